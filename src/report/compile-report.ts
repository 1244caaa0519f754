/**
 * Compiles a report: fetches its figures and narratives as they stood at the cutoff, then fills the template. The same
 * cutoff gives the same report, whatever happened since.
 */

import { indicatorId } from '../case/contributions.ts'
import type { Queries } from '../database/connection.ts'
import { countFigures } from '../indicator/count-figures.ts'
import type { IndicatorBook } from '../indicator/indicator-book.ts'
import { dayBefore } from '../office/day-before.ts'
import { type Office, subtree, unitName } from '../office/office.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { chineseNumeral, citation } from '../procedure/statute.ts'
import type {
  CompiledBlock,
  CompiledEntry,
  CompiledFigure,
  CompiledPart,
  CompiledReport,
  CompiledSection,
  Run,
} from './compiled-report.ts'
import { getTemplate, levelOf } from './law-based-government.ts'
import { loadNarratives, type Narratives } from './narrative.ts'
import { loadEntries } from './report-entries.ts'
import { type FigureScope, type ResolvedFigures, resolveFigures } from './resolve-figures.ts'
import { reportRules } from './rules/index.ts'
import { headingOf } from './rules/missing-part.ts'
import { type EvaluatedCheck, findingsOf } from './rules/report-rule.ts'
import { nothing, shownCount, shownRate } from './shown-figure.ts'
import {
  type Block,
  type Clause,
  type FigureSlot,
  figureIds,
  figuresOf,
  type ReportKind,
  type ReportTemplate,
  type Sentence,
  type TemplatePart,
} from './template.ts'
import { textFindings } from './text-findings.ts'

export interface ReportRequest {
  readonly jurisdiction: string
  readonly unit: string
  readonly year: number
  readonly kind: ReportKind
  /** ISO instant, see `cutoffOf`; what was recorded after it does not count. */
  readonly cutoff: string
  /** The organisation on the last day of the report year. */
  readonly office: Office
  readonly book: IndicatorBook
  readonly procedures: ReadonlyMap<string, AnyProcedure>
}

/** @throws for a unit that is not there on the last day of the year, or a year without a template. */
export const compileReport = async (q: Queries, request: ReportRequest): Promise<CompiledReport> => {
  const { jurisdiction, unit, year, kind, cutoff, office, book, procedures } = request
  const units = subtree(office, unit)
  const root = office.units.get(unit)
  if (!root) throw new Error(`unit ${unit} is not there on ${office.on}`)
  const template = getTemplate(kind, year)
  const period = { from: `${year}-01-01`, to: `${year}-12-31` }
  const childrenOf = (id: string): readonly string[] => office.units.get(id)?.children ?? []
  const scope: FigureScope = { jurisdiction, units, childrenOf, ...period, cutoff, book, procedures }
  const resolved = await resolveFigures(q, scope, figuresOf(template))
  const entries = await loadEntries(q, template, request)
  const narratives = await loadNarratives(q, { jurisdiction, unit, year, kind, cutoff })
  const checks = await evaluateChecks(q, scope)
  const name = unitName(office, unit)
  return fillTemplate({
    template,
    resolved,
    narratives,
    entries,
    checks,
    year,
    about: {
      jurisdiction,
      unit: { id: unit, name },
      level: levelOf(root.kind),
      units,
      period,
      cutoff,
    },
  })
}

/** An instant as a cutoff is written: UTC, to the millisecond, so that what was recorded a moment ago is in. */
export const cutoffOf = (instant: string): string => new Date(instant).toISOString()

/** Checks of the procedures in service that have any case in the period. */
const evaluateChecks = async (q: Queries, scope: FigureScope): Promise<readonly EvaluatedCheck[]> => {
  const { jurisdiction, units, from, to, cutoff, book, procedures } = scope
  const checks = [...procedures.values()].flatMap(({ id, checks = [] }) =>
    checks.map(check => ({ procedure: id, ...check })),
  )
  const ids = (check: (typeof checks)[number], side: 'left' | 'right') =>
    check[side].map(key => indicatorId(check.procedure, key))
  const indicators = [...new Set(checks.flatMap(check => [...ids(check, 'left'), ...ids(check, 'right')]))]
  const counted = await countFigures(q, book, { jurisdiction, indicators, units, from, to, cutoff })
  const values = new Map(counted.map(({ indicator, value }) => [indicator, value ?? 0]))
  const sum = (side: readonly string[]): number => side.reduce((total, id) => total + (values.get(id) ?? 0), 0)
  return checks.map(check => ({
    procedure: check.procedure,
    label: check.label,
    left: sum(ids(check, 'left')),
    relation: check.relation,
    right: sum(ids(check, 'right')),
    citation: citation(check.article),
  }))
}

interface Filling {
  readonly template: ReportTemplate
  readonly resolved: ResolvedFigures
  readonly narratives: Narratives
  /** By the key of their block. */
  readonly entries: ReadonlyMap<string, readonly CompiledEntry[]>
  readonly checks: readonly EvaluatedCheck[]
  readonly year: number
  readonly about: Pick<CompiledReport, 'jurisdiction' | 'unit' | 'level' | 'units' | 'period' | 'cutoff'>
}

/** Pure. Numbers the parts and sections that have something to say. */
export const fillTemplate = ({
  template,
  resolved,
  narratives,
  entries,
  checks,
  year,
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
  const figures = figuresOf(template)
    .filter(id => shown.has(id))
    .flatMap(id => resolved.figures.get(id) ?? [])
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
      ...findingsOf(reportRules, { year, template, parts, figures, checks, notAdded: resolved.notAdded }),
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
  if (block.kind === 'narrative') {
    const text = narratives[block.key]?.trim()
    return text ? [{ kind: 'narrative', key: block.key, label: block.label, text }] : []
  }
  const runs = fillSentence(block, figures)
  return runs.length > 0 ? [{ kind: 'sentence', key: block.key, runs }] : []
}

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
          block.kind === 'sentence' ? block.runs.flatMap(run => (typeof run === 'string' ? [] : [run.figure])) : [],
        ),
      ),
    ),
  )
