/** Documents as files to take away: PDF, Word, OFD, each with its signature; and the faces they are set in. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { roleFaces } from '../document/font-advice.ts'
import { installedPrinter } from '../document/installed-printer.ts'
import type { OfficialDocument } from '../document/official-document.ts'
import type { FileFormat } from '../document/print-document.ts'
import { documentFontsAnswer } from './contract.ts'
import { sendProblem } from './problems.ts'
import { signedIn } from './sign-in.ts'

export const documentRoutes = (app: FastifyInstance): void => {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/documents/fonts',
    {
      schema: { tags: ['公文'], summary: '排版所用字体', response: { 200: documentFontsAnswer } },
      preHandler: signedIn,
    },
    async () => {
      const { fonts, fontFolder, signingKey } = installedPrinter()
      return {
        roles: [...roleFaces(fonts)],
        // Names of files only: where they lie is the administrator's.
        unusable: fonts.unusable.map(({ file, why }) => ({ file: file.slice(fontFolder.length + 1), why })),
        folder: fontFolder,
        signing: signingKey?.algorithm ?? null,
      }
    },
  )
}

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
      title: '没有配置签名密钥',
      status: 422,
      unmet: [{ text: '请由系统管理员以 YIFA_SIGNING_KEY 指定签名密钥文件' }],
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
