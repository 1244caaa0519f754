import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import type { FigureCasesAnswer } from '../../http/contract.ts'
import { get } from '../api.ts'
import { MoreButton } from '../frame/more-button.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import type { Period } from './periods.ts'

interface CasesBehindProps {
  readonly indicator: string
  readonly unit: string
  readonly period: Period
  /** Units the figure was taken from, where it is not the whole of the unit and those below it. */
  readonly units?: readonly string[]
  /** As recorded by this instant; the present where absent. */
  readonly cutoff?: string
}

/** The cases a figure counts, page by page. */
export const CasesBehind = ({ indicator, unit, period: { from, to }, units, cutoff }: CasesBehindProps) => {
  const cases = useInfiniteQuery({
    queryKey: ['figure-cases', indicator, unit, from, to, units, cutoff],
    queryFn: ({ pageParam, signal }) =>
      get<FigureCasesAnswer>(
        '/figures/cases',
        { indicator, unit, units: units?.join(','), from, to, cutoff, limit: 50, after: pageParam },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.after,
  })
  const items = cases.data?.pages.flatMap(page => page.items) ?? []
  return (
    <>
      <ProblemAlert error={cases.error} />
      {cases.isPending && <PageWaiting />}
      {cases.data && items.length === 0 && <p className="empty">没有案件。</p>}
      {items.length > 0 && (
        <table className="list stacking">
          <caption className="visually-hidden">构成这一数字的案件</caption>
          <thead>
            <tr>
              <th>案件</th>
              <th>单位</th>
              <th>计入日</th>
              <th className="number">数值</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, title, number, unitName, on, value, visible }) => (
              <tr key={id + on}>
                <td className="title-cell">
                  {visible ? (
                    <Link to="/cases/$id" params={{ id }}>
                      {title}
                    </Link>
                  ) : (
                    title
                  )}
                  <span className="minor">{number}</span>
                </td>
                <td data-label="单位">{unitName}</td>
                <td data-label="计入日" className="nowrap">
                  {on}
                </td>
                <td data-label="数值" className="number">
                  {value}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreButton list={cases} />
    </>
  )
}

interface FigureCasesProps {
  readonly figure: { readonly indicator: string; readonly label: string; readonly shown: string }
  readonly unit: string
  readonly period: Period
  readonly children?: ReactNode
  readonly onClose: () => void
}

export const FigureCases = ({ figure, unit, period, children, onClose }: FigureCasesProps) => (
  <Drawer open size={720} onClose={onClose} title={`${figure.label}：${figure.shown}`}>
    {children}
    <CasesBehind indicator={figure.indicator} unit={unit} period={period} />
  </Drawer>
)
