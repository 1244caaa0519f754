import type { Calendar } from './calendar.ts'
import { chineseDay, chineseDays, chineseWeekday } from './chinese-date.ts'
import { civilDate, dayAfter, formatDate, parseDate } from './civil-date.ts'
import type { ClockInput, ClockResult, Term } from './clock-input.ts'
import { asWorkingDay, type Segment, termEnds } from './explained-days.ts'
import { formatInstant, parseInstant } from './hour-clock.ts'
import { extensionsInForce, startOf, termsOf } from './restart.ts'
import { lengthOf } from './term.ts'
import { anyUnknown, workingDayUpTo } from './working-day.ts'

/** What only the caller knows: the name of the starting event (收到, 受理, 听证) and the article the clock rests on. */
export type Wording = { readonly startLabel?: string; readonly article?: string }

/** The explanation in a few words for the clerk. Ordinary weekends go unsaid; everything else that moved the date is said. */
export function explainText(
  input: ClockInput,
  result: ClockResult,
  segments: readonly Segment[],
  calendar: Calendar,
  { startLabel = '', article }: Wording,
): string {
  const sentences = [
    restart(input),
    ...count(input, result, calendar, startLabel),
    meanwhile(segments, civilDate(dayOfStart(input)).year),
    rolled(input, result, calendar),
    provisional(result, segments, calendar),
  ].filter(sentence => sentence !== '')
  return `${sentences.join('；')}。${article === undefined ? '' : `依据：${article}`}`
}

function dayOfStart(input: ClockInput): number {
  return parseDate(startOf(input).slice(0, 10))
}

function restart({ start, restartedOn }: ClockInput): string {
  return restartedOn === undefined ? '' : `原自${start}起算的时限作废，自${restartedOn}重新起算`
}

function count(input: ClockInput, result: ClockResult, calendar: Calendar, startLabel: string): string[] {
  if ('fixed' in input.term) return fixedDate(input.term.fixed, result, calendar)
  if (input.term.unit === 'hour') return hours(input, result, startLabel)
  if (input.kind === 'before') return countedBack(input, result, startLabel)
  return countedOn(input, result, calendar, startLabel)
}

function fixedDate(
  fixed: { month: number; day: number; before: boolean },
  { due }: ClockResult,
  calendar: Calendar,
): string[] {
  const last = parseDate(due ?? '')
  const rule = fixed.before ? `${fixed.month}月${fixed.day}日之前，最迟为前一日${due}` : `最迟为${due}`
  const day = asWorkingDay(last, calendar)
  if (day.counted) return [`${rule}（${chineseWeekday(last)}）`, '固定日期不顺延']
  const early = workingDayUpTo(calendar.table, last)
  const advice = `宜不晚于${formatDate(early)}（${chineseWeekday(early)}）完成`
  return [`${rule}（${chineseWeekday(last)}，${day.label}）`, `固定日期不顺延，${advice}`]
}

function hours(input: ClockInput, { start, due }: ClockResult, startLabel: string): string[] {
  const total = termsOf(input).reduce((sum, { n }) => sum + n, 0)
  const said = (instant: string | null) =>
    formatInstant(parseInstant(instant ?? ''))
      .slice(0, 16)
      .replace('T', ' ')
  const direction = input.kind === 'before' ? '前' : '起'
  return [`自${said(start)}${startLabel}${direction}${total}小时，至${said(due)}`, '按小时连续计算，节假日不停、不顺延']
}

function countedBack(input: ClockInput, { start, raw }: ClockResult, startLabel: string): string[] {
  const term = lengthOf(input.term)
  const from = `自${start}${startLabel}（当日不计）向前倒数`
  if (input.clearDays) return [`${from}，须隔足${lengthText(term)}，最迟为${raw}`]
  return [`${from}，${ordinalText(term)}为${raw}，最迟当日完成`]
}

function countedOn(input: ClockInput, result: ClockResult, calendar: Calendar, startLabel: string): string[] {
  const [term, ...extended] = termsOf(input)
  const [end, ...extendedEnds] = termEnds(input, calendar)
  const from = `自${result.start}${startLabel}次日起算`
  const first = end === undefined ? `${from}${lengthText(term)}` : `${from}，${ordinalText(term)}为${formatDate(end)}`
  const extensions = extensionsInForce(input)
  const later = extended.map((extension, index) => {
    const decided = `${extensions[index]?.on ?? ''}决定延长${lengthText(extension)}`
    const until = extendedEnds[index]
    return until === undefined ? decided : `${decided}，自原期满次日接续计算至${formatDate(until)}`
  })
  return [first, ...later, ...minimum(input, result), ...standstill(input, result)]
}

