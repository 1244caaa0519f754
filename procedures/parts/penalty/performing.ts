/** 缴款、暂缓和分期、执行、结案 (articles 66, 67, 74). */
import { letterServed } from '../../../src/procedure/case-view.ts'
import { days, inForce } from '../../../src/procedure/term.ts'
import {
  administrativePenaltyLaw2017 as formerLaw,
  administrativePenaltyLaw2021 as law,
} from '../../../statutes/administrative-penalty-law.ts'
import { marketPenaltyProcedureRules as market } from '../../../statutes/penalty-procedure-rules.ts'
import { accrual } from './additional-fine.ts'
import {
  type Acts,
  afterDecision,
  anyHead,
  type Clocks,
  cents,
  challenged,
  enforcing,
  owes,
  type PenaltyCase,
  payable,
  unpaid,
} from './case.ts'
import { imposes } from './kinds.ts'
import { terms } from './ministry-rules.ts'

const paidSoFar = (c: PenaltyCase): number => cents((c.facts.paidTotal ?? 0) + (c.facts.paid ?? 0))
const simple = (c: PenaltyCase): boolean => c.track === 'simple'

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
    article: law.article('67', { paragraph: 3 }),
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

export const performanceActs = {
  settlePayment: {
    label: '登记缴清',
    help: '罚没款全部缴清时登记；逾期的，系统算出加处罚款（每日百分之三，不超过罚款本数，复议、诉讼期间不计）。',
    ...afterDecision,
    asks: ['paid', 'receipt'],
    derives: { paidTotal: paidSoFar, ...accrual },
    needs: {
      conditions: [
        {
          unmet: '累计缴款应当达到应缴数额；尚未缴清的，用“登记部分缴款”',
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
          unmet: '以强制执行完毕、终结执行结案的，先登记法院裁定',
          holds: c =>
            !['enforced', 'courtEnded'].includes(c.facts.closingResult ?? '') || c.acts.recordCourtAnswer !== undefined,
          article: market.article('77'),
        },
        {
          unmet: '以决定被撤销、确认无效结案的，先登记处罚决定被改变',
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
  recordPayment: {
    label: '登记部分缴款',
    help: '分期缴纳或者只缴了一部分的，逐次登记；缴清的用“登记缴清”。',
    ...afterDecision,
    asks: ['paid', 'receipt'],
    derives: { paidTotal: paidSoFar, ...accrual },
    needs: {
      conditions: [
        {
          unmet: '部分缴款之后应当仍有未缴数额；已经足额的，用“登记缴清”',
          holds: c => (c.facts.paidTotal ?? 0) < payable(c),
          article: law.article('67'),
        },
      ],
    },
    offered: c => unpaid(c) > 0,
    article: law.article('67'),
  },
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
  recordExecution: {
    label: '登记其他处罚的执行',
    help: '吊销、停业、没收物品等的执行情况；没收的非法财物公开拍卖或者按规定处理，款项全部上缴国库（第七十四条）。',
    ...enforcing,
    from: 'decided',
    asks: ['executionNote'],
    mayGive: ['goodsDisposal', 'files'],
    article: law.article('74'),
  },
} as const satisfies Acts
