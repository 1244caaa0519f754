/** The OpenAPI 3.1 document, written from the schemas the routes are checked by. */
import type { FastifyInstance, RouteOptions } from 'fastify'
import { z } from 'zod'
import program from '../../package.json' with { type: 'json' }
import { problemDocument } from './contract.ts'

type JsonSchema = Record<string, unknown>
interface Operation {
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly JsonSchema[]
  readonly requestBody?: JsonSchema
  readonly responses: JsonSchema
}
interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: JsonSchema
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: JsonSchema
}
/** What a route says of itself beyond what Fastify knows. */
interface RouteSchema {
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
  /** Content type of the body where it is not JSON. */
  readonly consumes?: readonly string[]
  readonly body?: unknown
  readonly querystring?: unknown
  readonly params?: unknown
  readonly headers?: unknown
  readonly response?: Readonly<Record<string, unknown>>
}

/** Collects every route registered after it and serves the document at /api/openapi.json. */
export const openApi = (app: FastifyInstance): void => {
  const routes: RouteOptions[] = []
  app.addHook('onRoute', route => {
    if (route.url.startsWith('/api/')) routes.push(route)
  })
  let document: OpenApiDocument | undefined
  app.get(
    '/api/openapi.json',
    { schema: { tags: ['运行'], summary: '接口说明（OpenAPI 3.1）' } as object },
    async () => {
      document ??= describeRoutes(routes)
      return document
    },
  )
}

const describeRoutes = (routes: readonly RouteOptions[]): OpenApiDocument => {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const route of routes)
    for (const method of [route.method].flat().filter(name => name !== 'HEAD' && name !== 'OPTIONS')) {
      const path = route.url.replaceAll(/:(\w+)/g, '{$1}')
      paths[path] = { ...paths[path], [method.toLowerCase()]: describeRoute((route.schema ?? {}) as RouteSchema) }
    }
  return {
    openapi: '3.1.0',
    info: {
      title: '依法 Yifa',
      version: program.version,
      description: '拒绝均为 RFC 9457 问题文档：type 稳定，title 为中文，unmet 逐项列明未满足之处及其依据。',
    },
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemDocument, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'yifa.session_token' } },
    },
  }
}

const describeRoute = (schema: RouteSchema): Operation => {
  const parameters = [
    ...parametersOf(schema.params, 'path'),
    ...parametersOf(schema.querystring, 'query'),
    ...parametersOf(schema.headers, 'header'),
  ]
  return {
    ...(schema.tags ? { tags: schema.tags } : {}),
    ...(schema.summary ? { summary: schema.summary } : {}),
    ...(schema.description ? { description: schema.description } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(schema),
    responses: {
      ...Object.fromEntries(
        Object.entries(schema.response ?? { 200: z.unknown() }).map(([status, answer]) => [
          status,
          answerOf(status, answer),
        ]),
      ),
      default: {
        description: '拒绝',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const parametersOf = (schema: unknown, place: 'path' | 'query' | 'header'): JsonSchema[] => {
  if (!isZod(schema)) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

const bodyOf = ({ body, consumes }: RouteSchema): { requestBody?: JsonSchema } => {
  if (consumes) {
    const file = {
      type: 'object',
      properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
    }
    return {
      requestBody: { required: true, content: Object.fromEntries(consumes.map(type => [type, { schema: file }])) },
    }
  }
  if (!isZod(body)) return {}
  return { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } }
}

const answerOf = (status: string, answer: unknown): JsonSchema => {
  const description = status === '200' ? '成功' : status === '201' ? '已建立' : status === '204' ? '已完成' : '答复'
  if (!isZod(answer) || status === '204') return { description }
  return { description, content: { 'application/json': { schema: jsonSchema(answer, 'output') } } }
}

const isZod = (value: unknown): value is z.ZodType => value instanceof z.ZodType
/** Refinements (well-formed text, days in range) have no word in JSON Schema and are left out. */
const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })
  return rest
}
