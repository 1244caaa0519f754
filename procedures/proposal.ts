/**
 * 人大代表建议、政协提案办理: from 登记 to the reply the deputies answer. 交办 stands in parts/proposal-assignment.ts, 办理 in
 * parts/proposal-in-hand.ts, 拟复 to 重新办理 in parts/proposal-reply.ts, promises, publicity and closing in
 * parts/proposal-after-reply.ts, what is counted in parts/proposal-figures.ts.
 */

import { lastDone } from '../src/procedure/case-view.ts'
import { attachments, choice, date, number, parties, text } from '../src/procedure/field.ts'
import { defineProcedure, final, stage } from '../src/procedure/procedure.ts'
import { deputiesLaw2025 as law } from '../statutes/deputies-law.ts'
import { stateCouncil46Of2014 as publicity } from '../statutes/proposal-handling.ts'
import {
  afterReplyActs,
  afterReplyClocks,
  afterReplyFields,
  proposalPublication,
} from './parts/proposal-after-reply.ts'
import { assignmentActs, assignmentClocks, assignmentDeemed, assignmentFields } from './parts/proposal-assignment.ts'
import { local, outstanding, unsatisfied } from './parts/proposal-case.ts'
import { categoryMeaning, schemeLabels } from './parts/proposal-categories.ts'
import { proposalChecks, proposalFigures } from './parts/proposal-figures.ts'
import { handlingActs, handlingFields, handlingReferrals } from './parts/proposal-in-hand.ts'
import { replyActs, replyClocks, replyFields } from './parts/proposal-reply.ts'

const numberedAs = {
  suggestion: '建议',
  bill: '议案',
  proposal: '提案',
  reviewOpinion: '审议意见',
  inspectionAdvice: '视察建议',
}

