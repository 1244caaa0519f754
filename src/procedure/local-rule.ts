/** The terms and amounts a definition leaves to the place (地方规定), with what follows from each. */
import type { AnyProcedure } from './procedure.ts'
import { type Term, type TermRule, type TermUnit, termLabel } from './term.ts'

interface NamedLocally {
  /** Key of the setting, like `normative-document.filing`. */
  readonly key: string
  readonly label: string
  /** Where the value comes from that stands while the place has fixed none, or who is to fix one. */
  readonly source: string
}
export interface LocalTermRule extends NamedLocally {
  readonly kind: 'term'
  readonly fallback: Term
  /** The clocks and referrals counted by it, by their keys in the definition, with their labels. */
  readonly counts: ReadonlyMap<string, string>
}
export interface LocalAmountRule extends NamedLocally {
  readonly kind: 'amount'
  /** Yuan; null where no amount decides while the place has fixed none. */
  readonly fallback: number | null
}
export type LocalRule = LocalTermRule | LocalAmountRule

/** Each once, terms in the order of the clocks and referrals they count, then amounts. */
export const localRulesOf = (definition: AnyProcedure): readonly LocalRule[] => {
  const terms = new Map<string, LocalTermRule & { readonly counts: Map<string, string> }>()
  const named = [
    ...Object.entries(definition.clocks).flatMap(([key, { label, term, norm }]) =>
      [...rulesIn(term), ...rulesIn(norm)].map(rule => ({ key, label, rule })),
    ),
    ...Object.entries(definition.referrals ?? {}).map(([key, { label, within }]) => ({ key, label, rule: within })),
  ]
  for (const { key, label, rule } of named) {
    if (!('local' in rule)) continue
    const { local, fallback, source } = rule
    const known = terms.get(local)
    if (known) known.counts.set(key, label)
    else
      terms.set(local, {
        kind: 'term',
        key: local,
        label: rule.label,
        fallback,
        source,
        counts: new Map([[key, label]]),
      })
  }
  const amounts = Object.values(definition.amounts ?? {}).map(
    ({ local, label, fallback, source }): LocalAmountRule => ({ kind: 'amount', key: local, label, fallback, source }),
  )
  return [...terms.values(), ...amounts]
}

const rulesIn = (term: TermRule | { readonly byTrack: Readonly<Partial<Record<string, TermRule>>> } | undefined) =>
  term === undefined ? [] : 'byTrack' in term ? Object.values(term.byTrack).filter(rule => rule !== undefined) : [term]

/**
 * The units a place may fix a term in: working days stay working days and hours hours, while days, months and years are
 * one kind. Clocks, the days left and extensions are told in the kind the definition names.
 */
export const unitsFor = ({ fallback }: LocalTermRule): readonly TermUnit[] =>
  calendarUnits.includes(fallback.unit) ? calendarUnits : [fallback.unit]
const calendarUnits: readonly TermUnit[] = ['day', 'month', 'year']

/** “15日”, “5000元”; null for what is no value of the rule. */
export const localValueText = (rule: LocalRule, value: unknown): string | null =>
  rule.kind === 'term' ? (isTerm(value) ? termLabel(value) : null) : isAmount(value) ? yuanLabel(value.yuan) : null

/** “5000元”, “50万元”: 万 where nothing is lost by it. */
export const yuanLabel = (yuan: number): string =>
  yuan >= 10_000 && Number.isInteger(yuan / 1_000) ? `${yuan / 10_000}万元` : `${yuan}元`

/** How a place's term and amount are kept: `{ "n": 15, "unit": "day" }`, `{ "yuan": 5000 }`. */
export const isTerm = (value: unknown): value is Term =>
  typeof value === 'object' &&
  value !== null &&
  'n' in value &&
  Number.isInteger(value.n) &&
  'unit' in value &&
  (termUnits as readonly unknown[]).includes(value.unit)
const termUnits: readonly TermUnit[] = ['workingDay', 'day', 'month', 'year', 'hour']
export const isAmount = (value: unknown): value is { readonly yuan: number } =>
  typeof value === 'object' && value !== null && 'yuan' in value && typeof value.yuan === 'number' && value.yuan >= 0
