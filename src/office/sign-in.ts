/** Signing in with user name and password, and the sessions that follow. */
import { isAPIError } from 'better-auth/api'
import type { Database } from '../database/connection.ts'
import {
  type Attempt,
  type AttemptLimits,
  attemptLimits,
  settleFailure,
  settleSuccess,
  takeAttempt,
} from './attempt-limit.ts'
import { type Authentication, addressHeader, createAuthentication, isUsername } from './authentication.ts'
import { inOwnerTransaction } from './owner-transaction.ts'
import { denied, granted, type OfficeResult } from './refusal.ts'
import { type SecurityEntry, writeSecurityEntry } from './security-log.ts'
import {
  loadSession,
  loadSessionsOfUser,
  type Session,
  type SessionEnd,
  type SessionLimits,
  sessionLimits,
  sessionOver,
} from './session.ts'
import { rememberSessions } from './session-memory.ts'

export interface SignInOptions {
  readonly db: Database
  /** From `readSignInKey`. */
  readonly secret: string
  /** How browsers reach the server: `https://…` makes the cookie Secure. */
  readonly baseUrl: string
  readonly now: () => Date
  readonly attempts?: AttemptLimits
  readonly sessions?: SessionLimits
  /** Milliseconds for which a session is taken from memory before it is looked up again; 5 s. */
  readonly recheckAfter?: number
}

export interface Credentials {
  readonly username: string
  readonly password: string
  readonly address: string
  readonly userAgent?: string | undefined
  /** Whose site it is tried at: an unknown user name is logged there. */
  readonly jurisdiction: string
}

export interface SignIn {
  readonly db: Database
  readonly now: () => Date
  readonly attempts: AttemptLimits
  /** The session cookie's name; with https it begins with `__Secure-`. */
  readonly cookieName: string
  /** `setCookie`: whole Set-Cookie headers. Tries are counted; a locked account answers alike for every password. */
  signIn(credentials: Credentials): Promise<OfficeResult<{ session: Session; setCookie: readonly string[] }>>
  /** The session of a cookie's decoded value while it lasts, from memory where it was seen lately. */
  findSession(cookie: string | undefined): Promise<Session | null>
  /** The account's sessions that last, newest first. */
  listSessions(session: Session): Promise<Session[]>
  /** Ends one session of the same account. @returns whether there was such a session. */
  endSession(by: Session, id: string, end: SessionEnd): Promise<boolean>
  /** Ends every session of the account, or all but one. @returns how many. */
  endSessions(
    account: { readonly user: string; readonly jurisdiction: string },
    end: SessionEnd,
    options?: { readonly except?: string; readonly by?: string },
  ): Promise<number>
  /** Has the session looked up again at its next request: what it says of the account has changed. */
  forget(session: Session): void
  /** The Set-Cookie header that removes the cookie. */
  readonly clearCookie: string
}

/**
 * @example
 *   const signIn = await createSignIn({ db, secret: await readSignInKey(dataDir), baseUrl, now: () => new Date() })
 *   const result = await signIn.signIn({ username, password, address, jurisdiction })
 */
