/** Expected refusals are values, with every unmet point at once. */
export interface Unmet {
  readonly text: string
  /** Citation of the rule it rests on, where one is written. */
  readonly article?: string
}
export type OfficeRefusalType =
  | 'missing-administrator-duty'
  | 'unmet'
  | 'already-set-up'
  | 'wrong-credentials'
  | 'locked'
  | 'too-many-attempts'
  | 'suspended'
export interface OfficeRefusal {
  readonly type: OfficeRefusalType
  readonly title: string
  readonly unmet: readonly Unmet[]
}
export type OfficeResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: OfficeRefusal }

export const granted = <T>(value: T): OfficeResult<T> => ({ ok: true, value })
export const denied = (type: OfficeRefusalType, title: string, unmet: readonly Unmet[] = []): OfficeResult<never> => ({
  ok: false,
  refusal: { type, title, unmet },
})

/** The points of a list that hold: `unmetWhere([[id === '', '应填写代码']])`. */
export function unmetWhere(points: readonly (readonly [fails: boolean, text: string])[]): Unmet[] {
  return points.filter(([fails]) => fails).map(([, text]) => ({ text }))
}
