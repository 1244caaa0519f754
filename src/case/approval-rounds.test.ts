import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../office/actor.ts'
import { approvalProcedure } from './approval-procedure.ts'
import { currentRound, type PendingAct, signaturesOf } from './approval-rounds.ts'
import type { Result } from './refusal.ts'
import { signAct } from './sign-act.ts'
import { at, jurisdiction, type TestCounty, testCounty } from './test-county.ts'
import { verify } from './verify.ts'

let county: TestCounty
let people: Record<
  'clerk' | 'reviewer' | 'deputy' | 'head' | 'marketHead' | 'housingHead' | 'townHead' | 'marketClerk' | 'idle',
  Actor
>
beforeAll(async () => {
  county = await testCounty([approvalProcedure])
  people = {
    clerk: county.person('承办', 'office', 'registration', 'handling'),
    reviewer: county.person('法规', 'office', 'legalityReview'),
    deputy: county.person('副主任', 'office', 'deputyHead'),
    head: county.person('主任', 'office', 'unitHead'),
    marketHead: county.person('市监局长', 'market', 'unitHead'),
    marketClerk: county.person('市监干部', 'market', 'handling'),
    housingHead: county.person('住建局长', 'housing', 'unitHead'),
    townHead: county.person('镇长', 'township', 'unitHead', 'handling'),
    idle: county.person('门卫', 'office'),
  }
})
afterAll(() => county.close())

const day = '2026-03-05'
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const opened = async (fields: object = {}): Promise<string> =>
  value(
    await county.open('approval-test', 'register', 'office', people.clerk, { on: '2026-03-02', fields: { ...fields } }),
  ).id
/** A case on which the act was put forward. */
const proposed = async (act: string, fields?: object): Promise<string> => {
  const id = await opened(fields)
  value(await county.act(id, act, people.clerk, { on: day }))
  return id
}
const sign = (id: string, who: Actor, because?: string) => county.sign(id, who, day, because)
const pending = async (id: string): Promise<PendingAct | undefined> => (await county.state(id)).pending[0]
const done = async (id: string, act: string): Promise<boolean> => (await county.state(id)).acts[act] !== undefined
const waitingAt = async (id: string) =>
  (await county.state(id)).work
    .filter(({ reason }) => reason.startsWith('待签'))
    .map(({ unit, duties, people: named = [] }) => [unit, ...duties, ...named].join(' '))
const refusal = (type: string, ...texts: string[]) => ({
  ok: false,
  refusal: { type, ...(texts.length > 0 ? { unmet: texts.map(text => ({ text })) } : {}) },
})

