/**
 * 第五节 附带审查 (第五十六条至第六十条): the case stands still while a document it rests on is examined, by the organ itself
 * within thirty days or by the body that has the power, to which it goes within seven working days. Where the document is
 * one of ours the case points to it, and its page shows this case.
 */
import { firstDone } from '../../../src/procedure/case-view.ts'
import { days, inForce, workingDays } from '../../../src/procedure/term.ts'
import {
  administrativeReconsiderationLaw2017 as formerLaw,
  administrativeReconsiderationLaw2023 as law,
} from '../../../statutes/administrative-reconsideration-law.ts'
import { type Acts, type Clocks, type Reconsideration, revisedOn, standsOn } from './case.ts'

export const reviewIntervals = {
  review: {
    label: '附带审查，复议中止',
    effect: 'suspend',
    clocks: ['decision', 'answer'],
    article: law.article('39', { paragraph: 1, item: 9 }),
  },
} as const

export const reviewReferrals = {
  maker: {
    label: '制定机关书面答复',
    to: 'unit',
    within: inForce({ since: revisedOn, term: workingDays(10), article: law.article('58', { paragraph: 1 }) }),
    silence: 'none',
    article: law.article('58', { paragraph: 1 }),
  },
  power: {
    label: '有权机关的处理意见',
    to: 'authority',
    within: inForce(
      { since: '2018-01-01', until: '2023-12-31', term: days(60), article: formerLaw.article('26') },
      { since: revisedOn, term: days(60), article: law.article('60') },
    ),
    silence: 'escalate',
    article: law.article('60'),
  },
} as const

const former = { since: '2018-01-01', until: '2023-12-31', article: formerLaw.article('26') } as const
export const reviewClocks = {
  ownReview: {
    label: '处理规范性文件（本机关有权处理）',
    owedBy: 'authority',
    from: 'reviewRaisedOn',
    metBy: ['concludeReview'],
    term: inForce({ ...former, term: days(30) }, { since: revisedOn, term: days(30), article: law.article('56') }),
    when: c => c.facts.reviewPower !== 'other',
    article: law.article('56'),
  },
  reviewTransfer: {
    label: '转送规范性文件（本机关无权处理）',
    owedBy: 'authority',
    from: 'reviewRaisedOn',
    metBy: ['referReview'],
    term: inForce(
      { ...former, term: workingDays(7) },
      { since: revisedOn, term: workingDays(7), article: law.article('56') },
    ),
    when: c => c.facts.reviewPower !== 'own',
    article: law.article('56'),
  },
  makerNotice: {
    label: '通知制定机关书面答复',
    owedBy: 'authority',
    from: { act: 'startReview' },
    metBy: ['noticeMaker'],
    term: inForce({ since: revisedOn, term: workingDays(3), article: law.article('58', { paragraph: 1 }) }),
    when: c => c.facts.reviewPower === 'own' && (firstDone(c, 'startReview') ?? '') >= revisedOn,
    article: law.article('58', { paragraph: 1 }),
  },
} as const satisfies Clocks

const handling = { by: 'reconsideration', from: 'heard' } as const
const underReview = (c: Reconsideration): boolean => standsOn(c, 'review')

export const reviewActs = {
  raiseReview: {
    label: '认为依据不合法，提出附带审查',
    help: '审查行政行为时认为其依据不合法的；申请人在决定前才知道所依据文件而提出的，也在此登记。',
    ...handling,
    asks: ['reviewGround', 'reviewedTitle'],
    mayGive: ['reviewed'],
    sets: 'reviewRaisedOn',
    offered: (c: Reconsideration): boolean => c.facts.reviewRaisedOn === undefined,
    article: law.article('57'),
  },
  startReview: {
    label: '附带审查，中止复议',
    help: '认定本机关是否有权处理并中止复议，书面告知当事人。有权的30日内处理，无权的7个工作日内转送。',
    ...handling,
    asks: ['reviewPower', 'reviewedClause'],
    mayGive: ['reviewed', 'reviewedTitle'],
    opens: 'review',
    issues: 'reviewSuspension',
    approvedBy: ['reconsiderationHead'],
    offered: (c: Reconsideration): boolean => c.facts.reviewRaisedOn !== undefined,
    article: law.article('39', { paragraph: 1, item: 9 }),
  },
  noticeMaker: {
    label: '通知制定机关',
    help: '自中止之日起3个工作日内，书面通知制定机关就相关条款的合法性提出答复；必要时要求当面说明理由。',
    ...handling,
    refers: 'maker',
    issues: 'makerNotice',
    offered: (c: Reconsideration): boolean => underReview(c) && c.facts.reviewPower === 'own',
    article: law.article('58'),
  },
  makerReceives: {
    label: '签收附带审查通知',
    help: '由制定机关签收，自次日起10个工作日内书面答复并提交相关材料。',
    by: 'legalityReview',
    in: 'referral',
    from: 'heard',
    receives: 'maker',
    article: law.article('58', { paragraph: 1 }),
  },
  makerReplies: {
    label: '答复相关条款的合法性',
    help: '由制定机关写明依据和理由。',
    by: 'legalityReview',
    in: 'referral',
    from: 'heard',
    returns: 'maker',
    article: law.article('58', { paragraph: 1 }),
  },
  referReview: {
    label: '转送有权机关',
    help: '写明有权处理的机关；对方自收到转送之日起60日内回复处理意见。',
    ...handling,
    refers: 'power',
    issues: 'reviewTransfer',
    offered: (c: Reconsideration): boolean => underReview(c) && c.facts.reviewPower === 'other',
    article: law.article('56'),
  },
  powerReceives: {
    label: '登记有权机关收到',
    help: '填写对方收到之日，60日从次日起算。',
    ...handling,
    receives: 'power',
    article: law.article('60'),
  },
  powerReplies: {
    label: '登记有权机关的处理意见',
    help: '逐条记明处理意见。',
    ...handling,
    returns: 'power',
    article: law.article('60'),
  },
  concludeReview: {
    label: '附带审查结束，恢复复议',
    help: '条款合法的，在决定书中一并告知；超越权限或者违反上位法的，停止执行该条款并责令制定机关纠正。',
    ...handling,
    asks: ['reviewFinding', 'reviewNote'],
    closes: 'review',
    issues: 'reviewResult',
    approvedBy: ['reconsiderationHead'],
    needs: {
      returned: ['maker', 'power'],
      conditions: [
        {
          unmet: '本机关有权处理的，先书面通知制定机关并等待其答复',
          holds: (c: Reconsideration) =>
            c.facts.reviewPower !== 'own' ||
            (firstDone(c, 'startReview') ?? '') < revisedOn ||
            c.acts.noticeMaker !== undefined,
          article: law.article('58', { paragraph: 1 }),
        },
        {
          unmet: '本机关无权处理的，先转送有权机关并等待其处理意见',
          holds: (c: Reconsideration) => c.facts.reviewPower !== 'other' || c.acts.referReview !== undefined,
          article: law.article('56'),
        },
      ],
    },
    offered: underReview,
    article: law.article('59'),
  },
} as const satisfies Acts
