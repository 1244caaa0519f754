/**
 * 人大代表建议、政协提案办理: from 交办 to the reply the deputies answer. 拟复 to 重新办理 stand in parts/proposal-reply.ts, promises,
 * publicity and closing in parts/proposal-after-reply.ts, what is counted in parts/proposal-figures.ts.
 */

import { lastDone } from '../src/procedure/case-view.ts'
import { attachments, choice, date, number, parties, rows, text, unit, units } from '../src/procedure/field.ts'
import { defineProcedure, final, stage } from '../src/procedure/procedure.ts'
import { inForce, localTerm, months, workingDays } from '../src/procedure/term.ts'
import { deputiesLaw2015, deputiesLaw2025 as law } from '../statutes/deputies-law.ts'
import { stateCouncil46Of2014 as publicity } from '../statutes/proposal-handling.ts'
import {
  afterReplyActs,
  afterReplyClocks,
  afterReplyFields,
  proposalPublication,
} from './parts/proposal-after-reply.ts'
import { before, byDeputies, local, outstanding, type Proposal, unsatisfied } from './parts/proposal-case.ts'
import { categoryMeaning, schemeLabels } from './parts/proposal-categories.ts'
import { proposalChecks, proposalFigures } from './parts/proposal-figures.ts'
import { replyActs, replyClocks, replyFields } from './parts/proposal-reply.ts'

