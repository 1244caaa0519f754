/** 第二章、第三章: an application comes in, is corrected, examined within five working days, accepted, refused or handed on. */
import { findClock, firstDone, letterServed } from '../../../src/procedure/case-view.ts'
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { inForce, localTerm, workingDays } from '../../../src/procedure/term.ts'
import {
  administrativeReconsiderationLaw2017 as formerLaw,
  administrativeReconsiderationLaw2023 as law,
} from '../../../statutes/administrative-reconsideration-law.ts'
import { administrativeReconsiderationRegulation as regulation } from '../../../statutes/administrative-reconsideration-regulation.ts'
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
} from './case.ts'
import { inTime, late, limitFacts, limitKeys } from './time-limit.ts'

const examination = law.article('30', { paragraph: 1 })
const formerCase = (c: Reconsideration) => (c.facts.receivedOn ?? revisedOn) < revisedOn

export const receivingIntervals = {
  correction: {
    label: '等待申请人补正',
    effect: 'restart',
    clocks: ['examination'],
    article: law.article('31', { paragraph: 3 }),
  },
} as const

export const receivingClocks = {
  forwarding: {
    label: '处理或者转送复议申请',
    owedBy: 'authority',
    from: 'appliedOn',
    metBy: ['forward', 'correctOurselves'],
    term: inForce({ since: revisedOn, term: workingDays(5), article: law.article('32') }),
    when: c => c.acts.handIn !== undefined,
    article: law.article('32'),
  },
  examination: {
    label: '审查复议申请',
    owedBy: 'authority',
    from: 'receivedOn',
    metBy: ['accept', 'acceptSimple', 'refuse', 'transfer'],
    term: inForce(
      { since: '2018-01-01', until: '2023-12-31', term: workingDays(5), article: formerLaw.article('17') },
      { since: revisedOn, term: workingDays(5), article: examination },
    ),
    article: examination,
  },
  correction: {
    label: '申请人补正',
    owedBy: 'party',
    from: { served: 'correctionNotice' },
    until: 'correctBy',
    metBy: ['correct'],
    term: inForce({ since: revisedOn, term: workingDays(10), article: law.article('31', { paragraph: 2 }) }),
    when: c => !formerCase(c),
    article: law.article('31', { paragraph: 2 }),
  },
  formerCorrection: {
    label: '申请人补正（合理期限）',
    owedBy: 'party',
    from: { served: 'correctionNotice' },
    until: 'correctBy',
    metBy: ['correct'],
    term: localTerm('reconsideration.correction', '补正期限', workingDays(10), '条例只要求通知中载明合理的补正期限'),
    when: formerCase,
    article: regulation.article('29'),
  },
} as const satisfies Clocks

const conditionsOfAcceptance = [
  ...inTime,
  {
    unmet: '没有明确的申请人或者符合规定的被申请人',
    holds: ({ facts }: Reconsideration) => facts.clearParties === true,
    article: law.article('30', { paragraph: 1, item: 1 }),
  },
  {
    unmet: '申请人与被申请复议的行政行为没有利害关系',
    holds: ({ facts }: Reconsideration) => facts.interested === true,
    article: law.article('30', { paragraph: 1, item: 2 }),
  },
  {
    unmet: '没有具体的复议请求和理由',
    holds: ({ facts }: Reconsideration) => facts.specific === true,
    article: law.article('30', { paragraph: 1, item: 3 }),
  },
  {
    unmet: '不属于复议范围',
    holds: ({ facts }: Reconsideration) => facts.inScope === true,
    article: law.article('30', { paragraph: 1, item: 5 }),
  },
  {
    unmet: '已经受理过，或者人民法院已经受理',
    holds: ({ facts }: Reconsideration) => facts.firstTime === true,
    article: law.article('30', { paragraph: 1, item: 7 }),
  },
  {
    unmet: '2024年1月1日起由县级以上人民政府统一管辖，部门不再受理下级部门的复议案件',
    holds: ({ facts }: Reconsideration) => facts.jurisdiction !== 'formerDepartment',
    during: since2024,
    article: law.article('24'),
  },
  {
    unmet: '申请人超过五人的，推选一至五名代表人',
    holds: ({ facts }: Reconsideration) => {
      const representatives = howMany(facts.representatives)
      return howMany(facts.applicants) <= 5 || (representatives >= 1 && representatives <= 5)
    },
    article: regulation.article('8'),
  },
  {
    unmet: '正在等待申请人补正，收到补正以后再决定是否受理',
    holds: (c: Reconsideration) => !standsOn(c, 'correction'),
    article: law.article('31', { paragraph: 3 }),
  },
] as const satisfies Conditions