describe('会签', () => {
  const partners = { partners: ['market', 'housing'] }
  it('waits for everyone, in any order, each in his own unit, before the next round begins', async () => {
    const id = await proposed('all', partners)
    expect(await waitingAt(id)).toEqual(['office legalityReview', 'market unitHead', 'housing unitHead'])
    expect(value(await sign(id, people.housingHead)).waitsFor).toEqual(['legalityReview', 'unitHead', 'unitHead'])
    expect(value(await sign(id, people.reviewer)).waitsFor).toEqual(['unitHead', 'unitHead'])
    expect(await done(id, 'all')).toBe(false)
    expect(value(await sign(id, people.marketHead)).waitsFor).toEqual(['unitHead'])
    expect(await waitingAt(id)).toEqual(['office unitHead'])
    expect(value(await sign(id, people.head)).waitsFor).toBeUndefined()
    expect(await done(id, 'all')).toBe(true)
  })
  it('is sent back whole by one, though another has signed', async () => {
    const id = await proposed('all', partners)
    value(await sign(id, people.housingHead))
    value(await sign(id, people.marketHead, '与我局意见不一致'))
    expect(await pending(id)).toBeUndefined()
    expect(await sign(id, people.reviewer)).toMatchObject(refusal('nothing-pending'))
    expect(await done(id, 'all')).toBe(false)
  })
  it('asks nobody of a later round before its turn', async () => {
    const id = await proposed('all', partners)
    expect(await sign(id, people.head)).toMatchObject({ ok: false, refusal: { type: 'missing-duty' } })
  })
  it('is not asked where the field names no unit, and asks a unit once though it is named twice', async () => {
    const none = await proposed('all')
    expect(await waitingAt(none)).toEqual(['office legalityReview'])
    const twice = await proposed('all', { partners: ['market', 'market'] })
    expect(await waitingAt(twice)).toEqual(['office legalityReview', 'market unitHead'])
  })
  it('lets an act without any signer take effect at once, and skips a round without one', async () => {
    expect(await done(await proposed('asks'), 'asks')).toBe(true)
    expect(await done(await proposed('asks', { adviser: 'justice' }), 'asks')).toBe(false)
  })
  it('keeps who was asked though the case names other units afterwards', async () => {
    const id = await proposed('all', partners)
    value(await county.act(id, 'note', people.clerk, { on: day, fields: { partners: ['township'] } }))
    expect(await waitingAt(id)).toEqual(['office legalityReview', 'market unitHead', 'housing unitHead'])
  })
  it('of two who sign at once, one is told to look again and then finds the other’s signature', async () => {
    const id = await proposed('all', partners)
    const { seq, pending: waiting } = await county.state(id)
    const command = { jurisdiction, now: at(day), case: id, version: seq, proposal: waiting[0]?.seq ?? 0 }
    const results = await Promise.all([
      signAct(county.engine, { ...command, actor: people.marketHead }),
      signAct(county.engine, { ...command, actor: people.housingHead }),
    ])
    expect(results.map(result => (result.ok ? 'ok' : result.refusal.type)).sort()).toEqual(['ok', 'stale-version'])
    const second = results[0]?.ok ? people.housingHead : people.marketHead
    expect(value(await sign(id, second)).waitsFor).toEqual(['legalityReview', 'unitHead'])
  })
})

describe('或签', () => {
  it('is over with the first signature of any of them', async () => {
    for (const who of [people.deputy, people.head]) {
      const id = await proposed('any')
      expect(await waitingAt(id)).toEqual(['office deputyHead unitHead'])
      expect(value(await sign(id, who)).waitsFor).toBeUndefined()
      expect(await done(id, 'any')).toBe(true)
      expect(await sign(id, people.deputy)).toMatchObject(refusal('nothing-pending'))
    }
  })
  it('is sent back by any of them', async () => {
    const id = await proposed('any')
    value(await sign(id, people.deputy, '重新拟稿'))
    expect(await pending(id)).toBeUndefined()
  })
})

describe('a person', () => {
  it('signs once in a round, though two of its duties are his', async () => {
    const both = county.person('一肩挑', 'office', 'legalityReview', 'unitHead')
    const id = await proposed('all', { partners: ['office', 'market'] })
    value(await sign(id, both))
    expect(await sign(id, both)).toMatchObject(refusal('own-signature'))
    value(await sign(id, people.head))
    value(await sign(id, people.marketHead))
    // The next round is another matter: that duty is his too.
    value(await sign(id, both))
    expect(await done(id, 'all')).toBe(true)
  })
  it('chooses which of his duties he signs for', async () => {
    const both = county.person('双职', 'office', 'legalityReview', 'unitHead')
    const id = await proposed('all', { partners: ['office'] })
    const { seq, pending: waiting } = await county.state(id)
    const command = { jurisdiction, now: at(day), actor: both, case: id, version: seq, proposal: waiting[0]?.seq ?? 0 }
    expect(await signAct(county.engine, { ...command, signer: 7 })).toMatchObject(refusal('bad-input'))
    expect(value(await signAct(county.engine, { ...command, signer: 1 })).waitsFor).toEqual([
      'legalityReview',
      'unitHead',
    ])
  })
  it('never signs what he put forward himself, by any duty', async () => {
    const allrounder = county.person('全能', 'office', 'handling', 'unitHead', 'deputyHead')
    const id = await opened()
    value(await county.act(id, 'any', allrounder, { on: day }))
    expect(await sign(id, allrounder)).toMatchObject(refusal('own-proposal'))
    expect(await county.addSigner(id, allrounder, { unit: 'market', duty: 'unitHead' }, day)).toMatchObject(
      refusal('own-proposal'),
    )
    expect(await county.handOver(id, allrounder, { person: '主任' }, day)).toMatchObject(refusal('own-proposal'))
  })
  it('may take back what he put forward, and nobody else without a signature of his own may return it', async () => {
    const id = await proposed('plain')
    expect(await sign(id, people.marketHead, '不同意')).toMatchObject(refusal('other-unit'))
    expect(await sign(id, people.clerk, '')).toMatchObject(refusal('bad-input'))
    value(await sign(id, people.clerk, '材料有误'))
    expect(await pending(id)).toBeUndefined()
  })
})

