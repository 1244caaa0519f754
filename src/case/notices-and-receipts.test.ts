import { describe, expect, it } from 'vitest'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { createCalendar } from '../deadline/calendar.ts'
import { choice, date, parties } from '../procedure/field.ts'
import { type AnyProcedure, defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { defineStatute } from '../procedure/statute.ts'
import { days, workingDays } from '../procedure/term.ts'
import type { ActRequest } from './act-input.ts'
import { clocksOf, type LocalRules } from './case-clocks.ts'
import { type ActData, theClock } from './event.ts'
import { amountsOn } from './gate-input.ts'
import { unmetPoints } from './gates.ts'
import { noLinks } from './links.ts'
import { applyEvent, type CaseState, emptyCase } from './state.ts'

const law = defineStatute({
  id: 'test-law',
  name: '试验法',
  issuer: '无',
  level: 'law',
  inForce: { from: '2019-05-15' },
  source: '试验',
  mark: 'K',
  articles: { '1': { text: '试验。' } },
})
const article = law.article('1')
const request: AnyProcedure = defineProcedure({
  id: 'request',
  label: '申请',
  module: '试验',
  about: '试验',
  fields: {
    receivedOn: date('收到日'),
    channel: choice('渠道', { online: '网上', paper: '书面' }),
    correctBy: date('补正期限', { future: true }),
    thirdParties: parties('第三方'),
  },
  title: () => '申请',
  receivedOn: 'receivedOn',
  stages: { open: stage('办理中'), answered: final('已答复') },
  referrals: { opinion: { label: '征求意见', to: 'party', within: workingDays(15), silence: 'none', article } },
  clocks: {
    reply: {
      label: '答复',
      owedBy: 'authority',
      from: 'receivedOn',
      metBy: ['answer'],
      term: workingDays(20),
      extension: {
        upTo: workingDays(20),
        formerly: [{ since: '2008-05-01', until: '2019-05-14', term: workingDays(15), article }],
        notice: 'extended',
        approvedBy: 'disclosureHead',
        article,
      },
      article,
    },
    correction: {
      label: '补正',
      owedBy: 'party',
      from: { act: 'askCorrection' },
      until: 'correctBy',
      metBy: ['correct'],
      term: days(10),
      article,
    },
  },
  acts: {
    apply: {
      label: '申请',
      by: 'public',
      from: 'new',
      to: 'open',
      sets: 'receivedOn',
      article,
    },
    askCorrection: { label: '要求补正', by: 'handling', from: 'open', mayGive: ['correctBy'], article },
    correct: { label: '补正', by: 'public', from: 'open', article },
    extend: { label: '延期', by: 'handling', from: 'open', extends: 'reply', issues: 'extended', article },
    serve: { label: '送达', by: 'handling', from: ['open', 'answered'], serves: 'any', article },
    ask: { label: '征求意见', by: 'handling', from: 'open', refers: 'opinion', article },
    received: { label: '登记对方收到', by: 'handling', from: 'open', receives: 'opinion', article },
    answer: { label: '答复', by: 'handling', from: 'open', to: 'answered', article },
  },
  outcomes: { granted: { label: '公开', by: ['answer'], retain: 30 } },
  letters: {
    extended: {
      label: '延期告知书',
      title: '延期告知书',
      body: () => [],
      recipient: 'thirdParties',
      service: 'proven',
    },
  },
  indicators: {},
  form: [],
  list: [],
  publication: never('试验'),
})
const rules: LocalRules = { calendar: createCalendar(nationalNotices), localTerm: () => undefined }

const happened = (...events: readonly (readonly [on: string, act: string, data?: ActData])[]): CaseState => {
  let state = emptyCase(request, 'case', 'office')
  for (const [index, [on, act, data = {}]] of events.entries())
    state = applyEvent(request, state, {
      seq: index + 1,
      kind: 'act',
      act,
      occurredOn: on,
      recordedAt: `${on}T02:00:00.000Z`,
      actor: theClock,
      data,
    })
  return { ...state, clocks: clocksOf(request, state, rules) }
}
const due = (state: CaseState, key: string) => state.clocks.find(clock => clock.key === key)?.due
const alone = { ...noLinks, amount: amountsOn(request, rules, '2026-03-02') }
const unmet = (state: CaseState, act: string, given: ActRequest) =>
  unmetPoints(request, act, state, given, alone).map(({ text }) => text)

const extended = (on: string): readonly [string, string, ActData] => [
  on,
  'extend',
  {
    extendBy: workingDays(20),
    reason: '检索量大',
    letter: { id: 'notice', key: 'extended', number: null, issuedOn: on },
  },
]
const served = (on: string): readonly [string, string, ActData] => [
  on,
  'serve',
  { served: { letter: 'notice', recipient: '申请人', on, way: '邮寄' } },
]

describe('an extension of which the party must be told', () => {
  it('does not count before its notice has been served', () => {
    const [reply] = happened(['2026-03-02', 'apply'], extended('2026-03-26')).clocks
    expect(reply).toMatchObject({ due: '2026-03-30', soon: '2026-03-25' })
  })
  it('counts when the notice was served on the last day of the term', () => {
    expect(due(happened(['2026-03-02', 'apply'], extended('2026-03-26'), served('2026-03-30')), 'reply')).toBe(
      '2026-04-28',
    )
  })
  it('does not count when the notice was served a day late', () => {
    expect(due(happened(['2026-03-02', 'apply'], extended('2026-03-26'), served('2026-03-31')), 'reply')).toBe(
      '2026-03-30',
    )
  })
  it('goes no further than the law in force when the clock started allows', () => {
    const under = (received: string, extendBy: number) =>
      unmet(happened([received, 'apply']), 'extend', { on: received, reason: '检索量大', extendBy })
    expect(under('2019-05-14', 15)).toEqual([])
    expect(under('2019-05-14', 16)).toEqual(['延长不得超过15个工作日'])
    expect(under('2019-05-15', 20)).toEqual([])
    expect(under('2019-05-15', 21)).toEqual(['延长不得超过20个工作日'])
  })
})

describe('a period fixed in the notice itself', () => {
  it('ends on the day stated, or the next working day', () => {
    const until = (correctBy: string) =>
      due(happened(['2026-03-02', 'apply'], ['2026-03-03', 'askCorrection', { fields: { correctBy } }]), 'correction')
    expect(until('2026-03-20')).toBe('2026-03-20')
    expect(until('2026-03-21')).toBe('2026-03-23')
  })
  it('is met by an act before that day', () => {
    const state = happened(
      ['2026-03-02', 'apply'],
      ['2026-03-03', 'askCorrection', { fields: { correctBy: '2026-03-20' } }],
      ['2026-03-10', 'correct'],
    )
    expect(state.clocks.find(({ key }) => key === 'correction')).toMatchObject({ state: 'met', metOn: '2026-03-10' })
  })
  it('is the usual term where the notice states none', () => {
    expect(due(happened(['2026-03-02', 'apply'], ['2026-03-03', 'askCorrection']), 'correction')).toBe('2026-03-13')
  })
})

describe('what was sent to a party', () => {
  const sent: readonly [string, string, ActData] = [
    '2026-03-06',
    'ask',
    { referrals: [{ id: 'first', to: '', receivedOn: null }] },
  ]
  it('runs from the day it was received, once that is known', () => {
    expect(due(happened(['2026-03-02', 'apply'], sent), 'opinion#first')).toBeNull()
    const received = happened(['2026-03-02', 'apply'], sent, ['2026-03-09', 'received', { referral: 'first' }])
    expect(due(received, 'opinion#first')).toBe('2026-03-30')
  })
  it('is received once, and not before it was sent', () => {
    const state = happened(['2026-03-02', 'apply'], sent)
    expect(unmet(state, 'received', { on: '2026-03-09', referral: 'first' })).toEqual([])
    expect(unmet(state, 'received', { on: '2026-03-05', referral: 'first' })).toEqual([
      '对方收到日不得早于发出日（2026-03-06）',
    ])
    expect(unmet(state, 'received', { on: '2026-03-09', referral: 'other' })).toEqual(['请指明对方收到的是哪一件'])
    const received = happened(['2026-03-02', 'apply'], sent, ['2026-03-09', 'received', { referral: 'first' }])
    expect(unmet(received, 'received', { on: '2026-03-10', referral: 'first' })).toEqual(['该件的收到日已经登记'])
  })
})

describe('an act', () => {
  it('of service takes any letter of the case, and no other, with its proof where that is asked', () => {
    const state = happened(['2026-03-02', 'apply'], extended('2026-03-26'))
    const service = (letter: string, proof?: string) => ({
      on: '2026-03-27',
      service: { letter, recipient: 'applicant', on: '2026-03-27', way: '邮寄', ...(proof ? { proof } : {}) },
    })
    expect(unmet(state, 'serve', service('notice', 'EMS 1001'))).toEqual([])
    expect(unmet(state, 'serve', service('notice'))).toEqual(['请填写《延期告知书》的送达凭证'])
    expect(unmet(state, 'serve', service('another', 'EMS 1001'))).toEqual(['没有可送达的文书'])
  })
})
