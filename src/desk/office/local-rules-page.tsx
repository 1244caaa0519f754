import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { useState } from 'react'
import type { LocalRuleOfPlace, LocalRulesAnswer } from '../../http/contract.ts'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { fixLocalRuleForm } from './local-rule-form.ts'
import { countRules, rulesToShow, type Shown } from './local-rules-shown.ts'
import { OfficeDrawer } from './office-drawer.tsx'
import type { OfficeForm } from './office-form.ts'
import { OfficeNav } from './office-nav.tsx'
import { localRulesQuery } from './office-queries.ts'
import { Period } from './period.tsx'
import { ActButtons, WhoMay } from './who-may.tsx'

const route = getRouteApi('/frame/office/local-rules')

/** What the law leaves to the place: what this one has fixed, and what runs on an example value. */
export const LocalRulesPage = () => {
  const { q = '', show } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error } = useQuery(localRulesQuery)
  // Kept here as well: an input that waits for the address disturbs those who type Chinese.
  const [typed, setTyped] = useState(q)
  const [form, setForm] = useState<OfficeForm | null>(null)
  const change = (part: { q?: string; show?: string }) =>
    navigate({
      search: Object.fromEntries(Object.entries({ q: typed, show, ...part }).filter(([, value]) => value)),
      replace: true,
    })
  return (
    <Page title="地方规定">
      <OfficeNav here="local-rules" />
      <p className="note">
        法律法规留给地方规定的期限和金额。没有设定的，按示例值计算并注明；应当依本地文件逐项设定。时限适用起算之日的规定：新规定不改变已经起算的时限；起始日早于今天的，那天以后起算的时限重新计算，留有记录。金额适用办理之日的规定，已经办的不变。
      </p>
      <div className="filters">
        <span>
          <label htmlFor="rules-q">事项、名称或文件</label>
          <Input
            id="rules-q"
            className="filter"
            allowClear
            value={typed}
            onChange={event => {
              setTyped(event.target.value)
              change({ q: event.target.value })
            }}
          />
        </span>
        <span>
          <label htmlFor="rules-show">显示</label>
          <Select
            id="rules-show"
            className="filter"
            value={show === 'fixed' || show === 'example' ? show : ''}
            options={[
              { value: '', label: '全部' },
              { value: 'fixed', label: '本地已设定' },
              { value: 'example', label: '未设定，用示例值' },
            ]}
            onChange={value => change({ show: value })}
          />
        </span>
      </div>
      <ProblemAlert error={error} />
      {!data && !error && <PageWaiting />}
      {data && <Rules data={data} shown={{ q: typed, show }} onOpen={setForm} />}
      <WhoMay acts={['fixLocalRule']} />
      {form && <OfficeDrawer form={form} onClose={() => setForm(null)} />}
    </Page>
  )
}

interface RulesProps {
  readonly data: LocalRulesAnswer
  readonly shown: Shown
  readonly onOpen: (form: OfficeForm) => void
}

const Rules = ({ data, shown, onOpen }: RulesProps) => {
  const found = rulesToShow(data.procedures, shown)
  const { all, fixed } = countRules(found)
  return (
    <>
      <p className="tally" role="status">
        {all === 0 ? '没有符合条件的规定。' : `${all}项，本地已设定${fixed}项，未设定${all - fixed}项`}
      </p>
      {found.map(({ id, label, rules }) => (
        <section key={id} className="panel" aria-labelledby={`rules-${id}`}>
          <div className="panel-head">
            <h2 id={`rules-${id}`}>{label}</h2>
            <span className="tally">
              已设定{countRules([{ rules }]).fixed}项，共{rules.length}项
            </span>
          </div>
          <table className="list stacking local-rules">
            <caption className="visually-hidden">{label}的地方规定</caption>
            <thead>
              <tr>
                <th>名称</th>
                <th>今天适用</th>
                <th>依据</th>
                {data.mine && (
                  <th>
                    <span className="visually-hidden">办理</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rules.map(rule => (
                <RuleRow key={rule.key} rule={rule} mine={data.mine} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  )
}

interface RowProps {
  readonly rule: LocalRuleOfPlace
  readonly mine: boolean
  readonly onOpen: (form: OfficeForm) => void
}

const RuleRow = ({ rule, mine, onOpen }: RowProps) => (
  <tr>
    <td>
      <span className="strong">{rule.label}</span>
      <span className="minor">{rule.kind === 'term' ? `用于时限：${rule.counts.join('、')}` : '金额'}</span>
    </td>
    <td data-label="今天适用">
      {rule.inForce ? (
        <strong>{rule.inForce.text}</strong>
      ) : (
        <>
          {rule.fallback.text ?? '—'}
          <span className="mark mark-stopped">
            {rule.fallback.text === null ? '未设定，不作判断' : '未设定，示例值'}
          </span>
        </>
      )}
    </td>
    <td data-label="依据">
      {rule.inForce ? (
        <>
          {rule.inForce.source}
          <span className="minor">
            <Period {...rule.inForce} />
          </span>
        </>
      ) : (
        <span className="none">{rule.fallback.source}</span>
      )}
      <OtherSettings rule={rule} />
    </td>
    {mine && (
      <td className="row-acts">
        <ActButtons offers={{ fixLocalRule: fixLocalRuleForm(rule) }} onOpen={onOpen} small about={rule.label} />
      </td>
    )}
  </tr>
)

/** What begins after today, in sight; what has ended, when asked for. */
const OtherSettings = ({ rule: { coming, past } }: { rule: LocalRuleOfPlace }) => (
  <>
    {coming.map(setting => (
      <p key={setting.since} className="plain">
        <span className="mark mark-alone">将变为{setting.text}</span> {setting.source}
        <span className="minor">
          <Period {...setting} />
        </span>
      </p>
    ))}
    {past.length > 0 && (
      <details>
        <summary>此前的规定（{past.length}项）</summary>
        <ul className="plain-list">
          {past.map(setting => (
            <li key={setting.since} className="minor">
              <Period {...setting} />：{setting.text}，{setting.source}
            </li>
          ))}
        </ul>
      </details>
    )}
  </>
)
