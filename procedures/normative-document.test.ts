import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { LocalRules } from '../src/case/case-clocks.ts'
import { exemptStep } from '../src/case/exempt-step.ts'
import { at, jurisdiction, type TestCounty, testCounty } from '../src/case/test-county.ts'
import type { Actor } from '../src/office/actor.ts'
import { days } from '../src/procedure/term.ts'
import { normativeDocument } from './normative-document.ts'

let county: TestCounty
let rulesOfThePlace: LocalRules['localTerm'] = () => undefined
let people: Record<string, Actor>
beforeAll(async () => {
  county = await testCounty([normativeDocument], (key, on) => rulesOfThePlace(key, on))
  people = {
    drafter: county.person('陈起草', 'housing', 'drafting'),
    houseLawyer: county.person('林法规', 'housing', 'legalityReview', 'fairCompetitionReview'),
    houseHead: county.person('方局长', 'housing', 'unitHead'),
    houseOffice: county.person(
      '孙办公',
      'housing',
      'assignment',
      'meetingSecretary',
      'documentRegistry',
      'publication',
    ),
    openness: county.person('何公开', 'housing', 'disclosureReview'),
    market: county.person('钱竞争', 'market', 'fairCompetitionReview', 'jointHandling'),
    township: county.person('周乡镇', 'township', 'jointHandling', 'drafting'),
    lawyer: county.person('吴审核', 'justice', 'legalityReview'),
    office: county.person('郑办公', 'government', 'assignment', 'documentRegistry'),
    secretary: county.person('冯会务', 'government', 'meetingSecretary'),
    publisher: county.person('卫发布', 'government', 'publication'),
    filer: county.person('蒋备案', 'government', 'recordFiling'),
    head: county.person('沈县长', 'government', 'governmentHead', 'unitHead'),
  }
})
afterAll(() => county.close())
beforeEach(() => {
  rulesOfThePlace = () => undefined
})
const who = (name: string): Actor => people[name] as Actor

type Given = Record<string, unknown>
const passed = {
  properIssuer: true,
  withinPowers: true,
  lawfulContent: true,
  noSanctions: true,
  rightsKept: true,
  powersKept: true,
  properCourse: true,
}
/** The ordinary course of a county document drafted by the housing bureau: act, person, day, what is entered. */
const course: readonly (readonly [act: string, person: string, on: string, fields: Given])[] = [
  [
    'initiate',
    'drafter',
    '2026-03-02',
    {
      title: '清河县住宅物业管理办法',
      initiatedOn: '2026-03-02',
      issuer: 'government',
      issuerKind: 'county',
      nature: 'make',
      basis: '《物业管理条例》',
      necessity: '物业服务收费和维修资金使用没有具体规定',
      bindsPublic: true,
      repeats: false,
      mergeable: false,
      copies: false,
      policy: true,
      important: true,
      majorImpact: true,
      specialised: false,
      touchesMarket: true,
      otherUnits: false,
    },
  ],
  [
    'draft',
    'drafter',
    '2026-03-02',
    {
      draft: '第一条 为规范住宅物业管理，制定本办法。',
      addsPowers: false,
      setsSanctions: false,
      addsConditions: false,
      harmsRights: false,
      disclosure: 'active',
      interpretationPlan: '公布当日发布图文解读',
    },
  ],
  ['evaluate', 'drafter', '2026-03-02', { evaluation: '经论证必要、可行' }],
  ['openComments', 'drafter', '2026-03-03', { commentsAt: '县政府网站意见征集栏目' }],
  ['requestFairReview', 'drafter', '2026-03-03', { firstFairReview: '没有限制竞争的内容', fairReviewer: 'market' }],
  [
    'concludeFairReview',
    'market',
    '2026-03-10',
    { fairConclusion: 'harmless', operatorsHeard: '听取了三家物业企业意见' },
  ],
  [
    'closeComments',
    'drafter',
    '2026-04-03',
    {
      opinions: 12,
      opinionsAdopted: 5,
      nonAdoptionReasons: '与上位规定不一致',
      commentResult: '收到意见12条，采纳5条',
    },
  ],
  ['departmentReview', 'houseLawyer', '2026-04-03', { departmentOpinion: 'lawful', departmentFindings: '未见问题' }],
  ['submit', 'drafter', '2026-04-03', {}],
  ['forward', 'office', '2026-04-07', { reviewer: 'justice' }],
  ['concludeReview', 'lawyer', '2026-04-15', { ...passed, opinion: 'lawful', findings: '主体、职权、内容、程序合法' }],
  ['table', 'drafter', '2026-04-15', { adoption: 'full' }],
  [
    'adopt',
    'secretary',
    '2026-04-16',
    { meeting: 'executive', session: '第十八届人民政府第52次常务会议', agenda: '审议住宅物业管理办法' },
  ],
  ['signForGovernment', 'office', '2026-04-17', {}],
  ['register', 'office', '2026-04-17', {}],
  ['number', 'office', '2026-04-17', {}],
  ['print', 'office', '2026-04-17', { draft: '第一条 为规范住宅物业管理活动，制定本办法。' }],
  [
    'publish',
    'publisher',
    '2026-04-21',
    {
      channels: '县政府网站',
      url: 'https://www.qinghe.example/gfxwj/1',
      effectiveOn: '2026-06-01',
      trial: false,
      validUntil: '2031-05-31',
    },
  ],
  [
    'interpret',
    'drafter',
    '2026-04-22',
    { interpretation: '一图读懂', interpretationUrl: 'https://www.qinghe.example/jd/1' },
  ],
  [
    'file',
    'office',
    '2026-05-06',
    { filedWith: [{ recipient: 'superiorGovernment' }, { recipient: 'standingCommittee' }] },
  ],
  ['recordFiling', 'filer', '2026-05-12', { filingNumber: '市备〔2026〕31号' }],
]
interface Change {
  readonly on?: string
  readonly fields?: Given
  readonly by?: string
  readonly skip?: true
  /** Another act in its place. */
  readonly as?: string
}
type Changes = Readonly<Record<string, Change>>
type Answer = Awaited<ReturnType<TestCounty['act']>>

