/** A rate of which nobody says how many of how many. 100 % above all: of what? */
import { placeOf, type ReportRule, type RuleInput } from './report-rule.ts'

const ratesWithoutBase = ({ figures }: RuleInput) =>
  figures.filter(({ kind, basis, value }) => kind === 'rate' && basis === 'reported' && value !== null)

export const fullRateWithoutBase: ReportRule = {
  id: 'full-rate-without-base',
  label: '100%没有件数',
  severity: 'warning',
  find: input =>
    ratesWithoutBase(input)
      .filter(({ value }) => value === 100)
      .map(figure => ({
        message: `${figure.label}100%没有分子、分母，无从核对；请补报件数`,
        figures: [figure.indicator],
        ...placeOf(figure),
      })),
}

export const rateWithoutBase: ReportRule = {
  id: 'rate-without-base',
  label: '比率没有分子分母',
  severity: 'notice',
  find: input =>
    ratesWithoutBase(input)
      .filter(({ value }) => value !== 100)
      .map(figure => ({
        message: `${figure.label}${figure.shown}没有分子、分母，不能由案件核对`,
        figures: [figure.indicator],
        ...placeOf(figure),
      })),
}
