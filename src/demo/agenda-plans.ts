/** What each meeting takes up: decisions and documents that wait for it, and the business of every month. */
import { type Matter, matters } from './agenda-texts.ts'
import { type Chance, chanceOf } from './chance.ts'
import { consultedDocumentsOf } from './consultation-calendar.ts'
import { consultedDocuments } from './consultation-texts.ts'
import { type DemonstrationDays, latest } from './days.ts'
import { decisionsOf, stoppingMeeting } from './decision-calendar.ts'
import { meetingsOf, type PlannedMeeting } from './meeting-calendar.ts'

export interface PlannedItem {
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly meeting: PlannedMeeting
  readonly proposedOn: string
  readonly bigThree: 'decision' | 'project' | 'funds' | 'none'
  readonly topic: 'ruleOfLaw' | 'general'
  /** The case it is about. */
  readonly subject?: string
  readonly amount?: number
  readonly report: string
  readonly decision: string
  /** Left as it is after this, or all the way to its result. */
  readonly until: 'proposed' | 'admitted' | 'discussed' | 'passed' | 'rejected' | 'deferred' | 'withdrawn'
  /** Opens a major decision in the unit made responsible. */
  readonly opens?: { readonly unit: string }
}

/** @param scale part of the business of every month; what waits for a meeting is always there. */
export const agendaOf = (days: DemonstrationDays, scale: number): readonly PlannedItem[] => [
  ...decisionItems(days),
  ...documentItems(days),
  ...monthly(days, scale),
  ...waiting(days),
]

const decisionItems = (days: DemonstrationDays): readonly PlannedItem[] =>
  decisionsOf(days).flatMap(planned => {
    const { name, topic, fate, day } = planned
    const base = {
      unit: topic.undertaker,
      bigThree: 'decision',
      topic: 'general',
      subject: name,
    } as const
    const reaches = ![
      'proposed',
      'declined',
      'terminated',
      'consulting',
      'submitted',
      'reviewing',
      'reviewed',
    ].includes(fate)
    const stops = fate === 'stopped' ? stoppingMeeting(days, planned) : undefined
    return [
      ...(reaches && day.meeting
        ? [
            {
              ...base,
              name: `item/${name}`,
              title: `审议《${topic.title}（草案）》`,
              meeting: day.meeting,
              proposedOn: day.itemProposed,
              report: '汇报公众参与、论证、评估、合法性审查和意见采纳情况。',
              decision:
                fate === 'rejected'
                  ? '公众意见分歧较大，对就医、接送群体影响考虑不足，不予通过。'
                  : '原则通过，按会议意见修改后依法公布实施。',
              until: fate === 'rejected' ? ('rejected' as const) : ('passed' as const),
            },
          ]
        : []),
      ...(stops
        ? [
            {
              ...base,
              name: `item/stop/${name}`,
              title: `研究停止执行《${topic.title}》`,
              meeting: stops,
              proposedOn: days.workingDays(stops.calledOn, -2),
              report: '汇报后评估情况和停止执行后的善后安排。',
              decision: '同意停止执行，企业退出和车辆回收由承办单位监督。',
              until: 'passed' as const,
            },
          ]
        : []),
    ]
  })

const documentItems = (days: DemonstrationDays): readonly PlannedItem[] =>
  consultedDocumentsOf(days).flatMap(({ name, key, day }) =>
    key === 'contracts' || !day.meeting
      ? []
      : [
          {
            name: `item/${name}`,
            title: `审议《${consultedDocuments[key].title}（送审稿）》`,
            unit: consultedDocuments[key].drafter,
            meeting: day.meeting,
            proposedOn: day.itemProposed,
            bigThree: 'none',
            topic: 'general',
            subject: name,
            report: '汇报起草、征求意见、公平竞争审查和合法性审核情况。',
            decision: '审议通过，按规定登记编号印发。',
            until: 'passed',
          },
        ],
  )