const told = (answer: Answer): string | readonly string[] =>
  answer.ok
    ? 'done'
    : answer.refusal.unmet.length > 0
      ? answer.refusal.unmet.map(({ text, article }) => (article ? `${text} ${article}` : text))
      : [answer.refusal.title]

/** Takes a document through the ordinary course up to an act, with changes; the last act's answer is returned. */
const upTo = async (last: string, changes: Changes = {}): Promise<{ id: string; answer: Answer }> => {
  let id = ''
  for (const [act, person, day, given] of course) {
    const change = changes[act] ?? {}
    if (!change.skip) {
      const on = change.on ?? day
      const actor = who(change.by ?? person)
      const request = { on, fields: { ...given, ...change.fields } }
      const answer =
        act === 'initiate'
          ? await county.open('normative-document', act, actor.holdings[0]?.unit as never, actor, request)
          : await county.act(id, change.as ?? act, actor, request)
      if (answer.ok) id = answer.value.id
      const signer = who(change.as === 'signForUnit' ? 'houseHead' : 'head')
      const signed = answer.ok && answer.value.waitsFor ? await county.sign(id, signer, on) : answer
      if (act === last) return { id, answer: signed }
      if (!signed.ok) throw new Error(`${act}: ${JSON.stringify(told(signed))}`)
    }
  }
  throw new Error(`${last} is not in the course`)
}
/** The housing bureau issues the document itself. */
const byHousing = (issuerKind: string): Changes => ({
  initiate: { fields: { issuer: 'housing', issuerKind, touchesMarket: false } },
  requestFairReview: { skip: true },
  concludeFairReview: { skip: true },
  departmentReview: { skip: true },
  forward: { by: 'houseOffice', fields: { reviewer: 'housing' } },
  concludeReview: { by: 'houseLawyer' },
  adopt: { by: 'houseOffice', fields: { meeting: 'office' } },
  signForGovernment: { by: 'houseOffice', as: 'signForUnit' },
  register: { by: 'houseOffice' },
  number: { by: 'houseOffice' },
  print: { by: 'houseOffice' },
  publish: { by: 'houseOffice' },
})
const act = async (id: string, key: string, person: string, on: string, fields: Given = {}, more: object = {}) =>
  told(await county.act(id, key, who(person), { on, fields, ...more }))
const clock = async (id: string, key: string) => (await county.state(id)).clocks.find(trace => trace.key === key)
const figures = async (id: string) =>
  Object.fromEntries(
    Object.entries(Object.groupBy((await county.state(id)).contributions, entry => entry.indicator)).map(
      ([key, entries]) => [key.split('/')[1], entries?.map(({ on, value }) => [on, value])],
    ),
  )
const portal = (id: string) =>
  county.engine.db.read(jurisdiction, q =>
    q.kysely.selectFrom('publication').selectAll().where('case_id', '=', id).executeTakeFirst(),
  )
const letter = async (id: string, key: string) =>
  (
    await county.engine.db.read(jurisdiction, q =>
      q.kysely
        .selectFrom('letter')
        .selectAll()
        .where('case_id', '=', id)
        .where('key', '=', key)
        .executeTakeFirstOrThrow(),
    )
  ).content as unknown as { title: string; number: string | null; unitName: string; body: string[] }
const exempt = async (id: string, step: string, ground: string, reason: string, on: string, person = 'head') => {
  const { seq } = await county.state(id)
  const command = { jurisdiction, actor: who(person), now: at(on), case: id, version: seq, step, ground, reason }
  return told((await exemptStep(county.engine, command)) as Answer)
}

describe('立项', () => {
  it.each([
    [
      'internal',
      '不得以部门内设机构名义制发 《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）第（一）项',
    ],
    [
      'temporary',
      '临时机构、议事协调机构和部门派出机构不得制定行政规范性文件 本地行政规范性文件管理办法（由本地规定）',
    ],
    [
      'dispatched',
      '临时机构、议事协调机构和部门派出机构不得制定行政规范性文件 本地行政规范性文件管理办法（由本地规定）',
    ],
  ])('is refused to an issuer of the kind %s', async (issuerKind, refusal) => {
    const { answer } = await upTo('initiate', { initiate: { fields: { issuerKind } } })
    expect(told(answer)).toEqual([refusal])
  })
  it('is refused to what repeats, could be merged or copies, each said at once', async () => {
    const { answer } = await upTo('initiate', {
      initiate: { fields: { repeats: true, mergeable: true, copies: true } },
    })
    expect(told(answer)).toHaveLength(3)
    expect(told(answer)[0]).toContain('不得重复发文')
  })
  it('is not for documents that leave rights and duties untouched', async () => {
    const { answer } = await upTo('initiate', { initiate: { fields: { bindsPublic: false } } })
    expect(told(answer)[0]).toContain('不按行政规范性文件办理')
  })
  it('names the document that is reissued, amended or repealed', async () => {
    const { answer } = await upTo('initiate', { initiate: { fields: { nature: 'reissue' } } })
    expect(told(answer)[0]).toContain('应当指明所涉现行文件')
    const { id: earlier } = await upTo('initiate')
    const { answer: named } = await upTo('initiate', { initiate: { fields: { nature: 'reissue', earlier } } })
    expect(told(named)).toBe('done')
  })
})

