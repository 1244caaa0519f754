/** 第五章: the decision, its term and its extension, and how a case may end. */
import { findClock } from '../../../src/procedure/case-view.ts'
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { days, inForce } from '../../../src/procedure/term.ts'
import {
  administrativeReconsiderationLaw2017 as formerLaw,
  administrativeReconsiderationLaw2023 as law,
} from '../../../statutes/administrative-reconsideration-law.ts'
import { administrativeReconsiderationRegulation as regulation } from '../../../statutes/administrative-reconsideration-regulation.ts'
import { refusalConditions, signedByOrgan } from './accepting.ts'
import {
  type Acts,
  before2024,
  type Clocks,
  type Conditions,
  howMany,
  type Reconsideration,
  revisedOn,
  since2024,
  standsOn,
  underRevisedLaw,
} from './case.ts'
import { awaitsSignatures } from './standing-still.ts'

/** How an accepted case may be decided, by article, and in which cell of 表四 it is counted. */
export const decisions = {
  changed: { label: '变更', article: '63', cell: '结果纠正' },
  revoked: { label: '撤销', article: '64', cell: '结果纠正' },
  partlyRevoked: { label: '部分撤销', article: '64', cell: '结果纠正' },
  declaredUnlawful: { label: '确认违法', article: '65', cell: '结果纠正' },
  ordered: { label: '责令履行', article: '66', cell: '结果纠正' },
  declaredVoid: { label: '确认无效', article: '67', cell: '结果纠正' },
  upheld: { label: '维持', article: '68', cell: '结果维持' },
  claimDismissed: { label: '驳回复议请求', article: '69', cell: '结果维持' },
  agreementOrdered: { label: '决定承担行政协议责任', article: '71', cell: '结果纠正' },
} as const
export type Decision = keyof typeof decisions
export const corrections = (Object.keys(decisions) as Decision[]).filter(key => decisions[key].cell === '结果纠正')

const suit = '可以自收到复议决定书之日起15日内向人民法院提起行政诉讼（行政诉讼法第四十五条）'
export const outcomes = {
  ...(Object.fromEntries(
    (Object.keys(decisions) as Decision[]).map(key => [
      key,
      {
        label: decisions[key].label,
        by: ['decide'],
        retain: 30,
        group: '复议决定',
        cell: decisions[key].cell,
        remedy: suit,
      },
    ]),
  ) as Record<Decision, { label: string; by: ['decide']; retain: 30; group: string; cell: string; remedy: string }>),
  dismissed: { label: '驳回复议申请', by: ['dismiss'], retain: 30, group: '复议决定', cell: '其他结果', remedy: suit },
  mediated: { label: '调解', by: ['takeMediationEffect'], retain: 30, group: '调解', cell: '其他结果' },
  settled: { label: '和解后撤回，终止', by: ['permitWithdrawal'], retain: 10, group: '终止', cell: '其他结果' },
  withdrawn: { label: '撤回申请，终止', by: ['permitWithdrawal'], retain: 10, group: '终止', cell: '其他结果' },
  terminated: {
    label: '其他终止',
    by: ['terminate', 'terminateUnresolved'],
    retain: 10,
    group: '终止',
    cell: '其他结果',
  },
  refused: {
    label: '不予受理',
    by: ['refuse'],
    retain: 10,
    group: '未受理',
    remedy: `${suit}；复议前置的，依照行政复议法第三十四条`,
  },
  abandoned: {
    label: '视为放弃申请',
    by: ['abandon', 'formerlyAbandon', 'abandonAfterAll'],
    retain: 10,
    group: '未受理',
  },
  transferred: { label: '移送', by: ['transfer'], retain: 10, group: '移送' },
  selfCorrected: { label: '处罚机关自行纠正', by: ['correctOurselves'], retain: 10, group: '未受理' },
  outsideUpheld: {
    label: '上级机关办理：维持',
    by: ['recordOutsideResult'],
    retain: 30,
    group: '上级机关办理',
    cell: '结果维持',
  },
  outsideCorrected: {
    label: '上级机关办理：纠正',
    by: ['recordOutsideResult'],
    retain: 30,
    group: '上级机关办理',
    cell: '结果纠正',
  },
  outsideOther: {
    label: '上级机关办理：其他',
    by: ['recordOutsideResult'],
    retain: 30,
    group: '上级机关办理',
    cell: '其他结果',
  },
} as const

