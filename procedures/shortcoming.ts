/**
 * 不足和整改: what a report names as a shortcoming, with its cause, an owner, a measure and a day; checked a year later. What
 * was not put right is carried and named again: it cannot vanish between two reports.
 * Source: 法治政府建设与责任落实督察工作规定第二十六条（存在的不足和原因）.
 */
import { type CaseView, findClock, metInTime } from '../src/procedure/case-view.ts'
import { attachments, choice, date, link, number, text, unit } from '../src/procedure/field.ts'
import { defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { localTerm, years } from '../src/procedure/term.ts'
import { ruleOfLawSupervisionRules as rules } from '../statutes/rule-of-law-supervision.ts'

const local = { local: '本地法治政府建设年度报告和整改办法', source: '由本地规定' } as const
const fields = {
  foundOn: date('查明日期'),
  year: number('所涉年度', '年', { min: 2016, max: 2099 }),
  problem: text('存在的不足', { lines: 3, help: '写具体：在哪里、什么程度，能用数字的用数字' }),
  cause: text('原因', { lines: 3 }),
  from: choice('怎样发现', {
    figures: '数据对比',
    inspection: '督察、检查',
    review: '复议、诉讼',
    congress: '人大、政协监督',
    audit: '审计',
    public: '群众反映',
    self: '自查',
    carried: '上年结转',
  }),
  earlier: link('上年的同一不足', '结转自', { to: ['shortcoming'] }),
  owner: unit('责任单位'),
  measure: text('整改措施', { lines: 3 }),
  due: date('整改期限', { future: true }),
  result: text('整改结果', { lines: 3 }),
  proof: attachments('佐证'),
  finding: text('复核情况', { lines: 3 }),
  carryReason: text('未完成的原因', { lines: 2 }),
} as const
type Shortcoming = CaseView<typeof fields>

export const shortcoming = defineProcedure({
  id: 'shortcoming',
  label: '不足和整改',
  module: '年度报告',
  about:
    '年度报告写明的每一项不足，都有原因、责任单位、措施和期限；一年后复核，没有改好的结转下年再写（规定第二十六条）。',
  fields,
  title: c => (c.facts.problem ?? '不足未填').slice(0, 60),
  receivedOn: 'foundOn',
  handler: 'owner',
  stages: {
    found: stage('已查明，待制定措施'),
    mending: stage('整改中'),
    reported: stage('已报结果，待复核'),
    mended: final('已整改'),
    partly: final('部分整改，已结转'),
    carried: final('未整改，已结转'),
  },
  clocks: {
    measures: {
      label: '整改期限',
      owedBy: 'authority',
      from: { act: 'plan' },
      metBy: ['report'],
      until: 'due',
      // The day is the unit's own: it is meant as it is written.
      roll: 'none',
      term: localTerm('shortcoming.measures', '不足整改期限', years(1), '没有写明期限的，以一年为示例'),
      article: local,
    },
    check: {
      label: '一年后复核',
      owedBy: 'authority',
      from: 'foundOn',
      metBy: ['confirm', 'carryPart', 'carry'],
      term: localTerm('shortcoming.check', '不足复核时间', years(1), '国家未定；下一年度报告以前复核'),
      article: rules.article('26'),
    },
  },
  acts: {
    register: {
      label: '登记不足',
      help: '写具体的不足和原因，明确责任单位；笼统的表述以后无从复核。',
      by: 'reporting',
      in: 'origin',
      from: 'new',
      to: 'found',
      asks: ['foundOn', 'year', 'problem', 'cause', 'from', 'owner'],
      mayGive: ['earlier'],
      needs: {
        conditions: [
          {
            unmet: '上年结转的，应当指明上年的同一不足',
            holds: c => c.facts.from !== 'carried' || Boolean(c.facts.earlier),
            article: rules.article('26'),
          },
        ],
      },
      copiedTo: ['owner'],
      article: rules.article('26'),
    },
    plan: {
      label: '制定整改措施',
      help: '措施要能检验；期限一般不晚于下一年度报告。',
      by: 'handling',
      from: ['found', 'mending'],
      to: 'mending',
      asks: ['measure', 'due'],
      approvedBy: ['unitHead'],
      article: local,
    },
    report: {
      label: '报整改结果',
      help: '写明做了什么、结果怎样，附佐证。',
      by: 'handling',
      from: 'mending',
      to: 'reported',
      asks: ['result'],
      mayGive: ['proof'],
      article: local,
    },
    returnResult: {
      label: '退回补充',
      help: '结果不清、佐证不足的，退回。',
      by: 'oversight',
      in: 'origin',
      from: 'reported',
      to: 'mending',
      asks: ['finding'],
      article: local,
    },
    confirm: {
      label: '复核：已整改',
      help: '对照不足和措施逐项核对；责任单位不能自己复核。',
      by: 'oversight',
      notBy: ['report'],
      in: 'origin',
      from: 'reported',
      to: 'mended',
      asks: ['finding'],
      article: rules.article('26'),
    },
    carryPart: {
      label: '复核：部分整改，结转下年',
      help: '同时立一件新的，写明还有什么没有改好。',
      by: 'oversight',
      in: 'origin',
      from: ['mending', 'reported'],
      to: 'partly',
      asks: ['finding', 'carryReason'],
      opensCases: (c, { on }) => [again(c, on)],
      article: rules.article('26'),
    },
    carry: {
      label: '复核：未整改，结转下年',
      help: '同时立一件新的；年度报告继续写明。',
      by: 'oversight',
      in: 'origin',
      from: ['found', 'mending', 'reported'],
      to: 'carried',
      asks: ['finding', 'carryReason'],
      opensCases: (c, { on }) => [again(c, on)],
      article: rules.article('26'),
    },
  },
  outcomes: {
    mended: { label: '已整改', by: ['confirm'], retain: 30 },
    partly: { label: '部分整改，结转', by: ['carryPart'], retain: 30 },
    carried: { label: '未整改，结转', by: ['carry'], retain: 30 },
  },
  flags: {
    carriedBefore: { label: '结转项', when: c => c.facts.from === 'carried' },
  },
  indicators: {
    found: { kind: 'count', label: '查明不足项数', unit: '项', on: c => c.facts.foundOn },
    mended: { kind: 'count', label: '已整改项数', unit: '项', on: c => c.closedOn, when: c => c.outcome === 'mended' },
    carried: {
      kind: 'count',
      label: '结转下年项数',
      unit: '项',
      on: c => c.closedOn,
      when: c => c.outcome === 'carried' || c.outcome === 'partly',
    },
    due: { kind: 'count', label: '应完成整改项数', unit: '项', on: c => findClock(c, 'measures')?.due },
    inTime: {
      kind: 'count',
      label: '按期报整改结果项数',
      unit: '项',
      on: c => findClock(c, 'measures')?.due,
      when: c => metInTime(c, 'measures'),
    },
    inTimeRate: { kind: 'rate', label: '按期整改率', numerator: 'inTime', denominator: 'due' },
    open: { kind: 'stock', label: '整改中的不足', unit: '项', from: c => c.facts.foundOn, until: c => c.closedOn },
  },
  checks: [
    {
      label: '按期项数不多于应完成项数',
      left: ['inTime'],
      relation: '<=',
      right: ['due'],
      article: rules.article('26'),
    },
  ],
  form: [
    { title: '不足', fields: ['foundOn', 'year', 'problem', 'cause', 'from', 'earlier', 'owner'] },
    { title: '整改', fields: ['measure', 'due', 'result', 'proof'] },
    { title: '复核', fields: ['finding', 'carryReason'] },
  ],
  list: ['year', 'problem', 'owner', 'due'],
  reportEntry: {
    year: c => c.facts.year,
    text: (c, { unit: name }) =>
      `${(c.facts.problem ?? '').replace(/。$/, '')}。原因：${(c.facts.cause ?? '').replace(/。$/, '')}。责任单位：${name(c.facts.owner)}${c.facts.from === 'carried' ? '（上年已指出，尚未改好）' : ''}`,
  },
  publication: never('不足、原因和整改情况写入年度报告公开，过程材料不单独公开'),
})

/** The same shortcoming, named again for the next year. */
function again(c: Shortcoming, on: string) {
  const { problem, carryReason, year, owner } = c.facts
  return {
    procedure: 'shortcoming',
    act: 'register',
    unit: c.origin,
    fields: {
      foundOn: on,
      year: (year ?? Number(on.slice(0, 4))) + 1,
      problem,
      cause: carryReason,
      from: 'carried',
      owner,
      earlier: c.id,
    },
  }
}