describe('起草', () => {
  it('a draft that sets a penalty or adds a duty is not sent on, each prohibition with its article', async () => {
    const { answer } = await upTo('submit', { draft: { fields: { setsSanctions: true, harmsRights: true } } })
    expect(told(answer)).toEqual([
      '文件不得设定行政许可、行政处罚、行政强制、行政征收、行政收费等事项 《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）第（一）项',
      '文件不得违法减损公民、法人和其他组织的合法权益或者增加其义务 《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）第（一）项',
    ])
  })
  it('a county document goes through every step: what is missing is said at once', async () => {
    const { answer } = await upTo('submit', {
      evaluate: { skip: true },
      openComments: { skip: true },
      closeComments: { skip: true },
      requestFairReview: { skip: true },
      concludeFairReview: { skip: true },
      departmentReview: { skip: true },
      initiate: { fields: { important: false, majorImpact: false } },
    })
    const missing = ['评估论证', '公开征求意见', '公平竞争审查', '部门审核机构合法性审核']
    expect(told(answer)).toEqual(missing.map(step => expect.stringContaining(`环节“${step}”尚未办理`)))
  })
  it('a department may leave out evaluation and public comment where the document is neither important nor far-reaching', async () => {
    const { answer } = await upTo('submit', {
      initiate: {
        fields: {
          issuer: 'housing',
          issuerKind: 'department',
          important: false,
          majorImpact: false,
          touchesMarket: false,
        },
      },
      evaluate: { skip: true },
      openComments: { skip: true },
      closeComments: { skip: true },
      requestFairReview: { skip: true },
      concludeFairReview: { skip: true },
      departmentReview: { skip: true },
    })
    expect(told(answer)).toBe('done')
  })
  it('a specialised matter is evaluated with experts', async () => {
    const specialised = { fields: { specialised: true } }
    const { id, answer } = await upTo('evaluate', { initiate: specialised })
    expect(told(answer)[0]).toContain('应当听取专家意见')
    const heard = { evaluation: '经论证可行', experts: '三名专家同意' }
    expect(await act(id, 'evaluate', 'drafter', '2026-03-02', heard)).toBe('done')
  })
})

describe('公开征求意见', () => {
  it('closes no earlier than the day after the thirtieth day', async () => {
    const { id, answer } = await upTo('closeComments', { closeComments: { on: '2026-04-02' } })
    expect(told(answer)).toEqual([
      '“公开征求意见期间”至2026-04-02届满，次日起方可办理 公开征求意见最短期间（未设本地规定，暂按国家未定，各地为七个工作日至三十日，取最长）',
    ])
    expect(
      await act(id, 'closeComments', 'drafter', '2026-04-03', {
        opinions: 0,
        opinionsAdopted: 0,
        commentResult: '没有收到意见',
      }),
    ).toBe('done')
  })
  it('takes the term the place has fixed, and names its rule', async () => {
    rulesOfThePlace = key =>
      key === 'normative-document.comment' ? { term: { n: 7, unit: 'workingDay' }, source: '清河政令第3号' } : undefined
    const { id } = await upTo('openComments')
    expect(await clock(id, 'comment')).toMatchObject({
      due: '2026-03-12',
      citation: '公开征求意见最短期间（清河政令第3号）',
    })
  })
  it('is seven working days on the urgent track, which the head of the drafting unit approves', async () => {
    const { id } = await upTo('evaluate')
    expect(await act(id, 'declareUrgent', 'drafter', '2026-03-02', { urgency: '防汛抢险' })).toBe('done')
    expect((await county.state(id)).track).toBe('ordinary')
    expect((await county.sign(id, who('houseHead'), '2026-03-02')).ok).toBe(true)
    await act(id, 'openComments', 'drafter', '2026-03-03', { commentsAt: '县政府网站' })
    expect(await county.state(id)).toMatchObject({ track: 'urgent' })
    expect(await clock(id, 'comment')).toMatchObject({ due: '2026-03-12' })
  })
  it('records its result: no more adopted than received, and reasons for what is not adopted', async () => {
    const { id } = await upTo('concludeFairReview')
    const result = (fields: Given) => act(id, 'closeComments', 'drafter', '2026-04-03', fields)
    expect(await result({ opinions: 2, opinionsAdopted: 1 })).toEqual(['请填写“征求意见结果”'])
    const more = await result({ opinions: 2, opinionsAdopted: 3, commentResult: '汇总' })
    expect(more[0]).toContain('采纳意见数不得多于收到意见数')
    const silent = await result({ opinions: 2, opinionsAdopted: 1, commentResult: '汇总' })
    expect(silent[0]).toContain('有意见未采纳的，应当说明理由')
    expect(await result({ opinions: 2, opinionsAdopted: 2, commentResult: '汇总' })).toBe('done')
  })
  it('is exempted only for secrecy or urgency, with a reason, by the head', async () => {
    const { id } = await upTo('evaluate')
    const by = (ground: string, reason: string, person?: string) =>
      exempt(id, 'publicComment', ground, reason, '2026-03-02', person)
    expect((await by('hurry', '时间紧'))[0]).toContain('请选择免除的法定事由')
    expect(await by('secret', ' ')).toEqual(['请写明免除的理由'])
    expect(await by('secret', '涉及国家秘密', 'drafter')).not.toBe('done')
    expect(await by('secret', '涉及国家秘密')).toBe('done')
    expect((await county.state(id)).steps.publicComment).toMatchObject({ settled: 'exempted', ground: 'secret' })
  })
  it('opens with a notice that names the last day', async () => {
    const { id } = await upTo('openComments')
    const notice = await letter(id, 'commentNotice')
    expect(notice.title).toBe('公开征求意见公告')
    expect(notice.body[0]).toContain('期间自2026年3月3日公布次日起至2026年4月2日')
  })
})

describe('公平竞争审查', () => {
  it('can never be exempted', async () => {
    const { id } = await upTo('evaluate')
    expect(await exempt(id, 'fairCompetition', 'urgent', '紧急', '2026-03-02')).toEqual([
      '“公平竞争审查”为必经环节 《公平竞争审查条例》第十八条',
    ])
  })
  it('found in breach, the document goes no further', async () => {
    const { answer } = await upTo('submit', { concludeFairReview: { fields: { fairConclusion: 'violates' } } })
    expect(told(answer)).toEqual([
      '经公平竞争审查认为违反规定且不符合例外情形的，不得出台 《公平竞争审查条例》第十八条',
    ])
  })
  it('an exception is explained in the conclusion', async () => {
    const excepted = { fairConclusion: 'excepted', operatorsHeard: '已听取' }
    const { id, answer } = await upTo('concludeFairReview', { concludeFairReview: { fields: excepted } })
    expect(told(answer)[0]).toContain('适用例外规定的，应当在审查结论中详细说明 《公平竞争审查条例》第十七条')
    const explained = { ...excepted, exceptionReasons: '节约能源，实施期限两年' }
    expect(await act(id, 'concludeFairReview', 'market', '2026-03-10', explained)).toBe('done')
  })
  it('is concluded by the market regulator for the government, by the drafter itself for a department', async () => {
    const { id } = await upTo('requestFairReview')
    const conclusion = { fairConclusion: 'harmless', operatorsHeard: '已听取' }
    expect(await act(id, 'concludeFairReview', 'houseLawyer', '2026-03-10', conclusion)).not.toBe('done')
    const department = { fields: { issuer: 'housing', issuerKind: 'department' } }
    const { answer } = await upTo('requestFairReview', { initiate: department })
    expect(told(answer)).toEqual(['部门文件由起草单位自行审查 《公平竞争审查条例》第十三条'])
  })
})

