/**
 * Cases another organ decides and one of our governments or departments answers (以本机关为被申请人，由上级复议机关办理): the
 * answer within its term, and what came of it. The law is the same; the rest is done elsewhere.
 */
import { days, inForce, workingDays } from '../../../src/procedure/term.ts'
import {
  administrativeReconsiderationLaw2017 as formerLaw,
  administrativeReconsiderationLaw2023 as law,
} from '../../../statutes/administrative-reconsideration-law.ts'
import { type Acts, type Clocks, revisedOn } from './case.ts'

export const outsideClocks = {
  outsideAnswer: {
    label: '向上级复议机关书面答复',
    owedBy: 'authority',
    from: 'outsideServedOn',
    metBy: ['answerOutside'],
    term: {
      byTrack: {
        ordinary: inForce(
          { since: '2018-01-01', until: '2023-12-31', term: days(10), article: formerLaw.article('23') },
          { since: revisedOn, term: workingDays(10), article: law.article('48') },
        ),
        simple: inForce({ since: revisedOn, term: workingDays(5), article: law.article('54', { paragraph: 1 }) }),
      },
    },
    when: c => c.acts.recordOutside !== undefined || c.acts.recordOutsideSimple !== undefined,
    article: law.article('48'),
  },
} as const satisfies Clocks

const recorded = {
  by: 'litigation',
  from: 'new',
  to: 'outside',
  asks: ['outsideOrgan', 'outsideServedOn', 'respondent', 'matter'],
  mayGive: ['outsideNumber', 'coRespondents', 'contested', 'contestedNumber', 'madeOn', 'claim', 'applicants'],
  sets: 'appliedOn',
  numbers: 'outside',
} as const

export const outsideActs = {
  recordOutside: {
    label: '登记上级机关办理的复议案件',
    help: '本机关（本级政府）是被申请人、由上级复议机关办理的；办理日期填收到副本之日，10个工作日内答复。',
    ...recorded,
    article: law.article('48'),
  },
  recordOutsideSimple: {
    label: '登记上级机关办理的复议案件（简易程序）',
    help: '上级机关适用简易程序的，5个工作日内答复。',
    ...recorded,
    track: 'simple',
    article: law.article('54', { paragraph: 1 }),
  },
  answerOutside: {
    label: '向上级复议机关答复',
    help: '提交书面答复和作出行政行为的证据、依据；逾期视为没有证据、依据。',
    by: 'litigation',
    from: 'outside',
    asks: ['answer', 'answerEvidence'],
    mayGive: ['answerFiles'],
    sets: 'answeredOn',
    article: law.article('48'),
  },
  recordOutsideResult: {
    label: '登记上级机关复议结果',
    help: '按送达的决定书、调解书登记维持、纠正或者其他结果。',
    by: 'litigation',
    from: 'outside',
    to: 'outsideDecided',
    asks: ['decision', 'decidedOn'],
    article: law.article('75'),
  },
} as const satisfies Acts
