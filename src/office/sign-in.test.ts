import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database/test-database.ts'
import type { Actor } from './actor.ts'
import { changePassword } from './change-password.ts'
import { createAccount } from './create-account.ts'
import type { OfficeChange } from './office-act.ts'
import { createOffices, type Offices } from './offices.ts'
import { pruneSignIn } from './prune-sign-in.ts'
import type { OfficeResult } from './refusal.ts'
import { resetPassword } from './reset-password.ts'
import { listSecurityLog } from './security-log.ts'
import type { Session } from './session.ts'
import { createSignIn, type SignIn } from './sign-in.ts'
import { county, writeSmallCounty } from './small-county.ts'
import { restoreAccount, suspendAccount } from './suspend-account.ts'

const password = '清风徐来水波不兴'.concat('26')
const secret = 'a-secret-for-tests-of-more-than-32-characters'

let test: TestDatabase
let offices: Offices
let signIn: SignIn
let now = new Date('2026-03-02T09:00:00+08:00')
const later = (ms: number) => {
  now = new Date(now.getTime() + ms)
}
const minute = 60_000
const hour = 60 * minute

const open = () => createSignIn({ db: test.db, secret, baseUrl: 'http://localhost:3000', now: () => now })

beforeAll(async () => {
  test = await testDatabase()
  await test.db.transaction(county, writeSmallCounty)
  offices = createOffices(test.db)
  for (const [person, username] of [
    ['zhaoLei', 'zhaolei'],
    ['wangFang', 'wangfang'],
    ['liMin', 'limin'],
  ] as const) {
    const created = await createAccount(offices, await security(), { person, username, password })
    if (!created.ok) throw new Error(JSON.stringify(created.refusal))
  }
  await test.db.owner.query('update sign_in."user" set password_change_due = false')
})
afterAll(() => test.close())
beforeEach(async () => {
  now = new Date('2026-03-02T09:00:00+08:00')
  await test.db.owner.query('truncate sign_in.attempt, sign_in.lock, sign_in.session, security_log')
  signIn = await open()
})

async function security(): Promise<OfficeChange> {
  const by = (await offices.actor(county, 'zhouTao', '2026-03-02')) as Actor
  return { by, on: '2026-03-02', at: now.toISOString() }
}

const tryWith = (given: string, username = 'zhaolei', address = '10.0.0.7') =>
  signIn.signIn({ username, password: given, address, userAgent: 'Firefox', jurisdiction: county })

async function signedIn(username = 'zhaolei'): Promise<{ session: Session; cookie: string; setCookie: string }> {
  const result = await tryWith(password, username)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  const setCookie = result.value.setCookie.find(cookie => cookie.startsWith(signIn.cookieName)) ?? ''
  return { session: result.value.session, cookie: cookieValue(setCookie), setCookie }
}
const cookieValue = (setCookie: string) => decodeURIComponent(/^[^=]+=([^;]+)/.exec(setCookie)?.[1] ?? '')

const refusal = (result: OfficeResult<unknown>) => (result.ok ? 'accepted' : result.refusal.type)
const unmet = (result: OfficeResult<unknown>) => (result.ok ? [] : result.refusal.unmet.map(point => point.text))

async function logged(): Promise<string[]> {
  const entries = await test.db.read(county, q => listSecurityLog(q, county, { limit: 100 }))
  return entries.map(entry => entry.kind).reverse()
}

