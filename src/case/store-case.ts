/**
 * Reading a case for an act, and writing everything the act wrote in one statement. The statement is put together from
 * the parts that have rows; each combination has its own name, so PostgreSQL plans it once per connection.
 */
import { createHash } from 'node:crypto'
import type { Queries } from '../database/connection.ts'
import { duties } from '../procedure/duty.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { contributionChanges } from './derive.ts'
import { type CaseEvent, eventHash, type StoredEvent } from './event.ts'
import { timeOrderedId } from './ids.ts'
import { type CaseLink, linksOf } from './links.ts'
import { caseNumber, type PublicCopy } from './public-copy.ts'
import type { CaseState, WorkItem } from './state.ts'

export interface LoadedCase {
  readonly procedure: string
  readonly version: number
  readonly state: CaseState
  readonly head: string
}

/** The case row, locked until the act commits. */
export const lockCase = async (tx: Queries, jurisdiction: string, id: string): Promise<LoadedCase | null> => {
  const { rows } = await tx.query<{ procedure: string; version: number; state: CaseState; head: string }>({
    name: 'case-lock',
    text: 'select procedure, version, state, head from case_file where jurisdiction = $1 and id = $2 for update',
    values: [jurisdiction, id],
  })
  return rows[0] ?? null
}

export interface CaseChange {
  readonly jurisdiction: string
  readonly definition: AnyProcedure
  readonly definitionHash: string
  /** The case before, or null for a new one. */
  readonly before: CaseState | null
  readonly after: CaseState
  /** Hash the first new event follows. */
  readonly head: string
  readonly events: readonly CaseEvent[]
  readonly now: string
  readonly title: string
  readonly idempotency?: {
    readonly key: string
    readonly person: string
    readonly request: string
    readonly answer: unknown
  }
  readonly parties?: readonly {
    readonly id: string
    readonly field: string
    readonly form: string
    readonly keyId: string
    readonly sealed: Buffer
  }[]
  readonly letters?: readonly {
    readonly id: string
    readonly key: string
    readonly number: string | null
    readonly issuedOn: string
    readonly content: unknown
  }[]
  readonly copy?: PublicCopy | null
  readonly progress?: { readonly codeHash: string | null; readonly content: unknown } | null
  readonly attachments?: readonly string[]
}

/** Chains the new events and stores them with all that follows from them. Returns the hash of the last. */
export const storeChange = async (tx: Queries, change: CaseChange): Promise<string> => {
  const events = chained(change)
  const head = events.at(-1)?.hash ?? change.head
  const statement = new Statement(change.jurisdiction, change.after.id)
  writeCase(statement, change, head)
  writeEvents(statement, events)
  writeClocks(statement, change)
  writeFigures(statement, change)
  writeWork(statement, change)
  writeReaders(statement, change)
  writeLinks(statement, change)
  writeRest(statement, change)
  const { text, values, name } = statement.finish()
  await tx.query({ name, text, values })
  return head
}

const chained = (change: CaseChange): StoredEvent[] => {
  const stated = change.after.clocks.map(({ key, due }) => ({ clock: key, due }))
  let previous = change.head
  return change.events.map(event => {
    // Through JSON, so that what is hashed is what jsonb gives back.
    const plain: CaseEvent = JSON.parse(JSON.stringify(event))
    const unhashed = { ...plain, definition: change.definitionHash, stated, previous }
    const stored = { ...unhashed, hash: eventHash(unhashed) }
    previous = stored.hash
    return stored
  })
}

/** One data-modifying statement: parts joined as common table expressions, with shared parameters $1 jurisdiction, $2 case. */
class Statement {
  #parts: string[] = []
  #names: string[] = []
  #values: unknown[]
  constructor(jurisdiction: string, caseId: string) {
    this.#values = [jurisdiction, caseId]
  }
  param(value: unknown): string {
    this.#values.push(value)
    return `$${this.#values.length}`
  }
  json(rows: readonly unknown[]): string {
    return `${this.param(JSON.stringify(rows))}::jsonb`
  }
  add(name: string, text: string): void {
    this.#names.push(name)
    this.#parts.push(`${name} as (${text})`)
  }
  finish(): { name: string; text: string; values: unknown[] } {
    return {
      // Names of prepared statements are cut at 63 characters.
      name: `store:${createHash('sha1').update(this.#names.join('+')).digest('hex').slice(0, 20)}`,
      text: `with ${this.#parts.join(',\n')}\nselect 1`,
      values: this.#values,
    }
  }
}

