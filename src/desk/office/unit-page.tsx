import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OfficeAnswer, OfficePost, OfficeUnitAnswer } from '../../http/office-routes-contract.ts'
import { today } from '../day-words.ts'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { OfficeDrawer } from './office-drawer.tsx'
import type { OfficeForm } from './office-form.ts'
import { OfficeNav } from './office-nav.tsx'
import { officeQuery, officeUnitQuery } from './office-queries.ts'
import { Period } from './period.tsx'
import { endAppointmentForm, postForms, unitForms } from './unit-forms.ts'
import { ActButtons, WhoMay } from './who-may.tsx'

const route = getRouteApi('/frame/office/units/$unit')

/** One unit: what it was called and whose it was when, its posts, who holds them and with which duties. */
export const UnitPage = () => {
  const { unit: id } = route.useParams()
  const { data: unit, error } = useQuery(officeUnitQuery(id))
  const { data: office } = useQuery(officeQuery)
  const [form, setForm] = useState<OfficeForm | null>(null)
  if (!unit || !office)
    return (
      <Page title="单位">
        <OfficeNav here="units" />
        <ProblemAlert error={error} />
        {!error && <PageWaiting />}
      </Page>
    )
  const gone = unit.abolishedOn !== null && unit.abolishedOn <= today()
  return (
    <Page
      key={id}
      title={unit.name}
      actions={!gone && <ActButtons offers={unitForms(unit, office)} onOpen={setForm} />}
    >
      <OfficeNav here="units" />
      <UnitFacts unit={unit} />
      <Posts unit={unit} office={office} gone={gone} onOpen={setForm} />
      <div className="two-columns">
        <Names unit={unit} />
        <Parents unit={unit} />
      </div>
      <WhoMay acts={['renameUnit', 'moveUnit', 'abolishUnit', 'nameFirstResponsible', 'createPost', 'openUnit']} />
      {form && <OfficeDrawer form={form} onClose={() => setForm(null)} />}
    </Page>
  )
}

const UnitFacts = ({ unit }: { unit: OfficeUnitAnswer }) => {
  const parent = unit.parents.findLast(({ since }) => since <= today())
  const responsible = unit.posts.find(({ firstResponsible }) => firstResponsible)
  const holders = responsible?.holders.filter(({ now }) => now).map(({ name }) => name)
  return (
    <section className="panel" aria-label="基本情况">
      <dl className="facts">
        <Fact label="类型">{unit.kindLabel}</Fact>
        {unit.shortName && <Fact label="简称">{unit.shortName}</Fact>}
        {unit.documentCode && <Fact label="机关代字">{unit.documentCode}</Fact>}
        <Fact label="单位代码">{unit.id}</Fact>
        <Fact label="设立">{unit.foundedOn}</Fact>
        {unit.abolishedOn && <Fact label="撤销">{unit.abolishedOn}</Fact>}
        <Fact label="上级单位">
          {parent?.parent ? (
            <Link to="/office/units/$unit" params={{ unit: parent.parent }}>
              {parent.parentName}
            </Link>
          ) : (
            '无'
          )}
        </Fact>
        <Fact label="第一责任人">
          {responsible ? (
            <>
              {holders?.join('、') || '空缺'}（{responsible.name}）
            </>
          ) : (
            <span className="mark mark-stopped mark-alone">未确定</span>
          )}
        </Fact>
        {unit.children.length > 0 && (
          <Fact label="下级单位">
            {unit.children.map(({ id, name }, n) => (
              <span key={id}>
                {n > 0 && '、'}
                <Link to="/office/units/$unit" params={{ unit: id }}>
                  {name}
                </Link>
              </span>
            ))}
          </Fact>
        )}
      </dl>
    </section>
  )
}

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className="pair">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

interface PostsProps {
  readonly unit: OfficeUnitAnswer
  readonly office: OfficeAnswer
  readonly gone: boolean
  readonly onOpen: (form: OfficeForm) => void
}

