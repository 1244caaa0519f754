/** The page of a case shows the cases it belongs with, and its acts hang on them as they do when they are performed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comment, consultation, decision, meeting, task } from '../case/test-linked-procedures.ts'
import { recordCertificate } from '../office/record-certificate.ts'
import { type TestPerson, type TestServer, testServer } from './test-server.ts'

const on = '2026-03-02'
let server: TestServer
beforeAll(async () => {
  server = await testServer([comment, consultation, decision, meeting, task])
})
afterAll(() => server.close())

const open = async (
  procedure: string,
  act: string,
  fields: object,
  person: TestPerson = 'justice',
  unit = 'justice',
) => {
  const { status, body } = await server.post(person, '/api/cases', {
    procedure,
    unit,
    act,
    request: { on, fields: { receivedOn: on, ...fields } },
  })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.id as string
}
const act = async (id: string, key: string, request: object = {}) => {
  const { body: page } = await server.get('justice', `/api/cases/${id}`)
  return server.post('justice', `/api/cases/${id}/acts/${key}`, { version: page.version, request: { on, ...request } })
}
const page = async (id: string, person: TestPerson = 'justice') => (await server.get(person, `/api/cases/${id}`)).body
const unmet = async (id: string, key: string) => {
  const { acts } = await page(id)
  return acts.find((offered: { key: string }) => offered.key === key)?.unmet
}

describe('the page of a case', () => {
  it('names the cases it points to, also in rows, and those that point to it with their standing', async () => {
    const next = await open('test-consultation', 'start', { topic: '停车办法' })
    const id = await open('test-consultation', 'start', { topic: '垃圾分类', next, others: [{ which: next }] })
    const said = await open('test-comment', 'comment', { about: id, opinion: '同意' })
    expect((await page(id)).links).toMatchObject([
      { field: 'next', meaning: '转入、相关', id: next, title: '停车办法', procedureLabel: '意见征集' },
    ])
    expect((await page(id)).pointing).toEqual({
      cases: [
        {
          id: said,
          meaning: '对其提出',
          title: '同意',
          number: null,
          procedureLabel: '公众意见',
          stage: '已收到',
          outcome: null,
        },
      ],
      more: false,
    })
    await act(said, 'settle', { outcome: 'adopted' })
    expect((await page(id)).pointing.cases).toMatchObject([{ id: said, stage: '已处理', outcome: '采纳' }])
    expect((await page(next)).pointing.cases).toMatchObject([{ id, meaning: '转入、相关' }])
  })

  it('names a case once that it points to and that points to it, with both meanings', async () => {
    const first = await open('test-consultation', 'start', { topic: '停车办法' })
    const id = await open('test-consultation', 'start', { topic: '垃圾分类', next: first })
    await act(first, 'point', { fields: { next: id } })
    for (const [one, other] of [
      [id, first],
      [first, id],
    ] as const) {
      const { links, pointing } = await page(one)
      expect(links).toMatchObject([{ id: other, meaning: '转入（对方：转入）', visible: true }])
      expect(pointing).toEqual({ cases: [], more: false })
    }
  })

  it('tells of a case elsewhere that it points to what its procedure lets it tell, and does not open it', async () => {
    const next = await open('test-consultation', 'start', { topic: '河道整治' }, 'rewarder', 'market')
    const id = await open('test-consultation', 'start', { topic: '防洪', next })
    expect((await server.get('justice', `/api/cases/${next}`)).status).toBe(404)
    expect((await page(id)).links).toEqual([
      {
        field: 'next',
        meaning: '转入',
        id: next,
        title: '河道整治',
        number: null,
        procedureLabel: '意见征集',
        stage: '征集中',
        outcome: null,
        visible: false,
      },
    ])
    expect((await page(next, 'rewarder')).pointing.cases).toEqual([])
    // Of a case with parties nothing is told.
    const decided = await open(
      'test-decision',
      'receive',
      { person: { form: 'person', name: '赵大年' } },
      'rewarder',
      'market',
    )
    const { body } = await server.post('rewarder', `/api/cases/${decided}/acts/decide`, {
      version: 1,
      request: { on, fields: { matter: '整改', to: 'justice' } },
    })
    const { links } = await page(body.opened[0].id)
    expect(links).toContainEqual(expect.objectContaining({ id: decided, title: null, stage: null, visible: false }))
  })

  it('names what an act opened, and on the other side where it came from; to nobody else', async () => {
    const id = await open('test-decision', 'receive', { person: { form: 'person', name: '赵大年' } })
    const { body } = await act(id, 'decide', { fields: { matter: '整治', to: 'market' } })
    const [first, second] = body.opened
    expect(body.opened).toMatchObject([
      { procedure: 'test-task', label: '交办事项', number: '清市监交〔2026〕1号', queryCode: expect.any(String) },
      { number: '清市监交〔2026〕2号' },
    ])
    // Opened in another unit: who opened it does not see it, nor does the other unit see where it came from.
    expect((await page(id)).pointing.cases).toEqual([])
    const there = await page(first.id, 'rewarder')
    expect(there.links.map(({ id: source, title }: { id: string; title: string | null }) => [source, title])).toEqual([
      [id, null],
    ])
    const above = await page(id, 'overseer')
    expect(above.pointing.cases.map((row: { id: string }) => row.id).sort()).toEqual([first.id, second.id].sort())
  })

  it('says of an act what hangs on other cases, as the act itself would be refused', async () => {
    const id = await open('test-consultation', 'start', { topic: '噪声' })
    const said = await open('test-comment', 'comment', { about: id, opinion: '太吵' })
    await act(id, 'close')
    await act(id, 'summarise', { fields: { summary: '一条' } })
    const waiting = { text: '还有意见未处理', article: expect.stringContaining('测试办法'), fillable: false }
    expect(await unmet(id, 'decide')).toContainEqual(waiting)
    const refused = await act(id, 'decide', { fields: { decision: '同意' } })
    expect([refused.status, refused.body.unmet.map(({ text }: { text: string }) => text)]).toEqual([
      422,
      ['还有意见未处理'],
    ])
    await act(said, 'settle', { outcome: 'declined' })
    expect(await unmet(id, 'decide')).not.toContainEqual(waiting)
    expect((await act(id, 'decide', { fields: { decision: '同意' } })).status).toBe(200)
  })

  it('says when an act of another case on which it relied was struck, and by what it was put right', async () => {
    const next = await open('test-consultation', 'start', { topic: '后续' })
    const id = await open('test-consultation', 'start', { topic: '前案', next })
    await act(next, 'close')
    await act(id, 'follow')
    const { version, pending } = await page(id)
    const signature = { version, proposal: pending[0].seq }
    expect((await server.post('justiceHead', `/api/cases/${id}/signatures`, signature)).status).toBe(200)
    expect((await page(id)).flags).toEqual([])
    const strike = { version: (await page(next)).version, seq: 2, reason: '误' }
    expect((await server.post('justice', `/api/cases/${next}/strikes`, strike)).status).toBe(200)
    const { flags, events } = await page(id)
    expect(flags).toEqual([{ key: 'basis-4', label: '第4条的依据已作废' }])
    expect(events.find(({ seq }: { seq: number }) => seq === 4).notes[0]).toContain(
      '第4条“随后续案件办理”所依据的“意见征集”，其“截止”已于',
    )
    await act(next, 'close')
    expect((await page(id)).flags).toEqual([])
  })

  it('of an act known to the law of some days: offered while its day may still be entered', async () => {
    const opened = async (receivedOn: string) =>
      page(
        (
          await server.post('justice', '/api/cases', {
            procedure: 'test-decision',
            unit: 'justice',
            act: 'receive',
            request: { on: receivedOn, fields: { receivedOn, person: { form: 'person', name: '赵大年' } } },
          })
        ).body.id,
      )
    const offered = (body: { acts: { key: string; unmet: object[] }[] }) =>
      body.acts.find(({ key }) => key === 'formerly')?.unmet
    // In force until 2026-02-28; today is 2026-03-10.
    expect(offered(await opened('2026-02-28'))).toMatchObject([{ fillable: true }])
    expect(offered(await opened('2026-03-01'))).toBeUndefined()
  })
})

describe('people to choose from', () => {
  const people = async (query: string) => (await server.get('justice', `/api/people?${query}`)).body

  it('are those who hold a post today, with name, unit and post and nothing else', async () => {
    const { people: found, more } = await people('unit=justice')
    expect(found).toContainEqual({
      id: 'justice',
      name: '吴司法',
      unit: 'justice',
      unitName: '清河县司法局',
      post: '吴司法',
    })
    expect(new Set(found.map(({ unit }: { unit: string }) => unit))).toEqual(new Set(['justice']))
    expect(more).toBe(false)
    expect((await people('q=郑')).people.map(({ id }: { id: string }) => id)).toEqual(['overseer'])
    expect((await people('among=overseer,nobody')).people.map(({ id }: { id: string }) => id)).toEqual(['overseer'])
    expect(await people('unit=justice&limit=1')).toMatchObject({ people: [{}], more: true })
    expect((await people('unit=nowhere')).people).toEqual([])
  })

  it('or only those with a certificate that is valid today', async () => {
    expect((await people('certified=enforcement')).people).toEqual([])
    const by = await server.services.offices.actor('qinghe', 'administrator', '2026-03-10')
    if (!by) throw new Error('nobody administers')
    const recorded = await recordCertificate(
      server.services.offices,
      { by, on: '2026-01-01', at: server.now },
      { person: 'rewarder', kind: 'enforcement', number: 'QH-1', unit: 'market', until: '2026-03-10' },
    )
    expect(recorded.ok).toBe(true)
    expect((await people('certified=enforcement')).people).toMatchObject([{ id: 'rewarder', name: '许奖励' }])
    server.now = '2026-03-11T02:00:00.000Z'
    expect((await people('certified=enforcement')).people).toEqual([])
    server.now = '2026-03-10T02:00:00.000Z'
    expect((await server.get('justice', '/api/people?certified=constructor')).status).toBe(400)
  })

  it('are shown to nobody without a session, and of no other county', async () => {
    expect((await server.get(null, '/api/people')).status).toBe(401)
    expect((await server.get('stranger', '/api/people')).body.people.map(({ id }: { id: string }) => id)).toEqual([
      'stranger',
    ])
  })
})
