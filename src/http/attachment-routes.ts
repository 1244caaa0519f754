/** Files: uploaded first, filed with a case by the act that names them. */
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  type FoundAttachment,
  findAttachment,
  largestAttachment,
  sniffMediaType,
  storeAttachment,
} from '../case/attachments.ts'
import type { Actor } from '../office/actor.ts'
import { readCase, seenCase } from './case-page.ts'
import { attachmentAnswer, attachmentParams } from './contract.ts'
import { sendProblem } from './problems.ts'
import { problems } from './refusals.ts'
import type { Services } from './services.ts'
import { actorOf, signedIn } from './sign-in.ts'

export const attachmentRoutes = async (app: FastifyInstance, services: Services): Promise<void> => {
  const { engine, now } = services
  await app.register(multipart, { limits: { files: 1, fields: 5, fieldSize: 1_000, fileSize: largestAttachment } })
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['附件']

  routes.post(
    '/api/attachments',
    {
      schema: { tags, summary: '上传附件', consumes: ['multipart/form-data'], response: { 201: attachmentAnswer } },
      preHandler: signedIn,
      bodyLimit: largestAttachment + 65_536,
    },
    async (request, reply) => {
      const { jurisdiction, person } = actorOf(request)
      if (!request.isMultipart()) return sendProblem(reply, problems.contentType)
      const part = await readPart(request)
      if (part === 'unreadable') return sendProblem(reply, problems.attachmentUnreadable)
      if (!part || part.content.length === 0) return sendProblem(reply, problems.attachmentMissing)
      const { name, content } = part
      const mediaType = sniffMediaType(content, name)
      if (!mediaType) return sendProblem(reply, problems.attachmentKind)
      const stored = await engine.db.transaction(jurisdiction, tx =>
        storeAttachment(tx, { jurisdiction, name, mediaType, content, uploadedBy: person, now: now() }),
      )
      return reply.code(201).send(stored)
    },
  )

  routes.get(
    '/api/attachments/:id',
    {
      schema: { tags, summary: '下载附件', params: attachmentParams },
      // Asking for the head alone must not count as reading a sealed case.
      exposeHeadRoute: false,
      preHandler: signedIn,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const found = await engine.db.read(actor.jurisdiction, q =>
        findAttachment(q, actor.jurisdiction, request.params.id),
      )
      if (!found || !(await mayOpen(actor, found))) return sendProblem(reply, problems.unknownAttachment)
      return reply
        .type(found.mediaType)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(found.content)
    },
  )

  /** Filed: whoever sees its case, and of a sealed one the reading is recorded. Not yet filed: whoever uploaded it. */
  const mayOpen = async (actor: Actor, { case: caseId, uploadedBy }: FoundAttachment): Promise<boolean> => {
    if (caseId === null) return uploadedBy === actor.person
    const seen = await seenCase(services, actor, caseId)
    return seen?.definition.sealed ? (await readCase(services, actor, caseId)) !== null : seen !== null
  }
}

export interface ReadPart {
  readonly name: string
  readonly content: Buffer
}
/**
 * The one file of a multipart body; its parser knows no codes for bodies that end early or make no sense.
 * @param largest in bytes, where it is smaller than that of attachments
 */
export const readPart = async (request: FastifyRequest, largest?: number): Promise<ReadPart | 'unreadable' | null> => {
  try {
    const part = await request.file(largest === undefined ? {} : { limits: { fileSize: largest } })
    return part ? { name: part.filename ?? '', content: await part.toBuffer() } : null
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('FST_')) throw error
    return 'unreadable'
  }
}
