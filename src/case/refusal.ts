/** Expected refusals are values. Each carries all unmet points, with the article where one applies. */
export interface Unmet {
  readonly text: string
  /** Citation, such as 《政府信息公开条例》第三十三条. */
  readonly article?: string
  /** Whoever asked may pass over it for a reason (越过门槛). */
  readonly mayOverride?: true
}
export type RefusalType =
  | 'unknown-procedure'
  | 'unknown-act'
  | 'unknown-case'
  | 'wrong-stage'
  | 'missing-duty'
  | 'other-unit'
  | 'stale-version'
  | 'busy'
  | 'bad-input'
  | 'unmet'
  | 'duplicate-number'
  | 'key-reused'
  | 'nothing-pending'
  | 'own-proposal'
  | 'own-act'
  | 'own-signature'
  | 'own-override'
  | 'cannot-strike'
export interface Refusal {
  readonly type: RefusalType
  readonly title: string
  readonly unmet: readonly Unmet[]
}
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value })
export const refused = (type: RefusalType, title: string, unmet: readonly Unmet[] = []): Result<never> => ({
  ok: false,
  refusal: { type, title, unmet },
})

/** Somebody has acted since: the performer decided on a case that is no longer so. */
export const staleVersion = (seen: number, now: number): Result<never> =>
  refused('stale-version', '案件已有新的办理记录，请刷新后再办', [
    { text: `您看到的是第${seen}次记录，现已有${now}次` },
  ])
