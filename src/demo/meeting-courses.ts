/** Stories of 会议: called, papers sent, held with its items, minutes issued. */
import { agendaOf } from './agenda-plans.ts'
import type { DemonstrationDays } from './days.ts'
import { cameTo, meetingsOf, type PlannedMeeting } from './meeting-calendar.ts'
import { type Story, type StoryPlan, signed, type Telling } from './story.ts'

export const meetingPlans = (days: DemonstrationDays, _: string, scale: number): readonly StoryPlan[] => {
  const agenda = Map.groupBy(agendaOf(days, scale), ({ meeting }) => meeting.name)
  return meetingsOf(days).flatMap(planned => {
    const items = agenda.get(planned.name) ?? []
    return items.length > 0 || planned.until !== 'minuted'
      ? [
          {
            procedure: 'meeting',
            unit: 'government',
            opens: planned.calledOn,
            name: planned.name,
            tell: (telling: Telling) =>
              held(
                telling,
                planned,
                items.map(({ name, title }) => ({ name, title })),
              ),
          },
        ]
      : []
  })
}

function* held(
  { chance, days, named }: Telling,
  planned: PlannedMeeting,
  items: readonly { readonly name: string; readonly title: string }[],
): Story {
  const { kind, session, calledOn, materialsOn, heldOn, place, chair, due, away, until } = planned
  yield {
    act: 'call',
    on: calledOn,
    fields: {
      calledOn,
      kind,
      session,
      heldOn,
      place,
      chair,
      due,
      appointments: false,
      observers: kind === 'plenary' ? '县人大常委会、县政协有关负责人' : '有关部门主要负责人',
    },
  }
  if (until === 'cancelled') {
    yield {
      act: 'cancel',
      on: days.workingDays(calledOn, 2),
      fields: { cancelReason: '防汛应急响应期间，会议取消，议题另行安排。' },
    }
    return
  }
  if (until === 'called') return
  yield { act: 'sendMaterials', on: materialsOn }
  yield {
    act: 'begin',
    on: heldOn,
    fields: {
      present: cameTo(planned),
      ...(away.length > 0
        ? {
            absent: away.map(who => ({
              who,
              reason: chance.one(['外出开会', '下乡调研', '因病请假']),
              written: chance.happens(0.5) ? 'yes' : 'no',
            })),
          }
        : {}),
    },
  }
  if (until === 'inSession') return
  yield { givesWayOn: heldOn, until: () => items.every(({ name }) => named(name).closedOn !== null) }
  yield { act: 'end', on: heldOn }
  if (until === 'ended') return
  const drafted = days.workingDays(heldOn, chance.whole(1, 2))
  yield {
    act: 'draftMinutes',
    on: drafted,
    fields: {
      minutes: [
        `会议由${kind === 'special' ? '副县长' : '县长'}主持，研究${items.length}项议题。`,
        ...items.map(({ name, title }, n) => `${n + 1}．${title}：${decisionOf(named(name).facts)}`),
        '议定事项由责任单位按时限落实，办公室督办。（演示）',
      ].join('\n'),
    },
  }
  yield* signed({ act: 'issueMinutes', on: days.workingDays(drafted, chance.happens(0.1) ? 5 : chance.whole(1, 3)) })
}
const decisionOf = (facts: object): string => {
  const { decision, deferReason } = facts as { decision?: string; deferReason?: string }
  return decision ?? deferReason ?? '未作决定。'
}
