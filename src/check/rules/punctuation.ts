import { findWords, trimmed } from '../find-words.ts'
import type { CheckRule, Fault } from '../finding.ts'
import type { Line, Place } from '../report-document.ts'

/** A mark next to a Chinese character, and not inside a number. */
const half = /(?<=[\p{Script=Han}》”）)])[,;:?!()]|[,;:?!()](?=[\p{Script=Han}《“（(])/gu
const full = /[，；：？！（）]/g

/**
 * Chinese text takes full-width marks. Where nearly all of a text is half-width it was made so by a machine, and is said
 * once; where some lines differ from the rest, each of them. Source: GB/T 15834-2011, 5.1.
 */
export const mixedWidth: CheckRule = ({ body }) => {
  const counted = body.map(line => ({
    line,
    halves: line.text.match(half)?.length ?? 0,
    fulls: line.text.match(full)?.length ?? 0,
  }))
  const [halves, fulls] = [sum(counted.map(one => one.halves)), sum(counted.map(one => one.fulls))]
  if (halves === 0) return []
  if (halves > fulls) {
    const commas =
      counted.find(({ line }) => /(?<=[\p{Script=Han}》”）)]),/u.test(line.text)) ?? counted.find(one => one.halves > 0)
    return commas
      ? [
          {
            ...fault('hint', firstHalf(commas.line)),
            wrong: `全文用半角标点（${halves}处），多为转换或者网页抓取所致`,
            right: '中文用全角标点：，；：（）',
          },
        ]
      : []
  }
  const mixed = counted.filter(one => one.halves > 0)
  const [first, ...rest] = mixed
  // A few lines are told one by one; of many the first.
  if (first && mixed.length > 3)
    return [
      {
        ...fault('warning', firstHalf(first.line)),
        wrong: `有${mixed.length}段用半角标点（${halves}处），其余各段用全角`,
        right: '统一为全角：，；：（）',
        also: rest.map(({ line }) => firstHalf(line)),
      },
    ]
  return mixed.map(({ line, halves: count }) => ({
    ...fault('warning', firstHalf(line)),
    wrong: `本段用半角标点（${count}处），其余各段用全角`,
    right: '统一为全角：，；：（）',
  }))
}
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const fault = (severity: Fault['severity'], at: Place) => ({ severity, at })
/** The clause with most such marks, up to the mark that ends it. */
const firstHalf = ({ number, text, plain }: Line): Place => {
  const clauses = [...plain.matchAll(/[^，。；]+[，。；]?/g)].map(found => ({
    from: found.index,
    to: Math.min(found.index + found[0].length, found.index + 80),
  }))
  // The brackets of （四） are half-width in many reports that are otherwise sound.
  const numbered = /^\s*\([^)]{1,3}\)/.exec(text)?.[0].length ?? 0
  const marks = ({ from, to }: { from: number; to: number }): number =>
    text.slice(Math.max(from, numbered), to).match(half)?.length ?? 0
  const richest = clauses.reduce((a, b) => (marks(b) > marks(a) ? b : a), clauses[0] ?? { from: 0, to: plain.length })
  return { line: number, ...richest }
}

/** 《甲》《乙》在继续做好…: the verb after a book title begins a clause of its own. Source: GB/T 15834-2011, 4.4 (comma). */
export const missingComma: CheckRule = ({ body }) => [
  ...findWords(
    body,
    /(?:修订|制定|印发|出台|下发|执行|落实|贯彻落实|贯彻实施|完善|遵守|学习)了?(?:国务院|市|区|县|省)?《[^》]+》(?:《[^》]+》)*(?:在继续|全面|积极|切实|有效|严格|认真|落实|组织|推动|推进|加强|完善|健全|深入|不断|进一步)/g,
  ).map(found => ({
    severity: 'warning' as const,
    at: found,
    wrong: '书名号之后另起一个分句，缺逗号',
    right: `在“》”之后加逗号：${found.words.slice(found.words.lastIndexOf('》')).replace('》', '》，')}`,
  })),
  ...findWords(body, /(?:力度|水平|能力|效果|质量|实效)(?=(?:涉及|针对|对于)\p{Script=Han}{4,})/gu).map(found => ({
    severity: 'warning' as const,
    at: { ...found, to: found.to + 6 },
    wrong: '两句之间缺标点',
    right: '加句号或者逗号',
  })),
]

/** 组织…工作人员652人，参加…考试: no comma between what is organised and what it does. Source: GB/T 15834-2011, 4.4. */
export const strayComma: CheckRule = ({ body }) =>
  findWords(body, /(?:组织|安排|选派|邀请|选送)[^，。；]{2,24}\d+[余多]?[人名]，(?=参加|参与|赴|到)/g).map(found => ({
    severity: 'hint' as const,
    at: { ...found, to: found.to + 2 },
    wrong: '兼语句中间用逗号断开',
    right: '去掉逗号',
  }))

