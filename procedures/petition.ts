/**
 * 信访: 信访工作条例 (2022), and 信访条例 (2005) for acts before 1 May 2022. The one thing to know: first the way, then the
 * clock. What the law leads elsewhere goes there; only the rest (第三十一条第六项) has its sixty days here. In `parts/petition/`:
 *
 * - fields: the facts and the form           - handling: hearing, finding out, the opinion, 28 to 34
 * - intake: registration, transfer, 19 to 25 - review: 复查, 复核, 35 and 36
 * - triage: the six ways and the notice, 31  - supervision: 督办, rating, outcomes, marks
 * - clocks, letters                          - figures: what is counted, and what is not a target
 *
 * Petitioners are protected: no list of persons is kept, a repeated petition is a link between two matters, and what
 * accuses someone never goes to the accused (第三十条、第四十六条).
 */
import { defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { law } from './parts/petition/case.ts'
import { petitionClocks, petitionIntervals, petitionReferrals } from './parts/petition/clocks.ts'
import { petitionFields, petitionForm } from './parts/petition/fields.ts'
import { petitionChecks, petitionFigures } from './parts/petition/figures.ts'
import { handlingActs, petitionSteps } from './parts/petition/handling.ts'
import { intakeActs, objectionActs } from './parts/petition/intake.ts'
import { petitionLetters, petitionRegisters } from './parts/petition/letters.ts'
import { petitionDeemed, reviewActs } from './parts/petition/review.ts'
import { petitionFlags, petitionOutcomes, supervisionActs } from './parts/petition/supervision.ts'
import { refusalActs, triageActs } from './parts/petition/triage.ts'

export const petition = defineProcedure({
  id: 'petition',
  label: '信访',
  module: '信访举报',
  about:
    '信访事项的登记、转送交办、分类告知、办理、处理意见和复查复核（信访工作条例）。先分途径再计时：只有第三十一条第（六）项适用60日。',
  fields: petitionFields,
  // What accuses someone is not named in lists.
  title: ({ facts }) =>
    facts.matter === 'accusation' || facts.accused || facts.accusedUnits
      ? '检举控告类信访事项'
      : (facts.subject ?? '信访事项'),
  receivedOn: 'receivedOn',
  handler: 'organ',
  keptFrom: {
    field: 'accusedUnits',
    unmet: '不得将检举、揭发材料及有关情况透露或者转给被检举、揭发的单位',
    article: law.article('30', { paragraph: 3 }),
  },
  stages: {
    submitted: stage('网上收到，待接收'),
    registered: stage('已登记，待转送交办'),
    informing: stage('待书面告知'),
    objected: stage('已提异议，待核实'),
    handling: stage('办理中'),
    opined: stage('已出具处理意见，待送达和复查期满'),
    reviewing: stage('复查中'),
    reviewed: stage('已出具复查意见，待复核期满'),
    rereviewing: stage('复核中'),
    closed: final('已办结'),
  },
  steps: petitionSteps,
  intervals: petitionIntervals,
  referrals: petitionReferrals,
  clocks: petitionClocks,
  // In the order a clerk looks for them: the usual first, the rare last.
  acts: {
    ...intakeActs,
    ...triageActs,
    ...objectionActs,
    ...handlingActs,
    ...reviewActs,
    ...supervisionActs,
    ...refusalActs,
  },
  deemed: petitionDeemed,
  outcomes: petitionOutcomes,
  letters: petitionLetters,
  registers: petitionRegisters,
  flags: petitionFlags,
  indicators: petitionFigures,
  checks: petitionChecks,
  form: petitionForm,
  list: ['subject', 'channel', 'area', 'receivedOn', 'organ'],
  partySees: {
    fields: ['subject', 'receivedOn', 'organ', 'acceptedOn', 'finding', 'decidedOn', 'adoption', 'reviewResult'],
    letters: [
      'whereaboutsNotice',
      'acceptanceNotice',
      'receiptNotice',
      'routeNotice',
      'directionNotice',
      'declineNotice',
      'noFurtherNotice',
      'extensionNotice',
      'opinion',
      'dutyReply',
      'suggestionReply',
      'reviewOpinion',
      'rereviewOpinion',
    ],
  },
  publication: never(
    '涉及信访人和第三人的隐私，个案不公开（信访工作条例第三十条、第四十六条）；公开的是年度件数、及时率和满意率',
  ),
})
