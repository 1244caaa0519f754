import { describe, expect, it } from 'vitest'
import { remedies, resultId, resultIds, totalId } from '../disclosure-report/table-four.ts'
import { cellId, columnName, columns, type Form, finalRows, linesOf } from '../disclosure-report/table-three.ts'
import {
  balanceFaults,
  carryOverFaults,
  columnFaults,
  conclusionFaults,
  documentFaults,
  registerFaults,
  remedyFaults,
  type Values,
} from './disclosure-tables.ts'

/** Every cell n of its column: 1 of natural persons, 2 of businesses … and 21 in all; the sums made to fit. */
const fitting = (form: Form): Map<string, number> => {
  const values = new Map<string, number>()
  const amount = (column: (typeof columns)[number]): number => (column === null ? 21 : columns.indexOf(column) + 1)
  for (const column of columns) {
    for (const { row } of linesOf(form)) if (row) values.set(cellId(row, column), amount(column))
    values.set(cellId('concluded', column), amount(column) * finalRows(form).length)
    values.set(cellId('received', column), amount(column) * finalRows(form).length)
  }
  return values
}
const of =
  (values: ReadonlyMap<string, number>): Values =>
  id =>
    values.get(id)
const changed = (values: ReadonlyMap<string, number>, id: string, by: number): Values =>
  of(new Map(values).set(id, (values.get(id) ?? 0) + by))

describe.each([2019, 2021] as const)('table three of the form of %s', form => {
  const values = fitting(form)

  it('that fits has no fault', () => {
    expect(balanceFaults(of(values))).toEqual([])
    expect(conclusionFaults(of(values), form)).toEqual([])
    expect(columnFaults(of(values), form)).toEqual([])
  })

  it.each(columns.map(column => [columnName(column), column] as const))(
    'in the column %s: 一＋二＝三（七）＋四, one more or one less is a fault',
    (name, column) => {
      for (const row of ['received', 'carriedIn', 'concluded', 'carriedOut'])
        for (const by of [1, -1]) {
          const faults = balanceFaults(changed(values, cellId(row, column), by))
          expect(faults.map(({ message }) => message)).toEqual([
            expect.stringContaining(`表三${name}列，第一项加第二项`),
          ])
        }
      // What comes in and goes out together fits.
      const both = new Map(values)
        .set(cellId('received', column), (values.get(cellId('received', column)) ?? 0) + 1)
        .set(cellId('carriedOut', column), (values.get(cellId('carriedOut', column)) ?? 0) + 1)
      expect(balanceFaults(of(both))).toEqual([])
    },
  )

  it.each(columns.map(column => [columnName(column), column] as const))(
    'in the column %s: 三（七） is the sum of every final cell',
    (name, column) => {
      for (const row of ['concluded', ...finalRows(form)])
        for (const by of [1, -1]) {
          const faults = conclusionFaults(changed(values, cellId(row, column), by), form)
          expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining(`表三${name}列，第三项（七）`)])
        }
    },
  )

  it('in every row: 总计 is the sum of the six columns', () => {
    for (const { row, label } of linesOf(form))
      for (const column of row ? columns : [])
        for (const by of [1, -1]) {
          const faults = columnFaults(changed(values, cellId(row ?? '', column), by), form)
          expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining(`“${label}”`)])
        }
  })

  it('says nothing of sums of which a part is not known', () => {
    const without = new Map(values)
    without.delete(cellId('carriedIn', 'person'))
    expect(balanceFaults(of(without))).toEqual([])
    expect(columnFaults(changed(without, cellId('carriedIn', null), 1), form)).toEqual([])
  })
})

describe('final cells', () => {
  it('are 21 since 2021, and 19 with （六） in one in 2019 and 2020', () => {
    expect(finalRows(2021)).toHaveLength(21)
    expect(finalRows(2019)).toHaveLength(19)
  })
})

