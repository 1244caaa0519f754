/** What the public asks and is answered, without an account. */
import { z } from 'zod'
import { actRequest } from './acts.ts'
import { key, named, shortId, text } from './values.ts'

/** POST /public/cases: an act of the public that opens a case. `unit` is the organ asked. */
export const publicOpenBody = z.strictObject({ procedure: key, unit: shortId, act: key, request: actRequest })
/** Receipt number and query code. */
const receipt = { number: text(100).min(1), code: text(40).min(1) }
/** POST /public/progress */
export const publicProgressBody = z.strictObject(receipt)
/** POST /public/cases/acts: a later act of the same party. */
export const publicActBody = z.strictObject({ ...receipt, act: key, request: actRequest })

/** POST /public/cases */
export const publicReceipt = z.object({
  number: z.string().nullable(),
  /** Shown once. */
  queryCode: z.string().nullable(),
  stage: z.string(),
})

/** The party's progress page: what `partySees` of the definition shows. */
export const publicProgressAnswer = z.object({
  procedure: z.string(),
  number: z.string().nullable(),
  unit: z.string(),
  stage: z.string(),
  closed: z.boolean(),
  openedOn: z.string(),
  closedOn: z.string().nullable(),
  outcome: z.string().nullable(),
  remedy: z.string().nullable(),
  clocks: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      owedBy: z.string(),
      start: z.string(),
      due: z.string().nullable(),
      provisional: z.boolean(),
      state: z.string(),
      citation: z.string(),
    }),
  ),
  fields: z.array(z.object({ key: z.string(), label: z.string(), value: z.unknown() })),
  letters: z.array(
    z.object({ id: z.string(), label: z.string(), number: z.string().nullable(), issuedOn: z.string() }),
  ),
  publicActs: z.array(named),
  /** What was handed in after the application (补正、撤回): the party's own words only where it did so online. */
  handedIn: z.array(
    z.object({
      label: z.string(),
      on: z.string(),
      online: z.boolean(),
      fields: z.array(z.object({ label: z.string(), value: z.string() })),
    }),
  ),
})
export type PublicProgressAnswer = z.infer<typeof publicProgressAnswer>