describe('加签', () => {
  it('adds a duty of another unit, which must sign too, and sees the case from then on', async () => {
    const id = await proposed('plain')
    expect((await county.state(id)).readers).toEqual([])
    expect(value(await county.addSigner(id, people.head, { unit: 'market', duty: 'unitHead' }, day)).waitsFor).toEqual([
      'unitHead',
      'unitHead',
    ])
    expect(await waitingAt(id)).toEqual(['office unitHead', 'market unitHead'])
    expect((await county.state(id)).readers).toEqual(['market'])
    value(await sign(id, people.head))
    expect(await done(id, 'plain')).toBe(false)
    value(await sign(id, people.marketHead))
    expect(await done(id, 'plain')).toBe(true)
    // Having signed, the unit still sees what came of it.
    expect((await county.state(id)).readers).toEqual(['market'])
  })
  it('is waited for also where the first signature would have sufficed', async () => {
    const id = await proposed('any')
    value(await county.addSigner(id, people.deputy, { unit: 'market', person: '市监干部' }, day))
    expect(await waitingAt(id)).toEqual(['office deputyHead unitHead', 'market 市监干部'])
    expect(value(await sign(id, people.head)).waitsFor).toEqual(['市监干部'])
    expect(await sign(id, people.deputy)).toMatchObject(refusal('missing-duty', '须由市监干部签批'))
    expect(await sign(id, people.marketHead)).toMatchObject(refusal('missing-duty'))
    value(await sign(id, people.marketClerk))
    expect(await done(id, 'any')).toBe(true)
  })
  it('does not do instead of the signature that was asked before', async () => {
    const id = await proposed('any')
    value(await county.addSigner(id, people.deputy, { unit: 'market', duty: 'unitHead' }, day))
    expect(value(await sign(id, people.marketHead)).waitsFor).toEqual(['deputyHead', 'unitHead'])
    value(await sign(id, people.deputy))
    expect(await done(id, 'any')).toBe(true)
  })
  it('is refused for whoever could not sign: nobody there, the proposer, oneself, who is asked or has signed already', async () => {
    const id = await proposed('all', { partners: ['market'] })
    const add = (to: Parameters<TestCounty['addSigner']>[2], reason?: string) =>
      county.addSigner(id, people.marketHead, to, day, reason)
    expect(await add({ unit: 'nowhere', duty: 'unitHead' })).toMatchObject(
      refusal('bad-input', '没有这一单位，或该单位已撤销'),
    )
    expect(await add({ unit: 'justice', duty: 'unitHead' })).toMatchObject(
      refusal('bad-input', '清河县司法局没有可以签批的“单位主要负责人”'),
    )
    expect(await add({ unit: 'office', duty: 'constructor' })).toMatchObject(refusal('bad-input', '没有这一职责'))
    expect(await add({ unit: 'office', duty: 'systemAdministrator' })).toMatchObject(
      refusal('bad-input', '没有这一职责'),
    )
    expect(await add({ unit: 'office', duty: 'handling' })).toMatchObject({ ok: true })
    expect(await add({ unit: 'office', person: '承办' })).toMatchObject(refusal('bad-input', '不能由提出人本人签批'))
    expect(await add({ unit: 'market', person: '市监局长' })).toMatchObject(refusal('bad-input', '不能指定本人'))
    expect(await add({ unit: 'office', person: '门卫' })).toMatchObject(
      refusal('bad-input', '该单位没有此人，或者此人不承担办案职责'),
    )
    expect(await add({ unit: 'office', person: '市监干部' })).toMatchObject(refusal('bad-input'))
    expect(await add({ unit: 'office', duty: 'legalityReview' })).toMatchObject(
      refusal('bad-input', '本轮签批中已有此人或者此职责'),
    )
    expect(await add({ unit: 'housing', duty: 'unitHead' }, ' ')).toMatchObject(
      refusal('bad-input', '请写明加签的理由'),
    )
    value(await sign(id, people.reviewer))
    expect(await add({ unit: 'office', person: '法规' })).toMatchObject(refusal('bad-input', '此人已在本轮签批'))
  })
  it('is for whoever may sign now alone', async () => {
    const id = await proposed('plain')
    for (const who of [people.deputy, people.marketHead, people.clerk])
      expect(await county.addSigner(id, who, { unit: 'market', duty: 'unitHead' }, day)).toMatchObject({ ok: false })
  })
})

