/** Stories of 行政规范性文件: in force, repealed, lapsed, and at every stage on the way. */
import { dateInWords } from '../procedure/date-in-words.ts'
import { type Chance, chanceOf } from './chance.ts'
import { units } from './county.ts'
import { type DemonstrationDays, latest } from './days.ts'
import { countyDocuments, type DocumentTopic, departmentDocuments, fullText, townDocuments } from './document-texts.ts'
import { openingDays } from './spread.ts'
import { type Part, type Story, type StoryPlan, signature, type Telling, upTo, waitUntil } from './story.ts'

const procedure = 'normative-document'

/** What becomes of a document once it applies, or why it never does. */
type Fate = 'inForce' | 'repealed' | 'lapsed' | 'amended' | 'corrected' | 'abandoned' | 'internal' | 'sentBack'
type Level = 'county' | 'department' | 'township'
interface Draft {
  readonly topic: DocumentTopic
  readonly level: Level
  readonly issuer: string
  readonly fate: Fate
}

/** @param scale 1 for the whole county; a test takes less. */
export const documentPlans = (days: DemonstrationDays, seed: string, scale: number): readonly StoryPlan[] => {
  const chance = chanceOf(seed)
  const waiting = chance.some(notices, backlog.length)
  const early = chance.some([...regulations, ...departmentsOwn, ...towns], Math.max(20, Math.ceil(62 * scale)))
  const late = notices.filter(notice => !waiting.includes(notice)).slice(0, Math.ceil(8 * scale))
  const made = [...early, ...late]
  // It takes months to make one: what is to be in force now was begun before the last of them.
  const opening = openingDays(days, chance, made.length, { until: days.later(days.last, -130) })
  return [
    ...made.map((draft, n) => plan({ ...draft, fate: fateOf(draft, n / made.length, n) }, opening[n] ?? days.last)),
    ...waiting.map((draft, n) => underWay(days, draft, n)),
  ]
}

const plan = (draft: Draft, opens: string): StoryPlan => ({
  procedure,
  unit: draft.topic.drafter,
  opens,
  tell: telling => made(telling, draft),
})

/** What some documents of the county have been waiting for, and how many days ago they were begun. */
const backlog: readonly (readonly [awaits: string, begun: number])[] = [
  ['evaluate', 12],
  ['closeComments', 45],
  ['closeComments', 58],
  ['concludeFairReview', 70],
  ['departmentReview', 75],
  ['forward', 80],
  ['concludeReview', 86],
  ['concludeReview', 93],
  ['concludeReview', 98],
  ['table', 105],
  ['adopt', 110],
  ['signature', 118],
  ['signature', 122],
  ['register', 124],
  ['print', 126],
  ['publish', 128],
  ['publish', 131],
  ['file', 132],
  ['file', 138],
  ['recordFiling', 140],
]
const underWay = (days: DemonstrationDays, draft: Begun, n: number): StoryPlan => {
  const [awaits, begun] = backlog[n] ?? ['evaluate', 12]
  const whole = plan({ ...draft, fate: 'inForce' }, days.working(days.later(days.today, -begun)))
  return {
    ...whole,
    tell: telling =>
      upTo(whole.tell(telling), next => ('signedOn' in next ? 'signature' : 'act' in next && next.act) === awaits),
  }
}

/**
 * Those of departments and towns that end do so within the three years, so they come from the first of them; what the
 * county's notices refer to stays in force.
 */
const fateOf = ({ level }: Begun, along: number, n: number): Fate => {
  if (level === 'county') return ({ 3: 'amended', 9: 'corrected', 14: 'sentBack' } as const)[n % 20] ?? 'inForce'
  if (along < 0.55) return n % 2 === 0 ? 'repealed' : 'lapsed'
  return ({ 2: 'abandoned', 5: 'internal', 8: 'amended' } as const)[n % 12] ?? 'inForce'
}