const writeCase = (s: Statement, { before, after, definition, title }: CaseChange, head: string): void => {
  const values = [after.unit, after.stage, after.track, after.outcome, title, caseNumber(definition, after)]
  const columns = [
    ...values,
    after.openedOn,
    after.closedOn,
    nearestDue(after),
    after.seq,
    JSON.stringify(after),
    head,
  ].map(v => s.param(v))
  if (before)
    s.add(
      'case_updated',
      `update case_file set (unit, stage, track, outcome, title, number, opened_on, closed_on, next_due, version, state, head)
       = (${columns.map((c, i) => c + (columnTypes[i] ?? '')).join(', ')}) where jurisdiction = $1 and id = $2`,
    )
  else
    s.add(
      'case_opened',
      `insert into case_file (jurisdiction, id, procedure, origin, unit, stage, track, outcome, title, number, opened_on,
       closed_on, next_due, version, state, head)
       select $1, $2::uuid, ${s.param(after.procedure)}, ${s.param(after.origin)}, ${columns.map((c, i) => c + (columnTypes[i] ?? '')).join(', ')}`,
    )
}
/** The nearest day on which something is owed by us. */
export const nearestDue = (state: CaseState): string | null =>
  state.clocks
    .filter(clock => clock.state === 'open' && clock.owedBy !== 'party' && clock.kind !== 'atLeast')
    .map(clock => clock.due)
    .filter(due => due !== null)
    .sort()[0] ?? null
const columnTypes = [
  '::text',
  '::text',
  '::text',
  '::text',
  '::text',
  '::text',
  '::date',
  '::date',
  '::date',
  '::int',
  '::jsonb',
  '::text',
]

const writeEvents = (s: Statement, events: readonly StoredEvent[]): void => {
  if (events.length === 0) return
  s.add(
    'events_added',
    `insert into event select $1, $2::uuid, seq, kind, act, "occurredOn", "recordedAt", actor, data, definition, stated, previous, hash
     from jsonb_to_recordset(${s.json(events)}) as e (seq int, kind text, act text, "occurredOn" date, "recordedAt" timestamptz,
     actor jsonb, data jsonb, definition text, stated jsonb, previous text, hash text)`,
  )
}

const writeClocks = (s: Statement, { before, after, definition }: CaseChange): void => {
  const was = new Map((before?.clocks ?? []).map(clock => [clock.key, JSON.stringify(clock)]))
  const changed = after.clocks.filter(clock => was.get(clock.key) !== JSON.stringify(clock))
  const gone = [...was.keys()].filter(key => !after.clocks.some(clock => clock.key === key))
  if (changed.length > 0)
    s.add(
      'clocks_set',
      `insert into clock (jurisdiction, case_id, key, procedure, unit, owed_by, start_on, raw, due, norm, provisional, state, met_on)
       select $1, $2::uuid, key, ${s.param(definition.id)}, unit, "owedBy", start, raw, due, norm, provisional, state, "metOn"
       from jsonb_to_recordset(${s.json(changed)}) as c (key text, unit text, "owedBy" text, start date, raw date, due date,
       norm date, provisional boolean, state text, "metOn" date)
       on conflict (jurisdiction, case_id, key) do update set (unit, start_on, raw, due, norm, provisional, state, met_on)
       = (excluded.unit, excluded.start_on, excluded.raw, excluded.due, excluded.norm, excluded.provisional, excluded.state, excluded.met_on)`,
    )
  if (gone.length > 0)
    s.add(
      'clocks_gone',
      `delete from clock where jurisdiction = $1 and case_id = $2::uuid and key = any(${s.param(gone)}::text[])`,
    )
}

