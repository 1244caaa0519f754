import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import program from '../../package.json' with { type: 'json' }
import { healthAnswer } from './contract.ts'
import type { Services } from './services.ts'

/** Liveness and readiness: 200 while the server takes requests and the database answers, 503 otherwise. */
export const healthRoutes = (app: FastifyInstance, { engine }: Services, isClosing: () => boolean): void => {
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/api/health',
      { schema: { tags: ['运行'], summary: '运行状态', response: { 200: healthAnswer, 503: healthAnswer } } },
      async (_, reply) => {
        const database = await engine.db.owner.query('select 1').then(
          () => 'ok' as const,
          () => 'unavailable' as const,
        )
        const ready = database === 'ok' && !isClosing()
        return reply
          .code(ready ? 200 : 503)
          .send({ status: ready ? 'ok' : 'unavailable', database, version: program.version, ready })
      },
    )
}