type Begun = Omit<Draft, 'fate'>
const county = (topic: DocumentTopic): Begun => ({ topic, level: 'county', issuer: 'government' })
const regulations: readonly Begun[] = countyDocuments.map(county)
/** Each follows the regulation it is about. */
const notices: readonly Begun[] = countyDocuments.slice(0, 28).map(topic =>
  county({
    ...topic,
    title: `关于实施《${topic.title}》若干事项的通知`,
    purpose: `做好《${topic.title}》的实施`,
    basis: `《${topic.title}》`,
  }),
)
const departmentsOwn: readonly Begun[] = departmentDocuments.map(topic => ({
  topic,
  level: 'department',
  issuer: topic.drafter,
}))
const towns: readonly Begun[] = units
  .filter(({ kind }) => kind === 'township' || kind === 'subdistrict')
  .flatMap(({ id, shortName }) =>
    townDocuments.map(
      (topic): Begun => ({
        topic: { ...topic, drafter: id, title: topic.title.replace('{town}', shortName) },
        level: 'township',
        issuer: id,
      }),
    ),
  )

function* made(telling: Telling, draft: Draft): Story {
  const { days, chance } = telling
  const submitted = yield* prepared(telling, draft)
  if (draft.fate === 'abandoned') {
    yield {
      act: 'terminate',
      on: days.workingDays(submitted, 3),
      fields: { terminationReason: '上级已就同一事项出台规定，不再制定。' },
    }
    return
  }
  yield { act: 'submit', on: submitted }
  const reviewed = yield* legality(telling, draft, submitted)
  const printed = yield* decided(telling, draft, reviewed)
  if (draft.fate === 'internal') {
    yield { act: 'keepInternal', on: days.workingDays(printed.on, 2) }
    return
  }
  const filed = yield* published(telling, draft, printed)
  yield* afterwards(telling, draft, printed, filed, chance)
}

/** From the decision to make one to the day it can go to the office that has it reviewed. */
function* prepared(telling: Telling, draft: Draft): Part<string> {
  const { chance, days, opens, unit } = telling
  const { topic, level, fate } = draft
  yield {
    act: 'initiate',
    on: opens,
    fields: {
      title: fate === 'lapsed' ? `${topic.title}（试行）` : topic.title,
      initiatedOn: opens,
      issuer: draft.issuer,
      issuerKind: level,
      nature: 'make',
      basis: topic.basis,
      necessity: `为了${topic.purpose}，现有规定不能满足实际需要，有必要制定本文件。`,
      bindsPublic: true,
      repeats: false,
      mergeable: false,
      copies: false,
      policy: true,
      important: level === 'county',
      majorImpact: level !== 'department',
      specialised: false,
      touchesMarket: topic.touchesMarket,
      otherUnits: topic.others.length > 0,
    },
  }
  const drafted = days.workingDays(opens, chance.whole(5, 15))
  const hidden = fate === 'internal'
  yield {
    act: 'draft',
    on: drafted,
    fields: {
      draft: text(draft, drafted, null),
      addsPowers: false,
      setsSanctions: false,
      addsConditions: false,
      harmsRights: false,
      disclosure: hidden ? 'onRequest' : 'active',
      ...(hidden ? { disclosureReason: '内容主要涉及内部工作流程，拟依申请公开。' } : {}),
      interpretationPlan: '由起草单位撰写文字解读，与文件同步组织、同步发布。',
    },
  }
  let last = days.workingDays(drafted, chance.whole(1, 4))
  yield {
    act: 'evaluate',
    on: last,
    fields: { evaluation: '经评估，制定本文件必要、可行，预期效果良好，实施成本可控，未发现不利影响。' },
  }
  const closes = level === 'department' ? undefined : yield* comments(telling, last)
  if (topic.touchesMarket) last = yield* fairCompetition(telling, draft, last)
  if (topic.others.length > 0)
    last = yield* consulted(
      telling,
      topic.others.filter(other => other !== unit),
      last,
    )
  if (closes) last = yield* commentsClosed(telling, latest(closes, last))
  if (hidden) {
    last = days.workingDays(last, 1)
    yield { act: 'reviewDisclosure', on: last, fields: { disclosureOpinion: 'agreed' } }
  }
  if (level === 'county') {
    last = days.workingDays(last, chance.whole(1, 3))
    yield {
      act: 'departmentReview',
      on: last,
      fields: { departmentOpinion: 'lawful', departmentFindings: '主体、权限、内容、程序符合规定。' },
    }
  }
  return days.workingDays(last, chance.whole(1, 4))
}

