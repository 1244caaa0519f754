/** The administrative act complained of, as reconsideration (复议法 11) and litigation (行诉法 12) both describe it. */
import { choice, date, link, text } from '../../../src/procedure/field.ts'

/** 行政管理事项, in the order of 复议法 article 11. */
export const matters = {
  penalty: '行政处罚',
  coercion: '行政强制',
  licence: '行政许可',
  resources: '自然资源确权',
  expropriation: '征收征用及其补偿',
  compensation: '行政赔偿',
  workInjury: '工伤认定',
  autonomy: '经营自主权、农村土地权益',
  competition: '排除、限制竞争',
  burden: '违法要求履行义务',
  duty: '不履行法定职责',
  welfare: '社会保障给付',
  agreement: '行政协议',
  disclosure: '政府信息公开',
  other: '其他行政行为',
} as const

export const contestedActFields = {
  matter: choice('案由', matters),
  contested: link('所针对的本县案件', '针对', { to: ['administrative-penalty', 'disclosure-request'] }),
  contestedNumber: text('行政行为文号', { help: '如云市监罚〔2026〕12号；不作为的不填' }),
  madeOn: date('行政行为作出日期', { past: true, help: '不作为的，填履行期限届满之日' }),
} as const

/** A title that names the act and never a party. */
export const titleOf = (
  kind: string,
  facts: { readonly matter?: keyof typeof matters; readonly contestedNumber?: string },
): string =>
  `${facts.matter ? matters[facts.matter] : '行政'}${kind}${facts.contestedNumber ? `（${facts.contestedNumber}）` : ''}`

/** 表四 tells three results apart. */
export const results = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' } as const
export type Result = keyof typeof results
