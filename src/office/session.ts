import type { Queries } from '../database/connection.ts'

/** One sign-in on one device. Instants are ISO. */
export interface Session {
  readonly id: string
  readonly token: string
  /** The account. */
  readonly user: string
  readonly username: string
  readonly person: string
  readonly name: string
  readonly jurisdiction: string
  readonly startedAt: string
  /** Kept to the minute. */
  readonly seenAt: string
  /** The absolute end. */
  readonly expiresAt: string
  readonly address: string | null
  readonly userAgent: string | null
  /** Nothing else may be done before the password is changed. */
  readonly passwordChangeDue: boolean
}

const columns = `s.id, s.token, s.user_id as "user", u.username, u.person, u.name, u.jurisdiction,
  s.created_at as "startedAt", s.seen_at as "seenAt", s.expires_at as "expiresAt", s.ip_address as address,
  s.user_agent as "userAgent", u.password_change_due as "passwordChangeDue"`

/** The session of a token, over or not; none for a suspended account. */
export async function loadSession(q: Pick<Queries, 'query'>, token: string): Promise<Session | null> {
  const { rows } = await q.query<Session>({
    name: 'sign-in-session',
    text: `select ${columns} from sign_in.session s join sign_in."user" u on u.id = s.user_id
           where s.token = $1 and u.suspended_at is null`,
    values: [token],
  })
  return rows[0] ?? null
}

/** Newest first, over or not. */
export async function loadSessionsOfUser(q: Pick<Queries, 'query'>, user: string): Promise<Session[]> {
  const { rows } = await q.query<Session>(
    `select ${columns} from sign_in.session s join sign_in."user" u on u.id = s.user_id
     where s.user_id = $1 order by s.created_at desc, s.id`,
    [user],
  )
  return rows
}

export interface SessionLimits {
  /** From sign-in to the end, however busy. */
  readonly absoluteHours: number
  readonly idleHours: number
}
export const sessionLimits: SessionLimits = { absoluteHours: 12, idleHours: 2 }

const hour = 3_600_000

/** Why a session is over at an instant (milliseconds), or null while it lasts. */
export function sessionOver(session: Session, seenAt: number, now: number, limits: SessionLimits): SessionEnd | null {
  if (now >= Date.parse(session.expiresAt)) return 'expired'
  if (now - seenAt >= limits.idleHours * hour) return 'idle'
  return null
}

export type SessionEnd =
  | 'expired'
  | 'idle'
  | 'signed-out'
  | 'signed-out-everywhere'
  | 'ended-by-owner'
  | 'password-changed'
  | 'suspended'
