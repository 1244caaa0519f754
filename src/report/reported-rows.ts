/** Figures typed with evidence, as their cases stood at the cutoff. */
import { reportedId } from '../case/contributions.ts'
import type { CaseEvent } from '../case/event.ts'
import { emptyCase, recount } from '../case/state.ts'
import type { Queries } from '../database/connection.ts'
import { recordedBy } from '../indicator/count-figures.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { isQualifier, type PublishedFigure } from './published-figure.ts'

export interface ReportedRow extends PublishedFigure {
  readonly case: string
  /** Without `reported/`. */
  readonly figure: string
  readonly unit: string
  readonly on: string
  readonly clause: string
  readonly source: string
  readonly line: number | null
}

/** Rows of these figures, in the order of unit, day and case. Facts are recounted from the events recorded by then. */
export const loadReportedRows = async (
  q: Queries,
  procedures: ReadonlyMap<string, AnyProcedure>,
  query: {
    readonly jurisdiction: string
    readonly figures: readonly string[]
    readonly units: readonly string[]
    readonly from: string
    readonly to: string
    readonly cutoff: string
  },
): Promise<readonly ReportedRow[]> => {
  const { jurisdiction, figures, units, from, to, cutoff } = query
  const { rows } = await q.query<{
    case: string
    procedure: string
    origin: string
    indicator: string
    unit: string
    on: string
    value: string
  }>(
    `select c.case_id as "case", f.procedure, f.origin, c.indicator, c.unit, c.on_date as "on", c.value
     from contribution c join case_file f on f.jurisdiction = c.jurisdiction and f.id = c.case_id
     where c.jurisdiction = $1 and c.indicator = any($2) and c.unit = any($3) and c.on_date between $4 and $5
     and ${recordedBy('$6')}
     order by c.unit, c.on_date, c.case_id`,
    [jurisdiction, figures.map(reportedId), units, from, to, cutoff],
  )
  const events = await eventsUntil(q, jurisdiction, [...new Set(rows.map(row => row.case))], cutoff)
  return rows.map(row => {
    const definition = procedures.get(row.procedure)
    if (!definition) throw new Error(`case ${row.case} has unknown procedure ${row.procedure}`)
    const state = recount(definition, emptyCase(definition, row.case, row.origin), events.get(row.case) ?? [])
    const facts = state.facts as Readonly<Record<string, unknown>>
    return {
      case: row.case,
      figure: row.indicator.slice(reportedId('').length),
      unit: row.unit,
      on: row.on,
      value: Number(row.value),
      ...evidence(facts),
    }
  })
}

const evidence = (facts: Readonly<Record<string, unknown>>) => ({
  qualifier: isQualifier(facts.qualifier) ? facts.qualifier : null,
  raw: textOf(facts.raw),
  clause: textOf(facts.clause),
  source: textOf(facts.source),
  line: typeof facts.line === 'number' ? facts.line : null,
})
const textOf = (fact: unknown): string => (typeof fact === 'string' ? fact : '')

const eventsUntil = async (
  q: Queries,
  jurisdiction: string,
  cases: readonly string[],
  cutoff: string,
): Promise<ReadonlyMap<string, readonly CaseEvent[]>> => {
  const { rows } = await q.query<{
    case_id: string
    seq: number
    kind: CaseEvent['kind']
    act: string
    occurred_on: string
    recorded_at: string
    actor: CaseEvent['actor']
    data: CaseEvent['data']
  }>(
    `select case_id, seq, kind, act, occurred_on, recorded_at, actor, data from event
     where jurisdiction = $1 and case_id = any($2) and recorded_at <= $3 order by case_id, seq`,
    [jurisdiction, cases, cutoff],
  )
  const events = new Map<string, CaseEvent[]>()
  for (const { case_id, occurred_on, recorded_at, ...event } of rows)
    events.set(case_id, [
      ...(events.get(case_id) ?? []),
      { ...event, occurredOn: occurred_on, recordedAt: recorded_at },
    ])
  return events
}
