import { useQuery } from '@tanstack/react-query'
import { Alert, DatePicker, Drawer, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import type { CompiledBlock } from '../../../report/compiled-report.ts'
import { instantInWords } from '../../day-words.ts'
import { PageWaiting } from '../../frame/page-states.tsx'
import { ProblemAlert } from '../../frame/problem-alert.tsx'
import { type ReportAnswer, type ReportPlace, reportQuery } from '../report-api.ts'
import { changedFigures, pairedParts } from './changed-figures.ts'
import './text-editor.css'
import { WordChanges } from './word-changes.tsx'

interface ReportComparisonProps {
  readonly report: ReportAnswer
  readonly place: ReportPlace
  readonly onClose: () => void
}

/** A report beside itself as of an earlier instant, or beside last year's: figures that changed, then the text by words. */
export const ReportComparison = ({ report, place, onClose }: ReportComparisonProps) => {
  const [against, setAgainst] = useState<'year' | 'cutoff'>('year')
  const [instant, setInstant] = useState<Dayjs>(() => dayjs(report.cutoff).subtract(1, 'month'))
  const other: ReportPlace =
    against === 'year'
      ? { ...place, year: place.year - 1, cutoff: undefined }
      : { ...place, cutoff: instant.toISOString() }
  const { data, error, isPending } = useQuery(reportQuery(other))
  const name = (one: ReportAnswer) => (against === 'year' ? `${one.year}年度` : `截至${instantInWords(one.cutoff)}`)
  return (
    <Drawer open size={1240} title="报告比较" onClose={onClose} className="text-panel">
      <div className="editor-toolbar">
        <Radio.Group
          aria-label="与什么比较"
          optionType="button"
          value={against}
          options={[
            { value: 'year', label: '与上一年度' },
            { value: 'cutoff', label: '与另一截止时刻' },
          ]}
          onChange={event => setAgainst(event.target.value)}
        />
        {against === 'cutoff' && (
          <DatePicker
            aria-label="另一截止时刻"
            showTime
            allowClear={false}
            value={instant}
            maxDate={dayjs(report.cutoff)}
            onChange={chosen => chosen && setInstant(chosen)}
          />
        )}
      </div>
      <ProblemAlert error={error} />
      {isPending && <PageWaiting />}
      {data && <Compared before={data} after={report} names={{ before: name(data), after: name(report) }} />}
    </Drawer>
  )
}

interface ComparedProps {
  readonly before: ReportAnswer
  readonly after: ReportAnswer
  readonly names: { readonly before: string; readonly after: string }
}
const Compared = ({ before, after, names }: ComparedProps) => (
  <>
    <ChangedFigures before={before} after={after} names={names} />
    {pairedParts(before, after).map(({ before: earlier, after: later }) => {
      const part = later ?? earlier
      const texts = { before: wordsOf(earlier), after: wordsOf(later) }
      return (
        <section key={part?.key}>
          <h3>
            {part?.number}、{part?.heading}
            {later === null && `（${names.after}没有这一部分）`}
          </h3>
          {texts.before === texts.after ? <p className="none">没有变化。</p> : <WordChanges {...texts} sides={names} />}
        </section>
      )
    })}
  </>
)
const wordsOf = (part: ReportAnswer['parts'][number] | null): string =>
  (part?.sections ?? [])
    .flatMap(({ heading, blocks }) => [...(heading === null ? [] : [heading]), ...blocks.flatMap(textOf)])
    .join('\n')
/** Cells of a table are compared as figures. */
const textOf = (block: CompiledBlock): readonly string[] => {
  if (block.kind === 'table') return []
  if (block.kind === 'narrative') return [block.text]
  if (block.kind === 'entries') return block.entries.map(({ text }) => `${text}。`)
  return [block.runs.map(run => (typeof run === 'string' ? run : run.shown)).join('')]
}

const ChangedFigures = ({ before, after, names }: ComparedProps) => {
  const changed = changedFigures(before, after)
  if (changed.length === 0) return <Alert type="info" title="数字没有变化。" />
  return (
    <section aria-label="变化的数字">
      <h3>变化的数字（{changed.length}个）</h3>
      <div className="table-scroll">
        <table className="changed-figures">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">{names.before}</th>
              <th scope="col">{names.after}</th>
              <th scope="col">增减</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ figure: { indicator, label, kind }, before: old, after: now }) => (
              <tr key={indicator}>
                <th scope="row">{label}</th>
                <td>{old ? withUnit(old) : '—'}</td>
                <td>{now ? withUnit(now) : '—'}</td>
                <td>{difference(old?.value ?? null, now?.value ?? null, kind)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
const withUnit = ({ shown, unit, kind }: { shown: string; unit: string; kind: 'count' | 'rate' }): string =>
  kind === 'rate' || shown === '—' ? shown : `${shown}${unit}`
const difference = (old: number | null, now: number | null, kind: 'count' | 'rate'): string => {
  if (old === null || now === null) return '—'
  const amount = Math.round((now - old) * 100) / 100
  return `${amount > 0 ? '+' : ''}${amount}${kind === 'rate' ? '个百分点' : ''}`
}
