/** The server: one visible list of its parts. */
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import type { Actor } from '../office/actor.ts'
import { portal } from '../portal/portal.ts'
import { reportPart } from '../portal/report-pages.ts'
import { attachmentRoutes } from './attachment-routes.ts'
import { caseRoutes } from './case-routes.ts'
import { clockRoutes } from './clock-routes.ts'
import { closing } from './closing.ts'
import { deskFiles } from './desk-files.ts'
import { documentRoutes } from './document-routes.ts'
import { errorDocuments, isOfInterface } from './errors.ts'
import { figureRoutes } from './figure-routes.ts'
import { healthRoutes } from './health-routes.ts'
import { jsonBodies } from './json-body.ts'
import { letterRoutes } from './letter-routes.ts'
import { listRoutes } from './list-routes.ts'
import { localRulesRoutes } from './local-rules-routes.ts'
import { metrics } from './metrics.ts'
import { officeRoutes } from './office-routes.ts'
import { openApi } from './openapi.ts'
import { peopleRoutes } from './people-routes.ts'
import { sendProblem } from './problems.ts'
import { procedureRoutes } from './procedure-routes.ts'
import { limitPages, publicLimits, publicRoutes } from './public-routes.ts'
import { problems } from './refusals.ts'
import { reportCheckRoutes } from './report-check-routes.ts'
import { reportComparisonRoutes } from './report-comparison-routes.ts'
import { reportImportRoutes } from './report-import-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { reportTextRoutes } from './report-text-routes.ts'
import { securityHeaders } from './security-headers.ts'
import type { Services } from './services.ts'
import { signInRoutes } from './sign-in.ts'

export interface AppOptions {
  /** Where the built desk lies. */
  readonly deskDirectory?: string
  readonly logLevel?: string
  /** Origins under which browsers reach the server besides its own Host. */
  readonly trustedOrigins?: readonly string[]
  /** Who asks, where no session says so. Tests give it; the server does not. */
  readonly resolveActor?: (request: FastifyRequest) => Promise<Actor | null>
  /** Whether every answer is held against the contract; tests do, since it costs as much as the answer itself. */
  readonly checkAnswers?: boolean
}

export const createApp = async (services: Services, options: AppOptions = {}): Promise<FastifyInstance> => {
  const app = Fastify({
    logger: options.logLevel && options.logLevel !== 'silent' ? { level: options.logLevel } : false,
    bodyLimit: 1_048_576,
    requestTimeout: 60_000,
    // A proxy on this machine says whose request it hands on; anyone else is taken at their own address.
    trustProxy: 'loopback',
    // Numbers of requests of two servers, or of two starts, are not confused in one log.
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 200 },
    // Addresses that cannot be read, or that are longer than any of ours.
    frameworkErrors: (_, __, reply) => sendProblem(reply, problems.unknownPath),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(({ schema, url }) => answer => {
    if (options.checkAnswers) assertContract(schema, answer, url)
    // As bytes: Chinese text is encoded once, not measured first and encoded again on the way out.
    return Buffer.from(JSON.stringify(answer)) as unknown as string
  })
  jsonBodies(app)
  errorDocuments(app)
  securityHeaders(app)
  metrics(app, services)
  openApi(app)
  healthRoutes(app, services, closing(app))
  await app.register(signInRoutes, signInOptions(services, options))
  knowActor(app, services, options)
  procedureRoutes(app, services)
  caseRoutes(app, services)
  clockRoutes(app, services)
  letterRoutes(app, services)
  documentRoutes(app, services)
  await attachmentRoutes(app, services)
  listRoutes(app, services)
  officeRoutes(app, services)
  localRulesRoutes(app, services)
  peopleRoutes(app, services)
  figureRoutes(app, services)
  reportRoutes(app, services)
  reportTextRoutes(app, services)
  reportCheckRoutes(app)
  reportComparisonRoutes(app, services)
  reportImportRoutes(app, services)
  const limits = publicLimits()
  publicRoutes(app, services, limits)
  if (options.deskDirectory) await deskFiles(app, options.deskDirectory)
  await app.register(async pages => {
    limitPages(pages, services, limits)
    await pages.register(await portal(services, [reportPart]))
  })
  return app
}

const signInOptions = ({ signIn, offices, site }: Services, { trustedOrigins = [] }: AppOptions) => ({
  signIn,
  offices,
  trustedOrigins,
  // Read at each request: an empty installation learns its jurisdiction on the first visit.
  get jurisdiction() {
    return site()
  },
})

/** Before a handler runs, what the engine knows of the actor's jurisdiction is up to date. */
const knowActor = (app: FastifyInstance, { prepare }: Services, { resolveActor }: AppOptions): void => {
  app.addHook('onRequest', async request => {
    if (!isOfInterface(request)) return
    if (resolveActor && !request.actor) request.actor = await resolveActor(request)
    if (request.actor) await prepare(request.actor.jurisdiction)
  })
}

const assertContract = (schema: unknown, answer: unknown, url: string): void => {
  const checked = (schema as { safeParse?: (value: unknown) => { success: boolean; error?: Error } }).safeParse?.(
    answer,
  )
  if (checked && !checked.success) throw new Error(`${url} answers against the contract: ${checked.error?.message}`)
}
