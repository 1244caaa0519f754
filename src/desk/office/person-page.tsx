import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OfficePersonAnswer } from '../../http/office-routes-contract.ts'
import { instantInWords, today } from '../day-words.ts'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { meQuery } from '../server-state.ts'
import { OfficeDrawer } from './office-drawer.tsx'
import type { OfficeForm } from './office-form.ts'
import { OfficeNav } from './office-nav.tsx'
import { officePersonQuery, officeQuery } from './office-queries.ts'
import { Period } from './period.tsx'
import { personForms, recordCertificateForm, withdrawCertificateForm } from './person-forms.ts'
import { endAppointmentForm } from './unit-forms.ts'
import { ActButtons, WhoMay } from './who-may.tsx'

const route = getRouteApi('/frame/office/people/$person')

/** One person: the posts held when, the duties that come with them, the account. */
export const PersonPage = () => {
  const { person: id } = route.useParams()
  const { data: person, error } = useQuery(officePersonQuery(id))
  const { data: me } = useQuery(meQuery)
  const [form, setForm] = useState<OfficeForm | null>(null)
  if (!person)
    return (
      <Page title="人员">
        <OfficeNav here="people" />
        <ProblemAlert error={error} />
        {!error && <PageWaiting />}
      </Page>
    )
  // Nobody changes his own posts or account.
  const own = me?.person === id
  const { recordLeaving, ...accountForms } = personForms(person)
  return (
    <Page
      key={id}
      title={person.name}
      actions={!own && recordLeaving && <ActButtons offers={{ recordLeaving }} onOpen={setForm} />}
    >
      <OfficeNav here="people" />
      {own && me.administers.length > 0 && (
        <p className="note">这是您本人。本人的任免、账号由别的管理员办理；密码请在右上角修改。</p>
      )}
      {person.leftOn && (
        <p className="note">{person.leftOn <= today() ? `已于${person.leftOn}离任。` : `将于${person.leftOn}离任。`}</p>
      )}
      <Appointments person={person} own={own} onOpen={setForm} />
      <Certificates person={person} onOpen={setForm} />
      <section className="panel" aria-label="账号">
        <div className="panel-head">
          <h2>账号</h2>
        </div>
        <Account person={person} />
        {!own && (
          <div className="row-acts">
            <ActButtons offers={accountForms} onOpen={setForm} />
          </div>
        )}
        <WhoMay acts={person.hasAccount ? ['suspendAccount', 'resetPassword'] : ['createAccount']} />
      </section>
      {form && <OfficeDrawer form={form} onClose={() => setForm(null)} />}
    </Page>
  )
}

const Account = ({ person: { hasAccount, account, person } }: { person: OfficePersonAnswer }) => (
  <dl className="facts">
    <div className="pair">
      <dt>人员代码</dt>
      <dd>{person}</dd>
    </div>
    <div className="pair">
      <dt>账号</dt>
      <dd>
        {!account && (hasAccount ? '已开通' : '没有账号')}
        {account && (
          <>
            {account.username}
            {account.suspended && <span className="mark mark-late">已停用</span>}
            {account.lockedUntil && (
              <span className="mark mark-stopped">锁定至 {instantInWords(account.lockedUntil)}</span>
            )}
            {account.passwordChangeDue && <span className="mark">未改初始密码</span>}
          </>
        )}
      </dd>
    </div>
  </dl>
)

interface CertificatesProps {
  readonly person: OfficePersonAnswer
  readonly onOpen: (form: OfficeForm) => void
}

/** 执法证等: asked for by acts that only a holder may perform. */
const Certificates = ({ person, onOpen }: CertificatesProps) => {
  const { data: office } = useQuery(officeQuery)
  const present = person.leftOn === null || person.leftOn > today()
  return (
    <section className="panel" aria-label="证件">
      <div className="panel-head">
        <h2>证件</h2>
      </div>
      {person.certificates.length === 0 && <p className="empty">没有登记证件。</p>}
      <ul className="rows">
        {person.certificates.map(held => (
          <li key={`${held.kind} ${held.number}`} className={held.valid ? '' : 'struck'}>
            {held.kindLabel} <strong>{held.number}</strong>
            {!held.valid && (
              <span className="mark">
                {held.withdrawnOn ? `${held.withdrawnOn} 收回` : held.since > today() ? '尚未生效' : '已过有效期'}
              </span>
            )}
            <span className="minor">
              {held.unitName}，<Period since={held.since} until={held.until} />
            </span>
            {held.withdrawnOn === null && (
              <ActButtons
                small
                about={`${held.kindLabel} ${held.number}`}
                offers={{ withdrawCertificate: withdrawCertificateForm(held) }}
                onOpen={onOpen}
              />
            )}
          </li>
        ))}
      </ul>
      {office && present && (
        <div className="row-acts">
          <ActButtons offers={{ recordCertificate: recordCertificateForm(person, office) }} onOpen={onOpen} />
        </div>
      )}
      <WhoMay acts={['recordCertificate', 'withdrawCertificate']} />
    </section>
  )
}

interface AppointmentsProps {
  readonly person: OfficePersonAnswer
  readonly own: boolean
  readonly onOpen: (form: OfficeForm) => void
}

const Appointments = ({ person, own, onOpen }: AppointmentsProps) => {
  const { data: office } = useQuery(officeQuery)
  const mayAppoint = office?.acts.some(({ id, mine }) => id === 'appoint' && mine) ?? false
  return (
    <section className="panel" aria-label="任职">
      <div className="panel-head">
        <h2>任职</h2>
      </div>
      {person.appointments.length === 0 && <p className="empty">没有任职。</p>}
      {person.appointments.length > 0 && (
        <table className="list stacking">
          <caption className="visually-hidden">任职，最近的在前</caption>
          <thead>
            <tr>
              <th>单位和岗位</th>
              <th>期间</th>
              <th>职责</th>
              <th>
                <span className="visually-hidden">办理</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {person.appointments.map(({ post, postName, unit, unitName, since, until, now, duties }) => (
              <tr key={`${post} ${since}`} className={now ? '' : 'struck'}>
                <td>
                  <Link to="/office/units/$unit" params={{ unit }}>
                    {unitName}
                  </Link>
                  <span className="minor">{postName}</span>
                </td>
                <td>
                  <Period since={since} until={until} />
                </td>
                <td data-label="职责">{now ? duties.map(({ label }) => label).join('、') || '没有职责' : '—'}</td>
                <td className="row-acts">
                  {!own && until === null && (
                    <ActButtons
                      small
                      about={`${unitName} ${postName}`}
                      offers={{ endAppointment: endAppointmentForm(person.person, person.name, post, postName) }}
                      onOpen={onOpen}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayAppoint && !own && person.leftOn === null && (
        <p className="who-may minor">要任新的岗位，请到那个单位的页面，在岗位上办理任职。</p>
      )}
      <WhoMay acts={['appoint', 'endAppointment', 'grantDuties']} />
    </section>
  )
}
