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
  app.addHook('onSend', (request, reply, _, done) => {
    const ofInterface = isOfInterface(request)
    const isData = ofInterface && String(reply.getHeader('content-type')).includes('json')
    for (const [name, value] of isData ? onData : onPages) if (!reply.hasHeader(name)) reply.header(name, value)
    reply.header('x-request-id', request.id)
    // Answers of the interface are one person's and of this moment.
    if (ofInterface && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    done()
  })
}
const onPages = [
  ['content-security-policy', policy],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
] as const
// JSON is no page: it loads nothing, is framed nowhere and asks for no rights.
const onData = [
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['cross-origin-resource-policy', 'same-origin'],
] as const
