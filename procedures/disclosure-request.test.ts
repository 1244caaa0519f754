import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActRequest } from '../src/case/act-input.ts'
import type { ActAnswer } from '../src/case/perform-act.ts'
import type { Result } from '../src/case/refusal.ts'
import type { CaseState } from '../src/case/state.ts'
import { jurisdiction, type TestCounty, testCounty } from '../src/case/test-county.ts'
import type { CaseView } from '../src/procedure/case-view.ts'
import type { Indicator } from '../src/procedure/procedure.ts'
import { disclosureRequest } from './disclosure-request.ts'
import { feeByPage, feeByPiece } from './parts/disclosure-fee.ts'
import { type DisclosureCell, disclosureOutcomes } from './parts/disclosure-outcomes.ts'

let county: TestCounty
let people: ReturnType<typeof office>
beforeAll(async () => {
  county = await testCounty([disclosureRequest])
  people = office()
})
afterAll(() => county.close())

const office = () => ({
  registrar: county.person('窗口', 'housing', 'registration'),
  clerk: county.person('承办', 'housing', 'handling'),
  reviewer: county.person('审查', 'housing', 'disclosureReview'),
  head: county.person('公开机构负责人', 'housing', 'disclosureHead'),
  chief: county.person('局长', 'housing', 'unitHead'),
  publisher: county.person('发布', 'housing', 'publication'),
  neighbour: county.person('会办', 'market', 'jointHandling'),
})

const applicant = { form: 'person', name: '孙晓岚', idNumber: '110101199003070011', phone: '13900000002' } as const
const application = {
  applicant,
  applicantType: 'person',
  subject: '柳河路改造工程征收补偿方案',
  description: '2025年柳河路改造工程的征收补偿方案及其批准文件',
  deliveryForm: 'post',
}
const company = {
  applicant: { form: 'organisation', name: '清河建材有限公司', phone: '0439-1' },
  applicantType: 'business',
}

const idOf = (result: Result<ActAnswer>): string => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}
const done = async (result: Promise<Result<ActAnswer>>): Promise<ActAnswer> => {
  const given = await result
  if (!given.ok) throw new Error(JSON.stringify(given.refusal))
  return given.value
}
/** What a refused act lacked. */
const lacks = async (result: Promise<Result<ActAnswer>>): Promise<readonly string[]> => {
  const given = await result
  if (given.ok) throw new Error('the act was accepted')
  return given.refusal.unmet.length > 0 ? given.refusal.unmet.map(({ text }) => text) : [given.refusal.title]
}

/** Handed over at the window on a day. */
const received = async (on: string, fields: object = {}): Promise<string> =>
  idOf(
    await county.open('disclosure-request', 'register', 'housing', people.registrar, {
      on,
      fields: { channel: 'inPerson', ...application, ...fields },
    }),
  )
const act = (id: string, key: string, request: ActRequest) => county.act(id, key, people.clerk, request)
const handled = async (on: string, fields: object = {}): Promise<string> => {
  const id = await received(on, fields)
  await done(county.act(id, 'accept', people.registrar, { on }))
  return id
}
const reviewed = async (on: string, secrecy = 'clear'): Promise<string> => {
  const id = await handled(on)
  await review(id, on, secrecy)
  return id
}
const review = (id: string, on: string, secrecy = 'clear') =>
  done(county.act(id, 'review', people.reviewer, { on, fields: { secrecy, reviewOpinion: '同意承办意见' } }))
/** Puts a reply forward and has it signed on the same day by everyone who must. */
const reply = async (id: string, key: string, on: string, outcome: string, fields: object = {}): Promise<void> => {
  const { waitsFor } = await done(act(id, key, { on, outcome, fields: { ...fields } }))
  for (const duty of waitsFor ?? []) await done(county.sign(id, duty === 'unitHead' ? people.chief : people.head, on))
}
const disclosed = async (on: string, repliedOn = on): Promise<string> => {
  const id = await reviewed(on)
  await reply(id, 'disclose', repliedOn, 'provided', { answer: '随函提供复印件。' })
  return id
}
const letterOf = (state: CaseState, key: string) => {
  const letter = state.letters.find(found => found.key === key)
  if (!letter) throw new Error(`no letter ${key}`)
  return letter
}
const serve = async (id: string, key: string, on: string) => {
  const { id: letter } = letterOf(await county.state(id), key)
  return act(id, 'serve', {
    on,
    service: { letter, recipient: 'applicant', on, way: '邮寄', proof: 'EMS 1002003004' },
  })
}
const printed = async (id: string, key: string): Promise<string> => {
  const { id: letter } = letterOf(await county.state(id), key)
  const row = await county.engine.db.read(jurisdiction, q =>
    q.kysely.selectFrom('letter').select('content').where('id', '=', letter).executeTakeFirstOrThrow(),
  )
  return JSON.stringify(row.content)
}
const clock = async (id: string, key: string) =>
  (await county.state(id)).clocks.find(trace => trace.key === key || trace.key.startsWith(`${key}#`))
const due = async (id: string, key = 'reply') => (await clock(id, key))?.due
const referralOf = async (id: string, key: string) =>
  (await county.state(id)).referrals.find(r => r.key === key)?.id ?? ''
const flags = async (id: string, today: string): Promise<readonly string[]> => {
  const state = await county.state(id)
  return Object.entries(disclosureRequest.flags ?? {}).flatMap(([key, { when }]) =>
    when(state as never, today) ? [key] : [],
  )
}

