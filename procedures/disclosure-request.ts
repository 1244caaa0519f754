/**
 * 政府信息公开申请: 政府信息公开条例 chapter 四 (依申请公开), from the day an application arrives to its reply, its service and
 * what review and courts later say of it. This file is the course of a request and its clocks; beside it in `parts/`:
 *
 * - disclosure-fields: the facts                        - disclosure-outcomes: how it may end, by cell of 表三
 * - disclosure-receipt: how it comes in, 29 and 31      - disclosure-letters: every letter
 * - disclosure-correction: 补正, 30                     - disclosure-views: who sees what
 * - disclosure-consultations: whom to ask, 32 to 34     - disclosure-table: 表三, 表四 and their equalities
 * - disclosure-volume, -fee: too many, 35 and 42        - disclosure-remedies: publication, review, suit, second reply
 * - disclosure-replies: the reply, 36 to 39
 */
import { firstDone, lastDone, letterServed, metInTime } from '../src/procedure/case-view.ts'
import { defineProcedure, final, stage } from '../src/procedure/procedure.ts'
import { days, inForce, localTerm, workingDays } from '../src/procedure/term.ts'
import {
  disclosureRegulation2008 as formerLaw,
  disclosureRegulation2019 as law,
} from '../statutes/disclosure-regulation.ts'
import { consultationActs, consultationIntervals, consultationReferrals } from './parts/disclosure-consultations.ts'
import {
  correctionAbandoned,
  correctionActs,
  correctionClocks,
  correctionInterval,
} from './parts/disclosure-correction.ts'
import { disclosureFields } from './parts/disclosure-fields.ts'
import { disclosureLetters } from './parts/disclosure-letters.ts'
import { disclosureOutcomes } from './parts/disclosure-outcomes.ts'
import { receiptActs } from './parts/disclosure-receipt.ts'
import { redoClock, remedyActs } from './parts/disclosure-remedies.ts'
import { replies, replyActs } from './parts/disclosure-replies.ts'
import { tableFour, tableFourChecks, tableThree, tableThreeChecks } from './parts/disclosure-table.ts'
import { disclosureForm, disclosurePartySees, disclosurePublication } from './parts/disclosure-views.ts'
import { awaitsPayment, paymentClock, paymentInterval, volumeActs } from './parts/disclosure-volume.ts'