describe('部门意见', () => {
  const consulted = async () => {
    const { id } = await upTo('closeComments', { initiate: { fields: { otherUnits: true } } })
    const sent = [
      { to: 'market', receivedOn: '2026-04-03' },
      { to: 'township', receivedOn: '2026-04-03' },
    ]
    expect(await act(id, 'consult', 'drafter', '2026-04-03', {}, { referrals: sent })).toBe('done')
    return id
  }
  it('wait for every unit, and a disagreement is written down', async () => {
    const id = await consulted()
    const [market, township] = (await county.state(id)).referrals
    const reply = (referral: string | undefined, person: string) =>
      act(id, 'giveOpinion', person, '2026-04-08', {}, { referral, reply: '建议修改第三条' })
    expect(await reply(market?.id, 'market')).toBe('done')
    expect((await act(id, 'settleOpinions', 'drafter', '2026-04-08', { dissent: 'none' }))[0]).toContain(
      '还有1件未回复',
    )
    expect(await reply(township?.id, 'township')).toBe('done')
    expect((await act(id, 'settleOpinions', 'drafter', '2026-04-08', { dissent: 'open' }))[0]).toContain(
      '应当写明分歧意见',
    )
    const noted = { dissent: 'open', dissentNote: '市场监管局建议删除第三条，经协调未能一致' }
    expect(await act(id, 'settleOpinions', 'drafter', '2026-04-08', noted)).toBe('done')
  })
  it('not given within five working days are recorded as silence, not as consent', async () => {
    const id = await consulted()
    await county.morning('2026-04-13')
    expect((await county.state(id)).referrals[0]).toMatchObject({ returnedOn: null })
    await county.morning('2026-04-14')
    expect((await county.state(id)).referrals[0]).toMatchObject({
      returnedOn: '2026-04-13',
      silent: true,
      reply: '逾期未提出意见',
    })
    expect(await act(id, 'settleOpinions', 'drafter', '2026-04-14', { dissent: 'none' })).toBe('done')
  })
  it('cannot be summed up when nobody was asked', async () => {
    const { id } = await upTo('closeComments', { initiate: { fields: { otherUnits: true } } })
    expect((await act(id, 'settleOpinions', 'drafter', '2026-04-03', { dissent: 'none' }))[0]).toContain(
      '尚未征求有关部门意见',
    )
  })
})

describe('公开属性和解读方案', () => {
  it('a policy document not to be public needs its reason and the disclosure office', async () => {
    const { id, answer } = await upTo('submit', { draft: { fields: { disclosure: 'onRequest' } } })
    expect(told(answer)).toEqual([
      expect.stringContaining('环节“不公开审查”尚未办理'),
      expect.stringContaining('拟不主动公开的，应当依法说明理由'),
    ])
    const draft = { ...course[1]?.[3], disclosure: 'onRequest', disclosureReason: '涉及安全防护细节' }
    expect(await act(id, 'draft', 'drafter', '2026-04-03', draft)).toBe('done')
    expect(await act(id, 'reviewDisclosure', 'openness', '2026-04-03', { disclosureOpinion: 'open' })).toBe('done')
    expect((await act(id, 'submit', 'drafter', '2026-04-03'))[0]).toContain('应当改为主动公开')
    expect(await act(id, 'reviewDisclosure', 'openness', '2026-04-03', { disclosureOpinion: 'agreed' })).toBe('done')
    expect(await act(id, 'submit', 'drafter', '2026-04-03')).toBe('done')
  })
  it('a policy document is sent on with its plan of interpretation, or sent back by the office', async () => {
    const { answer } = await upTo('submit', { draft: { fields: { interpretationPlan: '' } } })
    expect(told(answer)[0]).toContain('政策性文件应当同步拟定解读方案')
    const { id } = await upTo('submit')
    expect(await act(id, 'returnDraft', 'office', '2026-04-07', { returnReason: '论证材料不齐' })).toBe('done')
    expect((await county.state(id)).stage).toBe('drafting')
  })
})

