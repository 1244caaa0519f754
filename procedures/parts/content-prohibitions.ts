/** 内容禁区 of normative documents and of other documents that bind the public: a recorded checklist that gates. */
import { yesNo } from '../../src/procedure/field.ts'
import type { Condition } from '../../src/procedure/procedure.ts'
import { stateCouncil37Of2018 } from '../../statutes/state-council-37-2018.ts'

const overstepping = stateCouncil37Of2018.article('(一)')
const repeating = stateCouncil37Of2018.article('(二)')

/** Each is answered 否 by the drafter before the draft goes on. */
export const contentProhibitions = {
  addsPowers: yesNo('增加法律、法规规定之外的行政权力事项或者减少法定职责'),
  setsSanctions: yesNo('设定行政许可、行政处罚、行政强制、行政征收、行政收费等事项'),
  addsConditions: yesNo('增加办理许可的条件，或者要求循环证明、重复证明、无谓证明'),
  harmsRights: yesNo('违法减损公民、法人和其他组织的合法权益或者增加其义务'),
} as const
/** Each is answered 否 before a document is begun: 严控发文. */
export const needlessDocuments = {
  repeats: yesNo('上位规定已经明确，或者现行文件已有部署且仍然适用'),
  mergeable: yesNo('能够与现行文件归并'),
  copies: yesNo('照抄照转上级文件'),
} as const

/** A question nobody has answered counts as a fault. */
export const allowedContent: readonly Condition<typeof contentProhibitions>[] = (
  ['addsPowers', 'setsSanctions', 'addsConditions', 'harmsRights'] as const
).map(key => ({
  unmet: `文件不得${contentProhibitions[key].label}`,
  holds: c => c.facts[key] === false,
  article: overstepping,
}))
export const necessaryDocument: readonly Condition<typeof needlessDocuments>[] = [
  {
    unmet: '上位规定已经明确，或者现行文件已有部署且仍然适用的，不得重复发文',
    holds: c => c.facts.repeats === false,
    article: repeating,
  },
  { unmet: '能够与现行文件归并的，应当归并', holds: c => c.facts.mergeable === false, article: repeating },
  { unmet: '不得照抄照转上级文件', holds: c => c.facts.copies === false, article: repeating },
]
