/**
 * What a report template is written in: parts of sections, sections of narrative slots and sentences, sentences of
 * clauses with figures in them. A template is data; which figure a clause shows is an id, never a number.
 */
import type { Article } from '../procedure/statute.ts'

export const reportKinds = {
  lawgov: '法治政府建设年度报告',
  disclosure: '政府信息公开工作年度报告',
} as const
export type ReportKind = keyof typeof reportKinds
export const isReportKind = (text: string): text is ReportKind => Object.hasOwn(reportKinds, text)
/** 县级以上政府、政府部门、乡镇街道: they report to different bodies. */
export type ReportLevel = 'government' | 'department' | 'township'

/** A figure in a sentence: a report figure (`mediation-total`) or an indicator of the book (`mediation/total`). */
export interface FigureSlot {
  readonly figure: string
  /** Decimal places shown; of a rate 1, of a count as many as it has, unless said. */
  readonly decimals?: number
  /** Nothing counted is 0, and the clause stands: 收取信息处理费0元. Figures of tables are always so. */
  readonly zero?: true
}
export const fig = (figure: string, options: Omit<FigureSlot, 'figure'> = {}): FigureSlot => ({ figure, ...options })

/** `['调解成功', fig('mediation-success'), '件']`. Stands only when each of its figures has a value. */
export type Clause = readonly (string | FigureSlot)[]

export interface Sentence {
  readonly kind: 'sentence'
  readonly key: string
  /** Before the first clause that stands: 截至年末，. */
  readonly opens?: string
  readonly clauses: readonly Clause[]
  /** Kept with “—” where there is nothing; otherwise clauses and sentences without figures are left out. */
  readonly always?: true
}
/** Words people write between the figures; may be empty. */
export interface NarrativeSlot {
  readonly kind: 'narrative'
  readonly key: string
  readonly label: string
  readonly help?: string
}
/** The cases of a procedure that has a `reportEntry`, one line each, registered by the report's own unit. */
export interface EntryList {
  readonly kind: 'entries'
  readonly key: string
  readonly label: string
  readonly procedure: string
  /** Entries of the report year, or of the one after. */
  readonly of: 'year' | 'next'
}
/** A table whose form is laid down; the first column names the rows. */
export interface ReportTable {
  readonly kind: 'table'
  readonly key: string
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly ReportRow[]
  /** The report calls a figure of this table by its row and column, whatever it is called elsewhere. */
  readonly namesCells?: true
}
export interface ReportRow {
  readonly label: string
  /** How far in it stands: 一、 is 1, （一） 2, 1. 3. */
  readonly level: 1 | 2 | 3
  /** None where the row only names those below it. */
  readonly cells: readonly string[]
}
export type Block = Sentence | NarrativeSlot | EntryList | ReportTable

export interface TemplateSection {
  readonly key: string
  /** Absent where the part has one section only: its text follows the part's heading. */
  readonly heading?: string
  readonly blocks: readonly Block[]
}
export interface TemplatePart {
  readonly key: string
  /** `{year}` and `{next}` are the report year and the one after. */
  readonly heading: string
  readonly sections: readonly TemplateSection[]
  /** A report without it is incomplete; other parts are left out when they are empty. */
  readonly required: boolean
}

/** Who must be told, or the public, and by when in the year after the report year. */
export interface ReportDuty {
  readonly what: 'report' | 'copy' | 'publish'
  readonly to: string
  /** In words: 3月1日前, 第一季度. */
  readonly by: string
  /** The same as a month and day that must not be reached: '03-01'; the day before is the last. */
  readonly before: string
  readonly article: Article
}

export interface ReportTemplate {
  readonly id: string
  readonly kind: ReportKind
  readonly label: string
  /** Report years it is for, both included. */
  readonly years: { readonly from: number; readonly to?: number }
  /** `{unit}` and `{year}`. */
  readonly title: string
  /** The article that says what the report contains. */
  readonly contents: Article
  readonly duties: Readonly<Record<ReportLevel, readonly ReportDuty[]>>
  readonly parts: readonly TemplatePart[]
  /** Which of the procedures' own checks of their figures are made: those of a procedure that cite a statute; all unless said. */
  readonly checks?: { readonly procedures: readonly string[]; readonly statute: string }
  /** Every case counted in `of` is counted in exactly one of the cells. */
  readonly finalCells?: { readonly of: string; readonly cells: readonly string[] }
  /** The form is laid down whole: no appendix of sources is printed with it. */
  readonly statutoryForm?: true
}

/** Ids of all figures a template shows, in order, each once. */
export const figuresOf = (template: ReportTemplate): readonly string[] => [
  ...new Set(
    blocksOf(template).flatMap(block =>
      block.kind === 'sentence' ? block.clauses.flatMap(figureIds) : block.kind === 'table' ? cellsOf(block) : [],
    ),
  ),
]
const cellsOf = ({ rows }: ReportTable): readonly string[] => rows.flatMap(({ cells }) => cells)

/** What the tables call their figures: 行政规范性文件：本年制发件数. */
export const cellNames = (template: ReportTemplate): ReadonlyMap<string, string> =>
  new Map(
    blocksOf(template).flatMap(block =>
      block.kind === 'table' && block.namesCells
        ? block.rows.flatMap(({ label, cells }) =>
            cells.map((figure, i): [string, string] => [figure, `${label}：${block.columns[i + 1] ?? ''}`]),
          )
        : [],
    ),
  )

/** Those that are 0 where nothing was counted. */
export const zerosOf = (template: ReportTemplate): readonly string[] =>
  blocksOf(template).flatMap(block =>
    block.kind === 'table'
      ? cellsOf(block)
      : block.kind === 'sentence'
        ? block.clauses.flat().flatMap(run => (typeof run !== 'string' && run.zero ? [run.figure] : []))
        : [],
  )
export const slotsOf = (template: ReportTemplate): readonly NarrativeSlot[] =>
  blocksOf(template).filter(block => block.kind === 'narrative')

export const entryListsOf = (template: ReportTemplate): readonly EntryList[] =>
  blocksOf(template).filter(block => block.kind === 'entries')

const blocksOf = (template: ReportTemplate): readonly Block[] =>
  template.parts.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
export const figureIds = (clause: Clause): readonly string[] =>
  clause.flatMap(run => (typeof run === 'string' ? [] : [run.figure]))
