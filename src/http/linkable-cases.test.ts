/** A link may lead to any case the person sees and to any that is published; the same holds where the link is given. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { date, link, text } from '../procedure/field.ts'
import { defineProcedure, final, never, stage, withheld } from '../procedure/procedure.ts'
import { type TestPerson, type TestServer, testServer } from './test-server.ts'

const rule = { local: '测试办法', source: '测试〔2020〕1号' } as const
const catalogue = defineProcedure({
  id: 'test-catalogue',
  label: '目录',
  module: '测试',
  about: '只用于测试。',
  fields: { receivedOn: date('启动日期'), year: text('年度'), items: text('事项'), within: text('内部意见') },
  title: c => `${c.facts.year ?? ''}目录（内部稿）`,
  receivedOn: 'receivedOn',
  numberedBy: c => (c.facts.year === undefined ? null : `${c.facts.year}目录〔${c.unit}〕`),
  numberShown: (number, nameOf) => number.replace(/〔(.+)〕/, (_, unit) => `〔${nameOf(unit)}〕`),
  stages: { drafting: stage('拟定'), inForce: stage('已公布'), closed: final('已结') },
  clocks: {},
  acts: {
    draw: {
      label: '拟定',
      help: '拟定。',
      by: 'handling',
      from: 'new',
      to: 'drafting',
      asks: ['receivedOn', 'year', 'items', 'within'],
      article: rule,
    },
    publish: { label: '公布', help: '公布。', by: 'handling', from: 'drafting', to: 'inForce', article: rule },
    withdraw: { label: '撤下', help: '撤下。', by: 'handling', from: 'inForce', article: rule },
    close: { label: '结', help: '结。', by: 'handling', from: 'inForce', to: 'closed', article: rule },
  },
  outcomes: { done: { label: '已结', by: ['close'], retain: 10 } },
  indicators: {},
  form: [{ title: '目录', fields: ['receivedOn', 'year', 'items', 'within'] }],
  list: ['year'],
  publication: {
    column: '目录',
    by: 'publish',
    withdrawnBy: ['withdraw'],
    title: c => `${c.facts.year ?? ''}目录`,
    shows: ['year', 'items'],
    withholds: withheld('内部事务信息', 'receivedOn', 'within'),
    article: rule,
  },
})
const proposal = defineProcedure({
  id: 'test-proposal',
  label: '建议',
  module: '测试',
  about: '只用于测试。',
  fields: { receivedOn: date('提出日'), listedIn: link('所在目录', '列入', { to: ['test-catalogue'] }) },
  title: () => '建议',
  receivedOn: 'receivedOn',
  stages: { open: stage('已提出'), closed: final('已结') },
  clocks: {},
  acts: {
    propose: {
      label: '提出',
      help: '提出。',
      by: 'handling',
      from: 'new',
      to: 'open',
      asks: ['receivedOn', 'listedIn'],
      article: rule,
    },
    close: { label: '结', help: '结。', by: 'handling', from: 'open', to: 'closed', article: rule },
  },
  outcomes: { done: { label: '已结', by: ['close'], retain: 10 } },
  indicators: {},
  form: [{ title: '建议', fields: ['receivedOn', 'listedIn'] }],
  list: [],
  publication: never('测试'),
})

const on = '2026-03-02'
let server: TestServer
beforeAll(async () => {
  server = await testServer([catalogue, proposal])
})
afterAll(() => server.close())

const open = async (person: TestPerson, unit: string, procedure: string, act: string, fields: object) =>
  server.post(person, '/api/cases', { procedure, unit, act, request: { on, fields: { receivedOn: on, ...fields } } })
const act = async (id: string, key: string) => {
  const { body } = await server.get('rewarder', `/api/cases/${id}`)
  const { status } = await server.post('rewarder', `/api/cases/${id}/acts/${key}`, {
    version: body.version,
    request: { on },
  })
  expect(status).toBe(200)
}
const offered = async (person: TestPerson, query = '') =>
  (await server.get(person, `/api/linkable-cases?to=test-catalogue${query}`)).body.items
const drawn = async (year: string): Promise<string> =>
  (await open('rewarder', 'market', 'test-catalogue', 'draw', { year, items: '菜市场', within: '不宜公开' })).body.id

describe('the cases offered for a link', () => {
  it('are those in sight, published or not', async () => {
    const id = await drawn('2031')
    const [own] = await offered('rewarder', '&q=2031')
    expect(own).toEqual({
      id,
      procedureLabel: '目录',
      title: '2031目录（内部稿）',
      number: '2031目录〔清河县市场监督管理局〕',
    })
    expect(await offered('justice', '&q=2031')).toEqual([])
  })

  it('are published ones of other units too, with the public title and number and nothing else', async () => {
    const id = await drawn('2032')
    expect(await offered('justice', '&q=2032')).toEqual([])
    await act(id, 'publish')
    const shown = [{ id, procedureLabel: '目录', title: '2032目录', number: '2032目录〔清河县市场监督管理局〕' }]
    expect(await offered('justice', '&q=2032')).toEqual(shown)
    // The case itself stays closed to them, and whoever sees it is offered it once.
    expect((await server.get('justice', `/api/cases/${id}`)).status).toBe(404)
    expect((await server.get('justice', '/api/cases?q=2032')).body.items).toEqual([])
    expect(await offered('rewarder', '&q=2032')).toHaveLength(1)
    await act(id, 'withdraw')
    expect(await offered('justice', '&q=2032')).toEqual([])
  })

  it('are found by the public title, not by what the unit calls it; signs of SQL stand for themselves', async () => {
    await act(await drawn('2033'), 'publish')
    const q = (typed: string) => offered('justice', `&q=${encodeURIComponent(typed)}`)
    expect(await q('2033目录')).toHaveLength(1)
    expect(await q('内部稿')).toEqual([])
    expect(await q('2_33')).toEqual([])
  })

  it('are of the procedures the field names, and nobody without an account or of another county is told', async () => {
    await act(await drawn('2034'), 'publish')
    expect((await server.get('justice', '/api/linkable-cases?to=test-proposal&q=2034')).body.items).toEqual([])
    expect(
      (await server.get('justice', '/api/linkable-cases?to=test-proposal,test-catalogue&q=2034')).body.items,
    ).toHaveLength(1)
    expect((await server.get('justice', '/api/linkable-cases?q=2034')).body.items).toHaveLength(1)
    expect(await offered('stranger', '&q=2034')).toEqual([])
    expect((await server.get(null, '/api/linkable-cases')).status).toBe(401)
    expect((await server.get('justice', '/api/linkable-cases?to=a;b')).status).toBe(400)
  })
})

describe('a link to a published case', () => {
  it('is taken, and the case page names it as the public record does', async () => {
    const id = await drawn('2035')
    await act(id, 'publish')
    const { status, body } = await open('justice', 'justice', 'test-proposal', 'propose', { listedIn: id })
    expect(status).toBe(201)
    const links = async () => (await server.get('justice', `/api/cases/${body.id}`)).body.links
    expect(await links()).toEqual([
      {
        field: 'listedIn',
        meaning: '列入',
        id,
        title: '2035目录',
        number: '2035目录〔清河县市场监督管理局〕',
        procedureLabel: '目录',
        stage: null,
        outcome: null,
        visible: false,
      },
    ])
    await act(id, 'withdraw')
    expect(await links()).toMatchObject([{ title: null, number: null, procedureLabel: null, visible: false }])
  })
})
