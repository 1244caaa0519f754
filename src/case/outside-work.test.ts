import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { date, number } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import type { OutsideWork } from './outside-work.ts'
import { performAct } from './perform-act.ts'
import { strikeEvent } from './strike-event.ts'
import { at, jurisdiction, type TestCounty, testCounty, told } from './test-county.ts'

const rule = { local: '测试办法', source: '测试〔2020〕1号' } as const
const figures = defineProcedure({
  id: 'test-figures',
  label: '核对',
  module: '测试',
  about: '只用于测试。',
  fields: { receivedOn: date('日期'), errors: number('错误', '处', { min: 0 }) },
  title: () => '核对',
  receivedOn: 'receivedOn',
  stages: { drafted: stage('起草'), checked: stage('已核对'), public: final('已公开') },
  clocks: {},
  acts: {
    draft: { label: '起草', by: 'handling', from: 'new', to: 'drafted', asks: ['receivedOn'], article: rule },
    check: {
      label: '核对',
      by: 'handling',
      from: 'drafted',
      to: 'checked',
      consults: ['findings'],
      derives: { errors: (_, __, { consulted }) => consulted('findings')?.errors as number | undefined },
      needs: {
        conditions: [
          { unmet: '数据还有错误', holds: (_, { consulted }) => consulted('findings')?.errors === 0, article: rule },
        ],
      },
      article: rule,
    },
    publish: { label: '公开', by: 'handling', from: 'checked', to: 'public', does: ['publish'], article: rule },
    send: { label: '寄送', by: 'handling', from: 'checked', does: ['send'], article: rule },
  },
  outcomes: { public: { label: '已公开', by: ['publish'], retain: 10 } },
  indicators: {},
  form: [{ title: '核对', fields: ['receivedOn', 'errors'] }],
  list: [],
  publication: never('测试'),
})

let county: TestCounty
let errors = 0
let shown: string[] = []
let refusal: string | null = null
let kept = false
const outside = new Map<string, OutsideWork>([
  ['findings', { consult: async () => ({ errors }) }],
  [
    'publish',
    {
      perform: async (tx, { state }) => {
        await tx.query(`insert into jurisdiction (id, name, level) values ('shown', '已公开', 'county')`)
        shown.push(state.stage)
        return refusal ? [{ text: refusal }] : []
      },
      undo: async (tx, { state, by, on }) => {
        await tx.query(`insert into jurisdiction (id, name, level) values ('taken-back', '已撤下', 'county')`)
        if (kept) return { ok: false, unmet: [{ text: '已被引用' }] }
        shown = shown.filter(stage => stage !== state.stage)
        return { ok: true, done: `${on}由${by.name}撤下` }
      },
    },
  ],
  ['send', { perform: async () => [] }],
])
beforeAll(async () => {
  county = await testCounty([figures])
})
afterAll(() => county.close())

const clerk = () => county.person('吴编报', 'justice', 'handling')
const day = '2026-03-02'
const drafted = async () => {
  const opened = await county.open('test-figures', 'draft', 'justice', clerk(), {
    on: day,
    fields: { receivedOn: day },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value.id
}
const act = async (id: string, key: string) => {
  const { seq } = await county.state(id)
  const result = await performAct(
    { ...county.engine, outside },
    {
      jurisdiction,
      actor: clerk(),
      now: at(day),
      act: key,
      request: { on: day },
      on: { case: id, version: seq },
    },
  )
  return result.ok ? result.value.stage : result.refusal.unmet.map(({ text }) => text)
}

const there = async (id = 'shown') =>
  (await county.engine.db.owner.query('select 1 from jurisdiction where id = $1', [id])).rows.length
const strike = async (id: string, seq: number) => {
  const { seq: version } = await county.state(id)
  const result = await strikeEvent(
    { ...county.engine, outside },
    { jurisdiction, actor: clerk(), now: at(day), case: id, version, seq, reason: '错公开' },
  )
  return told(result)
}

describe('work outside the cases', () => {
  it('answers a gate, and what follows from the answer is kept', async () => {
    const id = await drafted()
    errors = 2
    expect(await act(id, 'check')).toEqual(['数据还有错误'])
    errors = 0
    expect(await act(id, 'check')).toBe('checked')
    expect((await county.state(id)).facts.errors).toBe(0)
  })
  it('is done with the act or not at all', async () => {
    const id = await drafted()
    errors = 0
    await act(id, 'check')
    refusal = '年度尚未结束'
    expect(await act(id, 'publish')).toEqual(['年度尚未结束'])
    expect((await county.state(id)).stage).toBe('checked')
    expect(await there()).toBe(0)
    refusal = null
    shown = []
    expect(await act(id, 'publish')).toBe('public')
    expect(shown).toEqual(['public'])
    expect(await there()).toBe(1)
  })
  it('is taken back when its act is struck, and the record says so; or the act stands', async () => {
    const id = await drafted()
    errors = 0
    await act(id, 'check')
    await county.engine.db.owner.query(`delete from jurisdiction where id = 'shown'`)
    expect(await act(id, 'publish')).toBe('public')
    kept = true
    expect(await strike(id, 3)).toEqual(['已被引用'])
    expect((await county.state(id)).stage).toBe('public')
    expect(await there('taken-back')).toBe(0)
    kept = false
    expect(await strike(id, 3)).toBe('checked')
    expect(shown).not.toContain('public')
    expect(await there('taken-back')).toBe(1)
    const { rows } = await county.engine.db.owner.query('select data from event where case_id = $1 and seq = 4', [id])
    expect(rows[0]?.data).toEqual({ of: 3, reason: '错公开', undone: ['2026-03-02由吴编报撤下'] })
  })
  it('that cannot be taken back keeps its act from being struck', async () => {
    const id = await drafted()
    await act(id, 'check')
    expect(await act(id, 'send')).toBe('checked')
    expect(await strike(id, 3)).toBe('“寄送”对外办理的事项无法收回，不能作废，请另行办理更正')
    expect((await county.state(id)).acts.send).toBeDefined()
  })
  it('that nobody registered is a mistake of the installation, not a refusal', async () => {
    const id = await drafted()
    expect(await county.act(id, 'check', clerk(), { on: day }).catch(error => String(error))).toContain(
      'nobody answers findings',
    )
  })
})
