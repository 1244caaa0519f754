import { Link } from '@tanstack/react-router'
import type { CaseAnswer, ProcedureDescription } from '../../http/contract.ts'

export const CaseHeader = ({ file, procedure }: { file: CaseAnswer; procedure: ProcedureDescription }) => {
  const running = file.intervals.filter(({ to }) => to === null)
  const openedBy = file.origin.id === file.unit.id ? null : file.origin.name
  return (
    <div className="case-header">
      <dl className="inline-facts">
        <dt>编号</dt>
        <dd className="strong">{file.number ?? '未编号'}</dd>
        <dt>事项</dt>
        <dd>{file.procedureLabel}</dd>
        <dt>承办单位</dt>
        <dd>{file.unit.name}</dd>
        {openedBy && (
          <>
            <dt>立案单位</dt>
            <dd>{openedBy}</dd>
          </>
        )}
        <dt>立案</dt>
        <dd>{file.openedOn}</dd>
        {file.closedOn && (
          <>
            <dt>办结</dt>
            <dd>{file.closedOn}</dd>
          </>
        )}
        {file.track && (
          <>
            <dt>程序</dt>
            <dd>{file.track.label}</dd>
          </>
        )}
        {file.numbers
          .filter(({ text }) => text !== file.number)
          .map(({ register, label, text }) => (
            <div key={register + text} className="pair">
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <p className="marks">
        {file.outcome && <span className="mark mark-outcome">结果：{file.outcome.label}</span>}
        {running.map(({ key, label, from, ground }) => (
          <span key={key + from} className="mark mark-stopped">
            {label}（{from}起{ground ? `，${ground}` : ''}）
          </span>
        ))}
        {file.flags.map(({ key, label }) => (
          <span key={key} className="mark">
            {label}
          </span>
        ))}
      </p>
      {file.outcome?.remedy && <p className="note">救济告知：{file.outcome.remedy}</p>}
      {file.links.length > 0 && (
        <ul className="plain-list">
          {file.links.map(({ field, meaning, id, title, number, procedureLabel }) => (
            <li key={field + id}>
              {meaning}：
              {title ? (
                <Link to="/cases/$id" params={{ id }}>
                  {number ?? '未编号'} {title}（{procedureLabel}）
                </Link>
              ) : (
                '其他单位的案件（您无权查看）'
              )}
            </li>
          ))}
        </ul>
      )}
      {'never' in procedure.publication && <p className="field-help">本案不公开：{procedure.publication.never}</p>}
    </div>
  )
}
