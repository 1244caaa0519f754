/** Fills a template with figures, words and entries, numbers what has something to say, and runs the rules over it. Pure. */
import { dayBefore } from '../office/day-before.ts'
import { chineseNumeral, citation } from '../procedure/statute.ts'
import type { UncelledCase } from './cells-of-cases.ts'
import type {
  CompiledBlock,
  CompiledEntry,
  CompiledFigure,
  CompiledPart,
  CompiledReport,
  CompiledSection,
  CompiledTable,
  Run,
} from './compiled-report.ts'
import type { Narratives } from './narrative.ts'
import { figuresWanted, fillNarrative, linesOfRuns } from './narrative-figures.ts'
import type { ResolvedFigures } from './resolve-figures.ts'
import { rulesOf } from './rules/index.ts'
import { headingOf } from './rules/missing-part.ts'
import { type EvaluatedCheck, findingsOf } from './rules/report-rule.ts'
import { nothing, shownCount, shownRate } from './shown-figure.ts'
import {
  type Block,
  type Clause,
  cellNames,
  type FigureSlot,
  figureIds,
  type ReportTable,
  type ReportTemplate,
  type Sentence,
  type TemplatePart,
} from './template.ts'
import { textFindings } from './text-findings.ts'

interface Filling {
  readonly template: ReportTemplate
  readonly resolved: ResolvedFigures
  readonly narratives: Narratives
  /** By the key of their block. */
  readonly entries: ReadonlyMap<string, readonly CompiledEntry[]>
  readonly checks: readonly EvaluatedCheck[]
  /** Last year's report as it was public by the cutoff. */
  readonly previous?: CompiledReport | null
  readonly uncelled?: readonly UncelledCase[]
  readonly year: number
  /** The name of a unit. */
  readonly nameOf?: (unit: string) => string
  readonly about: Pick<CompiledReport, 'jurisdiction' | 'unit' | 'level' | 'units' | 'period' | 'cutoff'>
}

/** Numbers the parts and sections that have something to say. */
export const fillTemplate = ({
  template,
  resolved,
  narratives,
  entries,
  checks,
  previous = null,
  uncelled = [],
  year,
  nameOf = unit => unit,
  about,
}: Filling): CompiledReport => {
  const filled = template.parts
    .map(part => ({ part, sections: sectionsOf(part, { figures: resolved.figures, narratives, entries }) }))
    .filter(({ part, sections }) => part.required || sections.length > 0)
  const parts = filled.map(
    ({ part, sections }, index): CompiledPart => ({
      key: part.key,
      number: chineseNumeral(index + 1),
      heading: headingOf(part.heading, year),
      sections,
    }),
  )
  const shown = shownFigures(parts)
  const names = cellNames(template)
  const figures = figuresWanted(template, narratives)
    .filter(id => shown.has(id))
    .flatMap(id => resolved.figures.get(id) ?? [])
    .map(figure => ({ ...figure, label: names.get(figure.indicator) ?? figure.label }))
  const title = template.title.replace('{unit}', about.unit.name).replace('{year}', String(year))
  return {
    kind: template.kind,
    template: template.id,
    ...about,
    year,
    title,
    contents: citation(template.contents),
    duties: template.duties[about.level].map(({ article, before, ...duty }) => ({
      ...duty,
      lastDay: dayBefore(`${year + 1}-${before}`),
      citation: citation(article),
    })),
    parts,
    figures,
    findings: [
      ...findingsOf(rulesOf(template.kind), {
        year,
        template,
        parts,
        figures,
        known: resolved.figures,
        checks,
        previous,
        uncelled,
        notAdded: resolved.notAdded,
        twice: resolved.twice,
        nameOf,
      }),
      ...textFindings({ title, parts }),
    ],
  }
}

