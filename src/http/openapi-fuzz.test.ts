/**
 * Random bad requests made from the OpenAPI document, under the procedures in service: wrong types, huge and unreadable
 * texts, unknown keys, impossible dates, deep nesting. Whatever is asked, by whomever, the answer is never a fault of
 * ours. `YIFA_FUZZ_RUNS=10000` for the long run.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { procedures } from '../../procedures/index.ts'
import { fromStage } from '../case/gates.ts'
import type { CaseState } from '../case/state.ts'
import { testUnits } from '../case/test-county.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { testProcedure } from './test-procedure.ts'
import { type TestServer, testServer } from './test-server.ts'

const runs = Number(process.env.YIFA_FUZZ_RUNS ?? 1_500)
/** The same requests every time, unless another seed is asked for. */
const seed = Number(process.env.YIFA_FUZZ_SEED ?? 20_261_122)
const definitions: readonly AnyProcedure[] = [...procedures, testProcedure]

let server: TestServer
/** The last error that reached the error handler. */
let fault: Error | undefined
const caseIds: string[] = []
beforeAll(async () => {
  server = await testServer(definitions)
  server.app.addHook('onError', async (_, __, error) => {
    fault = error
  })
  // Whoever asks may do anything, so that requests get past the duty check and into the gates.
  await server.db.owner.query(
    `update post set duties = array(select unnest(duties) union select unnest($1::text[])) where id like '%clerk' or id like '%justice'`,
    [
      [...new Set(definitions.flatMap(({ acts }) => Object.values(acts).map(({ by }) => by)))].filter(
        by => by !== 'public',
      ),
    ],
  )
  for (let n = 1; n <= 5; n++) {
    const { body } = await server.post('justice', '/api/cases', {
      procedure: 'test-request',
      unit: 'justice',
      act: 'apply',
      request: {
        on: `2026-03-0${n}`,
        fields: { receivedOn: `2026-03-0${n}`, applicant: { form: 'person', name: '赵大年' }, matter: '查阅' },
      },
    })
    caseIds.push(body.id)
  }
})
afterAll(() => server.close())

interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly format?: string
}
interface Operation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[]
  readonly body?: Schema
  readonly multipart: boolean
}

const nest = (depth: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { a: value }
  return value
}
const dates = [
  '2026-03-05',
  '2026-03-10',
  '2026-02-30',
  '0000-00-00',
  '2099-12-31',
  '1899-01-01',
  '+010000-01-01',
  '2026-3-5',
  '20260305',
]
/** What no schema asks for. */
const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, -1, 0, 1.5, 1e308, -1e308, 2 ** 53 + 2, '', ' ', '\0', 'a\0b', '\ud800', '\udc00x'),
  fc.constantFrom(
    ...dates,
    "'; drop table event; --",
    '%',
    '_',
    '\\',
    '<script>',
    '../../etc/passwd',
    '{1,2}',
    '\u202e',
  ),
  fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype'),
  fc.constantFrom('00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF', 'not-a-uuid'),
  fc.constant('好'.repeat(30_000)),
  fc.integer({ min: 5, max: 60 }).map(nest),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(1, null, 'x', {}), { maxLength: 5 }),
  fc.dictionary(fc.string({ maxLength: 10 }), fc.constantFrom(1, null, 'x', []), { maxKeys: 4 }),
  fc.double(),
  fc.integer(),
)
const mostly = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: good }, { weight: 1, arbitrary: nasty })