describe('signing in', () => {
  it('with the right password begins a session of that person', async () => {
    const { session } = await signedIn()
    expect(session).toMatchObject({
      person: 'zhaoLei',
      name: '赵磊',
      jurisdiction: county,
      startedAt: '2026-03-02T01:00:00.000Z',
      expiresAt: '2026-03-02T13:00:00.000Z',
      address: '10.0.0.7',
      userAgent: 'Firefox',
    })
    expect(await logged()).toEqual(['sign-in/succeeded'])
  })

  it('does not mind capitals and blanks around the user name', async () => {
    expect(refusal(await tryWith(password, ' ZhaoLei '))).toBe('accepted')
  })

  it('answers alike for a wrong password and for an account that is not there', async () => {
    const wrong = await tryWith('另一个密码另一个密码')
    const nobody = await tryWith(password, 'nobody')
    expect(wrong).toEqual(nobody)
    expect(refusal(wrong)).toBe('wrong-credentials')
    expect(await logged()).toEqual(['sign-in/failed', 'sign-in/failed'])
  })

  it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const { setCookie } = await signedIn()
    expect(setCookie).toMatch(/^yifa\.session_token=/)
    expect(setCookie).toMatch(/; HttpOnly/i)
    expect(setCookie).toMatch(/; SameSite=Lax/i)
    expect(setCookie).toMatch(/; Max-Age=43200/i)
    expect(setCookie).not.toMatch(/; Secure/i)
  })

  it('over https gives the cookie to https alone', async () => {
    signIn = await createSignIn({ db: test.db, secret, baseUrl: 'https://yifa.example', now: () => now })
    const { setCookie } = await signedIn()
    expect(setCookie).toMatch(/^__Secure-yifa\.session_token=.*; Secure/i)
    expect(signIn.clearCookie).toMatch(/^__Secure-yifa\.session_token=;.*; Secure/)
  })

  it('keeps the password out of reach of the role under which acts run', async () => {
    await expect(test.db.read(county, q => q.query('select password from sign_in.account'))).rejects.toThrow(
      'permission denied',
    )
    const { rows } = await test.db.owner.query('select password from sign_in.account')
    for (const row of rows) expect(row.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})

describe('the lock', () => {
  async function fail(times: number, username = 'zhaolei', address = '10.0.0.7') {
    for (let i = 0; i < times; i++) await tryWith('猜错的密码猜错的密码', username, address)
  }

  it('does not fall after four failures and falls with the fifth', async () => {
    await fail(4)
    expect(refusal(await tryWith(password))).toBe('accepted')
    await fail(5)
    expect(refusal(await tryWith(password))).toBe('locked')
    expect(await logged()).toEqual([
      ...Array(4).fill('sign-in/failed'),
      'sign-in/succeeded',
      ...Array(5).fill('sign-in/failed'),
      'sign-in/locked',
      'sign-in/refused',
    ])
  })

  it('answers alike for the right and the wrong password', async () => {
    await fail(5)
    expect(await tryWith(password)).toEqual(await tryWith('猜错的密码猜错的密码'))
  })

  it('falls on a user name that nobody has, so that it does not tell which exist', async () => {
    await fail(5, 'nobody')
    expect(refusal(await tryWith(password, 'nobody'))).toBe('locked')
  })

  it('lasts fifteen minutes: one millisecond before it holds, then it does not', async () => {
    await fail(5)
    later(15 * minute - 1)
    expect(refusal(await tryWith(password))).toBe('locked')
    later(1)
    expect(refusal(await tryWith(password))).toBe('accepted')
  })

  it('begins to count from nothing when it has run out', async () => {
    await fail(5)
    later(15 * minute)
    await fail(4)
    expect(refusal(await tryWith(password))).toBe('accepted')
  })

  it('forgets a failure after fifteen minutes, not before', async () => {
    await fail(1)
    later(15 * minute - 1)
    await fail(4)
    expect(refusal(await tryWith(password))).toBe('locked')
    await test.db.owner.query('truncate sign_in.attempt, sign_in.lock')
    await fail(1)
    later(15 * minute)
    await fail(4)
    expect(refusal(await tryWith(password))).toBe('accepted')
  })

  it('holds against many tries at once, from many addresses: five are looked at, whatever their number', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => tryWith('猜错的密码猜错的密码', 'zhaolei', `10.0.1.${i}`)),
    )
    expect(answers.filter(answer => refusal(answer) === 'wrong-credentials')).toHaveLength(5)
    expect(answers.filter(answer => refusal(answer) === 'locked')).toHaveLength(15)
  })

  it('does not end the sessions of the one whose password was guessed at', async () => {
    const { cookie } = await signedIn()
    await fail(5)
    expect(await signIn.findSession(cookie)).not.toBeNull()
  })

  it('falls on an address after thirty failures, whatever the user names', async () => {
    signIn = await createSignIn({
      db: test.db,
      secret,
      baseUrl: 'http://localhost:3000',
      now: () => now,
      attempts: { perUsername: 5, perAddress: 3, windowMinutes: 15, lockMinutes: 15 },
    })
    await fail(1, 'one')
    await fail(1, 'two')
    expect(refusal(await tryWith(password))).toBe('accepted')
    await fail(1, 'three')
    expect(refusal(await tryWith(password))).toBe('too-many-attempts')
    expect(refusal(await tryWith(password, 'zhaolei', '10.0.0.8'))).toBe('accepted')
    later(15 * minute)
    expect(refusal(await tryWith(password))).toBe('accepted')
  })
})

