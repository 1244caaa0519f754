import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testProcedure } from '../http/test-procedure.ts'
import { date, parties, text } from '../procedure/field.ts'
import { defineProcedure, final, stage, withheld } from '../procedure/procedure.ts'
import { exemptStep } from './exempt-step.ts'
import { strikeEvent } from './strike-event.ts'
import { jurisdiction, type TestCounty, testCounty } from './test-county.ts'
import { verify } from './verify.ts'

const article = { local: '试验办法', source: '试验' }
/** A text that is put right before it is published. */
const notice = defineProcedure({
  id: 'notice',
  label: '公告',
  module: '试验',
  about: '试验',
  fields: { openedOn: date('立案日'), people: parties('当事人'), words: text('内容') },
  title: () => '公告',
  receivedOn: 'openedOn',
  stages: { open: stage('办理中'), published: final('已公布') },
  clocks: {},
  acts: {
    open: {
      label: '立案',
      by: 'handling',
      from: 'new',
      to: 'open',
      asks: ['people', 'words'],
      sets: 'openedOn',
      article,
    },
    redact: { label: '区分处理', by: 'handling', from: 'open', asks: ['words'], article },
    publish: { label: '公布', by: 'handling', from: 'open', to: 'published', article },
  },
  outcomes: { published: { label: '公布', by: ['publish'], retain: 10 } },
  indicators: {},
  form: [],
  list: [],
  publication: {
    column: '公告',
    by: 'publish',
    withdrawnBy: [],
    title: () => '公告',
    shows: ['words'],
    withholds: withheld('不必公开', 'openedOn', 'people'),
    article,
  },
})

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([testProcedure, notice])
})
afterAll(() => county.close())

const clerk = () => county.person('吴司法', 'justice', 'registration', 'handling')
const head = () => county.person('冯局长', 'justice', 'unitHead', 'handling')
const strike = async (id: string, seq: number, reason = '录入有误', actor = clerk()) =>
  strikeEvent(county.engine, {
    jurisdiction,
    actor,
    now: '2026-03-20T02:00:00.000Z',
    case: id,
    version: (await county.state(id)).seq,
    seq,
    reason,
  })
const opened = async (): Promise<string> => {
  const result = await county.open('test-request', 'apply', 'justice', 'public', {
    on: '2026-03-02',
    fields: { receivedOn: '2026-03-02', applicant: { form: 'person', name: '赵大年' }, matter: '查阅' },
  })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}
const act = async (id: string, key: string, day: string, more: object = {}) => {
  const result = await county.act(id, key, clerk(), { on: day, ...more })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
}
const texts = (result: Awaited<ReturnType<typeof strike>>) =>
  result.ok ? [] : [result.refusal.type, ...result.refusal.unmet.map(({ text }) => text)]

