import { trimmed, within } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'
import type { ReportDocument } from '../report-document.ts'
import type { StatedFigure } from '../stated-figure.ts'

/**
 * A rate of which nobody says how many of how many; 100 % above all: of what? One finding for the rates of one stretch
 * (办结率、满意率均达100%). Source: 统计法 article 6; a rate has a numerator and a denominator.
 */
export const fullRateWithoutBase: CheckRule = document =>
  byClause(withoutBase(document).filter(({ value }) => value === 100)).map(rates => ({
    severity: 'warning',
    at: clauseOf(document, rates),
    wrong: '100%没有件数：不知多少分之多少',
    right: `写明基数，如“应办N件，已办N件，${nameOf(rates)}100%”`,
  }))

export const rateWithoutBase: CheckRule = document =>
  byClause(withoutBase(document).filter(({ value }) => value !== 100)).map(rates => ({
    severity: 'warning',
    at: clauseOf(document, rates),
    wrong: `${rates.map(({ raw }) => raw).join('、')}没有分子、分母，无从核对`,
    right: '写明多少分之多少',
  }))

const byClause = (rates: readonly StatedFigure[]): readonly (readonly StatedFigure[])[] =>
  rates.flatMap((rate, index) => {
    const same = (other: StatedFigure | undefined): boolean =>
      other?.line === rate.line && other.clause.from === rate.clause.from
    return same(rates[index - 1]) ? [] : [rates.filter(same)]
  })

/** Rates, and not changes of a rate, without a count in the same sentence that could be their base. */
const withoutBase = (document: ReportDocument): readonly StatedFigure[] =>
  document.figures.filter(
    rate =>
      rate.unit === '%' &&
      !isChange(document, rate) &&
      !document.figures.some(
        figure =>
          figure.kind === 'count' &&
          within(figure, rate.sentence) &&
          figure.to <= rate.from &&
          shareWords(document, figure, rate),
      ),
  )

const plainOf = ({ body }: ReportDocument, line: number): string =>
  body.find(({ number }) => number === line)?.plain ?? ''

const isChange = (document: ReportDocument, rate: StatedFigure): boolean =>
  /(同比|环比|比上年|较上年|增长|下降|上升|减少|提高|增加|压缩|缩短|降低|提升)了?(约|近|超过?)?$/.test(
    plainOf(document, rate.line)
      .slice(rate.clause.from, rate.from)
      .replace(/(达到?|为|至)$/, ''),
  )

/** 共办理35项 … 按时办结率100%: near enough, and not about units that moved in. */
const shareWords = (document: ReportDocument, count: StatedFigure, rate: StatedFigure): boolean => {
  const between = plainOf(document, rate.line).slice(count.to, rate.from)
  if ((between.match(/[，；]/g)?.length ?? 0) > 3) return false
  // 进驻单位27个 … 进驻办理事项356项，部门进驻率100%: a rate of departments is not of items.
  const object = /^(\p{Script=Han}{2})/u.exec(rate.subject.replace(/^(承诺|按时|及时|依法|全部)/, ''))?.[1] ?? ''
  const nouns = ['部门', '事项', '单位', '案件', '信访', '合同', '人员']
  return !nouns.includes(object) || count.subject.includes(object)
}

const clauseOf = (document: ReportDocument, rates: readonly StatedFigure[]) => {
  const [first, last] = [rates[0], rates.at(-1)]
  if (!first || !last) throw new Error('a stretch without a rate')
  return trimmed(plainOf(document, first.line), { line: first.line, from: first.clause.from, to: last.to })
}
const nameOf = ([rate]: readonly StatedFigure[]): string =>
  /(?:^|[的、])(\p{Script=Han}{2,8}率)$/u.exec(rate?.subject ?? '')?.[1] ?? ''
