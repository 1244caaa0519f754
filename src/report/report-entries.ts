/**
 * The lines of a report that cases stand behind: the cases of a procedure registered by the report's own unit, each as its
 * definition tells it. A case is recounted from the events recorded by the cutoff, so that the same cutoff gives the same
 * lines whatever happened since.
 */
import type { CaseEvent } from '../case/event.ts'
import { type CaseState, emptyCase, recount } from '../case/state.ts'
import type { Queries } from '../database/connection.ts'
import { type Office, unitName } from '../office/office.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { CompiledEntry } from './compiled-report.ts'
import { entryListsOf, type ReportTemplate } from './template.ts'

export interface EntriesWanted {
  readonly jurisdiction: string
  readonly unit: string
  readonly year: number
  /** ISO instant. */
  readonly cutoff: string
  readonly office: Office
  readonly procedures: ReadonlyMap<string, AnyProcedure>
}

/** By the key of their block. */
export const loadEntries = async (
  q: Queries,
  template: ReportTemplate,
  wanted: EntriesWanted,
): Promise<ReadonlyMap<string, readonly CompiledEntry[]>> => {
  const { jurisdiction, year, office, procedures } = wanted
  const people = await q.query<{ id: string; name: string }>('select id, name from person where jurisdiction = $1', [
    jurisdiction,
  ])
  const nameOf = new Map(people.rows.map(({ id, name }) => [id, name]))
  const names = {
    unit: (id: string | undefined) => (id === undefined ? '' : unitName(office, id)),
    person: (id: string | undefined) => (id === undefined ? '' : (nameOf.get(id) ?? id)),
  }
  const found = new Map<string, readonly CompiledEntry[]>()
  for (const list of entryListsOf(template)) {
    const definition = procedures.get(list.procedure)
    const entry = definition?.reportEntry
    if (!definition || !entry) continue
    const of = list.of === 'next' ? year + 1 : year
    const lines = (await casesAsRecorded(q, definition, wanted))
      .filter(state => entry.year(state) === of)
      .map(state => ({
        order: `${entry.order?.(state) ?? ''}/${state.openedOn}/${state.id}`,
        case: state.id,
        text: entry.text(state, names),
      }))
      .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    found.set(
      list.key,
      lines.map(({ case: id, text }) => ({ case: id, text })),
    )
  }
  return found
}

const casesAsRecorded = async (
  q: Queries,
  definition: AnyProcedure,
  { jurisdiction, unit, cutoff }: EntriesWanted,
): Promise<readonly CaseState[]> => {
  const { rows } = await q.query<{ id: string; events: readonly CaseEvent[] }>(
    `select c.id, json_agg(json_build_object('seq', e.seq, 'kind', e.kind, 'act', e.act, 'occurredOn', e.occurred_on,
       'recordedAt', e.recorded_at, 'actor', e.actor, 'data', e.data) order by e.seq) as events
     from case_file c join event e on e.jurisdiction = c.jurisdiction and e.case_id = c.id and e.recorded_at <= $4
     where c.jurisdiction = $1 and c.procedure = $2 and c.origin = $3 group by c.id`,
    [jurisdiction, definition.id, unit, cutoff],
  )
  return rows.map(({ id, events }) => recount(definition, emptyCase(definition, id, unit), events))
}
