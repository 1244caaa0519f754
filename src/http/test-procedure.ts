/** A small made-up procedure with one of everything the interface answers about. */
import { attachments, choice, date, link, party, rows, text, unit } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { workingDays } from '../procedure/term.ts'

const rule = { local: '测试办法', source: '测试〔2020〕1号' } as const

export const testProcedure = defineProcedure({
  id: 'test-request',
  label: '测试申请',
  module: '测试',
  about: '只用于测试。',
  fields: {
    receivedOn: date('收到日'),
    applicant: party('申请人'),
    matter: text('申请事项'),
    kind: choice('类别', { simple: '简单', hard: '疑难' }),
    decidedOn: date('决定日'),
    opinion: text('审查意见', { lines: 3 }),
    helper: unit('协办单位'),
    items: rows('明细', { name: text('名称'), on: date('日期') }),
    files: attachments('材料'),
    earlier: link('此前的申请', '接续'),
  },
  title: c => c.facts.matter ?? '申请',
  receivedOn: 'receivedOn',
  stages: { received: stage('已收到'), reviewing: stage('审查中'), closed: final('已办结') },
  steps: {
    expert: {
      label: '专家论证',
      need: 'always',
      exempt: { grounds: { urgent: '情况紧急' }, by: 'unitHead' },
      article: rule,
    },
  },
  intervals: {
    supplement: {
      label: '补正',
      effect: 'exclude',
      clocks: ['answer'],
      grounds: { unclear: '内容不明确' },
      article: rule,
    },
  },
  referrals: { consult: { label: '征求意见', to: 'unit', within: workingDays(15), silence: 'none', article: rule } },
  clocks: {
    answer: {
      label: '答复期限',
      owedBy: 'authority',
      from: 'receivedOn',
      metBy: ['decide', 'withdraw'],
      term: workingDays(20),
      extension: { upTo: workingDays(20), approvedBy: 'unitHead', article: rule },
      article: rule,
    },
  },
  acts: {
    apply: {
      label: '申请',
      by: 'public',
      from: 'new',
      to: 'received',
      asks: ['receivedOn', 'applicant', 'matter'],
      mayGive: ['kind', 'items', 'files', 'earlier', 'helper'],
      numbers: 'main',
      article: rule,
    },
    review: {
      label: '开始审查',
      by: 'handling',
      from: 'received',
      to: 'reviewing',
      asks: ['kind'],
      needs: {
        conditions: [
          {
            unmet: '疑难申请须先写明协办单位',
            holds: c => c.facts.kind !== 'hard' || c.facts.helper !== undefined,
            article: rule,
          },
        ],
      },
      mayGive: ['helper'],
      article: rule,
    },
    consult: { label: '征求意见', by: 'handling', from: 'reviewing', refers: 'consult', article: rule },
    reply: { label: '回复意见', by: 'handling', in: 'referral', from: 'reviewing', returns: 'consult', article: rule },
    pause: { label: '通知补正', by: 'handling', from: 'reviewing', opens: 'supplement', article: rule },
    resume: { label: '收到补正', by: 'handling', from: 'reviewing', closes: 'supplement', article: rule },
    discuss: { label: '专家论证', by: 'handling', from: 'reviewing', settles: 'expert', article: rule },
    extend: { label: '延长答复期限', by: 'handling', from: 'reviewing', extends: 'answer', article: rule },
    issue: { label: '出具答复书', by: 'handling', from: 'reviewing', issues: 'answer', article: rule },
    deliver: { label: '送达答复书', by: 'handling', from: 'reviewing', serves: 'answer', article: rule },
    deliverOther: { label: '送达其他文书', by: 'handling', from: 'reviewing', serves: 'any', article: rule },
    decide: {
      label: '办结',
      by: 'handling',
      from: 'reviewing',
      to: 'closed',
      asks: ['opinion'],
      sets: 'decidedOn',
      needs: { settled: ['expert'], returned: ['consult'] },
      approvedBy: ['unitHead'],
      article: rule,
    },
    withdraw: { label: '撤回申请', by: 'public', from: ['received', 'reviewing'], to: 'closed', article: rule },
  },
  outcomes: {
    granted: { label: '同意', by: ['decide'], retain: 10, remedy: '可以申请行政复议' },
    refused: { label: '不同意', by: ['decide'], retain: 10, letters: ['answer'] },
    withdrawn: { label: '撤回', by: ['withdraw'], retain: 10 },
  },
  letters: {
    answer: {
      label: '答复书',
      register: 'letters',
      title: '答复书',
      body: (_, { due }) => [`答复期限：${due('answer')}。`, '特此答复。'],
      recipient: 'applicant',
      service: true,
    },
  },
  registers: {
    main: { label: '登记号', pattern: '{unit}申〔{year}〕{n}号', per: 'unit' },
    letters: { label: '答复文号', pattern: '{unit}答〔{year}〕{n}号', per: 'unit' },
  },
  flags: { late: { label: '临期', when: (c, today) => c.clocks.some(({ due }) => due !== null && due < today) } },
  indicators: {
    received: { kind: 'count', label: '收到申请', unit: '件', on: c => c.facts.receivedOn },
    granted: {
      kind: 'count',
      label: '同意',
      unit: '件',
      on: c => (c.outcome === 'granted' ? c.facts.decidedOn : null),
    },
    rate: { kind: 'rate', label: '同意率', numerator: 'granted', denominator: 'received' },
  },
  form: [
    { title: '申请', fields: ['receivedOn', 'applicant', 'matter', 'kind', 'items', 'files', 'earlier'] },
    { title: '审查', fields: ['helper', 'opinion', 'decidedOn'] },
  ],
  list: ['kind', 'receivedOn'],
  partySees: { fields: ['matter'], letters: ['answer'] },
  publication: never('测试'),
})
