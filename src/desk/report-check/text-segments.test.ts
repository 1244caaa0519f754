import { expect, it } from 'vitest'
import type { CheckFinding } from './report-check-api.ts'
import { segmentsOf } from './text-segments.ts'

const finding = (line: number, from: number, quote: string, severity: CheckFinding['severity']): CheckFinding => ({
  line,
  from,
  quote,
  severity,
  rule: 'x',
  label: 'x',
  wrong: 'x',
  right: 'x',
  also: [],
})

it('a line is cut where quotes begin and end; the pieces make up the line', () => {
  const words = '办结6件，均已公开。'
  const findings = [finding(1, 0, '办结6件', 'hint'), finding(1, 2, '6件，均', 'error'), finding(2, 0, '办结', 'error')]
  const pieces = segmentsOf(1, words, findings)
  expect(pieces.map(({ words: piece, findings: over }) => [piece, over])).toEqual([
    ['办结', [0]],
    ['6件', [1, 0]],
    ['，均', [1]],
    ['已公开。', []],
  ])
  expect(pieces.map(({ words: piece }) => piece).join('')).toBe(words)
})

it('what a finding says also is marked; a line without findings is one piece', () => {
  const first = { ...finding(1, 0, '150份', 'warning'), also: [{ line: 3, from: 0, quote: '80份' }] }
  expect(segmentsOf(3, '80份。', [first])).toMatchObject([{ words: '80份', findings: [0] }, { words: '。' }])
  expect(segmentsOf(2, '一、工作', [first])).toEqual([{ from: 0, words: '一、工作', findings: [] }])
})
