import { describe, expect, it } from 'vitest'
import { reportText } from '../check/fixtures/reports.ts'
import { readDocument } from '../check/read-document.ts'
import { measuredFigures } from '../demo/hunjiang-source.ts'
import { figureProposals } from './figure-proposals.ts'

const proposalsOf = (text: string) => figureProposals(readDocument(text))
const one = (sentence: string) => proposalsOf(`某区2020年报告\n一、主要工作成效\n${sentence}`)

describe('the figures of the published report of 浑江区', () => {
  const proposals = proposalsOf(reportText('hunjiang-2019'))
  const asRead = measuredFigures().map(measured => {
    const words = measured.clause.slice(-8)
    const found = proposals.filter(
      ({ line, raw, clause }) =>
        line === measured.line &&
        (raw.includes(measured.raw) || measured.raw.includes(raw)) &&
        clause.includes(words.slice(0, 4)),
    )
    return { measured, proposal: found.find(({ indicator }) => indicator === measured.indicator) ?? found[0] }
  })

  it('are proposed under the indicators that people gave them, most of them, and seldom under another', () => {
    const right = asRead.filter(({ measured, proposal }) => proposal?.indicator === measured.indicator)
    const wrong = asRead.filter(
      ({ measured, proposal }) => proposal?.indicator && proposal.indicator !== measured.indicator,
    )
    expect(asRead).toHaveLength(68)
    expect(right.length).toBeGreaterThanOrEqual(54)
    expect(wrong.length).toBeLessThanOrEqual(3)
  })
  it('have the value and qualifier that people read', () => {
    const differ = asRead.filter(
      ({ measured, proposal }) =>
        proposal?.indicator === measured.indicator &&
        (proposal.value !== measured.value || proposal.qualifier !== measured.qualifier),
    )
    expect(differ.map(({ measured }) => measured.raw)).toEqual([])
  })
  it('no indicator is proposed twice', () => {
    const proposed = proposals.flatMap(({ indicator }) => indicator ?? [])
    expect(new Set(proposed).size).toBe(proposed.length)
  })
})

describe('a proposal', () => {
  it('gives money in the unit of the indicator', () => {
    expect(one('通过法制审核，为区政府挽回经济损失2000余万元。')[0]).toMatchObject({
      raw: '2000余万元',
      qualifier: '余',
    })
    expect(one('为区政府挽回经济损失2000余万元。')[0]).toMatchObject({
      indicator: 'losses-recovered',
      value: 2000,
      unit: '万元',
    })
    const [avoided] = one('直接或间接避免各类经济损失1.2亿元。')
    expect(avoided?.indicator ? [avoided.value, avoided.unit] : null).toEqual([1.2, '亿元'])
  })
  it('reads 多 as 余, 超 as 以上 and 近 as 约, which 填报数据 knows', () => {
    const qualifiers = ['20多次', '超20次', '近20次', '20次'].map(raw => one(`召开会议${raw}。`)[0]?.qualifier)
    expect(qualifiers).toEqual(['余', '以上', '约', null])
  })
  it('is made of results, not of plans', () => {
    expect(
      proposalsOf('某区2020年报告\n一、主要工作成效\n办结6件。\n二、2021年工作安排\n办结9件。').map(({ raw }) => raw),
    ).toEqual(['6件'])
  })
})
