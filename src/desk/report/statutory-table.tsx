import type { CompiledReport } from './report-api.ts'

type Block = CompiledReport['parts'][number]['sections'][number]['blocks'][number]
type Table = Extract<Block, { kind: 'table' }>
interface StatutoryTableProps {
  readonly table: Table
  readonly report: CompiledReport
  readonly onOpen: (indicator: string) => void
}

/** A table whose form is laid down: each figure but 0 opens what it counts. On a narrow screen it scrolls by itself. */
export const StatutoryTable = ({ table, report, onOpen }: StatutoryTableProps) => {
  const openable = new Set(report.figures.flatMap(({ indicator, caseCount }) => (caseCount > 0 ? [indicator] : [])))
  return (
    // A region that scrolls is reached with the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="statutory-table" tabIndex={0} aria-label={table.caption}>
      <table className="list">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(label => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(row => (
            <tr key={row.label}>
              <th scope="row" className={`level-${row.level}`}>
                {row.label}
              </th>
              {table.columns.slice(1).map((column, index) => {
                const cell = row.cells[index]
                return (
                  <td key={column} className="number">
                    {cell && openable.has(cell.figure) ? (
                      <button
                        type="button"
                        className="link figure"
                        aria-label={`${row.label}，${column}：${cell.shown}，查看出处`}
                        onClick={() => onOpen(cell.figure)}
                      >
                        {cell.shown}
                      </button>
                    ) : (
                      cell?.shown
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
