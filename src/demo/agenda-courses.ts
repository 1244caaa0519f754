/** Stories of 会议议题: proposed, admitted, put on the agenda, spoken on with the presider last, decided. */
import { agendaOf, type PlannedItem, scheduledOn } from './agenda-plans.ts'
import type { Chance } from './chance.ts'
import type { DemonstrationDays } from './days.ts'
import { cameTo } from './meeting-calendar.ts'
import { type Part, type Story, type StoryPlan, signed, type Telling } from './story.ts'

export const agendaPlans = (days: DemonstrationDays, _: string, scale: number): readonly StoryPlan[] =>
  agendaOf(days, scale).map(item => ({
    procedure: 'agenda-item',
    unit: item.unit,
    opens: item.proposedOn,
    name: item.name,
    tell: telling => heard(telling, item),
  }))

function* heard(telling: Telling, item: PlannedItem): Story {
  const { days, named } = telling
  const { meeting, until, proposedOn } = item
  yield {
    act: 'propose',
    on: proposedOn,
    fields: {
      proposedOn,
      title: item.title,
      bigThree: item.bigThree,
      topic: item.topic,
      organ: 'government',
      report: item.report,
      ...(item.subject ? { subject: named(item.subject).id } : {}),
      ...(item.amount === undefined ? {} : { amount: item.amount }),
    },
  }
  if (until === 'proposed') return
  yield* signed({ act: 'admit', on: days.workingDays(proposedOn, 1) })
  if (item.name === 'item/waiting/admitted') return
  yield { act: 'schedule', on: scheduledOn(days, item), fields: { meeting: named(meeting.name).id } }
  if (until === 'withdrawn') {
    yield {
      act: 'withdraw',
      on: days.workingDays(meeting.heldOn, -1),
      fields: { deferReason: '有关数据需要进一步核实，撤回后另行提出。' },
    }
    return
  }
  if (meeting.until === 'called') return
  yield { givesWayOn: meeting.heldOn, until: () => named(meeting.name).stage === 'open' }
  yield* decided(telling, item)
}

function* decided({ chance }: Telling, item: PlannedItem): Part<void> {
  const { meeting, until } = item
  const on = meeting.heldOn
  const present = cameTo(meeting)
  const speakers = chance.some(present.slice(1), Math.min(present.length - 1, chance.whole(2, 3)))
  const against = until === 'rejected' ? present.length - 1 : chance.happens(0.08) ? 1 : 0
  yield {
    act: 'discuss',
    on,
    fields: {
      speeches: [
        ...speakers.map((who, n) => ({ who, ...words(chance, until, n < against) })),
        { who: meeting.chair, ...words(chance, until, until === 'rejected') },
      ],
    },
  }
  if (until === 'discussed') return
  if (until === 'deferred') {
    yield { act: 'defer', on, fields: { deferReason: '分歧较大，修改完善后再议。' } }
    return
  }
  const voting = meeting.kind === 'partyGroup' || meeting.kind === 'special'
  yield {
    act: until === 'rejected' ? 'reject' : 'pass',
    on,
    fields: {
      decision: until === 'rejected' && !item.subject ? '条件不成熟，不予通过。' : item.decision,
      ...(voting
        ? { method: 'vote', agreed: present.length - against, opposed: against, abstained: 0 }
        : { method: 'head', againstMajority: false }),
      ...(until === 'rejected'
        ? {}
        : { responsible: item.opens?.unit ?? item.unit, opens: item.opens ? 'decision' : 'none' }),
    },
  }
}
const words = (chance: Chance, until: PlannedItem['until'], against: boolean) =>
  against
    ? { opinion: 'disagree', words: chance.one(['对受影响群众的补偿考虑不足。', '资金来源没有落实，不宜现在决定。']) }
    : until === 'deferred'
      ? { opinion: 'defer', words: '建议再征求乡镇意见。' }
      : chance.happens(0.3)
        ? { opinion: 'amend', words: chance.one(['建议明确完成时限。', '建议列明牵头单位。', '建议先试点。']) }
        : { opinion: 'agree', words: '同意。' }
