import { expect, it } from 'vitest'
import { mediation } from '../../procedures/mediation.ts'
import type { ClockTrace } from '../procedure/case-view.ts'
import { emptyCase } from './state.ts'
import { workOf } from './work-items.ts'

const clock = (key: string, owedBy: ClockTrace['owedBy']): ClockTrace => ({
  key,
  label: key,
  owedBy,
  kind: 'atMost',
  unit: 'township',
  start: '2026-03-12',
  raw: '2026-04-11',
  due: '2026-04-13',
  norm: null,
  provisional: false,
  metOn: null,
  state: 'open',
  citation: '',
})
const agreement = { ...emptyCase(mediation, '', 'township'), facts: { agreementOn: '2026-03-12' }, stage: 'closed' }

it('a closed case calls somebody while a clock of the authority waits for an act, and nobody while only a party’s runs', () => {
  expect(workOf(mediation, { ...agreement, clocks: [clock('confirmation', 'party')] })).toEqual([])
  expect(workOf(mediation, { ...agreement, clocks: [clock('confirmation', 'authority')] })).toMatchObject([
    { unit: 'township', duties: ['mediation'], due: '2026-04-13' },
  ])
})