describe('合法性审核', () => {
  it('is not concluded on the fifth working day, but on the day after', async () => {
    const { id, answer } = await upTo('concludeReview', { concludeReview: { on: '2026-04-14' } })
    expect(told(answer)).toEqual([
      '“合法性审核最短时间”至2026-04-14届满，次日起方可办理 合法性审核最短时间（未设本地规定，暂按国办发〔2018〕115号第（五）项，待与原文核对）',
    ])
    const opinion = { ...passed, opinion: 'lawful', findings: '合法' }
    expect(await act(id, 'concludeReview', 'lawyer', '2026-04-15', opinion)).toBe('done')
  })
  it('is in time on the fifteenth working day, late on the sixteenth', async () => {
    const { id: inTime } = await upTo('concludeReview', { concludeReview: { on: '2026-04-28' } })
    const { id: late } = await upTo('concludeReview', { concludeReview: { on: '2026-04-29' } })
    expect(await clock(inTime, 'review')).toMatchObject({ due: '2026-04-28', state: 'met' })
    expect(await clock(late, 'review')).toMatchObject({ due: '2026-04-28', state: 'late' })
  })
  it('may be concluded at once where the track is urgent', async () => {
    const { id } = await upTo('departmentReview')
    await act(id, 'declareUrgent', 'drafter', '2026-04-03', { urgency: '执行上级紧急命令' })
    await county.sign(id, who('houseHead'), '2026-04-03')
    await act(id, 'submit', 'drafter', '2026-04-03')
    await act(id, 'forward', 'office', '2026-04-03', { reviewer: 'justice' })
    expect(
      await act(id, 'concludeReview', 'lawyer', '2026-04-03', { ...passed, opinion: 'lawful', findings: '合法' }),
    ).toBe('done')
  })
  it('starts afresh when missing materials have been handed in', async () => {
    const { id } = await upTo('forward')
    await act(id, 'returnMaterials', 'lawyer', '2026-04-13', { returnReason: '缺征求意见材料' })
    await act(id, 'forward', 'office', '2026-04-15', { reviewer: 'justice' })
    expect(await clock(id, 'reviewAtLeast')).toMatchObject({ start: '2026-04-15', due: '2026-04-22' })
  })
  it('comes before the collective discussion: a draft under review cannot be tabled or adopted', async () => {
    const { id } = await upTo('forward')
    expect(await act(id, 'table', 'drafter', '2026-04-10', { adoption: 'full' })).not.toBe('done')
    const meeting = { meeting: 'executive', session: '第52次', agenda: '审议' }
    expect(await act(id, 'adopt', 'secretary', '2026-04-10', meeting)).toEqual([
      expect.stringContaining('案件现处于“合法性审核”阶段'),
    ])
  })
  it('finding the draft unlawful, it closes the way to the meeting until the draft is reviewed again', async () => {
    const { id, answer } = await upTo('table', { concludeReview: { fields: { opinion: 'unlawful' } } })
    expect(told(answer)).toEqual([
      '经审核不合法的，不得提交集体审议 《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）第（六）项',
    ])
    await act(id, 'redraft', 'drafter', '2026-04-16', { returnReason: '删除违法条款' })
    await act(id, 'submit', 'drafter', '2026-04-16')
    await act(id, 'forward', 'office', '2026-04-16', { reviewer: 'justice' })
    expect(await act(id, 'table', 'drafter', '2026-04-16', { adoption: 'full' })).not.toBe('done')
    await act(id, 'concludeReview', 'lawyer', '2026-04-24', { ...passed, opinion: 'lawful', findings: '合法' })
    expect(await act(id, 'table', 'drafter', '2026-04-24', { adoption: 'full' })).toBe('done')
    expect((await figures(id)).reviewed).toEqual([['2026-04-15', 1]])
  })
  it('does not call lawful what fails one of its points', async () => {
    const { answer } = await upTo('concludeReview', { concludeReview: { fields: { rightsKept: false } } })
    expect(told(answer)).toEqual([expect.stringContaining('有审核要点未通过的，不得出具“合法”的意见')])
  })
  it('not adopted in full, the drafter explains to the meeting in writing', async () => {
    const { id, answer } = await upTo('table', {
      concludeReview: { fields: { opinion: 'amend' } },
      table: { fields: { adoption: 'part' } },
    })
    expect(told(answer)[0]).toContain('应当向审议会议书面说明理由')
    const explained = { adoption: 'part', nonAdoption: '第五条另有规定' }
    expect(await act(id, 'table', 'drafter', '2026-04-15', explained)).toBe('done')
  })
  it('of a department draft the department found unlawful never reaches the government', async () => {
    const { answer } = await upTo('submit', { departmentReview: { fields: { departmentOpinion: 'unlawful' } } })
    expect(told(answer)[0]).toContain('部门审核机构认为不合法的，不得报送政府审核')
  })
  it('answers with an opinion in the name of the reviewing unit, numbered by it', async () => {
    const { id } = await upTo('concludeReview')
    const opinion = await letter(id, 'reviewOpinion')
    expect(opinion).toMatchObject({ title: '合法性审核意见书', unitName: '清河县司法局' })
    expect(opinion.number).toMatch(/^清司审〔2026〕\d+号$/)
    expect(opinion.body.at(-1)).toContain('审核意见为：合法')
  })
})

describe('集体审议和签发', () => {
  it.each([
    ['circulation', '不得以传阅、会签代替集体审议'],
    ['office', '县级以上人民政府的文件由常务会议或者全体会议审议决定'],
  ])('a county document is not adopted by %s', async (meeting, refusal) => {
    const { answer } = await upTo('adopt', { adopt: { fields: { meeting } } })
    expect(told(answer)).toEqual([expect.stringContaining(refusal)])
  })
  it('a department adopts in its office meeting and its head signs', async () => {
    const { id, answer } = await upTo('adopt', {
      ...byHousing('department'),
      adopt: { by: 'houseOffice', fields: { meeting: 'executive' } },
    })
    expect(told(answer)).toEqual([expect.stringContaining('部门的文件由办公会议审议决定')])
    const meeting = { meeting: 'office', session: '2026年第8次局长办公会议', agenda: '审议办法' }
    expect(await act(id, 'adopt', 'houseOffice', '2026-04-16', meeting)).toBe('done')
    expect(await act(id, 'signForGovernment', 'houseOffice', '2026-04-17')).not.toBe('done')
    expect(await act(id, 'signForUnit', 'houseOffice', '2026-04-17')).toBe('done')
    expect((await county.sign(id, who('houseHead'), '2026-04-17')).ok).toBe(true)
    expect((await county.state(id)).stage).toBe('signed')
  })
  it('of the government office is signed by the head of the office', async () => {
    const { id } = await upTo('adopt', { initiate: { fields: { issuerKind: 'office' } } })
    expect(await act(id, 'signForGovernment', 'office', '2026-04-17')).not.toBe('done')
    expect(await act(id, 'signForUnit', 'office', '2026-04-17')).toBe('done')
    expect((await county.sign(id, who('head'), '2026-04-17')).ok).toBe(true)
  })
  it('is not dated before the review was concluded, and names the session', async () => {
    const { id, answer } = await upTo('adopt', { adopt: { on: '2026-04-14' } })
    expect(told(answer)[0]).toContain('办理日期不得早于出具合法性审核意见之日')
    expect(await act(id, 'adopt', 'secretary', '2026-04-16', { meeting: 'executive', agenda: '审议' })).toEqual([
      '请填写“会议届次”',
    ])
  })
  it('sends the draft back, and then it is reviewed again', async () => {
    const { id } = await upTo('table')
    const back = { meeting: 'executive', session: '第52次常务会议', returnReason: '收费标准须再论证' }
    expect(await act(id, 'sendBack', 'secretary', '2026-04-16', back)).toBe('done')
    expect(await act(id, 'table', 'drafter', '2026-04-16', { adoption: 'full' })).not.toBe('done')
  })
  it('takes effect with the signature of the head of government only', async () => {
    const { id } = await upTo('adopt')
    expect(await act(id, 'signForGovernment', 'office', '2026-04-17')).toBe('done')
    expect(await county.state(id)).toMatchObject({ stage: 'adopted' })
    expect((await county.sign(id, who('houseHead'), '2026-04-17')).ok).toBe(false)
    expect((await county.sign(id, who('head'), '2026-04-20')).ok).toBe(true)
    expect(await county.state(id)).toMatchObject({ stage: 'signed', facts: { signedOn: '2026-04-20' } })
  })
})

