/**
 * Figures: counted from what cases contributed, over units and a period, now or as they stood at a cutoff. Nothing here
 * is typed. Whole years and months come from the counters and what has not been folded into them yet; parts of a month,
 * and every past cutoff, from the contributions themselves.
 */
import type { Queries } from '../database/connection.ts'
import type { BookEntry, IndicatorBook } from './indicator-book.ts'

export interface FigureQuery {
  readonly jurisdiction: string
  /** Indicator ids. */
  readonly indicators: readonly string[]
  /** The units counted together, usually a subtree; null counts all units. */
  readonly units: readonly string[] | null
  /** First and last day of the period, ISO dates, both included. */
  readonly from: string
  readonly to: string
  /** Count as recorded up to this instant; now when absent. */
  readonly cutoff?: string
}
export interface UnitFigure {
  readonly indicator: string
  readonly unit: string
  readonly value: number
  readonly cases: number
}
export interface Figure {
  readonly indicator: string
  readonly label: string
  readonly unit: string
  /** Null, shown as “—”, where a rate has no denominator. Rates are in percent, unrounded. */
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
  readonly caseCount: number
}

/** Each indicator over all the units of the query together, in the order asked. */
export const countFigures = async (q: Queries, book: IndicatorBook, query: FigureQuery): Promise<readonly Figure[]> => {
  const sums = await countByUnit(q, book, query)
  const total = new Map<string, { value: number; cases: number }>()
  for (const { indicator, value, cases } of sums) {
    const sum = total.get(indicator) ?? { value: 0, cases: 0 }
    total.set(indicator, { value: sum.value + value, cases: sum.cases + cases })
  }
  return query.indicators.map(id => figure(getEntry(book, id), id => total.get(id) ?? { value: 0, cases: 0 }))
}

/** A figure from sums by indicator: a rate is divided here, and nowhere else. */
const figure = (
  entry: BookEntry,
  sum: (indicator: string) => { readonly value: number; readonly cases: number },
): Figure => {
  const { id, label, unit } = entry
  if (entry.kind !== 'rate' || !entry.numerator || !entry.denominator) {
    const { value, cases } = sum(id)
    return { indicator: id, label, unit, value: rounded(value), caseCount: cases }
  }
  const numerator = sum(entry.numerator)
  const denominator = sum(entry.denominator)
  return {
    indicator: id,
    label,
    unit,
    value: denominator.value === 0 ? null : (100 * numerator.value) / denominator.value,
    numerator: numerator.value,
    denominator: denominator.value,
    caseCount: denominator.cases,
  }
}
// Sums of decimals come back as they went in.
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

const getEntry = (book: IndicatorBook, id: string): BookEntry => {
  const entry = book.get(id)
  if (!entry) throw new Error(`no indicator ${id}`)
  return entry
}

/** The additive indicators asked for, directly or inside a rate, for each unit that has any. */
export const countByUnit = async (
  q: Queries,
  book: IndicatorBook,
  query: FigureQuery,
): Promise<readonly UnitFigure[]> => {
  const additive = additiveIndicators(book, query.indicators)
  const flows = additive.filter(({ kind }) => kind !== 'stock').map(({ id }) => id)
  const stocks = additive.filter(({ kind }) => kind === 'stock').map(({ id }) => id)
  const parts = [
    ...(flows.length > 0 ? await countPeriod(q, query, flows, query.from) : []),
    // What stands at the end of the period has come in on any day up to it.
    ...(stocks.length > 0 ? await countPeriod(q, query, stocks, beginning) : []),
  ]
  const merged = new Map<string, UnitFigure>()
  for (const part of parts) {
    const key = `${part.indicator}|${part.unit}`
    const sum = merged.get(key)
    merged.set(key, sum ? { ...part, value: sum.value + part.value, cases: sum.cases + part.cases } : part)
  }
  return [...merged.values()]
}

const additiveIndicators = (book: IndicatorBook, ids: readonly string[]): readonly BookEntry[] => [
  ...new Set(
    ids.flatMap(id => {
      const entry = getEntry(book, id)
      return entry.kind === 'rate'
        ? [entry.numerator, entry.denominator].flatMap(part => (part ? [getEntry(book, part)] : []))
        : [entry]
    }),
  ),
]

