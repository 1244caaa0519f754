/**
 * What an act must refuse, asked over HTTP: a problem in Chinese that names every point, with its article where one
 * applies, and not a row of any table written or changed.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { disclosureRequest } from '../../procedures/disclosure-request.ts'
import { mediation } from '../../procedures/mediation.ts'
import { testProcedure } from '../http/test-procedure.ts'
import { type TestPerson, type TestServer, testServer } from '../http/test-server.ts'
import { attachments, date, link, party, text } from '../procedure/field.ts'
import { type AnyProcedure, defineProcedure, final, stage, withheld } from '../procedure/procedure.ts'
import { neighbourDispute } from './test-dispute.ts'

type Answer = Awaited<ReturnType<TestServer['post']>>

const article = { local: '试验办法第三条', source: '试验' }
/** A file numbered elsewhere, made public with whatever its clerk wrote. */
const file: AnyProcedure = defineProcedure({
  id: 'file',
  label: '来文',
  module: '试验',
  about: '试验',
  fields: {
    receivedOn: date('收到日'),
    number: text('来文字号'),
    sender: party('来文人'),
    words: text('公开内容'),
    papers: attachments('材料'),
    earlier: link('此前的来文', '接续'),
  },
  title: () => '来文',
  receivedOn: 'receivedOn',
  numberedBy: 'number',
  stages: { open: stage('办理中'), published: final('已公布') },
  clocks: {},
  acts: {
    enter: {
      label: '登记',
      by: 'handling',
      from: 'new',
      to: 'open',
      asks: ['receivedOn', 'number', 'sender'],
      mayGive: ['papers', 'earlier'],
      article,
    },
    publish: { label: '公布', by: 'handling', from: 'open', to: 'published', asks: ['words'], article },
  },
  outcomes: { published: { label: '公布', by: ['publish'], retain: 10 } },
  indicators: {},
  form: [],
  list: [],
  publication: {
    column: '来文',
    by: 'publish',
    withdrawnBy: [],
    title: () => '来文',
    shows: ['words', 'number'],
    withholds: withheld('不必公开', 'receivedOn', 'sender', 'papers', 'earlier'),
    article,
  },
})
/** The same, by a definition that would show the party itself: the engine is the last to let it through. */
const showing: AnyProcedure = {
  ...file,
  id: 'showing',
  publication: { ...file.publication, shows: ['words', 'sender'] } as never,
}

let server: TestServer
beforeAll(async () => {
  server = await testServer([mediation, disclosureRequest, testProcedure, file, showing])
})
afterAll(() => server.close())

/** Every table: how many rows, and a hash over all of them. */
const everything = async (): Promise<Record<string, string>> => {
  const { owner } = server.db
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'sign_in')`,
  )
  const seen: Record<string, string> = {}
  for (const { name } of rows) {
    const found = await owner.query<{ now: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as now from ${name} t`,
    )
    seen[name] = found.rows[0]?.now ?? ''
  }
  return seen
}
const refusedBy = async (request: () => Promise<Answer>): Promise<Answer['body']> => {
  const before = await everything()
  const { status, headers, body } = await request()
  expect(await everything()).toEqual(before)
  expect(String(headers['content-type'])).toContain('application/problem+json')
  expect(body.status).toBe(status)
  expect(body.title).toMatch(/\p{Script=Han}/u)
  return { ...body, status }
}

const person = { form: 'person', name: '赵大年', phone: '13900000001' } as const
const open = (procedure: string, act: string, fields: object, on = '2026-03-02', who: TestPerson = 'justice') =>
  server.post(who, '/api/cases', { procedure, unit: 'justice', act, request: { on, fields } })
const apply = async (): Promise<string> =>
  (await open('test-request', 'apply', { receivedOn: '2026-03-02', applicant: person, matter: '查阅' })).body.id
const perform = (id: string, act: string, request: object, version = 1, who: TestPerson = 'justice') =>
  server.post(who, `/api/cases/${id}/acts/${act}`, { version, request })
const review = { on: '2026-03-03', fields: { kind: 'simple' } }
const texts = (body: Answer['body']): string[] => body.unmet.map(({ text: said }: { text: string }) => said)

