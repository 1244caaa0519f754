import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { PeopleAnswer } from '../../http/contract.ts'
import { get } from '../api.ts'
import { meQuery } from '../server-state.ts'

interface Common {
  readonly id: string
  /** Only people with this certificate. */
  readonly certified?: string | undefined
  readonly label?: string | undefined
}
type PeopleSelectProps = Common &
  (
    | {
        readonly many?: false
        readonly value: string | undefined
        readonly onChange: (value: string | undefined) => void
      }
    | { readonly many: true; readonly value: readonly string[]; readonly onChange: (value: string[]) => void }
  )

/** Choosing people by name: those of one's own unit at first, of any unit once something is typed. */
export const PeopleSelect = ({ id, certified, label, ...choice }: PeopleSelectProps) => {
  const { data: me } = useQuery(meQuery)
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const unit = q === '' ? me?.holdings[0]?.unit : undefined
  const { data, isFetching } = useQuery({
    queryKey: ['people', unit, q, certified],
    queryFn: ({ signal }) => get<PeopleAnswer>('/people', { unit, q, certified, limit: 50 }, signal),
    enabled: me !== undefined,
    staleTime: 60_000,
  })
  // Who was chosen keeps his name, also when the list shows others.
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map())
  const offered = new Map((data?.people ?? []).map(person => [person.id, person]))
  const chosen = [choice.value].flat().filter(value => value !== undefined)
  // A draft that was taken up again knows ids alone.
  const unnamed = data ? chosen.filter(value => !offered.has(value) && !known.has(value)) : []
  const { data: before } = useQuery({
    queryKey: ['people', 'among', unnamed.join()],
    queryFn: ({ signal }) => get<PeopleAnswer>('/people', { among: unnamed.join() }, signal),
    enabled: unnamed.length > 0,
    staleTime: 60_000,
  })
  const earlier = new Map((before?.people ?? []).map(({ id: person, name }) => [person, name]))
  const options = [
    ...[...offered.values()].map(({ id: value, name, unitName, post }) => ({
      value,
      label: name,
      about: `${unitName} ${post}`,
    })),
    ...chosen.flatMap(value =>
      offered.has(value) ? [] : [{ value, label: known.get(value) ?? earlier.get(value) ?? value, about: '' }],
    ),
  ]
  const remember = (values: readonly string[]) =>
    setKnown(before => new Map([...before, ...values.flatMap(value => named(offered, value))]))
  const common = {
    id,
    className: 'wide',
    options,
    optionRender: (option: { data: { label: string; about: string } }) => (
      <span>
        {option.data.label} <span className="minor">{option.data.about}</span>
      </span>
    ),
    showSearch: { filterOption: false as const, onSearch: setTyped, searchValue: typed },
    allowClear: true,
    placeholder: '输入姓名查找',
    popupMatchSelectWidth: false,
    notFoundContent: isFetching ? '正在查找……' : certified ? '没有找到持有效证件的人员' : '没有找到人员',
    ...(label ? { 'aria-label': label } : {}),
  }
  if (choice.many)
    return (
      <Select
        {...common}
        mode="multiple"
        value={[...choice.value]}
        onChange={values => {
          remember(values)
          setTyped('')
          choice.onChange(values)
        }}
      />
    )
  return (
    <Select
      {...common}
      value={choice.value ?? null}
      onChange={value => {
        remember(value ? [value] : [])
        setTyped('')
        choice.onChange(value ?? undefined)
      }}
    />
  )
}

const named = (offered: ReadonlyMap<string, { readonly name: string }>, id: string): [string, string][] => {
  const name = offered.get(id)?.name
  return name === undefined ? [] : [[id, name]]
}
