import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, InputNumber, Select } from 'antd'
import { useMemo, useState } from 'react'
import { UnitSelect } from '../form/unit-select.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { proceduresQuery } from '../server-state.ts'
import { type CheckedReport, type FoundFigure, type ImportPlace, importFigures } from './report-check-api.ts'

interface Row {
  /** Its place among the figures: one number may stand for two. */
  readonly id: number
  readonly figure: FoundFigure
  readonly indicator: string | null
  readonly value: number
  readonly decision: 'open' | 'confirmed' | 'dropped'
  readonly written?: string
}
type Indicators = readonly { readonly value: string; readonly label: string }[]

/**
 * The figures of a published report as 填报数据. Nothing is written until each figure was looked at: what is not confirmed is
 * left out. Each is then entered as a case of its own and waits for 核定.
 */
export const ImportFigures = ({ report, units }: { report: CheckedReport; units: readonly string[] }) => {
  const { answer } = report
  const [rows, setRows] = useState<readonly Row[]>(() => answer.figures.map(rowOf))
  const [place, setPlace] = useState<ImportPlace>({
    unit: units[0] ?? '',
    year: answer.year ?? new Date().getFullYear() - 1,
    source: answer.title ?? report.name,
  })
  const { data: procedures } = useQuery(proceduresQuery)
  const indicators = useMemo(() => indicatorsOf(procedures), [procedures])
  const change = (index: number, part: Partial<Row>) =>
    setRows(before => before.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const confirmed = rows.filter(({ decision, written }) => decision === 'confirmed' && !written)
  const open = rows.filter(({ decision }) => decision === 'open').length
  const writing = useMutation({
    mutationFn: () =>
      importFigures(
        report,
        place,
        confirmed.flatMap(({ indicator, value, figure: { qualifier, raw, clause, line } }) =>
          indicator ? [{ indicator, value, qualifier, raw, clause, line }] : [],
        ),
      ),
    onSuccess: ({ written, before }) => {
      const caseOf = new Map([...before, ...written].map(one => [one.indicator, one.case]))
      setRows(rows =>
        rows.map(row => {
          const written = row.decision === 'confirmed' ? caseOf.get(row.indicator ?? '') : undefined
          return written ? { ...row, written } : row
        }),
      )
    },
  })
  if (answer.figures.length === 0) return <p className="empty">没有识别出可以导入的数据。</p>
  return (
    <section className="panel import-figures" aria-label="导入数据">
      <h2>导入数据（识别出{answer.figures.length}个）</h2>
      <p className="field-help">
        逐个确认或者舍弃；没有确认的不写入，确认的一次写入，有一个不能写入的全部不写入。写入后各为一条“填报数据”，以这份报告为佐证，待单位主要负责人核定后计入统计。
      </p>
      <div className="filters">
        <span>
          <label htmlFor="import-unit">单位</label>
          <span className="filter">
            <UnitSelect
              id="import-unit"
              among={units}
              clearable={false}
              value={place.unit}
              onChange={unit => unit && setPlace({ ...place, unit })}
            />
          </span>
        </span>
        <span>
          <label htmlFor="import-year">年度</label>
          <InputNumber
            id="import-year"
            min={2000}
            max={2099}
            value={place.year}
            onChange={year => year && setPlace({ ...place, year })}
          />
        </span>
        <span>
          <label htmlFor="import-source">来源文件</label>
          <Input
            id="import-source"
            value={place.source}
            onChange={event => setPlace({ ...place, source: event.target.value })}
          />
        </span>
      </div>
      <ul className="rows">
        {rows.map((row, index) => (
          <FigureRow key={row.id} row={row} indicators={indicators} onChange={part => change(index, part)} />
        ))}
      </ul>
      <ProblemAlert error={writing.error} />
      <div className="submit-row" aria-live="polite">
        <Button
          onClick={() =>
            setRows(before =>
              before.map(row =>
                row.decision === 'open' ? { ...row, decision: row.indicator ? 'confirmed' : 'dropped' } : row,
              ),
            )
          }
          disabled={open === 0}
        >
          其余：有指标的确认，没有的舍弃
        </Button>
        <Button
          type="primary"
          loading={writing.isPending}
          disabled={confirmed.length === 0 || open > 0 || place.source.trim() === ''}
          onClick={() => writing.mutate()}
        >
          写入确认的{confirmed.length}个
        </Button>
        {open > 0 && <span className="minor-inline">还有{open}个没有看过</span>}
        {rows.some(({ written }) => written) && (
          <Link to="/report-comparison" search={{ units: place.unit, years: String(place.year) }}>
            到“数据比较”看 ›
          </Link>
        )}
      </div>
    </section>
  )
}

const rowOf = (figure: FoundFigure, id: number): Row => ({
  id,
  figure,
  indicator: figure.indicator,
  value: figure.value,
  decision: 'open',
})

/** The dictionary of 填报数据, as its definition lists it. */
const indicatorsOf = (procedures: unknown): Indicators => {
  const all = (procedures ?? []) as readonly {
    readonly id: string
    readonly fields: readonly {
      readonly key: string
      readonly options?: readonly { readonly key: string; readonly label: string }[]
    }[]
  }[]
  const options = all.find(({ id }) => id === 'reported-figure')?.fields.find(({ key }) => key === 'indicator')?.options
  return (options ?? []).map(({ key, label }) => ({ value: key, label }))
}

interface FigureRowProps {
  readonly row: Row
  readonly indicators: Indicators
  readonly onChange: (part: Partial<Row>) => void
}

const FigureRow = ({ row, indicators, onChange }: FigureRowProps) => {
  const { figure, indicator, value, decision, written } = row
  const id = `figure-${row.id}`
  const likely = new Set([figure.indicator, ...figure.others.map(other => other.indicator)])
  const options = [
    ...indicators.filter(option => likely.has(option.value)),
    ...indicators.filter(option => !likely.has(option.value)),
  ]
  if (written)
    return (
      <li className="written">
        <Link to="/cases/$id" params={{ id: written }}>
          已写入
        </Link>
        ：{figure.raw}　<span className="minor-inline">{figure.clause}</span>
      </li>
    )
  return (
    <li className={decision}>
      <p>
        <span className="strong">{figure.raw}</span>{' '}
        <span className="minor-inline">
          第{figure.line}行　{figure.clause}
        </span>
      </p>
      {decision !== 'dropped' && (
        <div className="figure-fields">
          <Select
            aria-label={`${figure.raw}的指标`}
            id={id}
            placeholder="选择指标"
            value={indicator}
            options={options}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            onChange={chosen => onChange({ indicator: chosen })}
          />
          <InputNumber
            aria-label={`${figure.raw}的数值`}
            min={0}
            value={value}
            onChange={typed => typed !== null && onChange({ value: typed })}
          />
          <span>
            {figure.qualifier ? `（${figure.qualifier}）` : ''}
            {figure.unit}
          </span>
        </div>
      )}
      <div className="figure-fields">
        <Button
          size="small"
          type={decision === 'confirmed' ? 'primary' : 'default'}
          aria-pressed={decision === 'confirmed'}
          disabled={!indicator}
          onClick={() => onChange({ decision: decision === 'confirmed' ? 'open' : 'confirmed' })}
        >
          确认
        </Button>
        <Button
          size="small"
          type={decision === 'dropped' ? 'primary' : 'default'}
          aria-pressed={decision === 'dropped'}
          onClick={() => onChange({ decision: decision === 'dropped' ? 'open' : 'dropped' })}
        >
          舍弃
        </Button>
      </div>
    </li>
  )
}
