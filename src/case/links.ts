/** Where a case points: the link fields among its facts, and the link columns of its rows. */
import { perDefinition } from '../procedure/per-definition.ts'
import type { ActInput, AnyProcedure, LinkedCount } from '../procedure/procedure.ts'
import { isObject, uuid } from './act-input.ts'

/** What gates and derived facts may ask about other cases. */
export type Links = Pick<ActInput, 'linked' | 'pointing' | 'consulted'>
export const noCases: LinkedCount = { total: 0, open: 0, byOutcome: {} }
/** Where no other case is known: of an act that asks for none, and of past acts, which are not judged again. */
export const noLinks: Links = { linked: () => undefined, pointing: () => noCases, consulted: () => undefined }

export interface CaseLink {
  /** Key of the field; `rows.column` for a column. */
  readonly field: string
  /** Id of the other case. */
  readonly to: string
}
/** What a link is called, and the procedures it may lead to. */
export interface LinkKind {
  readonly label: string
  readonly meaning: string
  readonly to?: readonly string[]
}

/** Every link among the facts, each place and case once, in the order of the definition. What is no case's id is passed over. */
export const linksOf = (definition: AnyProcedure, facts: object): readonly CaseLink[] => {
  const kinds = linkKinds(definition)
  if (kinds.size === 0) return none
  const links = [...kinds.keys()].flatMap(field =>
    [...new Set(idsAt(facts as Readonly<Record<string, unknown>>, field))].map(to => ({ field, to })),
  )
  return links.length === 0 ? none : links
}
const none: readonly CaseLink[] = []

const idsAt = (facts: Readonly<Record<string, unknown>>, field: string): string[] => {
  const [key = '', column] = field.split('.')
  const value = facts[key]
  const named = column === undefined ? [value] : (Array.isArray(value) ? value : []).map(row => cell(row, column))
  return named.filter((id): id is string => typeof id === 'string' && uuid.test(id))
}
const cell = (row: unknown, column: string): unknown => (isObject(row) ? row[column] : undefined)

/** The link fields and columns of a definition, by the name links carry. */
export const linkKinds: (definition: AnyProcedure) => ReadonlyMap<string, LinkKind> = perDefinition(
  definition => new Map(kindsOf(definition)),
)

const kindsOf = (definition: AnyProcedure): readonly (readonly [string, LinkKind])[] =>
  Object.entries<AnyProcedure['fields'][string]>(definition.fields).flatMap(([key, field]) => {
    if (field.kind === 'link') return [[key, field] as const]
    if (field.kind !== 'rows') return []
    const columns = field.columns as Readonly<Record<string, { readonly kind: string }>>
    return Object.entries(columns).flatMap(([column, described]) =>
      described.kind === 'link' ? [[`${key}.${column}`, described as unknown as LinkKind] as const] : [],
    )
  })
