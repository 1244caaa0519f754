/** Names, numbers and codes of the people a case is about: sealed, shown to whoever may read them, and nowhere else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { disclosureRequest } from '../../procedures/disclosure-request.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { openForPublic } from './public-acts.ts'
import { readParties } from './read-party.ts'
import { jurisdiction, type TestCounty, testCounty } from './test-county.ts'

const applicant = {
  form: 'person',
  name: '欧阳晓棠',
  idNumber: '220602199001011234',
  phone: '13912345678',
  address: '柳林镇杨树村七组',
  email: 'xiaotang@example.cn',
} as const
const thirdParty = { form: 'person', name: '司徒远山', phone: '13887654321' } as const
const secrets = [applicant, thirdParty].flatMap(({ form: _, ...said }) => Object.values(said))

let county: TestCounty
let id: string
let code: string
const handler = () => county.person('吴承办', 'justice', 'handling', 'registration', 'disclosureReview')
const request = {
  on: '2026-03-02',
  fields: {
    applicant,
    applicantType: 'person',
    subject: '征地补偿方案',
    description: '杨树村2025年征地补偿安置方案全文',
    deliveryForm: 'post',
  },
}
const apply = () =>
  openForPublic(county.engine, {
    jurisdiction,
    now: '2026-03-02T02:00:00.000Z',
    procedure: 'disclosure-request',
    unit: 'justice',
    act: 'apply',
    request,
    idempotencyKey: 'once-and-again',
  })
const done = async (act: string, given: Parameters<TestCounty['act']>[3]) => {
  const result = await county.act(id, act, handler(), given)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
}

beforeAll(async () => {
  county = await testCounty([disclosureRequest])
  // The public is taken up with only where there is somebody to do it.
  handler()
  const opened = await apply()
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  id = opened.value.id
  code = opened.value.queryCode ?? ''
  await done('confirm', { on: '2026-03-02' })
  await done('accept', { on: '2026-03-03' })
  await done('askThirdParty', {
    on: '2026-03-04',
    fields: { thirdParties: [thirdParty] },
    referrals: [{ to: thirdParty.name }],
  })
})
afterAll(() => county.close())

/** Every row of every table as text, sealed columns included. */
const everything = async (): Promise<string> => {
  const { owner } = county.engine.db
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const dumped: string[] = []
  for (const { name } of tables)
    for (const { line } of (await owner.query<{ line: string }>(`select t::text as line from ${name} t`)).rows)
      dumped.push(`${name}: ${line}`)
  return dumped.join('\n')
}

describe('personal data', () => {
  it('of parties stands in no table in the open, nor does the query code', async () => {
    const dump = await everything()
    expect(dump).toContain('征地补偿方案')
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/)
    for (const secret of [...secrets, code]) {
      expect([secret, dump.includes(secret)]).toEqual([secret, false])
      expect([secret, dump.includes(Buffer.from(secret).toString('hex'))]).toEqual([secret, false])
    }
  })

  it('the query code is given again to whoever repeats the request, and to no other request', async () => {
    expect(await apply()).toMatchObject({ ok: true, value: { id, queryCode: code } })
    const elsewhere = await openForPublic(county.engine, {
      jurisdiction,
      now: '2026-03-02T02:00:00.000Z',
      procedure: 'disclosure-request',
      unit: 'justice',
      act: 'apply',
      request,
    })
    expect(elsewhere).toMatchObject({ ok: true })
    expect(elsewhere.ok && elsewhere.value.queryCode).not.toBe(code)
  })

  it('is not written into the record of a service', async () => {
    const { letters } = await county.state(id)
    const letter = letters[0]?.id ?? ''
    const serve = (recipient: string, proof = '送达回证') =>
      county.act(id, 'serve', handler(), {
        on: '2026-03-05',
        service: { letter, recipient, on: '2026-03-05', way: '直接送达', proof },
      })
    for (const attempt of [
      await serve('欧阳晓棠'),
      await serve('欧阳晓棠（申请人）'),
      await serve('申请人', '电话13912345678确认'),
    ])
      expect(attempt).toMatchObject({
        ok: false,
        refusal: { type: 'bad-input', unmet: [{ text: expect.stringContaining('不写当事人的姓名') }] },
      })
    expect(await serve('申请人')).toMatchObject({ ok: true })
  })

  it('is opened to those who handle the case, with a purpose, as an event of the case', async () => {
    const read = (actor: ReturnType<TestCounty['person']>, purpose: string) =>
      readParties(county.engine, { jurisdiction, actor, now: '2026-03-06T02:00:00.000Z', case: id, purpose })
    const { seq } = await county.state(id)
    expect(await read(county.person('郑督办', 'government', 'oversight'), '检查')).toMatchObject({
      ok: false,
      refusal: { type: 'missing-duty' },
    })
    expect(await read(county.person('钱承办', 'market', 'handling'), '检查')).toMatchObject({ ok: false })
    expect(await read(handler(), ' ')).toMatchObject({ ok: false, refusal: { type: 'bad-input' } })
    expect((await county.state(id)).seq).toBe(seq)
    expect(await read(handler(), '联系申请人')).toMatchObject({ ok: true, value: [applicant, thirdParty] })
    const { rows } = await county.engine.db.owner.query(
      `select kind, data ->> 'reason' as reason, actor ->> 'person' as person from event where case_id = $1 and seq = $2`,
      [id, seq + 1],
    )
    expect(rows).toEqual([{ kind: 'reading', reason: '联系申请人', person: '吴承办' }])
    const dump = await everything()
    for (const secret of secrets) expect([secret, dump.includes(secret)]).toEqual([secret, false])
  })

  it('of a field that names who may read it is opened to the holder of that duty in the case’s unit, and to no handler', async () => {
    const { applicant: field } = disclosureRequest.fields
    const guarded = {
      ...disclosureRequest,
      fields: { ...disclosureRequest.fields, applicant: { ...field, readBy: 'informantIntake' } },
    } as unknown as AnyProcedure
    const engine = { ...county.engine, procedures: new Map([[guarded.id, guarded]]) }
    const read = async (actor: ReturnType<TestCounty['person']>, only?: string) => {
      const command = { jurisdiction, actor, now: '2026-03-06T02:00:00.000Z', case: id, purpose: '联系' }
      const result = await readParties(engine, only ? { ...command, field: only } : command)
      return result.ok ? result.value.map(({ name }) => name) : result.refusal.type
    }
    const intake = county.person('秦受理', 'justice', 'informantIntake')
    expect(await read(intake)).toEqual([applicant.name])
    expect(await read(intake, 'applicant')).toEqual([applicant.name])
    expect(await read(handler())).toEqual([thirdParty.name])
    expect(await read(handler(), 'applicant')).toBe('missing-duty')
    expect(await read(county.person('韩受理', 'market', 'informantIntake'))).toBe('missing-duty')
  })
})
