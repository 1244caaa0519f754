/**
 * Everything that was ever true of one government's organisation, as rows. An Office is this seen on one day.
 *
 * `since` and `until` are both included; no `until` while it lasts. A unit is there until the day before `abolishedOn`,
 * a person until the day before `leftOn`.
 */
import type { Queries } from '../database/connection.ts'

export interface OfficeHistory {
  readonly jurisdiction: string
  /** Number of the last recorded change; changes with every act on the organisation. */
  readonly revision: number
  readonly units: readonly UnitRow[]
  readonly names: readonly (Dated & { unit: string; name: string; shortName: string | null })[]
  readonly parents: readonly (Dated & { unit: string; parent: string | null })[]
  readonly people: readonly PersonRow[]
  readonly posts: readonly PostRow[]
  readonly appointments: readonly (Dated & { person: string; post: string })[]
  readonly certificates: readonly CertificateRow[]
}
export interface Dated {
  readonly since: string
  readonly until: string | null
}
export interface UnitRow {
  readonly id: string
  /** government, department, township, subdistrict, office, institution, village, community, party, congress, conference */
  readonly kind: string
  readonly documentCode: string | null
  readonly foundedOn: string
  readonly abolishedOn: string | null
  readonly firstResponsiblePost: string | null
}
export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly account: string | null
  readonly leftOn: string | null
}
export interface CertificateRow extends Dated {
  readonly kind: string
  readonly number: string
  readonly person: string
  readonly unit: string
  /** The first day on which it no longer holds. */
  readonly withdrawnOn: string | null
  readonly withdrawalReason: string | null
}
export interface PostRow extends Dated {
  readonly id: string
  readonly unit: string
  readonly name: string
  readonly duties: readonly string[]
}

export async function loadOfficeHistory(q: Queries, jurisdiction: string): Promise<OfficeHistory> {
  const rows = async <R extends object>(sql: string): Promise<R[]> => (await q.query<R>(sql, [jurisdiction])).rows
  // The revision first: a change made while the rest is read is then seen as newer, never missed.
  const revision = await loadRevision(q, jurisdiction)
  return {
    jurisdiction,
    revision,
    units: await rows<UnitRow>(`
      select id, kind, document_code as "documentCode", founded_on as "foundedOn", abolished_on as "abolishedOn",
        first_responsible_post as "firstResponsiblePost"
      from unit where jurisdiction = $1 order by id`),
    names: await rows(`
      select unit, since, until, name, short_name as "shortName"
      from unit_name where jurisdiction = $1 order by unit, since`),
    parents: await rows(`
      select unit, since, until, parent from unit_parent where jurisdiction = $1 order by unit, since`),
    people: await rows<PersonRow>(`
      select id, name, account, left_on as "leftOn" from person where jurisdiction = $1 order by id`),
    posts: await rows<PostRow>(`
      select id, unit, name, duties, since, until from post where jurisdiction = $1 order by id`),
    appointments: await rows(`
      select person, post, since, until from appointment where jurisdiction = $1 order by post, since, person`),
    certificates: await rows<CertificateRow>(`
      select kind, number, person, unit, since, until, withdrawn_on as "withdrawnOn",
        withdrawal_reason as "withdrawalReason"
      from certificate where jurisdiction = $1 order by kind, number`),
  }
}

export async function loadRevision(q: Queries, jurisdiction: string): Promise<number> {
  const { rows } = await q.query<{ revision: number }>(
    'select coalesce(max(seq), 0) as revision from office_event where jurisdiction = $1',
    [jurisdiction],
  )
  return rows[0]?.revision ?? 0
}

export function inForce(dated: Dated, on: string): boolean {
  return dated.since <= on && (dated.until === null || on <= dated.until)
}
