import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestCounty, testCounty, told } from '../src/case/test-county.ts'
import type { Actor } from '../src/office/actor.ts'
import { leaderDuty } from './leader-duty.ts'
import { meeting } from './meeting.ts'
import { ruleOfLawTask } from './rule-of-law-task.ts'
import { shortcoming } from './shortcoming.ts'

let county: TestCounty
let recorder: Actor
let checker: Actor
let overseer: Actor
let owner: Actor
let head: Actor
let source: string
beforeAll(async () => {
  county = await testCounty([leaderDuty, shortcoming, ruleOfLawTask, meeting])
  recorder = county.person('郑记录', 'government', 'performanceRecord', 'reporting', 'meetingSecretary')
  checker = county.person('王核实', 'government', 'reporting')
  overseer = county.person('冯督办', 'government', 'oversight')
  owner = county.person('陈承办', 'housing', 'handling', 'oversight')
  head = county.person('褚局长', 'housing', 'unitHead')
  county.person('周县长', 'government', 'governmentHead')
  const held = await county.open('meeting', 'call', 'government', recorder, {
    on: '2026-03-02',
    fields: {
      calledOn: '2026-03-02',
      kind: 'executive',
      session: '第60次常务会议',
      heldOn: '2026-03-05',
      place: '一号会议室',
      chair: '周县长',
      due: ['周县长'],
      appointments: false,
    },
  })
  if (!held.ok) throw new Error(JSON.stringify(held.refusal))
  source = held.value.id
})
afterAll(() => county.close())

const act = async (id: string, key: string, by: Actor, on: string, fields: object = {}) =>
  told(await county.act(id, key, by, { on, fields: { ...fields } }))
const opened = async (procedure: string, key: string, by: Actor, on: string, fields: object): Promise<string> => {
  const result = await county.open(procedure, key, 'government', by, { on, fields: { ...fields } })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}
const figures = async (indicator: string) =>
  (
    await county.engine.db.read('qinghe', q =>
      q.query<{ unit: string; value: number }>(
        `select unit, sum(value)::float as value from contribution where indicator = $1 and removed_at is null group by unit`,
        [indicator],
      ),
    )
  ).rows

describe('第一责任人履职', () => {
  const record = (fields: object = {}) =>
    opened('leader-duty', 'record', recorder, '2026-03-06', {
      doneOn: '2026-03-05',
      leader: '周县长',
      position: 'governmentHead',
      aspect: 'asked',
      matter: '行政复议纠错',
      deed: '在常务会议上逐案过问三起被撤销的处罚。',
      ...fields,
    })
  it('is a dated act: not in the future', async () => {
    await expect(record({ doneOn: '2026-03-09' })).rejects.toThrow('不得晚于今天')
  })
  it('is verified only with its evidence, or the case in which it is seen', async () => {
    const id = await record()
    expect(await act(id, 'verify', checker, '2026-03-09', { verdict: '属实' })).toEqual([
      '应当有佐证材料，或者指明所涉案件',
    ])
    expect(await act(id, 'addProof', recorder, '2026-03-09', { source })).toBe('recorded')
    expect(await act(id, 'verify', checker, '2026-03-09', { verdict: '属实' })).toBe('verified')
  })
  it('is not verified by whoever recorded it', async () => {
    const id = await record({ source })
    expect(await act(id, 'verify', recorder, '2026-03-09', { verdict: '属实' })).toEqual([
      '办理“记录履职”的人不能办理“核实”',
    ])
  })
  it('counts once it is verified, on the day it was done', async () => {
    const before = (await figures('leader-duty/asked'))[0]?.value ?? 0
    const id = await record({ source })
    expect((await figures('leader-duty/asked'))[0]?.value ?? 0).toBe(before)
    await act(id, 'verify', checker, '2026-03-09', { verdict: '属实' })
    expect((await figures('leader-duty/asked'))[0]?.value).toBe(before + 1)
  })
  it('is a line of the report of its year once it is verified, in a sentence', async () => {
    const id = await record({ source })
    const entry = leaderDuty.reportEntry
    const line = async () => {
      const c = (await county.state(id)) as never
      return entry?.year(c) ? entry.text(c, { person: (name = '') => name, unit: (name = '') => name }) : null
    }
    expect(await line()).toBe(null)
    await act(id, 'verify', checker, '2026-03-09', { verdict: '属实' })
    expect(await line()).toBe(
      '2026年3月5日，周县长亲自过问重大问题（行政复议纠错）：在常务会议上逐案过问三起被撤销的处罚',
    )
  })
  it('stays on record where it is not used, with the reason', async () => {
    const id = await record({ source })
    expect(await act(id, 'dismiss', checker, '2026-03-09')).toEqual(['请填写“核实意见”'])
    expect(await act(id, 'dismiss', checker, '2026-03-09', { verdict: '会议记录没有记载' })).toBe('dismissed')
  })
  it('is verified within the local term of 20 working days', async () => {
    const { clocks } = await county.state(await record())
    expect(clocks.find(({ key }) => key === 'verification')).toMatchObject({ due: '2026-04-02', state: 'open' })
  })
  it('includes the year-end account, with its way, day and appraisal (规定 7)', async () => {
    const account = (appraisal: string) =>
      opened('leader-duty', 'recordAccount', recorder, '2026-01-20', {
        doneOn: '2026-01-15',
        leader: '周县长',
        position: 'governmentHead',
        year: 2025,
        accountWay: 'special',
        accountOn: '2026-01-15',
        account: '……',
        appraisal,
        accountPublic: true,
        source,
      })
    const none = await account('none')
    expect(await act(none, 'verify', checker, '2026-01-21', { verdict: '属实' })).toEqual([
      '述法的评议结果为“未评议”的，核实意见应当说明原因',
    ])
    expect(await act(none, 'verify', checker, '2026-01-21', { verdict: '评议会议延期' })).toBe('verified')
    expect(await act(await account('good'), 'verify', checker, '2026-01-21', { verdict: '属实' })).toBe('verified')
  })
})

