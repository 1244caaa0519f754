import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediation } from '../../procedures/mediation.ts'
import { chainStart, eventHash } from './event.ts'
import { findEvents } from './find-events.ts'
import { jurisdiction, type TestCounty, testCounty } from './test-county.ts'
import { neighbourDispute } from './test-dispute.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([mediation])
})
afterAll(() => county.close())

const registration = (on: string) =>
  neighbourDispute(on, {
    place: '柳林镇杨树村',
    parties: [
      { form: 'person', name: '赵大年', phone: '13900000001' },
      { form: 'person', name: '钱小满' },
    ],
    summary: '宅基地排水沟改道引起的争执',
  })

describe('an act', () => {
  it('goes from its event to the clock, the figure, the work list and the chain', async () => {
    const clerk = county.person('孙登记', 'township', 'registration')
    const mediator = county.person('李调解', 'township', 'mediation')
    const opened = await county.open('mediation', 'register', 'township', clerk, registration('2026-03-02'))
    expect(opened).toMatchObject({ ok: true, value: { version: 1, stage: 'registered', number: '柳政调〔2026〕1号' } })
    if (!opened.ok) return
    const { id } = opened.value
    const taken = await county.act(id, 'accept', mediator, {
      on: '2026-03-03',
      fields: { willing: 'willing', mediators: '李调解' },
    })
    expect(taken).toMatchObject({ ok: true, value: { version: 2, stage: 'mediating' } })
    const state = await county.state(id)
    expect(state.clocks).toMatchObject([{ key: 'mediation', due: '2026-04-03', state: 'open' }])
    expect(state.contributions).toContainEqual({
      indicator: 'mediation/total',
      unit: 'township',
      on: '2026-03-03',
      value: 1,
      seq: 2,
    })
    expect(state.work).toMatchObject([{ unit: 'township', duties: ['mediation'], due: '2026-04-03' }])
    expect(JSON.stringify(state)).not.toContain('赵大年')
    const events = await county.engine.db.read(jurisdiction, q => findEvents(q, jurisdiction, id))
    expect(events.map(({ previous }) => previous)).toEqual([chainStart(jurisdiction, id), events[0]?.hash])
    for (const { hash, ...event } of events) expect(eventHash(event)).toBe(hash)
  })

  it('is refused at the wrong stage, without the duty, in another unit and on a stale version, and writes nothing', async () => {
    const clerk = county.person('孙登记', 'township', 'registration')
    const mediator = county.person('李调解', 'township', 'mediation')
    const elsewhere = county.person('周调解', 'justice', 'mediation')
    const opened = await county.open('mediation', 'register', 'township', clerk, registration('2026-03-02'))
    if (!opened.ok) throw new Error(JSON.stringify(opened))
    const { id } = opened.value
    const request = { on: '2026-03-03', fields: { willing: 'refused', mediators: '李调解' } }
    const refusals = [
      await county.act(id, 'agree', mediator, { on: '2026-03-03' }),
      await county.act(id, 'accept', clerk, request),
      await county.act(id, 'accept', elsewhere, request),
      await county.act(id, 'accept', mediator, request),
      await county.act(id, 'accept', mediator, {
        on: '2026-03-01',
        fields: { willing: 'willing', mediators: '李', extra: 1 },
      }),
      await county.act(id, 'accept', mediator, { ...request, on: '2026-03-04' }, '2026-03-03'),
    ].map(result => (result.ok ? 'accepted' : [result.refusal.type, result.refusal.unmet.map(({ text }) => text)]))
    expect(refusals).toEqual([
      ['wrong-stage', ['案件现处于“已登记”阶段']],
      ['missing-duty', ['须有“调解”职责']],
      ['other-unit', ['您的职责不在办理该案件的单位']],
      ['unmet', ['当事人一方明确拒绝调解的，不得调解']],
      ['bad-input', ['办理日期（2026-03-01）不得早于收到日（2026-03-02）', '“extra”不是本环节可填的内容']],
      ['bad-input', ['办理日期（2026-03-04）不得晚于今天（2026-03-03）']],
    ])
    expect((await county.state(id)).seq).toBe(1)
  })
})
