/**
 * Figures of penalties: for the annual report, cell 二(六) of the disclosure report (本年处理决定数量), and the yearly
 * enforcement data due by 31 January (118号（六）). A decision with several kinds is counted once, under its heaviest.
 */
import { firstDone, lastDone, metInTime } from '../../../src/procedure/case-view.ts'
import { administrativePenaltyLaw2021 as law } from '../../../statutes/administrative-penalty-law.ts'
import { stateCouncil118Of2018 as threeSystems } from '../../../statutes/enforcement-three-systems.ts'
import { heard, type PenaltyCase, toBePublic } from './case.ts'
import { amountOf, heaviest, type Kind } from './kinds.ts'

const punished = (c: PenaltyCase): boolean => c.outcome === 'penalised' || c.outcome === 'onSpot'
const decidedOn = (c: PenaltyCase) => c.facts.decidedOn
const count = <const L extends string>(
  label: L,
  on: (c: PenaltyCase) => string | null | undefined,
  when?: (c: PenaltyCase) => boolean,
) => ({ kind: 'count', label, unit: '件', on, ...(when ? { when } : {}) }) as const
const ofKind = <const L extends string>(label: L, ...wanted: readonly Kind[]) =>
  count(label, decidedOn, c => {
    const kind = punished(c) ? heaviest(c.facts.penalties) : undefined
    return kind !== undefined && wanted.includes(kind)
  })
const yuan = <const L extends string>(label: L, of: (c: PenaltyCase) => number) =>
  ({ kind: 'sum', label, unit: '元', on: decidedOn, of, when: punished }) as const

export const penaltyFigures = {
  clues: count('登记违法线索', c => firstDone(c, 'register')),
  filed: count('立案', c => c.facts.filedOn),
  notFiled: count('不予立案', c => lastDone(c, 'decline')),
  decisions: count('行政处罚决定', decidedOn, punished),
  ordinary: count('普通程序处罚决定', decidedOn, c => c.outcome === 'penalised'),
  onSpot: count('当场处罚决定', decidedOn, c => c.outcome === 'onSpot'),
  warnings: ofKind('警告、通报批评', 'warning', 'criticism'),
  fines: ofKind('罚款', 'fine'),
  confiscations: ofKind('没收违法所得、没收非法财物', 'confiscateGains', 'confiscateGoods'),
  suspensions: ofKind('暂扣许可证件、降低资质等级', 'suspendLicence', 'lowerGrade'),
  revocations: ofKind('吊销许可证件', 'revokeLicence'),
  stoppages: ofKind('责令停产停业、责令关闭', 'stopBusiness', 'closeBusiness'),
  restrictions: ofKind('限制开展生产经营活动、限制从业', 'restrictBusiness', 'restrictWork'),
  detentions: ofKind('行政拘留', 'detention'),
  others: ofKind('其他行政处罚', 'other'),
  fineAmount: yuan('罚款金额', c => amountOf(c.facts.penalties, 'fine')),
  confiscatedAmount: yuan('没收金额', c => amountOf(c.facts.penalties, 'confiscateGains', 'confiscateGoods')),
  penaltyAmount: yuan('罚没金额', c => amountOf(c.facts.penalties, 'fine', 'confiscateGains', 'confiscateGoods')),
  spared: count('不予行政处罚', decidedOn, c => c.acts.decideNoPenalty !== undefined),
  transferred: count('移送司法机关', c => lastDone(c, 'transferCrime')),
  hearings: count('举行听证', c => lastDone(c, 'holdHearing')),
  reviewed: count('法制审核', c => lastDone(c, 'review')),
  discussed: count('集体讨论', c => lastDone(c, 'discuss')),
  heardDecisions: count('经听证作出的处罚决定', decidedOn, c => c.outcome === 'penalised' && heard(c)),
  timed: count('适用九十日期限的决定', decidedOn, c => c.clocks.some(({ key }) => key === 'decision')),
  inTime: count('按期作出的决定', decidedOn, c => metInTime(c, 'decision')),
  timelyRate: { kind: 'rate', label: '处罚案件按期办结率', numerator: 'inTime', denominator: 'timed' },
  toBePublic: count('应当公开的处罚决定', decidedOn, c => punished(c) && toBePublic(c)),
  published: count('公开的处罚决定', decidedOn, c => punished(c) && toBePublic(c) && c.acts.publish !== undefined),
  publishedInTime: count('按期公开的处罚决定', decidedOn, c => punished(c) && metInTime(c, 'publicity')),
  publicityRate: { kind: 'rate', label: '处罚决定按期公开率', numerator: 'publishedInTime', denominator: 'toBePublic' },
  reviewedByAuthority: count('被申请行政复议', c => c.facts.reviewFiledOn),
  sued: count('被提起行政诉讼', c => c.facts.suitFiledOn),
  correctedByReview: count(
    '行政复议变更、撤销、确认违法或者无效',
    c => lastDone(c, 'recordReviewResult'),
    c => c.facts.reviewOutcome !== 'upheld',
  ),
  correctedByCourt: count(
    '行政诉讼变更、撤销、确认违法或者无效',
    c => lastDone(c, 'recordSuitResult'),
    c => c.facts.suitOutcome !== 'upheld',
  ),
  withdrawn: count('撤回公开的处罚信息', c => lastDone(c, 'withdraw')),
  courtApplications: count('申请法院强制执行', c => lastDone(c, 'applyCourt')),
  open: {
    kind: 'stock',
    label: '在办案件',
    unit: '件',
    from: (c: PenaltyCase) => c.openedOn,
    until: (c: PenaltyCase) => c.closedOn,
  },
} as const

export const penaltyChecks = [
  {
    label: '各类处罚之和等于处罚决定数',
    left: [
      'warnings',
      'fines',
      'confiscations',
      'suspensions',
      'revocations',
      'stoppages',
      'restrictions',
      'detentions',
      'others',
    ],
    relation: '=',
    right: ['decisions'],
    article: threeSystems.article('(六)'),
  },
  {
    label: '普通程序与当场处罚之和等于处罚决定数',
    left: ['ordinary', 'onSpot'],
    relation: '=',
    right: ['decisions'],
    article: law.article('57'),
  },
  {
    label: '公开的处罚决定不多于应当公开的',
    left: ['published'],
    relation: '<=',
    right: ['toBePublic'],
    article: law.article('48'),
  },
] as const
