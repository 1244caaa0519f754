/**
 * One official document (公文) as data, after 党政机关公文处理工作条例 and GB/T 9704-2012. Word, PDF and OFD are made from it;
 * nothing in it says how it looks. Numbers of headings, attachments and pages are counted, not typed.
 */

/**
 * 下行文, 上行文, 信函格式, 命令（令）格式, 纪要格式; 文书: the issuer above the title and the number below it, as decisions and notices to
 * parties are written; 文稿: the body alone, without a head, as reports, registers and receipts are.
 */
export const formats = {
  downward: '下行文',
  upward: '上行文',
  letter: '信函格式',
  order: '命令（令）格式',
  minutes: '纪要格式',
  instrument: '文书',
  plain: '无版头文稿',
} as const
export type DocumentFormat = keyof typeof formats

export interface OfficialDocument {
  readonly format: DocumentFormat
  /** 份号, six digits. */
  readonly copyNumber?: string
  /** 密级: named so that it can be refused. Secrets are not handled here. */
  readonly classification?: string
  readonly urgency?: '特急' | '加急'
  /** 发文机关, the leading one first. */
  readonly issuers: readonly string[]
  /** 发文机关标志 where it is not the issuers with 文件 (orders: with 令; minutes: with 纪要; letters: the issuer alone). */
  readonly mark?: string
  /** 发文字号, `清政发〔2026〕12号`; of orders 令号, `第3号`; minutes `第3期` or `〔2026〕3号`. */
  readonly number?: string
  /** 签发人, of a 上行文. */
  readonly signers?: readonly string[]
  /** An order prints none; its file is described by it. */
  readonly title: string
  /** In brackets below the title: 题注. */
  readonly subtitle?: string
  /** 主送机关, each as it is printed. */
  readonly recipients?: readonly string[]
  readonly body: readonly Block[]
  readonly attachments?: readonly Attachment[]
  readonly signature?: Signature
  /** 成文日期, 'YYYY-MM-DD'. */
  readonly date: string
  /** 附注, without its brackets: 此件公开发布. */
  readonly note?: string
  /** 版记. */
  readonly imprint?: Imprint
}

export interface Signature {
  /** 署名, as a rule the issuers by their standard names; empty where stamps stand in their place. */
  readonly units: readonly string[]
  /** Whether room is left for a seal. A seal is never drawn. */
  readonly seal: 'place' | 'none'
  /**
   * 签发人签名章 in place of seals (7.3.5.3), the leading organ's first: the post in full. Room is left for the stamp, which is
   * never drawn; where a copy goes out without one, the name is printed in its place.
   */
  readonly stamps?: readonly { readonly post: string; readonly name?: string }[]
}

export interface Imprint {
  /** 抄送, as printed, without the last stop. */
  readonly copies?: readonly string[]
  readonly printer?: string
  /** 印发日期, 'YYYY-MM-DD'. */
  readonly printedOn?: string
}

export interface Attachment {
  readonly title: string
  readonly body: readonly Block[]
  /** Wide tables lie across the page. */
  readonly across?: true
}

export type Level = 1 | 2 | 3 | 4

export type Block =
  /** 一、 （一） 1. （1）; `text` goes on in the same paragraph. */
  | { readonly kind: 'heading'; readonly level: Level; readonly heading: string; readonly text?: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | TableBlock
  /** 出席、请假、列席 of minutes: a name in 黑体 and who, hanging behind the colon. */
  | { readonly kind: 'roll'; readonly label: string; readonly names: string }
  /** Small print below a table. */
  | { readonly kind: 'source'; readonly text: string }

export interface TableBlock {
  readonly kind: 'table'
  readonly caption?: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly string[])[]
}
export interface TableColumn {
  readonly label: string
  /** Share of the width. */
  readonly width: number
  readonly align?: 'left' | 'center' | 'right'
}
