/**
 * 公众意见: what one person or organisation says of a draft that was put before the public. Nobody needs an account, and
 * every opinion is answered: adopted, adopted in part, or not, with the reason. It is considered for what it says; nobody
 * is asked to agree with anything, and nothing is kept of those who wrote beyond what they gave.
 */
import { type CaseView, lastDone } from '../src/procedure/case-view.ts'
import { choice, date, link, party, text } from '../src/procedure/field.ts'
import { type ActInput, defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { localTerm, workingDays } from '../src/procedure/term.ts'
import { majorDecisionRegulation as law } from '../statutes/major-decision-regulation.ts'
import { lastDayOf } from './parts/consultation/consultation-case.ts'

const local = { local: '公开征求意见办理规定', source: '由本地规定' } as const

const fields = {
  receivedOn: date('提出日期'),
  consultation: link('所提的征求意见稿', '对其提出意见', { to: ['consultation'] }),
  channel: choice('提出方式', {
    online: '网上',
    letter: '信函',
    email: '电子邮件',
    meeting: '座谈会、听证会',
    visit: '当面',
  }),
  capacity: choice('身份', {
    person: '个人',
    organisation: '企业、单位',
    association: '行业协会商会、社会组织',
    deputy: '人大代表、政协委员',
  }),
  author: party('姓名或者名称', { help: '可以不填；填写的，只用于反馈和核实' }),
  clause: text('针对的条款', { help: '如“第三条第二款”；对全文的意见可以不填' }),
  opinion: text('意见和理由', { lines: 8, max: 5000 }),
  disposition: text('研究情况和理由', {
    lines: 4,
    help: '没有采纳或者部分采纳的，写明理由；不写姓名、电话等个人信息',
  }),
  consideredOn: date('研究日期'),
  withdrawal: text('撤回说明'),
} as const
type Comment = CaseView<typeof fields>
const whileOpen = {
  unmet: '该事项现在不在征求意见期间',
  holds: (_: Comment, { linked }: ActInput) => linked('consultation')?.stage === 'open',
  article: law.article('15'),
}
/** The last day counts as a whole; the office may close the collection days later. */
const beforeItsEnd = {
  unmet:
    '公告的征求意见期间已满，网上不再收取；期间以内写好的信函、电子邮件，按公告的反馈方式寄送，由征求意见的单位登记',
  holds: (_: Comment, { linked, on }: ActInput) => {
    const asked = linked('consultation')
    return asked?.stage !== 'open' || on <= (lastDayOf(asked) ?? on)
  },
  article: law.article('15'),
}
/** A letter may arrive after the end; what counts is when it was written, and that the summary is not out. */
const inItsTime = {
  unmet: '提出日期不在征求意见期间，或者采纳情况已经公布',
  holds: (c: Comment, { linked }: ActInput) => {
    const asked = linked('consultation')
    const last = asked && lastDayOf(asked)
    if (!asked || !last || !['open', 'considering'].includes(asked.stage)) return false
    const { publishedOn = '' } = asked.facts as { publishedOn?: string }
    const received = c.facts.receivedOn ?? ''
    return received >= publishedOn && received <= last
  },
  article: law.article('15'),
}
const toWhoAsks = {
  unmet: '意见应当向征求意见的单位提出',
  holds: (c: Comment, { linked }: ActInput) => (linked('consultation')?.unit ?? c.origin) === c.origin,
  article: law.article('15'),
}

const firstWords = (opinion: string): string => {
  const [line = ''] = opinion.trim().split('\n')
  return line.length > 30 ? `${line.slice(0, 29)}…` : line
}

export const publicComment = defineProcedure({
  id: 'public-comment',
  label: '公众意见',
  module: '意见征集',
  about:
    '对公开征求意见的草案提出的意见建议。每条意见都要研究，采纳、部分采纳还是不采纳，逐条说明理由（条例第十八条）。',
  fields,
  // A clerk with forty of them tells them apart by what they say.
  title: c => `${c.facts.clause || '全文'}：${firstWords(c.facts.opinion ?? '')}`,
  receivedOn: 'receivedOn',
  stages: {
    received: stage('已收到，待研究'),
    considered: final('已研究'),
    withdrawn: final('已撤回'),
  },
  clocks: {
    answer: {
      label: '意见研究期限',
      owedBy: 'authority',
      from: 'receivedOn',
      metBy: ['adopt', 'adoptInPart', 'decline', 'setAside', 'withdraw'],
      term: localTerm(
        'consultation.answer',
        '公众意见研究期限',
        workingDays(60),
        '国家未定；自收到起六十个工作日，以便征求意见期间届满后集中研究，使用前按本地规定填写',
      ),
      article: local,
    },
  },
  acts: {
    submit: {
      label: '提出意见',
      help: '不需要注册。公告的截止日期（含当天）以前均可提出，可以匿名；提交后得到编号和查询码，凭此查看研究情况。',
      by: 'public',
      from: 'new',
      to: 'received',
      asks: ['consultation', 'opinion'],
      mayGive: ['clause', 'capacity', 'author'],
      sets: 'receivedOn',
      derives: { channel: () => 'online' as const },
      reads: ['consultation'],
      numbers: 'comment',
      needs: { conditions: [whileOpen, beforeItsEnd, toWhoAsks] },
      article: law.article('15'),
    },
    enter: {
      label: '登记书面意见',
      help: '信函、电子邮件、座谈会和当面提出的意见逐条登记，与网上意见一并研究；征求意见结束后寄到的，提出日期在期间以内的仍然登记。',
      by: 'drafting',
      from: 'new',
      to: 'received',
      asks: ['consultation', 'receivedOn', 'channel', 'opinion'],
      mayGive: ['clause', 'capacity', 'author'],
      reads: ['consultation'],
      numbers: 'comment',
      needs: { conditions: [inItsTime, toWhoAsks] },
      article: law.article('15'),
    },
    adopt: {
      label: '采纳',
      help: '意见合理、可行，已经或者将要写入草案。',
      by: 'drafting',
      from: 'received',
      to: 'considered',
      mayGive: ['disposition'],
      sets: 'consideredOn',
      article: law.article('18'),
    },
    adoptInPart: {
      label: '部分采纳',
      help: '写明采纳了哪些，其余为什么没有采纳。',
      by: 'drafting',
      from: 'received',
      to: 'considered',
      asks: ['disposition'],
      sets: 'consideredOn',
      article: law.article('18'),
    },
    decline: {
      label: '不予采纳',
      help: '写明理由。理由随意见采纳情况一并公布，并可由提出人凭查询码查看。',
      by: 'drafting',
      from: 'received',
      to: 'considered',
      asks: ['disposition'],
      sets: 'consideredOn',
      article: law.article('18'),
    },
    setAside: {
      label: '与草案无关，另行处理',
      help: '属于信访、投诉举报、咨询的，告知应当向哪里提出；不计入意见条数。',
      by: 'drafting',
      from: 'received',
      to: 'considered',
      asks: ['disposition'],
      sets: 'consideredOn',
      article: local,
    },
    withdraw: {
      label: '撤回意见',
      help: '尚未研究的，可以撤回。',
      by: 'public',
      from: 'received',
      to: 'withdrawn',
      mayGive: ['withdrawal'],
      article: local,
    },
  },
  outcomes: {
    adopted: { label: '采纳', by: ['adopt'], retain: 30 },
    partly: { label: '部分采纳', by: ['adoptInPart'], retain: 30 },
    declined: { label: '不予采纳', by: ['decline'], retain: 30 },
    unrelated: { label: '与草案无关', by: ['setAside'], retain: 10 },
    withdrawn: { label: '撤回', by: ['withdraw'], retain: 10 },
  },
  registers: { comment: { label: '意见编号', pattern: '{unit}意见〔{year}〕{n}号', per: 'unit' } },
  flags: {
    deputies: { label: '代表委员意见', when: c => c.facts.capacity === 'deputy' },
  },
  indicators: {
    received: {
      kind: 'count',
      label: '收到公众意见条数',
      unit: '条',
      on: c => c.facts.receivedOn,
      when: c => c.outcome !== 'unrelated' && c.outcome !== 'withdrawn',
    },
    adopted: {
      kind: 'count',
      label: '采纳（含部分采纳）公众意见条数',
      unit: '条',
      on: c => lastDone(c, 'adopt') ?? lastDone(c, 'adoptInPart'),
      when: c => c.outcome === 'adopted' || c.outcome === 'partly',
    },
    declined: {
      kind: 'count',
      label: '说明理由后未采纳条数',
      unit: '条',
      on: c => lastDone(c, 'decline'),
      when: c => c.outcome === 'declined',
    },
    open: {
      kind: 'stock',
      label: '尚未研究的公众意见',
      unit: '条',
      from: c => c.facts.receivedOn,
      until: c => c.closedOn,
    },
  },
  form: [
    { title: '意见', fields: ['receivedOn', 'consultation', 'channel', 'capacity', 'author', 'clause', 'opinion'] },
    { title: '研究', fields: ['consideredOn', 'disposition', 'withdrawal'] },
  ],
  list: ['receivedOn', 'clause', 'capacity', 'consideredOn'],
  partySees: { fields: ['clause', 'opinion', 'disposition', 'consideredOn'], letters: [] },
  publication: never('意见逐条向提出人反馈，采纳情况由意见征集一并公布；原文可能含有个人信息，不单独公开'),
})
