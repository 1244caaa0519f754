/** What is asked and answered about the organisation: units, posts, people, accounts (docs/adr/0005-sign-in.md). */
import { z } from 'zod'
import { type UnitKind, unitKinds } from '../office/open-unit.ts'
import {
  type AdministratorDuty,
  administrators,
  type CaseDuty,
  type Certificate,
  certificates,
  duties,
} from '../procedure/duty.ts'
import { day, shortId, text } from './contract.ts'

// ---- what an act is given; what it says of the day stands in `on`, from which the change holds

const name = text(100).trim()
/** Codes are checked by the act, which says what one must look like. */
const code = text(60).trim()
const shortName = text(30).trim().optional()

/** POST /office/units: 设立单位, there from `on`. */
export const openUnitBody = z.strictObject({
  on: day,
  id: code,
  name,
  shortName,
  kind: z.enum(Object.keys(unitKinds) as [UnitKind, ...UnitKind[]]),
  /** 机关代字 */
  documentCode: text(20).trim().optional(),
  parent: shortId.nullable(),
})
/** POST /office/units/:unit/names: 更名 from `on`. */
export const renameUnitBody = z.strictObject({ on: day, name, shortName })
/** POST /office/units/:unit/parents: 调整隶属关系 from `on`. */
export const moveUnitBody = z.strictObject({ on: day, parent: shortId.nullable() })
/** POST /office/units/:unit/abolition: not there from `on`. */
export const abolishUnitBody = z.strictObject({ on: day, basis: text(500).trim() })
/** POST /office/units/:unit/first-responsible */
export const firstResponsibleBody = z.strictObject({ on: day, post: shortId })
/** POST /office/posts */
export const createPostBody = z.strictObject({ on: day, id: code, unit: shortId, name })
/** POST /office/posts/:post/duties: the post carries exactly these from now on. */
export const grantDutiesBody = z.strictObject({
  duties: z
    .array(z.enum(Object.keys({ ...duties, ...administrators }) as [CaseDuty, ...(CaseDuty | AdministratorDuty)[]]))
    .max(100),
})
/** POST /office/people */
export const addPersonBody = z.strictObject({ on: day, id: code, name })
/** POST /office/people/:person/leaving: holds nothing from `on` on. */
export const leavingBody = z.strictObject({ on: day })
/** POST /office/appointments: from `on` on; POST /office/appointment-ends: `on` is the last day in the post. */
export const appointmentBody = z.strictObject({ on: day, person: shortId, post: shortId })
const certificateKind = z.enum(Object.keys(certificates) as [Certificate, ...Certificate[]])
/** POST /office/certificates: valid from `on`, to `until` where it runs out. */
export const recordCertificateBody = z.strictObject({
  on: day,
  person: shortId,
  kind: certificateKind,
  number: text(60).trim(),
  unit: shortId,
  until: day.optional(),
})
/** POST /office/certificate-withdrawals: no longer valid from `on`. */
export const withdrawCertificateBody = z.strictObject({
  on: day,
  kind: certificateKind,
  number: text(60).trim(),
  reason: text(1_000).trim(),
})
/** POST /office/people/:person/account */
export const createAccountBody = z.strictObject({ username: text(100).trim(), password: text(500) })
/** POST /office/people/:person/password */
export const resetPasswordBody = z.strictObject({ password: text(500) })
/** POST /office/people/:person/suspension and /restoration */
export const nothingMore = z.strictObject({})

/** Answers every act on units, posts and people: the number of the recorded event. */
export const officeEventAnswer = z.object({ seq: z.int() })

// ---- what is read

const labelled = z.object({ id: z.string(), label: z.string() })
const dated = z.object({
  since: z.string(),
  /** The last day; null while it lasts. */
  until: z.string().nullable(),
})
const somebody = z.object({ person: z.string(), name: z.string() })

/** GET /office: what there is to choose from, and who administers what. */
export const officeAnswer = z.object({
  kinds: z.array(labelled),
  caseDuties: z.array(labelled),
  administratorDuties: z.array(labelled),
  certificateKinds: z.array(labelled),
  /** 三员, and who they are today. */
  administrators: z.array(labelled.extend({ people: z.array(somebody) })),
  /** Every act on the organisation, with the administrator whose act it is and whether this person may do it. */
  acts: z.array(labelled.extend({ by: labelled, mine: z.boolean() })),
})
export type OfficeAnswer = z.infer<typeof officeAnswer>

