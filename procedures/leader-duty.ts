/**
 * 第一责任人履职: what the first responsible persons themselves did for law-based government, each claim a dated act with
 * its evidence, and their year-end account (述法). A report may say 亲自 only of what stands here, verified by somebody else.
 * Sources: 党政主要负责人履行推进法治建设第一责任人职责规定第四条至第七条；督察工作规定第二十六条.
 */
import { type CaseView, firstDone } from '../src/procedure/case-view.ts'
import { dateInWords } from '../src/procedure/date-in-words.ts'
import { attachments, choice, date, link, number, person, text, yesNo } from '../src/procedure/field.ts'
import { defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { localTerm, workingDays } from '../src/procedure/term.ts'
import { firstResponsiblePersonRules as rules } from '../statutes/rule-of-law-supervision.ts'

const local = { local: '本地第一责任人履职记录办法', source: '由本地规定' } as const
const fields = {
  doneOn: date('履职日期'),
  leader: person('第一责任人'),
  position: choice('职务', {
    partyHead: '党委主要负责人',
    governmentHead: '政府主要负责人',
    unitHead: '部门主要负责人',
    townshipHead: '乡镇（街道）主要负责人',
  }),
  aspect: choice('履职方式', {
    deployed: '重要工作亲自部署',
    asked: '重大问题亲自过问',
    coordinated: '重点环节亲自协调',
    supervised: '重要任务亲自督办',
    studied: '带头学法',
    heard: '听取法治建设工作汇报',
  }),
  matter: text('事项', { help: '哪一项工作、问题、环节或者任务' }),
  deed: text('做了什么', { lines: 3, help: '写事实：什么时间、什么场合、提出什么要求、有什么结果；不写评价' }),
  proof: attachments('佐证', { help: '会议记录、批示、照片、通知等' }),
  source: link('所涉案件', '见于', {
    to: ['meeting', 'agenda-item', 'major-decision', 'normative-document', 'reconsideration', 'litigation'],
  }),
  year: number('所涉年度', '年', { min: 2016, max: 2099 }),
  accountWay: choice('述法方式', { annual: '年度考核述职', special: '专题述法会议', written: '书面述法' }),
  accountOn: date('述法日期'),
  account: text('述法要点', { lines: 5 }),
  appraisal: choice('评议结果', { good: '好', fair: '较好', average: '一般', poor: '差', none: '未评议' }),
  accountPublic: yesNo('述法报告公开'),
  verdict: text('核实意见', { lines: 2 }),
} as const
type Duty = CaseView<typeof fields>
/** As a sentence of the report says it. */
const didHimself = {
  deployed: '亲自部署重要工作',
  asked: '亲自过问重大问题',
  coordinated: '亲自协调重点环节',
  supervised: '亲自督办重要任务',
  studied: '带头学法',
  heard: '听取法治建设工作汇报',
} as const satisfies Record<keyof typeof fields.aspect.options, string>

const isAccount = (c: Duty) => c.track === 'account'
const evidenced = {
  unmet: '应当有佐证材料，或者指明所涉案件',
  holds: (c: Duty) => (c.facts.proof ?? []).length > 0 || Boolean(c.facts.source),
  article: local,
}

export const leaderDuty = defineProcedure({
  id: 'leader-duty',
  label: '第一责任人履职',
  module: '年度报告',
  about:
    '党政主要负责人对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办（规定第四条）。每一次“亲自”都要有日期、事实和佐证，经他人核实后才能写进年度报告。',
  fields,
  title: c =>
    isAccount(c)
      ? `${c.facts.year ?? ''}年度述法`
      : `${fields.aspect.options[c.facts.aspect ?? 'deployed']}：${c.facts.matter ?? ''}`,
  receivedOn: 'doneOn',
  tracks: { deed: '履职记录', account: '年终述法' },
  stages: {
    recorded: stage('已记录，待核实'),
    verified: final('已核实'),
    dismissed: final('不予采用'),
  },
  clocks: {
    verification: {
      label: '核实期限',
      owedBy: 'authority',
      from: 'doneOn',
      metBy: ['verify', 'dismiss'],
      term: localTerm('leader-duty.verification', '履职记录核实期限', workingDays(20), '国家未定；二十个工作日为示例'),
      article: local,
    },
  },
  acts: {
    record: {
      label: '记录履职',
      help: '一事一记，写事实和日期；没有佐证、也没有所涉案件的，不能核实。',
      by: 'performanceRecord',
      from: 'new',
      to: 'recorded',
      asks: ['doneOn', 'leader', 'position', 'aspect', 'matter', 'deed'],
      mayGive: ['proof', 'source'],
      track: 'deed',
      article: rules.article('4'),
    },
    recordAccount: {
      label: '记录年终述法',
      help: '履行第一责任人职责情况列入年终述职；写明方式、日期、评议结果。',
      by: 'performanceRecord',
      from: 'new',
      to: 'recorded',
      asks: [
        'doneOn',
        'leader',
        'position',
        'year',
        'accountWay',
        'accountOn',
        'account',
        'appraisal',
        'accountPublic',
      ],
      mayGive: ['proof', 'source'],
      track: 'account',
      article: rules.article('7'),
    },
    addProof: {
      label: '补充佐证',
      help: '核实以前可以补充。',
      by: 'performanceRecord',
      from: 'recorded',
      mayGive: ['proof', 'source'],
      article: local,
    },
    verify: {
      label: '核实',
      help: '对照佐证核对日期和事实；记录的人不能自己核实。',
      by: 'reporting',
      notBy: ['record', 'recordAccount'],
      from: 'recorded',
      to: 'verified',
      asks: ['verdict'],
      needs: {
        conditions: [
          evidenced,
          {
            unmet: '述法的评议结果为“未评议”的，核实意见应当说明原因',
            holds: c => !isAccount(c) || c.facts.appraisal !== 'none' || (c.facts.verdict ?? '').length >= 4,
            article: rules.article('7'),
          },
        ],
      },
      article: rules.article('4'),
    },
    dismiss: {
      label: '不予采用',
      help: '佐证不足或者与事实不符的，写明理由；记录仍然保留。',
      by: 'reporting',
      from: 'recorded',
      to: 'dismissed',
      asks: ['verdict'],
      article: local,
    },
  },
  outcomes: {
    verified: { label: '已核实', by: ['verify'], retain: 30 },
    dismissed: { label: '不予采用', by: ['dismiss'], retain: 10 },
  },
  indicators: {
    deeds: {
      kind: 'count',
      label: '第一责任人履职次数',
      unit: '次',
      on: c => c.facts.doneOn,
      when: c => c.stage === 'verified' && !isAccount(c),
    },
    deployed: { kind: 'count', label: '亲自部署次数', unit: '次', on: c => c.facts.doneOn, when: by('deployed') },
    asked: { kind: 'count', label: '亲自过问次数', unit: '次', on: c => c.facts.doneOn, when: by('asked') },
    coordinated: { kind: 'count', label: '亲自协调次数', unit: '次', on: c => c.facts.doneOn, when: by('coordinated') },
    supervised: { kind: 'count', label: '亲自督办次数', unit: '次', on: c => c.facts.doneOn, when: by('supervised') },
    studied: { kind: 'count', label: '带头学法次数', unit: '次', on: c => c.facts.doneOn, when: by('studied') },
    heard: { kind: 'count', label: '听取法治工作汇报次数', unit: '次', on: c => c.facts.doneOn, when: by('heard') },
    accounts: {
      kind: 'count',
      label: '年终述法人数',
      unit: '人',
      on: c => c.facts.accountOn,
      when: c => c.stage === 'verified' && isAccount(c),
    },
    unverified: {
      kind: 'stock',
      label: '待核实的履职记录',
      unit: '条',
      from: c => firstDone(c, 'record') ?? firstDone(c, 'recordAccount'),
      until: c => c.closedOn,
    },
  },
  checks: [
    {
      label: '各方式履职次数之和等于履职次数',
      left: ['deployed', 'asked', 'coordinated', 'supervised', 'studied', 'heard'],
      relation: '=',
      right: ['deeds'],
      article: rules.article('4'),
    },
  ],
  form: [
    { title: '履职', fields: ['doneOn', 'leader', 'position', 'aspect', 'matter', 'deed', 'proof', 'source'] },
    { title: '年终述法', fields: ['year', 'accountWay', 'accountOn', 'account', 'appraisal', 'accountPublic'] },
    { title: '核实', fields: ['verdict'] },
  ],
  list: ['doneOn', 'leader', 'aspect', 'matter'],
  reportEntry: {
    year: c => (c.stage !== 'verified' ? null : isAccount(c) ? c.facts.year : Number(c.facts.doneOn?.slice(0, 4))),
    order: c => (isAccount(c) ? '9' : (c.facts.doneOn ?? '')),
    text: (c, { person: name }) =>
      isAccount(c)
        ? `${name(c.facts.leader)}于${dateInWords(c.facts.accountOn ?? '')}就${c.facts.year}年度履职情况述法（${fields.accountWay.options[c.facts.accountWay ?? 'annual']}）`
        : `${dateInWords(c.facts.doneOn ?? '')}，${name(c.facts.leader)}${didHimself[c.facts.aspect ?? 'deployed']}（${c.facts.matter ?? ''}）：${(c.facts.deed ?? '').replace(/。$/, '')}`,
  },
  publication: never('履职情况经核实后写入年度报告公开，单条记录不单独公开'),
})

function by(aspect: string): (c: Duty) => boolean {
  return c => c.stage === 'verified' && c.facts.aspect === aspect
}
