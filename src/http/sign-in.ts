/** Signing in and out over HTTP, and who is asking: `request.actor` for every other route. */
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { shanghaiDay } from '../case/engine.ts'
import type { Actor } from '../office/actor.ts'
import { changePassword } from '../office/change-password.ts'
import { createFirstAdministrators, isEmptyInstallation } from '../office/first-administrators.ts'
import { unitName } from '../office/office.ts'
import type { Offices } from '../office/offices.ts'
import { type UnitKind, unitKinds } from '../office/open-unit.ts'
import type { OfficeRefusal, OfficeRefusalType } from '../office/refusal.ts'
import { listSecurityLog, type SecurityKind, securityKinds } from '../office/security-log.ts'
import type { Session } from '../office/session.ts'
import type { SignIn } from '../office/sign-in.ts'
import { dutyLabel } from '../procedure/duty.ts'
import { type Problem, sendProblem } from './problems.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, with today's duties; null for strangers and while a password change is due. */
    actor: Actor | null
    /** The sign-in behind `actor`, also while a password change is due. */
    session: Session | null
  }
}

export interface SignInRoutesOptions {
  readonly signIn: SignIn
  readonly offices: Offices
  /** The jurisdiction this site is for: failures of unknown user names are logged there. */
  readonly jurisdiction: string
  /** Origins under which browsers reach the server besides its own Host, such as `YIFA_PUBLIC_URL`. */
  readonly trustedOrigins?: readonly string[]
}

/**
 * Registers the hook that resolves `request.actor` and refuses requests from other sites, for every route under `/api/`
 * of the whole server, and the routes of sign-in. The app sets zod's validator and serializer compilers.
 */
