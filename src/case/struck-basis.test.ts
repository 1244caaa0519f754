/** What an act relied on may be struck in the other case: then nothing is built on it until that is put right. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agendaItem } from '../../procedures/agenda-item.ts'
import { consultation } from '../../procedures/consultation.ts'
import { majorDecision } from '../../procedures/major-decision.ts'
import { meeting } from '../../procedures/meeting.ts'
import { publicComment } from '../../procedures/public-comment.ts'
import type { CaseDuty } from '../procedure/duty.ts'
import { strikeEvent } from './strike-event.ts'
import { at, jurisdiction, type TestCounty, type TestUnit, type Told, testCounty, told } from './test-county.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([majorDecision, consultation, publicComment, meeting, agendaItem])
})
afterAll(() => county.close())

type By = readonly [TestUnit, CaseDuty]
const who = ([unit, duty]: By) => county.person(`${unit} ${duty}`, unit, duty)
const undertaker: By = ['housing', 'drafting']
const secretary: By = ['government', 'meetingSecretary']
const office: By = ['government', 'assignment']
const act = async (id: string, key: string, on: string, by: By, fields: object = {}): Promise<Told> =>
  told(await county.act(id, key, who(by), { on, fields: { ...fields } }))
const signed = async (id: string, key: string, on: string, by: By, signer: By, fields: object = {}): Promise<Told> => {
  const put = await county.act(id, key, who(by), { on, fields: { ...fields } })
  return put.ok ? told(await county.sign(id, who(signer), on)) : told(put)
}
const opened = async (procedure: string, key: string, unit: TestUnit, by: By, on: string, fields: object) => {
  const result = await county.open(procedure, key, unit, who(by), { on, fields: { ...fields } })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}
/** Strikes the last standing record of an act. */
const strike = async (id: string, key: string, on: string, by: By): Promise<Told> => {
  const { rows } = await county.engine.db.owner.query(
    `select max(seq)::int as seq from event e where case_id = $1 and act = $2 and kind = 'act' and not exists (
       select from event s where s.case_id = $1 and s.kind = 'strike' and (s.data ->> 'of')::int = e.seq)`,
    [id, key],
  )
  const { seq: version } = await county.state(id)
  const command = { jurisdiction, actor: who(by), now: at(on), case: id, version, seq: rows[0].seq, reason: '记录有误' }
  return told(await strikeEvent(county.engine, command))
}