describe('a session', () => {
  it('lasts twelve hours at most, however busy', async () => {
    const { cookie } = await signedIn()
    for (let i = 0; i < 11; i++) {
      later(hour)
      expect(await signIn.findSession(cookie)).not.toBeNull()
    }
    later(hour - 1)
    expect(await signIn.findSession(cookie)).not.toBeNull()
    later(1)
    expect(await signIn.findSession(cookie)).toBeNull()
    expect((await logged()).at(-1)).toBe('session/ended')
  })

  it('ends after two hours without a request, not before', async () => {
    const { cookie } = await signedIn()
    later(2 * hour - 1)
    expect(await signIn.findSession(cookie)).not.toBeNull()
    later(2 * hour)
    expect(await signIn.findSession(cookie)).toBeNull()
    later(-1)
    expect(await signIn.findSession(cookie)).toBeNull()
  })

  it('outlives the server, with the last request kept to the minute', async () => {
    const { cookie } = await signedIn()
    later(hour)
    await signIn.findSession(cookie)
    signIn = await open()
    later(2 * hour - minute)
    expect((await signIn.findSession(cookie))?.person).toBe('zhaoLei')
  })

  it('is not found by a cookie with another signature, or none', async () => {
    const { cookie, session } = await signedIn()
    expect((await signIn.findSession(cookie))?.id).toBe(session.id)
    const flipped = cookie.replace(/\.(.)/, (_, letter) => `.${letter === 'A' ? 'B' : 'A'}`)
    for (const forged of [flipped, session.token, `${session.token}.`, '', '.', 'x.y'])
      expect(await signIn.findSession(forged)).toBeNull()
    expect(await signIn.findSession(undefined)).toBeNull()
  })

  it('is listed with its device, newest first, and ended one by one by its owner alone', async () => {
    const first = await signedIn()
    later(1000)
    const second = await signedIn()
    const other = await signedIn('wangfang')
    expect((await signIn.listSessions(first.session)).map(session => session.id)).toEqual([
      second.session.id,
      first.session.id,
    ])
    await signIn.findSession(first.cookie)
    expect(await signIn.endSession(other.session, first.session.id, 'ended-by-owner')).toBe(false)
    expect(await signIn.endSession(second.session, first.session.id, 'ended-by-owner')).toBe(true)
    expect(await signIn.findSession(first.cookie)).toBeNull()
    expect(await signIn.findSession(second.cookie)).not.toBeNull()
  })

  it('ends everywhere at once', async () => {
    const all = [await signedIn(), await signedIn(), await signedIn()]
    const other = await signedIn('wangfang')
    for (const { cookie } of all) await signIn.findSession(cookie)
    expect(await signIn.endSessions(all[0]?.session as Session, 'signed-out-everywhere')).toBe(3)
    for (const { cookie } of all) expect(await signIn.findSession(cookie)).toBeNull()
    expect(await signIn.findSession(other.cookie)).not.toBeNull()
  })

  it('ended by another process is over within five seconds', async () => {
    const { cookie, session } = await signedIn()
    const elsewhere = await open()
    await signIn.findSession(cookie)
    await elsewhere.endSession(session, session.id, 'signed-out')
    later(4_999)
    expect(await signIn.findSession(cookie)).not.toBeNull()
    later(1)
    expect(await signIn.findSession(cookie)).toBeNull()
  })

  it('looked up while it is being ended does not come back to memory', async () => {
    const { cookie, session } = await signedIn()
    const query = test.db.owner.query
    const answered = Promise.withResolvers<void>()
    const ended = Promise.withResolvers<void>()
    // The answer of the first lookup is from before the end and arrives after it.
    test.db.owner.query = (async (...given: unknown[]) => {
      const answer = await (query as (...args: unknown[]) => unknown).apply(test.db.owner, given)
      answered.resolve()
      await ended.promise
      return answer
    }) as unknown as typeof query
    try {
      const looking = signIn.findSession(cookie)
      await answered.promise
      await signIn.endSession(session, session.id, 'signed-out')
      ended.resolve()
      expect(await looking).toBeNull()
    } finally {
      test.db.owner.query = query
    }
    expect(await signIn.findSession(cookie)).toBeNull()
  })

  it('is found without a query while it is warm', async () => {
    const { cookie } = await signedIn()
    await signIn.findSession(cookie)
    const query = test.db.owner.query
    let queries = 0
    test.db.owner.query = ((...given: unknown[]) => {
      queries += 1
      return (query as (...args: unknown[]) => unknown).apply(test.db.owner, given)
    }) as typeof query
    try {
      for (let i = 0; i < 100; i++) await signIn.findSession(cookie)
      expect(queries).toBe(0)
    } finally {
      test.db.owner.query = query
    }
  })
})

