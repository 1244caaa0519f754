/**
 * The portal: server-rendered pages for the public, no script and no account. It reads what was made public and the
 * progress copies, and opens cases through the same act as everybody.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readFields, uuid } from '../case/act-input.ts'
import { type Engine, shanghaiDay } from '../case/engine.ts'
import type { LetterContent } from '../case/letter-content.ts'
import { actForPublic, findProgress, handedInSince, openForPublic, takesUp } from '../case/public-acts.ts'
import type { Offices } from '../office/offices.ts'
import { publicDuty } from '../procedure/duty.ts'
import type { Fields } from '../procedure/field.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { type Posted, readPosted } from './act-form.ts'
import {
  applicationPage,
  letterPage,
  messagePage,
  progressForm,
  progressPage,
  type Refused,
  receiptPage,
} from './application-pages.ts'
import type { Site } from './page.ts'
import { countInviting, findPublished, invitesOn, listPublished, type Progress } from './public-records.ts'
import { columnPage, type Door, frontPage, recordPage } from './published-pages.ts'
import { traditional } from './traditional.ts'

export interface PortalServices {
  readonly engine: Engine
  readonly offices: Offices
  readonly now: () => string
  readonly site: () => string
  readonly prepare: (jurisdiction: string) => Promise<void>
}
/** Other parts of the site: the annual reports, each a front-page door with pages of its own. */
export interface PortalPart {
  readonly door?: Door
  readonly routes: (app: FastifyInstance, shell: PortalShell) => void
}
export interface PortalShell {
  readonly services: PortalServices
  readonly siteOf: () => Promise<Site>
  readonly send: (request: FastifyRequest, reply: FastifyReply, page: string, status?: number) => FastifyReply
}

const pageSize = 20

export const portal = async (services: PortalServices, parts: readonly PortalPart[] = []) => {
  const css = readFileSync(join(import.meta.dirname, 'portal.css'), 'utf8')
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody, { bodyLimit: 200_000 })
    const shell: PortalShell = { services, siteOf: () => siteOf(services), send }
    app.get('/portal.css', (_, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=3600').send(css),
    )
    publishedRoutes(app, shell, parts)
    applicationRoutes(app, shell)
    progressRoutes(app, shell)
    for (const part of parts) part.routes(app, shell)
  }
}

/** Sends a page, in 繁體 when the reader asked for it once. */
const send = (request: FastifyRequest, reply: FastifyReply, page: string, status = 200): FastifyReply => {
  const asked = (request.query as { script?: string }).script
  if (asked === 'hant' || asked === 'hans')
    reply.header('set-cookie', `script=${asked}; Path=/; Max-Age=31536000; SameSite=Lax`)
  const script = asked ?? /(?:^|;\s*)script=(hant|hans)/.exec(request.headers.cookie ?? '')?.[1]
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('vary', 'cookie')
    .send(script === 'hant' ? traditional(page) : page)
}

const siteOf = async ({ engine, site, prepare }: PortalServices): Promise<Site> => {
  const jurisdiction = site()
  await prepare(jurisdiction)
  const { rows } = await engine.db.owner.query<{ name: string; demonstration: boolean }>(
    'select name, demonstration from jurisdiction where id = $1',
    [jurisdiction],
  )
  const columns = [...engine.procedures.values()].flatMap(({ publication }) =>
    'never' in publication ? [] : [publication.column],
  )
  return {
    jurisdiction,
    name: rows[0]?.name ?? '',
    demonstration: rows[0]?.demonstration ?? false,
    columns: [...new Set(columns)],
  }
}

/** Procedures the public may open itself, with the act that does it. */
const publicProcedures = (engine: Engine): readonly { definition: AnyProcedure; act: string }[] =>
  [...engine.procedures.values()].flatMap(definition =>
    Object.entries(definition.acts).flatMap(([act, { by, from }]) =>
      by === publicDuty && from === 'new' ? [{ definition, act }] : [],
    ),
  )

