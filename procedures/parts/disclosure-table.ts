/**
 * 表三 and 表四 of the annual disclosure report (国办公开办函〔2021〕30号) as figures and as the equalities they must keep. 表三 has
 * a figure for every row and every column: `received`, and `received-person` for its first column.
 */
import type { Check, Indicator } from '../../src/procedure/procedure.ts'
import { annualDisclosureReportFormat2021 as format } from '../../statutes/annual-disclosure-report-format.ts'
import { type ApplicantType, applicantTypes } from './applicant.ts'
import type { DisclosureCase, disclosureFields } from './disclosure-fields.ts'
import { type DisclosureCell, disclosureOutcomes, outcomeOf } from './disclosure-outcomes.ts'
import { type CellKey, columnName, type LineKey, rowNames } from './disclosure-rows.ts'

type Figure = Extract<Indicator<typeof disclosureFields>, { kind: 'count' } | { kind: 'stock'; from: unknown }>
type Day = string | null | undefined

/** The day a request is concluded; one that was never confirmed as received is not counted anywhere. */
const concludedOn = (c: DisclosureCase): Day => (c.facts.receivedOn ? c.closedOn : null)

/**
 * Carried in (上年结转): open when its year began. A stock read at the end of a period, which must lie within one year:
 * it enters on the first January after its beginning, if still open then, and leaves with the year of its end.
 */
const carriedIn = (from: Day, until: Day): { from: Day; until: Day } => {
  const january = from ? `${Number(from.slice(0, 4)) + 1}-01-01` : null
  if (!january || (until && until < january)) return { from: null, until: null }
  return { from: january, until: until ? `${Number(until.slice(0, 4)) + 1}-01-01` : null }
}

const rows = {
  received: { label: rowNames.received, kind: 'count', on: (c: DisclosureCase) => c.facts.receivedOn },
  carriedIn: {
    label: rowNames.carriedIn,
    kind: 'stock',
    from: (c: DisclosureCase) => carriedIn(c.facts.receivedOn, concludedOn(c)).from,
    until: (c: DisclosureCase) => carriedIn(c.facts.receivedOn, concludedOn(c)).until,
  },
  concluded: { label: rowNames.concluded, kind: 'count', on: concludedOn },
  carriedOut: {
    label: rowNames.carriedOut,
    kind: 'stock',
    from: (c: DisclosureCase) => c.facts.receivedOn,
    until: concludedOn,
  },
} as const
type Row = keyof typeof rows

/** The cells of part three and the keys of their figures: 三(三)4 is `concluded-3.4`. */
const cellKey = (cell: DisclosureCell): CellKey => {
  const [, part = '', line] = /^三\((.)\)(\d)?$/.exec(cell) ?? []
  return `concluded-${'一二三四五六'.indexOf(part) + 1}${line ? `.${line}` : ''}` as CellKey
}
const cells = [...new Set(Object.values(disclosureOutcomes).map(({ cell }) => cell))]

export type TableKey = LineKey | `${LineKey}-${ApplicantType}`
const columns = Object.keys(applicantTypes) as ApplicantType[]

const lines: readonly (readonly [LineKey, Figure])[] = [
  ...Object.entries(rows).map(([key, row]) => [key as Row, { ...row, unit: '件' } as Figure] as const),
  ...cells.map((cell): readonly [LineKey, Figure] => [
    cellKey(cell),
    {
      kind: 'count',
      label: rowNames[cellKey(cell)],
      unit: '件',
      on: concludedOn,
      when: c => outcomeOf(c.outcome)?.cell === cell,
    },
  ]),
]

/** One line in one column: the same, of applicants of one type. */
const inColumn = (figure: Figure, column: ApplicantType): Figure => ({
  ...figure,
  label: `${figure.label}（${columnName(column)}）`,
  when: c => c.facts.applicantType === column && (!figure.when || figure.when(c)),
})

export const tableThree = Object.fromEntries(
  lines.flatMap(([key, figure]) => [
    [key, { ...figure, label: `${figure.label}（${columnName(null)}）` }],
    ...columns.map(column => [`${key}-${column}`, inColumn(figure, column)]),
  ]),
) as Readonly<Record<TableKey, Figure>>