/** GET /office/units: the units as they stood on a day, today where none is given. */
export const officeUnitsQuery = z.strictObject({ on: day.optional() })
export const officeUnitsAnswer = z.object({
  on: z.string(),
  units: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      shortName: z.string().nullable(),
      kindLabel: z.string(),
      parent: z.string().nullable(),
      /** What it was called before that day, or will be called after it. */
      otherNames: z.array(dated.extend({ name: z.string() })),
      firstResponsible: somebody.extend({ postName: z.string() }).nullable(),
      /** In posts on that day. */
      people: z.int(),
    }),
  ),
  /** Not there on that day: abolished before it, or founded after it. */
  others: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kindLabel: z.string(),
      foundedOn: z.string(),
      abolishedOn: z.string().nullable(),
    }),
  ),
})
export type OfficeUnitsAnswer = z.infer<typeof officeUnitsAnswer>

const post = dated.extend({
  id: z.string(),
  name: z.string(),
  /** Carries them today. */
  duties: z.array(labelled),
  firstResponsible: z.boolean(),
  /** Present and coming ones first, then former ones, the latest first. */
  holders: z.array(dated.extend({ person: z.string(), name: z.string(), now: z.boolean() })),
})
/** GET /office/units/:unit */
export const officeUnitAnswer = z.object({
  id: z.string(),
  /** Today's name, or the last it bore. */
  name: z.string(),
  shortName: z.string().nullable(),
  kindLabel: z.string(),
  documentCode: z.string().nullable(),
  foundedOn: z.string(),
  abolishedOn: z.string().nullable(),
  names: z.array(dated.extend({ name: z.string(), shortName: z.string().nullable() })),
  parents: z.array(dated.extend({ parent: z.string().nullable(), parentName: z.string().nullable() })),
  children: z.array(z.object({ id: z.string(), name: z.string() })),
  posts: z.array(post),
})
export type OfficeUnitAnswer = z.infer<typeof officeUnitAnswer>
export type OfficePost = z.infer<typeof post>

/** Where an account stands. Shown to the security and the audit administrator. */
const account = z.object({
  username: z.string(),
  suspended: z.boolean(),
  /** An instant; null where it is not locked now. */
  lockedUntil: z.string().nullable(),
  passwordChangeDue: z.boolean(),
})

/** GET /office/people */
export const officePeopleQuery = z.strictObject({
  /** Part of a name, or a code. */
  q: text(100).optional(),
  unit: shortId.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: shortId.optional(),
})
export const officePeopleAnswer = z.object({
  items: z.array(
    somebody.extend({
      leftOn: z.string().nullable(),
      posts: z.array(z.object({ unit: z.string(), unitName: z.string(), postName: z.string() })),
      /** Null for whoever may not see accounts, and for people without one. */
      account: account.nullable(),
    }),
  ),
  /** For the next page; null on the last. */
  after: z.string().nullable(),
})
export type OfficePeopleAnswer = z.infer<typeof officePeopleAnswer>

/** GET /office/people/:person */
export const officePersonAnswer = somebody.extend({
  leftOn: z.string().nullable(),
  /** The latest first. */
  appointments: z.array(
    dated.extend({
      post: z.string(),
      postName: z.string(),
      unit: z.string(),
      unitName: z.string(),
      now: z.boolean(),
      duties: z.array(labelled),
    }),
  ),
  /** 执法证等, the latest first. */
  certificates: z.array(
    dated.extend({
      kind: z.string(),
      kindLabel: z.string(),
      number: z.string(),
      unitName: z.string(),
      withdrawnOn: z.string().nullable(),
      /** Today. */
      valid: z.boolean(),
    }),
  ),
  /** Whether there is one; its state is for the security and the audit administrator. */
  hasAccount: z.boolean(),
  account: account.nullable(),
})
export type OfficePersonAnswer = z.infer<typeof officePersonAnswer>
export type PersonAccount = z.infer<typeof account>

export const officeUnitParams = z.object({ unit: shortId })
export const officePostParams = z.object({ post: shortId })
export const officePersonParams = z.object({ person: shortId })
