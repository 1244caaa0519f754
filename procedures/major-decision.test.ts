import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestCounty, type TestUnit, type Told, testCounty, told } from '../src/case/test-county.ts'
import type { CaseDuty } from '../src/procedure/duty.ts'
import { agendaItem } from './agenda-item.ts'
import { consultation } from './consultation.ts'
import { decisionCatalogue } from './decision-catalogue.ts'
import { majorDecision } from './major-decision.ts'
import { meeting } from './meeting.ts'
import { publicComment } from './public-comment.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([majorDecision, decisionCatalogue, consultation, publicComment, meeting, agendaItem])
})
afterAll(() => county.close())

type By = readonly [TestUnit, CaseDuty]
const who = ([unit, duty]: By) => county.person(`${unit} ${duty}`, unit, duty)
const undertaker: By = ['housing', 'drafting']
const office: By = ['government', 'assignment']
const mayor: By = ['government', 'governmentHead']
const reviewer: By = ['justice', 'legalityReview']
const secretary: By = ['government', 'meetingSecretary']

const act = async (
  id: string,
  key: string,
  on: string,
  by: By,
  fields: object = {},
  more: object = {},
): Promise<Told> => told(await county.act(id, key, who(by), { on, fields: { ...fields }, ...more }))
const signed = async (id: string, key: string, on: string, by: By, fields: object = {}, signer: By = mayor) => {
  const put = await county.act(id, key, who(by), { on, fields: { ...fields } })
  return put.ok ? told(await county.sign(id, who(signer), on)) : told(put)
}

const proposing = (fields: object = {}) => ({
  on: '2026-01-05',
  fields: {
    title: '清河县停车设施专项规划',
    proposedOn: '2026-01-05',
    source: 'unit',
    kind: 'plan',
    outsideRegulation: false,
    organ: 'government',
    study: '必要、可行。',
    outsideCatalogue: '年初未及列入',
    ...fields,
  },
})
const propose = (fields: object = {}) =>
  county.open('major-decision', 'propose', 'housing', who(undertaker), proposing(fields))
