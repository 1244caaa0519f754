/**
 * Stories of 第一责任人履职: what the county head did himself, seen in the minutes of a meeting, verified by another; his account
 * at the end of the year. Of the departments a few records wait for their evidence, one was not accepted.
 */
import { agendaOf } from './agenda-plans.ts'
import { units } from './county.ts'
import type { DemonstrationDays } from './days.ts'
import type { PlannedMeeting } from './meeting-calendar.ts'
import type { Story, StoryPlan, Telling } from './story.ts'

const procedure = 'leader-duty'
const unit = 'government'

interface Deed {
  readonly aspect: 'deployed' | 'asked' | 'coordinated' | 'supervised' | 'studied' | 'heard'
  readonly matter: string
  readonly deed: string
}
/** Turn by turn, one a meeting. */
const deeds: readonly Deed[] = [
  {
    aspect: 'deployed',
    matter: '全年法治政府建设工作安排',
    deed: '在县政府常务会议上部署年度任务，逐项明确牵头单位和完成期限，要求各单位每季度报进展。',
  },
  {
    aspect: 'studied',
    matter: '会前学习《行政复议法》',
    deed: '主持会前学法，请县司法局讲解复议前置情形，要求各部门核对告知的救济途径。',
  },
  {
    aspect: 'asked',
    matter: '依申请公开答复逾期',
    deed: '听取逾期原因后提出：检索超过十个工作日的当日报告，需要延期的在期限内告知申请人。',
  },
  {
    aspect: 'coordinated',
    matter: '老旧小区改造中的补偿争议',
    deed: '召集住建、自然资源、信访部门会商，确定由住建局牵头逐户核对面积，一个月内书面答复。',
  },
  {
    aspect: 'heard',
    matter: '行政执法工作汇报',
    deed: '听取五支执法队伍汇报，要求公示决定不超过七个工作日，重大决定一律先经法制审核。',
  },
  {
    aspect: 'supervised',
    matter: '规范性文件备案',
    deed: '督办两件逾期未报备的文件，责成起草单位三日内补报，并在下次会议上说明原因。',
  },
]

/** @returns a deed every other month, the county head's accounts, and what the departments recorded. */
export const leaderPlans = (days: DemonstrationDays, _: string, scale: number): readonly StoryPlan[] => {
  const held = [...new Map(agendaOf(days, scale).map(({ meeting }) => [meeting.name, meeting])).values()]
    .filter(({ until }) => until === 'minuted')
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
  const meetings = held.filter(({ kind }) => kind === 'executive').filter((_, n) => n % 2 === 0)
  return [
    ...meetings.map((meeting, n) => ofTheHead(days, meeting, deeds[n % deeds.length] as Deed)),
    ...days.years.flatMap(year => accountOf(days, held, year)),
    ...ofDepartments(days),
  ].filter(({ opens }) => opens <= days.last)
}

const ofTheHead = (days: DemonstrationDays, { name, heldOn }: PlannedMeeting, deed: Deed): StoryPlan => ({
  procedure,
  unit,
  opens: days.workingDays(heldOn, 2),
  tell: telling => recordedOf(telling, heldOn, name, deed),
})

function* recordedOf({ opens, days, named }: Telling, doneOn: string, meeting: string, deed: Deed): Story {
  yield {
    act: 'record',
    on: opens,
    fields: { doneOn, leader: 'government-head', position: 'governmentHead', ...deed, source: named(meeting).id },
  }
  yield {
    act: 'verify',
    on: days.workingDays(opens, 3),
    fields: { verdict: '与会议纪要一致。' },
  }
}

/** In the January after the year, before the report of that year is compiled. */
const accountOf = (days: DemonstrationDays, held: readonly PlannedMeeting[], of: number): readonly StoryPlan[] => {
  const year = of - 1
  const on = days.working(`${of}-01-16`)
  const meeting = held.findLast(({ heldOn }) => heldOn <= on)
  if (!meeting) return []
  return [{ procedure, unit, opens: on, tell: telling => accounted(telling, year, meeting.name) }]
}
function* accounted({ opens, days, named }: Telling, year: number, meeting: string): Story {
  yield {
    act: 'recordAccount',
    on: opens,
    fields: {
      doneOn: opens,
      leader: 'government-head',
      position: 'governmentHead',
      year,
      accountWay: 'special',
      accountOn: opens,
      account: '报告年度任务完成、规范性文件管理、行政复议应诉和学法情况；指出依申请公开逾期、报备不及时两项不足。',
      appraisal: 'good',
      accountPublic: true,
      source: named(meeting).id,
    },
  }
  yield { act: 'verify', on: days.workingDays(opens, 4), fields: { verdict: '述法会议记录和评议表齐全。' } }
}

/** Of the last weeks: two without evidence yet; of the spring one that was no deed of the head's own. */
const ofDepartments = (days: DemonstrationDays): readonly StoryPlan[] => {
  const year = days.years.at(-1) ?? 0
  const recorded = (of: string, opens: string, deed: Deed, dismissed = false): StoryPlan => ({
    procedure,
    unit: of,
    opens: days.working(opens),
    tell: telling => waiting(telling, of, deed, dismissed),
  })
  return [
    recorded(
      'housing',
      `${year}-04-08`,
      {
        aspect: 'coordinated',
        matter: '物业服务纠纷',
        deed: '分管副局长召集街道和物业企业协调，局长未参加。',
      },
      true,
    ),
    recorded('market', days.later(days.today, -12), {
      aspect: 'supervised',
      matter: '食品安全投诉举报办理',
      deed: '逐件过问超过十五个工作日未办结的投诉，要求当周办结并回访。',
    }),
    recorded('xiaoman', days.later(days.today, -30), {
      aspect: 'deployed',
      matter: '冬季矛盾纠纷排查',
      deed: '召开村干部会议部署入户排查，明确每村每周报一次台账。',
    }),
  ]
}
function* waiting({ opens, days }: Telling, of: string, deed: Deed, dismissed: boolean): Story {
  const township = units.find(({ id }) => id === of)?.kind === 'township'
  yield {
    act: 'record',
    on: opens,
    fields: { doneOn: opens, leader: `${of}-head`, position: township ? 'townshipHead' : 'unitHead', ...deed },
  }
  if (dismissed)
    yield {
      act: 'dismiss',
      on: days.workingDays(opens, 5),
      fields: { verdict: '不是主要负责人本人的履职，不予采用。' },
    }
}
