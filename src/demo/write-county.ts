/** Writes the county's rows: units with their dated names and places, posts, people, accounts, local rules. */
import type pg from 'pg'
import { writeAccount } from '../office/create-account.ts'
import { dayBefore } from '../office/day-before.ts'
import { recordOfficeEvent } from '../office/office-act.ts'
import { inOwnerTransaction, type Statements } from '../office/owner-transaction.ts'
import { hashPassword } from '../office/password.ts'
import { writeSecurityEntry } from '../office/security-log.ts'
import {
  accounts,
  certificates,
  changes,
  demonstrationId,
  demonstrationName,
  demonstrationPassword,
  holders,
  units,
  withoutFirstResponsible,
} from './county.ts'
import { decisionRules } from './decision-rules.ts'
import { localAmounts, localRules } from './local-rules.ts'

export interface Founding {
  /** The county begins here, 'YYYY-MM-DD'. */
  readonly founded: string
  readonly today: string
  /** The instant of loading. */
  readonly now: string
}

/** All of it in one transaction of the owner: accounts lie where acts may not write. */
export const writeCounty = async (owner: pg.Pool, founding: Founding): Promise<void> => {
  const passwordHash = await hashPassword(demonstrationPassword)
  await inOwnerTransaction(owner, demonstrationId, async q => {
    await q.query(`insert into jurisdiction (id, name, level, demonstration) values ($1, $2, 'county', true)`, [
      demonstrationId,
      demonstrationName,
    ])
    await writeUnits(q, founding)
    await writePeople(q, founding)
    await writeCertificates(q, founding)
    for (const { username, post } of accounts)
      await writeAccount(q, {
        jurisdiction: demonstrationId,
        person: post,
        username,
        passwordHash,
        passwordChangeDue: false,
        at: founding.now,
      })
    await writeLocalRules(q, founding)
    await recordHistory(q, founding)
  })
}

const insert = async (q: Statements, text: string, rows: readonly object[]): Promise<void> => {
  await q.query(text, [demonstrationId, JSON.stringify(rows)])
}

const writeUnits = async (q: Statements, { founded, today }: Founding): Promise<void> => {
  const { renamed, moved } = changeDays(today)
  await insert(
    q,
    `insert into unit (jurisdiction, id, kind, document_code, founded_on, first_responsible_post)
     select $1, id, kind, code, founded, head from jsonb_to_recordset($2::jsonb)
       as u (id text, kind text, code text, founded date, head text)`,
    units.map(({ id, kind, documentCode }) => ({
      id,
      kind,
      code: documentCode,
      founded,
      head: id === withoutFirstResponsible ? null : `${id}-head`,
    })),
  )
  await insert(
    q,
    `insert into unit_name (jurisdiction, unit, since, until, name, short_name)
     select $1, unit, since, until, name, short from jsonb_to_recordset($2::jsonb)
       as n (unit text, since date, until date, name text, short text)`,
    units.flatMap(({ id, name, shortName }): object[] =>
      id === changes.renamed.unit
        ? [
            {
              unit: id,
              since: founded,
              until: dayBefore(renamed),
              name: changes.renamed.before,
              short: changes.renamed.beforeShort,
            },
            { unit: id, since: renamed, until: null, name, short: shortName },
          ]
        : [{ unit: id, since: founded, until: null, name, short: shortName }],
    ),
  )
  await insert(
    q,
    `insert into unit_parent (jurisdiction, unit, since, until, parent)
     select $1, unit, since, until, parent from jsonb_to_recordset($2::jsonb)
       as p (unit text, since date, until date, parent text)`,
    units.flatMap(({ id, parent }): object[] =>
      id === changes.moved.unit
        ? [
            { unit: id, since: founded, until: dayBefore(moved), parent },
            { unit: id, since: moved, until: null, parent: changes.moved.to },
          ]
        : [{ unit: id, since: founded, until: null, parent }],
    ),
  )
}

/** The days in the middle year on which a unit was renamed and another moved. */
const changeDays = (today: string): { readonly renamed: string; readonly moved: string } => {
  const year = Number(today.slice(0, 4)) - 1
  return { renamed: `${year}-${changes.renamed.monthDay}`, moved: `${year}-${changes.moved.monthDay}` }
}

const writePeople = async (q: Statements, { founded }: Founding): Promise<void> => {
  const rows = holders.map(holder => ({ ...holder, since: founded }))
  await insert(
    q,
    `insert into post (jurisdiction, id, unit, name, duties, since)
     select $1, post, unit, "postName", array(select jsonb_array_elements_text(duties)), since
     from jsonb_to_recordset($2::jsonb) as p (post text, unit text, "postName" text, duties jsonb, since date)`,
    rows,
  )
  await insert(
    q,
    `insert into person (jurisdiction, id, name)
     select $1, person, name from jsonb_to_recordset($2::jsonb) as p (person text, name text)`,
    rows,
  )
  await insert(
    q,
    `insert into appointment (jurisdiction, person, post, since)
     select $1, person, post, since from jsonb_to_recordset($2::jsonb) as a (person text, post text, since date)`,
    rows,
  )
}

const writeCertificates = (q: Statements, { founded }: Founding): Promise<void> =>
  insert(
    q,
    `insert into certificate (jurisdiction, kind, number, person, unit, since, until)
     select $1, kind, number, person, unit, since, (since + years * interval '1 year')::date - 1
     from jsonb_to_recordset($2::jsonb)
       as c (kind text, number text, person text, unit text, since date, years int)`,
    certificates.map(({ lastsYears, ...certificate }) => ({
      ...certificate,
      since: founded,
      years: lastsYears ?? null,
    })),
  )

const writeLocalRules = (q: Statements, { founded }: Founding): Promise<void> =>
  insert(
    q,
    `insert into local_setting (jurisdiction, key, since, value, source)
     select $1, key, since, value, source from jsonb_to_recordset($2::jsonb)
       as s (key text, since date, value jsonb, source text)`,
    [
      ...[...localRules, ...decisionRules].map(({ key, term, source }) => ({
        key,
        since: founded,
        value: term,
        source,
      })),
      ...localAmounts.map(({ key, yuan, source }) => ({ key, since: founded, value: { yuan }, source })),
    ],
  )

const recordHistory = async (q: Statements, { founded, today, now }: Founding): Promise<void> => {
  const actor = { person: null, name: '演示数据装载' }
  const { renamed, moved } = changeDays(today)
  const happened = [
    { kind: 'demonstration/loaded', on: founded, data: { units: units.length, people: holders.length } },
    { kind: 'unit/moved', on: moved, data: { unit: changes.moved.unit, parent: changes.moved.to } },
    { kind: 'unit/renamed', on: renamed, data: { unit: changes.renamed.unit } },
  ]
  for (const event of happened) await recordOfficeEvent(q, demonstrationId, { ...event, at: now, actor })
  await writeSecurityEntry(q, demonstrationId, {
    at: now,
    kind: 'installation/set-up',
    detail: { demonstration: true, usernames: accounts.map(({ username }) => username) },
  })
}
