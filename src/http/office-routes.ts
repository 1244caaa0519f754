/** The organisation over HTTP: its units, posts, people and accounts, as they are and as they were, and the acts on them. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { shanghaiDay } from '../case/engine.ts'
import type { Actor } from '../office/actor.ts'
import { unitKinds } from '../office/open-unit.ts'
import { inOwnerTransaction } from '../office/owner-transaction.ts'
import { type AdministratorDuty, administrators, certificates, duties } from '../procedure/duty.ts'
import { officeActRoutes, officeActs } from './office-routes-acts.ts'
import {
  officeAnswer,
  officePeopleAnswer,
  officePeopleQuery,
  officePersonAnswer,
  officePersonParams,
  officeUnitAnswer,
  officeUnitParams,
  officeUnitsAnswer,
  officeUnitsQuery,
  type PersonAccount,
} from './office-routes-contract.ts'
import { administratorsOn, peopleView, personView, unitsView, unitView } from './office-routes-views.ts'
import { type Problem, sendProblem } from './problems.ts'
import { problems } from './refusals.ts'
import type { Services } from './services.ts'
import { actorOf, signedIn } from './sign-in.ts'

const unknownPerson: Problem = { type: 'office/unknown-person', title: '没有此人', status: 404 }
const tags = ['机构']

export const officeRoutes = (app: FastifyInstance, services: Services): void => {
  const { offices, now } = services
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const today = () => shanghaiDay(now())

  routes.get(
    '/api/office',
    {
      schema: { tags, summary: '机构管理的选项与三员', response: { 200: officeAnswer } },
      preHandler: signedIn,
    },
    async request => {
      const actor = actorOf(request)
      const history = await offices.history(actor.jurisdiction)
      return {
        kinds: entriesOf(unitKinds),
        caseDuties: entriesOf(duties),
        administratorDuties: entriesOf(administrators),
        certificateKinds: entriesOf(certificates),
        administrators: administratorsOn(history, today()),
        acts: Object.entries(officeActs).map(([id, { label, by }]) => ({
          id,
          label,
          by: { id: by, label: administrators[by] },
          mine: actor.administers.includes(by),
        })),
      }
    },
  )

  routes.get(
    '/api/office/units',
    {
      schema: { tags, summary: '某日的单位', querystring: officeUnitsQuery, response: { 200: officeUnitsAnswer } },
      preHandler: signedIn,
    },
    async request => {
      const [history, office] = await organisation(actorOf(request), request.query.on)
      return unitsView(history, office)
    },
  )

  routes.get(
    '/api/office/units/:unit',
    {
      schema: {
        tags,
        summary: '一个单位的名称、隶属沿革和岗位',
        params: officeUnitParams,
        response: { 200: officeUnitAnswer },
      },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const [history, office] = await organisation(actorOf(request))
      return unitView(history, office, request.params.unit) ?? sendProblem(reply, problems.unknownUnit)
    },
  )

  routes.get(
    '/api/office/people',
    {
      schema: { tags, summary: '人员', querystring: officePeopleQuery, response: { 200: officePeopleAnswer } },
      preHandler: signedIn,
    },
    async request => {
      const actor = actorOf(request)
      const { limit, ...asked } = request.query
      const [history, office] = await organisation(actor)
      const found = peopleView(history, office, asked)
      const people = found.slice(0, limit)
      const accounts = await accountsOf(
        actor,
        people.map(({ person }) => person),
      )
      return {
        items: people.map(person => ({ ...person, account: accounts.get(person.person) ?? null })),
        after: found.length > limit ? (people.at(-1)?.person ?? null) : null,
      }
    },
  )

  routes.get(
    '/api/office/people/:person',
    {
      schema: {
        tags,
        summary: '一个人的任职与账号',
        params: officePersonParams,
        response: { 200: officePersonAnswer },
      },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { person } = request.params
      const [history, office] = await organisation(actor)
      const view = personView(history, office, person)
      if (!view) return sendProblem(reply, unknownPerson)
      return { ...view, account: (await accountsOf(actor, [person])).get(person) ?? null }
    },
  )

  officeActRoutes(app, services)

  /** All that was ever true, and how it stands on a day. */
  const organisation = ({ jurisdiction }: Actor, on = today()) =>
    Promise.all([offices.history(jurisdiction), offices.on(jurisdiction, on)])

  /** Accounts of people, for the administrators whose business they are: who opens and locks them, and who looks on. */
  async function accountsOf(actor: Actor, people: readonly string[]): Promise<ReadonlyMap<string, PersonAccount>> {
    const whose: readonly AdministratorDuty[] = [officeActs.createAccount.by, 'auditAdministrator']
    if (people.length === 0 || !actor.administers.some(duty => whose.includes(duty))) return new Map()
    const { jurisdiction } = actor
    const { rows } = await inOwnerTransaction(offices.db.owner, jurisdiction, q =>
      q.query<PersonAccount & { person: string }>(
        `select person, username, suspended_at is not null as suspended, password_change_due as "passwordChangeDue",
           (select max(until) from sign_in.lock l where l.username = u.username and until > $3) as "lockedUntil"
         from sign_in."user" u where jurisdiction = $1 and person = any($2)`,
        [jurisdiction, people, now()],
      ),
    )
    return new Map(rows.map(({ person, ...account }) => [person, account]))
  }
}

const entriesOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([id, label]) => ({ id, label }))