describe('三统一', () => {
  it('gives no number before registration, and prints nothing before the number', async () => {
    const { id } = await upTo('signForGovernment')
    expect(await act(id, 'number', 'office', '2026-04-17')).toEqual([expect.stringContaining('案件现处于“已签发”阶段')])
    expect(await act(id, 'register', 'office', '2026-04-17')).toBe('done')
    expect(await act(id, 'print', 'office', '2026-04-17', { draft: '第一条' })).not.toBe('done')
    expect(await act(id, 'number', 'office', '2026-04-17')).toBe('done')
    const { numbers } = await county.state(id)
    expect(numbers.find(({ register }) => register === 'registration')?.text).toMatch(/^规登〔2026〕\d+号$/)
    expect(numbers.find(({ register }) => register === 'document')?.text).toMatch(/^清政规〔2026〕\d+号$/)
  })
  it('is not dated before the signature', async () => {
    const { answer } = await upTo('register', { register: { on: '2026-04-16' } })
    expect(told(answer)).toEqual([expect.stringContaining('办理日期不得早于签发之日')])
  })
  it('leaves an unregistered document unpublished', async () => {
    const { id } = await upTo('signForGovernment')
    expect(await act(id, 'publish', 'publisher', '2026-04-21', course[17]?.[3] as Given)).not.toBe('done')
    expect(await portal(id)).toBeUndefined()
  })
})

describe('公布', () => {
  const withheld = {
    draft: { fields: { disclosure: 'withheld', disclosureReason: '涉及国家秘密' } },
    initiate: { fields: { policy: false } },
  }
  it('is refused to what is not to be public, which is then kept inside and counted nowhere', async () => {
    const { id, answer } = await upTo('publish', withheld)
    expect(told(answer)).toEqual([expect.stringContaining('公开属性不是主动公开的，不得公布')])
    expect(await act(id, 'keepInternal', 'office', '2026-04-21')).toBe('done')
    expect(await county.state(id)).toMatchObject({ stage: 'internal', outcome: 'internal' })
    expect(await portal(id)).toBeUndefined()
    expect(Object.keys(await figures(id))).not.toContain('inForce')
  })
  it('shows the text as printed, number, dates and standing, and nothing of how it was made', async () => {
    const { id } = await upTo('publish')
    const copy = await portal(id)
    expect(copy).toMatchObject({
      title: '清河县住宅物业管理办法',
      standing: '现行有效',
      published_on: '2026-04-21',
      unit: 'government',
      number: (await county.state(id)).numbers.find(({ register }) => register === 'document')?.text,
    })
    const shown = JSON.stringify(copy?.content)
    for (const text of ['物业管理活动', '2026-06-01', '2031-05-31', '与上位规定不一致']) expect(shown).toContain(text)
    for (const text of ['未见问题', '听取了三家', '常务会议']) expect(shown).not.toContain(text)
  })
  it('is in time on the twentieth working day after the document was signed, late on the day after', async () => {
    const after = { effectiveOn: '2026-07-01' }
    const { id: inTime } = await upTo('publish', { publish: { on: '2026-05-19', fields: after } })
    const { id: late } = await upTo('publish', { publish: { on: '2026-05-20', fields: after } })
    const citation = '《政府信息公开条例》第二十六条'
    expect(await clock(inTime, 'publication')).toMatchObject({
      start: '2026-04-17',
      due: '2026-05-19',
      citation,
      state: 'met',
    })
    expect(await clock(late, 'publication')).toMatchObject({ state: 'late' })
  })
  it.each([
    ['2026-05-21', undefined, false],
    ['2026-05-22', undefined, true],
    ['2026-04-21', '防汛需要立即施行', true],
    ['2026-04-20', '防汛需要立即施行', false],
  ])('on 21 April allows effect from %s, with the reason %s: %s', async (effectiveOn, immediate, allowed) => {
    const { answer } = await upTo('publish', {
      publish: { fields: { effectiveOn, validUntil: '2031-04-20', immediate } },
    })
    expect(answer.ok).toBe(allowed)
  })
  it.each([
    ['2031-06-01', false, true],
    ['2031-06-02', false, false],
    ['2028-06-01', true, true],
    ['2028-06-02', true, false],
    ['2026-05-31', false, false],
  ])('allows validity until %s, on trial %s: %s', async (validUntil, trial, allowed) => {
    const { answer } = await upTo('publish', { publish: { fields: { validUntil, trial } } })
    expect(answer.ok).toBe(allowed)
  })
  it('needs a last day, or the basis for having none', async () => {
    const { id, answer } = await upTo('publish', { publish: { fields: { validUntil: '' } } })
    expect(told(answer)).toEqual([expect.stringContaining('应当规定有效期')])
    const open = { ...course[17]?.[3], validUntil: '', openEnded: '省政府令第300号第二十条' }
    expect(await act(id, 'publish', 'publisher', '2026-04-21', open)).toBe('done')
    expect(await clock(id, 'validity')).toBeUndefined()
  })
  it('is announced with the day of effect and the last day', async () => {
    const { id } = await upTo('publish')
    expect((await letter(id, 'publicationNotice')).body[1]).toBe(
      '本文件自2026年6月1日起施行，有效期至2031年5月31日，期满自动失效。',
    )
  })
})

