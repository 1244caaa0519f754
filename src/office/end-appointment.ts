import { dayAfter } from '../deadline/civil-date.ts'
import { type OfficeChange, performOfficeAct } from './office-act.ts'
import { inForce } from './office-history.ts'
import type { Offices } from './offices.ts'
import { type OfficeResult, unmetWhere } from './refusal.ts'
import { unmetVacancy } from './separation.ts'

/** 免职: `change.on` is the last day in the post. */
export function endAppointment(
  offices: Offices,
  change: OfficeChange,
  appointment: { readonly person: string; readonly post: string },
): Promise<OfficeResult<number>> {
  const { by, on } = change
  const { person, post } = appointment
  return performOfficeAct(offices, change, {
    kind: 'person/appointment-ended',
    title: '不能免职',
    duty: 'systemAdministrator',
    data: appointment,
    security: { kind: 'duty/ended', subject: person, detail: { post, lastDay: on } },
    unmet(history) {
      const held = history.appointments.find(
        row => row.person === person && row.post === post && row.until === null && inForce(row, on),
      )
      const appointments = history.appointments.map(row => (row === held ? { ...row, until: on } : row))
      const duties = history.posts.find(row => row.id === post)?.duties ?? []
      return [
        ...unmetWhere([
          [!held, '此人在该日未任此职，或已定免职日期'],
          [person === by.person, '不得任免本人'],
        ]),
        ...unmetVacancy({ ...history, appointments }, dayAfter(on), duties),
      ]
    },
    async write(tx) {
      await tx.query(
        `update appointment set until = $4
         where jurisdiction = $1 and person = $2 and post = $3 and until is null and since <= $4`,
        [by.jurisdiction, person, post, on],
      )
    },
  })
}
