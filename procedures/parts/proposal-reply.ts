/** 拟复、审核、签发、反馈、重新办理: from the draft of a reply to what the deputies think of it. */

import { findClock, lastDone } from '../../src/procedure/case-view.ts'
import { choice, date, number, rows, text, unit } from '../../src/procedure/field.ts'
import { localTerm, months } from '../../src/procedure/term.ts'
import { deputiesLaw2025 as law } from '../../statutes/deputies-law.ts'
import { disclosureRegulation2019 as disclosure } from '../../statutes/disclosure-regulation.ts'
import { stateCouncil46Of2014 as publicity } from '../../statutes/proposal-handling.ts'
import { jointOpinionsIn, jointUnitsAsked, local, type Promised, type Proposal, unsatisfied } from './proposal-case.ts'
import { categoryMeaning } from './proposal-categories.ts'

const satisfaction = { satisfied: '满意', basically: '基本满意', unsatisfied: '不满意' } as const
const attributes = { full: '全文公开', summary: '摘要公开', withheld: '不予公开' } as const
const opinions = { passed: '通过', revise: '须修改' } as const

export const replyFields = {
  draft: text('复文', { lines: 12 }),
  category: choice('办理结果分类', { A: 'A类', B: 'B类', C: 'C类', D: 'D类' }, { help: '含义以本届次的分类为准' }),
  promised: rows('本次答复的承诺', {
    content: text('承诺事项'),
    owner: unit('责任单位'),
    due: date('完成期限', { future: true }),
  }),
  disclosure: choice('公开属性', attributes),
  disclosureGround: text('摘要公开或者不予公开的理由', { lines: 2 }),
  legalityOpinion: choice('合法性审核意见', opinions),
  legalityNote: text('合法性审核说明', { lines: 3 }),
  legalityDraft: number('合法性审核的是第几稿', '稿'),
  secrecyOpinion: choice('保密和公开审查意见', opinions),
  secrecyNote: text('保密和公开审查说明', { lines: 3 }),
  secrecyDraft: text('保密和公开审查的文稿', { lines: 12 }),
  replyWay: choice('答复方式', { faceToFace: '当面答复', written: '书面答复' }),
  repliedOn: date('答复日期'),
  attitude: choice('对办理态度', satisfaction),
  result: choice('对办理结果', satisfaction),
  feedbackNote: text('代表、委员反馈意见', { lines: 3 }),
  feedbackOn: date('反馈日期'),
  rehandleNote: text('重新办理要求', { lines: 3 }),
  rehandledOn: date('交回重新办理日期'),
}

const draftsSoFar = (c: Proposal): number => c.acts.draftReply?.dates.length ?? 0
/** The lawfulness of every draft is reviewed anew: the review of another says nothing of this one. */
const legalityReviewed = (c: Proposal): boolean => c.facts.legalityDraft === draftsSoFar(c)
/** What the secrecy review is of: the words, and how they are to be published. A draft that kept both needs no other. */
const underSecrecyReview = ({ facts: { disclosure, draft } }: Proposal): string | undefined =>
  disclosure && draft && `${attributes[disclosure]}：${draft}`
const secrecyReviewed = (c: Proposal): boolean => c.facts.secrecyDraft === underSecrecyReview(c)
/** The day of a review lies before the day of the draft: the same words may then be looked at once more, but need not. */
const draftedSince = (c: Proposal, review: string): boolean =>
  (lastDone(c, review) ?? '') < (lastDone(c, 'draftReply') ?? '')
/** A promise once given in a reply stays in the book, whatever a later reply says. */
const promiseBook = ({ facts: { promises = [], promised = [] } }: Proposal, on: string): readonly Promised[] => [
  ...promises,
  ...promised
    .filter(({ content, due }) => !promises.some(old => old.content === content && old.due === due))
    .map(promise => ({ ...promise, givenOn: on })),
]

export const replyClocks = {
  feedback: {
    label: '代表、委员反馈',
    owedBy: 'party',
    from: 'repliedOn',
    metBy: ['recordFeedback'],
    term: localTerm('proposal.feedback', '反馈期限', months(1), '各地办理办法，多为一个月'),
    article: local,
  },
  rehandling: {
    label: '重新办理并答复',
    owedBy: 'authority',
    from: 'rehandledOn',
    metBy: ['reply'],
    term: localTerm('proposal.rehandling', '重新办理期限', months(1), '各地办理办法，多为一个月'),
    article: local,
  },
} as const

