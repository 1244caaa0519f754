/** 履行、救济、强制执行、结案 (articles 66 to 74; 行政强制法 45, 46, 53, 54). */
import { findClock, letterServed } from '../../../src/procedure/case-view.ts'
import { days, inForce, months, workingDays } from '../../../src/procedure/term.ts'
import { administrativeCoercionLaw as coercion } from '../../../statutes/administrative-coercion-law.ts'
import { administrativeLitigationLaw as litigation } from '../../../statutes/administrative-litigation-law.ts'
import {
  administrativePenaltyLaw2017 as formerLaw,
  administrativePenaltyLaw2021 as law,
} from '../../../statutes/administrative-penalty-law.ts'
import {
  administrativeReconsiderationLaw2017 as formerReconsideration,
  administrativeReconsiderationLaw2023 as reconsideration,
} from '../../../statutes/administrative-reconsideration-law.ts'
import { marketPenaltyProcedureRules as market } from '../../../statutes/penalty-procedure-rules.ts'
import { additionalFine } from './additional-fine.ts'
import {
  type Acts,
  anyHead,
  type Clocks,
  enforcing,
  type Intervals,
  inside,
  type PenaltyCase,
  payable,
  unserved,
} from './case.ts'
import { imposes } from './kinds.ts'
import { terms } from './ministry-rules.ts'

const afterDecision = { ...enforcing, from: ['decided', 'closed'] } as const
const cents = (yuan: number): number => Math.round(yuan * 100) / 100
const owes = (c: PenaltyCase): boolean => payable(c) > 0
const unpaid = (c: PenaltyCase): number => cents(payable(c) - (c.facts.paidTotal ?? 0))
const paidSoFar = (c: PenaltyCase): number => cents((c.facts.paidTotal ?? 0) + (c.facts.paid ?? 0))
/** Kept with every payment and demand, so that a later payment does not make the earlier days cheaper. */
const accrual = {
  additionalFine: (c: PenaltyCase, on: string) => additionalFine(c, on) || undefined,
  accruedUntil: (_: PenaltyCase, on: string) => on,
}
const challenged = (c: PenaltyCase): boolean => inside(c, 'underReview') || inside(c, 'underSuit')
const deferred = ({ facts }: PenaltyCase): boolean => (facts.payBy ?? '') > (facts.remedyOverOn ?? '9999')
/** No act of the office is to lie on the same clock twice: the ticket is received when it is given. */
const simple = (c: PenaltyCase): boolean => c.track === 'simple'

