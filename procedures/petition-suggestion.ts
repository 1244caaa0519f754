/**
 * 信访三项建议: what a petition office finds behind petitions it puts to whoever can change it: 改进工作, 完善政策, 追究责任
 * (信访工作条例第四十条; 2005年信访条例第三十六条至第三十八条). Whoever receives one answers in writing whether it is adopted;
 * the yearly report counts both (第四十一条第三项). A suggestion has its own number, addressee and answer, so it is its own
 * case, linked to a petition it rests on.
 */
import { findClock, firstDone, lastDone } from '../src/procedure/case-view.ts'
import { attachments, choice, date, link, text, unit } from '../src/procedure/field.ts'
import { defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { days, inForce, localTerm } from '../src/procedure/term.ts'
import { citedOn, formerLaw, law, underFormerLaw } from './parts/petition/case.ts'

const kinds = { work: '改进工作建议', policy: '完善政策建议', responsibility: '追究责任建议' } as const
const answered = ['answer', 'recordAnswer'] as const
const adoptions = { adopted: '已采纳', partly: '部分采纳', not: '未采纳' } as const
type Kind = keyof typeof kinds
const of = (kind: Kind) => (c: { readonly facts: { readonly kind?: string } }) => c.facts.kind === kind
const taken = ({ outcome }: { readonly outcome: string | null }) => outcome === 'adopted' || outcome === 'partly'
const reasonGiven = {
  unmet: '未采纳、部分采纳的，应当说明理由',
  holds: (c: { readonly facts: { readonly reason?: string } }, { outcome }: { readonly outcome?: string }) =>
    outcome === 'adopted' || c.facts.reason !== undefined,
  article: law.article('40', { paragraph: 4 }),
} as const

export const petitionSuggestion = defineProcedure({
  id: 'petition-suggestion',
  label: '信访三项建议',
  module: '信访举报',
  about: '信访部门提出改进工作、完善政策、追究责任的建议，有关机关书面反馈采纳情况（信访工作条例第四十条）。',
  fields: {
    foundOn: date('发现问题日期'),
    kind: choice('建议种类', kinds),
    petition: link('依据的信访事项', '由该信访事项反映的问题提出', {
      to: ['petition'],
      help: '由多件反映的，填最有代表性的一件',
    }),
    finding: text('发现的问题', { lines: 4, help: '写事不写人；追究责任的建议写明行为和后果' }),
    advice: text('建议内容', { lines: 6 }),
    addressee: unit('建议提给'),
    outsideAddressee: text('本系统以外的机关', { help: '如党委、有管理权限的机关；与上一栏填其一' }),
    files: attachments('材料'),
    madeOn: date('提出日期'),
    reminder: text('催办情况', { lines: 2 }),
    measures: text('采纳和落实情况', { lines: 4 }),
    reason: text('未采纳的理由', { lines: 2 }),
    answeredOn: date('书面反馈日期'),
    withdrawal: text('撤回的理由', { lines: 2 }),
  },
  title: ({ facts }) => (facts.kind ? kinds[facts.kind] : '信访建议'),
  receivedOn: 'foundOn',
  stages: {
    drafted: stage('已起草，待提出'),
    made: stage('已提出，待反馈'),
    closed: final('已反馈'),
  },
  clocks: {
    formerAnswer: {
      label: '书面反馈改进建议（2005年条例）',
      owedBy: 'unit',
      from: 'madeOn',
      metBy: answered,
      term: inForce({ since: '2005-05-01', until: '2022-04-30', term: days(30), article: formerLaw.article('36') }),
      when: c => underFormerLaw(c.facts.madeOn) && of('work')(c),
      article: formerLaw.article('36'),
    },
    answer: {
      label: '书面反馈采纳情况',
      owedBy: 'unit',
      from: 'madeOn',
      metBy: answered,
      term: localTerm(
        'petition.suggestion-answer',
        '三项建议反馈期限',
        days(30),
        '2022年条例未定天数，沿用2005年条例第三十六条',
      ),
      when: c => !underFormerLaw(c.facts.madeOn),
      article: law.article('40', { paragraph: 4 }),
    },
  },
  acts: {
    draft: {
      label: '起草建议',
      help: '督办、政策问题、造成严重后果的失职，分别提改进工作、完善政策、追究责任的建议；一件一项。',
      by: 'petition',
      from: 'new',
      to: 'drafted',
      asks: ['foundOn', 'kind', 'finding', 'advice'],
      mayGive: ['petition', 'addressee', 'outsideAddressee', 'files'],
      needs: {
        conditions: [
          {
            unmet: '请填写建议提给谁：本系统的选单位，本系统以外的填名称，只填其一',
            holds: ({ facts }) => (facts.addressee === undefined) !== (facts.outsideAddressee === undefined),
            article: law.article('40'),
          },
        ],
      },
      article: law.article('40'),
    },
    make: {
      label: '提出建议',
      help: '由信访部门主要负责人签发建议书；完善政策的建议提给本级党委和政府，追究责任的提给有管理权限的机关。',
      by: 'petition',
      from: 'drafted',
      to: 'made',
      sets: 'madeOn',
      issues: 'advice',
      approvedBy: ['unitHead'],
      copiedTo: ['addressee'],
      article: law.article('40'),
    },
    remind: {
      label: '催办反馈',
      help: '逾期没有书面反馈的，催办并记明。',
      by: 'petition',
      from: 'made',
      asks: ['reminder'],
      article: law.article('40', { paragraph: 4 }),
    },
    answer: {
      label: '书面反馈采纳情况',
      help: '由收到建议的单位反馈是否采纳、怎样落实；未采纳的说明理由。',
      by: 'handling',
      in: { field: 'addressee' },
      from: 'made',
      to: 'closed',
      offered: ({ facts }) => facts.addressee !== undefined,
      asks: ['measures'],
      mayGive: ['reason'],
      sets: 'answeredOn',
      needs: { conditions: [reasonGiven] },
      article: law.article('40', { paragraph: 4 }),
    },
    recordAnswer: {
      label: '登记外单位的反馈',
      help: '建议提给本系统以外机关的，由信访部门登记其书面反馈。',
      by: 'petition',
      from: 'made',
      to: 'closed',
      offered: ({ facts }) => facts.addressee === undefined,
      asks: ['measures'],
      mayGive: ['reason'],
      sets: 'answeredOn',
      needs: { conditions: [reasonGiven] },
      article: law.article('40', { paragraph: 4 }),
    },
    withdraw: {
      label: '撤回建议',
      help: '情况有变、不再需要的，说明理由撤回。',
      by: 'petition',
      from: ['drafted', 'made'],
      to: 'closed',
      asks: ['withdrawal'],
      article: law.article('40'),
    },
  },
  outcomes: {
    adopted: { label: adoptions.adopted, by: answered, retain: 30, letters: ['advice'] },
    partly: { label: adoptions.partly, by: answered, retain: 30, letters: ['advice'] },
    notAdopted: { label: adoptions.not, by: answered, retain: 30, letters: ['advice'] },
    withdrawn: { label: '已撤回', by: ['withdraw'], retain: 10 },
  },
  letters: {
    advice: {
      label: '建议书',
      title: '信访工作建议书',
      register: 'advice',
      recipient: 'unit',
      body: ({ facts }, { issuedOn, due }) => [
        `我单位在信访工作中发现：${facts.finding ?? ''}`,
        `根据${citedOn(issuedOn, law.article('40'), formerLaw.article('36'))}，提出${facts.kind ? kinds[facts.kind] : '建议'}：${facts.advice ?? ''}`,
        `请最迟于${due(underFormerLaw(issuedOn) ? 'formerAnswer' : 'answer')}书面反馈采纳情况；未采纳的，请说明理由。`,
      ],
    },
  },
  registers: { advice: { label: '建议书文号', pattern: '{unit}信建〔{year}〕{n}号', per: 'unit' } },
  flags: {
    unanswered: {
      label: '逾期未反馈',
      when: (c, today) => c.clocks.some(({ state, due }) => state === 'open' && due !== null && due < today),
    },
  },
  indicators: {
    made: { kind: 'count', label: '提出三项建议件数', unit: '件', on: c => c.facts.madeOn },
    work: { kind: 'count', label: '改进工作建议件数', unit: '件', on: c => c.facts.madeOn, when: of('work') },
    policy: { kind: 'count', label: '完善政策建议件数', unit: '件', on: c => c.facts.madeOn, when: of('policy') },
    responsibility: {
      kind: 'count',
      label: '追究责任建议件数',
      unit: '件',
      on: c => c.facts.madeOn,
      when: of('responsibility'),
    },
    answered: { kind: 'count', label: '已反馈建议件数', unit: '件', on: c => c.facts.answeredOn },
    answeredInTime: {
      kind: 'count',
      label: '按期反馈建议件数',
      unit: '件',
      on: c => c.facts.answeredOn,
      when: c => (findClock(c, 'answer') ?? findClock(c, 'formerAnswer'))?.state !== 'late',
    },
    adopted: { kind: 'count', label: '采纳和部分采纳建议件数', unit: '件', on: c => c.facts.answeredOn, when: taken },
    'work-adopted': {
      kind: 'count',
      label: '采纳改进工作建议件数',
      unit: '件',
      on: c => c.facts.answeredOn,
      when: c => taken(c) && of('work')(c),
    },
    'policy-adopted': {
      kind: 'count',
      label: '采纳完善政策建议件数',
      unit: '件',
      on: c => c.facts.answeredOn,
      when: c => taken(c) && of('policy')(c),
    },
    'responsibility-adopted': {
      kind: 'count',
      label: '采纳追究责任建议件数',
      unit: '件',
      on: c => c.facts.answeredOn,
      when: c => taken(c) && of('responsibility')(c),
    },
    adoptionRate: { kind: 'rate', label: '三项建议采纳率', numerator: 'adopted', denominator: 'answered' },
    reminded: { kind: 'count', label: '催办反馈件数', unit: '件', on: c => firstDone(c, 'remind') },
    withdrawn: { kind: 'count', label: '撤回建议件数', unit: '件', on: c => lastDone(c, 'withdraw') },
  },
  checks: [
    {
      label: '三项建议应当等于各种之和',
      left: ['made'],
      relation: '=',
      right: ['work', 'policy', 'responsibility'],
      article: law.article('41'),
    },
  ],
  form: [
    {
      title: '建议',
      fields: ['foundOn', 'kind', 'petition', 'finding', 'advice', 'addressee', 'outsideAddressee', 'files', 'madeOn'],
    },
    { title: '反馈', fields: ['reminder', 'measures', 'reason', 'answeredOn', 'withdrawal'] },
  ],
  list: ['kind', 'addressee', 'madeOn', 'answeredOn'],
  publication: never('内部工作建议，涉及个案和人员；件数和采纳情况列入信访情况年度报告（信访工作条例第四十一条）'),
})
