import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testProcedure } from './test-procedure.ts'
import { type TestPerson, type TestServer, testServer } from './test-server.ts'

let server: TestServer
const ids: string[] = []
beforeAll(async () => {
  server = await testServer([testProcedure])
  for (const day of ['02', '02', '03', '04', '05']) {
    const on = `2026-03-${day}`
    const fields = {
      receivedOn: on,
      applicant: { form: 'person', name: '赵大年' },
      matter: `事项${ids.length + 1}_%`,
      kind: 'hard',
    }
    const { body } = await server.post('justice', '/api/cases', {
      procedure: 'test-request',
      unit: 'justice',
      act: 'apply',
      request: { on, fields },
    })
    ids.push(body.id)
  }
})
afterAll(() => server.close())

const pages = async (person: TestPerson, path: string): Promise<{ id?: string; case?: string }[]> => {
  const items: { id?: string }[] = []
  for (let after: string | null = ''; after !== null; ) {
    const { status, body } = await server.get(person, `${path}limit=2${after ? `&after=${after}` : ''}`)
    expect(status).toBe(200)
    items.push(...body.items)
    after = body.after
  }
  return items
}

describe('my work', () => {
  it('stands in order of due date, page by page, with the clock that explains each date', async () => {
    const { body } = await server.get('justice', '/api/work')
    expect(body.after).toBeNull()
    expect(body.items[0]).toMatchObject({
      procedureLabel: '测试申请',
      stage: '已收到',
      unitName: '清河县司法局',
      due: '2026-03-30',
      clock: '答复期限',
      clockKey: 'answer',
      daysLeft: 14,
      daysIn: 'workingDay',
      reason: '待办',
      duties: [{ duty: 'handling', label: '承办' }],
    })
    const dates = body.items.map(({ due }: { due: string }) => due)
    expect(dates).toEqual([...dates].sort())
    expect((await pages('justice', '/api/work?')).map(item => item.case)).toEqual(
      body.items.map((item: { case: string }) => item.case),
    )
  })

  it('is only what waits for one’s own duty in one’s own unit', async () => {
    for (const person of ['mediator', 'justiceHead', 'overseer', 'administrator', 'stranger'] as const)
      expect((await server.get(person, '/api/work')).body.items).toEqual([])
  })

  it('shows a pending signature to who signs it, and a referral to the unit that was asked', async () => {
    const [id = ''] = ids
    const act = async (key: string, request: object) => {
      const { body } = await server.get('justice', `/api/cases/${id}`)
      return server.post('justice', `/api/cases/${id}/acts/${key}`, { version: body.version, request })
    }
    await act('review', { on: '2026-03-03', fields: { kind: 'simple' } })
    await act('consult', { on: '2026-03-04', referrals: [{ to: 'government', receivedOn: '2026-03-04' }] })
    await act('extend', { on: '2026-03-09', reason: '情况复杂' })
    expect((await server.get('justiceHead', '/api/work')).body.items).toMatchObject([
      { case: id, reason: '待签：延长答复期限' },
    ])
    const { rows } = await server.db.owner.query(
      'select unit, due, reason from work where case_id = $1 and unit = $2',
      [id, 'government'],
    )
    expect(rows).toEqual([{ unit: 'government', due: '2026-03-25', reason: '征求意见' }])
  })
})

