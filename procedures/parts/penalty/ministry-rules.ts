/**
 * “法律、法规、规章另有规定的，从其规定” (article 60): whose rules of procedure a case follows, and what time they leave out
 * of the ninety days. A field without rules of its own names the provision, or nothing is left out and nothing extended.
 */
import { citation } from '../../../src/procedure/statute.ts'
import { localTerm, workingDays } from '../../../src/procedure/term.ts'
import {
  agriculturePenaltyProcedureRules,
  housingPenaltyProcedureRules,
  marketPenaltyProcedureRules as market,
  transportEnforcementProcedureRules,
} from '../../../statutes/penalty-procedure-rules.ts'

export const excusable = {
  testing: '检测、检验、检疫、鉴定',
  hearing: '听证',
  announcement: '公告',
  identification: '权利人辨认或者鉴别',
  refund: '责令退还多收价款',
} as const
export type Excusable = keyof typeof excusable
/** The key of a list, where the ground chosen is one. */
export const keyOf = <T extends object>(list: T, ground: string | undefined): (keyof T & string) | undefined =>
  ground !== undefined && Object.hasOwn(list, ground) ? (ground as keyof T & string) : undefined

/** When an investigation may stand still (市场监管 rules article 46, and alike elsewhere). */
export const suspensionGrounds = {
  otherCase: '须以相关案件裁判或者其他行政决定为依据',
  interpretation: '须送请有权机关解释、确认',
  forceMajeure: '不可抗力',
  whereabouts: '当事人下落不明',
} as const

export const domains = {
  market: '市场监督管理',
  housing: '住房和城乡建设、城市管理',
  agriculture: '农业农村',
  transport: '交通运输',
  other: '其他领域',
} as const
export type Domain = keyof typeof domains

const usual: readonly Excusable[] = ['testing', 'hearing', 'announcement']
const rules = {
  market: { article: market.article('64'), excludes: [...usual, 'identification', 'refund'] },
  housing: { article: housingPenaltyProcedureRules.article('办案期限'), excludes: usual },
  agriculture: { article: agriculturePenaltyProcedureRules.article('办案期限'), excludes: usual },
  transport: { article: transportEnforcementProcedureRules.article('办案期限'), excludes: usual },
} as const satisfies Record<Exclude<Domain, 'other'>, { article: object; excludes: readonly Excusable[] }>

/** May time spent so be left out, under the rules of the field or a provision the office names? */
export const excludes = (domain: Domain | undefined, ground: Excusable | undefined, named: string | undefined) =>
  Boolean(named) ||
  (domain !== undefined &&
    domain !== 'other' &&
    ground !== undefined &&
    (rules[domain].excludes as readonly Excusable[]).includes(ground))

/** The provision a case may be extended under, in words; undefined where there is none. */
export const extensionRule = (domain: Domain | undefined, named: string | undefined): string | undefined =>
  named ?? (domain === undefined || domain === 'other' ? undefined : citation(rules[domain].article))

/** Terms the law leaves to ministries and places. */
export const terms = {
  filing: localTerm(
    'administrative-penalty.filing',
    '立案核查期限',
    workingDays(15),
    `${citation(market.article('18'))}，其他领域按本系统规定`,
  ),
  defence: localTerm(
    'administrative-penalty.defence',
    '陈述、申辩期限',
    workingDays(5),
    `法律未定，参照${citation(market.article('57'))}`,
  ),
  review: localTerm('administrative-penalty.review', '法制审核期限', workingDays(10), citation(market.article('55'))),
  hearingReport: localTerm(
    'administrative-penalty.hearing-report',
    '听证报告期限',
    workingDays(5),
    '市场监督管理行政处罚听证办法第二十九条',
  ),
  ticketFiling: localTerm(
    'administrative-penalty.ticket-filing',
    '当场处罚备案期限',
    workingDays(7),
    `法律未定，参照${citation(market.article('70'))}`,
  ),
  closing: localTerm('administrative-penalty.closing', '结案期限', workingDays(15), citation(market.article('77'))),
} as const
