import { type OfficeChange, performOfficeAct } from './office-act.ts'
import { inForce } from './office-history.ts'
import type { Offices } from './offices.ts'
import { type OfficeResult, unmetWhere } from './refusal.ts'
import { unmetForPerson } from './separation.ts'

/** 任职 from `change.on` on. */
export function appoint(
  offices: Offices,
  change: OfficeChange,
  appointment: { readonly person: string; readonly post: string },
): Promise<OfficeResult<number>> {
  const { by, on } = change
  const { person, post } = appointment
  return performOfficeAct(offices, change, {
    kind: 'person/appointed',
    title: '不能任职',
    duty: 'systemAdministrator',
    data: appointment,
    security: { kind: 'duty/appointed', subject: person, detail: { post, from: on } },
    unmet(history) {
      const someone = history.people.find(row => row.id === person)
      const place = history.posts.find(row => row.id === post)
      const unit = history.units.find(row => row.id === place?.unit)
      const same = history.appointments.filter(row => row.person === person && row.post === post)
      return [
        ...unmetWhere([
          [!someone, '没有此人'],
          [!!someone?.leftOn && someone.leftOn <= on, '此人已离任'],
          [!place, '没有此岗位'],
          [!!place && !inForce(place, on), '该岗位在任职之日不存在'],
          [!!unit?.abolishedOn && unit.abolishedOn <= on, '该岗位所在单位已撤销'],
          [person === by.person, '不得任免本人'],
          [same.some(row => row.until === null || row.until >= on), '此人已任此职'],
        ]),
        ...unmetForPerson(history, person, post, { since: on, until: null }),
      ]
    },
    async write(tx) {
      await tx.query('insert into appointment (jurisdiction, person, post, since) values ($1, $2, $3, $4)', [
        by.jurisdiction,
        person,
        post,
        on,
      ])
    },
  })
}
