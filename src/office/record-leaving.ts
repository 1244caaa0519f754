import { dayBefore } from './day-before.ts'
import { type OfficeChange, performOfficeAct } from './office-act.ts'
import { inForce } from './office-history.ts'
import type { Offices } from './offices.ts'
import { type OfficeResult, unmetWhere } from './refusal.ts'
import { unmetVacancy } from './separation.ts'

/** 人员离任: from `change.on` on the person holds nothing and may no longer act; what was done keeps the name. */
export function recordLeaving(offices: Offices, change: OfficeChange, person: string): Promise<OfficeResult<number>> {
  const { by, on } = change
  return performOfficeAct(offices, change, {
    kind: 'person/left',
    title: '不能办理离任',
    duty: 'systemAdministrator',
    data: { person },
    security: { kind: 'duty/ended', subject: person, detail: { from: on } },
    unmet(history) {
      const row = history.people.find(candidate => candidate.id === person)
      const held = history.appointments.filter(candidate => candidate.person === person && inForce(candidate, on))
      const duties = held.flatMap(candidate => history.posts.find(post => post.id === candidate.post)?.duties ?? [])
      const people = history.people.map(other => (other.id === person ? { ...other, leftOn: on } : other))
      return [
        ...unmetWhere([
          [!row, '没有此人'],
          [!!row?.leftOn, '此人已离任'],
          [person === by.person, '不得办理本人离任'],
        ]),
        ...unmetVacancy({ ...history, people }, on, duties),
      ]
    },
    async write(tx) {
      const { jurisdiction } = by
      await tx.query('update person set left_on = $3 where jurisdiction = $1 and id = $2', [jurisdiction, person, on])
      await tx.query(
        `update appointment set until = greatest(since, $3::date)
         where jurisdiction = $1 and person = $2 and (until is null or until > $3)`,
        [jurisdiction, person, dayBefore(on)],
      )
    },
  })
}
