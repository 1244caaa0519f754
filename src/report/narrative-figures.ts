/** The figures that stand in narratives: wanted with those of the template's sentences, shown as they are there. */
import type { IndicatorBook } from '../indicator/indicator-book.ts'
import type { CompiledFigure, Run } from './compiled-report.ts'
import { figureSources } from './figure-sources.ts'
import type { Narratives } from './narrative.ts'
import { figuresIn, type Paragraph, type RichText } from './rich-text.ts'
import { withoutSuggestions } from './rich-text-suggestions.ts'
import { nothing } from './shown-figure.ts'
import { figuresOf, type ReportTemplate, slotsOf } from './template.ts'

/** Of the template's sentences and of the narratives, each once. */
export const figuresWanted = (template: ReportTemplate, narratives: Narratives): readonly string[] => [
  ...new Set([
    ...figuresOf(template),
    ...slotsOf(template).flatMap(({ key }) => {
      const doc = narratives[key]
      return doc ? figuresIn(doc) : []
    }),
  ]),
]

/** Paragraphs that say something, as they stand without the suggestions that are open. */
export const fillNarrative = (
  doc: RichText | undefined,
  figures: ReadonlyMap<string, CompiledFigure>,
): readonly (readonly Run[])[] =>
  (doc ? withoutSuggestions(doc).content : [])
    .map(paragraph => runsOfParagraph(paragraph, figures))
    .filter(runs => runs.length > 0)

const runsOfParagraph = ({ content = [] }: Paragraph, figures: ReadonlyMap<string, CompiledFigure>): readonly Run[] => {
  const runs: Run[] = []
  for (const inline of content) {
    const last = runs.at(-1)
    if (inline.type === 'figure')
      runs.push({ figure: inline.attrs.id, shown: figures.get(inline.attrs.id)?.shown ?? nothing })
    else if (typeof last === 'string') runs[runs.length - 1] = last + inline.text
    else runs.push(inline.text)
  }
  return trimmed(runs)
}
/** Without the spaces around it; nothing where it is only spaces. */
const trimmed = (runs: readonly Run[]): readonly Run[] =>
  runs
    .map((run, index) => {
      if (typeof run !== 'string') return run
      const from = index === 0 ? run.trimStart() : run
      return index === runs.length - 1 ? from.trimEnd() : from
    })
    .filter(run => run !== '')

/** As lines of plain words. */
export const linesOfRuns = (paragraphs: readonly (readonly Run[])[]): string =>
  paragraphs.map(runs => runs.map(run => (typeof run === 'string' ? run : run.shown)).join('')).join('\n')

/** What may be put into a text: the report's own figures, then every other figure of the book. */
export const insertableFigures = (template: ReportTemplate, book: IndicatorBook): readonly string[] => {
  const own = figuresOf(template)
  const counted = new Set(own.flatMap(id => figureSources[id]?.counted ?? []))
  const others = [...book.keys()].map(id => (id.startsWith('reported/') ? id.slice('reported/'.length) : id))
  return [...new Set([...own, ...others.filter(id => !counted.has(id))])]
}
