/**
 * 年度法治工作任务: what a report promised for the next year, made into tasks with a unit, a day and proof. The next report
 * shows what became of each. Sources: 督察工作规定第二十六条（下一年度主要安排）；法治政府建设实施纲要.
 */
import { type CaseView, findClock, metInTime } from '../src/procedure/case-view.ts'
import { dateInWords } from '../src/procedure/date-in-words.ts'
import { attachments, choice, date, link, number, text, unit } from '../src/procedure/field.ts'
import { defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { localTerm, workingDays, years } from '../src/procedure/term.ts'
import { ruleOfLawSupervisionRules as rules } from '../statutes/rule-of-law-supervision.ts'

const local = { local: '本地年度法治政府建设工作安排', source: '由本地规定' } as const
const fields = {
  setOn: date('下达日期'),
  year: number('年度', '年', { min: 2016, max: 2099 }),
  item: text('任务', { lines: 2, help: '写成能检验的一件事；数字目标写明数字' }),
  area: choice('方面', {
    leadership: '组织领导',
    functions: '依法履职',
    rules: '制度建设',
    decisions: '依法决策',
    enforcement: '行政执法',
    disputes: '化解纠纷',
    supervision: '监督制约',
    openness: '政务公开',
    education: '普法和学法用法',
  }),
  lead: unit('牵头单位'),
  due: date('完成期限', { future: true }),
  earlier: link('上年的同一任务', '结转自', { to: ['rule-of-law-task'] }),
  progress: text('进展', { lines: 3 }),
  result: text('完成情况', { lines: 3 }),
  proof: attachments('佐证'),
  finding: text('核查意见', { lines: 2 }),
  reason: text('调整、结转的理由', { lines: 2 }),
} as const
type Task = CaseView<typeof fields>

export const ruleOfLawTask = defineProcedure({
  id: 'rule-of-law-task',
  label: '年度法治工作任务',
  module: '年度报告',
  about: '年度报告里的下一年度安排，逐项分解到单位、期限和佐证；下一份报告逐项交代结果（规定第二十六条）。',
  fields,
  title: c => (c.facts.item ?? '任务未填').slice(0, 60),
  receivedOn: 'setOn',
  handler: 'lead',
  stages: {
    set: stage('已下达，待认领'),
    working: stage('办理中'),
    reported: stage('已报完成，待核查'),
    done: final('已完成'),
    carried: final('结转下年'),
    dropped: final('不再办理'),
  },
  referrals: {
    help: {
      label: '配合单位办理',
      to: 'unit',
      within: localTerm('rule-of-law-task.help', '配合单位办理期限', workingDays(30), '国家未定；三十个工作日为示例'),
      silence: 'escalate',
      article: local,
    },
  },
  clocks: {
    completion: {
      label: '完成期限',
      owedBy: 'authority',
      from: 'setOn',
      metBy: ['report'],
      until: 'due',
      // The day is the government's own: it is meant as it is written.
      roll: 'none',
      term: localTerm('rule-of-law-task.completion', '任务完成期限', years(1), '没有写明期限的，以一年为示例'),
      article: rules.article('26'),
    },
    check: {
      label: '核查期限',
      owedBy: 'authority',
      from: { act: 'report' },
      metBy: ['confirm', 'returnResult'],
      term: localTerm('rule-of-law-task.check', '任务核查期限', workingDays(10), '国家未定；十个工作日为示例'),
      article: local,
    },
  },
  acts: {
    set: {
      label: '下达任务',
      help: '从年度报告的下一年度安排逐项下达；写成能检验的一件事。',
      by: 'reporting',
      in: 'origin',
      from: 'new',
      to: 'set',
      asks: ['setOn', 'year', 'item', 'area', 'lead', 'due'],
      mayGive: ['earlier'],
      copiedTo: ['lead'],
      article: rules.article('26'),
    },
    take: {
      label: '认领',
      help: '牵头单位确认任务和期限；有异议的请下达单位调整。',
      by: 'handling',
      from: 'set',
      to: 'working',
      article: local,
    },
    askHelp: {
      label: '请配合单位办理',
      help: '写明配合单位要做的事；各自计时。',
      by: 'handling',
      from: 'working',
      refers: 'help',
      article: local,
    },
    helpDone: {
      label: '反馈配合情况',
      help: '写明做了什么。',
      by: 'jointHandling',
      in: 'referral',
      from: 'working',
      returns: 'help',
      article: local,
    },
    progress: {
      label: '填报进展',
      help: '按季度填报；每次写到当前为止的情况。',
      by: 'handling',
      from: 'working',
      asks: ['progress'],
      mayGive: ['proof'],
      article: local,
    },
    report: {
      label: '报完成',
      help: '附佐证；配合单位都已反馈。',
      by: 'handling',
      from: 'working',
      to: 'reported',
      asks: ['result'],
      mayGive: ['proof'],
      needs: {
        returned: ['help'],
        conditions: [
          {
            unmet: '应当附完成的佐证',
            holds: c => (c.facts.proof ?? []).length > 0,
            override: { by: 'unitHead', clearedBy: 'oversight' },
            article: local,
          },
        ],
      },
      article: rules.article('26'),
    },
    confirm: {
      label: '核查：完成',
      help: '对照任务核对佐证；牵头单位不能自己核查。',
      by: 'oversight',
      notBy: ['report'],
      in: 'origin',
      from: 'reported',
      to: 'done',
      asks: ['finding'],
      article: rules.article('26'),
    },
    returnResult: {
      label: '核查：退回',
      help: '没有完成或者佐证不足的，退回继续办理。',
      by: 'oversight',
      in: 'origin',
      from: 'reported',
      to: 'working',
      asks: ['finding'],
      article: local,
    },
    adjust: {
      label: '调整期限',
      help: '写明理由；原期限仍留在记录里。',
      by: 'reporting',
      in: 'origin',
      from: ['set', 'working'],
      asks: ['due', 'reason'],
      approvedBy: ['unitHead'],
      article: local,
    },
    carry: {
      label: '结转下年',
      help: '同时下达一件下一年度的任务；下一份报告继续交代。',
      by: 'reporting',
      in: 'origin',
      from: ['set', 'working', 'reported'],
      to: 'carried',
      asks: ['reason'],
      approvedBy: ['unitHead'],
      opensCases: (c, { on }) => [nextYears(c, on)],
      article: rules.article('26'),
    },
    drop: {
      label: '不再办理',
      help: '情况变化不再需要的，写明理由；下一份报告交代。',
      by: 'reporting',
      in: 'origin',
      from: ['set', 'working'],
      to: 'dropped',
      asks: ['reason'],
      approvedBy: ['unitHead'],
      article: rules.article('26'),
    },
  },
  outcomes: {
    done: { label: '已完成', by: ['confirm'], retain: 30 },
    carried: { label: '结转下年', by: ['carry'], retain: 30 },
    dropped: { label: '不再办理', by: ['drop'], retain: 30 },
  },
  flags: {
    postponed: { label: '期限调整过', when: c => c.acts.adjust !== undefined },
    carriedOver: { label: '上年结转', when: c => c.facts.earlier !== undefined },
  },
  indicators: {
    set: { kind: 'count', label: '下达年度法治任务项数', unit: '项', on: c => c.facts.setOn },
    done: {
      kind: 'count',
      label: '完成年度法治任务项数',
      unit: '项',
      on: c => c.closedOn,
      when: c => c.outcome === 'done',
    },
    carried: {
      kind: 'count',
      label: '结转任务项数',
      unit: '项',
      on: c => c.closedOn,
      when: c => c.outcome === 'carried',
    },
    due: { kind: 'count', label: '应完成任务项数', unit: '项', on: c => findClock(c, 'completion')?.due },
    inTime: {
      kind: 'count',
      label: '按期完成任务项数',
      unit: '项',
      on: c => findClock(c, 'completion')?.due,
      when: c => metInTime(c, 'completion'),
    },
    inTimeRate: { kind: 'rate', label: '任务按期完成率', numerator: 'inTime', denominator: 'due' },
    open: {
      kind: 'stock',
      label: '办理中的年度法治任务',
      unit: '项',
      from: c => c.facts.setOn,
      until: c => c.closedOn,
    },
  },
  checks: [
    { label: '按期完成不多于应完成', left: ['inTime'], relation: '<=', right: ['due'], article: rules.article('26') },
  ],
  form: [
    { title: '任务', fields: ['setOn', 'year', 'item', 'area', 'lead', 'due', 'earlier'] },
    { title: '办理', fields: ['progress', 'result', 'proof'] },
    { title: '核查和调整', fields: ['finding', 'reason'] },
  ],
  list: ['year', 'item', 'lead', 'due'],
  reportEntry: {
    year: c => c.facts.year,
    order: c =>
      Object.keys(fields.area.options)
        .indexOf(c.facts.area ?? '')
        .toString(),
    text: (c, { unit: name }) =>
      `${(c.facts.item ?? '').replace(/。$/, '')}（牵头单位：${name(c.facts.lead)}，${dateInWords(c.facts.due ?? '')}前完成）`,
  },
  publication: never('年度安排和完成情况写入年度报告公开，过程材料不单独公开'),
})

/** The same task in the next year. */
function nextYears(c: Task, on: string) {
  const { year, item, area, lead } = c.facts
  const next = (year ?? Number(on.slice(0, 4))) + 1
  return {
    procedure: 'rule-of-law-task',
    act: 'set',
    unit: c.origin,
    fields: { setOn: on, year: next, item, area, lead, due: `${next}-12-31`, earlier: c.id },
  }
}
