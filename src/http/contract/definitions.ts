/** Of the server, of procedures, units and people. */
import { z } from 'zod'
import { procedureDescription } from '../../procedure/describe.ts'
import { type Certificate, certificates } from '../../procedure/duty.ts'
import { limit, shortId, text } from './values.ts'

/** GET /health */
export const healthAnswer = z.object({
  status: z.enum(['ok', 'unavailable']),
  database: z.enum(['ok', 'unavailable']),
  version: z.string(),
  /** False while starting or stopping: alive, but to be sent no requests. */
  ready: z.boolean(),
})

/** GET /procedures */
export const proceduresAnswer = z.object({ procedures: z.array(procedureDescription) })
/** GET /procedures/:id */
export const procedureAnswer = procedureDescription
export type { ActDescription, FieldDescription, ProcedureDescription } from '../../procedure/describe.ts'
export type ProceduresAnswer = z.infer<typeof proceduresAnswer>

/** GET /units: those there today, for choosing one. */
export const unitsAnswer = z.object({
  units: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      shortName: z.string().nullable(),
      kind: z.string(),
      parent: z.string().nullable(),
    }),
  ),
})
export type UnitsAnswer = z.infer<typeof unitsAnswer>

/** GET /people: those who hold a post today, of one unit or with part of a name, or with a certificate. */
export const peopleQuery = z.strictObject({
  unit: shortId.optional(),
  q: text(40).optional(),
  certified: z.enum(Object.keys(certificates) as [Certificate, ...Certificate[]]).optional(),
  /** Only these people, by their ids with commas between: for the names of who was chosen before. */
  among: z
    .string()
    .regex(/^[\w.-]{1,60}(,[\w.-]{1,60}){0,49}$/)
    .optional(),
  limit,
})
export const peopleAnswer = z.object({
  people: z.array(
    z.object({ id: z.string(), name: z.string(), unit: z.string(), unitName: z.string(), post: z.string() }),
  ),
  /** There are more than are listed. */
  more: z.boolean(),
})
export type PeopleAnswer = z.infer<typeof peopleAnswer>