/** Opened; the day on which it may be closed. */
function* comments({ days }: Telling, on: string): Part<string> {
  const opened = yield {
    act: 'openComments',
    on,
    fields: { commentsAt: '县政府门户网站“征求意见”栏目；书面意见寄起草单位（演示）。' },
  }
  const due = opened.clocks.find(({ key }) => key === 'comment')?.due ?? days.later(on, 30)
  return days.workingDays(due, 1)
}
function* commentsClosed({ chance }: Telling, on: string): Part<string> {
  const opinions = chance.weighted({ none: 25, few: 60, many: 15 })
  const received = { none: 0, few: chance.whole(1, 9), many: chance.whole(10, 60) }[opinions]
  const adopted = Math.round(received * (0.4 + chance.fraction() * 0.5))
  yield {
    act: 'closeComments',
    on,
    fields: {
      opinions: received,
      opinionsAdopted: adopted,
      commentResult: received === 0 ? '期间届满，没有收到意见。' : `收到意见${received}条，采纳${adopted}条。`,
      ...(adopted < received
        ? { nonAdoptionReasons: '未采纳的意见或者超出本文件调整范围，或者与上位规定不一致，已逐条答复。' }
        : {}),
    },
  }
  return on
}
function* fairCompetition({ chance, days, unit }: Telling, { level }: Draft, last: string): Part<string> {
  const sent = days.workingDays(last, chance.whole(1, 3))
  yield {
    act: 'requestFairReview',
    on: sent,
    fields: {
      firstFairReview: '经初审，不含有限制、排除竞争的内容。',
      fairReviewer: level === 'department' ? unit : 'market',
    },
  }
  const concluded = days.workingDays(sent, chance.whole(2, 7))
  yield {
    act: 'concludeFairReview',
    on: concluded,
    fields: { fairConclusion: 'harmless', operatorsHeard: '书面听取五家经营者和一家行业协会意见，没有异议。' },
  }
  return concluded
}
function* consulted({ chance, days }: Telling, others: readonly string[], last: string): Part<string> {
  const sent = days.workingDays(last, 1)
  const c = yield { act: 'consult', on: sent, referrals: others.map(to => ({ to, receivedOn: sent })) }
  const back = c.referrals.map(({ id }) => ({ id, on: days.workingDays(sent, chance.whole(1, 5)) }))
  for (const { id, on } of back.toSorted((a, b) => (a.on < b.on ? -1 : 1)))
    yield {
      act: 'giveOpinion',
      on,
      referral: id,
      reply: chance.one(['同意。', '同意，建议明确资金渠道。', '同意，个别文字建议修改。']),
    }
  const settled = days.workingDays(latest(sent, ...back.map(({ on }) => on)), 1)
  const dissent = chance.weighted({ none: 85, settled: 15 })
  yield {
    act: 'settleOpinions',
    on: settled,
    fields: { dissent, ...(dissent === 'settled' ? { dissentNote: '对资金分担比例有不同意见，经协商一致。' } : {}) },
  }
  return settled
}

/** Reviewed, perhaps found wanting and reviewed again. Returns the day of the last opinion. */
function* legality(telling: Telling, draft: Draft, submitted: string): Part<string> {
  const { chance, days } = telling
  const forwarded = days.workingDays(submitted, chance.whole(0, 2))
  const concluded = yield* reviewedOnce(
    telling,
    draft,
    forwarded,
    draft.fate === 'sentBack' ? 'unlawful' : chance.weighted({ lawful: 70, amend: 30 }),
  )
  if (draft.fate !== 'sentBack') return concluded
  const back = days.workingDays(concluded, 2)
  yield { act: 'redraft', on: back, fields: { returnReason: '个别条款增加了办理条件，删除后重新送审。' } }
  const again = days.workingDays(back, 4)
  yield { act: 'submit', on: again }
  return yield* reviewedOnce(telling, draft, days.workingDays(again, 1), 'lawful')
}
function* reviewedOnce(
  { chance, days, unit }: Telling,
  { level }: Draft,
  on: string,
  opinion: 'lawful' | 'amend' | 'unlawful',
): Part<string> {
  yield { act: 'forward', on, fields: { reviewer: level === 'county' ? 'justice' : unit } }
  const concluded = days.workingDays(on, chance.weighted({ usual: 92, late: 8 }) === 'late' ? 17 : chance.whole(6, 13))
  yield {
    act: 'concludeReview',
    on: concluded,
    fields: {
      properIssuer: true,
      withinPowers: true,
      lawfulContent: true,
      noSanctions: true,
      rightsKept: opinion !== 'unlawful',
      powersKept: true,
      properCourse: true,
      opinion,
      findings: {
        lawful: '制定主体适格，未超越权限，内容符合法律、法规和国家政策，程序完备。',
        amend: '建议规范第五条表述，补充施行日期和有效期；其余内容符合规定。',
        unlawful: '第六条增加了办理条件，缺乏上位规定依据，应当删除后重新送审。',
      }[opinion],
    },
  }
  return concluded
}

