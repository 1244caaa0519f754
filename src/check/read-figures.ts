/** Every figure of a text with its unit, qualifier and what it counts. Years, dates, numbers of documents are no figures. */
import type { Line, Stretch } from './report-document.ts'
import type { Qualifier, StatedFigure } from './stated-figure.ts'

const units =
  '个百分点|个工作日|人次|件次|场次|台次|户次|批次|课时|平方米|公里|亿元|万元|元|小时|分钟|%|‰|倍|' +
  '人|名|位|件|条|项|个|场|次|期|份|本|册|部|篇|起|家|户|所|间|处|卷|宗|类|套|台|辆|幅|块|面|支|组|门|节|堂|轮|批|款|亩|吨|天'
const pattern = new RegExp(
  `(约达?|近|超过|超|逾|不足)?(\\d[\\d,]{0,14}(?:\\.\\d{1,6})?)\\s?(余|多)?(万|亿|千|百)?(余|多)?\\s?(${units})(?:（[^）]{1,6}）)?(以上|左右|多)?`,
  'g',
)
const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

/** A report holds some hundred; more than these are a table that was not meant to be read. */
const mostFigures = 3000

export const readFigures = (lines: readonly Line[], sentences: readonly Stretch[]): readonly StatedFigure[] =>
  lines
    .flatMap(({ number: line, plain }) => {
      const titles = [...plain.matchAll(/《[^《》]{0,120}》|〔[^〔〕]{0,20}〕|“[\d.·]{1,12}”/g)].map(found => [
        found.index,
        found.index + found[0].length,
      ])
      const own = sentences.filter(sentence => sentence.line === line)
      return [...plain.matchAll(pattern)].flatMap(found => {
        const from = found.index
        const to = from + found[0].length
        const before = plain.slice(0, from)
        if (titles.some(([first = 0, last = 0]) => from >= first && to <= last) || isReference(before, plain.slice(to)))
          return []
        const sentence = own.find(stretch => stretch.from <= from && to <= stretch.to)
        return sentence ? [figureOf(found, line, plain, sentence)] : []
      })
    })
    .slice(0, mostFigures)

/** 第3项, 20多个日夜, 2.1.3 and the like. */
const isReference = (before: string, after: string): boolean =>
  /[第\d.〔《A-Za-z]$/.test(before) || /^(月|年|日(?!均)|世纪|代)/.test(after)

const figureOf = (found: RegExpMatchArray, line: number, plain: string, sentence: Stretch): StatedFigure => {
  const [raw, lead = '', digits = '', more, scale, moreAfter, unit = '', tail] = found
  const from = found.index ?? 0
  const to = from + raw.length
  const clause = between(plain, sentence, from, to, '，；：。')
  const money = unit.endsWith('元')
  const value = Number(digits.replaceAll(',', '')) * (scales[scale ?? ''] ?? 1)
  const subject = subjectOf(
    plain.slice(Math.max(clause.from, from - 60), from),
    plain.slice(to, Math.min(clause.to, to + 40)),
  )
  return {
    line,
    from,
    to,
    raw,
    value: Math.round(value * 10_000) / 10_000,
    qualifier: qualifierOf(lead, more ?? moreAfter, tail),
    unit,
    kind:
      unit === '%' || unit === '‰' || unit === '个百分点'
        ? 'rate'
        : unit === '倍'
          ? 'multiple'
          : money
            ? 'money'
            : 'count',
    clause: { line, ...clause },
    segment: { line, ...between(plain, sentence, from, to, '；。') },
    sentence: { line, from: sentence.from, to: sentence.to },
    subject,
    noun: nounOf(subject),
  }
}

const qualifierOf = (lead: string, more: string | undefined, tail: string | undefined): Qualifier | null => {
  if (lead.startsWith('约') || tail === '左右') return '约'
  if (tail === '以上') return '以上'
  if (more === '余') return '余'
  if (more === '多' || tail === '多') return '多'
  if (lead === '近' || lead === '不足') return '近'
  return lead === '' ? null : '超'
}

const between = (plain: string, sentence: Stretch, from: number, to: number, marks: string) => {
  const before = plain.slice(sentence.from, from)
  const start = Math.max(...[...marks].map(mark => before.lastIndexOf(mark)))
  const after = plain.slice(to, sentence.to).search(new RegExp(`[${marks}]`))
  return { from: sentence.from + start + 1, to: after < 0 ? sentence.to : to + after }
}

const opening =
  /^(\s|\*|截[至止]20\d\d年[末底]?|截[至止]目前|截[至止][^，]{0,10}[日底末]|20\d\d年度?以?来?|今年以?来?|目前|一年来|全年|本年度|其中|累计|共计|共|合计|总计|已|并|还|分别|及时|积极|依法|严格|认真|现|另有|另|全[区县市省镇乡街]|我[区县市省镇办局委]|本[区县市级单位]+|[一二三四五六七八九十]是|（[一二三四五六七八九十]）|\d+\.)+/
const closing =
  /(达到?了?|高达|为|共计?|累计|约|近|均达?到?|总计|合计|已|就有|有|的|完成|仅|至少|逾|超过?|[、，：\s]|（共计?)+$/

/** The words that say what is counted: before the number, or behind the unit where a noun follows it directly. */
const subjectOf = (before: string, after: string): string => {
  const lead = before
    .replace(/^.*\d[^，；。]{0,6}?[、]/, '')
    .replace(closing, '')
    .replace(opening, '')
  const behind =
    /^(的)?((?!以上|左右|以内)[\p{Script=Han}“][\p{Script=Han}“”、（）]{1,24}?)(?=$|[，；。\d*]|[在的被已均全]|进行|实现|完成|开展|参加|纳入|引导|列席|确定|党政)/u.exec(
      after,
    )?.[2]
  // 86名上访人员: the noun follows. 法律文书150份: it went before.
  const followed = behind && !/^(以上|左右|以内|以来|次|者$)/.test(behind)
  if (followed && !/\d/.test(lead.slice(-1))) return behind.replace(/^(各类|各项)/, '')
  return lead
}

const verbs =
  /^(组织开展|依法|成功|共同|集中|主动|办理|办结|受理|收到|接待|解答|开展|举办|组织|召开|审核|审查|发放|出动|制定|制作|印发|处理|调处|排查|化解|代写|代理|参与|提供|审理|公布|发布|公开|为|对|向|将|由|在|于|了|过|并|其他|各类|各级|各)+/
const nounOf = (subject: string): string =>
  subject
    .split(/[、和及与，]/)
    .at(-1)
    ?.replace(verbs, '') ?? ''
