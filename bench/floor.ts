/**
 * The floor: a bare Fastify and pg server doing the same reads, and for writes the case row plus one audit row. No
 * duties, no gates, no clocks, no figures, no chain, no row-level security.
 *
 *     node bench/floor.ts DATABASE_URL PORT
 */
import Fastify from 'fastify'
import pg from 'pg'
import { jurisdiction, oneUnit } from './bench-county.ts'

const [url = '', port = '0'] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 12 })
const app = Fastify({ logger: false })

app.get<{ Params: { id: string } }>('/cases/:id', async request => {
  const { rows } = await pool.query({
    name: 'case',
    text: `select c.*, (select coalesce(jsonb_agg(e order by e.seq), '[]') from event e where e.jurisdiction = c.jurisdiction and e.case_id = c.id) as events
           from case_file c where c.jurisdiction = $1 and c.id = $2`,
    values: [jurisdiction, request.params.id],
  })
  return rows[0]
})
app.get('/work', async () => {
  const { rows } = await pool.query({
    name: 'work',
    text: `select w.case_id, w.unit, w.duties, w.due, w.clock, w.reason, c.title, c.number, c.procedure, c.stage
           from work w join case_file c on c.jurisdiction = w.jurisdiction and c.id = w.case_id
           where w.jurisdiction = $1 and w.unit = $2 order by w.due, w.case_id limit 50`,
    values: [jurisdiction, oneUnit],
  })
  return { rows }
})
app.post<{ Params: { id: string }; Body: { version: number; request: unknown } }>('/cases/:id/acts', async request => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query({
      name: 'lock',
      text: 'select version, state from floor_case where jurisdiction = $1 and id = $2 for update',
      values: [jurisdiction, request.params.id],
    })
    await client.query({
      name: 'update',
      text: 'update floor_case set version = version + 1, stage = $3, state = $4 where jurisdiction = $1 and id = $2',
      values: [jurisdiction, request.params.id, 'mediating', JSON.stringify(rows[0]?.state)],
    })
    await client.query({
      name: 'audit',
      text: 'insert into floor_audit (jurisdiction, case_id, seq, recorded_at, data) values ($1, $2, $3, now(), $4)',
      values: [jurisdiction, request.params.id, (rows[0]?.version ?? 0) + 1, JSON.stringify(request.body.request)],
    })
    await client.query('commit')
    return { version: (rows[0]?.version ?? 0) + 1 }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
})
await app.listen({ port: Number(port), host: '127.0.0.1' })
process.send?.('ready')
