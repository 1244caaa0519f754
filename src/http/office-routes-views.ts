/** What the pages of the organisation show: pure functions of its history and a day. */
import { isCertificate, validOn } from '../office/certificates.ts'
import { type Office, unitName } from '../office/office.ts'
import { type Dated, inForce, type OfficeHistory, type PersonRow, type PostRow } from '../office/office-history.ts'
import { type UnitKind, unitKinds } from '../office/open-unit.ts'
import { type AdministratorDuty, administrators, type CaseDuty, certificates, dutyLabel } from '../procedure/duty.ts'
import type {
  OfficeAnswer,
  OfficePersonAnswer,
  OfficePost,
  OfficeUnitAnswer,
  OfficeUnitsAnswer,
} from './office-routes-contract.ts'

const kindLabel = (kind: string): string => unitKinds[kind as UnitKind] ?? kind
const rank = (kind: string): number => Object.keys(unitKinds).indexOf(kind)
const labelled = (duty: string) => ({ id: duty, label: dutyLabel(duty as CaseDuty) ?? duty })
const present = (person: PersonRow | undefined, on: string): person is PersonRow =>
  person !== undefined && (person.leftOn === null || on < person.leftOn)

/** 三员 and who they are on a day. */
export const administratorsOn = (history: OfficeHistory, on: string): OfficeAnswer['administrators'] => {
  const people = new Map(history.people.map(person => [person.id, person]))
  return (Object.entries(administrators) as [AdministratorDuty, string][]).map(([id, label]) => {
    const posts = new Set(
      history.posts.filter(post => post.duties.includes(id) && inForce(post, on)).map(post => post.id),
    )
    const held = history.appointments.filter(row => posts.has(row.post) && inForce(row, on)).map(row => row.person)
    return {
      id,
      label,
      people: [...new Set(held)].flatMap(person => {
        const row = people.get(person)
        return present(row, on) ? [{ person, name: row.name }] : []
      }),
    }
  })
}

/** The units on the office's day. */
export const unitsView = (history: OfficeHistory, office: Office): OfficeUnitsAnswer => {
  const { on } = office
  const unitOfPost = new Map(history.posts.filter(post => inForce(post, on)).map(post => [post.id, post.unit]))
  const people = new Map(history.people.map(person => [person.id, person]))
  const atWork = new Map<string, Set<string>>()
  for (const row of history.appointments) {
    const unit = unitOfPost.get(row.post)
    if (!unit || !inForce(row, on) || !present(people.get(row.person), on)) continue
    atWork.set(unit, (atWork.get(unit) ?? new Set()).add(row.person))
  }
  const otherNames = Map.groupBy(
    history.names.filter(row => !inForce(row, on)),
    row => row.unit,
  )
  return {
    on,
    // The government first, then departments, townships and so on: siblings of a kind stand together.
    units: [...office.units.values()]
      .toSorted((a, b) => rank(a.kind) - rank(b.kind))
      .map(({ id, name, shortName, kind, parent, firstResponsible }) => ({
        id,
        name,
        shortName,
        kindLabel: kindLabel(kind),
        parent,
        otherNames: (otherNames.get(id) ?? []).map(row => ({ name: row.name, since: row.since, until: row.until })),
        firstResponsible,
        people: atWork.get(id)?.size ?? 0,
      })),
    others: history.units
      .filter(({ id }) => !office.units.has(id))
      .map(({ id, kind, foundedOn, abolishedOn }) => ({
        id,
        name: unitName(office, id),
        kindLabel: kindLabel(kind),
        foundedOn,
        abolishedOn,
      })),
  }
}