export async function signInRoutes(app: FastifyInstance, options: SignInRoutesOptions): Promise<void> {
  const { signIn, offices } = options
  const today = () => shanghaiDay(signIn.now().toISOString())

  app.decorateRequest('actor', null)
  app.decorateRequest('session', null)
  app.addHook('onRequest', async (request, reply) => {
    // The route's own path: a request may write it with percent signs.
    if (!request.routeOptions.url?.startsWith('/api/')) return
    const problem = crossSiteProblem(request, options.trustedOrigins ?? [])
    if (problem) return sendProblem(reply, problem)
    const session = await signIn.findSession(cookieNamed(request.headers.cookie, signIn.cookieName))
    if (!session) return
    const actor = await offices.actor(session.jurisdiction, session.person, today())
    // Who has left is a stranger, whatever sessions are open.
    if (!actor) return
    request.session = session
    request.actor = session.passwordChangeDue ? null : actor
  })

  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/api/sign-in',
    { schema: { tags, summary: '登录', body: credentials, response: { 200: me } }, bodyLimit },
    async (request, reply) => {
      const { username, password } = request.body
      const result = await signIn.signIn({
        username,
        password,
        address: request.ip,
        userAgent: request.headers['user-agent'],
        jurisdiction: options.jurisdiction,
      })
      if (!result.ok) return sendProblem(reply, problemOf(result.refusal))
      const { session, setCookie } = result.value
      const actor = await offices.actor(session.jurisdiction, session.person, today())
      if (!actor) {
        await signIn.endSession(session, session.id, 'signed-out')
        return sendProblem(reply, { type: 'sign-in/not-in-office', title: '已离任，不能登录', status: 403 })
      }
      return reply.header('set-cookie', [...setCookie]).send(await describe(actor, session))
    },
  )

  routes.post(
    '/api/sign-out',
    { schema: { tags, summary: '退出登录', response: { 204: z.undefined() } }, bodyLimit },
    async (request, reply) => {
      const { session } = request
      if (session) await signIn.endSession(session, session.id, 'signed-out')
      return reply.header('set-cookie', signIn.clearCookie).code(204).send()
    },
  )

  routes.post(
    '/api/sign-out-everywhere',
    { schema: { tags, summary: '退出所有设备', response: { 200: z.object({ ended: z.number() }) } }, bodyLimit },
    async (request, reply) => {
      const { session } = request
      if (!session) return sendProblem(reply, signInRequired)
      const ended = await signIn.endSessions(session, 'signed-out-everywhere', { by: session.person })
      return reply.header('set-cookie', signIn.clearCookie).send({ ended })
    },
  )

  routes.get('/api/me', { schema: { tags, summary: '当前用户', response: { 200: me } } }, async (request, reply) => {
    const { session } = request
    const actor = session && (await offices.actor(session.jurisdiction, session.person, today()))
    if (!session || !actor) return sendProblem(reply, signInRequired)
    return reply.header('cache-control', 'no-store').send(await describe(actor, session))
  })

  routes.get(
    '/api/sessions',
    { schema: { tags, summary: '登录的设备', response: { 200: sessions } } },
    async (request, reply) => {
      const { session } = request
      if (!session) return sendProblem(reply, signInRequired)
      const open = await signIn.listSessions(session)
      return reply.header('cache-control', 'no-store').send(
        open.map(({ id, startedAt, seenAt, expiresAt, address, userAgent }) => {
          return { id, startedAt, seenAt, expiresAt, address, userAgent, current: id === session.id }
        }),
      )
    },
  )

  routes.delete(
    '/api/sessions/:id',
    {
      schema: {
        tags,
        summary: '结束一个会话',
        params: z.object({ id: z.string().regex(/^[\w-]{1,64}$/) }),
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const { session } = request
      if (!session) return sendProblem(reply, signInRequired)
      if (!(await signIn.endSession(session, request.params.id, 'ended-by-owner')))
        return sendProblem(reply, { type: 'sign-in/unknown-session', title: '没有此会话', status: 404 })
      return reply.code(204).send()
    },
  )

  routes.post(
    '/api/password',
    {
      schema: { tags, summary: '修改密码', body: passwords, response: { 200: z.object({ ended: z.number() }) } },
      bodyLimit,
    },
    async (request, reply) => {
      const { session } = request
      if (!session) return sendProblem(reply, signInRequired)
      const { current, next } = request.body
      const result = await changePassword(signIn, session, { current, next, address: request.ip })
      if (result.ok) return reply.send({ ended: result.value })
      const problem = problemOf(result.refusal)
      // The session stands: 401 would tell the desk that it does not.
      return sendProblem(reply, problem.status === 401 ? { ...problem, status: 422 } : problem)
    },
  )

  routes.get(
    '/api/security-log',
    { schema: { tags, summary: '安全日志', querystring: logPage, response: { 200: log } }, preHandler: signedIn },
    async (request, reply) => {
      const actor = actorOf(request)
      if (!actor.administers.includes('auditAdministrator'))
        return sendProblem(reply, {
          type: 'sign-in/missing-administrator-duty',
          title: '无权查看安全日志',
          status: 403,
          unmet: [{ text: '须由安全审计员查看' }],
        })
      const { limit, before, kind } = request.query
      const { people } = await offices.history(actor.jurisdiction)
      const names = new Map(people.map(person => [person.id, person.name]))
      const entries = await offices.db.read(actor.jurisdiction, q =>
        listSecurityLog(q, actor.jurisdiction, { limit, before, kind }),
      )
      return reply.header('cache-control', 'no-store').send({
        entries: entries.map(entry => ({
          ...entry,
          label: securityKinds[entry.kind as SecurityKind] ?? entry.kind,
          personName: (entry.person && names.get(entry.person)) ?? null,
          subjectName: (entry.subject && names.get(entry.subject)) ?? null,
        })),
        next: entries.length === limit ? (entries.at(-1)?.id ?? null) : null,
      })
    },
  )

  routes.get(
    '/api/first-visit',
    { schema: { tags, summary: '是否需要初始化', response: { 200: z.object({ needed: z.boolean() }) } } },
    async () => ({ needed: await isEmptyInstallation(offices) }),
  )

  routes.post(
    '/api/first-administrators',
    {
      schema: { tags, summary: '初始化三员账号', body: firstAdministrators, response: { 204: z.undefined() } },
      bodyLimit,
    },
    async (request, reply) => {
      const { jurisdiction, rootUnit, administrators } = request.body
      const { regionCode, ...government } = jurisdiction
      const { documentCode, ...root } = rootUnit
      const result = await createFirstAdministrators(offices, {
        jurisdiction: { ...government, ...(regionCode ? { regionCode } : {}) },
        rootUnit: { ...root, ...(documentCode ? { documentCode } : {}) },
        administrators,
        on: today(),
        at: signIn.now().toISOString(),
      })
      return result.ok ? reply.code(204).send() : sendProblem(reply, problemOf(result.refusal))
    },
  )

  async function describe(actor: Actor, session: Session): Promise<z.output<typeof me>> {
    const { person, name, jurisdiction, holdings, administers } = actor
    const [office, history] = await Promise.all([offices.on(jurisdiction, today()), offices.history(jurisdiction)])
    const posts = new Map(history.posts.map(post => [post.id, post.name]))
    return {
      person,
      name,
      username: session.username,
      jurisdiction,
      passwordChangeDue: session.passwordChangeDue,
      holdings: holdings.map(({ unit, post, duties }) => ({
        unit,
        unitName: unitName(office, unit),
        post,
        postName: posts.get(post) ?? post,
        duties: duties.map(duty => ({ id: duty, label: dutyLabel(duty) })),
      })),
      administers: administers.map(duty => ({ id: duty, label: dutyLabel(duty) })),
    }
  }
}
// The hook and `request.actor` hold for the routes registered beside this plugin as well.
Object.assign(signInRoutes, { [Symbol.for('skip-override')]: true })

