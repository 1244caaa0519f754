import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { CasesBehind } from '../figures/figure-cases.tsx'
import { type ComparedCell, type ComparedFigure, isIssuer } from './comparison-api.ts'

export interface OpenedCell {
  readonly figure: ComparedFigure
  readonly cell: ComparedCell
  readonly unitName: string
}

/** Where a number comes from: the words of the report it was taken from, the case it was typed in, the cases it counts. */
export const CellOrigin = ({ opened, onClose }: { opened: OpenedCell; onClose: () => void }) => {
  const { figure, cell, unitName } = opened
  return (
    <Drawer open size={720} onClose={onClose} title={`${unitName}${cell.year}年　${figure.label}`}>
      {cell.reported.map(stated => (
        <section key={stated.case} className="stated-origin">
          <h2>
            {stated.clause ? '摘自报告' : '单位填报'}：{stated.shown}
            {!stated.confirmed && '（待核定，尚未计入统计）'}
          </h2>
          {stated.clause && <blockquote>{stated.clause}</blockquote>}
          <p>
            来源：{stated.source || '未写明'}
            {stated.line !== null && `，第${stated.line}行`}
          </p>
          {!isIssuer(cell.unit) && (
            <Link to="/cases/$id" params={{ id: stated.case }}>
              这条填报数据 ›
            </Link>
          )}
        </section>
      ))}
      {cell.counted && figure.counted && (
        <section>
          <h2>
            由案件统计：{cell.counted.shown}
            {figure.measure === '%' ? '' : figure.measure}（含下级单位）
          </h2>
          <CasesBehind
            indicator={figure.counted}
            unit={cell.unit}
            period={{ from: `${cell.year}-01-01`, to: `${cell.year}-12-31` }}
          />
        </section>
      )}
    </Drawer>
  )
}