describe('不足和整改', () => {
  const register = (fields: object = {}) =>
    opened('shortcoming', 'register', checker, '2026-01-12', {
      foundOn: '2026-01-12',
      year: 2025,
      problem: '三起处罚因告知不全被撤销',
      cause: '执法文书没有经法制审核',
      from: 'review',
      owner: 'housing',
      ...fields,
    })
  const planned = async (): Promise<string> => {
    const id = await register()
    expect(await act(id, 'plan', owner, '2026-01-19', { measure: '处罚文书全部先审', due: '2026-06-30' })).toBe('found')
    expect(told(await county.sign(id, head, '2026-01-19'))).toBe('mending')
    return id
  }
  it('names the same shortcoming of the year before where it was carried', async () => {
    await expect(register({ from: 'carried' })).rejects.toThrow('上年结转的，应当指明上年的同一不足')
  })
  it('has a measure and a day, signed by the owner’s head; the day is its clock', async () => {
    const id = await planned()
    const { clocks } = await county.state(id)
    expect(clocks.find(({ key }) => key === 'measures')).toMatchObject({ due: '2026-06-30', state: 'open' })
    expect(clocks.find(({ key }) => key === 'check')).toMatchObject({ due: '2027-01-12' })
  })
  it('is checked by oversight, not by the owner who reported', async () => {
    const id = await planned()
    expect(await act(id, 'report', owner, '2026-06-30', { result: '全部先审，无撤销' })).toBe('reported')
    const both = { ...owner, holdings: [...owner.holdings, ...overseer.holdings] }
    expect(await act(id, 'confirm', both, '2026-07-06', { finding: '属实' })).toEqual([
      '办理“报整改结果”的人不能办理“复核：已整改”',
    ])
    expect(await act(id, 'confirm', overseer, '2026-07-06', { finding: '抽查20卷，属实' })).toBe('mended')
  })
  it('counts as in time on its day, and late on the next', async () => {
    const [timely, late] = [await planned(), await planned()]
    await act(timely, 'report', owner, '2026-06-30', { result: '完成' })
    await act(late, 'report', owner, '2026-07-01', { result: '完成' })
    const state = async (id: string) => (await county.state(id)).clocks.find(({ key }) => key === 'measures')?.state
    expect(await state(timely)).toBe('met')
    expect(await state(late)).toBe('late')
  })
  it('is carried into the next year as a case of its own, pointing back', async () => {
    const id = await planned()
    expect(await act(id, 'carry', overseer, '2026-12-28', { finding: '没有开展', carryReason: '人手不足' })).toBe(
      'carried',
    )
    const { rows } = await county.engine.db.read('qinghe', q =>
      q.query<{ year: number; from: string; cause: string }>(
        `select (state -> 'facts' ->> 'year')::int as year, state -> 'facts' ->> 'from' as from, state -> 'facts' ->> 'cause' as cause
         from case_file where procedure = 'shortcoming' and state -> 'facts' ->> 'earlier' = $1`,
        [id],
      ),
    )
    expect(rows).toEqual([{ year: 2026, from: 'carried', cause: '人手不足' }])
  })
})

