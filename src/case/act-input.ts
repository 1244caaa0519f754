/**
 * What an act is given, checked against its definition. Every fault is named at once, in words a clerk understands;
 * unknown fields are refused, and parties are taken out so that their names never reach an event.
 */
import type { Column, Field } from '../procedure/field.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { Unmet } from './refusal.ts'

/** A party as entered; stored sealed. */
export interface PartyInput {
  readonly form: 'person' | 'organisation'
  readonly name: string
  readonly idNumber?: string
  readonly phone?: string
  readonly address?: string
  readonly email?: string
  readonly contact?: string
}
export interface EnteredParty {
  readonly field: string
  readonly party: PartyInput
}
export interface ActRequest {
  /** The day it happened, ISO. */
  readonly on: string
  readonly fields?: Readonly<Record<string, unknown>>
  readonly outcome?: string
  readonly ground?: string
  readonly reason?: string
  /** By how much an extension extends, in the unit of the definition; the whole when absent. */
  readonly extendBy?: number
  readonly referrals?: readonly { readonly to: string; readonly receivedOn?: string }[]
  readonly referral?: string
  readonly reply?: string
  readonly service?: {
    readonly letter: string
    readonly recipient: string
    readonly on: string
    readonly way: string
    readonly proof?: string
  }
  /** Further units to tell (抄送). */
  readonly copyTo?: readonly string[]
  /** Passes over conditions that may be overridden (越过门槛). */
  readonly override?: { readonly reason: string }
}
export interface ReadFields {
  readonly values: Record<string, unknown>
  readonly parties: readonly EnteredParty[]
  /** Attachment ids by field, still to be looked up. */
  readonly attachments: Record<string, readonly string[]>
  readonly faults: readonly Unmet[]
}

/** Dates of facts lie between the day the matter was received and today. */
export interface DateBounds {
  readonly receivedOn: string | null
  readonly today: string
}

export const readFields = (
  definition: AnyProcedure,
  actKey: string,
  given: unknown,
  bounds: DateBounds,
): ReadFields => {
  const act = definition.acts[actKey]
  const asked = new Set<string>(act?.asks ?? [])
  const allowed = new Set<string>([...asked, ...(act?.mayGive ?? [])])
  const faults: Unmet[] = []
  const values: Record<string, unknown> = {}
  const parties: EnteredParty[] = []
  const attachments: Record<string, readonly string[]> = {}
  const fields = isObject(given) ? given : {}
  for (const key of Object.keys(fields))
    if (!allowed.has(key)) faults.push({ text: `“${definition.fields[key]?.label ?? key}”不是本环节可填的内容` })
  for (const key of allowed) {
    const field = definition.fields[key]
    if (!field) throw new Error(`${definition.id}.${actKey} asks for unknown field ${key}`)
    const value = fields[key]
    if (empty(value)) {
      if (asked.has(key)) faults.push({ text: `请填写“${field.label}”` })
      continue
    }
    if (field.kind === 'party') {
      const entered = readParties(key, field, value, faults)
      parties.push(...entered)
    } else if (field.kind === 'attachment') {
      if (Array.isArray(value) && value.every(id => typeof id === 'string' && uuid.test(id))) attachments[key] = value
      else faults.push({ text: `“${field.label}”的附件无效，请重新上传` })
    } else {
      const fault = fieldFault(field, value, bounds)
      if (fault) faults.push({ text: fault })
      else values[key] = namesOnce(field, value)
    }
  }
  return { values, parties, attachments, faults }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const empty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)
/** Of several people or units each once: a quorum counts heads, not how often a name was chosen. */
const namesOnce = (field: Field, value: unknown): unknown =>
  (field.kind === 'person' || field.kind === 'unit') && Array.isArray(value) ? [...new Set(value)] : value
/** What was given at all: a field with nothing but blanks was not. */
export const givenFields = (fields: ActRequest['fields']): Record<string, unknown> =>
  Object.fromEntries(Object.entries(isObject(fields) ? fields : {}).filter(([, value]) => !empty(value)))

export const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A real calendar date in ISO form, between 1990 and 2099. */
export const isDate = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^(19[9]\d|20\d\d)-\d\d-\d\d$/.test(value)) return false
  const parsed = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value)
}

