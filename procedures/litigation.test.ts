import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActRequest } from '../src/case/act-input.ts'
import type { ActAnswer } from '../src/case/perform-act.ts'
import type { Result } from '../src/case/refusal.ts'
import { jurisdiction, type TestCounty, testCounty } from '../src/case/test-county.ts'
import type { Actor } from '../src/office/actor.ts'
import { litigation } from './litigation.ts'
import { reconsideration } from './reconsideration.ts'

let county: TestCounty
let people: ReturnType<typeof office>
beforeAll(async () => {
  county = await testCounty([litigation, reconsideration])
  people = office()
})
afterAll(() => county.close())

const office = () => ({
  clerk: county.person('应诉', 'market', 'litigation'),
  head: county.person('局长', 'market', 'unitHead'),
  deputy: county.person('副局长', 'market', 'deputyHead'),
  lawyer: county.person('法规股', 'market', 'legalityReview'),
  township: county.person('镇长', 'township', 'unitHead'),
  justice: county.person('复议应诉', 'justice', 'litigation'),
  mayor: county.person('县长', 'government', 'unitHead'),
  reviewer: county.person('复议员', 'justice', 'reconsideration'),
  second: county.person('复议员乙', 'justice', 'reconsideration'),
  bodyHead: county.person('复议机构负责人', 'justice', 'reconsiderationHead'),
})

type Given = Record<string, unknown>
const plaintiff = { form: 'person', name: '孙晓岚', idNumber: '110101199003070011', phone: '13900000002' } as const
let docket = 0
const suit = () => ({
  instance: 'first',
  court: '清河县人民法院',
  courtNumber: `（2026）清0000行初${++docket}号`,
  role: 'defendant',
  defendant: 'market',
  plaintiffs: [plaintiff],
  plaintiffKind: 'person',
  matter: 'penalty',
  suitKind: 'direct',
  importance: 'usual',
})

const done = async (result: Promise<Result<ActAnswer>>): Promise<ActAnswer> => {
  const given = await result
  if (!given.ok) throw new Error(JSON.stringify(given.refusal))
  return given.value
}
const lacks = async (result: Promise<Result<ActAnswer>>): Promise<readonly string[]> => {
  const given = await result
  if (given.ok) throw new Error('the act was accepted')
  return given.refusal.unmet.length > 0 ? given.refusal.unmet.map(({ text }) => text) : [given.refusal.title]
}
const registering = (fields: Given = {}, on = '2026-03-02') =>
  county.open('litigation', 'register', 'market', people.clerk, { on, fields: { ...suit(), ...fields } })
const sued = async (fields: Given = {}, on = '2026-03-02'): Promise<string> => (await done(registering(fields, on))).id
const act = (id: string, key: string, on: string, request: Omit<ActRequest, 'on'> = {}, who: Actor = people.clerk) =>
  county.act(id, key, who, { on, ...request })
const performed = async (id: string, key: string, on: string, request: Omit<ActRequest, 'on'> = {}): Promise<void> => {
  await done(act(id, key, on, request))
  await done(county.sign(id, people.head, on))
}
const given = (fields: Given) => ({ fields })
const defence = {
  defence: '处罚合法',
  evidenceList: [{ name: '笔录', proves: '违法事实' }],
  norms: '行政处罚法',
  gatheredBefore: true,
}
const clock = async (id: string, key: string) => (await county.state(id)).clocks.find(trace => trace.key === key)
const facts = async (id: string) => (await county.state(id)).facts as Given
const flags = async (id: string, today: string): Promise<readonly string[]> => {
  const state = await county.state(id)
  return Object.entries(litigation.flags ?? {}).flatMap(([key, { when }]) => (when(state as never, today) ? [key] : []))
}
const counted = async (id: string): Promise<readonly string[]> =>
  (await county.state(id)).contributions.map(
    ({ indicator, unit, on }) => `${indicator.slice('litigation/'.length)} ${unit} ${on}`,
  )
const judged = { judgedOn: '2026-05-20', judgmentNumber: '（2026）清0000行初1号', servedOn: '2026-05-22' }
const judging = async (outcome: string, fields: Given = {}, key = 'judge', id_?: string): Promise<string> => {
  const id = id_ ?? (await sued())
  await done(act(id, key, '2026-05-22', { outcome, fields: { ...judged, ...fields } }))
  return id
}
/** The case that was opened with another. */
const following = async (id: string): Promise<string> => {
  const rows = await county.engine.db.read(jurisdiction, q =>
    q.kysely.selectFrom('case_link').select('from_case').where('to_case', '=', id).execute(),
  )
  return rows[0]?.from_case ?? ''
}