export const disclosureRequest = defineProcedure({
  id: 'disclosure-request',
  label: '政府信息公开申请',
  module: '政府信息公开',
  about: '公民、法人和其他组织向本机关申请获取政府信息：登记、补正、征求意见、审查、答复、送达及其后的复议诉讼。',
  fields: disclosureFields,
  title: c => `申请公开：${c.facts.subject ?? '（未填）'}`,
  receivedOn: 'arrivedOn',
  stages: {
    unconfirmed: stage('待确认收到'),
    examining: stage('审查申请内容'),
    handling: stage('办理中'),
    answered: final('已答复'),
    ended: final('已终止，不再处理'),
  },
  steps: {
    search: { label: '检索', need: 'may', exempt: 'never', article: law.article('36', { item: 4 }) },
    review: { label: '公开与保密审查', need: 'always', exempt: 'never', article: law.article('17') },
  },
  intervals: {
    correction: correctionInterval,
    ...consultationIntervals,
    payment: paymentInterval,
  },
  referrals: consultationReferrals,
  clocks: {
    confirmation: {
      label: '与申请人确认收到（平常信函，收到当日）',
      owedBy: 'authority',
      from: 'arrivedOn',
      metBy: ['confirm'],
      term: days(0),
      when: c => c.facts.channel === 'ordinaryMail',
      article: law.article('31'),
    },
    ...correctionClocks,
    reply: {
      label: '答复',
      owedBy: 'authority',
      from: 'receivedOn',
      metBy: replies,
      term: inForce(
        { since: '2008-05-01', until: '2019-05-14', term: workingDays(15), article: formerLaw.article('24') },
        { since: '2019-05-15', term: workingDays(20), article: law.article('33', { paragraph: 2 }) },
      ),
      extension: {
        upTo: workingDays(20),
        formerly: [
          { since: '2008-05-01', until: '2019-05-14', term: workingDays(15), article: formerLaw.article('24') },
        ],
        notice: 'extensionNotice',
        approvedBy: 'disclosureHead',
        article: law.article('33', { paragraph: 2 }),
      },
      when: c => c.acts.delay === undefined,
      article: law.article('33', { paragraph: 2 }),
    },
    delayedReply: {
      label: '延迟答复',
      owedBy: 'authority',
      from: 'receivedOn',
      until: 'delayedUntil',
      metBy: replies,
      term: workingDays(20),
      when: c => c.acts.delay !== undefined,
      article: law.article('35'),
    },
    payment: paymentClock,
    service: {
      label: '送达答复',
      owedBy: 'authority',
      from: 'repliedOn',
      metBy: ['serve'],
      term: localTerm('disclosure-request.service', '送达期限', workingDays(3), '条例未规定，仅供提醒'),
      survives: true,
      article: law.article('45'),
    },
    redo: redoClock,
  },
  acts: {
    ...receiptActs,
    accept: {
      label: '内容明确，转入办理',
      help: '申请人身份和联系方式、信息描述、形式要求齐全明确的，转承办人办理。',
      by: 'registration',
      from: 'examining',
      to: 'handling',
      article: law.article('29'),
    },
    ...correctionActs,
    search: {
      label: '检索',
      help: '写明检索的范围、方法和结果；答复信息不存在的，须有检索记录。',
      by: 'handling',
      from: 'handling',
      asks: ['searchRecord'],
      settles: 'search',
      article: law.article('36', { item: 4 }),
    },
    ...consultationActs,
    ...volumeActs,
    extend: {
      label: '延长答复期限',
      help: '期限届满前经政府信息公开工作机构负责人同意，写明理由；告知书在原期限内送达，延长方才生效。',
      by: 'handling',
      from: 'handling',
      extends: 'reply',
      issues: 'extensionNotice',
      article: law.article('33', { paragraph: 2 }),
    },
    review: {
      label: '公开与保密审查',
      help: '依照保守国家秘密法等审查；不能确定的，报有关主管部门或者保密行政管理部门确定。国家秘密的内容不得录入本系统。',
      by: 'disclosureReview',
      from: 'handling',
      asks: ['secrecy', 'reviewOpinion'],
      settles: 'review',
      article: law.article('17'),
    },
    ...replyActs,
    withdraw: {
      label: '申请人撤回',
      by: 'public',
      from: 'anyOpen',
      to: 'ended',
      article: law.article('27'),
    },
    serve: {
      label: '送达文书',
      help: '填写送达的文书、收件人、日期、方式和凭证（送达回证、邮寄单号、回执）。',
      by: 'handling',
      from: ['handling', 'answered', 'ended'],
      serves: 'any',
      article: law.article('40'),
    },
    ...remedyActs,
  },
  deemed: {
    abandon: correctionAbandoned,
    forgo: {
      label: '逾期不缴费，视为放弃申请',
      expired: 'payment',
      effectiveOn: 'nextDay',
      from: 'handling',
      to: 'ended',
      closes: 'payment',
      outcome: 'feeUnpaid',
      when: awaitsPayment,
      article: paymentClock.article,
    },
  },
  outcomes: disclosureOutcomes,
  letters: disclosureLetters,
  registers: {
    application: { label: '申请登记号', pattern: '{unit}公开申请〔{year}〕{n}号', per: 'unit' },
    notice: { label: '告知文书号', pattern: '{unit}公开告〔{year}〕{n}号', per: 'unit' },
    reply: { label: '答复文号', pattern: '{unit}公开复〔{year}〕{n}号', per: 'unit' },
  },
  flags: {
    unconfirmed: {
      label: '待与申请人确认',
      when: (c, today) => c.stage === 'unconfirmed' && today > (c.facts.arrivedOn ?? today),
    },
    soon: {
      label: '临期',
      when: (c, today) =>
        c.clocks.some(({ owedBy, state, soon, due }) => {
          return owedBy === 'authority' && state === 'open' && soon && due && soon <= today && today <= due
        }),
    },
    overdue: {
      label: '逾期',
      when: (c, today) =>
        c.clocks.some(({ owedBy, state, due }) => owedBy === 'authority' && state === 'open' && due && due < today),
    },
    provisional: {
      label: '暂定',
      when: c => c.clocks.some(({ state, provisional }) => state === 'open' && provisional),
    },
    thirdParty: {
      label: '第三方未回',
      when: c => c.referrals.some(({ key, returnedOn }) => key === 'thirdParty' && returnedOn === null),
    },
    extensionUntold: {
      label: '延长未送达，尚未生效',
      when: c => c.extensions.length > 0 && c.closedOn === null && !letterServed(c, 'extensionNotice'),
    },
    unserved: { label: '答复未送达', when: c => c.stage === 'answered' && !letterServed(c, 'reply') },
  },
  indicators: {
    ...tableThree,
    ...tableFour,
    replied: { kind: 'count', label: '答复件数', unit: '件', on: c => c.facts.repliedOn },
    repliedInTime: {
      kind: 'count',
      label: '按期答复件数',
      unit: '件',
      on: c => c.facts.repliedOn,
      when: c => metInTime(c, 'reply') || metInTime(c, 'delayedReply'),
    },
    timelyRate: { kind: 'rate', label: '依申请公开及时答复率', numerator: 'repliedInTime', denominator: 'replied' },
    // Of the requests received in the period: those answered by now, and those an answer is owed to at all.
    answered: {
      kind: 'count',
      label: '本期收到并已答复',
      unit: '件',
      on: c => c.facts.receivedOn,
      when: c => Boolean(c.facts.repliedOn),
    },
    answerable: {
      kind: 'count',
      label: '本期收到应答复',
      unit: '件',
      on: c => c.facts.receivedOn,
      when: c => c.stage !== 'ended',
    },
    replyRate: { kind: 'rate', label: '依申请公开答复率', numerator: 'answered', denominator: 'answerable' },
    extended: { kind: 'count', label: '延长答复期限件数', unit: '件', on: c => lastDone(c, 'extend') },
    corrected: {
      kind: 'count',
      label: '告知补正件数',
      unit: '件',
      on: c => firstDone(c, 'requestCorrection'),
    },
    thirdPartyAsked: {
      kind: 'count',
      label: '征求第三方意见件数',
      unit: '件',
      on: c => firstDone(c, 'askThirdParty'),
    },
    madePublic: { kind: 'count', label: '转为主动公开件数', unit: '件', on: c => firstDone(c, 'publish') },
    fees: {
      kind: 'sum',
      label: '收取信息处理费',
      unit: '元',
      on: c => lastDone(c, 'recordPayment'),
      of: c => c.facts.fee,
    },
  },
  checks: [...tableThreeChecks, ...tableFourChecks],
  form: disclosureForm,
  list: ['subject', 'channel', 'applicantType', 'receivedOn', 'repliedOn'],
  partySees: disclosurePartySees,
  publication: disclosurePublication,
})
