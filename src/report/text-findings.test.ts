import { describe, expect, it } from 'vitest'
import type { CompiledPart } from './compiled-report.ts'
import { textFindings } from './text-findings.ts'

const part = (heading: string, ...paragraphs: string[]): CompiledPart => ({
  key: heading,
  number: '一',
  heading,
  sections: [
    {
      key: 'only',
      number: null,
      heading: null,
      blocks: paragraphs.map((text, index) => ({ kind: 'narrative', key: String(index), label: '文字', text })),
    },
  ],
})
const found = (...paragraphs: string[]) =>
  textFindings({ title: '某县关于2025年度法治政府建设情况的报告', parts: [part('2025年度工作成效', ...paragraphs)] })

describe('the words of a draft', () => {
  it('are held against the rules for texts', () => {
    expect(found('开展“12.4”宪法宣传日活动。')).toMatchObject([
      { rule: 'text/wrong-word', severity: 'error', clause: '“12.4”宪法宣传日', figures: [] },
    ])
    expect(found('涉及群众利益的事项均公开征求意见。')).toEqual([])
  })
  it('need no number, signature or date yet', () => {
    expect(found('健全机制。').map(({ rule }) => rule)).toEqual([])
  })
  it('say nothing of lines, which the reader does not see', () => {
    const [same] = found('接待群众法律咨询600余人次。', '解答群众法律咨询600余人次。')
    expect(same?.rule).toBe('text/same-figure-twice')
    expect(same?.message).not.toMatch(/第\d+行/)
  })
  it('sentences made of figures are not compared by their words: each figure is an indicator of its own', () => {
    const sentence = (figure: string, shown: string) =>
      ({ kind: 'sentence', key: figure, runs: ['代写法律文书', { figure, shown }, '份。'] }) as const
    const made: CompiledPart = {
      ...part('2025年度工作成效'),
      sections: [
        { key: 'a', number: '（一）', heading: '顾问', blocks: [sentence('adviser', '110')] },
        { key: 'b', number: '（二）', heading: '援助', blocks: [sentence('aid', '311')] },
      ],
    }
    expect(textFindings({ title: '某县关于2025年度法治政府建设情况的报告', parts: [made] })).toEqual([])
    expect(found('代写法律文书110份。', '代写法律文书311份。').map(({ rule }) => rule)).toEqual([
      'text/two-figures-one-indicator',
    ])
  })
})
