/** Stories of 行政处罚: in the market, on the streets, in fields and on roads; most paid in time, some heard, a few not paid. */

import type { CaseState } from '../case/state.ts'
import { days as calendarDays, workingDays } from '../procedure/term.ts'
import { type Chance, chanceOf } from './chance.ts'
import { type Holder, holders, units } from './county.ts'
import type { DemonstrationDays } from './days.ts'
import { organisationOf, partyOf } from './names.ts'
import {
  checkNotes,
  declineNotes,
  hardships,
  investigationNotes,
  type Offence,
  offences,
  type SmallOffence,
  smallOffences,
  statements,
} from './penalty-texts.ts'
import { openingDays } from './spread.ts'
import {
  type Happening,
  letterId,
  type Part,
  type Story,
  type StoryPlan,
  signature,
  type Telling,
  upTo,
} from './story.ts'

const procedure = 'administrative-penalty'

/** How many each unit has, under which rules; a unit without two officers has none. */
interface Share {
  readonly unit: string
  readonly of: number
  readonly kind: keyof typeof offences
  readonly domain: 'market' | 'housing' | 'agriculture' | 'transport' | 'other'
}
const shares: readonly Share[] = [
  { unit: 'market', of: 18, kind: 'market', domain: 'market' },
  { unit: 'urban', of: 10, kind: 'housing', domain: 'housing' },
  { unit: 'agriculture', of: 7, kind: 'agriculture', domain: 'agriculture' },
  { unit: 'transport', of: 6, kind: 'transport', domain: 'transport' },
  { unit: 'resources', of: 4, kind: 'resources', domain: 'other' },
  { unit: 'guyu', of: 3, kind: 'housing', domain: 'housing' },
  { unit: 'xiaoman', of: 4, kind: 'town', domain: 'other' },
]
const of = (unit: string, duty: string): readonly Holder[] =>
  holders.filter(holder => holder.unit === unit && holder.duties.includes(duty))
const working = (): readonly Share[] => shares.filter(({ unit }) => of(unit, 'enforcement').length >= 2)

export const penaltyPlans = (days: DemonstrationDays, seed: string): readonly StoryPlan[] => [
  ...working().flatMap(share =>
    openingDays(days, chanceOf(`${seed}/${share.unit}`), share.of, { lately: 3 }).map((opens, n) => ({
      procedure,
      unit: share.unit,
      opens,
      tell: (telling: Telling) =>
        n % 4 === 3 && isSmall(share.kind) ? onSpot(telling, share) : ordinary(telling, share),
    })),
  ),
  ...dueAroundToday(days),
  ...remarkable(days),
]

/** Clues that wait to be filed and cases that wait to be decided, due on the days around today. */
const dueAroundToday = (days: DemonstrationDays): StoryPlan[] =>
  Array.from({ length: 24 }, (_, n) => days.later(days.today, n - 10))
    .filter(day => days.isWorkingDay(day))
    .flatMap((due, n) => {
      // Every other one lies on the desk of the printed account.
      const market = working()[0]
      const share = n % 2 === 0 ? market : working()[1 + (((n - 1) / 2) % Math.max(1, working().length - 1))]
      const filing = n % 4 < 2
      const opens = filing ? days.startFor(due, workingDays(15)) : days.startFor(due, calendarDays(90))
      if (!share || !opens || opens > days.last) return []
      const halts = filing ? 'file' : 'conclude'
      const tell = (telling: Telling) =>
        upTo(
          pursued(telling, share, chosen(telling, share), telling.opens),
          happening => 'act' in happening && happening.act === halts,
        )
      return [{ procedure, unit: share.unit, opens, tell }]
    })

