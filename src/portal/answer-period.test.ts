/** What is put before the public may be answered to the end of its last day, and the page says how after that. */
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { consultation } from '../../procedures/consultation.ts'
import { publicComment } from '../../procedures/public-comment.ts'
import { jurisdiction, type TestCounty, testCounty } from '../case/test-county.ts'
import type { Offices } from '../office/offices.ts'
import { portal } from './portal.ts'

let county: TestCounty
let app: FastifyInstance
let now = ''
let id = ''
beforeAll(async () => {
  county = await testCounty([consultation, publicComment])
  await county.engine.db.owner.query(
    `insert into jurisdiction (id, name, level, demonstration) values ('${jurisdiction}', '清河县', 'county', true)`,
  )
  app = Fastify()
  await app.register(
    await portal({
      engine: county.engine,
      offices: { on: async () => ({ units: new Map() }) } as unknown as Offices,
      now: () => now,
      site: () => jurisdiction,
      prepare: async () => {},
    }),
  )
  const drafter = county.person('吴起草', 'housing', 'drafting')
  const opened = await county.open('consultation', 'prepare', 'housing', drafter, {
    on: '2026-03-02',
    fields: {
      startedOn: '2026-03-02',
      topic: '停车收费办法',
      purpose: 'other',
      draft: '第一条……',
      explanation: '为解决停车难。',
      contact: '信函寄县政务服务中心',
    },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  id = opened.value.id
  const publisher = county.person('冯发布', 'housing', 'publication')
  await county.act(id, 'publish', publisher, { on: '2026-03-03', fields: { until: '2026-03-20' } })
  await county.sign(id, county.person('陈局长', 'housing', 'unitHead'), '2026-03-03')
})
afterAll(async () => {
  await app.close()
  await county.close()
})

const page = async (instant: string) => {
  now = instant
  const [{ body }, { statusCode }, { body: front }] = await Promise.all([
    app.inject(`/published/${id}`),
    app.inject(`/apply/public-comment?about=${id}`),
    app.inject('/'),
  ])
  return { body, statusCode, front }
}

it('offers the form until midnight in Shanghai at the end of the last day', async () => {
  const { body, statusCode, front } = await page('2026-03-20T15:59:00.000Z')
  expect(body).toContain(`/apply/public-comment?about=${id}`)
  expect(body).not.toContain('已经截止')
  expect(statusCode).toBe(200)
  expect(front).toContain('正在征求意见')
})
it('and from then on says that letters written in time still come in', async () => {
  const { body, statusCode, front } = await page('2026-03-20T16:00:00.000Z')
  expect(body).not.toContain(`/apply/public-comment?about=${id}`)
  expect(body).toContain('网上收取意见到2026年3月20日为止，已经截止')
  expect(body).toContain('仍可按公告的反馈方式寄送')
  expect(statusCode).toBe(404)
  expect(front).not.toContain('正在征求意见')
})
