import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestCounty, type TestUnit, type Told, testCounty, told } from '../src/case/test-county.ts'
import type { CaseDuty } from '../src/procedure/duty.ts'
import { agendaItem } from './agenda-item.ts'
import { consultation } from './consultation.ts'
import { majorDecision } from './major-decision.ts'
import { meeting } from './meeting.ts'
import { normativeDocument } from './normative-document.ts'

let county: TestCounty
/** What the county has fixed as a large sum, in yuan. */
let largeFunds: number | null = null
beforeAll(async () => {
  county = await testCounty([meeting, agendaItem, majorDecision, normativeDocument, consultation], undefined, key =>
    largeFunds !== null && key === 'agenda-item.large-funds'
      ? { yuan: largeFunds, source: '清政发〔2026〕1号' }
      : undefined,
  )
  for (const name of members) county.person(name, 'government', 'deputyHead')
})
afterAll(() => county.close())

const members = ['周书记', '钱县长', '孙副县长', '李副县长', '冯局长', '陈局长', '褚局长', '卫局长', '蒋局长']
const who = (unit: TestUnit, ...duties: CaseDuty[]) => county.person(`${unit} ${duties[0]}`, unit, ...duties)
const secretary = () => who('government', 'meetingSecretary')
const head = () => who('government', 'unitHead')
const act = async (id: string, key: string, fields: object = {}, on = '2026-03-12'): Promise<Told> =>
  told(await county.act(id, key, secretary(), { on, fields: { ...fields } }))

let sessions = 0
const call = (fields: object = {}) =>
  county.open('meeting', 'call', 'government', secretary(), {
    on: '2026-03-09',
    fields: {
      calledOn: '2026-03-09',
      kind: 'partyGroup',
      session: `2026年第${++sessions}次党组会议`,
      heldOn: '2026-03-12',
      place: '二号会议室',
      chair: '周书记',
      due: members,
      appointments: false,
      ...fields,
    },
  })
const called = async (fields: object = {}): Promise<string> => {
  const result = await call(fields)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  expect(await act(result.value.id, 'sendMaterials', {}, '2026-03-09')).toBe('called')
  return result.value.id
}
const begin = (id: string, present: number, on = '2026-03-12') =>
  act(id, 'begin', { present: members.slice(0, present) }, on)
const began = async (present = 9, fields: object = {}): Promise<string> => {
  const id = await called(fields)
  expect(await begin(id, present)).toBe('open')
  return id
}
const admitted = async (fields: object = {}): Promise<string> => {
  const result = await county.open('agenda-item', 'propose', 'government', who('government', 'drafting'), {
    on: '2026-03-10',
    fields: {
      proposedOn: '2026-03-10',
      title: '购置应急车辆',
      bigThree: 'none',
      topic: 'general',
      organ: 'government',
      report: '……',
      ...fields,
    },
  })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  const { id } = result.value
  await county.act(id, 'admit', secretary(), { on: '2026-03-10', fields: {} })
  expect(told(await county.sign(id, head(), '2026-03-10'))).toBe('admitted')
  return id
}
const speech = (name: string, opinion = 'agree', words = '同意') => ({ who: name, opinion, words })
const discussed = async (held: string, fields: object = {}, discussion: object = {}): Promise<string> => {
  const id = await admitted(fields)
  expect(await act(id, 'schedule', { meeting: held })).toBe('scheduled')
  const speeches = [speech('钱县长'), speech('周书记')]
  expect(await act(id, 'discuss', { speeches, ...discussion })).toBe('discussed')
  return id
}
const vote = (id: string, agreed: number, opposed: number, abstained = 0, key = 'pass') =>
  act(id, key, { method: 'vote', decision: '同意', agreed, opposed, abstained })

describe('议题材料', () => {
  const withoutMaterials = async (): Promise<string> => {
    const result = await call()
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    return result.value.id
  }
  it.each([
    ['2026-03-10', 'met', 0],
    ['2026-03-11', 'late', 1],
  ] as const)(
    'sent on %s to a meeting on 12 March are %s: two working days before it are owed',
    async (on, state, late) => {
      const id = await withoutMaterials()
      expect(await act(id, 'sendMaterials', {}, on)).toBe('called')
      const view = await county.state(id)
      expect(view.clocks.find(({ key }) => key === 'materials')).toMatchObject({ due: '2026-03-10', state })
      expect(meeting.flags?.lateMaterials?.when(view, on)).toBe(late === 1)
    },
  )
  it('not sent, hold up the meeting, unless the head of the organ has it begin all the same', async () => {
    const id = await withoutMaterials()
    const request = { on: '2026-03-12', fields: { present: members }, override: { reason: '防汛紧急，会上发材料' } }
    expect(told(await county.act(id, 'begin', secretary(), request))).toEqual(['尚未送达议题材料'])
    expect(
      told(await county.act(id, 'begin', head(), { ...request, fields: { present: members.slice(0, 4) } })),
    ).toEqual(['半数以上成员到会方可开会', '尚未送达议题材料'])
    expect(told(await county.act(id, 'begin', head(), request))).toBe('open')
    expect((await county.state(id)).overrides).toMatchObject([{ act: 'begin', clearedBy: 'oversight', cleared: null }])
  })
})

