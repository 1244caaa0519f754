/**
 * The rows of 表三 (国办公开办函〔2021〕30号) in the words of the form, from above: what a figure, a check or a printed table calls
 * a row is said here once.
 */
import type { ApplicantType } from './applicant.ts'

/** The cells of part three: 三（三）4. is `concluded-3.4`. */
export type CellKey =
  `concluded-${1 | 2 | `3.${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}` | `${4 | 6}.${1 | 2 | 3}` | `5.${1 | 2 | 3 | 4 | 5}`}`
export type LineKey = 'received' | 'carriedIn' | 'concluded' | 'carriedOut' | CellKey

export interface FormRow {
  /** Absent where the row only names those below it. */
  readonly key?: LineKey
  readonly label: string
  /** How far in it stands: 一、 is 1, （一） 2, 1. 3. */
  readonly level: 1 | 2 | 3
}
const group = (part: 3 | 4 | 5 | 6, label: string, rows: readonly string[]): readonly FormRow[] => [
  { label, level: 2 },
  ...rows.map(
    (row, i): FormRow => ({ key: `concluded-${part}.${i + 1}` as CellKey, label: `${i + 1}.${row}`, level: 3 }),
  ),
]

export const formRows: readonly FormRow[] = [
  { key: 'received', label: '一、本年新收政府信息公开申请数量', level: 1 },
  { key: 'carriedIn', label: '二、上年结转政府信息公开申请数量', level: 1 },
  { label: '三、本年度办理结果', level: 1 },
  { key: 'concluded-1', label: '（一）予以公开', level: 2 },
  { key: 'concluded-2', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', level: 2 },
  ...group(3, '（三）不予公开', [
    '属于国家秘密',
    '其他法律行政法规禁止公开',
    '危及“三安全一稳定”',
    '保护第三方合法权益',
    '属于三类内部事务信息',
    '属于四类过程性信息',
    '属于行政执法案卷',
    '属于行政查询事项',
  ]),
  ...group(4, '（四）无法提供', ['本机关不掌握相关政府信息', '没有现成信息需要另行制作', '补正后申请内容仍不明确']),
  ...group(5, '（五）不予处理', [
    '信访举报投诉类申请',
    '重复申请',
    '要求提供公开出版物',
    '无正当理由大量反复申请',
    '要求行政机关确认或重新出具已获取信息',
  ]),
  ...group(6, '（六）其他处理', [
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '其他',
  ]),
  { key: 'concluded', label: '（七）总计', level: 2 },
  { key: 'carriedOut', label: '四、结转下年度继续办理', level: 1 },
]

/** A row away from its table: with what it stands under, without remarks. 三、本年度办理结果（三）不予公开：1.属于国家秘密. */
export const rowNames = Object.fromEntries(
  formRows.flatMap(({ key, label, level }, at) => {
    if (key === undefined) return []
    const above = (of: number): string => formRows.slice(0, at).findLast(row => row.level === of)?.label ?? ''
    const bare = label.replace(/（区分处理的.*）$/, '')
    const name = level === 1 ? bare : level === 2 ? `${above(1)}${bare}` : `${above(1)}${above(2)}：${bare}`
    return [[key, name]]
  }),
) as Readonly<Record<LineKey, string>>

/** A column away from its table; null is the last. */
export const columnName = (column: ApplicantType | null): string =>
  column === null ? '总计' : column === 'person' ? '自然人' : `法人或其他组织：${organisations[column]}`
const organisations: Readonly<Record<Exclude<ApplicantType, 'person'>, string>> = {
  business: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legalService: '法律服务机构',
  other: '其他',
}
