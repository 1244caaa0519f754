/**
 * Amounts of money that local rules fix (较大数额). What a place has not fixed is taken from where most places take it, or
 * decides nothing.
 */
export interface LocalAmount {
  /** Key of the setting, like `administrative-penalty.hearing.person`. */
  readonly local: string
  readonly label: string
  /** Yuan where the place has fixed none; null where then no amount decides. */
  readonly fallback: number | null
  /** Where the fallback comes from, or who is to fix the amount. */
  readonly source: string
}
export const localAmount = (local: string, label: string, fallback: number | null, source: string): LocalAmount => ({
  local,
  label,
  fallback,
  source,
})

/** An amount as it stands in a place on a day. */
export interface AmountInForce {
  /** Null where no amount decides. */
  readonly yuan: number | null
  /** The place has fixed it itself, with a document. */
  readonly fixed: boolean
  /** What it rests on, in words, for the record of the case. */
  readonly source: string
}
