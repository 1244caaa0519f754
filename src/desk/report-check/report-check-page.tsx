import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Page } from '../frame/page.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { meQuery } from '../server-state.ts'
import { CheckFindings } from './check-findings.tsx'
import { CheckedText } from './checked-text.tsx'
import { HandIn } from './hand-in.tsx'
import { ImportFigures } from './import-figures.tsx'
import {
  type CheckedReport,
  type CheckFinding,
  checkFile,
  checkPasted,
  figureUnits,
  type Severity,
  severityOrder,
} from './report-check-api.ts'
import './report-check.css'

/** 报告体检: an annual report, ours or another's, held against the rules; its figures can be taken over as 填报数据. */
export const ReportCheckPage = () => {
  const checking = useMutation({
    mutationFn: (given: File | string): Promise<CheckedReport> =>
      typeof given === 'string' ? checkPasted(given) : checkFile(given),
  })
  return (
    <Page title="报告体检" actions={<Link to="/report-comparison">数据比较</Link>}>
      <HandIn waiting={checking.isPending} onFile={checking.mutate} onText={checking.mutate} />
      <ProblemAlert error={checking.error} />
      {checking.data && <CheckedReportView key={checking.submittedAt} report={checking.data} />}
    </Page>
  )
}

const CheckedReportView = ({ report }: { report: CheckedReport }) => {
  const { answer, name } = report
  const { data: me } = useQuery(meQuery)
  const [severities, setSeverities] = useState<ReadonlySet<Severity>>(new Set(severityOrder))
  const [chosen, setChosen] = useState<CheckFinding | null>(null)
  const [importing, setImporting] = useState(false)
  const shown = answer.findings.filter(({ severity }) => severities.has(severity))
  const units = figureUnits(me)
  return (
    <>
      <p className="check-summary" aria-live="polite">
        <span className="strong">{answer.title ?? name}</span>
        <span className="minor-inline">
          {[
            answer.issuer,
            answer.year && `${answer.year}年度`,
            answer.documentNumber,
            answer.date && `成文于${answer.date}`,
            `${answer.figures.length}个数据`,
          ]
            .filter(Boolean)
            .join('　')}
        </span>
        {units.length > 0 && (
          <Button size="small" onClick={() => setImporting(!importing)} aria-expanded={importing}>
            {importing ? '回到体检结果' : '导入数据'}
          </Button>
        )}
      </p>
      {importing ? (
        <ImportFigures report={report} units={units} />
      ) : (
        <div className="check-columns">
          <CheckFindings
            all={answer.findings}
            shown={shown}
            severities={severities}
            onFilter={setSeverities}
            chosen={chosen}
            onChoose={setChosen}
          />
          <CheckedText answer={answer} findings={shown} chosen={chosen} onChoose={setChosen} />
        </div>
      )}
    </>
  )
}