const keys = (of: (definition: AnyProcedure) => object | undefined): string[] => [
  ...new Set(definitions.flatMap(definition => Object.keys(of(definition) ?? {}))),
]
/** Words that mean something under a name, so that requests get further than the first check. */
const words: Readonly<Record<string, readonly string[]>> = {
  procedure: definitions.map(({ id }) => id),
  unit: Object.keys(testUnits),
  act: keys(({ acts }) => acts),
  stage: keys(({ stages }) => stages),
  step: keys(({ steps }) => steps),
  outcome: keys(({ outcomes }) => outcomes),
  ground: ['urgent', 'unclear'],
  key: keys(({ clocks }) => clocks),
  to: Object.keys(testUnits),
  form: ['person', 'organisation'],
  duty: ['unitHead', 'handling', 'oversight'],
  person: ['clerk', 'justice', 'justiceHead'],
  indicator: ['test-request/received', 'mediation/total', 'reported/mediation-total', 'x/y'],
  slot: ['preface', 'x'],
}

/** Values a schema asks for, mostly. */
const valueFor = (schema: Schema, name: string): fc.Arbitrary<unknown> => {
  if (schema.const !== undefined) return mostly(fc.constant(schema.const))
  if (schema.enum) return mostly(fc.constantFrom(...schema.enum))
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(one => valueFor(one, name)))
  switch (schema.type) {
    case 'string':
      return mostly(stringOf(schema, name))
    case 'integer':
    case 'number':
      return mostly(fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constantFrom(2019, 2026)))
    case 'boolean':
      return mostly(fc.boolean())
    case 'array':
      return mostly(fc.array(valueFor(schema.items ?? {}, name), { maxLength: 3 }))
    case 'object':
      return name === 'fields' ? mostly(fields) : mostly(objectOf(schema))
    default:
      return nasty
  }
}
const stringOf = (schema: Schema, name: string): fc.Arbitrary<string> => {
  if (schema.format === 'date') return fc.constantFrom(...dates)
  if (schema.format === 'date-time') return fc.constantFrom('2026-03-10T00:00:00Z', '2026-13-01T00:00:00Z')
  const known = words[name]
  if (known) return fc.constantFrom(...known)
  if (['id', 'letter', 'referral', 'after'].includes(name))
    return fc.oneof(
      fc.integer({ min: 0, max: 4 }).map(n => caseIds[n] ?? ''),
      fc.uuid(),
    )
  return fc.string({ unit: 'grapheme', maxLength: 30 })
}
const objectOf = (schema: Schema): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.record(
        Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, value]) => [key, valueFor(value, key)])),
        { requiredKeys: (schema.required ?? []) as never },
      ),
      fc.oneof(
        { weight: 12, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: fc.dictionary(fc.string(), nasty, { maxKeys: 2 }) },
      ),
      fc.oneof(
        { weight: 12, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom(...Object.keys({ x: 1, ...schema.properties })) },
      ),
    )
    .map(([known, more, missing]) => {
      const value = { ...(known as Record<string, unknown>), ...more }
      if (missing !== null) delete value[missing]
      return value
    })

