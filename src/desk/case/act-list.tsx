import { Button } from 'antd'
import type { AvailableAct, CaseAnswer } from '../../http/contract.ts'
import { Panel } from './panel.tsx'

/** What this person may do now; what cannot be done yet says what is missing. */
export const ActList = ({ file, onOpen }: { file: CaseAnswer; onOpen: (act: AvailableAct) => void }) => {
  const ready = file.acts.filter(act => !isBlocked(act))
  const blocked = file.acts.filter(isBlocked)
  return (
    <Panel title="可以办理">
      <Waiting file={file} />
      {file.acts.length === 0 && (
        <p className="empty">{file.stage.final ? '案件已办结。' : '您现在没有可办的环节。'}</p>
      )}
      <ul className="acts">
        {ready.map(act => (
          <li key={act.key}>
            <Button onClick={() => onOpen(act)} aria-describedby={`act-${act.key}`}>
              {act.label}
            </Button>
            <div id={`act-${act.key}`} className="act-about">
              {act.help && <p>{act.help}</p>}
              <Points points={act.unmet} intro="办理时须一并满足" />
              <p className="citation">
                {act.citation}
                {act.approvedBy.length > 0 && ` · 须经${act.approvedBy.map(({ label }) => label).join('、')}签批`}
              </p>
            </div>
          </li>
        ))}
        {blocked.map(act => (
          <li key={act.key} className="blocked">
            <Button disabled aria-describedby={`act-${act.key}`}>
              {act.label}
            </Button>
            <div id={`act-${act.key}`} className="act-about">
              <Points points={act.unmet} intro="还不能办理，须先满足" />
              <p className="citation">{act.citation}</p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const isBlocked = (act: AvailableAct): boolean => act.unmet.some(({ fillable }) => !fillable)

const Points = ({ points, intro }: { points: AvailableAct['unmet']; intro: string }) =>
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

/** Who has to do something, where it is not (only) this person. */
const Waiting = ({ file }: { file: CaseAnswer }) =>
  file.work.length === 0 ? null : (
    <p className="field-help">
      正在等：
      {file.work
        .map(
          ({ reason, unitName, duties }) =>
            `${unitName}${duties.length > 0 ? `（${duties.join('、')}）` : ''}${reason}`,
        )
        .join('；')}
    </p>
  )
