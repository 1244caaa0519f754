/**
 * The equalities of the annual disclosure report (国办公开办函〔2021〕30号): each holds in every column. Its cores take plain
 * values, so that a table read from a published report can be held against the same.
 */
import { formOf } from '../disclosure-report/disclosure-report.ts'
import { type Result, remedies, resultId, resultIds, results, totalId } from '../disclosure-report/table-four.ts'
import { cellId, columnName, columns, type Form, finalRows, linesOf } from '../disclosure-report/table-three.ts'
import type { Fault, ReportRule, RuleInput } from './report-rule.ts'

/** A value by figure id; undefined where the report does not have it. */
export type Values = (figure: string) => number | undefined
const valuesOf =
  ({ known }: Pick<RuleInput, 'known'>): Values =>
  id =>
    known.get(id)?.value ?? undefined

const sum = (values: Values, ids: readonly string[]): number | undefined =>
  ids.reduce<number | undefined>((total, id) => {
    const value = values(id)
    return total === undefined || value === undefined ? undefined : total + value
  }, 0)

/** Says nothing where a side is not wholly known. */
const unequal = (
  values: Values,
  words: string,
  left: readonly string[],
  right: readonly string[],
): readonly Fault[] => {
  const [a, b] = [sum(values, left), sum(values, right)]
  if (a === undefined || b === undefined || a === b) return []
  return [{ message: `${words}：${a}不等于${b}`, expected: String(b), figures: [...left, ...right] }]
}

export const balanceFaults = (values: Values): readonly Fault[] =>
  columns.flatMap(column =>
    unequal(
      values,
      `表三${columnName(column)}列，第一项加第二项应等于第三项（七）加第四项`,
      [cellId('received', column), cellId('carriedIn', column)],
      [cellId('concluded', column), cellId('carriedOut', column)],
    ),
  )

export const conclusionFaults = (values: Values, form: Form): readonly Fault[] =>
  columns.flatMap(column =>
    unequal(
      values,
      `表三${columnName(column)}列，第三项（七）总计应等于各项办理结果之和`,
      [cellId('concluded', column)],
      finalRows(form).map(row => cellId(row, column)),
    ),
  )

export const columnFaults = (values: Values, form: Form): readonly Fault[] =>
  linesOf(form).flatMap(({ row, label }) =>
    row === undefined
      ? []
      : unequal(
          values,
          `表三“${label}”，总计应等于自然人和法人或其他组织各列之和`,
          [cellId(row, null)],
          columns.filter(column => column !== null).map(column => cellId(row, column)),
        ),
  )

export const remedyFaults = (values: Values): readonly Fault[] =>
  remedies.flatMap(remedy =>
    unequal(
      values,
      `表四${remedy.label}，总计应等于维持、纠正、其他和尚未审结之和`,
      [totalId(remedy)],
      resultIds(remedy),
    ),
  )

/** This year's 二 is last year's 四, in every column. */
export const carryOverFaults = (values: Values, lastYears: Values): readonly Fault[] =>
  columns.flatMap((column): readonly Fault[] => {
    const [now, then] = [values(cellId('carriedIn', column)), lastYears(cellId('carriedOut', column))]
    if (now === undefined || then === undefined || now === then) return []
    return [
      {
        message: `表三${columnName(column)}列，上年结转${now}件，上年报告的结转下年度继续办理为${then}件`,
        expected: String(then),
        figures: [cellId('carriedIn', column)],
      },
    ]
  })

/** 规范性文件: in force last year, and made, less ended, is in force now. */
export const documentFaults = (values: Values, lastYears: Values): readonly Fault[] => {
  const [before, made, ended, now] = [
    lastYears('normative-documents-in-force'),
    values('normative-documents-issued'),
    values('normative-documents-ended'),
    values('normative-documents-in-force'),
  ]
  if (before === undefined || made === undefined || ended === undefined || now === undefined) return []
  const expected = before + made - ended
  if (expected === now) return []
  return [
    {
      message: `表二行政规范性文件：上年现行有效${before}件，加本年制发${made}件，减本年废止${ended}件，应为${expected}件，现为${now}件`,
      expected: String(expected),
      figures: ['normative-documents-in-force'],
    },
  ]
}

/**
 * What the cases of reconsideration and litigation say of a unit against what it recorded in its requests, cell by cell.
 * Nothing is said of a remedy of which the requests record nothing: they need not.
 */
