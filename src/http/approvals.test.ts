import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvalProcedure } from '../case/approval-procedure.ts'
import { type TestPerson, type TestServer, testServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer([approvalProcedure])
})
afterAll(() => server.close())

const on = '2026-03-05'
const open = async (fields: object = {}): Promise<string> => {
  const request = { on: '2026-03-02', fields }
  const body = { procedure: 'approval-test', unit: 'justice', act: 'register', request }
  const opened = await server.post('justice', '/api/cases', body)
  expect(opened).toMatchObject({ status: 201 })
  return opened.body.id
}
const page = async (person: TestPerson, id: string) => (await server.get(person, `/api/cases/${id}`)).body
const act = async (person: TestPerson, id: string, key: string, more: object = {}) => {
  const { version } = await page('justice', id)
  return server.post(person, `/api/cases/${id}/acts/${key}`, { version, request: { on, ...more } })
}
/** Something done about the one act that is pending. */
const about = async (person: TestPerson, id: string, path: string, more: object = {}) => {
  const { version, pending } = await page('justice', id)
  return server.post(person, `/api/cases/${id}/${path}`, { version, proposal: pending[0]?.seq ?? 1, ...more })
}
const kinds = async (id: string): Promise<string[]> =>
  (await page('justice', id)).events.map(({ kindLabel }: { kindLabel: string }) => kindLabel)

describe('signing over HTTP', () => {
  it('adds a signer elsewhere, who sees the case from then on, finds it among his work and signs', async () => {
    const id = await open()
    await act('justice', id, 'plain')
    expect((await server.get('head', `/api/cases/${id}`)).status).toBe(404)
    const to = { unit: 'township', duty: 'unitHead' }
    expect(await about('justiceHead', id, 'added-signers', { to, reason: '涉及该镇' })).toMatchObject({
      status: 200,
      body: { waitsFor: ['unitHead', 'unitHead'] },
    })
    expect((await page('head', id)).pending).toMatchObject([
      {
        label: '一人签批',
        mine: true,
        rounds: [
          {
            mode: 'all',
            standing: 'current',
            signers: [
              { unitName: '清河县司法局', label: '单位主要负责人', added: false, waiting: true, mine: false },
              { unitName: '清河县柳林镇人民政府', label: '单位主要负责人', added: true, waiting: true, mine: true },
            ],
          },
        ],
      },
    ])
    const work = (await server.get('head', '/api/work')).body.items
    expect(work).toMatchObject([{ case: id, reason: '待签：一人签批' }])
    expect((await server.get('head', '/api/cases')).body.items.map((row: { id: string }) => row.id)).toContain(id)
    expect(await about('head', id, 'signatures')).toMatchObject({ status: 200 })
    expect(await about('justiceHead', id, 'signatures')).toMatchObject({ status: 200 })
    expect((await page('justice', id)).pending).toEqual([])
    expect((await server.get('head', `/api/cases/${id}`)).status).toBe(200)
    expect(await kinds(id)).toEqual(['办理', '提请签批', '加签', '签批', '签批', '办理'])
  })

  it('hands a signature on to a named person, whose work it then is and nobody else’s', async () => {
    const id = await open()
    await act('justice', id, 'plain')
    expect(await about('justiceHead', id, 'handovers', { to: { person: 'inspector' }, reason: '外出' })).toMatchObject({
      status: 200,
    })
    const mine = async (person: TestPerson) =>
      (await server.get(person, '/api/work')).body.items.some(
        (item: { case: string; reason: string }) => item.case === id && item.reason.startsWith('待签'),
      )
    expect([await mine('justiceHead'), await mine('inspector'), await mine('deputy')]).toEqual([false, true, false])
    expect((await page('justice', id)).work).toContainEqual(expect.objectContaining({ people: ['沈督察'], duties: [] }))
    expect(await about('justiceHead', id, 'signatures')).toMatchObject({
      status: 403,
      body: { type: '/problems/case/missing-duty', unmet: [{ text: '须由沈督察签批' }] },
    })
    expect(await about('inspector', id, 'signatures')).toMatchObject({ status: 200 })
    expect(await kinds(id)).toEqual(['办理', '提请签批', '转办', '签批', '办理'])
  })

  it('shows the signer units by their names, not their ids, also before anything is a fact', async () => {
    const id = await open()
    expect(await act('justice', id, 'any', { fields: { adviser: 'township' } })).toMatchObject({ status: 200 })
    const { facts, pending, names } = await page('justiceHead', id)
    expect([facts.adviser, pending[0].fields]).toEqual([undefined, { adviser: 'township' }])
    expect(names).toMatchObject({ township: '清河县柳林镇人民政府' })
  })

  it('is taken back by whoever put it forward', async () => {
    const id = await open()
    await act('justice', id, 'any')
    expect((await page('justice', id)).pending).toMatchObject([{ mine: false, proposed: true }])
    expect(await about('justice', id, 'returns', { reason: '材料有误' })).toMatchObject({ status: 200 })
    expect((await page('justice', id)).pending).toEqual([])
  })

  it('refuses what it does not understand, and tells nobody of cases he may not see', async () => {
    const id = await open()
    await act('justice', id, 'plain')
    const bad = [
      { to: { unit: 'township' }, reason: '理由' },
      { to: { unit: 'township', duty: 'unitHead', person: 'head' }, reason: '理由' },
      { to: { unit: 'township', duty: 'unitHead' } },
      { to: 'head', reason: '理由' },
    ]
    for (const body of bad) expect((await about('justiceHead', id, 'added-signers', body)).status).toBe(400)
    const to = { unit: 'township', duty: 'unitHead' }
    expect((await about('clerk', id, 'added-signers', { to, reason: '理由' })).status).toBe(404)
    expect((await about('justice', id, 'added-signers', { to, reason: '理由' })).status).toBe(403)
    expect(
      (await about('justiceHead', id, 'added-signers', { to: { unit: 'x', duty: 'y' }, reason: '' })).body,
    ).toMatchObject({
      type: '/problems/case/bad-input',
      unmet: [{ text: '请写明加签的理由' }, { text: '没有这一单位，或该单位已撤销' }],
    })
  })
})

