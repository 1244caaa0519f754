/** Stories of 信访: most told and answered in time, some sent where the law leads them, a few reviewed, a few late. */
import { days as calendarDays } from '../procedure/term.ts'
import { type Chance, chanceOf } from './chance.ts'
import { units } from './county.ts'
import type { DemonstrationDays } from './days.ts'
import { arrived, type How, type Matter, office } from './petition-arrival.ts'
import { answeredSuggestion, handedOn, importedInto, performed, refused } from './petition-endings.ts'
import { handled } from './petition-handling.ts'
import { dutyMatters, grievances, handedOnMatters, routed, suggestionMatters } from './petition-texts.ts'
import { openingDays } from './spread.ts'
import { type Story, type StoryPlan, type Telling, upTo } from './story.ts'

const procedure = 'petition'
type Course = 'petition' | 'duty' | 'route' | 'suggestion' | 'handOn'
const courses = { petition: 56, duty: 13, route: 13, suggestion: 12, handOn: 6 } as const

export const petitionPlans = (days: DemonstrationDays, seed: string, scale: number): readonly StoryPlan[] => [
  ...openingDays(days, chanceOf(`${seed}/spread`), Math.round(100 * scale), { lately: 2 }).map((opens, n) => {
    const course = chanceOf(`${seed}/${n}`).weighted(courses)
    return plan(course, opens, (telling, matter) => told(telling, course, matter), chanceOf(`${seed}/${n}/matter`))
  }),
  ...dueAroundToday(days, seed),
  ...remarkable(days, seed),
]
/** A petition goes to the petition office or straight to the organ: where it is opened depends on the matter. */
const plan = (
  course: Course,
  opens: string,
  tell: (telling: Telling, matter: Matter) => Story,
  chance: Chance,
): StoryPlan => {
  const towns = units.filter(({ kind }) => kind === 'township' || kind === 'subdistrict')
  const town = chance.one(towns)
  const { organ, ...said } = chance.one<Omit<Matter, 'place' | 'direct'>>(matters[course])
  const place = `${town.shortName}${chance.one(town.places ?? [''])}`
  const at = organ === 'town' ? town.id : organ
  const direct = at !== office && chance.happens(0.35)
  const subject = said.subject.replaceAll('{place}', place)
  const matter = { ...said, subject, organ: at, place, direct }
  return { procedure, unit: direct ? at : office, opens, tell: telling => tell(telling, matter) }
}
const matters = {
  petition: grievances,
  duty: dutyMatters,
  route: routed,
  suggestion: suggestionMatters,
  handOn: handedOnMatters.map(matter => ({ ...matter, organ: office })),
} as const

/** Something to tell, to answer and to transfer on the days around today. */
const dueAroundToday = (days: DemonstrationDays, seed: string): StoryPlan[] =>
  Array.from({ length: 30 }, (_, n) => days.later(days.today, n - 14))
    .filter(day => days.isWorkingDay(day))
    .flatMap((due, n) => {
      const waits = (['transfer', 'accept', 'decide'] as const)[n % 3] ?? 'accept'
      const opens = days.startFor(due, calendarDays(waits === 'decide' ? 60 : 15))
      if (!opens || opens > days.last) return []
      const chance = chanceOf(`${seed}/due/${n}`)
      const made = plan('petition', opens, (telling, matter) => waiting(telling, matter, waits), chance)
      return [waits === 'transfer' ? { ...made, unit: office } : made]
    })

/** What a newcomer should see once: the last word, after which the same is not taken up again; and a matter that came back. */
const remarkable = (days: DemonstrationDays, seed: string): StoryPlan[] => {
  const at = (key: string, back: number, how: How, name?: string): StoryPlan => {
    const made = plan(
      'petition',
      days.working(days.later(days.today, -back)),
      (telling, matter) =>
        how.sameFacts
          ? refused(telling, { ...matter, direct: false }, how)
          : handled(telling, { ...matter, direct: false }, how),
      chanceOf(`${seed}/${key}`),
    )
    return { ...made, unit: office, ...(name ? { name } : {}) }
  }
  const again = days.working(days.later(days.today, -40))
  return [
    at('terminated', 420, { terminated: true }, 'petition/terminated'),
    at('terminated', 90, { repeats: 'petition/terminated', sameFacts: true }),
    at('came-back', 200, { comesBackOn: again }, 'petition/came-back'),
    at('came-back', 40, { repeats: 'petition/came-back' }),
  ]
}

/** Told at once, up to where nobody has got round to it. */
function* waiting(telling: Telling, matter: Matter, halts: string): Story {
  const story = handled(telling, { ...matter, direct: telling.unit !== office }, { promptly: true })
  yield* upTo(story, happening => 'act' in happening && happening.act === halts)
}

function* told(telling: Telling, course: Course, matter: Matter): Story {
  if (course === 'petition') yield* handled(telling, matter, {})
  else if (course === 'handOn') yield* handedOn(telling, matter)
  else {
    const received = yield* arrived(telling, matter, {})
    if (course === 'route') yield* importedInto(telling, matter, received)
    else if (course === 'duty') yield* performed(telling, matter, received)
    else yield* answeredSuggestion(telling, matter, received)
  }
}