describe('table four', () => {
  const values = new Map(
    remedies.flatMap(remedy => [...resultIds(remedy).map(id => [id, 2] as const), [totalId(remedy), 8] as const]),
  )
  it('总计 is 维持＋纠正＋其他＋尚未审结, for each of the three', () => {
    expect(remedyFaults(of(values))).toEqual([])
    for (const remedy of remedies)
      for (const id of [totalId(remedy), ...resultIds(remedy)])
        expect(remedyFaults(changed(values, id, 1)).map(({ message }) => message)).toEqual([
          expect.stringContaining(`表四${remedy.label}，`),
        ])
  })

  const [review, direct, afterReview] = remedies
  if (!review || !direct || !afterReview) throw new Error('no remedies')
  const nameOf = (unit: string) => ({ housing: '住建局', market: '市场监管局' })[unit] ?? unit
  const kept = (figure: string, unit: string, first: number, second: number) => ({ figure, unit, first, second })
  const told = (...twice: ReturnType<typeof kept>[]) => registerFaults({ twice, nameOf }).map(({ message }) => message)

  it('of a unit whose cases and requests say the same nothing is said', () => {
    expect(told(kept(resultId(review, 'upheld'), 'housing', 2, 2))).toEqual([])
  })
  it('requests that record nothing do not differ: they need not', () => {
    expect(told(kept(resultId(review, 'upheld'), 'housing', 2, 0))).toEqual([])
  })
  it('one more or one less is told with the unit, the result and both counts', () => {
    for (const second of [1, 3])
      expect(told(kept(resultId(review, 'upheld'), 'housing', 2, second))).toEqual([
        `表四行政复议：住建局的复议案件与依申请公开办理记录不一致（前者、后者依次为：结果维持2件、${second}件），按复议案件计，请核对`,
      ])
  })
  it('as many with other results differ too, and each unit is told for itself', () => {
    expect(
      told(
        kept(resultId(review, 'upheld'), 'housing', 1, 0),
        kept(resultId(review, 'corrected'), 'housing', 0, 1),
        kept(resultId(review, 'pending'), 'market', 1, 2),
      ),
    ).toEqual([expect.stringContaining('结果维持1件、0件；结果纠正0件、1件'), expect.stringContaining('市场监管局')])
  })
  it('a suit that is a direct one here and one after review there is told', () => {
    expect(
      told(kept(resultId(direct, 'upheld'), 'housing', 1, 0), kept(resultId(afterReview, 'upheld'), 'housing', 0, 1)),
    ).toEqual([expect.stringMatching(/^表四行政诉讼：复议后起诉：住建局的应诉案件.*结果维持0件、1件/)])
  })
})

describe('what last year’s report carried over', () => {
  const lastYears = new Map(columns.map(column => [cellId('carriedOut', column), column === null ? 21 : 3]))
  const thisYears = new Map(columns.map(column => [cellId('carriedIn', column), column === null ? 21 : 3]))
  it('is what this year’s begins with, in every column', () => {
    expect(carryOverFaults(of(thisYears), of(lastYears))).toEqual([])
    for (const column of columns)
      for (const by of [1, -1]) {
        const faults = carryOverFaults(changed(thisYears, cellId('carriedIn', column), by), of(lastYears))
        expect(faults).toMatchObject([{ expected: String(lastYears.get(cellId('carriedOut', column))) }])
        expect(faults[0]?.message).toContain(`表三${columnName(column)}列`)
      }
  })
  it('documents in force then, and made, less ended, are in force now', () => {
    const then = of(new Map([['normative-documents-in-force', 10]]))
    const now = new Map([
      ['normative-documents-issued', 4],
      ['normative-documents-ended', 3],
      ['normative-documents-in-force', 11],
    ])
    expect(documentFaults(of(now), then)).toEqual([])
    expect(documentFaults(changed(now, 'normative-documents-in-force', 1), then)).toMatchObject([{ expected: '11' }])
    expect(documentFaults(changed(now, 'normative-documents-in-force', -1), then)).toHaveLength(1)
    expect(documentFaults(of(now), () => undefined)).toEqual([])
  })
})
