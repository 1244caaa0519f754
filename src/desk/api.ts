/** The one way to the server: JSON in and out, every refusal a `Refused` that carries its problem document. */
import type { ProblemDocument } from '../http/contract.ts'

export class Refused extends Error {
  readonly problem: ProblemDocument
  constructor(problem: ProblemDocument) {
    super(problem.title)
    this.problem = problem
  }
}

type Query = Readonly<Record<string, string | number | null | undefined>>

export const get = <T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> =>
  send<T>(`${path}${queryString(query)}`, { method: 'GET', ...(signal ? { signal } : {}) })

/** @param idempotencyKey a repeated request with the same key answers as the first did: nothing is recorded twice. */
export const post = <T>(path: string, body: unknown, idempotencyKey?: string): Promise<T> =>
  send<T>(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    },
  })
export const put = <T>(path: string, body: unknown): Promise<T> =>
  send<T>(path, { method: 'PUT', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
export const remove = (path: string): Promise<void> => send<void>(path, { method: 'DELETE' })

export const upload = <T>(path: string, file: File): Promise<T> => {
  const body = new FormData()
  body.append('file', file)
  return send<T>(path, { method: 'POST', body })
}

const queryString = (query: Query): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`
}

const send = async <T>(path: string, request: RequestInit): Promise<T> => {
  const response = await fetch(`/api${path}`, { ...request, credentials: 'same-origin' }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new Refused({ type: 'desk/offline', title: '连不上服务器，请检查网络后重试。已填内容不会丢失。', status: 0 })
  })
  if (!response.ok) throw new Refused(await readProblem(response))
  return (response.status === 204 ? undefined : await response.json()) as T
}

const readProblem = async (response: Response): Promise<ProblemDocument> => {
  const unreadable = { type: 'desk/unreadable', title: `服务器返回错误（${response.status}）`, status: response.status }
  if (!response.headers.get('content-type')?.includes('problem+json')) return unreadable
  return response.json().catch(() => unreadable)
}

/** Is this refusal of the given type, such as `case/stale-version`? */
export const isRefusal = (error: unknown, type: string): boolean =>
  error instanceof Refused && error.problem.type === `/problems/${type}`

/** A new key for an operation. `crypto.randomUUID` is missing on plain http, which is how offices reach their servers. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