const fieldFault = (
  field: Exclude<Field, { kind: 'party' | 'attachment' }>,
  value: unknown,
  bounds: DateBounds,
): string | null => {
  if (field.kind === 'rows') {
    if (!Array.isArray(value) || value.length > 500) return `“${field.label}”应为不超过500行的列表`
    for (const [index, row] of value.entries()) {
      if (!isObject(row)) return `“${field.label}”第${index + 1}行无效`
      for (const [key, cell] of Object.entries(row)) {
        const column = field.columns[key]
        if (!column) return `“${field.label}”第${index + 1}行有未知的列“${key}”`
        const fault = empty(cell) ? null : columnFault(column, cell, bounds)
        if (fault) return `“${field.label}”第${index + 1}行：${fault}`
      }
    }
    return null
  }
  return columnFault(field, value, bounds)
}

const columnFault = (field: Column, value: unknown, { receivedOn, today }: DateBounds): string | null => {
  const label = `“${field.label}”`
  switch (field.kind) {
    case 'text': {
      const max = field.max ?? ((field.lines ?? 1) > 1 ? 20_000 : 200)
      if (typeof value !== 'string') return `${label}应为文字`
      if (hasControl(value)) return `${label}含有无法保存的控制字符`
      if (value.length <= max) return null
      // Counted as they are read: a rare character or an emoji is one, though it takes two places in a string.
      const length = [...value].length
      return length > max ? `${label}不得超过${max}字，现为${length}字` : null
    }
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return `${label}应为数字`
      const scaled = value * 10 ** (field.decimals ?? 0)
      if (Math.abs(scaled - Math.round(scaled)) > 1e-6)
        return field.decimals ? `${label}最多${field.decimals}位小数` : `${label}应为整数`
      if (Math.abs(value) > 1e12) return `${label}超出范围`
      if (field.min !== undefined && value < field.min) return `${label}不得小于${field.min}`
      return field.max !== undefined && value > field.max ? `${label}不得大于${field.max}` : null
    }
    case 'money':
      if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > 1e13)
        return `${label}应为不小于0的金额`
      return Math.abs(value * 100 - Math.round(value * 100)) > 1e-6 ? `${label}最多两位小数` : null
    case 'date':
      if (!isDate(value)) return `${label}不是有效日期`
      if (!field.future && value > today) return `${label}（${value}）不得晚于今天（${today}）`
      return !field.past && !field.future && receivedOn && value < receivedOn
        ? `${label}（${value}）不得早于收到日（${receivedOn}）`
        : null
    case 'boolean':
      return typeof value === 'boolean' ? null : `${label}应为是或否`
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.options, value) ? null : `${label}不在可选范围内`
    case 'link':
      return typeof value === 'string' && uuid.test(value) ? null : `${label}所指案件无效`
    case 'person':
    case 'unit':
      if (field.many) return Array.isArray(value) && value.every(id => shortText(id, 60)) ? null : `${label}所选无效`
      return shortText(value, 60) ? null : `${label}所选无效`
  }
}
const shortText = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= max && !hasControl(value)
// Line breaks and tabs may stand in a text; PostgreSQL cannot hold NUL, and nobody can read the rest.
const hasControl = (value: string): boolean => /(?![\n\r\t])\p{Cc}/u.test(value) || !value.isWellFormed()

const readParties = (
  key: string,
  field: { readonly label: string; readonly many?: true },
  value: unknown,
  faults: Unmet[],
): EnteredParty[] => {
  const list = field.many && Array.isArray(value) ? value : [value]
  if (list.length > 100) {
    faults.push({ text: `“${field.label}”不得超过100名` })
    return []
  }
  return list.flatMap((entry, index) => {
    const fault = partyFault(entry)
    if (fault) faults.push({ text: `“${field.label}”${list.length > 1 ? `第${index + 1}名` : ''}：${fault}` })
    return fault ? [] : [{ field: key, party: entry as PartyInput }]
  })
}
const partyKeys = ['form', 'name', 'idNumber', 'phone', 'address', 'email', 'contact']
const partyFault = (entry: unknown): string | null => {
  if (!isObject(entry)) return '请填写姓名或名称'
  const unknown = Object.keys(entry).find(key => !partyKeys.includes(key))
  if (unknown) return `有未知内容“${unknown}”`
  if (entry.form !== 'person' && entry.form !== 'organisation') return '请注明是自然人还是法人、其他组织'
  if (!shortText(entry.name, 100)) return '请填写姓名或名称（100字以内）'
  const wrong = partyKeys
    .slice(2)
    .find(key => entry[key] !== undefined && entry[key] !== '' && !shortText(entry[key], 200))
  return wrong ? '联系方式或证件号码过长或无效' : null
}
