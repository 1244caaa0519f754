import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { Figure, FiguresAnswer } from '../../http/contract.ts'
import { instantInWords, today } from '../day-words.ts'
import { DateInput } from '../form/date-input.tsx'
import { UnitSelect } from '../form/unit-select.tsx'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { grouped } from '../grouped.ts'
import { figuresQuery, meQuery } from '../server-state.ts'
import { FigureCases } from './figure-cases.tsx'
import { figureValue } from './figure-value.ts'
import { type Period, periods } from './periods.ts'

const route = getRouteApi('/frame/figures')

/** Figures of a unit and all below it over a period; each opens the cases it counts. */
export const FiguresPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: me } = useQuery(meQuery)
  const presets = periods(today())
  const unit = search.unit ?? me?.holdings[0]?.unit ?? ''
  const period: Period = { from: search.from ?? presets.thisYear.from, to: search.to ?? presets.thisYear.to }
  const found = useQuery(figuresQuery(unit, period.from, period.to))
  const [opened, setOpened] = useState<Figure | null>(null)
  const change = (part: Partial<Period> & { unit?: string | undefined }) =>
    navigate({ search: { unit: part.unit ?? unit, from: part.from ?? period.from, to: part.to ?? period.to } })
  return (
    <Page title="统计">
      <div className="filters">
        <span>
          <label htmlFor="unit">单位（含下级）</label>
          <span className="filter">
            <UnitSelect id="unit" value={unit} clearable={false} onChange={chosen => change({ unit: chosen })} />
          </span>
        </span>
        <span>
          <label htmlFor="from">自</label>
          <DateInput
            id="from"
            value={period.from}
            today={today()}
            clearable={false}
            onChange={from => from && change({ from })}
          />
        </span>
        <span>
          <label htmlFor="to">至</label>
          <DateInput
            id="to"
            value={period.to}
            today={today()}
            clearable={false}
            future
            onChange={to => to && change({ to })}
          />
        </span>
        <fieldset className="presets">
          <legend className="visually-hidden">常用时段</legend>
          {Object.values(presets).map(({ label, from, to }) => (
            <Button
              key={label}
              size="small"
              aria-pressed={from === period.from && to === period.to}
              onClick={() => change({ from, to })}
            >
              {label}
            </Button>
          ))}
        </fieldset>
      </div>
      <ProblemAlert error={found.error} />
      {found.isPending && <PageWaiting />}
      {found.data && (
        <>
          <p className="field-help" role="status">
            {found.data.unit.name}及下级，{found.data.from}至{found.data.to}，数据截至
            {instantInWords(found.data.cutoff)}。点数字看由哪些案件构成；“—”表示分母为0。
          </p>
          <FigureTables answer={found.data} onOpen={setOpened} />
        </>
      )}
      {opened && (
        <FigureCases
          figure={{ indicator: opened.indicator, label: opened.label, shown: figureValue(opened) }}
          unit={unit}
          period={period}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  )
}

const FigureTables = ({ answer, onOpen }: { answer: FiguresAnswer; onOpen: (figure: Figure) => void }) => {
  const [all, setAll] = useState(false)
  const [typed, setTyped] = useState('')
  const matching = answer.figures.filter(({ label, procedureLabel }) =>
    `${procedureLabel}${label}`.includes(typed.trim()),
  )
  const shown = matching.filter(({ cases }) => all || cases > 0)
  return (
    <>
      <div className="filters">
        <span>
          <label htmlFor="indicator">指标名称</label>
          <Input
            id="indicator"
            className="filter"
            allowClear
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
        </span>
        <Checkbox checked={all} onChange={event => setAll(event.target.checked)}>
          同时列出没有案件的{matching.filter(({ cases }) => cases === 0).length}项
        </Checkbox>
      </div>
      {shown.length === 0 && <p className="empty">这一时段没有案件计入。</p>}
      <div className="figure-tables">
        {[...grouped(shown, ({ procedure }) => procedure)].map(([procedure, figures]) => (
          <FigureTable key={procedure} figures={figures} onOpen={onOpen} />
        ))}
      </div>
    </>
  )
}

const FigureTable = ({ figures, onOpen }: { figures: readonly Figure[]; onOpen: (figure: Figure) => void }) => (
  <table className="list">
    <caption>{figures[0]?.procedureLabel}</caption>
    <thead className="visually-hidden">
      <tr>
        <th>指标</th>
        <th>数值</th>
      </tr>
    </thead>
    <tbody>
      {figures.map(figure => (
        <tr key={figure.indicator}>
          <td>
            {figure.label}
            {figure.kind === 'reported' && <span className="mark">填报</span>}
            {figure.numerator !== undefined && (
              <span className="minor">
                {figure.numerator} ÷ {figure.denominator}
              </span>
            )}
            {figure.kind === 'stock' && <span className="minor">期末时点数</span>}
          </td>
          <td className="number">
            {figure.cases > 0 ? (
              <button
                type="button"
                className="link figure"
                aria-label={`${figure.label}${figureValue(figure)}，查看案件`}
                onClick={() => onOpen(figure)}
              >
                {figureValue(figure)}
              </button>
            ) : (
              figureValue(figure)
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
