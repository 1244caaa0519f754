import type { CheckRule } from '../finding.ts'
import type { PartKind } from '../report-document.ts'

/** The five contents of the annual report in their order; the fifth, other matters, only where there are any. */
const required: readonly { readonly kind: PartKind; readonly label: string }[] = [
  { kind: 'achievements', label: '上一年度推进法治政府建设的主要举措和成效' },
  { kind: 'shortcomings', label: '上一年度推进法治政府建设存在的不足和原因' },
  { kind: 'firstResponsible', label: '党政主要负责人履行推进法治建设第一责任人职责有关情况' },
  { kind: 'nextYear', label: '下一年度推进法治政府建设的主要安排' },
]
const basis = '《法治政府建设与责任落实督察工作规定》第二十六条'

/**
 * The report has the parts that 法治政府建设与责任落实督察工作规定 article 26 names, four and 其他. Orders differ in
 * practice (职责 before 不足 is common), so only 下一年度安排 before 成效 or 不足 is out of order. Said only of texts that
 * have at least two recognised parts: anything else is no annual report.
 */
export const requiredParts: CheckRule = ({ parts }) => {
  const first = parts[0]
  const found: readonly PartKind[] = parts.flatMap(({ kinds }) => kinds.filter(kind => kind !== 'other'))
  if (!first || found.length < 2) return []
  const missing = required
    .filter(({ kind }) => !found.includes(kind))
    .map(({ label }) => ({
      severity: 'warning' as const,
      at: first.heading,
      wrong: `全文没有“${label}”这一部分`,
      right: `按${basis}补写`,
    }))
  const plan = parts.find(({ kinds }) => kinds.length === 1 && kinds[0] === 'nextYear')
  const late = parts.find(
    ({ kinds, firstLine }) =>
      plan && firstLine > plan.firstLine && kinds.some(kind => kind === 'achievements' || kind === 'shortcomings'),
  )
  if (!plan || !late) return missing
  const order = {
    severity: 'warning' as const,
    at: late.heading,
    wrong: '“下一年度安排”写在成效或不足之前',
    right: `按${basis}所列次序排列`,
    also: [plan.heading],
  }
  return [...missing, order]
}
