/** What the party handed in after its application (补正、撤回), told back to it on its progress page from the events. */
import { publicDuty } from '../procedure/duty.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { type CaseEvent, struckSeqs } from './event.ts'
import { shownValue } from './public-copy.ts'

export interface HandedIn {
  readonly label: string
  /** The day it was done, 'YYYY-MM-DD'. */
  readonly on: string
  /** By the party itself, online; else an officer entered a letter or a visit. */
  readonly online: boolean
  /** The party's own words; of what an officer entered, and of a sealed case, none. */
  readonly fields: readonly { readonly label: string; readonly value: string }[]
}

/** Whether the public does anything in such a case after opening it. */
export const takesMore = ({ acts }: AnyProcedure): boolean => Object.values(acts).some(isLater)
const isLater = ({ by, from }: AnyProcedure['acts'][string]): boolean => by === publicDuty && from !== 'new'

/** In the order they were recorded; struck ones are left out. */
export const handedIn = (definition: AnyProcedure, events: readonly CaseEvent[]): readonly HandedIn[] => {
  const struck = struckSeqs(events)
  return events.flatMap(({ seq, kind, act: key, occurredOn, actor, data }) => {
    const act = definition.acts[key]
    if (kind !== 'act' || !act || !isLater(act) || struck.has(seq)) return []
    const online = actor.person === null && actor.unit === null
    const fields = online && !definition.sealed ? ownWords(definition, data.fields ?? {}) : []
    return [{ label: act.label, on: occurredOn, online, fields }]
  })
}

const ownWords = (definition: AnyProcedure, given: Readonly<Record<string, unknown>>): HandedIn['fields'] =>
  Object.entries(given).flatMap(([key, value]) => {
    const field = definition.fields[key]
    if (field?.kind === 'attachment' && Array.isArray(value))
      return [{ label: field.label, value: `${value.length}份` }]
    return field && (field.kind === 'text' || field.kind === 'choice')
      ? [{ label: field.label, value: String(shownValue(field, value)) }]
      : []
  })
