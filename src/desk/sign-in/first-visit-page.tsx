import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { post } from '../api.ts'
import { FaultList, faultsByField } from '../form/faults.tsx'
import { describedBy, Field } from '../form/field.tsx'
import { Page } from '../frame/page.tsx'

const duties = [
  ['systemAdministrator', '系统管理员', '管理机构、人员和岗位'],
  ['securityAdministrator', '安全保密管理员', '管理账号，授予和收回职责'],
  ['auditAdministrator', '安全审计员', '查看安全日志'],
] as const
const levels = [
  ['county', '县（市、区）', 'government'],
  ['city', '市（州）', 'government'],
  ['province', '省（自治区、直辖市）', 'government'],
  ['township', '乡镇（街道）', 'township'],
] as const

interface Administrator {
  readonly name: string
  readonly username: string
  readonly password: string
}
const nobody: Administrator = { name: '', username: '', password: '' }

/** The first visit to an empty installation: the government it is for, and its three administrators. */
export const FirstVisitPage = () => {
  const [government, setGovernment] = useState({ id: '', name: '', level: 'county', regionCode: '' })
  const [people, setPeople] = useState<Readonly<Record<string, Administrator>>>({})
  const setting = useMutation({
    mutationFn: () => {
      const { regionCode, ...jurisdiction } = government
      const kind = levels.find(([level]) => level === government.level)?.[2] ?? 'government'
      return post('/first-administrators', {
        jurisdiction: { ...jurisdiction, ...(regionCode ? { regionCode } : {}) },
        rootUnit: { id: 'government', name: government.name, kind },
        administrators: Object.fromEntries(duties.map(([duty]) => [duty, people[duty] ?? nobody])),
      })
    },
  })
  if (setting.isSuccess)
    return (
      <main>
        <Page title="初始化完成">
          <p>三员账号已经建立。请系统管理员登录，建立机构、人员和岗位。</p>
          <Link to="/sign-in" className="button-link" reloadDocument>
            去登录
          </Link>
        </Page>
      </main>
    )
  const labels = [
    { id: 'government-name', label: '政府名称' },
    { id: 'government-id', label: '标识' },
    ...duties.map(([duty, label]) => ({ id: `${duty}-name`, label })),
  ]
  const faults = faultsByField(setting.error, labels)
  const change = (duty: string, part: Partial<Administrator>) =>
    setPeople(before => ({ ...before, [duty]: { ...nobody, ...before[duty], ...part } }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setting.mutate()
  }
  return (
    <main className="narrow">
      <Page title="首次使用：建立三员账号">
        <p>
          系统管理员、安全保密管理员和安全审计员由三个人分别担任，互相制约，都不办理案件。这里设的是初始密码，各人首次登录时须改成自己的。
        </p>
        <FaultList error={setting.error} fields={labels} />
        <form className="act-form" onSubmit={submit} noValidate>
          <section className="form-section">
            <h2>本级政府</h2>
            <Field
              id="government-name"
              label="政府名称"
              required
              help="全称，如“某某县人民政府”。"
              fault={faults['government-name']}
            >
              <Input
                id="government-name"
                value={government.name}
                aria-describedby={describedBy('government-name')}
                onChange={event => setGovernment({ ...government, name: event.target.value })}
              />
            </Field>
            <Field
              id="government-id"
              label="标识"
              required
              help="小写拼音或字母，如 qinghe；以后不能改。"
              fault={faults['government-id']}
            >
              <Input
                id="government-id"
                value={government.id}
                aria-describedby={describedBy('government-id')}
                onChange={event => setGovernment({ ...government, id: event.target.value })}
              />
            </Field>
            <Field id="level" label="级别" required>
              <Select
                id="level"
                className="wide"
                value={government.level}
                options={levels.map(([value, label]) => ({ value, label }))}
                onChange={level => setGovernment({ ...government, level })}
              />
            </Field>
            <Field id="region" label="行政区划代码">
              <Input
                id="region"
                inputMode="numeric"
                value={government.regionCode}
                onChange={event => setGovernment({ ...government, regionCode: event.target.value })}
              />
            </Field>
          </section>
          {duties.map(([duty, label, about]) => {
            const person = people[duty] ?? nobody
            return (
              <section className="form-section" key={duty} aria-label={label}>
                <h2>{label}</h2>
                <p className="field-help">{about}</p>
                <Field id={`${duty}-name`} label="姓名" required fault={faults[`${duty}-name`]}>
                  <Input
                    id={`${duty}-name`}
                    value={person.name}
                    onChange={event => change(duty, { name: event.target.value })}
                  />
                </Field>
                <Field id={`${duty}-username`} label="用户名" required>
                  <Input
                    id={`${duty}-username`}
                    autoComplete="off"
                    autoCapitalize="none"
                    value={person.username}
                    onChange={event => change(duty, { username: event.target.value })}
                  />
                </Field>
                <Field id={`${duty}-password`} label="密码" required help="至少10个字符，不能是用户名或常见密码。">
                  <Input.Password
                    id={`${duty}-password`}
                    autoComplete="new-password"
                    value={person.password}
                    aria-describedby={describedBy(`${duty}-password`)}
                    onChange={event => change(duty, { password: event.target.value })}
                  />
                </Field>
              </section>
            )
          })}
          <div className="submit-row">
            <Button type="primary" htmlType="submit" loading={setting.isPending}>
              建立三员账号
            </Button>
          </div>
        </form>
      </Page>
    </main>
  )
}
