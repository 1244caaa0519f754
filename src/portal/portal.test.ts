import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { disclosureRequest } from '../../procedures/disclosure-request.ts'
import { jurisdiction, type TestCounty, testCounty } from '../case/test-county.ts'
import type { Offices } from '../office/offices.ts'
import { portal } from './portal.ts'
import { traditional } from './traditional.ts'

let county: TestCounty
let app: FastifyInstance
beforeAll(async () => {
  county = await testCounty([disclosureRequest])
  county.person('吴司法', 'justice', 'registration', 'handling')
  await county.engine.db.owner.query(
    `insert into jurisdiction (id, name, level, demonstration) values ('${jurisdiction}', '清河县', 'county', true)`,
  )
  const units = new Map([
    ['justice', { id: 'justice', name: '清河县司法局', documentCode: '清司' }],
    ['housing', { id: 'housing', name: '清河县住房和城乡建设局', documentCode: '清住建' }],
    ['yard', { id: 'yard', name: '某内设机构', documentCode: null }],
  ])
  app = Fastify()
  await app.register(
    await portal({
      engine: county.engine,
      offices: { on: async () => ({ units }) } as unknown as Offices,
      now: () => '2026-03-10T02:00:00.000Z',
      site: () => jurisdiction,
      prepare: async () => {},
    }),
  )
})
afterAll(async () => {
  await app.close()
  await county.close()
})

const form = (fields: Record<string, string>) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  payload: new URLSearchParams(fields).toString(),
})
const token = '00000000-0000-4000-8000-00000000abcd'
const application = {
  token,
  unit: 'justice',
  'party.applicant.form': 'person',
  'party.applicant.name': '赵<b>大年</b>',
  'party.applicant.phone': '13900000001',
  'field.applicantType': 'person',
  'field.subject': '公证收费标准',
  'field.description': '请公开2025年公证收费标准<script>alert(1)</script>',
  'field.deliveryForm': 'post',
}
const first = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? ''

describe('the portal', () => {
  it('marks a demonstration on every page and offers what the public may open itself', async () => {
    const { body } = await app.inject('/')
    expect(body).toContain('本站内容均为虚构')
    expect(body).toContain('/apply/disclosure-request')
  })
  it('offers units that issue documents and have somebody to take the matter up, and no others', async () => {
    const { body } = await app.inject('/apply/disclosure-request')
    expect(body).toContain('清河县司法局')
    expect(body).not.toContain('某内设机构')
    expect(body).not.toContain('清河县住房和城乡建设局')
  })
  it('names every fault of an application at once and keeps what was typed', async () => {
    const { statusCode, body } = await app.inject({
      method: 'POST',
      url: '/apply/disclosure-request',
      ...form({ 'field.subject': '公证收费标准' }),
    })
    expect(statusCode).toBe(422)
    expect(body).toContain('请选择受理单位')
    expect(body).toContain('请填写“申请人”')
    expect(body).toContain('value="公证收费标准"')
  })
  it('gives a receipt with number and query code; the same submission twice is the same application', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => app.inject({ method: 'POST', url: '/apply/disclosure-request', ...form(application) })),
    )
    const numbers = [one, two].map(answer => first(answer?.body ?? '', /登记编号<\/dt><dd>([^<]+)/))
    expect(numbers[0]).toMatch(/清司.*〔2026〕1号/)
    expect(numbers[1]).toBe(numbers[0])
    const code = first(one?.body ?? '', /查询码<\/dt><dd>([^<]+)/)
    expect(one?.headers['cache-control']).toBe('no-store')

    const progress = await app.inject({ method: 'POST', url: '/progress', ...form({ number: numbers[0] ?? '', code }) })
    expect(progress.statusCode).toBe(200)
    expect(progress.body).toContain('清河县司法局')
    expect(progress.body).not.toContain('大年')
    expect(progress.body).not.toContain('<script>')
    expect(progress.body).toContain('&#60;script')

    const wrong = await app.inject({
      method: 'POST',
      url: '/progress',
      ...form({ number: numbers[0] ?? '', code: 'AAAAAAAAAA' }),
    })
    expect(wrong.statusCode).toBe(404)
    const act = first(progress.body, /name="act" value="([^"]+)"/)
    const unsure = await app.inject({
      method: 'POST',
      url: '/progress/act',
      ...form({ number: numbers[0] ?? '', code, act }),
    })
    expect([unsure.statusCode, unsure.body.includes('请勾选确认')]).toEqual([422, true])
    const sure = await app.inject({
      method: 'POST',
      url: '/progress/act',
      ...form({ number: numbers[0] ?? '', code, act, sure: 'yes' }),
    })
    expect(sure.statusCode).toBe(200)
  })
  it('says afterwards what was handed in and when, and nothing of it before', async () => {
    const token = '00000000-0000-4000-8000-00000000abce'
    const { body } = await app.inject({
      method: 'POST',
      url: '/apply/disclosure-request',
      ...form({ ...application, token }),
    })
    const number = first(body, /登记编号<\/dt><dd>([^<]+)/)
    const keys = { number, code: first(body, /查询码<\/dt><dd>([^<]+)/) }
    const progress = async () => (await app.inject({ method: 'POST', url: '/progress', ...form(keys) })).body
    expect(await progress()).not.toContain('已经提交')
    const acted = await app.inject({
      method: 'POST',
      url: '/progress/act',
      ...form({ ...keys, act: 'withdraw', sure: 'yes' }),
    })
    for (const page of [acted.body, await progress()])
      expect(page).toMatch(/已经提交.*申请人撤回（网上提交）.*2026年3月10日/s)
    expect(await progress()).not.toContain('大年')
  })
  it('answers unknown pages and odd input with a page, never an error', async () => {
    for (const url of ['/published/none', '/columns/没有', '/apply/none', '/columns/x?page=-1&q=%00'])
      expect((await app.inject(encodeURI(url).replace('%2500', '%00'))).statusCode).toBe(404)
    const odd = await app.inject({ method: 'POST', url: '/progress', ...form({ number: '\u0000', code: '\u0000' }) })
    expect(odd.statusCode).toBe(404)
  })
  it('turns into 繁體 by characters, keeping the words of the mainland', () => {
    expect(traditional('政府信息公开申请、规范性文件、程序')).toBe('政府信息公開申請、規範性文件、程序')
  })
})
