/** 办案期限 (article 60): ninety days, what ministries’ rules leave out of them, and how they are extended. */
import { days, inForce } from '../../../src/procedure/term.ts'
import { administrativePenaltyLaw2021 as law } from '../../../statutes/administrative-penalty-law.ts'
import { marketPenaltyProcedureRules as market } from '../../../statutes/penalty-procedure-rules.ts'
import { type Acts, anyHead, type Clocks, enforcing, type Intervals, inside, working } from './case.ts'
import { excludes, excusable, extensionRule, keyOf, suspensionGrounds } from './ministry-rules.ts'

const otherwise = {
  local: '办案期限的例外',
  source: '法律、法规、规章另有规定的，从其规定（行政处罚法第六十条）',
} as const

export const ninetyDaysIntervals = {
  excluded: {
    label: '检测、听证、公告等不计入的时间',
    effect: 'exclude',
    clocks: ['decision'],
    grounds: excusable,
    article: otherwise,
  },
  suspended: {
    label: '中止调查',
    effect: 'suspend',
    clocks: ['decision'],
    grounds: suspensionGrounds,
    article: otherwise,
  },
} as const satisfies Intervals

export const ninetyDaysClocks = {
  decision: {
    label: '作出处罚决定',
    owedBy: 'authority',
    from: 'filedOn',
    metBy: ['decide', 'decideNoPenalty', 'transferCrime', 'forward', 'end'],
    term: inForce({ since: '2021-07-15', term: days(90), article: law.article('60') }),
    extension: { upTo: days(30), times: 2, approvedBy: 'unitHead', article: otherwise },
    // The law before 2021 set no term; a case filed under it has none.
    when: c => (c.facts.filedOn ?? '') >= law.inForce.from,
    article: law.article('60'),
  },
} as const satisfies Clocks

export const ninetyDaysActs = {
  exclude: {
    label: '开始不计入办案期限的时间',
    help: '检测、听证、公告等时间，法律、法规、规章规定不计入的方可扣除（第六十条）；结束当日办理“恢复计入”。',
    ...enforcing,
    from: [...working],
    mayGive: ['termRule'],
    opens: 'excluded',
    derives: { excludedFor: (_, __, { ground }) => keyOf(excusable, ground) },
    needs: {
      conditions: [
        {
          unmet: '须由程序规定把这段时间排除在办案期限之外；本领域没有规定的，写明另有规定的条款',
          holds: ({ facts }, { ground }) => excludes(facts.domain, keyOf(excusable, ground), facts.termRule),
          article: law.article('60'),
        },
      ],
    },
    offered: c => !inside(c, 'excluded'),
    article: otherwise,
  },
  resumeCounting: {
    label: '恢复计入办案期限',
    help: '检测报告送达、听证结束、公告期满之日办理。',
    ...enforcing,
    from: [...working],
    closes: 'excluded',
    offered: c => inside(c, 'excluded'),
    article: otherwise,
  },
  extendDecision: {
    label: '延长办案期限',
    help: '案情复杂的，期满前经负责人批准延长三十日；仍不能决定的，集体讨论后可以再延长一次。',
    ...enforcing,
    from: [...working],
    mayGive: ['termRule'],
    extends: 'decision',
    needs: {
      conditions: [
        {
          unmet: '延长须有法律、法规、规章的依据；本领域没有规定的，写明另有规定的条款',
          holds: ({ facts }) => extensionRule(facts.domain, facts.termRule) !== undefined,
          article: law.article('60'),
        },
        {
          unmet: '再次延长须经负责人集体讨论，请先记录集体讨论',
          holds: c =>
            c.extensions.filter(({ clock }) => clock === 'decision').length === 0 || c.acts.discuss !== undefined,
          article: market.article('64'),
        },
      ],
    },
    article: otherwise,
  },
  suspend: {
    label: '中止调查',
    help: '有法定情形的，经负责人批准中止；原因消除后立即恢复。',
    ...enforcing,
    from: [...working],
    mayGive: ['termRule'],
    opens: 'suspended',
    derives: { suspensionReason: (_, __, { ground }) => keyOf(suspensionGrounds, ground) },
    approvedBy: [anyHead],
    needs: {
      conditions: [
        {
          unmet: '中止须有程序规定的依据；本领域没有规定的，写明另有规定的条款',
          holds: ({ facts }) => extensionRule(facts.domain, facts.termRule) !== undefined,
          article: law.article('60'),
        },
      ],
    },
    offered: c => !inside(c, 'suspended'),
    article: market.article('46'),
  },
  resume: {
    label: '恢复调查',
    help: '中止的原因消除后，立即恢复。',
    ...enforcing,
    from: [...working],
    closes: 'suspended',
    offered: c => inside(c, 'suspended'),
    article: market.article('46'),
  },
} as const satisfies Acts