/** What a newcomer should see once: a hearing, a suit that is lost, a fine that goes to court. */
const remarkable = (days: DemonstrationDays): StoryPlan[] => {
  const market = working().find(({ unit }) => unit === 'market')
  if (!market) return []
  const about = (word: string): Offence | undefined => offences.market.find(({ matter }) => matter.includes(word))
  const told = (opens: string, offence: Offence | undefined, how: How): StoryPlan[] =>
    offence
      ? [
          {
            procedure,
            unit: 'market',
            opens: days.working(opens),
            tell: (telling: Telling) => pursued(telling, market, offence, telling.opens, how),
          },
        ]
      : []
  return [
    ...told(days.later(days.today, -150), about('虚假广告'), { heard: true, serious: true }),
    ...told(days.later(days.today, -260), about('电梯'), { annulled: true, serious: true }),
    ...told(days.later(days.today, -400), about('无照'), { unpaid: true }),
    ...told(days.later(days.today, -120), about('无照'), { deferred: true }),
  ]
}

interface How {
  readonly heard?: true
  readonly serious?: true
  readonly annulled?: true
  readonly unpaid?: true
  readonly deferred?: true
}

const chosen = ({ chance }: Telling, { kind }: Share): Offence => chance.one<Offence>(offences[kind])
const isSmall = (kind: Share['kind']): kind is keyof typeof smallOffences => Object.hasOwn(smallOffences, kind)

function* ordinary(telling: Telling, share: Share): Story {
  yield* pursued(telling, share, chosen(telling, share), telling.opens)
}

const placeOf = (unit: string, chance: Chance): string => {
  const own = units.find(({ id }) => id === unit)
  const where = own?.places
    ? own
    : chance.one(units.filter(({ kind, places }) => places && (kind === 'township' || kind === 'subdistrict')))
  return `${where.shortName}${chance.one(where.places ?? [''])}`
}
const offender = (by: Offence['by'], chance: Chance) =>
  by === 'organisation' || (by === 'either' && chance.happens(0.5)) ? organisationOf(chance) : partyOf(chance)
const roundYuan = (chance: Chance, [from, to]: readonly [number, number]): number =>
  Math.max(from, Math.round(chance.whole(from, to) / 10) * 10)
const powerOf = (unit: string) =>
  unit === 'guyu' || unit === 'xiaoman'
    ? { power: 'town', powerBasis: '省人民政府关于赋予乡镇（街道）行政处罚权的决定（演示）' }
    : { power: unit === 'urban' ? 'comprehensive' : 'own' }

/** Puts an act forward, and has every round sign it on a day. */
function* signedBy(on: string, happening: Happening): Part<CaseState> {
  let state = yield happening
  while (state.pending.length > 0) state = yield signature(on)
  return state
}

function* pursued(telling: Telling, share: Share, offence: Offence, opens: string, how: How = {}): Story {
  const { chance, days, unit } = telling
  const officers = of(unit, 'enforcement')
    .slice(0, 2)
    .map(({ person }) => person)
  const party = offender(offence.by, chance)
  yield {
    act: 'register',
    on: opens,
    fields: {
      foundOn: opens,
      source: chance.weighted({ inspection: 60, report: 25, transferred: 10, assigned: 5 }),
      matter: offence.matter,
      party,
      place: placeOf(unit, chance),
      endedOn: chance.happens(0.7) ? opens : days.later(opens, -chance.whole(1, 60)),
      grave: offence.grave === true,
      domain: share.domain,
      ...powerOf(unit),
    },
  }
  const checked = days.workingDays(opens, chance.whole(1, 8))
  const checks = { checkNote: chance.one(checkNotes), evidenceFound: true, punishable: true, withinPower: true }
  const refused = Object.keys(how).length === 0 && chance.weighted({ no: 88, minor: 4, first: 4, standard: 4 })
  if (refused && refused !== 'no') {
    const found =
      refused === 'standard' ? { ...checks, checkNote: declineNotes.standard, evidenceFound: false } : checks
    const fields = { ...found, declineGround: refused, declineReason: declineNotes[refused] }
    yield* signedBy(days.workingDays(checked, 1), { act: 'decline', on: checked, fields })
    return
  }
  yield* signedBy(days.workingDays(checked, chance.whole(0, 1)), {
    act: 'file',
    on: checked,
    fields: { ...checks, officers },
  })
  const gains = offence.gains && chance.happens(0.6) ? roundYuan(chance, offence.gains) : 0
  const begun = days.workingDays(checked, chance.whole(2, 5))
  const concluded = yield* investigated(telling, { offence, officers, gains, how, on: begun })
  if (concluded === null) return
  const told = { offence, party, proposed: proposal(offence, gains, chance), how, from: concluded }
  const decision = yield* settled(telling, told)
  yield* carriedOut(telling, told, decision)
}

