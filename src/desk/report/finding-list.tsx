import type { CompiledReport } from './report-api.ts'

const severities = { error: '错误', warning: '疑点', notice: '提示' } as const

/** What the validation rules say of the report. */
export const FindingList = ({ report, onOpen }: { report: CompiledReport; onOpen: (indicator: string) => void }) => (
  <section>
    <h2>校验{report.findings.length > 0 ? `（${report.findings.length}条）` : ''}</h2>
    {report.findings.length === 0 && <p className="empty">没有发现问题。</p>}
    <ul className="rows">
      {report.findings.map((finding, index) => (
        // A rule may say the same of two figures; findings do not move.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index}>
          <span className={finding.severity === 'error' ? 'mark mark-late' : 'mark'}>
            {severities[finding.severity]}
          </span>
          {finding.message}
          {finding.expected && <span className="minor">应为：{finding.expected}</span>}
          {finding.clause && <span className="minor">原文：“{finding.clause}”</span>}
          {finding.figures.map(indicator => {
            const figure = report.figures.find(({ indicator: id }) => id === indicator)
            return figure ? (
              <button key={indicator} type="button" className="link minor" onClick={() => onOpen(indicator)}>
                {figure.label}：{figure.shown}
              </button>
            ) : null
          })}
        </li>
      ))}
    </ul>
  </section>
)