const endings = [
  'decide',
  'dismiss',
  'takeMediationEffect',
  'permitWithdrawal',
  'terminate',
  'terminateUnresolved',
  'transfer',
] as const
export const decisionClocks = {
  decision: {
    label: '作出复议决定',
    owedBy: 'authority',
    from: 'acceptedOn',
    metBy: endings,
    term: {
      byTrack: {
        ordinary: inForce(
          { since: '2018-01-01', until: '2023-12-31', term: days(60), article: formerLaw.article('31') },
          { since: revisedOn, term: days(60), article: law.article('62', { paragraph: 1 }) },
        ),
        simple: inForce({ since: revisedOn, term: days(30), article: law.article('62', { paragraph: 2 }) }),
      },
    },
    extension: {
      upTo: days(30),
      notice: 'extensionNotice',
      approvedBy: 'reconsiderationHead',
      tracks: ['ordinary'],
      article: law.article('62', { paragraph: 1 }),
    },
    article: law.article('62'),
  },
} as const satisfies Clocks

const unanswered = (c: Reconsideration): boolean =>
  c.acts.noEvidence !== undefined || findClock(c, 'answer')?.state === 'late'
const standsStill = (c: Reconsideration): boolean => standsOn(c, 'suspended') || standsOn(c, 'review')

const beforeDecision = [
  {
    unmet: '复议中止期间不得作出决定，先恢复审理',
    holds: (c: Reconsideration) => !standsStill(c),
    article: law.article('39'),
  },
  {
    unmet: '提出了附带审查，尚未处理完毕',
    holds: ({ facts }: Reconsideration) => facts.reviewRaisedOn === undefined || facts.reviewFinding !== undefined,
    article: law.article('59'),
  },
  {
    unmet: '调解书尚未生效，也未登记调解不成',
    holds: (c: Reconsideration) => !awaitsSignatures(c),
    article: law.article('73', { paragraph: 2 }),
  },
] as const satisfies Conditions

