/** What a case adds to the figures: a pure function of the case, so that figures can be counted again at any time. */
import { perDefinition } from '../procedure/per-definition.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { CaseState, Contribution } from './state.ts'

type Entry = Omit<Contribution, 'seq'>
type Indicator = AnyProcedure['indicators'][string]

/**
 * Entries of all indicators, one per indicator, unit and day. Indicator ids are `procedure/key`; a reported figure is
 * filed under `reported/<the indicator it names>`. Rates add nothing: they are divided when read.
 */
export const contributionsOf = (definition: AnyProcedure, state: CaseState): readonly Entry[] => {
  const entries: Entry[] = []
  for (const { id, indicator } of addingIndicators(definition)) addEntries(entries, id, indicator, state)
  return entries.some(({ value }) => value === 0) ? entries.filter(({ value }) => value !== 0) : entries
}

const addingIndicators = perDefinition(({ id, indicators }) =>
  Object.entries<Indicator>(indicators).flatMap(([key, indicator]) =>
    indicator.kind === 'rate' ? [] : [{ id: indicatorId(id, key), indicator }],
  ),
)

/** The id of an indicator, over all procedures. */
export const indicatorId = (procedure: string, key: string): string => `${procedure}/${key}`
/** The id under which figures typed with evidence are filed. */
export const reportedId = (indicator: string): string => `reported/${indicator}`

const addEntries = (
  entries: Entry[],
  id: string,
  indicator: Exclude<Indicator, { kind: 'rate' }>,
  state: CaseState,
): void => {
  if (indicator.kind !== 'reported' && !applies(indicator, state)) return
  const unit = unitOf(indicator, state)
  switch (indicator.kind) {
    case 'count': {
      const on = indicator.on(state)
      if (on) entries.push({ indicator: id, unit, on, value: 1 })
      break
    }
    case 'sum': {
      const on = indicator.on(state)
      const value = on ? (indicator.of(state) ?? 0) : 0
      if (on && value !== 0) entries.push({ indicator: id, unit, on, value })
      break
    }
    case 'stock': {
      const spans =
        'each' in indicator ? indicator.each(state) : [{ from: indicator.from(state), until: indicator.until(state) }]
      for (const { from, until } of spans) {
        if (from) addUp(entries, { indicator: id, unit, on: from, value: 1 })
        if (from && until) addUp(entries, { indicator: id, unit, on: until, value: -1 })
      }
      break
    }
    case 'reported': {
      const named = indicator.indicator(state)
      const on = indicator.on(state)
      const value = named && on ? (indicator.of(state) ?? 0) : 0
      if (named && on && value !== 0) addUp(entries, { indicator: reportedId(named), unit, on, value })
    }
  }
}

/** Files an entry with what is there already of its indicator, unit and day. */
const addUp = (entries: Entry[], entry: Entry): void => {
  const at = entries.findIndex(
    ({ indicator, unit, on }) => on === entry.on && unit === entry.unit && indicator === entry.indicator,
  )
  const filed = entries[at]
  if (filed) entries[at] = { ...filed, value: filed.value + entry.value }
  else entries.push(entry)
}

const applies = (indicator: { when?: (c: CaseState) => boolean }, state: CaseState): boolean =>
  !indicator.when || indicator.when(state)

const unitOf = (indicator: Indicator, state: CaseState): string => {
  const field = indicator.kind === 'rate' ? undefined : indicator.at
  const named = field ? (state.facts as Record<string, unknown>)[field] : undefined
  return typeof named === 'string' && named !== '' ? named : state.unit
}
