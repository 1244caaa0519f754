/** What a case adds to the figures: a pure function of the case, so that figures can be counted again at any time. */
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { CaseState, Contribution } from './state.ts'

type Entry = Omit<Contribution, 'seq'>
type Indicator = AnyProcedure['indicators'][string]

/**
 * Entries of all indicators, one per indicator, unit and day. Indicator ids are `procedure/key`; a reported figure is
 * filed under `reported/<the indicator it names>`. Rates add nothing: they are divided when read.
 */
export const contributionsOf = (definition: AnyProcedure, state: CaseState): readonly Entry[] => {
  const entries = new Map<string, Entry>()
  const add = (entry: Entry): void => {
    const key = `${entry.indicator}|${entry.unit}|${entry.on}`
    entries.set(key, { ...entry, value: entry.value + (entries.get(key)?.value ?? 0) })
  }
  for (const [key, indicator] of Object.entries(definition.indicators))
    for (const { id, on, value } of entriesOf(definition, key, indicator, state))
      if (value !== 0) add({ indicator: id, unit: unitOf(indicator, state), on, value })
  return [...entries.values()].filter(({ value }) => value !== 0)
}

/** The id of an indicator, over all procedures. */
export const indicatorId = (procedure: string, key: string): string => `${procedure}/${key}`
/** The id under which figures typed with evidence are filed. */
export const reportedId = (indicator: string): string => `reported/${indicator}`

const entriesOf = (
  definition: AnyProcedure,
  key: string,
  indicator: Indicator,
  state: CaseState,
): { id: string; on: string; value: number }[] => {
  const id = indicatorId(definition.id, key)
  switch (indicator.kind) {
    case 'rate':
      return []
    case 'count': {
      const on = applies(indicator, state) ? indicator.on(state) : null
      return on ? [{ id, on, value: 1 }] : []
    }
    case 'sum': {
      const on = applies(indicator, state) ? indicator.on(state) : null
      return on ? [{ id, on, value: indicator.of(state) ?? 0 }] : []
    }
    case 'stock': {
      if (!applies(indicator, state)) return []
      const spans =
        'each' in indicator ? indicator.each(state) : [{ from: indicator.from(state), until: indicator.until(state) }]
      return spans.flatMap(({ from, until }) =>
        from ? [{ id, on: from, value: 1 }, ...(until ? [{ id, on: until, value: -1 }] : [])] : [],
      )
    }
    case 'reported': {
      const named = indicator.indicator(state)
      const on = indicator.on(state)
      return named && on ? [{ id: reportedId(named), on, value: indicator.of(state) ?? 0 }] : []
    }
  }
}

const applies = (indicator: { when?: (c: CaseState) => boolean }, state: CaseState): boolean =>
  !indicator.when || indicator.when(state)

const unitOf = (indicator: Indicator, state: CaseState): string => {
  const field = indicator.kind === 'rate' ? undefined : indicator.at
  const named = field ? (state.facts as Record<string, unknown>)[field] : undefined
  return typeof named === 'string' && named !== '' ? named : state.unit
}
