/**
 * The clocks of a case, recounted from its events: dates are never moved step by step. One clock for each the definition
 * names, and one for each referral that is out.
 */
import { addWorkingDays, type Calendar } from '../deadline/calendar.ts'
import { formatDate, parseDate } from '../deadline/civil-date.ts'
import { computeClock } from '../deadline/clock.ts'
import type { ClockInput, Extension, Interval } from '../deadline/clock-input.ts'
import type { ClockTrace, ExtensionTrace, IntervalTrace, ReferralTrace } from '../procedure/case-view.ts'
import { perDefinition } from '../procedure/per-definition.ts'
import type { AnyProcedure, Source } from '../procedure/procedure.ts'
import { citation } from '../procedure/statute.ts'
import type { FixedDate, LocalTerm, Term, TermByLaw, TermRule, TermUnit } from '../procedure/term.ts'
import type { CaseState } from './state.ts'

/** The rules of the place: its calendar, its local terms and amounts. */
export interface LocalRules {
  readonly calendar: Calendar
  /** The local term in force on a day, with its document; undefined where the place has fixed none. */
  readonly localTerm: (key: string, on: string) => { readonly term: Term; readonly source: string } | undefined
  /** The local amount in force on a day, in yuan, with its document. Absent where no place has fixed any. */
  readonly localAmount?: (key: string, on: string) => { readonly yuan: number; readonly source: string } | undefined
}

type AnyClock = AnyProcedure['clocks'][string]

/** All clocks of a case that have started, in the order of the definition, then those of referrals. */
export const clocksOf = (definition: AnyProcedure, state: CaseState, rules: LocalRules): readonly ClockTrace[] => {
  const traces: ClockTrace[] = []
  for (const clock of definedClocks(definition)) {
    const trace = countClock(definition, clock, state, rules)
    if (trace) traces.push(trace)
  }
  for (const referral of state.referrals) {
    const trace = countReferral(definition, referral, state, rules)
    if (trace) traces.push(trace)
  }
  return traces
}

/** The case with its clocks counted anew, when a gate first asks for them: most never do. */
export const withClocks = (definition: AnyProcedure, state: CaseState, rules: LocalRules): CaseState => {
  let counted: CaseState['clocks'] | undefined
  return {
    ...state,
    get clocks() {
      counted ??= clocksOf(definition, state, rules)
      return counted
    },
  }
}

/** A clock with what the rest of its definition says of it. */
interface DefinedClock {
  readonly key: string
  readonly clock: AnyClock
  /** What is deemed when it runs out. */
  readonly deemed: readonly string[]
  /** The intervals that stop it or start it afresh. */
  readonly intervals: ReadonlySet<string>
}
const definedClocks = perDefinition(({ clocks, deemed, intervals }): readonly DefinedClock[] =>
  Object.entries(clocks).map(([key, clock]) => ({
    key,
    clock,
    deemed: Object.entries(deemed ?? {}).flatMap(([act, { expired }]) => (expired === key ? [act] : [])),
    intervals: new Set(
      Object.entries(intervals ?? {}).flatMap(([interval, { clocks: named }]) =>
        (named as readonly string[]).includes(key) ? [interval] : [],
      ),
    ),
  })),
)

const countClock = (
  definition: AnyProcedure,
  defined: DefinedClock,
  state: CaseState,
  rules: LocalRules,
): ClockTrace | null => {
  const { key, clock, deemed } = defined
  const from = clockStart(clock, state)
  if (!from || (clock.when && !clock.when(state))) return null
  const input = inputFrom(definition, defined, from, state, rules)
  const counted = computeClock(input.input, rules.calendar)
  const promised = clock.norm && ('byTrack' in clock.norm ? clock.norm.byTrack[state.track ?? ''] : clock.norm)
  const norm = promised
    ? computeClock(
        { ...input.input, term: resolveTerm(promised, input.input.start, rules, clock.article).term },
        rules.calendar,
      )
    : null
  const metOn = metDay(clock, state, input.since)
  const lapsed = deemed.some(act => (state.acts[act]?.dates.at(-1) ?? '') >= input.since)
  return {
    key,
    label: clock.label,
    owedBy: clock.owedBy,
    kind: clock.kind ?? 'atMost',
    unit: state.unit,
    start: input.input.start,
    raw: counted.raw,
    due: counted.due,
    norm: norm?.due ?? null,
    soon: counted.due === null || counted.due.includes('T') ? null : addWorkingDays(counted.due, -3, rules.calendar),
    provisional: counted.provisional,
    metOn,
    state: clockState({
      metOn,
      due: counted.due,
      lapsed,
      stopped: !counted.running,
      over: caseOver(definition, state, clock),
      kind: clock.kind,
    }),
    citation: input.citation,
  }
}