describe('defence and evidence (67, 34)', () => {
  it('are due fifteen days after the copy of the complaint was received, the next working day where that is none', async () => {
    const id = await sued()
    expect(await clock(id, 'defence')).toMatchObject({ due: '2026-03-17', citation: '《行政诉讼法》第六十七条' })
    // Fifteen days after 20 March is Saturday 4 April, in the holiday.
    expect(await clock(await sued({}, '2026-03-20'), 'defence')).toMatchObject({ raw: '2026-04-04', due: '2026-04-07' })
  })
  it('signed by the principal on the fifteenth day are in time, though put forward earlier', async () => {
    const id = await sued()
    await done(act(id, 'submitDefence', '2026-03-16', given(defence)))
    expect(await clock(id, 'defence')).toMatchObject({ state: 'open' })
    expect((await counted(id)).filter(entry => entry.startsWith('defences'))).toEqual([])
    await done(county.sign(id, people.head, '2026-03-17'))
    expect(await clock(id, 'defence')).toMatchObject({ state: 'met' })
    expect(await counted(id)).toEqual(
      expect.arrayContaining(['defences market 2026-03-17', 'defencesInTime market 2026-03-17']),
    )
  })
  it('are refused on the sixteenth without a reason, and with one are for the court to judge', async () => {
    const id = await sued()
    expect(await lacks(act(id, 'submitDefence', '2026-03-18', given(defence)))).toEqual([
      '已超过15日的举证期限，须写明正当理由，由人民法院审查',
    ])
    await performed(id, 'submitDefence', '2026-03-18', given({ ...defence, lateReason: '档案室失火' }))
    expect(await clock(id, 'defence')).toMatchObject({ state: 'late' })
  })
  it('not brought count as if there were none, from the day after', async () => {
    const id = await sued()
    await county.morning('2026-03-17')
    expect((await county.state(id)).acts.noEvidence).toBeUndefined()
    await county.morning('2026-03-18')
    expect((await county.state(id)).acts.noEvidence?.dates).toEqual(['2026-03-18'])
    expect(await flags(id, '2026-03-18')).toContain('noEvidence')
    expect(await counted(id)).toContain('defences market 2026-03-17')
    expect(await clock(id, 'lateDefence')).toMatchObject({ due: '2026-03-18', state: 'open', owedBy: 'authority' })
  })
  it('hold nothing that was gathered during the suit (35)', async () => {
    const id = await sued()
    expect(await lacks(act(id, 'submitDefence', '2026-03-10', given({ ...defence, gatheredBefore: false })))).toEqual([
      '诉讼过程中不得自行收集证据；只能提交作出行政行为时已经收集的证据',
    ])
  })
  it('may be put off on application within the fifteen days, and are then due fifteen days after the reason has gone', async () => {
    const id = await sued()
    const reason = given({ delayReason: '暴雨毁坏档案室' })
    expect(await lacks(act(await sued(), 'requestDelay', '2026-03-18', reason))).toEqual([
      '延期提供证据应当在收到起诉状副本之日起15日内书面提出',
    ])
    expect(await lacks(act(id, 'delayGranted', '2026-03-18'))).toEqual(['“登记法院准许延期”不适用于本案'])
    await done(act(id, 'requestDelay', '2026-03-17', reason))
    await done(act(id, 'delayGranted', '2026-03-17'))
    expect(await clock(id, 'defence')).toMatchObject({ state: 'stopped' })
    await county.morning('2026-03-25')
    await done(act(id, 'obstacleGone', '2026-03-25'))
    expect(await clock(id, 'defence')).toMatchObject({ start: '2026-03-25', due: '2026-04-09', state: 'open' })
  })
  it('are another matter on appeal: an answer within fifteen days, whose absence has no such consequence', async () => {
    const id = await sued({ instance: 'second', role: 'appellee' })
    expect(await clock(id, 'defence')).toBeUndefined()
    expect(await clock(id, 'appealDefence')).toMatchObject({ due: '2026-03-17' })
    await county.morning('2026-03-18')
    expect((await county.state(id)).acts.noEvidence).toBeUndefined()
    await performed(id, 'submitOpinion', '2026-03-19', given({ defence: '原判正确' }))
    expect(await clock(await sued({ instance: 'second', role: 'appellant' }), 'appealDefence')).toBeUndefined()
    expect(await clock(await sued({ instance: 'retrialReview', role: 'respondent' }), 'retrialOpinion')).toMatchObject({
      due: '2026-03-17',
    })
  })
})

