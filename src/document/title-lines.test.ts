import { expect, it } from 'vitest'
import { widthOf } from './sheet.ts'
import { titleLines } from './title-lines.ts'

it('a title that fits stays on one line', () => {
  expect(titleLines('关于商请提供行政执法统计数据的函')).toEqual(['关于商请提供行政执法统计数据的函'])
})

it.each([
  '清河县人民政府关于印发2026年法治政府建设工作要点的通知',
  '平原市人民政府办公厅关于进一步规范行政规范性文件制定和监督管理工作的实施意见（试行）',
  '清河县人民政府关于报送清河县2025年度法治政府建设情况和2026年工作安排的报告',
  '关于转发《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》的通知',
])('%s keeps its words, fits the lines, and has no waist', title => {
  const lines = titleLines(title)
  expect(lines.join('')).toBe(title)
  const widths = lines.map(widthOf)
  expect(Math.max(...widths)).toBeLessThanOrEqual(19)
  for (const line of lines) expect(line).not.toMatch(/^[、，。）》的之]|[（《]$/)
  expect(lines.some((line, i) => /\d$/.test(line) && /^[\d年号]/.test(lines[i + 1] ?? ''))).toBe(false)
  expect(widths.some((width, i) => width < (widths[i - 1] ?? 0) && width < (widths[i + 1] ?? 0))).toBe(false)
})

it('a title without words to part is still parted', () => {
  expect(titleLines('啊'.repeat(50)).join('')).toBe('啊'.repeat(50))
})
