/** What questions and answers are made of. */
import { z } from 'zod'

/** Text that PostgreSQL can hold and a person can read: no NUL, no half of a surrogate pair. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine(value => value.isWellFormed() && !value.includes('\0'), { message: '含有无法保存的字符' })
export const key = z.string().regex(/^[a-zA-Z][\w-]{0,79}$/)
export const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
/** Real days between 1990 and 2099, as the engine keeps them. */
export const day = z.iso
  .date()
  .refine(value => value >= '1990-01-01' && value <= '2099-12-31', { message: '日期超出范围' })
/** An instant in UTC. */
export const instant = z.iso.datetime().refine(value => value >= '1990' && value < '2100', { message: '时间超出范围' })
/** Of a unit, person or jurisdiction. */
export const shortId = z.string().regex(/^[\w.-]{1,60}$/)
export const version = z.int().min(1).max(1_000_000)
export const cursor = z.string().regex(/^[\w-]{1,400}$/)
export const limit = z.coerce.number().int().min(1).max(200).default(50)

export const named = z.object({ key: z.string(), label: z.string() })
export const unitName = z.object({ id: z.string(), name: z.string() })

export const unmetPoint = z.object({
  text: z.string(),
  /** Citation, such as 《政府信息公开条例》第三十三条. */
  article: z.string().optional(),
  /** Whoever asks may pass over it for a reason (越过门槛). */
  mayOverride: z.boolean().optional(),
})
export const problemDocument = z.object({
  /** `/problems/` and one of the types in `refusals.ts`. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** Every point that is not met, at once. */
  unmet: z.array(unmetPoint).optional(),
})
export type ProblemDocument = z.infer<typeof problemDocument>

export const caseParams = z.object({ id: uuid })
export const caseActParams = z.object({ id: uuid, act: key })
export const caseClockParams = z.object({ id: uuid, key: z.string().regex(/^[a-zA-Z][\w-]{0,79}(#[0-9a-f-]{36})?$/) })
export const caseLetterParams = z.object({ id: uuid, letter: uuid })
export const procedureParams = z.object({ id: key })
export const attachmentParams = z.object({ id: uuid })
