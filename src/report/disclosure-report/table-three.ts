/**
 * 表三 of the annual disclosure report: rows, columns and the figure in each cell. The total column is the figure itself
 * (`disclosure-request/received`), the others that of applicants of one type (`disclosure-request/received-person`).
 */
import type { ReportRow, ReportTable } from '../template.ts'

/** 自然人, then the five kinds of 法人或其他组织; 总计 is the last column. */
export const applicantColumns = {
  person: '自然人',
  business: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legalService: '法律服务机构',
  other: '其他',
} as const
export const columns = [...(Object.keys(applicantColumns) as (keyof typeof applicantColumns)[]), null] as const
export type Column = (typeof columns)[number]
export const columnName = (column: Column): string => (column === null ? '总计' : applicantColumns[column])

/** Forms: reports of 2019 and 2020 do not divide （六）其他处理. */
export type Form = 2019 | 2021

/** What is counted in a row; `disclosure-concluded-6` is the sum of the rows （六） has since 2021. */
const source = (row: string): string => (row === 'concluded-6' ? 'disclosure-concluded-6' : `disclosure-request/${row}`)
export const cellId = (row: string, column: Column): string => `${source(row)}${column === null ? '' : `-${column}`}`

export interface Line {
  /** Absent where the row only names those below it. */
  readonly row?: string
  readonly label: string
  readonly level: ReportRow['level']
}
const line = (level: ReportRow['level'], label: string, row?: string): Line => ({
  level,
  label,
  ...(row ? { row } : {}),
})
const numbered = (part: string, labels: readonly string[]): readonly Line[] =>
  labels.map((label, index) => line(3, `${index + 1}.${label}`, `concluded-${part}.${index + 1}`))

const outcomes: readonly Line[] = [
  line(2, '（一）予以公开', 'concluded-1'),
  line(2, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'concluded-2'),
  line(2, '（三）不予公开'),
  ...numbered('3', [
    '属于国家秘密',
    '其他法律行政法规禁止公开',
    '危及“三安全一稳定”',
    '保护第三方合法权益',
    '属于三类内部事务信息',
    '属于四类过程性信息',
    '属于行政执法案卷',
    '属于行政查询事项',
  ]),
  line(2, '（四）无法提供'),
  ...numbered('4', ['本机关不掌握相关政府信息', '没有现成信息需要另行制作', '补正后申请内容仍不明确']),
  line(2, '（五）不予处理'),
  ...numbered('5', [
    '信访举报投诉类申请',
    '重复申请',
    '要求提供公开出版物',
    '无正当理由大量反复申请',
    '要求行政机关确认或重新出具已获取信息',
  ]),
]
const otherwise: Readonly<Record<Form, readonly Line[]>> = {
  2019: [line(2, '（六）其他处理', 'concluded-6')],
  2021: [
    line(2, '（六）其他处理'),
    ...numbered('6', [
      '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '其他',
    ]),
  ],
}
export const linesOf = (form: Form): readonly Line[] => [
  line(1, '一、本年新收政府信息公开申请数量', 'received'),
  line(1, '二、上年结转政府信息公开申请数量', 'carriedIn'),
  line(1, '三、本年度办理结果'),
  ...outcomes,
  ...otherwise[form],
  line(2, '（七）总计', 'concluded'),
  line(1, '四、结转下年度继续办理', 'carriedOut'),
]
/** The rows of part three that each concluded request falls into exactly one of. */
export const finalRows = (form: Form): readonly string[] =>
  linesOf(form).flatMap(({ row }) => (row?.startsWith('concluded-') ? [row] : []))

export const tableThree = (form: Form): ReportTable => ({
  kind: 'table',
  key: 'table-three',
  caption: '收到和处理政府信息公开申请情况（单位：件）',
  columns: ['本列数据的勾稽关系：第一项加第二项之和，等于第三项加第四项之和', ...columns.map(columnName)],
  rows: linesOf(form).map(({ row, label, level }) => ({
    label,
    level,
    cells: row === undefined ? [] : columns.map(column => cellId(row, column)),
  })),
})
