/** 复议、诉讼、催告、申请法院强制执行 (articles 72, 73; 行政强制法 53, 54; 行政复议法 20, 23; 行政诉讼法 45, 46). */
import { findClock } from '../../../src/procedure/case-view.ts'
import { days, inForce, months, workingDays } from '../../../src/procedure/term.ts'
import { administrativeCoercionLaw as coercion } from '../../../statutes/administrative-coercion-law.ts'
import { administrativeLitigationLaw as litigation } from '../../../statutes/administrative-litigation-law.ts'
import { administrativePenaltyLaw2021 as law } from '../../../statutes/administrative-penalty-law.ts'
import {
  administrativeReconsiderationLaw2017 as formerReconsideration,
  administrativeReconsiderationLaw2023 as reconsideration,
} from '../../../statutes/administrative-reconsideration-law.ts'
import { accrual, payableUntil } from './additional-fine.ts'
import {
  type Acts,
  afterDecision,
  anyHead,
  type Clocks,
  challenged,
  enforcing,
  type Intervals,
  inside,
  owes,
  type PenaltyCase,
  unpaid,
  unserved,
} from './case.ts'
import { imposes } from './kinds.ts'

/** 暂缓、分期 that ends after review and suit have lapsed: the court's term counts from there. */
const deferred = ({ facts }: PenaltyCase): boolean => (facts.payBy ?? '') > (facts.remedyOverOn ?? '9999')

export const remedyIntervals = {
  underReview: {
    label: '行政复议期间（不计加处罚款）',
    effect: 'suspend',
    clocks: [],
    article: law.article('73', { paragraph: 3 }),
  },
  underSuit: {
    label: '行政诉讼期间（不计加处罚款）',
    effect: 'suspend',
    clocks: [],
    article: law.article('73', { paragraph: 3 }),
  },
} as const satisfies Intervals

export const remedyClocks = {
  reviewRequest: {
    label: '当事人申请行政复议',
    owedBy: 'party',
    from: { served: 'decision' },
    metBy: ['recordReview'],
    term: inForce(
      { since: '1999-10-01', until: '2023-12-31', term: days(60), article: formerReconsideration.article('9') },
      { since: '2024-01-01', term: days(60), article: reconsideration.article('20') },
    ),
    article: reconsideration.article('20'),
  },
  suit: {
    label: '当事人提起行政诉讼',
    owedBy: 'party',
    from: { served: 'decision' },
    metBy: ['recordSuit', 'recordReview'],
    term: months(6),
    article: litigation.article('46'),
  },
  onSpotRemedy: {
    label: '当事人对当场处罚申请复议、起诉',
    owedBy: 'party',
    from: { act: 'decideOnSpot' },
    metBy: ['recordReview', 'recordSuit'],
    // Since 2024 a penalty on the spot goes to reconsideration before it may go to court.
    term: inForce(
      { since: '1990-10-01', until: '2023-12-31', term: months(6), article: litigation.article('46') },
      { since: '2024-01-01', term: days(60), article: reconsideration.article('23') },
    ),
    article: reconsideration.article('23'),
  },
  suitAfterReview: {
    label: '当事人不服复议决定起诉',
    owedBy: 'party',
    from: 'reviewServedOn',
    metBy: ['recordSuit'],
    term: days(15),
    survives: true,
    article: litigation.article('45'),
  },
  demandWait: {
    label: '催告后等待履行',
    owedBy: 'authority',
    kind: 'atLeast',
    from: { served: 'demand' },
    metBy: ['applyCourt'],
    term: workingDays(10),
    article: coercion.article('54'),
  },
  courtApplication: {
    label: '申请人民法院强制执行',
    owedBy: 'authority',
    from: 'remedyOverOn',
    metBy: ['applyCourt', 'settlePayment'],
    term: months(3),
    when: c => owes(c) && !deferred(c),
    article: coercion.article('53'),
  },
  courtAfterDeferral: {
    label: '申请人民法院强制执行（暂缓、分期期满后）',
    owedBy: 'authority',
    from: 'payBy',
    metBy: ['applyCourt', 'settlePayment'],
    term: months(3),
    when: c => owes(c) && deferred(c),
    article: law.article('72', { paragraph: 2 }),
  },
} as const satisfies Clocks