export async function createSignIn(options: SignInOptions): Promise<SignIn> {
  const { db, now } = options
  const attempts = options.attempts ?? attemptLimits
  const limits = options.sessions ?? sessionLimits
  const auth = createAuthentication({
    pool: db.libraries,
    secret: options.secret,
    baseUrl: options.baseUrl,
    absoluteHours: limits.absoluteHours,
    now,
  })
  const { secret, authCookies } = await auth.$context
  const cookieName = authCookies.sessionToken.name
  const secure = authCookies.sessionToken.attributes.secure ? '; Secure' : ''
  const memory = rememberSessions(db, secret, now, limits, options.recheckAfter ?? 5_000)

  async function log(jurisdiction: string, entry: Omit<SecurityEntry, 'at'>): Promise<void> {
    await db.transaction(jurisdiction, q => writeSecurityEntry(q, jurisdiction, { at: now().toISOString(), ...entry }))
  }

  async function endWhere(
    jurisdiction: string,
    end: SessionEnd,
    by: string | null,
    [condition, ...values]: readonly [string, ...unknown[]],
  ): Promise<number> {
    const ended = await inOwnerTransaction(db.owner, jurisdiction, async q => {
      const { rows } = await q.query<{ token: string; username: string; person: string }>(
        `delete from sign_in.session s using sign_in."user" u
         where u.id = s.user_id and u.jurisdiction = $1 and ${condition}
         returning s.token, u.username, u.person`,
        [jurisdiction, ...values],
      )
      for (const { username, person } of rows)
        await writeSecurityEntry(q, jurisdiction, {
          at: now().toISOString(),
          kind: 'session/ended',
          person: by,
          username,
          subject: person,
          detail: { end },
        })
      return rows
    })
    for (const { token } of ended) memory.forget(token)
    return ended.length
  }

  return {
    db,
    now,
    attempts,
    cookieName,
    clearCookie: `${cookieName}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure}`,

    async signIn(credentials) {
      const { address, jurisdiction: site } = credentials
      const username = credentials.username.trim().toLowerCase()
      // Nobody bears such a name; it is neither counted nor kept.
      if (!isUsername(username)) return wrong
      const attempt: Attempt = { username, address, at: now().toISOString() }
      const taken = await takeAttempt(db.owner, attempt, attempts)
      if (!taken.ok) {
        await logRefused(db, site, attempt, taken.reason)
        return taken.reason === 'locked' ? locked(taken.until) : tooMany(taken.until)
      }
      const checked = await check(auth, { ...credentials, username })
      if (checked === 'wrong') {
        const account = await findAccount(db, username)
        const jurisdiction = account?.jurisdiction ?? site
        const subject = account?.person ?? null
        await log(jurisdiction, { kind: 'sign-in/failed', subject, username, address })
        const until = await settleFailure(db.owner, attempt, attempts)
        if (until) await log(jurisdiction, { kind: 'sign-in/locked', subject, username, address, detail: { until } })
        return wrong
      }
      await settleSuccess(db.owner, taken.id)
      if (checked === 'suspended') {
        await logRefused(db, site, attempt, 'suspended')
        return denied('suspended', '账号已停用', [{ text: '请联系安全保密管理员' }])
      }
      const session = await loadSession(db.owner, checked.token)
      if (!session) throw new Error('the session just made is not there')
      const { person, jurisdiction } = session
      await log(jurisdiction, { kind: 'sign-in/succeeded', person, username, address })
      // Sessions nobody came back to are put away when their owner does.
      for (const old of await loadSessionsOfUser(db.owner, session.user)) {
        const end = sessionOver(old, Date.parse(old.seenAt), now().getTime(), limits)
        if (end) await endWhere(jurisdiction, end, null, ['s.id = $2', old.id])
      }
      return granted({ session, setCookie: checked.setCookie })
    },

    async findSession(cookie) {
      const token = cookie === undefined ? null : memory.tokenOf(cookie)
      const found = token === null ? null : await memory.find(token)
      if (!found) return null
      if (!found.over) return found.session
      await endWhere(found.session.jurisdiction, found.over, null, ['s.token = $2', token])
      return null
    },

    async listSessions(session) {
      const all = await loadSessionsOfUser(db.owner, session.user)
      return all.filter(one => !sessionOver(one, Date.parse(one.seenAt), now().getTime(), limits))
    },

    async endSession(by, id, end) {
      return (await endWhere(by.jurisdiction, end, by.person, ['s.id = $2 and s.user_id = $3', id, by.user])) > 0
    },

    endSessions({ user, jurisdiction }, end, { except, by } = {}) {
      const condition = 's.user_id = $2 and s.id is distinct from $3'
      return endWhere(jurisdiction, end, by ?? null, [condition, user, except ?? null])
    },

    forget: session => memory.forget(session.token),
  }
}

async function check(
  auth: Authentication,
  { username, password, address, userAgent }: Credentials,
): Promise<{ token: string; setCookie: string[] } | 'wrong' | 'suspended'> {
  const device = (userAgent ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 300)
  const headers = new Headers({ [addressHeader]: address, 'user-agent': device })
  try {
    const { headers: answer, response } = await auth.api.signInUsername({
      body: { username, password },
      headers,
      returnHeaders: true,
    })
    return { token: response.token, setCookie: answer.getSetCookie() }
  } catch (error) {
    if (!isAPIError(error)) throw error
    if (error.statusCode < 500) return 'wrong'
    // The password was right and the hook of authentication.ts made no session.
    if (error.body?.code === 'FAILED_TO_CREATE_SESSION') return 'suspended'
    throw error
  }
}

const wrong = denied('wrong-credentials', '用户名或密码不正确')
const locked = (until: string) =>
  denied('locked', '账号已锁定', [{ text: `连续多次登录失败，请于${clockTime(until)}后再试` }])
const tooMany = (until: string) =>
  denied('too-many-attempts', '登录尝试过于频繁', [
    { text: `此网络地址登录失败次数过多，请于${clockTime(until)}后再试` },
  ])

function clockTime(instant: string): string {
  return new Date(instant).toLocaleTimeString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  })
}

async function findAccount(db: Database, username: string) {
  const { rows } = await db.owner.query<{ person: string; jurisdiction: string }>(
    'select person, jurisdiction from sign_in."user" where username = $1',
    [username],
  )
  return rows[0]
}

/** Once a minute per user name, or whoever is locked out could fill the log. */
async function logRefused(db: Database, site: string, { username, address, at }: Attempt, reason: string) {
  const account = await findAccount(db, username)
  const jurisdiction = account?.jurisdiction ?? site
  await inOwnerTransaction(db.owner, jurisdiction, async q => {
    const { rowCount } = await q.query(
      `select 1 from security_log where jurisdiction = $1 and kind = 'sign-in/refused' and username = $2
       and at > $3::timestamptz - interval '1 minute'`,
      [jurisdiction, username, at],
    )
    if (rowCount) return
    const entry = { at, kind: 'sign-in/refused', person: null, username, address, detail: { reason } } as const
    await writeSecurityEntry(q, jurisdiction, entry)
  })
}
