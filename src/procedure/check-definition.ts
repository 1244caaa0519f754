/**
 * What the compiler cannot see of a definition: stages that cannot be reached or left, articles not held, clocks nobody
 * can meet, a field both shown and withheld. One test runs it over every procedure.
 */
import { approvalsOf, signersOf } from './approval.ts'
import { issuesOf } from './issues.ts'
import type { AnyProcedure, Source } from './procedure.ts'
import type { Article } from './statute.ts'
import type { Term, TermRule } from './term.ts'

type AnyAct = AnyProcedure['acts'][string]

/** All faults of a definition, in English, for its author. `held` tells whether an article is in `statutes/`. */
export const definitionFaults = (definition: AnyProcedure, held: (article: Article) => boolean): readonly string[] => [
  ...stageFaults(definition),
  ...actFaults(definition),
  ...signingFaults(definition),
  ...clockFaults(definition),
  ...referralFaults(definition),
  ...outcomeFaults(definition),
  ...letterFaults(definition),
  ...indicatorFaults(definition),
  ...fieldFaults(definition),
  ...publicationFaults(definition),
  ...sealFaults(definition),
  ...faceFaults(definition),
  ...sources(definition).flatMap(({ at, source }) =>
    'statute' in source && !held(source)
      ? [`${at} cites ${source.statute} ${source.no}, which statutes/ does not hold`]
      : [],
  ),
]

const entries = <T>(record: Readonly<Record<string, T>> | undefined): [string, T][] => Object.entries(record ?? {})
const stagesFrom = (definition: AnyProcedure, act: AnyAct): readonly string[] => {
  if (act.from === 'new') return []
  if (act.from === 'anyOpen') return entries(definition.stages).flatMap(([key, stage]) => (stage.final ? [] : [key]))
  return [act.from].flat()
}

const stageFaults = (definition: AnyProcedure): string[] => {
  const { acts, deemed, stages } = definition
  const moves = [
    ...entries(acts).map(([, act]) => ({ from: stagesFrom(definition, act), isNew: act.from === 'new', to: act.to })),
    ...entries(deemed).map(([, act]) => ({ from: [act.from].flat(), isNew: false, to: act.to })),
  ]
  const reached = new Set(moves.flatMap(({ isNew, to }) => (isNew && to ? [to] : [])))
  for (let size = -1; size !== reached.size; ) {
    size = reached.size
    for (const { from, to } of moves) if (to && from.some(stage => reached.has(stage))) reached.add(to)
  }
  const leaves = (stage: string) =>
    moves.some(({ from, to }) => to !== undefined && to !== stage && from.includes(stage))
  return [
    ...(reached.size === 0 ? ['no act opens a case into a stage'] : []),
    ...(entries(stages).some(([, stage]) => stage.final) ? [] : ['no stage is final']),
    ...entries(acts).flatMap(([key, act]) =>
      act.from === 'new' && !act.to ? [`act ${key} opens a case without a stage`] : [],
    ),
    ...Object.keys(stages).flatMap(stage => (reached.has(stage) ? [] : [`stage ${stage} cannot be reached`])),
    ...entries(stages).flatMap(([key, stage]) => (!stage.final && !leaves(key) ? [`stage ${key} cannot be left`] : [])),
    ...moves.flatMap(({ from, to }) =>
      [...from, ...(to ? [to] : [])].flatMap(stage => (Object.hasOwn(stages, stage) ? [] : [`unknown stage ${stage}`])),
    ),
  ]
}

const actFaults = (definition: AnyProcedure): string[] => [
  ...(entries(definition.acts).filter(([, { collective }]) => collective).length > 1
    ? ['more than one act is collective']
    : []),
  ...entries(definition.acts).flatMap(([key, act]) => faultsOfAct(definition, key, act)),
]

