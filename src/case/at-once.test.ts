/** Many at once: one act of several on a case wins, and registers keep no gap and no number twice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testProcedure } from '../http/test-procedure.ts'
import { storeAttachment } from './attachments.ts'
import { performAct } from './perform-act.ts'
import { performDeemedActs } from './perform-deemed-acts.ts'
import type { Result } from './refusal.ts'
import { signAct } from './sign-act.ts'
import { strikeEvent } from './strike-event.ts'
import { at, jurisdiction, type TestCounty, testCounty } from './test-county.ts'
import { verify } from './verify.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([testProcedure])
})
afterAll(() => county.close())

const clerk = () => county.person('吴司法', 'justice', 'registration', 'handling')
const applicant = { form: 'person', name: '赵大年' }
const open = (more: object = {}, idempotencyKey?: string) =>
  performAct(county.engine, {
    jurisdiction,
    actor: clerk(),
    now: at('2026-03-02'),
    act: 'apply',
    request: { on: '2026-03-02', fields: { receivedOn: '2026-03-02', applicant, matter: '查阅', ...more } },
    on: { procedure: 'test-request', unit: 'justice' },
    ...(idempotencyKey ? { idempotencyKey } : {}),
  })
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const act = (id: string, version: number, key: string, more: object = {}, idempotencyKey?: string) =>
  performAct(county.engine, {
    jurisdiction,
    actor: clerk(),
    now: at('2026-03-04'),
    act: key,
    request: { on: '2026-03-04', ...more },
    on: { case: id, version },
    ...(idempotencyKey ? { idempotencyKey } : {}),
  })
const kinds = (results: readonly Result<unknown>[]) =>
  results.map(result => (result.ok ? 'ok' : result.refusal.type)).sort()
const reviewing = async (): Promise<string> => {
  const { id } = value(await open())
  value(await act(id, 1, 'review', { fields: { kind: 'simple' } }))
  return id
}
const numbers = async (): Promise<readonly number[]> => {
  const { rows } = await county.engine.db.owner.query<{ n: number }>(
    `select n from register_number where register = 'test-request/main' order by n`,
  )
  return rows.map(({ n }) => n)
}

describe('at once', () => {
  it('of two different acts on a case as both saw it, one is performed and the other told to look again', async () => {
    const id = await reviewing()
    const results = await Promise.all([
      act(id, 2, 'discuss'),
      act(id, 2, 'pause', { ground: 'unclear' }),
      act(id, 2, 'issue'),
      act(id, 2, 'withdraw'),
    ])
    expect(kinds(results)).toEqual(['ok', 'stale-version', 'stale-version', 'stale-version'])
    expect((await county.state(id)).seq).toBe(3)
  })

  it('thirty openings, a third of them refused, take numbers without a gap and none twice', async () => {
    const before = await numbers()
    const results = await Promise.all(
      Array.from({ length: 30 }, (_, n) => open(n % 3 === 0 ? { kind: 'nothing' } : {})),
    )
    expect(kinds(results).filter(kind => kind === 'ok')).toHaveLength(20)
    expect(await numbers()).toEqual(Array.from({ length: before.length + 20 }, (_, n) => n + 1))
  })

  it('an opening that fails after it took its number gives it back', async () => {
    const before = await numbers()
    const { engine } = county
    const broken = {
      ...engine,
      personalDataKey: { ...engine.personalDataKey, id: 'x\0y' }, // the database cannot hold it
    }
    const failing = performAct(broken, {
      jurisdiction,
      actor: clerk(),
      now: at('2026-03-02'),
      act: 'apply',
      request: { on: '2026-03-02', fields: { receivedOn: '2026-03-02', applicant, matter: '查阅' } },
      on: { procedure: 'test-request', unit: 'justice' },
    })
    const [failed, opened] = await Promise.allSettled([failing, open()])
    expect([failed.status, opened.status]).toEqual(['rejected', 'fulfilled'])
    expect(await numbers()).toEqual([...before, before.length + 1])
  })

  it('a request repeated with its key is performed once and answered alike each time', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => open({}, 'opened-once')))
    const [first, ...others] = opened.map(value)
    for (const other of others) expect(other).toEqual(first)
    const { id } = first as { id: string }
    const reviewed = await Promise.all(
      Array.from({ length: 8 }, () => act(id, 1, 'review', { fields: { kind: 'simple' } }, 'reviewed-once')),
    )
    for (const result of reviewed) expect(value(result)).toMatchObject({ id, version: 2, stage: 'reviewing' })
    expect((await county.state(id)).seq).toBe(2)
    // The same key on something else at the same moment: one of the two is told so.
    const both = await Promise.all([act(id, 2, 'discuss', {}, 'one-key'), act(id, 2, 'issue', {}, 'one-key')])
    expect([
      ['key-reused', 'ok'],
      ['ok', 'stale-version'],
    ]).toContainEqual(kinds(both))
    expect((await county.state(id)).seq).toBe(3)
  })

  it('one file named by two cases is filed with one of them', async () => {
    const { id: file } = await county.engine.db.transaction(jurisdiction, tx =>
      storeAttachment(tx, {
        jurisdiction,
        name: '材料.txt',
        mediaType: 'text/plain',
        content: Buffer.from('材料'),
        uploadedBy: '吴司法',
        now: at('2026-03-02'),
      }),
    )
    const results = await Promise.all([open({ files: [file] }), open({ files: [file] }), open({ files: [file] })])
    expect(kinds(results)).toEqual(['bad-input', 'bad-input', 'ok'])
  })

  it('two signatures, and a signature with a strike, each find what the other left', async () => {
    const id = await reviewing()
    value(await act(id, 2, 'discuss'))
    value(await act(id, 3, 'decide', { outcome: 'granted', fields: { opinion: '可' } }))
    const command = { jurisdiction, now: at('2026-03-05'), case: id, version: 4 }
    const results = await Promise.all([
      signAct(county.engine, { ...command, actor: county.person('冯局长', 'justice', 'unitHead'), proposal: 4 }),
      signAct(county.engine, { ...command, actor: county.person('何副局长', 'justice', 'unitHead'), proposal: 4 }),
      strikeEvent(county.engine, { ...command, actor: clerk(), seq: 3, reason: '有误' }),
    ])
    expect(kinds(results)).toEqual(['ok', 'stale-version', 'stale-version'])
  })

  it('and after all of it the books agree', async () => {
    await performDeemedActs(county.engine, jurisdiction, at('2026-03-05'))
    expect((await verify(county.engine, jurisdiction)).differences).toEqual([])
  })
})
