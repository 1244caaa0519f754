/** A case as one person sees it, and why its dates are what they are. */
import { z } from 'zod'
import { named, unitName, unmetPoint } from './values.ts'

/** A point still unmet; `fillable` where what is handed in with the act may meet it. */
const openPoint = unmetPoint.extend({ fillable: z.boolean() })

const caseClock = z.object({
  key: z.string(),
  label: z.string(),
  owedBy: z.enum(['authority', 'party', 'unit']),
  kind: z.enum(['atMost', 'atLeast', 'before', 'fixed']),
  unit: z.string(),
  start: z.string(),
  /** The last day before and after rolling; null while stopped. */
  raw: z.string().nullable(),
  due: z.string().nullable(),
  norm: z.string().nullable(),
  /** The date rests on days no official notice covers yet (暂定). */
  provisional: z.boolean(),
  metOn: z.string().nullable(),
  /** From this day on it is marked 临期: the third working day before the due date. */
  soon: z.string().nullable(),
  /** open 计时中 · stopped 停表 · met 已办 · late 逾期办 · lapsed 期满（视为）· void 不再计 */
  state: z.enum(['open', 'stopped', 'met', 'late', 'lapsed', 'void']),
  citation: z.string(),
  /** While open: days to the due date, negative when overdue; of the kind `daysIn` says. */
  daysLeft: z.int().nullable(),
  daysIn: z.enum(['day', 'workingDay']),
})

/** An act this person may perform now, described at /api/procedures/:id, and what still stands in the way. */
const availableAct = z.object({
  key: z.string(),
  unmet: z.array(openPoint),
  /** For an act that answers a referral: those this person may answer. */
  openReferrals: z.array(z.object({ id: z.string(), label: z.string(), to: z.string(), sentOn: z.string() })),
  /** For an act that records service: the letters issued, not all of them served. */
  letters: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      number: z.string().nullable(),
      issuedOn: z.string(),
      /** The last day it was served; null while it was not. */
      servedOn: z.string().nullable(),
    }),
  ),
})

const pendingProposal = z.object({
  /** Its number, as `proposal` in signatures and returns. */
  seq: z.int(),
  act: z.string(),
  label: z.string(),
  on: z.string(),
  proposer: z.string(),
  reason: z.string().nullable(),
  fields: z.record(z.string(), z.unknown()),
  outcome: z.string().nullable(),
  /** Round after round; a round with one signer is signed by him. */
  rounds: z.array(
    z.object({
      /** all 会签 · any 或签 */
      mode: z.enum(['all', 'any']),
      standing: z.enum(['over', 'current', 'ahead']),
      signers: z.array(
        z.object({
          unit: z.string(),
          unitName: z.string(),
          /** Null for a person who was added by name. */
          duty: z.string().nullable(),
          /** The duty, or the name of who was asked by name. */
          label: z.string(),
          person: z.string().nullable(),
          added: z.boolean(),
          signed: z.object({ name: z.string(), on: z.string() }).nullable(),
          /** His signature is waited for now. */
          waiting: z.boolean(),
          /** This person may sign here now, add a signer to the round, hand it on or return the act. */
          mine: z.boolean(),
        }),
      ),
    }),
  ),
  /** This person may sign or return it now. */
  mine: z.boolean(),
  /** This person put it forward and may take it back. */
  proposed: z.boolean(),
  /** Gates it passes over (越过门槛), and why. */
  override: z.object({ reason: z.string(), points: z.array(unmetPoint) }).nullable(),
  /** Names of the units that will be told (抄送). */
  copies: z.array(z.string()),
})

const caseEvent = z.object({
  seq: z.int(),
  kind: z.enum([
    'act',
    'submission',
    'signature',
    'return',
    'addedSigner',
    'handover',
    'clearance',
    'deemed',
    'silence',
    'exemption',
    'strike',
    'reading',
    'recount',
  ]),
  kindLabel: z.string(),
  act: z.string(),
  label: z.string(),
  /** When it happened, and when it was recorded. */
  occurredOn: z.string(),
  recordedAt: z.string(),
  actor: z.string(),
  actorUnit: z.string().nullable(),
  /** Its place in the case's chain. */
  hash: z.string(),
  data: z.record(z.string(), z.unknown()),
  /** What else it says, in words: who was asked to sign, who was told, what was passed over. */
  notes: z.array(z.string()).optional(),
  /** Due dates shown then. */
  stated: z.array(z.object({ clock: z.string(), due: z.string().nullable() })),
  struck: z.boolean(),
  /** This person may strike it (作废). */
  mayStrike: z.boolean(),
})