describe('转办', () => {
  it('lets a named person of the same unit sign instead, and the one who handed it on no longer', async () => {
    const id = await proposed('plain')
    value(await county.handOver(id, people.head, { person: '副主任' }, day))
    expect(await waitingAt(id)).toEqual(['office 副主任'])
    expect(await sign(id, people.head)).toMatchObject(refusal('missing-duty', '须由副主任签批'))
    value(await sign(id, people.deputy))
    expect(await done(id, 'plain')).toBe(true)
  })
  it('lets the same duty in another unit sign instead', async () => {
    const id = await proposed('plain')
    value(await county.handOver(id, people.head, { unit: 'market' }, day))
    expect(await sign(id, people.head)).toMatchObject(refusal('other-unit'))
    value(await sign(id, people.marketHead))
    expect(await done(id, 'plain')).toBe(true)
  })
  it('goes neither to the proposer, nor out of the unit by name, nor where nobody holds the duty', async () => {
    const id = await proposed('plain')
    const hand = (to: Parameters<TestCounty['handOver']>[2], reason?: string) =>
      county.handOver(id, people.head, to, day, reason)
    expect(await hand({ person: '承办' })).toMatchObject(refusal('bad-input', '不能由提出人本人签批'))
    expect(await hand({ person: '市监局长' })).toMatchObject(refusal('bad-input'))
    expect(await hand({ person: '门卫' })).toMatchObject(refusal('bad-input'))
    expect(await hand({ unit: 'justice' })).toMatchObject(refusal('bad-input'))
    expect(await hand({ unit: 'office' })).toMatchObject(refusal('bad-input', '本轮签批中已有此人或者此职责'))
    expect(await hand({ unit: 'market' }, '')).toMatchObject(refusal('bad-input', '请写明转办的理由'))
  })
  it('may go on from hand to hand, and back to the duty', async () => {
    const id = await proposed('plain')
    value(await county.handOver(id, people.head, { person: '副主任' }, day))
    value(await county.handOver(id, people.deputy, { unit: 'office' }, day))
    expect(await waitingAt(id)).toEqual(['office unitHead'])
  })
  it('of a signature that was added by name stays in its unit, and is waited for all the same', async () => {
    const id = await proposed('any')
    value(await county.addSigner(id, people.deputy, { unit: 'market', person: '市监干部' }, day))
    expect(await county.handOver(id, people.marketClerk, { unit: 'housing' }, day)).toMatchObject(
      refusal('bad-input', '您是被指名加签的，只能转给本单位人员'),
    )
    value(await county.handOver(id, people.marketClerk, { person: '市监局长' }, day))
    value(await sign(id, people.deputy))
    expect(await done(id, 'any')).toBe(false)
    value(await sign(id, people.marketHead))
    expect(await done(id, 'any')).toBe(true)
  })
  it('does not leave somebody with two places of a round, of which he may sign but one', async () => {
    const id = await proposed('all', { partners: ['office'] })
    value(await county.handOver(id, people.head, { person: '副主任' }, day))
    expect(await county.handOver(id, people.reviewer, { person: '副主任' }, day)).toMatchObject(
      refusal('bad-input', '本轮签批中已指定此人'),
    )
    expect(await county.addSigner(id, people.reviewer, { unit: 'office', person: '副主任' }, day)).toMatchObject(
      refusal('bad-input', '本轮签批中已指定此人'),
    )
    // Back to the duty from which it came he may hand his own place, and then be asked in another.
    value(await county.handOver(id, people.deputy, { unit: 'office' }, day))
    value(await county.handOver(id, people.reviewer, { person: '副主任' }, day))
  })
  it('ends with the post: whoever has left the unit no longer signs for it', async () => {
    const id = await proposed('plain')
    value(await county.handOver(id, people.head, { person: '副主任' }, day))
    const moved: Actor = { ...people.deputy, holdings: [{ unit: 'market', post: 'x', duties: ['deputyHead'] }] }
    expect(await sign(id, moved)).toMatchObject(refusal('missing-duty'))
  })
})

