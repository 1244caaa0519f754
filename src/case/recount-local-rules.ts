/**
 * A term that the place fixes from a day on counts for the clocks that start on that day or later (the rule in force on
 * the day a clock starts). Where such clocks have already started, because the document is older than its record here,
 * their cases are counted again, finished ones too; clocks that started earlier keep their term.
 */
import { type LocalTermRule, localRulesOf } from '../procedure/local-rule.ts'
import type { Engine } from './engine.ts'
import type { EventActor } from './event.ts'
import { pageById } from './page-by-id.ts'
import { recountCase } from './recount-case.ts'
import type { CaseState } from './state.ts'

const theRule: EventActor = { person: null, name: '系统（地方规定变更）', unit: null, post: null }
const page = 200

interface NewRule {
  readonly key: string
  readonly since: string
  readonly source: string
}

/**
 * Counts the cases again that newly fixed terms concern. Each in its own transaction; done twice, or after it was
 * interrupted, it changes nothing more.
 *
 * @returns how many cases changed.
 */
export const recountLocalRules = async (engine: Engine, jurisdiction: string, now: string): Promise<number> => {
  let changed = 0
  for (const rule of await newRules(engine, jurisdiction)) {
    // Fixed through another server a moment ago: this one has not read it yet, and comes back to it.
    if (engine.rules(jurisdiction).localTerm(rule.key, rule.since)?.source !== rule.source) continue
    changed += await recountConcerned(engine, jurisdiction, rule, now)
    await engine.db.transaction(jurisdiction, tx =>
      tx.query('update local_setting set recount_due = false where jurisdiction = $1 and key = $2 and since = $3', [
        jurisdiction,
        rule.key,
        rule.since,
      ]),
    )
  }
  return changed
}

const newRules = async (engine: Engine, jurisdiction: string): Promise<readonly NewRule[]> => {
  const { rows } = await engine.db.read(jurisdiction, q =>
    q.query<NewRule & Record<string, unknown>>({
      name: 'new-local-rules',
      text: 'select key, since, source from local_setting where jurisdiction = $1 and recount_due order by since, key',
      values: [jurisdiction],
    }),
  )
  return rows
}

const recountConcerned = async (
  engine: Engine,
  jurisdiction: string,
  { key, since, source }: NewRule,
  now: string,
): Promise<number> => {
  let changed = 0
  for (const [procedure, rule] of usersOf(engine, key)) {
    const cause = { act: 'local-rule', actor: theRule, because: `依${source}重算` }
    const ofRule = (after: string) => casesConcerned(engine, jurisdiction, { procedure, rule, since, after })
    for await (const { state } of pageById(ofRule))
      if ((await recountCase(engine, jurisdiction, state, cause, now)).length > 0) changed++
  }
  return changed
}

const usersOf = (engine: Engine, key: string): readonly (readonly [procedure: string, rule: LocalTermRule])[] =>
  [...engine.procedures.values()].flatMap(definition =>
    localRulesOf(definition).flatMap(rule =>
      rule.kind === 'term' && rule.key === key ? [[definition.id, rule] as const] : [],
    ),
  )

/** Cases with a clock, or a referral's, that the term counts and that started on its first day or later. */
const concerned = `from clock where jurisdiction = $1 and procedure = $2 and split_part(key, '#', 1) = any($3)
  and start_on >= $4`

const casesConcerned = async (
  engine: Engine,
  jurisdiction: string,
  { procedure, rule, since, after }: { procedure: string; rule: LocalTermRule; since: string; after: string },
): Promise<readonly { id: string; state: CaseState }[]> => {
  const { rows } = await engine.db.read(jurisdiction, q =>
    q.query<{ id: string; state: CaseState }>({
      name: 'cases-of-a-local-rule',
      text: `select id, state from case_file where jurisdiction = $1 and id > $5 and id in (select case_id ${concerned})
             order by id limit $6`,
      values: [jurisdiction, procedure, [...rule.counts.keys()], since, after, page],
    }),
  )
  return rows
}

/** How many cases a term fixed from a day on would have counted again, those that come to the same included. */
export const casesOfLocalTerm = async (
  engine: Engine,
  jurisdiction: string,
  key: string,
  since: string,
): Promise<number> => {
  let total = 0
  for (const [procedure, rule] of usersOf(engine, key)) {
    const { rows } = await engine.db.read(jurisdiction, q =>
      q.query<{ n: number }>({
        name: 'how-many-of-a-local-rule',
        text: `select count(distinct case_id)::int as n ${concerned}`,
        values: [jurisdiction, procedure, [...rule.counts.keys()], since],
      }),
    )
    total += rows[0]?.n ?? 0
  }
  return total
}