interface Content {
  readonly figures: ReadonlyMap<string, CompiledFigure>
  readonly narratives: Narratives
  readonly entries: ReadonlyMap<string, readonly CompiledEntry[]>
}
const sectionsOf = (part: TemplatePart, content: Content): readonly CompiledSection[] => {
  const filled = part.sections
    .map(section => ({ section, blocks: section.blocks.flatMap(block => fillBlock(block, content)) }))
    .filter(({ blocks }) => blocks.length > 0)
  let number = 0
  return filled.map(({ section: { key, heading }, blocks }) => ({
    key,
    number: heading === undefined ? null : `（${chineseNumeral(++number)}）`,
    heading: heading ?? null,
    blocks,
  }))
}

const fillBlock = (block: Block, { figures, narratives, entries }: Content): readonly CompiledBlock[] => {
  if (block.kind === 'entries') {
    const lines = entries.get(block.key) ?? []
    return lines.length > 0 ? [{ kind: 'entries', key: block.key, label: block.label, entries: lines }] : []
  }
  if (block.kind === 'table') return [fillTable(block, figures)]
  if (block.kind === 'narrative') {
    const paragraphs = fillNarrative(narratives[block.key], figures)
    if (paragraphs.length === 0) return []
    const withFigures = paragraphs.some(runs => runs.some(run => typeof run !== 'string'))
    const text = linesOfRuns(paragraphs)
    return [{ kind: 'narrative', key: block.key, label: block.label, text, ...(withFigures ? { paragraphs } : {}) }]
  }
  const runs = fillSentence(block, figures)
  return runs.length > 0 ? [{ kind: 'sentence', key: block.key, runs }] : []
}

const fillTable = (
  { kind, key, caption, columns, rows }: ReportTable,
  figures: ReadonlyMap<string, CompiledFigure>,
): CompiledTable => ({
  kind,
  key,
  caption,
  columns,
  rows: rows.map(row => ({
    label: row.label,
    level: row.level,
    cells: row.cells.map(figure => ({ figure, shown: figures.get(figure)?.shown ?? nothing })),
  })),
})
const fillSentence = (sentence: Sentence, figures: ReadonlyMap<string, CompiledFigure>): readonly Run[] => {
  const standing = sentence.clauses.filter(clause => sentence.always || hasFigures(clause, figures))
  if (standing.length === 0) return []
  const runs = standing.flatMap((clause, index): Run[] => [
    ...(index > 0 ? ['，'] : []),
    ...clause.map(run => (typeof run === 'string' ? run : figureRun(run, figures.get(run.figure)))),
  ])
  return joined([...(sentence.opens ? [sentence.opens] : []), ...runs, '。'])
}
const hasFigures = (clause: Clause, figures: ReadonlyMap<string, CompiledFigure>): boolean =>
  figureIds(clause).every(id => (figures.get(id)?.value ?? null) !== null)

const figureRun = ({ figure: id, decimals }: FigureSlot, figure: CompiledFigure | undefined): Run => {
  if (!figure) return { figure: id, shown: nothing }
  const { value, basis, kind } = figure
  if (decimals === undefined || basis === 'reported' || value === null) return { figure: id, shown: figure.shown }
  return { figure: id, shown: kind === 'rate' ? shownRate(value, decimals) : shownCount(value, decimals) }
}

/** Neighbouring words become one run. */
const joined = (runs: readonly Run[]): readonly Run[] => {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (typeof run === 'string' && typeof last === 'string') all[all.length - 1] = last + run
    else all.push(run)
  }
  return all
}

const shownFigures = (parts: readonly CompiledPart[]): ReadonlySet<string> =>
  new Set(
    parts.flatMap(({ sections }) =>
      sections.flatMap(({ blocks }) =>
        blocks.flatMap(block =>
          block.kind === 'sentence'
            ? block.runs.flatMap(run => (typeof run === 'string' ? [] : [run.figure]))
            : block.kind === 'table'
              ? block.rows.flatMap(({ cells }) => cells.map(({ figure }) => figure))
              : block.kind === 'narrative'
                ? (block.paragraphs ?? []).flatMap(runs =>
                    runs.flatMap(run => (typeof run === 'string' ? [] : [run.figure])),
                  )
                : [],
        ),
      ),
    ),
  )
