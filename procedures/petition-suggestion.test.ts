import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestCounty, testCounty } from '../src/case/test-county.ts'
import { petition } from './petition.ts'
import { petitionSuggestion } from './petition-suggestion.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([petitionSuggestion, petition])
})
afterAll(() => county.close())

const office = () => county.person('吴信访', 'office', 'petition')
const head = () => county.person('郑局长', 'office', 'unitHead')
const organ = () => county.person('李承办', 'housing', 'handling')
const draft = (fields: object = {}, on = '2026-03-02') =>
  county.open('petition-suggestion', 'draft', 'office', office(), {
    on,
    fields: {
      foundOn: on,
      kind: 'work',
      finding: '物业收费投诉集中，公示制度没有落实',
      advice: '开展物业收费公示专项检查',
      addressee: 'housing',
      ...fields,
    },
  })
const made = async (fields: object = {}, on = '2026-03-02'): Promise<string> => {
  const opened = await draft(fields, on)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const { id } = opened.value
  expect(await county.act(id, 'make', office(), { on, fields: {} })).toMatchObject({ ok: true })
  expect((await county.state(id)).stage).toBe('drafted')
  expect(await county.sign(id, head(), on)).toMatchObject({ ok: true })
  return id
}
const answer = async (id: string, on: string, outcome: string, fields: object = {}) =>
  county.act(id, 'answer', organ(), { on, outcome, fields: { measures: '已印发检查方案', ...fields } })
const counted = async (id: string) =>
  (await county.state(id)).contributions.map(({ indicator, on }) => `${indicator.slice(20)} ${on}`)

it('a suggestion goes to one addressee, here or outside', async () => {
  const unmet = [{ text: '请填写建议提给谁：本系统的选单位，本系统以外的填名称，只填其一' }]
  expect(await draft({ addressee: undefined })).toMatchObject({ refusal: { unmet } })
  expect(await draft({ outsideAddressee: '县委' })).toMatchObject({ refusal: { unmet } })
  expect(await draft({ kind: 'policy', addressee: undefined, outsideAddressee: '县委' })).toMatchObject({ ok: true })
})

it('第四十条第四款: the organ answers in writing, in time until the thirtieth day, late after it', async () => {
  const id = await made()
  expect((await county.state(id)).clocks).toMatchObject([{ key: 'answer', due: '2026-04-01', owedBy: 'unit' }])
  expect(await answer(id, '2026-04-01', 'adopted')).toMatchObject({ ok: true })
  expect(await counted(id)).toEqual(
    expect.arrayContaining(['made 2026-03-02', 'answeredInTime 2026-04-01', 'work-adopted 2026-04-01']),
  )
  const late = await made()
  await answer(late, '2026-04-02', 'adopted')
  expect((await counted(late)).filter(line => line.startsWith('answered'))).toEqual(['answered 2026-04-02'])
})

it('what is not adopted is given a reason, and is counted as answered but not adopted', async () => {
  const id = await made()
  expect(await answer(id, '2026-03-20', 'notAdopted')).toMatchObject({
    refusal: { unmet: [{ text: '未采纳、部分采纳的，应当说明理由' }] },
  })
  expect(await answer(id, '2026-03-20', 'notAdopted', { reason: '已有同类检查' })).toMatchObject({ ok: true })
  expect(await counted(id)).not.toContain('adopted 2026-03-20')
})

it('only the addressee answers; an answer from outside is recorded by the petition office', async () => {
  const id = await made()
  const elsewhere = county.person('钱经办', 'market', 'handling')
  const given = { on: '2026-03-20', outcome: 'adopted', fields: { measures: '已落实' } }
  expect(await county.act(id, 'answer', elsewhere, given)).toMatchObject({ ok: false })
  const outside = await made({ kind: 'policy', addressee: undefined, outsideAddressee: '县委' })
  expect(await county.act(outside, 'recordAnswer', office(), given)).toMatchObject({ ok: true })
  expect(await counted(outside)).toContain('policy-adopted 2026-03-20')
})

it('2005: thirty days for suggestions to improve work; the regulation of 2022 names no number', async () => {
  const then = await made({}, '2022-04-29')
  expect((await county.state(then)).clocks).toMatchObject([
    { key: 'formerAnswer', due: '2022-05-30', citation: '《信访条例》（2005年）第三十六条' },
  ])
  const now = await made({}, '2022-05-05')
  expect((await county.state(now)).clocks).toMatchObject([
    { key: 'answer', citation: expect.stringContaining('未设本地规定') },
  ])
})