const faultsOfAct = (definition: AnyProcedure, key: string, act: AnyAct): string[] => {
  const asked = [...(act.asks ?? []), ...(act.mayGive ?? [])]
  const interval = act.opens ?? act.closes
  return [
    ...asked.flatMap(field =>
      Object.hasOwn(definition.fields, field) ? [] : [`act ${key} asks for unknown field ${field}`],
    ),
    ...(new Set(asked).size === asked.length ? [] : [`act ${key} asks for a field twice`]),
    ...(act.sets && asked.includes(act.sets) ? [`act ${key} both asks for ${act.sets} and sets it`] : []),
    ...Object.keys(act.derives ?? {}).flatMap(field =>
      asked.includes(field) ? [`act ${key} both asks for ${field} and derives it`] : [],
    ),
    ...(act.from === 'new' && ![...asked, ...Object.keys(act.derives ?? {}), act.sets].includes(definition.receivedOn)
      ? [`act ${key} opens a case without its ${definition.receivedOn}`]
      : []),
    ...(act.returns &&
    act.in !== 'referral' &&
    act.by !== 'public' &&
    definition.referrals?.[act.returns]?.to === 'unit'
      ? [`act ${key} returns a referral to a unit and must be performed in: 'referral'`]
      : []),
    ...(interval && !definition.intervals?.[interval] ? [`act ${key} names unknown interval ${interval}`] : []),
    ...(act.extends && !definition.clocks[act.extends]?.extension
      ? [`act ${key} extends a clock that has no extension`]
      : []),
    ...[act, ...(act.needs?.conditions ?? [])].flatMap(({ during }) =>
      during?.since && during.until && during.until < during.since
        ? [`act ${key} has a period that ends before it begins`]
        : [],
    ),
    ...(act.consults && approvalsOf(definition, key).length > 0
      ? [`act ${key} consults and waits for signatures: what it was answered would be old when it takes effect`]
      : []),
    ...(act.notBy ?? []).flatMap(other =>
      Object.hasOwn(definition.acts, other) ? [] : [`act ${key} is kept from whoever did unknown act ${other}`],
    ),
    ...(act.help === undefined && act.by !== 'public' ? [`act ${key} has no help for the clerk`] : []),
  ]
}

/** Who signs and who is told: a unit must be named where one is asked. */
const signingFaults = (definition: AnyProcedure): string[] => {
  const namesUnit = (field: string) => definition.fields[field]?.kind === 'unit'
  return entries(definition.acts).flatMap(([key, act]) => [
    ...(act.approvedBy ?? []).flatMap(round => {
      const signers = signersOf(round)
      if (signers.length === 0) return [`act ${key} has a round of approval without a signer`]
      return signers.flatMap(signer =>
        typeof signer === 'string' || namesUnit(signer.of)
          ? []
          : [`act ${key} is signed in the units of ${signer.of}, which names none`],
      )
    }),
    // There is no case yet that could wait: it is registered first, and what needs approval is an act of its own.
    ...(act.from === 'new' && act.approvedBy ? [`act ${key} opens a case and cannot wait for signatures`] : []),
    ...(act.copiedTo && definition.sealed ? [`act ${key} of a sealed procedure is copied to other units`] : []),
    ...(act.copiedTo ?? []).flatMap(place =>
      place === 'origin' || namesUnit(place) ? [] : [`act ${key} is copied to ${place}, which names no unit`],
    ),
  ])
}

const clockFaults = (definition: AnyProcedure): string[] =>
  entries(definition.clocks).flatMap(([key, clock]) => {
    const deems = entries(definition.deemed).some(([, { expired }]) => expired === key)
    const stopped = entries(definition.intervals).some(([, { clocks }]) => clocks.includes(key))
    const terms = 'byTrack' in clock.term ? Object.values(clock.term.byTrack) : [clock.term]
    const tracks = 'byTrack' in clock.term ? Object.keys(clock.term.byTrack) : null
    return [
      ...(clock.metBy.length === 0 && !deems ? [`clock ${key} can neither be met nor run out into anything`] : []),
      ...(stopped && (clock.kind === 'before' || clock.kind === 'fixed')
        ? [`clock ${key} is ${clock.kind} and cannot be stopped`]
        : []),
      ...(clock.extension && clock.kind !== undefined && clock.kind !== 'atMost'
        ? [`clock ${key} is ${clock.kind} and cannot be extended`]
        : []),
      ...(tracks
        ? Object.keys(definition.tracks ?? {})
            .filter(track => !tracks.includes(track))
            .map(track => `clock ${key} has no term on track ${track}`)
        : []),
      ...(typeof clock.from === 'string' && definition.fields[clock.from]?.kind !== 'date'
        ? [`clock ${key} starts from ${clock.from}, which is no date`]
        : []),
      ...(clock.until && definition.fields[clock.until]?.kind !== 'date'
        ? [`clock ${key} runs until ${clock.until}, which is no date`]
        : []),
      ...terms.flatMap(term => norms(clock.norm).flatMap(norm => normFault(key, norm, term))),
      ...terms.flatMap(term => versionFaults(key, term)),
    ]
  })
