/** Everything that is not a handler's own answer: unknown paths, requests that cannot be read, and faults of ours. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { html } from 'ghtml'
import { invalidRequest } from './invalid-request.ts'
import { TooDeep } from './json-body.ts'
import { type Problem, sendProblem } from './problems.ts'
import { problems } from './refusals.ts'

export const errorDocuments = (app: FastifyInstance): void => {
  app.setNotFoundHandler((request, reply) => sendAsAsked(request, reply, problems.unknownPath))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error))
      return sendProblem(reply, invalidRequest(error.validation, error.validationContext))
    const problem = knownError(error)
    // What went wrong inside stays in the log; the answer carries the request's number to find it by.
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
    return sendAsAsked(request, reply, problem.status === 500 ? { ...problem, detail: `编号 ${request.id}` } : problem)
  })
}

/** By the route it reached, since a request may write its path with percent signs; by the path where it reached none. */
export const isOfInterface = (request: FastifyRequest): boolean =>
  (request.routeOptions.url ?? request.url).startsWith('/api/')

/** A program gets the document; a person who looks at a page gets a page. */
export const sendAsAsked = (request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply => {
  if (isOfInterface(request) || !(request.headers.accept ?? '').includes('text/html'))
    return sendProblem(reply, problem)
  return reply
    .code(problem.status)
    .type('text/html; charset=utf-8')
    .send(html`<!doctype html>
<html lang="zh-Hans">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${problem.title}</title></head>
<body><main><h1>${problem.title}</h1><p>${problem.detail ?? ''}</p><p><a href="/">返回首页</a></p></main></body>
</html>
`)
}

const knownError = (error: FastifyError): Problem => {
  if (error instanceof TooDeep) return problems.tooDeep
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problems.tooLarge
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return problems.contentType
    case 'FST_REQ_FILE_TOO_LARGE':
      return problems.attachmentTooLarge
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return problems.malformed
  }
  if (isLostConnection(error)) return problems.unavailable
  const status = error.statusCode ?? 500
  if (status >= 400 && status < 500) return { type: 'request/malformed', title: '请求无法读取', status }
  return problems.internal
}

/** The database went away (class 08 connection exceptions, 57P0x shutdown), or gave no connection in time. */
const isLostConnection = (error: { code?: string; message?: string }): boolean =>
  /^(08|57P0)/.test(error.code ?? '') ||
  ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(error.code ?? '') ||
  /timeout exceeded when trying to connect|Connection terminated/.test(error.message ?? '')
