/**
 * Stories of 年度法治工作任务: each February what the report promises for the year, with a unit and a day. Taken up, reported on
 * by the quarter; what is finished with its proof is told in annual-tasks. Some are carried, one was given up.
 */
import type { CaseState } from '../case/state.ts'
import type { DemonstrationDays } from './days.ts'
import { type Story, type StoryPlan, signed, type Telling } from './story.ts'

const procedure = 'rule-of-law-task'
const unit = 'government'

interface Task {
  readonly item: string
  readonly area: string
  readonly lead: string
  /** Month and day of the year it is for. */
  readonly due: string
  readonly progress: string
}
/** What is not named is finished in its year, where the year is over. */
type Fate = 'finished' | 'carried' | 'dropped' | 'waiting' | 'overdue' | 'working'

const tasks: readonly (readonly [Task, readonly [Fate, Fate, Fate]])[] = [
  [
    {
      item: '规范性文件公布后二十日内全部报送备案',
      area: 'rules',
      lead: 'office',
      due: '11-30',
      progress: '本季度公布的文件均已报备。',
    },
    ['finished', 'finished', 'working'],
  ],
  [
    {
      item: '依申请公开平均答复时间压缩到十五个工作日以内',
      area: 'openness',
      lead: 'housing',
      due: '10-31',
      progress: '本季度平均十六个工作日，逾期一件。',
    },
    ['carried', 'finished', 'overdue'],
  ],
  [
    {
      item: '调解协议履行回访率达到百分之九十五',
      area: 'disputes',
      lead: 'justice',
      due: '11-15',
      progress: '各司法所按月报回访台账。',
    },
    ['finished', 'finished', 'working'],
  ],
  [
    {
      item: '行政执法案卷评查覆盖全部执法队伍',
      area: 'enforcement',
      lead: 'justice',
      due: '09-30',
      progress: '已评查三支队伍，共六十卷。',
    },
    ['finished', 'carried', 'finished'],
  ],
  [
    {
      item: '县政府常务会议会前学法不少于六次',
      area: 'education',
      lead: 'office',
      due: '12-20',
      progress: '本季度两次。',
    },
    ['finished', 'finished', 'working'],
  ],
  [
    {
      item: '乡镇综合执法人员全员培训考试',
      area: 'enforcement',
      lead: 'guyu',
      due: '06-30',
      progress: '报名和教材已落实。',
    },
    ['finished', 'finished', 'waiting'],
  ],
  [
    {
      item: '编制行政裁决事项清单',
      area: 'functions',
      lead: 'resources',
      due: '08-31',
      progress: '等待省级清单样式。',
    },
    ['dropped', 'finished', 'finished'],
  ],
]

/** The finished ones, and when they are reported; four working days later they are confirmed. */
export const finishedTasks = (
  days: DemonstrationDays,
): readonly { readonly year: number; readonly item: string; readonly lead: string; readonly on: string }[] =>
  days.years.flatMap((year, turn) =>
    tasks.flatMap(([{ item, lead, due }, fates]) => {
      const on = days.workingDays(`${year}-${due}`, -6)
      return fates[turn] === 'finished' && days.workingDays(on, 4) <= days.last ? [{ year, item, lead, on }] : []
    }),
  )

export const taskPlans = (days: DemonstrationDays): readonly StoryPlan[] =>
  days.years.flatMap((year, turn) =>
    tasks.flatMap(([task, fates], n): readonly StoryPlan[] => {
      const fate = fates[turn] ?? 'finished'
      // What was carried is this year's task already.
      if (fates[turn - 1] === 'carried') return []
      return [
        {
          procedure,
          unit,
          opens: days.working(`${year}-02-10`),
          tell: telling => told(telling, task, fate, n),
          opened: (c: CaseState) => (c.procedure === procedure ? { tell: telling => takenAgain(telling, c) } : null),
        },
      ]
    }),
  )

function* told({ days, opens }: Telling, task: Task, fate: Fate, n: number): Story {
  const { item, area, lead, due, progress } = task
  const year = Number(opens.slice(0, 4))
  yield {
    act: 'set',
    on: opens,
    fields: { setOn: opens, year, item, area, lead, due: `${year}-${due}` },
  }
  if (fate === 'waiting') return
  yield { act: 'take', on: days.workingDays(opens, 2 + n) }
  const reports = fate === 'dropped' ? ['04-08'] : ['04-08', '07-08']
  for (const day of reports) {
    const on = days.working(`${year}-${day}`)
    if (on < days.workingDays(`${year}-${due}`, -8)) yield { act: 'progress', on, fields: { progress } }
  }
  if (fate === 'carried')
    yield* signed({
      act: 'carry',
      on: days.working(`${year}-12-15`),
      fields: { reason: '当年没有达到目标，列入下一年度继续办理' },
    })
  if (fate === 'dropped')
    yield* signed({
      act: 'drop',
      on: days.working(`${year}-05-20`),
      fields: { reason: '上级决定统一编制清单，本县不再单独编制' },
    })
}

/** What was carried into a year is taken up again, and is worked at. */
function* takenAgain({ days }: Telling, { openedOn }: CaseState): Story {
  const on = days.workingDays(openedOn, 5)
  yield { act: 'take', on }
  yield { act: 'progress', on: days.workingDays(on, 60), fields: { progress: '按新的期限推进。' } }
}
