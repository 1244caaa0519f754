import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { instantInWords, today } from '../day-words.ts'
import { UnitSelect } from '../form/unit-select.tsx'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { meQuery } from '../server-state.ts'
import { CompareButton } from './compare-button.tsx'
import { DocumentFaces } from './document-faces.tsx'
import { FigureDrawer } from './figure-drawer.tsx'
import { FindingList } from './finding-list.tsx'
import {
  type CompiledFigure,
  type CompiledReport,
  exportAddress,
  firstYears,
  isReportKind,
  mayReview,
  mayWrite,
  type ReportAnswer,
  type ReportPlace,
  reportKinds,
  reportQuery,
} from './report-api.ts'
import { ReportText } from './report-text.tsx'

const route = getRouteApi('/frame/report')

/** An annual report: compiled from cases, each figure opens what it counts. */
export const ReportPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const queries = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const thisYear = Number(today().slice(0, 4))
  const place: ReportPlace = {
    kind: isReportKind(search.kind) ? search.kind : 'lawgov',
    unit: search.unit ?? me?.holdings[0]?.unit ?? '',
    year: Number(search.year ?? thisYear - 1),
    cutoff: search.cutoff,
  }
  const report = useQuery(reportQuery(place))
  const go = (part: Partial<ReportPlace>) => {
    const next = { ...place, cutoff: undefined, ...part }
    navigate({
      search: {
        kind: next.kind,
        unit: next.unit,
        year: String(next.year),
        ...(next.cutoff ? { cutoff: next.cutoff } : {}),
      },
    })
  }
  const compileAgain = () => {
    go({})
    queries.invalidateQueries({ queryKey: ['report', place.kind, place.unit, place.year] })
  }
  return (
    <Page title={reportKinds[place.kind]}>
      <div className="filters">
        <span className="report-kind">
          <label htmlFor="kind">报告</label>
          <Select
            id="kind"
            className="filter"
            value={place.kind}
            options={Object.entries(reportKinds).map(([value, label]) => ({ value, label }))}
            onChange={kind => go({ kind, year: Math.max(place.year, firstYears[kind]) })}
          />
        </span>
        <span>
          <label htmlFor="unit">单位</label>
          <span className="filter">
            <UnitSelect id="unit" value={place.unit} clearable={false} onChange={unit => unit && go({ unit })} />
          </span>
        </span>
        <span>
          <label htmlFor="year">年度</label>
          <Select
            id="year"
            className="filter-short"
            value={place.year}
            options={Array.from({ length: thisYear - firstYears[place.kind] + 1 }, (_, back) => ({
              value: thisYear - back,
              label: `${thisYear - back}年`,
            }))}
            onChange={year => go({ year })}
          />
        </span>
        <Button onClick={compileAgain} loading={report.isFetching}>
          按现在的数据重新编制
        </Button>
        {report.data && <CompareButton report={report.data} place={place} />}
        {report.data && <Exports place={{ ...place, cutoff: report.data.cutoff }} />}
        <Link to="/report/rollup" search={{ kind: place.kind, unit: place.unit, year: String(place.year) }}>
          年报汇总 ›
        </Link>
        {report.data && <Handling report={report.data} place={place} mayBegin={mayWrite(me, place.unit)} />}
      </div>
      <ProblemAlert error={report.error} />
      {report.isPending && <PageWaiting />}
      {report.data && (
        <OneReport
          report={report.data}
          place={place}
          onWritten={mayWrite(me, place.unit) || mayReview(me, place.unit) ? compileAgain : undefined}
        />
      )}
    </Page>
  )
}

/** Checking, review, issue, submission and publication are acts of a case. */
const Handling = ({ report, place, mayBegin }: { report: ReportAnswer; place: ReportPlace; mayBegin: boolean }) =>
  report.handledIn ? (
    <Link to="/cases/$id" params={{ id: report.handledIn.id }}>
      核对、审查、报送和公开 ›
    </Link>
  ) : (
    mayBegin && (
      <Link to="/cases/new" search={{ procedure: 'annual-report', act: 'start', unit: place.unit }}>
        启动编制、报送和公开 ›
      </Link>
    )
  )

const Exports = ({ place }: { place: ReportPlace }) => (
  <>
    <span className="exports">
      印发稿：
      {papers.map(([format, label]) => (
        <a key={format} href={exportAddress(place, format, 'issue')} download>
          {label}
        </a>
      ))}
    </span>
    <span className="exports">
      核校稿（附数字出处）：
      {[...papers, ...texts].map(([format, label]) => (
        <a key={format} href={exportAddress(place, format)} download>
          {label}
        </a>
      ))}
    </span>
  </>
)
const papers = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['ofd', 'OFD（试验性）'],
] as const
const texts = [
  ['md', '文本（Markdown）'],
  ['json', '数据（JSON）'],
] as const

interface OneReportProps {
  readonly report: ReportAnswer
  readonly place: ReportPlace
  /** Absent where this person may not write it. */
  readonly onWritten: (() => void) | undefined
}

const OneReport = ({ report, place, onWritten }: OneReportProps) => {
  const [opened, setOpened] = useState<CompiledFigure | null>(null)
  const open = (indicator: string) => setOpened(report.figures.find(figure => figure.indicator === indicator) ?? null)
  return (
    <div className="report-columns">
      <ReportText report={report} place={place} onOpen={open} onWritten={onWritten} />
      <aside className="report-side" aria-label="核对">
        <p className="field-help">
          数据截至 <time dateTime={report.cutoff}>{instantInWords(report.cutoff)}</time>
          ；以同一截止时刻再次编制，内容不变。
        </p>
        <FindingList report={report} onOpen={open} />
        <Duties report={report} />
        <DocumentFaces />
      </aside>
      {opened && <FigureDrawer figure={opened} onClose={() => setOpened(null)} />}
    </div>
  )
}

const purposes = { report: '报告', copy: '抄送', publish: '公开' } as const

const Duties = ({ report }: { report: CompiledReport }) => (
  <section>
    <h2>报送与公开</h2>
    <ul className="rows">
      {report.duties.map(({ what, to, by, lastDay, citation }) => (
        <li key={what + to}>
          {by}
          {purposes[what]}
          {to && `：${to}`}
          <span className="minor">最迟{lastDay}</span>
          <span className="citation">{citation}</span>
        </li>
      ))}
    </ul>
  </section>
)
