/**
 * A sealed case (举报) is seen by holders of one duty in its units and by nobody else: not above, not beside, not by the
 * system administrator; every reading of it is recorded; its figures are counted all the same.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeAttachment } from '../case/attachments.ts'
import { date, link, parties, party, rows, text } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { deliverNotices } from '../schedule/deliver-notices.ts'
import { type TestPerson, type TestServer, testServer } from './test-server.ts'

const rule = { local: '测试办法', source: '测试〔2020〕1号' } as const
const report = defineProcedure({
  id: 'test-report',
  label: '内部举报',
  module: '测试',
  about: '只用于测试。',
  fields: {
    receivedOn: date('收到日'),
    informant: party('举报人', { readBy: 'informantIntake' }),
    accused: parties('被举报人'),
    matter: text('举报事项'),
    earlier: link('此前的举报', '补充', { to: ['test-report'] }),
  },
  title: c => c.facts.matter ?? '举报',
  receivedOn: 'receivedOn',
  stages: { received: stage('已受理'), closed: final('已办结') },
  clocks: {},
  acts: {
    receive: {
      label: '受理举报',
      help: '受理。',
      by: 'registration',
      from: 'new',
      to: 'received',
      asks: ['receivedOn', 'informant', 'matter'],
      mayGive: ['accused', 'earlier'],
      numbers: 'reports',
      article: rule,
    },
    handOver: {
      label: '移送查处',
      help: '移送。',
      by: 'informantIntake',
      from: 'received',
      opensCases: (c, { on }) => [
        {
          procedure: 'test-case',
          act: 'file',
          unit: c.unit,
          fields: { receivedOn: on, matter: '线索核查', source: c.id, sources: [{ which: c.id }] },
        },
      ],
      article: rule,
    },
    reward: { label: '发放奖励', help: '奖励。', by: 'rewards', from: 'received', article: rule },
    close: { label: '办结', help: '办结。', by: 'informantIntake', from: 'received', to: 'closed', article: rule },
  },
  outcomes: { done: { label: '已办结', by: ['close'], retain: 10 } },
  registers: { reports: { label: '举报号', pattern: '{unit}举〔{year}〕{n}号', per: 'unit' } },
  indicators: {
    received: { kind: 'count', label: '收到举报', unit: '件', on: c => c.facts.receivedOn },
  },
  form: [{ title: '举报', fields: ['receivedOn', 'informant', 'accused', 'matter', 'earlier'] }],
  list: ['matter'],
  publication: never('举报人保护'),
  sealed: { by: 'informantIntake', article: rule },
})
const ordinary = defineProcedure({
  id: 'test-case',
  label: '查处',
  module: '测试',
  about: '只用于测试。',
  fields: {
    receivedOn: date('收到日'),
    matter: text('事项'),
    source: link('线索来源', '来自举报', { to: ['test-report'] }),
    sources: rows('相关线索', { which: link('线索', '相关举报', { to: ['test-report'] }) }),
  },
  title: c => c.facts.matter ?? '查处',
  receivedOn: 'receivedOn',
  stages: { filed: stage('已立案'), closed: final('已办结') },
  clocks: {},
  acts: {
    file: {
      label: '立案',
      help: '立案。',
      by: 'handling',
      from: 'new',
      to: 'filed',
      asks: ['receivedOn', 'matter'],
      mayGive: ['source', 'sources'],
      article: rule,
    },
    point: {
      label: '补正来源',
      help: '补正。',
      by: 'registration',
      from: 'anyOpen',
      mayGive: ['source'],
      article: rule,
    },
    close: { label: '办结', help: '办结。', by: 'handling', from: 'filed', to: 'closed', article: rule },
  },
  outcomes: { done: { label: '已办结', by: ['close'], retain: 10 } },
  indicators: {},
  form: [{ title: '查处', fields: ['receivedOn', 'matter', 'source', 'sources'] }],
  list: ['matter'],
  publication: never('测试'),
})

const on = '2026-03-02'
const secret = '向举报中心反映的秘密事项'
let server: TestServer
let sealed: string
let filed: string
const receive = async (person: TestPerson, more: object = {}) =>
  server.post(person, '/api/cases', {
    procedure: 'test-report',
    unit: 'market',
    act: 'receive',
    request: {
      on,
      fields: {
        receivedOn: on,
        informant: { form: 'person', name: '赵举报', phone: '13911112222' },
        accused: [{ form: 'organisation', name: '某商行' }],
        matter: secret,
        ...more,
      },
    },
  })
const version = async (): Promise<number> => {
  const { rows: found } = await server.db.owner.query('select version from case_file where id = $1', [sealed])
  return found[0].version
}
beforeAll(async () => {
  server = await testServer([report, ordinary])
  sealed = (await receive('intake')).body.id
  const { body } = await server.post('intake', `/api/cases/${sealed}/acts/handOver`, { version: 1, request: { on } })
  filed = body.opened[0].id
  await deliverNotices(server.services.engine.db, 'qinghe', server.now)
})
afterAll(() => server.close())

/** 督办 above, the system administrator, another duty in the same unit, another unit, another county. */
const others = ['overseer', 'administrator', 'rewarder', 'justice', 'stranger'] as const

