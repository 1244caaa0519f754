/** Stories of 12345热线工单: answered at once, dispatched and called back, told of another way, or still on somebody's desk. */
import { workingDays } from '../procedure/term.ts'
import { chanceOf } from './chance.ts'
import { units } from './county.ts'
import type { DemonstrationDays } from './days.ts'
import { partyOf } from './names.ts'
import { openingDays } from './spread.ts'
import type { Story, StoryPlan, Telling } from './story.ts'

const unit = 'petitions'
const calls = [
  {
    organ: 'housing',
    area: 'construction',
    category: 'complaint',
    subject: '小区地下车库积水',
    content: '雨后车库积水没有人抽排。',
    answer: '已督促物业当日抽排，增设挡水板。',
  },
  {
    organ: 'urban',
    area: 'construction',
    category: 'help',
    subject: '路面井盖松动',
    content: '井盖松动，车辆经过声响大。',
    answer: '当日现场加固，已更换胶圈。',
  },
  {
    organ: 'transport',
    area: 'transport',
    category: 'suggestion',
    subject: '建议公交站增设候车亭',
    content: '站点没有遮雨设施。',
    answer: '已列入年度改造，第三季度实施。',
  },
  {
    organ: 'labour',
    area: 'labour',
    category: 'question',
    subject: '咨询灵活就业参保',
    content: '询问参保档次和办理地点。',
    answer: '可以在社区便民服务站或者线上办理，三档自选。',
  },
  {
    organ: 'education',
    area: 'education',
    category: 'complaint',
    subject: '校门口上下学拥堵',
    content: '放学时段车辆无序停放。',
    answer: '增设错峰放学和临时停车区，安排人员值守。',
  },
] as const

export const petitionHotlinePlans = (days: DemonstrationDays, seed: string): readonly StoryPlan[] => [
  ...openingDays(days, chanceOf(seed), 30).map(opens => ({
    procedure: 'petition-hotline',
    unit,
    opens,
    tell: (telling: Telling) => called(telling),
  })),
  ...[-4, -1, 1, 3].flatMap(n => {
    const due = days.working(days.later(days.today, n))
    const opens = days.startFor(due, workingDays(5))
    return opens && opens <= days.last
      ? [{ procedure: 'petition-hotline', unit, opens, tell: (telling: Telling) => called(telling, true) }]
      : []
  }),
]

function* called({ chance, days, opens }: Telling, waits = false): Story {
  const call = chance.one(calls)
  const town = chance.one(units.filter(({ kind }) => kind === 'township' || kind === 'subdistrict'))
  const ending = waits ? 'dispatched' : chance.weighted({ dispatched: 70, atOnce: 18, route: 12 })
  yield {
    act: 'receive',
    on: opens,
    fields: {
      receivedOn: opens,
      category: call.category,
      caller: partyOf(chance),
      subject: call.subject,
      content: call.content,
      area: call.area,
      place: `${town.shortName}${chance.one(town.places ?? [''])}`,
    },
  }
  if (ending === 'atOnce') {
    yield { act: 'answerAtOnce', on: opens, fields: { answer: call.answer } }
    return
  }
  if (ending === 'route') {
    yield {
      act: 'tellRoute',
      on: opens,
      fields: { routeGround: 'litigation', routeBody: '云岭县人民法院诉讼服务中心，也可以先向调解组织申请调解' },
    }
    return
  }
  const sent = waits ? opens : days.workingDays(opens, chance.whole(0, 1))
  yield { act: 'dispatch', on: sent, fields: { organ: call.organ } }
  if (waits) return
  const answers = days.workingDays(sent, chance.happens(0.06) ? 7 : chance.whole(1, 5))
  yield { act: 'reply', on: answers, fields: { answer: call.answer, enforcement: false } }
  const reached = chance.happens(0.9)
  yield {
    act: 'revisit',
    on: days.workingDays(answers, chance.whole(1, 3)),
    fields: {
      callback: reached ? 'reached' : 'unreached',
      ...(reached ? { rating: chance.weighted({ satisfied: 75, basically: 18, unsatisfied: 7 }) } : {}),
    },
  }
}
