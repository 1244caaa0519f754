/**
 * 行政复议: 行政复议法 as revised in 2023, in force from 2024-01-01, and the law of 2017 with its regulation for what was
 * done before; each clock and each gate follows the law of its own day. This file is the frame; the chapters follow the law:
 *
 * - case: the facts                                   - document-review: 附带审查, 56 to 60
 * - time-limit: the term of application, 20 and 21    - deciding: terms, decisions and outcomes, 61 to 72
 * - applying, accepting: 22 to 33                     - afterwards: effect, publication, performance, 75 to 79
 * - trial, hearing: 48 to 55                          - outside: cases a higher organ decides and we answer
 * - standing-still: 39 to 41, 73, 74                  - letters, figures, views
 */
import { findClock, letterServed } from '../src/procedure/case-view.ts'
import { defineProcedure, final, stage } from '../src/procedure/procedure.ts'
import { acceptanceActs, acceptanceClocks, acceptanceDeemed } from './parts/reconsideration/accepting.ts'
import { afterActs, afterClocks, afterDeemed, inEffect } from './parts/reconsideration/afterwards.ts'
import {
  applicationActs,
  applicationClocks,
  applicationDeemed,
  correctionIntervals,
} from './parts/reconsideration/applying.ts'
import { fields, form, type Reconsideration, standsOn } from './parts/reconsideration/case.ts'
import { titleOf } from './parts/reconsideration/contested-act.ts'
import { decisionActs, decisionClocks, outcomes } from './parts/reconsideration/deciding.ts'
import { reviewActs, reviewClocks, reviewIntervals, reviewReferrals } from './parts/reconsideration/document-review.ts'
import { checks, figures } from './parts/reconsideration/figures.ts'
import { hearingActs, hearingClocks, hearingSteps } from './parts/reconsideration/hearing.ts'
import { letters } from './parts/reconsideration/letters.ts'
import { outsideActs, outsideClocks } from './parts/reconsideration/outside.ts'
import {
  awaitsSignatures,
  suspensionActs,
  suspensionClocks,
  suspensionIntervals,
} from './parts/reconsideration/standing-still.ts'
import { limitClocks } from './parts/reconsideration/time-limit.ts'
import { trialActs, trialClocks, trialDeemed, trialSteps } from './parts/reconsideration/trial.ts'
import { partySees, publication } from './parts/reconsideration/views.ts'

export const reconsideration = defineProcedure({
  id: 'reconsideration',
  label: '行政复议',
  module: '复议应诉',
  about:
    '公民、法人或者其他组织不服行政行为，申请行政复议机关审查：申请、受理、审理、决定、履行（行政复议法）。由办理复议事项的机构（一般为司法局）办理，以行政复议机关名义决定；被申请人在本案中签收、答复、报告履行。',
  fields,
  title: c => titleOf('复议', c.facts),
  receivedOn: 'appliedOn',
  handler: 'body',
  tracks: { ordinary: '普通程序', simple: '简易程序' },
  stages: {
    outside: stage('上级机关办理'),
    handedIn: stage('处罚机关代收'),
    examined: stage('审查申请'),
    heard: stage('审理'),
    decided: final('已决定'),
    refused: final('不予受理'),
    ended: final('已终止'),
    transferred: final('已移送'),
    outsideDecided: final('上级机关已办结'),
  },
  steps: { ...trialSteps, ...hearingSteps },
  intervals: { ...correctionIntervals, ...suspensionIntervals, ...reviewIntervals },
  referrals: reviewReferrals,
  clocks: {
    ...limitClocks,
    ...applicationClocks,
    ...acceptanceClocks,
    ...decisionClocks,
    ...trialClocks,
    ...hearingClocks,
    ...reviewClocks,
    ...suspensionClocks,
    ...afterClocks,
    ...outsideClocks,
  },
  acts: {
    ...applicationActs,
    ...acceptanceActs,
    // As they stand on the page: first what every case needs.
    ...trialActs,
    ...hearingActs,
    ...decisionActs,
    ...afterActs,
    ...suspensionActs,
    ...reviewActs,
    ...outsideActs,
  },
  deemed: { ...applicationDeemed, ...acceptanceDeemed, ...trialDeemed, ...afterDeemed },
  outcomes,
  letters,
  registers: {
    application: { label: '复议申请登记号', pattern: '{unit}复申〔{year}〕{n}号', per: 'unit' },
    notice: { label: '复议通知文书号', pattern: '{unit}复通〔{year}〕{n}号', per: 'unit' },
    decision: { label: '复议决定文号', pattern: '{unit}复决〔{year}〕{n}号', per: 'unit' },
    mediation: { label: '复议调解文号', pattern: '{unit}复调〔{year}〕{n}号', per: 'unit' },
    opinion: { label: '复议意见书文号', pattern: '{unit}复意〔{year}〕{n}号', per: 'unit' },
    outside: { label: '上级复议案件登记号', pattern: '{unit}复应〔{year}〕{n}号', per: 'unit' },
  },
  flags: {
    suspended: { label: '中止中', when: c => standsOn(c, 'suspended') || standsOn(c, 'review') },
    silent: {
      label: '被申请人逾期未答复',
      when: c => c.stage === 'heard' && c.acts.noEvidence !== undefined && c.facts.answeredOn === undefined,
    },
    byDefault: { label: '视为受理，尚未发副本', when: c => c.acts.acceptedBySilence !== undefined && !c.acts.sendCopy },
    extensionUntold: {
      label: '延长未送达，尚未生效',
      when: c => c.stage === 'heard' && c.extensions.length > 0 && !letterServed(c, 'extensionNotice'),
    },
    mediation: { label: '调解书待签字盖章', when: c => c.stage === 'heard' && awaitsSignatures(c) },
    unserved: { label: '决定书未送达', when: c => c.stage === 'decided' && c.outcome !== 'mediated' && !inEffect(c) },
    superiorUntold: {
      label: '未抄告上一级主管部门',
      when: c =>
        c.stage === 'decided' && c.facts.jurisdiction === 'department' && inEffect(c) && !c.acts.copyToSuperior,
    },
    unperformed: {
      label: '履行期满未报告履行',
      when: (c, today) => overdue(c, 'performance', today) || overdue(c, 'orderedPerformance', today),
    },
    opinionOverdue: { label: '意见书逾期未报送纠正情况', when: (c, today) => overdue(c, 'opinion', today) },
  },
  indicators: figures,
  checks,
  form,
  list: ['matter', 'contestedNumber', 'respondent', 'appliedOn', 'acceptedOn', 'decidedOn'],
  partySees,
  publication,
})

const overdue = (c: Reconsideration, clock: string, today: string): boolean => {
  const found = findClock(c, clock)
  return found?.state === 'open' && (found.due ?? today) < today
}
