import { findWords, span, tellsResults, trimmed } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'
import type { ReportDocument } from '../report-document.ts'
import type { StatedFigure } from '../stated-figure.ts'

const plainOf = ({ body }: ReportDocument, line: number): string =>
  body.find(({ number }) => number === line)?.plain ?? ''
const clauseOf = (document: ReportDocument, figure: StatedFigure) =>
  trimmed(plainOf(document, figure.line), span(figure.clause, figure))

/** 创建省级民主法治示范村2个: in the year, or by now? A figure at a day and a figure of a year are two. Source: 统计 stock and flow. */
export const stockOrFlow: CheckRule = document =>
  findWords(
    document.body,
    /(?<!新|年|新增|累计|已|现有|共)(?:创建|建成|打造|设立)(?:了)?(?![^，。；]{0,24}(?:累计|新增|现有|共有))[^，。；、\d]{2,20}\d+\s?个/g,
  )
    .filter(({ line }) => tellsResults(document, line))
    .map(found => ({
      severity: 'hint' as const,
      at: found,
      wrong: '没有说明是本年新增还是累计',
      right: '写“本年新创建N个”或者“累计N个”',
    }))

const usualUnits: readonly {
  readonly subject: RegExp
  readonly wrong: RegExp
  readonly unit: string
  readonly more: string
}[] = [
  { subject: /依申请公开|公开申请$/, wrong: /^[条份个项]$/, unit: '件', more: '；并写明答复件数' },
  { subject: /规范性文件(共|总数)?$|规章$/, wrong: /^[份个条项]$/, unit: '件', more: '' },
  { subject: /(复议|诉讼|应诉|法律援助)案件$/, wrong: /^[个项条份]$/, unit: '件', more: '' },
]
/**
 * Requests, normative documents, cases are counted in 件. Source: 国办公开办函〔2021〕30号, tables two to four; 立法法 and 规章备案
 * count rules and documents in 件.
 */
export const usualUnit: CheckRule = document =>
  document.figures.flatMap(figure => {
    const usual = usualUnits.find(({ subject, wrong }) => subject.test(figure.subject) && wrong.test(figure.unit))
    if (!usual) return []
    return [
      {
        severity: 'hint' as const,
        at: clauseOf(document, figure),
        wrong: `以“${usual.unit}”计的，此处用“${figure.unit}”`,
        right: `${figure.value}${usual.unit}${usual.more}`,
      },
    ]
  })

/** A report by an office of the government tells whose the requests are: the office's own or all of the district. Source: 政府信息公开条例 article 49 (each organ its own). */
export const scopeMissing: CheckRule = document =>
  document.figures.flatMap(figure => {
    if (
      !/(办公室|办公厅)$/.test(document.issuer ?? '') ||
      !/收到依申请公开|收到.{0,8}公开申请|依申请公开$/.test(figure.subject)
    )
      return []
    const plain = plainOf(document, figure.line)
    const sentence = plain.slice(figure.sentence.from, figure.from)
    const before = plain.slice(0, figure.sentence.from)
    if (/我办|本办|全[区市县省]|[区市县]政府/.test(sentence) || !/全[区市县省]/.test(before)) return []
    return [
      {
        severity: 'hint' as const,
        at: clauseOf(document, figure),
        wrong: '没有说明是本办收到的还是全区（市、县）收到的',
        right: '写明范围，如“本办共收到…”',
      },
    ]
  })

/** “直接或间接避免损失1.2亿元” cannot be measured as it stands. Source: 统计法 article 6; money figures need a method. */
export const unmeasurableAmount: CheckRule = document =>
  document.figures
    .filter(({ kind }) => kind === 'money')
    .flatMap(figure => {
      const clause = plainOf(document, figure.line).slice(figure.clause.from, figure.from)
      if (!/(间接|避免|节约|减少).{0,10}(损失|支出|成本)/.test(clause)) return []
      return [
        {
          severity: 'warning' as const,
          at: clauseOf(document, figure),
          wrong: '“避免（间接）损失”的金额无法计量，没有算法和依据',
          right: '写明算法和依据，或者改写为审核的合同件数和标的额',
        },
      ]
    })

/** Who sat an exam, and not how many passed; problems found, and not how many settled. Source: 督察工作规定 (成效 is results). */
export const resultMissing: CheckRule = document =>
  document.figures.flatMap(figure => {
    if (!tellsResults(document, figure.line)) return []
    const plain = plainOf(document, figure.line)
    const sentence = plain.slice(figure.sentence.from, figure.sentence.to)
    const exam =
      /^(人|名|位)$/.test(figure.unit) && /参加[^，。]{0,16}考试/.test(plain.slice(figure.from, figure.sentence.to))
    if (exam && !/合格|通过|取得/.test(sentence))
      return [
        {
          severity: 'hint' as const,
          at: { line: figure.line, from: figure.clause.from, to: endOfExam(plain, figure) },
          wrong: '只有参加考试的人数，没有合格人数',
          right: '补写合格人数或者合格率',
        },
      ]
    const found =
      /(梳理|发现|排查|查找|收集|汇总)[^，。；]{0,24}(问题|隐患|线索)[^，。；]{0,8}$/.test(
        plain.slice(figure.clause.from, figure.from),
      ) && /^[项个条件]$/.test(figure.unit)
    if (
      found &&
      !/(整改|完成|解决|办结|销号|整治|化解)[^，。；]{0,8}\d|全部(整改|完成|解决)|均已/.test(
        plain.slice(figure.from, figure.sentence.to),
      )
    )
      return [
        {
          severity: 'hint' as const,
          at: clauseOf(document, figure),
          wrong: '只有发现的问题数，没有解决（整改）的数',
          right: '补写已解决（整改）的件数和未解决的原因',
        },
      ]
    return []
  })
const endOfExam = (plain: string, figure: StatedFigure): number => plain.indexOf('考试', figure.to) + 2

/** 约3077份: an exact number is not 约. Source: 出版物上数字用法 GB/T 15835-2011 (概数). */
export const exactAbout: CheckRule = document =>
  document.figures
    .filter(({ qualifier, value, kind }) => qualifier && kind === 'count' && value >= 100 && value % 10 !== 0)
    .map(figure => ({
      severity: 'hint' as const,
      at: clauseOf(document, figure),
      wrong: `数目精确到个位，又称“${figure.qualifier}”`,
      right: `写${figure.value}${figure.unit}，或者取整后用“${figure.qualifier}”`,
    }))

/** A whole report with hardly a figure in it tells no results. Source: 督察工作规定 article 26 (成效). */
export const fewFigures: CheckRule = document => {
  const results = document.figures.filter(({ line }) => tellsResults(document, line))
  const first = results[0]
  const place = document.parts.find(({ kinds }) => kinds.includes('achievements'))?.heading ?? document.title
  const length = document.body.reduce((sum, { plain }) => sum + plain.length, 0)
  if (results.length > 2 || length < 1500 || document.parts.length < 2 || !place) return []
  return [
    {
      severity: 'warning' as const,
      at: first ? clauseOf(document, first) : place,
      wrong: first ? `全文只有${results.length}个数据` : '全文没有一个反映工作成效的数据',
      right: '补写件数、次数、比率等可以核对的数据',
    },
  ]
}
