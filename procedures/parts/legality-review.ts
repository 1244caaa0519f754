/** 合法性审核 (国办发〔2018〕115号): three written opinions, and what each allows. */
import { choice, date, text, unit, yesNo } from '../../src/procedure/field.ts'
import type { Condition } from '../../src/procedure/procedure.ts'
import { stateCouncil37Of2018 } from '../../statutes/state-council-37-2018.ts'
import { stateCouncil115Of2018 } from '../../statutes/state-council-115-2018.ts'

const opinions = { lawful: '合法', unlawful: '不合法', amend: '应当予以修改' } as const

/** 审核要点 of 115号（六）: each is answered; a draft that fails one is not lawful as it stands. */
const reviewPoints = {
  properIssuer: yesNo('制定主体合法'),
  withinPowers: yesNo('没有超越法定职权'),
  lawfulContent: yesNo('内容符合宪法、法律、法规、规章和国家政策'),
  noSanctions: yesNo('没有违法设立许可、处罚、强制、征收、收费等事项'),
  rightsKept: yesNo('没有无据减损权益或者增加义务'),
  powersKept: yesNo('没有无据扩大职权或者减轻职责'),
  properCourse: yesNo('没有违反制定程序'),
} as const
export const reviewPointKeys = Object.keys(reviewPoints) as (keyof typeof reviewPoints)[]

export const legalityReviewFields = {
  reviewer: unit('合法性审核机构'),
  reviewReceivedOn: date('材料齐备并转送审核日期'),
  ...reviewPoints,
  opinion: choice('合法性审核意见', opinions),
  findings: text('审核情况和理由', { lines: 6 }),
  adoption: choice('审核意见采纳情况', { full: '完全采纳', part: '部分采纳', none: '未采纳' }),
  nonAdoption: text('未完全采纳的书面说明', { lines: 4, help: '随送审稿一并提交审议会议' }),
} as const
/** The first of the two reviews of a department's draft that the government is to issue. */
export const departmentReviewFields = {
  departmentOpinion: choice('部门审核机构意见', opinions),
  departmentFindings: text('部门审核情况和理由', { lines: 4 }),
} as const

export const departmentFoundLawful: Condition<typeof departmentReviewFields> = {
  unmet: '部门审核机构认为不合法的，不得报送政府审核',
  holds: c => c.facts.departmentOpinion !== 'unlawful',
  article: stateCouncil115Of2018.article('(四)'),
}
/** Gate of the opinion itself. */
export const opinionFollowsPoints: Condition<typeof legalityReviewFields> = {
  unmet: '有审核要点未通过的，不得出具“合法”的意见',
  holds: c => c.facts.opinion !== 'lawful' || reviewPointKeys.every(key => c.facts[key] === true),
  article: stateCouncil115Of2018.article('(六)'),
}
/** Gates of putting the draft before the meeting that decides on it. */
export const fitForDiscussion: readonly Condition<typeof legalityReviewFields>[] = [
  {
    unmet: '经审核不合法的，不得提交集体审议',
    holds: c => c.facts.opinion !== 'unlawful',
    article: stateCouncil37Of2018.article('(六)'),
  },
  {
    // Read from what is handed in now: an explanation given in an earlier round does not answer this review.
    unmet: '起草单位未完全采纳审核意见的，应当向审议会议书面说明理由',
    holds: (_, { fields }) => fields.adoption === 'full' || Boolean(fields.nonAdoption),
    article: stateCouncil115Of2018.article('(六)'),
  },
]
