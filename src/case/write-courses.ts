/** Writes a batch of whole cases: one statement for each table. */
import type { Queries } from '../database/connection.ts'
import type { LoadedCourse, LoadedEvent } from './course.ts'
import type { Engine } from './engine.ts'
import { codeHash } from './ids.ts'
import { linksOf } from './links.ts'
import { caseNumber, progressCopy, publicCopy } from './public-copy.ts'
import { sealParty } from './sealed-party.ts'
import { nearestDue } from './store-case.ts'

export const writeCourses = async (
  tx: Queries,
  engine: Engine,
  jurisdiction: string,
  courses: readonly LoadedCourse[],
): Promise<void> => {
  const insert = async (text: string, rows: readonly unknown[]): Promise<void> => {
    if (rows.length > 0) await tx.query(text, [jurisdiction, JSON.stringify(rows)])
  }
  const of = (course: LoadedCourse) => ({ case: course.state.id })
  await insert(
    `insert into case_file select $1, id, procedure, unit, origin, stage, track, outcome, title, number, opened_on, closed_on, next_due, version, state, head
     from jsonb_populate_recordset(null::case_file, $2::jsonb)`,
    courses.map(({ definition, state, head, title }) => ({
      id: state.id,
      procedure: definition.id,
      unit: state.unit,
      origin: state.origin,
      stage: state.stage,
      track: state.track,
      outcome: state.outcome,
      title,
      number: caseNumber(definition, state),
      opened_on: state.openedOn,
      closed_on: state.closedOn,
      next_due: nearestDue(state),
      version: state.seq,
      state,
      head,
    })),
  )
  await tx.query(
    `insert into event select $1, e."case", seq, kind, act, "occurredOn", "recordedAt", actor, data, definition, stated, previous, hash
     from jsonb_to_recordset($2::jsonb) as e ("case" uuid, seq int, kind text, act text, "occurredOn" date, "recordedAt" timestamptz,
     actor jsonb, data jsonb, definition text, stated jsonb, previous text, hash text)`,
    [
      jurisdiction,
      `[${courses.flatMap(({ state, events }) => events.map(event => eventRow(state.id, event))).join()}]`,
    ],
  )
  await insert(
    `insert into clock select $1, c."case", key, procedure, unit, "owedBy", start, raw, due, norm, provisional, state, "metOn"
     from jsonb_to_recordset($2::jsonb) as c ("case" uuid, key text, procedure text, unit text, "owedBy" text, start date, raw date,
     due date, norm date, provisional boolean, state text, "metOn" date)`,
    courses.flatMap(course =>
      course.state.clocks.map(clock => ({ ...of(course), procedure: course.definition.id, ...clock })),
    ),
  )
  await insert(
    `insert into case_link (jurisdiction, from_case, field, to_case)
     select $1, l."case", field, "to" from jsonb_to_recordset($2::jsonb) as l ("case" uuid, field text, "to" uuid)`,
    courses.flatMap(course => linksOf(course.definition, course.state.facts).map(link => ({ ...of(course), ...link }))),
  )
  await insert(
    `insert into work (jurisdiction, case_id, unit, duties, people, due, clock, clock_key, provisional, reason)
     select $1, w."case", unit, duties, coalesce(people, '{}'), due, clock, "clockKey", provisional, reason
     from jsonb_to_recordset($2::jsonb) as w ("case" uuid, unit text, duties text[], people text[], due date, clock text,
     "clockKey" text, provisional boolean, reason text)`,
    courses.flatMap(course => course.state.work.map(item => ({ ...of(course), ...item }))),
  )
  await insert(
    `insert into case_reader select $1, r."case", unit from jsonb_to_recordset($2::jsonb) as r ("case" uuid, unit text)`,
    courses.flatMap(course => course.state.readers.map(unit => ({ ...of(course), unit }))),
  )
  await insert(
    `with made as (
       insert into contribution select $1, indicator, unit, "on", c."case", seq, value, "addedAt", "removedAt"
       from jsonb_to_recordset($2::jsonb) as c ("case" uuid, indicator text, unit text, "on" date, seq int, value numeric,
       "addedAt" timestamptz, "removedAt" timestamptz)
       returning indicator, unit, date_trunc('month', on_date)::date as month, value, removed_at)
     insert into figure_delta select $1, indicator, unit, month, sum(value), sum(sign(value))::int
     from made where removed_at is null group by indicator, unit, month`,
    courses.flatMap(course => course.figures.map(row => ({ ...of(course), ...row }))),
  )
  await insert(
    `insert into party select $1, id, "case", field, form, "keyId", decode(sealed, 'base64')
     from jsonb_to_recordset($2::jsonb) as p (id uuid, "case" uuid, field text, form text, "keyId" text, sealed text)`,
    courses.flatMap(course =>
      course.parties.map(({ id, field, party }) => ({
        ...of(course),
        id,
        field,
        form: party.form,
        keyId: engine.personalDataKey.id,
        sealed: sealParty(party, { jurisdiction, caseId: course.state.id, id }, engine.personalDataKey).toString(
          'base64',
        ),
      })),
    ),
  )
  await insert(
    `insert into letter select $1, id, "case", key, number, "issuedOn", content
     from jsonb_to_recordset($2::jsonb) as l (id uuid, "case" uuid, key text, number text, "issuedOn" date, content jsonb)`,
    courses.flatMap(course => course.letters.map(letter => ({ ...of(course), ...letter }))),
  )
  const numbers = courses.flatMap(course =>
    course.numbers.map(number => ({
      ...of(course),
      ...number,
      register: `${course.definition.id}/${number.register}`,
    })),
  )
  await insert(
    `insert into register_number select $1, register, scope, year, n, text, r."case", "takenAt"
     from jsonb_to_recordset($2::jsonb) as r ("case" uuid, register text, scope text, year int, n int, text text, "takenAt" timestamptz)`,
    numbers,
  )
  await insert(
    `insert into register_head as head select $1, register, scope, year, max(n)
     from jsonb_to_recordset($2::jsonb) as r (register text, scope text, year int, n int) group by register, scope, year
     on conflict (jurisdiction, register, scope, year) do update set last = greatest(head.last, excluded.last)`,
    numbers,
  )
  await insert(
    `insert into publication (jurisdiction, case_id, procedure, column_name, unit, title, number, content, standing, published_on, withdrawn_on, invites, invites_until)
     select $1, p."case", procedure, "column", unit, title, number, content, standing, "publishedOn", "withdrawnOn", invites, "invitesUntil"
     from jsonb_to_recordset($2::jsonb) as p ("case" uuid, procedure text, "column" text, unit text, title text, number text,
     content jsonb, standing text, "publishedOn" date, "withdrawnOn" date, invites boolean, "invitesUntil" date)`,
    courses.flatMap(course => {
      const copy = publicCopy(course.definition, course.state)
      return copy ? [{ ...of(course), procedure: course.definition.id, unit: course.state.unit, ...copy }] : []
    }),
  )
  await insert(
    `insert into progress select $1, hash, p."case", content from jsonb_to_recordset($2::jsonb) as p ("case" uuid, hash text, content jsonb)`,
    courses.flatMap(course => {
      const number = caseNumber(course.definition, course.state)
      const nameOf = (unit: string) => engine.unit(jurisdiction, unit, course.state.openedOn)?.name ?? unit
      const content = progressCopy(course.definition, course.state, nameOf)
      return content && number && course.queryCode
        ? [{ ...of(course), hash: codeHash(jurisdiction, number, course.queryCode), content }]
        : []
    }),
  )
}

/** The text that was hashed is already the row, but for the case and the hash. */
const eventRow = (id: string, { text, hash }: LoadedEvent): string =>
  `${text.slice(0, -1)},"case":"${id}","hash":"${hash}"}`
