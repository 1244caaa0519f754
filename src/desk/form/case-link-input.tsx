import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { LinkableAnswer } from '../../http/contract.ts'
import { get } from '../api.ts'

interface CaseLinkInputProps {
  readonly id: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  /** The procedures it may point to; any where absent. */
  readonly to?: readonly string[] | undefined
}

/** Another case, found by part of its number or title. */
export const CaseLinkInput = ({ id, value, onChange, to }: CaseLinkInputProps) => {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const { data, isFetching } = useQuery({
    queryKey: ['cases', 'link', to, q],
    queryFn: ({ signal }) => get<LinkableAnswer>('/linkable-cases', { q, to: to?.join(','), limit: 20 }, signal),
  })
  const items = data?.items ?? []
  return (
    <Select
      id={id}
      className="wide"
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      allowClear
      value={value ?? null}
      placeholder="输入编号或标题的一部分查找"
      notFoundContent={isFetching ? '正在查找……' : '没有找到案件'}
      onChange={next => onChange(next ?? undefined)}
      options={items.map(({ id: value, number, title, procedureLabel }) => ({
        value,
        label: `${number ?? '未编号'} ${title}（${procedureLabel}）`,
      }))}
    />
  )
}