const none = {
  otherUnits: false,
  specialGroups: false,
  closeInterest: false,
  hearingDuty: false,
  specialised: false,
  riskPossible: false,
  touchesMarket: false,
  congressMatter: false,
  interpretationDue: false,
}
const drafted = async (needs: object = {}, proposed: object = {}): Promise<string> => {
  const opened = await propose(proposed)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const { id } = opened.value
  expect(await signed(id, 'initiate', '2026-01-07', office, { undertaker: 'housing' })).toBe('drafting')
  expect(
    await act(id, 'draft', '2026-01-09', undertaker, { draft: '规划草案', basis: '依据……', ...none, ...needs }),
  ).toBe('drafting')
  return id
}
/** Consulted from 2026-01-12 on, closed when 30 days have passed, summarised and finished. */
const consulted = async (subject: string, until = '2026-02-11'): Promise<string> => {
  const opened = await county.open('consultation', 'prepare', 'housing', who(undertaker), {
    on: '2026-01-12',
    fields: {
      startedOn: '2026-01-12',
      topic: '停车规划草案',
      purpose: 'decision',
      subject,
      draft: '规划草案',
      explanation: '说明',
      contact: '电话',
    },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const { id } = opened.value
  const head: By = ['housing', 'unitHead']
  await signed(id, 'publish', '2026-01-12', ['housing', 'publication'], { until }, head)
  return id
}
const finished = async (subject: string): Promise<string> => {
  const id = await consulted(subject)
  expect(await act(id, 'closeCollection', '2026-02-12', undertaker)).toBe('considering')
  const head: By = ['housing', 'unitHead']
  await signed(id, 'publishSummary', '2026-02-12', ['housing', 'publication'], { summary: '没有收到意见。' }, head)
  expect(await act(id, 'close', '2026-02-12', undertaker)).toBe('closed')
  return id
}
const participated = async (needs: object = {}, proposed: object = {}): Promise<string> => {
  const id = await drafted(needs, proposed)
  const consultationId = await finished(id)
  expect(
    await act(id, 'completeParticipation', '2026-02-13', undertaker, {
      consultation: consultationId,
      opinionsUsed: '已研究',
    }),
  ).toBe('drafting')
  return id
}
const reviewed = async (legality = 'lawful', needs: object = {}, proposed: object = {}): Promise<string> => {
  const id = await participated(needs, proposed)
  expect(await act(id, 'submit', '2026-02-25', undertaker, { reviewer: 'justice' })).toBe('submitted')
  expect(await act(id, 'acceptForReview', '2026-02-25', reviewer)).toBe('reviewing')
  expect(
    await act(id, 'concludeReview', '2026-03-07', reviewer, { counselHeard: '无异议', legality, findings: '见附' }),
  ).toBe('reviewed')
  return id
}
const tabled = async (proposed: object = {}): Promise<string> => {
  const id = await reviewed('lawful', {}, proposed)
  expect(await act(id, 'table', '2026-03-09', undertaker, { adoption: '全部采纳' })).toBe('tabled')
  return id
}
let sessions = 0
const members = ['周县长', '钱副县长', '孙副县长', '李副县长', '冯副县长']
/** A meeting in session, everybody present; an executive one unless said. */
const inSession = async (heldOn: string, organ: By[0] = 'government', kind = 'executive'): Promise<string> => {
  const secretary: By = [organ, 'meetingSecretary']
  for (const name of members) county.person(name, 'government', 'deputyHead')
  const opened = await county.open('meeting', 'call', organ, who(secretary), {
    on: '2026-03-09',
    fields: {
      calledOn: '2026-03-09',
      kind,
      session: `第十八届人民政府第${++sessions}次常务会议`,
      heldOn,
      place: '一号会议室',
      chair: '周县长',
      due: members,
      appointments: false,
    },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  expect(await act(opened.value.id, 'sendMaterials', '2026-03-09', secretary)).toBe('called')
  expect(await act(opened.value.id, 'begin', heldOn, secretary, { present: members })).toBe('open')
  return opened.value.id
}
const speeches = [
  { who: '钱副县长', opinion: 'agree', words: '同意' },
  { who: '周县长', opinion: 'agree', words: '同意' },
]
/** The decision's agenda item, with the outcome of the discussion. */
const discussed = async (
  subject: string,
  outcome: 'pass' | 'reject' = 'pass',
  heldOn = '2026-03-12',
  organ: By[0] = 'government',
  kind = 'executive',
): Promise<string> => {
  const held = await inSession(heldOn, organ, kind)
  const secretary: By = [organ, 'meetingSecretary']
  const item = await county.open('agenda-item', 'propose', 'housing', who(undertaker), {
    on: heldOn,
    fields: {
      proposedOn: heldOn,
      title: '审议停车规划',
      bigThree: 'decision',
      topic: 'general',
      organ,
      report: '……',
      subject,
    },
  })
  if (!item.ok) throw new Error(JSON.stringify(item.refusal))
  const { id } = item.value
  expect(await signed(id, 'admit', heldOn, secretary, {}, [organ, 'unitHead'])).toBe('admitted')
  expect(await act(id, 'schedule', heldOn, secretary, { meeting: held })).toBe('scheduled')
  expect(await act(id, 'discuss', heldOn, secretary, { speeches })).toBe('discussed')
  expect(
    await act(id, outcome, heldOn, secretary, { method: 'head', decision: '原则同意', againstMajority: false }),
  ).toBe(outcome === 'pass' ? 'passed' : 'rejected')
  return id
}
const decided = async (): Promise<string> => {
  const id = await tabled()
  const item = await discussed(id)
  expect(await act(id, 'decide', '2026-03-13', secretary, { agendaItem: item })).toBe('decided')
  return id
}
const announced = async (): Promise<string> => {
  const id = await decided()
  expect(await act(id, 'reportToParty', '2026-03-16', office, { partyReport: '清委〔2026〕3号' })).toBe('decided')
  expect(
    await act(id, 'announce', '2026-03-17', ['government', 'publication'], {
      decisionText: '规划全文',
      channels: '网站',
    }),
  ).toBe('announced')
  return id
}

describe('启动', () => {
  it('leaves emergency, law-making and macro-economic decisions to their own rules (条例 3)', async () => {
    expect(told(await propose({ outsideRegulation: true }))).toEqual([
      '宏观调控决策、政府立法决策和突发事件应急处置决策不适用本程序',
    ])
  })
  it('asks why a matter is not in the year’s catalogue', async () => {
    expect(told(await propose({ outsideCatalogue: '' }))).toEqual(['没有列入年度目录的，写明仍需启动的理由'])
  })
  it('is decided by the organ’s head, who names the undertaking unit (条例 11)', async () => {
    const opened = await propose()
    if (!opened.ok) throw new Error()
    const { id } = opened.value
    expect(await act(id, 'initiate', '2026-01-07', office, {})).toEqual(['请填写“决策承办单位”'])
    await act(id, 'initiate', '2026-01-07', office, { undertaker: 'housing' })
    expect((await county.state(id)).stage).toBe('proposed')
    await county.sign(id, who(mayor), '2026-01-07')
    expect((await county.state(id)).stage).toBe('drafting')
  })
})

describe('公众参与', () => {
  it('takes at least 30 days for a major decision: no notice names an earlier day without a reason (条例 15)', async () => {
    const early = await consulted(await drafted(), '2026-02-10')
    expect((await county.state(early)).stage).toBe('prepared')
    const id = await consulted(await drafted(), '2026-02-11')
    expect(await act(id, 'closeCollection', '2026-02-11', undertaker)).toEqual([
      '“重大行政决策征求意见期间”至2026-02-11届满，次日起方可办理',
      '“公告的征求意见期间”至2026-02-11届满，次日起方可办理',
    ])
    expect(await act(id, 'closeCollection', '2026-02-12', undertaker)).toBe('considering')
  })
  it('counts a consultation only when it is answered, and only for this decision', async () => {
    const id = await drafted()
    const running = await consulted(id)
    const complete = (consultationId: string) =>
      act(id, 'completeParticipation', '2026-02-13', undertaker, { consultation: consultationId, opinionsUsed: '无' })
    expect(await complete(running)).toEqual(['公开征求意见尚未办结，或者不是为本决策征求的意见'])
    expect(await complete(await finished(await drafted()))).toEqual([
      '公开征求意见尚未办结，或者不是为本决策征求的意见',
    ])
    expect(await complete(await finished(id))).toBe('drafting')
  })
  it('asks for talks where a particular group is concerned (条例 14)', async () => {
    const id = await drafted({ specialGroups: true })
    const complete = (fields: object) =>
      finished(id).then(consultationId =>
        act(id, 'completeParticipation', '2026-02-13', undertaker, {
          consultation: consultationId,
          opinionsUsed: '无',
          ...fields,
        }),
      )
    expect(await complete({})).toEqual(['涉及特定群体利益的，应当与相关人民团体、社会组织和群众代表沟通协商'])
    expect(await complete({ groupsHeard: '已与残联座谈' })).toBe('drafting')
  })
})

describe('听证', () => {
  const schedule = (id: string, on: string, hearingOn: string) =>
    act(id, 'scheduleHearing', on, undertaker, { hearingOn, hearingPlace: '会议室', participants: [{ group: '居民' }] })
  it('has its papers served seven days before: the eighth day is the first possible (条例 16)', async () => {
    const id = await drafted({ hearingDuty: true })
    expect(await schedule(id, '2026-01-12', '2026-01-18')).toEqual(['听证会日期应当留足送达材料的七日'])
    expect(await schedule(id, '2026-01-12', '2026-01-20')).toBe('drafting')
    expect(await act(id, 'serveHearingPapers', '2026-01-14', undertaker)).toEqual([
      '材料应当在听证会七日前送达，请重新安排听证会日期',
    ])
    expect(await act(id, 'serveHearingPapers', '2026-01-13', undertaker)).toBe('drafting')
  })
  it('is held on the day announced, its record signed by those who took part (条例 17)', async () => {
    const id = await drafted({ hearingDuty: true })
    await schedule(id, '2026-01-12', '2026-01-20')
    await act(id, 'serveHearingPapers', '2026-01-12', undertaker)
    const host: By = ['housing', 'hearing']
    const hold = (on: string, recordSigned: boolean) =>
      act(id, 'holdHearing', on, host, { hearingRecord: '……', recordSigned })
    expect(await hold('2026-01-21', true)).toEqual(['听证会应当在通知的日期举行，日期变动的重新安排'])
    expect(await hold('2026-01-20', false)).toEqual(['听证记录应当由参加人确认、签字'])
    expect(await hold('2026-01-20', true)).toBe('drafting')
  })
  it('cannot be replaced where the law demands it (条例 16)', async () => {
    const id = await participated({ hearingDuty: true })
    expect(await act(id, 'submit', '2026-02-25', undertaker, { reviewer: 'justice' })).toContain('环节“听证”尚未办理')
  })
})

describe('专家论证和风险评估', () => {
  it('takes no expert with a direct interest, and signed opinions only (条例 19, 20)', async () => {
    const id = await drafted({ specialised: true })
    const hear = (expert: object) =>
      act(id, 'hearExperts', '2026-01-15', undertaker, {
        experts: [{ name: '某大学', ...expert }],
        expertOpinion: '可行',
      })
    expect(await hear({ interested: 'direct', signed: 'signed' })).toEqual(['不得选择有直接利害关系的专家、专业机构'])
    expect(await hear({ interested: 'none', signed: 'unsigned' })).toEqual(['论证意见应当署名、盖章'])
    expect(await hear({ interested: 'none', signed: 'signed' })).toBe('drafting')
  })
  it('holds back a decision whose risk cannot be controlled (条例 24)', async () => {
    const id = await participated({ riskPossible: true })
    const submit = () => act(id, 'submit', '2026-02-25', undertaker, { reviewer: 'justice' })
    expect(await submit()).toEqual(['环节“风险评估”尚未办理'])
    await act(id, 'assessRisk', '2026-02-13', undertaker, {
      riskAssessor: '甲',
      riskReport: '高',
      risk: 'uncontrollable',
    })
    expect(await submit()).toBe('submitted')
    await act(id, 'acceptForReview', '2026-02-25', reviewer)
    await act(id, 'concludeReview', '2026-03-07', reviewer, { counselHeard: '无', legality: 'lawful', findings: '无' })
    expect(await act(id, 'table', '2026-03-09', undertaker, { adoption: '全部' })).toEqual([
      '风险不可控的，采取措施确保可控后才可以决策',
    ])
  })
})

describe('合法性审查', () => {
  it('takes at least seven working days from the day the papers are in order (条例 26)', async () => {
    const id = await participated()
    await act(id, 'submit', '2026-02-25', undertaker, { reviewer: 'justice' })
    await act(id, 'acceptForReview', '2026-02-25', reviewer)
    const conclude = (on: string) =>
      act(id, 'concludeReview', on, reviewer, { counselHeard: '无', legality: 'lawful', findings: '无' })
    // 28 February 2026 is a working Saturday: the seventh working day is 5 March.
    expect(await conclude('2026-03-05')).toEqual(['“合法性审查最短时间”至2026-03-05届满，次日起方可办理'])
    expect(await conclude('2026-03-06')).toBe('reviewed')
  })
  it('is never waived, and an unlawful draft does not come before the meeting (条例 25)', async () => {
    const id = await reviewed('unlawful')
    expect(await act(id, 'table', '2026-03-09', undertaker, { adoption: '不采纳' })).toEqual([
      '经审查不合法的，不得提交决策机关讨论',
    ])
    expect(await act(id, 'redraft', '2026-03-09', undertaker, { returnReason: '修改' })).toBe('drafting')
  })
  it('lets a reform that the law does not yet regulate go on with its risk stated (条例 25)', async () => {
    const id = await reviewed('exploring')
    expect(await act(id, 'table', '2026-03-09', undertaker, { adoption: '全部' })).toBe('tabled')
  })
})

describe('集体讨论', () => {
  it('must have been in a meeting: an item that was passed, and this decision’s own (条例 30)', async () => {
    const id = await tabled()
    const other = await discussed(await tabled())
    const unmet = ['须经集体讨论通过：所选议题没有通过，或者不是本决策的议题']
    expect(await act(id, 'decide', '2026-03-13', secretary, { agendaItem: other })).toEqual(unmet)
    expect(await act(id, 'decide', '2026-03-13', secretary, { agendaItem: await discussed(id) })).toBe('decided')
  })
  it('is that of the organ that decides: another unit’s meeting decides nothing for it (条例 30、37)', async () => {
    const id = await tabled()
    const elsewhere = await discussed(id, 'pass', '2026-03-12', 'housing')
    expect(await act(id, 'decide', '2026-03-13', secretary, { agendaItem: elsewhere })).toEqual([
      '须经集体讨论通过：所选议题没有通过，或者不是本决策的议题',
    ])
    const against = await discussed(id, 'reject', '2026-03-12', 'housing')
    expect(await act(id, 'reject', '2026-03-13', secretary, { agendaItem: against })).toEqual([
      '所选议题没有否决本决策',
    ])
    const done = await announced()
    const agendaItem = await discussed(done, 'pass', '2026-03-23', 'housing')
    expect(await signed(done, 'stop', '2026-03-24', office, { changeReason: '不再需要', agendaItem })).toEqual([
      '停止执行应当经集体讨论决定：请选择停止执行的议题',
    ])
  })
  it('is in the executive or the plenary meeting of a government, no other of its meetings (条例 30)', async () => {
    const unmet = ['应当经决策机关的常务会议或者全体会议讨论（部门、乡级为办公会议）：所选议题列入的是其他会议']
    const id = await tabled()
    for (const kind of ['special', 'office']) {
      const item = await discussed(id, 'pass', '2026-03-12', 'government', kind)
      expect(await act(id, 'decide', '2026-03-13', secretary, { agendaItem: item })).toEqual(unmet)
      const against = await discussed(id, 'reject', '2026-03-12', 'government', kind)
      expect(await act(id, 'reject', '2026-03-13', secretary, { agendaItem: against })).toEqual(unmet)
    }
    const item = await discussed(id, 'pass', '2026-03-12', 'government', 'plenary')
    expect((await county.state(item)).facts.meetingKind).toBe('plenary')
    expect(await act(id, 'decide', '2026-03-13', secretary, { agendaItem: item })).toBe('decided')
  })
  it('is in the office meeting of a department that follows the regulation (条例 42)', async () => {
    const id = await tabled({ organKind: 'department' })
    const special = await discussed(id, 'pass', '2026-03-12', 'government', 'special')
    expect(await act(id, 'decide', '2026-03-13', secretary, { agendaItem: special })).toHaveLength(1)
    const item = await discussed(id, 'pass', '2026-03-12', 'government', 'office')
    expect(await act(id, 'decide', '2026-03-13', secretary, { agendaItem: item })).toBe('decided')
  })
  it('is kept off the agenda while the review is not done', async () => {
    const id = await participated()
    const item = await county.open('agenda-item', 'propose', 'housing', who(undertaker), {
      on: '2026-03-10',
      fields: {
        proposedOn: '2026-03-10',
        title: '审议停车规划',
        bigThree: 'decision',
        topic: 'general',
        organ: 'government',
        report: '……',
        subject: id,
      },
    })
    expect(told(item)).toEqual(['所涉案件还有前置程序没有办完，不得提交会议讨论'])
  })
  it('closes what the meeting refuses', async () => {
    const id = await tabled()
    const item = await discussed(id, 'reject')
    expect(await act(id, 'reject', '2026-03-13', secretary, { agendaItem: item })).toBe('rejected')
    expect((await county.state(id)).outcome).toBe('rejected')
  })
})

describe('公布、归档、执行', () => {
  it('comes after the report to the Party committee, within 20 working days (条例 31, 32)', async () => {
    const id = await decided()
    const announce = () =>
      act(id, 'announce', '2026-03-17', ['government', 'publication'], { decisionText: '全文', channels: '网站' })
    expect(await announce()).toEqual(['环节“请示报告同级党委”尚未办理'])
    await act(id, 'reportToParty', '2026-03-16', office, { partyReport: '清委〔2026〕3号' })
    expect(await announce()).toBe('announced')
    const { clocks, facts } = await county.state(id)
    expect(facts.decidedOn).toBe('2026-03-12')
    expect(clocks.find(({ key }) => key === 'announcement')).toMatchObject({ state: 'met', due: '2026-04-10' })
  })
  it('is suspended by the head alone when urgent, and stopped only after discussion (条例 37)', async () => {
    const id = await announced()
    await county.act(id, 'suspend', who(office), {
      on: '2026-03-20',
      fields: { changeReason: '塌方' },
      ground: 'urgent',
    })
    expect(told(await county.sign(id, who(mayor), '2026-03-20'))).toBe('announced')
    const stop = await county.act(id, 'stop', who(office), { on: '2026-03-23', fields: { changeReason: '不再需要' } })
    expect(told(stop)).toContain('请填写“集体讨论的议题”')
    const decision = (await county.state(id)).facts.agendaItem
    const again = await county.act(id, 'stop', who(office), {
      on: '2026-03-23',
      fields: { changeReason: '不再需要', agendaItem: decision },
    })
    expect(told(again)).toEqual(['停止执行应当经集体讨论决定：请选择停止执行的议题'])
  })
  it('is suspended without urgency only as a meeting decided after the decision itself (条例 37)', async () => {
    const id = await announced()
    const suspend = (fields: object = {}) =>
      county.act(id, 'suspend', who(office), {
        on: '2026-03-24',
        ground: 'decided',
        fields: { changeReason: '论证不足', ...fields },
      })
    const unmet = '不属于情况紧急的，中止执行应当经集体讨论决定：请选择中止执行的议题'
    expect(told(await suspend())).toEqual([unmet])
    expect(told(await suspend({ agendaItem: (await county.state(id)).facts.agendaItem }))).toEqual([unmet])
    expect((await suspend({ agendaItem: await discussed(id, 'pass', '2026-03-23') })).ok).toBe(true)
  })
  it('is handed to the units it is sent to, who need not be named twice', async () => {
    const id = await announced()
    const assign = (on: string, ...to: string[]) =>
      county.act(id, 'assignExecution', who(office), { on, referrals: to.map(unit => ({ to: unit })) })
    expect(told(await assign('2026-03-18', 'housing', 'market'))).toBe('executing')
    expect(told(await assign('2026-03-19', 'market', 'township'))).toBe('executing')
    const { facts, referrals } = await county.state(id)
    expect(facts.executors).toEqual(['housing', 'market', 'township'])
    expect(referrals.map(({ to }) => to)).toEqual(['housing', 'market', 'market', 'township'])
  })
  it('comes before a meeting again to be stopped', async () => {
    const id = await announced()
    const agendaItem = await discussed(id, 'pass', '2026-03-23')
    expect(await signed(id, 'stop', '2026-03-24', office, { changeReason: '不再需要', agendaItem })).toBe('stopped')
  })
  it('opens a new case for a major adjustment (条例 37)', async () => {
    const id = await announced()
    expect(await signed(id, 'adjust', '2026-03-20', office, { changeReason: '范围扩大' })).toBe('announced')
    const { rows } = await county.engine.db.read('qinghe', q =>
      q.query<{ title: string; stage: string }>(
        `select title, stage from case_file where state -> 'facts' ->> 'adjusts' = $1`,
        [id],
      ),
    )
    expect(rows).toEqual([{ title: '清河县停车设施专项规划（调整）', stage: 'proposed' }])
  })
  it('is evaluated by somebody who did not assess it before (条例 36)', async () => {
    const id = await announced()
    const evaluate = (evaluatorInvolved: boolean) =>
      act(id, 'evaluate', '2026-03-20', ['government', 'oversight'], {
        evaluator: '某院',
        evaluatorInvolved,
        evaluation: '达到预期',
      })
    expect(await evaluate(true)).toEqual(['不得委托承担过决策作出前主要论证评估工作的单位开展后评估'])
    expect(await evaluate(false)).toBe('announced')
  })
})

describe('年度目录', () => {
  const clerk = () => who(['government', 'assignment'])
  const item = { title: '停车规划', undertaker: 'housing', state: 'planned' }
  const drawn = async (year: number): Promise<string> => {
    const opened = await county.open('decision-catalogue', 'draw', 'government', clerk(), {
      on: '2026-01-20',
      fields: { startedOn: '2026-01-20', year, collected: '向各部门征集', items: [item] },
    })
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
    return opened.value.id
  }
  it('is published only after the Party committee agreed (条例 3)', async () => {
    const id = await drawn(2026)
    expect(await act(id, 'publish', '2026-02-02', ['government', 'publication'])).toEqual(['案件现处于“拟定”阶段'])
    expect(await signed(id, 'recordConsent', '2026-01-28', office, { partyConsent: '清委〔2026〕1号' })).toBe('agreed')
    expect(await act(id, 'publish', '2026-02-02', ['government', 'publication'])).toBe('inForce')
  })
  it('gives a reason for what is added or taken out, and for what is carried over', async () => {
    const id = await drawn(2027)
    await signed(id, 'recordConsent', '2026-01-28', office, { partyConsent: '清委〔2026〕1号' })
    await act(id, 'publish', '2026-02-02', ['government', 'publication'])
    const adjust = (reason: string) =>
      act(id, 'adjust', '2026-06-01', office, {
        items: [item, { ...item, title: '新增', state: 'added', ...(reason ? { reason } : {}) }],
        adjustment: '年中调整',
        partyConsent: '清委〔2026〕9号',
      })
    expect(await adjust('')).toEqual(['年中增加、调出的事项，应当逐项写明理由'])
    expect(await adjust('上级新部署')).toBe('inForce')
    await county.sign(id, who(mayor), '2026-06-01')
    const closing = (state: string, reason = '') =>
      act(id, 'closeYear', '2026-12-28', office, {
        items: [{ ...item, state, ...(reason ? { reason } : {}) }],
        result: '完成',
      })
    expect(await closing('planned')).toEqual(['还有事项没有写明结果：应为已决策、调出或者结转下年'])
    expect(await closing('carried')).toEqual(['结转下年的，应当写明理由'])
    expect(await closing('carried', '规划尚未批复')).toBe('closed')
  })
  it('is one a year', async () => {
    await drawn(2028)
    const again = await county.open('decision-catalogue', 'draw', 'government', clerk(), {
      on: '2026-01-20',
      fields: { startedOn: '2026-01-20', year: 2028, collected: '……', items: [item] },
    })
    expect(told(again)).toMatch(/编号重复/)
  })
})