export const remedyDeemed = {
  reviewLapsed: {
    label: '复议期限届满',
    expired: 'reviewRequest',
    effectiveOn: 'lastDay',
    from: ['decided'],
    article: reconsideration.article('20'),
  },
  remedyOver: {
    label: '复议、诉讼期限届满',
    expired: 'suit',
    effectiveOn: 'lastDay',
    from: ['decided'],
    sets: 'remedyOverOn',
    article: coercion.article('53'),
  },
  remedyOverOnSpot: {
    label: '当场处罚的复议、诉讼期限届满',
    expired: 'onSpotRemedy',
    effectiveOn: 'lastDay',
    from: ['decided'],
    sets: 'remedyOverOn',
    article: coercion.article('53'),
  },
  remedyOverAfterReview: {
    label: '复议后起诉期限届满',
    expired: 'suitAfterReview',
    effectiveOn: 'lastDay',
    from: ['decided'],
    sets: 'remedyOverOn',
    article: coercion.article('53'),
  },
} as const

export const remedyActs = {
  recordReview: {
    label: '登记行政复议',
    help: '收到受理通知后登记。处罚不停止执行，加处罚款自此不计（第七十三条）。',
    ...afterDecision,
    asks: ['reviewFiledOn'],
    opens: 'underReview',
    offered: c => !inside(c, 'underReview'),
    article: law.article('73', { paragraph: 3 }),
  },
  recordReviewResult: {
    label: '登记行政复议结果',
    help: '改变原决定的，接着办理“登记处罚决定被改变”，三日内撤回公开的信息。',
    ...afterDecision,
    asks: ['reviewOutcome', 'reviewServedOn'],
    closes: 'underReview',
    offered: c => inside(c, 'underReview'),
    article: law.article('73', { paragraph: 3 }),
  },
  recordSuit: {
    label: '登记行政诉讼',
    help: '收到应诉通知后登记。加处罚款自此不计（第七十三条）。',
    ...afterDecision,
    asks: ['suitFiledOn'],
    opens: 'underSuit',
    offered: c => !inside(c, 'underSuit'),
    article: law.article('73', { paragraph: 3 }),
  },
  recordSuitResult: {
    label: '登记行政诉讼结果',
    help: '以生效裁判为准。',
    ...afterDecision,
    asks: ['suitOutcome', 'suitClosedOn'],
    closes: 'underSuit',
    offered: c => inside(c, 'underSuit'),
    article: law.article('73', { paragraph: 3 }),
  },
  demand: {
    label: '催告',
    help: '申请法院强制执行之前书面催告；送达十日（工作日）后仍不履行的，方可申请（行政强制法第五十四条）。',
    ...enforcing,
    from: 'decided',
    issues: 'demand',
    derives: accrual,
    needs: {
      conditions: [
        {
          unmet: '须有逾期未缴的罚没款',
          holds: (c, { on }) => unpaid(c) > 0 && on > (payableUntil(c) ?? '9999'),
          article: coercion.article('54'),
        },
      ],
    },
    offered: c => unpaid(c) > 0,
    article: coercion.article('54'),
  },
  serveDemand: {
    label: '送达催告书',
    help: '填写送达回证；十个工作日自送达次日起算。',
    ...enforcing,
    from: 'decided',
    serves: 'demand',
    offered: c => unserved(c, 'demand'),
    article: coercion.article('54'),
  },
  applyCourt: {
    label: '申请人民法院强制执行',
    help: '复议、诉讼期限届满，催告满十日仍不履行的，自期限届满之日起三个月内申请（行政强制法第五十三条、第五十四条）。',
    ...enforcing,
    from: 'decided',
    asks: ['executionCourt'],
    issues: 'courtApplication',
    approvedBy: [anyHead],
    needs: {
      served: ['demand'],
      conditions: [
        {
          unmet: '当事人申请复议、提起诉讼的期限尚未届满',
          holds: c => c.facts.remedyOverOn !== undefined || c.facts.suitOutcome === 'upheld',
          article: coercion.article('53'),
        },
        {
          unmet: '复议、诉讼尚未终结',
          holds: c => !challenged(c),
          article: coercion.article('53'),
        },
        {
          unmet: '已经超过申请强制执行的三个月期限',
          holds: (c, { on }) =>
            on <= ((findClock(c, 'courtApplication') ?? findClock(c, 'courtAfterDeferral'))?.due ?? on),
          article: coercion.article('53'),
        },
        {
          unmet: '须有未履行的罚没款或者其他处罚',
          holds: c => unpaid(c) > 0 || !imposes(c.facts.penalties, 'fine', 'confiscateGains'),
          article: coercion.article('53'),
        },
      ],
    },
    offered: c => c.acts.demand !== undefined && c.acts.applyCourt === undefined,
    article: coercion.article('53'),
  },
  recordCourtAnswer: {
    label: '登记法院裁定',
    help: '不予受理、不予执行的，可以自收到裁定之日起十五日内向上一级法院申请复议（行政强制法第五十六条、第五十八条）。',
    ...enforcing,
    from: 'decided',
    asks: ['courtAnswer'],
    offered: c => c.acts.applyCourt !== undefined,
    article: coercion.article('57'),
  },
} as const satisfies Acts
