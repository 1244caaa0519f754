/** People named in an act hold a post on its day, and the certificate its field asks for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { date, people, person, rows, text } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import type { Result } from './refusal.ts'
import { type TestCounty, testCounty } from './test-county.ts'

const rule = { local: '测试办法', source: '测试〔2020〕1号' } as const
const inspection = defineProcedure({
  id: 'test-inspection',
  label: '现场检查',
  module: '测试',
  about: '只用于测试。',
  fields: {
    receivedOn: date('检查日期'),
    officers: people('执法人员', { certified: 'enforcement' }),
    recorder: person('记录人'),
    visits: rows('分组', { place: text('地点'), leader: person('带队人', { certified: 'enforcement' }) }),
  },
  title: () => '现场检查',
  receivedOn: 'receivedOn',
  stages: { done: stage('已检查'), closed: final('已办结') },
  clocks: {},
  acts: {
    inspect: {
      label: '检查',
      help: '检查。',
      by: 'enforcement',
      from: 'new',
      to: 'done',
      asks: ['receivedOn', 'officers'],
      mayGive: ['recorder', 'visits'],
      article: rule,
    },
    end: { label: '办结', help: '办结。', by: 'enforcement', from: 'done', to: 'closed', article: rule },
  },
  outcomes: { done: { label: '已办结', by: ['end'], retain: 10 } },
  indicators: {},
  form: [{ title: '检查', fields: ['receivedOn', 'officers', 'recorder', 'visits'] }],
  list: [],
  publication: never('测试'),
})

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([inspection])
  for (const name of ['钱执法', '孙执法', '李新人']) county.person(name, 'market', 'enforcement')
  county.certify({ person: '钱执法' })
  county.certify({ person: '孙执法' }, 'enforcement', { since: '2026-03-02', until: '2026-03-31' })
  county.certify({ person: '李新人' }, 'lawyer')
})
afterAll(() => county.close())

const reasons = (result: Result<unknown>) => (result.ok ? [] : result.refusal.unmet.map(({ text: said }) => said))
const inspect = async (fields: object, on = '2026-03-02') =>
  reasons(
    await county.open('test-inspection', 'inspect', 'market', county.person('钱执法', 'market', 'enforcement'), {
      on,
      fields: { receivedOn: on, ...fields },
    }),
  )

describe('people named in an act', () => {
  it('are there and hold a post', async () => {
    expect(await inspect({ officers: ['钱执法', '周无名'] })).toEqual(['“执法人员”所选人员在2026-03-02没有任职'])
    expect(await inspect({ officers: ['钱执法'], recorder: '周无名' })).toEqual([
      '“记录人”所选人员在2026-03-02没有任职',
    ])
    expect(await inspect({ officers: ['钱执法'], recorder: '李新人' })).toEqual([])
  })

  it('each hold the certificate the field asks for, of that kind', async () => {
    expect(await inspect({ officers: ['钱执法', '李新人'] })).toEqual([
      '“执法人员”中的李新人在2026-03-02没有有效的行政执法证',
    ])
    expect(await inspect({ officers: ['钱执法'], visits: [{ place: '东街', leader: '李新人' }] })).toEqual([
      '“带队人”中的李新人在2026-03-02没有有效的行政执法证',
    ])
    expect(await inspect({ officers: ['钱执法'], visits: [{ place: '东街', leader: '孙执法' }] })).toEqual([])
  })

  it.each([
    ['2026-03-01', false],
    ['2026-03-02', true],
    ['2026-03-31', true],
    ['2026-04-01', false],
  ])('on the day of the act: %s', async (on, valid) => {
    expect(await inspect({ officers: ['孙执法'] }, on)).toEqual(
      valid ? [] : [`“执法人员”中的孙执法在${on}没有有效的行政执法证`],
    )
  })
})