export const registerFaults = ({ twice, nameOf }: Pick<RuleInput, 'twice' | 'nameOf'>): readonly Fault[] =>
  remedies.flatMap(remedy => {
    const cells = (Object.keys(results) as Result[]).map(result => ({ result, id: resultId(remedy, result) }))
    const ofRemedy = twice.filter(({ figure }) => cells.some(({ id }) => id === figure))
    return [...Map.groupBy(ofRemedy, ({ unit }) => unit)].flatMap(([unit, kept]): readonly Fault[] => {
      const differing = cells.flatMap(({ result, id }) => {
        const cell = kept.find(({ figure }) => figure === id)
        return cell && cell.first !== cell.second
          ? [{ id, text: `${results[result]}${cell.first}件、${cell.second}件` }]
          : []
      })
      if (kept.every(({ second }) => second === 0) || differing.length === 0) return []
      const told = differing.map(({ text }) => text).join('；')
      return [
        {
          message: `表四${remedy.label}：${nameOf(unit)}的${remedy.casesCalled}与依申请公开办理记录不一致（前者、后者依次为：${told}），按${remedy.casesCalled}计，请核对`,
          figures: differing.map(({ id }) => id),
        },
      ]
    })
  })

const lastYears = ({ previous }: RuleInput): Values => {
  const values = new Map(previous?.figures.map(({ indicator, value }) => [indicator, value]))
  return id => values.get(id) ?? undefined
}
/** A carry-over that does not match stands where part six says why. */
const explained = ({ parts }: RuleInput): boolean =>
  parts.some(({ sections }) =>
    sections.some(({ blocks }) => blocks.some(({ kind, key }) => kind === 'narrative' && key === 'other')),
  )
const carryOver = (input: RuleInput): readonly Fault[] => carryOverFaults(valuesOf(input), lastYears(input))

export const disclosureRules: readonly ReportRule[] = [
  {
    id: 'disclosure-balance',
    label: '表三收支不平',
    severity: 'error',
    find: input => balanceFaults(valuesOf(input)),
  },
  {
    id: 'disclosure-conclusions',
    label: '表三办理结果之和不符',
    severity: 'error',
    find: input => conclusionFaults(valuesOf(input), formOf(input.year)),
  },
  {
    id: 'disclosure-columns',
    label: '表三各列之和不符',
    severity: 'error',
    find: input => columnFaults(valuesOf(input), formOf(input.year)),
  },
  {
    id: 'disclosure-remedies',
    label: '表四合计不符',
    severity: 'error',
    find: input => remedyFaults(valuesOf(input)),
  },
  {
    id: 'disclosure-one-cell',
    label: '一件申请只落一个末级格',
    severity: 'error',
    find: ({ uncelled }) =>
      uncelled.map(({ number, title, cells }) => ({
        message: `${number ?? title}在表三办理结果中落在${cells}个末级格，应当只落一格`,
        expected: '1',
        figures: [cellId('concluded', null)],
      })),
  },
  {
    id: 'disclosure-carry-over',
    label: '上年结转与上年报告不符',
    severity: 'error',
    find: input =>
      explained(input)
        ? []
        : carryOver(input).map(fault => ({ ...fault, message: `${fault.message}；确有原因的，在第六部分说明` })),
  },
  {
    id: 'disclosure-carry-over-explained',
    label: '上年结转与上年报告不符，已有说明',
    severity: 'warning',
    find: input => (explained(input) ? carryOver(input) : []),
  },
  {
    id: 'disclosure-carry-over-unknown',
    label: '没有上年报告',
    severity: 'notice',
    find: ({ previous, known, year }) => {
      const carried = known.get(cellId('carriedIn', null))?.value ?? 0
      if (previous || carried === 0) return []
      return [
        {
          message: `${year - 1}年度报告没有在本系统公开，上年结转${carried}件无从与其核对`,
          figures: [cellId('carriedIn', null)],
        },
      ]
    },
  },
  {
    id: 'disclosure-documents',
    label: '表二现行有效件数与上年不衔接',
    severity: 'warning',
    find: input => (formOf(input.year) === 2021 ? documentFaults(valuesOf(input), lastYears(input)) : []),
  },
  {
    id: 'disclosure-registers',
    label: '表四两处登记不一致',
    severity: 'warning',
    find: registerFaults,
  },
  {
    id: 'disclosure-unreported',
    label: '表格有数字未填报',
    severity: 'warning',
    find: ({ figures }) =>
      figures
        .filter(({ value, unit }) => value === null && unit !== '%')
        .map(({ label, indicator }) => ({ message: `${label}没有填报；没有的填0`, figures: [indicator] })),
  },
]