describe('an act is refused, and nothing is written', () => {
  it('at the wrong stage', async () => {
    const id = await apply()
    const problem = await refusedBy(() => perform(id, 'discuss', { on: '2026-03-03' }))
    expect(problem).toMatchObject({
      status: 409,
      type: '/problems/case/wrong-stage',
      unmet: [{ text: '案件现处于“已收到”阶段', article: expect.any(String) }],
    })
  })
  it('without the duty, in another unit, and by someone who does not see the case at all', async () => {
    const id = await apply()
    await perform(id, 'review', review)
    await perform(id, 'consult', { on: '2026-03-03', referrals: [{ to: 'township' }] }, 2)
    const by = (who: TestPerson) => refusedBy(() => perform(id, 'discuss', { on: '2026-03-04' }, 3, who))
    expect(await by('justiceHead')).toMatchObject({ status: 403, type: '/problems/case/missing-duty' })
    expect(await by('mediator')).toMatchObject({ status: 403, type: '/problems/case/missing-duty' })
    expect(await by('stranger')).toMatchObject({ status: 404, type: '/problems/case/unknown-case' })
    expect(
      await refusedBy(() =>
        server.post('clerk', '/api/cases', {
          procedure: 'test-request',
          unit: 'justice',
          act: 'apply',
          request: { on: '2026-03-02', fields: { receivedOn: '2026-03-02', applicant: person, matter: '查阅' } },
        }),
      ),
    ).toMatchObject({ status: 403, type: '/problems/case/other-unit' })
    expect(
      await refusedBy(() =>
        server.post(null, `/api/cases/${id}/acts/discuss`, { version: 3, request: { on: '2026-03-04' } }),
      ),
    ).toMatchObject({
      status: 401,
    })
  })
  it('on a version the case has left behind, and on one it has not reached', async () => {
    const id = await apply()
    await perform(id, 'review', review)
    for (const version of [1, 3])
      expect(await refusedBy(() => perform(id, 'discuss', { on: '2026-03-04' }, version))).toMatchObject({
        status: 409,
        type: '/problems/case/stale-version',
      })
  })
  it('with gates unmet, all of them at once, each with its article', async () => {
    const id = await apply()
    await perform(id, 'review', review)
    await perform(id, 'consult', { on: '2026-03-03', referrals: [{ to: 'township' }] }, 2)
    const problem = await refusedBy(() => perform(id, 'decide', { on: '2026-03-04', fields: { opinion: '可' } }, 3))
    expect(problem).toMatchObject({ status: 422, type: '/problems/case/unmet' })
    expect(texts(problem)).toEqual(['环节“专家论证”尚未办理', '“征求意见”还有1件未回复', '请选择办理结果'])
    for (const { article: cited } of problem.unmet) expect(cited).toContain('测试办法')
  })
  it('with unknown fields, of the act, of a row, of a party and of the request', async () => {
    const given = (more: object) => () =>
      open('test-request', 'apply', { receivedOn: '2026-03-02', applicant: person, matter: '查阅', ...more })
    expect(texts(await refusedBy(given({ opinion: '可', nothing: 1, constructor: 1 })))).toEqual([
      '“审查意见”不是本环节可填的内容',
      '“nothing”不是本环节可填的内容',
      expect.stringContaining('不是本环节可填的内容'),
    ])
    expect(texts(await refusedBy(given({ items: [{ name: '甲', colour: '红' }] })))).toEqual([
      '“明细”第1行有未知的列“colour”',
    ])
    expect(texts(await refusedBy(given({ applicant: { ...person, rank: '科级' } })))).toEqual([
      '“申请人”：有未知内容“rank”',
    ])
    const id = await apply()
    expect(await refusedBy(() => perform(id, 'review', { ...review, extra: true }))).toMatchObject({ status: 400 })
  })
  it('with dates before the day of receipt, in the future, or not in the calendar', async () => {
    const id = await apply()
    const on = (day: string) => refusedBy(() => perform(id, 'review', { ...review, on: day }))
    expect(texts(await on('2026-03-01'))).toEqual(['办理日期（2026-03-01）不得早于收到日（2026-03-02）'])
    expect(texts(await on('2026-03-11'))).toEqual(['办理日期（2026-03-11）不得晚于今天（2026-03-10）'])
    expect(await on('2026-02-30')).toMatchObject({ status: 400 })
    const fields = { applicant: person, matter: '查阅', receivedOn: '2026-03-02' }
    const item = (day: string) =>
      refusedBy(() => open('test-request', 'apply', { ...fields, items: [{ name: '甲', on: day }] }))
    expect(texts(await item('2026-03-11'))).toEqual(['“明细”第1行：“日期”（2026-03-11）不得晚于今天（2026-03-10）'])
    expect(texts(await item('2026-03-01'))).toEqual(['“明细”第1行：“日期”（2026-03-01）不得早于收到日（2026-03-02）'])
  })
  it('dated back to before the case came to its stage', async () => {
    const id = await apply()
    await perform(id, 'review', { ...review, on: '2026-03-05' })
    await perform(id, 'discuss', { on: '2026-03-06' }, 2)
    const decide = (on: string) => perform(id, 'decide', { on, outcome: 'granted', fields: { opinion: '可' } }, 3)
    const problem = await refusedBy(() => decide('2026-03-04'))
    expect(problem).toMatchObject({ status: 422, unmet: [{ article: '测试办法（测试〔2020〕1号）' }] })
    expect(texts(problem)).toEqual(['办理日期（2026-03-04）不得早于案件进入“审查中”阶段之日（2026-03-05）'])
    expect(await decide('2026-03-05')).toMatchObject({ status: 200 })
  })
  it('with a number that another file has', async () => {
    const enter = (number: string) => open('file', 'enter', { receivedOn: '2026-03-02', number, sender: person })
    expect(await enter('清司来〔2026〕7号')).toMatchObject({ status: 201 })
    expect(await refusedBy(() => enter('清司来〔2026〕7号'))).toMatchObject({
      status: 409,
      type: '/problems/case/duplicate-number',
    })
    expect(await enter('清司来〔2026〕8号')).toMatchObject({ status: 201 })
  })
  it('with a party in what it would publish, as a field or within a text', async () => {
    const entered = async (procedure: string, number: string): Promise<string> =>
      (await open(procedure, 'enter', { receivedOn: '2026-03-02', number, sender: person })).body.id
    const publish = (id: string, words: string) => perform(id, 'publish', { on: '2026-03-04', fields: { words } })
    const id = await entered('file', '公布一号')
    const cited = '《政府信息公开条例》第十五条'
    expect(await refusedBy(() => publish(id, '来文人赵大年，电话13900000001'))).toMatchObject({
      status: 422,
      unmet: [
        { text: '公开内容中含有当事人姓名，请作区分处理后再公开', article: cited },
        { text: '公开内容中含有当事人电话，请作区分处理后再公开', article: cited },
      ],
    })
    expect(await publish(id, '来文人反映的事项')).toMatchObject({ status: 200 })
    const shown = await entered('showing', '公布二号')
    expect(await refusedBy(() => publish(shown, '来文人反映的事项'))).toMatchObject({
      status: 422,
      unmet: [{ text: '“来文人”是当事人信息，不得公开', article: cited }],
    })
  })
  it('with files, cases and units that are not there', async () => {
    const nowhere = '00000000-0000-7000-8000-000000000009'
    const given = (more: object) =>
      refusedBy(() => open('file', 'enter', { receivedOn: '2026-03-02', number: '九号', sender: person, ...more }))
    expect(texts(await given({ papers: [nowhere] }))).toEqual(['附件不存在或已归入其他案件，请重新上传'])
    expect(await given({ papers: 'x' })).toMatchObject({ status: 400 })
    expect(texts(await given({ earlier: nowhere }))).toEqual(['“此前的来文”所指案件不存在'])
    const id = await apply()
    const helped = (helper: string) => perform(id, 'review', { on: '2026-03-03', fields: { kind: 'hard', helper } })
    expect(texts(await refusedBy(() => helped('nowhere')))).toEqual(['“协办单位”所选单位不存在或已撤销'])
    expect(await helped('market')).toMatchObject({ status: 200 })
    expect(
      texts(await refusedBy(() => perform(id, 'consult', { on: '2026-03-03', referrals: [{ to: 'nowhere' }] }, 2))),
    ).toEqual(['“征求意见”发往的单位不存在或已撤销'])
    expect(await refusedBy(() => perform(nowhere, 'publish', { on: '2026-03-04' }))).toMatchObject({ status: 404 })
    expect(await refusedBy(() => open('file', 'toString', {}))).toMatchObject({ status: 404 })
    expect(await refusedBy(() => open('constructor', 'enter', {}))).toMatchObject({ status: 404 })
  })
  it('of a mediation whose party refuses it, with the article of the law', async () => {
    const fields = neighbourDispute('2026-03-02', { parties: [person] }).fields
    const { id } = (await open('mediation', 'register', fields)).body
    const refusing = { on: '2026-03-03', fields: { willing: 'refused', mediators: '李调解' } }
    expect(await refusedBy(() => perform(id, 'accept', refusing))).toMatchObject({
      status: 422,
      unmet: [{ text: '当事人一方明确拒绝调解的，不得调解', article: expect.stringContaining('人民调解法》第十七条') }],
    })
  })
  it('of a signature by whoever put it forward, twice, or without the duty', async () => {
    const id = await apply()
    await perform(id, 'review', review)
    await perform(id, 'discuss', { on: '2026-03-04' }, 2)
    const decided = await perform(id, 'decide', { on: '2026-03-05', outcome: 'granted', fields: { opinion: '可' } }, 3)
    expect(decided).toMatchObject({ status: 200, body: { waitsFor: ['unitHead'] } })
    const sign = (who: TestPerson, version: number, proposal: number) => () =>
      server.post(who, `/api/cases/${id}/signatures`, { version, proposal })
    expect(await refusedBy(sign('justice', 4, 4))).toMatchObject({ status: 403 })
    expect(await refusedBy(sign('justiceHead', 4, 3))).toMatchObject({ status: 409 })
    expect(await sign('justiceHead', 4, 4)()).toMatchObject({ status: 200 })
    expect(await refusedBy(sign('justiceHead', 6, 4))).toMatchObject({ status: 409 })
  })
})