describe('the day of receipt (article 31)', () => {
  it('is the day an application is handed over: one of a Friday is answered by the Friday four weeks on', async () => {
    const id = await received('2026-03-06')
    expect((await county.state(id)).facts).toMatchObject({ receivedOn: '2026-03-06', arrivedOn: '2026-03-06' })
    expect(await due(id)).toBe('2026-04-03')
    expect(await printed(id, 'receipt')).toContain('本机关最迟于2026年4月3日答复')
  })
  it('is the day a registered letter is signed for', async () => {
    expect(await due(await received('2026-03-02', { channel: 'signedMail' }))).toBe('2026-03-30')
  })
  it('is, for an ordinary letter, the day it is confirmed, which ought to be the day it came', async () => {
    const letter = { on: '2026-03-02', fields: { channel: 'ordinaryMail', ...application } }
    const id = idOf(await county.open('disclosure-request', 'enter', 'housing', people.registrar, letter))
    expect(await clock(id, 'confirmation')).toMatchObject({ due: '2026-03-02', state: 'open' })
    expect(await clock(id, 'reply')).toBeUndefined()
    expect(await flags(id, '2026-03-03')).toEqual(['unconfirmed', 'overdue'])
    await done(county.act(id, 'confirm', people.registrar, { on: '2026-03-04' }))
    expect(await clock(id, 'confirmation')).toMatchObject({ state: 'late' })
    expect(await clock(id, 'reply')).toMatchObject({ start: '2026-03-04', due: '2026-04-01' })
  })
  it('is, for an application online or by fax, the day both sides have confirmed', async () => {
    const online = await done(
      county.open('disclosure-request', 'apply', 'housing', 'public', { on: '2026-03-07', fields: application }),
    )
    expect(online).toMatchObject({
      stage: 'unconfirmed',
      number: expect.stringMatching(/^清住建公开申请〔2026〕\d+号$/),
    })
    expect(online.queryCode).toBeTruthy()
    const fax = { on: '2026-03-07', fields: { channel: 'fax', ...application } }
    const faxed = idOf(await county.open('disclosure-request', 'enter', 'housing', people.registrar, fax))
    for (const id of [online.id, faxed]) {
      expect(await clock(id, 'confirmation')).toBeUndefined()
      await done(county.act(id, 'confirm', people.registrar, { on: '2026-03-09' }))
      expect(await clock(id, 'reply')).toMatchObject({ start: '2026-03-09', due: '2026-04-07' })
    }
    expect((await county.state(online.id)).facts).toMatchObject({ channel: 'online' })
  })
  it('cannot be put forward or back by registering a letter as handed over, or a visit as a letter', async () => {
    const open = (key: string, channel: string) =>
      county.open('disclosure-request', key, 'housing', people.registrar, {
        on: '2026-03-02',
        fields: { channel, ...application },
      })
    expect(await lacks(open('register', 'ordinaryMail'))).toEqual([
      '平常信函、传真、互联网渠道以与申请人确认之日为收到之日，请用“登记待确认的申请”',
    ])
    expect(await lacks(open('enter', 'inPerson'))).toEqual([
      '当面提交、签收的申请当日即为收到，请用“登记当面提交或者签收的申请”',
    ])
  })
})

describe('an application (article 29)', () => {
  it('names the applicant, a way to reach him, and the column of the table he is counted in', async () => {
    const apply = (fields: object) =>
      county.open('disclosure-request', 'apply', 'housing', 'public', {
        on: '2026-03-02',
        fields: { ...application, ...fields },
      })
    expect(await lacks(apply({ applicant: { form: 'person', name: '孙晓岚' } }))).toEqual([
      '请填写申请人的联系方式（电话、邮箱或者通信地址）',
    ])
    expect(await lacks(apply({ applicantType: 'business' }))).toEqual([
      '申请人类型与申请人不符：自然人填“自然人”，法人或者其他组织填其余各类',
    ])
    expect(await lacks(apply({ description: '' }))).toEqual(['请填写“所需政府信息的内容描述”'])
    expect((await apply(company)).ok).toBe(true)
  })
  it('leaves no name in the case, its title or its letters as stored', async () => {
    const id = await disclosed('2026-03-02')
    expect(JSON.stringify(await county.state(id))).not.toContain('孙晓岚')
    expect(await printed(id, 'reply')).not.toContain('孙晓岚')
  })
})

