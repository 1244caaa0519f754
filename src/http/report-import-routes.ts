/** Import of a published report's figures, confirmed one by one, written together. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { findAttachment } from '../case/attachments.ts'
import { importFigures, type RefusedFigure } from '../report/import-figures.ts'
import { reportImportAnswer, reportImportBody } from './contract.ts'
import { type Problem, sendProblem } from './problems.ts'
import { problems } from './refusals.ts'
import type { Services } from './services.ts'
import { actorOf, signedIn } from './sign-in.ts'

export const reportImportRoutes = (app: FastifyInstance, { engine, now, prepare }: Services): void => {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/report-imports',
    {
      schema: {
        tags: ['年度报告'],
        summary: '把已公布报告中确认的数据写为填报数据，全部写入或者全部不写入',
        body: reportImportBody,
        response: { 201: reportImportAnswer },
      },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { attachment, unit, year, source, figures } = request.body
      const file = await engine.db.read(actor.jurisdiction, q => findAttachment(q, actor.jurisdiction, attachment))
      if (!file || file.uploadedBy !== actor.person) return sendProblem(reply, problems.unknownAttachment)
      await prepare(actor.jurisdiction)
      const imported = await importFigures(engine, { actor, now: now(), unit, year, source, file, text: '' }, figures)
      if (!imported.ok) return sendProblem(reply, notWritten(imported.refused))
      return reply.code(201).send({ written: [...imported.written], before: [...imported.before] })
    },
  )
}

const notWritten = (refused: readonly RefusedFigure[]): Problem => ({
  type: 'report-imports/refused',
  title: `有${refused.length}个数据不能写入，全部没有写入`,
  status: 422,
  unmet: refused.flatMap(({ what, refusal }) =>
    (refusal.unmet.length > 0 ? refusal.unmet.map(({ text }) => text) : [refusal.title]).map(why => ({
      text: `${what}：${why}`,
    })),
  ),
})
