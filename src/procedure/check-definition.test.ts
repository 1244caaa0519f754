/** What the compiler cannot see of links between cases, sealed cases and rules of a period. */
import { describe, expect, it } from 'vitest'
import { definitionFaults } from './check-definition.ts'
import { date, party } from './field.ts'
import { type AnyProcedure, defineProcedure, final, never, stage } from './procedure.ts'

const rule = { local: '测试办法', source: '测试〔2020〕1号' } as const
const sound: AnyProcedure = defineProcedure({
  id: 'sound',
  label: '测试',
  module: '测试',
  about: '只用于测试。',
  fields: { receivedOn: date('收到日') },
  title: () => '测试',
  receivedOn: 'receivedOn',
  stages: { open: stage('办理'), closed: final('办结') },
  clocks: {},
  acts: {
    start: {
      label: '受理',
      help: '受理。',
      by: 'handling',
      from: 'new',
      to: 'open',
      asks: ['receivedOn'],
      article: rule,
    },
    close: { label: '办结', help: '办结。', by: 'handling', from: 'open', to: 'closed', article: rule },
  },
  outcomes: { done: { label: '已办结', by: ['close'], retain: 10 } },
  indicators: {},
  form: [{ title: '测试', fields: ['receivedOn'] }],
  list: [],
  publication: never('测试'),
})
const faults = (change: Partial<AnyProcedure>) => definitionFaults({ ...sound, ...change }, () => true)
const acts = (change: object) => ({ acts: { ...sound.acts, close: { ...sound.acts.close, ...change } } }) as never
const sealed = { by: 'informantIntake', article: rule } as const

describe('a definition', () => {
  it('without faults has none', () => {
    expect(faults({})).toEqual([])
    expect(faults({ sealed })).toEqual([])
    expect(faults(acts({ collective: true, during: { since: '2026-01-01', until: '2026-01-01' } }))).toEqual([])
  })

  it('that is sealed is neither published nor told in a report', () => {
    const published = { column: '栏目', by: 'close', withdrawnBy: [], title: () => '', shows: ['receivedOn'] }
    expect(faults({ sealed, publication: { ...published, withholds: {}, article: rule } as never })).toEqual([
      'a sealed procedure is published',
    ])
    expect(faults({ sealed, reportEntry: {} as never })).toEqual(['cases of a sealed procedure stand in a report'])
  })

  it('shows the face of its cases to linked ones only where no party stands in them', () => {
    expect(faults({ faceToLinked: true })).toEqual([])
    const fault = ['a case with parties, or a sealed one, shows its face to linked cases']
    expect(faults({ faceToLinked: true, sealed })).toEqual(fault)
    const withParty = { ...sound.fields, applicant: party('申请人') }
    expect(faults({ faceToLinked: true, fields: withParty as never })).toEqual(expect.arrayContaining(fault))
  })

  it('has one act by which a meeting’s decision is taken in, and periods that do not end before they begin', () => {
    const both = { start: { ...sound.acts.start, collective: true }, close: { ...sound.acts.close, collective: true } }
    expect(faults({ acts: both as never })).toEqual(['more than one act is collective'])
    const during = { since: '2026-01-02', until: '2026-01-01' }
    expect(faults(acts({ during }))).toEqual(['act close has a period that ends before it begins'])
    const condition = { unmet: '…', holds: () => true, during, article: rule }
    expect(faults(acts({ needs: { conditions: [condition] } }))).toEqual([
      'act close has a period that ends before it begins',
    ])
  })
})