const simpleConditions = [
  {
    unmet: '简易程序须事实清楚、权利义务关系明确、争议不大，或者当事人各方同意',
    holds: ({ facts }: Reconsideration) => facts.simpleGround === 'agreed' || facts.plain === true,
    article: law.article('53', { paragraph: 1 }),
  },
  {
    unmet: '以款额适用简易程序的，涉及款额应当在三千元以下',
    holds: ({ facts }: Reconsideration) =>
      facts.simpleGround !== 'small' || (facts.amount !== undefined && facts.amount <= 3000),
    article: law.article('53', { paragraph: 1, item: 3 }),
  },
  {
    unmet: '不是政府信息公开案件，不能以此适用简易程序',
    holds: ({ facts }: Reconsideration) => facts.simpleGround !== 'disclosure' || facts.matter === 'disclosure',
    article: law.article('53', { paragraph: 1, item: 4 }),
  },
] as const satisfies Conditions

/** Before 2024 an application not refused was accepted as of its receipt (原法第十七条), or of its correction (条例第二十九条). */
const acceptedOn = ({ facts }: Reconsideration, on: string) =>
  on < revisedOn ? (facts.correctedOn ?? facts.receivedOn) : on
const acceptance = {
  ...limitFacts,
  acceptedOn,
  reviewRaisedOn: (c: Reconsideration, on: string) => (c.facts.reviewClaimed ? acceptedOn(c, on) : undefined),
  reviewGround: (c: Reconsideration) => (c.facts.reviewClaimed ? ('claimed' as const) : undefined),
} as const
const accepting = {
  by: 'reconsideration',
  from: 'examined',
  to: 'heard',
  asks: ['jurisdiction', 'clearParties', 'interested', 'specific', 'inScope', 'firstTime'],
  mayGive: ['organ', 'respondent', 'coRespondents', 'representatives', 'contested', ...limitKeys],
  issues: 'acceptanceNotice',
  derives: acceptance,
} as const
const needed = ['organ', 'respondent', 'knewOn'] as const

const withinExamination = {
  unmet: '审查期限已经届满，视为受理；不符合受理条件的，依照第三十三条决定驳回申请',
  holds: (c: Reconsideration, { on }: ActInput) => on <= (findClock(c, 'examination')?.due ?? on),
  article: law.article('30', { paragraph: 3 }),
} as const
export const refusalConditions = [
  {
    unmet: '申请没有超过法定期限',
    holds: (c: Reconsideration) => c.facts.shortcoming !== 'late' || late(c),
    article: law.article('20'),
  },
  {
    unmet: '不属于本机关管辖的，告知申请人有管辖权的复议机关',
    holds: ({ facts }: Reconsideration) => facts.shortcoming !== 'notOurs' || Boolean(facts.competentOrgan),
    article: law.article('30', { paragraph: 2 }),
  },
] as const satisfies Conditions
/** 以行政复议机关的名义决定: signed by the body's head, then by a head of the organ. */
export const signedByOrgan = [
  'reconsiderationHead',
  {
    any: [
      { duty: 'deputyHead', of: 'organ' },
      { duty: 'unitHead', of: 'organ' },
    ],
  },
] as const

const registered = ['applicants', 'matter', 'claim', 'reasons', 'knewOn'] as const
const mayBeRegistered = [
  'representatives',
  'agents',
  'thirdParties',
  'contested',
  'contestedNumber',
  'compensationClaimed',
  'reviewClaimed',
  'reviewedTitle',
  'reviewed',
  'evidence',
  ...limitKeys.filter(key => key !== 'knewOn'),
] as const

