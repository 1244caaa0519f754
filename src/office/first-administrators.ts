import { isJurisdictionId } from '../database/connection.ts'
import { type AdministratorDuty, administrators } from '../procedure/duty.ts'
import { unmetUsername, writeAccount } from './create-account.ts'
import { lockOffice, recordOfficeEvent } from './office-act.ts'
import type { Offices } from './offices.ts'
import type { UnitKind } from './open-unit.ts'
import { enterJurisdiction, inOwnerTransaction, type Statements } from './owner-transaction.ts'
import { hashPassword, unmetPassword } from './password.ts'
import { denied, granted, type OfficeResult, unmetWhere } from './refusal.ts'
import { writeSecurityEntry } from './security-log.ts'

export interface FirstAdministrators {
  readonly jurisdiction: {
    readonly id: string
    readonly name: string
    readonly level: 'province' | 'city' | 'county' | 'township'
    readonly regionCode?: string
  }
  readonly rootUnit: {
    readonly id: string
    readonly name: string
    readonly kind: UnitKind
    readonly documentCode?: string
  }
  readonly administrators: Readonly<
    Record<AdministratorDuty, { readonly name: string; readonly username: string; readonly password: string }>
  >
  /** The day the organisation begins, 'YYYY-MM-DD'. */
  readonly on: string
  /** ISO instant. */
  readonly at: string
}

const administratorDuties = Object.keys(administrators) as AdministratorDuty[]

/** Whether nobody is in this installation yet, in any jurisdiction. */
export function isEmptyInstallation(offices: Offices): Promise<boolean> {
  return inOwnerTransaction(offices.db.owner, '', isEmpty)
}

/** Looks into each jurisdiction in turn: row-level security shows one at a time. */
async function isEmpty(q: Statements): Promise<boolean> {
  const { rows } = await q.query<{ id: string }>('select id from jurisdiction')
  for (const { id } of rows) {
    await enterJurisdiction(q, id)
    const found = await q.query('select 1 from person where jurisdiction = $1 limit 1', [id])
    if (found.rowCount) return false
  }
  return true
}

/**
 * 初始化: government, root unit and the three administrators in one step, on the first visit to an empty installation.
 * Each of the three chooses a password of their own at first sign-in, so whoever did this knows none of them after.
 */
export async function createFirstAdministrators(
  offices: Offices,
  first: FirstAdministrators,
): Promise<OfficeResult<null>> {
  const title = '不能初始化'
  const { jurisdiction, rootUnit, on, at } = first
  const three = administratorDuties.map(duty => ({ duty, ...first.administrators[duty] }))
  const unmet = [
    ...unmetWhere([
      [!isJurisdictionId(jurisdiction.id), '辖区代码应由小写字母、数字和连字符组成，不超过40个字符'],
      [jurisdiction.name.trim() === '', '应填写辖区名称'],
      [!/^[a-z0-9-]{1,60}$/.test(rootUnit.id), '单位代码应由小写字母、数字和连字符组成，不超过60个字符'],
      [rootUnit.name.trim() === '', '应填写单位名称'],
      [new Set(three.map(one => one.name.trim())).size < 3, '三员应为三个不同的人'],
      [new Set(three.map(one => one.username.toLowerCase())).size < 3, '三员的用户名应各不相同'],
      [new Set(three.map(one => one.password)).size < 3, '三员的密码应各不相同'],
    ]),
    ...three.flatMap(one => [
      ...unmetWhere([[one.name.trim() === '', `应填写${administrators[one.duty]}姓名`]]),
      ...unmetPassword(one.password, one.username).map(point => ({
        text: `${administrators[one.duty]}：${point.text}`,
      })),
    ]),
  ]
  if (!isJurisdictionId(jurisdiction.id)) return denied('unmet', title, unmet)
  const hashes = await Promise.all(three.map(one => hashPassword(one.password)))
  const result = await inOwnerTransaction(offices.db.owner, jurisdiction.id, async q => {
    // One first visit at a time, whichever government it names.
    await lockOffice(q, '')
    if (!(await isEmpty(q))) return denied('already-set-up', '系统已初始化')
    await enterJurisdiction(q, jurisdiction.id)
    for (const one of three) unmet.push(...(await unmetUsername(q, one.username)))
    if (unmet.length > 0) return denied('unmet', title, unmet)
    await q.query(
      'insert into jurisdiction (id, name, level, region_code) values ($1, $2, $3, $4) on conflict do nothing',
      [jurisdiction.id, jurisdiction.name, jurisdiction.level, jurisdiction.regionCode ?? null],
    )
    const at3 = [jurisdiction.id, rootUnit.id, on]
    const { rowCount: created } = await q.query(
      `insert into unit (jurisdiction, id, kind, document_code, founded_on) values ($1, $2, $4, $5, $3)
       on conflict do nothing`,
      [...at3, rootUnit.kind, rootUnit.documentCode ?? null],
    )
    if (created) {
      await q.query('insert into unit_name (jurisdiction, unit, since, name) values ($1, $2, $3, $4)', [
        ...at3,
        rootUnit.name,
      ])
      await q.query('insert into unit_parent (jurisdiction, unit, since) values ($1, $2, $3)', at3)
    }
    for (const [i, { duty, name, username }] of three.entries()) {
      const person = username.toLowerCase()
      await q.query('insert into person (jurisdiction, id, name) values ($1, $2, $3)', [jurisdiction.id, person, name])
      await q.query('insert into post (jurisdiction, unit, since, id, name, duties) values ($1, $2, $3, $4, $5, $6)', [
        ...at3,
        kebab(duty),
        administrators[duty],
        [duty],
      ])
      await q.query('insert into appointment (jurisdiction, person, post, since) values ($1, $2, $3, $4)', [
        jurisdiction.id,
        person,
        kebab(duty),
        on,
      ])
      await writeAccount(q, {
        jurisdiction: jurisdiction.id,
        person,
        username,
        passwordHash: hashes[i] ?? '',
        passwordChangeDue: true,
        at,
      })
    }
    const data = {
      jurisdiction,
      rootUnit,
      administrators: three.map(({ duty, name, username }) => ({ duty, name, username })),
    }
    const actor = { person: null, name: '首次访问' }
    await recordOfficeEvent(q, jurisdiction.id, { kind: 'installation/set-up', on, at, actor, data })
    await writeSecurityEntry(q, jurisdiction.id, {
      at,
      kind: 'installation/set-up',
      detail: { usernames: three.map(one => one.username) },
    })
    return granted(null)
  })
  if (result.ok) offices.forget(jurisdiction.id)
  return result
}

/** `systemAdministrator` as an id: `system-administrator`. */
function kebab(duty: AdministratorDuty): string {
  return duty.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}