/** GET /cases/:id */
export const caseAnswer = z.object({
  id: z.string(),
  procedure: z.string(),
  procedureLabel: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  version: z.int(),
  unit: unitName,
  origin: unitName,
  stage: named.extend({ final: z.boolean() }),
  track: named.nullable(),
  outcome: named.extend({ remedy: z.string().nullable() }).nullable(),
  openedOn: z.string(),
  closedOn: z.string().nullable(),
  /** By key. Parties are references `{ id, form }`; their data is read through POST party-readings. */
  facts: z.record(z.string(), z.unknown()),
  /** Names of the units and people that facts, referrals and events point to. */
  names: z.record(z.string(), z.string()),
  numbers: z.array(z.object({ register: z.string(), label: z.string(), text: z.string() })),
  steps: z.array(
    named.extend({
      /** necessary 应办 · optional 可选 · notApplicable 不适用 */
      need: z.enum(['necessary', 'optional', 'notApplicable']),
      settled: z.enum(['done', 'exempted']).nullable(),
      on: z.string().nullable(),
      ground: z.string().nullable(),
      reason: z.string().nullable(),
      citation: z.string(),
      /** Grounds on which this person may exempt it now; null where nobody may, or this person may not. */
      exemptOn: z.array(named).nullable(),
    }),
  ),
  intervals: z.array(
    named.extend({
      effect: z.enum(['suspend', 'exclude', 'restart']),
      from: z.string(),
      to: z.string().nullable(),
      ground: z.string().nullable(),
    }),
  ),
  referrals: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      label: z.string(),
      to: z.string(),
      toName: z.string(),
      sentOn: z.string(),
      receivedOn: z.string().nullable(),
      returnedOn: z.string().nullable(),
      reply: z.string().nullable(),
      silent: z.boolean(),
    }),
  ),
  letters: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      label: z.string(),
      number: z.string().nullable(),
      issuedOn: z.string(),
      served: z.array(
        z.object({ recipient: z.string(), on: z.string(), way: z.string(), proof: z.string().optional() }),
      ),
    }),
  ),
  extensions: z.array(
    z.object({ clock: z.string(), label: z.string(), on: z.string(), text: z.string(), reason: z.string() }),
  ),
  clocks: z.array(caseClock),
  work: z.array(
    z.object({
      unit: z.string(),
      unitName: z.string(),
      duties: z.array(z.string()),
      /** Names of those asked by name. */
      people: z.array(z.string()),
      due: z.string().nullable(),
      clock: z.string().nullable(),
      reason: z.string(),
    }),
  ),
  /** Units told of acts (抄送). */
  copies: z.array(
    z.object({ unit: z.string(), unitName: z.string(), act: z.string(), label: z.string(), on: z.string() }),
  ),
  /** Gates passed over (越过门槛). */
  overrides: z.array(
    z.object({
      /** The event, as `seq` in clearances. */
      seq: z.int(),
      act: z.string(),
      label: z.string(),
      points: z.array(unmetPoint),
      reason: z.string(),
      by: z.string(),
      on: z.string(),
      /** The duty that clears it, in words. */
      clearedBy: z.string(),
      cleared: z.object({ by: z.string(), on: z.string(), opinion: z.string() }).nullable(),
      /** This person may clear it now. */
      mine: z.boolean(),
    }),
  ),
  flags: z.array(named),
  /**
   * Cases this one points to, with what the link means; nameless where this person may not see them, unless their
   * procedure tells linked cases of them, but then not `visible`. `field` is empty for the case that opened it.
   */
  links: z.array(
    z.object({
      field: z.string(),
      meaning: z.string(),
      id: z.string(),
      title: z.string().nullable(),
      number: z.string().nullable(),
      procedureLabel: z.string().nullable(),
      stage: z.string().nullable(),
      outcome: z.string().nullable(),
      visible: z.boolean(),
    }),
  ),
  /** Cases that point to this one or were opened by it, the newest first; only those this person may see. */
  pointing: z.object({
    cases: z.array(
      z.object({
        id: z.string(),
        meaning: z.string(),
        title: z.string(),
        number: z.string().nullable(),
        procedureLabel: z.string(),
        stage: z.string(),
        outcome: z.string().nullable(),
      }),
    ),
    /** There are more than are listed. */
    more: z.boolean(),
  }),
  acts: z.array(availableAct),
  pending: z.array(pendingProposal),
  events: z.array(caseEvent),
  /** This person handles cases of this kind in its unit and may read the parties' data. */
  mayReadParties: z.boolean(),
})
export type CaseAnswer = z.infer<typeof caseAnswer>
export type CaseClock = z.infer<typeof caseClock>
export type AvailableAct = z.infer<typeof availableAct>
export type PendingProposal = z.infer<typeof pendingProposal>
export type CaseEventAnswer = z.infer<typeof caseEvent>
export type OpenPoint = z.infer<typeof openPoint>

/** GET /cases/:id/clocks/:key: why the date is what it is. */
export const clockAnswer = z.object({
  key: z.string(),
  label: z.string(),
  text: z.string(),
  citation: z.string(),
  start: z.string(),
  raw: z.string().nullable(),
  due: z.string().nullable(),
  provisional: z.boolean(),
  running: z.boolean(),
  /** While stopped: days used and left. */
  used: z.number().nullable(),
  left: z.number().nullable(),
  /** Runs of days, each with why it was counted or not. */
  segments: z.array(
    z.object({
      from: z.string(),
      /** Null while the interval it stands for is open. */
      to: z.string().nullable(),
      counted: z.boolean(),
      reason: z.string(),
      label: z.string(),
      /** The term, the rolling of the last day, or the number of the extension. */
      part: z.union([z.literal('term'), z.literal('roll'), z.number()]),
      document: z.string().optional(),
      provisional: z.boolean().optional(),
    }),
  ),
  /** Dates this clock had before a new calendar moved it. */
  changes: z.array(
    z.object({
      changedAt: z.string(),
      oldDue: z.string().nullable(),
      newDue: z.string().nullable(),
      reason: z.string(),
    }),
  ),
})
export type ClockAnswer = z.infer<typeof clockAnswer>