export const receivingActs = {
  apply: {
    label: '网上申请行政复议',
    by: 'public',
    from: 'new',
    to: 'examined',
    asks: ['applicants', 'respondentName', 'matter', 'claim', 'reasons', 'knewOn'],
    mayGive: [
      'contestedNumber',
      'rightsTold',
      'rightsKnownOn',
      'compensationClaimed',
      'reviewClaimed',
      'reviewedTitle',
    ],
    sets: 'appliedOn',
    derives: { receivedOn: (_, on) => on, channel: () => 'online', ...limitFacts },
    numbers: 'application',
    article: law.article('22'),
  },
  register: {
    label: '登记复议申请',
    help: '办理日期填申请之日（交邮的填邮戳日），另填本机关收到之日。不得收取任何费用（第八十七条）；口头申请的当场记录。',
    by: 'registration',
    from: 'new',
    to: 'examined',
    asks: ['channel', 'receivedOn', 'organ', 'respondent', ...registered],
    mayGive: ['coRespondents', ...mayBeRegistered],
    sets: 'appliedOn',
    derives: limitFacts,
    numbers: 'application',
    article: law.article('22'),
  },
  handIn: {
    label: '代收复议申请（当场处罚、电子监控处罚）',
    help: '由作出处罚决定的机关办理：对当场作出或者依据电子监控记录作出的处罚不服的，可以通过本机关提交。',
    by: 'registration',
    from: 'new',
    to: 'handedIn',
    asks: ['organ', 'respondent', ...registered],
    mayGive: mayBeRegistered,
    sets: 'appliedOn',
    derives: { channel: () => 'throughOrgan', ...limitFacts },
    numbers: 'application',
    during: since2024,
    article: law.article('32', { paragraph: 1 }),
  },
  forward: {
    label: '转送复议机构',
    help: '认为需要维持处罚决定的，自收到之日起5个工作日内转送；复议机构当日即收到，审查期限从这一天起算。',
    by: 'registration',
    from: 'handedIn',
    to: 'examined',
    asks: ['body'],
    sets: 'receivedOn',
    article: law.article('32', { paragraph: 2 }),
  },
  correctOurselves: {
    label: '自行改变、撤销处罚决定',
    help: '审查后认为不应当维持的，及时自行纠正并告知申请人，不必转送。',
    by: 'handling',
    from: 'handedIn',
    to: 'ended',
    asks: ['decision'],
    article: law.article('32', { paragraph: 2 }),
  },
  requestCorrection: {
    label: '通知补正',
    help: '自收到申请之日起5个工作日内书面通知，一次性载明；收到补正材料后重新审查5个工作日。',
    by: 'reconsideration',
    from: 'examined',
    asks: ['correctionMatters'],
    mayGive: ['correctBy'],
    opens: 'correction',
    issues: 'correctionNotice',
    needs: {
      conditions: [
        { ...withinExamination, article: law.article('31', { paragraph: 1 }) },
        {
          unmet: '已经通知过补正：补正通知应当一次性载明',
          holds: (c: Reconsideration) => firstDone(c, 'requestCorrection') === undefined,
          article: law.article('31', { paragraph: 1 }),
        },
        {
          unmet: '补正通知应当载明合理的补正期限',
          holds: ({ facts }: Reconsideration) => facts.correctBy !== undefined,
          during: before2024,
          article: regulation.article('29'),
        },
        {
          unmet: '补正期限由法律规定为收到通知之日起10个工作日，有正当理由的方可延长',
          holds: ({ facts }: Reconsideration) => facts.correctBy === undefined,
          during: since2024,
          article: law.article('31', { paragraph: 2 }),
        },
      ],
    },
    article: law.article('31', { paragraph: 1 }),
  },
  correct: {
    label: '提交补正材料',
    by: 'public',
    from: 'examined',
    asks: ['correction'],
    mayGive: ['evidence'],
    sets: 'correctedOn',
    closes: 'correction',
    offered: (c: Reconsideration) => standsOn(c, 'correction'),
    article: law.article('31', { paragraph: 2 }),
  },
  extendCorrection: {
    label: '延长补正期限',
    help: '申请人有正当理由不能按期补正的，延长合理的期限；已按放弃处理的，恢复审查。',
    by: 'reconsideration',
    from: ['examined', 'ended'],
    to: 'examined',
    asks: ['correctionExcuse', 'correctBy'],
    offered: (c: Reconsideration) => standsOn(c, 'correction') && letterServed(c, 'correctionNotice'),
    needs: {
      conditions: [
        {
          unmet: '延长后的补正期限应当在今天以后',
          holds: ({ facts }: Reconsideration, { on }: ActInput) => (facts.correctBy ?? '') > on,
          article: law.article('31', { paragraph: 2 }),
        },
      ],
    },
    article: law.article('31', { paragraph: 2 }),
  },
  accept: {
    label: '受理（普通程序）',
    help: '逐项核对第三十条第一款的条件；收到之日起5个工作日内未决定不予受理的，期满之日视为受理。',
    ...accepting,
    needs: { filled: needed, conditions: conditionsOfAcceptance },
    article: examination,
  },
  acceptSimple: {
    label: '受理并适用简易程序',
    help: '当场作出、警告或者通报批评、款额三千元以下、政府信息公开案件，或者各方同意；30日内决定，不得延长。',
    ...accepting,
    asks: [...accepting.asks, 'simpleGround'],
    mayGive: [...accepting.mayGive, 'plain', 'amount'],
    track: 'simple',
    needs: { filled: needed, conditions: [...conditionsOfAcceptance, ...simpleConditions] },
    during: since2024,
    article: law.article('53'),
  },
  refuse: {
    label: '决定不予受理',
    help: '在审查期限内作出，说明理由；不属于本机关管辖的，告知有管辖权的机关。超期的，不能再不予受理。',
    by: 'reconsideration',
    from: 'examined',
    to: 'refused',
    asks: ['shortcoming', 'refusalReason'],
    mayGive: ['organ', 'competentOrgan', ...limitKeys],
    derives: limitFacts,
    issues: 'refusalDecision',
    approvedBy: signedByOrgan,
    needs: { filled: ['organ'], conditions: [withinExamination, ...refusalConditions] },
    article: law.article('30', { paragraph: 2 }),
  },
  transfer: {
    label: '移送其他复议机关',
    help: '由上级复议机关审理的，移送；2023年以前接到应由其他机关受理的申请，7个工作日内转送。',
    by: 'reconsideration',
    from: ['examined', 'heard'],
    to: 'transferred',
    asks: ['transferredTo', 'transferGround'],
    issues: 'transferLetter',
    approvedBy: ['reconsiderationHead'],
    needs: {
      conditions: [
        {
          unmet: '不属于本机关管辖的，决定不予受理并告知有管辖权的机关，不再转送',
          holds: ({ facts }: Reconsideration) => facts.transferGround === 'higher',
          during: since2024,
          article: law.article('30', { paragraph: 2 }),
        },
      ],
    },
    article: law.article('38'),
  },
} as const satisfies Acts