interface Investigated {
  readonly offence: Offence
  readonly officers: readonly string[]
  readonly gains: number
  readonly how: How
  readonly on: string
}
/** Returns the day on which the finding was approved; null where the case ended before. */
function* investigated(
  { chance, days }: Telling,
  { offence, officers, gains, how, on }: Investigated,
): Part<string | null> {
  yield {
    act: 'investigate',
    on,
    fields: {
      investigators: officers,
      certificatesShown: true,
      investigationKind: 'inspection',
      investigationNote: chance.one(investigationNotes),
      vitalRights: false,
      recording: `执法记录仪${on.replaceAll('-', '')}-${chance.whole(1, 40)}`,
    },
  }
  if (offence.goods && chance.happens(0.5))
    yield* preserved(on, offence.goods, days.workingDays(on, chance.whole(3, 7)))
  let day = days.workingDays(on, chance.whole(8, 15))
  if (offence.evidence.some(name => name.includes('检验'))) {
    yield { act: 'exclude', on: day, ground: 'testing' }
    day = days.workingDays(day, chance.whole(10, 18))
    yield { act: 'resumeCounting', on: day }
  }
  if (offence.correction) {
    const fields = { correctionOrder: offence.correction, correctBy: days.workingDays(day, 10) }
    const ordered = yield { act: 'orderCorrection', on: day, fields }
    const letter = letterId(ordered, 'correctionOrder')
    yield { act: 'serveCorrection', on: day, service: { letter, recipient: '当事人', on: day, way: '直接送达' } }
  }
  const approved = days.workingDays(day, chance.whole(0, 2))
  yield* signedBy(approved, {
    act: 'conclude',
    on: day,
    fields: {
      evidence: offence.evidence.map(name => ({
        kind: evidenceKind(name),
        name,
        verified: true,
      })),
      monitored: false,
      facts: `${offence.facts.replaceAll('{n}', String(chance.whole(2, 30)))}。`,
      violated: offence.violated,
      basis: offence.basis,
      capacity: 'full',
      discretion: offence.reduced ? 'reduced' : chance.weighted({ ordinary: 60, lighter: 40 }),
      benchmark: '本县行政处罚裁量基准（演示），一般阶次',
      discretionReason: offence.reduced ? '货值很小，主动下架并配合调查。' : '没有从重情节，配合调查。',
      finedElsewhere: 'no',
      correction: offence.correction ? 'ordered' : 'moot',
      suspectedCrime: false,
      serious: how.serious === true,
      publicInterest: how.serious === true,
      entangled: false,
      ...(gains > 0 ? { gains } : {}),
    },
  })
  if (Object.keys(how).length > 0 || !chance.happens(0.08)) return approved
  const spared = days.workingDays(approved, chance.whole(1, 4))
  yield* signedBy(days.workingDays(spared, 1), {
    act: 'decideNoPenalty',
    on: spared,
    outcome: 'firstOffence',
    fields: {
      reasons: '初次违法，危害后果轻微并及时改正，依法可以不予处罚。',
      education: '当面讲解有关规定，当事人书面承诺改正。',
    },
  })
  return null
}

const evidenceKind = (name: string): string => {
  if (name.includes('询问')) return name.includes('乘客') ? 'witness' : 'statement'
  if (name.includes('笔录')) return 'record'
  if (name.includes('电子数据')) return 'electronic'
  if (/录像|照片/.test(name)) return 'audiovisual'
  return /检验|检测|鉴定/.test(name) ? 'expert' : 'documentary'
}