/** Fields of the procedures in service, by kind. */
const fieldValue = (field: AnyProcedure['fields'][string]): fc.Arbitrary<unknown> => {
  switch (field.kind) {
    case 'number':
    case 'money':
      return mostly(fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(0.01, 0.001)))
    case 'date':
      return mostly(fc.constantFrom(...dates))
    case 'boolean':
      return mostly(fc.boolean())
    case 'choice':
      return mostly(fc.constantFrom(...Object.keys(field.options)))
    case 'unit':
      return mostly(field.many ? fc.subarray(Object.keys(testUnits)) : fc.constantFrom(...Object.keys(testUnits)))
    case 'party':
      return mostly(
        fc.constantFrom({ form: 'person', name: '赵大年' }, [{ form: 'organisation', name: '清河公司' }], {
          form: 'person',
        }),
      )
    case 'rows':
      return mostly(
        fc.array(
          fc.record(
            Object.fromEntries(
              Object.entries<AnyProcedure['fields'][string]>(field.columns).map(([key, column]) => [
                key,
                fieldValue(column),
              ]),
            ),
            { requiredKeys: [] },
          ),
          { maxLength: 3 },
        ),
      )
    case 'attachment':
    case 'link':
      return mostly(fc.uuid())
    default:
      return mostly(fc.string({ unit: 'grapheme', maxLength: 20 }))
  }
}
const fieldsOf = (definition: AnyProcedure, act: string): fc.Arbitrary<Record<string, unknown>> => {
  const { asks = [], mayGive = [] } = definition.acts[act] ?? {}
  return fc.record(
    Object.fromEntries(
      [...asks, ...mayGive].flatMap(key => {
        const field = definition.fields[key]
        return field ? [[key, fieldValue(field)]] : []
      }),
    ),
    { requiredKeys: [...asks] },
  )
}
const acts = definitions.flatMap(definition => Object.keys(definition.acts).map(act => ({ definition, act })))
const fields = fc.constantFrom(...acts).chain(({ definition, act }) => fieldsOf(definition, act))
/** A body that opens a case as the definition asks, in everything but some details. */
const opening: fc.Arbitrary<unknown> = fc
  .constantFrom(...acts.filter(({ definition, act }) => definition.acts[act]?.from === 'new'))
  .chain(({ definition, act }) =>
    fc.record({
      procedure: fc.constant(definition.id),
      unit: fc.constantFrom('justice', 'township'),
      act: fc.constant(act),
      request: fc.record(
        {
          on: fc.constantFrom('2026-03-05', '2026-03-09'),
          fields: fieldsOf(definition, act),
          outcome: mostly(fc.constantFrom(...Object.keys(definition.outcomes))),
        },
        { requiredKeys: ['on', 'fields'] },
      ),
    }),
  )

const operations = async (): Promise<readonly Operation[]> => {
  const { body } = await server.get(null, '/api/openapi.json')
  return Object.entries<Record<string, Record<string, unknown>>>(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const content = (operation.requestBody as { content?: Record<string, { schema: Schema }> } | undefined)?.content
      return {
        method,
        path,
        parameters: (operation.parameters ?? []) as Operation['parameters'],
        ...(content?.['application/json'] ? { body: content['application/json'].schema } : {}),
        multipart: content?.['multipart/form-data'] !== undefined,
      }
    }),
  )
}

interface Asked {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload?: string
}
const word = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return encodeURIComponent(text.toWellFormed()).slice(0, 3_000)
}
const requestTo = ({ method, path, parameters, body, multipart }: Operation): fc.Arbitrary<Asked> =>
  fc
    .record({
      values: fc.tuple(...parameters.map(({ schema, name }) => valueFor(schema, name))),
      given: fc.tuple(...parameters.map(() => fc.nat(3))),
      body: body
        ? fc.oneof(
            { weight: 3, arbitrary: valueFor(body, 'body') },
            { weight: path.endsWith('/cases') ? 6 : 1, arbitrary: opening },
            { weight: 1, arbitrary: nasty },
          )
        : fc.constant(undefined),
      raw: fc.option(fc.constantFrom('', '{', '[]', 'null', '"', '{"a":1e999}', '{"__proto__":{}}', '\ufeff{}'), {
        freq: 20,
      }),
      person: fc.constantFrom(
        'clerk',
        'justice',
        'justice',
        'justiceHead',
        'overseer',
        'administrator',
        'stranger',
        'nobody',
      ),
      key: fc.option(fc.constantFrom('key-00000001', 'key-00000002', 'short', 'x'.repeat(200), 'a b c d e f g'), {
        freq: 4,
      }),
      type: fc.oneof(
        { weight: 15, arbitrary: fc.constant(null) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'text/plain',
            'application/xml',
            'multipart/form-data',
            'application/json; charset=gbk',
          ),
        },
      ),
    })
    .map(({ values, given, body: value, raw, person, key, type }) => {
      const query: string[] = []
      let url = path
      const headers: Record<string, string> = { 'x-test-person': person, 'sec-fetch-site': 'same-origin' }
      parameters.forEach((parameter, index) => {
        if (parameter.in === 'path') url = url.replace(`{${parameter.name}}`, word(values[index]))
        if (parameter.in === 'query' && given[index] !== 0) query.push(`${parameter.name}=${word(values[index])}`)
      })
      if (key !== null) headers['idempotency-key'] = key
      if (method !== 'get')
        headers['content-type'] = type ?? (multipart ? 'multipart/form-data; boundary=b' : 'application/json')
      const file = `--b\r\ncontent-disposition: form-data; name="file"; filename="${word(value).slice(0, 40)}.txt"\r\n\r\n${raw ?? '%PDF-1.7'}\r\n--b--\r\n`
      return {
        method: method.toUpperCase(),
        url: query.length > 0 ? `${url}?${query.join('&')}` : url,
        headers,
        ...(method === 'get' || method === 'delete'
          ? {}
          : { payload: raw ?? (multipart ? file : JSON.stringify(value ?? {})) }),
      }
    })