/** The plain-data input of one clock, for counting and for explaining it; null while it has not started. */
export const clockInput = (
  definition: AnyProcedure,
  key: string,
  state: CaseState,
  rules: LocalRules,
): CountedFrom | null => {
  const defined = definedClocks(definition).find(clock => clock.key === key)
  const from = defined && clockStart(defined.clock, state)
  return defined && from ? inputFrom(definition, defined, from, state, rules) : null
}

interface CountedFrom {
  readonly input: ClockInput
  readonly since: string
  readonly citation: string
}

const inputFrom = (
  definition: AnyProcedure,
  { key, clock, intervals: affecting }: DefinedClock,
  from: string,
  state: CaseState,
  rules: LocalRules,
): CountedFrom => {
  const intervals = state.intervals.filter(interval => affecting.has(interval.key))
  const restarts = intervals.filter(({ key: interval }) => definition.intervals?.[interval]?.effect === 'restart')
  const restartedOn = restarts
    .map(({ to }) => to)
    .filter(to => to !== null)
    .sort()
    .at(-1)
  const waiting = restarts.find(({ to }) => to === null)
  const start = restartedOn && restartedOn > from ? restartedOn : from
  const rule = trackTerm(clock.term, state.track)
  const { term, citation: cited } = noticeTerm(clock, state, start) ?? resolveTerm(rule, start, rules, clock.article)
  const input: ClockInput = {
    kind: clock.kind ?? 'atMost',
    start,
    term,
    roll: clock.roll === 'none' ? 'none' : clock.kind === 'before' ? 'backward' : 'forward',
    intervals: [
      ...intervals.flatMap(interval => stop(definition, interval, start)),
      // Waiting for what restarts it, the clock does not run: not even on its last day, which will be counted afresh.
      ...(waiting
        ? [{ from: dayBefore(waiting.from), to: null, effect: 'suspend' as const, label: label(definition, waiting) }]
        : []),
    ],
    extensions: [],
  }
  const made = state.extensions.filter(extension => extension.clock === key && extension.on >= start)
  return {
    since: start,
    citation: cited,
    input: { ...input, extensions: countedExtensions(clock.extension?.notice, made, input, state, rules) },
  }
}

const dayBefore = (day: string): string => formatDate(parseDate(day) - 1)

