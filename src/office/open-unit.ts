import { type OfficeChange, performOfficeAct } from './office-act.ts'
import { inForce } from './office-history.ts'
import type { Offices } from './offices.ts'
import { type OfficeResult, unmetWhere } from './refusal.ts'

export const unitKinds = {
  government: '人民政府',
  department: '工作部门',
  township: '乡镇',
  subdistrict: '街道',
  office: '内设或派出机构',
  institution: '事业单位',
  village: '村',
  community: '社区',
  party: '党委机构',
  congress: '人大机构',
  conference: '政协机构',
} as const
export type UnitKind = keyof typeof unitKinds

export interface NewUnit {
  /** Lower case letters, digits and hyphens; for ever. */
  readonly id: string
  readonly name: string
  readonly shortName?: string
  readonly kind: UnitKind
  /** 机关代字 in document numbers */
  readonly documentCode?: string
  readonly parent: string | null
}

/** 设立单位, there from `change.on`. */
export function openUnit(offices: Offices, change: OfficeChange, unit: NewUnit): Promise<OfficeResult<number>> {
  const { on, by } = change
  return performOfficeAct(offices, change, {
    kind: 'unit/opened',
    title: '不能设立单位',
    duty: 'systemAdministrator',
    data: unit,
    unmet(history) {
      const parent = history.units.find(row => row.id === unit.parent)
      const names = history.names.filter(row => inForce(row, on))
      return unmetWhere([
        [!/^[a-z0-9-]{1,60}$/.test(unit.id), '单位代码应由小写字母、数字和连字符组成，不超过60个字符'],
        [history.units.some(row => row.id === unit.id), `单位代码“${unit.id}”已被使用，撤销单位的代码也不得再用`],
        [unit.name.trim() === '', '应填写单位名称'],
        [names.some(row => row.name === unit.name), `已有名为“${unit.name}”的单位`],
        [!Object.hasOwn(unitKinds, unit.kind), '应选择单位类型'],
        [unit.parent !== null && !parent, '上级单位不存在'],
        [!!parent && (parent.foundedOn > on || (parent.abolishedOn ?? '9999') <= on), '上级单位在设立之日不存在'],
      ])
    },
    async write(tx) {
      const { jurisdiction } = by
      await tx.query(
        'insert into unit (jurisdiction, id, kind, document_code, founded_on) values ($1, $2, $3, $4, $5)',
        [jurisdiction, unit.id, unit.kind, unit.documentCode ?? null, on],
      )
      await tx.query(
        'insert into unit_name (jurisdiction, unit, since, name, short_name) values ($1, $2, $3, $4, $5)',
        [jurisdiction, unit.id, on, unit.name, unit.shortName ?? null],
      )
      await tx.query('insert into unit_parent (jurisdiction, unit, since, parent) values ($1, $2, $3, $4)', [
        jurisdiction,
        unit.id,
        on,
        unit.parent,
      ])
    },
  })
}
