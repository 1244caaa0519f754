import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import type { FigureInText } from '../../../http/report-text-contract.ts'
import { figuresQuery, type TextPlace } from './text-api.ts'

/** Figures are put in by name; their values come from cases. */
export const FigurePicker = ({
  place,
  onPick,
}: {
  readonly place: TextPlace
  readonly onPick: (figure: FigureInText) => void
}) => {
  const { data, isLoading } = useQuery(figuresQuery(place))
  const figures = data?.figures ?? []
  return (
    <Select
      size="small"
      showSearch={{ optionFilterProp: 'label' }}
      className="figure-picker"
      popupMatchSelectWidth={false}
      aria-label="插入数字"
      placeholder="插入数字：输入指标名称"
      loading={isLoading}
      value={null}
      options={figures.map(({ id, label, shown, unit, kind }) => ({
        value: id,
        label: `${label}　${shown}${kind === 'rate' ? '' : unit}`,
      }))}
      notFoundContent={isLoading ? '正在读取' : '没有这样的数字'}
      onSelect={(id: string | null) => {
        const figure = figures.find(one => one.id === id)
        if (figure) onPick(figure)
      }}
    />
  )
}