/** An act that the case stands ready for, at its present version, given what its definition asks, mostly. */
const actRequests = (definition: AnyProcedure, act: string, state: CaseState): fc.Arbitrary<unknown> => {
  const { refers, returns, receives, opens, serves } = definition.acts[act] ?? {}
  const letters = state.letters.filter(({ key }) => serves === 'any' || key === serves).map(({ id }) => id)
  const referrals = state.referrals.filter(({ key }) => key === returns || key === receives).map(({ id }) => id)
  const grounds = Object.keys((opens ? definition.intervals?.[opens]?.grounds : undefined) ?? {})
  const some = (list: readonly string[]) => mostly(fc.constantFrom(...(list.length > 0 ? list : ['none'])))
  const service = fc.record({
    letter: some(letters),
    recipient: mostly(fc.constant('申请人')),
    on: fc.constantFrom('2026-03-09', '2026-03-05', '2026-02-30'),
    way: mostly(fc.constant('邮寄')),
    proof: mostly(fc.constant('EMS1')),
  })
  return fc.record({
    version: mostly(fc.constantFrom(...Array<number>(12).fill(state.seq), state.seq + 1)),
    request: fc.record(
      {
        on: mostly(fc.constantFrom('2026-03-09', '2026-03-10', '2026-03-01')),
        fields: mostly(fieldsOf(definition, act)),
        ...(Object.values(definition.outcomes).some(({ by }) => by.includes(act))
          ? { outcome: mostly(fc.constantFrom(...Object.keys(definition.outcomes))) }
          : {}),
        reason: mostly(fc.constant('情况复杂')),
        ...(grounds.length > 0 ? { ground: some(grounds) } : {}),
        ...(refers ? { referrals: mostly(fc.constant([{ to: 'market', receivedOn: '2026-03-09' }])) } : {}),
        ...(referrals.length > 0 ? { referral: some(referrals), reply: mostly(fc.constant('同意')) } : {}),
        ...(serves ? { service: mostly(service) } : {}),
        copyTo: mostly(fc.constantFrom(['market'], ['market', 'township'])),
        override: mostly(fc.constant({ reason: '情况紧急' })),
      },
      { requiredKeys: ['on', 'fields', 'reason'] },
    ),
  })
}
/** Something that a person may do about an act that waits, or a gate that was passed over, mostly. */
const signingRequest = (state: CaseState, seed: number): { path: string; body: fc.Arbitrary<unknown> } => {
  const version = mostly(fc.constant(state.seq))
  const proposal = mostly(fc.constant(state.pending[0]?.seq ?? 1))
  const reason = mostly(fc.constant('情况复杂'))
  const unit = mostly(fc.constantFrom(...Object.keys(testUnits)))
  const person = mostly(fc.constantFrom('clerk', 'justice', 'justiceHead', 'head'))
  const duty = mostly(fc.constantFrom('unitHead', 'handling', 'deputyHead'))
  const to = fc.oneof(
    fc.record({ unit, person }),
    fc.record({ unit, duty }),
    fc.record({ unit }),
    fc.record({ person }),
  )
  const signer = mostly(fc.constantFrom(0, 1))
  const optional = { requiredKeys: ['version', 'proposal', 'to', 'reason'] as never[] }
  const requests = [
    { path: 'signatures', body: fc.record({ version, proposal }) },
    { path: 'added-signers', body: fc.record({ version, proposal, to, reason }) },
    { path: 'handovers', body: fc.record({ version, proposal, signer, to, reason }, optional) },
    { path: 'returns', body: fc.record({ version, proposal, reason }) },
    {
      path: 'clearances',
      body: fc.record({ version, seq: mostly(fc.constant(state.overrides[0]?.seq ?? 2)), opinion: reason }),
    },
  ]
  return requests[seed % requests.length] ?? { path: 'signatures', body: nasty }
}
const readyAct = async (seed: number): Promise<Asked> => {
  const id = caseIds[seed % caseIds.length] ?? ''
  const { rows } = await server.db.owner.query<{ procedure: string; state: CaseState }>(
    'select procedure, state from case_file where id = $1',
    [id],
  )
  const { procedure = '', state } = rows[0] ?? {}
  const definition = definitions.find(one => one.id === procedure)
  if (!definition || !state) throw new Error(`no case ${id}`)
  if (seed % 5 === 0 || (state.pending.length > 0 && seed % 2 === 0)) {
    const { path, body } = signingRequest(state, Math.floor(seed / 3))
    const [payload] = fc.sample(body, { seed, numRuns: 1 })
    return {
      method: 'POST',
      url: `/api/cases/${id}/${path}`,
      headers: { 'x-test-person': seed % 3 ? 'justiceHead' : 'justice', 'content-type': 'application/json' },
      payload: JSON.stringify(payload),
    }
  }
  const ready = Object.entries(definition.acts).filter(
    ([, act]) => seed % 13 === 0 || fromStage(definition, state, act),
  )
  const [act = 'none'] = ready[Math.floor(seed / 7) % Math.max(1, ready.length)] ?? []
  const [body] = fc.sample(actRequests(definition, act, state), { seed, numRuns: 1 })
  return {
    method: 'POST',
    url: `/api/cases/${id}/acts/${act}`,
    headers: {
      'x-test-person': state.unit === 'township' ? 'clerk' : 'justice',
      'content-type': 'application/json',
    },
    payload: JSON.stringify(body),
  }
}

