/** What an act answers, and how the answer is kept for a repeated request: without the codes it showed. */
import { queryCode } from './ids.ts'
import type { PersonalDataKey } from './sealed-party.ts'

export interface ActAnswer {
  readonly id: string
  readonly version: number
  readonly stage: string
  readonly number: string | null
  /** Shown once, with a newly opened case whose progress its party may follow. */
  readonly queryCode?: string
  /** The act waits for these to sign, in order: duties, or people named without one. */
  readonly waitsFor?: readonly string[]
  /** The cases it opened with itself. */
  readonly opened?: readonly OpenedCase[]
}
export interface OpenedCase {
  readonly id: string
  readonly procedure: string
  readonly label: string
  readonly number: string | null
  /** Shown once, like that of any case whose party may follow it. */
  readonly queryCode?: string
}

/** An answer as it is kept for repetition: the query code is not stored, it is made again. */
interface Kept {
  readonly coded?: true
}
export interface KeptAnswer extends Omit<ActAnswer, 'queryCode' | 'opened'>, Kept {
  readonly opened?: readonly (Omit<OpenedCase, 'queryCode'> & Kept)[]
}
/** An answer without the codes it showed. */
export const toKeep = ({ opened, ...answer }: ActAnswer): KeptAnswer => {
  const withoutCode = <T extends { readonly queryCode?: string }>({ queryCode: code, ...rest }: T) => ({
    ...rest,
    ...(code ? { coded: true as const } : {}),
  })
  return { ...withoutCode(answer), ...(opened ? { opened: opened.map(withoutCode) } : {}) }
}
/** The answer as it was given the first time, its codes made again. */
export const fromKept = (key: PersonalDataKey, jurisdiction: string, { opened, ...answer }: KeptAnswer): ActAnswer => {
  const withCode = <T extends { readonly id: string }>({ coded, ...rest }: T & Kept) =>
    coded ? { ...rest, queryCode: queryCode(key, jurisdiction, rest.id as string) } : rest
  return { ...withCode(answer), ...(opened ? { opened: opened.map(withCode) } : {}) }
}
