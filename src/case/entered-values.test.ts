import { describe, expect, it } from 'vitest'
import { people, person, rows, text, units } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { readFields } from './act-input.ts'

const article = { local: '试验办法', source: '试验' }
const meeting = defineProcedure({
  id: 'entered-values',
  label: '点名',
  module: '试验',
  about: '试验',
  fields: {
    reason: text('理由', { lines: 3 }),
    present: people('到会'),
    told: units('告知单位'),
    said: rows('发言', { who: person('姓名'), words: text('内容') }),
  },
  title: () => '点名',
  receivedOn: 'never' as never,
  stages: { open: stage('办理中'), closed: final('已办结') },
  clocks: {},
  acts: {
    begin: {
      label: '点名',
      by: 'handling',
      from: 'new',
      to: 'open',
      asks: ['reason', 'present'],
      mayGive: ['told', 'said'],
      article,
    },
  },
  outcomes: {},
  indicators: {},
  form: [],
  list: [],
  publication: never('试验'),
})
const read = (given: object) => {
  const { values, faults } = readFields(meeting, 'begin', given, { receivedOn: null, today: '2026-03-02' })
  return { values, faults: faults.map(({ text: said }) => said) }
}

describe('what is entered', () => {
  it('names a person and a unit once, however often they were chosen: nobody is counted twice', () => {
    const { values, faults } = read({
      reason: '开会',
      present: ['甲', '乙', '甲', '甲'],
      told: ['market', 'market'],
      said: [
        { who: '甲', words: '同意' },
        { who: '甲', words: '补充' },
      ],
    })
    expect(faults).toEqual([])
    expect(values).toMatchObject({ present: ['甲', '乙'], told: ['market'] })
    // Whoever speaks twice has spoken twice.
    expect(values.said).toHaveLength(2)
  })
  it('is not there where it is nothing but blanks, of whatever width', () => {
    for (const blank of ['', ' ', '\n\t ', '　　'])
      expect(read({ reason: blank, present: ['甲'] }).faults).toEqual(['请填写“理由”'])
    expect(read({ reason: ' 有 ', present: ['甲'] }).faults).toEqual([])
  })
  it('is counted in characters: an emoji or a rare character is one', () => {
    expect(read({ reason: '😀'.repeat(20_000), present: ['甲'] }).faults).toEqual([])
    expect(read({ reason: '𠮷'.repeat(20_001), present: ['甲'] }).faults).toEqual([
      '“理由”不得超过20000字，现为20001字',
    ])
  })
})
