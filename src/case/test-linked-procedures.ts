/** Small made-up procedures whose cases look at, count and open one another. */
import { date, link, parties, party, rows, text, unit } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'

const rule = { local: '测试办法', source: '测试〔2020〕1号' } as const

/** 意见征集: counts its comments when it ends, and is published by a decision to put it to a meeting. */
export const consultation = defineProcedure({
  id: 'test-consultation',
  label: '意见征集',
  module: '测试',
  about: '只用于测试。',
  fields: {
    receivedOn: date('启动日期'),
    topic: text('事项'),
    summary: text('采纳情况'),
    told: text('意见来自'),
    decision: text('会议决定'),
    next: link('后续案件', '转入', { to: ['test-consultation'] }),
    others: rows('相关案件', { which: link('案件', '相关', { to: ['test-consultation'] }) }),
  },
  title: c => c.facts.topic ?? '意见征集',
  receivedOn: 'receivedOn',
  faceToLinked: true,
  stages: { open: stage('征集中'), considering: stage('研究'), closed: final('已办结') },
  clocks: {},
  acts: {
    start: {
      label: '启动',
      help: '启动。',
      by: 'handling',
      from: 'new',
      to: 'open',
      asks: ['receivedOn', 'topic'],
      mayGive: ['next', 'others'],
      article: rule,
    },
    point: {
      label: '指明后续案件',
      help: '更正后续案件。',
      by: 'handling',
      from: ['open', 'considering'],
      asks: ['next'],
      article: rule,
    },
    follow: {
      label: '随后续案件办理',
      help: '后续案件在研究时才可办理。',
      by: 'handling',
      from: ['open', 'considering'],
      reads: ['next'],
      needs: {
        conditions: [
          {
            unmet: '后续案件尚未进入研究',
            holds: (_, { linked }) => linked('next')?.stage === 'considering',
            article: rule,
          },
        ],
      },
      approvedBy: ['unitHead'],
      article: rule,
    },
    close: {
      label: '截止',
      help: '截止征集。',
      by: 'handling',
      from: 'open',
      to: 'considering',
      counts: ['test-comment'],
      derives: { told: (_, __, { pointing }) => `${pointing('test-comment').total}条` },
      article: rule,
    },
    decide: {
      label: '集体讨论',
      help: '会议讨论决定。',
      by: 'handling',
      from: 'considering',
      to: 'closed',
      asks: ['decision'],
      collective: true,
      counts: ['test-comment'],
      needs: {
        filled: ['summary'],
        conditions: [
          { unmet: '会议尚未作出决定', holds: c => c.facts.decision !== undefined, article: rule },
          { unmet: '还有意见未处理', holds: (_, { pointing }) => pointing('test-comment').open === 0, article: rule },
        ],
      },
      article: rule,
    },
    summarise: {
      label: '汇总',
      help: '汇总意见。',
      by: 'handling',
      from: 'considering',
      asks: ['summary'],
      article: rule,
    },
  },
  outcomes: { done: { label: '已办结', by: ['decide'], retain: 10 } },
  indicators: {},
  form: [{ title: '征集', fields: ['receivedOn', 'topic', 'summary', 'told', 'decision', 'next', 'others'] }],
  list: ['topic'],
  publication: never('测试'),
})

export const comment = defineProcedure({
  id: 'test-comment',
  label: '公众意见',
  module: '测试',
  about: '只用于测试。',
  fields: {
    receivedOn: date('提出日'),
    about: link('所提的征集', '对其提出', { to: ['test-consultation'] }),
    opinion: text('意见'),
  },
  title: c => c.facts.opinion ?? '意见',
  receivedOn: 'receivedOn',
  stages: { received: stage('已收到'), closed: final('已处理') },
  clocks: {},
  acts: {
    comment: {
      label: '提出意见',
      by: 'public',
      from: 'new',
      to: 'received',
      asks: ['receivedOn', 'about', 'opinion'],
      reads: ['about'],
      needs: {
        conditions: [
          { unmet: '征集已经截止', holds: (_, { linked }) => linked('about')?.stage === 'open', article: rule },
        ],
      },
      article: rule,
    },
    settle: { label: '处理', help: '处理。', by: 'handling', from: 'received', to: 'closed', article: rule },
  },
  outcomes: {
    adopted: { label: '采纳', by: ['settle'], retain: 10 },
    declined: { label: '不采纳', by: ['settle'], retain: 10 },
  },
  indicators: {},
  form: [{ title: '意见', fields: ['receivedOn', 'about', 'opinion'] }],
  list: ['opinion'],
  publication: never('测试'),
})