describe('correction (article 30)', () => {
  const matters = { correctionMatters: '请明确所指路段' }
  it('is asked for on the seventh working day, not on the eighth', async () => {
    const id = await handled('2026-03-02')
    expect(await lacks(act(id, 'requestCorrection', { on: '2026-03-12', fields: matters }))).toEqual([
      '收到申请已超过7个工作日，不得再要求补正，答复期限照常计算',
    ])
    await done(act(id, 'requestCorrection', { on: '2026-03-11', fields: matters }))
  })
  it('is asked for once only', async () => {
    const id = await received('2026-03-02')
    await done(act(id, 'requestCorrection', { on: '2026-03-03', fields: matters }))
    await done(county.act(id, 'correct', 'public', { on: '2026-03-04', fields: { correction: '北段' } }))
    expect(await lacks(act(id, 'requestCorrection', { on: '2026-03-05', fields: matters }))).toEqual([
      '已经告知过补正：应当一次性告知',
    ])
  })
  it('starts the term of the reply afresh from the day the correction is received', async () => {
    const id = await received('2026-03-02')
    await done(act(id, 'requestCorrection', { on: '2026-03-05', fields: matters }))
    expect(await clock(id, 'reply')).toMatchObject({ state: 'stopped', due: null })
    await done(county.act(id, 'correct', 'public', { on: '2026-03-12', fields: { correction: '北段' } }))
    expect(await clock(id, 'reply')).toMatchObject({ start: '2026-03-12', due: '2026-04-10', state: 'open' })
  })
  it('not made within the period the notice states is a waiver, from the day after', async () => {
    const id = await received('2026-03-02')
    await done(act(id, 'requestCorrection', { on: '2026-03-03', fields: { ...matters, correctBy: '2026-03-20' } }))
    await done(serve(id, 'correctionNotice', '2026-03-04'))
    await county.morning('2026-03-20')
    expect(await county.state(id)).toMatchObject({ stage: 'handling' })
    await county.morning('2026-03-21')
    expect(await county.state(id)).toMatchObject({ stage: 'ended', outcome: 'uncorrected', closedOn: '2026-03-21' })
  })
  it('made on the last day of the period is in time', async () => {
    const id = await received('2026-03-02')
    await done(act(id, 'requestCorrection', { on: '2026-03-03', fields: { ...matters, correctBy: '2026-03-20' } }))
    await done(serve(id, 'correctionNotice', '2026-03-04'))
    await done(county.act(id, 'correct', 'public', { on: '2026-03-20', fields: { correction: '北段' } }))
    await county.morning('2026-03-21')
    expect(await county.state(id)).toMatchObject({ stage: 'handling', outcome: null })
  })
  it('is not waived by silence to a notice that was never served', async () => {
    const id = await received('2026-03-02')
    await done(act(id, 'requestCorrection', { on: '2026-03-03', fields: { ...matters, correctBy: '2026-03-20' } }))
    await county.morning('2026-03-23')
    expect(await county.state(id)).toMatchObject({ stage: 'handling', outcome: null })
  })
  it('made late for a good reason is accepted: the case goes on, and may lapse again', async () => {
    const id = await received('2026-03-02')
    await done(act(id, 'requestCorrection', { on: '2026-03-03', fields: { ...matters, correctBy: '2026-03-20' } }))
    await done(serve(id, 'correctionNotice', '2026-03-04'))
    await county.morning('2026-03-21')
    const excuse = { correctionExcuse: '住院治疗', correctBy: '2026-04-03' }
    await done(act(id, 'excuseLateCorrection', { on: '2026-03-24', fields: excuse }))
    expect(await county.state(id)).toMatchObject({ stage: 'handling', outcome: null, closedOn: null })
    await county.morning('2026-04-07')
    expect(await county.state(id)).toMatchObject({ stage: 'ended', outcome: 'uncorrected', closedOn: '2026-04-04' })
  })
  it('must have been made before the request may be called still unclear', async () => {
    const id = await reviewed('2026-03-02')
    const request = { on: '2026-03-10', outcome: 'stillUnclear', fields: { grounds: '无法辨认所需信息' } }
    expect(await lacks(act(id, 'cannotProvide', request))).toEqual(['未经申请人补正，不得以补正后仍不明确答复'])
  })
})

describe('the term of the reply (article 33)', () => {
  it('is kept on the twentieth working day and missed on the twenty-first', async () => {
    expect(await clock(await disclosed('2026-03-02', '2026-03-30'), 'reply')).toMatchObject({ state: 'met' })
    expect(await clock(await disclosed('2026-03-02', '2026-03-31'), 'reply')).toMatchObject({ state: 'late' })
  })
  it('may be kept on the spot, on the day of the application', async () => {
    expect(await county.state(await disclosed('2026-03-02'))).toMatchObject({
      stage: 'answered',
      closedOn: '2026-03-02',
    })
  })
  it('was fifteen working days for requests received before 15 May 2019, and is twenty since', async () => {
    const [before, since] = [await received('2019-05-14'), await received('2019-05-15')]
    expect(await clock(before, 'reply')).toMatchObject({
      due: '2019-06-04',
      citation: expect.stringContaining('第二十四条'),
    })
    expect(await clock(since, 'reply')).toMatchObject({
      due: '2019-06-13',
      citation: expect.stringContaining('第三十三条'),
    })
    expect(await clock(before, 'contentCheck')).toBeUndefined()
    expect(await due(since, 'contentCheck')).toBe('2019-05-24')
  })
  it('is that of the present regulation when a correction of an older request comes in under it', async () => {
    const id = await received('2019-05-13')
    await done(act(id, 'requestCorrection', { on: '2019-05-14', fields: { correctionMatters: '请明确年度' } }))
    await done(county.act(id, 'correct', 'public', { on: '2019-05-15', fields: { correction: '2018年度' } }))
    expect(await due(id)).toBe('2019-06-13')
  })
  it('is marked near three working days before its end, overdue after it, provisional without a holiday notice', async () => {
    const id = await handled('2026-03-02')
    expect(await flags(id, '2026-03-24')).toEqual([])
    expect(await flags(id, '2026-03-25')).toEqual(['soon'])
    expect(await flags(id, '2026-03-30')).toEqual(['soon'])
    expect(await flags(id, '2026-03-31')).toEqual(['overdue'])
    expect(await flags(await handled('2026-12-18'), '2026-12-19')).toEqual(['provisional'])
  })
})

