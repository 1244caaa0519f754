import type { OpenPoint } from '../../http/contract.ts'

/** What is still missing, each point with its article. */
export const UnmetPoints = ({ points, intro }: { points: readonly OpenPoint[]; intro: string }) =>
  points.length === 0 ? null : (
    <div>
      <p className="points-intro">{intro}：</p>
      <ul className="points">
        {points.map(({ text, article }) => (
          <li key={text}>
            {text}
            {article && <span className="citation">（{article}）</span>}
          </li>
        ))}
      </ul>
    </div>
  )
