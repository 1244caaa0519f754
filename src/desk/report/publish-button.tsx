import { useMutation } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { publishReport, type ReportAnswer, type ReportPlace } from './report-api.ts'

/** Making the report public: as the data stand now, with what the rules say of it in sight. */
export const PublishButton = ({ report, place }: { report: ReportAnswer; place: ReportPlace }) => {
  const { message } = App.useApp()
  const [asking, setAsking] = useState(false)
  const publishing = useMutation({
    mutationFn: () => publishReport(place),
    onSuccess: ({ version }) => {
      setAsking(false)
      message.success(`年度报告（第${version}版）已在公开网站公开。`)
    },
  })
  const doubts = report.findings.length
  return (
    <>
      <Button onClick={() => setAsking(true)}>公开报告</Button>
      <Modal
        open={asking}
        title={`公开“${report.title}”`}
        okText="公开"
        confirmLoading={publishing.isPending}
        onOk={() => publishing.mutate()}
        onCancel={() => setAsking(false)}
      >
        <ProblemAlert error={publishing.error} />
        <p>按现在的数据编制并在公开网站公开，公开的版本会一直保留。</p>
        {doubts > 0 && <p className="note">校验还有{doubts}条意见，请先核对。</p>}
      </Modal>
    </>
  )
}
