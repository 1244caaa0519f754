/** What is typed into the form of an act, and the request made of it. */
import type {
  ActDescription,
  ActRequestBody,
  AvailableAct,
  FieldDescription,
  ProcedureDescription,
} from '../../http/contract.ts'
import type { UploadedFile } from './attachment-input.tsx'

export type ActEntry = Omit<ActRequestBody, 'fields' | 'service' | 'extendBy'> & {
  readonly fields: Readonly<Record<string, unknown>>
  readonly extendBy?: number | undefined
  readonly service?: Partial<NonNullable<ActRequestBody['service']>>
}

/** The form as it opens: today, and what the case already knows of the fields asked. */
export const newEntry = (
  procedure: ProcedureDescription,
  act: ActDescription,
  day: string,
  facts: Readonly<Record<string, unknown>> = {},
): ActEntry => {
  const known = fieldsOf(procedure, act).filter(
    ({ field: { key, kind } }) => kind !== 'party' && kind !== 'attachment' && facts[key] !== undefined,
  )
  return { on: day, fields: Object.fromEntries(known.map(({ field: { key } }) => [key, facts[key]])) }
}

export interface AskedField {
  readonly field: FieldDescription
  readonly required: boolean
}
/** The fields of an act in the order of the definition's form, under its headings. */
export const sectionsOf = (
  procedure: ProcedureDescription,
  act: ActDescription,
): { readonly title: string; readonly fields: readonly AskedField[] }[] => {
  const asked = new Map(fieldsOf(procedure, act).map(entry => [entry.field.key, entry]))
  const sections = procedure.form.map(({ title, fields }) => ({
    title,
    fields: fields.flatMap(key => {
      const found = asked.get(key)
      asked.delete(key)
      return found ? [found] : []
    }),
  }))
  return [...sections, { title: '其他', fields: [...asked.values()] }].filter(({ fields }) => fields.length > 0)
}

const fieldsOf = (procedure: ProcedureDescription, act: ActDescription): AskedField[] => {
  const described = new Map(procedure.fields.map(field => [field.key, field]))
  const entries = (keys: readonly string[], required: boolean) =>
    keys.flatMap(key => {
      const field = described.get(key)
      return field ? [{ field, required }] : []
    })
  return [...entries(act.asks, true), ...entries(act.mayGive, false)]
}

/** Whom a letter is for, by what the party is in the case (申请人), so that no name is typed. */
export const recipientOf = (
  procedure: ProcedureDescription,
  { letters }: Pick<AvailableAct, 'letters'>,
  letterId: string,
): string | undefined => {
  const label = letters.find(({ id }) => id === letterId)?.label
  const recipient = procedure.letters.find(letter => letter.label === label)?.recipient
  return procedure.fields.find(({ key }) => key === recipient)?.label
}

/** What is sent: nothing that was left empty, uploaded files by their ids. */
export const requestOf = (procedure: ProcedureDescription, act: ActDescription, entry: ActEntry): ActRequestBody => {
  const { fields, service, referrals, reason, reply, extendBy, copyTo, override, ...rest } = entry
  const given = fieldsOf(procedure, act).flatMap(({ field }) => {
    const value = sent(field, fields[field.key])
    return value === undefined ? [] : [[field.key, value] as const]
  })
  return {
    ...rest,
    fields: Object.fromEntries(given),
    ...(extendBy === undefined ? {} : { extendBy }),
    ...(reason?.trim() ? { reason: reason.trim() } : {}),
    ...(reply?.trim() ? { reply: reply.trim() } : {}),
    ...(referrals ? { referrals: referrals.filter(({ to }) => to.trim() !== '' || act.refers?.to === 'party') } : {}),
    ...(copyTo && copyTo.length > 0 ? { copyTo } : {}),
    ...(override?.reason.trim() ? { override: { reason: override.reason.trim() } } : {}),
    // Sent also where nothing was filled in: each part that is missing is then asked for at its place.
    ...(act.serves
      ? {
          service: {
            letter: service?.letter ?? '',
            recipient: service?.recipient?.trim() ?? '',
            on: service?.on ?? entry.on,
            way: service?.way?.trim() ?? '',
            ...(service?.proof?.trim() ? { proof: service.proof.trim() } : {}),
          },
        }
      : {}),
  }
}

const sent = (field: FieldDescription, value: unknown): unknown => {
  switch (field.kind) {
    case 'text': {
      const text = typeof value === 'string' ? value.trim() : ''
      return text === '' ? undefined : text
    }
    case 'attachment': {
      const files = (value ?? []) as readonly UploadedFile[]
      return files.length === 0 ? undefined : files.map(({ id }) => id)
    }
    case 'party': {
      const parties = (Array.isArray(value) ? value : [value]).flatMap(party => knownOf(party) ?? [])
      return parties.length === 0 ? undefined : field.many ? parties : parties[0]
    }
    case 'rows': {
      const rows = ((value ?? []) as readonly object[]).flatMap(row => withoutEmpty(row) ?? [])
      return rows.length === 0 ? undefined : rows
    }
    default:
      return value === '' || value === null || (Array.isArray(value) && value.length === 0) ? undefined : value
  }
}

/** A party somebody has begun to enter. */
const knownOf = (party: unknown): object | undefined => {
  const filled = withoutEmpty({ ...(party as object | undefined), form: undefined })
  return filled && { form: (party as { form?: string }).form ?? 'person', ...filled }
}

const withoutEmpty = (record: object): Record<string, unknown> | undefined => {
  const filled = Object.entries(record).flatMap(([key, value]) => {
    const kept = typeof value === 'string' ? value.trim() : value
    return kept === undefined || kept === null || kept === '' ? [] : [[key, kept] as const]
  })
  return filled.length === 0 ? undefined : Object.fromEntries(filled)
}
