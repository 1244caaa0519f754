import type { ClockKind, FixedDate, Roll, Term } from './clock-input.ts'

/** A rule of the deadline vectors, read: `20wd+20wd roll+`, `5wd before`, `fixed by 03-31`, `20wd @calendar-before-2020-01-27`. */
export type VectorRule = {
  readonly kind: ClockKind
  readonly term: Term | FixedDate
  /** What stands behind each `+`. */
  readonly extensions: readonly Term[]
  readonly roll: Roll
  readonly effect: 'exclude' | 'suspend'
  /** Use only notices issued before this day. */
  readonly calendarBefore?: string
}

const units = { wd: 'workingDay', d: 'day', m: 'month', y: 'year', h: 'hour' } as const
const fixedRule = /^fixed (before|by) (\d{2})-(\d{2})(?: (.*))?$/
const termRule = /^(\d+(?:wd|d|m|y|h)(?:\+\d+(?:wd|d|m|y|h))*)(?: (.*))?$/
const calendarFlag = /^@calendar-before-(\d{4}-\d{2}-\d{2})$/

/** Reads a rule, or says in Chinese what in it cannot be understood. */
export function parseRule(rule: string): { ok: true; rule: VectorRule } | { ok: false; error: string } {
  const fixed = fixedRule.exec(rule)
  if (fixed) {
    const [, side, month, day, flags = ''] = fixed
    const term = { fixed: { month: Number(month), day: Number(day), before: side === 'before' } }
    return withFlags({ kind: 'fixed', term, extensions: [], roll: 'none', effect: 'suspend' }, flags)
  }
  const counted = termRule.exec(rule)
  if (!counted) return { ok: false, error: `规则“${rule}”无法识别` }
  const [, lengths = '', flags = ''] = counted
  const [term, ...extensions] = lengths.split('+').map(parseLength)
  if (term === undefined) return { ok: false, error: `规则“${rule}”没有期限长度` }
  const kind = term.unit === 'hour' ? 'hours' : 'atMost'
  return withFlags({ kind, term, extensions, roll: 'none', effect: 'suspend' }, flags)
}

function parseLength(length: string): Term {
  const n = Number.parseInt(length, 10)
  const unit = units[length.replace(/^\d+/, '') as keyof typeof units]
  return { n, unit }
}

function withFlags(base: VectorRule, flags: string): ReturnType<typeof parseRule> {
  let rule = base
  for (const flag of flags.split(' ').filter(part => part !== '')) {
    const read = withFlag(rule, flag)
    if (read === undefined) return { ok: false, error: `规则中的“${flag}”无法识别或与其他部分矛盾` }
    rule = read
  }
  return { ok: true, rule }
}

function withFlag(rule: VectorRule, flag: string): VectorRule | undefined {
  const calendar = calendarFlag.exec(flag)
  if (calendar?.[1] !== undefined) return { ...rule, calendarBefore: calendar[1] }
  if (rule.kind === 'fixed' || rule.kind === 'hours') return undefined
  switch (flag) {
    case 'roll+':
      return rule.kind === 'before' ? undefined : { ...rule, roll: 'forward' }
    case 'roll-':
      return { ...rule, roll: 'backward' }
    case 'before':
      return rule.roll === 'forward' || rule.extensions.length > 0 ? undefined : { ...rule, kind: 'before' }
    case 'min':
      return { ...rule, kind: 'atLeast' }
    case 'excl':
      return { ...rule, effect: 'exclude' }
    // The events say when; the word only announces that there is one.
    case 'restart':
      return rule
    default:
      return undefined
  }
}
