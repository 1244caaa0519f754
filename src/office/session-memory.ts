import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Database } from '../database/connection.ts'
import { loadSession, type Session, type SessionEnd, type SessionLimits, sessionOver } from './session.ts'

interface Remembered {
  session: Session
  /** What the cookie carries beside the token: making it costs more than all the rest of a lookup. */
  signature: Buffer
  seenAt: number
  /** `seenAt` as the database has it. */
  keptSeenAt: number
  checkedAt: number
}

/** Sessions seen lately, by token. What this process ends is forgotten at once, what another ends within `recheckAfter`. */
export function rememberSessions(
  db: Database,
  secret: string,
  now: () => Date,
  limits: SessionLimits,
  recheckAfter: number,
) {
  const sessions = new Map<string, Remembered>()
  const loading = new Map<string, Promise<Remembered | null>>()

  const signatureOf = (token: string) => createHmac('sha256', secret).update(token).digest()

  /** The token of a cookie `token.signature`, or null when the signature is not ours. */
  function tokenOf(cookie: string): string | null {
    const dot = cookie.lastIndexOf('.')
    if (dot < 1) return null
    const token = cookie.slice(0, dot)
    const given = Buffer.from(cookie.slice(dot + 1), 'base64')
    const right = sessions.get(token)?.signature ?? signatureOf(token)
    return given.length === right.length && timingSafeEqual(given, right) ? token : null
  }

  async function load(token: string): Promise<Remembered | null> {
    const session = await loadSession(db.owner, token)
    if (!session) return null
    const keptSeenAt = Date.parse(session.seenAt)
    const seenAt = Math.max(keptSeenAt, sessions.get(token)?.seenAt ?? 0)
    return { session, signature: signatureOf(token), seenAt, keptSeenAt, checkedAt: now().getTime() }
  }

  function reload(token: string): Promise<Remembered | null> {
    const underway = loading.get(token)
    if (underway) return underway
    const started: Promise<Remembered | null> = load(token).then(
      loaded => {
        // Forgotten meanwhile: the answer may be older than the end of the session.
        if (loading.get(token) !== started) return reload(token)
        loading.delete(token)
        if (loaded) remember(token, loaded)
        else forget(token)
        return loaded
      },
      error => {
        if (loading.get(token) === started) loading.delete(token)
        throw error
      },
    )
    loading.set(token, started)
    return started
  }

  function remember(token: string, entry: Remembered): void {
    if (sessions.size >= most) forget(sessions.keys().next().value ?? token)
    sessions.set(token, entry)
  }

  function forget(token: string): void {
    sessions.delete(token)
    loading.delete(token)
  }

  async function find(token: string): Promise<{ session: Session; over: SessionEnd | null } | null> {
    const at = now().getTime()
    let entry = sessions.get(token) ?? null
    if (!entry || at - entry.checkedAt >= recheckAfter) entry = await reload(token)
    if (!entry) return null
    const over = sessionOver(entry.session, entry.seenAt, at, limits)
    if (over) return { session: entry.session, over }
    if (at > entry.seenAt) entry.seenAt = at
    if (at - entry.keptSeenAt >= 60_000) {
      entry.keptSeenAt = at
      await db.owner.query('update sign_in.session set seen_at = $2 where token = $1', [token, new Date(at)])
    }
    return { session: entry.session, over: null }
  }

  return { tokenOf, find, forget }
}

const most = 10_000
