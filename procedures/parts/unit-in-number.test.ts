/** Two units may number alike: the key that keeps them apart is in the number, and nobody reads it there. */
import { describe, expect, it } from 'vitest'
import type { AnyProcedure } from '../../src/procedure/procedure.ts'
import { procedures } from '../index.ts'

const facts = {
  session: '第52次常务会议',
  year: 2026,
  kind: 'lawgov',
  label: '受理件数',
  periodEnd: '2026-06-30',
}
const read: Readonly<Record<string, string>> = {
  meeting: '第52次常务会议（清河县司法局）',
  'decision-catalogue': '2026年度目录（清河县司法局）',
  'annual-report': '清河县司法局2026年度法治政府建设年度报告',
  'reported-figure': '受理件数〔2026-06-30〕清河县司法局',
}
const numbered = procedures.flatMap(one => {
  const definition: AnyProcedure = one
  const { numberedBy, id } = definition
  if (typeof numberedBy !== 'function') return []
  const number = numberedBy({ facts, unit: 'justice', origin: 'justice', stage: 'open' } as never)
  return number?.includes('justice') ? [{ id, number, definition }] : []
})

describe('the number of a case', () => {
  it.each(numbered)('of $id names the unit', ({ id, number, definition }) => {
    const nameOf = (unit: string) => (unit === 'justice' ? '清河县司法局' : unit)
    expect(definition.numberShown?.(number, nameOf)).toBe(read[id])
  })
  it('holds such a key in four procedures', () => {
    expect(numbered.map(({ id }) => id).sort()).toEqual(Object.keys(read).sort())
  })
})
