/** 督办、评价 (第二十一条、第四十条), and the mark that a matter thought settled came back. */
import { law, type PetitionCase } from './case.ts'

const rated = ['officeRating', 'organRating'] as const

export const supervisionActs = {
  urge: {
    label: '督办',
    help: '有未按期办结、推诿拖延、拒不执行等情形的，发督办函。需要提出改进工作、完善政策、追究责任建议的，另立“信访三项建议”。',
    by: 'petition',
    in: 'origin',
    from: 'anyOpen',
    asks: ['urgeGround', 'urgeNote'],
    issues: 'urgeLetter',
    article: law.article('40'),
  },
  rate: {
    label: '评价',
    by: 'public',
    from: ['opined', 'reviewed', 'closed'],
    asks: rated,
    mayGive: ['ratingNote'],
    sets: 'ratedOn',
    article: law.article('21', { paragraph: 2 }),
  },
  noteRepeat: {
    label: '登记就同一事项再次信访',
    help: '已经办结的事项又来信来访的，在前件登记一次，用于核算一次性化解率；只记事项，不记人。',
    by: 'handling',
    from: 'closed',
    sets: 'repeatedOn',
    article: law.article('21', { paragraph: 2 }),
  },
} as const

const overdue = (c: PetitionCase, today: string, matches: (key: string) => boolean): boolean =>
  c.clocks.some(({ key, state, due, owedBy }) => {
    return owedBy !== 'party' && matches(key) && state === 'open' && due !== null && due < today
  })

export const petitionFlags = {
  overdue: { label: '逾期', when: (c: PetitionCase, today: string) => overdue(c, today, key => !key.includes('#')) },
  soon: {
    label: '临期',
    when: (c: PetitionCase, today: string) =>
      c.clocks.some(({ owedBy, state, soon, due }) => {
        return owedBy === 'authority' && state === 'open' && soon && due && soon <= today && today <= due
      }),
  },
  repeat: { label: '重信重访', when: ({ facts }: PetitionCase) => facts.repeat === true },
  jointOverdue: {
    label: '会办意见逾期',
    when: (c: PetitionCase, today: string) => overdue(c, today, key => key.startsWith('jointOpinion#')),
  },
  noticeUnserved: {
    label: '告知书未送达',
    when: (c: PetitionCase) =>
      c.facts.contactUnclear !== true &&
      c.letters.some(({ key, served }) => noticeLetters.includes(key) && served.length === 0),
  },
  opinionUnserved: {
    label: '处理意见书未送达，复查期限未起算',
    when: (c: PetitionCase) =>
      c.stage === 'opined' && c.letters.some(({ key, served }) => key === 'opinion' && served.length === 0),
  },
  extensionUntold: {
    label: '延期告知书未送达，延期尚未生效',
    when: (c: PetitionCase) =>
      c.stage === 'handling' && c.letters.some(({ key, served }) => key === 'extensionNotice' && served.length === 0),
  },
  recusal: {
    label: '回避申请待决定',
    when: ({ facts }: PetitionCase) => facts.recusalAsked !== undefined && facts.recusalDecision === undefined,
  },
} as const
const noticeLetters = ['acceptanceNotice', 'routeNotice', 'receiptNotice', 'declineNotice', 'directionNotice']

export const petitionOutcomes = {
  answered: { label: '已出具处理意见', by: ['reviewForgone'], retain: 30, letters: ['opinion'] },
  reviewed: { label: '已复查', by: ['rereviewForgone', 'outsideRereviewForgone'], retain: 30 },
  terminated: { label: '复核终结', by: ['rereview', 'recordOutsideRereview'], retain: 30 },
  reconciled: { label: '调解、和解', by: ['reconcile'], retain: 30 },
  performed: {
    label: '依法履行职责或者答复',
    by: ['answerDuty'],
    retain: 30,
    remedy: '不服的，依法申请行政复议或者提起行政诉讼，不适用信访复查、复核',
  },
  suggestionAnswered: { label: '建议意见已回复', by: ['answerSuggestion'], retain: 10 },
  statutoryRoute: { label: '转入法定途径', by: ['importRoute'], retain: 10 },
  handedOn: { label: '转送有权处理的机关', by: ['handOn', 'handOnFromOrgan'], retain: 10 },
  directed: { label: '告知向有权机关提出', by: ['tellWhereTo'], retain: 10 },
  notAccepted: { label: '不予受理', by: ['refusePending', 'declineFormer'], retain: 10 },
  noFurther: { label: '不再受理', by: ['refuseRepeated', 'refuseRepeatedAtOffice'], retain: 10 },
  withdrawn: { label: '信访人撤回', by: ['withdraw'], retain: 10 },
} as const
