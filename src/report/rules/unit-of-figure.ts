/** A figure is stated in its own unit: requests in 件, not 条; persons are not person-times. */
import { sameUnit } from '../../check/units.ts'
import { unitOfText } from '../published-figure.ts'
import { placeOf, type ReportRule } from './report-rule.ts'

export const unitOfFigure: ReportRule = {
  id: 'unit-of-figure',
  label: '计量单位不一致',
  severity: 'notice',
  find: ({ figures }) =>
    figures.flatMap(figure => {
      const { reported, label, unit, indicator } = figure
      if (reported?.cases.length !== 1) return []
      const stated = unitOfText(reported.raw)
      if (stated === '' || sameUnit(stated, unit)) return []
      return [
        {
          message: `${label}以“${unit}”计，填报为“${reported.raw}”`,
          expected: unit,
          figures: [indicator],
          ...placeOf(figure),
        },
      ]
    }),
}

/** 培训人数达1200余人次: heads or visits? */
export const mixesPersonsAndTimes = (clause: string, raw: string): boolean =>
  clause.includes('人数') && unitOfText(raw) === '人次'

export const personsAndTimes: ReportRule = {
  id: 'persons-and-times',
  label: '人数与人次混用',
  severity: 'notice',
  find: ({ figures }) =>
    figures
      .filter(({ reported }) => reported && mixesPersonsAndTimes(reported.clause, reported.raw))
      .map(figure => ({
        message: `${figure.label}：“人数”与“人次”混用，请明确是人数还是人次`,
        figures: [figure.indicator],
        ...placeOf(figure),
      })),
}
