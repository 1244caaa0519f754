/** What is asked and answered when somebody acts on a case. */
import { z } from 'zod'
import { day, key, shortId, text, uuid, version } from './values.ts'

const partyInput = z.strictObject({
  form: z.enum(['person', 'organisation']),
  name: text(100),
  idNumber: text(200).optional(),
  phone: text(200).optional(),
  address: text(200).optional(),
  email: text(200).optional(),
  contact: text(200).optional(),
})
export type PartyInput = z.infer<typeof partyInput>

/** What an act is given. `fields` by key; the definition says which are asked (`asks`) and may be given (`mayGive`). */
export const actRequest = z.strictObject({
  /** The day it happened. */
  on: day,
  /**
   * Text, number, true or false, a date, an option's key, a unit's id or a list of them, a list of rows, attachment ids
   * (from POST /attachments), the id of a linked case, a party or a list of parties (`PartyInput`).
   */
  fields: z.record(z.string().max(80), z.unknown()).optional(),
  outcome: key.optional(),
  /** Of an interval's grounds. */
  ground: key.optional(),
  reason: text(20_000).optional(),
  /** In the unit of the definition; the whole extension where absent. */
  extendBy: z.int().min(1).max(10_000).optional(),
  /** To whom a referral is sent: a unit's id, or an authority's name; empty for a party, whose name stays sealed. */
  referrals: z
    .array(z.strictObject({ to: text(100), receivedOn: day.optional() }))
    .max(100)
    .optional(),
  /** Which referral is answered, or was received. */
  referral: uuid.optional(),
  reply: text(20_000).optional(),
  /** How a letter was served. */
  service: z
    .strictObject({
      letter: uuid,
      recipient: text(200).min(1),
      on: day,
      way: text(100).min(1),
      proof: text(2_000).optional(),
    })
    .optional(),
  /** Further units to tell (抄送), besides those the definition names. */
  copyTo: z.array(shortId).max(100).optional(),
  /** 越过门槛: passes over the points that whoever performs the act may override, where nothing else is unmet. */
  override: z.strictObject({ reason: text(2_000) }).optional(),
})
export type ActRequestBody = z.infer<typeof actRequest>

/** POST /cases */
export const openCaseBody = z.strictObject({ procedure: key, unit: shortId, act: key, request: actRequest })
/** POST /cases/:id/acts/:act */
export const performActBody = z.strictObject({ version, request: actRequest })
/** Which of several places in the round that waits, from 0; the first that is the person's where absent. */
const place = z.int().min(0).max(99)
/** POST /cases/:id/signatures */
export const signBody = z.strictObject({ version, proposal: version, signer: place.optional() })
/** POST /cases/:id/returns: sends a proposal back, or takes one's own back. */
export const returnBody = z.strictObject({ version, proposal: version, reason: text(2_000) })
/** POST /cases/:id/added-signers (加签): a duty in a unit, or a person there by name. */
export const addSignerBody = z.strictObject({
  version,
  proposal: version,
  to: z.union([z.strictObject({ unit: shortId, duty: key }), z.strictObject({ unit: shortId, person: shortId })]),
  reason: text(2_000),
})
/** POST /cases/:id/handovers (转办): a person of the same unit, or the same duty in another unit, signs instead. */
export const handOverBody = z.strictObject({
  version,
  proposal: version,
  signer: place.optional(),
  to: z.union([z.strictObject({ person: shortId }), z.strictObject({ unit: shortId })]),
  reason: text(2_000),
})
/** POST /cases/:id/clearances (核销越过) of the event `seq`. */
export const clearanceBody = z.strictObject({ version, seq: version, opinion: text(2_000) })
/** POST /cases/:id/exemptions */
export const exemptBody = z.strictObject({ version, step: key, ground: key, reason: text(2_000) })
/** POST /cases/:id/strikes: 作废 of the event `seq`. */
export const strikeBody = z.strictObject({ version, seq: version, reason: text(2_000) })
/** POST /cases/:id/party-readings */
export const partyReadingBody = z.strictObject({ purpose: text(500) })
export type OpenCaseBody = z.infer<typeof openCaseBody>
export type PerformActBody = z.infer<typeof performActBody>

/** Answers every POST that changes a case. */
export const actAnswer = z.object({
  id: z.string(),
  version: z.int(),
  stage: z.string(),
  number: z.string().nullable().optional(),
  /** Shown once, with a newly opened case whose party may follow it. */
  queryCode: z.string().optional(),
  /** The act waits for these to sign, in order: duties, or people named without one. */
  waitsFor: z.array(z.string()).optional(),
  /** The cases it opened with itself. */
  opened: z
    .array(
      z.object({
        id: z.string(),
        procedure: z.string(),
        label: z.string(),
        number: z.string().nullable(),
        queryCode: z.string().optional(),
      }),
    )
    .optional(),
})
export type ActAnswerBody = z.infer<typeof actAnswer>

export const partyReadingAnswer = z.object({
  parties: z.array(
    z.object({
      id: z.string(),
      field: z.string(),
      form: z.enum(['person', 'organisation']),
      name: z.string(),
      idNumber: z.string().optional(),
      phone: z.string().optional(),
      address: z.string().optional(),
      email: z.string().optional(),
      contact: z.string().optional(),
    }),
  ),
})
export type PartyReadingAnswer = z.infer<typeof partyReadingAnswer>
