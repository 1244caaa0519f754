import { describe, expect, it } from 'vitest'
import type { CaseAnswer, ProcedureDescription } from '../../http/contract.ts'
import { byUrgency, issuedBefore, type OfferedAct, withPlaceToFill } from './offered-act.ts'

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

  it('tell of a letter they issue that the case has one already, and whether the last was served', () => {
    const letters = [
      { key: 'notice', label: '补正通知书', service: true },
      { key: 'record', label: '笔录', service: false },
    ] as unknown as ProcedureDescription['letters']
    const letter = (key: string, issuedOn: string, ...served: string[]) =>
      ({
        key,
        label: key === 'notice' ? '补正通知书' : '笔录',
        number: null,
        issuedOn,
        served: served.map(on => ({ on })),
      }) as unknown as CaseAnswer['letters'][number]
    const told = (...has: CaseAnswer['letters']) => issuedBefore({ issues: ['notice', 'record'] }, has, letters)
    expect(told()).toEqual([])
    expect(told(letter('other', '2026-03-02'))).toEqual([])
    expect(told(letter('notice', '2026-03-02'))).toEqual([
      '已有一份《补正通知书》于2026-03-02出具，尚未记录送达；再办的，另行出具。',
    ])
    expect(told(letter('notice', '2026-03-05'), letter('notice', '2026-03-02', '2026-03-03'))).toEqual([
      '已出具2份，最近一份《补正通知书》于2026-03-05出具，尚未记录送达；再办的，另行出具。',
    ])
    expect(told(letter('notice', '2026-03-02', '2026-03-04', '2026-03-03'), letter('record', '2026-03-02'))).toEqual([
      '已有一份《补正通知书》于2026-03-02出具，2026-03-04送达；再办的，另行出具。',
      '已有一份《笔录》于2026-03-02出具；再办的，另行出具。',
    ])
  })
})
