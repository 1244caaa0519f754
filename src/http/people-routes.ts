/** People to choose from in a form (执法人员、承办人): name and post, nothing personal. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { shanghaiDay } from '../case/engine.ts'
import { holdsCertificate } from '../office/certificates.ts'
import { unitName } from '../office/office.ts'
import { inForce } from '../office/office-history.ts'
import { peopleAnswer, peopleQuery } from './contract.ts'
import type { Services } from './services.ts'
import { actorOf, signedIn } from './sign-in.ts'

export const peopleRoutes = (app: FastifyInstance, { offices, now }: Services): void => {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/people',
    {
      schema: {
        tags: ['机构'],
        summary: '今日任职的人员（供选择）',
        querystring: peopleQuery,
        response: { 200: peopleAnswer },
      },
      preHandler: signedIn,
    },
    async request => {
      const { jurisdiction } = actorOf(request)
      const { unit, q = '', certified, among, limit } = request.query
      const only = among === undefined ? null : new Set(among.split(','))
      const today = shanghaiDay(now())
      const [history, office] = await Promise.all([offices.history(jurisdiction), offices.on(jurisdiction, today)])
      const posts = new Map(
        history.posts
          .filter(post => inForce(post, today) && office.units.has(post.unit) && (!unit || post.unit === unit))
          .map(post => [post.id, post]),
      )
      const names = new Map(
        history.people
          .filter(
            ({ id, leftOn, name }) =>
              (leftOn === null || leftOn > today) && name.includes(q) && (only === null || only.has(id)),
          )
          .map(({ id, name }) => [id, name]),
      )
      const found = history.appointments.flatMap(appointment => {
        const post = posts.get(appointment.post)
        const name = names.get(appointment.person)
        if (!post || name === undefined || !inForce(appointment, today)) return []
        if (certified && !holdsCertificate(history, appointment.person, certified, today)) return []
        return [
          { id: appointment.person, name, unit: post.unit, unitName: unitName(office, post.unit), post: post.name },
        ]
      })
      return { people: found.slice(0, limit), more: found.length > limit }
    },
  )
}
