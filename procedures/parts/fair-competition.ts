/** 公平竞争审查 (条例 2024-08-01; before it 国发〔2016〕34号 asked for the same): whatever touches market operators. */
import type { CaseView } from '../../src/procedure/case-view.ts'
import { choice, text, unit, yesNo } from '../../src/procedure/field.ts'
import type { Condition } from '../../src/procedure/procedure.ts'
import { fairCompetitionReviewRegulation as law } from '../../statutes/fair-competition-review-regulation.ts'

export const fairCompetitionFields = {
  touchesMarket: yesNo('涉及经营者经济活动'),
  firstFairReview: text('起草单位初审意见', { lines: 4 }),
  fairReviewer: unit('公平竞争审查单位', {
    help: '政府文件由本级市场监督管理部门会同起草单位审查，部门文件由起草单位审查',
  }),
  operatorsHeard: text('听取利害关系人意见情况', { lines: 3 }),
  fairConclusion: choice('公平竞争审查结论', {
    harmless: '不违反公平竞争规定，可以出台',
    excepted: '适用例外规定，可以出台',
    violates: '违反公平竞争规定且不符合例外规定',
  }),
  exceptionReasons: text('适用例外规定的说明', {
    lines: 4,
    help: '写明所属情形、没有影响更小的方案、实施期限或者终止条件',
  }),
} as const
type View = CaseView<typeof fairCompetitionFields>

/** The need of the step: compulsory unless it is recorded that no operator is touched. It can never be exempted. */
export const touchesMarket = {
  when: '涉及经营者经济活动',
  test: (c: View): boolean => c.facts.touchesMarket !== false,
}
export const exceptionExplained: Condition<typeof fairCompetitionFields> = {
  unmet: '适用例外规定的，应当在审查结论中详细说明',
  holds: c => c.facts.fairConclusion !== 'excepted' || Boolean(c.facts.exceptionReasons),
  article: law.article('17'),
}
export const fairlyCompetitive: Condition<typeof fairCompetitionFields> = {
  unmet: '经公平竞争审查认为违反规定且不符合例外情形的，不得出台',
  holds: c => c.facts.touchesMarket === false || c.facts.fairConclusion !== 'violates',
  article: law.article('18'),
}