describe('a changed password', () => {
  const next = '明月几时有把酒问青天'

  it('ends the other sessions, keeps this one, and is the one that works from then on', async () => {
    const here = await signedIn('limin')
    const there = await signedIn('limin')
    await signIn.findSession(here.cookie)
    await signIn.findSession(there.cookie)
    const changed = await changePassword(signIn, here.session, { current: password, next, address: '10.0.0.7' })
    expect(changed).toEqual({ ok: true, value: 1 })
    expect(await signIn.findSession(here.cookie)).not.toBeNull()
    expect(await signIn.findSession(there.cookie)).toBeNull()
    expect(refusal(await tryWith(password, 'limin'))).toBe('wrong-credentials')
    expect(refusal(await tryWith(next, 'limin'))).toBe('accepted')
  })

  it('is refused without the present one, which counts as a failed try', async () => {
    const { session } = await signedIn()
    for (let i = 0; i < 5; i++) {
      const refused = await changePassword(signIn, session, {
        current: '不知道不知道不知道吧',
        next,
        address: '10.0.0.7',
      })
      expect(unmet(refused)).toEqual(['原密码不正确'])
    }
    expect(refusal(await changePassword(signIn, session, { current: password, next, address: '10.0.0.7' }))).toBe(
      'locked',
    )
    expect(refusal(await tryWith(password))).toBe('locked')
  })

  it('is refused when too weak or the same, with the reasons', async () => {
    const { session } = await signedIn()
    const same = await changePassword(signIn, session, { current: password, next: password, address: '10.0.0.7' })
    expect(unmet(same)).toEqual(['新密码不得与原密码相同'])
    const weak = await changePassword(signIn, session, { current: password, next: 'zhaolei', address: '10.0.0.7' })
    expect(unmet(weak)).toEqual(['密码至少10个字符', '密码不得与用户名相同'])
    expect(refusal(await tryWith(password))).toBe('accepted')
  })

  it('set by the security administrator must be changed by its owner, and lifts the lock', async () => {
    const { cookie } = await signedIn('wangfang')
    for (let i = 0; i < 5; i++) await tryWith('猜错的密码猜错的密码', 'wangfang')
    const start = '春眠不觉晓处处闻啼鸟'
    expect((await resetPassword(signIn, await security(), { person: 'wangFang', password: start })).ok).toBe(true)
    expect(await signIn.findSession(cookie)).toBeNull()
    const again = await tryWith(start, 'wangfang')
    expect(again.ok && again.value.session.passwordChangeDue).toBe(true)
    if (!again.ok) return
    await changePassword(signIn, again.value.session, { current: start, next: password, address: '10.0.0.7' })
    expect((await signedIn('wangfang')).session.passwordChangeDue).toBe(false)
  })
})