export const receivingDeemed = {
  acceptedBySilence: {
    label: '审查期限届满，视为受理',
    expired: 'examination',
    effectiveOn: 'lastDay',
    from: 'examined',
    to: 'heard',
    sets: 'acceptedOn',
    when: (c: Reconsideration) => (findClock(c, 'examination')?.due ?? revisedOn) >= revisedOn,
    article: law.article('30', { paragraph: 3 }),
  },
  acceptedOnReceipt: {
    label: '未决定不予受理，自收到之日起即为受理',
    expired: 'examination',
    effectiveOn: { field: 'receivedOn' },
    from: 'examined',
    to: 'heard',
    sets: 'acceptedOn',
    when: (c: Reconsideration) => (findClock(c, 'examination')?.due ?? revisedOn) < revisedOn,
    article: formerLaw.article('17'),
  },
  abandon: {
    label: '逾期不补正，视为放弃申请',
    expired: 'correction',
    effectiveOn: 'nextDay',
    from: 'examined',
    to: 'ended',
    outcome: 'abandoned',
    when: (c: Reconsideration) => standsOn(c, 'correction'),
    article: law.article('31', { paragraph: 2 }),
  },
  formerlyAbandon: {
    label: '逾期不补正，视为放弃申请',
    expired: 'formerCorrection',
    effectiveOn: 'nextDay',
    from: 'examined',
    to: 'ended',
    outcome: 'abandoned',
    when: (c: Reconsideration) => standsOn(c, 'correction'),
    article: regulation.article('29'),
  },
} as const