describe('an extension (article 33)', () => {
  const reason = '涉及卷宗数量大'
  const extended = async (id: string, on: string) => {
    await done(act(id, 'extend', { on, reason }))
    await done(county.sign(id, people.head, on))
  }
  it('needs approver, reason and proof that the applicant was told: without any of them the term stands', async () => {
    const id = await handled('2026-01-30')
    expect(await lacks(act(id, 'extend', { on: '2026-02-27' }))).toEqual(['请写明延长的理由'])
    expect(await done(act(id, 'extend', { on: '2026-02-27', reason }))).toMatchObject({ waitsFor: ['disclosureHead'] })
    expect(await due(id)).toBe('2026-03-05')
    await done(county.sign(id, people.head, '2026-03-03'))
    expect(await due(id)).toBe('2026-03-05')
    expect(await flags(id, '2026-03-03')).toContain('extensionUntold')
    await done(serve(id, 'extensionNotice', '2026-03-05'))
    expect(await due(id)).toBe('2026-04-02')
    expect(await printed(id, 'extensionNotice')).toContain('不能在2026年3月5日以前答复')
  })
  it('of which the applicant is told only after the term has no effect', async () => {
    const id = await handled('2026-03-02')
    await extended(id, '2026-03-30')
    await done(serve(id, 'extensionNotice', '2026-03-31'))
    expect(await due(id)).toBe('2026-03-30')
  })
  it('is refused after the term, a second time, and beyond twenty working days', async () => {
    const id = await handled('2026-03-02')
    expect(await lacks(act(id, 'extend', { on: '2026-03-31', reason }))).toEqual([
      '“答复”已于2026-03-30届满，届满后不得延长',
    ])
    expect(await lacks(act(id, 'extend', { on: '2026-03-30', reason, extendBy: 21 }))).toEqual([
      '延长不得超过20个工作日',
    ])
    await extended(id, '2026-03-30')
    await done(serve(id, 'extensionNotice', '2026-03-30'))
    expect(await lacks(act(id, 'extend', { on: '2026-03-31', reason }))).toEqual(['“答复”已延长1次，不得再延长'])
  })
  it('was fifteen working days at most under the former regulation', async () => {
    const id = await handled('2019-05-14')
    expect(await lacks(act(id, 'extend', { on: '2019-05-20', reason, extendBy: 16 }))).toEqual([
      '延长不得超过15个工作日',
    ])
    await extended(id, '2019-05-20')
    await done(serve(id, 'extensionNotice', '2019-05-21'))
    expect(await due(id)).toBe('2019-06-26')
  })
})

describe('a third party (article 32)', () => {
  const asked = async (on: string, receivedOn?: string) => {
    const id = await reviewed('2026-03-02')
    await done(
      act(id, 'askThirdParty', {
        on,
        fields: { thirdParties: [{ form: 'organisation', name: '清河建材有限公司' }] },
        referrals: [{ to: '清河建材有限公司', ...(receivedOn ? { receivedOn } : {}) }],
      }),
    )
    return id
  }
  it('has fifteen working days from the day it received the letter', async () => {
    const id = await asked('2026-03-06')
    expect(await due(id, 'thirdParty')).toBeNull()
    await done(act(id, 'thirdPartyReceived', { on: '2026-03-09', referral: await referralOf(id, 'thirdParty') }))
    expect(await due(id, 'thirdParty')).toBe('2026-03-30')
    expect(await flags(id, '2026-03-10')).toEqual(['thirdParty'])
  })
  it('stays unnamed in the record', async () => {
    const id = await asked('2026-03-06')
    expect(JSON.stringify(await county.state(id))).not.toContain('清河建材')
  })
  it('takes time that is not counted in the term of the reply', async () => {
    const id = await asked('2026-03-06', '2026-03-06')
    const referral = await referralOf(id, 'thirdParty')
    await done(act(id, 'thirdPartyAgrees', { on: '2026-03-20', referral, reply: '同意公开' }))
    expect(await due(id)).toBe('2026-04-14')
  })
  it('holds up the reply until its opinion or its silence is in', async () => {
    const id = await asked('2026-03-06', '2026-03-06')
    const request = { on: '2026-03-10', outcome: 'provided', fields: { answer: '随函提供。' } }
    expect(await lacks(act(id, 'disclose', request))).toEqual(['“第三方意见”还有1件未回复'])
  })
  it('does not consent by silence: the authority decides and says how', async () => {
    const id = await asked('2026-03-06', '2026-03-06')
    await county.morning('2026-03-27')
    expect((await county.state(id)).referrals).toMatchObject([{ returnedOn: null }])
    await county.morning('2026-03-28')
    expect((await county.state(id)).referrals).toMatchObject([{ silent: true, returnedOn: '2026-03-27' }])
    const request = { on: '2026-03-30', outcome: 'provided', fields: { answer: '随函提供。' } }
    expect(await lacks(act(id, 'disclose', request))).toEqual([
      '第三方未同意的，须写明对第三方意见的处理：逾期未提出意见不等于同意，由本机关依照条例决定',
    ])
    const decided = { ...request.fields, thirdPartyDecision: '所涉内容不属于商业秘密' }
    await done(act(id, 'disclose', { ...request, fields: decided }))
  })
  it('that objects is told before its information is disclosed in the public interest', async () => {
    const id = await asked('2026-03-06', '2026-03-06')
    const referral = await referralOf(id, 'thirdParty')
    await done(act(id, 'thirdPartyObjects', { on: '2026-03-10', referral, reply: '涉及商业秘密' }))
    const fields = { answer: '随函提供。', thirdPartyDecision: '理由不成立' }
    expect(await lacks(act(id, 'disclose', { on: '2026-03-11', outcome: 'provided', fields }))).toEqual([
      '第三方不同意公开的，须不公开可能对公共利益造成重大影响方可公开，并先书面告知第三方',
    ])
    const told = { publicInterest: '涉及饮用水安全', thirdPartyDecision: '理由不成立' }
    await done(act(id, 'tellThirdParty', { on: '2026-03-11', fields: told }))
    await done(county.sign(id, people.head, '2026-03-11'))
    await reply(id, 'disclose', '2026-03-12', 'provided', fields)
    expect(await county.state(id)).toMatchObject({ outcome: 'provided' })
  })
  it('that objects need not be told where what it objects to is left out', async () => {
    const id = await asked('2026-03-06', '2026-03-06')
    const referral = await referralOf(id, 'thirdParty')
    await done(act(id, 'thirdPartyObjects', { on: '2026-03-10', referral, reply: '第二章涉及商业秘密' }))
    const fields = { answer: '随函提供。', thirdPartyDecision: '理由成立', withheldPart: '第二章，商业秘密' }
    await reply(id, 'disclose', '2026-03-12', 'partial', fields)
    expect(await county.state(id)).toMatchObject({ outcome: 'partial' })
  })
  it('must have been asked before its rights are given as the reason for refusing', async () => {
    const id = await reviewed('2026-03-02')
    const request = { on: '2026-03-10', outcome: 'thirdPartyRights', fields: { grounds: '商业秘密' } }
    expect(await lacks(act(id, 'refuse', request))).toEqual([
      '尚未书面征求第三方意见',
      '第三方同意公开或者逾期未提出意见的，须写明仍不公开的理由',
    ])
  })
})

