import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestCounty, type TestUnit, testCounty } from '../src/case/test-county.ts'
import type { CaseDuty } from '../src/procedure/duty.ts'
import { consultation } from './consultation.ts'
import { normativeDocument } from './normative-document.ts'
import { lastDayOf } from './parts/consultation/consultation-case.ts'
import { publicComment } from './public-comment.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([consultation, publicComment, normativeDocument])
})
afterAll(() => county.close())

const who = (unit: TestUnit, ...duties: CaseDuty[]) => county.person(`${unit} ${duties[0]}`, unit, ...duties)
const drafter = () => who('housing', 'drafting')
const publisher = () => who('housing', 'publication')
const head = () => who('housing', 'unitHead')
const told = (result: { ok: boolean; refusal?: { title: string; unmet: readonly { text: string }[] } }) =>
  result.ok ? 'done' : (result.refusal?.unmet.map(({ text }) => text) ?? [])

const preparing = (fields: object = {}) => ({
  on: '2026-03-02',
  fields: {
    startedOn: '2026-03-02',
    topic: '老旧小区停车收费办法',
    purpose: 'other',
    draft: '第一条……',
    explanation: '为解决停车难。',
    contact: 'tc@example.cn',
    ...fields,
  },
})
const prepared = async (fields: object = {}): Promise<string> => {
  const opened = await county.open('consultation', 'prepare', 'housing', drafter(), preparing(fields))
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value.id
}
const publish = async (id: string, fields: object) => {
  const result = await county.act(id, 'publish', publisher(), { on: '2026-03-03', fields: { ...fields } })
  return result.ok ? county.sign(id, head(), '2026-03-03') : result
}
/** Published on 2026-03-03. */
const opened = async (fields: object = {}, until = '2026-03-20'): Promise<string> => {
  const id = await prepared(fields)
  const result = await publish(id, { until })
  expect(result.ok).toBe(true)
  return id
}
const say = (id: string, on = '2026-03-05', fields: object = {}) =>
  county.open('public-comment', 'submit', 'housing', 'public', {
    on,
    fields: { consultation: id, opinion: '建议夜间免费。', ...fields },
  })
const said = async (id: string): Promise<string> => {
  const result = await say(id)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}
const close = (id: string, on: string) => county.act(id, 'closeCollection', drafter(), { on })
const consider = (comment: string, act: string, fields: object = {}) =>
  county.act(comment, act, drafter(), { on: '2026-03-23', fields: { ...fields } })

describe('公布征求意见稿', () => {
  it('names the case it is for, unless it stands alone (条例 14)', async () => {
    const result = await county.open(
      'consultation',
      'prepare',
      'housing',
      drafter(),
      preparing({ purpose: 'decision' }),
    )
    expect(told(result)).toEqual(['为重大行政决策、规范性文件征求意见的，应当指明所涉案件'])
  })
  it('takes effect when the head has signed, and appears on the portal with its draft', async () => {
    const id = await prepared()
    await county.act(id, 'publish', publisher(), { on: '2026-03-03', fields: { until: '2026-03-20' } })
    expect((await county.state(id)).stage).toBe('prepared')
    await county.sign(id, head(), '2026-03-03')
    const { stage, numbers } = await county.state(id)
    expect(stage).toBe('open')
    expect(numbers[0]?.text).toBe('清住建征〔2026〕1号')
  })
  it('says why where it is shortened (条例 15)', async () => {
    const id = await prepared()
    expect(told(await publish(id, { until: '2026-03-10', shortened: 'urgent' }))).toEqual([
      '缩短期限的，应当在公开征求意见时说明',
    ])
    expect(told(await publish(id, { until: '2026-03-10', shortened: 'urgent', shorteningReason: '汛期将至' }))).toBe(
      'done',
    )
  })
  it('ends on a day after it begins', async () => {
    expect(told(await publish(await prepared(), { until: '2026-03-03' }))).toEqual(['截止日期应当在公布日期之后'])
  })
})

describe('征求意见期间', () => {
  it('runs to the day announced: closing waits until it has passed', async () => {
    const id = await opened()
    expect(told(await close(id, '2026-03-20'))).toEqual(['“公告的征求意见期间”至2026-03-20届满，次日起方可办理'])
    expect(told(await close(id, '2026-03-21'))).toBe('done')
  })
  it('may be prolonged, to a day after today', async () => {
    const id = await opened()
    const prolong = (prolongedTo: string) =>
      county.act(id, 'prolong', publisher(), { on: '2026-03-18', fields: { prolongedTo } })
    expect(told(await prolong('2026-03-18'))).toContain('新的截止日期应当在今天之后')
    expect(told(await prolong('2026-04-10'))).toBe('done')
    expect(told(await close(id, '2026-04-10'))).toEqual(['“公告的征求意见期间”至2026-04-10届满，次日起方可办理'])
  })
})

