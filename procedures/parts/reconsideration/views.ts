/** Who sees what: the applicant on the progress page, and everyone once a decision has been published (第七十九条). */
import { withheld } from '../../../src/procedure/procedure.ts'
import { administrativeReconsiderationLaw2023 as law } from '../../../statutes/administrative-reconsideration-law.ts'
import { fieldKeys, type Reconsideration } from './case.ts'

export const partySees = {
  fields: [
    'matter',
    'claim',
    'appliedOn',
    'receivedOn',
    'correctionMatters',
    'correctBy',
    'acceptedOn',
    'hearingOn',
    'hearingPlace',
    'reviewFinding',
    'decidedOn',
  ],
  letters: [
    'acceptanceNotice',
    'correctionNotice',
    'refusalDecision',
    'stayNotice',
    'hearingNotice',
    'trackNotice',
    'suspensionNotice',
    'resumptionNotice',
    'reviewSuspension',
    'reviewResult',
    'extensionNotice',
    'terminationDecision',
    'mediationLetter',
    'dismissalDecision',
    'decision',
  ],
} as const

const shows = ['publicNumber', 'decidedOn', 'publicText'] as const
export const publication = {
  column: '行政复议决定书',
  by: 'publish',
  withdrawnBy: ['unpublish'],
  title: (c: Reconsideration) => c.facts.publicTitle ?? '行政复议决定书',
  shows,
  withholds: {
    ...withheld(
      '涉及当事人个人隐私、商业秘密和内部办理信息；公开的是隐去身份信息的决定书（行政复议法第三十六条、第七十九条）',
      ...fieldKeys.filter(key => !(shows as readonly string[]).includes(key)),
    ),
    publicTitle: '作为标题显示',
  },
  article: law.article('79', { paragraph: 1 }),
} as const
