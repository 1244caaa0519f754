import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useMemo } from 'react'
import type { UnitsAnswer } from '../../http/contract.ts'
import { grouped } from '../grouped.ts'
import { unitsQuery } from '../server-state.ts'

type Unit = UnitsAnswer['units'][number]
interface Common {
  readonly id: string
  /** Only these units; all of the jurisdiction where absent. */
  readonly among?: readonly string[]
  readonly label?: string
  readonly clearable?: boolean
}
type UnitSelectProps = Common &
  (
    | {
        readonly many?: false
        readonly value: string | undefined
        readonly onChange: (value: string | undefined) => void
      }
    | { readonly many: true; readonly value: readonly string[]; readonly onChange: (value: string[]) => void }
  )

/** Choosing units by typing part of a name; the list follows the tree. */
export const UnitSelect = ({ id, among, label, clearable = true, ...choice }: UnitSelectProps) => {
  const { data: units = [] } = useQuery(unitsQuery)
  const options = useMemo(() => unitOptions(units, among), [units, among])
  const common = {
    id,
    options,
    optionRender: (option: { data: { label: string; depth: number } }) => (
      <span style={{ paddingInlineStart: `${option.data.depth}em` }}>{option.data.label}</span>
    ),
    showSearch: { filterOption, optionFilterProp: 'search' },
    placeholder: '输入名称查找',
    allowClear: clearable,
    className: 'wide',
    popupMatchSelectWidth: false,
    ...(label ? { 'aria-label': label } : {}),
  }
  if (choice.many)
    return (
      <Select
        {...common}
        mode="multiple"
        maxTagCount={6}
        maxTagPlaceholder={omitted => `还有${omitted.length}个`}
        value={[...choice.value]}
        onChange={value => choice.onChange(value)}
      />
    )
  return <Select {...common} value={choice.value ?? null} onChange={value => choice.onChange(value ?? undefined)} />
}

const filterOption = (typed: string, option?: { search: string }): boolean => option?.search.includes(typed) ?? false

/** Depth first, so that each unit stands under the one it belongs to. */
export const inTreeOrder = (units: readonly Unit[]): { unit: Unit; depth: number }[] => {
  const known = new Set(units.map(({ id }) => id))
  const below = grouped(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''))
  const walk = (parent: string, depth: number): { unit: Unit; depth: number }[] =>
    (below.get(parent) ?? []).flatMap(unit => [{ unit, depth }, ...walk(unit.id, depth + 1)])
  return walk('', 0)
}

const unitOptions = (units: readonly Unit[], among?: readonly string[]) =>
  inTreeOrder(units)
    .filter(({ unit }) => !among || among.includes(unit.id))
    .map(({ unit, depth }) => ({
      value: unit.id,
      label: unit.name,
      depth: among ? 0 : depth,
      search: `${unit.name}${unit.shortName ?? ''}`,
    }))
