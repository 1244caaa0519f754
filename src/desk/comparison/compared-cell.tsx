import type { OpenedCell } from './cell-origin.tsx'
import type { ComparedCell, ComparedFigure } from './comparison-api.ts'

interface CellProps {
  readonly figure: ComparedFigure
  readonly cell: ComparedCell | undefined
  readonly unitName: string
  readonly onOpen: (opened: OpenedCell) => void
}

/** What was counted and what was stated, told apart; either opens where it comes from. */
export const Cell = ({ figure, cell, unitName, onOpen }: CellProps) => {
  if (!cell) return <span className="nothing">—</span>
  const open = () => onOpen({ figure, cell, unitName })
  return (
    <>
      {cell.counted && (
        <button type="button" className="cell" onClick={open} title="由案件统计">
          <span className="origin counted">案</span>
          {cell.counted.shown}
        </button>
      )}
      {cell.reported.map(stated => (
        <button key={stated.case} type="button" className="cell" onClick={open} title={stated.clause || stated.source}>
          <span className="origin stated">报</span>
          {stated.shown}
          {!stated.confirmed && <span className="minor">待核定</span>}
        </button>
      ))}
    </>
  )
}

export const cellAt = ({ cells }: ComparedFigure, unit: string, year: number): ComparedCell | undefined =>
  cells.find(cell => cell.unit === unit && cell.year === year)