describe('到会', () => {
  it('needs half of the members due, the presider among them', async () => {
    const id = await called()
    expect(await begin(id, 4)).toEqual(['半数以上成员到会方可开会'])
    expect(await begin(id, 5)).toBe('open')
    const even = await called({ due: members.slice(0, 8) })
    expect(await begin(even, 4)).toBe('open')
  })
  it('needs two thirds where appointments are discussed', async () => {
    const id = await called({ appointments: true })
    expect(await begin(id, 5)).toEqual(['讨论干部任免、处分党员事项，应当有三分之二以上成员到会'])
    expect(await begin(id, 6)).toBe('open')
  })
  it('counts members only: whoever else is in the room attends without a vote', async () => {
    county.person('列席人员', 'government', 'handling')
    const id = await called()
    expect(await act(id, 'begin', { present: [...members.slice(0, 5), '列席人员'] })).toEqual([
      '实到成员中有不是应到成员的，请记为列席',
    ])
  })
  it('counts a member once, however often his name was chosen', async () => {
    const id = await called()
    expect(await act(id, 'begin', { present: ['周书记', '周书记', '周书记', '周书记', '钱县长'] })).toEqual([
      '半数以上成员到会方可开会',
    ])
  })
  it('does not begin without its presider, nor on another day', async () => {
    const id = await called()
    expect(await act(id, 'begin', { present: members.slice(1) })).toEqual(['主持人没有到会'])
    expect(await begin(id, 9, '2026-03-11')).toEqual(['会议应当在通知的日期召开，改期的先变更安排'])
  })
  it('sends the papers two working days before, by the organ’s own rules', async () => {
    const { clocks } = await county.state(await called())
    expect(clocks.find(({ key }) => key === 'materials')).toMatchObject({ due: '2026-03-10', state: 'met' })
  })
})

describe('列入会议', () => {
  it('asks the amount of a project or a large sum', async () => {
    const result = await county.open('agenda-item', 'propose', 'government', who('government', 'drafting'), {
      on: '2026-03-10',
      fields: {
        proposedOn: '2026-03-10',
        title: '购车',
        bigThree: 'funds',
        topic: 'general',
        organ: 'government',
        report: '……',
      },
    })
    expect(told(result)).toEqual(['大额资金使用、重要项目安排，应当写明金额'])
  })
  it('classes a sum as large that the government has fixed as such, and none where it has fixed none', async () => {
    const propose = async (amount: number, bigThree = 'none') =>
      told(
        await county.open('agenda-item', 'propose', 'government', who('government', 'drafting'), {
          on: '2026-03-10',
          fields: {
            proposedOn: '2026-03-10',
            title: '购车',
            bigThree,
            amount,
            topic: 'general',
            organ: 'government',
            report: '……',
          },
        }),
      )
    expect(await propose(4_000_000)).toBe('proposed')
    largeFunds = 4_000_000
    expect(await propose(4_000_000)).toEqual(['涉及金额达到大额资金标准的，属于“三重一大”，应当选择类别'])
    expect(await propose(3_999_999.99)).toBe('proposed')
    expect(await propose(4_000_000, 'funds')).toBe('proposed')
    largeFunds = null
  })
  it('takes no item into a meeting that is over, nor appointments into one not called for them', async () => {
    const over = await began()
    await act(over, 'end')
    const id = await admitted({ bigThree: 'appointment' })
    expect(await act(id, 'schedule', { meeting: over })).toEqual([
      '只能列入本机关已召集、尚未散会的会议',
      '该会议没有按讨论干部任免召集，到会人数要求不同，请先变更会议安排',
    ])
    expect(await act(id, 'schedule', { meeting: await called({ appointments: true }) })).toBe('scheduled')
  })
})