describe('延长', () => {
  it('never shortens what was announced, nor leaves it as it was (条例 15)', async () => {
    const id = await opened()
    const prolong = (prolongedTo: string) =>
      county.act(id, 'prolong', publisher(), { on: '2026-03-10', fields: { prolongedTo } })
    const refused = ['只能延长：新的截止日期应当晚于已经公告的截止日期']
    expect(told(await prolong('2026-03-19'))).toEqual(refused)
    expect(told(await prolong('2026-03-20'))).toEqual(refused)
    expect(told(await prolong('2026-03-21'))).toBe('done')
    expect((await county.state(id)).facts).toMatchObject({ until: '2026-03-21', formerUntil: '2026-03-20' })
    expect(told(await prolong('2026-03-21'))).toEqual(refused)
  })
})

describe('公众意见', () => {
  it('is taken from anybody, without an account and without a name, while the consultation is open', async () => {
    const id = await opened()
    const result = await say(id)
    expect(result.ok && result.value.number).toMatch(/^清住建意见〔2026〕\d+号$/)
    expect(result.ok && result.value.queryCode).toBeDefined()
  })
  it('is refused before it opens and after it closes', async () => {
    const id = await prepared()
    expect(told(await say(id))).toEqual(['该事项现在不在征求意见期间'])
    await publish(id, { until: '2026-03-20' })
    await close(id, '2026-03-23')
    expect(told(await say(id, '2026-03-23'))).toEqual(['该事项现在不在征求意见期间'])
  })
  it('is taken to the end of the last day announced, though the office closes later (条例 15)', async () => {
    const id = await opened()
    const over =
      '公告的征求意见期间已满，网上不再收取；期间以内写好的信函、电子邮件，按公告的反馈方式寄送，由征求意见的单位登记'
    expect(told(await say(id, '2026-03-20'))).toBe('done')
    expect((await county.state(id)).stage).toBe('open')
    expect(told(await say(id, '2026-03-21'))).toEqual([over])
    await county.act(id, 'prolong', publisher(), { on: '2026-03-21', fields: { prolongedTo: '2026-03-25' } })
    expect(told(await say(id, '2026-03-25'))).toBe('done')
    expect(told(await say(id, '2026-03-26'))).toEqual([over])
  })
  it('comes by letter as well: entered by a clerk, and until the summary is out if it was written in time', async () => {
    const id = await opened()
    const enter = (receivedOn: string, on: string) =>
      county.open('public-comment', 'enter', 'housing', drafter(), {
        on,
        fields: { consultation: id, receivedOn, channel: 'letter', opinion: '建议夜间免费。' },
      })
    const refused = ['提出日期不在征求意见期间，或者采纳情况已经公布']
    expect(told(await enter('2026-03-02', '2026-03-04'))).toEqual(refused)
    expect(told(await enter('2026-03-04', '2026-03-06'))).toBe('done')
    expect(told(await enter('2026-03-20', '2026-03-22'))).toBe('done')
    expect(told(await enter('2026-03-21', '2026-03-22'))).toEqual(refused)
    await close(id, '2026-03-23')
    expect(told(await enter('2026-03-20', '2026-03-24'))).toBe('done')
    expect(told(await enter('2026-03-21', '2026-03-24'))).toEqual(refused)
  })
  it('goes to the unit that asks', async () => {
    const id = await opened()
    const elsewhere = await county.open('public-comment', 'submit', 'justice', 'public', {
      on: '2026-03-05',
      fields: { consultation: id, opinion: '同意。' },
    })
    expect(told(elsewhere)).toEqual(['意见应当向征求意见的单位提出'])
  })
  it('is answered with a reason where it is not adopted, or only in part (条例 18)', async () => {
    const comment = await said(await opened())
    expect(told(await consider(comment, 'decline'))).toEqual(['请填写“研究情况和理由”'])
    expect(told(await consider(comment, 'adoptInPart'))).toEqual(['请填写“研究情况和理由”'])
    expect(told(await consider(comment, 'decline', { disposition: '停车场夜间仍有管理成本。' }))).toBe('done')
    expect((await county.state(comment)).outcome).toBe('declined')
  })
  it('needs no reason where it is adopted', async () => {
    expect(told(await consider(await said(await opened()), 'adopt'))).toBe('done')
  })
  it('may be withdrawn by whoever gave it while nobody has considered it', async () => {
    const comment = await said(await opened())
    const result = await county.act(comment, 'withdraw', 'public', { on: '2026-03-06', fields: {} })
    expect(told(result)).toBe('done')
    expect(told(await consider(comment, 'adopt'))).not.toBe('done')
  })
})

