import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestCounty, testCounty } from '../src/case/test-county.ts'
import { petition } from './petition.ts'
import { petitionHotline } from './petition-hotline.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([petitionHotline, petition])
})
afterAll(() => county.close())

const operator = () => county.person('许接线', 'office', 'registration')
const clerk = () => county.person('李承办', 'market', 'handling')
const others = new Set(['reply', 'sendBack'])
const call = {
  receivedOn: '2026-03-02',
  category: 'complaint',
  caller: { form: 'person', name: '赵大年', phone: '13900000001' },
  subject: '商场停车收费不公示',
  content: '入口没有收费标准',
  area: 'market',
}
const unmet = (refusal: { title: string; unmet: readonly { text: string }[] }) =>
  refusal.unmet.length > 0 ? refusal.unmet.map(({ text }) => text) : refusal.title
const receive = async (fields: object = {}) => {
  const opened = await county.open('petition-hotline', 'receive', 'office', operator(), {
    on: '2026-03-02',
    fields: { ...call, ...fields },
  })
  return opened.ok ? opened.value.id : unmet(opened.refusal)
}
const act = async (id: string, key: string, on: string, fields: object = {}) => {
  const done = await county.act(id, key, others.has(key) ? clerk() : operator(), { on, fields: { ...fields } })
  return done.ok ? done.value.stage : unmet(done.refusal)
}
const dispatched = async (fields: object = {}): Promise<string> => {
  const id = String(await receive(fields))
  expect(await act(id, 'dispatch', '2026-03-03', { organ: 'market' })).toBe('dispatched')
  return id
}
const clock = async (id: string, key: string) => (await county.state(id)).clocks.find(found => found.key === key)

describe('受理和派单', () => {
  it('dispatched within the local working day', async () => {
    const id = await dispatched()
    expect(await clock(id, 'dispatch')).toMatchObject({ due: '2026-03-03', state: 'met' })
    const late = String(await receive())
    await act(late, 'dispatch', '2026-03-04', { organ: 'market' })
    expect(await clock(late, 'dispatch')).toMatchObject({ state: 'late' })
  })
  it('what can be answered is answered at once', async () => {
    const id = String(await receive({ category: 'question' }))
    expect(await act(id, 'answerAtOnce', '2026-03-02', { answer: '窗口周六也开放' })).toBe('closed')
  })
  it('受理范围: what belongs to suit, review, disclosure or petition is told so, and recorded', async () => {
    const id = String(await receive())
    const route = { routeGround: 'review', routeBody: '清河县人民政府行政复议机构' }
    expect(await act(id, 'tellRoute', '2026-03-02', route)).toBe('closed')
    expect(await county.state(id)).toMatchObject({ outcome: 'route' })
  })
  it('a work order holds no name of who informs against somebody; it is passed to the intake', async () => {
    expect(await receive({ category: 'report' })).toEqual(['举报违法行为的，工单不得记来电人，请转举报受理'])
    const id = String(await receive({ category: 'report', caller: undefined }))
    expect(await act(id, 'dispatch', '2026-03-02', { organ: 'market' })).toBe('“派单”不适用于本案')
    expect(await act(id, 'turnToIntake', '2026-03-02')).toBe('closed')
    expect(await act(String(await receive()), 'turnToIntake', '2026-03-02')).toBe('“转举报受理”不适用于本案')
  })
})

describe('办理和答复', () => {
  it('five working days, three for a question, fifteen where complex, from the same day', async () => {
    const id = await dispatched()
    expect(await clock(id, 'reply')).toMatchObject({ start: '2026-03-03', due: '2026-03-10' })
    expect(await act(id, 'treatAsComplex', '2026-03-10')).toBe('dispatched')
    expect(await clock(id, 'reply')).toMatchObject({ start: '2026-03-03', due: '2026-03-24' })
    const late = await dispatched()
    expect(await act(late, 'treatAsComplex', '2026-03-11')).toEqual(['原办理期限已过，不得再定为复杂诉求'])
    const question = await dispatched({ category: 'question' })
    await act(question, 'treatAsQuestion', '2026-03-03')
    expect(await clock(question, 'reply')).toMatchObject({ due: '2026-03-06' })
  })
  it('sent back within the local working day, with a reason, and dispatched anew', async () => {
    const id = await dispatched()
    expect(await act(id, 'sendBack', '2026-03-04', { returnReason: '属于住建部门' })).toBe('received')
    expect(await act(id, 'dispatch', '2026-03-05', { organ: 'housing' })).toBe('dispatched')
    expect(await clock(id, 'reply')).toMatchObject({ start: '2026-03-05', due: '2026-03-12' })
    const late = await dispatched()
    expect(await act(late, 'sendBack', '2026-03-05', { returnReason: '不属于' })).toEqual([
      '退单期限已过，请办理并答复',
    ])
  })
  it('the hotline replaces no department: what is enforced is a case of enforcement', async () => {
    const id = await dispatched()
    expect(await act(id, 'reply', '2026-03-06', { answer: '已立案', enforcement: true })).toEqual([
      '涉及行政执法的，请填写转入执法程序的案件：热线不代替部门职能',
    ])
    expect(await act(id, 'reply', '2026-03-06', { answer: '已督促公示', enforcement: false })).toBe('answered')
  })
})

describe('回访和评价', () => {
  const answered = async (on = '2026-03-10'): Promise<string> => {
    const id = await dispatched()
    expect(await act(id, 'reply', on, { answer: '已督促公示', enforcement: false })).toBe('answered')
    return id
  }
  it('called back and rated, or tried three times', async () => {
    const id = await answered()
    expect(await act(id, 'revisit', '2026-03-13', { callback: 'reached' })).toEqual(['已回访的，请填写评价'])
    expect(await act(id, 'revisit', '2026-03-13', { callback: 'reached', rating: 'satisfied' })).toBe('closed')
    expect(await clock(id, 'revisit')).toMatchObject({ due: '2026-03-13', state: 'met' })
    expect(await act(await answered(), 'revisit', '2026-03-16', { callback: 'unreached' })).toBe('closed')
  })
  it('who is not satisfied may have it done again, with days of its own', async () => {
    const id = await answered()
    expect(await act(id, 'dispatchAgain', '2026-03-12', { rating: 'basically', revisitNote: '还行' })).toEqual([
      '重新派单只适用于回访不满意的',
    ])
    const again = { rating: 'unsatisfied', revisitNote: '公示牌仍未设置' }
    expect(await act(id, 'dispatchAgain', '2026-03-12', again)).toBe('dispatched')
    expect(await clock(id, 'reply')).toMatchObject({ start: '2026-03-12', due: '2026-03-19', state: 'open' })
  })
  it('timely answers and satisfaction are counted', async () => {
    const inTime = await answered('2026-03-10')
    const late = await answered('2026-03-11')
    const keys = async (id: string) =>
      (await county.state(id)).contributions.map(({ indicator }) => indicator.slice('petition-hotline/'.length))
    expect(await keys(inTime)).toContain('repliedInTime')
    expect(await keys(late)).not.toContain('repliedInTime')
    await act(late, 'revisit', '2026-03-12', { callback: 'reached', rating: 'unsatisfied' })
    expect(await keys(late)).toContain('revisited')
    expect(await keys(late)).not.toContain('satisfied')
    expect(JSON.stringify(await county.state(late))).not.toMatch(/赵大年|13900000001/)
  })
})