describe('解读和备案', () => {
  it('the interpretation is in time on the third working day, late on the fourth', async () => {
    const { id: inTime } = await upTo('interpret', { interpret: { on: '2026-04-24' } })
    const { id: late } = await upTo('interpret', { interpret: { on: '2026-04-27' } })
    expect(await clock(inTime, 'interpretation')).toMatchObject({ due: '2026-04-24', state: 'met' })
    expect(await clock(late, 'interpretation')).toMatchObject({ state: 'late' })
  })
  it('a policy document is not finished until it is interpreted', async () => {
    const { answer } = await upTo('recordFiling', { interpret: { skip: true } })
    expect(told(answer)).toEqual([expect.stringContaining('环节“政策解读”尚未办理')])
  })
  it('filed on the fifteenth day is in time, on the sixteenth late', async () => {
    const { id: inTime } = await upTo('file', { file: { on: '2026-05-06' } })
    const { id: late } = await upTo('file', { file: { on: '2026-05-07' } })
    expect(await clock(inTime, 'filing')).toMatchObject({ due: '2026-05-06', state: 'met' })
    expect(await clock(late, 'filing')).toMatchObject({ due: '2026-05-06', state: 'late' })
    expect(await figures(inTime)).toMatchObject({ filingsDue: [['2026-05-06', 1]], filedInTime: [['2026-05-06', 1]] })
    expect(await figures(late)).toMatchObject({ filingsDue: [['2026-05-06', 1]] })
    expect(Object.keys(await figures(late))).not.toContain('filedInTime')
  })
  it('follows the rule of the place in force on the day, with its number', async () => {
    // 重庆市人民政府令第290号, in force until 2019-11-01: five days.
    rulesOfThePlace = (key, on) =>
      key === 'normative-document.filing' && on < '2019-11-01'
        ? { term: days(5), source: '重庆市人民政府令第290号' }
        : undefined
    const published = async (year: string) => {
      // Holidays fall otherwise in other years; the days from the review on are moved behind its lower limit.
      const late = ['concludeReview', 'table', 'adopt', 'signForGovernment', 'register', 'number', 'print']
      const changes = course.map(([key, , on, fields]) => [
        key,
        { on: late.includes(key) ? `${year}-04-18` : on.replace('2026', year), fields: movedTo(year, fields) },
      ])
      return (await upTo('publish', Object.fromEntries(changes))).id
    }
    expect(await clock(await published('2019'), 'filing')).toMatchObject({
      due: '2019-04-26',
      citation: '规范性文件报送备案期限（重庆市人民政府令第290号）',
    })
    expect(await clock(await published('2020'), 'filing')).toMatchObject({ due: '2020-05-06' })
  })
  it.each([
    ['county', ['superiorGovernment'], false],
    ['county', ['superiorGovernment', 'standingCommittee'], true],
    ['township', ['ownGovernment'], true],
    ['township', ['superiorGovernment'], false],
    ['department', ['ownGovernment'], true],
    ['vertical', ['ownGovernment'], false],
    ['vertical', ['superiorDepartment', 'ownGovernment'], true],
  ])('by an issuer of the kind %s with %j is accepted: %s', async (issuerKind, recipients, allowed) => {
    const own = issuerKind === 'vertical' || issuerKind === 'department'
    const filedWith = { filedWith: recipients.map(recipient => ({ recipient })) }
    const { answer } = await upTo('file', {
      ...(own
        ? byHousing(issuerKind)
        : { initiate: { fields: { issuerKind } }, departmentReview: issuerKind === 'county' ? {} : { skip: true } }),
      file: { fields: filedWith, ...(own ? { by: 'houseOffice' } : {}) },
    })
    expect(answer.ok).toBe(allowed)
  })
  it('put off by the filing body, it is handed in again within fifteen days', async () => {
    const { id } = await upTo('file')
    expect(await act(id, 'deferFiling', 'filer', '2026-05-11', { returnReason: '缺起草说明' })).toBe('done')
    expect(await clock(id, 'refiling')).toMatchObject({ due: '2026-05-26', state: 'open' })
    await act(id, 'file', 'office', '2026-05-20', course[19]?.[3] as Given)
    expect(await clock(id, 'refiling')).toMatchObject({ metOn: '2026-05-20', state: 'met' })
    expect(await clock(id, 'filing')).toMatchObject({ metOn: '2026-05-06', state: 'met' })
  })
  it('appears in the gazette where the place has one', async () => {
    const { id } = await upTo('publish')
    expect(await act(id, 'recordGazette', 'publisher', '2026-05-08', { gazette: '2026年第2期' })).toBe('done')
    expect((await figures(id)).gazetted).toEqual([['2026-05-08', 1]])
  })
  it('reports to the filing bodies by name', async () => {
    const { id } = await upTo('file')
    expect((await letter(id, 'filingReport')).body[1]).toBe('报送：上一级人民政府、本级人民代表大会常务委员会。')
  })
  it('ordered to correct, the issuer has thirty days, and it is counted', async () => {
    const { id } = await upTo('recordFiling')
    const order = { correctionBy: '清河市人民政府', correctionGround: '第三条增加企业义务' }
    expect(await act(id, 'orderCorrection', 'filer', '2026-06-02', order)).toBe('done')
    expect(await clock(id, 'correction')).toMatchObject({ due: '2026-07-02', state: 'open' })
    await act(id, 'amend', 'office', '2026-07-02', { amendedBy: '清政规〔2026〕40号', draft: '第一条（修改后）' })
    expect(await clock(id, 'correction')).toMatchObject({ state: 'met' })
    expect(await portal(id)).toMatchObject({ standing: '已修改，现行有效' })
    expect((await figures(id)).corrected).toEqual([['2026-06-02', 1]])
  })
})