describe('a sealed case', () => {
  it('is open to the duty in its unit', async () => {
    const { status, body } = await server.get('intake', `/api/cases/${sealed}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ title: secret, procedure: 'test-report' })
    expect((await server.get('intake', '/api/work')).body.items).toMatchObject([
      { case: sealed, title: secret, duties: [{ duty: 'informantIntake' }] },
    ])
    expect((await server.get('intake', '/api/cases')).body.items.map(({ id }: { id: string }) => id).sort()).toEqual(
      [sealed, filed].sort(),
    )
    expect((await server.get('intake', `/api/cases?q=${encodeURIComponent('秘密')}`)).body.items).toHaveLength(1)
  })

  it.each(others)('is not there for %s: no page, no act, no file', async person => {
    const before = await version()
    for (const path of ['', '/clocks/answer', '/letters/00000000-0000-7000-8000-000000000001'])
      expect((await server.get(person, `/api/cases/${sealed}${path}`)).status).toBe(404)
    const act = { version: before, request: { on } }
    for (const [path, body] of [
      ['acts/reward', act],
      ['acts/close', act],
      ['acts/handOver', act],
      ['strikes', { version: before, seq: 2, reason: '误' }],
      ['party-readings', { purpose: '看看' }],
    ] as const) {
      const answer = await server.post(person, `/api/cases/${sealed}/${path}`, body)
      expect([path, answer.status, answer.body.type]).toEqual([path, 404, '/problems/case/unknown-case'])
    }
    expect(await version()).toBe(before)
  })

  it.each(others)('is in no list, search, notice or drill-down of %s', async person => {
    for (const path of [
      '/api/cases?limit=200',
      '/api/cases?procedure=test-report',
      `/api/cases?q=${encodeURIComponent('秘密')}`,
      `/api/cases?q=${encodeURIComponent('举〔2026〕')}`,
      '/api/work',
      '/api/notices',
      '/api/figures/cases?unit=government&from=2026-01-01&to=2026-12-31&indicator=test-report/received',
      '/api/figures/cases?unit=market&from=2026-01-01&to=2026-12-31&indicator=test-report/received',
    ]) {
      const { text: shown } = await server.get(person, path)
      expect([path, shown.includes(sealed), shown.includes('秘密')]).toEqual([path, false, false])
      expect([path, shown.includes('举〔2026〕')]).toEqual([path, false])
    }
  })

  it('is counted in the figures, also of those who see no row of it', async () => {
    const { body } = await server.get('overseer', '/api/figures?unit=government&from=2026-01-01&to=2026-12-31')
    expect(body.figures).toMatchObject([{ indicator: 'test-report/received', value: 1 }])
    const drill = '/api/figures/cases?unit=market&from=2026-01-01&to=2026-12-31&indicator=test-report/received'
    expect((await server.get('overseer', drill)).body).toMatchObject({ items: [], after: null })
    expect((await server.get('intake', drill)).body.items).toMatchObject([{ id: sealed, title: secret, visible: true }])
  })

  it('leaves no trace in a case it led to, but for those who may see it', async () => {
    const { body, text: shown } = await server.get('rewarder', `/api/cases/${filed}`)
    expect(body).toMatchObject({ title: '线索核查', links: [], pointing: { cases: [] } })
    expect(body.facts).toEqual({ receivedOn: on, matter: '线索核查', sources: [{}] })
    for (const word of [sealed, 'test-report', '内部举报', '秘密'])
      expect([word, shown.includes(word)]).toEqual([word, false])
    const open = await server.get('intake', `/api/cases/${filed}`)
    expect(open.body.links.map(({ id, title }: { id: string; title: string }) => [id, title])).toEqual([
      [sealed, secret],
    ])
    const page = await server.get('intake', `/api/cases/${sealed}`)
    expect(page.body.pointing.cases.map(({ id }: { id: string }) => id)).toContain(filed)
  })

  it('leaves none either where a case pointed to it once, and now points elsewhere', async () => {
    const other = await server.post('rewarder', '/api/cases', {
      procedure: 'test-case',
      unit: 'market',
      act: 'file',
      request: { on, fields: { receivedOn: on, matter: '另案' } },
    })
    expect(other.status).toBe(201)
    const { id } = other.body
    const reports = [(await receive('intake')).body.id, (await receive('intake')).body.id]
    for (const [n, source] of reports.entries())
      expect(
        await server.post('intake', `/api/cases/${id}/acts/point`, {
          version: n + 1,
          request: { on, fields: { source } },
        }),
      ).toMatchObject({ status: 200 })
    const shown = (await server.get('rewarder', `/api/cases/${id}`)).text
    expect(reports.map(report => shown.includes(report))).toEqual([false, false])
    const open = (await server.get('intake', `/api/cases/${id}`)).text
    expect(reports.map(report => open.includes(report))).toEqual([true, true])
  })

  it('does not stand in the word by which a drill-down is read on, and one reader’s word is no use to another', async () => {
    const { rows: reports } = await server.db.owner.query(`select id from case_file where procedure = 'test-report'`)
    const drill = '/api/figures/cases?unit=market&from=2026-01-01&to=2026-12-31&indicator=test-report/received&limit=1'
    let after: string | null = ''
    let pages = 0
    while (after !== null) {
      const { status, body } = await server.get('overseer', `${drill}${after && `&after=${after}`}`)
      expect([status, body.items]).toEqual([200, []])
      after = body.after
      pages += 1
      const told = `${after ?? ''} ${Buffer.from(after ?? '', 'base64url').toString('latin1')}`
      expect(reports.filter(({ id }) => told.includes(id)).length).toBe(0)
      expect(told).not.toContain(on)
      if (after) expect((await server.get('intake', `${drill}&after=${after}`)).status).toBe(400)
    }
    expect(pages).toBe(reports.length)
  })

  it('cannot be found out by linking to it', async () => {
    const link = (person: TestPerson, source: string) =>
      server.post(person, '/api/cases', {
        procedure: 'test-case',
        unit: 'market',
        act: 'file',
        request: { on, fields: { receivedOn: on, matter: '试探', source } },
      })
    const none = '00000000-0000-7000-8000-000000000009'
    const [there, absent] = [await link('rewarder', sealed), await link('rewarder', none)]
    expect(there.status).toBe(400)
    expect(there.body).toEqual(absent.body)
  })
})

describe('reading a sealed case', () => {
  const readings = async () => {
    const { rows: found } = await server.db.owner.query(
      `select actor ->> 'name' as name, act from event where case_id = $1 and kind = 'reading' order by seq`,
      [sealed],
    )
    return found
  }
  it('is recorded each time, with who read it, and shown among its events', async () => {
    const before = (await readings()).length
    await server.get('intake', `/api/cases/${sealed}`)
    const { body } = await server.get('intake', `/api/cases/${sealed}`)
    expect((await readings()).slice(before)).toEqual([
      { name: '秦受理', act: 'case' },
      { name: '秦受理', act: 'case' },
    ])
    expect(body.events.at(-1)).toMatchObject({ kind: 'reading', label: '案卷', actor: '秦受理', seq: body.version })
  })

  it('is recorded also of a file in it, and of an ordinary case’s file nothing is', async () => {
    const fileIn = async (caseId: string): Promise<string> => {
      const { db } = server.services.engine
      const content = Buffer.from('送货单')
      const stored = await db.transaction('qinghe', tx =>
        storeAttachment(tx, {
          jurisdiction: 'qinghe',
          name: '送货单.txt',
          mediaType: 'text/plain',
          content,
          uploadedBy: 'intake',
          now: server.now,
        }),
      )
      await server.db.owner.query('update attachment set case_id = $1 where id = $2', [caseId, stored.id])
      return stored.id
    }
    const before = (await readings()).length
    const [hidden, open] = [await fileIn(sealed), await fileIn(filed)]
    for (const other of others) expect((await server.get(other, `/api/attachments/${hidden}`)).status).toBe(404)
    expect((await readings()).length).toBe(before)
    expect((await server.get('intake', `/api/attachments/${hidden}`)).status).toBe(200)
    expect((await readings()).slice(before)).toEqual([{ name: '秦受理', act: 'case' }])
    expect((await server.get('intake', `/api/attachments/${open}`)).status).toBe(200)
    expect((await readings()).length).toBe(before + 1)
  })

  it('by one does not make another’s act stale; anything else does', async () => {
    const { body } = await server.get('intake', `/api/cases/${sealed}`)
    await server.get('intake', `/api/cases/${sealed}`)
    const acted = await server.post('intake', `/api/cases/${sealed}/acts/handOver`, {
      version: body.version,
      request: { on },
    })
    expect(acted.status).toBe(200)
    const late = await server.post('intake', `/api/cases/${sealed}/acts/close`, {
      version: body.version,
      request: { on },
    })
    expect(late.body.type).toBe('/problems/case/stale-version')
    const ahead = await server.post('intake', `/api/cases/${sealed}/acts/close`, { version: 999, request: { on } })
    expect(ahead.body.type).toBe('/problems/case/stale-version')
  })
})

describe('a party whose field names who may read it', () => {
  it('is read by the holder of that duty in the case’s unit', async () => {
    const { body } = await server.post('intake', `/api/cases/${sealed}/party-readings`, { purpose: '联系举报人' })
    expect(body.parties.map(({ name }: { name: string }) => name).sort()).toEqual(['某商行', '赵举报'])
  })
})
