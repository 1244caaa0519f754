import { describe, expect, it } from 'vitest'
import type { CaseAnswer, ProcedureDescription } from '../../http/contract.ts'
import { byUrgency, type OfferedAct, withPlaceToFill } from './offered-act.ts'

const act = (key: string, more: Partial<OfferedAct> = {}) =>
  ({ key, label: key, asks: [], mayGive: [], serves: null, unmet: [], ...more }) as unknown as OfferedAct

describe('the acts of a case page', () => {
  it('stand by the last day of the clocks they end, then letters waiting for service, then as defined', () => {
    const procedure = {
      clocks: [
        { key: 'publicity', owedBy: 'authority', metBy: ['publish', 'end'] },
        { key: 'service', owedBy: 'authority', metBy: ['serve'] },
        { key: 'payment', owedBy: 'party', metBy: ['pay'] },
        { key: 'review', owedBy: 'authority', metBy: ['extend'] },
      ],
    } as unknown as ProcedureDescription
    const file = {
      clocks: [
        { key: 'publicity', state: 'open', due: '2026-12-11' },
        { key: 'service', state: 'open', due: '2026-12-09' },
        { key: 'payment', state: 'open', due: '2026-12-01' },
        { key: 'review', state: 'met', due: '2026-11-01' },
      ],
    } as unknown as CaseAnswer
    const acts = [act('extend'), act('end'), act('pay'), act('other', { serves: 'any' }), act('publish'), act('serve')]
    expect(byUrgency(acts, file, procedure).map(({ key }) => key)).toEqual([
      'serve',
      'publish',
      'other',
      'extend',
      'end',
      'pay',
    ])
  })

  it('tell where a fact that is missing can be filled in, where an act now open asks for it', () => {
    const fields = [{ key: 'organ', label: '行政复议机关' }] as unknown as ProcedureDescription['fields']
    const unmet: OfferedAct['unmet'] = [
      { text: '尚未填写“行政复议机关”', fillable: false },
      { text: '尚未填写“被申请人”', fillable: false },
    ]
    const ready = [act('amend', { label: '补记申请事项', mayGive: ['organ'] }), act('accept')]
    expect(withPlaceToFill(unmet, ready, { fields }).map(({ text }) => text)).toEqual([
      '尚未填写“行政复议机关”，可在“补记申请事项”中填写',
      '尚未填写“被申请人”',
    ])
  })
})