describe('the register of cases', () => {
  it('shows each person the cases in sight, newest first, page by page', async () => {
    const all = await pages('justice', '/api/cases?')
    expect(all.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(all.map(item => (item as { openedOn?: string }).openedOn)).toEqual([
      '2026-03-05',
      '2026-03-04',
      '2026-03-03',
      '2026-03-02',
      '2026-03-02',
    ])
    expect(await pages('overseer', '/api/cases?')).toHaveLength(5)
    for (const person of ['mediator', 'administrator', 'stranger'] as const)
      expect(await pages(person, '/api/cases?')).toEqual([])
  })

  it('is narrowed by procedure, unit, stage, day and text', async () => {
    const count = async (query: string) => (await server.get('overseer', `/api/cases?${query}`)).body.items.length
    expect(await count('procedure=test-request')).toBe(5)
    expect(await count('procedure=mediation')).toBe(0)
    expect(await count('unit=justice')).toBe(5)
    expect(await count('unit=township')).toBe(0)
    expect(await count('stage=reviewing')).toBe(1)
    expect(await count('from=2026-03-03&to=2026-03-04')).toBe(2)
    expect(await count(`q=${encodeURIComponent('事项2_')}`)).toBe(1)
    // Signs that SQL would take for wildcards stand for themselves.
    expect(await count(`q=${encodeURIComponent('事_2')}`)).toBe(0)
    expect(await count(`q=${encodeURIComponent('清司申〔2026〕3号')}`)).toBe(1)
  })

  it('gives the list columns of the definition, choices in words', async () => {
    const { body } = await server.get('justice', '/api/cases?q=%E4%BA%8B%E9%A1%B95')
    expect(body.items).toMatchObject([{ columns: { kind: '疑难', receivedOn: '2026-03-05' }, stageLabel: '已收到' }])
    expect(body.items[0]).not.toHaveProperty('facts')
  })

  it('shows a unit what it opened and another handles, and what it was told of or has to answer', async () => {
    const [, id = ''] = ids
    await server.db.owner.query(`update case_file set unit = 'market' where id = $1`, [id])
    expect(await pages('justice', '/api/cases?')).toHaveLength(5)
    await server.db.owner.query(`update case_file set unit = 'justice' where id = $1`, [id])
    const [first = ''] = ids
    await server.db.owner.query(
      `insert into case_reader select jurisdiction, id, 'township' from case_file where id = $1`,
      [first],
    )
    expect((await pages('mediator', '/api/cases?')).map(one => one.id)).toEqual([first])
  })

  it('refuses a place it never gave', async () => {
    for (const path of ['/api/cases', '/api/work'])
      for (const after of ['bm90aGluZw', 'WzEsMl0', 'W251bGwsIngiXQ'])
        expect(await server.get('justice', `${path}?after=${after}`)).toMatchObject({ status: 400 })
  })
})

describe('notices', () => {
  it('are there for the duties they concern once they were delivered', async () => {
    expect((await server.get('justice', '/api/notices')).body.items).toEqual([])
    await server.db.owner.query('update notice set delivered_at = now()')
    const { body } = await server.get('justice', '/api/notices')
    expect(body.items.length).toBeGreaterThanOrEqual(5)
    expect(body.items[0].text).toMatch(/事项/)
    const paged = await pages('justice', '/api/notices?')
    expect(paged.map(({ id }) => id)).toEqual(body.items.map((item: { id: string }) => item.id))
    expect((await server.get('mediator', '/api/notices')).body.items).toEqual([])
  })
})

describe('figures', () => {
  const period = 'from=2026-03-01&to=2026-03-31'
  it('are counted over a unit and all below it, and open their cases', async () => {
    const { body } = await server.get('overseer', `/api/figures?unit=government&${period}`)
    expect(body.figures).toMatchObject([
      { indicator: 'test-request/received', label: '收到申请', measure: '件', value: 5, cases: 5 },
      { indicator: 'test-request/granted', value: 0 },
      { indicator: 'test-request/rate', measure: '%', value: 0, numerator: 0, denominator: 5 },
    ])
    expect((await server.get('overseer', `/api/figures?unit=township&${period}`)).body.figures[2]).toMatchObject({
      value: null,
      denominator: 0,
    })
    const behind = await pages(
      'overseer',
      `/api/figures/cases?unit=government&${period}&indicator=test-request/received&`,
    )
    expect(behind.map(({ id }) => id).sort()).toEqual([...ids].sort())
  })

  it('are for those who hold a case duty in the unit or above it', async () => {
    expect(await server.get('justice', `/api/figures?unit=government&${period}`)).toMatchObject({ status: 403 })
    expect(await server.get('justice', `/api/figures?unit=justice&${period}`)).toMatchObject({ status: 200 })
    expect(await server.get('administrator', `/api/figures?unit=government&${period}`)).toMatchObject({ status: 403 })
    expect(await server.get('overseer', `/api/figures?unit=nowhere&${period}`)).toMatchObject({ status: 404 })
    expect(
      await server.get('overseer', `/api/figures/cases?unit=government&${period}&indicator=test-request/constructor`),
    ).toMatchObject({ status: 404 })
  })
})
