import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recountLocalRules } from '../case/recount-local-rules.ts'
import { verify } from '../case/verify.ts'
import { date } from '../procedure/field.ts'
import { localAmount } from '../procedure/local-amount.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { days, hours, localTerm, workingDays } from '../procedure/term.ts'
import type { LocalRuleOfPlace } from './contract.ts'
import { type TestPerson, type TestServer, testServer } from './test-server.ts'

const rule = { local: '测试办法', source: '测试〔2020〕1号' } as const
const clock = { owedBy: 'authority', from: 'receivedOn', metBy: ['close'], article: rule } as const
const matter = defineProcedure({
  id: 'matter',
  label: '事项',
  module: '测试',
  about: '只用于测试。',
  fields: { receivedOn: date('收到日') },
  title: () => '事项',
  receivedOn: 'receivedOn',
  stages: { open: stage('办理中'), closed: final('已办结') },
  clocks: {
    answer: { ...clock, label: '答复', term: localTerm('matter.answer', '答复期限', days(15), '各地多为十五日') },
    filing: { ...clock, label: '备案', term: localTerm('matter.filing', '备案期限', workingDays(5), '示例') },
    // Counted in hours; it never starts here.
    alarm: {
      ...clock,
      when: () => false,
      label: '报告',
      term: localTerm('matter.alarm', '报告时限', hours(24), '示例'),
    },
  },
  amounts: {
    large: localAmount('matter.large', '较大数额', 10_000, '示例'),
    never: localAmount('matter.never', '特大数额', null, '本地未定'),
  },
  acts: {
    receive: { label: '收件', by: 'registration', from: 'new', to: 'open', asks: ['receivedOn'], article: rule },
    close: { label: '办结', by: 'registration', from: 'open', to: 'closed', article: rule },
  },
  outcomes: { done: { label: '办结', by: ['close'], retain: 10 } },
  indicators: { received: { kind: 'count', label: '收件', unit: '件', on: c => c.facts.receivedOn } },
  form: [{ title: '收件', fields: ['receivedOn'] }],
  list: ['receivedOn'],
  publication: never('测试'),
})

let server: TestServer
beforeAll(async () => {
  server = await testServer([matter])
})
afterAll(() => server.close())

const today = '2026-03-10'
const document = { document: '清河县办理办法', number: '清政规〔2026〕1号' }
const fix = (body: object, person: TestPerson = 'administrator') =>
  server.post(person, '/api/local-rules', { on: today, ...document, ...body })
const unmetOf = async (body: object) => (await fix(body)).body.unmet?.map(({ text }: { text: string }) => text)
const ruleOf = async (key: string): Promise<LocalRuleOfPlace> => {
  const { body } = await server.get('clerk', '/api/local-rules')
  return body.procedures[0].rules.find((one: LocalRuleOfPlace) => one.key === key)
}
const rows = async () => (await server.db.owner.query('select key from local_setting')).rowCount
const receive = async (on: string): Promise<string> => {
  const answer = await server.post(
    'clerk',
    '/api/cases',
    { procedure: 'matter', unit: 'township', act: 'receive', request: { on, fields: { receivedOn: on } } },
    { 'idempotency-key': `receive-${on}` },
  )
  expect(answer.status).toBe(201)
  return answer.body.id
}
const clocks = async (id: string) =>
  (await server.db.owner.query(`select key, due from clock where case_id = '${id}' and key = 'answer'`)).rows[0]?.due
const recount = async () => {
  await server.services.prepare('qinghe')
  return recountLocalRules(server.services.engine, 'qinghe', server.now)
}