export const performanceIntervals = {
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

const fifteenDays = inForce(
  { since: '1996-10-01', until: '2021-07-14', term: days(15), article: formerLaw.article('46') },
  { since: '2021-07-15', term: days(15), article: law.article('67', { paragraph: 3 }) },
)
export const performanceClocks = {
  payment: {
    label: '缴纳罚没款',
    owedBy: 'party',
    from: { served: 'decision' },
    until: 'payBy',
    metBy: ['settlePayment', 'collectOnSpot'],
    term: fifteenDays,
    when: owes,
    survives: true,
    article: law.article('67', { paragraph: 3 }),
  },
  onSpotPayment: {
    label: '缴纳罚款（当场处罚）',
    owedBy: 'party',
    from: { act: 'decideOnSpot' },
    until: 'payBy',
    metBy: ['settlePayment', 'collectOnSpot'],
    term: fifteenDays,
    when: owes,
    survives: true,
    article: law.article('67', { paragraph: 3 }),
  },
  reviewRequest: {
    label: '当事人申请行政复议',
    owedBy: 'party',
    from: { served: 'decision' },
    metBy: ['recordReview'],
    term: inForce(
      { since: '1999-10-01', until: '2023-12-31', term: days(60), article: formerReconsideration.article('9') },
      { since: '2024-01-01', term: days(60), article: reconsideration.article('20') },
    ),
    survives: true,
    article: reconsideration.article('20'),
  },
  suit: {
    label: '当事人提起行政诉讼',
    owedBy: 'party',
    from: { served: 'decision' },
    metBy: ['recordSuit', 'recordReview'],
    term: months(6),
    survives: true,
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
    survives: true,
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
  closing: {
    label: '结案',
    owedBy: 'authority',
    from: { act: 'settlePayment' },
    metBy: ['close'],
    term: terms.closing,
    article: market.article('77'),
  },
} as const satisfies Clocks

export const performanceDeemed = {
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

export const performanceActs = {
  grantDeferral: {
    label: '批准暂缓、分期缴纳',
    help: '当事人确有经济困难并申请的，经批准可以暂缓或者分期；书面告知期限，加处罚款自该期限届满后起算（第六十六条）。',
    ...enforcing,
    from: 'decided',
    asks: ['hardship', 'payBy'],
    mayGive: ['instalments'],
    issues: 'deferralNotice',
    approvedBy: [anyHead],
    needs: {
      conditions: [
        {
          unmet: '没有应当缴纳的罚没款',
          holds: c => unpaid(c) > 0,
          article: law.article('66', { paragraph: 2 }),
        },
        {
          unmet: '暂缓、分期的最后期限应当在今天以后',
          holds: (c, { on }) => (c.facts.payBy ?? '') > on,
          article: law.article('66', { paragraph: 2 }),
        },
        {
          unmet: '各期金额之和应当等于尚未缴纳的数额，且不晚于最后期限',
          holds: c =>
            c.facts.instalments === undefined ||
            (cents(c.facts.instalments.reduce((sum, { amount }) => sum + (amount ?? 0), 0)) === unpaid(c) &&
              c.facts.instalments.every(({ dueOn }) => (dueOn ?? '9999') <= (c.facts.payBy ?? ''))),
          article: law.article('66', { paragraph: 2 }),
        },
      ],
    },
    offered: c => unpaid(c) > 0,
    article: law.article('66', { paragraph: 2 }),
  },
  recordPayment: {
    label: '登记部分缴款',
    help: '分期缴纳或者只缴了一部分的，逐次登记；缴清的用“登记缴清”。',
    ...afterDecision,
    asks: ['paid', 'receipt'],
    derives: { paidTotal: paidSoFar, ...accrual },
    needs: {
      conditions: [
        {
          unmet: '已经足额，请用“登记缴清”',
          holds: c => (c.facts.paidTotal ?? 0) < payable(c),
          article: law.article('67'),
        },
      ],
    },
    offered: c => unpaid(c) > 0,
    article: law.article('67'),
  },
  settlePayment: {
    label: '登记缴清',
    help: '罚没款全部缴清时登记；逾期的，系统算出加处罚款（每日百分之三，不超过罚款本数，复议、诉讼期间不计）。',
    ...afterDecision,
    asks: ['paid', 'receipt'],
    derives: { paidTotal: paidSoFar, ...accrual },
    needs: {
      conditions: [
        {
          unmet: '尚未缴清，请用“登记部分缴款”',
          holds: c => (c.facts.paidTotal ?? 0) >= payable(c),
          article: law.article('67'),
        },
        {
          unmet: '本案没有应当缴纳的罚没款',
          holds: owes,
          article: law.article('67'),
        },
      ],
    },
    offered: c => unpaid(c) > 0,
    article: law.article('67'),
  },
  recordExecution: {
    label: '登记其他处罚的执行',
    help: '吊销、停业、没收物品等的执行情况；没收的非法财物公开拍卖或者按规定处理，款项全部上缴国库（第七十四条）。',
    ...enforcing,
    from: 'decided',
    asks: ['executionNote'],
    mayGive: ['goodsDisposal', 'files'],
    article: law.article('74'),
  },
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
          unmet: '当事人没有逾期的罚没款',
          holds: (c, { on }) =>
            unpaid(c) > 0 && on > ((findClock(c, 'payment') ?? findClock(c, 'onSpotPayment'))?.due ?? '9999'),
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
          unmet: '没有未履行的罚没款或者其他处罚',
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
  close: {
    label: '结案归档',
    help: '执行完毕、法院终结执行或者决定被撤销的，经负责人批准结案；一案一卷，全过程记录归档（第四十七条）。',
    ...enforcing,
    from: 'decided',
    to: 'closed',
    asks: ['closingResult', 'archiveNumber'],
    mayGive: ['goodsDisposal', 'executionNote'],
    issues: 'closingForm',
    approvedBy: [anyHead],
    needs: {
      conditions: [
        {
          unmet: '罚没款尚未缴清，不得以“履行完毕”结案',
          holds: c => c.facts.closingResult !== 'performed' || unpaid(c) <= 0,
          article: market.article('77'),
        },
        {
          unmet: '处罚决定书尚未送达',
          holds: c => simple(c) || letterServed(c, 'decision'),
          article: law.article('61'),
        },
        {
          unmet: '没有法院的裁定，不得以强制执行完毕、终结执行结案',
          holds: c =>
            !['enforced', 'courtEnded'].includes(c.facts.closingResult ?? '') || c.acts.recordCourtAnswer !== undefined,
          article: market.article('77'),
        },
        {
          unmet: '没有登记处罚决定被撤销、确认无效',
          holds: c => c.facts.closingResult !== 'annulled' || ['revoked', 'void'].includes(c.facts.annulment ?? ''),
          article: law.article('75'),
        },
        {
          unmet: '当场处罚尚未报所属行政机关备案',
          holds: c => !simple(c) || c.acts.fileTicket !== undefined,
          article: law.article('52', { paragraph: 3 }),
        },
        {
          unmet: '没收非法财物的，写明处理情况',
          holds: c => !imposes(c.facts.penalties, 'confiscateGoods') || Boolean(c.facts.goodsDisposal),
          article: law.article('74'),
        },
        {
          unmet: '复议、诉讼尚未终结',
          holds: c => !challenged(c),
          article: law.article('73'),
        },
      ],
    },
    article: market.article('77'),
  },
} as const satisfies Acts
