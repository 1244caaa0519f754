import { describe, expect, it } from 'vitest'
import type { CompiledFigure, CompiledPart, Run } from '../compiled-report.ts'
import type { RuleInput } from './report-rule.ts'
import { figureWithoutValue, typedFigure } from './typed-figure.ts'

const figure = (indicator: string, value: number | null, unit = '件') =>
  ({
    indicator,
    label: indicator,
    value,
    unit,
    kind: unit === '%' ? 'rate' : 'count',
    shown: String(value ?? '—'),
  }) as CompiledFigure
const narrative = (...paragraphs: readonly (readonly Run[])[]): readonly CompiledPart[] => [
  {
    key: 'part',
    number: '一',
    heading: '部分',
    sections: [
      {
        key: 'section',
        number: null,
        heading: null,
        blocks: [{ kind: 'narrative', key: 'slot', label: '不足', text: '', paragraphs }],
      },
    ],
  },
]
const find = (rule: typeof typedFigure, parts: readonly CompiledPart[], ...figures: readonly CompiledFigure[]) =>
  rule.find({ parts, figures } as unknown as RuleInput).map(({ message }) => message)

describe('a number typed into a narrative', () => {
  it('that is a figure of the report is not told, one that is none is', () => {
    expect(find(typedFigure, narrative(['全年办结85件。']), figure('done', 85))).toEqual([])
    expect(find(typedFigure, narrative(['全年办结86件。']), figure('done', 85))).toEqual([
      '“不足”中手工填写的数字没有出处：86件；有对应指标的请改用“插入数字”',
    ])
  })
  it('in another unit is another number', () => {
    expect(find(typedFigure, narrative(['培训85人次。']), figure('done', 85))).toHaveLength(1)
    expect(find(typedFigure, narrative(['办结率85%。']), figure('done', 85))).toHaveLength(1)
    expect(find(typedFigure, narrative(['办结率85%。']), figure('rate', 85, '%'))).toEqual([])
  })
  it('of a date, an article or a document is no figure', () => {
    expect(find(typedFigure, narrative(['截至2025年12月31日，依照第12条和〔2025〕7号文件办理。']))).toEqual([])
  })
  it('is told once for a text; a figure that was put in is not typed', () => {
    const typed = narrative(['调解', { figure: 'done', shown: '85' }, '件，另有3件、4件。'])
    expect(find(typedFigure, typed, figure('done', 85))).toEqual([
      '“不足”中手工填写的数字没有出处：3件、4件；有对应指标的请改用“插入数字”',
    ])
  })
})

it('a figure put in without data behind it is told', () => {
  const parts = narrative(['调解', { figure: 'none', shown: '—' }, '件，成功', { figure: 'done', shown: '85' }, '件。'])
  expect(find(figureWithoutValue, parts, figure('none', null), figure('done', 85))).toEqual([
    '“不足”中的“none”没有数据，正文显示为“—”',
  ])
})
