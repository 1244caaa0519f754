/** Publishing an annual report: compiled as of now, held against the rules, kept and shown on the portal. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { shanghaiDay } from '../case/engine.ts'
import { holdsDuty } from '../office/actor.ts'
import { publishReport } from '../report/publish-report.ts'
import { reportPublicationBody } from './contract.ts'
import { sendProblem } from './problems.ts'
import { problems } from './refusals.ts'
import { compileFor } from './report-routes.ts'
import type { Services } from './services.ts'
import { actorOf, signedIn } from './sign-in.ts'

export const reportPublicationRoutes = (app: FastifyInstance, services: Services): void => {
  const { engine, now } = services
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/reports/lawgov/publication',
    {
      schema: {
        tags: ['年度报告'],
        summary: '公开年度报告',
        body: reportPublicationBody,
        response: { 201: z.object({ version: z.int() }) },
      },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { unit, year } = request.body
      if (!holdsDuty(actor, 'reporting', unit)) return sendProblem(reply, problems.notReporting)
      const compiled = await compileFor(services, actor, { unit, year })
      if ('status' in compiled) return sendProblem(reply, compiled)
      const at = now()
      const published = await engine.db.transaction(actor.jurisdiction, tx =>
        publishReport(tx, compiled, { on: shanghaiDay(at), at, by: { person: actor.person, name: actor.name } }),
      )
      return published.ok
        ? reply.code(201).send({ version: published.version })
        : sendProblem(reply, { ...problems.reportNotReady, unmet: published.unmet })
    },
  )
}
