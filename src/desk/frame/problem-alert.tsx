import { Alert } from 'antd'
import { Refused } from '../api.ts'

/** A refusal in full: its title, every unmet point with its article. Read out when it appears. */
export const ProblemAlert = ({ error, title }: { error: unknown; title?: string }) => {
  if (!error) return null
  const problem = error instanceof Refused ? error.problem : null
  return (
    <div role="alert">
      <Alert
        type="error"
        showIcon
        title={title ?? problem?.title ?? '页面出错了，请重试；仍不行请联系系统管理员。'}
        description={problem && <ProblemPoints unmet={problem.unmet ?? []} detail={problem.detail} />}
      />
    </div>
  )
}

const ProblemPoints = ({
  unmet,
  detail,
}: {
  unmet: readonly { text: string; article?: string | undefined }[]
  detail: string | undefined
}) =>
  unmet.length === 0 && !detail ? null : (
    <>
      {detail && <p className="plain">{detail}</p>}
      {unmet.length > 0 && (
        <ul className="points">
          {unmet.map(({ text, article }) => (
            <li key={text}>
              {text}
              {article && <span className="citation">（{article}）</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
