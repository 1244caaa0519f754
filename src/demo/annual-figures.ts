/** Stories of 填报数据 for table two of the disclosure reports: what is not handled as cases here, for the whole county. */
import { chanceOf } from './chance.ts'
import type { DemonstrationDays } from './days.ts'
import { type Story, type StoryPlan, signature, type Telling } from './story.ts'

/** About how many in a year; money in 万元. */
const county = { 'licences-decided': 8400, 'coercion-decided': 46, 'administrative-fees': 310 } as const
/** Of units that make a report of their own and have any. */
const own: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  government: county,
  justice: { 'licences-decided': 12, 'coercion-decided': 0, 'administrative-fees': 0 },
  market: { 'licences-decided': 3900, 'coercion-decided': 21, 'administrative-fees': 18 },
  housing: { 'licences-decided': 640, 'coercion-decided': 0, 'administrative-fees': 95 },
}

export const disclosureFigurePlans = (days: DemonstrationDays): readonly StoryPlan[] =>
  days.years
    .flatMap(year =>
      Object.entries(own).flatMap(([unit, figures]) =>
        Object.entries(figures).map(
          ([indicator, about]): StoryPlan => ({
            procedure: 'reported-figure',
            unit,
            opens: days.working(`${year + 1}-01-05`),
            tell: telling => typed(telling, { year, indicator, about }),
          }),
        ),
      ),
    )
    .filter(({ opens }) => opens <= days.last)

function* typed(
  { days, opens, unit }: Telling,
  { year, indicator, about }: { readonly year: number; readonly indicator: string; readonly about: number },
): Story {
  const chance = chanceOf(`${unit}/${indicator}/${year}`)
  yield {
    act: 'enter',
    on: opens,
    fields: {
      indicator,
      value: Math.round(about * (0.95 + 0.1 * chance.fraction())),
      year,
      source: '行政许可、行政强制、收费台账（演示）',
      statement: '按台账逐笔汇总，经办人和分管负责人已核对。',
    },
  }
  yield { act: 'confirm', on: days.workingDays(opens, 1) }
  yield signature(days.workingDays(opens, 2))
}
