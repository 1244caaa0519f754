/** Stories of 意见征集 and 公众意见: before the public, said, considered one by one, and told what came of it. */
import { type Chance, chanceOf } from './chance.ts'
import { commentsOf, consultationsOf, type PlannedComment, type PlannedConsultation } from './consultation-calendar.ts'
import type { DemonstrationDays } from './days.ts'
import { partyOf } from './names.ts'
import { type Story, type StoryPlan, signed, type Telling } from './story.ts'

export const consultationPlans = (days: DemonstrationDays): readonly StoryPlan[] =>
  consultationsOf(days).map(consultation => ({
    procedure: 'consultation',
    unit: consultation.unit,
    opens: days.workingDays(consultation.published, -1),
    name: consultation.name,
    tell: telling => consulted(telling, consultation),
  }))

function* consulted(telling: Telling, planned: PlannedConsultation): Story {
  const { days, chance, opens, named } = telling
  const { topic, purpose, subject, draft, explanation, published, until, closed, fate } = planned
  yield {
    act: 'prepare',
    on: opens,
    fields: {
      startedOn: opens,
      topic,
      purpose,
      ...(subject ? { subject: named(subject).id } : {}),
      draft,
      explanation,
      contact: '网上提交；信函寄县政务服务中心二楼（演示）；电话000-0000-0000',
    },
  }
  if (fate === 'unsigned') {
    yield { act: 'publish', on: published, fields: { until } }
    return
  }
  yield* signed({ act: 'publish', on: published, fields: { until } })
  if (fate === 'open') return
  if (fate === 'ended') {
    yield* signed({
      act: 'end',
      on: closed,
      fields: { ending: '所涉决策需要先实施水质提升，程序终止，草案不再征求意见。' },
    })
    return
  }
  const heard = purpose === 'decision' ? heardOn(chance, days.workingDays(published, 8)) : []
  if (heard.length > 0) yield { act: 'hear', on: days.workingDays(published, 9), fields: { heard } }
  yield { act: 'closeCollection', on: closed }
  if (fate === 'considering') return
  yield* summarised(telling, planned, heard.length)
}

const heardOn = (chance: Chance, on: string) =>
  [
    {
      from: '县人大代表座谈会',
      on,
      opinion: '总体同意，建议明确年度任务并每年报告进展。',
      disposition: 'adopted',
      reason: '已写入组织实施部分。',
    },
    {
      from: '乡镇、街道书面意见',
      on,
      opinion: '建议增加乡镇配套资金。',
      disposition: 'declined',
      reason: '资金安排由年度预算确定，草案不作规定。',
    },
    {
      from: '行业协会商会座谈会',
      on,
      opinion: '建议给经营者合理的准备时间。',
      disposition: 'partly',
      reason: '分步实施，不另设统一过渡期。',
    },
  ].slice(0, chance.whole(1, 3))

function* summarised({ days, named }: Telling, planned: PlannedConsultation, heard: number): Story {
  const online = commentsOf(days).filter(({ consultation }) => consultation === planned.name)
  const counted = online.filter(({ becomes }) => becomes !== 'setAside' && becomes !== 'withdraw')
  const adopted = counted.filter(({ becomes }) => becomes === 'adopt' || becomes === 'adoptInPart').length
  const declined = counted.filter(({ becomes }) => becomes === 'decline')
  yield* signed({
    act: 'publishSummary',
    on: planned.summarised,
    fields: {
      summary: [
        `征求意见期间收到网上意见${counted.length}条，采纳和部分采纳${adopted}条；座谈和书面意见${heard}条，一并研究。`,
        ...counted
          .filter(({ becomes }) => becomes !== 'decline')
          .map(({ opinion: [clause, words, answer] }) => line(clause, words, answer)),
        ...declined.map(({ opinion: [clause, words, answer] }) => line(clause, words, `未采纳。${answer}`)),
      ].join('\n'),
    },
  })
  // What it was for takes the result over while the case is still open.
  if (named(planned.name).stage === 'answered') yield { act: 'close', on: days.workingDays(planned.summarised, 1) }
}
const line = (clause: string, words: string, answer: string): string => `${clause || '其他'}：“${words}”——${answer}`

export const commentPlans = (days: DemonstrationDays): readonly StoryPlan[] =>
  commentsOf(days).map((comment, n) => ({
    procedure: 'public-comment',
    unit: comment.unit,
    opens: comment.on,
    tell: telling => said(telling, comment, chanceOf(`comment/${n}`)),
  }))

function* said({ named }: Telling, comment: PlannedComment, chance: Chance): Story {
  const { consultation, on, opinion, becomes, then } = comment
  const [clause, words, answer] = opinion
  yield {
    act: 'submit',
    on,
    fields: {
      consultation: named(consultation).id,
      opinion: words,
      ...(clause ? { clause } : {}),
      capacity: chance.weighted({ person: 80, organisation: 10, association: 6, deputy: 4 }),
      // Most say nothing of themselves.
      ...(chance.happens(0.35) ? { author: partyOf(chance) } : {}),
    },
  }
  if (becomes === 'waits') return
  if (becomes === 'withdraw') yield { act: 'withdraw', on: then, fields: { withdrawal: '已经在草案里看到了。' } }
  else yield { act: becomes, on: then, fields: { disposition: answer } }
}