describe('striking (作废)', () => {
  it('recounts the case without the event, takes its figure back and voids its number for good', async () => {
    const id = await opened()
    await act(id, 'review', '2026-03-03', { fields: { kind: 'simple' } })
    await act(id, 'issue', '2026-03-04')
    const number = (await county.state(id)).letters[0]?.number
    expect(await strike(id, 3)).toMatchObject({ ok: true, value: { version: 4, stage: 'reviewing' } })
    expect((await county.state(id)).letters).toEqual([])
    await act(id, 'issue', '2026-03-05')
    expect((await county.state(id)).letters[0]?.number).not.toBe(number)
    const { rows } = await county.engine.db.owner.query(
      `select text, void_reason from register_number where case_id = $1 and voided_at is not null`,
      [id],
    )
    expect(rows).toEqual([{ text: number, void_reason: '录入有误' }])
    expect((await verify(county.engine, jurisdiction)).differences).toEqual([])
  })

  it('of an act that was signed is for whoever signs it', async () => {
    const id = await opened()
    await act(id, 'review', '2026-03-03', { fields: { kind: 'simple' } })
    await act(id, 'discuss', '2026-03-04')
    await act(id, 'decide', '2026-03-05', { outcome: 'granted', fields: { opinion: '可' } })
    await county.sign(id, head(), '2026-03-06')
    const figure = async () => (await county.state(id)).contributions.map(({ indicator }) => indicator)
    expect(await figure()).toContain('test-request/granted')
    const decided = (await county.state(id)).seq
    expect(texts(await strike(id, decided))).toEqual(['missing-duty', '须有“单位主要负责人”职责'])
    expect(await strike(id, decided, '决定有误', head())).toMatchObject({ ok: true, value: { stage: 'reviewing' } })
    expect(await county.state(id)).toMatchObject({ outcome: null, closedOn: null })
    expect(await figure()).not.toContain('test-request/granted')
    expect((await verify(county.engine, jurisdiction)).differences).toEqual([])
  })

  it('leaves no later act without the stage or the condition it rests on', async () => {
    const id = await opened()
    await act(id, 'review', '2026-03-03', { fields: { kind: 'simple' } })
    await act(id, 'discuss', '2026-03-04')
    await act(id, 'decide', '2026-03-05', { outcome: 'granted', fields: { opinion: '可' } })
    await county.sign(id, head(), '2026-03-06')
    expect(texts(await strike(id, 2))).toEqual(['cannot-strike', '第3条“专家论证”须先作废', '第6条“办结”须先作废'])
    expect(texts(await strike(id, 3))).toEqual(['cannot-strike', '第6条“办结”须先作废：环节“专家论证”尚未办理'])
  })

  it('needs a reason, a version not yet gone by, an act that can be struck, and happens once', async () => {
    const id = await opened()
    await act(id, 'review', '2026-03-03', { fields: { kind: 'simple' } })
    expect(texts(await strike(id, 2, ' '))).toEqual(['bad-input'])
    expect(texts(await strike(id, 1))).toEqual(['cannot-strike'])
    expect(texts(await strike(id, 9))).toEqual(['cannot-strike'])
    expect(await strike(id, 2)).toMatchObject({ ok: true, value: { stage: 'received' } })
    expect(texts(await strike(id, 2))).toEqual(['cannot-strike'])
    expect(texts(await strike(id, 3))).toEqual(['cannot-strike'])
  })

  it('never puts back into the open what was put right before it was published', async () => {
    const people = [{ form: 'person', name: '赵大年' }]
    const first = await county.open('notice', 'open', 'justice', clerk(), {
      on: '2026-03-02',
      fields: { people, words: '赵大年占道经营' },
    })
    if (!first.ok) throw new Error(JSON.stringify(first.refusal))
    const { id } = first.value
    const publish = () => county.act(id, 'publish', clerk(), { on: '2026-03-04' })
    expect(await publish()).toMatchObject({
      ok: false,
      refusal: {
        unmet: [{ text: '公开内容中含有当事人姓名，请作区分处理后再公开', article: '《政府信息公开条例》第十五条' }],
      },
    })
    await act(id, 'redact', '2026-03-03', { fields: { words: '当事人占道经营' } })
    expect(await publish()).toMatchObject({ ok: true })
    expect(texts(await strike(id, 2))).toEqual(['unmet', '公开内容中含有当事人姓名，请作区分处理后再公开'])
  })
})

describe('an exemption', () => {
  it('is struck by whoever may exempt, and not by those who work on the case', async () => {
    const chief = county.person('蒋局长', 'justice', 'unitHead')
    const id = await opened()
    const exempted = await exemptStep(county.engine, {
      jurisdiction,
      actor: chief,
      now: '2026-03-03T02:00:00.000Z',
      case: id,
      version: 1,
      step: 'expert',
      ground: 'urgent',
      reason: '防汛',
    })
    expect(exempted.ok).toBe(true)
    expect(await strike(id, 2)).toMatchObject({ ok: false, refusal: { type: 'missing-duty' } })
    expect(await strike(id, 2, '不属紧急', chief)).toMatchObject({ ok: true })
    expect((await county.state(id)).steps).toEqual({})
  })
})
