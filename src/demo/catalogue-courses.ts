/** Stories of 重大行政决策目录: one a year, and the next year's being drawn up. */
import type { DemonstrationDays } from './days.ts'
import { decisionsOf, type PlannedDecision } from './decision-calendar.ts'
import { decisionTopics } from './decision-texts.ts'
import { type Story, type StoryPlan, signed, type Telling } from './story.ts'

export const cataloguePlans = (days: DemonstrationDays): readonly StoryPlan[] => {
  const [first = 0, second = 0, third = 0] = days.years
  return [first, second, third, third + 1].flatMap(year => {
    // Drawn up in the autumn before; that of the first year when the county's records begin.
    const opens = days.working(year === first ? days.first : `${year - 1}-11-05`)
    const next = year === third + 1
    return next && opens > days.last
      ? []
      : [
          {
            procedure: 'decision-catalogue',
            unit: 'government',
            opens,
            name: `catalogue/${year}`,
            tell: (telling: Telling) => ofYear(telling, year),
          },
        ]
  })
}

type Item = Readonly<Record<'title' | 'undertaker' | 'due' | 'state', string>> & { readonly reason?: string }

function* ofYear({ days, opens }: Telling, year: number): Story {
  const own = decisionsOf(days).filter(({ day, key }) => day.proposed.startsWith(`${year}`) && key !== 'parkingFees')
  const drawn: readonly Item[] = own.length > 0 ? own.map(entry => planned(entry, year)) : ahead(year)
  yield {
    act: 'draw',
    on: opens,
    fields: {
      startedOn: opens,
      year,
      collected: `向${22}个部门、8个乡镇街道征集，收到建议${drawn.length + 9}项，筛选后列入${drawn.length}项。`,
      items: drawn,
    },
  }
  const consented = days.workingDays(opens, 14)
  if (consented > days.last) return
  yield* signed({ act: 'recordConsent', on: consented, fields: { partyConsent: '云岭县委常委会会议同意（演示）' } })
  yield { act: 'publish', on: days.workingDays(consented, 4) }
  const extra: Item = {
    title: decisionTopics.parkingFees.title,
    undertaker: 'planning',
    due: `${year}-12-31`,
    state: 'added',
    reason: '道路泊位周转问题集中反映，当年研究。',
  }
  const adjusted = days.working(`${year}-07-08`)
  const secondYear = days.years.indexOf(year) === 1
  const items = secondYear ? [...drawn, extra] : drawn
  if (secondYear)
    yield* signed({
      act: 'adjust',
      on: adjusted,
      fields: { items, adjustment: '增加一项，理由见目录。', partyConsent: '云岭县委常委会会议同意（演示）' },
    })
  yield {
    act: 'closeYear',
    on: days.working(`${year + 1}-01-12`),
    fields: {
      items: items.map(item => closed(item, own, year)),
      result: '已决策事项全部公布并交办执行；结转事项列入下一年度目录，调出事项已说明理由。',
    },
  }
}
const planned = ({ topic }: PlannedDecision, year: number): Item => ({
  title: topic.title,
  undertaker: topic.undertaker,
  due: `${year}-12-31`,
  state: 'planned',
})
const closed = (item: Item, own: readonly PlannedDecision[], year: number): Item => {
  const decision = own.find(({ topic }) => topic.title === item.title)
  if (!decision || ['declined', 'terminated', 'rejected'].includes(decision.fate))
    return { ...item, state: 'removed', reason: decision ? '不启动或者终止，理由见该事项。' : '经集体讨论未通过。' }
  return decision.day.decided <= `${year}-12-31`
    ? { ...item, state: 'done' }
    : { ...item, state: 'carried', reason: '程序履行中，结转下年继续办理。' }
}
const ahead = (year: number): readonly Item[] =>
  [
    ['云岭县“十六五”交通运输发展思路', 'transport'],
    ['云岭县城区供水二次加压设施统建统管方案', 'housing'],
    ['云岭县托育服务设施布局规划', 'health'],
  ].map(([title = '', undertaker = '']) => ({ title, undertaker, due: `${year}-12-31`, state: 'planned' }))
