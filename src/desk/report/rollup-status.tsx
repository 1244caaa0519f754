import { Link } from '@tanstack/react-router'
import type { ReportKind } from './report-api.ts'
import { chartAddress, type RollupAnswer, type RollupPlace } from './rollup-api.ts'

type Report = RollupAnswer['reports'][number]
type Deadline = NonNullable<Report['publication']>
type Completeness = RollupAnswer['publication']

const words: Readonly<Record<Deadline['timeliness'], string>> = {
  inTime: '按期',
  late: '逾期',
  missing: '逾期未办',
  awaited: '未到期',
}
/** Those that want something done come first. */
const gravity: Readonly<Record<Deadline['timeliness'], number>> = { missing: 0, late: 1, awaited: 2, inTime: 3 }
const gravest = ({ submission, publication }: Report): number =>
  Math.min(...[submission, publication].map(deadline => (deadline ? gravity[deadline.timeliness] : 3)))

/** Who has submitted and published, in time or not, and who has not. */
export const RollupStatus = ({ rollup, place }: { rollup: RollupAnswer; place: RollupPlace }) => {
  const reports = rollup.reports.toSorted((a, b) => gravest(a) - gravest(b))
  return (
    <section className="panel" aria-labelledby="rollup-status">
      <h2 id="rollup-status">报送和公开</h2>
      <Summary label="报送" of={rollup.submission} />
      <Summary label="公开" of={rollup.publication} />
      <div className="rollup-columns">
        <img className="chart" src={chartAddress(place)} alt={`${rollup.year}年度报告公开情况图，数字见右侧表格`} />
        <table className="list stacking">
          <caption className="visually-hidden">各单位报送和公开情况</caption>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">报送</th>
              <th scope="col">公开</th>
              <th scope="col">办理</th>
            </tr>
          </thead>
          <tbody>
            {reports.map(report => (
              <tr key={report.unit}>
                <td className="title-cell">{report.name}</td>
                <td data-label="报送">
                  <DeadlineCell deadline={report.submission} />
                </td>
                <td data-label="公开">
                  <DeadlineCell deadline={report.publication} />
                </td>
                <td data-label="办理">
                  <Opening report={report} kind={place.kind} year={rollup.year} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Summary = ({ label, of }: { label: string; of: Completeness }) => {
  if (of.owed === 0) return null
  const { owed, inTime, late, missing, awaited } = of
  const share = (part: number): string => `${((100 * part) / owed).toFixed(1)}%`
  return (
    <p className="plain">
      应{label}
      {owed}份：按期{inTime}份，逾期{late}份，逾期未办{missing}份{awaited > 0 && `，未到期${awaited}份`}
      。完成率{share(inTime + late)}（{inTime + late}÷{owed}），按期率{share(inTime)}（{inTime}÷{owed}）。
    </p>
  )
}

const DeadlineCell = ({ deadline }: { deadline: Deadline | null }) => {
  if (!deadline) return <span className="minor">不需要</span>
  const { timeliness, doneOn, lastDay } = deadline
  const bad = timeliness === 'late' || timeliness === 'missing'
  return (
    <>
      <span className={bad ? 'mark mark-late' : 'mark'}>{words[timeliness]}</span> {doneOn ?? ''}
      <span className="minor">最迟{lastDay}</span>
    </>
  )
}

const Opening = ({ report, kind, year }: { report: Report; kind: ReportKind; year: number }) =>
  report.case ? (
    <Link to="/cases/$id" params={{ id: report.case }}>
      {report.name}的办理 ›
    </Link>
  ) : (
    <Link to="/report" search={{ kind, unit: report.unit, year: String(year) }}>
      尚未启动，看数据 ›
    </Link>
  )
