import pg from 'pg'

type Parse = (text: string) => unknown
const { types } = pg

/**
 * How values leave the database: `date` as 'YYYY-MM-DD' (a `Date` would move it across midnight), `timestamptz` as an
 * ISO instant in UTC with milliseconds, `int8` as a number, `numeric` as a string, and arrays of these likewise.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || types.getTypeParser(oid, format)) as typeof types.getTypeParser,
}

const asIs: Parse = text => text

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} does not fit a number; cast it to text in SQL`)
  return value
}

function instant(text: string): string {
  if (text.endsWith('infinity')) return text
  // PostgreSQL writes '2026-11-22 10:49:00.123456+08'; the offset has no minutes unless they matter.
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()
}

// The number is missing from the list that pg-types declares.
const textArray = 1009 as Parameters<typeof types.getTypeParser>[0]

type Nested = string | null | Nested[]

/** Elements first as text, as pg parses text[], then each by its own parser. */
function arrayOf(parse: Parse): Parse {
  const parseEach = (element: Nested): unknown =>
    Array.isArray(element) ? element.map(parseEach) : element === null ? null : parse(element)
  return text => parseEach(types.getTypeParser(textArray)(text) as Nested)
}

const { builtins } = types
const parsers = new Map<number, Parse>([
  [builtins.INT8, safeInteger],
  [builtins.NUMERIC, asIs],
  [builtins.DATE, asIs],
  [builtins.TIMESTAMPTZ, instant],
  [1016, arrayOf(safeInteger)], // int8[]
  [1231, arrayOf(asIs)], // numeric[]
  [1182, arrayOf(asIs)], // date[]
  [1185, arrayOf(instant)], // timestamptz[]
])