export const proposal = defineProcedure({
  id: 'proposal',
  label: '人大代表建议和政协提案办理',
  module: '建议提案',
  about:
    '人大代表建议、议案转建议、政协提案以及审议意见、视察建议的交办、会办、答复、反馈和承诺跟踪（代表法第五十一条）。',
  fields: {
    receivedOn: date('收到日期'),
    kind: choice('种类', {
      suggestion: '人大代表建议、批评和意见',
      bill: '议案转建议',
      proposal: '政协提案',
      reviewOpinion: '人大审议意见',
      inspectionAdvice: '政协视察建议',
    }),
    filing: choice('立案情况', { filed: '立案', letter: '转信函' }, { help: '政协提案必填' }),
    session: text('届次', { help: '如“县十八届人大五次会议”' }),
    number: text('编号', { max: 20, help: '大会编定的号数，只填号数' }),
    subject: text('案由'),
    content: text('内容', { lines: 8 }),
    deputies: parties('提出的代表、委员', { help: '领衔人在前；联系方式只在办理时可见' }),
    scheme: choice('本届次的分类标识', schemeLabels),
    role: choice('承办方式', { main: '主办', split: '分办' }),
    part: number('分办序号', '号', { min: 1, help: '分办的，各单位各立一件，共用大会编号' }),
    files: attachments('材料'),

    ...assignmentFields,
    ...handlingFields,
    ...replyFields,
    ...afterReplyFields,
    withdrawalNote: text('撤回说明', { lines: 2 }),
  },
  title: ({ facts }) => facts.subject ?? '建议提案',
  receivedOn: 'receivedOn',
  handler: 'lead',
  // Every session numbers anew, and both bodies do.
  numberedBy: ({ facts: { kind, session, number, part } }) =>
    kind && session && number
      ? `${session}${numberedAs[kind]}第${number}号${part === undefined ? '' : `（分办${part}）`}`
      : null,
  tracks: { usual: '一般', complex: '涉及面广、处理难度大' },
  stages: {
    registered: stage('待交办'),
    assigned: stage('已交办，待签收'),
    returned: stage('已退回，待重新交办'),
    handling: stage('办理中'),
    drafted: stage('复文待签发'),
    replied: stage('已答复，待反馈'),
    assessed: stage('已反馈'),
    closed: final('已办结'),
  },
  steps: {
    contact: { label: '与代表、委员联系沟通', need: 'always', exempt: 'never', article: law.article('51') },
    legality: { label: '复文合法性审核', need: 'always', exempt: 'never', article: local },
    secrecy: { label: '复文保密和公开审查', need: 'always', exempt: 'never', article: publicity.article('第二阶段') },
  },
  referrals: handlingReferrals,
  clocks: {
    ...assignmentClocks,
    ...replyClocks,
    ...afterReplyClocks,
  },
  acts: {
    register: {
      label: '登记',
      help: '按大会编定的届次和编号登记；分办的各单位各登一件，注明分办序号。',
      by: 'registration',
      from: 'new',
      to: 'registered',
      asks: ['receivedOn', 'kind', 'session', 'number', 'subject', 'content', 'deputies'],
      mayGive: ['filing', 'scheme', 'role', 'part', 'files'],
      needs: {
        conditions: [
          {
            unmet: '政协提案须注明立案或者转信函',
            holds: ({ facts }) => (facts.kind === 'proposal') === (facts.filing !== undefined),
            article: local,
          },
          {
            unmet: '分办的须注明分办序号，主办的不填',
            holds: ({ facts }) => (facts.role === 'split') === (facts.part !== undefined),
            article: local,
          },
        ],
      },
      article: law.article('51'),
    },
    ...assignmentActs,
    ...handlingActs,
    ...replyActs,
    ...afterReplyActs,
    withdraw: {
      label: '代表、委员撤回',
      help: '答复前由代表、委员书面撤回，并经大会有关机构同意的。',
      by: 'assignment',
      in: 'origin',
      from: ['registered', 'assigned', 'returned', 'handling', 'drafted'],
      to: 'closed',
      asks: ['withdrawalNote'],
      article: local,
    },
  },
  deemed: assignmentDeemed,
  outcomes: {
    answered: { label: '已办结', by: ['close'], retain: 30, letters: ['reply'] },
    withdrawn: { label: '代表、委员撤回', by: ['withdraw'], retain: 10 },
  },
  letters: {
    reply: {
      label: '复文',
      register: 'reply',
      title: '关于建议提案办理情况的答复',
      recipient: 'deputies',
      service: true,
      body: ({ facts }) => [
        `你们提出的“${facts.subject ?? ''}”收悉，现答复如下。`,
        ...(facts.draft ?? '').split('\n'),
        `办理结果：${facts.category ?? ''}类（${categoryMeaning(facts.scheme, facts.category) ?? ''}）。`,
        '感谢对我们工作的关心和支持。',
      ],
    },
  },
  registers: { reply: { label: '复文字号', pattern: '{unit}复〔{year}〕{n}号', per: 'unit' } },
  flags: {
    keyOversight: { label: '重点督办', when: ({ facts }) => facts.keyOn !== undefined },
    promiseDue: {
      label: '承诺到期未落实',
      when: (c, today) => outstanding(c).some(({ due }) => due !== undefined && due <= today),
    },
    promiseCarried: {
      label: '上年结转承诺',
      when: (c, today) => outstanding(c).some(({ givenOn = today }) => givenOn.slice(0, 4) < today.slice(0, 4)),
    },
    jointOverdue: {
      label: '会办意见逾期',
      when: (c, today) =>
        c.clocks.some(({ key, state, due }) => key.includes('#') && state === 'open' && (due ?? today) < today),
    },
    unsatisfied: { label: '不满意，待重新办理', when: c => c.stage === 'assessed' && unsatisfied(c) },
    uncontacted: {
      label: '尚未沟通',
      when: c => c.stage === 'handling' && lastDone(c, 'contactDeputies') === undefined,
    },
  },
  indicators: proposalFigures,
  checks: proposalChecks,
  form: [
    {
      title: '建议提案',
      fields: [
        'receivedOn',
        'kind',
        'filing',
        'session',
        'number',
        'subject',
        'content',
        'deputies',
        'scheme',
        'role',
        'part',
        'files',
      ],
    },
    { title: '交办', fields: Object.keys(assignmentFields) as (keyof typeof assignmentFields)[] },
    {
      title: '办理',
      fields: [...(Object.keys(handlingFields) as (keyof typeof handlingFields)[]), 'withdrawalNote'],
    },
    { title: '答复和反馈', fields: Object.keys(replyFields) as (keyof typeof replyFields)[] },
    { title: '承诺、公开和报告', fields: Object.keys(afterReplyFields) as (keyof typeof afterReplyFields)[] },
  ],
  list: ['kind', 'number', 'subject', 'lead', 'assignedOn', 'category'],
  partySees: { fields: ['subject', 'assignedOn', 'category', 'repliedOn'], letters: ['reply'] },
  publication: proposalPublication,
})
