/** A form of an act on the organisation, as data: what is asked, and where it is sent. */
export type OfficeField = {
  /** Under this name in the request. */
  readonly key: string
  readonly label: string
  readonly help?: string
  readonly required?: boolean
} & (
  | { readonly kind: 'text' | 'long-text'; readonly max: number; readonly initial?: string }
  | { readonly kind: 'number'; readonly decimals: number; readonly suffix?: string }
  | { readonly kind: 'day'; readonly initial?: string }
  /** Left empty it is sent as null: 直属. */
  | { readonly kind: 'unit'; readonly initial?: string | undefined }
  | {
      readonly kind: 'choice'
      readonly options: readonly { readonly id: string; readonly label: string }[]
      readonly initial?: string | undefined
    }
  | { readonly kind: 'person' }
  | {
      readonly kind: 'duties'
      readonly groups: readonly {
        readonly label: string
        readonly duties: readonly { readonly id: string; readonly label: string }[]
      }[]
      readonly initial: readonly string[]
    }
  | { readonly kind: 'password'; readonly initial?: string }
)
export interface OfficeForm {
  readonly title: string
  /** On the button that opens it, where the act's own name is not the word here. */
  readonly label?: string
  /** What follows from it, before it is done. */
  readonly intro?: string
  /** Where it is sent: below this, `/office` where nothing else is said. */
  readonly root?: string
  readonly path: string
  readonly fields: readonly OfficeField[]
  /** Sent as well. */
  readonly also?: Readonly<Record<string, unknown>>
  readonly submit: string
  /** Said when it is done; some say what follows from the answer. */
  readonly done: string | ((answer: unknown) => string)
  readonly danger?: boolean
}
export type OfficeEntry = Readonly<Record<string, unknown>>

export const firstOfficeEntry = (form: OfficeForm): OfficeEntry =>
  Object.fromEntries(
    form.fields.flatMap(field =>
      'initial' in field && field.initial !== undefined ? [[field.key, field.initial]] : [],
    ),
  )

/** What must be filled in and is not, by field. */
export const missingOf = (form: OfficeForm, entry: OfficeEntry): Readonly<Record<string, string>> =>
  Object.fromEntries(
    form.fields.flatMap(({ key, label, kind, required }) => {
      const value = entry[key]
      const empty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
      if (!required || !empty) return []
      return [[key, `${['text', 'long-text', 'password', 'number'].includes(kind) ? '请填写' : '请选择'}${label}`]]
    }),
  )

export const officeBody = (form: OfficeForm, entry: OfficeEntry): Record<string, unknown> => ({
  ...form.also,
  ...Object.fromEntries(
    form.fields.flatMap(({ key, kind }) => {
      const value = entry[key]
      if (kind === 'unit') return [[key, value ?? null]]
      return value === undefined || value === null || value === '' ? [] : [[key, value]]
    }),
  ),
})

/** Twelve characters that nobody misreads, told to the person, who must change them at the first sign-in. */
export const newPassword = (): string => {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => signs[byte % signs.length]).join('')
}