describe('讨论', () => {
  it('does not discuss appointments in a meeting that was changed not to, and began with half', async () => {
    const held = await called({ appointments: true })
    const id = await admitted({ bigThree: 'appointment' })
    expect(await act(id, 'schedule', { meeting: held })).toBe('scheduled')
    const changed = { heldOn: '2026-03-12', place: '二号会议室', appointments: false }
    expect(await act(held, 'change', changed, '2026-03-11')).toBe('called')
    expect(await begin(held, 5)).toBe('open')
    expect(await act(id, 'discuss', { speeches: [speech('钱县长'), speech('周书记')] })).toEqual([
      '该会议没有按讨论干部任免召集，到会人数要求不同，请先变更会议安排',
    ])
  })
  it('goes on without a presider who withdraws: the others speak', async () => {
    const id = await admitted()
    await act(id, 'schedule', { meeting: await began(7) })
    const recused = { recused: ['周书记'], recusalReason: '涉及亲属' }
    expect(await act(id, 'discuss', { speeches: [speech('钱县长'), speech('周书记')], ...recused })).toEqual([
      '回避的成员不得参加讨论',
    ])
    expect(await act(id, 'discuss', { speeches: [speech('孙副县长'), speech('钱县长')], ...recused })).toBe('discussed')
  })
  const discuss = async (more: object) => {
    const held = await began(7)
    const id = await admitted()
    await act(id, 'schedule', { meeting: held })
    return act(id, 'discuss', more)
  }
  it('hears the presider last', async () => {
    expect(await discuss({ speeches: [speech('周书记'), speech('钱县长')] })).toEqual(['主要负责人应当末位发言'])
    expect(await discuss({ speeches: [speech('钱县长'), speech('周书记')] })).toBe('discussed')
  })
  it('hears members who came, and not those who withdrew', async () => {
    expect(await discuss({ speeches: [speech('蒋局长'), speech('周书记')] })).toEqual(['发言的不是到会成员'])
    const recused = { recused: ['钱县长'], recusalReason: '涉及亲属' }
    expect(await discuss({ speeches: [speech('钱县长'), speech('周书记')], ...recused })).toEqual([
      '回避的成员不得参加讨论',
    ])
    expect(await discuss({ speeches: [speech('孙副县长'), speech('周书记')], recused: ['钱县长'] })).toEqual([
      '有成员回避的，写明理由',
    ])
    expect(await discuss({ speeches: [speech('孙副县长'), speech('周书记')], ...recused })).toBe('discussed')
  })
  it('records what a different opinion says', async () => {
    expect(await discuss({ speeches: [speech('钱县长', 'disagree', ''), speech('周书记')] })).toEqual([
      '不同意见应当记明要点',
    ])
  })
})

describe('表决', () => {
  it('passes with more than half of the members due, not of those present', async () => {
    const held = await began(6)
    const id = await discussed(held)
    expect(await vote(id, 4, 2)).toEqual(['赞成应当超过应到会成员的半数'])
    expect(await vote(id, 5, 1)).toBe('passed')
  })
  it('half is not more than half', async () => {
    const id = await discussed(await began(6, { due: members.slice(0, 8) }))
    expect(await vote(id, 4, 2)).toEqual(['赞成应当超过应到会成员的半数'])
    expect(await vote(id, 5, 1)).toBe('passed')
  })
  it('counts a vote for every member present who did not withdraw', async () => {
    const held = await began(7)
    const id = await discussed(held, {}, { recused: ['孙副县长'], recusalReason: '涉及亲属' })
    expect(await vote(id, 7, 0)).toEqual(['票数之和应当等于到会并参加表决的成员数'])
    expect(await vote(id, 6, 0)).toBe('passed')
  })
  it('cannot be refused once it has passed', async () => {
    const id = await discussed(await began(9))
    expect(await vote(id, 5, 4, 0, 'reject')).toEqual(['赞成已超过应到会成员的半数，应当为通过'])
    expect(await vote(id, 4, 5, 0, 'reject')).toBe('rejected')
  })
  it('is by vote in a Party group; the head of a government decides after discussion, and says why against the majority', async () => {
    const group = await discussed(await began())
    expect(await act(group, 'pass', { method: 'head', decision: '同意', againstMajority: false })).toEqual([
      '党组会议应当表决',
    ])
    const government = await discussed(await began(9, { kind: 'executive' }))
    const decide = (more: object) => act(government, 'pass', { method: 'head', decision: '同意', ...more })
    expect(await decide({ againstMajority: true })).toEqual([
      '拟作决定与多数人意见不一致的，行政首长应当在会上说明理由',
    ])
    expect(await decide({ againstMajority: true, headReasons: '防汛在即' })).toBe('passed')
  })
  it('is by vote in a Party group also to refuse, and against the majority the head says why also then', async () => {
    const group = await discussed(await began())
    expect(await act(group, 'reject', { method: 'head', decision: '不同意', againstMajority: false })).toEqual([
      '党组会议应当表决',
    ])
    const government = await discussed(await began(9, { kind: 'executive' }))
    const refuse = (more: object) => act(government, 'reject', { method: 'head', decision: '不同意', ...more })
    expect(await refuse({ againstMajority: true })).toEqual([
      '拟作决定与多数人意见不一致的，行政首长应当在会上说明理由',
    ])
    expect(await refuse({ againstMajority: true, headReasons: '时机不成熟' })).toBe('rejected')
  })
  it('opens the case its decision asks for', async () => {
    const id = await discussed(await began(9, { kind: 'executive' }), { title: '启动供水专项规划' })
    const result = await act(id, 'pass', {
      method: 'head',
      decision: '同意启动',
      againstMajority: false,
      responsible: 'housing',
      opens: 'decision',
    })
    expect(result).toBe('passed')
    const { rows } = await county.engine.db.read('qinghe', q =>
      q.query<{ procedure: string; unit: string; origin: string }>(
        `select procedure, unit, origin from case_file where title = '启动供水专项规划' and procedure = 'major-decision'`,
      ),
    )
    expect(rows).toEqual([{ procedure: 'major-decision', unit: 'government', origin: 'housing' }])
  })
})

