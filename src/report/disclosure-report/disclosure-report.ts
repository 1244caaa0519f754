/**
 * 政府信息公开工作年度报告 (政府信息公开条例第四十九条、第五十条): six parts, the tables of 国办公开办函〔2021〕30号 for the reports of 2021 and
 * later, the form before it for those of 2019 and 2020. A department makes its own public by 31 January, the government's
 * is made public by 31 March. The article speaks of departments; townships keep the departments' day here.
 */
import { annualDisclosureReportFormat2021 as format } from '../../../statutes/annual-disclosure-report-format.ts'
import { disclosureRegulation2019 as law } from '../../../statutes/disclosure-regulation.ts'
import { fig, type ReportDuty, type ReportLevel, type ReportTemplate, type TemplatePart } from '../template.ts'
import { narrative, sentence } from '../template-words.ts'
import { tableFour } from './table-four.ts'
import { cellId, type Form, finalRows, tableThree } from './table-three.ts'
import { tableTwo } from './table-two.ts'

const partsOf = (form: Form): readonly TemplatePart[] => [
  part('overview', '总体情况', [
    narrative('overview', '总体情况', '主动公开、依申请公开、政府信息管理、平台建设、监督保障等'),
    sentence('proactive', ['全年主动公开政府信息', fig('proactive-disclosure-items'), '条']),
    sentence(
      'requests',
      ['本年新收政府信息公开申请', fig('disclosure-request/received', { zero: true }), '件'],
      ['上年结转', fig('disclosure-request/carriedIn', { zero: true }), '件'],
      ['办结', fig('disclosure-request/concluded', { zero: true }), '件'],
      ['结转下年度继续办理', fig('disclosure-request/carriedOut', { zero: true }), '件'],
    ),
    sentence('in-time', ['按期答复率', fig('foi-timely-reply-rate')]),
  ]),
  part('proactive', '主动公开政府信息情况', tableTwo(form)),
  part('requests', '收到和处理政府信息公开申请情况', [tableThree(form)]),
  part('remedies', '政府信息公开行政复议、行政诉讼情况', [tableFour]),
  part('problems', '存在的主要问题及改进情况', [narrative('problems', '存在的主要问题及改进情况')]),
  part('other', '其他需要报告的事项', [
    narrative('other', '其他需要报告的事项', '上年结转数与上年报告不一致的，在此说明原因'),
    sentence('fees', ['本年度收取信息处理费', fig('disclosure-request/fees', { zero: true }), '元']),
  ]),
]
function part(key: string, heading: string, blocks: TemplatePart['sections'][number]['blocks']): TemplatePart {
  return { key, heading, required: true, sections: [{ key, blocks }] }
}

const published = (by: string, before: string): ReportDuty => ({
  what: 'publish',
  to: '社会',
  by,
  before,
  article: law.article('49'),
})
const byDepartment: readonly ReportDuty[] = [
  { ...published('1月31日前', '02-01'), what: 'report', to: '本级政府信息公开工作主管部门' },
  published('1月31日前', '02-01'),
]
const duties: Record<ReportLevel, readonly ReportDuty[]> = {
  government: [published('3月31日前', '04-01')],
  department: byDepartment,
  township: byDepartment,
}

const common = {
  kind: 'disclosure',
  title: '{unit}{year}年政府信息公开工作年度报告',
  duties,
  // Its own equalities are rules of this report; of the register of reconsideration only what table four takes from it.
  checks: { procedures: ['reconsideration'], statute: format.id },
  // Counted cells, in whichever form they are shown.
  finalCells: { of: cellId('concluded', null), cells: finalRows(2021).map(row => cellId(row, null)) },
  statutoryForm: true,
} as const

export const disclosureReports: readonly ReportTemplate[] = [
  {
    ...common,
    id: 'disclosure-2019',
    label: '政府信息公开工作年度报告（2019—2020年度）',
    years: { from: 2019, to: 2020 },
    contents: law.article('50'),
    parts: partsOf(2019),
  },
  {
    ...common,
    id: 'disclosure-2021',
    label: '政府信息公开工作年度报告（2021年度起）',
    years: { from: 2021 },
    contents: format.article('章节'),
    parts: partsOf(2021),
  },
]
export const formOf = (year: number): Form => (year <= 2020 ? 2019 : 2021)
