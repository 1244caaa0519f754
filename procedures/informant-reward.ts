/**
 * 举报奖励台账: apart from the report. It knows the report by its number and whoever claims by a code; it holds no party, no
 * name and no link. 举报受理 tells, checks and notifies; 奖励发放 assesses and pays; the head signs. The amounts of the national
 * measures are computed in parts/informant/reward-amount.ts; a local standard is named with its document.
 */
import { findClock, firstDone } from '../src/procedure/case-view.ts'
import { dateInWords } from '../src/procedure/date-in-words.ts'
import { defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { inForce, localTerm, workingDays } from '../src/procedure/term.ts'
import { whistleblowerRewardMeasures as measures } from '../statutes/hotline-documents.ts'
import { rewardActs, rewardFields } from './parts/informant/reward-acts.ts'
import { grades } from './parts/informant/reward-amount.ts'

const since = measures.inForce.from
const local = { local: '举报奖励发放规定', source: '本级财政和主管部门规定' } as const

export const informantReward = defineProcedure({
  id: 'informant-reward',
  label: '举报奖励',
  module: '信访举报',
  about:
    '举报奖励的告知、认定、签批、领取和发放（国市监稽规〔2021〕4号）。台账与举报件分开，不含举报人身份，只有举报编号和领奖代码。',
  fields: rewardFields,
  title: ({ facts }) => `举报奖励（${facts.reportNumber ?? '编号未填'}）`,
  receivedOn: 'proposedOn',
  stages: {
    proposed: stage('待告知奖励权利'),
    told: stage('已告知，待认定'),
    decided: stage('已决定，待告知'),
    notified: stage('已告知决定，待领取'),
    objected: stage('复核中'),
    claimed: stage('已核验，待发放'),
    closed: final('已办结'),
  },
  clocks: {
    tell: {
      label: '告知举报人奖励权利',
      owedBy: 'authority',
      from: 'concludedOn',
      metBy: ['tell'],
      term: inForce({ since, term: workingDays(15), article: measures.article('告知') }),
      article: measures.article('告知'),
    },
    assess: {
      label: '认定奖励',
      owedBy: 'authority',
      from: 'toldOn',
      metBy: ['assess', 'refuse', 'waive'],
      term: localTerm('informant-reward.assess', '奖励认定期限', workingDays(20), '办法未定天数'),
      article: local,
    },
    notify: {
      label: '告知奖励决定',
      owedBy: 'authority',
      from: 'decidedOn',
      metBy: ['notify'],
      term: localTerm('informant-reward.notify', '奖励决定告知期限', workingDays(5), '办法未定天数'),
      article: local,
    },
    objection: {
      label: '申请复核',
      owedBy: 'party',
      from: 'notifiedOn',
      metBy: ['object', 'verifyClaimant'],
      term: inForce({ since, term: workingDays(10), article: measures.article('复核') }),
      article: measures.article('复核'),
    },
    reassess: {
      label: '复核奖励金额',
      owedBy: 'authority',
      from: 'objectedOn',
      metBy: ['reassess'],
      term: localTerm('informant-reward.reassess', '奖励复核期限', workingDays(10), '办法未定天数'),
      article: local,
    },
    claim: {
      label: '领取奖励',
      owedBy: 'party',
      from: 'notifiedOn',
      metBy: ['verifyClaimant'],
      term: inForce({ since, term: workingDays(30), article: measures.article('领取') }),
      article: measures.article('领取'),
    },
    payment: {
      label: '发放奖励',
      owedBy: 'authority',
      from: 'claimedOn',
      metBy: ['pay'],
      term: localTerm('informant-reward.payment', '奖励发放期限', workingDays(10), '按国库集中支付办理，办法未定天数'),
      article: local,
    },
  },
  acts: rewardActs,
  deemed: {
    forgo: {
      label: '逾期未领取，视为主动放弃',
      expired: 'claim',
      effectiveOn: 'nextDay',
      from: 'notified',
      to: 'closed',
      outcome: 'forgone',
      article: measures.article('领取'),
    },
  },
  outcomes: {
    paid: { label: '已发放', by: ['pay'], retain: 30, letters: ['decision'] },
    refused: { label: '不予奖励', by: ['refuse'], retain: 10 },
    waived: { label: '举报人放弃', by: ['waive'], retain: 10 },
    forgone: { label: '逾期未领取，视为放弃', by: ['forgo'], retain: 10 },
  },
  letters: {
    decision: {
      label: '举报奖励决定单',
      title: '举报奖励决定单',
      register: 'decision',
      recipient: 'unit',
      body: ({ facts }, { issuedOn }) => [
        `举报编号：${facts.reportNumber ?? ''}。领奖代码由举报受理人员核对。`,
        `经认定，奖励等级为${facts.grade ? grades[facts.grade] : ''}，奖励金额${(facts.amount ?? 0).toFixed(2)}元（决定日期：${dateInWords(issuedOn)}）。`,
        '请举报受理人员按约定方式告知举报人：自告知之日起10个工作日内可以申请复核，30个工作日内领取；无正当理由逾期未领取的，视为主动放弃。',
      ],
    },
  },
  registers: {
    reward: { label: '奖励台账编号', pattern: '{unit}奖〔{year}〕{n}号', per: 'unit' },
    decision: { label: '奖励决定文号', pattern: '{unit}奖决〔{year}〕{n}号', per: 'unit' },
  },
  flags: {
    unclaimed: {
      label: '领取期限将满',
      when: (c, today) => {
        const claim = findClock(c, 'claim')
        return c.stage === 'notified' && Boolean(claim?.soon && claim.soon <= today)
      },
    },
  },
  indicators: {
    proposed: { kind: 'count', label: '启动举报奖励件数', unit: '件', on: c => c.facts.proposedOn },
    told: { kind: 'count', label: '已告知奖励权利件数', unit: '件', on: c => findClock(c, 'tell')?.metOn },
    toldInTime: {
      kind: 'count',
      label: '按期告知奖励权利件数',
      unit: '件',
      on: c => findClock(c, 'tell')?.metOn,
      when: c => findClock(c, 'tell')?.state === 'met',
    },
    tellingRate: { kind: 'rate', label: '奖励权利按期告知率', numerator: 'toldInTime', denominator: 'told' },
    decided: { kind: 'count', label: '决定奖励件数', unit: '件', on: c => firstDone(c, 'assess') },
    paid: { kind: 'count', label: '发放举报奖励件数', unit: '件', on: c => c.facts.paidOn },
    amount: { kind: 'sum', label: '发放举报奖励金额', unit: '元', on: c => c.facts.paidOn, of: c => c.facts.amount },
    refused: {
      kind: 'count',
      label: '不予奖励件数',
      unit: '件',
      on: c => (c.outcome === 'refused' ? c.closedOn : null),
    },
    forgone: {
      kind: 'count',
      label: '放弃奖励件数',
      unit: '件',
      on: c => (c.outcome === 'forgone' || c.outcome === 'waived' ? c.closedOn : null),
    },
  },
  checks: [
    { label: '按期告知数不得多于告知数', left: ['toldInTime'], relation: '<=', right: ['told'], article: local },
  ],
  form: [
    {
      title: '启动和告知',
      fields: [
        'proposedOn',
        'reportNumber',
        'claimCode',
        'penaltyNumber',
        'concludedOn',
        'fine',
        'criminal',
        'raised',
        'toldOn',
        'wish',
      ],
    },
    {
      title: '认定',
      fields: [
        'serious',
        'keyEvidence',
        'unknownBefore',
        'exclusion',
        'consistentFine',
        'grade',
        'amount',
        'people',
        'localStandard',
        'financeUnit',
        'financeDocument',
        'decidedOn',
        'refusal',
      ],
    },
    {
      title: '告知、复核和领取',
      fields: [
        'notifiedOn',
        'objection',
        'objectedOn',
        'reviewOpinion',
        'presentedCode',
        'delegated',
        'verification',
        'claimedOn',
        'payWay',
        'voucher',
        'paidOn',
      ],
    },
  ],
  list: ['reportNumber', 'grade', 'amount', 'decidedOn', 'paidOn'],
  publication: never('保护举报人，个案不公开；公开的是年度奖励件数和金额'),
})
