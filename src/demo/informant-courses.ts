/**
 * Stories of 举报 and 举报奖励: intake, a redacted summary handed on, the result told, now and then a reward. Older tips went to
 * authorities outside or came to nothing; the newest are clues that wait on the squad's desk.
 */
import type { CaseState } from '../case/state.ts'
import { workingDays } from '../procedure/term.ts'
import { type Chance, chanceOf } from './chance.ts'
import type { DemonstrationDays } from './days.ts'
import { claimCodes, type Tip, tips, told } from './informant-texts.ts'
import { organisationOf, partyOf } from './names.ts'
import { openingDays } from './spread.ts'
import { type Happening, letterId, type Part, type Story, type StoryPlan, signature, type Telling } from './story.ts'

const procedure = 'informant-report'
const unit = 'market'

export const informantPlans = (days: DemonstrationDays, seed: string): readonly StoryPlan[] => {
  const opens = openingDays(days, chanceOf(seed), 15, { until: days.later(days.today, -60) })
  return [
    ...opens.map((day, n) => planned(day, tips[n % tips.length] as Tip, n)),
    ...dueAroundToday(days).map((day, n) => planned(day, tips[(n * 3) % 7] as Tip, n + opens.length)),
  ]
}
/** To be accepted, handed on, and decided upon, on the days around today. */
const dueAroundToday = (days: DemonstrationDays): string[] =>
  [-12, -6, -1, 1, 3].flatMap(n => {
    const due = days.working(days.later(days.today, n))
    const opens = days.startFor(due, workingDays(n < 0 ? 15 : 5))
    return opens && opens <= days.last ? [opens] : []
  })

const planned = (opens: string, tip: Tip, n: number): StoryPlan => {
  // A case that began long ago is investigated outside, or not filed; a young one waits on the squad's desk.
  const chance = chanceOf(`${procedure}/${opens}/${n}`)
  const story = { tip, code: claimCodes[n % claimCodes.length] ?? '' }
  return {
    procedure,
    unit,
    opens,
    tell: telling => reported(telling, story, chance),
    opened: (c: CaseState) =>
      c.procedure === 'informant-reward'
        ? { tell: (telling: Telling) => rewarded(telling, story.code) }
        : { tell: (telling: Telling) => notFiled(telling) },
  }
}
interface Told {
  readonly tip: Tip
  readonly code: string
}

function* reported({ chance, days, opens }: Telling, { tip, code }: Told, own: Chance): Story {
  const recent = opens > days.later(days.today, -55)
  const named = own.happens(0.65)
  const wantsReward = own.happens(0.6)
  const online = own.happens(0.25)
  const fields = {
    named: named ? 'named' : 'anonymous',
    area: tip.area,
    grounds: tip.grounds,
    ...(named ? { informant: partyOf(chance) } : {}),
    ...(!named && wantsReward ? { identityCode: code } : {}),
    ...(wantsReward ? { wantsReward } : {}),
    ...(own.happens(0.2) ? { insider: true } : {}),
  }
  const channel = chance.weighted({
    hotline12315: 45,
    hotline12345: 20,
    letter: 12,
    visit: 10,
    phone: 8,
    hotline12317: 5,
  })
  if (online) yield { act: 'submit', on: opens, fields }
  else
    yield {
      act: 'register',
      on: opens,
      fields: {
        ...fields,
        receivedOn: opens,
        channel,
        ...(channel === 'hotline12345' ? { handedBy: '云岭县12345政务服务便民热线' } : {}),
      },
    }
  const accepts = days.workingDays(opens, recent ? 4 : chance.whole(1, 4))
  const risk = chance.weighted({ none: 85, possible: 15 })
  yield {
    act: 'accept',
    on: accepts,
    fields: { risk, ...(risk === 'none' ? {} : { protection: '只用约定方式联系，查办时间与举报时间错开。' }) },
  }
  const hands = days.workingDays(accepts, chance.whole(0, 2))
  const outside = tip.body ?? (recent || tip.area === 'price' ? undefined : '市市场监督管理局')
  const summary = { summary: tip.summary, redacted: true }
  if (outside) yield { act: 'handOnOutside', on: hands, fields: { ...summary, outsideBody: outside } }
  else
    yield {
      act: 'handOn',
      on: hands,
      fields: {
        ...summary,
        investigator: unit,
        clueMatter: tip.matter,
        clueParty: organisationOf(chance),
        cluePlace: tip.place,
        clueEndedOn: opens,
        clueGrave: tip.grave,
        clueDomain: 'market',
      },
    }
  if (recent) return
  yield* concluded({ chance, days }, { tip, code }, { opens, hands, named, wantsReward, filed: outside !== undefined })
}

