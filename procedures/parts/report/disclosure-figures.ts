/**
 * Figures of table two of the 政府信息公开工作年度报告 that are not counted from cases, typed with evidence. 项目数量 at the end of the
 * year and of the year before serve the form of 2019 and 2020 only.
 */
import type { KnownFigure } from '../reported-indicators.ts'

const figure =
  (kind: KnownFigure['kind']) =>
  (label: string, unit: string): KnownFigure => ({ label, unit, kind, module: '政府信息公开' })
const count = figure('count')
const money = figure('money')

export const disclosureFigures = {
  'regulations-made': count('规章本年制发件数', '件'),
  'regulations-opened': count('规章本年新公开数量（2020年度以前）', '件'),
  'regulations-ended': count('规章本年废止件数', '件'),
  'regulations-in-force': count('现行有效规章件数', '件'),
  'normative-documents-opened': count('规范性文件本年新公开数量（2020年度以前）', '件'),
  'licences-decided': count('行政许可本年处理决定数量', '件'),
  'penalties-decided': count('行政处罚本年处理决定数量', '件'),
  'coercion-decided': count('行政强制本年处理决定数量', '件'),
  'service-items-decided': count('其他对外管理服务事项处理决定数量（2020年度以前）', '件'),
  'administrative-fees': money('行政事业性收费本年收费金额', '万元'),
  'licence-items-before': count('行政许可上一年项目数量（2020年度以前）', '项'),
  'licence-items': count('行政许可年末项目数量（2020年度以前）', '项'),
  'service-items-before': count('其他对外管理服务事项上一年项目数量（2020年度以前）', '项'),
  'service-items': count('其他对外管理服务事项年末项目数量（2020年度以前）', '项'),
  'penalty-items-before': count('行政处罚上一年项目数量（2020年度以前）', '项'),
  'penalty-items': count('行政处罚年末项目数量（2020年度以前）', '项'),
  'coercion-items-before': count('行政强制上一年项目数量（2020年度以前）', '项'),
  'coercion-items': count('行政强制年末项目数量（2020年度以前）', '项'),
  'fee-items-before': count('行政事业性收费上一年项目数量（2020年度以前）', '项'),
  'fee-items': count('行政事业性收费年末项目数量（2020年度以前）', '项'),
  'procurement-projects': count('政府集中采购项目数量（2020年度以前）', '个'),
  'procurement-amount': money('政府集中采购总金额（2020年度以前）', '万元'),
} as const satisfies Readonly<Record<string, KnownFigure>>
