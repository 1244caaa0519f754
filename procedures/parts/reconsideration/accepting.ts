/** 第三章: an application is examined within five working days and accepted, refused or handed on; silence accepts it. */
import { findClock } from '../../../src/procedure/case-view.ts'
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { inForce, workingDays } from '../../../src/procedure/term.ts'
import {
  administrativeReconsiderationLaw2017 as formerLaw,
  administrativeReconsiderationLaw2023 as law,
} from '../../../statutes/administrative-reconsideration-law.ts'
import { administrativeReconsiderationRegulation as regulation } from '../../../statutes/administrative-reconsideration-regulation.ts'
import {
  type Acts,
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
export const acceptanceClocks = {
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
} as const satisfies Clocks

export const withinExamination = {
  unmet: '审查期限已经届满，视为受理；不符合受理条件的，依照第三十三条决定驳回申请',
  holds: (c: Reconsideration, { on }: ActInput) => on <= (findClock(c, 'examination')?.due ?? on),
  article: law.article('30', { paragraph: 3 }),
} as const
export const refusalConditions = [
  {
    unmet: '以超过期限为由的，须确已超过法定申请期限',
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

const conditionsOfAcceptance = [
  ...inTime,
  {
    unmet: '须有明确的申请人和符合规定的被申请人',
    holds: ({ facts }: Reconsideration) => facts.clearParties === true,
    article: law.article('30', { paragraph: 1, item: 1 }),
  },
  {
    unmet: '申请人须与被申请复议的行政行为有利害关系',
    holds: ({ facts }: Reconsideration) => facts.interested === true,
    article: law.article('30', { paragraph: 1, item: 2 }),
  },
  {
    unmet: '须有具体的复议请求和理由',
    holds: ({ facts }: Reconsideration) => facts.specific === true,
    article: law.article('30', { paragraph: 1, item: 3 }),
  },
  {
    unmet: '须属于复议范围',
    holds: ({ facts }: Reconsideration) => facts.inScope === true,
    article: law.article('30', { paragraph: 1, item: 5 }),
  },
  {
    unmet: '须未就同一行为受理过，人民法院也未受理',
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
  acceptedOn,
  reviewRaisedOn: (c: Reconsideration, on: string) => (c.facts.reviewClaimed ? acceptedOn(c, on) : undefined),
  reviewGround: (c: Reconsideration) => (c.facts.reviewClaimed ? ('claimed' as const) : undefined),
} as const
const accepting = {
  by: 'reconsideration',
  from: 'examined',
  to: 'heard',
  asks: ['jurisdiction', 'clearParties', 'interested', 'specific', 'inScope', 'firstTime'],
  issues: 'acceptanceNotice',
  derives: acceptance,
} as const
const needed = ['organ', 'respondent', 'knewOn'] as const

export const acceptanceActs = {
  completeFile: {
    label: '补记申请事项',
    help: '补记被申请人、代表人、代理人、第三人、关联案件和计算申请期限的事实；申请期限随之重新计算。',
    by: 'reconsideration',
    from: ['examined', 'heard'],
    mayGive: [
      'organ',
      'respondent',
      'coRespondents',
      'representatives',
      'agents',
      'thirdParties',
      'contested',
      'contestedNumber',
      'reviewed',
      'reviewedTitle',
      ...limitKeys,
    ],
    derives: limitFacts,
    article: law.article('20'),
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
    mayGive: ['plain', 'amount'],
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
    mayGive: ['competentOrgan'],
    issues: 'refusalDecision',
    approvedBy: signedByOrgan,
    needs: { filled: ['organ'], conditions: [withinExamination, ...refusalConditions] },
    article: law.article('30', { paragraph: 2 }),
  },
} as const satisfies Acts

const examinedBefore2024 = (c: Reconsideration) => (findClock(c, 'examination')?.due ?? revisedOn) < revisedOn
const acceptedFormerly = {
  label: '未决定不予受理，自收到之日起即为受理',
  expired: 'examination',
  from: 'examined',
  to: 'heard',
  sets: 'acceptedOn',
  article: formerLaw.article('17'),
} as const

export const acceptanceDeemed = {
  acceptedBySilence: {
    label: '审查期限届满，视为受理',
    expired: 'examination',
    effectiveOn: 'lastDay',
    from: 'examined',
    to: 'heard',
    sets: 'acceptedOn',
    when: (c: Reconsideration) => !examinedBefore2024(c),
    article: law.article('30', { paragraph: 3 }),
  },
  acceptedOnReceipt: {
    ...acceptedFormerly,
    effectiveOn: { field: 'receivedOn' },
    when: (c: Reconsideration) => examinedBefore2024(c) && c.facts.correctedOn === undefined,
  },
  acceptedOnCorrection: {
    ...acceptedFormerly,
    effectiveOn: { field: 'correctedOn' },
    when: (c: Reconsideration) => examinedBefore2024(c) && c.facts.correctedOn !== undefined,
  },
} as const
