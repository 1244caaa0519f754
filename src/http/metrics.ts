/** Prometheus text (exposition format 0.0.4) of what this process did and what waits in the database. */
import type { FastifyInstance } from 'fastify'
import type { Services } from './services.ts'

// Seconds; acts are expected in the first four.
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

interface Route {
  readonly byStatus: Map<string, number>
  readonly byBucket: number[]
  sum: number
  count: number
}

export const metrics = (app: FastifyInstance, { engine }: Services): void => {
  const routes = new Map<string, Route>()
  let acts = 0

  app.addHook('onResponse', (request, reply, done) => {
    // The pattern, never the path: a label per case would grow without end.
    const key = `${request.method} ${request.routeOptions.url ?? 'unknown'}`
    const route = routes.get(key) ?? { byStatus: new Map(), byBucket: buckets.map(() => 0), sum: 0, count: 0 }
    routes.set(key, route)
    const seconds = reply.elapsedTime / 1000
    const status = `${Math.floor(reply.statusCode / 100)}xx`
    route.byStatus.set(status, (route.byStatus.get(status) ?? 0) + 1)
    for (const [index, limit] of buckets.entries())
      if (seconds <= limit) route.byBucket[index] = (route.byBucket[index] ?? 0) + 1
    route.sum += seconds
    route.count++
    if (request.method === 'POST' && reply.statusCode < 300 && request.routeOptions.url?.includes('/cases')) acts++
    done()
  })

  app.get('/metrics', async (_, reply) => {
    const { rows } = await engine.db.owner.query<{ notices: number; expired: number; deltas: number }>(`
      select (select count(*)::int from notice where delivered_at is null) as notices,
        (select count(*)::int from clock where state = 'open' and due < current_date) as expired,
        (select count(*)::int from (select from figure_delta limit 1000000) d) as deltas`)
    const [queues] = rows
    const lines: string[] = []
    const family = (name: string, type: string, help: string, samples: readonly string[]) =>
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples)
    family(
      'yifa_http_requests_total',
      'counter',
      'Requests by route and class of status.',
      [...routes].flatMap(([key, { byStatus }]) =>
        [...byStatus].map(([status, n]) => `yifa_http_requests_total{${labels(key)},status="${status}"} ${n}`),
      ),
    )
    family(
      'yifa_http_request_seconds',
      'histogram',
      'Time to answer.',
      [...routes].flatMap(([key, { byBucket, sum, count }]) => [
        ...byBucket.map((n, i) => `yifa_http_request_seconds_bucket{${labels(key)},le="${buckets[i]}"} ${n}`),
        `yifa_http_request_seconds_bucket{${labels(key)},le="+Inf"} ${count}`,
        `yifa_http_request_seconds_sum{${labels(key)}} ${sum}`,
        `yifa_http_request_seconds_count{${labels(key)}} ${count}`,
      ]),
    )
    family('yifa_acts_total', 'counter', 'Acts performed over HTTP.', [`yifa_acts_total ${acts}`])
    family('yifa_queue_size', 'gauge', 'What waits in the database.', [
      `yifa_queue_size{queue="notices"} ${queues?.notices ?? 0}`,
      `yifa_queue_size{queue="figure_deltas"} ${queues?.deltas ?? 0}`,
      `yifa_queue_size{queue="overdue_clocks"} ${queues?.expired ?? 0}`,
    ])
    const memory = process.memoryUsage()
    family('process_resident_memory_bytes', 'gauge', 'Resident memory.', [
      `process_resident_memory_bytes ${memory.rss}`,
    ])
    family('nodejs_heap_used_bytes', 'gauge', 'Heap in use.', [`nodejs_heap_used_bytes ${memory.heapUsed}`])
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(`${lines.join('\n')}\n`)
  })
}

const labels = (key: string): string => {
  const [method = '', route = ''] = key.split(' ')
  return `method="${method}",route="${route.replaceAll(/[\\"\n]/g, '_')}"`
}