/** Undefined for a unit that never was. */
export const unitView = (history: OfficeHistory, office: Office, id: string): OfficeUnitAnswer | undefined => {
  const unit = history.units.find(row => row.id === id)
  if (!unit) return undefined
  const names = history.names.filter(row => row.unit === id)
  const nameOn = (other: string, on: string) =>
    history.names.find(row => row.unit === other && inForce(row, on))?.name ?? unitName(office, other)
  return {
    id,
    name: unitName(office, id),
    shortName: office.units.get(id)?.shortName ?? null,
    kindLabel: kindLabel(unit.kind),
    documentCode: unit.documentCode,
    foundedOn: unit.foundedOn,
    abolishedOn: unit.abolishedOn,
    names: names.map(({ since, until, name, shortName }) => ({ since, until, name, shortName })),
    parents: history.parents
      .filter(row => row.unit === id)
      .map(({ since, until, parent }) => ({
        since,
        until,
        parent,
        // As it was called when this began.
        parentName: parent === null ? null : nameOn(parent, since),
      })),
    children: (office.units.get(id)?.children ?? []).map(child => ({ id: child, name: unitName(office, child) })),
    posts: history.posts
      .filter(row => row.unit === id)
      .toSorted((a, b) => Number(b.id === unit.firstResponsiblePost) - Number(a.id === unit.firstResponsiblePost))
      .map(row => postView(history, row, unit.firstResponsiblePost === row.id, office.on)),
  }
}

const postView = (history: OfficeHistory, post: PostRow, firstResponsible: boolean, today: string): OfficePost => {
  const people = new Map(history.people.map(person => [person.id, person]))
  return {
    id: post.id,
    name: post.name,
    since: post.since,
    until: post.until,
    duties: post.duties.map(labelled),
    firstResponsible,
    holders: history.appointments
      .filter(row => row.post === post.id)
      .toSorted(latestFirst)
      .map(({ person, since, until }) => ({
        person,
        name: people.get(person)?.name ?? person,
        since,
        until,
        now: inForce({ since, until }, today) && present(people.get(person), today),
      })),
  }
}

/** Undefined for somebody who never was. The account is added by whoever may see it. */
export const personView = (
  history: OfficeHistory,
  office: Office,
  id: string,
): Omit<OfficePersonAnswer, 'account'> | undefined => {
  const person = history.people.find(row => row.id === id)
  if (!person) return undefined
  const posts = new Map(history.posts.map(post => [post.id, post]))
  return {
    person: id,
    name: person.name,
    leftOn: person.leftOn,
    hasAccount: person.account !== null,
    certificates: history.certificates
      .filter(row => row.person === id)
      .toSorted(latestFirst)
      .map(row => ({
        kind: row.kind,
        kindLabel: isCertificate(row.kind) ? certificates[row.kind] : row.kind,
        number: row.number,
        unitName: unitName(office, row.unit),
        since: row.since,
        until: row.until,
        withdrawnOn: row.withdrawnOn,
        valid: validOn(row, office.on) && present(person, office.on),
      })),
    appointments: history.appointments
      .filter(row => row.person === id)
      .toSorted(latestFirst)
      .flatMap(({ post, since, until }) => {
        const row = posts.get(post)
        if (!row) return []
        return {
          post,
          postName: row.name,
          unit: row.unit,
          unitName: unitName(office, row.unit),
          since,
          until,
          now: inForce({ since, until }, office.on) && present(person, office.on),
          duties: row.duties.map(labelled),
        }
      }),
  }
}

const latestFirst = (a: Dated, b: Dated): number =>
  (b.until ?? '9999').localeCompare(a.until ?? '9999') || b.since.localeCompare(a.since)

/** People in the order of their codes, of one unit or all, with the posts they hold on the office's day. */
export const peopleView = (
  history: OfficeHistory,
  office: Office,
  asked: { readonly q?: string | undefined; readonly unit?: string | undefined; readonly after?: string | undefined },
) => {
  const { on: today } = office
  const posts = new Map(history.posts.filter(post => inForce(post, today)).map(post => [post.id, post]))
  const held = new Map<string, PostRow[]>()
  for (const row of history.appointments) {
    const post = posts.get(row.post)
    if (post && inForce(row, today)) held.set(row.person, [...(held.get(row.person) ?? []), post])
  }
  const typed = asked.q?.trim()
  return history.people
    .filter(person => !asked.after || person.id > asked.after)
    .filter(person => !typed || person.name.includes(typed) || person.id.includes(typed))
    .filter(person => !asked.unit || held.get(person.id)?.some(post => post.unit === asked.unit))
    .map(person => ({
      person: person.id,
      name: person.name,
      leftOn: person.leftOn,
      posts: (present(person, today) ? (held.get(person.id) ?? []) : []).map(({ unit, name }) => ({
        unit,
        unitName: unitName(office, unit),
        postName: name,
      })),
    }))
}
