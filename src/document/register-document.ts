/** A register (登记簿) and the receipt of a case (收件回执) as documents. */
import { dateInWords } from '../procedure/date-in-words.ts'
import type { OfficialDocument, TableColumn } from './official-document.ts'

export interface RegisterPrint {
  readonly title: string
  /** Whose register it is. */
  readonly unitName: string
  /** What was asked for, in words: 2026年1月1日至3月31日. */
  readonly scope: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly string[])[]
  readonly on: string
  /** Said below the table where not all rows are in it. */
  readonly remark?: string
}

/** The table lies across the page, as an attachment does; a register is no letter and is not signed. */
export const registerDocument = ({
  title,
  unitName,
  scope,
  columns,
  rows,
  on,
  remark,
}: RegisterPrint): OfficialDocument => ({
  format: 'plain',
  issuers: [unitName],
  title,
  subtitle: scope,
  body: [
    { kind: 'paragraph', text: `本登记簿共${rows.length}件，${dateInWords(on)}打印，明细见附件。` },
    ...(remark ? [{ kind: 'paragraph', text: remark } as const] : []),
  ],
  attachments: [
    {
      title: `${title}明细`,
      across: true,
      body: rows.length > 0 ? [{ kind: 'table', columns, rows }] : [{ kind: 'paragraph', text: '没有登记。' }],
    },
  ],
  date: on,
})

export interface ReceiptPrint {
  readonly procedure: string
  readonly number: string | null
  readonly unitName: string
  readonly receivedOn: string
  /** What the unit owes by when, as recorded now. */
  readonly due: readonly { readonly label: string; readonly on: string; readonly citation: string }[]
}

/** The query code is told once, when the case is opened, and stands on no later print. */
export const receiptDocument = ({ procedure, number, unitName, receivedOn, due }: ReceiptPrint): OfficialDocument => ({
  format: 'instrument',
  issuers: [unitName],
  ...(number ? { number } : {}),
  title: '收件回执',
  body: [
    {
      kind: 'table',
      columns: [
        { label: '项目', width: 1 },
        { label: '内容', width: 3 },
      ],
      rows: [
        ['事项', procedure],
        ['编号', number ?? '尚未编号'],
        ['收件单位', unitName],
        ['收件日期', dateInWords(receivedOn)],
        ...due.map(({ label, on, citation }) => [label, `至迟${dateInWords(on)}（${citation}）`]),
      ],
    },
    { kind: 'paragraph', text: '凭编号和收件时告知的查询码，可在公开网站查询办理进度。' },
  ],
  signature: { units: [unitName], seal: 'place' },
  date: receivedOn,
})
