import type { FastifyInstance } from 'fastify'
import { isOfInterface } from './errors.ts'

// Ant Design writes its styles into the page at run time, so styles may be inline; scripts may not.
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** On every answer. A route may set its own before. */
export const securityHeaders = (app: FastifyInstance): void => {
  app.addHook('onSend', async (request, reply) => {
    const set = (name: string, value: string) => {
      if (!reply.hasHeader(name)) reply.header(name, value)
    }
    set('content-security-policy', policy)
    set('x-content-type-options', 'nosniff')
    set('x-frame-options', 'DENY')
    set('referrer-policy', 'same-origin')
    set('cross-origin-opener-policy', 'same-origin')
    set('cross-origin-resource-policy', 'same-origin')
    set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    set('x-request-id', request.id)
    // Answers of the interface are one person's and of this moment.
    if (isOfInterface(request)) set('cache-control', 'no-store')
  })
}