function* preserved(on: string, item: string, handledOn: string): Part<void> {
  const kept = yield* signedBy(on, {
    act: 'preserve',
    on,
    fields: {
      preservedItems: [{ item, quantity: '详见清单', keptAt: '当事人处，加贴封条' }],
      preservationReason: '物品可能被转移、销毁',
    },
  })
  const letter = letterId(kept, 'preservationNotice')
  yield { act: 'servePreservation', on, service: { letter, recipient: '当事人', on, way: '直接送达' } }
  yield { act: 'handlePreserved', on: handledOn, fields: { preservationResult: 'copied' } }
}

type Penalties = readonly { readonly kind: string; readonly amount?: number; readonly detail?: string }[]
const proposal = (offence: Offence, gains: number, chance: Chance): Penalties => [
  ...(offence.fine ? [{ kind: 'fine', amount: roundYuan(chance, offence.fine) }] : []),
  ...(gains > 0 ? [{ kind: 'confiscateGains', amount: gains }] : []),
  ...(offence.goods ? [{ kind: 'confiscateGoods', amount: chance.whole(3, 90) * 10, detail: offence.goods }] : []),
  ...(offence.other === 'stopBusiness' ? [{ kind: 'stopBusiness', detail: '七日' }] : []),
  ...(offence.other === 'warning' ? [{ kind: 'warning' }] : []),
]
const owed = (penalties: Penalties): number =>
  penalties.reduce(
    (sum, { kind, amount = 0 }) => (kind === 'fine' || kind === 'confiscateGains' ? sum + amount : sum),
    0,
  )

interface Told {
  readonly offence: Offence
  readonly party: { readonly form: 'person' | 'organisation'; readonly name: string }
  readonly proposed: Penalties
  readonly how: How
  readonly from: string
}
interface Decision {
  readonly on: string
  readonly state: CaseState
  readonly published: boolean
}
/** Told, heard and decided. */
function* settled(telling: Telling, { offence, proposed, how, from }: Told): Part<Decision> {
  const { chance, days, unit } = telling
  const told = days.workingDays(from, chance.whole(1, 3))
  const notified = yield* signedBy(told, { act: 'notify', on: told, fields: { proposed } })
  const notice = days.workingDays(told, chance.whole(0, 2))
  yield { act: 'serveNotice', on: notice, service: service(notified, 'notice', notice, chance) }
  let day = days.workingDays(notice, 6)
  if (how.heard && of(unit, 'hearing').length > 0) day = yield* heard(telling, days.workingDays(notice, 2))
  else if (chance.happens(0.35)) {
    const said = chance.one(statements)
    yield { act: 'state', on: days.workingDays(notice, 2), fields: { statement: said.statement } }
    const fields = { statementReview: said.review, statementAdopted: said.adopted }
    yield { act: 'reviewStatement', on: days.workingDays(notice, 4), fields }
  }
  if (how.serious || how.heard) day = yield* reviewed(telling, day)
  const published = how.annulled === true || chance.happens(offence.known)
  const decided = yield* signedBy(day, {
    act: 'decide',
    on: day,
    fields: {
      penalties: proposed,
      reasons: '事实清楚，证据充分，程序合法，裁量适当。',
      performance: '到指定银行或者通过电子支付系统缴纳。',
      reviewAuthority: '云岭县人民政府',
      court: '云岭县人民法院',
      socialImpact: published,
    },
  })
  return { on: day, state: decided, published }
}

const service = (c: CaseState, key: string, on: string, chance: Chance) => ({
  letter: letterId(c, key),
  recipient: '当事人',
  on,
  way: chance.weighted({ 直接送达: 80, 邮寄送达: 15, 留置送达: 5 }),
  proof: `送达回证${chance.whole(100, 999)}`,
})