/** The link an act of the public must be given, where it answers something published (提出意见). */
const answeredField = (definition: AnyProcedure, act: string): { field: string; to: readonly string[] } | undefined => {
  const [found] = (definition.acts[act]?.asks ?? []).flatMap(key => {
    const field = (definition.fields as Fields)[key]
    return field?.kind === 'link' && field.to ? [{ field: key, to: field.to }] : []
  })
  return found
}
/** Procedures by which the public answers what was published under `procedure`. */
const answersTo = (engine: Engine, procedure: string): readonly AnyProcedure[] =>
  publicProcedures(engine).flatMap(({ definition, act }) =>
    answeredField(definition, act)?.to.includes(procedure) ? [definition] : [],
  )

const publishedRoutes = (
  app: FastifyInstance,
  { services, siteOf, send }: PortalShell,
  parts: readonly PortalPart[],
): void => {
  const { engine } = services
  app.get('/', async (request, reply) => {
    const site = await siteOf()
    const latest = await Promise.all(
      site.columns.map(
        async column =>
          [
            column,
            await engine.db.read(site.jurisdiction, q =>
              listPublished(q, { jurisdiction: site.jurisdiction, column, limit: 8 }),
            ),
          ] as const,
      ),
    )
    const inviting = await engine.db.read(site.jurisdiction, q =>
      countInviting(q, site.jurisdiction, shanghaiDay(services.now())),
    )
    const doors = [
      ...inviting.map(({ column, records }) => ({
        address: `/columns/${encodeURIComponent(column)}`,
        label: column,
        about: `${records}件草案正在征求意见，不用注册即可提出`,
      })),
      ...publicProcedures(engine)
        .filter(({ definition, act }) => answeredField(definition, act) === undefined)
        .map(({ definition }) => ({
          address: `/apply/${definition.id}`,
          label: definition.label,
          about: '在线提交，当场得到回执',
        })),
      { address: '/progress', label: '进度查询', about: '凭登记编号和查询码' },
      ...parts.flatMap(({ door }) => (door ? [door] : [])),
    ]
    return send(request, reply, frontPage(site, doors, latest))
  })
  app.get<{ Params: { column: string }; Querystring: { page?: string; q?: string } }>(
    '/columns/:column',
    async (request, reply) => {
      const site = await siteOf()
      const { column } = request.params
      if (!site.columns.includes(column))
        return send(request, reply, messagePage(site, '没有这一栏目', '请从首页重新选择。'), 404)
      const page = Math.min(10_000, Math.max(1, Math.trunc(Number(request.query.page ?? 1)) || 1))
      const text = cleaned(request.query.q).slice(0, 60)
      const entries = await engine.db.read(site.jurisdiction, q =>
        listPublished(q, {
          jurisdiction: site.jurisdiction,
          column,
          text,
          limit: pageSize + 1,
          offset: (page - 1) * pageSize,
        }),
      )
      return send(
        request,
        reply,
        columnPage(site, column, entries.slice(0, pageSize), { page, more: entries.length > pageSize, text }),
      )
    },
  )
  app.get<{ Params: { id: string } }>('/published/:id', async (request, reply) => {
    const site = await siteOf()
    const record = uuid.test(request.params.id)
      ? await engine.db.read(site.jurisdiction, q => findPublished(q, site.jurisdiction, request.params.id))
      : null
    const definition = record && engine.procedures.get(record.procedure)
    if (!record || !definition)
      return send(request, reply, messagePage(site, '没有这一内容', '该内容不存在，或者已经依法撤回。'), 404)
    const today = shanghaiDay(services.now())
    return send(
      request,
      reply,
      recordPage(
        site,
        definition,
        record,
        id => engine.unit(site.jurisdiction, id, today)?.name ?? id,
        answersTo(engine, record.procedure),
        today,
      ),
    )
  })
}

const posted = (request: FastifyRequest): Posted =>
  Object.fromEntries(
    Object.entries((request.body ?? {}) as Record<string, unknown>).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, cleaned(value)]] : [],
    ),
  )
