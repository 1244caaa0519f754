/** The forms of acts on people and their accounts. */
import type { OfficeAnswer, OfficePersonAnswer } from '../../http/office-routes-contract.ts'
import { today } from '../day-words.ts'
import { newPassword, type OfficeForm } from './office-form.ts'

export const addPersonForm = (): OfficeForm => ({
  title: '登记人员',
  intro: '登记后由系统管理员任职，由安全保密管理员开通账号。',
  path: '/people',
  fields: [
    { kind: 'text', key: 'name', label: '姓名', required: true, max: 100 },
    {
      kind: 'text',
      key: 'id',
      label: '人员代码',
      required: true,
      max: 60,
      help: '字母、数字和连字符，建议用工号。登记后不能更改。',
    },
  ],
  also: { on: today() },
  submit: '登记',
  done: '人员已登记。',
})

type HeldCertificate = OfficePersonAnswer['certificates'][number]

export const recordCertificateForm = (
  { person, name, appointments }: OfficePersonAnswer,
  { certificateKinds }: OfficeAnswer,
): OfficeForm => ({
  title: `登记证件：${name}`,
  intro: '须持证办理的环节，办理当日证件有效的人才能办理。同一种证件同一时期只登记一个。',
  path: '/certificates',
  fields: [
    {
      kind: 'choice',
      key: 'kind',
      label: '证件种类',
      required: true,
      options: certificateKinds,
      initial: certificateKinds[0]?.id,
    },
    { kind: 'text', key: 'number', label: '证件编号', required: true, max: 40, help: '照证件填写，不含空格。' },
    {
      kind: 'unit',
      key: 'unit',
      label: '所属单位',
      required: true,
      initial: appointments.find(({ now }) => now)?.unit,
    },
    { kind: 'day', key: 'on', label: '生效之日', required: true, initial: today() },
    { kind: 'day', key: 'until', label: '有效期至', initial: '', help: '没有截止日的留空。' },
  ],
  also: { person },
  submit: '登记证件',
  done: '证件已登记。',
})

export const withdrawCertificateForm = ({ kind, kindLabel, number }: HeldCertificate): OfficeForm => ({
  title: `收回证件：${kindLabel} ${number}`,
  intro: '从收回之日起不能再凭此证办理；以前办过的不受影响。',
  path: '/certificate-withdrawals',
  fields: [
    { kind: 'day', key: 'on', label: '收回之日', required: true, initial: today() },
    {
      kind: 'long-text',
      key: 'reason',
      label: '理由',
      required: true,
      max: 500,
      help: '收回、注销、吊销、遗失作废等。',
    },
  ],
  also: { kind, number },
  submit: '收回证件',
  done: '证件已收回。',
  danger: true,
})

/** Every act on one person that fits how things stand. */
export const personForms = ({
  person,
  name,
  leftOn,
  hasAccount,
  account,
}: OfficePersonAnswer): Readonly<Record<string, OfficeForm>> => ({
  ...(leftOn === null
    ? {
        recordLeaving: {
          title: `办理离任：${name}`,
          intro: '从离任之日起不再任任何岗位，不能登录。办过的事仍记在名下。',
          path: `/people/${person}/leaving`,
          fields: [{ kind: 'day', key: 'on', label: '离任之日', required: true, initial: today() }],
          submit: '办理离任',
          done: '已办理离任。',
          danger: true,
        },
      }
    : {}),
  ...(hasAccount || leftOn !== null
    ? {}
    : {
        createAccount: {
          title: `开通账号：${name}`,
          intro: '初始密码请当面或另行告知本人；首次登录时须改成自己的密码。',
          path: `/people/${person}/account`,
          fields: [
            {
              kind: 'text',
              key: 'username',
              label: '用户名',
              required: true,
              max: 30,
              help: '3至30个字母、数字、点、横线或下划线，全系统唯一。',
            },
            { kind: 'password', key: 'password', label: '初始密码', required: true, help: '至少10个字符。' },
          ],
          submit: '开通账号',
          done: '账号已开通。',
        },
      }),
  ...(account
    ? {
        resetPassword: {
          title: `重置密码：${name}`,
          intro: '重置后本人的登录全部结束，锁定解除，下次登录须改成自己的密码。',
          path: `/people/${person}/password`,
          fields: [
            { kind: 'password', key: 'password', label: '新的初始密码', required: true, initial: newPassword() },
          ],
          submit: '重置密码',
          done: '密码已重置，请告知本人。',
        },
        ...(account.suspended
          ? {
              restoreAccount: {
                title: `恢复账号：${name}`,
                path: `/people/${person}/restoration`,
                fields: [],
                submit: '恢复账号',
                done: '账号已恢复。',
              },
            }
          : {
              suspendAccount: {
                title: `停用账号：${name}`,
                intro: '停用后本人的登录全部结束，不能再登录，直到恢复。',
                path: `/people/${person}/suspension`,
                fields: [],
                submit: '停用账号',
                done: '账号已停用。',
                danger: true,
              },
            }),
      }
    : {}),
})
