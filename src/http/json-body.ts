/**
 * JSON bodies. An empty body is none; nesting is bounded, since everything that walks a value later (canonical JSON,
 * hashing) does so by recursion.
 */
import type { FastifyInstance } from 'fastify'

const deepest = 32

export class TooDeep extends Error {}

export const jsonBodies = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (body === '') return done(null, undefined)
    if (nesting(body) > deepest) return done(new TooDeep())
    return parse(request, body, done)
  })
}

/** The greatest depth of brackets outside strings. */
const nesting = (json: string): number => {
  let depth = 0
  let most = 0
  let inString = false
  for (let index = 0; index < json.length; index++) {
    const character = json.charCodeAt(index)
    if (inString) {
      if (character === 0x5c) index++
      else if (character === 0x22) inString = false
    } else if (character === 0x22) inString = true
    else if (character === 0x5b || character === 0x7b) most = Math.max(most, ++depth)
    else if (character === 0x5d || character === 0x7d) depth--
  }
  return most
}
