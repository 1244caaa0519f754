/** 承诺跟踪、公开、报告、归档: what is still owed once the reply is out. */

import { choice, date, number, rows, text, unit } from '../../src/procedure/field.ts'
import { withheld } from '../../src/procedure/procedure.ts'
import { localTerm, workingDays } from '../../src/procedure/term.ts'
import { deputiesLaw2025 as law } from '../../statutes/deputies-law.ts'
import { disclosureRegulation2019 as disclosure } from '../../statutes/disclosure-regulation.ts'
import { stateCouncil46Of2014 as publicity } from '../../statutes/proposal-handling.ts'
import { local, outstanding, type Promised, type Proposal } from './proposal-case.ts'
import { feedbackSettled, heardAgain } from './proposal-reply.ts'

export const afterReplyFields = {
  promises: rows('承诺台账', {
    content: text('承诺事项'),
    owner: unit('责任单位'),
    due: date('完成期限', { future: true }),
    givenOn: date('承诺日期'),
    fulfilledOn: date('落实日期'),
    result: text('落实情况'),
  }),
  promiseNumber: number('承诺序号', '项', { min: 1, help: '承诺台账的第几项' }),
  promiseResult: text('落实情况', { lines: 3 }),
  publicText: text('公开文本', { lines: 12, help: '全文或者摘要；隐去联系方式、姓名和不宜公开的内容' }),
  publishedOn: date('公开日期'),
  takedownReason: text('撤下理由', { lines: 2 }),
  reportedTo: choice('报告对象', {
    standingCommittee: '本级人大常委会',
    presidium: '乡镇人大主席团',
    cppcc: '本级政协常委会',
  }),
  reportTitle: text('办理情况报告'),
  reportedOn: date('报告日期'),
}

export const afterReplyClocks = {
  publication: {
    label: '公开复文',
    owedBy: 'authority',
    from: 'repliedOn',
    metBy: ['publish'],
    term: localTerm(
      'proposal.publication',
      '复文公开期限',
      workingDays(20),
      '各地办理结果公开办法，多为答复后二十个工作日',
    ),
    when: ({ facts }: Proposal) => facts.disclosure !== undefined && facts.disclosure !== 'withheld',
    survives: true,
    article: publicity.article('第二阶段'),
  },
} as const

const fulfilled = ({ facts }: Proposal, on: string): readonly Promised[] =>
  (facts.promises ?? []).map((promise, index) =>
    index + 1 === facts.promiseNumber && promise.fulfilledOn === undefined
      ? { ...promise, fulfilledOn: on, ...(facts.promiseResult ? { result: facts.promiseResult } : {}) }
      : promise,
  )

export const afterReplyActs = {
  fulfilPromise: {
    label: '登记承诺落实',
    help: '答复中承诺的事项落实后逐项登记；未落实的跨年结转，不得结案。',
    by: 'handling',
    from: ['replied', 'assessed'],
    asks: ['promiseNumber', 'promiseResult'],
    derives: { promises: fulfilled },
    needs: {
      conditions: [
        {
          unmet: '承诺台账中没有这一项',
          holds: ({ facts }: Proposal) => (facts.promiseNumber ?? 0) <= (facts.promises?.length ?? 0),
          article: local,
        },
      ],
    },
    article: local,
  },
  publish: {
    label: '公开复文',
    help: '按审查确定的全文或者摘要公开，不含联系方式。重新答复的，重新公开。',
    by: 'publication',
    from: ['replied', 'assessed', 'closed'],
    asks: ['publicText'],
    sets: 'publishedOn',
    needs: {
      conditions: [
        {
          unmet: '审查确定不予公开的，不得公开',
          holds: ({ facts }: Proposal) => facts.disclosure === 'full' || facts.disclosure === 'summary',
          article: disclosure.article('17'),
        },
      ],
    },
    article: publicity.article('第二阶段'),
  },
  takeDown: {
    label: '撤下公开的复文',
    help: '发现不应公开的内容，写明理由撤下。',
    by: 'publication',
    from: ['replied', 'assessed', 'closed'],
    offered: ({ facts }: Proposal) => facts.publishedOn !== undefined,
    asks: ['takedownReason'],
    article: disclosure.article('17'),
  },
  recordReport: {
    label: '登记办理情况报告',
    help: '办理情况向本级人大常委会（乡镇向人大主席团）报告，印发下次大会；报告应当公开。',
    by: 'reporting',
    in: 'origin',
    from: ['replied', 'assessed', 'closed'],
    asks: ['reportedTo', 'reportTitle'],
    sets: 'reportedOn',
    article: law.article('51'),
  },
  close: {
    label: '办结归档',
    help: '已反馈（或者反馈期满）、承诺已全部落实、应当公开的已公开，方可办结。',
    by: 'assignment',
    in: 'origin',
    from: ['replied', 'assessed'],
    to: 'closed',
    needs: {
      conditions: [
        { unmet: '代表、委员尚未反馈，反馈期限也未届满', holds: feedbackSettled, article: local },
        { unmet: '代表、委员不满意的，应当重新办理', holds: heardAgain, article: local },
        {
          unmet: '答复中的承诺尚未全部落实，结转跟踪',
          holds: (c: Proposal) => outstanding(c).length === 0,
          article: local,
        },
        {
          unmet: '复文尚未公开',
          holds: ({ facts }: Proposal) =>
            facts.disclosure === 'withheld' || (facts.publishedOn ?? '') >= (facts.repliedOn ?? ''),
          article: publicity.article('第二阶段'),
        },
      ],
    },
    article: local,
  },
} as const

export const proposalPublication = {
  column: '建议提案办理',
  by: 'publish',
  withdrawnBy: ['takeDown'],
  when: ({ facts }: Proposal) => facts.disclosure !== 'withheld',
  title: ({ facts }: { readonly facts: { readonly subject?: string } }) => `关于“${facts.subject ?? ''}”的答复`,
  shows: ['kind', 'session', 'number', 'subject', 'category', 'repliedOn', 'disclosure', 'publicText'],
  withholds: {
    ...withheld('个人信息（政府信息公开条例第十五条）', 'deputies'),
    ...withheld('以审查后的公开文本公开', 'content', 'draft', 'files'),
    ...withheld(
      '内部办理信息（政府信息公开条例第十六条）',
      'receivedOn',
      'filing',
      'scheme',
      'role',
      'part',
      'lead',
      'jointUnits',
      'copiedTo',
      'assignedOn',
      'handedOn',
      'returnReason',
      'complexReason',
      'keyBy',
      'keyOn',
      'milestones',
      'urgeNote',
      'contactWay',
      'contactNote',
      'contactedOn',
      'promised',
      'promises',
      'promiseNumber',
      'promiseResult',
      'disclosureGround',
      'legalityOpinion',
      'legalityNote',
      'legalityDraft',
      'secrecyOpinion',
      'secrecyNote',
      'secrecyDraft',
      'replyWay',
      'attitude',
      'result',
      'feedbackNote',
      'feedbackOn',
      'rehandleNote',
      'rehandledOn',
      'publishedOn',
      'takedownReason',
      'reportedTo',
      'reportTitle',
      'reportedOn',
      'withdrawalNote',
    ),
  },
  within: 'publication',
  article: publicity.article('第二阶段'),
} as const
