/**
 * 防止矛盾激化 (人民调解法第二十五条): a dispute that might turn into a case for the police is reported before the mediation
 * ends, and ends here when the police take it over.
 */

import { choice, date, text, yesNo } from '../../src/procedure/field.ts'
import { peopleMediationLaw as law } from '../../statutes/people-mediation-law.ts'

interface Escalating {
  readonly facts: { readonly escalation?: boolean; readonly escalationReportedOn?: string }
}

export const escalationReported = {
  unmet: '纠纷有可能引起治安案件、刑事案件的，应当先向公安机关或者其他有关部门报告',
  holds: ({ facts }: Escalating) => facts.escalation !== true || facts.escalationReportedOn !== undefined,
  article: law.article('25'),
}

export const escalationFields = {
  escalation: yesNo('有可能引发治安案件或者刑事案件'),
  escalationReport: text('报告情况', { lines: 3, help: '向哪个公安机关或者部门报告，报告了什么' }),
  escalationReportedOn: date('报告日期'),
  crime: choice('转化情况', { publicOrder: '转为治安案件', criminal: '转为刑事案件（民转刑）' }),
}

export const escalationActs = {
  reportEscalation: {
    label: '报告公安机关或者有关部门',
    help: '有可能引起治安案件、刑事案件的，及时报告；未报告的，不能结束调解。',
    by: 'mediation',
    from: 'anyOpen',
    asks: ['escalationReport'],
    derives: { escalation: () => true },
    sets: 'escalationReportedOn',
    article: law.article('25'),
  },
  turnToPolice: {
    label: '转为治安、刑事案件',
    help: '报告以后由公安机关处理的，在此结案。',
    by: 'mediation',
    from: ['registered', 'mediating'],
    to: 'closed',
    asks: ['crime'],
    needs: { filled: ['escalationReportedOn'] },
    article: law.article('25'),
  },
} as const

export const escalationFlag = {
  label: '可能激化，尚未报告',
  when: (c: Escalating) => !escalationReported.holds(c),
}

export const escalationGroup = {
  title: '防止激化',
  fields: Object.keys(escalationFields) as (keyof typeof escalationFields)[],
}
