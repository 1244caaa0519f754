import { Drawer } from 'antd'
import { instantInWords } from '../day-words.ts'
import { CasesBehind } from '../figures/figure-cases.tsx'
import type { CompiledFigure } from './report-api.ts'

const bases = { counted: '由案件计数', computed: '由两数计算', reported: '填报' } as const
type Query = CompiledFigure['query']

/** Where a figure of the report comes from, what was typed beside it, and the cases it counts. */
export const FigureDrawer = ({ figure, onClose }: { figure: CompiledFigure; onClose: () => void }) => {
  const { label, shown, unit, kind, basis, numerator, denominator, query, numeratorQuery, caseCount, cutoff } = figure
  return (
    <Drawer open size={720} onClose={onClose} title={`${label}：${shown}${kind === 'rate' ? '' : unit}`}>
      <dl className="facts">
        <Fact label="取数" value={figure.addends ? '各项相加' : bases[basis]} />
        {numerator !== undefined && <Fact label="计算" value={`${numerator} ÷ ${denominator}`} />}
        <Fact label="指标" value={figure.addends ? figure.source : query.indicator} />
        <Fact label="时段" value={`${query.from}至${query.to}`} />
        <Fact label="范围" value={query.units === 'subtree' ? '本单位及下级' : `${query.units.length}个单位`} />
        <Fact label="截止" value={instantInWords(cutoff)} />
        <Fact label="案件" value={`${caseCount}件`} />
      </dl>
      {figure.reported && <Reported figure={figure} reported={figure.reported} />}
      {numeratorQuery && <Behind title="分子" query={numeratorQuery} />}
      {figure.addends ? (
        figure.addends.map(({ label, query }) => <Behind key={query.indicator} title={label} query={query} />)
      ) : (
        <Behind title={numeratorQuery ? '分母' : basis === 'reported' ? '填报记录' : '案件'} query={query} />
      )}
    </Drawer>
  )
}

const Fact = ({ label, value }: { label: string; value: string }) => (
  <div className="pair">
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)

const Reported = ({
  figure,
  reported,
}: {
  figure: CompiledFigure
  reported: NonNullable<CompiledFigure['reported']>
}) => (
  <div className="note">
    <p className="plain">
      {figure.basis === 'reported' ? '填报为' : '另有填报数'} <strong>{reported.raw}</strong>
      {reported.difference !== null &&
        (reported.difference === 0
          ? '，与计数一致。'
          : `，与${figure.basis === 'counted' ? '计数' : '计算值'}相差${signed(reported.difference)}${figure.kind === 'rate' ? '个百分点' : figure.unit}${reported.agrees ? '（在其表述范围内）' : ''}。`)}
    </p>
    <p className="plain minor">
      原文：“{reported.clause}”（{reported.source}
      {reported.line !== null && `第${reported.line}行`}）
    </p>
  </div>
)
const signed = (difference: number): string => `${difference > 0 ? '+' : ''}${difference}`

const Behind = ({ title, query }: { title: string; query: Query }) => (
  <section>
    <h3>{title}</h3>
    <CasesBehind
      indicator={query.indicator}
      unit={query.unit}
      period={query}
      {...(query.units === 'subtree' ? {} : { units: query.units })}
      cutoff={query.cutoff}
    />
  </section>
)
