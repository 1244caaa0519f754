/** The model of a report as a text: numbered lines, headings, parts, figures. Made by `readDocument`, read by the rules. */
import type { StatedFigure } from './stated-figure.ts'

export interface Line {
  /** From 1. */
  readonly number: number
  /** As it stands in the file; quotes are cut from here. */
  readonly text: string
  /**
   * The same characters one for one in the form the rules read: simplified, full-width punctuation, half-width digits. A
   * place in it is the same place in `text`.
   */
  readonly plain: string
}

/** Characters `from` to `to` (not included) of a line. */
export interface Place {
  readonly line: number
  readonly from: number
  readonly to: number
}

/** 一、 · （一） · 1. · （1） · 一是 */
export type HeadingStyle = 'part' | 'section' | 'item' | 'point' | 'clause'

export interface Heading extends Place {
  readonly style: HeadingStyle
  readonly number: number
  /** Without its number and without what follows its first full stop. */
  readonly title: string
  /** Whether it stands at the head of its line; 一是 often runs on inside a paragraph. */
  readonly opensLine: boolean
}

/** What a part is about, by the words of its heading. */
export type PartKind = 'achievements' | 'shortcomings' | 'firstResponsible' | 'nextYear' | 'other'

export interface Part {
  readonly heading: Heading
  /** One heading may announce two: 三、存在问题及2021年工作安排. */
  readonly kinds: readonly PartKind[]
  /** Lines from its heading to the line before the next part, both included. */
  readonly firstLine: number
  readonly lastLine: number
}

/** A stretch of a line between full stops (sentence) or commas (clause). */
export interface Stretch extends Place {
  readonly plain: string
}

export interface ReportDocument {
  readonly lines: readonly Line[]
  /** Lines of the report itself, without what a web page stands around it. */
  readonly body: readonly Line[]
  readonly title: Place | null
  /** Named by title, signature, or the opening sentence. */
  readonly issuer: string | null
  /** The year reported on. */
  readonly year: number | null
  /** 潼南府办〔2021〕10号 */
  readonly documentNumber: Place | null
  /** 市政府办公厅： */
  readonly addressee: Place | null
  readonly signature: Place | null
  /** The date below the signature, or the one a web page gives. */
  readonly date: (Place & { readonly day: string }) | null
  readonly headings: readonly Heading[]
  readonly parts: readonly Part[]
  readonly sentences: readonly Stretch[]
  readonly figures: readonly StatedFigure[]
  /** Written in traditional characters. */
  readonly traditional: boolean
}
