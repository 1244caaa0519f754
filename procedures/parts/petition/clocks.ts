/**
 * The clocks of a petition. All days are calendar days, only the objection is five working days (law of 2022). First the
 * way, then the clock: sixty days run for the sixth way alone.
 */
import { days, inForce, localTerm, months, workingDays } from '../../../src/procedure/term.ts'
import { administrativeLitigationLaw as litigation } from '../../../statutes/administrative-litigation-law.ts'
import { daysInBoth, law, type PetitionCase, underFormerLaw } from './case.ts'

/** The acts by which the petitioner is told what becomes of it (第二十三条). */
const notices = [
  'accept',
  'acceptFormer',
  'importRoute',
  'takeUpDuty',
  'takeUpSuggestion',
  'declineFormer',
  'handOnFromOrgan',
  'passDown',
  'tellWhereTo',
  'refuseRepeated',
  'refusePending',
] as const
const settled = ['withdraw', 'reconcile'] as const
const atOrgan = (c: PetitionCase) => !['submitted', 'registered', 'objected'].includes(c.stage)
const tellable = (c: PetitionCase) => atOrgan(c) && c.facts.contactUnclear !== true
const atOnce = ({ facts }: PetitionCase) => facts.canTellAtOnce === true && facts.transferredBy === undefined

export const petitionClocks = {
  intake: {
    label: '网上信访登记流转',
    owedBy: 'authority',
    from: 'receivedOn',
    metBy: ['takeInAtOffice', 'takeInAtOrgan', 'withdraw'],
    term: localTerm('petition.intake', '网上信访登记流转期限', workingDays(1), '条例要求“及时”录入，多为一个工作日'),
    when: (c: PetitionCase) => c.acts.submit !== undefined,
    article: law.article('21'),
  },
  transfer: {
    label: '信访部门转送、交办',
    owedBy: 'authority',
    from: 'receivedOn',
    metBy: ['transfer', 'assign', 'keepHere', 'handOn', 'settleHandler', 'refuseRepeatedAtOffice', 'withdraw'],
    term: daysInBoth(15, '22', '21'),
    when: ({ facts }: PetitionCase) => facts.viaOffice === true,
    article: law.article('22'),
  },
  noticeAtOnce: {
    label: '当场书面告知',
    owedBy: 'authority',
    from: 'organReceivedOn',
    metBy: [...notices, ...settled],
    term: days(0),
    when: (c: PetitionCase) => tellable(c) && atOnce(c),
    article: law.article('23', { paragraph: 2 }),
  },
  notice: {
    label: '书面告知是否受理和处理途径',
    owedBy: 'authority',
    from: 'organReceivedOn',
    metBy: [...notices, ...settled],
    term: daysInBoth(15, '23', '22'),
    when: (c: PetitionCase) => tellable(c) && !atOnce(c),
    article: law.article('23'),
  },
  objection: {
    label: '对转送、交办提出异议',
    owedBy: 'unit',
    from: 'organReceivedOn',
    metBy: ['object', ...notices, ...settled],
    term: inForce({ since: '2022-05-01', term: workingDays(5), article: law.article('23', { paragraph: 3 }) }),
    when: ({ facts }: PetitionCase) => facts.transferredBy !== undefined && !underFormerLaw(facts.organReceivedOn),
    article: law.article('23', { paragraph: 3 }),
  },
  objectionDecision: {
    label: '核实异议',
    owedBy: 'authority',
    from: 'objectedOn',
    metBy: ['agreeObjection', 'refuseObjection', 'settleHandler', 'withdraw'],
    term: localTerm('petition.objection-decision', '核实异议期限', workingDays(5), '条例未定，参照异议期限'),
    article: law.article('23', { paragraph: 3 }),
  },
  handling: {
    label: '办结信访事项',
    owedBy: 'authority',
    from: 'acceptedOn',
    metBy: ['decide', ...settled],
    term: daysInBoth(60, '34', '33'),
    extension: { upTo: days(30), notice: 'extensionNotice', approvedBy: 'unitHead', article: law.article('34') },
    when: ({ facts }: PetitionCase) => facts.way === 'petition' || facts.formerMatter === 'complaint',
    article: law.article('34'),
  },
  duty: {
    label: '履行法定职责或者答复',
    owedBy: 'authority',
    from: 'organReceivedOn',
    metBy: ['answerDuty', ...settled],
    term: months(2),
    when: ({ facts }: PetitionCase) => facts.way === 'duty',
    article: litigation.article('47'),
  },
  suggestion: {
    label: '研究论证并回复建议意见',
    owedBy: 'authority',
    from: 'takenUpOn',
    metBy: ['answerSuggestion', 'withdraw'],
    term: localTerm('petition.suggestion', '建议意见回复期限', days(60), '条例未定，参照第三十四条'),
    article: law.article('29'),
  },
  reportBack: {
    label: '反馈交办事项办理结果',
    owedBy: 'unit',
    from: 'organReceivedOn',
    until: 'reportBackBy',
    metBy: ['reportBack'],
    term: localTerm('petition.report-back', '交办事项反馈期限', days(90), '条例由交办单位指定；未指定的按办理期限'),
    when: (c: PetitionCase) => c.facts.reportBackBy !== undefined && c.stage !== 'registered' && c.stage !== 'objected',
    survives: true,
    article: law.article('22'),
  },
  reviewRequest: {
    label: '请求复查',
    owedBy: 'party',
    from: { served: 'opinion' },
    metBy: ['requestReview'],
    term: daysInBoth(30, '35', '34'),
    article: law.article('35'),
  },
  review: {
    label: '提出复查意见',
    owedBy: 'authority',
    from: 'reviewRequestedOn',
    metBy: ['review', 'returnByReview', 'withdraw'],
    term: daysInBoth(30, '35', '34'),
    // Another level's reviewing authority counts its own days.
    when: ({ facts }: PetitionCase) => facts.reviewer !== undefined,
    article: law.article('35'),
  },
  rereviewRequest: {
    label: '请求复核',
    owedBy: 'party',
    from: { served: 'reviewOpinion' },
    metBy: ['requestRereview'],
    term: daysInBoth(30, '36', '35'),
    article: law.article('36'),
  },
  outsideRereviewRequest: {
    label: '请求复核（本系统以外的复查意见）',
    owedBy: 'party',
    from: 'reviewReceivedOn',
    metBy: ['requestRereview'],
    term: daysInBoth(30, '36', '35'),
    article: law.article('36'),
  },
  rereview: {
    label: '提出复核意见',
    owedBy: 'authority',
    from: 'rereviewRequestedOn',
    metBy: ['rereview', 'returnByRereview', 'withdraw'],
    term: daysInBoth(30, '36', '35'),
    when: ({ facts }: PetitionCase) => facts.rereviewer !== undefined,
    article: law.article('36'),
  },
} as const

/** 第三十六条: only at the third stage is the time of a hearing left out. */
export const petitionIntervals = {
  rereviewHearing: { label: '复核听证', effect: 'exclude', clocks: ['rereview'], article: law.article('36') },
} as const

export const petitionReferrals = {
  jointOpinion: {
    label: '会办意见',
    to: 'unit',
    within: localTerm('petition.joint', '会办意见期限', days(30), '条例未定；为办结期限的一半'),
    silence: 'escalate',
    article: law.article('24'),
  },
} as const
