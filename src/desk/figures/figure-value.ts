import type { Figure } from '../../http/contract.ts'

/** 1,610件, 98.0%, — where there is nothing to divide by. A rate is rounded to 100 % only where it is all, to 0 only where it is none. */
export const figureValue = ({ kind, value, measure }: Pick<Figure, 'kind' | 'value' | 'measure'>): string => {
  if (value === null) return '—'
  if (kind !== 'rate') return `${value.toLocaleString('zh-CN', { maximumFractionDigits: 2 })}${measure}`
  const rounded = Number(value.toFixed(1))
  if (rounded >= 100 && value < 100) return '99.9%'
  if (rounded <= 0 && value > 0) return '0.1%'
  return `${rounded.toFixed(1)}%`
}