describe('散会和纪要', () => {
  it('ends when every item has a result; what is not ripe is deferred', async () => {
    const held = await began()
    const id = await discussed(held)
    expect(await act(held, 'end')).toEqual(['还有议题没有结果'])
    expect(await act(id, 'defer', { deferReason: '分歧较大' })).toBe('deferred')
    expect(await act(held, 'end')).toBe('ended')
  })
  it('issues numbered minutes, signed, within the organ’s own term', async () => {
    const held = await began()
    await act(held, 'end')
    const issue = () => county.act(held, 'issueMinutes', secretary(), { on: '2026-03-19', fields: {} })
    expect(told(await issue())).toEqual(['尚未填写“纪要”'])
    await act(held, 'draftMinutes', { minutes: '会议听取了……' })
    await issue()
    expect(told(await county.sign(held, head(), '2026-03-19'))).toBe('minuted')
    const { letters, clocks } = await county.state(held)
    expect(letters[0]?.number).toMatch(/^清政纪要〔2026〕\d+号$/)
    expect(clocks.find(({ key }) => key === 'minutes')).toMatchObject({ due: '2026-03-19', state: 'met' })
  })
  it('counts minutes issued a day later as due, and not as issued in time', async () => {
    const held = await began()
    await act(held, 'end')
    await act(held, 'draftMinutes', { minutes: '会议听取了……' })
    await county.act(held, 'issueMinutes', secretary(), { on: '2026-03-20', fields: {} })
    expect(told(await county.sign(held, head(), '2026-03-20'))).toBe('minuted')
    const { clocks, contributions } = await county.state(held)
    expect(clocks.find(({ key }) => key === 'minutes')).toMatchObject({ due: '2026-03-19', state: 'late' })
    const counted = contributions.map(({ indicator }) => indicator)
    expect(counted).toContain('meeting/minutesDue')
    expect(counted).not.toContain('meeting/minutesInTime')
  })
  it('is not cancelled while items stand on its agenda', async () => {
    const held = await called()
    const id = await admitted()
    await act(id, 'schedule', { meeting: held })
    expect(await act(held, 'cancel', { cancelReason: '改期' }, '2026-03-11')).toEqual([
      '还有议题列在本次会议，请先改列或者撤回',
    ])
  })
  it('gives its number back when it is cancelled, and shares it with no other organ', async () => {
    const session = '2026年第1次办公会议'
    const first = await called({ session, kind: 'office' })
    expect(told(await call({ session, kind: 'office' }))).toContain('编号重复')
    const elsewhere = await county.open('meeting', 'call', 'housing', who('housing', 'meetingSecretary'), {
      on: '2026-03-09',
      fields: {
        calledOn: '2026-03-09',
        kind: 'office',
        session,
        heldOn: '2026-03-12',
        place: '本局会议室',
        chair: '冯局长',
        due: ['冯局长'],
        appointments: false,
      },
    })
    expect(told(elsewhere)).toBe('called')
    expect(await act(first, 'cancel', { cancelReason: '防汛' }, '2026-03-11')).toBe('cancelled')
    expect(told(await call({ session, kind: 'office' }))).toBe('called')
  })
})