/** 省级2个、市级38个。区级64个。: a series under one verb is not cut by a full stop. Source: GB/T 15834-2011, 4.5 (、) and 4.1. */
export const brokenSeries: CheckRule = ({ body }) =>
  findWords(
    body,
    /[省市]级([^，。；、]{2,16})\d+\s?个(?:、[省市区县]级[^，。；、]{2,16}\d+\s?个)*。[市区县]级\1\d+\s?个/g,
  ).map(found => ({
    severity: 'warning' as const,
    at: found,
    wrong: '并列的几项中间用句号断开',
    right: '各项之间用顿号，末项之后用句号',
  }))

/** 38 个: no space between a number and its unit in Chinese text, nor between characters. Source: GB/T 15834-2011; typesetting. */
export const straySpace: CheckRule = ({ body, title, traditional }) => {
  const found = [
    ...findWords(body, /\d+ [个件项人名次份条场部家户](?!\d)/g),
    ...findWords(body, /(?<=\p{Script=Han}{2}) {1,3}(?=\p{Script=Han}{2})/gu).map(one => ({
      ...one,
      from: one.from - 2,
      to: one.to + 2,
    })),
  ].filter(({ line }) => line !== title?.line && !isLayout(line, body))
  const [first, ...rest] = found
  return first && !traditional
    ? [{ severity: 'hint', at: first, wrong: '多余的空格', right: '删去空格', also: rest }]
    : []
}
/** 初审： 复审： or a table row. */
const isLayout = (line: number, body: readonly Line[]): boolean => {
  const plain = body.find(({ number }) => number === line)?.plain ?? ''
  return plain.length < 30 || /：\s/.test(plain) || plain.includes('\t')
}

/** 6,200余人次 beside 4771条: one way to write thousands; and half-width digits throughout. Source: GB/T 15835-2011, 5.1.3. */
export const numberFormat: CheckRule = ({ body, lines }) => {
  const commas = findWords(body, /\d{1,3}(?:,\d{3})+[^，。；、\d]{0,5}/g)
  const plain = findWords(body, /(?<![\d.,〔])\d{4,}(?![\d,]|年|号|〕|[.]\d|\s?[-—至])/g)
  const [first, ...rest] = commas
  const faults: Fault[] = []
  if (first && plain.length > 0)
    faults.push({
      severity: 'hint',
      at: first,
      wrong: `千分位逗号的用法不一：此处用，“${plain[0]?.words}”等处不用`,
      right: '全文统一，公文中一般不用',
      also: rest,
    })
  const wide = lines.flatMap(({ number, text }) =>
    [...text.matchAll(/[０-９]+/g)].map(one => ({ line: number, from: one.index, to: one.index + one[0].length })),
  )
  const [firstWide, ...restWide] = wide
  if (firstWide)
    faults.push({ severity: 'hint', at: firstWide, wrong: '全角数字', right: '用半角阿拉伯数字', also: restWide })
  return faults
}

/** 、 between two book titles that stand side by side is left out. Source: GB/T 15834-2011, 4.5.3.5. */
export const listOfTitles: CheckRule = ({ body }) => {
  const [first, ...rest] = findWords(body, /》、《/g)
  if (!first) return []
  return [
    {
      severity: 'hint',
      at: first,
      wrong: '并列的书名号之间通常不用顿号',
      right: '》《',
      also: rest,
    },
  ]
}

/** A paragraph of prose ends with a mark. Source: GB/T 15834-2011, 4.1. */
export const unfinishedParagraph: CheckRule = ({ body, headings, signature, date, parts }) => {
  const first = parts[0]?.firstLine ?? Number.MAX_VALUE
  const last = Math.min(signature?.line ?? Number.MAX_VALUE, date && date.line > first ? date.line : Number.MAX_VALUE)
  return body.flatMap(({ number: line, plain }, index) => {
    const text = plain.trimEnd()
    const next = body[index + 1]
    const prose = text.length > 40 && line > first && line < last && /[，。；]/.test(text)
    if (!prose || /[。！？；：”》）…*]$/.test(text) || !/\p{Script=Han}$/u.test(text)) return []
    // A paragraph cut in two is told by broken-paragraph.
    if (next && !headings.some(heading => heading.line === next.number && heading.opensLine)) return []
    return [
      {
        severity: 'hint' as const,
        at: trimmed(plain, { line, from: Math.max(0, text.length - 12), to: text.length }),
        wrong: '段末没有句号',
        right: '补句号；话没有说完的，补写',
      },
    ]
  })
}
