/**
 * The contract of the HTTP interface: a schema for everything that is asked and answered, from which the server checks
 * requests and writes its OpenAPI document. The desk imports the types and nothing else:
 *
 *     import type { CaseAnswer, ProblemDocument } from '../http/contract.ts'
 *
 * All paths stand under /api. Bodies are JSON; refusals are `ProblemDocument`s (application/problem+json).
 */
import { z } from 'zod'
import { procedureDescription } from '../procedure/describe.ts'
import { type Certificate, certificates } from '../procedure/duty.ts'

// ---- values

/** Text that PostgreSQL can hold and a person can read: no NUL, no half of a surrogate pair. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine(value => value.isWellFormed() && !value.includes('\0'), { message: '含有无法保存的字符' })
const key = z.string().regex(/^[a-zA-Z][\w-]{0,79}$/)
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
/** Real days between 1990 and 2099, as the engine keeps them. */
export const day = z.iso
  .date()
  .refine(value => value >= '1990-01-01' && value <= '2099-12-31', { message: '日期超出范围' })
/** An instant in UTC. */
const instant = z.iso.datetime().refine(value => value >= '1990' && value < '2100', { message: '时间超出范围' })
/** Of a unit, person or jurisdiction. */
export const shortId = z.string().regex(/^[\w.-]{1,60}$/)
const version = z.int().min(1).max(1_000_000)
const cursor = z.string().regex(/^[\w-]{1,400}$/)
const limit = z.coerce.number().int().min(1).max(200).default(50)

const named = z.object({ key: z.string(), label: z.string() })
const unitName = z.object({ id: z.string(), name: z.string() })

// ---- refusals

const unmetPoint = z.object({
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

// ---- the server itself

/** GET /health */
export const healthAnswer = z.object({
  status: z.enum(['ok', 'unavailable']),
  database: z.enum(['ok', 'unavailable']),
  version: z.string(),
  /** False while starting or stopping: alive, but to be sent no requests. */
  ready: z.boolean(),
})

// ---- definitions

/** GET /procedures */
export const proceduresAnswer = z.object({ procedures: z.array(procedureDescription) })
/** GET /procedures/:id */
export const procedureAnswer = procedureDescription
export type { ActDescription, FieldDescription, ProcedureDescription } from '../procedure/describe.ts'
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

// ---- acts

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
const actRequest = z.strictObject({
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

// ---- a case

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
    z.object({ id: z.string(), label: z.string(), number: z.string().nullable(), issuedOn: z.string() }),
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

/**
 * GET /cases/:id/letters/:letter as JSON; with `Accept: text/html` the print view. `?names=1` fills in the recipient's
 * name, which is a reading of personal data and recorded as such.
 */
export const letterQuery = z.strictObject({ names: z.enum(['0', '1']).optional() })
export const letterAnswer = z.object({
  id: z.string(),
  key: z.string(),
  label: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  recipient: z.string(),
  body: z.array(z.string()),
  unitName: z.string(),
  issuedOn: z.string(),
})
export type LetterAnswer = z.infer<typeof letterAnswer>

/** POST /attachments (multipart, one part `file`). */
export const attachmentAnswer = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.int(),
  mediaType: z.string(),
  sha256: z.string(),
})
export type AttachmentAnswer = z.infer<typeof attachmentAnswer>

// ---- lists

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

/** GET /notices: what happened that concerns this person's posts, newest first. */
export const noticesQuery = z.strictObject({ limit, after: uuid.optional() })
export const noticesAnswer = z.object({
  items: z.array(
    z.object({ id: z.string(), case: z.string(), unit: z.string(), text: z.string(), createdAt: z.string() }),
  ),
  after: z.string().nullable(),
})
export type NoticesAnswer = z.infer<typeof noticesAnswer>

// ---- figures

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

// ---- the annual report

/** Of every address below /reports: which of the annual reports. */
export const reportKindParams = z.object({ kind: z.enum(['lawgov', 'disclosure']) })
/** GET /reports/:kind: the report of a unit and all below it, compiled as recorded by the cutoff. */
export const reportQuery = z.strictObject({
  unit: shortId,
  year: z.coerce.number().int().min(1990).max(2099),
  cutoff: instant.optional(),
})
/** GET /reports/:kind/export; `signature=1`: the detached signature of the same file, where a key is configured. */
export const reportExportQuery = reportQuery.extend({
  format: z.enum(['json', 'md', 'docx', 'pdf', 'ofd']),
  signature: z.enum(['0', '1']).optional(),
})
// The narrative parts: report-text-contract.ts.

// ---- the roll-up of a county from its departments and townships

export const rollupQuery = z.strictObject({ unit: shortId, year: z.coerce.number().int().min(1990).max(2099) })
const reportDeadline = z.object({
  lastDay: z.string(),
  doneOn: z.string().nullable(),
  timeliness: z.enum(['inTime', 'late', 'missing', 'awaited']),
})
const completeness = z.object({
  owed: z.number(),
  inTime: z.number(),
  late: z.number(),
  missing: z.number(),
  awaited: z.number(),
})
/** GET /reports/:kind/rollup: who owes a report, whose is there, late or missing. */
export const rollupAnswer = z.object({
  unit: z.object({ id: z.string(), name: z.string() }),
  year: z.number(),
  submission: completeness,
  publication: completeness,
  reports: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      level: z.enum(['government', 'department', 'township']),
      case: z.string().nullable(),
      stage: z.string().nullable(),
      submission: reportDeadline.nullable(),
      publication: reportDeadline.nullable(),
    }),
  ),
})
export type RollupAnswer = z.infer<typeof rollupAnswer>
// ---- the public, without an account

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
})
export type PublicProgressAnswer = z.infer<typeof publicProgressAnswer>