describe('an account', () => {
  it('is opened by the security administrator, with everything wrong named at once', async () => {
    const refused = await createAccount(offices, await security(), {
      person: 'zhaoLei',
      username: 'WangFang',
      password: '123',
    })
    expect(unmet(refused)).toEqual(['此人已有账号', '用户名“WangFang”已被使用', '密码至少10个字符'])
    const clerk = (await offices.actor(county, 'zhaoLei', '2026-03-02')) as Actor
    const byClerk = await createAccount(
      offices,
      { ...(await security()), by: clerk },
      { person: 'sunGuoqiang', username: 'sun', password },
    )
    expect(unmet(byClerk)).toEqual(['须由安全保密管理员办理'])
  })

  it('is suspended at once and restored', async () => {
    const { cookie } = await signedIn()
    await signIn.findSession(cookie)
    expect((await suspendAccount(signIn, await security(), 'zhaoLei')).ok).toBe(true)
    expect(await signIn.findSession(cookie)).toBeNull()
    expect(refusal(await tryWith(password))).toBe('suspended')
    expect(refusal(await tryWith('猜错的密码猜错的密码'))).toBe('wrong-credentials')
    expect((await restoreAccount(signIn, await security(), 'zhaoLei')).ok).toBe(true)
    expect(await signIn.findSession(cookie)).toBeNull()
    expect(refusal(await tryWith(password))).toBe('accepted')
  })

  it('suspended by another process has no session within five seconds', async () => {
    const { cookie } = await signedIn()
    await signIn.findSession(cookie)
    await test.db.owner.query(`update sign_in."user" set suspended_at = now() where username = 'zhaolei'`)
    later(5_000)
    expect(await signIn.findSession(cookie)).toBeNull()
    await test.db.owner.query('update sign_in."user" set suspended_at = null')
  })

  it('leaves who did what in the log', async () => {
    await suspendAccount(signIn, await security(), 'zhaoLei')
    await restoreAccount(signIn, await security(), 'zhaoLei')
    const entries = await test.db.read(county, q => listSecurityLog(q, county, { limit: 10 }))
    expect(entries).toMatchObject([
      { kind: 'account/restored', person: 'zhouTao', subject: 'zhaoLei', username: 'zhaolei' },
      { kind: 'account/suspended', person: 'zhouTao', subject: 'zhaoLei', username: 'zhaolei' },
    ])
  })
})

describe('what is over', () => {
  it('is put away a day later, and not what still counts', async () => {
    await tryWith('猜错的密码猜错的密码')
    await signedIn()
    later(24 * hour)
    expect(await pruneSignIn(signIn)).toBe(0)
    later(1)
    await tryWith('猜错的密码猜错的密码')
    expect(await pruneSignIn(signIn)).toBe(2)
    later(12 * hour)
    expect(await pruneSignIn(signIn)).toBe(1)
    const { rows } = await test.db.owner.query('select username from sign_in.attempt')
    expect(rows).toEqual([{ username: 'zhaolei' }])
  })
})
