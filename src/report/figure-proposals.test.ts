import { describe, expect, it } from 'vitest'
import { reportText } from '../check/fixtures/reports.ts'
import { readDocument } from '../check/read-document.ts'
import { measuredFigures } from '../demo/hunjiang-source.ts'
import { figureProposals } from './figure-proposals.ts'

const proposalsOf = (text: string) => figureProposals(readDocument(text))
const one = (sentence: string) => proposalsOf(`某区2020年报告\n一、主要工作成效\n${sentence}`)

describe('the figures of the published report of 浑江区', () => {
  const proposals = proposalsOf(reportText('hunjiang-2019'))
  const asRead = measuredFigures().map(measured => ({
    measured,
    proposal: proposals.find(({ line, indicator }) => line === measured.line && indicator === measured.indicator),
  }))

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
    expect(one('为区政府挽回经济损失2000余万元。')[0]).toMatchObject({
      indicator: 'losses-recovered',
      value: 2000,
      unit: '万元',
    })
    const [avoided] = one('直接或间接避免各类经济损失1.2亿元。')
    expect([avoided?.value, avoided?.unit]).toEqual([1.2, '亿元'])
  })
  it('without an indicator names those it resembles', () => {
    const [proposal] = one('解答法律咨询600人次。')
    expect(proposal?.indicator).toBeNull()
    expect(proposal?.others.map(({ indicator }) => indicator)).toContain('legal-aid-consultations')
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