describe('a notice', () => {
  it('goes to whoever is newly asked to sign: the next round, who was added, who signs instead', async () => {
    const noticed = async (id: string) => {
      const { rows } = await county.engine.db.owner.query<{ asked: string }>(
        `select array_to_string(duties || people, ' ') as asked from notice
         where case_id = $1 and text like '待签%' order by seq`,
        [id],
      )
      return rows.map(({ asked }) => asked)
    }
    const id = await proposed('all')
    value(await sign(id, people.reviewer))
    expect(await noticed(id)).toEqual(['legalityReview', 'unitHead'])
    value(await county.handOver(id, people.head, { person: '副主任' }, day))
    value(await county.addSigner(id, people.deputy, { unit: 'office', duty: 'handling' }, day))
    expect(await noticed(id)).toEqual(['legalityReview', 'unitHead', '副主任', 'handling'])
  })
})

describe('the record', () => {
  it('names everyone who signed, by unit and duty, and who was added and why', async () => {
    const id = await proposed('all', { partners: ['market'] })
    value(await county.addSigner(id, people.reviewer, { unit: 'township', person: '镇长' }, day, '涉及本镇'))
    for (const who of [people.marketHead, people.townHead, people.reviewer]) value(await sign(id, who))
    const waiting = await pending(id)
    expect(waiting && signaturesOf(waiting)).toMatchObject([
      { unit: 'office', duty: 'legalityReview', name: '法规' },
      { unit: 'market', duty: 'unitHead', name: '市监局长' },
      { unit: 'township', duty: null, name: '镇长' },
    ])
    expect(waiting && currentRound(waiting)?.signers).toMatchObject([
      { unit: 'office', duty: 'unitHead', signed: null },
    ])
    value(await sign(id, people.head))
    const { rows } = await county.engine.db.owner.query(
      `select kind, data from event where case_id = $1 and kind in ('addedSigner', 'act') order by seq`,
      [id],
    )
    expect(rows).toMatchObject([
      { kind: 'act' },
      { kind: 'addedSigner', data: { named: { unit: 'township', person: '镇长', name: '镇长' }, reason: '涉及本镇' } },
      {
        kind: 'act',
        data: { signatures: [{ unit: 'office' }, { unit: 'market' }, { unit: 'township' }, { unit: 'office' }] },
      },
    ])
    expect(rows[2]?.data).not.toHaveProperty('rounds')
  })
  it('recounts to the same case, with its work and readers', async () => {
    expect((await verify(county.engine, jurisdiction)).differences).toEqual([])
  })
})
