/** 合法性审核、集体审议、签发，统一登记、统一编号、统一印发。 */
import { officialDocumentsRegulation as papers } from '../../../statutes/official-documents-regulation.ts'
import { stateCouncil37Of2018 as making } from '../../../statutes/state-council-37-2018.ts'
import { stateCouncil115Of2018 as review } from '../../../statutes/state-council-115-2018.ts'
import { fairlyCompetitive } from '../fair-competition.ts'
import { fitForDiscussion, opinionFollowsPoints, reviewPointKeys } from '../legality-review.ts'
import { discussedAs, discussedIn } from '../meeting/discussed-as.ts'
import type { MeetingKind } from '../meeting/meeting-record.ts'
import {
  type Acts,
  type Clocks,
  notBefore,
  ofCounty,
  ofGovernment,
  type Steps,
  signedByGovernment,
} from './document.ts'
import { terms } from './local-terms.ts'

export const decisionSteps = {
  legality: { label: '合法性审核', need: 'always', exempt: 'never', article: making.article('(六)') },
} as const satisfies Steps

export const decisionClocks = {
  reviewAtLeast: {
    label: '合法性审核最短时间',
    owedBy: 'authority',
    kind: 'atLeast',
    from: 'reviewReceivedOn',
    metBy: ['concludeReview'],
    term: terms.reviewAtLeast,
    when: c => c.track !== 'urgent',
    article: review.article('(五)'),
  },
  review: {
    label: '合法性审核期限',
    owedBy: 'authority',
    from: 'reviewReceivedOn',
    metBy: ['concludeReview'],
    // Kept on the urgent track: what is in a hurry is not reviewed longer.
    term: terms.review,
    article: review.article('(五)'),
  },
} as const satisfies Clocks

