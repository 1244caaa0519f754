import { findWords, kindsAt, span, tellsResults, trimmed } from '../find-words.ts'
import type { CheckRule, Fault } from '../finding.ts'

/**
 * The year of the title, the opening and the parts agree; the plan is for the year after. Source: 督察工作规定 article 26 (上一年
 * 度 … 下一年度).
 */
export const yearMismatch: CheckRule = ({ year, parts, title, body, date }) => {
  if (year === null) return []
  const faults: Fault[] = []
  for (const { heading, kinds } of parts) {
    const stated = Number(/(20\d\d)年/.exec(heading.title)?.[1])
    if (!stated || kinds.length !== 1) continue
    const wanted = kinds[0] === 'nextYear' ? year + 1 : year
    if (kinds[0] === 'other' || stated === wanted) continue
    faults.push({
      severity: 'error',
      at: heading,
      wrong: `报告年度为${year}年，这一标题写${stated}年`,
      right: `应为${wanted}年`,
    })
  }
  const opening = body.find(({ number, plain }) => title && number > title.line && /^\s*20\d\d年(?=[，度])/.test(plain))
  const stated = Number(/20\d\d/.exec(opening?.plain ?? '')?.[0])
  if (opening && stated && stated !== year && kindsAtIsOpen(parts, opening.number))
    faults.push({
      severity: 'error',
      at: {
        line: opening.number,
        from: opening.plain.indexOf(String(stated)),
        to: opening.plain.indexOf(String(stated)) + 5,
      },
      wrong: `标题为${year}年，开头写${stated}年`,
      right: `应为${year}年`,
    })
  if (date && Number(date.day.slice(0, 4)) > year + 1)
    faults.push({
      severity: 'warning',
      at: date,
      wrong: `${year}年度的报告，日期为${date.day}`,
      right: '核对年度或者日期',
    })
  if (date && Number(date.day.slice(0, 4)) < year)
    faults.push({
      severity: 'error',
      at: date,
      wrong: `日期${date.day}早于报告年度${year}年`,
      right: '核对年度或者日期',
    })
  return faults
}
const kindsAtIsOpen = (parts: readonly { readonly firstLine: number }[], line: number): boolean =>
  (parts[0]?.firstLine ?? 0) > line

/** 今年, in a report of last year that is dated this year. Source: the date under the report. */
export const thisYear: CheckRule = document => {
  const { date, year } = document
  if (!date || year === null || Number(date.day.slice(0, 4)) <= year) return []
  return findWords(document.body, /今年(?:以来)?[^，。；]{0,12}/g)
    .filter(({ line }) => !kindsAt(document, line).includes('nextYear'))
    .map(found => ({
      severity: 'hint' as const,
      at: found,
      wrong: `成文于${date.day.slice(0, 4)}年，“今年”容易误解为${date.day.slice(0, 4)}年`,
      right: `写“${year}年”`,
    }))
}

/** Dated in December with figures of 全年: the year was not over. Source: 统计 period; 督察工作规定 (上一年度). */
export const yearNotOver: CheckRule = document => {
  const { date, year } = document
  if (!date || year === null || date.day > `${year}-12-31`) return []
  const whole = document.figures.filter(({ line, clause, from }) => {
    const plain = document.body.find(({ number }) => number === line)?.plain ?? ''
    return /全年/.test(plain.slice(clause.from, from)) && tellsResults(document, line)
  })
  const [first, ...rest] = whole.filter(
    ({ line, clause }, index) =>
      !whole.slice(0, index).some(other => other.line === line && other.clause.from === clause.from),
  )
  const place = (figure: (typeof whole)[number]) =>
    trimmed(document.body.find(({ number }) => number === figure.line)?.plain ?? '', span(figure.clause, figure))
  if (!first) return []
  return [
    {
      severity: 'warning',
      at: place(first),
      wrong: `成文于${date.day}，${year}年尚未结束，却写“全年”的数`,
      right: '写明截至日期，或者待年度结束后更新',
      also: [...rest.map(place), date],
    },
  ]
}

/**
 * A plan's name carries its period: 实施纲要（2015—2020年） is not what 2021 is guided by. Source: the name itself. 七五普法 was
 * 2016 to 2020, 八五 2021 to 2025.
 */
export const planPeriod: CheckRule = document => {
  const { year } = document
  if (year === null) return []
  const plans = findWords(document.body, /《[^《》]{0,60}?(20\d\d)\s?(?:-|—|至|~|～){1,3}\s?(20\d\d)年?[^》]{0,40}》/g)
  return plans.flatMap(found => {
    const [from, to] = found.groups.map(Number)
    const kinds = kindsAt(document, found.line)
    const planned = kinds.length === 1 && kinds[0] === 'nextYear'
    const asked = planned ? year + 1 : year
    if (!from || !to || (from <= asked && asked <= to)) return []
    return [
      {
        severity: 'warning' as const,
        at: found,
        wrong: `所引文件的期间为${from}至${to}年，不含${asked}年`,
        right: planned ? `引用${asked}年有效的文件，或者写明作为接续` : `引用${asked}年有效的文件`,
      },
    ]
  })
}

const lawPublicity: Readonly<Record<string, readonly [number, number]>> = {
  六五: [2011, 2015],
  七五: [2016, 2020],
  八五: [2021, 2025],
  九五: [2026, 2030],
}
/** “七五”普法 in a report of 2022. Source: the five-year plans of 普法 (中央宣传部、司法部). */
export const publicityPlan: CheckRule = document => {
  const { year } = document
  if (year === null) return []
  return findWords(document.body, /“(六五|七五|八五|九五)”普法/g).flatMap(found => {
    const period = lawPublicity[found.groups[0] ?? '']
    const asked = kindsAt(document, found.line).includes('nextYear') ? year + 1 : year
    if (!period || (period[0] <= asked && asked <= period[1])) return []
    return [
      {
        severity: 'warning' as const,
        at: found,
        wrong: `“${found.groups[0]}”普法为${period[0]}至${period[1]}年，不含${asked}年`,
        right: '核对普法规划的期次',
      },
    ]
  })
}

/** “2023年，我镇将…” under 其他 or 成效, when a part of its own is for next year. Source: 督察工作规定 article 26 (order of contents). */
export const planElsewhere: CheckRule = document => {
  const { year, parts } = document
  if (year === null || !parts.some(({ kinds }) => kinds.includes('nextYear'))) return []
  return findWords(document.body, new RegExp(`^\\s*${year + 1}年，?[^，。；]{0,12}(?:将|要)[^，。；]{0,12}`, 'g'))
    .filter(({ line }) => {
      const kinds = kindsAt(document, line)
      return kinds.length > 0 && !kinds.includes('nextYear')
    })
    .map(found => ({
      severity: 'hint' as const,
      at: found,
      wrong: '下一年度的打算写在别的部分',
      right: '移到“下一年度安排”部分',
    }))
}
