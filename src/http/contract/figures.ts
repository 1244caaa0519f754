/** Figures and the cases behind them. */
import { z } from 'zod'
import { cursor, day, instant, limit, shortId, unitName } from './values.ts'

/** GET /figures: the figures of a unit and all below it over a period, both days included. */
export const figuresQuery = z.strictObject({
  unit: shortId,
  from: day,
  to: day,
  /** As recorded by this instant; now where absent. */
  cutoff: instant.optional(),
})
const figure = z.object({
  /** `procedure/key`. */
  indicator: z.string(),
  label: z.string(),
  procedure: z.string(),
  procedureLabel: z.string(),
  kind: z.enum(['count', 'sum', 'stock', 'rate', 'reported']),
  /** 件, 元, % … */
  measure: z.string(),
  /** Null for a rate whose denominator is 0, shown “—”. */
  value: z.number().nullable(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  cases: z.int(),
})
export const figuresAnswer = z.object({
  unit: unitName,
  from: z.string(),
  to: z.string(),
  /** The instant the figures were read. */
  cutoff: z.string(),
  figures: z.array(figure),
})
export type Figure = z.infer<typeof figure>
export type FiguresAnswer = z.infer<typeof figuresAnswer>

/** GET /figures/cases?indicator=…: the cases behind a figure. */
export const figureCasesQuery = figuresQuery.extend({
  /** Of these units alone, ids parted by commas; where absent, of `unit` and all below it. */
  units: z
    .string()
    .regex(/^[\w.-]{1,60}(,[\w.-]{1,60}){0,499}$/)
    .optional(),
  indicator: z.string().regex(/^[a-z][\w-]{0,79}\/[\w./-]{1,120}$/),
  limit,
  after: cursor.optional(),
})
export const figureCasesAnswer = z.object({
  indicator: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      number: z.string().nullable(),
      unit: z.string(),
      unitName: z.string(),
      on: z.string(),
      value: z.number(),
      /** This person may open it. */
      visible: z.boolean(),
    }),
  ),
  after: z.string().nullable(),
})
export type FigureCasesAnswer = z.infer<typeof figureCasesAnswer>