interface Printed {
  readonly on: string
  readonly publishes: string
  readonly effectiveOn: string
  readonly immediate: boolean
  readonly validUntil: string
  readonly trial: boolean
}
/** From the meeting to the printed document. */
function* decided(telling: Telling, draft: Draft, reviewed: string): Part<Printed> {
  const { chance, days, opens } = telling
  const { level } = draft
  const tabled = days.workingDays(reviewed, chance.whole(1, 5))
  yield { act: 'table', on: tabled, fields: { adoption: 'full' } }
  const met = days.workingDays(tabled, chance.whole(1, 9))
  const [year = 2000, month = 1] = met.split('-').map(Number)
  yield {
    act: 'adopt',
    on: met,
    fields: {
      meeting: level === 'county' ? 'executive' : 'office',
      session:
        level === 'county'
          ? `第三届人民政府第${(year - Number(opens.slice(0, 4))) * 12 + month + 20}次常务会议`
          : `${year}年第${month}次办公会议`,
      agenda: `审议《${draft.topic.title}》`,
    },
  }
  const put = days.workingDays(met, chance.whole(1, 2))
  yield { act: level === 'department' ? 'signForUnit' : 'signForGovernment', on: put }
  const signed = days.workingDays(put, chance.whole(0, 3))
  yield signature(signed)
  const registered = days.workingDays(signed, chance.whole(0, 1))
  yield { act: 'register', on: registered }
  yield { act: 'number', on: registered }
  const on = days.workingDays(registered, chance.whole(0, 2))
  const printed = term(telling, draft, on)
  yield { act: 'print', on, fields: { draft: text(draft, printed.effectiveOn, printed.validUntil) } }
  return printed
}
/** When it is to be published, apply and cease: those that lapse are on trial for a year or so. */
const term = ({ chance, days }: Telling, { fate }: Draft, on: string): Printed => {
  const publishes = days.workingDays(on, chance.whole(1, 5))
  const immediate = chance.happens(0.25)
  const effectiveOn = immediate ? publishes : firstOfMonthAfter(days.later(publishes, 31))
  const trial = fate === 'lapsed'
  const validUntil = trial
    ? days.later(effectiveOn, chance.whole(365, 500))
    : days.later(`${Number(effectiveOn.slice(0, 4)) + 5}${effectiveOn.slice(4, 8)}01`, -1)
  return { on, publishes, effectiveOn, immediate, validUntil, trial }
}
const firstOfMonthAfter = (day: string): string => {
  const [year = 2000, month = 1] = day.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}
const text = ({ topic, issuer }: Draft, from: string, until: string | null): string => {
  const unit = units.find(({ id }) => id === topic.drafter)
  const town = unit?.places ? unit.shortName : null
  return fullText(topic, {
    place: town ?? '本县',
    lead: town ?? `${unit?.shortName ?? issuer}`,
    from: dateInWords(from),
    until: until && dateInWords(until),
  })
}

