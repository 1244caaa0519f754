import type { AdministratorDuty, CaseDuty } from '../procedure/duty.ts'
import { isAdministratorDuty, isCaseDuty } from './actor.ts'
import { type OfficeChange, performOfficeAct } from './office-act.ts'
import type { OfficeHistory } from './office-history.ts'
import type { Offices } from './offices.ts'
import { type OfficeResult, type Unmet, unmetWhere } from './refusal.ts'
import { unmetForPerson, unmetSeparation, unmetVacancy } from './separation.ts'

/** 岗位授权: the post carries exactly these duties from the moment of recording; who holds it has them at once. */
export function grantDuties(
  offices: Offices,
  change: OfficeChange,
  grant: { readonly post: string; readonly duties: readonly (CaseDuty | AdministratorDuty)[] },
): Promise<OfficeResult<number>> {
  const { by, on } = change
  const { post, duties } = grant
  return performOfficeAct(offices, change, {
    kind: 'post/duties-granted',
    title: '不能授予职责',
    duty: 'securityAdministrator',
    data: grant,
    security: { kind: 'duty/granted', subject: post, detail: { duties } },
    unmet(history) {
      const row = history.posts.find(candidate => candidate.id === post)
      const unknown = duties.filter(duty => !isCaseDuty(duty) && !isAdministratorDuty(duty))
      const after = withDuties(history, post, duties)
      return [
        ...unmetWhere([
          [!row, '没有此岗位'],
          [unknown.length > 0, `没有此职责：${unknown.join('、')}`],
          [holders(history, post, on).some(holder => holder.person === by.person), '不得变更本人所在岗位的职责'],
        ]),
        ...unmetSeparation(row ? `岗位“${row.name}”` : '岗位', duties),
        ...unmetForHolders(after, post, on),
        ...unmetVacancy(after, on, row?.duties ?? []),
      ]
    },
    async write(tx) {
      await tx.query('update post set duties = $3 where jurisdiction = $1 and id = $2', [
        by.jurisdiction,
        post,
        [...duties],
      ])
    },
  })
}

function withDuties(history: OfficeHistory, post: string, duties: readonly string[]): OfficeHistory {
  return { ...history, posts: history.posts.map(row => (row.id === post ? { ...row, duties } : row)) }
}

/** Everyone who holds the post on the day or is to hold it later. */
function holders(history: OfficeHistory, post: string, on: string) {
  return history.appointments.filter(row => row.post === post && (row.until === null || row.until >= on))
}

/** A duty that suits the post alone may not suit a holder who has another post as well. */
function unmetForHolders(after: OfficeHistory, post: string, on: string): Unmet[] {
  return holders(after, post, on).flatMap(holder =>
    unmetForPerson(after, holder.person, post, {
      since: holder.since > on ? holder.since : on,
      until: holder.until,
    }),
  )
}
