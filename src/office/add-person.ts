import { type OfficeChange, performOfficeAct } from './office-act.ts'
import type { Offices } from './offices.ts'
import { type OfficeResult, unmetWhere } from './refusal.ts'

/** 登记人员. An account is opened by the security administrator, not here. */
export function addPerson(
  offices: Offices,
  change: OfficeChange,
  person: { readonly id: string; readonly name: string },
): Promise<OfficeResult<number>> {
  return performOfficeAct(offices, change, {
    kind: 'person/added',
    title: '不能登记人员',
    duty: 'systemAdministrator',
    data: person,
    unmet: history =>
      unmetWhere([
        [!/^[A-Za-z0-9-]{1,60}$/.test(person.id), '人员代码应由字母、数字和连字符组成，不超过60个字符'],
        [history.people.some(row => row.id === person.id), `人员代码“${person.id}”已被使用`],
        [person.name.trim() === '', '应填写姓名'],
      ]),
    async write(tx) {
      await tx.query('insert into person (jurisdiction, id, name) values ($1, $2, $3)', [
        change.by.jurisdiction,
        person.id,
        person.name,
      ])
    },
  })
}
