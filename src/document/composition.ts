/**
 * What Word and PDF set the same way, worked out once: numbers of headings, lines of the title, the wording of fixed parts
 * and indents in characters. Plain data; Typst gets it as JSON.
 */
import { dateInWords } from '../procedure/date-in-words.ts'
import { headingCounter } from './numbering.ts'
import type { Block, DocumentFormat, Level, OfficialDocument, TableColumn } from './official-document.ts'
import { markSize, widthOf } from './sheet.ts'
import { type ComposedSignature, signatureOf } from './signature-places.ts'
import { titleLines } from './title-lines.ts'

export interface Composition {
  readonly format: DocumentFormat
  readonly head: ComposedHead
  /** Empty where the document has none: an order. */
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

export const compose = (document: OfficialDocument): Composition => ({
  format: document.format,
  head: headOf(document),
  title: titleOf(document),
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

/** 10.2: an order has none. */
const titleOf = ({ format, issuers, title }: OfficialDocument): readonly string[] =>
  format === 'order' ? [] : [...(format === 'instrument' ? issuers : []), ...titleLines(title)]

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

/** 7.2.4, 10.2. */
const afterIssuers: Partial<Record<DocumentFormat, string>> = { downward: '文件', upward: '文件', order: '令' }
const markOf = ({ format, issuers, mark }: OfficialDocument): ComposedMark | null => {
  if (format === 'plain' || format === 'instrument') return null
  const several = mark === undefined && format !== 'letter' && issuers.length > 1
  const lines = mark !== undefined ? [mark] : format === 'minutes' ? [`${issuers[0] ?? ''}会议纪要`] : issuers
  const after = mark === undefined ? (afterIssuers[format] ?? '') : ''
  const longest = Math.max(...lines.map(widthOf))
  if (several) return { lines, after, ...markSize(longest + 0.3 + widthOf(after), 150, lines.length) }
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