const facts = {
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
const drafted = async (): Promise<string> => {
  const id = await opened('major-decision', 'propose', 'housing', undertaker, '2026-01-05', {
    title: '停车设施规划',
    proposedOn: '2026-01-05',
    source: 'unit',
    kind: 'plan',
    outsideRegulation: false,
    organ: 'government',
    study: '必要',
    outsideCatalogue: '未及列入',
  })
  await signed(id, 'initiate', '2026-01-07', office, ['government', 'governmentHead'], { undertaker: 'housing' })
  await act(id, 'draft', '2026-01-09', undertaker, { draft: '草案', basis: '依据', ...facts })
  return id
}
const consulted = async (subject: string): Promise<string> => {
  const id = await opened('consultation', 'prepare', 'housing', undertaker, '2026-01-12', {
    startedOn: '2026-01-12',
    topic: '停车规划草案',
    purpose: 'decision',
    subject,
    draft: '草案',
    explanation: '说明',
    contact: '电话',
  })
  const head: By = ['housing', 'unitHead']
  await signed(id, 'publish', '2026-01-12', ['housing', 'publication'], head, { until: '2026-02-11' })
  await act(id, 'closeCollection', '2026-02-12', undertaker)
  await signed(id, 'publishSummary', '2026-02-12', ['housing', 'publication'], head, { summary: '没有意见。' })
  expect(await act(id, 'close', '2026-02-12', undertaker)).toBe('closed')
  return id
}
const participated = async () => {
  const id = await drafted()
  const asked = await consulted(id)
  const fields = { consultation: asked, opinionsUsed: '已研究' }
  expect(await act(id, 'completeParticipation', '2026-02-13', undertaker, fields)).toBe('drafting')
  return { id, asked, fields }
}
const tabled = async (): Promise<string> => {
  const { id } = await participated()
  const reviewer: By = ['justice', 'legalityReview']
  await act(id, 'submit', '2026-02-25', undertaker, { reviewer: 'justice' })
  await act(id, 'acceptForReview', '2026-02-25', reviewer)
  await act(id, 'concludeReview', '2026-03-07', reviewer, { counselHeard: '无', legality: 'lawful', findings: '无' })
  expect(await act(id, 'table', '2026-03-09', undertaker, { adoption: '全部' })).toBe('tabled')
  return id
}
let sessions = 0
const members = ['周县长', '钱副县长', '孙副县长']
const inSession = async (): Promise<string> => {
  for (const name of members) county.person(name, 'government', 'deputyHead')
  const id = await opened('meeting', 'call', 'government', secretary, '2026-03-09', {
    calledOn: '2026-03-09',
    kind: 'executive',
    session: `第${++sessions}次常务会议`,
    heldOn: '2026-03-12',
    place: '一号会议室',
    chair: '周县长',
    due: members,
    appointments: false,
  })
  await act(id, 'sendMaterials', '2026-03-09', secretary)
  expect(await act(id, 'begin', '2026-03-12', secretary, { present: members })).toBe('open')
  return id
}
const pass = { method: 'head', decision: '同意', againstMajority: false }
const scheduled = async (subject: string, held: string): Promise<string> => {
  const id = await opened('agenda-item', 'propose', 'housing', undertaker, '2026-03-12', {
    proposedOn: '2026-03-12',
    title: '审议停车规划',
    bigThree: 'decision',
    topic: 'general',
    organ: 'government',
    report: '……',
    subject,
  })
  await signed(id, 'admit', '2026-03-12', secretary, ['government', 'unitHead'])
  expect(await act(id, 'schedule', '2026-03-12', secretary, { meeting: held })).toBe('scheduled')
  return id
}
const speeches = { speeches: [{ who: '周县长', opinion: 'agree', words: '同意' }] }
const decided = async () => {
  const id = await tabled()
  const held = await inSession()
  const item = await scheduled(id, held)
  await act(item, 'discuss', '2026-03-12', secretary, speeches)
  expect(await act(item, 'pass', '2026-03-12', secretary, pass)).toBe('passed')
  expect(await act(id, 'decide', '2026-03-13', secretary, { agendaItem: item })).toBe('decided')
  await act(id, 'reportToParty', '2026-03-16', office, { partyReport: '清委〔2026〕3号' })
  return { id, item, held }
}
const announce = (id: string) =>
  act(id, 'announce', '2026-03-18', ['government', 'publication'], { decisionText: '全文', channels: '网站' })
const fallen = (text: string) => [expect.stringContaining(text)]

describe('a meeting’s decision that was struck', () => {
  it('shuts the gates of the decision that relied on it, which names what was struck', async () => {
    const { id, item } = await decided()
    expect(await strike(item, 'pass', '2026-03-17', secretary)).toBe('discussed')
    expect(await announce(id)).toEqual(
      fallen('“集体讨论决定”所依据的“会议议题”，其“通过”已于2026-03-17作废，请在该案件中重新办理，或者作废第'),
    )
  })
  it('counts again when the meeting’s record was put right', async () => {
    const { id, item } = await decided()
    await strike(item, 'pass', '2026-03-17', secretary)
    expect(await act(item, 'pass', '2026-03-17', secretary, pass)).toBe('passed')
    expect(await announce(id)).toBe('announced')
  })
  it('takes the deciding act with it: once that is struck too, the case may end or be decided anew', async () => {
    const { id, item } = await decided()
    await strike(item, 'pass', '2026-03-17', secretary)
    await strike(id, 'reportToParty', '2026-03-18', office)
    expect(await strike(id, 'decide', '2026-03-18', secretary)).toBe('tabled')
    expect(
      await signed(id, 'terminate', '2026-03-18', office, ['government', 'governmentHead'], {
        declineReason: '不再需要',
      }),
    ).toBe('terminated')
  })
  it('is told to whoever took it over', async () => {
    const { id, item } = await decided()
    await strike(item, 'pass', '2026-03-17', secretary)
    const { rows } = await county.engine.db.owner.query('select unit, duties, text from notice where case_id = $1', [
      id,
    ])
    expect(rows).toContainEqual({
      unit: 'government',
      duties: ['meetingSecretary'],
      text: expect.stringContaining('“集体讨论决定”所依据的“会议议题”，其“通过”已于2026-03-17作废'),
    })
  })
})

describe('a consultation whose end was struck', () => {
  it('leaves the public’s part undone: the draft is not sent on until it is taken over anew', async () => {
    const { id, asked, fields } = await participated()
    expect(await strike(asked, 'close', '2026-02-16', undertaker)).toBe('answered')
    const submit = () => act(id, 'submit', '2026-02-25', undertaker, { reviewer: 'justice' })
    expect(await submit()).toEqual(fallen('“公众参与完成”所依据的“意见征集”，其“办结”已于2026-02-16作废'))
    await act(asked, 'close', '2026-02-24', undertaker)
    expect(await submit()).toBe('submitted')
    expect(fields.consultation).toBe(asked)
  })
  it('does not keep the case from ending, nor from hearing the public afresh', async () => {
    const { id, asked } = await participated()
    await strike(asked, 'close', '2026-02-16', undertaker)
    const again = await consulted(id)
    const fields = { consultation: again, opinionsUsed: '已研究' }
    expect(await act(id, 'completeParticipation', '2026-02-17', undertaker, fields)).toBe('drafting')
    expect(await act(id, 'submit', '2026-02-25', undertaker, { reviewer: 'justice' })).toBe('submitted')
    const other = await participated()
    await strike(other.asked, 'close', '2026-02-16', undertaker)
    expect(
      await signed(other.id, 'terminate', '2026-02-18', office, ['government', 'governmentHead'], {
        declineReason: '不再需要',
      }),
    ).toBe('terminated')
  })
})

describe('an item whose result was struck after the meeting ended', () => {
  it('keeps the minutes back until it has a result again, or the meeting is in session again', async () => {
    const id = await tabled()
    const held = await inSession()
    const item = await scheduled(id, held)
    await act(item, 'discuss', '2026-03-12', secretary, speeches)
    await act(item, 'pass', '2026-03-12', secretary, pass)
    expect(await act(held, 'end', '2026-03-12', secretary)).toBe('ended')
    await act(held, 'draftMinutes', '2026-03-13', secretary, { minutes: '……' })
    await strike(item, 'pass', '2026-03-13', secretary)
    const issue = () => signed(held, 'issueMinutes', '2026-03-16', secretary, ['government', 'unitHead'])
    expect(await issue()).toEqual(fallen('“散会”所依据的“会议议题”，其“通过”已于2026-03-13作废'))
    const { rows } = await county.engine.db.owner.query('select text from notice where case_id = $1', [held])
    expect(rows).toContainEqual({ text: expect.stringContaining('依据已作废') })
    expect(await act(item, 'defer', '2026-03-16', secretary, { deferReason: '再议' })).toBe('deferred')
    expect(await issue()).toBe('minuted')
  })
})

describe('a case that has only gone on, or was put right in something else', () => {
  it('is no less a basis', async () => {
    const id = await tabled()
    const held = await inSession()
    const item = await scheduled(id, held)
    await act(item, 'discuss', '2026-03-12', secretary, speeches)
    await act(item, 'pass', '2026-03-12', secretary, pass)
    await act(held, 'end', '2026-03-12', secretary)
    await act(held, 'draftMinutes', '2026-03-13', secretary, { minutes: '……' })
    await strike(held, 'draftMinutes', '2026-03-13', secretary)
    expect(await act(id, 'decide', '2026-03-13', secretary, { agendaItem: item })).toBe('decided')
    await act(id, 'reportToParty', '2026-03-16', office, { partyReport: '清委〔2026〕3号' })
    expect(await announce(id)).toBe('announced')
  })
  it('of an item on the agenda, a matter whose review fell away is not discussed, but may be put off', async () => {
    const id = await tabled()
    const held = await inSession()
    const item = await scheduled(id, held)
    await strike(id, 'table', '2026-03-12', undertaker)
    const discuss = await act(item, 'discuss', '2026-03-12', secretary, speeches)
    expect(discuss).toHaveLength(3)
    expect(discuss).toContainEqual(expect.stringContaining('第1条“提出议题”所依据的“重大行政决策”'))
    expect(await act(item, 'withdraw', '2026-03-12', secretary, { deferReason: '前置程序作废' })).toBe('withdrawn')
  })
})