describe('a body that made the information jointly (article 34)', () => {
  const asked = async (): Promise<string> => {
    const id = await reviewed('2026-03-02')
    await done(act(id, 'askJointMaker', { on: '2026-03-04', referrals: [{ to: 'market' }] }))
    const referral = await referralOf(id, 'jointMaker')
    await done(county.act(id, 'jointMakerReceived', people.neighbour, { on: '2026-03-05', referral }))
    return id
  }
  it('consents by silence after fifteen working days, and the time is not counted', async () => {
    const id = await asked()
    expect(await due(id, 'jointMaker')).toBe('2026-03-26')
    await county.morning('2026-03-27')
    expect((await county.state(id)).referrals).toMatchObject([{ silent: true, reply: '逾期未答复，视为同意' }])
    expect(await due(id)).toBe('2026-04-22')
    await reply(id, 'disclose', '2026-03-30', 'provided', { answer: '随函提供。' })
    expect(await county.state(id)).toMatchObject({ outcome: 'provided' })
  })
  it('gives its opinion itself; nobody else may give it', async () => {
    const id = await asked()
    const opinion = { on: '2026-03-06', referral: await referralOf(id, 'jointMaker'), reply: '同意公开' }
    expect(await lacks(act(id, 'jointMakerReplies', opinion))).toEqual(['须有“会办”职责'])
    await done(county.act(id, 'jointMakerReplies', people.neighbour, opinion))
    expect(await clock(id, 'jointMaker')).toMatchObject({ state: 'met' })
  })
})

describe('abnormal volume (articles 35 and 42)', () => {
  const finding = { volumeFinding: '本月已提出41件，内容雷同' }
  it('ends a request only after reasons were asked for', async () => {
    const id = await reviewed('2026-03-02')
    const request = { on: '2026-03-05', outcome: 'excessive', fields: { grounds: '理由不合理' } }
    expect(await lacks(act(id, 'notProcess', request))).toEqual(['须先要求申请人说明理由'])
    await done(act(id, 'askVolumeReason', { on: '2026-03-05', fields: finding }))
    await reply(id, 'notProcess', '2026-03-12', 'excessive', { grounds: '逾期未说明理由' })
    expect(await county.state(id)).toMatchObject({ outcome: 'excessive' })
  })
  it('delays the reply to a stated day where the reasons are sound, but not after the term', async () => {
    const id = await handled('2026-03-02')
    await done(act(id, 'askVolumeReason', { on: '2026-03-05', fields: finding }))
    await done(county.act(id, 'giveVolumeReason', 'public', { on: '2026-03-09', fields: { volumeReason: '诉讼需要' } }))
    const delay = (on: string) => act(id, 'delay', { on, fields: { ...finding, delayedUntil: '2026-06-01' } })
    expect(await lacks(delay('2026-03-31'))).toEqual(['答复期限已经届满，不得再延迟答复'])
    await done(delay('2026-03-30'))
    await done(county.sign(id, people.head, '2026-03-30'))
    expect(await clock(id, 'reply')).toBeUndefined()
    expect(await due(id, 'delayedReply')).toBe('2026-06-01')
  })
  it('may cost a fee: pieces over ten and pages over thirty, each rate for its own band', () => {
    const pieces = (n: number) => feeByPiece(0, n)
    expect([10, 11, 30, 31, 40, 41].map(pieces)).toEqual([0, 100, 2000, 2200, 4000, 4300])
    expect([feeByPiece(9), feeByPiece(10), feeByPiece(30), feeByPiece(40), feeByPiece(9, 2)]).toEqual([
      0, 100, 200, 300, 100,
    ])
    expect([30, 31, 100, 101, 200, 201].map(feeByPage)).toEqual([0, 10, 700, 720, 2700, 2740])
  })
  const charge = { ...finding, feeStandard: 'byPiece', piecesBefore: 40, fee: 300 }
  const charged = async (on: string): Promise<string> => {
    const id = await handled('2026-03-02')
    await done(act(id, 'chargeFee', { on, fields: charge }))
    await done(county.sign(id, people.head, on))
    await done(serve(id, 'feeNotice', on))
    return id
  }
  it('is charged by the statutory rate, by one standard, within the term and since 2021', async () => {
    const id = await handled('2026-03-02')
    const chargeFee = (fields: object, on = '2026-03-06') =>
      act(id, 'chargeFee', { on, fields: { ...charge, ...fields } })
    const wrong = '信息处理费与标准不符：按件或者按量计算，超额累进，标准以内不收费'
    expect(await lacks(chargeFee({ fee: 400 }))).toEqual([wrong])
    expect(await lacks(chargeFee({ piecesBefore: 9, fee: 0 }))).toEqual([wrong])
    expect(await lacks(chargeFee({ pages: 50 }))).toEqual(['按件、按量只能选择一种，不得并计'])
    expect(await lacks(chargeFee({}, '2026-03-31'))).toEqual(['收费通知应当在处理期限内发出'])
    const older = await handled('2020-12-01')
    expect(await lacks(act(older, 'chargeFee', { on: '2020-12-07', fields: charge }))).toEqual([
      '2021年1月1日以后方可收取信息处理费',
    ])
  })
  it('unpaid for twenty working days is a waiver: the request is no longer processed', async () => {
    const id = await charged('2026-03-06')
    expect(await due(id, 'payment')).toBe('2026-04-03')
    await review(id, '2026-03-09')
    const early = { on: '2026-03-10', outcome: 'provided', fields: { answer: '随函提供。' } }
    expect(await lacks(act(id, 'disclose', early))).toEqual(['等待申请人缴纳信息处理费期间不作答复'])
    await county.morning('2026-04-03')
    expect(await county.state(id)).toMatchObject({ stage: 'handling' })
    await county.morning('2026-04-04')
    expect(await county.state(id)).toMatchObject({ stage: 'ended', outcome: 'feeUnpaid', closedOn: '2026-04-04' })
  })
  it('paid in time lets the term run on; the days of payment are not counted', async () => {
    const id = await charged('2026-03-06')
    await done(act(id, 'recordPayment', { on: '2026-03-20' }))
    expect(await due(id)).toBe('2026-04-14')
    await county.morning('2026-04-07')
    expect(await county.state(id)).toMatchObject({ stage: 'handling' })
  })
})

