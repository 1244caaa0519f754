/**
 * Which indicator of 填报数据 a figure of a text is, by the words it stands in. Nothing is scored: either the words of the field say
 * it (`words-of-*.ts`), or there is no indicator.
 */
import {
  findReportedIndicator,
  type KnownFigure,
  type ReportedIndicatorId,
} from '../../../procedures/parts/reported-indicators.ts'
import type { ReportDocument } from '../../check/report-document.ts'
import type { StatedFigure } from '../../check/stated-figure.ts'
import { sameUnit } from '../../check/units.ts'
import type { Words } from './words.ts'
import { wordsOfGoverning } from './words-of-governing.ts'
import { wordsOfLaw } from './words-of-law.ts'

const indicatorWords = { ...wordsOfGoverning, ...wordsOfLaw }

/** What one number says of one thing: 办结率、满意率均达100% says two. */
export interface Said {
  readonly figure: StatedFigure
  /** The figure's own words, # in the place of the number and its unit. */
  readonly own: string
  /** Its clause, those before it in the sentence, nearest first, and the one after. */
  readonly around: readonly string[]
}
interface Match {
  readonly said: Said
  readonly indicator: ReportedIndicatorId
  /** How many clauses away its subject is named; 0 in its own words. */
  readonly distance: number
  /** Characters of its words that were recognised. */
  readonly length: number
}

/** Everything the figures say, in the order of the text. */
export const saidBy = (document: ReportDocument, figures: readonly StatedFigure[]): readonly Said[] =>
  figures.flatMap((figure, index) => {
    const plain = document.lines[figure.line - 1]?.plain ?? ''
    const before = figures[index - 1]
    const own = ownWords(plain, figure, before, figures[index + 1])
    const around = contexts(plain, figure)
    const rates = ratesTogether(own, figure, figures)
    return (rates ?? [own]).map(words => ({ figure, own: words, around }))
  })

/** The indicator of each; none has two, and none is given twice. */
export const recogniseIndicators = (
  all: readonly Said[],
  year: number | null,
): ReadonlyMap<Said, ReportedIndicatorId> => {
  const matches = all
    .filter(said => standsForTheYear(said, year))
    .flatMap(said => bestMatch(said) ?? [])
    .toSorted((a, b) => Number(isPart(a.said)) - Number(isPart(b.said)) || a.distance - b.distance)
  const found = new Map<Said, ReportedIndicatorId>()
  const taken = new Set<string>()
  for (const { said, indicator } of matches) {
    if (taken.has(indicator)) continue
    taken.add(indicator)
    found.set(said, indicator)
  }
  return found
}

/** Characters of a clause that are read: what a figure is stands near it. */
const longest = 100

/** From the figure before it, or the beginning of its clause, to the one after it, or the end of its clause. */
const ownWords = (
  plain: string,
  figure: StatedFigure,
  before: StatedFigure | undefined,
  after: StatedFigure | undefined,
): string => {
  const { clause, line, from, to } = figure
  const start = before?.line === line ? Math.max(clause.from, before.to) : clause.from
  const end = after?.line === line ? Math.min(clause.to, after.from) : clause.to
  const lead = bare(plain.slice(Math.max(start, from - longest), from))
  const behind = plain.slice(to, end).replace(/[*\s]/g, '').replace(/^）/, '')
  // 审计反馈问题19类、350项: the words before the first are those of the second.
  if (lead === '' && before?.line === line && start === before.to && /^[、*\s]*$/.test(plain.slice(start, from)))
    return ownWords(plain, { ...figure, from: before.from, to }, undefined, after)
  return `${lead}#${behind.slice(0, 30)}`
}

const opening =
  /^(?:[*\s、]|截[至止][^，]{0,10}?(?:[年月][末底]?|日|目前)|20\d\d年度?|今年(?:的|以来)?|目前|全年|本年度?|累计|共计|总共|共|合计|并|还|分别|积极|依法|严格|认真|现|另有|另|先后|全[区县市省镇乡街]|我[区县市省镇办局委]|[一二三四五六七八九十]是|（[一二三四五六七八九十]）|\d+\.)+/
const closing = /(?:达到?了?|高达|为|共有|共计?|累计|约|近|均|总计|合计|已|就|有|分别|仅|至少|[、，：\s*（“”])+$/
const bare = (lead: string): string => lead.replace(/[*\s]/g, '').replace(closing, '').replace(opening, '')

