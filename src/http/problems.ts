/** Refusals over HTTP: RFC 9457 problem documents with a stable type, a Chinese title and the article where one applies. */
import type { FastifyReply } from 'fastify'

export interface Unmet {
  readonly text: string
  /** Citation, such as 《政府信息公开条例》第三十三条. */
  readonly article?: string
}
export interface Problem {
  /** Stable, like `case/wrong-stage`; sent as a relative URI under /problems/. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly unmet?: readonly Unmet[]
}

export const sendProblem = (reply: FastifyReply, { type, ...rest }: Problem): FastifyReply =>
  reply
    .code(rest.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send({ type: `/problems/${type}`, ...rest })