describe('the reply (articles 36 to 39)', () => {
  it('waits for the review of disclosure and secrecy', async () => {
    const id = await handled('2026-03-02')
    const request = { on: '2026-03-10', outcome: 'provided', fields: { answer: '随函提供。' } }
    expect(await lacks(act(id, 'disclose', request))).toEqual([
      '环节“公开与保密审查”尚未办理',
      '保密审查结论不是“不涉及国家秘密”，不得公开；含有国家秘密的只能部分公开',
    ])
  })
  it('of a matter whose secrecy is undetermined cannot disclose it; of a secret one only its other part', async () => {
    const fields = { answer: '随函提供。', withheldPart: '第三章涉密' }
    const unsure = await reviewed('2026-03-02', 'undetermined')
    expect(await lacks(act(unsure, 'disclose', { on: '2026-03-10', outcome: 'partial', fields }))).toHaveLength(1)
    const secret = await reviewed('2026-03-02', 'secret')
    expect(await lacks(act(secret, 'disclose', { on: '2026-03-10', outcome: 'provided', fields }))).toHaveLength(1)
    await reply(secret, 'disclose', '2026-03-10', 'partial', fields)
    expect(await county.state(secret)).toMatchObject({ outcome: 'partial' })
  })
  it('that the information does not exist rests on a recorded search', async () => {
    const id = await reviewed('2026-03-02')
    const fields = { grounds: '经检索不存在' }
    expect(await lacks(act(id, 'cannotProvide', { on: '2026-03-10', outcome: 'notHeld', fields }))).toEqual([
      '信息不存在的，须先检索并留存检索记录',
    ])
    await done(act(id, 'search', { on: '2026-03-10', fields: { searchRecord: '档案室2024—2026年目录，无' } }))
    await reply(id, 'cannotProvide', '2026-03-10', 'notHeld', fields)
    expect(await printed(id, 'reply')).toContain('告知该信息不存在')
  })
  it('in part says what is withheld and why; of what is public, where to find it; of a repetition, what was answered', async () => {
    const id = await reviewed('2026-03-02')
    const of = (key: string, outcome: string, fields: object) =>
      act(id, key, { on: '2026-03-10', outcome, fields: { ...fields } })
    expect(await lacks(of('disclose', 'partial', { answer: '随函' }))).toEqual(['须写明不予公开的部分和理由'])
    expect(await lacks(of('disclose', 'alreadyPublic', { answer: '随函' }))).toEqual(['须写明获取信息的方式、途径'])
    expect(await lacks(of('notProcess', 'repeated', { grounds: '重复' }))).toEqual(['须写明此前的申请或者答复文号'])
    expect(await lacks(of('refuse', 'stateSecret', { grounds: '涉密' }))).toEqual(['保密审查未认定含有国家秘密'])
  })
  it('is signed by the head of the disclosure office, a refusal by the head of the authority as well', async () => {
    const id = await reviewed('2026-03-02')
    const request = { on: '2026-03-10', outcome: 'inProcess', fields: { grounds: '属于讨论记录' } }
    expect(await done(act(id, 'refuse', request))).toMatchObject({ waitsFor: ['disclosureHead', 'unitHead'] })
    expect(await lacks(county.sign(id, people.chief, '2026-03-10'))).toEqual(['须有“政府信息公开工作机构负责人”职责'])
    await done(county.sign(id, people.head, '2026-03-10'))
    expect(await county.state(id)).toMatchObject({ stage: 'handling', outcome: null })
    await done(county.sign(id, people.chief, '2026-03-11'))
    expect(await county.state(id)).toMatchObject({ stage: 'answered', closedOn: '2026-03-11' })
  })
  it('tells of review and suit: a refusal goes to review first since 2024', async () => {
    const replied = async (on: string): Promise<string> => {
      const id = await reviewed(on)
      await reply(id, 'refuse', on, 'internal', { grounds: '属于内部管理' })
      return printed(id, 'reply')
    }
    expect(await replied('2024-01-02')).toContain('先向行政复议机关申请行政复议')
    expect(await replied('2023-12-29')).toContain('或者自知道之日起6个月内向人民法院提起行政诉讼')
  })
  it('cites the regulation under which the request was received', async () => {
    const id = await reviewed('2019-05-14')
    await reply(id, 'disclose', '2019-05-14', 'provided', { answer: '随函提供。' })
    expect(await printed(id, 'reply')).toContain('（2007年公布）第二十一条第（一）项')
  })
  it('is made by the unit that holds the request and by nobody without the duty', async () => {
    const id = await reviewed('2026-03-02')
    const request = { on: '2026-03-10', outcome: 'provided', fields: { answer: '随函提供。' } }
    const elsewhere = county.person('外单位', 'market', 'handling')
    expect(await lacks(county.act(id, 'disclose', elsewhere, request))).toEqual(['您的职责不在办理该案件的单位'])
    expect(await lacks(county.act(id, 'disclose', people.registrar, request))).toEqual(['须有“承办”职责'])
    expect(await lacks(county.act(id, 'disclose', 'public', request))).toEqual(['这一环节须由工作人员办理'])
  })
  it('takes numbers without gaps from its own register', async () => {
    const numbers = []
    for (const on of ['2026-06-01', '2026-06-02'])
      numbers.push(letterOf(await county.state(await disclosed(on)), 'reply').number)
    const [first, second] = numbers.map(text => Number(/〔2026〕(\d+)号$/.exec(text ?? '')?.[1]))
    expect(numbers[0]).toMatch(/^清住建公开复〔2026〕/)
    expect(second).toBe((first ?? 0) + 1)
  })
  it('is served with way and proof, also after the case is closed', async () => {
    const id = await disclosed('2026-03-02', '2026-03-10')
    expect(await flags(id, '2026-03-10')).toEqual(['soon', 'unserved'])
    const { id: letter } = letterOf(await county.state(id), 'reply')
    const service = { letter, recipient: 'applicant', on: '2026-03-11', way: '邮寄' }
    expect(await lacks(act(id, 'serve', { on: '2026-03-11', service }))).toEqual(['请填写《答复书》的送达凭证'])
    await done(serve(id, 'reply', '2026-03-11'))
    expect(await clock(id, 'service')).toMatchObject({ state: 'met' })
    expect(await flags(id, '2026-03-12')).toEqual([])
  })
})