/** What cannot be stored or read is taken out of what the public types, rather than refused. */
const cleaned = (value: unknown): string =>
  typeof value === 'string' ? value.toWellFormed().replaceAll(/(?![\n\r\t])\p{Cc}/gu, '') : ''
const token = (value: string | undefined): string => (value && uuid.test(value) ? value : crypto.randomUUID())

const applicationRoutes = (app: FastifyInstance, { services, siteOf, send }: PortalShell): void => {
  const { engine } = services
  /** The form's procedure and, where it answers something published, that record; null where it cannot be filled in. */
  const find = async (site: Site, procedure: string, about: string | undefined) => {
    const found = publicProcedures(engine).find(({ definition }) => definition.id === procedure)
    if (!found) return null
    const answered = answeredField(found.definition, found.act)
    if (!answered) return { ...found, units: await receivingUnits(services, site, found), about: undefined }
    const record =
      about && uuid.test(about)
        ? await engine.db.read(site.jurisdiction, q => findPublished(q, site.jurisdiction, about))
        : null
    const today = shanghaiDay(services.now())
    if (!record || !invitesOn(record, today) || !answered.to.includes(record.procedure)) return null
    const name = engine.unit(site.jurisdiction, record.unit, today)?.name ?? record.unit
    return {
      ...found,
      units: [{ id: record.unit, name }],
      about: { field: answered.field, caseId: record.caseId, title: record.title },
    }
  }
  const notOffered = (site: Site) => messagePage(site, '没有这一事项', '该事项不受理网上提交，或者期间已经结束。')
  app.get<{ Params: { procedure: string }; Querystring: { about?: string } }>(
    '/apply/:procedure',
    async (request, reply) => {
      const site = await siteOf()
      const found = await find(site, request.params.procedure, request.query.about)
      if (!found) return send(request, reply, notOffered(site), 404)
      return send(request, reply, applicationPage(site, { ...found, posted: {}, token: crypto.randomUUID() }))
    },
  )
  app.post<{ Params: { procedure: string } }>('/apply/:procedure', async (request, reply) => {
    const site = await siteOf()
    const form = posted(request)
    const found = await find(site, request.params.procedure, form.about)
    if (!found) return send(request, reply, notOffered(site), 404)
    const { definition, act, units, about } = found
    const now = services.now()
    const unit = about ? units[0] : units.find(({ id }) => id === form.unit)
    const key = token(form.token)
    const again = (refused: Refused) =>
      send(request, reply, applicationPage(site, { ...found, posted: form, token: key, refused }), 422)
    const fields = { ...readPosted(definition, act, form), ...(about ? { [about.field]: about.caseId } : {}) }
    const today = shanghaiDay(now)
    if (!unit) {
      const { faults } = readFields(definition, act, fields, { receivedOn: null, today })
      return again({ title: '还不能提交', unmet: [{ text: '请选择受理单位' }, ...faults] })
    }
    const result = await openForPublic(engine, {
      jurisdiction: site.jurisdiction,
      now,
      idempotencyKey: key,
      act,
      request: { on: today, fields },
      procedure: definition.id,
      unit: unit.id,
    })
    if (!result.ok) return again(result.refusal)
    const { number, queryCode } = result.value
    if (!number || !queryCode) return send(request, reply, messagePage(site, '已经登记', '您提交的内容已经登记。'))
    const receipt = await progressOf(engine, site, number, queryCode)
    reply.header('cache-control', 'no-store')
    return send(
      request,
      reply,
      receiptPage(site, definition, {
        number,
        code: queryCode,
        unit: unit.name,
        on: today,
        progress: receipt?.progress ?? null,
      }),
    )
  })
}