const numberedAs = {
  suggestion: '建议',
  bill: '议案',
  proposal: '提案',
  reviewOpinion: '审议意见',
  inspectionAdvice: '视察建议',
}
/** The term is counted from the first handing-over, whichever unit it ends up with: article 51 knows no other start. */
const handedOver = (c: Proposal, on: string): string => c.facts.assignedOn ?? on

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

    lead: unit('主办（分办）单位'),
    jointUnits: units('会办单位'),
    copiedTo: units('参阅单位'),
    assignedOn: date('交办日期'),
    handedOn: date('交承办单位日期'),
    returnReason: text('退回理由', { lines: 2 }),
    complexReason: text('涉及面广、处理难度大的理由', { lines: 2 }),
    keyBy: choice('确定重点督办的机关', {
      directors: '人大常委会主任会议',
      chairmen: '政协主席会议',
      government: '政府负责人领衔督办',
    }),
    keyOn: date('确定重点督办日期'),
    milestones: rows('办理计划', {
      what: text('节点'),
      unit: unit('责任单位'),
      due: date('时间', { future: true }),
      doneOn: date('完成日期'),
    }),
    urgeNote: text('督办意见', { lines: 2 }),
    contactWay: choice('沟通方式', { visit: '走访', meeting: '座谈面商', phone: '电话', written: '书面' }),
    contactNote: text('代表、委员意见', { lines: 3 }),
    contactedOn: date('沟通日期'),
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
  referrals: {
    jointOpinion: {
      label: '会办意见',
      to: 'unit',
      within: localTerm('proposal.joint', '会办意见期限', months(1), '各地办理办法，多为一个月'),
      silence: 'escalate',
      article: local,
    },
  },
  clocks: {
    objection: {
      label: '提出异议或者签收',
      owedBy: 'unit',
      from: 'handedOn',
      metBy: ['sign', 'sendBack'],
      term: localTerm('proposal.objection', '异议期限', workingDays(5), '各地办理办法为五日至十日，多为五个工作日'),
      article: local,
    },
    reply: {
      label: '答复代表',
      owedBy: 'authority',
      from: 'assignedOn',
      metBy: ['reply', 'withdraw'],
      term: {
        byTrack: {
          usual: inForce(
            { since: '2015-08-29', until: '2025-03-11', term: months(3), article: deputiesLaw2015.article('42') },
            { since: '2025-03-12', term: months(3), article: law.article('51') },
          ),
          complex: inForce(
            { since: '2015-08-29', until: '2025-03-11', term: months(6), article: deputiesLaw2015.article('42') },
            { since: '2025-03-12', term: months(6), article: law.article('51') },
          ),
        },
      },
      norm: { byTrack: { usual: localTerm('proposal.norm', '承诺答复期限', months(2), '本级政府承诺') } },
      when: byDeputies,
      article: law.article('51'),
    },
    localReply: {
      label: '答复提案人（提出机关）',
      owedBy: 'authority',
      from: 'assignedOn',
      metBy: ['reply', 'withdraw'],
      term: {
        byTrack: {
          usual: localTerm('proposal.local-reply', '提案答复期限', months(3), '各地办理办法，一般三个月'),
          complex: localTerm(
            'proposal.local-reply-complex',
            '疑难提案答复期限',
            months(6),
            '各地办理办法，不超过六个月',
          ),
        },
      },
      norm: { byTrack: { usual: localTerm('proposal.norm', '承诺答复期限', months(2), '本级政府承诺') } },
      when: c => !byDeputies(c),
      article: local,
    },
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
    assign: {
      label: '交办',
      help: '确定主办单位和会办、参阅单位。退回后重新交办的，答复期限仍自首次交办之日起算。',
      by: 'assignment',
      in: 'origin',
      from: ['registered', 'returned'],
      to: 'assigned',
      asks: ['lead'],
      mayGive: ['jointUnits', 'copiedTo'],
      sets: 'handedOn',
      derives: { assignedOn: handedOver },
      needs: {
        conditions: [
          {
            unmet: '主办单位不能同时会办',
            holds: ({ facts }) => !(facts.jointUnits ?? []).includes(facts.lead ?? ''),
            article: local,
          },
        ],
      },
      article: law.article('51'),
    },
    sign: {
      label: '签收',
      help: '属于本单位职责的，签收办理。逾期不提出异议的，视为签收。',
      by: 'handling',
      from: 'assigned',
      to: 'handling',
      article: local,
    },
    sendBack: {
      label: '提出异议退回',
      help: '不属于本单位职责的，在异议期限内说明理由退回交办机构，不得自行转交。',
      by: 'handling',
      from: 'assigned',
      to: 'returned',
      asks: ['returnReason'],
      needs: {
        conditions: [{ unmet: '异议期限已过，不得退回', holds: before('objection'), article: local }],
      },
      article: local,
    },
    treatAsComplex: {
      label: '认定为涉及面广、处理难度大',
      help: '由交办机构在三个月期限届满前认定，适用六个月期限；起算日不变。',
      by: 'assignment',
      in: 'origin',
      from: ['assigned', 'handling', 'drafted'],
      offered: ({ track }) => track === 'usual',
      asks: ['complexReason'],
      track: 'complex',
      needs: {
        conditions: [
          {
            unmet: '答复期限已过，不得再适用六个月期限',
            holds: (c, input) => before(byDeputies(c) ? 'reply' : 'localReply')(c, input),
            article: law.article('51'),
          },
        ],
      },
      article: law.article('51'),
    },
    markKey: {
      label: '列为重点督办',
      help: '人大常委会主任会议、政协主席会议确定的，或者政府负责人领衔督办的。',
      by: 'assignment',
      in: 'origin',
      from: 'anyOpen',
      asks: ['keyBy'],
      sets: 'keyOn',
      article: law.article('52'),
    },
    plan: {
      label: '制定办理计划',
      help: '列明节点、责任单位和时间；完成一项，填一项。',
      by: 'handling',
      from: ['handling', 'drafted'],
      asks: ['milestones'],
      article: local,
    },
    askJointUnits: {
      label: '征求会办意见',
      help: '向各会办单位征求书面意见，各自计时。',
      by: 'handling',
      from: 'handling',
      refers: 'jointOpinion',
      article: local,
    },
    giveJointOpinion: {
      label: '提出会办意见',
      help: '会办单位在期限内向主办单位提出书面意见。',
      by: 'jointHandling',
      in: 'referral',
      from: 'anyOpen',
      returns: 'jointOpinion',
      article: local,
    },
    urge: {
      label: '督办',
      help: '对逾期的承办、会办单位督办；会办单位经督办仍不回复的，主办单位可以先行答复。',
      by: 'oversight',
      in: 'origin',
      from: 'anyOpen',
      asks: ['urgeNote'],
      article: law.article('52'),
    },
    contactDeputies: {
      label: '与代表、委员沟通',
      help: '办理中应当与代表、委员联系沟通，充分听取意见；重新办理的，再次沟通。',
      by: 'handling',
      from: 'handling',
      asks: ['contactWay', 'contactNote'],
      sets: 'contactedOn',
      settles: 'contact',
      article: law.article('51'),
    },
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
  deemed: {
    taken: {
      label: '逾期未提出异议，视为签收',
      expired: 'objection',
      effectiveOn: 'lastDay',
      from: 'assigned',
      to: 'handling',
      article: local,
    },
  },
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
    {
      title: '交办',
      fields: [
        'lead',
        'jointUnits',
        'copiedTo',
        'assignedOn',
        'handedOn',
        'returnReason',
        'complexReason',
        'keyBy',
        'keyOn',
      ],
    },
    { title: '办理', fields: ['milestones', 'urgeNote', 'contactWay', 'contactNote', 'contactedOn', 'withdrawalNote'] },
    { title: '答复和反馈', fields: Object.keys(replyFields) as (keyof typeof replyFields)[] },
    { title: '承诺、公开和报告', fields: Object.keys(afterReplyFields) as (keyof typeof afterReplyFields)[] },
  ],
  list: ['kind', 'number', 'subject', 'lead', 'assignedOn', 'category'],
  partySees: { fields: ['subject', 'assignedOn', 'category', 'repliedOn'], letters: ['reply'] },
  publication: proposalPublication,
})
