/**
 * Compiles a report: fetches its figures and narratives as they stood at the cutoff, then fills the template. The same
 * cutoff gives the same report, whatever happened since.
 */
import { indicatorId } from '../case/contributions.ts'
import type { Queries } from '../database/connection.ts'
import { countFigures } from '../indicator/count-figures.ts'
import type { IndicatorBook } from '../indicator/indicator-book.ts'
import { type Office, subtree, unitName } from '../office/office.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { citation } from '../procedure/statute.ts'
import { casesNotInOneCell } from './cells-of-cases.ts'
import type { CompiledReport } from './compiled-report.ts'
import { fillTemplate } from './fill-template.ts'
import { levelOf } from './law-based-government.ts'
import { loadNarratives } from './narrative.ts'
import { figuresWanted } from './narrative-figures.ts'
import { publicAsOf } from './publish-report.ts'
import { loadEntries } from './report-entries.ts'
import { type FigureScope, resolveFigures } from './resolve-figures.ts'
import type { EvaluatedCheck } from './rules/report-rule.ts'
import { type ReportKind, type ReportTemplate, zerosOf } from './template.ts'
import { getTemplate } from './templates.ts'

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
  const narratives = await loadNarratives(q, { jurisdiction, unit, year, kind, cutoff })
  const wanted = figuresWanted(template, narratives)
  const resolved = await resolveFigures(q, { ...scope, zeros: zerosOf(template) }, wanted)
  const entries = await loadEntries(q, template, request)
  const checks = await evaluateChecks(q, scope, template)
  const previous = await publicAsOf(q, { jurisdiction, unit, year: year - 1, kind, cutoff })
  const uncelled = template.finalCells ? await casesNotInOneCell(q, scope, template.finalCells) : []
  const name = unitName(office, unit)
  return fillTemplate({
    template,
    resolved,
    narratives,
    entries,
    checks,
    previous,
    uncelled,
    year,
    nameOf: id => unitName(office, id),
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

/** Checks of the procedures in service that have any case in the period; of those the template names, where it does. */
const evaluateChecks = async (
  q: Queries,
  scope: FigureScope,
  template: ReportTemplate,
): Promise<readonly EvaluatedCheck[]> => {
  const { jurisdiction, units, from, to, cutoff, book, procedures } = scope
  const checks = [...procedures.values()]
    .flatMap(({ id, checks = [] }) => checks.map(check => ({ procedure: id, ...check })))
    .filter(check => !template.checks || concerns(template.checks, check))
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
const concerns = (
  { procedures, statute }: NonNullable<ReportTemplate['checks']>,
  { procedure, article }: { readonly procedure: string; readonly article: object },
): boolean => procedures.includes(procedure) && 'statute' in article && article.statute === statute