describe('passing over a gate', () => {
  const unmetOf = async (person: TestPerson, id: string) =>
    (await page(person, id)).acts.find(({ key }: { key: string }) => key === 'decide')?.unmet
  it('is offered to whoever may, flagged, and cleared by another', async () => {
    const id = await open({ evidence: '笔录' })
    expect(await unmetOf('deputy', id)).toMatchObject([{ text: '尚未审核', mayOverride: true }])
    expect((await unmetOf('justice', id))[0]).not.toHaveProperty('mayOverride')
    const override = { reason: '汛情紧急' }
    expect(await act('justice', id, 'decide', { override })).toMatchObject({ status: 422 })
    expect(await act('deputy', id, 'decide', { override })).toMatchObject({ status: 200 })
    const flagged = await page('inspector', id)
    expect(flagged).toMatchObject({
      flags: [{ label: '门槛越过，待核' }],
      overrides: [
        { seq: 2, label: '决定', reason: '汛情紧急', by: '何副局长', clearedBy: '督办检查', cleared: null, mine: true },
      ],
    })
    expect((await server.get('inspector', '/api/work')).body.items).toMatchObject([{ reason: '核销越过门槛：决定' }])
    const clearing = { version: flagged.version, seq: 2, opinion: '情况属实' }
    expect((await server.post('deputy', `/api/cases/${id}/clearances`, clearing)).status).toBe(403)
    expect((await server.post('inspector', `/api/cases/${id}/clearances`, clearing)).status).toBe(200)
    expect(await page('justice', id)).toMatchObject({
      flags: [],
      overrides: [{ cleared: { by: '沈督察', on: '2026-03-10', opinion: '情况属实' }, mine: false }],
    })
  })
  it('is offered to the one who may only pass over it, while there is something to pass over', async () => {
    const id = await open({ evidence: '笔录' })
    expect(await unmetOf('justiceHead', id)).toMatchObject([{ text: '尚未审核', mayOverride: true }])
    expect(await act('justiceHead', id, 'decide', { override: { reason: '汛情紧急' } })).toMatchObject({ status: 200 })
    const ready = await open({ evidence: '笔录', reviewNote: '同意' })
    const { acts } = await page('justiceHead', ready)
    expect(acts.map(({ key }: { key: string }) => key)).not.toContain('decide')
  })

  it('is not offered past a hard gate', async () => {
    const id = await open()
    expect(await unmetOf('deputy', id)).toMatchObject([{ text: '尚未审核', mayOverride: true }, { text: '没有证据' }])
    expect(await act('deputy', id, 'decide', { override: { reason: '急' } })).toMatchObject({
      status: 422,
      body: { unmet: [{ text: '尚未审核' }, { text: '没有证据' }] },
    })
  })
})

it('the page says to whom an act was copied', async () => {
  const id = await open()
  expect(await act('justice', id, 'note', { copyTo: ['township'] })).toMatchObject({ status: 200 })
  expect((await page('clerk', id)).copies).toEqual([
    { unit: 'township', unitName: '清河县柳林镇人民政府', act: 'note', label: '补记', on },
  ])
})