describe('the term of the suit (45 to 47, 解释 64)', () => {
  const checked = async (fields: Given, registered: Given = {}): Promise<string> => {
    const id = await sued(registered)
    await done(act(id, 'checkSuitTerm', '2026-03-03', given(fields)))
    return id
  }
  const late = async (fields: Given, registered: Given = {}) =>
    (await flags(await checked(fields, registered), '2026-03-03')).includes('outOfTerm')
  it('is six months from knowing the act, kept on its last day', async () => {
    const knew = { knewOn: '2025-08-31' }
    expect(await clock(await checked({ ...knew, suedOn: '2026-02-26' }), 'suit')).toMatchObject({
      raw: '2026-02-28',
      due: '2026-02-28',
    })
    expect(await late({ ...knew, suedOn: '2026-02-28' })).toBe(false)
    expect(await late({ ...knew, suedOn: '2026-03-01' })).toBe(true)
  })
  it('not told, runs from knowing it, for a year from knowing the act at most', async () => {
    const untold = { knewOn: '2025-03-01', limitTold: false }
    expect(await late({ ...untold, limitKnownOn: '2025-09-10', suedOn: '2026-02-26' })).toBe(false)
    expect(await late({ ...untold, limitKnownOn: '2025-08-10', suedOn: '2026-02-26' })).toBe(true)
    expect(await late({ ...untold, suedOn: '2026-03-02' })).toBe(false)
    expect(await late({ ...untold, knewOn: '2025-02-26', suedOn: '2026-02-27' })).toBe(true)
  })
  it('after a reconsideration is fifteen days from its decision', async () => {
    const after = { suitKind: 'afterReview', reviewOutcome: 'none' }
    expect(await late({ reviewServedOn: '2026-02-10', suedOn: '2026-02-25' }, after)).toBe(false)
    expect(await late({ reviewServedOn: '2026-02-10', suedOn: '2026-02-26' }, after)).toBe(true)
  })
  it('of a duty begins two months after it was asked for, and not before', async () => {
    expect(await late({ dutyAppliedOn: '2025-12-27', suedOn: '2026-02-27' })).toBe(true)
    expect(await late({ dutyAppliedOn: '2025-12-26', suedOn: '2026-02-27' })).toBe(false)
    expect(await facts(await checked({ dutyAppliedOn: '2025-12-31', suedOn: '2026-03-01' }))).toMatchObject({
      suitFrom: '2026-02-28',
      suitBy: '2026-08-28',
    })
  })
  it('never goes beyond five years from the act, twenty for real estate', async () => {
    const old = { knewOn: '2026-01-05', madeOn: '2021-02-20', suedOn: '2026-02-26' }
    expect(await late(old)).toBe(true)
    expect(await late({ ...old, property: true })).toBe(false)
  })
})

describe('who is sued (26)', () => {
  it('after a reconsideration that upheld: both organs', async () => {
    const upheld = { suitKind: 'afterReview', reviewOutcome: 'upheld' }
    expect(await lacks(registering({ suitKind: 'afterReview' }))).toEqual(['复议后起诉的，请填写复议结果'])
    expect(await lacks(registering(upheld))).toEqual(['复议维持的，作出原行政行为的机关和复议机关是共同被告'])
    await done(registering({ ...upheld, coDefendants: ['government'] }))
  })
  it('is read from the reconsideration where that is ours', async () => {
    const review = await reconsidered('upheld')
    const linked = { suitKind: 'afterReview', reconsidered: review }
    expect(await lacks(registering({ ...linked, reviewOutcome: 'changed', defendant: 'government' }))).toEqual([
      '所填复议结果与复议案件不符',
    ])
    expect(await lacks(registering({ ...linked, reviewOutcome: 'upheld', coDefendants: ['housing'] }))).toEqual([
      '复议维持的，作出原行政行为的机关和复议机关是共同被告',
    ])
    await done(registering({ ...linked, reviewOutcome: 'upheld', coDefendants: ['government'] }))
  })
  it('after one that changed the act: the reconsideration organ alone', async () => {
    const changed = { suitKind: 'afterReview', reconsidered: await reconsidered('revoked'), reviewOutcome: 'changed' }
    expect(await lacks(registering(changed))).toEqual(['复议改变原行政行为的，复议机关是被告'])
    await done(registering({ ...changed, defendant: 'government', handledBy: 'justice' }))
  })
  it('no two cases bear the same court number, and none holds the plaintiff’s name', async () => {
    const id = await sued({ courtNumber: '（2026）清0000行初900号' })
    expect((await registering({ courtNumber: '（2026）清0000行初900号' })).ok).toBe(false)
    expect(JSON.stringify(await county.state(id))).not.toContain('孙晓岚')
  })
  it('the organ sued sees the case that its government’s lawyers handle, and its principal signs', async () => {
    const { id } = await done(
      county.open('litigation', 'register', 'justice', people.justice, {
        on: '2026-03-02',
        fields: { ...suit(), defendant: 'government', handledBy: 'justice' },
      }),
    )
    expect((await county.state(id)).copies).toMatchObject([{ unit: 'government' }])
    await done(act(id, 'submitDefence', '2026-03-10', given(defence), people.justice))
    expect((await county.sign(id, people.head, '2026-03-10')).ok).toBe(false)
    await done(county.sign(id, people.mayor, '2026-03-10'))
    expect(await counted(id)).toContain('received government 2026-03-02')
  })
})

