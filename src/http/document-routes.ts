/** Documents as files to take away: PDF, Word, OFD, each with its signature; registers, receipts, and the faces used. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { shanghaiDay } from '../case/engine.ts'
import { findCases } from '../case/find-cases.ts'
import { sightOf } from '../case/visible.ts'
import { roleFaces } from '../document/font-advice.ts'
import { installedPrinter } from '../document/installed-printer.ts'
import type { OfficialDocument } from '../document/official-document.ts'
import type { FileFormat } from '../document/print-document.ts'
import {
  type ReceiptPrint,
  type RegisterPrint,
  receiptDocument,
  registerDocument,
} from '../document/register-document.ts'
import type { Actor } from '../office/actor.ts'
import { unitName } from '../office/office.ts'
import { dateInWords } from '../procedure/date-in-words.ts'
import { type ReadCase, readCase } from './case-page.ts'
import { documentFontsAnswer, receiptParams, registerParams, registerQuery } from './contract.ts'
import { sendProblem } from './problems.ts'
import { problems, sendRefusal } from './refusals.ts'
import type { Services } from './services.ts'
import { shownNumber } from './shown-number.ts'
import { actorOf, signedIn } from './sign-in.ts'

export const documentRoutes = (app: FastifyInstance, services: Services): void => {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['公文']

  routes.get(
    '/api/documents/fonts',
    { schema: { tags, summary: '排版所用字体', response: { 200: documentFontsAnswer } }, preHandler: signedIn },
    async () => {
      const { fonts, fontFolder, signingKey } = installedPrinter()
      return {
        roles: [...roleFaces(fonts)],
        // Names of files only: where they lie is the administrator's.
        unusable: fonts.unusable.map(({ file, why }) => ({ file: file.slice(fontFolder.length + 1), why })),
        signing: signingKey?.algorithm ?? null,
      }
    },
  )

  routes.get(
    '/api/cases/:id/receipt.:format',
    {
      schema: { tags, summary: '收件回执', params: receiptParams },
      // Asking for the head alone must not count as reading a sealed case.
      exposeHeadRoute: false,
      preHandler: signedIn,
    },
    async (request, reply) => {
      const { id, format } = request.params
      const found = await readCase(services, actorOf(request), id)
      if (!found) return sendProblem(reply, problems.unknownCase)
      return sendDocument(reply, receiptDocument(receiptOf(found)), {
        name: ['收件回执', found.number].filter(Boolean).join(' '),
        format,
        signature: false,
      })
    },
  )

  routes.get(
    '/api/documents/register.:format',
    {
      schema: { tags, summary: '登记簿', params: registerParams, querystring: registerQuery },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const register = await registerOf(services, actorOf(request), request.query)
      if (!register) return sendRefusal(reply, { type: 'unknown-procedure', title: '没有这一办理事项', unmet: [] })
      return sendDocument(reply, registerDocument(register), {
        name: register.title,
        format: request.params.format,
        signature: false,
      })
    },
  )
}

const receiptOf = ({ definition, number, state, office }: ReadCase): ReceiptPrint => ({
  procedure: definition.label,
  number,
  unitName: unitName(office, state.unit),
  receivedOn: state.openedOn,
  due: state.clocks.flatMap(({ label, owedBy, due, citation }) =>
    owedBy === 'authority' && due !== null ? [{ label, on: due, citation }] : [],
  ),
})

/** A register of more is printed in parts. */
const mostRows = 1_000

/** The cases of one procedure as this person sees them; null where there is no such procedure. */
const registerOf = async (
  { engine, offices, now }: Services,
  actor: Actor,
  { procedure, unit, q: words, stage, from, to }: z.infer<typeof registerQuery>,
): Promise<RegisterPrint | null> => {
  const definition = engine.procedures.get(procedure)
  if (!definition) return null
  const on = shanghaiDay(now())
  const office = await offices.on(actor.jurisdiction, on)
  const rows = await engine.db.read(actor.jurisdiction, q =>
    findCases(q, {
      jurisdiction: actor.jurisdiction,
      sight: sightOf(actor, office, engine.procedures),
      procedures: [...engine.procedures.keys()],
      procedure,
      limit: mostRows + 1,
      ...(unit ? { unit } : {}),
      ...(stage ? { stage } : {}),
      ...(words ? { text: words } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    }),
  )
  const shown = rows.slice(0, mostRows)
  return {
    title: `${definition.label}登记簿`,
    unitName: unitName(office, unit ?? office.roots[0] ?? ''),
    scope: scopeOf(unit ? unitName(office, unit) : null, from, to),
    columns: registerColumns,
    rows: shown.map((row, i) => [
      String(i + 1),
      shownNumber(definition, row.number, office) ?? '',
      row.title,
      unitName(office, row.unit),
      row.openedOn,
      definition.stages[row.stage]?.label ?? row.stage,
      row.outcome === null ? '' : (definition.outcomes[row.outcome]?.label ?? row.outcome),
      row.closedOn ?? row.nextDue ?? '',
    ]),
    on,
    ...(rows.length > mostRows ? { remark: `超过${mostRows}件，只列最近的${mostRows}件，请按时间分段打印。` } : {}),
  }
}

const registerColumns = [
  { label: '序号', width: 1, align: 'center' },
  { label: '编号', width: 4 },
  { label: '名称', width: 7 },
  { label: '承办单位', width: 4 },
  { label: '立案日期', width: 2.4, align: 'center' },
  { label: '环节', width: 2.4 },
  { label: '结果', width: 3 },
  { label: '办结或到期', width: 2.4, align: 'center' },
] as const

const scopeOf = (unit: string | null, from: string | undefined, to: string | undefined): string =>
  [
    ...(unit ? [unit] : []),
    from && to
      ? `${dateInWords(from)}至${dateInWords(to)}`
      : from
        ? `${dateInWords(from)}以来`
        : to
          ? `截至${dateInWords(to)}`
          : '全部',
  ].join('，')

interface Asked {
  /** Without its ending. */
  readonly name: string
  readonly format: FileFormat
  /** The detached signature over the file in place of the file. */
  readonly signature: boolean
}

/** The file, or a problem that says everything it must not be printed with. */
export const sendDocument = async (
  reply: FastifyReply,
  document: OfficialDocument,
  { name, format, signature }: Asked,
): Promise<FastifyReply> => {
  const printer = installedPrinter()
  const printed = await printer.print(document, format)
  if (!printed.ok)
    return sendProblem(reply, { type: 'case/unmet', title: '文书不能打印', status: 422, unmet: printed.faults })
  if (!signature) return sendFile(reply, `${name}.${format}`, printed.mediaType, printed.file)
  if (!printer.signingKey)
    return sendProblem(reply, {
      type: 'case/unmet',
      title: printer.signingFault ? '签名密钥不能使用' : '没有配置签名密钥',
      status: 422,
      unmet: [
        {
          text: printer.signingFault
            ? '请由系统管理员运行 bin/yifa doctor 查明 YIFA_SIGNING_KEY 的问题'
            : '请由系统管理员以 YIFA_SIGNING_KEY 指定签名密钥文件',
        },
      ],
    })
  const signed = `${JSON.stringify(printer.signingKey.sign(printed.file), null, 2)}\n`
  return sendFile(reply, `${name}.${format}.sig`, 'application/json; charset=utf-8', Buffer.from(signed))
}

export const sendFile = (reply: FastifyReply, name: string, mediaType: string, file: Buffer | string): FastifyReply =>
  reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .serializer((bytes: unknown) => bytes as string)
    .send(file)
