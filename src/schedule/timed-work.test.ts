import { afterAll, beforeAll, expect, it } from 'vitest'
import { testProcedure } from '../http/test-procedure.ts'
import { type TestServer, testServer } from '../http/test-server.ts'
import { doForAll, startTimedWork, type TimedWorkContext, timedWork } from './timed-work.ts'

let server: TestServer
let context: TimedWorkContext
const failures: string[] = []
beforeAll(async () => {
  server = await testServer([testProcedure])
  context = {
    engine: server.services.engine,
    prepare: server.services.prepare,
    jurisdictions: async () => [{ id: 'linshui' }, { id: 'qinghe' }],
    now: () => server.now,
    failed: (work, error) => failures.push(`${work}: ${error}`),
  }
  for (const on of ['2026-03-02', '2026-03-03'])
    await server.post(
      'justice',
      '/api/cases',
      {
        procedure: 'test-request',
        unit: 'justice',
        act: 'apply',
        request: { on, fields: { receivedOn: on, applicant: { form: 'person', name: '赵大年' }, matter: '查阅' } },
      },
      { 'idempotency-key': `timed-${on}` },
    )
})
afterAll(() => server.close())

it('every piece of work done twice at once is done once', async () => {
  const twice = async (key: string) => {
    const [a = 0, b = 0] = await Promise.all([doForAll(context, key), doForAll(context, key)])
    return a + b
  }
  expect(await twice('deliver-notices')).toBe(2)
  expect(await twice('fold-figures')).toBe(2)
  expect(await twice('recompute-clocks')).toBe(0)
  expect(await twice('make-checkpoints')).toBe(0)
  server.now = '2026-03-11T02:00:00.000Z'
  expect(await twice('make-checkpoints')).toBe(1)
  expect(await twice('purge')).toBe(0)
  // Kept for seven days to the instant.
  server.now = '2026-03-17T02:00:00.000Z'
  expect(await twice('purge')).toBe(0)
  server.now = '2026-03-17T02:00:00.001Z'
  expect(await twice('purge')).toBe(2)
  expect(await twice('perform-deemed-acts')).toBe(0)
  expect(failures).toEqual([])
})

it('tries to sign in are put away a day after, not before; the security log keeps them', async () => {
  server.now = '2026-03-18T02:00:00.000Z'
  await server.post(null, '/api/sign-in', { username: 'nobody-here', password: 'not the one' })
  const tries = async () => (await server.db.owner.query('select 1 from sign_in.attempt')).rowCount
  server.now = '2026-03-19T02:00:00.000Z'
  expect(await doForAll(context, 'purge')).toBe(0)
  expect(await tries()).toBe(1)
  server.now = '2026-03-19T02:00:00.001Z'
  expect(await doForAll(context, 'purge')).toBe(1)
  expect(await tries()).toBe(0)
  const { rowCount } = await server.db.owner.query(`select 1 from security_log where kind = 'sign-in/failed'`)
  expect(rowCount).toBe(1)
})

it('the failure of one jurisdiction stops no other', async () => {
  const broken = {
    ...context,
    prepare: async (jurisdiction: string) => {
      if (jurisdiction === 'linshui') throw new Error('临水县不可用')
      await context.prepare(jurisdiction)
    },
  }
  await server.db.owner.query('update notice set delivered_at = null')
  expect(await doForAll(broken, 'deliver-notices')).toBe(2)
  expect(failures.splice(0)).toEqual(['deliver-notices (linshui): Error: 临水县不可用'])
})

it('the timetable does everything once when it starts, and stops', async () => {
  await server.db.owner.query('update notice set delivered_at = null')
  const seen = new Set<string>()
  let all = () => {}
  const done = new Promise<void>(resolve => {
    all = resolve
  })
  const stop = await startTimedWork({
    ...context,
    jurisdictions: async () => {
      // Asked once by each piece of work.
      seen.add(String(seen.size))
      if (seen.size === Object.keys(timedWork).length) all()
      return [{ id: 'qinghe' }]
    },
  })
  await done
  await stop()
  const { rows } = await server.db.owner.query('select count(*)::int as n from notice where delivered_at is null')
  expect(rows).toEqual([{ n: 0 }])
  expect(failures).toEqual([])
})