const tags = ['登录']
const bodyLimit = 16_384
// PostgreSQL keeps neither a null character nor half a surrogate pair.
const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine(given => given.isWellFormed() && !given.includes('\0'), '含有无法保存的字符')
const credentials = z.strictObject({ username: text(100), password: text(500) })
const passwords = z.strictObject({ current: text(500), next: text(500) })
const labelled = z.object({ id: z.string(), label: z.string() })
const me = z.object({
  person: z.string(),
  name: z.string(),
  username: z.string(),
  jurisdiction: z.string(),
  passwordChangeDue: z.boolean().describe('须先修改密码，其他请求一律拒绝'),
  holdings: z.array(
    z.object({
      unit: z.string(),
      unitName: z.string(),
      post: z.string(),
      postName: z.string(),
      duties: z.array(labelled),
    }),
  ),
  administers: z.array(labelled),
})
const sessions = z.array(
  z.object({
    id: z.string(),
    startedAt: z.string(),
    seenAt: z.string(),
    expiresAt: z.string(),
    address: z.string().nullable(),
    userAgent: z.string().nullable(),
    current: z.boolean(),
  }),
)
const logPage = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  kind: z.enum(Object.keys(securityKinds) as [SecurityKind, ...SecurityKind[]]).optional(),
})
const log = z.object({
  entries: z.array(
    z.object({
      id: z.number(),
      at: z.string(),
      kind: z.string(),
      label: z.string(),
      person: z.string().nullable(),
      personName: z.string().nullable(),
      username: z.string().nullable(),
      subject: z.string().nullable(),
      subjectName: z.string().nullable(),
      address: z.string().nullable(),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
  next: z.number().nullable().describe('下一页的 before；没有更多时为空'),
})
const administrator = z.strictObject({ name: text(50), username: text(30), password: text(500) })
const firstAdministrators = z.strictObject({
  jurisdiction: z.strictObject({
    id: text(40),
    name: text(100),
    level: z.enum(['province', 'city', 'county', 'township']),
    regionCode: text(12).optional(),
  }),
  rootUnit: z.strictObject({
    id: text(60),
    name: text(100),
    kind: z.enum(Object.keys(unitKinds) as [UnitKind, ...UnitKind[]]),
    documentCode: text(20).optional(),
  }),
  administrators: z.strictObject({
    systemAdministrator: administrator,
    securityAdministrator: administrator,
    auditAdministrator: administrator,
  }),
})

/**
 * Requests that change something come from this site's own pages, or from programs that are no browser. A page of
 * another site can send a form or plain text along with our cookie, but no JSON, and browsers say where from (OWASP
 * Cross-Site Request Forgery Prevention: Fetch Metadata, Origin, custom content type). SameSite=Lax stands behind it.
 */
export function crossSiteProblem(
  request: Pick<FastifyRequest, 'method' | 'headers' | 'host'>,
  trustedOrigins: readonly string[],
): Problem | null {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return null
  const { origin, 'sec-fetch-site': site, 'content-type': contentType } = request.headers
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return crossSite
  if (origin !== undefined && !isOurs(origin, request.host, trustedOrigins)) return crossSite
  if (request.method === 'DELETE' && contentType === undefined) return null
  const type = contentType?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return null
  // Uploads: other sites can send these too, so the browser must have said that it is ours.
  if (type === 'multipart/form-data' && (site === 'same-origin' || origin !== undefined)) return null
  return { type: 'request/content-type', title: '请求须为 JSON（content-type: application/json）', status: 415 }
}

const crossSite: Problem = { type: 'request/cross-site', title: '拒绝来自其他网站的请求', status: 403 }

function isOurs(origin: string, host: string, trustedOrigins: readonly string[]): boolean {
  if (trustedOrigins.includes(origin)) return true
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}

const signInRequired: Problem = { type: 'sign-in/required', title: '请先登录', status: 401 }

const statuses: Record<OfficeRefusalType, number> = {
  'missing-administrator-duty': 403,
  unmet: 422,
  'already-set-up': 409,
  'wrong-credentials': 401,
  locked: 423,
  'too-many-attempts': 429,
  suspended: 403,
}

function problemOf({ type, title, unmet }: OfficeRefusal): Problem {
  return { type: `sign-in/${type}`, title, status: statuses[type], unmet }
}

/** A preHandler for routes that only officers use; `actorOf` then gives the actor. */
export const signedIn: preHandlerAsyncHookHandler = async (request: FastifyRequest, reply: FastifyReply) => {
  if (request.actor) return
  if (request.session)
    return sendProblem(reply, { type: 'sign-in/password-change-due', title: '请先修改密码', status: 403 })
  return sendProblem(reply, signInRequired)
}

/** @throws where the route has no `signedIn` before it. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new Error(`${request.method} ${request.url} needs the preHandler signedIn`)
  return request.actor
}

/** The decoded value of one cookie of a Cookie header. */
function cookieNamed(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const equals = part.indexOf('=')
    if (part.slice(0, equals).trim() !== name) continue
    try {
      return decodeURIComponent(part.slice(equals + 1).trim())
    } catch {
      return undefined
    }
  }
  return undefined
}
