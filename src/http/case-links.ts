/** Cases that belong together, as one person may see them: where a case points, what points to it, what it opened. */
import { isObject } from '../case/act-input.ts'
import { findPointing, type PointingCase } from '../case/find-pointing.ts'
import { linkKinds, linksOf } from '../case/links.ts'
import { mayView, type SeenParts, seenColumns } from '../case/visible.ts'
import type { Actor } from '../office/actor.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { ReadCase } from './case-page.ts'
import type { CaseAnswer } from './contract.ts'
import type { Services } from './services.ts'
import { shownNumber } from './shown-number.ts'

export interface RelatedCases {
  readonly links: CaseAnswer['links']
  readonly pointing: CaseAnswer['pointing']
  /** Sealed cases that this person may not see: whoever shows the case leaves them out wherever they are named. */
  readonly unseen: ReadonlySet<string>
}

/** Two queries at most; none for a case without links that nothing points to. */
export const relatedCases = async (
  { engine }: Services,
  { jurisdiction }: Actor,
  found: ReadCase,
): Promise<RelatedCases> => {
  const { state, pointed, sight } = found
  const leading = linksFrom(found)
  const opened = openedCases(found)
  const ids = [...new Set([...leading.map(({ id }) => id), ...opened.map(({ id }) => id), ...linkedOnce(found)])]
  if (ids.length === 0 && !pointed) return { links: [], pointing: { cases: [], more: false }, unseen: new Set() }
  const [named, pointing] = await engine.db.read(jurisdiction, async q => [
    ids.length > 0
      ? (
          await q.query<NamedCase & Published>({
            name: 'cases-linked',
            text: `select id, title, number, stage, outcome, ${seenColumns}, (
                     select jsonb_build_object('title', p.title, 'number', p.number) from publication p
                     where p.jurisdiction = $1 and p.case_id = case_file.id and p.withdrawn_on is null) as published
                   from case_file where jurisdiction = $1 and id = any($2::uuid[])`,
            values: [jurisdiction, ids],
          })
        ).rows
      : [],
    pointed ? await findPointing(q, { jurisdiction, to: state.id, limit: shown + 1 }) : [],
  ])
  const seen = new Map(named.filter(row => mayView(sight, row)).map(row => [row.id, row]))
  const faces = new Map(named.filter(row => seen.has(row.id) || facing(engine, row)).map(row => [row.id, row]))
  const label = ({ procedure }: { procedure: string }) => engine.procedures.get(procedure)?.label ?? procedure
  const told = (row: NamedCase, meaning: string) => {
    const of = engine.procedures.get(row.procedure)
    return {
      id: row.id,
      meaning,
      title: row.title,
      number: shownNumber(of, row.number, found.office),
      procedureLabel: label(row),
      stage: of?.stages[row.stage]?.label ?? row.stage,
      outcome: row.outcome === null ? null : (of?.outcomes[row.outcome]?.label ?? row.outcome),
    }
  }
  /** As the public record names it. */
  const publicFace = (id: string) => {
    const row = named.find(one => one.id === id && !sight.sealed.has(one.procedure))
    if (!row?.published) return { title: null, number: null, procedureLabel: null }
    const { title, number } = row.published
    const of = engine.procedures.get(row.procedure)
    return { title, number: shownNumber(of, number, found.office), procedureLabel: label(row) }
  }
  const links = leading.map(link => {
    const row = faces.get(link.id)
    const visible = seen.has(link.id)
    if (!row) return { ...link, ...publicFace(link.id), stage: null, outcome: null, visible }
    const { title, number, procedureLabel, stage, outcome } = told(row, link.meaning)
    return { ...link, title, number, procedureLabel, stage, outcome, visible }
  })
  const here = [
    ...pointing.slice(0, shown).flatMap(row => {
      const meaning = meaningOf(engine.procedures.get(row.procedure), row)
      return mayView(sight, row) ? [told(row, meaning)] : []
    }),
    ...opened.flatMap(({ id, meaning }) => {
      const row = seen.get(id)
      return row ? [told(row, meaning)] : []
    }),
  ]
  const unseen = new Set(named.filter(row => sight.sealed.has(row.procedure) && !seen.has(row.id)).map(({ id }) => id))
  const back = eachOnce(here)
  return {
    links: eachOnce(links).map(link => {
      const pointer = back.find(({ id }) => id === link.id)
      return pointer ? { ...link, meaning: `${link.meaning}（对方：${pointer.meaning}）` } : link
    }),
    unseen,
    pointing: {
      cases: back.filter(({ id }) => !links.some(link => link.id === id)),
      more: pointing.length > shown,
    },
  }
}
/** A case that stands in several places is named once, with all that they mean. */
const eachOnce = <T extends { readonly id: string; readonly meaning: string }>(cases: readonly T[]): T[] =>
  [...Map.groupBy(cases, ({ id }) => id).values()].flatMap(same => {
    const [first] = same
    const meanings = new Set(same.map(({ meaning }) => meaning).filter(meaning => meaning !== ''))
    return first ? [{ ...first, meaning: [...meanings].join('、') }] : []
  })
const shown = 100

/** Of a case that this person may not see: does its procedure say that linked cases tell of it? */
const facing = ({ procedures }: Services['engine'], { procedure }: NamedCase): boolean =>
  procedures.get(procedure)?.faceToLinked === true && !procedures.get(procedure)?.sealed

type NamedCase = SeenParts & Pick<PointingCase, 'id' | 'title' | 'number' | 'stage' | 'outcome'>

/** What the public record says of it; null where it is not published, or no longer. */
interface Published {
  readonly published: { readonly title: string; readonly number: string | null } | null
}

const meaningOf = (definition: AnyProcedure | undefined, { field }: PointingCase): string =>
  (definition && linkKinds(definition).get(field)?.meaning) ?? ''

/** Its link fields, and the case that opened it. */
const linksFrom = ({ definition, state, events }: ReadCase) => {
  const from = events[0]?.data.from
  return [
    ...linksOf(definition, state.facts).map(({ field, to }) => ({
      field,
      meaning: linkKinds(definition).get(field)?.meaning ?? '',
      id: to,
    })),
    ...(from ? [{ field: '', meaning: '由其开立', id: from.case }] : []),
  ]
}
/** Where its acts have pointed, also those that were put right since or still wait for a signature. */
const linkedOnce = ({ definition, events }: ReadCase): readonly string[] =>
  events.flatMap(({ data }) => linksOf(definition, data.fields ?? {}).map(({ to }) => to))
const openedCases = ({ events, definition }: ReadCase) =>
  events.flatMap(({ act, data }) =>
    (data.opened ?? []).map(({ id }) => ({ id, meaning: `由“${definition.acts[act]?.label ?? act}”开立` })),
  )

/** What is shown of a case without the sealed ones it names: no link, no event, no field tells that they are there. */
export const withoutUnseen = <T>(shown: T, unseen: ReadonlySet<string>): T =>
  unseen.size === 0 ? shown : (kept(shown, unseen)[0] as T)
const kept = (value: unknown, unseen: ReadonlySet<string>): readonly unknown[] => {
  if (typeof value === 'string') return unseen.has(value) ? [] : [value]
  if (Array.isArray(value)) return [value.flatMap(entry => kept(entry, unseen))]
  if (!isObject(value)) return [value]
  if ([value.id, value.case].some(id => typeof id === 'string' && unseen.has(id))) return []
  return [
    Object.fromEntries(Object.entries(value).flatMap(([key, part]) => kept(part, unseen).map(left => [key, left]))),
  ]
}
