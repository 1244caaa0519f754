import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { ReportAnswer, ReportPlace } from './report-api.ts'

const ReportComparison = lazy(() =>
  import('./editor/report-comparison.tsx').then(({ ReportComparison: component }) => ({ default: component })),
)

/** Opens the report beside last year's, or beside itself as of another instant. */
export const CompareButton = ({ report, place }: { readonly report: ReportAnswer; readonly place: ReportPlace }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>比较</Button>
      {open && (
        <Suspense fallback={<span role="status">正在打开</span>}>
          <ReportComparison report={report} place={place} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
