/**
 * A number typed into a narrative that is no figure of the report, by value and unit: nobody can open what stands behind it. And a figure put
 * into a narrative that has nothing behind it.
 */
import { readDocument } from '../../check/read-document.ts'
import type { StatedFigure } from '../../check/stated-figure.ts'
import { sameUnit } from '../../check/units.ts'
import type { CompiledFigure, CompiledPart } from '../compiled-report.ts'
import { nothing } from '../shown-figure.ts'
import type { ReportRule } from './report-rule.ts'

export const typedFigure: ReportRule = {
  id: 'typed-figure',
  label: '手工填写的数字',
  severity: 'notice',
  find: ({ parts, figures }) => {
    return narrativesOf(parts).flatMap(({ label, typed }) => {
      const strange = readDocument(typed).figures.filter(stated => !figures.some(figure => isOf(stated, figure)))
      if (strange.length === 0) return []
      const listed = [...new Set(strange.map(({ raw }) => raw))]
      return [
        {
          message: `“${label}”中手工填写的数字没有出处：${listed.join('、')}；有对应指标的请改用“插入数字”`,
          figures: [],
        },
      ]
    })
  },
}

export const figureWithoutValue: ReportRule = {
  id: 'figure-without-value',
  label: '数字没有数据',
  severity: 'warning',
  find: ({ parts, figures }) =>
    narrativesOf(parts).flatMap(({ label, shown }) =>
      shown
        .filter(run => run.shown === nothing)
        .map(({ figure }) => ({
          message: `“${label}”中的“${figures.find(({ indicator }) => indicator === figure)?.label ?? figure}”没有数据，正文显示为“${nothing}”`,
          figures: [figure],
        })),
    ),
}

/** The same value in the same unit: the reader can look it up. */
const isOf = ({ value, unit }: StatedFigure, figure: CompiledFigure): boolean =>
  (figure.value === value || figure.reported?.value === value) &&
  (figure.kind === 'rate' ? unit === '%' : sameUnit(unit, figure.unit))

/** The words people typed, without the figures they put in. */
const narrativesOf = (parts: readonly CompiledPart[]) =>
  parts.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) =>
      blocks.flatMap(block => {
        if (block.kind !== 'narrative') return []
        const paragraphs = block.paragraphs ?? [[block.text]]
        return [
          {
            label: block.label,
            typed: paragraphs.map(runs => runs.map(run => (typeof run === 'string' ? run : '　')).join('')).join('\n'),
            shown: paragraphs.flatMap(runs => runs.filter(run => typeof run !== 'string')),
          },
        ]
      }),
    ),
  )