const writeFigures = (s: Statement, { before, after, now }: CaseChange): void => {
  const { added, removed } = contributionChanges(before?.contributions ?? [], after.contributions)
  if (added.length > 0)
    s.add(
      'figures_added',
      `insert into contribution (jurisdiction, case_id, indicator, unit, on_date, seq, value, added_at)
       select $1, $2::uuid, indicator, unit, "on", seq, value, ${s.param(now)}::timestamptz
       from jsonb_to_recordset(${s.json(added)}) as c (indicator text, unit text, "on" date, seq int, value numeric)`,
    )
  if (removed.length > 0)
    s.add(
      'figures_removed',
      `update contribution c set removed_at = ${s.param(now)}::timestamptz
       from jsonb_to_recordset(${s.json(removed)}) as r (indicator text, unit text, "on" date, seq int)
       where c.jurisdiction = $1 and c.case_id = $2::uuid and c.indicator = r.indicator and c.unit = r.unit
       and c.on_date = r."on" and c.seq = r.seq and c.removed_at is null`,
    )
  const deltas = [
    ...added.map(({ indicator, unit, on, value }) => ({
      indicator,
      unit,
      month: monthOf(on),
      value,
      cases: value < 0 ? -1 : 1,
    })),
    ...removed.map(({ indicator, unit, on, value }) => ({
      indicator,
      unit,
      month: monthOf(on),
      value: -value,
      cases: value < 0 ? 1 : -1,
    })),
  ]
  if (deltas.length > 0)
    s.add(
      'deltas_added',
      `insert into figure_delta (jurisdiction, indicator, unit, month, value, cases)
       select $1, indicator, unit, month, value, cases
       from jsonb_to_recordset(${s.json(deltas)}) as d (indicator text, unit text, month date, value numeric, cases int)`,
    )
}
const monthOf = (date: string): string => `${date.slice(0, 7)}-01`

const writeWork = (s: Statement, { definition, before, after, now, title }: CaseChange): void => {
  const key = (item: WorkItem) => `${item.unit}|${item.reason}`
  const was = new Map((before?.work ?? []).map(item => [key(item), JSON.stringify(item)]))
  const changed = after.work.filter(item => was.get(key(item)) !== JSON.stringify(item))
  const gone = [...was.keys()]
    .filter(k => !after.work.some(item => key(item) === k))
    .map(k => ({ unit: k.split('|')[0], reason: k.split('|').slice(1).join('|') }))
  if (changed.length > 0)
    s.add(
      'work_set',
      `insert into work (jurisdiction, case_id, unit, duties, people, due, clock, clock_key, provisional, reason)
       select $1, $2::uuid, unit, duties, coalesce(people, '{}'), due, clock, "clockKey", provisional, reason
       from jsonb_to_recordset(${s.json(changed)}) as w (unit text, duties text[], people text[], due date, clock text,
       "clockKey" text, provisional boolean, reason text)
       on conflict (jurisdiction, case_id, unit, reason) do update set (duties, people, due, clock, clock_key, provisional)
       = (excluded.duties, excluded.people, excluded.due, excluded.clock, excluded.clock_key, excluded.provisional)`,
    )
  if (gone.length > 0)
    s.add(
      'work_gone',
      `delete from work using jsonb_to_recordset(${s.json(gone)}) as g (unit text, reason text)
       where jurisdiction = $1 and case_id = $2::uuid and work.unit = g.unit and work.reason = g.reason`,
    )
  // Notices are made of the recorded change and sent later, so a crash loses none.
  const asked = new Map((before?.work ?? []).map(item => [key(item), item]))
  const fresh = changed.flatMap(item => {
    const { unit, reason, due, clock } = item
    // Whoever joins those asked before, or takes their place, is told; they are not told again.
    const known = asked.get(key(item))
    const duties = item.duties.filter(duty => !known?.duties.includes(duty))
    const people = (item.people ?? []).filter(person => !known?.people?.includes(person))
    return duties.length + people.length > 0
      ? [{ unit, duties, people, text: `${reason}：${title}${due ? `，${clock}${due}届满` : ''}` }]
      : []
  })
  const told = after.copies.slice(before?.copies.length ?? 0).map(({ unit, act }) => ({
    unit,
    duties: definition.sealed ? [definition.sealed.by] : everyDuty,
    people: [],
    text: `抄送：${title}（${definition.acts[act]?.label ?? act}）`,
  }))
  const notices = [...fresh, ...told].map(notice => ({ id: timeOrderedId(now), ...notice }))
  if (notices.length > 0)
    s.add(
      'notices_added',
      `insert into notice (jurisdiction, id, case_id, seq, unit, duties, people, text, created_at)
       select $1, id, $2::uuid, ${s.param(after.seq)}::int, unit, duties, people, text, ${s.param(now)}::timestamptz
       from jsonb_to_recordset(${s.json(notices)}) as n (id uuid, unit text, duties text[], people text[], text text)`,
    )
}
/** A copy is for whoever works on cases in the unit. */
const everyDuty = Object.keys(duties)