/** Published, explained, reported for filing. Returns the day the filing was recorded. */
function* published(telling: Telling, draft: Draft, printed: Printed): Part<string> {
  const { chance, days } = telling
  const { publishes, effectiveOn, validUntil, trial } = printed
  yield {
    act: 'publish',
    on: publishes,
    fields: {
      channels: draft.level === 'county' ? '县政府门户网站、县政府公报' : '县政府门户网站',
      url: `https://yunling.example/documents/${publishes}`,
      effectiveOn,
      trial,
      validUntil,
      ...(printed.immediate ? { immediate: '涉及当年已经开始的工作安排，延后施行将有碍执行。' } : {}),
    },
  }
  const explained = days.workingDays(publishes, chance.whole(0, 3))
  yield {
    act: 'interpret',
    on: explained,
    fields: {
      interpretation: `一、为什么制定：${draft.topic.purpose}。\n二、主要内容：${draft.topic.articles.join('')}\n三、施行时间：自${dateInWords(effectiveOn)}起施行，有效期至${dateInWords(validUntil)}。`,
      interpretationUrl: `https://yunling.example/interpretations/${publishes}`,
    },
  }
  const late = chance.happens(0.06)
  const files = late
    ? days.workingDays(days.later(publishes, 15), chance.whole(2, 6))
    : days.workingDays(explained, chance.whole(1, 5))
  const recipients = draft.level === 'county' ? ['superiorGovernment', 'standingCommittee'] : ['ownGovernment']
  yield { act: 'file', on: files, fields: { filedWith: recipients.map(recipient => ({ recipient })) } }
  const recorded = days.workingDays(files, chance.whole(4, 9))
  yield {
    act: 'recordFiling',
    on: recorded,
    fields: { filingNumber: `演备〔${recorded.slice(0, 4)}〕${chance.whole(1, 300)}号` },
  }
  return recorded
}

function* afterwards(telling: Telling, draft: Draft, printed: Printed, filed: string, chance: Chance): Story {
  const { days } = telling
  switch (draft.fate) {
    case 'repealed': {
      const on = latest(
        days.workingDays(filed, 20),
        days.working(days.later(printed.effectiveOn, chance.whole(150, 420))),
      )
      yield {
        act: 'repeal',
        on,
        fields: {
          repealGround: chance.weighted({ replaced: 50, basis: 30, obsolete: 20 }),
          repealDecision: `第三届人民政府第${chance.whole(30, 60)}次常务会议`,
        },
      }
      yield signature(days.workingDays(on, 1))
      return
    }
    case 'lapsed': {
      // Half a year before it ceases, or a little late.
      const evaluated = days.workingDays(days.later(printed.validUntil, -184), -chance.whole(-15, 40))
      yield {
        act: 'evaluateInForce',
        on: latest(evaluated, days.workingDays(filed, 1)),
        fields: { evaluatedLater: 'lapse', evaluationReport: '试行任务已完成，有关要求已纳入日常管理，到期失效。' },
      }
      yield waitUntil(days.later(printed.validUntil, 3))
      return
    }
    case 'amended': {
      const on = days.workingDays(filed, chance.whole(60, 120))
      yield {
        act: 'amend',
        on,
        fields: {
          amendedBy: `云政规〔演示〕${chance.whole(10, 99)}号`,
          draft: text(draft, printed.effectiveOn, printed.validUntil).replace('便民高效', '便民高效、数字化办理'),
        },
      }
      break
    }
    case 'corrected': {
      const on = days.workingDays(filed, chance.whole(15, 40))
      yield {
        act: 'orderCorrection',
        on,
        fields: {
          correctionBy: '上一级人民政府备案审查机构',
          correctionGround: '个别条款表述超出上位规定，应当修改。',
        },
      }
      const amended = days.workingDays(on, chance.whole(8, 18))
      yield {
        act: 'amend',
        on: amended,
        fields: {
          amendedBy: `云政规〔演示〕${chance.whole(10, 99)}号`,
          draft: text(draft, printed.effectiveOn, printed.validUntil).replace(
            '不得重复要求证明',
            '不得重复要求证明或者循环证明',
          ),
        },
      }
      break
    }
    default:
  }
  // Every two years it is looked through whether it is still needed.
  const looked = days.workingDays(days.later(printed.publishes, 730), -chance.whole(2, 25))
  yield { act: 'cleanUp', on: looked, fields: { cleanUp: chance.weighted({ keep: 90, amend: 10 }) } }
}
