import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choice, date, rows, text } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { days, months } from '../procedure/term.ts'
import { openPoints } from './open-points.ts'
import { jurisdiction, type TestCounty, testCounty } from './test-county.ts'

const local = { local: '样例规定', source: '测试' }
const matter = defineProcedure({
  id: 'matter',
  label: '事项',
  module: '测试',
  about: '测试',
  fields: {
    receivedOn: date('收到日'),
    session: text('届次'),
    number: text('编号'),
    weight: choice('难度', { light: '一般', heavy: '复杂' }),
    note: text('说明'),
    promises: rows('承诺', { content: text('内容'), keptOn: date('落实日期') }),
  },
  title: c => c.facts.note ?? '事项',
  receivedOn: 'receivedOn',
  numberedBy: c => (c.facts.number ? `${c.facts.session}第${c.facts.number}号` : null),
  tracks: { usual: '一般', complex: '复杂' },
  stages: { open: stage('办理中'), closed: final('已办结') },
  clocks: {
    reply: {
      label: '答复',
      owedBy: 'authority',
      from: 'receivedOn',
      metBy: ['close'],
      term: { byTrack: { usual: months(3), complex: months(6) } },
      norm: { byTrack: { usual: days(20) } },
      article: local,
    },
  },
  acts: {
    open: {
      label: '登记',
      by: 'registration',
      from: 'new',
      to: 'open',
      asks: ['receivedOn', 'session', 'number'],
      mayGive: ['weight', 'promises'],
      derives: { note: c => (c.facts.weight === 'heavy' ? '复杂事项' : undefined) },
      article: local,
    },
    explain: {
      label: '说明',
      by: 'registration',
      from: 'open',
      asks: ['note'],
      needs: {
        conditions: [{ unmet: '没有说明', holds: ({ facts }) => 'note' in { ...facts }, article: local }],
      },
      article: local,
    },
    keep: {
      label: '落实承诺',
      by: 'registration',
      from: 'open',
      derives: { promises: (c, on) => (c.facts.promises ?? []).map(row => ({ keptOn: on, ...row })) },
      needs: {
        conditions: [
          {
            unmet: '尚有承诺未落实',
            holds: c => (c.facts.promises ?? []).every(({ keptOn }) => keptOn !== undefined),
            article: local,
          },
        ],
      },
      article: local,
    },
    widen: { label: '转为复杂', by: 'registration', from: 'open', track: 'complex', article: local },
    close: {
      label: '办结',
      by: 'registration',
      from: 'open',
      to: 'closed',
      derives: { note: (_, __, { outcome }) => (outcome === 'done' ? '照办' : '未办') },
      article: local,
    },
    drop: {
      label: '不办',
      by: 'registration',
      from: 'open',
      to: 'closed',
      derives: { note: (_, __, { outcome }) => outcome },
      article: local,
    },
  },
  outcomes: {
    done: { label: '办结', by: ['close'], retain: 10 },
    refused: { label: '未办', by: ['close'], retain: 10 },
    dropped: { label: '不办', by: ['drop'], retain: 10 },
  },
  indicators: {
    promises: {
      kind: 'stock',
      label: '未落实承诺',
      unit: '项',
      each: c => (c.facts.promises ?? []).map(({ keptOn }) => ({ from: c.openedOn, until: keptOn })),
    },
  },
  form: [],
  list: [],
  publication: never('测试'),
})

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([matter])
})
afterAll(() => county.close())

const open = (fields: object) =>
  county.open('matter', 'open', 'office', county.person('孙登记', 'office', 'registration'), {
    on: '2026-03-02',
    fields: { receivedOn: '2026-03-02', session: '三次会议', ...fields },
  })
const opened = async (fields: object): Promise<string> => {
  const result = await open(fields)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}

describe('facts that follow', () => {
  it('are filled by the act that settles them and stay as they were when nothing follows', async () => {
    expect((await county.state(await opened({ number: '1', weight: 'heavy' }))).facts.note).toBe('复杂事项')
    expect((await county.state(await opened({ number: '2' }))).facts).not.toHaveProperty('note')
  })

  it('may follow from how the act ends the case, also where it can end it in one way only', async () => {
    const clerk = county.person('孙登记', 'office', 'registration')
    const ended = async (act: string, number: string, outcome?: string) => {
      const id = await opened({ number })
      await county.act(id, act, clerk, { on: '2026-04-01', ...(outcome ? { outcome } : {}) })
      return (await county.state(id)).facts.note
    }
    expect(await ended('close', '11', 'done')).toBe('照办')
    expect(await ended('close', '12', 'refused')).toBe('未办')
    expect(await ended('drop', '13')).toBe('dropped')
  })

  it('a number put together from several fields is shared by no two cases', async () => {
    const first = await open({ number: '3' })
    expect(first).toMatchObject({ ok: true, value: { number: '三次会议第3号' } })
    expect(await open({ number: '3' })).toMatchObject({ ok: false, refusal: { type: 'duplicate-number' } })
    expect(await open({ number: '3', session: '四次会议' })).toMatchObject({ ok: true })
  })

  it('each promise stands from its day until it is kept', async () => {
    const promises = [{ content: '修路' }, { content: '架桥', keptOn: '2026-03-02' }]
    const id = await opened({ number: '4', promises })
    const clerk = county.person('孙登记', 'office', 'registration')
    const standing = async () =>
      (await county.state(id)).contributions.map(({ on, value }) => `${on} ${value > 0 ? '+' : ''}${value}`)
    expect(await standing()).toEqual(['2026-03-02 +1'])
    await county.act(id, 'keep', clerk, { on: '2026-04-01' })
    expect(await standing()).toEqual(['2026-03-02 +1', '2026-04-01 -1'])
  })

  it('do not stand in the way before the act that settles them', async () => {
    const state = await county.state(await opened({ number: '6', promises: [{ content: '修桥' }] }))
    const today = '2026-04-01'
    const view = { today, rules: county.engine.rules(jurisdiction), links: null }
    expect(openPoints(matter, 'keep', state, view)).toMatchObject([{ text: '尚有承诺未落实', fillable: true }])
  })

  it('do not stand in the way of an act whose gate looks at the facts as a whole and which fills them in', async () => {
    const state = await county.state(await opened({ number: '7' }))
    const view = { today: '2026-04-01', rules: county.engine.rules(jurisdiction), links: null }
    expect(openPoints(matter, 'explain', state, view)).toMatchObject([{ text: '没有说明', fillable: true }])
  })

  it('a promised term holds for the tracks that have one', async () => {
    const id = await opened({ number: '5' })
    expect((await county.state(id)).clocks).toMatchObject([{ due: '2026-06-02', norm: '2026-03-23' }])
    await county.act(id, 'widen', county.person('孙登记', 'office', 'registration'), { on: '2026-03-10' })
    expect((await county.state(id)).clocks).toMatchObject([{ due: '2026-09-02', norm: null }])
  })
})
