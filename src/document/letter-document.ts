/**
 * A letter of a case (文书) as a document. What calls itself 纪要 has the head of minutes, a 函 with its number and an
 * addressee that of a letter; all others are decisions and notices: issuer and title, number, recipient, text, signature.
 */
import type { OfficialDocument } from './official-document.ts'

export interface IssuedLetter {
  readonly title: string
  readonly number: string | null
  /** As printed; empty where it addresses nobody. */
  readonly recipient: string
  /** A paragraph each. */
  readonly body: readonly string[]
  readonly unitName: string
  /** 'YYYY-MM-DD' */
  readonly issuedOn: string
}

export const letterDocument = (letter: IssuedLetter): OfficialDocument => {
  const { title, number, recipient, body, unitName, issuedOn } = letter
  return {
    format: formatOf(letter),
    issuers: [unitName],
    ...(number ? { number } : {}),
    title,
    ...(recipient ? { recipients: [recipient] } : {}),
    body: body
      .flatMap(text => text.split('\n'))
      .map(text => text.trim())
      .filter(text => text !== '')
      .map(text => ({ kind: 'paragraph', text })),
    signature: { units: [unitName], seal: 'place' },
    date: issuedOn,
  }
}

const formatOf = ({ title, number, recipient }: IssuedLetter): OfficialDocument['format'] => {
  if (/纪要$/.test(title)) return 'minutes'
  const addressed = recipient !== '' && number !== null && /^[^\d〔〕]+〔\d{4}〕[1-9]\d*号$/.test(number)
  return /函$/.test(title) && addressed ? 'letter' : 'instrument'
}