const article = format.article('表三')
const cellKeys = cells.map(cellKey)
export const tableThreeChecks: readonly Check<TableKey>[] = [
  ...([null, ...columns] as const).flatMap((column): Check<TableKey>[] => {
    const at = (key: LineKey): TableKey => (column ? `${key}-${column}` : key)
    const name = columnName(column)
    return [
      {
        label: `表三${name}列：一＋二＝三（七）＋四`,
        left: [at('received'), at('carriedIn')],
        relation: '=',
        right: [at('concluded'), at('carriedOut')],
        article,
      },
      {
        label: `表三${name}列：三（七）＝各项办理结果之和`,
        left: [at('concluded')],
        relation: '=',
        right: cellKeys.map(at),
        article,
      },
    ]
  }),
  ...lines.map(
    ([key, { label }]): Check<TableKey> => ({
      label: `表三“${label}”行：总计＝自然人＋法人或其他组织各列`,
      left: [key],
      relation: '=',
      right: columns.map((column): TableKey => `${key}-${column}`),
      article,
    }),
  ),
]

/**
 * 表四: what came of review and suit, as the request records it. Each has its day of filing, its day of decision and its
 * result. The annual report takes these only of units whose cases of reconsideration or litigation are not kept as such
 * (the report's table-four.ts): never both.
 */
const remedies = {
  review: {
    label: '行政复议',
    filed: (c: DisclosureCase) => c.facts.reviewFiledOn,
    closed: (c: DisclosureCase) => c.facts.reviewClosedOn,
    result: (c: DisclosureCase) => c.facts.reviewResult,
  },
  directSuit: {
    label: '行政诉讼（未经复议直接起诉）',
    filed: (c: DisclosureCase) => (c.facts.suitKind === 'direct' ? c.facts.suitFiledOn : null),
    closed: (c: DisclosureCase) => (c.facts.suitKind === 'direct' ? c.facts.suitClosedOn : null),
    result: (c: DisclosureCase) => c.facts.suitResult,
  },
  suitAfterReview: {
    label: '行政诉讼（复议后起诉）',
    filed: (c: DisclosureCase) => (c.facts.suitKind === 'afterReview' ? c.facts.suitFiledOn : null),
    closed: (c: DisclosureCase) => (c.facts.suitKind === 'afterReview' ? c.facts.suitClosedOn : null),
    result: (c: DisclosureCase) => c.facts.suitResult,
  },
} as const
const results = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' } as const
type Remedy = keyof typeof remedies
type RemedyKey = `${Remedy}-${keyof typeof results | 'filed' | 'carriedIn' | 'pending'}`

export const tableFour = Object.fromEntries(
  Object.entries(remedies).flatMap(([key, { label, filed, closed, result }]): [string, Figure][] => [
    [`${key}-filed`, { kind: 'count', label: `表四${label}：本年新收（依申请公开登记）`, unit: '件', on: filed }],
    [
      `${key}-carriedIn`,
      {
        kind: 'stock',
        label: `表四${label}：上年尚未审结（依申请公开登记）`,
        unit: '件',
        from: c => carriedIn(filed(c), closed(c)).from,
        until: c => carriedIn(filed(c), closed(c)).until,
      },
    ],
    ...Object.entries(results).map(([name, words]): [string, Figure] => [
      `${key}-${name}`,
      {
        kind: 'count',
        label: `表四${label}：${words}（依申请公开登记）`,
        unit: '件',
        on: closed,
        when: c => result(c) === name,
      },
    ]),
    [
      `${key}-pending`,
      { kind: 'stock', label: `表四${label}：尚未审结（依申请公开登记）`, unit: '件', from: filed, until: closed },
    ],
  ]),
) as Readonly<Record<RemedyKey, Figure>>

export const tableFourChecks: readonly Check<RemedyKey>[] = (Object.keys(remedies) as Remedy[]).map(key => ({
  label: `表四${remedies[key].label}：维持＋纠正＋其他＋尚未审结＝总计`,
  left: [`${key}-upheld`, `${key}-corrected`, `${key}-other`, `${key}-pending`],
  relation: '=',
  right: [`${key}-filed`, `${key}-carriedIn`],
  article: format.article('表四'),
}))
