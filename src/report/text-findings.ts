/**
 * The rules of the checker over our own draft: the same that a published report is held against. Left out are those whose
 * matter the rules of this folder see better, in the figures themselves, and what a draft does not have yet.
 */
import { checkDocument } from '../check/check-document.ts'
import { readDocument } from '../check/read-document.ts'
import { labelOf } from '../check/rules/index.ts'
import type { CompiledBlock, CompiledPart, CompiledReport, Finding } from './compiled-report.ts'
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

/** Two figures compared by their words. In a compiled sentence each is an indicator of its own, whatever the words share. */
const comparesWords: ReadonlySet<string> = new Set([
  'two-figures-one-indicator',
  'same-figure-twice',
  'merged-categories',
  'mixed-classes',
  'subset-not-declared',
  'bases-differ',
])

/** The title and the parts as lines of text, checked. Findings carry their words as `clause`. */
export const textFindings = ({ title, parts }: Pick<CompiledReport, 'title' | 'parts'>): readonly Finding[] => {
  const lines = [title, ...parts.flatMap(linesOf)]
  const written = new Set(parts.flatMap(writtenLines))
  return checkDocument(readDocument(lines.join('\n')))
    .filter(({ rule }) => !seenInFigures.has(rule) && !notYetInDraft.has(rule))
    .filter(({ rule, line }) => !comparesWords.has(rule) || written.has(lines[line - 1] ?? ''))
    .map(({ rule, severity, quote, wrong, right }) => ({
      rule: `text/${rule}`,
      severity: severity === 'hint' ? 'notice' : severity,
      // Lines of the draft as one text; its reader sees none.
      message: `${labelOf(rule)}：${wrong.replace(/（第\d+行）|第\d+行/g, '')}`,
      expected: right,
      figures: [],
      clause: quote,
    }))
}

const linesOf = ({ number, heading, sections }: CompiledPart): readonly string[] => [
  `${number}、${heading}`,
  ...sections.flatMap(section => [
    ...(section.heading === null ? [] : [`${section.number}${section.heading}`]),
    // The numbers before entries are of our own making; a short entry behind a long one would look like a lone heading.
    ...paragraphsOf({ ...section, blocks: section.blocks.map(unnumbered) }),
  ]),
]

/** What people wrote, as against sentences made of figures. */
const writtenLines = ({ sections }: CompiledPart): readonly string[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'narrative' ? block.text.split('\n').map(line => line.trim()) : [])),
  )
const unnumbered = (block: CompiledBlock): CompiledBlock =>
  block.kind === 'entries'
    ? { ...block, kind: 'narrative', text: block.entries.map(({ text }) => `${text}。`).join('\n') }
    : block