describe('publication of an answer (article 44)', () => {
  const published = async (publicText: string) => {
    const id = await disclosed('2026-03-02', '2026-03-10')
    const fields = { publicTitle: '柳河路改造工程征收补偿方案', publicText }
    await done(county.act(id, 'publish', people.publisher, { on: '2026-03-12', fields }))
    return { id, result: await county.sign(id, people.reviewer, '2026-03-13') }
  }
  it('is refused while it holds the name of the applicant', async () => {
    const { id, result } = await published('孙晓岚申请公开的方案如下')
    expect(result).toMatchObject({ ok: false, refusal: { unmet: [{ text: expect.stringContaining('当事人姓名') }] } })
    expect((await county.state(id)).acts.publish).toBeUndefined()
  })
  it('shows the reviewed text and nothing of the applicant', async () => {
    const { id, result } = await published('方案全文如下')
    expect(result.ok).toBe(true)
    const row = await county.engine.db.read(jurisdiction, q =>
      q.kysely.selectFrom('publication').selectAll().where('case_id', '=', id).executeTakeFirstOrThrow(),
    )
    expect(row.content).toMatchObject([
      { key: 'publicText', value: '方案全文如下' },
      { key: 'repliedOn', value: '2026-03-10' },
    ])
    await done(county.act(id, 'unpublish', people.publisher, { on: '2026-03-16', reason: '更正' }))
  })
  it('is for disclosed information only', async () => {
    const id = await reviewed('2026-03-02')
    await reply(id, 'refuse', '2026-03-10', 'internal', { grounds: '属于内部管理' })
    const fields = { publicTitle: '标题', publicText: '内容' }
    expect(await lacks(county.act(id, 'publish', people.publisher, { on: '2026-03-12', fields }))).toEqual([
      '只有予以公开、部分公开的信息可以转为主动公开',
    ])
  })
})

