/**
 * 主动公开政府信息情况: what article 20 of 政府信息公开条例 items 1, 5, 6, 8 (and 9) oblige to publish. The reports of 2019 and 2020
 * have other columns and two more matters (国办公开办函〔2021〕30号 took them out); their exact words are from samples (K).
 */
import type { ReportTable } from '../template.ts'
import type { Form } from './table-three.ts'

const table = (
  item: string,
  columns: readonly string[],
  rows: readonly (readonly [label: string, ...cells: readonly string[]])[],
): ReportTable => ({
  kind: 'table',
  key: `table-two-${item}`,
  caption: `第二十条第（${item}）项`,
  columns: ['信息内容', ...columns],
  rows: rows.map(([label, ...cells]) => ({ label, level: 1, cells })),
  namesCells: true,
})

const since2021: readonly ReportTable[] = [
  table(
    '一',
    ['本年制发件数', '本年废止件数', '现行有效件数'],
    [
      ['规章', 'regulations-made', 'regulations-ended', 'regulations-in-force'],
      ['行政规范性文件', 'normative-documents-issued', 'normative-documents-ended', 'normative-documents-in-force'],
    ],
  ),
  table('五', ['本年处理决定数量'], [['行政许可', 'licences-decided']]),
  table(
    '六',
    ['本年处理决定数量'],
    [
      ['行政处罚', 'penalties-decided'],
      ['行政强制', 'coercion-decided'],
    ],
  ),
  table('八', ['本年收费金额（单位：万元）'], [['行政事业性收费', 'administrative-fees']]),
]

const items = ['上一年项目数量', '本年增/减']
const until2020: readonly ReportTable[] = [
  table(
    '一',
    ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
    [
      ['规章', 'regulations-made', 'regulations-opened', 'regulations-in-force'],
      ['规范性文件', 'normative-documents-issued', 'normative-documents-opened', 'normative-documents-in-force'],
    ],
  ),
  table(
    '五',
    [...items, '处理决定数量'],
    [
      ['行政许可', 'licence-items-before', 'licence-items-change', 'licences-decided'],
      ['其他对外管理服务事项', 'service-items-before', 'service-items-change', 'service-items-decided'],
    ],
  ),
  table(
    '六',
    [...items, '处理决定数量'],
    [
      ['行政处罚', 'penalty-items-before', 'penalty-items-change', 'penalties-decided'],
      ['行政强制', 'coercion-items-before', 'coercion-items-change', 'coercion-decided'],
    ],
  ),
  table('八', items, [['行政事业性收费', 'fee-items-before', 'fee-items-change']]),
  table(
    '九',
    ['采购项目数量', '采购总金额（单位：万元）'],
    [['政府集中采购', 'procurement-projects', 'procurement-amount']],
  ),
]
export const tableTwo = (form: Form): readonly ReportTable[] => (form === 2019 ? until2020 : since2021)
