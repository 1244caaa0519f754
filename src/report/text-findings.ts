/**
 * The rules of the checker over our own draft: the same that a published report is held against. Left out are those whose
 * matter the rules of this folder see better, in the figures themselves, and what a draft does not have yet.
 */
import { checkDocument } from '../check/check-document.ts'
import { readDocument } from '../check/read-document.ts'
import { labelOf } from '../check/rules/index.ts'
import type { CompiledPart, CompiledReport, Finding } from './compiled-report.ts'
import { paragraphsOf } from './paragraphs.ts'

const seenInFigures: ReadonlySet<string> = new Set([
  'recomputed-rate',
  'reachable-rate',
  'full-rate-without-base',
  'rate-without-base',
  'persons-and-times',
  'usual-unit',
  'table-and-text',
])
/** Number, addressee, signature and date come when the report is issued; missing parts are told by `missing-part`. */
const notYetInDraft: ReadonlySet<string> = new Set(['formal-elements', 'required-parts', 'few-figures'])

/** The title and the parts as lines of text, checked. Findings carry their words as `clause`. */
export const textFindings = ({ title, parts }: Pick<CompiledReport, 'title' | 'parts'>): readonly Finding[] =>
  checkDocument(readDocument([title, ...parts.flatMap(linesOf)].join('\n')))
    .filter(({ rule }) => !seenInFigures.has(rule) && !notYetInDraft.has(rule))
    .map(({ rule, severity, quote, wrong, right }) => ({
      rule: `text/${rule}`,
      severity: severity === 'hint' ? 'notice' : severity,
      message: `${labelOf(rule)}：${wrong}`,
      expected: right,
      figures: [],
      clause: quote,
    }))

const linesOf = ({ number, heading, sections }: CompiledPart): readonly string[] => [
  `${number}、${heading}`,
  ...sections.flatMap(section => [
    ...(section.heading === null ? [] : [`${section.number}${section.heading}`]),
    ...paragraphsOf(section),
  ]),
]
