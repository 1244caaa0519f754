/**
 * Timed work: folds the differences acts have appended into the totals. Readers add both, so folding changes no figure;
 * it only keeps reading quick. Twice at once is harmless: the second finds nothing left.
 */
import type { Database } from '../database/connection.ts'

/** Returns how many differences were folded. */
export const foldFigures = (db: Database, jurisdiction: string): Promise<number> =>
  db.transaction(jurisdiction, async tx => {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`fold-figures/${jurisdiction}`])
    const { rows } = await tx.query<{ folded: number }>(
      `with gone as (delete from figure_delta where jurisdiction = $1 returning indicator, unit, month, value, cases),
       folded as (
         insert into figure_total as total (jurisdiction, grain, period, indicator, unit, value, cases)
         select $1, grain, date_trunc(grain, month)::date, indicator, unit, sum(value), sum(cases)
         from gone cross join (values ('month'), ('year')) as g (grain)
         group by grain, date_trunc(grain, month), indicator, unit
         on conflict (jurisdiction, grain, period, indicator, unit)
         do update set value = total.value + excluded.value, cases = total.cases + excluded.cases)
       select count(*)::int as folded from gone`,
      [jurisdiction],
    )
    return rows[0]?.folded ?? 0
  })