const norms = (norm: AnyProcedure['clocks'][string]['norm']): readonly TermRule[] => {
  if (norm === undefined) return []
  return 'byTrack' in norm ? Object.values(norm.byTrack).filter(rule => rule !== undefined) : [norm]
}
/** A promised norm lies within the statutory term. */
const normFault = (key: string, norm: TermRule, term: TermRule): string[] => {
  const [promised, statutory] = [approximateDays(norm), approximateDays(term)]
  return promised && statutory && promised > statutory ? [`clock ${key}: the norm is longer than the term`] : []
}
const approximateDays = (rule: TermRule): number | null => {
  if ('versions' in rule) return Math.min(...rule.versions.map(({ term }) => dayCount(term)))
  if ('fallback' in rule) return dayCount(rule.fallback)
  return 'n' in rule ? dayCount(rule) : null
}
const dayCount = ({ n, unit }: Term): number =>
  n * { workingDay: 1.4, day: 1, month: 30.4, year: 365.25, hour: 1 / 24 }[unit]
const versionFaults = (key: string, term: TermRule): string[] => {
  if (!('versions' in term)) return []
  const versions = [...term.versions].sort((a, b) => (a.since < b.since ? -1 : 1))
  return versions.flatMap((version, index) => {
    const next = versions[index + 1]
    return next && (!version.until || version.until >= next.since)
      ? [`clock ${key}: versions since ${version.since} and ${next.since} overlap`]
      : []
  })
}

const referralFaults = (definition: AnyProcedure): string[] =>
  entries(definition.referrals).flatMap(([key]) => {
    const acts = Object.values(definition.acts)
    return [
      ...(acts.some(({ refers }) => refers === key) ? [] : [`no act sends referral ${key}`]),
      ...(acts.some(({ returns }) => returns === key) ? [] : [`no act returns referral ${key}`]),
    ]
  })

const outcomeFaults = (definition: AnyProcedure): string[] => {
  const endings = [...entries(definition.acts), ...entries(definition.deemed)].filter(
    ([, { to }]) => to && definition.stages[to]?.final,
  )
  const fixed = new Set(entries(definition.outcomes).flatMap(([, { by }]) => by))
  const decidesEarlier = fixed.size > 0
  return [
    ...entries(definition.outcomes).flatMap(([key, { by }]) =>
      by.flatMap(act =>
        definition.acts[act] || definition.deemed?.[act] ? [] : [`outcome ${key} names unknown act ${act}`],
      ),
    ),
    ...endings.flatMap(([key]) =>
      fixed.has(key) || decidesEarlier ? [] : [`act ${key} closes the case without an outcome`],
    ),
    ...entries(definition.deemed).flatMap(([key, { outcome }]) =>
      outcome && !definition.outcomes[outcome] ? [`deemed act ${key} names unknown outcome ${outcome}`] : [],
    ),
  ]
}

const letterFaults = (definition: AnyProcedure): string[] => {
  const acts = Object.values(definition.acts)
  const issued = new Set(
    Object.keys(definition.acts).flatMap(key => issuesOf(definition, key).map(({ letter }) => letter)),
  )
  return [
    ...entries(definition.letters).flatMap(([key, letter]) => [
      ...(issued.has(key) ? [] : [`no act issues letter ${key}`]),
      ...(letter.service && !acts.some(({ serves }) => serves === key || serves === 'any')
        ? [`no act serves letter ${key}`]
        : []),
      ...(letter.register && !definition.registers?.[letter.register]
        ? [`letter ${key} names unknown register ${letter.register}`]
        : []),
    ]),
    ...entries(definition.registers).flatMap(([key, { pattern }]) =>
      pattern.includes('{n}') && pattern.includes('{year}')
        ? []
        : [`register ${key} needs {year} and {n} in its pattern`],
    ),
  ]
}

const indicatorFaults = (definition: AnyProcedure): string[] => [
  ...entries(definition.indicators).flatMap(([key, indicator]) =>
    indicator.kind === 'rate'
      ? [indicator.numerator, indicator.denominator].flatMap(part =>
          definition.indicators[part] ? [] : [`indicator ${key} names unknown indicator ${part}`],
        )
      : [],
  ),
  ...(definition.checks ?? []).flatMap(({ label, left, right }) =>
    [...left, ...right].flatMap(key =>
      definition.indicators[key] ? [] : [`check “${label}” names unknown indicator ${key}`],
    ),
  ),
]

