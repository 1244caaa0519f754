import { afterAll, beforeAll, expect, it } from 'vitest'
import { administrativePenalty } from '../../procedures/administrative-penalty.ts'
import { normativeDocument } from '../../procedures/normative-document.ts'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { type TestDatabase, testDatabase } from '../database/test-database.ts'
import { clocksOf } from './case-clocks.ts'
import { amountsOn } from './gate-input.ts'
import { createRulesOfPlaces, type RulesOfPlaces } from './local-rules.ts'
import { type CaseState, emptyCase } from './state.ts'

let test: TestDatabase
let places: RulesOfPlaces
const setting = (place: string, key: string, value: object, since: string, until: string | null, source: string) =>
  test.db.transaction(place, tx =>
    tx.query(
      `insert into local_setting (jurisdiction, key, since, until, value, source) values ($1, $2, $3, $4, $5, $6)`,
      [place, key, since, until, JSON.stringify(value), source],
    ),
  )
const set = (place: string, n: number, unit: string, since: string, until: string | null, source: string) =>
  setting(place, 'normative-document.filing', { n, unit }, since, until, source)
beforeAll(async () => {
  test = await testDatabase()
  places = createRulesOfPlaces(test.db, nationalNotices, { recheckAfter: 0 })
  // Chongqing's order 290 asked for five days until 2019-10-31; then its order 329.
  await set('wanzhou', 5, 'day', '2015-10-01', '2019-10-31', '重庆市人民政府令第290号')
  await set('wanzhou', 30, 'day', '2019-11-01', null, '重庆市人民政府令第329号')
})
afterAll(() => test.close())

/** The last day for reporting a document published on a day for the record, with the rule it rests on. */
const filing = async (place: string, publishedOn: string) => {
  await places.refresh(place)
  const published = {
    ...emptyCase(normativeDocument, 'document', 'government'),
    stage: 'published',
    facts: { publishedOn },
  } as unknown as CaseState
  const clock = clocksOf(normativeDocument, published, places.rules(place)).find(({ key }) => key === 'filing')
  return [clock?.due, clock?.citation]
}

it('a place sets its own term, by the rule in force on the day, and the clock cites that rule', async () => {
  expect(await filing('wanzhou', '2019-10-31')).toEqual(['2019-11-05', expect.stringContaining('第290号')])
  expect(await filing('wanzhou', '2019-11-01')).toEqual(['2019-12-02', expect.stringContaining('第329号')])
})
it('where a place has set nothing, the usual term stands, and says that it is only usual', async () => {
  expect(await filing('qinghe', '2019-11-01')).toEqual(['2019-11-18', expect.not.stringContaining('重庆')])
})
it('a term of one place binds no other, and a changed one is taken up', async () => {
  await places.refresh('qinghe')
  expect(places.rules('qinghe').localTerm('normative-document.filing', '2020-01-01')).toBeUndefined()
  await set('qinghe', 7, 'day', '2020-01-01', null, '清政发〔2019〕9号')
  expect(await filing('qinghe', '2020-03-02')).toEqual(['2020-03-09', expect.stringContaining('清政发〔2019〕9号')])
})
it('a regional holiday is no working day there, and is one elsewhere', async () => {
  await test.db.transaction('qinghe', tx =>
    tx.query(
      `insert into calendar_exception (jurisdiction, day, working, name, source, issued_on)
       values ('qinghe', '2020-03-09', false, '县庆', '清政发〔2020〕1号', '2020-01-10')`,
    ),
  )
  expect((await filing('qinghe', '2020-03-02'))[0]).toBe('2020-03-10')
  expect((await filing('wanzhou', '2020-02-08'))[0]).toBe('2020-03-09')
})
it('a place sets its own amount, by the rule in force on the day; a setting of another kind is none', async () => {
  const key = 'administrative-penalty.hearing.person'
  await setting('wanzhou', key, { yuan: 3000 }, '2015-01-01', '2021-07-14', '渝府令〔2014〕1号')
  await setting('wanzhou', key, { yuan: 5000.5 }, '2021-07-15', null, '渝府令〔2021〕2号')
  await setting(
    'wanzhou',
    'administrative-penalty.hearing.organisation',
    { n: 3, unit: 'day' },
    '2021-07-15',
    null,
    '误设',
  )
  await places.refresh('wanzhou')
  const amount = (on: string, party = 'Person') =>
    amountsOn(administrativePenalty, places.rules('wanzhou'), on)(`hearing${party}`)
  expect(amount('2021-07-14')).toEqual({
    yuan: 3000,
    fixed: true,
    source: '听证的较大数额（公民）（渝府令〔2014〕1号）',
  })
  expect(amount('2021-07-15')).toMatchObject({ yuan: 5000.5, source: expect.stringContaining('2021〕2号') })
  expect(amount('2014-12-31')).toMatchObject({
    yuan: 10_000,
    fixed: false,
    source: expect.stringContaining('未设本地规定'),
  })
  expect(amount('2021-07-15', 'Organisation')).toMatchObject({ yuan: 100_000, fixed: false })
})
it('an amount that nobody has fixed and that has no usual figure decides nothing; one the definition does not name is a mistake', () => {
  const amount = amountsOn(administrativePenalty, places.rules('qinghe'), '2026-03-02')
  expect(amount('reviewPerson')).toMatchObject({ yuan: null, fixed: false })
  expect(() => amount('hearing')).toThrow('administrative-penalty names no local amount hearing')
})