describe('采纳情况', () => {
  const summarise = async (id: string, on = '2026-03-24') => {
    const result = await county.act(id, 'publishSummary', publisher(), {
      on,
      fields: { summary: '收到1条，采纳1条。' },
    })
    return result.ok ? county.sign(id, head(), on) : result
  }
  it('is published when every opinion has been considered', async () => {
    const id = await opened()
    const comment = await said(id)
    await close(id, '2026-03-23')
    expect(told(await summarise(id))).toEqual(['还有网上意见没有研究'])
    await consider(comment, 'adopt')
    expect(told(await summarise(id))).toBe('done')
  })
  it('gives a reason for each opinion heard at a meeting that was not fully adopted (条例 18)', async () => {
    const id = await opened()
    await close(id, '2026-03-23')
    const hear = (row: object) =>
      county.act(id, 'hear', drafter(), {
        on: '2026-03-23',
        fields: { heard: [{ from: '物业协会', opinion: '提高费率', ...row }] },
      })
    await hear({ disposition: 'declined' })
    expect(told(await summarise(id))).toEqual(['座谈、书面意见没有采纳或者部分采纳的，应当逐条说明理由'])
    await hear({ disposition: 'declined', reason: '超出居民承受能力' })
    expect(told(await summarise(id))).toBe('done')
  })
  it('is owed within the local term after the period has ended', async () => {
    const id = await opened()
    await close(id, '2026-03-23')
    const answer = (await county.state(id)).clocks.find(({ key }) => key === 'answer')
    // Twenty working days from 23 March; 清明 is a day off.
    expect(answer).toMatchObject({ due: '2026-04-21', state: 'open' })
  })
  it('ends the consultation as answered, and what ends without it says why', async () => {
    const id = await opened()
    await close(id, '2026-03-23')
    await summarise(id)
    expect(told(await county.act(id, 'close', drafter(), { on: '2026-03-25' }))).toBe('done')
    expect((await county.state(id)).outcome).toBe('answered')
    const other = await opened()
    expect(told(await county.act(other, 'end', drafter(), { on: '2026-03-06', fields: {} }))).toEqual([
      '请填写“终止理由”',
    ])
  })
})

describe('为规范性文件征求意见', () => {
  const document = async (): Promise<string> => {
    const result = await county.open('normative-document', 'initiate', 'housing', drafter(), {
      on: '2026-03-02',
      fields: {
        title: '清河县停车收费办法',
        initiatedOn: '2026-03-02',
        issuer: 'housing',
        issuerKind: 'department',
        nature: 'make',
        basis: '《价格法》',
        necessity: '没有具体规定',
        bindsPublic: true,
        repeats: false,
        mergeable: false,
        copies: false,
        policy: true,
        important: true,
        majorImpact: true,
        specialised: false,
        touchesMarket: false,
        otherUnits: false,
      },
    })
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    return result.value.id
  }
  it('runs the local term, and its result is taken over with its counts', async () => {
    const subject = await document()
    const id = await opened({ purpose: 'document', subject }, '2026-04-02')
    const comment = await said(id)
    await consider(comment, 'adopt')
    // 30 days unless the place has set its own.
    expect(told(await close(id, '2026-04-02'))).toEqual([
      '“规范性文件征求意见期间”至2026-04-02届满，次日起方可办理',
      '“公告的征求意见期间”至2026-04-02届满，次日起方可办理',
    ])
    expect(told(await close(id, '2026-04-03'))).toBe('done')
    const take = () =>
      county.act(subject, 'takeConsultation', drafter(), { on: '2026-04-07', fields: { consultation: id } })
    expect(told(await take())).toEqual(['意见征集尚未公布采纳情况，或者不是为本文件征求的意见'])
    await county.act(id, 'publishSummary', publisher(), { on: '2026-04-07', fields: { summary: '采纳1条。' } })
    await county.sign(id, head(), '2026-04-07')
    expect(told(await take())).toBe('done')
    const { facts, steps } = await county.state(subject)
    expect(facts).toMatchObject({ opinions: 1, opinionsAdopted: 1, commentResult: '采纳1条。' })
    expect(steps.publicComment?.settled).toBe('done')
  })
  it('is not put before the public for less than the period, unless that is shortened for a reason', async () => {
    const id = await prepared({ purpose: 'document', subject: await document() })
    expect(told(await publish(id, { until: '2026-04-01' }))).toEqual([
      '截止日期早于规定的最短期间届满之日：请改为届满之日以后，或者选择缩短期限的情形并说明理由',
    ])
    expect(told(await publish(id, { until: '2026-04-02' }))).toBe('done')
  })
  it('took opinions through the whole period where a notice of before named an earlier day', () => {
    const clock = { key: 'documentPeriod', kind: 'atLeast', due: '2026-04-02' }
    const facts = { publishedOn: '2026-03-03', until: '2026-03-20' }
    expect(lastDayOf({ facts, clocks: [clock] } as never)).toBe('2026-04-02')
  })
  it('is not taken over by another document', async () => {
    const id = await opened({ purpose: 'document', subject: await document() }, '2026-04-02')
    await close(id, '2026-04-03')
    await county.act(id, 'publishSummary', publisher(), { on: '2026-04-07', fields: { summary: '没有意见。' } })
    await county.sign(id, head(), '2026-04-07')
    const other = await document()
    const result = await county.act(other, 'takeConsultation', drafter(), {
      on: '2026-04-07',
      fields: { consultation: id },
    })
    expect(told(result)).toEqual(['意见征集尚未公布采纳情况，或者不是为本文件征求的意见'])
  })
})