describe('after the reply', () => {
  it('review and suit are recorded with their results; a suit after review needs the review first', async () => {
    const id = await disclosed('2026-03-02', '2026-03-10')
    const suit = { on: '2026-06-01', fields: { suitKind: 'afterReview', suitFiledOn: '2026-06-01' } }
    expect(await lacks(act(id, 'recordSuit', suit))).toEqual(['尚未登记行政复议结果，不属于复议后起诉'])
    await done(act(id, 'recordReview', { on: '2026-04-01', fields: { reviewFiledOn: '2026-04-01' } }))
    const result = { reviewResult: 'corrected', reviewClosedOn: '2026-05-20' }
    await done(act(id, 'recordReviewResult', { on: '2026-05-20', fields: result }))
    await done(act(id, 'recordSuit', suit))
    const { contributions, outcome } = await county.state(id)
    expect(outcome).toBe('provided')
    expect(contributions).toContainEqual(
      expect.objectContaining({ indicator: 'disclosure-request/review-corrected', on: '2026-05-20' }),
    )
    expect(contributions).toContainEqual(
      expect.objectContaining({ indicator: 'disclosure-request/suitAfterReview-pending', on: '2026-06-01', value: 1 }),
    )
  })
  it('a second reply is owed within the time the decision sets, only where it corrects; the first stays counted', async () => {
    const id = await disclosed('2026-03-02', '2026-03-10')
    const order = { on: '2026-05-21', fields: { redoBy: '2026-06-10' } }
    expect(await lacks(act(id, 'orderRedo', order))).toEqual(['复议、诉讼结果均不是纠正，没有责令重新答复'])
    await done(act(id, 'recordReview', { on: '2026-04-01', fields: { reviewFiledOn: '2026-04-01' } }))
    const result = { reviewResult: 'corrected', reviewClosedOn: '2026-05-20' }
    await done(act(id, 'recordReviewResult', { on: '2026-05-20', fields: result }))
    await done(act(id, 'orderRedo', order))
    expect(await clock(id, 'redo')).toMatchObject({ due: '2026-06-10', state: 'open' })
    await done(act(id, 'answerAgain', { on: '2026-06-10', fields: { secondAnswer: '补充提供附件。' } }))
    await done(county.sign(id, people.head, '2026-06-10'))
    await done(county.sign(id, people.chief, '2026-06-10'))
    expect(await clock(id, 'redo')).toMatchObject({ state: 'met' })
    expect(await county.state(id)).toMatchObject({ closedOn: '2026-03-10', outcome: 'provided' })
  })
})

describe('tables three and four of the annual report', () => {
  const cells: readonly DisclosureCell[] = [
    '三(一)',
    '三(二)',
    '三(三)1',
    '三(三)2',
    '三(三)3',
    '三(三)4',
    '三(三)5',
    '三(三)6',
    '三(三)7',
    '三(三)8',
    '三(四)1',
    '三(四)2',
    '三(四)3',
    '三(五)1',
    '三(五)2',
    '三(五)3',
    '三(五)4',
    '三(五)5',
    '三(六)1',
    '三(六)2',
    '三(六)3',
  ]
  it('have an ending for every cell', () => {
    expect([...new Set(Object.values(disclosureOutcomes).map(({ cell }) => cell))].sort()).toEqual([...cells].sort())
  })
  it('hold together in every year and column over cases that cross the turn of the year', async () => {
    const before = await countedIds()
    await disclosed('2024-03-01', '2024-03-11')
    await disclosed('2024-12-20', '2025-01-06')
    const refusedId = await handled('2024-12-25', company)
    await review(refusedId, '2025-01-02')
    await reply(refusedId, 'refuse', '2025-01-10', 'enforcementFile', { grounds: '执法案卷' })
    await handled('2025-12-29', company)
    const dropped = await received('2025-06-02')
    await done(county.act(dropped, 'withdraw', 'public', { on: '2025-06-04' }))
    await done(
      county.open('disclosure-request', 'apply', 'housing', 'public', { on: '2025-06-02', fields: application }),
    )
    const added = (await countedIds()).filter(id => !before.includes(id))
    const states = await Promise.all(added.map(id => county.state(id)))
    const year = (y: number) => (key: string) => readFigure(states, key, y)
    expect(['received', 'carriedIn', 'concluded', 'carriedOut'].map(year(2024))).toEqual([3, 0, 1, 2])
    expect(['received', 'carriedIn', 'concluded', 'carriedOut'].map(year(2025))).toEqual([2, 2, 3, 1])
    expect(['concluded-1-person', 'concluded-3.7-business', 'concluded-6.3'].map(year(2025))).toEqual([1, 1, 1])
    for (const y of [2024, 2025, 2026])
      for (const { label, left, right } of disclosureRequest.checks ?? [])
        expect(sum(left.map(year(y))), `${y} ${label}`).toBe(sum(right.map(year(y))))
    expect(readFigure(states, 'replied', 2025)).toBe(2)
    expect(readFigure(states, 'repliedInTime', 2025)).toBe(2)
  })
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const countedIds = async (): Promise<readonly string[]> => {
    const rows = await county.engine.db.read(jurisdiction, q => q.kysely.selectFrom('case_file').select('id').execute())
    return rows.map(({ id }) => id)
  }
  /** A count over a year, or a stock at its end, from what the cases contribute. */
  const readFigure = (states: readonly CaseState[], key: string, year: number): number => {
    const indicator = (disclosureRequest.indicators as Record<string, Indicator>)[key]
    const from = indicator?.kind === 'stock' ? '' : `${year}-01-01`
    return sum(
      states
        .flatMap(({ contributions }) => contributions)
        .filter(({ indicator: id, on }) => id === `disclosure-request/${key}` && on >= from && on <= `${year}-12-31`)
        .map(({ value }) => value),
    )
  }
})

it('the title in lists never holds a name', () => {
  const view = { facts: { subject: '征收补偿方案' } } as unknown as CaseView<typeof disclosureRequest.fields>
  expect(disclosureRequest.title(view)).toBe('申请公开：征收补偿方案')
})
