/**
 * Stories of cases. A story is a generator that yields what happens next and is handed the case as it then stands; it says
 * what and when, and who follows from the definition: the act's duty, in the unit where the act is performed. A story is
 * told up to yesterday; what lies after is what is still to be done.
 *
 * @example
 * function* ({ chance, days }: Telling): Story {
 *   const registered = yield { act: 'register', on: '2026-03-02', fields: { … } }
 *   yield { act: 'accept', on: days.workingDays('2026-03-02', 1), fields: { … } }
 *   yield signature('2026-03-05')
 * }
 */
import type { ActRequest } from '../case/act-input.ts'
import { currentRound, openSigners, type PendingAct } from '../case/approval-rounds.ts'
import type { Engine } from '../case/engine.ts'
import { type EventActor, thePublic } from '../case/event.ts'
import type { Course, CourseStep, GivesWay, NamedCases } from '../case/load-courses.ts'
import { nextDeemed } from '../case/perform-deemed-acts.ts'
import type { CaseState } from '../case/state.ts'
import { unitOf } from '../case/work-items.ts'
import { dayAfter } from '../deadline/civil-date.ts'
import { publicDuty } from '../procedure/duty.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { type Chance, chanceOf } from './chance.ts'
import { type Holder, holders } from './county.ts'
import type { DemonstrationDays } from './days.ts'

export type Happening =
  | (ActRequest & {
      readonly act: string
      /** What the public did on paper is entered by the registrar. */
      readonly onPaper?: true
      readonly recordedOn?: string
    })
  /** The next signer signs the act that waits. */
  | { readonly signedOn: string }
  /** Whom the definition names for it exempts a step (免除). */
  | { readonly exempts: string; readonly ground: string; readonly reason: string; readonly on: string }
  /** On this day the other cases go on first, until this holds: items are heard once the meeting is open. */
  | { readonly givesWayOn: string; readonly until: () => boolean }
  /** Nothing but time passes, and the law supposes what it supposes, until this morning. */
  | { readonly waitUntil: string }
/** Part of a story, with what later parts need to know. */
export type Part<R> = Generator<Happening, R, CaseState>
export type Story = Part<void>

export interface Telling {
  readonly chance: Chance
  readonly days: DemonstrationDays
  readonly unit: string
  /** The day the story begins. */
  readonly opens: string
  /** The case of a story told before this one, as it stands, by its name: for links. */
  readonly named: NamedCases
}
export interface StoryPlan {
  readonly procedure: string
  readonly unit: string
  readonly opens: string
  readonly tell: (telling: Telling) => Story
  readonly queryCode?: string
  /** Under this name the stories told after it find the case. */
  readonly name?: string
  /** What becomes of a case that an act of this one opens; it is left where it is when nothing is said. */
  readonly opened?: (opened: CaseState) => Pick<StoryPlan, 'tell' | 'name' | 'queryCode' | 'opened'> | null
}

export const signature = (on: string): Happening => ({ signedOn: on })
export const waitUntil = (morning: string): Happening => ({ waitUntil: morning })
/** Puts an act forward, and has every round sign it on a day, the same unless said. */
export function* signed(happening: Extract<Happening, { act: string }>, on = happening.on): Part<CaseState> {
  let state = yield happening
  while (state.pending.length > 0) state = yield signature(on)
  return state
}

/** The story up to where the given thing would happen: nobody has got round to it. */
export function* upTo(story: Story, halts: (happening: Happening) => boolean): Story {
  for (let next = story.next(undefined as never); !next.done; ) {
    if (halts(next.value)) return
    next = story.next(yield next.value)
  }
}

/** The id of the newest letter of a kind, for its service. */
export const letterId = (c: CaseState, key: string): string => {
  const letter = c.letters.findLast(candidate => candidate.key === key)
  if (!letter) throw new Error(`no letter ${key} has been issued at stage ${c.stage}`)
  return letter.id
}

/** A story as a course that `loadCourses` can load. */
export const courseOf = (engine: Engine, days: DemonstrationDays, plan: StoryPlan, seed: string): Course => {
  const definition = engine.procedures.get(plan.procedure)
  if (!definition) throw new Error(`no procedure ${plan.procedure}`)
  const { unit, opens, name, opened } = plan
  let known: NamedCases | undefined
  const named: NamedCases = other => {
    if (!known) throw new Error('other cases are known once the story is told')
    return known(other)
  }
  const story = plan.tell({ chance: chanceOf(seed), days, unit, opens, named })
  const cast = castOf(chanceOf(`${seed}/cast`))
  let waiting: Happening | null = null
  return {
    procedure: plan.procedure,
    unit,
    ...(plan.queryCode ? { queryCode: plan.queryCode } : {}),
    ...(name === undefined ? {} : { name }),
    ...(opened
      ? {
          opened: state => {
            const further = opened(state)
            const { id, procedure, origin, openedOn } = state
            return (
              further &&
              courseOf(engine, days, { ...further, procedure, unit: origin, opens: openedOn }, `${seed}/${id}`)
            )
          },
        }
      : {}),
    steps(state, others): CourseStep | GivesWay | null {
      known = others
      for (;;) {
        waiting ??= story.next(state).value ?? { waitUntil: days.today }
        const day = dayOf(waiting)
        const morning = supposedBefore(definition, state, day < days.today ? day : days.last)
        if (morning) return { morning }
        if (day > days.last || ('recordedOn' in waiting && (waiting.recordedOn ?? day) > days.last)) return null
        const happening: Happening = waiting
        if ('givesWayOn' in happening && !happening.until()) return { givesWayOn: happening.givesWayOn }
        waiting = null
        if (!('waitUntil' in happening || 'givesWayOn' in happening))
          return stepOf(definition, state, unit, happening, cast)
      }
    },
  }
}