/** A reconsideration of the market bureau's penalty, decided by the government. */
const reconsidered = async (outcome: string): Promise<string> => {
  const by = (id: string, key: string, on: string, request: Omit<ActRequest, 'on'>, who = people.reviewer) =>
    done(county.act(id, key, who, { on, ...request }))
  const { id } = await done(
    county.open('reconsideration', 'register', 'justice', people.reviewer, {
      on: '2025-10-09',
      fields: {
        channel: 'window',
        receivedOn: '2025-10-09',
        organ: 'government',
        respondent: 'market',
        applicants: [plaintiff],
        matter: 'penalty',
        claim: '撤销',
        reasons: '不服',
        knewOn: '2025-09-15',
      },
    }),
  )
  const admissible = {
    jurisdiction: 'department',
    clearParties: true,
    interested: true,
    specific: true,
    inScope: true,
    firstTime: true,
  }
  await by(id, 'accept', '2025-10-10', given(admissible))
  await by(id, 'sendCopy', '2025-10-11', given({ reviewers: ['复议员', '复议员乙'], major: false, specialised: false }))
  const letter = (await county.state(id)).letters.at(-1)?.id ?? ''
  const service = { letter, recipient: '被申请人', on: '2025-10-11', way: '直接送达', proof: '回证' }
  await by(id, 'serve', '2025-10-11', { service })
  await by(
    id,
    'enterAnswer',
    '2025-10-20',
    given({ answer: '合法', answerEvidence: [{ name: '笔录', proves: '事实' }] }),
  )
  await by(
    id,
    'hearOpinions',
    '2025-10-20',
    given({ opinions: [{ on: '2025-10-20', side: 'applicant', way: 'phone', note: '不服' }] }),
  )
  await by(id, 'decide', '2025-11-20', { outcome, fields: { findings: '事实清楚', decision: '见主文' } })
  await done(county.sign(id, people.bodyHead, '2025-11-20'))
  await done(county.sign(id, people.mayor, '2025-11-20'))
  return id
}