export const decisionActs = {
  returnDraft: {
    label: '退回起草单位',
    help: '材料不齐，应当征求意见而没有征求，或者缺公开属性、解读方案的，退回。',
    by: 'assignment',
    from: 'submitted',
    to: 'drafting',
    asks: ['returnReason'],
    article: making.article('(六)'),
  },
  forward: {
    label: '转送合法性审核',
    help: '材料齐备的，转送审核机构；审核时间自此起算。',
    by: 'assignment',
    from: 'submitted',
    to: 'reviewing',
    asks: ['reviewer'],
    sets: 'reviewReceivedOn',
    needs: { conditions: [notBefore('submit', '送审', review.article('(五)'))] },
    article: review.article('(五)'),
  },
  concludeReview: {
    label: '出具合法性审核意见',
    help: '征求意见、会签、参加审议都不能代替合法性审核。',
    by: 'legalityReview',
    in: { field: 'reviewer' },
    from: 'reviewing',
    to: 'reviewed',
    asks: [...reviewPointKeys, 'opinion', 'findings'],
    settles: 'legality',
    issues: 'reviewOpinion',
    needs: { conditions: [opinionFollowsPoints, notBefore('forward', '转送审核', review.article('(五)'))] },
    article: review.article('(六)'),
  },
  returnMaterials: {
    label: '材料不齐，退回补充',
    help: '材料补齐并再次转送的，审核时间重新起算。',
    by: 'legalityReview',
    in: { field: 'reviewer' },
    from: 'reviewing',
    to: 'submitted',
    asks: ['returnReason'],
    article: review.article('(五)'),
  },
  redraft: {
    label: '退回重新起草',
    help: '经审核不合法，或者需要作实质修改的，退回起草；修改后重新送审。',
    by: 'drafting',
    in: 'origin',
    from: ['reviewed', 'tabled'],
    to: 'drafting',
    asks: ['returnReason'],
    article: review.article('(六)'),
  },
  table: {
    label: '提交集体审议',
    help: '经审核不合法的不得提交；未完全采纳审核意见的附书面说明。',
    by: 'drafting',
    in: 'origin',
    from: 'reviewed',
    to: 'tabled',
    asks: ['adoption'],
    mayGive: ['nonAdoption', 'draft', 'files'],
    needs: {
      settled: ['legality'],
      conditions: [...fitForDiscussion, notBefore('concludeReview', '出具审核意见', making.article('(六)'))],
    },
    article: making.article('(六)'),
  },
  adopt: {
    label: '集体审议通过',
    help: '办理日期即会议日期。',
    by: 'meetingSecretary',
    from: 'tabled',
    to: 'adopted',
    asks: ['meeting', 'session', 'agenda'],
    mayGive: ['agendaItem', 'files'],
    reads: ['agendaItem'],
    collective: true,
    needs: {
      settled: ['evaluation', 'publicComment', 'fairCompetition', 'unitOpinions', 'departmentReview', 'legality'],
      conditions: [
        fairlyCompetitive,
        {
          unmet: '所选会议议题没有通过，或者不是本文件的议题',
          holds: (c, input) => c.facts.agendaItem === undefined || discussedAs(c, input, 'passed'),
          article: making.article('(七)'),
        },
        {
          unmet: '所填审议形式与议题列入的会议不一致',
          holds: (c, input) => c.facts.agendaItem === undefined || discussedIn(input, [c.facts.meeting as MeetingKind]),
          article: making.article('(七)'),
        },
        {
          unmet: '不得以传阅、会签代替集体审议',
          holds: c => c.facts.meeting !== 'circulation',
          article: making.article('(七)'),
        },
        {
          unmet: '县级以上人民政府的文件由常务会议或者全体会议审议决定',
          holds: c => !ofCounty(c) || c.facts.meeting !== 'office',
          article: making.article('(七)'),
        },
        {
          unmet: '部门的文件由办公会议审议决定',
          holds: c => ofGovernment(c) || (c.facts.meeting !== 'executive' && c.facts.meeting !== 'plenary'),
          article: making.article('(七)'),
        },
        // On the same day is allowed: a review concluded in the morning may be before the meeting in the afternoon.
        notBefore('concludeReview', '出具合法性审核意见', making.article('(六)')),
        notBefore('table', '提交审议', making.article('(七)')),
      ],
    },
    article: making.article('(七)'),
  },
  sendBack: {
    label: '审议未通过，退回修改',
    help: '退回后修改，重新送审。',
    by: 'meetingSecretary',
    from: 'tabled',
    to: 'drafting',
    asks: ['meeting', 'session', 'returnReason'],
    article: making.article('(七)'),
  },
  signForGovernment: {
    label: '政府主要负责人签发',
    help: '由政府主要负责人签批，签批之日为成文日期。',
    by: 'assignment',
    from: 'adopted',
    to: 'signed',
    sets: 'signedOn',
    approvedBy: ['governmentHead'],
    offered: signedByGovernment,
    needs: { conditions: [notBefore('adopt', '集体审议', papers.article('22'))] },
    article: papers.article('22'),
  },
  signForUnit: {
    label: '单位主要负责人签发',
    help: '由单位主要负责人签批，签批之日为成文日期。',
    by: 'assignment',
    from: 'adopted',
    to: 'signed',
    sets: 'signedOn',
    approvedBy: ['unitHead'],
    offered: c => !signedByGovernment(c),
    needs: { conditions: [notBefore('adopt', '集体审议', papers.article('22'))] },
    article: papers.article('22'),
  },
  register: {
    label: '统一登记',
    help: '本级统一登记，登记号由系统给出。',
    by: 'documentRegistry',
    from: 'signed',
    to: 'registered',
    sets: 'registeredOn',
    numbers: 'registration',
    needs: {
      conditions: [
        {
          unmet: '办理日期不得早于签发之日',
          holds: (c, { on }) => on >= (c.facts.signedOn ?? ''),
          article: making.article('(八)'),
        },
      ],
    },
    article: making.article('(八)'),
  },
  number: {
    label: '统一编号',
    help: '发文字号由系统按登记顺序给出，不得自拟。',
    by: 'documentRegistry',
    from: 'registered',
    to: 'numbered',
    numbers: 'document',
    needs: { conditions: [notBefore('register', '登记', making.article('(八)'))] },
    article: making.article('(八)'),
  },
  print: {
    label: '统一印发',
    help: '印发定稿；文件正文以此为准。',
    by: 'documentRegistry',
    from: 'numbered',
    to: 'printed',
    asks: ['draft'],
    sets: 'printedOn',
    needs: { conditions: [notBefore('number', '编号', making.article('(八)'))] },
    article: making.article('(八)'),
  },
} as const satisfies Acts