const perMeeting: Readonly<Record<PlannedMeeting['kind'], readonly [number, number]>> = {
  executive: [3, 5],
  partyGroup: [2, 3],
  plenary: [1, 2],
  special: [1, 2],
}
const monthly = (days: DemonstrationDays, scale: number): readonly PlannedItem[] => {
  const next: Partial<Record<PlannedMeeting['kind'], number>> = {}
  const every = Math.max(1, Math.round(1 / (scale * 4)))
  return meetingsOf(days)
    .filter(({ until }, n) => until !== 'cancelled' && (until !== 'minuted' || n % every === 0))
    .flatMap(meeting => {
      const chance = chanceOf(`agenda/${meeting.name}`)
      const list = matters[meeting.kind]
      return Array.from({ length: chance.whole(...perMeeting[meeting.kind]) }, (_, n) => {
        const turn = next[meeting.kind] ?? 0
        next[meeting.kind] = turn + 1
        return item(days, chance, meeting, list[turn % list.length] as Matter, n)
      })
    })
}
const item = (
  days: DemonstrationDays,
  chance: Chance,
  meeting: PlannedMeeting,
  { unit, title, bigThree, ruleOfLaw, amount, report, decision }: Matter,
  n: number,
): PlannedItem => {
  const [year = '', month = '1'] = meeting.heldOn.split('-')
  const when = `${year}年${'一二三四'[Math.floor((Number(month) - 1) / 3)]}季度`
  const until = itemUntil(meeting, chance, n)
  return {
    name: `item/${meeting.name}/${n}`,
    title: title.replace('{when}', when),
    unit,
    meeting,
    proposedOn: days.workingDays(meeting.calledOn, -chance.whole(2, 6)),
    bigThree: bigThree ?? 'none',
    topic: ruleOfLaw ? 'ruleOfLaw' : 'general',
    ...(amount ? { amount: chance.whole(...amount) * 10_000 } : {}),
    report,
    decision,
    until,
  }
}
const itemUntil = ({ until, kind }: PlannedMeeting, chance: Chance, n: number): PlannedItem['until'] => {
  if (until === 'called') return 'admitted'
  if (until === 'inSession') return n === 0 ? 'passed' : 'discussed'
  return chance.weighted({ passed: 88, deferred: 6, withdrawn: 3, rejected: kind === 'special' ? 0 : 3 })
}

/** Not yet on any agenda, and one whose result opened a major decision. */
const waiting = (days: DemonstrationDays): readonly PlannedItem[] => {
  const meetings = meetingsOf(days).filter(({ kind }) => kind === 'executive')
  const ended = meetings.find(({ until }) => until === 'ended')
  const called = meetings.find(({ until }) => until === 'called')
  const before = (n: number) => days.workingDays(days.today, -n)
  const plain = { topic: 'general', report: '汇报有关情况和建议。', decision: '同意。' } as const
  return [
    ...(ended
      ? [
          {
            ...plain,
            name: 'item/opening',
            title: '云岭县县域公共充电设施布局方案',
            unit: 'planning',
            meeting: ended,
            proposedOn: days.workingDays(ended.calledOn, -3),
            bigThree: 'decision' as const,
            decision: '同意按重大行政决策程序启动，由县发展和改革局承办。',
            until: 'passed' as const,
            opens: { unit: 'planning' },
          },
        ]
      : []),
    ...(called
      ? [
          {
            ...plain,
            name: 'item/waiting/proposed',
            title: '听取冬季供热准备情况汇报',
            unit: 'housing',
            bigThree: 'none' as const,
            meeting: called,
            proposedOn: before(1),
            until: 'proposed' as const,
          },
          {
            ...plain,
            name: 'item/waiting/admitted',
            title: '研究除雪融冰应急预案',
            unit: 'urban',
            bigThree: 'none' as const,
            meeting: called,
            proposedOn: before(4),
            until: 'admitted' as const,
          },
        ]
      : []),
  ]
}

/** When it is put on the agenda: called for, and admitted. */
export const scheduledOn = (days: DemonstrationDays, { meeting, proposedOn }: PlannedItem): string =>
  latest(days.workingDays(meeting.calledOn, 1), days.workingDays(proposedOn, 2))