it(`${runs} random bad requests meet no fault of ours`, { timeout: 60_000 + runs * 100 }, async () => {
  const all = await operations()
  expect(all.length).toBeGreaterThan(30)
  const anyRequest = fc.constantFrom(...all).chain(requestTo)
  // Few tries open a case, fewer with every route that is added: they are given a share of their own.
  const anyOpening = fc.constantFrom(...all.filter(({ method, path }) => method === 'post' && path === '/api/cases'))
  const seen = new Map<string, number>()
  let minute = 0
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        { weight: 16, arbitrary: anyRequest },
        { weight: 8, arbitrary: fc.nat() },
        { weight: 1, arbitrary: anyOpening.chain(requestTo) },
      ),
      async given => {
        const asked = typeof given === 'number' ? await readyAct(given) : given
        // The public waits between tries, so that not all of its requests end at the limit.
        server.now = new Date(Date.parse('2026-03-10T02:00:00.000Z') + 1_000 * (minute++ % 10_000)).toISOString()
        const response = await server.app.inject(asked as never)
        seen.set(`${response.statusCode}`, (seen.get(`${response.statusCode}`) ?? 0) + 1)
        if (response.statusCode >= 500) throw new Error(`${response.statusCode} ${fault?.stack}`)
        if (response.statusCode === 201 && response.json().stage) caseIds.push(response.json().id ?? caseIds[0])
        if (response.statusCode < 400) return
        expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
        expect(response.json().title).toMatch(/\p{sc=Han}/u)
      },
    ),
    { numRuns: runs, seed, endOnFailure: true },
  )
  // The requests are not all turned away at the door.
  for (const status of ['200', '201', '400', '403', '404', '409', '422'])
    expect([status, seen.has(status)]).toEqual([status, true])
})
