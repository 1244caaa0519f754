/**
 * 填报数据: a dated figure with its evidence, for what is not yet, or never, handled as cases. It counts only once a second
 * person has confirmed it; where cases are counted too, the report shows both and the difference.
 */

import type { CaseView } from '../src/procedure/case-view.ts'
import { attachments, choice, date, number, text } from '../src/procedure/field.ts'
import { defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { ruleOfLawSupervisionRules as rules } from '../statutes/rule-of-law-supervision.ts'
import { findReportedIndicator, reportedIndicators, reportedLabels } from './parts/reported-indicators.ts'

interface Figure {
  readonly facts: {
    readonly indicator?: string
    readonly value?: number
    readonly year?: number
    readonly from?: string
    readonly to?: string
    readonly asOf?: string
    readonly periodEnd?: string
    readonly evidence?: readonly unknown[]
    readonly statement?: string
  }
}
const known = ({ facts }: Figure) => findReportedIndicator(facts.indicator)
const content = { local: '年度报告应当真实准确', source: '《法治政府建设与责任落实督察工作规定》第三十条' } as const

/** A year, a span of days, or a cutoff day: the figure belongs to the last day. */
const periodEnd = ({ facts: { year, to, asOf } }: Figure): string | undefined =>
  asOf ?? to ?? (year === undefined ? undefined : `${year}-12-31`)
const onePeriod = ({ facts: { year, from, to, asOf } }: Figure): boolean =>
  [year !== undefined, from !== undefined && to !== undefined && from <= to, asOf !== undefined].filter(Boolean)
    .length === 1 && (from === undefined) === (to === undefined)

const plausible = (c: Figure): boolean => {
  const { value } = c.facts
  const kind = known(c)?.kind
  if (value === undefined || kind === undefined) return false
  if (kind === 'rate') return value <= 100
  return kind === 'money' || Number.isInteger(value)
}
const plausibleValue = {
  unmet: '件数、人次等应为整数；比率以百分数填写，不得大于100',
  holds: plausible,
  article: content,
}
const evidenced = {
  unmet: '请上传佐证材料，或者写明数据来源说明',
  holds: ({ facts }: Figure) => facts.statement !== undefined || (facts.evidence?.length ?? 0) > 0,
  article: content,
}
const period = [
  { unmet: '年度、起止日期、截至日期，填且只填一种；起不得晚于止', holds: onePeriod, article: content },
  {
    unmet: '所属期间尚未结束；当年尚未结束的，填起止日期',
    holds: (c: Figure, { on }: { readonly on: string }) => (periodEnd(c) ?? on) <= on,
    article: content,
  },
]
const confirmedFigure = (c: Pick<CaseView, 'stage'> & Figure): string | null =>
  c.stage === 'confirmed' ? (c.facts.periodEnd ?? null) : null

export const reportedFigure = defineProcedure({
  id: 'reported-figure',
  label: '填报数据',
  module: '年度报告',
  about:
    '尚未按案件办理、或者不按案件办理的年度报告数据：填数、注明出处和佐证，由第二人核定后计入（厅字〔2019〕28号第二十六条）。',
  fields: {
    indicator: choice('指标', reportedLabels, { help: '只能从指标字典中选择' }),
    label: text('指标名称'),
    measure: text('计量单位'),
    kind: choice('数据种类', { count: '计数', rate: '比率', money: '金额' }),
    module: text('所属板块'),
    value: number('数值', '按指标的计量单位', { min: 0, decimals: 4, help: '比率填百分数，如 98；金额按指标的单位' }),
    qualifier: choice('约数', { 无: '准确数', 余: '余', 约: '约', 以上: '以上' }),
    raw: text('原文写法', { help: '如“600余人次”“98%以上”' }),
    year: number('年度', '年', { min: 2000, max: 2099 }),
    from: date('起始日期', { past: true }),
    to: date('截止日期', { past: true }),
    asOf: date('截至日期（时点数）', { past: true }),
    periodEnd: date('归属日期', { past: true }),
    clause: text('出处原句', { lines: 3 }),
    source: text('来源文件'),
    line: number('来源行号', '行', { min: 1 }),
    evidence: attachments('佐证材料'),
    statement: text('数据来源说明', { lines: 3, help: '统计口径、台账、提供单位' }),
    note: text('备注', { help: '如“由已公布合计数重建”' }),
    enteredOn: date('填报日期'),
    confirmedOn: date('核定日期'),
    correctionReason: text('更正理由', { lines: 2 }),
    withdrawalReason: text('撤回理由', { lines: 2 }),
  },
  title: ({ facts }) => `${facts.label ?? '填报数据'}（截至${facts.periodEnd ?? '期间未填'}）`,
  receivedOn: 'enteredOn',
  // One figure of a kind for a unit and a last day: a second one would be added to the first.
  numberedBy: c =>
    c.stage === 'withdrawn' || !c.facts.periodEnd ? null : `${c.facts.label}〔${c.facts.periodEnd}〕${c.unit}`,
  numberShown: (number, nameOf) => number.replace(/(?<=〕)[^〔〕]+$/, nameOf),
  stages: {
    entered: stage('已填报，待核定'),
    confirmed: final('已核定'),
    withdrawn: final('已撤回'),
  },
  clocks: {},
  acts: {
    enter: {
      label: '填报',
      help: '选指标，填数值、期间和出处。名称、计量单位和板块随指标确定。',
      by: 'figures',
      from: 'new',
      to: 'entered',
      asks: ['indicator', 'value', 'source'],
      mayGive: ['qualifier', 'raw', 'year', 'from', 'to', 'asOf', 'clause', 'line', 'evidence', 'statement', 'note'],
      sets: 'enteredOn',
      derives: {
        label: c => known(c)?.label,
        measure: c => known(c)?.unit,
        kind: c => known(c)?.kind,
        module: c => known(c)?.module,
        periodEnd,
      },
      needs: { conditions: [...period, plausibleValue, evidenced] },
      article: rules.article('26'),
    },
    revise: {
      label: '修改未核定的数据',
      help: '核定人退回的，改后再送。',
      by: 'figures',
      from: 'entered',
      asks: ['value'],
      mayGive: ['qualifier', 'raw', 'clause', 'source', 'line', 'evidence', 'statement', 'note'],
      needs: { conditions: [plausibleValue] },
      article: rules.article('26'),
    },
    confirm: {
      label: '送核定',
      help: '由单位主要负责人核定签批；送核定的人不得自己签批。核定后计入年度报告。',
      by: 'figures',
      from: 'entered',
      to: 'confirmed',
      sets: 'confirmedOn',
      approvedBy: ['unitHead'],
      article: content,
    },
    correct: {
      label: '更正',
      help: '核定后发现有误的，写明理由，填更正后的数值，仍由单位主要负责人签批；原数留在记录中。',
      by: 'figures',
      from: 'confirmed',
      asks: ['value', 'qualifier', 'raw', 'correctionReason'],
      mayGive: ['clause', 'source', 'line', 'evidence', 'statement', 'note'],
      needs: { conditions: [plausibleValue] },
      approvedBy: ['unitHead'],
      article: content,
    },
    withdraw: {
      label: '撤回',
      help: '不再填报的，写明理由，由单位主要负责人签批；撤回后不计入，可以另行填报。',
      by: 'figures',
      from: ['entered', 'confirmed'],
      to: 'withdrawn',
      asks: ['withdrawalReason'],
      approvedBy: ['unitHead'],
      article: content,
    },
  },
  outcomes: {
    confirmed: { label: '已核定', by: ['confirm'], retain: 'permanent' },
    withdrawn: { label: '已撤回', by: ['withdraw'], retain: 10 },
  },
  flags: {
    unconfirmed: { label: '未核定，不计入', when: c => c.stage === 'entered' },
    approximate: { label: '约数', when: ({ facts }) => (facts.qualifier ?? '无') !== '无' },
  },
  indicators: {
    figure: {
      kind: 'reported',
      label: '填报数据',
      indicator: c => c.facts.indicator,
      known: reportedIndicators,
      on: confirmedFigure,
      of: c => c.facts.value,
    },
  },
  form: [
    {
      title: '数据',
      fields: ['indicator', 'label', 'measure', 'kind', 'module', 'value', 'qualifier', 'raw'],
    },
    { title: '所属期间', fields: ['year', 'from', 'to', 'asOf', 'periodEnd'] },
    { title: '出处和佐证', fields: ['clause', 'source', 'line', 'evidence', 'statement', 'note'] },
    { title: '核定', fields: ['enteredOn', 'confirmedOn', 'correctionReason', 'withdrawalReason'] },
  ],
  list: ['indicator', 'value', 'measure', 'periodEnd'],
  publication: never('不逐条公开；核定后汇入年度报告，随年度报告公开（厅字〔2019〕28号第二十五条）'),
})
