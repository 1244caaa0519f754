import type { FastifyInstance } from 'fastify'

/**
 * A connection that carries an answer while the server closes is closed after it; left open for the next request, it
 * would keep the server waiting. @returns whether the server is closing.
 */
export const closing = (app: FastifyInstance): (() => boolean) => {
  let begun = false
  app.addHook('preClose', async () => {
    begun = true
  })
  app.addHook('onSend', (_, reply, __, done) => {
    if (begun) reply.header('connection', 'close')
    done()
  })
  return () => begun
}