describe('效力的终止', () => {
  it('lapses on the day after its last day, and the portal says so', async () => {
    const { id } = await upTo('recordFiling')
    await county.morning('2031-05-31')
    expect(await county.state(id)).toMatchObject({ stage: 'effective' })
    expect(await portal(id)).toMatchObject({ standing: '现行有效' })
    await county.morning('2031-06-01')
    expect(await county.state(id)).toMatchObject({
      stage: 'lapsed',
      outcome: 'lapsed',
      facts: { endedOn: '2031-06-01' },
    })
    expect(await portal(id)).toMatchObject({ standing: '已失效', withdrawn_on: null })
    expect(await figures(id)).toMatchObject({
      inForce: [
        ['2026-04-17', 1],
        ['2031-06-01', -1],
      ],
      issued: [['2026-04-17', 1]],
      ended: [['2031-06-01', 1]],
      lapsed: [['2031-06-01', 1]],
    })
  })
  it('lapses also where the filing was never answered', async () => {
    const { id } = await upTo('publish')
    await county.morning('2031-06-01')
    expect(await county.state(id)).toMatchObject({ stage: 'lapsed' })
  })
  it('is evaluated six months before it expires', async () => {
    const { id } = await upTo('recordFiling')
    expect(await clock(id, 'expiryEvaluation')).toMatchObject({ due: '2030-11-29', state: 'open' })
    const evaluated = { evaluatedLater: 'reissue', evaluationReport: '仍需执行' }
    expect(await act(id, 'evaluateInForce', 'drafter', '2030-11-29', evaluated)).toBe('done')
    expect(await clock(id, 'expiryEvaluation')).toMatchObject({ state: 'met' })
  })
  it('of less than a year is not evaluated beforehand', async () => {
    const { id } = await upTo('publish', { publish: { fields: { validUntil: '2027-05-31' } } })
    expect(await clock(id, 'expiryEvaluation')).toBeUndefined()
    expect(await clock(id, 'validity')).toMatchObject({ due: '2027-05-31' })
  })
  it('is cleaned up every two years', async () => {
    const { id } = await upTo('recordFiling')
    expect(await clock(id, 'firstCleanUp')).toMatchObject({ due: '2028-04-21' })
    expect(await act(id, 'cleanUp', 'office', '2028-04-20', { cleanUp: 'keep' })).toBe('done')
    expect(await clock(id, 'firstCleanUp')).toMatchObject({ state: 'met' })
    expect(await clock(id, 'nextCleanUp')).toMatchObject({ start: '2028-04-20', due: '2030-04-22', state: 'open' })
  })
  it('is repealed by its issuer with a notice, and stays on the portal as repealed', async () => {
    const { id } = await upTo('recordFiling')
    const decision = { repealGround: 'replaced', repealDecision: '清政规〔2027〕3号' }
    expect(await act(id, 'repeal', 'office', '2027-03-01', decision)).toBe('done')
    expect(await portal(id)).toMatchObject({ standing: '现行有效' })
    await county.sign(id, who('head'), '2027-03-01')
    expect(await portal(id)).toMatchObject({ standing: '已废止', withdrawn_on: null })
    expect((await letter(id, 'repealNotice')).body[1]).toContain('被新文件替代。自2027年3月1日起')
    await county.morning('2031-06-01')
    expect(await county.state(id)).toMatchObject({ stage: 'repealed', outcome: 'repealed' })
  })
  it('is revoked by a superior body', async () => {
    const { id } = await upTo('recordFiling')
    const order = { revokedBy: '清河市人民政府', revocationGround: '与上位法抵触' }
    expect(await act(id, 'revoke', 'filer', '2026-08-03', order)).toBe('done')
    expect(await portal(id)).toMatchObject({ standing: '已撤销' })
    expect(await figures(id)).toMatchObject({ revoked: [['2026-08-03', 1]], ended: [['2026-08-03', 1]] })
  })
  it('a project given up takes no number and leaves no figure', async () => {
    const { id } = await upTo('adopt')
    expect(await act(id, 'terminate', 'drafter', '2026-04-17', { terminationReason: '上级已出台同类文件' })).toBe(
      'done',
    )
    const state = await county.state(id)
    expect(state).toMatchObject({ stage: 'abandoned', outcome: 'abandoned' })
    expect(state.numbers.map(({ register }) => register)).toEqual(['opinion'])
  })
})

describe('统计', () => {
  it('counts review, comment, filing and interpretation where and when they happened', async () => {
    const { id } = await upTo('recordFiling')
    expect(await figures(id)).toEqual({
      issued: [['2026-04-17', 1]],
      inForce: [['2026-04-17', 1]],
      reviewed: [['2026-04-15', 1]],
      commented: [['2026-04-03', 1]],
      opinionsReceived: [['2026-04-03', 12]],
      opinionsAdopted: [['2026-04-03', 5]],
      fairlyReviewed: [['2026-03-10', 1]],
      filed: [['2026-05-06', 1]],
      filingsDue: [['2026-05-06', 1]],
      filedInTime: [['2026-05-06', 1]],
      policies: [['2026-04-21', 1]],
      interpreted: [['2026-04-21', 1]],
    })
    const { contributions } = await county.state(id)
    expect(contributions.find(({ indicator }) => indicator.endsWith('/reviewed'))?.unit).toBe('justice')
    expect(contributions.find(({ indicator }) => indicator.endsWith('/issued'))?.unit).toBe('government')
  })
})

/** The dates among what is entered, in another year; the validity keeps its length. */
const movedTo = (year: string, fields: Given): Given =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'string' && /^20\d\d-\d\d-\d\d$/.test(value)
        ? `${Number(value.slice(0, 4)) - 2026 + Number(year)}${value.slice(4)}`
        : value,
    ]),
  )
