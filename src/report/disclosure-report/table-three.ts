/**
 * 表三 of the annual disclosure report: rows, columns and the figure in each cell. The total column is the figure itself
 * (`disclosure-request/received`), the others that of applicants of one type (`disclosure-request/received-person`).
 */
import { formRows } from '../../../procedures/parts/disclosure-rows.ts'
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
/** In the form of 2019 （六）其他处理 is one row. */
const undivided: Line = { row: 'concluded-6', label: '（六）其他处理', level: 2 }

export const linesOf = (form: Form): readonly Line[] =>
  formRows.flatMap(({ key, label, level }): readonly Line[] => {
    if (form === 2019 && key?.startsWith('concluded-6.')) return []
    if (form === 2019 && label === undivided.label) return [undivided]
    return [{ label, level, ...(key ? { row: key } : {}) }]
  })
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
