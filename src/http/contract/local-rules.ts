/** Of the terms and amounts a place fixes itself (地方规定). */
import { z } from 'zod'
import { day, text } from './values.ts'

const value = z.union([
  z.object({ n: z.int(), unit: z.enum(['workingDay', 'day', 'month', 'year', 'hour']) }),
  z.object({ yuan: z.number() }),
])
const setting = z.object({
  since: z.string(),
  /** The last day; null while it lasts. */
  until: z.string().nullable(),
  /** “15日”, “5000元”. */
  text: z.string(),
  value: value.nullable(),
  /** The document with its number. */
  source: z.string(),
})

/** GET /local-rules */
export const localRulesAnswer = z.object({
  on: z.string(),
  /** Whether whoever asks may fix them. */
  mine: z.boolean(),
  procedures: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      rules: z.array(
        z.object({
          key: z.string(),
          kind: z.enum(['term', 'amount']),
          label: z.string(),
          /** Of a term: the units it may be fixed in, and the clocks and referrals it counts. */
          units: z.array(z.object({ id: z.string(), label: z.string() })),
          counts: z.array(z.string()),
          /** What the place has fixed and holds today; null where it runs on the fallback. */
          inForce: setting.nullable(),
          /** What stands where nothing is fixed; its text is null where then no amount decides. */
          fallback: z.object({ text: z.string().nullable(), value: value.nullable(), source: z.string() }),
          /** Those that begin after today, the next first. */
          coming: z.array(setting),
          /** Those that have ended, the latest first. */
          past: z.array(setting),
        }),
      ),
    }),
  ),
})
export type LocalRulesAnswer = z.infer<typeof localRulesAnswer>
export type LocalRuleOfPlace = LocalRulesAnswer['procedures'][number]['rules'][number]

/** POST /local-rules: `n` and `unit` of a term, `yuan` of an amount; the act says what is missing. */
export const fixLocalRuleBody = z.strictObject({
  key: text(100),
  /** The first day it holds. */
  on: day,
  n: z.number().optional(),
  unit: text(20).optional(),
  yuan: z.number().optional(),
  /** The document it rests on: name and number. */
  document: text(200).trim().default(''),
  number: text(100).trim().default(''),
})
export const localRuleFixedAnswer = z.object({
  seq: z.int(),
  /** Cases with clocks that started on that day or later: counted again by timed work. */
  cases: z.int(),
})
export type LocalRuleFixedAnswer = z.infer<typeof localRuleFixedAnswer>