const fieldFaults = (definition: AnyProcedure): string[] => {
  const fields = Object.keys(definition.fields)
  const grouped = definition.form.flatMap(group => group.fields)
  const written = new Set<string>(
    [...Object.values(definition.acts), ...Object.values(definition.deemed ?? {})].flatMap(act => [
      ...('asks' in act ? (act.asks ?? []) : []),
      ...('mayGive' in act ? (act.mayGive ?? []) : []),
      ...(act.sets ? [act.sets] : []),
      ...('derives' in act ? Object.keys(act.derives ?? {}) : []),
    ]),
  )
  return [
    ...fields.flatMap(key => (written.has(key) ? [] : [`field ${key} is never filled by any act`])),
    ...fields.flatMap(key => (grouped.includes(key) ? [] : [`field ${key} stands in no group of the form`])),
    ...[...grouped, ...definition.list].flatMap(key =>
      fields.includes(key) ? [] : [`form or list names unknown field ${key}`],
    ),
    ...(new Set(grouped).size === grouped.length ? [] : ['a field stands in the form twice']),
    ...(definition.partySees?.fields ?? []).flatMap(key =>
      definition.fields[key]?.kind === 'party' ? [`partySees shows party field ${key}`] : [],
    ),
  ]
}

const publicationFaults = (definition: AnyProcedure): string[] => {
  const { publication } = definition
  if ('never' in publication) return publication.never ? [] : ['publication: never needs its reason']
  const shown = publication.shows as readonly string[]
  const withheld = Object.keys(publication.withholds)
  return [
    ...shown.flatMap(key => (withheld.includes(key) ? [`field ${key} is both shown and withheld`] : [])),
    ...shown.flatMap(key =>
      definition.fields[key]?.kind === 'party' ? [`party field ${key} is shown to the public`] : [],
    ),
    ...[...shown, ...withheld].flatMap(key =>
      definition.fields[key] ? [] : [`publication names unknown field ${key}`],
    ),
    ...Object.keys(definition.fields).flatMap(key =>
      shown.includes(key) || withheld.includes(key) ? [] : [`publication is silent on field ${key}`],
    ),
    ...[publication.by, ...publication.withdrawnBy].flatMap(key =>
      definition.acts[key] ? [] : [`publication names unknown act ${key}`],
    ),
  ]
}

/** Who complains, asks or is punished is nobody's to know by a link. */
const faceFaults = ({ faceToLinked, sealed, fields }: AnyProcedure): string[] =>
  faceToLinked && (sealed || Object.values<AnyProcedure['fields'][string]>(fields).some(({ kind }) => kind === 'party'))
    ? ['a case with parties, or a sealed one, shows its face to linked cases']
    : []

/** What only a few may see is never published, and the party's page tells nobody else. */
const sealFaults = ({ sealed, publication, reportEntry }: AnyProcedure): string[] =>
  sealed
    ? [
        ...('never' in publication ? [] : ['a sealed procedure is published']),
        ...(reportEntry ? ['cases of a sealed procedure stand in a report'] : []),
      ]
    : []

/** Every article and local rule the definition rests on, with where. */
export const sources = (definition: AnyProcedure): readonly { at: string; source: Source }[] => [
  ...entries(definition.acts).flatMap(([key, act]) => [
    { at: `act ${key}`, source: act.article },
    ...(act.needs?.conditions ?? []).map(({ article }) => ({ at: `a condition of act ${key}`, source: article })),
  ]),
  ...entries(definition.clocks).flatMap(([key, clock]) => [
    { at: `clock ${key}`, source: clock.article },
    ...(clock.extension ? [{ at: `the extension of clock ${key}`, source: clock.extension.article }] : []),
    ...('byTrack' in clock.term ? Object.values(clock.term.byTrack) : [clock.term]).flatMap(term =>
      'versions' in term
        ? term.versions.map(({ article }) => ({ at: `a term of clock ${key}`, source: article as Source }))
        : [],
    ),
  ]),
  ...entries(definition.steps).map(([key, { article }]) => ({ at: `step ${key}`, source: article })),
  ...entries(definition.intervals).map(([key, { article }]) => ({ at: `interval ${key}`, source: article })),
  ...entries(definition.referrals).map(([key, { article }]) => ({ at: `referral ${key}`, source: article })),
  ...entries(definition.deemed).map(([key, { article }]) => ({ at: `deemed act ${key}`, source: article })),
  ...(definition.checks ?? []).map(({ label, article }) => ({ at: `check “${label}”`, source: article })),
  ...(definition.sealed ? [{ at: 'the seal', source: definition.sealed.article }] : []),
  ...(definition.keptFrom ? [{ at: 'what it is kept from', source: definition.keptFrom.article }] : []),
  ...('never' in definition.publication ? [] : [{ at: 'publication', source: definition.publication.article }]),
]