/** Units that issue documents of their own and have somebody to take the matter up; by name as it stands today. */
const receivingUnits = async (
  { engine, offices, now }: PortalServices,
  { jurisdiction }: Site,
  { definition, act }: { definition: AnyProcedure; act: string },
) => {
  const on = shanghaiDay(now())
  const office = await offices.on(jurisdiction, on)
  return [...office.units.values()]
    .filter(
      ({ id, documentCode }) =>
        documentCode !== null && takesUp(engine, { jurisdiction, definition, act, unit: id, on }),
    )
    .map(({ id, name }) => ({ id, name }))
}

/** The progress copy, as the portal's pages read it. */
const progressOf = async (engine: Engine, { jurisdiction }: Site, number: string, code: string) => {
  return engine.db.read(jurisdiction, async q => {
    const found = await findProgress(q, jurisdiction, { number, code })
    if (!found) return null
    const progress = found.content as unknown as Progress
    const definition = engine.procedures.get(progress.procedureId)
    const since = await handedInSince(q, definition, { jurisdiction, id: found.case })
    return { caseId: found.case, progress, handedIn: since }
  })
}

const progressRoutes = (app: FastifyInstance, { services, siteOf, send }: PortalShell): void => {
  const { engine } = services
  const unknown: Refused = {
    title: '没有查到',
    unmet: [{ text: '登记编号或者查询码不对，请核对回执（查询码不含数字0、1和字母O、I、L）' }],
  }
  const open = async (request: FastifyRequest) => {
    const site = await siteOf()
    const { number = '', code = '', ...form } = posted(request)
    const found = number && code ? await progressOf(engine, site, number, code) : null
    const definition = found && engine.procedures.get(found.progress.procedureId)
    return { site, number, code, form, found, definition, today: shanghaiDay(services.now()) }
  }
  app.get('/progress', async (request, reply) =>
    send(request, reply, progressForm(await siteOf(), { number: '', code: '' })),
  )
  app.post('/progress', async (request, reply) => {
    const { site, number, code, found, definition, today } = await open(request)
    reply.header('cache-control', 'no-store')
    if (!found || !definition) return send(request, reply, progressForm(site, { number, code }, unknown), 404)
    return send(request, reply, progressPage(site, { ...found, definition, number, code, today }))
  })
  app.post('/progress/letter', async (request, reply) => {
    const { site, number, code, form, found } = await open(request)
    reply.header('cache-control', 'no-store')
    const shown = found?.progress.letters.some(({ id }) => id === form.letter)
    if (!found || !shown) return send(request, reply, progressForm(site, { number, code }, unknown), 404)
    const row = await engine.db.read(site.jurisdiction, q =>
      q.kysely
        .selectFrom('letter')
        .select('content')
        .where('jurisdiction', '=', site.jurisdiction)
        .where('case_id', '=', found.caseId)
        .where('id', '=', form.letter ?? '')
        .executeTakeFirstOrThrow(),
    )
    return send(request, reply, letterPage(site, row.content as LetterContent))
  })
  app.post('/progress/act', async (request, reply) => {
    const { site, number, code, form, found, definition, today } = await open(request)
    reply.header('cache-control', 'no-store')
    if (!found || !definition) return send(request, reply, progressForm(site, { number, code }, unknown), 404)
    const act = form.act ?? ''
    const key = token(form.token)
    const show = (shown: typeof found, refused?: Refused) => {
      const acting = refused ? { acting: { act, posted: form, token: key, refused } } : {}
      const page = progressPage(site, { ...shown, definition, number, code, today, ...acting })
      return send(request, reply, page, refused ? 422 : 200)
    }
    if (form.sure !== 'yes') return show(found, { title: '尚未办理', unmet: [{ text: '请勾选确认' }] })
    const result = await actForPublic(engine, {
      jurisdiction: site.jurisdiction,
      number,
      code,
      now: services.now(),
      idempotencyKey: key,
      act,
      request: { on: today, fields: readPosted(definition, act, form) },
    })
    if (!result) return send(request, reply, progressForm(site, { number, code }, unknown), 404)
    const after = (await progressOf(engine, site, number, code)) ?? found
    return result.ok ? show(after) : show(after, result.refusal)
  })
}
