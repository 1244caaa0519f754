/** A letter of a case (文书) as a document: issuer and title, number, recipient, body, signature with room for the seal. */
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

export const letterDocument = ({
  title,
  number,
  recipient,
  body,
  unitName,
  issuedOn,
}: IssuedLetter): OfficialDocument => ({
  format: 'instrument',
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
})