describe('the head appears (行诉法 3, 法释〔2020〕3号)', () => {
  const head = { head: '副局长', headRank: 'deputy', headPost: '副局长', headUnit: 'market' }
  const absence = {
    absenceReason: 'duty',
    absenceNote: '主持县政府食品安全专题会议',
    absenceEvidence: '会议通知',
    staff: ['法规股'],
  }
  const summoned = async (fields: Given = {}, headSummoned = false): Promise<string> => {
    const id = await sued(fields)
    await done(act(id, 'noticeHearing', '2026-04-01', given({ hearingOn: '2026-04-10', headSummoned })))
    return id
  }
  it('is told by the court three days before the sitting', async () => {
    const id = await summoned()
    expect(await clock(id, 'sittingNotice')).toMatchObject({
      kind: 'before',
      due: '2026-04-07',
      state: 'met',
      owedBy: 'party',
    })
    const late = await sued()
    await done(act(late, 'noticeHearing', '2026-04-08', given({ hearingOn: '2026-04-10', headSummoned: false })))
    expect(await clock(late, 'sittingNotice')).toMatchObject({ state: 'late' })
  })
  it('is one of the organ sued itself, not of a lower organ or one it charged (2)', async () => {
    const id = await summoned()
    expect(await lacks(act(id, 'nameHead', '2026-04-08', given({ ...head, headUnit: 'township' })))).toEqual([
      '被诉机关委托的组织或者下级机关的负责人，不能作为被诉机关负责人出庭',
    ])
    await done(act(id, 'nameHead', '2026-04-08', given(head)))
    expect((await county.state(id)).letters.at(-1)).toMatchObject({
      key: 'identityLetter',
      number: expect.stringMatching(/^清市监诉函〔2026〕\d+号$/),
    })
  })
  it('must be named, or excused, before the sitting in the cases of article 129, and the work list says so', async () => {
    for (const id of [await summoned({ importance: 'publicInterest' }), await summoned({}, true)]) {
      expect(await flags(id, '2026-04-02')).toContain('headMustAppear')
      await done(act(id, 'nameHead', '2026-04-08', given(head)))
      expect(await flags(id, '2026-04-08')).not.toContain('headMustAppear')
    }
    expect(await flags(await summoned(), '2026-04-02')).toEqual([])
  })
  it('who cannot, is excused for one of four reasons with proof, over the signature of the principal (8, 9)', async () => {
    const id = await summoned()
    expect(await lacks(act(id, 'explainAbsence', '2026-04-08', given({ ...absence, absenceReason: 'busy' })))).toEqual([
      '“负责人不能出庭的理由”不在可选范围内',
    ])
    expect(await lacks(act(id, 'explainAbsence', '2026-04-08', given({ ...absence, absenceEvidence: '' })))).toEqual([
      '请填写“证明材料”',
    ])
    expect(await done(act(id, 'explainAbsence', '2026-04-08', given(absence)))).toMatchObject({
      waitsFor: ['unitHead'],
    })
    expect((await county.sign(id, people.deputy, '2026-04-08')).ok).toBe(false)
    await done(county.sign(id, people.head, '2026-04-09'))
    await done(act(id, 'recordHearing', '2026-04-10', given({ attendance: 'staff' })))
    expect(await facts(id)).toMatchObject({ hearings: [{ on: '2026-04-10', attendance: 'staff', excuse: 'stated' }] })
    expect(await counted(id)).not.toContain('unexcused market 2026-04-10')
  })
  it('is never replaced by lawyers alone: staff of the organ are named (128)', async () => {
    const id = await summoned()
    expect(await lacks(act(id, 'explainAbsence', '2026-04-08', given({ ...absence, staff: [] })))).toEqual([
      '请填写“出庭的工作人员”',
    ])
    await done(act(id, 'recordHearing', '2026-04-10', given({ attendance: 'lawyers' })))
    expect(await counted(id)).toEqual(
      expect.arrayContaining(['lawyersOnly market 2026-04-10', 'unexcused market 2026-04-10', 'sat market 2026-04-10']),
    )
  })
  it('proves who he is before the sitting, else he did not appear (6)', async () => {
    const id = await summoned()
    const came = given({ attendance: 'head', headSpoke: true })
    expect(await lacks(act(id, 'recordHearing', '2026-04-10', came))).toEqual([
      '开庭前未提交出庭负责人的身份证明，视为负责人未出庭',
    ])
    await done(act(id, 'nameHead', '2026-04-10', given(head)))
    expect(await lacks(act(id, 'recordHearing', '2026-04-10', given({ attendance: 'head' })))).toEqual([
      '请记明负责人是否就实质性解决行政争议发表意见',
    ])
    await done(act(id, 'recordHearing', '2026-04-10', came))
    expect(await counted(id)).toEqual(
      expect.arrayContaining(['sat market 2026-04-10', 'headsAppeared market 2026-04-10', 'spoke market 2026-04-10']),
    )
    expect(await counted(id)).not.toContain('principals market 2026-04-10')
  })
  it('has done his duty with one sitting of an instance, unless the court asks again (7)', async () => {
    const again = (headSummoned: boolean) => given({ hearingOn: '2026-04-24', headSummoned })
    const sitOnce = async (): Promise<string> => {
      const id = await summoned()
      const staff = given({ staff: ['法规股'] })
      expect(await lacks(act(id, 'sendStaff', '2026-04-08', staff))).toEqual([
        '负责人在本审级尚未出庭，或者法院通知其再次出庭：应当出庭，或者说明正当理由',
      ])
      await done(act(id, 'nameHead', '2026-04-08', given({ ...head, headRank: 'principal' })))
      await done(act(id, 'recordHearing', '2026-04-10', given({ attendance: 'head', headSpoke: false })))
      return id
    }
    const id = await sitOnce()
    await done(act(id, 'noticeHearing', '2026-04-15', again(false)))
    await done(act(id, 'sendStaff', '2026-04-20', given({ staff: ['法规股'] })))
    await done(act(id, 'recordHearing', '2026-04-24', given({ attendance: 'staff' })))
    expect(await facts(id)).toMatchObject({
      hearings: [
        { on: '2026-04-10', attendance: 'head', rank: 'principal', spoke: false },
        { on: '2026-04-24', attendance: 'staff', excuse: 'fulfilled' },
      ],
    })
    expect(await counted(id)).toEqual(
      expect.arrayContaining(['principals market 2026-04-10', 'headsAppeared market 2026-04-10']),
    )
    expect(await counted(id)).not.toContain('unexcused market 2026-04-10')
    const asked = await sitOnce()
    await done(act(asked, 'noticeHearing', '2026-04-15', again(true)))
    expect(await lacks(act(asked, 'sendStaff', '2026-04-20', given({ staff: ['法规股'] })))).toHaveLength(1)
  })
  it('is recorded for the sitting that was fixed, once', async () => {
    const id = await summoned()
    expect(await lacks(act(id, 'recordHearing', '2026-04-13', given({ attendance: 'staff' })))).toEqual([
      '开庭日期与登记的开庭通知不符；改期的，先登记新的开庭通知',
    ])
    await done(act(id, 'recordHearing', '2026-04-10', given({ attendance: 'staff' })))
    expect((await act(id, 'recordHearing', '2026-04-10', given({ attendance: 'staff' }))).ok).toBe(false)
    expect((await act(id, 'nameHead', '2026-04-11', given(head))).ok).toBe(false)
  })
  it('a sitting that has passed without a record is called for', async () => {
    const id = await summoned()
    expect(await flags(id, '2026-04-10')).toEqual([])
    expect(await flags(id, '2026-04-11')).toEqual(['sittingUnrecorded'])
  })
})

