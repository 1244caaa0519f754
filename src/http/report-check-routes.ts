/** 报告体检: an annual report, as a file or as pasted text, held against the rules. Nothing of it is kept. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { checkDocument } from '../check/check-document.ts'
import { largestReportFile, longestReport, readApart } from '../check/read/read-apart.ts'
import { isWebPage, webPageText } from '../check/read/web-page-text.ts'
import { readDocument } from '../check/read-document.ts'
import { labelOf } from '../check/rules/index.ts'
import { figureProposals } from '../report/figure-proposals.ts'
import { type ReadPart, readPart } from './attachment-routes.ts'
import { type ReportCheckAnswer, reportCheckAnswer, reportTextBody } from './contract.ts'
import { type Problem, sendProblem } from './problems.ts'
import { problems } from './refusals.ts'
import { signedIn } from './sign-in.ts'

export const reportCheckRoutes = (app: FastifyInstance): void => {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['年度报告']

  routes.post(
    '/api/report-checks',
    {
      schema: {
        tags,
        summary: '报告体检：上传文件',
        consumes: ['multipart/form-data'],
        response: { 200: reportCheckAnswer },
      },
      preHandler: signedIn,
      bodyLimit: largestReportFile + 65_536,
    },
    async (request, reply) => {
      if (!request.isMultipart()) return sendProblem(reply, problems.contentType)
      const part = await readReport(request)
      if (part === 'unreadable') return sendProblem(reply, problems.attachmentUnreadable)
      if (part === 'too-large') return sendProblem(reply, tooLarge)
      if (!part || part.content.length === 0) return sendProblem(reply, problems.attachmentMissing)
      const read = await readApart(part.content, part.name)
      if (!read.ok) return sendProblem(reply, { ...unreadable, title: read.refusal.title })
      return reply.send(answerFor(read.value.text, read.value.kind))
    },
  )

  routes.post(
    '/api/report-checks/text',
    {
      schema: {
        tags,
        summary: '报告体检：粘贴文字',
        body: reportTextBody,
        response: { 200: reportCheckAnswer },
      },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const { text } = request.body
      return reply.send(isWebPage(text) ? answerFor(webPageText(text), 'web') : answerFor(text, 'text'))
    },
  )
}

const answerFor = (text: string, kind: ReportCheckAnswer['kind']): ReportCheckAnswer => {
  const document = readDocument(text)
  const { title, issuer, year, documentNumber, date, lines } = document
  const wordsAt = (place: typeof title): string | null =>
    place ? (lines[place.line - 1]?.text.slice(place.from, place.to) ?? null) : null
  return {
    kind,
    title: wordsAt(title),
    issuer,
    year,
    documentNumber: wordsAt(documentNumber),
    date: date?.day ?? null,
    lines: lines.map(line => line.text),
    findings: checkDocument(document).map(finding => ({
      ...finding,
      label: labelOf(finding.rule),
      also: [...finding.also],
    })),
    figures: figureProposals(document),
  }
}

const tooLarge: Problem = {
  type: 'report-checks/too-large',
  title: `报告文件不得超过${largestReportFile / 1024 / 1024}MB、${longestReport / 10_000}万字`,
  status: 413,
}
const unreadable: Problem = { type: 'report-checks/unreadable', title: '文件不能读取', status: 422 }

/** @throws but for a file that is too large. */
const readReport = async (request: FastifyRequest): Promise<ReadPart | 'unreadable' | 'too-large' | null> => {
  try {
    return await readPart(request, largestReportFile)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE') return 'too-large'
    throw error
  }
}
