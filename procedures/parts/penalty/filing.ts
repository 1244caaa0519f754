/** 线索、核查、立案 (articles 18 to 27, 36, 54): what makes a case ours, and whether it is still in time. */
import { findClock } from '../../../src/procedure/case-view.ts'
import { inForce, years } from '../../../src/procedure/term.ts'
import {
  administrativePenaltyLaw2017 as formerLaw,
  administrativePenaltyLaw2021 as law,
} from '../../../statutes/administrative-penalty-law.ts'
import { marketPenaltyProcedureRules as market } from '../../../statutes/penalty-procedure-rules.ts'
import { type Acts, anyHead, type Clocks, enforcing, type Gate, type PenaltyCase } from './case.ts'
import { terms } from './ministry-rules.ts'

/** The five years of 2021 are the heavier rule: an act that ended before that law keeps its two (37, 从旧兼从轻). */
const fiveYears = ({ facts }: PenaltyCase) =>
  facts.grave === true && (facts.endedOn ?? '') >= law.inForce.from && !facts.ownLimitation

/** Found in time: 举报、检查之日 counts as the day of discovery, not the day of filing. */
const foundInTime = (c: PenaltyCase): boolean => {
  const limit = findClock(c, 'limitation') ?? findClock(c, 'longLimitation')
  return !limit?.due || (c.facts.foundOn ?? '') <= limit.due
}
export const inTime: Gate = {
  unmet: '违法行为在追究时效内未被发现的，不再给予行政处罚',
  holds: foundInTime,
  article: law.article('36'),
}
/** Whatever is not of one of the kinds of article 9 escapes every comparison: with what was told, with the limits on the spot. */
export const ofKnownKind = (of: 'proposed' | 'penalties'): Gate => ({
  unmet: '处罚须逐行写明种类',
  holds: ({ facts }) => (facts[of] ?? []).every(({ kind }) => kind !== undefined),
  article: law.article('9'),
})
export const officersEnough: Gate = {
  unmet: '办案人员不得少于两人，且不得重复',
  holds: c => new Set(c.facts.officers ?? []).size >= 2,
  article: law.article('42'),
}
export const competent: readonly Gate[] = [
  {
    unmet: '受委托、乡镇街道赋权实施处罚的，写明委托书或者赋权决定的文号',
    holds: ({ facts }) => !['delegated', 'town'].includes(facts.power ?? '') || Boolean(facts.powerBasis),
    article: law.article('24'),
  },
  {
    unmet: '2021年7月15日以前，乡镇、街道没有法律规定的赋权，不得以自己的名义实施处罚',
    holds: ({ facts }) => facts.power !== 'town',
    during: { until: '2021-07-14' },
    article: formerLaw.article('20'),
  },
]

export const filingClocks = {
  limitation: {
    label: '追究时效',
    owedBy: 'authority',
    from: 'endedOn',
    metBy: ['register', 'decideOnSpot'],
    term: inForce(
      { since: '1996-10-01', until: '2021-07-14', term: years(2), article: formerLaw.article('29') },
      { since: '2021-07-15', term: years(2), article: law.article('36') },
    ),
    roll: 'none',
    when: c => !fiveYears(c) && !c.facts.ownLimitation,
    article: law.article('36'),
  },
  longLimitation: {
    label: '追究时效（生命健康、金融安全）',
    owedBy: 'authority',
    from: 'endedOn',
    metBy: ['register', 'decideOnSpot'],
    term: inForce({ since: '2021-07-15', term: years(5), article: law.article('36') }),
    roll: 'none',
    when: fiveYears,
    article: law.article('36'),
  },
  filing: {
    label: '核查并决定是否立案',
    owedBy: 'authority',
    from: 'foundOn',
    metBy: ['file', 'decline', 'forward'],
    term: terms.filing,
    extension: { upTo: terms.filing.fallback, approvedBy: 'unitHead', article: market.article('18') },
    when: c => c.track === 'ordinary',
    article: law.article('54', { paragraph: 2 }),
  },
} as const satisfies Clocks

export const filingActs = {
  register: {
    label: '登记线索',
    help: '发现、收到违法线索当日登记。举报人的身份另在举报件中保护，不写进本案（第五十四条）。',
    ...enforcing,
    from: 'new',
    to: 'clue',
    track: 'ordinary',
    asks: ['foundOn', 'source', 'matter', 'party', 'place', 'endedOn', 'grave', 'domain', 'power'],
    mayGive: ['earlier', 'ownLimitation', 'powerBasis', 'files'],
    numbers: 'case',
    needs: { conditions: competent },
    article: law.article('54'),
  },
  file: {
    label: '立案',
    help: '有初步证据、应受处罚、属于本机关管辖、尚在时效内的，应当及时立案，指定两名以上持证人员（第四十二条、第五十四条）。',
    ...enforcing,
    from: 'clue',
    to: 'filed',
    asks: ['checkNote', 'evidenceFound', 'punishable', 'withinPower', 'officers'],
    mayGive: ['endedOn', 'grave', 'ownLimitation', 'powerBasis', 'files'],
    sets: 'filedOn',
    numbers: 'filing',
    issues: 'filingForm',
    approvedBy: [anyHead],
    needs: {
      conditions: [
        {
          unmet: '立案须有初步证据、应受处罚并属于本机关管辖',
          holds: ({ facts }) => facts.evidenceFound === true && facts.punishable === true && facts.withinPower === true,
          article: law.article('54', { paragraph: 2 }),
        },
        officersEnough,
        inTime,
        ...competent,
      ],
    },
    article: law.article('54', { paragraph: 2 }),
  },
  decline: {
    label: '不予立案',
    help: '符合立案标准的，除轻微、初次、无过错等可以不予立案的情形外，不得不立案（第七十六条）。',
    ...enforcing,
    from: 'clue',
    to: 'notFiled',
    asks: ['checkNote', 'evidenceFound', 'punishable', 'withinPower', 'declineGround', 'declineReason'],
    issues: 'noFilingForm',
    approvedBy: [anyHead],
    needs: {
      conditions: [
        {
          unmet: '符合立案标准的应当及时立案，不得以“不符合立案标准”不予立案',
          holds: c =>
            c.facts.declineGround !== 'standard' ||
            !(c.facts.evidenceFound && c.facts.punishable && c.facts.withinPower && foundInTime(c)),
          article: law.article('76'),
        },
      ],
    },
    article: market.article('20'),
  },
  extendFiling: {
    label: '延长核查期限',
    help: '特殊情况不能在期限内核查完的，期满前写明理由，经负责人批准。',
    ...enforcing,
    from: 'clue',
    extends: 'filing',
    article: market.article('18'),
  },
} as const satisfies Acts
