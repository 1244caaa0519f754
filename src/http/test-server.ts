/**
 * The server of the test county 清河县 with its real organisation in the database. Who asks is said by a header, so that
 * tests of acts need no sign-in; sign-in has its own test.
 */
import type { FastifyInstance } from 'fastify'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { definitionHash, type Engine } from '../case/engine.ts'
import { createKnownUnits } from '../case/known-units.ts'
import { createRulesOfPlaces } from '../case/local-rules.ts'
import { personalDataKey } from '../case/sealed-party.ts'
import { jurisdiction, testUnits } from '../case/test-county.ts'
import type { Database } from '../database/connection.ts'
import { testDatabase } from '../database/test-database.ts'
import { createOffices } from '../office/offices.ts'
import { createSignIn } from '../office/sign-in.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { type AppOptions, createApp } from './app.ts'
import type { Services } from './services.ts'

/** People by what they do: id, name, unit, duties. */
const people = {
  clerk: ['孙登记', 'township', '{registration,mediation}'],
  mediator: ['李调解', 'township', '{mediation}'],
  head: ['周镇长', 'township', '{unitHead,mediation}'],
  justice: ['吴司法', 'justice', '{registration,mediation,handling}'],
  justiceHead: ['冯局长', 'justice', '{unitHead}'],
  intake: ['秦受理', 'market', '{informantIntake,registration}'],
  rewarder: ['许奖励', 'market', '{rewards,handling,registration}'],
  deputy: ['何副局长', 'justice', '{handling,unitHead,deputyHead}'],
  inspector: ['沈督察', 'justice', '{oversight}'],
  overseer: ['郑督办', 'government', '{oversight}'],
  administrator: ['王管理', 'government', '{systemAdministrator}'],
} as const
export type TestPerson = keyof typeof people | 'stranger'

export interface TestServer {
  readonly app: FastifyInstance
  readonly db: Database
  readonly services: Services
  /** The instant every request arrives at; may be moved. */
  now: string
  get(person: TestPerson | null, url: string, headers?: Record<string, string>): Promise<Answer>
  post(person: TestPerson | null, url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  close(): Promise<void>
}
interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  readonly body: any
  readonly text: string
  readonly headers: Record<string, unknown>
}

export const testServer = async (
  procedures: readonly AnyProcedure[],
  options: AppOptions = {},
): Promise<TestServer> => {
  const { db, close } = await testDatabase()
  await db.transaction(jurisdiction, async tx => {
    await tx.query(
      `insert into jurisdiction (id, name, level) values ('${jurisdiction}', '清河县', 'county'), ('linshui', '临水县', 'county')`,
    )
    for (const [id, { name, documentCode }] of Object.entries(testUnits)) {
      const kind = id === 'government' ? 'government' : id === 'township' ? 'township' : 'department'
      const at = [jurisdiction, id]
      await tx.query(
        `insert into unit (jurisdiction, id, kind, document_code, founded_on) values ($1, $2, $3, $4, '2018-01-01')`,
        [...at, kind, documentCode],
      )
      await tx.query(`insert into unit_name (jurisdiction, unit, since, name) values ($1, $2, '2018-01-01', $3)`, [
        ...at,
        name,
      ])
      await tx.query(`insert into unit_parent (jurisdiction, unit, since, parent) values ($1, $2, '2018-01-01', $3)`, [
        ...at,
        id === 'government' ? null : 'government',
      ])
    }
    for (const [id, [name, unit, duties]] of Object.entries(people))
      await employ(tx, jurisdiction, id, name, unit, duties)
  })
  await db.transaction('linshui', async tx => {
    await tx.query(
      `insert into unit (jurisdiction, id, kind, founded_on) values ('linshui', 'township', 'township', '2018-01-01')`,
    )
    await tx.query(
      `insert into unit_name (jurisdiction, unit, since, name) values ('linshui', 'township', '2018-01-01', '临水县东镇')`,
    )
    await employ(tx, 'linshui', 'stranger', '钱外县', 'township', '{registration,mediation,oversight}')
  })
  const offices = createOffices(db, { recheckAfter: 0 })
  const units = createKnownUnits(offices)
  const places = createRulesOfPlaces(db, nationalNotices, { recheckAfter: 0 })
  const engine: Engine = {
    db,
    procedures: new Map(procedures.map(procedure => [procedure.id, procedure])),
    definitionHashes: new Map(procedures.map(procedure => [procedure.id, definitionHash(procedure)])),
    rules: places.rules,
    unit: units.unit,
    staff: units.staff,
    person: units.person,
    holds: units.holds,
    personalDataKey: personalDataKey(Buffer.alloc(32, 7)),
  }
  const services: Services = {
    engine,
    offices,
    site: () => jurisdiction,
    now: () => server.now,
    async prepare(place) {
      await Promise.all([units.refresh(place), places.refresh(place)])
    },
    forgetRules: places.forget,
    signIn: await createSignIn({
      db,
      secret: 'a-secret-for-tests-of-more-than-32-characters',
      baseUrl: 'http://localhost:3000',
      now: () => new Date(server.now),
    }),
  }
  const app = await createApp(services, {
    checkAnswers: true,
    async resolveActor({ headers }) {
      const person = headers['x-test-person']
      if (typeof person !== 'string') return null
      return offices.actor(person === 'stranger' ? 'linshui' : jurisdiction, person, server.now.slice(0, 10))
    },
    ...options,
  })
  const ask = async (
    method: 'GET' | 'POST',
    person: TestPerson | null,
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await app.inject({
      method,
      url,
      headers: {
        ...(person ? { 'x-test-person': person } : {}),
        ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const json = /json/.test(String(response.headers['content-type']))
    return {
      status: response.statusCode,
      body: json ? response.json() : null,
      text: response.body,
      headers: response.headers,
    }
  }
  const server: TestServer = {
    app,
    db,
    services,
    now: '2026-03-10T02:00:00.000Z',
    get: (person, url, headers) => ask('GET', person, url, undefined, headers),
    post: (person, url, body = {}, headers = {}) => ask('POST', person, url, body, headers),
    async close() {
      await app.close()
      await close()
    },
  }
  return server
}

const employ = async (
  tx: Parameters<Parameters<Database['transaction']>[1]>[0],
  place: string,
  id: string,
  name: string,
  unit: string,
  duties: string,
): Promise<void> => {
  const post = `${unit}-${id}`
  await tx.query('insert into person (jurisdiction, id, name) values ($1, $2, $3)', [place, id, name])
  await tx.query(
    `insert into post (jurisdiction, id, unit, name, duties, since) values ($1, $2, $3, $4, $5, '2018-01-01')`,
    [place, post, unit, name, duties],
  )
  await tx.query(`insert into appointment (jurisdiction, person, post, since) values ($1, $2, $3, '2018-01-01')`, [
    place,
    id,
    post,
  ])
}