export const replyActs = {
  draftReply: {
    label: '拟写复文',
    help: '与代表、委员沟通并收齐会办意见后拟写；同时定分类、公开属性和承诺事项。',
    by: 'handling',
    from: 'handling',
    to: 'drafted',
    asks: ['draft', 'category', 'disclosure'],
    mayGive: ['disclosureGround', 'promised'],
    needs: {
      settled: ['contact'],
      conditions: [
        {
          unmet: '重新办理的，应当再次与代表、委员联系沟通',
          holds: (c: Proposal) =>
            c.facts.rehandledOn === undefined || (lastDone(c, 'contactDeputies') ?? '') >= c.facts.rehandledOn,
          article: law.article('51'),
        },
        { unmet: '会办单位尚未征求意见', holds: jointUnitsAsked, article: local },
        { unmet: '会办意见尚未返回；逾期未返回的，须先督办', holds: jointOpinionsIn, article: local },
        {
          unmet: '本届次的分类没有这一类',
          holds: ({ facts }: Proposal) => categoryMeaning(facts.scheme, facts.category) !== undefined,
          article: local,
        },
        {
          unmet: '复文以全文公开为原则；摘要公开或者不予公开的，须写明理由',
          holds: ({ facts }: Proposal) => facts.disclosure === 'full' || facts.disclosureGround !== undefined,
          article: publicity.article('第二阶段'),
        },
      ],
    },
    article: law.article('51'),
  },
  reviewLegality: {
    label: '复文合法性审核',
    help: '须修改的写明意见，退承办人重拟。',
    by: 'legalityReview',
    from: 'drafted',
    offered: (c: Proposal) => !legalityReviewed(c),
    derives: { legalityDraft: draftsSoFar },
    asks: ['legalityOpinion'],
    mayGive: ['legalityNote'],
    settles: 'legality',
    article: local,
  },
  reviewSecrecy: {
    label: '复文保密和公开审查',
    help: '复文和公开同步审查：涉及国家秘密、商业秘密、个人隐私的不得公开；可以改定公开属性。',
    by: 'disclosureReview',
    from: 'drafted',
    offered: (c: Proposal) => !secrecyReviewed(c) || draftedSince(c, 'reviewSecrecy'),
    derives: { secrecyDraft: underSecrecyReview },
    asks: ['secrecyOpinion', 'disclosure'],
    mayGive: ['disclosureGround', 'secrecyNote'],
    settles: 'secrecy',
    needs: {
      conditions: [
        {
          unmet: '摘要公开或者不予公开的，须写明理由',
          holds: ({ facts }: Proposal) => facts.disclosure === 'full' || facts.disclosureGround !== undefined,
          article: publicity.article('第二阶段'),
        },
      ],
    },
    article: disclosure.article('17'),
  },
  redraft: {
    label: '退回重拟',
    help: '审核、审查须修改的，或者签发人退回的，回到办理中重拟；重拟的复文重新审核，文字和公开属性改动的重新审查。',
    by: 'handling',
    from: 'drafted',
    to: 'handling',
    article: local,
  },
  reply: {
    label: '签发答复',
    help: '经合法性审核、保密和公开审查，由单位主要负责人签发；签发之日为答复日期。',
    by: 'handling',
    from: 'drafted',
    to: 'replied',
    asks: ['replyWay'],
    sets: 'repliedOn',
    derives: { promises: promiseBook },
    needs: {
      conditions: [
        {
          unmet: '本稿尚未通过合法性审核',
          holds: (c: Proposal) => legalityReviewed(c) && c.facts.legalityOpinion === 'passed',
          article: local,
        },
        {
          unmet: '本稿尚未通过保密和公开审查',
          holds: (c: Proposal) => secrecyReviewed(c) && c.facts.secrecyOpinion === 'passed',
          article: disclosure.article('17'),
        },
      ],
    },
    approvedBy: ['unitHead'],
    issues: 'reply',
    article: law.article('51'),
  },
  serveReply: {
    label: '送达复文',
    help: '每送达一名代表、委员，记一次。',
    by: 'handling',
    from: ['replied', 'assessed', 'closed'],
    serves: 'reply',
    article: law.article('51'),
  },
  recordFeedback: {
    label: '登记满意度反馈',
    help: '对态度、对结果分别登记；满意率只按已反馈的计算。',
    by: 'assignment',
    in: 'origin',
    from: 'replied',
    to: 'assessed',
    asks: ['attitude', 'result'],
    mayGive: ['feedbackNote'],
    sets: 'feedbackOn',
    article: local,
  },
  rehandle: {
    label: '交回重新办理',
    help: '代表、委员不满意的，交回承办单位重新办理，重新计时。',
    by: 'assignment',
    in: 'origin',
    from: 'assessed',
    to: 'handling',
    offered: unsatisfied,
    asks: ['rehandleNote'],
    sets: 'rehandledOn',
    article: local,
  },
} as const

/** The feedback is in, or the deputies have let its term pass. */
export const feedbackSettled = (c: Proposal, { on }: { readonly on: string }): boolean => {
  const clock = findClock(c, 'feedback')
  return clock !== undefined && (clock.metOn !== null || (clock.due ?? on) < on)
}
/** Unsatisfied deputies are heard once more: the reply that stands came after a re-handling. */
export const heardAgain = (c: Proposal): boolean =>
  !unsatisfied(c) || (c.facts.rehandledOn !== undefined && (c.facts.repliedOn ?? '') >= c.facts.rehandledOn)