/** 会议: asks of the matter on its agenda whether it may be discussed. */
export const meeting = defineProcedure({
  id: 'test-meeting',
  label: '会议',
  module: '测试',
  about: '只用于测试。',
  fields: { receivedOn: date('日期'), matter: link('议题', '讨论'), lacking: text('欠缺') },
  title: () => '会议',
  receivedOn: 'receivedOn',
  stages: { called: stage('已召集'), closed: final('已结束') },
  clocks: {},
  acts: {
    call: {
      label: '召集',
      help: '召集。',
      by: 'handling',
      from: 'new',
      to: 'called',
      asks: ['receivedOn', 'matter'],
      article: rule,
    },
    discuss: {
      label: '列入',
      help: '列入议题。',
      by: 'handling',
      from: 'called',
      reads: ['matter'],
      derives: {
        lacking: (_, __, { linked }) =>
          linked('matter')
            ?.beforeMeeting?.map(({ text: point }) => point)
            .join('；') ?? '不能上会',
      },
      article: rule,
    },
    end: { label: '结束', help: '结束。', by: 'handling', from: 'called', to: 'closed', article: rule },
  },
  outcomes: { done: { label: '已结束', by: ['end'], retain: 10 } },
  indicators: {},
  form: [{ title: '会议', fields: ['receivedOn', 'matter', 'lacking'] }],
  list: [],
  publication: never('测试'),
})

export const task = defineProcedure({
  id: 'test-task',
  label: '交办事项',
  module: '测试',
  about: '只用于测试。',
  fields: {
    receivedOn: date('交办日期'),
    matter: text('事项'),
    source: link('来源', '交办自', { to: ['test-decision'] }),
    people: parties('相关人员'),
    helper: unit('协办单位'),
  },
  title: c => c.facts.matter ?? '交办事项',
  receivedOn: 'receivedOn',
  stages: { open: stage('办理中'), closed: final('已办结') },
  clocks: {},
  acts: {
    assign: {
      label: '交办',
      help: '交办。',
      by: 'assignment',
      from: 'new',
      to: 'open',
      asks: ['receivedOn', 'matter', 'source'],
      mayGive: ['people', 'helper'],
      reads: ['source'],
      needs: {
        conditions: [
          { unmet: '来源须已作出决定', holds: (_, { linked }) => linked('source')?.stage === 'decided', article: rule },
        ],
      },
      numbers: 'tasks',
      article: rule,
    },
    finish: { label: '办结', help: '办结。', by: 'handling', from: 'open', to: 'closed', article: rule },
  },
  outcomes: { done: { label: '已办结', by: ['finish'], retain: 10 } },
  registers: { tasks: { label: '交办号', pattern: '{unit}交〔{year}〕{n}号', per: 'unit' } },
  indicators: {},
  form: [{ title: '事项', fields: ['receivedOn', 'matter', 'source', 'people', 'helper'] }],
  list: ['matter'],
  partySees: { fields: ['matter'], letters: [] },
  publication: never('测试'),
})

export const decision = defineProcedure({
  id: 'test-decision',
  label: '决定',
  module: '测试',
  about: '只用于测试。',
  fields: {
    receivedOn: date('收到日'),
    person: party('相对人'),
    matter: text('决定事项', { max: 400 }),
    to: unit('承办单位'),
  },
  title: c => c.facts.matter ?? '决定',
  receivedOn: 'receivedOn',
  stages: { received: stage('已收到'), decided: stage('已决定'), closed: final('已办结') },
  clocks: {},
  acts: {
    receive: {
      label: '收到',
      help: '收到。',
      by: 'handling',
      from: 'new',
      to: 'received',
      asks: ['receivedOn', 'person'],
      article: rule,
    },
    decide: {
      label: '决定并交办',
      help: '决定并交办。',
      by: 'handling',
      from: 'received',
      to: 'decided',
      asks: ['matter', 'to'],
      opensCases: (c, { on }) =>
        ['一', '二'].map(part => ({
          procedure: 'test-task',
          act: 'assign',
          unit: c.facts.to ?? '',
          fields: { receivedOn: on, matter: `${c.facts.matter}${part}`, source: c.id, people: [c.facts.person] },
        })),
      article: rule,
    },
    decideSigned: {
      label: '呈批交办',
      help: '呈批交办。',
      by: 'handling',
      from: 'received',
      to: 'decided',
      asks: ['matter', 'to'],
      approvedBy: ['unitHead'],
      opensCases: (c, { on }) => [
        {
          procedure: 'test-task',
          act: 'assign',
          unit: c.facts.to ?? '',
          fields: { receivedOn: on, matter: c.facts.matter, source: c.id },
        },
      ],
      article: rule,
    },
    formerly: {
      label: '原办法交办',
      help: '原办法交办。',
      by: 'handling',
      from: 'received',
      during: { since: '2026-01-05', until: '2026-02-28' },
      article: rule,
    },
    newly: {
      label: '新办法交办',
      help: '新办法交办。',
      by: 'handling',
      from: 'received',
      needs: {
        conditions: [{ unmet: '应当先论证', holds: () => false, during: { since: '2026-03-01' }, article: rule }],
      },
      article: rule,
    },
    end: { label: '办结', help: '办结。', by: 'handling', from: 'decided', to: 'closed', article: rule },
  },
  outcomes: { done: { label: '已办结', by: ['end'], retain: 10 } },
  indicators: {},
  form: [{ title: '决定', fields: ['receivedOn', 'person', 'matter', 'to'] }],
  list: ['matter'],
  publication: never('测试'),
})