describe('the terms of the court (81, 83, 88)', () => {
  it('are six months, forty-five days on the simple course, three months on appeal, from filing', async () => {
    const filed = { filedOn: '2026-02-27' }
    expect(await clock(await sued(filed), 'firstTrial')).toMatchObject({ due: '2026-08-27', owedBy: 'party' })
    expect(await clock(await sued({ ...filed, courtTrack: 'simple' }), 'simpleTrial')).toMatchObject({
      due: '2026-04-13',
    })
    expect(await clock(await sued({ ...filed, instance: 'second', role: 'appellee' }), 'secondTrial')).toMatchObject({
      due: '2026-05-27',
    })
  })
  it('leave out expertise, announcement, mediation and the like', async () => {
    const id = await sued({ filedOn: '2026-02-27', courtTrack: 'simple' })
    await done(act(id, 'stopCourtTerm', '2026-03-10', { ground: 'expertise', fields: { stopNote: '产品质量鉴定' } }))
    await done(act(id, 'resumeCourtTerm', '2026-03-20'))
    expect(await clock(id, 'simpleTrial')).toMatchObject({ due: '2026-04-23' })
  })
})

describe('judgment, appeal and effect (85)', () => {
  it('a judgment takes effect when fifteen days have passed without an appeal', async () => {
    const id = await judging('claimDismissed')
    expect(await county.state(id)).toMatchObject({ stage: 'judged', outcome: 'claimDismissed' })
    expect(await clock(id, 'appeal')).toMatchObject({ due: '2026-06-08' })
    await county.morning('2026-06-08')
    expect(await county.state(id)).toMatchObject({ stage: 'judged' })
    await county.morning('2026-06-09')
    expect(await county.state(id)).toMatchObject({ stage: 'effective', closedOn: '2026-06-09' })
    expect(await counted(id)).toEqual(
      expect.arrayContaining(['concluded market 2026-06-09', 'upheld market 2026-06-09']),
    )
  })
  it('a ruling after ten, and both count from the last party served', async () => {
    const id = await judging('suitDismissed', {}, 'rule')
    expect(await clock(id, 'rulingAppeal')).toMatchObject({ due: '2026-06-01' })
    expect(await clock(id, 'appeal')).toBeUndefined()
    const later = await judging('revoked')
    await done(act(later, 'recordService', '2026-06-05', given({ lastServedOn: '2026-06-05' })))
    expect(await clock(later, 'appeal')).toMatchObject({ start: '2026-06-05', due: '2026-06-22' })
  })
  it('an appeal on the last day closes the instance and opens the next with its parties; a day later it is too late', async () => {
    const id = await judging('claimDismissed')
    expect(await lacks(act(id, 'appeal', '2026-06-09', given({ appellant: 'plaintiff' })))).toEqual([
      '已超过上诉期，裁判已经发生法律效力',
    ])
    await done(act(id, 'appeal', '2026-06-08', given({ appellant: 'plaintiff' })))
    expect(await county.state(id)).toMatchObject({
      stage: 'appealed',
      outcome: 'claimDismissed',
      closedOn: '2026-06-08',
    })
    expect(await counted(id)).not.toContain('concluded market 2026-06-08')
    const second = await following(id)
    expect(await facts(second)).toMatchObject({
      instance: 'second',
      earlier: id,
      role: 'appellee',
      defendant: 'market',
      matter: 'penalty',
    })
    expect((await facts(second)).plaintiffs).toHaveLength(1)
    expect(await flags(second, '2026-06-08')).toEqual(['numberless'])
    expect(await counted(second)).toEqual(['appeals market 2026-06-08', 'pending market 2026-06-08'].sort())
  })
  it('of ours is decided on, and signed, within the fifteen days where the act was set aside', async () => {
    const id = await judging('revoked')
    expect(await clock(id, 'appealDecision')).toMatchObject({ due: '2026-06-08', owedBy: 'authority' })
    expect(await lacks(act(id, 'appeal', '2026-05-30', given({ appellant: 'us' })))).toEqual([
      '本机关上诉的，先办理“决定是否上诉”',
    ])
    await performed(id, 'decideAppeal', '2026-05-29', given({ appealDecision: 'appeal', appealReason: '适用法律有误' }))
    await done(act(id, 'appeal', '2026-05-30', given({ appellant: 'us' })))
    expect(await facts(await following(id))).toMatchObject({ role: 'appellant' })
    expect(await clock(await judging('claimDismissed'), 'appealDecision')).toBeUndefined()
  })
  it('a withdrawal, and whatever cannot be appealed, takes effect at once', async () => {
    const id = await sued()
    await done(act(id, 'conclude', '2026-05-22', { outcome: 'withdrawn', fields: { ...judged, changedAct: true } }))
    expect(await county.state(id)).toMatchObject({ stage: 'effective', outcome: 'withdrawn' })
    expect(await counted(id)).toEqual(
      expect.arrayContaining(['withdrawnAfterChange market 2026-05-22', 'other market 2026-05-22']),
    )
  })
  it('on appeal a judgment is final; where it is upheld the first instance’s result is carried over', async () => {
    for (const [first, result] of [
      ['claimDismissed', 'upheld'],
      ['revoked', 'lost'],
    ] as const) {
      const id = await judging(first)
      await done(act(id, 'appeal', '2026-06-01', given({ appellant: 'plaintiff' })))
      const second = await following(id)
      await done(
        act(second, 'judgeFinally', '2026-08-03', {
          outcome: 'upheldOnAppeal',
          fields: { ...judged, judgedOn: '2026-07-31', servedOn: '2026-08-03' },
        }),
      )
      expect(await county.state(second)).toMatchObject({ stage: 'effective', closedOn: '2026-08-03' })
      expect(await counted(second)).toContain(`${result} market 2026-08-03`)
    }
  })
  it('a reversal says which way', async () => {
    const id = await sued({ instance: 'second', role: 'appellee' })
    const final = { ...judged, judgedOn: '2026-05-20' }
    expect(await lacks(act(id, 'judgeFinally', '2026-05-22', { outcome: 'reversed', fields: final }))).toEqual([
      '请填写最终结果（维持、纠正或者其他）：前审案件不在本系统，或者改判',
    ])
    await done(
      act(id, 'judgeFinally', '2026-05-22', { outcome: 'reversed', fields: { ...final, statedResult: 'corrected' } }),
    )
    expect(await counted(id)).toContain('lost market 2026-05-22')
  })
  it('sent back, a suit goes on as a first instance and is received and concluded only once', async () => {
    const id = await sued({ instance: 'second', role: 'appellee' })
    await done(act(id, 'judgeFinally', '2026-05-22', { outcome: 'remanded', fields: judged }))
    expect((await counted(id)).filter(entry => entry.startsWith('concluded'))).toEqual([])
    const again = await following(id)
    expect(await facts(again)).toMatchObject({ instance: 'first', role: 'defendant', earlier: id })
    expect((await counted(again)).filter(entry => entry.startsWith('received'))).toEqual([])
    expect(await clock(again, 'defence')).toMatchObject({ state: 'open' })
  })
  it('a retrial follows the procedure of the instance it reopens', async () => {
    const fields = { instance: 'retrial', role: 'respondent' }
    const byFirst = await sued({ ...fields, retrialBy: 'first' })
    await judging('revoked', {}, 'judge', byFirst)
    expect(await county.state(byFirst)).toMatchObject({ stage: 'judged' })
    const bySecond = await sued({ ...fields, retrialBy: 'second' })
    expect((await act(bySecond, 'judge', '2026-05-22', { outcome: 'revoked', fields: judged })).ok).toBe(false)
    await done(
      act(bySecond, 'judgeFinally', '2026-05-22', {
        outcome: 'reversed',
        fields: { ...judged, statedResult: 'upheld' },
      }),
    )
    const review = await sued({ instance: 'retrialReview', role: 'respondent' })
    await done(act(review, 'concludeReview', '2026-05-22', { outcome: 'retrialRefused', fields: judged }))
    expect(await county.state(review)).toMatchObject({ stage: 'effective', outcome: 'retrialRefused' })
  })
})

