import type { CaseAnswer, ProcedureDescription } from '../../http/contract.ts'

interface TrackStage {
  readonly key: string
  readonly label: string
  readonly standing: 'passed' | 'current' | 'ahead' | 'skipped'
}
const standings = { passed: '已经过', current: '当前', ahead: '尚未到', skipped: '未经过' } as const
const signs = { passed: '✓', current: '●', ahead: '○', skipped: '–' } as const

/** The stages of the procedure and where the case stands among them. */
export const StageTrack = ({ file, procedure }: { file: CaseAnswer; procedure: ProcedureDescription }) => (
  <nav aria-label="办理阶段" className="stage-track">
    <ol>
      {trackOf(file, procedure).map(({ key, label, standing }) => (
        <li key={key} className={standing} {...(standing === 'current' ? { 'aria-current': 'step' as const } : {})}>
          <span aria-hidden="true" className="dot">
            {signs[standing]}
          </span>
          {label}
          <span className="visually-hidden">（{standings[standing]}）</span>
        </li>
      ))}
    </ol>
  </nav>
)

/** Stages passed are those some act led to; of several ways to end, only the one taken is shown. */
const trackOf = (file: CaseAnswer, procedure: ProcedureDescription): TrackStage[] => {
  const reached = new Set(
    file.events
      .filter(({ struck, kind }) => !struck && kind !== 'submission')
      .map(
        ({ act }) =>
          procedure.acts.find(({ key }) => key === act)?.to ?? procedure.deemed.find(({ key }) => key === act)?.to,
      ),
  )
  const current = procedure.stages.findIndex(({ key }) => key === file.stage.key)
  const endings = procedure.stages.filter(({ final }) => final)
  const standingOf = (key: string, index: number): TrackStage['standing'] => {
    if (key === file.stage.key) return 'current'
    if (reached.has(key)) return 'passed'
    return index < current ? 'skipped' : 'ahead'
  }
  return procedure.stages
    .filter(({ key, final }) => !final || key === file.stage.key || (!file.stage.final && key === endings[0]?.key))
    .map(({ key, label, final }, index) => ({
      key,
      label: final && !file.stage.final && endings.length > 1 ? '办结' : label,
      standing: standingOf(key, index),
    }))
}
