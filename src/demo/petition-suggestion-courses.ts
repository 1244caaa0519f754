/** Stories of 信访三项建议: most adopted, some after a reminder. */
import { days as calendarDays } from '../procedure/term.ts'
import { chanceOf } from './chance.ts'
import type { DemonstrationDays } from './days.ts'
import { advice } from './petition-texts.ts'
import { openingDays } from './spread.ts'
import { type Story, type StoryPlan, signature, type Telling } from './story.ts'

export const petitionSuggestionPlans = (days: DemonstrationDays, seed: string): readonly StoryPlan[] =>
  openingDays(days, chanceOf(seed), 10).map((opens, n) => ({
    procedure: 'petition-suggestion',
    unit: 'petitions',
    opens,
    tell: (telling: Telling) => suggested(telling, n),
  }))

function* suggested({ chance, days, opens }: Telling, n: number): Story {
  const text = advice[n % advice.length]
  if (!text) return
  const { measures, ...draft } = text
  yield { act: 'draft', on: opens, fields: { ...draft, foundOn: opens } }
  const makes = days.workingDays(opens, chance.whole(2, 6))
  yield { act: 'make', on: makes }
  const made = days.workingDays(makes, chance.whole(1, 2))
  yield signature(made)
  const late = chance.happens(0.15)
  const answers = late
    ? days.workingDays(days.due(made, calendarDays(30)), chance.whole(2, 9))
    : days.workingDays(made, chance.whole(6, 18))
  if (late)
    yield {
      act: 'remind',
      on: days.workingDays(days.due(made, calendarDays(30)), 1),
      fields: { reminder: '电话并书面催办。' },
    }
  const outcome = chance.weighted({ adopted: 75, partly: 20, notAdopted: 5 })
  yield {
    act: 'answer',
    on: answers,
    outcome,
    fields: { measures, ...(outcome === 'adopted' ? {} : { reason: '部分内容须上级政策明确后研究。' }) },
  }
}