describe('after the judgment', () => {
  it('what was ordered is performed by the day the judgment names', async () => {
    const id = await judging('ordered', { performBy: '2026-07-10' })
    await county.morning('2026-06-09')
    expect(await clock(id, 'performance')).toMatchObject({ due: '2026-07-10', state: 'open', owedBy: 'authority' })
    expect(await flags(id, '2026-07-11')).toEqual(['owing'])
    await done(act(id, 'recordPerformance', '2026-07-10', given({ performed: 'full', performance: '已作出答复' })))
    expect(await clock(id, 'performance')).toMatchObject({ state: 'met' })
    expect(await counted(id)).toEqual(
      expect.arrayContaining(['toPerform market 2026-06-09', 'performed market 2026-06-09']),
    )
  })
  it('a mere annulment leaves nothing to perform, unless the act is to be made anew', async () => {
    const bare = await judging('revoked')
    const remake = await judging('revoked', { remake: true })
    await county.morning('2026-06-09')
    expect(await clock(bare, 'performance')).toBeUndefined()
    expect(await clock(remake, 'performance')).toMatchObject({ due: '2026-08-10' })
  })
  it('a judicial suggestion on a document is answered within sixty days, nationwide; on anything else as the place rules', async () => {
    const suggestion = { suggestionNumber: '（2026）清0000行建1号', suggestion: '建议修改第八条' }
    const id = await judging('revoked')
    await done(act(id, 'receiveSuggestion', '2026-05-25', given({ ...suggestion, suggestionKind: 'document' })))
    expect(await clock(id, 'documentSuggestion')).toMatchObject({
      due: '2026-07-24',
      citation: expect.stringContaining('第一百四十九条第四款'),
    })
    expect(await clock(id, 'suggestion')).toBeUndefined()
    await performed(id, 'answerSuggestion', '2026-07-24', given({ suggestionAnswer: '已启动修改' }))
    expect(await clock(id, 'documentSuggestion')).toMatchObject({ state: 'met' })
    const other = await judging('revoked')
    await done(act(other, 'receiveSuggestion', '2026-05-25', given({ ...suggestion, suggestionKind: 'general' })))
    expect(await clock(other, 'suggestion')).toMatchObject({
      due: '2026-07-24',
      citation: expect.stringContaining('未设本地规定'),
    })
    expect((await act(other, 'answerSuggestion', '2026-05-26', given({ suggestionAnswer: '' }))).ok).toBe(false)
  })
  it('a loss is analysed; a case won is not', async () => {
    const analysis = given({ lossCause: 'procedure', lossAnalysis: '未告知听证权利', lossMeasures: '法规股负责培训' })
    const lost = await judging('declaredUnlawful')
    await county.morning('2026-06-09')
    expect(await clock(lost, 'lossReview')).toMatchObject({ start: '2026-06-09', due: '2026-07-09' })
    await done(act(lost, 'reviewLoss', '2026-07-01', analysis))
    expect(await counted(lost)).toContain('lossesReviewed market 2026-06-09')
    const won = await judging('claimDismissed')
    await county.morning('2026-06-09')
    expect(await lacks(act(won, 'reviewLoss', '2026-07-01', analysis))).toEqual(['“败诉案件分析”不适用于本案'])
  })
})

describe('表四 of the disclosure report', () => {
  it('tells suits after reconsideration from direct ones, and pending from concluded', async () => {
    const direct = await sued({ matter: 'disclosure' })
    expect(await counted(direct)).toEqual(
      expect.arrayContaining([
        'disclosure-direct-filed market 2026-03-02',
        'disclosure-direct-pending market 2026-03-02',
      ]),
    )
    const after = await sued({ matter: 'disclosure', suitKind: 'afterReview', reviewOutcome: 'none' })
    await judging('ordered', { performBy: '2026-07-10' }, 'judge', after)
    await county.morning('2026-06-09')
    expect(await counted(after)).toContain('disclosure-afterReview-corrected market 2026-06-09')
    expect(await counted(after)).not.toContain('disclosure-direct-corrected market 2026-06-09')
  })
})
