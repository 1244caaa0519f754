import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ActAnswerBody, ProcedureDescription } from '../../http/contract.ts'
import { Page } from '../frame/page.tsx'

interface ReceiptProps {
  readonly answer: ActAnswerBody
  readonly procedure: ProcedureDescription
  readonly unitName: string
  readonly on: string
}

/** What the applicant takes home: the number, and the code that is shown this once. */
export const Receipt = ({ answer, procedure, unitName, on }: ReceiptProps) => (
  <Page title={`${procedure.label}：已登记`}>
    <div className="receipt" role="status">
      <h2>收件回执</h2>
      <dl>
        <dt>事项</dt>
        <dd>{procedure.label}</dd>
        <dt>编号</dt>
        <dd className="strong">{answer.number ?? '尚未编号'}</dd>
        {answer.queryCode && (
          <>
            <dt>查询码</dt>
            <dd className="strong mono">{answer.queryCode}</dd>
          </>
        )}
        <dt>收件单位</dt>
        <dd>{unitName}</dd>
        <dt>日期</dt>
        <dd>{on}</dd>
      </dl>
      {answer.queryCode && (
        <p>凭编号和查询码可在公开网站查询办理进度。查询码只显示这一次，请打印或者抄录后交申请人。</p>
      )}
    </div>
    <p className="submit-row no-print">
      <Link to="/cases/$id" params={{ id: answer.id }} className="button-link">
        打开案件
      </Link>
      <Button onClick={() => print()}>打印回执</Button>
      <a href={`/api/cases/${answer.id}/receipt.pdf`} download>
        回执（PDF）
      </a>
      <Link to="/cases/new" search={{ procedure: procedure.id }} reloadDocument>
        再登记一件
      </Link>
    </p>
  </Page>
)