/** Asked for in time, called seven working days before, held, and reported. Returns the day of the report. */
function* heard({ chance, days, unit }: Telling, asked: string): Part<string> {
  yield { act: 'requestHearing', on: asked }
  const hearingOn = days.workingDays(asked, 11)
  const host = of(unit, 'hearing')[0]?.person
  const called = yield {
    act: 'callHearing',
    on: days.workingDays(asked, 1),
    fields: { hearingOn, hearingPlace: '县市场监管局三楼会议室', host, hearingOpen: 'open' },
  }
  const servedOn = days.workingDays(asked, 2)
  yield { act: 'serveHearingNotice', on: servedOn, service: service(called, 'hearingNotice', servedOn, chance) }
  yield {
    act: 'holdHearing',
    on: hearingOn,
    fields: {
      attendance: 'agent',
      hearingRecord:
        '调查人员宣读事实、证据和处罚建议；当事人代理人对宣传内容无异议，对处罚幅度提出意见；双方质证、辩论，最后陈述。',
      recordSigned: 'signed',
    },
  }
  const reportedOn = days.workingDays(hearingOn, 3)
  yield {
    act: 'reportHearing',
    on: reportedOn,
    fields: { hearingReport: '事实清楚、证据充分，程序合法，建议按拟处罚意见作出决定。' },
  }
  return reportedOn
}

/** 法制审核 and 集体讨论, after the party has been heard. Returns the day of the meeting. */
function* reviewed({ days, unit }: Telling, from: string): Part<string> {
  yield { act: 'submitReview', on: from }
  const reviewedOn = days.workingDays(from, 4)
  yield {
    act: 'review',
    on: reviewedOn,
    fields: {
      reviewer: of(unit, 'legalityReview')[0]?.person,
      reviewerQualified: true,
      reviewResult: 'passed',
      reviewNote: '主体适格，事实清楚，证据确凿，适用法律正确，程序合法，裁量适当。',
    },
  }
  const met = days.workingDays(reviewedOn, 2)
  yield {
    act: 'discuss',
    on: met,
    fields: { attendees: 5, discussion: '与会负责人逐一发表意见，一致同意拟处罚意见。', discussionResult: 'agreed' },
  }
  return met
}

/** Served, made public where it matters to others, paid, sometimes late, sometimes not at all, and closed. */
function* carriedOut(telling: Telling, told: Told, decision: Decision): Story {
  const { chance, days } = telling
  const { how, party, proposed, offence } = told
  const handed = days.workingDays(decision.on, chance.whole(0, 3))
  yield {
    act: 'serveDecision',
    on: handed,
    fields: { sealed: true },
    service: service(decision.state, 'decision', handed, chance),
  }
  const shown = days.workingDays(decision.on, chance.happens(0.9) ? chance.whole(3, 6) : 9)
  if (decision.published)
    yield {
      act: 'publish',
      on: shown,
      fields: {
        publicParty: party.form === 'organisation' ? party.name : '某某（自然人）',
        publicFacts: `${offence.matter.replace(/^涉嫌/, '')}。违反${offence.violated}，依据${offence.basis}处罚。`,
      },
    }
  if (how.annulled) return yield* annulled(telling, shown)
  if (how.unpaid) return yield* unpaid(telling, shown)
  if (how.deferred) return yield* deferred(telling, proposed, shown)
  const paidOn = days.workingDays(shown, chance.happens(0.9) ? chance.whole(0, 4) : chance.whole(9, 15))
  if (owed(proposed) > 0)
    yield {
      act: 'settlePayment',
      on: paidOn,
      fields: { paid: owed(proposed), receipt: `缴款书${chance.whole(10_000, 99_999)}` },
    }
  const closes = days.workingDays(paidOn, chance.whole(1, 12))
  yield* signedBy(closes, {
    act: 'close',
    on: closes,
    fields: {
      closingResult: 'performed',
      archiveNumber: `罚卷${closes.slice(0, 4)}-${chance.whole(1, 300)}`,
      ...(offence.goods ? { goodsDisposal: '会同财政部门集中销毁，有销毁记录。' } : {}),
    },
  })
}

