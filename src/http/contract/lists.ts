/** Lists: work, cases, notices. */
import { z } from 'zod'
import { cursor, day, key, limit, shortId, text, uuid } from './values.ts'

/** GET /work */
export const workQuery = z.strictObject({ procedure: key.optional(), limit, after: cursor.optional() })
export const workAnswer = z.object({
  items: z.array(
    z.object({
      case: z.string(),
      procedure: z.string(),
      procedureLabel: z.string(),
      title: z.string(),
      number: z.string().nullable(),
      stage: z.string(),
      unit: z.string(),
      unitName: z.string(),
      due: z.string().nullable(),
      /** The clock behind the date; explained at /cases/:case/clocks/:clockKey. */
      clock: z.string().nullable(),
      clockKey: z.string().nullable(),
      provisional: z.boolean(),
      /** To the due date; negative when overdue. */
      daysLeft: z.int().nullable(),
      /** What they are: working days for a clock in working days that is not overdue. */
      daysIn: z.enum(['day', 'workingDay']),
      reason: z.string(),
      duties: z.array(z.object({ duty: z.string(), label: z.string() })),
    }),
  ),
  /** For the next page; null on the last. */
  after: z.string().nullable(),
})
export type WorkAnswer = z.infer<typeof workAnswer>

/** GET /cases: the register of cases this person may see, newest first. */
export const casesQuery = z.strictObject({
  procedure: key.optional(),
  unit: shortId.optional(),
  stage: key.optional(),
  /** Part of a title or number. */
  q: text(100).optional(),
  /** Opened between these days, both included. */
  from: day.optional(),
  to: day.optional(),
  limit,
  after: cursor.optional(),
})
export const casesAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      procedure: z.string(),
      procedureLabel: z.string(),
      title: z.string(),
      number: z.string().nullable(),
      unit: z.string(),
      unitName: z.string(),
      stage: z.string(),
      stageLabel: z.string(),
      outcome: z.string().nullable(),
      openedOn: z.string(),
      closedOn: z.string().nullable(),
      nextDue: z.string().nullable(),
      /** The definition's list columns, by key. */
      columns: z.record(z.string(), z.unknown()),
    }),
  ),
  after: z.string().nullable(),
})
export type CasesAnswer = z.infer<typeof casesAnswer>

/** GET /linkable-cases: cases a link field may lead to; those this person sees, then published ones. */
export const linkableQuery = z.strictObject({
  /** The procedures it may lead to, parted by commas; all where absent. */
  to: z
    .string()
    .max(2000)
    .regex(/^[a-zA-Z][\w-]{0,79}(,[a-zA-Z][\w-]{0,79})*$/)
    .optional(),
  /** Part of a title or number. */
  q: text(100).optional(),
  limit,
})
export const linkableAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      procedureLabel: z.string(),
      title: z.string(),
      number: z.string().nullable(),
    }),
  ),
})
export type LinkableAnswer = z.infer<typeof linkableAnswer>

/** GET /notices: what happened that concerns this person's posts, newest first. */
export const noticesQuery = z.strictObject({ limit, after: uuid.optional() })
export const noticesAnswer = z.object({
  items: z.array(
    z.object({ id: z.string(), case: z.string(), unit: z.string(), text: z.string(), createdAt: z.string() }),
  ),
  after: z.string().nullable(),
})
export type NoticesAnswer = z.infer<typeof noticesAnswer>