/** The units that see the case besides its own, for lists. */
const writeReaders = (s: Statement, { before, after }: CaseChange): void => {
  const was = before?.readers ?? []
  const added = after.readers.filter(unit => !was.includes(unit))
  const gone = was.filter(unit => !after.readers.includes(unit))
  if (added.length > 0)
    s.add('readers_added', `insert into case_reader select $1, $2::uuid, unnest(${s.param(added)}::text[])`)
  if (gone.length > 0)
    s.add(
      'readers_gone',
      `delete from case_reader where jurisdiction = $1 and case_id = $2::uuid and unit = any(${s.param(gone)}::text[])`,
    )
}
/** The index of links: who points where, found from the other end. */
const writeLinks = (s: Statement, { definition, before, after }: CaseChange): void => {
  const was = before ? linksOf(definition, before.facts) : []
  const is = linksOf(definition, after.facts)
  const isIn = (link: CaseLink, links: readonly CaseLink[]) =>
    links.some(({ field, to }) => field === link.field && to === link.to)
  const added = is.filter(link => !isIn(link, was))
  const gone = was.filter(link => !isIn(link, is))
  if (added.length > 0)
    s.add(
      'links_added',
      `insert into case_link (jurisdiction, from_case, field, to_case)
       select $1, $2::uuid, field, "to" from jsonb_to_recordset(${s.json(added)}) as l (field text, "to" uuid)`,
    )
  if (gone.length > 0)
    s.add(
      'links_gone',
      `delete from case_link l using jsonb_to_recordset(${s.json(gone)}) as g (field text, "to" uuid)
       where l.jurisdiction = $1 and l.from_case = $2::uuid and l.field = g.field and l.to_case = g."to"`,
    )
}

const writeRest = (s: Statement, change: CaseChange): void => {
  const { parties = [], letters = [], copy, progress, idempotency, attachments = [], after, now } = change
  if (parties.length > 0)
    s.add(
      'parties_sealed',
      `insert into party select $1, id, $2::uuid, field, form, "keyId", decode(sealed, 'base64')
       from jsonb_to_recordset(${s.json(parties.map(party => ({ ...party, sealed: party.sealed.toString('base64') })))})
       as p (id uuid, field text, form text, "keyId" text, sealed text)`,
    )
  for (const [n, letter] of letters.entries())
    s.add(
      `letter_issued_${n}`,
      `insert into letter values ($1, ${s.param(letter.id)}::uuid, $2::uuid, ${s.param(letter.key)}, ${s.param(letter.number)}, ${s.param(letter.issuedOn)}::date, ${s.param(JSON.stringify(letter.content))}::jsonb)`,
    )
  if (copy)
    s.add(
      'publication_set',
      `insert into publication (jurisdiction, case_id, procedure, column_name, unit, title, number, content, standing, published_on, withdrawn_on, invites, invites_until)
       values ($1, $2::uuid, ${s.param(after.procedure)}, ${s.param(copy.column)}, ${s.param(after.unit)}, ${s.param(copy.title)}, ${s.param(copy.number)},
       ${s.param(JSON.stringify(copy.content))}::jsonb, ${s.param(copy.standing)}, ${s.param(copy.publishedOn)}::date, ${s.param(copy.withdrawnOn)}::date, ${s.param(copy.invites)}::boolean, ${s.param(copy.invitesUntil)}::date)
       on conflict (jurisdiction, case_id) do update set (column_name, unit, title, number, content, standing, published_on, withdrawn_on, invites, invites_until)
       = (excluded.column_name, excluded.unit, excluded.title, excluded.number, excluded.content, excluded.standing, excluded.published_on, excluded.withdrawn_on, excluded.invites, excluded.invites_until)`,
    )
  if (progress?.codeHash)
    s.add(
      'progress_opened',
      `insert into progress values ($1, ${s.param(progress.codeHash)}, $2::uuid, ${s.param(JSON.stringify(progress.content))}::jsonb)`,
    )
  else if (progress)
    s.add(
      'progress_set',
      `update progress set content = ${s.param(JSON.stringify(progress.content))}::jsonb where jurisdiction = $1 and case_id = $2::uuid`,
    )
  if (attachments.length > 0)
    s.add(
      'attachments_filed',
      `update attachment set case_id = $2::uuid where jurisdiction = $1 and id = any(${s.param(attachments)}::uuid[])`,
    )
  if (idempotency)
    s.add(
      'answer_kept',
      `insert into idempotency values ($1, ${s.param(idempotency.key)}, ${s.param(idempotency.person)}, ${s.param(idempotency.request)}, $2::uuid, ${s.param(JSON.stringify(idempotency.answer))}::jsonb, ${s.param(now)}::timestamptz)`,
    )
}