/** Taken to reconsideration, revoked, and taken off the site with the reason. */
function* annulled({ days, chance }: Telling, served: string): Story {
  const asked = days.workingDays(served, 12)
  yield { act: 'recordReview', on: asked, fields: { reviewFiledOn: asked } }
  const answered = days.workingDays(asked, 40)
  yield {
    act: 'recordReviewResult',
    on: answered,
    fields: { reviewOutcome: 'revoked', reviewServedOn: answered },
  }
  yield {
    act: 'annul',
    on: answered,
    fields: { annulment: 'revoked', annulledOn: answered, annulledBy: '云岭县人民政府行政复议决定书（演示）' },
  }
  yield {
    act: 'withdraw',
    on: days.workingDays(answered, 2),
    fields: { withdrawalReason: '行政复议认为主要事实不清、证据不足，决定撤销。' },
  }
  const closes = days.workingDays(answered, 6)
  yield* signedBy(closes, {
    act: 'close',
    on: closes,
    fields: { closingResult: 'annulled', archiveNumber: `罚卷${closes.slice(0, 4)}-${chance.whole(1, 300)}` },
  })
}

/** Not paid: demanded, and after review and suit have lapsed put before the court. */
function* unpaid({ days, chance }: Telling, handed: string): Story {
  const asked = days.workingDays(handed, 20)
  const demanded = yield { act: 'demand', on: asked }
  yield { act: 'serveDemand', on: asked, service: service(demanded, 'demand', asked, chance) }
  const applied = days.working(days.later(handed, 200))
  yield* signedBy(applied, { act: 'applyCourt', on: applied, fields: { executionCourt: '云岭县人民法院' } })
  yield { act: 'recordCourtAnswer', on: days.workingDays(applied, 10), fields: { courtAnswer: 'granted' } }
}

/** Paid in parts, of which the first has come in. */
function* deferred({ days, chance }: Telling, penalties: Penalties, handed: string): Story {
  const granted = days.workingDays(handed, 5)
  const [first, last] = [days.working(days.later(granted, 30)), days.working(days.later(granted, 180))]
  const half = Math.floor(owed(penalties) / 2)
  yield* signedBy(granted, {
    act: 'grantDeferral',
    on: granted,
    fields: {
      hardship: chance.one(hardships),
      payBy: last,
      instalments: [
        { dueOn: first, amount: half },
        { dueOn: last, amount: owed(penalties) - half },
      ],
    },
  })
  yield { act: 'recordPayment', on: first, fields: { paid: half, receipt: `缴款书${chance.whole(10_000, 99_999)}` } }
}

/** Decided, filed, paid and closed within days. */
function* onSpot({ chance, days, unit, opens }: Telling, { kind, domain }: Share): Story {
  const offence = chance.one<SmallOffence>(isSmall(kind) ? smallOffences[kind] : smallOffences.market)
  const fine = offence.fine && roundYuan(chance, offence.fine)
  yield {
    act: 'decideOnSpot',
    on: opens,
    fields: {
      foundOn: opens,
      source: 'inspection',
      matter: offence.matter,
      party: offender(offence.by, chance),
      place: placeOf(unit, chance),
      endedOn: opens,
      domain,
      ...powerOf(unit),
      officers: of(unit, 'enforcement')
        .slice(0, 2)
        .map(({ person }) => person),
      certificatesShown: true,
      toldOnSpot: true,
      facts: `${offence.facts}。`,
      violated: offence.violated,
      basis: offence.basis,
      penalties: fine ? [{ kind: 'fine', amount: fine }] : [{ kind: 'warning' }],
      reviewAuthority: '云岭县人民政府',
      court: '云岭县人民法院',
      ticketTaken: 'signed',
    },
  }
  yield { act: 'fileTicket', on: days.workingDays(opens, chance.whole(1, 5)) }
  let day = days.workingDays(opens, chance.whole(5, 9))
  if (fine)
    yield { act: 'settlePayment', on: day, fields: { paid: fine, receipt: `缴款书${chance.whole(10_000, 99_999)}` } }
  day = days.workingDays(day, chance.whole(1, 5))
  yield* signedBy(day, {
    act: 'close',
    on: day,
    fields: { closingResult: 'performed', archiveNumber: `当罚${day.slice(0, 4)}-${chance.whole(1, 300)}` },
  })
}