describe('年度法治工作任务', () => {
  const set = () =>
    opened('rule-of-law-task', 'set', checker, '2026-02-09', {
      setOn: '2026-02-09',
      year: 2026,
      item: '执法人员轮训两期',
      area: 'enforcement',
      lead: 'housing',
      due: '2026-11-30',
    })
  it('is taken by its lead unit, and runs to the day set', async () => {
    const id = await set()
    expect(await act(id, 'take', owner, '2026-02-10')).toBe('working')
    expect((await county.state(id)).clocks.find(({ key }) => key === 'completion')).toMatchObject({ due: '2026-11-30' })
  })
  it('waits for the units that help before it is reported done', async () => {
    const id = await set()
    await act(id, 'take', owner, '2026-02-10')
    await county.act(id, 'askHelp', owner, { on: '2026-02-11', referrals: [{ to: 'justice' }] })
    expect(await act(id, 'report', owner, '2026-03-02', { result: '完成' })).toContain('“配合单位办理”还有1件未回复')
  })
  it('needs proof; its head may pass that over for a reason, and somebody else clears it', async () => {
    const id = await set()
    await act(id, 'take', owner, '2026-02-10')
    const report = (by: Actor, override?: object) =>
      county.act(id, 'report', by, {
        on: '2026-03-02',
        fields: { result: '完成' },
        ...(override ? { override } : {}),
      } as never)
    expect(told(await report(owner))).toEqual(['应当附完成的佐证'])
    expect(told(await report(owner, { reason: '补充中' }))).toEqual(['应当附完成的佐证'])
    const both = county.person('卫局长', 'housing', 'handling', 'unitHead')
    expect(told(await report(both, { reason: '照片月底补齐' }))).toBe('reported')
    expect((await county.state(id)).overrides).toMatchObject([{ reason: '照片月底补齐', cleared: null }])
  })
  it('keeps its first day on record when the day is moved', async () => {
    const id = await set()
    await act(id, 'adjust', checker, '2026-06-01', { due: '2026-12-20', reason: '教材未到' })
    const governmentHead = county.person('蒋主任', 'government', 'unitHead')
    expect(told(await county.sign(id, governmentHead, '2026-06-01'))).toBe('set')
    expect((await county.state(id)).clocks.find(({ key }) => key === 'completion')).toMatchObject({ due: '2026-12-20' })
    expect((await county.state(id)).acts.adjust?.dates).toEqual(['2026-06-01'])
  })
  it('is carried as next year’s task when it was not done', async () => {
    const id = await set()
    await act(id, 'carry', checker, '2026-12-21', { reason: '师资未落实' })
    const governmentHead = county.person('沈主任', 'government', 'unitHead')
    expect(told(await county.sign(id, governmentHead, '2026-12-21'))).toBe('carried')
    const { rows } = await county.engine.db.read('qinghe', q =>
      q.query<{ year: number; due: string }>(
        `select (state -> 'facts' ->> 'year')::int as year, state -> 'facts' ->> 'due' as due
         from case_file where procedure = 'rule-of-law-task' and state -> 'facts' ->> 'earlier' = $1`,
        [id],
      ),
    )
    expect(rows).toEqual([{ year: 2027, due: '2027-12-31' }])
  })
})