function minimum({ kind }: ClockInput, { due }: ClockResult): string[] {
  return kind === 'atLeast' && due !== null ? [`此为最短期限，自${dayAfter(due)}起方可进入下一步`] : []
}

function standstill(input: ClockInput, { due, used, left }: ClockResult): string[] {
  if (due !== null) return []
  const unit = termsOf(input).every(term => term.unit === 'workingDay') ? '个工作日' : '日'
  return [`已用${used}${unit}，尚余${left}${unit}，恢复次日续算，到期日待定`]
}

/** 其间9月25日至27日中秋节放假不计，9月20日（周日）调休上班计入，10月9日至14日征求第三方意见扣除不计 */
function meanwhile(segments: readonly Segment[], inYear: number): string {
  const within = segments.filter(({ part }) => part !== 'roll')
  const skipped = within.filter(({ reason, counted }) => reason === 'holiday' || (reason === 'localOrder' && !counted))
  const made = within.filter(({ reason }) => reason === 'makeUpWorkday')
  const ordered = within.filter(({ reason, counted }) => reason === 'localOrder' && counted)
  const stood = segments.filter(({ reason }) => reason === 'excluded' || reason === 'suspended')
  const said = [
    ...skipped.map(segment => `${days(segment, inYear)}${segment.label}不计`),
    ...(made.length === 0 ? [] : [`${made.map(segment => days(segment, inYear)).join('、')}调休上班计入`]),
    ...ordered.map(segment => `${days(segment, inYear)}${segment.label}计入`),
    ...stood.map(segment => `${days(segment, inYear)}${segment.label}${segment.to === null ? '' : '不计'}`),
  ]
  return said.length === 0 ? '' : `其间${said.join('，')}`
}

function days({ from, to, reason }: Segment, inYear: number): string {
  const first = parseDate(from)
  if (to === null) return `${chineseDay(first, inYear)}起`
  const said = chineseDays(first, parseDate(to), inYear)
  return reason === 'makeUpWorkday' ? `${said}（${from === to ? chineseWeekday(first) : '周末'}）` : said
}

function rolled(input: ClockInput, { raw, due }: ClockResult, calendar: Calendar): string {
  if (raw === null || raw === due) return ''
  const last = parseDate(raw)
  const day = asWorkingDay(last, calendar)
  const why = day.reason === 'weekend' ? '休息日' : day.label
  const found = `末日${raw}（${chineseWeekday(last)}）为${why}`
  if (due === null) return `${found}，顺延之日待定`
  const moved = input.roll === 'backward' ? '提前至' : '顺延至'
  return `${found}，${moved}${due}（${chineseWeekday(parseDate(due))}）`
}

function provisional(result: ClockResult, segments: readonly Segment[], calendar: Calendar): string {
  if (!result.provisional) return ''
  const unknown = segments.find(segment => segment.provisional)?.from ?? result.raw ?? result.start
  const last = result.due ?? result.raw ?? unknown
  const years = new Set<number>()
  for (let day = parseDate(unknown); day <= parseDate(last); day++) {
    if (anyUnknown(calendar.table, day, day)) years.add(civilDate(day).year)
  }
  const said = [...years].map(year => `${year}年`).join('、')
  return `${said}放假安排未公布或未收录，暂按周末和固定法定节假日推算，日期为暂定`
}

/** 第7个工作日, 第30日, 满3个月之日 */
function ordinalText(term: Term): string {
  switch (term.unit) {
    case 'workingDay':
      return `第${term.n}个工作日`
    case 'day':
      return `第${term.n}日`
    default:
      return `满${lengthText(term)}之日`
  }
}

/** 7个工作日, 30日, 3个月, 2年, 24小时 */
function lengthText({ n, unit }: Term): string {
  switch (unit) {
    case 'workingDay':
      return `${n}个工作日`
    case 'day':
      return `${n}日`
    case 'month':
      return `${n}个月`
    case 'year':
      return `${n}年`
    case 'hour':
      return `${n}小时`
  }
}