const Posts = ({ unit, office, gone, onOpen }: PostsProps) => (
  <section className="panel" aria-label="岗位、人员和职责">
    <div className="panel-head">
      <h2>岗位、人员和职责</h2>
      <span className="tally">{unit.posts.length}个岗位</span>
    </div>
    {unit.posts.length === 0 && <p className="empty">还没有岗位。</p>}
    {unit.posts.length > 0 && (
      <table className="list stacking posts">
        <caption className="visually-hidden">岗位、人员和职责</caption>
        <thead>
          <tr>
            <th>岗位</th>
            <th>人员</th>
            <th>职责</th>
            <th>
              <span className="visually-hidden">办理</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {unit.posts.map(post => (
            <tr key={post.id}>
              <td className="strong">
                {post.name}
                {post.firstResponsible && <span className="mark">第一责任人</span>}
              </td>
              <td>
                <Holders post={post} gone={gone} onOpen={onOpen} />
              </td>
              <td data-label="职责">
                {post.duties.map(({ label }) => label).join('、') || <span className="none">没有职责</span>}
              </td>
              <td className="row-acts">
                {!gone && <ActButtons small about={post.name} offers={postForms(post, unit, office)} onOpen={onOpen} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <WhoMay acts={['appoint', 'endAppointment', 'grantDuties']} />
  </section>
)

const Holders = ({ post, gone, onOpen }: { post: OfficePost; gone: boolean; onOpen: (form: OfficeForm) => void }) => {
  const present = post.holders.filter(({ until }) => until === null || until >= today())
  const former = post.holders.filter(({ until }) => until !== null && until < today())
  return (
    <>
      {present.length === 0 && <span className="none">空缺</span>}
      <ul className="plain-list">
        {present.map(({ person, name, since, until }) => (
          <li key={`${person} ${since}`}>
            <Link to="/office/people/$person" params={{ person }}>
              {name}
            </Link>{' '}
            <span className="tally">
              <Period since={since} until={until} />
            </span>{' '}
            {!gone && until === null && (
              <ActButtons
                small
                about={`${name}，${post.name}`}
                offers={{ endAppointment: endAppointmentForm(person, name, post.id, post.name) }}
                onOpen={onOpen}
              />
            )}
          </li>
        ))}
      </ul>
      {former.length > 0 && (
        <details>
          <summary>曾任（{former.length}人次）</summary>
          <ul className="plain-list">
            {former.map(({ person, name, since, until }) => (
              <li key={`${person} ${since}`}>
                <Link to="/office/people/$person" params={{ person }}>
                  {name}
                </Link>{' '}
                <span className="tally">
                  <Period since={since} until={until} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const Names = ({ unit }: { unit: OfficeUnitAnswer }) => (
  <section className="panel" aria-label="名称沿革">
    <div className="panel-head">
      <h2>名称沿革</h2>
    </div>
    <ul className="rows">
      {unit.names.toReversed().map(({ since, until, name, shortName }) => (
        <li key={since}>
          {name}
          {shortName && `（${shortName}）`}
          <span className="minor">
            <Period since={since} until={until} />
          </span>
        </li>
      ))}
    </ul>
  </section>
)

const Parents = ({ unit }: { unit: OfficeUnitAnswer }) => (
  <section className="panel" aria-label="隶属沿革">
    <div className="panel-head">
      <h2>隶属沿革</h2>
    </div>
    <ul className="rows">
      {unit.parents.toReversed().map(({ since, until, parent, parentName }) => (
        <li key={since}>
          {parent ? (
            <Link to="/office/units/$unit" params={{ unit: parent }}>
              {parentName}
            </Link>
          ) : (
            '没有上级单位'
          )}
          <span className="minor">
            <Period since={since} until={until} />
          </span>
        </li>
      ))}
    </ul>
  </section>
)
