import { afterAll, beforeAll, expect, it } from 'vitest'
import { date } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { type TestServer, testServer } from './test-server.ts'

const local = { local: '样例规定', source: '测试' }
const plan = defineProcedure({
  id: 'test-plan',
  label: '年度计划',
  module: '测试',
  about: '测试',
  fields: { receivedOn: date('收到日') },
  title: () => '年度计划',
  receivedOn: 'receivedOn',
  numberedBy: c => `${c.unit}/2026`,
  numberShown: (number, nameOf) => `${nameOf(number.split('/')[0] ?? '')}2026年度计划`,
  stages: { open: stage('办理中'), closed: final('已办结') },
  clocks: {},
  acts: {
    register: { label: '登记', by: 'registration', from: 'new', to: 'open', asks: ['receivedOn'], article: local },
    close: { label: '办结', by: 'registration', from: 'open', to: 'closed', article: local },
  },
  outcomes: { done: { label: '办结', by: ['close'], retain: 10 } },
  letters: {},
  registers: {},
  indicators: {},
  form: [{ title: '登记', fields: ['receivedOn'] }],
  list: ['receivedOn'],
  publication: never('测试'),
})

let server: TestServer
beforeAll(async () => {
  server = await testServer([plan])
})
afterAll(() => server.close())

it('a number made of keys is read by its names on the receipt as on the page', async () => {
  const request = { on: '2026-03-02', fields: { receivedOn: '2026-03-02' } }
  const body = { procedure: 'test-plan', unit: 'justice', act: 'register', request }
  const opened = await server.post('justice', '/api/cases', body)
  expect(opened).toMatchObject({ status: 201, body: { number: '清河县司法局2026年度计划' } })
  expect((await server.get('justice', `/api/cases/${opened.body.id}`)).body.number).toBe('清河县司法局2026年度计划')
})
