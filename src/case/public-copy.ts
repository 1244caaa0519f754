/**
 * The public copy of a case: what its definition shows, never a party's data. The portal reads these rows and nothing
 * else of a case; a withheld field never reaches them.
 */
import type { AnyProcedure, Publication } from '../procedure/procedure.ts'
import { isObject, type PartyInput } from './act-input.ts'
import type { Unmet } from './refusal.ts'
import type { CaseState } from './state.ts'

export interface ShownField {
  readonly key: string
  readonly label: string
  readonly value: unknown
}
export interface PublicCopy {
  readonly column: string
  readonly title: string
  readonly number: string | null
  readonly content: readonly ShownField[]
  readonly standing: string | null
  readonly publishedOn: string
  readonly withdrawnOn: string | null
  /** The public may answer what was published (提出意见), and until the end of which day. */
  readonly invites: boolean
  readonly invitesUntil: string | null
}

/** The copy as it stands after the case's last event; null while it has not been published. */
export const publicCopy = (definition: AnyProcedure, state: CaseState): PublicCopy | null => {
  const { publication } = definition
  if ('never' in publication) return null
  const publishedOn = state.acts[publication.by]?.dates.at(-1)
  if (!publishedOn || (publication.when && !publication.when(state))) return null
  const withdrawnOn = publication.withdrawnBy
    .flatMap(act => state.acts[act]?.dates ?? [])
    .filter(day => day >= publishedOn)
    .sort()
    .at(-1)
  const invitesUntil = publication.invites?.(state) ?? null
  return {
    column: publication.column,
    title: publication.title(state),
    number: caseNumber(definition, state),
    content: shownFields(definition, publication, state),
    standing: publication.standing?.(state) ?? null,
    publishedOn,
    withdrawnOn: withdrawnOn ?? null,
    invites: invitesUntil !== null,
    invitesUntil,
  }
}

const shownFields = (
  definition: AnyProcedure,
  publication: Publication<never, string, string>,
  state: CaseState,
): ShownField[] =>
  (publication.shows as readonly string[]).flatMap(key => {
    const field = definition.fields[key]
    const value = (state.facts as Record<string, unknown>)[key]
    return field && value !== undefined ? [{ key, label: field.label, value: shownValue(field, value) }] : []
  })

/** A choice is shown by its label; everything else as it is. */
export const shownValue = (field: AnyProcedure['fields'][string], value: unknown): unknown =>
  field.kind === 'choice' && typeof value === 'string' ? (field.options[value] ?? value) : value

/** The number of a case: given by others, or taken from its first register. */
export const caseNumber = (definition: AnyProcedure, state: CaseState): string | null => {
  const { numberedBy } = definition
  if (typeof numberedBy === 'function') return numberedBy(state) ?? null
  if (numberedBy) {
    const given = (state.facts as Record<string, unknown>)[numberedBy]
    return typeof given === 'string' ? given : null
  }
  const [first] = Object.keys(definition.registers ?? {})
  return state.numbers.find(({ register }) => register === first)?.text ?? null
}

/**
 * Why a copy may not be published: a party field among what is shown, or the data of one of the case's parties inside a
 * text. 《政府信息公开条例》第十五条 protects both.
 */
export const privacyFaults = (
  definition: AnyProcedure,
  copy: PublicCopy,
  parties: readonly PartyInput[],
): readonly Unmet[] => {
  const article = '《政府信息公开条例》第十五条'
  const shown = JSON.stringify([copy.title, copy.content])
  const fields = copy.content
    .filter(({ key, value }) => definition.fields[key]?.kind === 'party' || holdsParty(value))
    .map(({ label }) => ({ text: `“${label}”是当事人信息，不得公开`, article }))
  const leaks = parties.flatMap(({ form, name, idNumber, phone, email, address }) =>
    [
      form === 'person' && name.length >= 2 && shown.includes(name) ? '当事人姓名' : null,
      idNumber && shown.includes(idNumber) ? '当事人证件号码' : null,
      phone && shown.includes(phone) ? '当事人电话' : null,
      email && shown.includes(email) ? '当事人邮箱' : null,
      form === 'person' && address && shown.includes(address) ? '当事人住址' : null,
    ].filter(found => found !== null),
  )
  return [
    ...fields,
    ...[...new Set(leaks)].map(found => ({ text: `公开内容中含有${found}，请作区分处理后再公开`, article })),
  ]
}
const holdsParty = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(holdsParty) : isObject(value) && 'id' in value && 'form' in value

/** What the party sees on its progress page. `nameOf` answers for a unit's id: ids are the house's own. */
export const progressCopy = (
  definition: AnyProcedure,
  state: CaseState,
  nameOf: (unit: string) => string,
): Record<string, unknown> | null => {
  const { partySees } = definition
  if (!partySees) return null
  return {
    procedure: definition.label,
    procedureId: definition.id,
    number: caseNumber(definition, state),
    unit: nameOf(state.unit),
    stage: definition.stages[state.stage]?.label ?? state.stage,
    closed: state.closedOn !== null,
    openedOn: state.openedOn,
    closedOn: state.closedOn,
    outcome: state.outcome === null ? null : (definition.outcomes[state.outcome]?.label ?? null),
    remedy: remedyTold(definition, state),
    clocks: state.clocks
      .filter(clock => !clock.key.includes('#'))
      .map(({ key, label, owedBy, start, due, provisional, state: standing, citation }) => ({
        key,
        label,
        owedBy,
        start,
        due,
        provisional,
        state: standing,
        citation,
      })),
    fields: partySees.fields.flatMap(key => {
      const field = definition.fields[key]
      const value = (state.facts as Record<string, unknown>)[key]
      return field && value !== undefined && field.kind !== 'party'
        ? [
            {
              key,
              label: field.label,
              value: field.kind === 'unit' ? namesOf(value, nameOf) : shownValue(field, value),
            },
          ]
        : []
    }),
    letters: state.letters
      .filter(letter => (partySees.letters as readonly string[]).includes(letter.key))
      .map(({ id, key, number, issuedOn }) => ({
        id,
        label: definition.letters?.[key]?.label ?? key,
        number,
        issuedOn,
      })),
    publicActs: Object.entries(definition.acts)
      .filter(
        ([, act]) =>
          act.by === 'public' &&
          act.from !== 'new' &&
          [act.from].flat().some(from => from === state.stage || from === 'anyOpen') &&
          (!act.offered || act.offered(state as never)),
      )
      .map(([key, act]) => ({ key, label: act.label })),
  }
}

const namesOf = (units: unknown, nameOf: (unit: string) => string): string =>
  [units]
    .flat()
    .map(id => nameOf(String(id)))
    .join('、')

/** As the law told it when the case was closed, or when something last happened. */
const remedyTold = (definition: AnyProcedure, { outcome, closedOn, acts }: CaseState): string | null => {
  const remedy = outcome === null ? undefined : definition.outcomes[outcome]?.remedy
  const days = Object.values(acts).flatMap(trace => trace?.dates ?? [])
  return typeof remedy === 'function' ? remedy(closedOn ?? days.sort().at(-1) ?? '') : (remedy ?? null)
}