/** Before any case: counters begin with the year 1990. */
const beginning = '1990-01-01'

const countPeriod = async (
  q: Queries,
  query: FigureQuery,
  indicators: readonly string[],
  from: string,
): Promise<readonly UnitFigure[]> => {
  if (query.cutoff !== undefined) return fromContributions(q, query, indicators, from, query.to)
  const spans = splitPeriod(from, query.to)
  const counted: UnitFigure[] = []
  for (const [grain, first, last] of spans)
    counted.push(
      ...(grain === 'day'
        ? await fromContributions(q, query, indicators, first, last)
        : await fromCounters(q, query, indicators, grain, first, last)),
    )
  return counted
}

type Span = readonly ['year' | 'month' | 'day', string, string]
/** A period as whole years, whole months, and days at its edges; each with its first and last day. */
export const splitPeriod = (from: string, to: string): readonly Span[] => {
  const spans: Span[] = []
  let day = from
  while (day <= to) {
    const yearEnd = `${day.slice(0, 4)}-12-31`
    const monthEnd = lastOfMonth(day)
    const span: Span =
      day.endsWith('-01-01') && yearEnd <= to
        ? ['year', day, yearEnd]
        : day.endsWith('-01') && monthEnd <= to
          ? ['month', day, monthEnd]
          : ['day', day, monthEnd <= to ? monthEnd : to]
    const previous = spans.at(-1)
    if (previous && previous[0] === span[0]) spans[spans.length - 1] = [span[0], previous[1], span[2]]
    else spans.push(span)
    day = nextDay(span[2])
  }
  return spans
}
const lastOfMonth = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10)
const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const fromCounters = async (
  q: Queries,
  { jurisdiction, units }: FigureQuery,
  indicators: readonly string[],
  grain: 'year' | 'month',
  first: string,
  last: string,
): Promise<readonly UnitFigure[]> => {
  // Totals and what is not yet folded into them are read by one statement: one moment.
  const { rows } = await q.query<[string, string, string, number]>({
    name: `figures-${units ? 'units' : 'all'}`,
    rowMode: 'array',
    text: `select indicator, unit, sum(value), sum(cases)::bigint from (
             select indicator, unit, value, cases from figure_total
             where jurisdiction = $1 and grain = $5 and period between $3 and $4 and indicator = any($2)
             ${units ? 'and unit = any($6)' : ''}
             union all
             select indicator, unit, value, cases from figure_delta
             where jurisdiction = $1 and indicator = any($2) and month between $3 and $4
             ${units ? 'and unit = any($6)' : ''}) counted
           group by indicator, unit`,
    values: [jurisdiction, indicators, first, last, grain, ...(units ? [units] : [])],
  } as never)
  return rows.map(([indicator, unit, value, cases]) => ({
    indicator,
    unit,
    value: Number(value),
    cases: Number(cases),
  }))
}

const fromContributions = async (
  q: Queries,
  { jurisdiction, units, cutoff }: FigureQuery,
  indicators: readonly string[],
  first: string,
  last: string,
): Promise<readonly UnitFigure[]> => {
  const { rows } = await q.query<{ indicator: string; unit: string; value: string; cases: number }>(
    `select indicator, unit, sum(value) as value, sum(sign(value))::bigint as cases from contribution
     where jurisdiction = $1 and indicator = any($2) and on_date between $3 and $4
     and ($5::text[] is null or unit = any($5)) and ${recordedBy('$6')}
     group by indicator, unit`,
    [jurisdiction, indicators, first, last, units, cutoff ?? null],
  )
  return rows.map(row => ({ ...row, value: Number(row.value), cases: Number(row.cases) }))
}
/** Recorded by an instant and not yet taken back then; now where there is none. */
export const recordedBy = (cutoff: string): string =>
  `case when ${cutoff}::timestamptz is null then removed_at is null
   else added_at <= ${cutoff}::timestamptz and (removed_at is null or removed_at > ${cutoff}::timestamptz) end`
