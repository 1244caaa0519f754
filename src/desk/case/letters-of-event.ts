import type { ProcedureDescription } from '../../http/contract.ts'

interface IssuedLetter {
  readonly key: string
  readonly number?: string | null
}
/** An event says `letter` where its act issued one, `letters` where it issued several. */
export interface IssuingData {
  readonly letter?: IssuedLetter
  readonly letters?: readonly IssuedLetter[]
}

/** 《补正通知书》清司补〔2026〕1号, one line each. */
export const lettersOfEvent = (
  { letter, letters }: IssuingData,
  described: ProcedureDescription['letters'],
): readonly string[] =>
  (letters ?? (letter ? [letter] : [])).map(
    ({ key, number }) => `《${described.find(one => one.key === key)?.label ?? key}》${number ?? ''}`,
  )
