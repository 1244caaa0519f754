/**
 * How a request may end: each outcome falls into exactly one cell of 表三 (国办公开办函〔2021〕30号); partial disclosure
 * counts as that and nothing else. Retention (令第8号) is a proposal each organ's approved schedule overrides (K).
 */
import { citation } from '../../src/procedure/statute.ts'
import { administrativeLitigationLaw as litigation } from '../../statutes/administrative-litigation-law.ts'
import { administrativeReconsiderationLaw2023 as reconsideration } from '../../statutes/administrative-reconsideration-law.ts'

const either = `对本答复不服的，可以自知道之日起60日内申请行政复议（${citation(reconsideration.article('20'))}），也可以自知道之日起6个月内提起行政诉讼（${citation(litigation.article('46'))}）。`
/**
 * Since 2024 a refusal goes to reconsideration before it may go to court. Read narrowly here: whether partial disclosure
 * or “无法提供” counts as 不予公开 is not settled (K?), and those replies name both ways.
 */
const reviewFirst = `对本答复不服的，应当自知道之日起60日内先申请行政复议（${citation(reconsideration.article('20'))}、${citation(reconsideration.article('23'))}）；对复议决定不服的，可以自收到复议决定书之日起15日内提起行政诉讼（${citation(litigation.article('45'))}）。`

const groups = {
  granted: '（一）予以公开',
  partial: '（二）部分公开',
  refused: '（三）不予公开',
  impossible: '（四）无法提供',
  unprocessed: '（五）不予处理',
  other: '（六）其他处理',
} as const
const ended =
  <const A extends string>(group: keyof typeof groups, act: A, remedy: string, retain: 30 | 10) =>
  <const C extends string>(cell: C, label: string) =>
    ({ label, by: [act], retain, cell: `三${cell}`, group: groups[group], letters: ['reply'], remedy }) as const
const granted = ended('granted', 'disclose', either, 30)
const partly = ended('partial', 'disclose', either, 30)
const refused = ended('refused', 'refuse', reviewFirst, 30)
const impossible = ended('impossible', 'cannotProvide', either, 30)
const unprocessed = ended('unprocessed', 'notProcess', either, 10)
const otherwise = ended('other', 'answerOtherwise', either, 10)
const dropped = { retain: 10, group: groups.other, remedy: either } as const

export const disclosureOutcomes = {
  provided: granted('(一)', '予以公开：提供所申请的信息'),
  alreadyPublic: granted('(一)', '予以公开：已主动公开，告知获取方式和途径'),
  partial: partly('(二)', '部分公开（区分处理）'),
  stateSecret: refused('(三)1', '不予公开：属于国家秘密'),
  forbidden: refused('(三)2', '不予公开：其他法律、行政法规禁止公开'),
  endangers: refused('(三)3', '不予公开：危及国家安全、公共安全、经济安全、社会稳定'),
  thirdPartyRights: refused('(三)4', '不予公开：保护第三方合法权益'),
  internal: refused('(三)5', '不予公开：属于三类内部事务信息'),
  inProcess: refused('(三)6', '不予公开：属于四类过程性信息'),
  enforcementFile: refused('(三)7', '不予公开：属于行政执法案卷'),
  otherQuery: refused('(三)8', '不予公开：属于行政查询事项'),
  notHeld: impossible('(四)1', '无法提供：经检索信息不存在'),
  notOurs: impossible('(四)1', '无法提供：不属于本机关负责公开'),
  toBeMade: impossible('(四)2', '无法提供：没有现成信息，需要另行制作'),
  stillUnclear: impossible('(四)3', '无法提供：补正后申请内容仍不明确'),
  complaint: unprocessed('(五)1', '不予处理：信访、举报、投诉类申请'),
  repeated: unprocessed('(五)2', '不予处理：重复申请'),
  publication: unprocessed('(五)3', '不予处理：要求提供公开出版物'),
  excessive: unprocessed('(五)4', '不予处理：无正当理由大量反复申请'),
  reissue: unprocessed('(五)5', '不予处理：要求确认或者重新出具已获取信息'),
  uncorrected: { ...dropped, label: '逾期不补正，视为放弃申请', by: ['abandon'], cell: '三(六)1' },
  feeUnpaid: { ...dropped, label: '逾期不缴费，视为放弃申请', by: ['forgo'], cell: '三(六)2' },
  otherwise: otherwise('(六)3', '其他处理'),
  withdrawn: { ...dropped, label: '其他处理：申请人撤回', by: ['withdraw'], cell: '三(六)3' },
} as const
export type DisclosureOutcome = keyof typeof disclosureOutcomes
/** A cell of 表三, 三(一) to 三(六)3. */
export type DisclosureCell = (typeof disclosureOutcomes)[DisclosureOutcome]['cell']

export const outcomeOf = (key: string | null) =>
  key !== null && Object.hasOwn(disclosureOutcomes, key) ? disclosureOutcomes[key as DisclosureOutcome] : null
export const opensInformation = (outcome: string | null | undefined): boolean =>
  outcome === 'provided' || outcome === 'alreadyPublic' || outcome === 'partial'