describe('地方规定', () => {
  it('where nothing is fixed, everybody reads the example with its source, and that nothing is fixed', async () => {
    expect(await ruleOf('matter.answer')).toEqual({
      key: 'matter.answer',
      kind: 'term',
      label: '答复期限',
      units: [
        { id: 'day', label: '日' },
        { id: 'month', label: '个月' },
        { id: 'year', label: '年' },
      ],
      counts: ['答复'],
      inForce: null,
      fallback: { text: '15日', value: { n: 15, unit: 'day' }, source: '各地多为十五日' },
      coming: [],
      past: [],
    })
    expect((await ruleOf('matter.large')).fallback.text).toBe('1万元')
    expect(await ruleOf('matter.never')).toMatchObject({ fallback: { text: null, value: null, source: '本地未定' } })
    const mine = async (person: TestPerson) => (await server.get(person, '/api/local-rules')).body.mine
    expect([await mine('administrator'), await mine('clerk')]).toEqual([true, false])
    expect((await server.get(null, '/api/local-rules')).status).toBe(401)
  })

  it('only the system administrator fixes one', async () => {
    const answer = await fix({ key: 'matter.answer', n: 10, unit: 'day' }, 'clerk')
    expect(answer).toMatchObject({ status: 403, body: { unmet: [{ text: '须由系统管理员办理' }] } })
    const nobody = { on: today, ...document, key: 'matter.answer', n: 10, unit: 'day' }
    expect((await server.post(null, '/api/local-rules', nobody)).status).toBe(401)
    expect(await rows()).toBe(0)
  })

  it('every fault is named at once and nothing is written', async () => {
    expect(await unmetOf({ key: 'matter.nothing', n: 10, unit: 'day', document: ' ', number: '' })).toEqual([
      '办理事项中没有“matter.nothing”这一地方规定',
      '应填写“文件名称”',
      '应填写“文号”',
    ])
    const term = (n: unknown, unit: string, key = 'answer') => unmetOf({ key: `matter.${key}`, n, unit })
    expect(await term(10, 'workingDay')).toEqual(['“单位”应为日、个月、年'])
    expect(await term(10, 'day', 'filing')).toEqual(['“单位”应为工作日'])
    expect(await term(10, 'day', 'alarm')).toEqual(['“单位”应为小时'])
    for (const n of [0, -3, 1.5]) expect(await term(n, 'day')).toEqual(['“期限”应为不小于1的整数'])
    expect(await term(3_651, 'day')).toEqual(['“期限”不得超过3650日'])
    expect(await term(1_001, 'workingDay', 'filing')).toEqual(['“期限”不得超过1000个工作日'])
    expect(await unmetOf({ key: 'matter.answer', yuan: 10 })).toContain('“答复期限”是期限，不是金额')
    for (const yuan of [undefined, 0, -1, 1.005, 1e13])
      expect(await unmetOf({ key: 'matter.large', yuan })).toEqual(['“金额”应大于0，不超过一万亿元，至多两位小数'])
    expect(await unmetOf({ key: 'matter.large', yuan: 5, n: 5 })).toEqual(['这一项是金额，不是期限'])
    expect(await unmetOf({ key: 'matter.answer', n: 10, unit: 'day', on: '2028-03-11' })).toEqual([
      '“起始日”不得晚于2028-03-10（今天起两年）',
    ])
    expect((await fix({ key: 'matter.answer', n: '10', unit: 'day' })).status).toBe(400)
    expect((await fix({ key: 'matter.answer', n: 10, unit: 'day', on: '2026-02-30' })).status).toBe(400)
    expect(await rows()).toBe(0)
  })

  it('an amount holds from its day on, to the fen, and the one before ends the day before', async () => {
    expect((await fix({ key: 'matter.large', yuan: 5_000, on: '2020-01-01' })).body).toMatchObject({ cases: 0 })
    expect((await fix({ key: 'matter.large', yuan: 30_000.55, on: '2026-03-11' })).status).toBe(201)
    expect(await ruleOf('matter.large')).toMatchObject({
      inForce: {
        since: '2020-01-01',
        until: '2026-03-10',
        text: '5000元',
        source: '《清河县办理办法》（清政规〔2026〕1号）',
      },
      coming: [{ since: '2026-03-11', until: null, text: '30000.55元' }],
      past: [],
    })
    const amount = (on: string) => server.services.engine.rules('qinghe').localAmount?.('matter.large', on)?.yuan
    expect([amount('2019-12-31'), amount('2026-03-10'), amount('2026-03-11')]).toEqual([undefined, 5_000, 30_000.55])
  })

  it('a day on or before the beginning of one already fixed is refused, the day after it is not', async () => {
    for (const on of ['2026-03-10', '2026-03-11'])
      expect(await unmetOf({ key: 'matter.large', yuan: 1, on })).toEqual([
        '“起始日”应晚于2026-03-11：该项自2026-03-11起已有规定（《清河县办理办法》（清政规〔2026〕1号）），已记录的规定不改写',
      ])
    expect((await fix({ key: 'matter.large', yuan: 40_000, on: '2026-03-12' })).status).toBe(201)
    const { rows } = await server.db.owner.query(
      `select since, until, value from local_setting where key = 'matter.large' order by since`,
    )
    expect(rows).toEqual([
      { since: '2020-01-01', until: '2026-03-10', value: { yuan: 5_000 } },
      { since: '2026-03-11', until: '2026-03-11', value: { yuan: 30_000.55 } },
      { since: '2026-03-12', until: null, value: { yuan: 40_000 } },
    ])
  })

  it('two at once for the same day: one is kept', async () => {
    const both = await Promise.all([1, 2].map(n => fix({ key: 'matter.filing', n, unit: 'workingDay' })))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
  })

  it('one may be fixed two years ahead', async () => {
    expect((await fix({ key: 'matter.never', yuan: 15_000, on: '2028-03-10' })).status).toBe(201)
    expect(await ruleOf('matter.never')).toMatchObject({ inForce: null, coming: [{ text: '1.5万元' }] })
  })

  it('each stands in the security log and among the events of the organisation', async () => {
    const { rows } = await server.db.owner.query(
      `select person, subject, detail from security_log where kind = 'local-rule/fixed' order by id limit 1`,
    )
    expect(rows).toEqual([
      {
        person: 'administrator',
        subject: '较大数额',
        detail: {
          key: 'matter.large',
          since: '2020-01-01',
          value: { yuan: 5_000 },
          source: '《清河县办理办法》（清政规〔2026〕1号）',
        },
      },
    ])
    const events = await server.db.owner.query(`select 1 from office_event where kind = 'local-rule/fixed'`)
    expect(events.rowCount).toBe(5)
  })

  it('the rule of the day a clock starts counts: one that started the day before keeps its own', async () => {
    const [before, after] = [await receive('2026-03-04'), await receive('2026-03-05')]
    expect([await clocks(before), await clocks(after)]).toEqual(['2026-03-19', '2026-03-20'])
    const closed = await receive('2026-03-08')
    const close = { version: 1, request: { on: today } }
    const closing = await server.post('clerk', `/api/cases/${closed}/acts/close`, close, {
      'idempotency-key': 'close-matter',
    })
    expect(closing.body).toMatchObject({ stage: 'closed' })
    await recount()
    const answer = await fix({ key: 'matter.answer', n: 1, unit: 'month', on: '2026-03-05' })
    expect(answer.body).toMatchObject({ cases: 2 })
    // A server that has not read the rule yet leaves its cases for later.
    const { engine } = server.services
    const behind = { ...engine, rules: () => ({ ...engine.rules('qinghe'), localTerm: () => undefined }) }
    expect(await recountLocalRules(behind, 'qinghe', server.now)).toBe(0)
    expect([await recount(), await recount()]).toEqual([2, 0])
    expect([await clocks(before), await clocks(after), await clocks(closed)]).toEqual([
      '2026-03-19',
      '2026-04-07',
      '2026-04-08',
    ])
    const { rows } = await server.db.owner.query(
      `select case_id, old_due, new_due, reason from clock_change where case_id = '${after}'`,
    )
    expect(rows).toEqual([
      {
        case_id: after,
        old_due: '2026-03-20',
        new_due: '2026-04-07',
        reason: expect.stringMatching(/^依《清河县办理办法》（清政规〔2026〕1号）重算：时限“answer”/),
      },
    ])
    const { body } = await server.get('clerk', `/api/cases/${after}`)
    expect(JSON.stringify(body)).toContain('地方规定变更')
    expect((await verify(server.services.engine, 'qinghe')).differences).toEqual([])
  })

  it('the procedure, told as data, shows its terms and amounts as they stand', async () => {
    const { body } = await server.get('clerk', '/api/procedures/matter')
    expect(body.amounts).toEqual([
      { key: 'large', label: '较大数额', value: '5000元（《清河县办理办法》（清政规〔2026〕1号））' },
      { key: 'never', label: '特大数额', value: '未设本地规定，不作判断（本地未定）' },
    ])
    expect(body.clocks[0]).toMatchObject({ key: 'answer', term: '1个月（《清河县办理办法》（清政规〔2026〕1号））' })
  })

  it('a new act in this process counts by it at once', async () => {
    expect(await clocks(await receive('2026-03-06'))).toBe('2026-04-07')
  })
})
