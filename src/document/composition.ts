/**
 * What Word and PDF set the same way, worked out once: numbers of headings, lines of the title, the wording of fixed parts
 * and indents in characters. Plain data; Typst gets it as JSON.
 */
import { dateInWords } from '../procedure/date-in-words.ts'
import { headingCounter } from './numbering.ts'
import type { Block, DocumentFormat, Level, OfficialDocument, TableColumn } from './official-document.ts'
import { markSize, sheet, widthOf } from './sheet.ts'
import { titleLines } from './title-lines.ts'

export interface Composition {
  readonly format: DocumentFormat
  readonly head: ComposedHead
  readonly title: readonly string[]
  readonly subtitle: string
  /** Of a 文书: the number below the title. */
  readonly numberBelow: string
  /** With its colon; empty where there is none. */
  readonly recipients: string
  readonly body: readonly ComposedBlock[]
  /** 附件说明, numbered where there are several. */
  readonly attachmentList: readonly string[]
  readonly signature: ComposedSignature
  readonly note: string
  readonly attachments: readonly {
    readonly label: string
    readonly title: readonly string[]
    readonly across: boolean
    readonly body: readonly ComposedBlock[]
  }[]
  readonly imprint: { readonly copies: string; readonly printer: string; readonly printedOn: string }
  /** For the file's own description. */
  readonly about: { readonly title: string; readonly author: string; readonly date: string }
}

export interface ComposedHead {
  /** Top left, a line each: 份号, 紧急程度. */
  readonly corner: readonly string[]
  readonly mark: ComposedMark | null
  readonly number: string
  /** A line each: two names, a third below the first. */
  readonly signers: readonly string[]
  /** Of minutes: issuer and date above the rule. */
  readonly issuer: string
  readonly date: string
}
export interface ComposedMark {
  /** Several issuers stand one above the other; `after` (文件) at half height beside them. */
  readonly lines: readonly string[]
  readonly after: string
  /** Points, and the share of its width that a character keeps. */
  readonly size: number
  readonly scale: number
}
export type ComposedBlock =
  | {
      readonly kind: 'heading'
      readonly level: Level
      readonly number: string
      readonly heading: string
      readonly text: string
    }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly Required<TableColumn>[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'roll'; readonly label: string; readonly names: string }
  | { readonly kind: 'source'; readonly text: string }

export interface ComposedSignature {
  /** Each with what lies to its right, in characters. */
  readonly units: readonly { readonly name: string; readonly right: number }[]
  readonly date: { readonly text: string; readonly right: number }
  /** Empty lines above: two where a seal comes to lie across name and date. */
  readonly above: number
}

export const compose = (document: OfficialDocument): Composition => ({
  format: document.format,
  head: headOf(document),
  title: [...(document.format === 'instrument' ? document.issuers : []), ...titleLines(document.title)],
  subtitle: document.subtitle ? `（${document.subtitle}）` : '',
  numberBelow: document.format === 'instrument' ? (document.number ?? '') : '',
  recipients: document.recipients?.length ? `${document.recipients.join('，')}：` : '',
  body: blocksOf(document.body),
  attachmentList: (document.attachments ?? []).map(({ title }, i, all) =>
    all.length === 1 ? title : `${i + 1}.${title}`,
  ),
  signature: signatureOf(document),
  note: document.note ? `（${document.note}）` : '',
  attachments: (document.attachments ?? []).map(({ title, across, body }, i, all) => ({
    label: all.length === 1 ? '附件' : `附件${i + 1}`,
    title: titleLines(title, across ? 30 : 19),
    across: across === true,
    body: blocksOf(body),
  })),
  imprint: {
    copies: document.imprint?.copies?.length ? `${document.imprint.copies.join('，')}。` : '',
    printer: document.imprint?.printer ?? '',
    printedOn: document.imprint?.printedOn ? `${dateInWords(document.imprint.printedOn)}印发` : '',
  },
  about: { title: document.title, author: document.issuers.join('、'), date: document.date },
})

const headOf = (document: OfficialDocument): ComposedHead => ({
  corner: [document.copyNumber, document.urgency].filter(text => text !== undefined),
  mark: markOf(document),
  number: document.number ?? '',
  signers: document.format === 'upward' ? signerLines(document.signers ?? []) : [],
  issuer: document.format === 'minutes' ? document.issuers.join('　') : '',
  date: document.format === 'minutes' ? dateInWords(document.date) : '',
})

/** 7.2.6: from left to right and from above, two to a line, names of two characters as wide as those of three. */
const signerLines = (signers: readonly string[]): readonly string[] => {
  const names = signers.map(name => ([...name].length === 2 ? [...name].join('　') : name))
  return Array.from({ length: Math.ceil(names.length / 2) }, (_, i) => {
    const [first = '', second] = names.slice(i * 2, i * 2 + 2)
    const above = names[i * 2 - 1]
    return second === undefined && above === undefined
      ? first
      : `${first}　${second ?? '　'.repeat([...(above ?? '')].length)}`
  })
}

const markOf = ({ format, issuers, mark }: OfficialDocument): ComposedMark | null => {
  if (format === 'plain' || format === 'instrument') return null
  const several = mark === undefined && format !== 'letter' && issuers.length > 1
  const lines = mark !== undefined ? [mark] : format === 'minutes' ? [`${issuers[0] ?? ''}会议纪要`] : issuers
  const after = mark === undefined && (format === 'downward' || format === 'upward') ? '文件' : ''
  const longest = Math.max(...lines.map(widthOf))
  if (several) return { lines, after, ...markSize(longest + 2.5, 150) }
  const whole = lines.map(line => line + after)
  return { lines: whole, after: '', ...markSize(Math.max(...whole.map(widthOf)), 150) }
}

const blocksOf = (blocks: readonly Block[]): readonly ComposedBlock[] => {
  const count = headingCounter()
  return blocks.map((block): ComposedBlock => {
    if (block.kind === 'heading')
      return { ...block, number: count(block.level), heading: block.heading, text: block.text ?? '' }
    if (block.kind !== 'table') return block
    const columns = block.columns.map(column => ({ align: 'left' as const, ...column }))
    return { kind: 'table', caption: block.caption ?? '', columns, rows: block.rows }
  })
}

/**
 * 7.3.5. With a seal: the date four characters from the right, the name centred over it. Without: the name two characters
 * from the right and the date two to the right of its beginning; a date longer than the name stands two from the right.
 */
const signatureOf = ({ signature, date, format }: OfficialDocument): ComposedSignature => {
  const text = dateInWords(date)
  if (!signature || format === 'minutes') return { units: [], date: { text: '', right: 0 }, above: 0 }
  const wide = widthOf(text)
  const widest = Math.max(...signature.units.map(widthOf))
  if (signature.seal === 'place') {
    const centre = Math.max(4 + wide / 2, widest / 2)
    const units = signature.units.map(name => ({ name, right: centre - widthOf(name) / 2 }))
    return { units, date: { text, right: centre - wide / 2 }, above: 2 }
  }
  const dateRight = Math.max(2, widest - wide)
  // The names' beginning lies two characters before the date's.
  const begin = Math.min(dateRight + wide + 2, sheet.characters)
  const units = signature.units.map(name => ({ name, right: Math.max(0, begin - widthOf(name)) }))
  return { units, date: { text, right: dateRight }, above: 1 }
}
