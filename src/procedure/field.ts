/**
 * Fields: the facts of a case, typed.
 *
 * @example
 * fields: {
 *   receivedOn: date('收到日'),
 *   applicant: party('申请人'),
 *   amount: money('涉及金额'),
 *   source: choice('来源', { applied: '当事人申请', initiated: '主动调解' }),
 * }
 */

import type { CaseDuty, Certificate } from './duty.ts'

interface Common {
  readonly label: string
  /** Plain Chinese help shown under the input. */
  readonly help?: string
}
export interface TextField extends Common {
  readonly kind: 'text'
  /** Lines of the input; more than one is a text area. */
  readonly lines?: number
  /** Greatest length in characters; 200 for one line, 20,000 for several, unless said. */
  readonly max?: number
}
export interface NumberField extends Common {
  readonly kind: 'number'
  readonly unit: string
  readonly min?: number
  readonly max?: number
  /** Decimal places; whole numbers unless said. */
  readonly decimals?: number
}
/** Yuan with at most two decimals (元). */
export interface MoneyField extends Common {
  readonly kind: 'money'
}
/**
 * An ISO date in Asia/Shanghai. A fact has happened, so it lies neither in the future nor before the case was received,
 * unless the field says otherwise.
 */
export interface DateField extends Common {
  readonly kind: 'date'
  /** May lie in the future (施行日期, 承诺完成日). */
  readonly future?: true
  /** May lie before the case was received (行为发生日). */
  readonly past?: true
}
export interface BooleanField extends Common {
  readonly kind: 'boolean'
}
export interface ChoiceField<K extends string = string> extends Common {
  readonly kind: 'choice'
  readonly options: Readonly<Record<K, string>>
}
/** A person or organisation the case is about. Stored encrypted and apart; the case holds a reference only. */
export interface PartyField extends Common {
  readonly kind: 'party'
  readonly many?: true
  /** Only holders of this duty may read who it is; else whoever handles the case may. */
  readonly readBy?: CaseDuty
}
export interface UnitField extends Common {
  readonly kind: 'unit'
  readonly many?: true
}
export interface PersonField extends Common {
  readonly kind: 'person'
  readonly many?: true
  /** Each must hold a valid certificate of this kind on the day of the act (执法证). */
  readonly certified?: Certificate
}
export interface AttachmentField extends Common {
  readonly kind: 'attachment'
  readonly many?: true
}
/** A reference to another case, by its id. */
export interface LinkField extends Common {
  readonly kind: 'link'
  /** Procedure ids it may point to; any when absent. */
  readonly to?: readonly string[]
  /** What the link means: 结转自, 针对, 合并入 … */
  readonly meaning: string
}
/** A column of a rows field: any simple field. */
export type Column =
  | TextField
  | NumberField
  | MoneyField
  | DateField
  | BooleanField
  | ChoiceField
  | UnitField
  | PersonField
  | LinkField
export interface RowsField extends Common {
  readonly kind: 'rows'
  readonly columns: Readonly<Record<string, Column>>
}
export type Field = Column | PartyField | PersonField | AttachmentField | LinkField | RowsField
export type Fields = Readonly<Record<string, Field>>

type Options<T> = Omit<T, 'kind' | 'label'>
export const text = (label: string, options: Options<TextField> = {}) => ({ kind: 'text', label, ...options }) as const
export const number = <const U extends string>(
  label: string,
  unit: U,
  options: Omit<Options<NumberField>, 'unit'> = {},
) => ({ kind: 'number', label, unit, ...options }) as const
export const money = (label: string, options: Options<MoneyField> = {}) =>
  ({ kind: 'money', label, ...options }) as const
export const date = (label: string, options: Options<DateField> = {}) => ({ kind: 'date', label, ...options }) as const
export const yesNo = (label: string, options: Options<BooleanField> = {}) =>
  ({ kind: 'boolean', label, ...options }) as const
export const choice = <const O extends Readonly<Record<string, string>>>(
  label: string,
  options: O,
  more: Omit<Options<ChoiceField>, 'options'> = {},
) => ({ kind: 'choice', label, options, ...more }) as const
export const party = (label: string, options: object = {}) =>
  ({ kind: 'party', label, ...options }) as PartyField & { readonly kind: 'party' }
export const parties = (label: string, options: object = {}) =>
  ({ kind: 'party', label, many: true, ...options }) as const
export const unit = (label: string, options: object = {}) => ({ kind: 'unit', label, ...options }) as UnitField
export const units = (label: string, options: object = {}) => ({ kind: 'unit', label, many: true, ...options }) as const
export const person = (label: string, options: { certified?: Certificate; help?: string } = {}) =>
  ({ kind: 'person', label, ...options }) as const
export const people = (label: string, options: { certified?: Certificate; help?: string } = {}) =>
  ({ kind: 'person', label, many: true, ...options }) as const
export const attachments = (label: string, options: object = {}) =>
  ({ kind: 'attachment', label, many: true, ...options }) as const
export const link = (label: string, meaning: string, options: { to?: readonly string[]; help?: string } = {}) =>
  ({ kind: 'link', label, meaning, ...options }) as LinkField
export const rows = <const C extends Readonly<Record<string, Column>>>(label: string, columns: C, help?: string) =>
  ({ kind: 'rows', label, columns, ...(help ? { help } : {}) }) as const

/** What the case holds of a party: never the name. */
export interface PartyReference {
  readonly id: string
  readonly form: 'person' | 'organisation'
}
export interface AttachmentReference {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

type ColumnValue<C> = C extends { kind: 'text' | 'date' | 'unit' | 'person' | 'link' }
  ? string
  : C extends { kind: 'choice'; options: infer O }
    ? keyof O & string
    : C extends { kind: 'boolean' }
      ? boolean
      : number
/** The type of a field's value as the case holds it. */
export type Value<T extends Field> = T extends { kind: 'rows'; columns: infer C }
  ? readonly { readonly [K in keyof C]?: ColumnValue<C[K]> }[]
  : T extends { kind: 'party'; many: true }
    ? readonly PartyReference[]
    : T extends { kind: 'party' }
      ? PartyReference
      : T extends { kind: 'attachment' }
        ? readonly AttachmentReference[]
        : T extends { kind: 'unit' | 'person'; many: true }
          ? readonly string[]
          : T extends { kind: 'link' | 'person' }
            ? string
            : ColumnValue<T>
/** The facts of a case: every field may still be unknown. */
export type Facts<F extends Fields> = { readonly [K in keyof F]?: Value<F[K]> }

/** The keys of a group of fields, in order: the fields of one section of a form. */
export const keysOf = <T extends object>(group: T) => Object.keys(group) as (keyof T & string)[]

/** The keys of fields of some kinds. */
export type KeysOf<F extends Fields, K extends Field['kind']> = {
  [P in keyof F]: F[P] extends { kind: K } ? P : never
}[keyof F] &
  string
/** The keys that may be shown to the public at all: parties never are. */
export type PublishableKeys<F extends Fields> = Exclude<keyof F & string, KeysOf<F, 'party'>>
