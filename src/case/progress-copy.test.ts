import { describe, expect, it } from 'vitest'
import { choice, date, unit, units } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { progressCopy } from './public-copy.ts'
import { emptyCase } from './state.ts'

const article = { local: '试验办法', source: '试验' }
const matter = defineProcedure({
  id: 'progress',
  label: '来件',
  module: '试验',
  about: '试验',
  fields: {
    receivedOn: date('收到日'),
    organ: unit('办理机关'),
    partners: units('配合单位'),
    way: choice('方式', { letter: '来信' }),
  },
  title: () => '来件',
  receivedOn: 'receivedOn',
  stages: { open: stage('办理中'), closed: final('已办结') },
  clocks: {},
  acts: {
    receive: { label: '登记', by: 'handling', from: 'new', to: 'open', sets: 'receivedOn', article },
    close: { label: '办结', by: 'handling', from: 'open', to: 'closed', article },
  },
  outcomes: {
    closed: {
      label: '办结',
      by: ['close'],
      remedy: on => (on < '2024-01-01' ? '可以在60日内申请复议' : '应当先申请复议'),
      retain: 10,
    },
  },
  indicators: {},
  form: [],
  list: [],
  partySees: { fields: ['organ', 'partners', 'way'], letters: [] },
  publication: never('试验'),
})
const names: Readonly<Record<string, string>> = { market: '市场监督管理局', housing: '住房和城乡建设局' }
const shown = (more: object) =>
  progressCopy(
    matter,
    {
      ...emptyCase(matter, '1', 'market'),
      stage: 'closed',
      facts: { organ: 'market', partners: ['housing', 'gone'], way: 'letter' } as never,
      outcome: 'closed',
      closedOn: '2026-03-02',
      ...more,
    },
    id => names[id] ?? id,
  )

describe('what the party sees of its case', () => {
  it('names units by their names, not by the ids of the house', () => {
    expect(shown({})).toMatchObject({
      unit: '市场监督管理局',
      fields: [
        { label: '办理机关', value: '市场监督管理局' },
        { label: '配合单位', value: '住房和城乡建设局、gone' },
        { label: '方式', value: '来信' },
      ],
    })
  })
  it('tells the remedy of the day the case was closed', () => {
    expect(shown({})).toMatchObject({ remedy: '应当先申请复议' })
    expect(shown({ closedOn: '2023-12-31' })).toMatchObject({ remedy: '可以在60日内申请复议' })
  })
})