export const decisionActs = {
  decide: {
    label: '作出复议决定',
    help: '复议机构审查并提出意见，经复议机关负责人同意（或者集体讨论通过）后，以复议机关名义作出。',
    by: 'reconsideration',
    from: 'heard',
    to: 'decided',
    asks: ['findings', 'decision'],
    mayGive: ['thirdPartyEvidence', 'worse', 'thirdPartyOpposes', 'remake', 'performBy', 'compensationDecided'],
    sets: 'decidedOn',
    issues: 'decision',
    approvedBy: signedByOrgan,
    needs: {
      settled: ['opinions', 'hearing', 'committee'],
      conditions: [
        ...beforeDecision,
        {
          unmet: '尚未发送申请书副本',
          holds: (c: Reconsideration) => c.acts.sendCopy !== undefined,
          article: law.article('48'),
        },
        {
          unmet: '被申请人的答复期限未满，也未收到答复',
          holds: (c: Reconsideration) => c.facts.answeredOn !== undefined || c.acts.noEvidence !== undefined,
          article: law.article('48'),
        },
        {
          unmet: '被申请人逾期不答复、不提交证据，视为没有证据、依据：应当撤销、部分撤销、确认违法或者无效、责令履行',
          holds: (c: Reconsideration, { outcome }: ActInput) =>
            !unanswered(c) ||
            c.facts.thirdPartyEvidence === true ||
            ['revoked', 'partlyRevoked', 'declaredUnlawful', 'declaredVoid', 'ordered'].includes(outcome ?? ''),
          article: law.article('70'),
        },
        {
          unmet: '第三人提供证据的，须已有第三人参加',
          holds: ({ facts }: Reconsideration) => facts.thirdPartyEvidence !== true || howMany(facts.thirdParties) > 0,
          article: law.article('70'),
        },
        {
          unmet: '请写明变更后是否对申请人更为不利',
          holds: ({ facts }: Reconsideration, { outcome }: ActInput) =>
            outcome !== 'changed' || facts.worse !== undefined,
          article: law.article('63', { paragraph: 2 }),
        },
        {
          unmet: '不得作出对申请人更为不利的变更，第三人提出相反请求的除外',
          holds: ({ facts }: Reconsideration, { outcome }: ActInput) =>
            outcome !== 'changed' || facts.worse !== true || facts.thirdPartyOpposes === true,
          during: since2024,
          article: law.article('63', { paragraph: 2 }),
        },
        {
          unmet: '不得作出对申请人更为不利的决定',
          holds: ({ facts }: Reconsideration, { outcome }: ActInput) => outcome !== 'changed' || facts.worse !== true,
          during: before2024,
          article: regulation.article('51'),
        },
        {
          unmet: '责令履行、责令重新作出的，须写明履行期限',
          holds: ({ facts }: Reconsideration, { outcome }: ActInput) =>
            (outcome !== 'ordered' && facts.remake !== true) || facts.performBy !== undefined,
          article: law.article('66'),
        },
        {
          unmet: '只有撤销、部分撤销和确认违法可以同时责令重新作出',
          holds: ({ facts }: Reconsideration, { outcome }: ActInput) =>
            facts.remake !== true || ['revoked', 'partlyRevoked', 'declaredUnlawful'].includes(outcome ?? ''),
          article: law.article('64'),
        },
        {
          unmet: '一并提出行政赔偿请求的，应当同时决定',
          holds: ({ facts }: Reconsideration) =>
            facts.compensationClaimed !== true || Boolean(facts.compensationDecided),
          article: law.article('72', { paragraph: 1 }),
        },
        {
          unmet: '驳回复议请求只适用于不履行法定职责案件',
          holds: ({ facts }: Reconsideration, { outcome }: ActInput) =>
            outcome !== 'claimDismissed' ||
            ['duty', 'welfare', 'disclosure', 'licence', 'other'].includes(facts.matter ?? ''),
          article: law.article('69'),
        },
      ],
    },
    article: law.article('61'),
  },
  extend: {
    label: '延长复议期限',
    help: '情况复杂的，期满前经复议机构负责人批准，延长不超过30日；书面告知当事人，送达以后方才生效。简易程序不得延长。',
    by: 'reconsideration',
    from: 'heard',
    extends: 'decision',
    issues: 'extensionNotice',
    offered: underRevisedLaw,
    article: law.article('62', { paragraph: 1 }),
  },
  extendFormerly: {
    label: '延长复议期限（2023年以前受理）',
    help: '由复议机关负责人批准，延长不超过30日，告知申请人和被申请人。',
    by: 'reconsideration',
    from: 'heard',
    extends: 'decision',
    issues: 'extensionNotice',
    approvedBy: [signedByOrgan[1]],
    offered: (c: Reconsideration): boolean => !underRevisedLaw(c),
    article: formerLaw.article('31'),
  },
  dismiss: {
    label: '决定驳回申请',
    help: '受理以后发现不符合受理条件的，说明理由。',
    by: 'reconsideration',
    from: 'heard',
    to: 'decided',
    asks: ['shortcoming', 'refusalReason'],
    mayGive: ['competentOrgan'],
    sets: 'decidedOn',
    issues: 'dismissalDecision',
    approvedBy: signedByOrgan,
    needs: { conditions: [beforeDecision[0], ...refusalConditions] },
    article: law.article('33'),
  },
} as const satisfies Acts
