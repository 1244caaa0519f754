/** The progress page tells a party what it handed in, from the events; nothing of what others said or did. */
import { describe, expect, it } from 'vitest'
import { disclosureRequest } from '../../procedures/disclosure-request.ts'
import { informantReport } from '../../procedures/informant-report.ts'
import { mediation } from '../../procedures/mediation.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { type CaseEvent, thePublic } from './event.ts'
import { handedIn, takesMore } from './handed-in.ts'

const officer = { person: 'wu', name: '吴司法', unit: 'justice', post: 'justice-wu' }
const event = (seq: number, act: string, more: Partial<CaseEvent> = {}): CaseEvent => ({
  seq,
  kind: 'act',
  act,
  occurredOn: `2026-03-0${seq}`,
  recordedAt: `2026-03-0${seq}T02:00:00.000Z`,
  actor: thePublic,
  data: {},
  ...more,
})
const told = (...events: CaseEvent[]) => handedIn(disclosureRequest as AnyProcedure, events)

describe('what a party handed in', () => {
  it('is told with its day and its own words, each time it was done', () => {
    const first = event(2, 'correct', { data: { fields: { correction: '指2025年的标准' } } })
    const second = event(4, 'correct', { data: { fields: { correction: '指公证处' } } })
    expect(told(event(1, 'apply'), first, second)).toEqual([
      {
        label: '补正',
        on: '2026-03-02',
        online: true,
        fields: [{ label: expect.any(String), value: '指2025年的标准' }],
      },
      { label: '补正', on: '2026-03-04', online: true, fields: [{ label: expect.any(String), value: '指公证处' }] },
    ])
  })
  it('is told without words where an officer entered it: they may be the officer’s', () => {
    const entered = event(2, 'correct', { actor: officer, data: { fields: { correction: '来访时说明' } } })
    expect(told(entered)).toEqual([{ label: '补正', on: '2026-03-02', online: false, fields: [] }])
  })
  it('is not the application, nor what the authority did, nor what was struck', () => {
    const own = Object.entries(disclosureRequest.acts).filter(([, { by }]) => by !== 'public')
    expect(told(event(1, 'apply'), ...own.map(([key]) => event(2, key, { actor: officer })))).toEqual([])
    const struck = event(3, 'correct', { kind: 'strike', actor: officer, data: { of: 2 } })
    expect(told(event(2, 'correct'), struck)).toEqual([])
    expect(told(event(2, 'correct', { kind: 'submission' }))).toEqual([])
  })
  it('names no words of a sealed case', () => {
    const fields = { retaliation: '被调离岗位' }
    expect(handedIn(informantReport as AnyProcedure, [event(2, 'reportRetaliation', { data: { fields } })])).toEqual([
      { label: '反映遭受打击报复', on: '2026-03-02', online: true, fields: [] },
    ])
  })
  it('is asked only where the public does something after opening', () => {
    expect(takesMore(disclosureRequest as AnyProcedure)).toBe(true)
    expect(takesMore(mediation as AnyProcedure)).toBe(false)
  })
})