/** The clause, then up to five before it in the sentence, nearest first, then the one after. */
const contexts = (plain: string, { clause, sentence, from, to }: StatedFigure): readonly string[] => {
  const before = plain
    .slice(Math.max(sentence.from, clause.from - 5 * longest), clause.from)
    .split(/[，；：]/)
    .filter(words => words.trim() !== '')
    .toReversed()
  const after = plain
    .slice(clause.to, sentence.to)
    .split(/[，；：。]/)
    .find(words => words.trim() !== '')
  return [
    plain.slice(Math.max(clause.from, from - longest), Math.min(clause.to, to + longest)),
    ...before.slice(0, 5),
    ...(after ? [after] : []),
  ]
}

/** 办结率、满意率均达100%: the words of each rate. 办结率、满意率分别达98%、96%: those of the rate in its place. */
const ratesTogether = (
  own: string,
  figure: StatedFigure,
  figures: readonly StatedFigure[],
): readonly string[] | null => {
  if (figure.kind !== 'rate') return null
  const names = ratesNamed(own)
  if (names.length < 2) return null
  const among = figures.filter(
    ({ kind, line, clause }) => kind === 'rate' && line === figure.line && clause.from === figure.clause.from,
  )
  if (among.length === 1) return names
  const name = names.length === among.length ? names[among.indexOf(figure)] : undefined
  return name ? [name] : null
}
const ratesNamed = (own: string): readonly string[] => {
  const lead = own.slice(0, own.indexOf('#'))
  if (!/率[、和及]/.test(lead)) return []
  return [...lead.matchAll(/[^率]*率/g)].map(([name]) => `${bare(name.replace(/^(?:[、和及]|以及)+/, ''))}#`)
}

/** Changes, parts of a year and other years are no figure of the year. */
const standsForTheYear = ({ own, around: [clause = ''] }: Said, year: number | null): boolean =>
  !/(?:同比|环比|上年|去年|上一年|增长|下降|提高|提升|降低|上升|增加|减少|压减|压缩)[^#]{0,8}#|#(?:同比|以上的?增长)/.test(
    own,
  ) &&
  !/(?:上|下)半年|季度|\d月[份底至—-]|力争|目标|计划(?:完成|开展)|不少于|不低于/.test(clause) &&
  (year === null || yearsNamed(clause).every(named => named === year))
const yearsNamed = (clause: string): readonly number[] =>
  [...clause.replace(/《[^》]*》/g, '').matchAll(/(20\d\d)年/g)].map(([, named]) => Number(named))

const isPart = ({ own }: Said): boolean => own.startsWith('其中')

/** The one whose subject is named nearest; of several the one more words say. Null where two are as near and as long. */
const bestMatch = (said: Said): Match | null => {
  const ranked = (Object.entries(indicatorWords) as [ReportedIndicatorId, readonly Words[]][])
    .flatMap(([indicator, all]) => all.flatMap(words => matchOf(said, indicator, words) ?? []))
    .toSorted((a, b) => a.distance - b.distance || b.length - a.length)
  const [best, next] = ranked
  if (!best) return null
  const asGood =
    next && next.indicator !== best.indicator && next.distance === best.distance && next.length === best.length
  return asGood ? null : best
}

const matchOf = (said: Said, indicator: ReportedIndicatorId, { says, of, not, part, units }: Words): Match | null => {
  const { figure, own, around } = said
  const known = findReportedIndicator(indicator)
  if (!known || !fits(figure, known, units)) return null
  if (isPart(said) && !part) return null
  const words = isPart(said) ? own.replace(/^其中[：，]?/, '') : own
  const found = says.exec(words)
  if (!found || not?.test(words)) return null
  const distance = of ? [words, ...around].findIndex(text => of.test(text)) : 0
  return distance < 0 ? null : { said, indicator, distance, length: found[0].length }
}

/** Units that count the same thing as an indicator's own. */
const alike: Readonly<Record<string, readonly string[]>> = { 件: ['条'], 场次: ['场'], 次: ['场次'], 人次: ['件次'] }
export const fits = (figure: StatedFigure, { kind, unit }: KnownFigure, more: readonly string[] = []): boolean => {
  if (kind !== figure.kind) return false
  if (kind === 'money' || kind === 'rate') return true
  return [unit, ...(alike[unit] ?? []), ...more].some(one => sameUnit(figure.unit, one))
}
