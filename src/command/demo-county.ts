/** `bin/yifa demo county`: the demonstration county, which the first `npm start` loads by itself. */
import type pg from 'pg'
import { shanghaiDay } from '../case/engine.ts'
import { definitionsCounted } from '../case/recount-changed.ts'
import { demonstrationId } from '../demo/county.ts'
import { loadDemonstration } from '../demo/load-demonstration.ts'
import type { CommandContext } from './report-compile.ts'

/** @returns the exit code. */
export const run = async (args: readonly string[], { installation, now, say }: CommandContext): Promise<number> => {
  if (args.length > 0) {
    say('用法：bin/yifa demo county')
    return 2
  }
  const { engine, offices, prepare, jurisdictions } = installation
  if ((await jurisdictions()).some(({ id }) => id === demonstrationId)) {
    say('演示县已经载入过，没有改动。')
    return 0
  }
  const at = now()
  const { cases } = await loadDemonstration({ engine, offices, prepare, today: shanghaiDay(at), now: at })
  await definitionsCounted(engine, demonstrationId, { fingerprints: await installation.fingerprints(), now: () => at })
  await engine.db.transaction(demonstrationId, tx =>
    tx.query(`insert into local_setting (jurisdiction, key, since, value, source) values ($1, $2, $3, $4, '演示县')`, [
      demonstrationId,
      loaded,
      shanghaiDay(at),
      JSON.stringify({ cases }),
    ]),
  )
  say(`演示县已载入，共${cases}件案件。`)
  return 0
}

/** Written last: without it the loading was interrupted. */
const loaded = 'demonstration.loaded'

/**
 * Loading takes many transactions; interrupted, it leaves half a county. An installation that holds nothing else, and
 * that nobody ever signed in to, is emptied, so that it can be loaded again.
 */
export const clearInterruptedDemonstration = async (owner: pg.Pool, say: (line: string) => void): Promise<void> => {
  const { rows } = await owner.query<{ interrupted: boolean }>(
    `select array_agg(id) = array[$1::text] and not exists (select from local_setting where key = $2)
       and not exists (select from security_log where kind = 'sign-in/succeeded') as interrupted
     from jurisdiction`,
    [demonstrationId, loaded],
  )
  if (!rows[0]?.interrupted) return
  say('演示县上次载入中断，清空后重新载入。 (clearing a half-loaded demonstration county)')
  const tables = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'sign_in') and tablename <> 'migration'`,
  )
  await owner.query(`truncate ${tables.rows.map(({ name }) => name).join(', ')}`)
}