const dayOf = (happening: Happening): string => {
  if ('signedOn' in happening) return happening.signedOn
  if ('waitUntil' in happening) return happening.waitUntil
  return 'givesWayOn' in happening ? happening.givesWayOn : happening.on
}

/** The morning, up to the given day, on which timed work next finds that a clock ran out; null where there is none. */
const supposedBefore = (definition: AnyProcedure, state: CaseState, day: string): string | null => {
  const expired = nextDeemed(definition, state, `${day}T00:30:00.000Z`)?.data.clock
  const due = expired && state.clocks.find(({ key }) => key === expired)?.due
  return due ? dayAfter(due) : null
}

const stepOf = (
  definition: AnyProcedure,
  state: CaseState,
  origin: string,
  happening: Exclude<Happening, { waitUntil: string } | { givesWayOn: string }>,
  cast: Cast,
): CourseStep => {
  if ('exempts' in happening) {
    const { exempts: exempt, ground, reason, on } = happening
    const kind = definition.steps?.[exempt]?.exempt
    if (!kind || kind === 'never') throw new Error(`${definition.id}: ${exempt} is never exempted`)
    return { exempt, ground, reason, on, actor: cast(state.unit, kind.by, exempt) }
  }
  if ('signedOn' in happening) {
    const [pending] = state.pending
    if (!pending) throw new Error(`${definition.id}: nothing waits for a signature at stage ${state.stage}`)
    return { sign: true, on: happening.signedOn, ...signatureOf(pending, cast) }
  }
  const { act: key, onPaper, recordedOn, ...request } = happening
  const act = definition.acts[key]
  if (!act) throw new Error(`${definition.id} has no act ${key}`)
  const unit =
    act.from === 'new'
      ? origin
      : act.in === 'referral'
        ? (state.referrals.find(({ id }) => id === request.referral)?.to ?? null)
        : unitOf(state, act.in)
  const byTheApplicant = act.by === publicDuty
  const actor = byTheApplicant && !onPaper ? thePublic : cast(unit, byTheApplicant ? 'registration' : act.by, key)
  return { act: key, actor, request, ...(recordedOn ? { recordedOn } : {}) }
}

/** The first place of the round that somebody can fill: nobody signs what he put forward, or twice in a round. */
const signatureOf = (pending: PendingAct, cast: Cast): { signer: number; actor: EventActor } => {
  const round = currentRound(pending)
  const passed = [pending.proposer, ...(round?.signers ?? []).map(({ signed }) => signed)].map(by => by?.person)
  for (const index of round ? openSigners(round) : []) {
    const signer = round?.signers[index]
    const able = (byUnitAndDuty[`${signer?.unit}/${signer?.duty}`] ?? []).some(({ person }) => !passed.includes(person))
    if (signer && able) return { signer: index, actor: cast(signer.unit, signer.duty ?? '', pending.act, passed) }
  }
  throw new Error(`nobody can sign ${pending.act}: ${JSON.stringify(round)}`)
}

/** Who does what needs a duty in a unit: of several always the same one for one case, but for those it passes over. */
type Cast = (
  unit: string | null,
  duty: string,
  act: string,
  passed?: readonly (string | null | undefined)[],
) => EventActor
const castOf = (chance: Chance): Cast => {
  const turn = chance.whole(0, 11)
  return (unit, duty, act, passed = []) => {
    const able = (byUnitAndDuty[`${unit}/${duty}`] ?? []).filter(({ person }) => !passed.includes(person))
    const holder = able[turn % able.length]
    if (!holder) throw new Error(`nobody at ${unit} holds ${duty}, which ${act} needs`)
    return { person: holder.person, name: holder.name, unit: holder.unit, post: holder.post }
  }
}
const byUnitAndDuty: Record<string, Holder[]> = {}
for (const holder of holders)
  for (const duty of holder.duties) {
    const key = `${holder.unit}/${duty}`
    byUnitAndDuty[key] = [...(byUnitAndDuty[key] ?? []), holder]
  }
