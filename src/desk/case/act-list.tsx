import { Button } from 'antd'
import type { CaseAnswer, ProcedureDescription } from '../../http/contract.ts'
import { roundsInWords } from './approval-note.tsx'
import { issuedBefore, mayPassOver, mustMeet, type OfferedAct, withPlaceToFill } from './offered-act.ts'
import { Panel } from './panel.tsx'
import { UnmetPoints } from './unmet-points.tsx'

interface ActListProps {
  readonly file: CaseAnswer
  readonly procedure: ProcedureDescription
  readonly acts: readonly OfferedAct[]
  readonly onOpen: (act: OfferedAct) => void
}

/** What this person may do now; what cannot be done yet says what is missing. */
export const ActList = ({ file, procedure, acts, onOpen }: ActListProps) => {
  const ready = acts.filter(act => !isBlocked(act))
  const blocked = acts.filter(isBlocked)
  return (
    <Panel title="可以办理">
      <Waiting file={file} />
      {acts.length === 0 && <p className="empty">{file.stage.final ? '案件已办结。' : '您现在没有可办的环节。'}</p>}
      <ul className="acts">
        {ready.map(act => (
          <ReadyAct
            key={act.key}
            act={act}
            issued={issuedBefore(act, file.letters, procedure.letters)}
            onOpen={() => onOpen(act)}
          />
        ))}
      </ul>
      {blocked.length > 0 && (
        <details open={ready.length + blocked.length <= 8}>
          <summary>还不能办理的{blocked.length}项，各缺什么</summary>
          <ul className="acts">
            {blocked.map(act => (
              <BlockedAct key={act.key} act={{ ...act, unmet: withPlaceToFill(act.unmet, ready, procedure) }} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  )
}

const isBlocked = (act: OfferedAct): boolean => act.unmet.some(({ fillable, mayOverride }) => !fillable && !mayOverride)

interface ReadyActProps {
  readonly act: OfferedAct
  /** What it issued before. */
  readonly issued: readonly string[]
  readonly onOpen: () => void
}
const ReadyAct = ({ act, issued, onOpen }: ReadyActProps) => (
  <li>
    <Button onClick={onOpen} aria-describedby={`act-${act.key}`}>
      {act.label}
    </Button>
    <div id={`act-${act.key}`}>
      {act.help && <p>{act.help}</p>}
      {issued.map(told => (
        <p key={told} className="field-help">
          {told}
        </p>
      ))}
      {mustMeet(act).length > 0 && (
        <p className="field-help">
          办理时须一并满足：
          {mustMeet(act)
            .map(({ text }) => text)
            .join('；')}
          。
        </p>
      )}
      {mayPassOver(act).length > 0 && (
        <p className="field-help">
          尚未满足，您可以写明理由越过：
          {mayPassOver(act)
            .map(({ text }) => text)
            .join('；')}
          。
        </p>
      )}
      <p className="citation">
        {act.citation}
        {act.approvedBy.length > 0 && ` · 须经${roundsInWords(act.approvedBy)}签批`}
      </p>
    </div>
  </li>
)

const BlockedAct = ({ act }: { act: OfferedAct }) => (
  <li>
    <Button disabled aria-describedby={`act-${act.key}`}>
      {act.label}
    </Button>
    <div id={`act-${act.key}`}>
      <UnmetPoints points={act.unmet.filter(({ fillable }) => !fillable)} intro="须先满足" />
      <UnmetPoints points={act.unmet.filter(({ fillable }) => fillable)} intro="办理时还须满足" />
      <p className="citation">{act.citation}</p>
    </div>
  </li>
)

/** Who has to do something, where it is not (only) this person. */
const Waiting = ({ file }: { file: CaseAnswer }) =>
  file.work.length === 0 ? null : (
    <p className="field-help">
      正在等：
      {file.work
        .map(
          ({ reason, unitName, duties, people }) =>
            `${unitName}${duties.length + people.length > 0 ? `（${[...duties, ...people].join('、')}）` : ''}${reason}`,
        )
        .join('；')}
    </p>
  )
