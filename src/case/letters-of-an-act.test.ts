import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { date, yesNo } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { loadCourses } from './load-courses.ts'
import { strikeEvent } from './strike-event.ts'
import { at, jurisdiction, type TestCounty, testCounty, told } from './test-county.ts'

const local = { local: '样例规定', source: '测试' }
const letter = { recipient: 'unit', register: 'out' } as const
/** A matter that ends with a letter to the party it knows and one to the archive, numbered in one register. */
const matter = defineProcedure({
  id: 'matter',
  label: '事项',
  module: '测试',
  about: '测试',
  fields: { receivedOn: date('收到日'), reachable: yesNo('有联系方式') },
  title: () => '事项',
  receivedOn: 'receivedOn',
  stages: { open: stage('办理中'), closed: final('已办结') },
  clocks: {},
  acts: {
    open: {
      label: '登记',
      help: '登记。',
      by: 'registration',
      from: 'new',
      to: 'open',
      asks: ['receivedOn', 'reachable'],
      numbers: 'matter',
      article: local,
    },
    close: {
      label: '办结',
      help: '办结。',
      by: 'registration',
      from: 'open',
      to: 'closed',
      issues: [
        { letter: 'notice', when: ({ facts }) => facts.reachable === true },
        'slip',
        { letter: 'praise', when: c => c.outcome === 'granted' },
      ],
      approvedBy: ['unitHead'],
      article: local,
    },
    decline: {
      label: '不办',
      help: '不办。',
      by: 'registration',
      from: 'open',
      to: 'closed',
      issues: [{ letter: 'notice', when: ({ facts }) => facts.reachable === true }],
      article: local,
    },
  },
  outcomes: {
    granted: { label: '同意', by: ['close'], retain: 10, letters: ['praise'] },
    refused: { label: '不同意', by: ['close'], retain: 10 },
    declined: { label: '不办', by: ['decline'], retain: 10, letters: ['notice'] },
  },
  letters: {
    notice: { label: '告知书', title: '告知书', body: (_, { number }) => [`告知${number}`], ...letter },
    slip: { label: '归档单', title: '归档单', body: (_, { number }) => [`归档${number}`], ...letter },
    praise: { label: '准予书', title: '准予书', body: () => ['准予'], recipient: 'unit' },
  },
  registers: {
    matter: { label: '编号', pattern: '事〔{year}〕{n}号', per: 'jurisdiction' },
    out: { label: '文号', pattern: '文〔{year}〕{n}号', per: 'jurisdiction' },
  },
  indicators: { closed: { kind: 'count', label: '办结件数', unit: '件', on: c => c.closedOn } },
  form: [{ title: '事项', fields: ['receivedOn', 'reachable'] }],
  list: ['receivedOn'],
  publication: never('测试'),
})

const on = '2026-03-02'
let county: TestCounty
beforeAll(async () => {
  county = await testCounty([matter])
})
afterAll(() => county.close())
const clerk = () => county.person('周登记', 'market', 'registration')
const head = () => county.person('孙局长', 'market', 'unitHead')
const opened = async (reachable: boolean): Promise<string> => {
  const result = await county.open('matter', 'open', 'market', clerk(), { on, fields: { receivedOn: on, reachable } })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}
const closed = async (reachable: boolean, outcome: 'granted' | 'refused'): Promise<string> => {
  const id = await opened(reachable)
  expect((await county.act(id, 'close', clerk(), { on, outcome })).ok).toBe(true)
  expect((await county.state(id)).letters).toEqual([])
  expect(told(await county.sign(id, head(), on))).toBe('closed')
  return id
}
const letters = async (id: string) => (await county.state(id)).letters.map(({ key, number }) => [key, number])
const kept = async (id: string) => {
  const { rows } = await county.engine.db.read(jurisdiction, q =>
    q.query<{ key: string; body: string }>(
      `select key, content -> 'body' ->> 0 as body from letter where jurisdiction = $1 and case_id = $2 order by key`,
      [jurisdiction, id],
    ),
  )
  return rows.map(({ key, body }) => [key, body])
}

describe('letters of an act', () => {
  it('go out together, each with the next number of its register and its own text', async () => {
    const id = await closed(true, 'granted')
    expect(await letters(id)).toEqual([
      ['notice', '文〔2026〕1号'],
      ['slip', '文〔2026〕2号'],
      ['praise', null],
    ])
    expect(await kept(id)).toEqual([
      ['notice', '告知文〔2026〕1号'],
      ['praise', '准予'],
      ['slip', '归档文〔2026〕2号'],
    ])
  })
  it('that do not apply are left out, and take no number', async () => {
    const id = await closed(false, 'refused')
    expect(await letters(id)).toEqual([['slip', '文〔2026〕3号']])
    expect(await letters(await closed(true, 'refused'))).toEqual([
      ['notice', '文〔2026〕4号'],
      ['slip', '文〔2026〕5号'],
    ])
  })
  it('an outcome that must have its letter is refused where the act leaves it out', async () => {
    const decline = async (reachable: boolean) =>
      told(await county.act(await opened(reachable), 'decline', clerk(), { on }))
    expect(await decline(false)).toEqual(['该结果须先出具《告知书》'])
    expect(await decline(true)).toBe('closed')
  })
  it('are taken back with the act, and their numbers are void for ever', async () => {
    const id = await closed(true, 'refused')
    const { seq } = await county.state(id)
    const given = (await letters(id)).map(([, number]) => number)
    const struck = await strikeEvent(county.engine, {
      jurisdiction,
      actor: head(),
      now: at(on),
      case: id,
      version: seq,
      seq,
      reason: '误办',
    })
    expect(struck).toMatchObject({ ok: true })
    expect(await letters(id)).toEqual([])
    const { rows } = await county.engine.db.read(jurisdiction, q =>
      q.query<{ text: string }>(
        'select text from register_number where jurisdiction = $1 and voided_at is not null order by n',
        [jurisdiction],
      ),
    )
    expect(rows.map(({ text }) => text)).toEqual(given)
  })
  it('are the same where cases are loaded', async () => {
    const actor = { person: '周登记', name: '周登记', unit: 'market', post: 'clerk' }
    const signer = { person: '孙局长', name: '孙局长', unit: 'market', post: 'head' }
    const course = {
      procedure: 'matter',
      unit: 'market',
      steps: [
        { act: 'open', actor, request: { on: '2025-03-03', fields: { receivedOn: '2025-03-03', reachable: true } } },
        { act: 'close', actor, request: { on: '2025-03-03', outcome: 'granted' } },
        { sign: true as const, actor: signer, on: '2025-03-03' },
      ],
    }
    await loadCourses(county.engine, jurisdiction, [course], { seed: 'letters' })
    const { rows } = await county.engine.db.read(jurisdiction, q =>
      q.query<{ id: string }>(`select id from case_file where jurisdiction = $1 and opened_on < '2026-01-01'`, [
        jurisdiction,
      ]),
    )
    expect(await letters(rows[0]?.id ?? '')).toEqual([
      ['notice', '文〔2025〕1号'],
      ['slip', '文〔2025〕2号'],
      ['praise', null],
    ])
    expect((await kept(rows[0]?.id ?? '')).map(([, body]) => body)).toEqual([
      '告知文〔2025〕1号',
      '准予',
      '归档文〔2025〕2号',
    ])
  })
})
