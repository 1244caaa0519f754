/** 公开征求意见: what is counted, and what is owed to those whose opinion was not adopted. */
import { date, link, number, text } from '../../src/procedure/field.ts'
import type { Condition, Source } from '../../src/procedure/procedure.ts'

export const publicCommentFields = {
  consultation: link('公开征求意见', '意见征集', { to: ['consultation'] }),
  commentsFrom: date('征求意见稿公布日期'),
  commentsAt: text('征求意见稿公布网址和反馈方式'),
  opinions: number('收到意见数', '条', { min: 0 }),
  opinionsAdopted: number('采纳意见数', '条', { min: 0 }),
  nonAdoptionReasons: text('未采纳意见的理由', { lines: 4 }),
  commentResult: text('征求意见结果', { lines: 4, help: '没有收到意见的，也要写明' }),
} as const

/** What the record of the result must show; `article` is the rule the procedure follows. */
export const commentsAnswered = (article: Source): readonly Condition<typeof publicCommentFields>[] => [
  {
    unmet: '采纳意见数不得多于收到意见数',
    holds: c => (c.facts.opinionsAdopted ?? 0) <= (c.facts.opinions ?? 0),
    article,
  },
  {
    unmet: '有意见未采纳的，应当说明理由',
    holds: c => (c.facts.opinionsAdopted ?? 0) >= (c.facts.opinions ?? 0) || Boolean(c.facts.nonAdoptionReasons),
    article,
  },
]
