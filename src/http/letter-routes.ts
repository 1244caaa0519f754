/** Letters (文书) as they were issued: as data, as a page to print, and as a file. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { html } from 'ghtml'
import type { LetterContent } from '../case/letter-content.ts'
import { readParties } from '../case/read-party.ts'
import type { Result } from '../case/refusal.ts'
import { letterDocument } from '../document/letter-document.ts'
import type { Actor } from '../office/actor.ts'
import { dateInWords } from '../procedure/date-in-words.ts'
import { type ReadCase, readCase } from './case-page.ts'
import {
  caseLetterParams,
  type LetterAnswer,
  letterAnswer,
  letterFileParams,
  letterFileQuery,
  letterQuery,
} from './contract.ts'
import { sendDocument } from './document-routes.ts'
import { type Problem, sendProblem } from './problems.ts'
import { problems, sendRefusal } from './refusals.ts'
import type { Services } from './services.ts'
import { actorOf, signedIn } from './sign-in.ts'

export const letterRoutes = (app: FastifyInstance, services: Services): void => {
  const { engine, now } = services
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/cases/:id/letters/:letter',
    {
      schema: {
        tags: ['案件'],
        summary: '文书（JSON，或按 Accept: text/html 给出打印页）',
        params: caseLetterParams,
        querystring: letterQuery,
        response: { 200: letterAnswer },
      },
      // Asking for the head alone must not count as reading the names.
      exposeHeadRoute: false,
      preHandler: signedIn,
    },
    async (request, reply) => {
      const { id, letter } = request.params
      const found = await readLetter(actorOf(request), id, letter, request.query.names === '1')
      if ('status' in found) return sendProblem(reply, found)
      if (!found.ok) return sendRefusal(reply, found.refusal)
      if (!(request.headers.accept ?? '').includes('text/html')) return reply.send(found.value)
      reply.type('text/html; charset=utf-8').serializer((page: unknown) => String(page))
      return reply.send(printView(found.value) as never)
    },
  )

  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/cases/:id/letters/:letter.:format',
    {
      schema: {
        tags: ['案件'],
        summary: '文书文件（PDF、Word，OFD为试验性）；signature=1 给出该文件的签名',
        params: letterFileParams,
        querystring: letterFileQuery,
      },
      exposeHeadRoute: false,
      preHandler: signedIn,
    },
    async (request, reply) => {
      const { id, letter, format } = request.params
      const found = await readLetter(actorOf(request), id, letter, request.query.names === '1')
      if ('status' in found) return sendProblem(reply, found)
      if (!found.ok) return sendRefusal(reply, found.refusal)
      const { title, number } = found.value
      return sendDocument(reply, letterDocument(found.value), {
        name: [title, number].filter(Boolean).join(' '),
        format,
        signature: request.query.signature === '1',
      })
    },
  )

  const readLetter = async (
    actor: Actor,
    id: string,
    letter: string,
    named: boolean,
  ): Promise<Result<LetterAnswer> | Problem> => {
    const found = await readCase(services, actor, id)
    const content = found && (await findLetter(actor, id, letter))
    if (!found || !content) return found ? problems.unknownLetter : problems.unknownCase
    const recipient = await recipientOf(actor, found, letter, content, named)
    if (!recipient.ok) return recipient
    const key = found.state.letters.find(one => one.id === letter)?.key ?? ''
    return {
      ok: true,
      value: {
        id: letter,
        key,
        label: found.definition.letters?.[key]?.label ?? key,
        title: content.title,
        number: content.number,
        recipient: recipient.value,
        body: [...content.body],
        unitName: content.unitName,
        issuedOn: content.issuedOn,
      },
    }
  }

  const findLetter = async (actor: Actor, caseId: string, letter: string): Promise<LetterContent | null> => {
    const { rows } = await engine.db.read(actor.jurisdiction, q =>
      q.query<{ content: LetterContent }>({
        name: 'letter-find',
        text: 'select content from letter where jurisdiction = $1 and id = $2 and case_id = $3',
        values: [actor.jurisdiction, letter, caseId],
      }),
    )
    return rows[0]?.content ?? null
  }

  /** Names of parties are sealed: filling them in is a reading, recorded before they are shown. */
  const recipientOf = async (
    actor: Actor,
    { definition, state }: ReadCase,
    letter: string,
    { recipient, title }: LetterContent,
    named: boolean,
  ): Promise<Result<string>> => {
    if (definition.fields[recipient]?.kind !== 'party') {
      const served = state.letters.find(({ id }) => id === letter)?.served ?? []
      return { ok: true, value: served.map(one => one.recipient).join('、') }
    }
    if (!named) return { ok: true, value: definition.fields[recipient]?.label ?? '' }
    const read = await readParties(engine, {
      jurisdiction: actor.jurisdiction,
      actor,
      now: now(),
      case: state.id,
      purpose: `打印《${title}》`,
      field: recipient,
    })
    if (!read.ok) return read
    return { ok: true, value: read.value.map(({ name }) => name).join('、') }
  }
}

/** After GB/T 9704-2012: title centred, number below it, recipient flush left, body indented by two characters. */
const printView = ({ title, number, recipient, body, unitName, issuedOn }: LetterAnswer): string => html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<title>${title}${number ? ` ${number}` : ''}</title>
<style>
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
body { font: 16pt/28pt FangSong, STFangsong, 'Noto Serif CJK SC', serif; max-width: 156mm; margin: 12mm auto }
h1 { font: 22pt/32pt 'FZXiaoBiaoSong-B05S', SimSun, 'Noto Serif CJK SC', serif; text-align: center; margin: 0 0 8mm }
.number { text-align: center; margin: 0 0 8mm }
.recipient { margin: 0 }
.body { text-indent: 2em; margin: 0; text-align: justify }
.signature { text-align: right; margin: 16mm 4em 0 0 }
@media print { body { margin: 0 } }
</style>
</head>
<body>
<h1>${title}</h1>
<p class="number">${number ?? ''}</p>
<p class="recipient">${recipient ? `${recipient}：` : ''}</p>
!${body.map(paragraph => html`<p class="body">${paragraph}</p>`)}
<p class="signature">${unitName}<br>${dateInWords(issuedOn)}</p>
</body>
</html>
`