interface So {
  readonly opens: string
  readonly hands: string
  readonly named: boolean
  readonly wantsReward: boolean
  readonly filed: boolean
}
function* concluded({ chance, days }: Pick<Telling, 'chance' | 'days'>, { tip, code }: Told, so: So): Story {
  const { opens, named, wantsReward, filed } = so
  const filingOn = days.workingDays(opens, chance.whole(9, 13))
  yield {
    act: 'recordFiling',
    on: days.workingDays(filingOn, 1),
    fields: { filing: filed ? 'filed' : 'notFiled', filingOn },
  }
  if (named) {
    const tells = days.workingDays(filingOn, chance.happens(0.1) ? 7 : chance.whole(1, 4))
    const letter = yield { act: 'tellFiling', on: tells, fields: { resultTold: told } }
    yield served(letter, 'filingNotice', tells)
  }
  const concludedOn = days.workingDays(filingOn, filed ? chance.whole(25, 45) : 2)
  const fine = Math.round(chance.whole(3, 180) * 1000)
  yield {
    act: 'recordResult',
    on: days.workingDays(concludedOn, chance.whole(2, 6)),
    fields: filed
      ? {
          finding: 'verified',
          result: tip.result,
          penaltyNumber: `演示罚字〔${concludedOn.slice(0, 4)}〕${chance.whole(10, 99)}号`,
          fine,
          concludedOn,
        }
      : { finding: 'unfounded', result: tip.result },
  }
  const tells = days.workingDays(concludedOn, 8)
  const letter = yield { act: 'tellResult', on: tells, fields: { resultTold: told } }
  if (named) yield served(letter, 'resultNotice', tells)
  if (wantsReward)
    yield filed
      ? { act: 'startReward', on: days.workingDays(concludedOn, 9), fields: { claimCode: code } }
      : { act: 'declineReward', on: days.workingDays(concludedOn, 9), fields: { rewardRefusal: '举报内容未查实。' } }
  yield { act: 'close', on: days.workingDays(concludedOn, 12), outcome: filed ? 'verified' : 'unfounded' }
}
const served = (c: CaseState, key: string, on: string) => ({
  act: 'serve',
  on,
  service: { letter: letterId(c, key), recipient: '举报人', on, way: '约定方式' },
})

/** 举报奖励: told of the right, assessed, signed, claimed with the code and paid; one in eight is not claimed. */
function* rewarded({ chance, days, opens }: Telling, code: string): Story {
  const tells = days.workingDays(opens, chance.whole(1, 4))
  const toldOf = yield { act: 'tell', on: tells, fields: { wish: chance.happens(0.92) ? 'apply' : 'forgo' } }
  const facts = toldOf.facts as { wish?: string; fine?: number }
  if (facts.wish === 'forgo') {
    yield { act: 'waive', on: days.workingDays(tells, 1) }
    return
  }
  const grade = chance.weighted({ first: 20, second: 40, third: 40 })
  const percent = { first: 5, second: 3, third: 1 }[grade]
  const least = { first: 5000, second: 3000, third: 1000 }[grade]
  const assesses = days.workingDays(tells, chance.whole(4, 12))
  yield* signedBy(days.workingDays(assesses, 1), {
    act: 'assess',
    on: assesses,
    fields: {
      serious: 'quality',
      keyEvidence: true,
      unknownBefore: true,
      exclusion: 'none',
      grade,
      amount: Math.max(least, Math.round((facts.fine ?? 0) * percent) / 100),
    },
  })
  const notified = days.workingDays(assesses, 3)
  yield { act: 'notify', on: notified }
  if (chance.happens(0.12)) return
  const claims = days.workingDays(notified, chance.whole(2, 20))
  yield {
    act: 'verifyClaimant',
    on: claims,
    fields: { presentedCode: code, verification: 'code', delegated: false },
  }
  yield {
    act: 'pay',
    on: days.workingDays(claims, chance.whole(1, 5)),
    fields: { payWay: 'account', voucher: `演示支付${chance.whole(100, 999)}` },
  }
}
/** 不予立案 of a clue that did not hold; what is younger than that waits for the squad. */
function* notFiled({ days, opens, chance }: Telling): Story {
  if (opens > days.later(days.today, -50)) return
  const on = days.workingDays(opens, chance.whole(4, 7))
  yield* signedBy(days.workingDays(on, 1), {
    act: 'decline',
    on,
    fields: {
      checkNote: '现场检查，未发现所反映的情形。',
      evidenceFound: false,
      punishable: false,
      withinPower: true,
      declineGround: 'standard',
      declineReason: '没有证据证明存在违法行为，不符合立案标准。',
    },
  })
}
/** Puts an act forward, and has every round sign it on a day. */
function* signedBy(on: string, happening: Happening): Part<CaseState> {
  let state = yield happening
  while (state.pending.length > 0) state = yield signature(on)
  return state
}
