/** 征求意见、公平竞争审查、部门意见: hearing others before the draft goes to review. */
import type { LinkedCase } from '../../../src/procedure/procedure.ts'
import { fairCompetitionReviewRegulation as competition } from '../../../statutes/fair-competition-review-regulation.ts'
import { officialDocumentsRegulation as papers } from '../../../statutes/official-documents-regulation.ts'
import { stateCouncil37Of2018 as making } from '../../../statutes/state-council-37-2018.ts'
import { exceptionExplained } from '../fair-competition.ts'
import { commentsAnswered } from '../public-comment.ts'
import { type Acts, type Clocks, local, ofGovernment, type Referrals } from './document.ts'
import { terms } from './local-terms.ts'

/** What the consultation counted of itself when it published what came of it. */
interface Counted {
  readonly received?: number
  readonly adopted?: number
  readonly summary?: string
  readonly publishedOn?: string
  readonly subject?: string
}
const counted = (held: LinkedCase | undefined): Counted => (held?.facts ?? {}) as Counted

export const consultingReferrals = {
  unitOpinion: {
    label: '征求部门意见',
    to: 'unit',
    within: terms.unitOpinion,
    // Silence is recorded; it is not consent.
    silence: 'none',
    article: papers.article('19'),
  },
} as const satisfies Referrals

export const consultingClocks = {
  comment: {
    label: '公开征求意见期间',
    owedBy: 'authority',
    kind: 'atLeast',
    from: 'commentsFrom',
    metBy: ['closeComments'],
    term: {
      byTrack: {
        ordinary: terms.comment,
        urgent: terms.commentUrgent,
      },
    },
    article: local,
  },
} as const satisfies Clocks

export const consultingActs = {
  openComments: {
    label: '公开征求意见',
    help: '公布征求意见稿和反馈方式，期间自公布次日起算。',
    by: 'drafting',
    in: 'origin',
    from: 'drafting',
    asks: ['commentsAt'],
    sets: 'commentsFrom',
    needs: { filled: ['draft'] },
    issues: 'commentNotice',
    article: making.article('(五)'),
  },
  closeComments: {
    label: '公开征求意见结束',
    help: '期间届满后记录收到、采纳的条数和结果；未采纳的说明理由。',
    by: 'drafting',
    in: 'origin',
    from: 'drafting',
    asks: ['opinions', 'opinionsAdopted', 'commentResult'],
    mayGive: ['nonAdoptionReasons', 'files'],
    settles: 'publicComment',
    needs: { issued: ['commentNotice'], conditions: commentsAnswered(making.article('(五)')) },
    article: making.article('(五)'),
  },
  takeConsultation: {
    label: '采用意见征集的结果',
    help: '在意见征集中公开征求意见的，待其公布采纳情况后在此采用；条数和采纳情况自动带入。',
    by: 'drafting',
    in: 'origin',
    from: 'drafting',
    asks: ['consultation'],
    settles: 'publicComment',
    reads: ['consultation'],
    derives: {
      opinions: (_, __, { linked }) => counted(linked('consultation')).received,
      opinionsAdopted: (_, __, { linked }) => counted(linked('consultation')).adopted,
      commentResult: (_, __, { linked }) => counted(linked('consultation')).summary,
      commentsFrom: (_, __, { linked }) => counted(linked('consultation')).publishedOn,
    },
    needs: {
      conditions: [
        {
          unmet: '意见征集尚未公布采纳情况，或者不是为本文件征求的意见',
          holds: (c, { linked }) => {
            const held = linked('consultation')
            return counted(held).summary !== undefined && counted(held).subject === c.id
          },
          article: making.article('(五)'),
        },
      ],
    },
    article: making.article('(五)'),
  },
  requestFairReview: {
    label: '送公平竞争审查',
    help: '政府文件送本级市场监督管理部门，部门文件由起草单位自行审查；一并附初审意见。',
    by: 'drafting',
    in: 'origin',
    from: 'drafting',
    asks: ['firstFairReview', 'fairReviewer'],
    needs: {
      filled: ['draft'],
      conditions: [
        {
          unmet: '部门文件由起草单位自行审查',
          holds: c => ofGovernment(c) || c.facts.fairReviewer === c.origin,
          article: competition.article('13'),
        },
      ],
    },
    article: competition.article('14'),
  },
  concludeFairReview: {
    label: '公平竞争审查结论',
    help: '违反规定且不符合例外情形的，文件不得出台；本环节不得免除。',
    by: 'fairCompetitionReview',
    in: { field: 'fairReviewer' },
    from: 'drafting',
    asks: ['fairConclusion', 'operatorsHeard'],
    mayGive: ['exceptionReasons', 'files'],
    settles: 'fairCompetition',
    needs: { filled: ['firstFairReview'], conditions: [exceptionExplained] },
    article: competition.article('17'),
  },
  consult: {
    label: '征求部门意见',
    help: '涉及其他部门职权的，逐一征求意见。',
    by: 'drafting',
    in: 'origin',
    from: 'drafting',
    refers: 'unitOpinion',
    needs: { filled: ['draft'] },
    article: papers.article('19'),
  },
  giveOpinion: {
    label: '反馈部门意见',
    help: '写明同意或者修改意见。',
    by: 'jointHandling',
    in: 'referral',
    from: 'drafting',
    returns: 'unitOpinion',
    article: papers.article('19'),
  },
  settleOpinions: {
    label: '汇总部门意见',
    help: '全部反馈或者期限届满后汇总；有分歧的写明。',
    by: 'drafting',
    in: 'origin',
    from: 'drafting',
    asks: ['dissent'],
    mayGive: ['dissentNote'],
    settles: 'unitOpinions',
    needs: {
      returned: ['unitOpinion'],
      conditions: [
        {
          unmet: '尚未征求有关部门意见',
          holds: c => c.referrals.some(({ key }) => key === 'unitOpinion'),
          article: papers.article('19'),
        },
        {
          unmet: '有分歧的，应当写明分歧意见和协调情况',
          holds: c => c.facts.dissent === 'none' || Boolean(c.facts.dissentNote),
          article: papers.article('19'),
        },
      ],
    },
    article: papers.article('19'),
  },
} as const satisfies Acts
