import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestCounty, testCounty } from '../src/case/test-county.ts'
import { mediation } from './mediation.ts'

let county: TestCounty
/** The place's own term of mediation, where it has fixed one. */
let localDays: number | undefined
beforeAll(async () => {
  county = await testCounty([mediation], key =>
    key === 'mediation.term' && localDays
      ? { term: { n: localDays, unit: 'day' }, source: '清司规〔2025〕1号' }
      : undefined,
  )
})
afterAll(() => county.close())

const clerk = () => county.person('孙登记', 'township', 'registration')
const mediator = () => county.person('李调解', 'township', 'mediation')
const head = () => county.person('周镇长', 'township', 'unitHead')

const register = async (fields: object = {}, on = '2026-03-02'): Promise<string> => {
  const opened = await county.open('mediation', 'register', 'township', clerk(), {
    on,
    fields: {
      receivedOn: on,
      source: 'applied',
      form: 'people',
      kind: 'neighbour',
      place: '柳林镇杨树村',
      parties: [
        { form: 'person', name: '赵大年', phone: '13900000001' },
        { form: 'person', name: '钱小满' },
      ],
      summary: '宅基地排水沟改道引起的争执',
      ...fields,
    },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value.id
}
/** The unmet points, or the stage reached. */
const act = async (id: string, key: string, on: string, fields: object = {}, more: object = {}, entered = on) => {
  const result = await county.act(id, key, mediator(), { on, fields: { ...fields }, ...more }, entered)
  if (result.ok) return result.value.stage
  return result.refusal.unmet.length > 0 ? result.refusal.unmet.map(({ text }) => text) : result.refusal.title
}
const willing = { willing: 'willing', mediators: '李调解' }
const records = [{ on: '2026-03-05', mediator: '李调解', note: '双方到场，各自陈述' }]
const oral = {
  agreementForm: 'oral',
  agreedOn: '2026-03-10',
  agreement: '恢复原排水沟',
  performDue: '2026-03-20',
  records,
}
const written = { ...oral, agreementForm: 'written', signedOn: '2026-03-10', sealedOn: '2026-03-12' }
const accepted = async (fields: object = {}): Promise<string> => {
  const id = await register(fields)
  expect(await act(id, 'accept', '2026-03-03', willing)).toBe('mediating')
  return id
}
const agreed = async (agreement: object = written): Promise<string> => {
  const id = await accepted()
  expect(await act(id, 'agree', '2026-03-12', agreement)).toBe('agreed')
  return id
}
const clock = async (id: string, key: string) => (await county.state(id)).clocks.find(found => found.key === key)
const counted = async (id: string): Promise<string[]> =>
  (await county.state(id)).contributions.map(({ indicator, on, value }) => `${indicator.slice(10)} ${on} ${value}`)

describe('受理', () => {
  it('第十七条: a dispute one side refuses to mediate is not accepted, but declined with that reason', async () => {
    const id = await register()
    expect(await act(id, 'accept', '2026-03-03', { ...willing, willing: 'refused' })).toEqual([
      '当事人一方明确拒绝调解的，不得调解',
    ])
    expect(await act(id, 'decline', '2026-03-03', { declineReason: 'refused' })).toBe('closed')
    expect(await county.state(id)).toMatchObject({ outcome: 'declined' })
    expect(await counted(id)).toEqual(['registered 2026-03-02 1'])
  })

  it('第二十条: others are invited only with the consent of the parties', async () => {
    const id = await register()
    const invited = { ...willing, invited: '村中长者孙某' }
    expect(await act(id, 'accept', '2026-03-03', invited)).toEqual(['邀请他人参与调解须经当事人同意'])
    expect(await act(id, 'accept', '2026-03-03', { ...invited, invitationAgreed: false })).toHaveLength(1)
    expect(await act(id, 'accept', '2026-03-03', { ...invited, invitationAgreed: true })).toBe('mediating')
  })

  it('第二十三条: a mediator the parties do not accept is replaced, with the reason', async () => {
    const id = await accepted()
    expect(await act(id, 'changeMediators', '2026-03-04', { mediators: '吴调解', mediatorsBy: 'chosen' })).toEqual([
      '请填写“更换调解员的理由”',
    ])
    const change = { mediators: '吴调解', mediatorsBy: 'chosen', mediatorChange: '原调解员是一方近亲属' }
    expect(await act(id, 'changeMediators', '2026-03-04', change)).toBe('mediating')
    expect((await county.state(id)).facts).toMatchObject({ mediators: '吴调解' })
  })

  it('administrative mediation is accepted within five working days, people’s mediation has no such limit', async () => {
    const administrative = await register({ form: 'administrative' })
    expect(await clock(administrative, 'acceptance')).toMatchObject({ due: '2026-03-09', state: 'open' })
    expect(await clock(await register(), 'acceptance')).toBeUndefined()
    await act(administrative, 'accept', '2026-03-09', willing)
    expect(await clock(administrative, 'acceptance')).toMatchObject({ state: 'met' })
    expect(await clock(administrative, 'administrativeMediation')).toMatchObject({ due: '2026-04-08' })
    const late = await register({ form: 'administrative' })
    await act(late, 'accept', '2026-03-10', willing)
    expect(await clock(late, 'acceptance')).toMatchObject({ state: 'late' })
  })

  it('a dispute better settled elsewhere is handed over with its reason', async () => {
    const id = await accepted()
    expect(await act(id, 'handOver', '2026-03-06', { handedTo: '劳动人事争议仲裁院' })).toEqual(['请填写“移送理由”'])
    const to = { handedTo: '劳动人事争议仲裁院', handOverReason: '须先经劳动仲裁' }
    expect(await act(id, 'handOver', '2026-03-06', to)).toBe('closed')
    expect(await county.state(id)).toMatchObject({ outcome: 'handedOver' })
  })
})

describe('调解期限', () => {
  it('is a month by local rule, extended once with the consent of the parties and signed by the head', async () => {
    const id = await accepted()
    expect(await clock(id, 'mediation')).toMatchObject({ due: '2026-04-03' })
    const extend = (on: string, extensionAgreed: boolean) =>
      act(id, 'extend', on, { extensionAgreed }, { reason: '等待测绘结果' })
    expect(await extend('2026-04-02', false)).toEqual(['延长调解期限须经当事人同意'])
    expect(await extend('2026-04-02', true)).toBe('mediating')
    expect(await clock(id, 'mediation')).toMatchObject({ due: '2026-04-03' })
    expect(await county.sign(id, head(), '2026-04-03')).toMatchObject({ ok: true })
    expect(await clock(id, 'mediation')).toMatchObject({ due: '2026-05-06', raw: '2026-05-03' })
    expect(await extend('2026-04-07', true)).toEqual(['“调解期限”已延长1次，不得再延长'])
  })

  it('is not extended after it has run out', async () => {
    const id = await accepted()
    expect(await act(id, 'extend', '2026-04-04', { extensionAgreed: true }, { reason: '等待测绘' })).toEqual([
      '“调解期限”已于2026-04-03届满，届满后不得延长',
    ])
  })

  it('is the one the place has fixed, cited with its document', async () => {
    const id = await register()
    localDays = 20
    await act(id, 'accept', '2026-03-03', willing)
    localDays = undefined
    expect(await clock(id, 'mediation')).toMatchObject({ due: '2026-03-23', citation: '调解期限（清司规〔2025〕1号）' })
  })
})

describe('防止激化（第二十五条）', () => {
  it('where it may become a matter for the police, it is reported before the mediation ends', async () => {
    const id = await accepted()
    await act(id, 'record', '2026-03-05', { records, escalation: true })
    const unreported = ['纠纷有可能引起治安案件、刑事案件的，应当先向公安机关或者其他有关部门报告']
    expect(await act(id, 'fail', '2026-03-06')).toEqual(unreported)
    expect(await act(id, 'agree', '2026-03-12', written)).toEqual(unreported)
    expect(await act(id, 'withdraw', '2026-03-06')).toEqual(unreported)
    expect(await act(id, 'turnToPolice', '2026-03-06', { crime: 'criminal' })).toEqual(['尚未填写“报告日期”'])
    expect(await act(id, 'reportEscalation', '2026-03-06', { escalationReport: '已报柳林派出所' })).toBe('mediating')
    expect(await act(id, 'fail', '2026-03-06')).toBe('closed')
  })

  it('a dispute that turned criminal is counted as such, one that became a public-order case is not', async () => {
    const results = []
    for (const crime of ['criminal', 'publicOrder']) {
      const id = await accepted()
      await act(id, 'reportEscalation', '2026-03-06', { escalationReport: '已报柳林派出所' })
      expect(await act(id, 'turnToPolice', '2026-03-07', { crime })).toBe('closed')
      results.push((await counted(id)).filter(entry => entry.startsWith('turnedCriminal')))
    }
    expect(results).toEqual([['turnedCriminal 2026-03-07 1'], []])
  })
})

describe('调解不成（第二十六条）', () => {
  it('is ended with a notice of the remedies, numbered and served, and counted against the rate', async () => {
    const id = await accepted()
    expect(await act(id, 'fail', '2026-03-20')).toEqual(['尚未填写“调解记录”'])
    expect(await act(id, 'fail', '2026-03-20', { records })).toBe('closed')
    const { letters, outcome } = await county.state(id)
    expect(outcome).toBe('failed')
    expect(letters).toMatchObject([{ key: 'failureNotice', number: expect.stringMatching(/^柳政调终〔2026〕\d+号$/) }])
    const service = { letter: letters[0]?.id ?? '', recipient: '当事人', on: '2026-03-20', way: '直接送达' }
    expect(await act(id, 'serveFailureNotice', '2026-03-20', {}, { service })).toBe('closed')
    expect((await county.state(id)).letters[0]?.served).toMatchObject([{ on: '2026-03-20' }])
    expect(await counted(id)).toEqual([
      'registered 2026-03-02 1',
      'total 2026-03-03 1',
      'people 2026-03-03 1',
      'failed 2026-03-20 1',
    ])
  })
})

describe('调解协议', () => {
  it('第二十九条: a written one takes effect on the last of signatures and seal', async () => {
    const id = await accepted()
    const missing = ['书面协议须有各方当事人签名、盖章或者按指印，调解员签名并加盖印章']
    const { sealedOn: _, ...unsealed } = written
    expect(await act(id, 'agree', '2026-03-12', unsealed)).toEqual(missing)
    expect(await act(id, 'agree', '2026-03-11', { ...written, sealedOn: '2026-03-11' }, {})).toBe('agreed')
    expect((await county.state(id)).facts).toMatchObject({ agreementOn: '2026-03-11' })
    const early = await accepted()
    const request = { on: '2026-03-11', fields: written }
    expect(await county.act(early, 'agree', mediator(), request, '2026-03-12')).toMatchObject({
      refusal: { unmet: [{ text: '协议尚未生效' }] },
    })
    const later = await agreed()
    expect((await county.state(later)).facts).toMatchObject({ agreementOn: '2026-03-12' })
  })

  it('第三十条: an oral one takes effect when it is reached, and is recorded', async () => {
    const id = await agreed(oral)
    expect((await county.state(id)).facts).toMatchObject({ agreementOn: '2026-03-10' })
    const unrecorded = await accepted()
    const { agreement: _, ...silent } = oral
    expect(await act(unrecorded, 'agree', '2026-03-12', silent)).toEqual(['请填写“协议内容”'])
  })

  it('第三十一条: performance is revisited after its term, before the file is closed', async () => {
    const id = await agreed()
    expect(await clock(id, 'revisit')).toMatchObject({ start: '2026-03-20', due: '2026-04-07', raw: '2026-04-04' })
    expect(await act(id, 'close', '2026-03-25', { charged: false })).toEqual(['尚未填写“履行情况”'])
    await act(id, 'revisit', '2026-03-25', { performed: 'partly', revisitNote: '沟已复原，尚欠修补款' })
    expect(await counted(id)).not.toContain('performed 2026-03-25 1')
    await act(id, 'revisit', '2026-04-07', { performed: 'full', revisitNote: '已付清' })
    expect(await clock(id, 'revisit')).toMatchObject({ state: 'met' })
    expect(await act(id, 'close', '2026-04-08', { charged: false })).toBe('closed')
    expect(await counted(id)).toEqual([
      'registered 2026-03-02 1',
      'total 2026-03-03 1',
      'people 2026-03-03 1',
      'succeeded 2026-03-12 1',
      'revisited 2026-04-07 1',
      'performed 2026-04-07 1',
    ])
    expect((await county.state(id)).work).toEqual([])
  })

  it('第四条: people’s mediation takes no fee', async () => {
    const id = await agreed()
    await act(id, 'revisit', '2026-03-25', { performed: 'full', revisitNote: '已履行' })
    expect(await act(id, 'close', '2026-03-26', { charged: true })).toEqual([
      '人民调解不收取任何费用，已经收取的应当退还',
    ])
    expect(await act(id, 'close', '2026-03-26', { charged: false })).toBe('closed')
  })
})

describe('司法确认（第三十三条）', () => {
  const joint = { jointly: true, aboutStatus: false, court: '清河县人民法院' }

  it('is asked by both parties together within thirty days of the agreement taking effect', async () => {
    const id = await agreed()
    expect(await clock(id, 'confirmation')).toMatchObject({ start: '2026-03-12', due: '2026-04-13', raw: '2026-04-11' })
    expect(await act(id, 'applyConfirmation', '2026-04-14', joint)).toEqual([
      '自调解协议生效之日起三十日内申请，期限已过',
    ])
    expect(await act(id, 'applyConfirmation', '2026-04-13', { ...joint, jointly: false })).toEqual([
      '司法确认须由双方当事人共同申请',
    ])
    expect(await act(id, 'applyConfirmation', '2026-04-13', joint)).toBe('agreed')
    expect(await counted(id)).toContain('confirmationsApplied 2026-04-13 1')
  })

  it('is not for marriage, adoption or status', async () => {
    const id = await agreed()
    expect(await act(id, 'applyConfirmation', '2026-03-20', { ...joint, aboutStatus: true })).toEqual([
      '确认身份关系、收养关系、婚姻关系的，人民法院不予受理',
    ])
  })

  it('the court takes it up within three days and rules within fifteen, ten more with its president', async () => {
    const id = await agreed()
    await act(id, 'applyConfirmation', '2026-03-20', joint)
    expect(await clock(id, 'courtReply')).toMatchObject({ due: '2026-03-23', owedBy: 'party' })
    await act(id, 'recordCourtReply', '2026-03-23', { courtReply: 'accepted' })
    expect(await clock(id, 'courtRuling')).toMatchObject({ due: '2026-04-07' })
    await act(id, 'recordCourtExtension', '2026-04-06')
    expect(await clock(id, 'courtRuling')).toBeUndefined()
    expect(await clock(id, 'courtRulingExtended')).toMatchObject({ due: '2026-04-17' })
    await act(id, 'recordRuling', '2026-04-15', { ruling: 'confirmed', rulingNumber: '（2026）清0101民特1号' })
    expect(await counted(id)).toContain('confirmed 2026-04-15 1')
  })

  it('may still be asked after the file was closed, and calls nobody to work', async () => {
    const id = await agreed()
    await act(id, 'revisit', '2026-03-25', { performed: 'full', revisitNote: '已履行' })
    await act(id, 'close', '2026-03-26', { charged: false })
    expect((await county.state(id)).work).toEqual([])
    expect(await act(id, 'applyConfirmation', '2026-04-01', joint)).toBe('closed')
  })

  it('its clock ends when the last day has passed; an application made in time may still be entered', async () => {
    const id = await agreed()
    const due = (await clock(id, 'confirmation'))?.due ?? ''
    expect(due).toBe('2026-04-13')
    await county.morning('2026-04-13')
    expect(await clock(id, 'confirmation')).toMatchObject({ state: 'open' })
    await county.morning('2026-04-14')
    expect(await clock(id, 'confirmation')).toMatchObject({ state: 'lapsed' })
    expect((await county.state(id)).stage).toBe('agreed')
    expect(await act(id, 'applyConfirmation', '2026-04-14', joint)).toEqual([
      '自调解协议生效之日起三十日内申请，期限已过',
    ])
    expect(await act(id, 'applyConfirmation', due, joint, {}, '2026-04-15')).toBe('agreed')
    expect(await clock(id, 'confirmation')).toMatchObject({ state: 'met', metOn: due })
  })
  it('the court’s clocks end likewise, and what it decided late is late', async () => {
    const id = await agreed()
    await act(id, 'applyConfirmation', '2026-03-20', joint)
    await county.morning('2026-03-24')
    expect(await clock(id, 'courtReply')).toMatchObject({ due: '2026-03-23', state: 'lapsed' })
    await act(id, 'recordCourtReply', '2026-03-25', { courtReply: 'accepted' })
    expect(await clock(id, 'courtReply')).toMatchObject({ state: 'late' })
    await county.morning('2026-04-20')
    expect(await clock(id, 'courtRuling')).toMatchObject({ state: 'lapsed' })
  })
  it('refused by the court, it leaves the parties to mediate again; the success is counted when they agree anew', async () => {
    const id = await agreed()
    expect(await act(id, 'mediateAgain', '2026-03-20', { willing: 'willing' })).toBe('“重新调解”不适用于本案')
    await act(id, 'applyConfirmation', '2026-03-20', joint)
    await act(id, 'recordCourtReply', '2026-03-20', { courtReply: 'accepted' })
    await act(id, 'recordRuling', '2026-03-25', { ruling: 'dismissed', rulingNumber: '（2026）清0101民特2号' })
    expect(await act(id, 'mediateAgain', '2026-03-26', { willing: 'refused' })).toHaveLength(1)
    expect(await act(id, 'mediateAgain', '2026-03-26', { willing: 'willing' })).toBe('mediating')
    expect((await counted(id)).filter(entry => entry.startsWith('succeeded'))).toEqual([])
    expect(await clock(id, 'mediation')).toMatchObject({ start: '2026-03-26', state: 'open' })
    const anew = { ...written, agreedOn: '2026-04-01', signedOn: '2026-04-01', sealedOn: '2026-04-01' }
    expect(await act(id, 'agree', '2026-04-01', anew)).toBe('agreed')
    expect(await counted(id)).toContain('succeeded 2026-04-01 1')
    expect(await clock(id, 'confirmation')).toMatchObject({ start: '2026-04-01', state: 'open' })
  })
})

it('第十五条: a mediation is never published, and its state holds no name', async () => {
  const id = await agreed()
  expect(mediation.publication).toEqual({ never: expect.stringContaining('隐私') })
  expect(JSON.stringify(await county.state(id))).not.toMatch(/赵大年|13900000001/)
})
