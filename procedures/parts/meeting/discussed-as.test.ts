/** Whatever is put before a meeting: only an item about this case, of the organ that handles it, has discussed it. */
import { describe, expect, it } from 'vitest'
import type { ActInput, AnyProcedure } from '../../../src/procedure/procedure.ts'
import { procedures } from '../../index.ts'
import { discussedIn } from './discussed-as.ts'
import type { MeetingKind } from './meeting-record.ts'

const relying = procedures.flatMap(definition =>
  Object.entries((definition as AnyProcedure).acts)
    .filter(([, { reads }]) => reads?.includes('agendaItem'))
    .map(([key, act]) => ({ name: `${definition.id}.${key}`, conditions: act.needs?.conditions ?? [] })),
)
const matter = {
  id: 'this',
  unit: 'government',
  facts: { agendaItem: 'item', meeting: 'executive', organKind: 'government', decidedOn: '2026-01-05' },
  acts: {},
  clocks: [],
  steps: {},
}
const asked = (item: object): ActInput => {
  const linked = () => ({ closedOn: '2026-03-12', ...item }) as never
  // Of a suspension the one ground that rests on a discussion (经法定程序决定中止).
  return { on: '2026-03-13', fields: {}, ground: 'decided', linked } as unknown as ActInput
}
const unmet = (conditions: (typeof relying)[number]['conditions'], item: object): number =>
  conditions.filter(({ holds }) => !holds(matter as never, asked(item))).length
const facts = { subject: 'this', meetingKind: 'executive' }

describe('an agenda item', () => {
  it('is asked for by a decision, a normative document and an annual report', () => {
    expect(new Set(relying.map(({ name }) => name.split('.')[0]))).toEqual(
      new Set(['major-decision', 'normative-document', 'annual-report']),
    )
  })
  it.each(relying)('about another case, or of another unit, is no discussion: $name', ({ name, conditions }) => {
    const outcome = name.endsWith('.reject') ? 'rejected' : 'passed'
    const own = unmet(conditions, { outcome, unit: 'government', facts })
    expect(unmet(conditions, { outcome, unit: 'justice', facts })).toBe(own + 1)
    expect(unmet(conditions, { outcome, unit: 'government', facts: { ...facts, subject: 'other' } })).toBe(own + 1)
    expect(unmet(conditions, { outcome: null, unit: 'government', facts })).toBe(own + 1)
  })
  it('says what kind of meeting it was in; one placed before that was kept says nothing', () => {
    const inOne = (meetingKind?: MeetingKind) =>
      discussedIn(asked({ facts: { ...facts, meetingKind } }), ['executive', 'plenary'])
    expect(inOne('plenary')).toBe(true)
    expect(inOne('partyGroup')).toBe(false)
    expect(inOne(undefined)).toBe(true)
  })
})