/** The period an authority fixed in its own notice: the days from its start to the day stated, rolled like any other. */
const noticeTerm = (
  clock: AnyClock,
  state: CaseState,
  start: string,
): { term: ClockInput['term']; citation: string } | null => {
  const until = clock.until === undefined ? undefined : (state.facts as Record<string, unknown>)[clock.until]
  if (typeof until !== 'string' || until < start) return null
  const n = (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000
  return { term: { n, unit: 'day' }, citation: citation(clock.article) }
}

/**
 * The extensions that count. Where the law wants the party told, one counts only when its notice was served no later
 * than the day the term would have ended without it; approver, reason and proof of notice together make an extension.
 */
const countedExtensions = (
  notice: string | undefined,
  made: readonly ExtensionTrace[],
  input: ClockInput,
  state: CaseState,
  { calendar }: LocalRules,
): readonly Extension[] => {
  let counted: readonly Extension[] = []
  for (const { on, by } of made) {
    const told = state.letters.find(({ key, issuedOn }) => key === notice && issuedOn >= on)?.served[0]?.on
    const { due } = computeClock({ ...input, extensions: counted }, calendar)
    if (notice === undefined || (told !== undefined && (due === null || told <= due)))
      counted = [...counted, { on, term: by }]
  }
  return counted
}

/** By how much a clock that started on a day may be extended: what the law then in force allowed. */
export const extensionLimit = (extension: NonNullable<AnyClock['extension']>, start: string): Term =>
  extension.formerly?.find(({ since, until }) => since <= start && (!until || start <= until))?.term ?? extension.upTo

const stop = (definition: AnyProcedure, interval: IntervalTrace, start: string): Interval[] => {
  const effect = definition.intervals?.[interval.key]?.effect
  if (!effect || effect === 'restart' || (interval.to !== null && interval.to <= start)) return []
  return [{ from: interval.from, to: interval.to, effect, label: label(definition, interval) }]
}
const label = (definition: AnyProcedure, { key }: IntervalTrace): string => definition.intervals?.[key]?.label ?? key

const clockStart = (clock: AnyClock, state: CaseState): string | undefined => {
  if (typeof clock.from === 'string') return state.facts[clock.from] as string | undefined
  if ('act' in clock.from) return state.acts[clock.from.act]?.dates.at(-1)
  const { served } = clock.from
  return state.letters
    .filter(letter => letter.key === served)
    .at(-1)
    ?.served.at(-1)?.on
}

const trackTerm = (term: AnyClock['term'], track: string | null): TermRule => {
  if (!('byTrack' in term)) return term
  const rule = term.byTrack[track ?? '']
  if (!rule) throw new Error(`no term for track ${track}`)
  return rule
}

/** A term as it stood on the day its clock started, with the article or local document that fixes it. */
export const resolveTerm = (
  rule: TermRule,
  on: string,
  rules: LocalRules,
  article: Source,
): { term: ClockInput['term']; citation: string } => {
  if (isByLaw(rule)) {
    const version = rule.versions.find(({ since, until }) => since <= on && (!until || on <= until)) ?? rule.versions[0]
    if (!version) throw new Error('a term by law without versions')
    return { term: version.term, citation: citation(version.article) }
  }
  if (isLocal(rule)) {
    const local = rules.localTerm(rule.local, on)
    return local
      ? { term: local.term, citation: `${rule.label}（${local.source}）` }
      : { term: rule.fallback, citation: `${rule.label}（未设本地规定，暂按${rule.source}）` }
  }
  if (isFixed(rule))
    return {
      term: {
        fixed: {
          month: rule.month,
          day: rule.day,
          before: !rule.inclusive,
          year: Number(on.slice(0, 4)) + rule.yearsAfter,
        },
      },
      citation: citation(article),
    }
  return { term: rule, citation: citation(article) }
}
const isByLaw = (rule: TermRule): rule is TermByLaw => 'versions' in rule
const isLocal = (rule: TermRule): rule is LocalTerm => 'local' in rule
const isFixed = (rule: TermRule): rule is FixedDate => 'month' in rule

/**
 * What a clock's days are counted in: the unit of its term on a day. `key` is a clock's, or `referral#id`; undefined for
 * one that the definition does not know.
 */
export const termUnit = (
  definition: AnyProcedure,
  key: string,
  { track, on }: { readonly track: string | null; readonly on: string },
  rules: LocalRules,
): TermUnit | undefined => {
  const clock = definition.clocks[key]
  const referral = definition.referrals?.[key.split('#', 1)[0] ?? '']
  const term = clock?.term ?? referral?.within
  const rule = term && 'byTrack' in term ? term.byTrack[track ?? ''] : term
  if (!rule) return undefined
  const resolved = resolveTerm(rule, on, rules, (clock ?? referral)?.article as Source).term
  return 'fixed' in resolved ? 'day' : resolved.unit
}

/** The first day, on or after the clock's start, on which an act that meets it happened. */
const metDay = (clock: AnyClock, state: CaseState, since: string): string | null => {
  let first: string | null = null
  for (const act of clock.metBy)
    for (const day of state.acts[act]?.dates ?? [])
      if ((first === null || day < first) && meets(clock, act, day, since)) first = day
  return first
}

const meets = (clock: AnyClock, act: string, day: string, since: string): boolean => {
  // What is counted back from an event is done before it.
  if (clock.kind === 'before') return true
  // A recurring duty (每两年清理): the act that starts the next round does not meet it.
  const starts = typeof clock.from === 'object' && 'act' in clock.from && clock.from.act === act
  return starts ? day > since : day >= since
}

const caseOver = (definition: AnyProcedure, state: CaseState, clock: AnyClock): boolean =>
  definition.stages[state.stage]?.final === true && clock.survives !== true

const clockState = (c: {
  metOn: string | null
  due: string | null
  lapsed: boolean
  stopped: boolean
  over: boolean
  kind: AnyClock['kind']
}): ClockTrace['state'] => {
  if (c.metOn !== null) return c.due !== null && c.metOn > c.due && c.kind !== 'atLeast' ? 'late' : 'met'
  if (c.lapsed) return 'lapsed'
  if (c.over) return 'void'
  return c.stopped ? 'stopped' : 'open'
}

const countReferral = (
  definition: AnyProcedure,
  referral: ReferralTrace,
  state: CaseState,
  rules: LocalRules,
): ClockTrace | null => {
  const kind = definition.referrals?.[referral.key]
  if (!kind) return null
  const start = referral.receivedOn ?? referral.sentOn
  const { term, citation: cited } = resolveTerm(kind.within, start, rules, kind.article)
  const counted = computeClock(
    { kind: 'atMost', start, term, roll: 'forward', intervals: [], extensions: [] },
    rules.calendar,
  )
  // Until the other side has received it, its clock has not started.
  const waiting = referral.receivedOn === null && referral.returnedOn === null
  const due = waiting ? null : counted.due
  const metOn = referral.silent ? null : referral.returnedOn
  const over = definition.stages[state.stage]?.final === true
  return {
    key: `${referral.key}#${referral.id}`,
    label: kind.label,
    owedBy: kind.to === 'unit' ? 'unit' : 'party',
    kind: 'atMost',
    unit: kind.to === 'unit' ? referral.to : state.unit,
    start,
    raw: waiting ? null : counted.raw,
    due,
    norm: null,
    provisional: counted.provisional,
    metOn,
    state: referral.silent
      ? 'lapsed'
      : clockState({ metOn, due, lapsed: false, stopped: waiting, over, kind: 'atMost' }),
    citation: cited,
  }
}