// ---- parameters

export const caseParams = z.object({ id: uuid })
export const caseActParams = z.object({ id: uuid, act: key })
export const caseClockParams = z.object({ id: uuid, key: z.string().regex(/^[a-zA-Z][\w-]{0,79}(#[0-9a-f-]{36})?$/) })
export const caseLetterParams = z.object({ id: uuid, letter: uuid })
export const procedureParams = z.object({ id: key })
export const attachmentParams = z.object({ id: uuid })

// ---- documents as files

const fileFormat = z.enum(['pdf', 'docx', 'ofd'])
/** GET /cases/:id/letters/:letter.:format */
export const letterFileParams = caseLetterParams.extend({ format: fileFormat })
/** `signature=1`: the detached signature of the same file, where a key is configured. */
export const letterFileQuery = letterQuery.extend({ signature: z.enum(['0', '1']).optional() })
/** GET /cases/:id/receipt.:format and GET /documents/register.:format */
export const receiptParams = caseParams.extend({ format: fileFormat })
export const registerParams = z.object({ format: fileFormat })
/** The cases of the register of one procedure, as GET /cases finds them. */
export const registerQuery = casesQuery.omit({ limit: true, after: true }).required({ procedure: true })
/** GET /documents/fonts: which face stands for which role. */
export const documentFontsAnswer = z.object({
  roles: z.array(
    z.object({
      role: z.string(),
      label: z.string(),
      face: z.string(),
      origin: z.enum(['office', 'system', 'own']),
      /** What to do where the face only stands in for the one the standard names. */
      advice: z.string().nullable(),
    }),
  ),
  unusable: z.array(z.object({ file: z.string(), why: z.string() })),
  /** Algorithm of the signing key; null where files are not signed. */
  signing: z.string().nullable(),
})
export type DocumentFontsAnswer = z.infer<typeof documentFontsAnswer>

// ---- checks of annual reports

/** POST /report-checks/text: pasted words, or the source of a web page. */
export const reportTextBody = z.strictObject({ text: text(200_000).min(1) })
const quotedPlace = z.object({ line: z.int(), quote: z.string(), from: z.int() })
/** POST /report-checks (multipart, one part `file`) and /report-checks/text. Nothing of it is kept. */
export const reportCheckAnswer = z.object({
  kind: z.enum(['text', 'word', 'pdf', 'web']),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  year: z.int().nullable(),
  documentNumber: z.string().nullable(),
  date: z.string().nullable(),
  /** The text as it was read; lines are numbered from 1. */
  lines: z.array(z.string()),
  findings: z.array(
    quotedPlace.extend({
      rule: z.string(),
      /** Of the rule. */
      label: z.string(),
      severity: z.enum(['error', 'warning', 'hint']),
      wrong: z.string(),
      right: z.string(),
      also: z.array(quotedPlace),
    }),
  ),
  /** Figures of the results, each with the indicator of 填报数据 it seems to be. */
  figures: z.array(
    z.object({
      line: z.int(),
      clause: z.string(),
      raw: z.string(),
      value: z.number(),
      unit: z.string(),
      kind: z.enum(['count', 'rate', 'money']),
      qualifier: z.enum(['余', '约', '以上']).nullable(),
      indicator: z.string().nullable(),
      label: z.string().nullable(),
      others: z.array(z.object({ indicator: z.string(), label: z.string() })).readonly(),
    }),
  ),
})
export type ReportCheckAnswer = z.infer<typeof reportCheckAnswer>
/** POST /report-imports: figures somebody confirmed, of a file uploaded before. All are written, or none. */
export const reportImportBody = z.strictObject({
  attachment: uuid,
  unit: shortId,
  year: z.int().min(2000).max(2099),
  source: text(400).min(1),
  figures: z
    .array(
      z.strictObject({
        indicator: z.string().regex(/^[\w-]{1,80}$/),
        value: z.number(),
        qualifier: z.enum(['余', '约', '以上']).nullable(),
        raw: text(200).min(1),
        clause: text(4000),
        line: z.int().min(1),
      }),
    )
    .min(1)
    .max(500),
})
export type ReportImportBody = z.infer<typeof reportImportBody>
const writtenFigure = z.object({ indicator: z.string(), case: z.string() })
/** `before`: had been written from the same file. */
export const reportImportAnswer = z.object({ written: z.array(writtenFigure), before: z.array(writtenFigure) })
export type ReportImportAnswer = z.infer<typeof reportImportAnswer>
/** GET /report-comparison: ids and years parted by commas; `published.…` is the issuer of a report that was taken over. */
export const reportComparisonQuery = z.strictObject({
  units: z.string().regex(/^[\w.-]{1,80}(,[\w.-]{1,80}){0,59}$/),
  years: z.string().regex(/^20\d\d(,20\d\d){0,9}$/),
})
/** GET /report-comparison/chart: one figure of it. */
export const reportComparisonChartQuery = reportComparisonQuery.extend({
  figure: z.string().regex(/^[\w./-]{1,80}$/),
})
export const reportComparisonAnswer = z.object({
  units: z.array(unitName),
  years: z.array(z.int()),
  /** Whose published reports can be compared with. */
  issuers: z.array(unitName.extend({ years: z.array(z.int()) })),
  figures: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      measure: z.string(),
      module: z.string(),
      /** The indicator whose cases it counts; null for what is only typed. */
      counted: z.string().nullable(),
      /** Where there is something; a unit and year without a cell have no such figure. */
      cells: z.array(
        z.object({
          unit: z.string(),
          year: z.int(),
          counted: z.object({ value: z.number(), shown: z.string() }).nullable(),
          reported: z.array(
            z.object({
              value: z.number(),
              shown: z.string(),
              confirmed: z.boolean(),
              case: z.string(),
              clause: z.string(),
              source: z.string(),
              line: z.int().nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
})
export type ReportComparisonAnswer = z.infer<typeof reportComparisonAnswer>
