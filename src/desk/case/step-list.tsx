import { Button } from 'antd'
import { useState } from 'react'
import type { CaseAnswer } from '../../http/contract.ts'
import { Panel } from './panel.tsx'
import { ReasonForm } from './reason-form.tsx'

type Step = CaseAnswer['steps'][number]

/** The countable steps (环节) beside the stages. */
export const StepList = ({ file }: { file: CaseAnswer }) => {
  const [exempting, setExempting] = useState<Step | null>(null)
  if (file.steps.length === 0) return null
  return (
    <Panel title="环节">
      <ul className="rows">
        {file.steps.map(step => (
          <li key={step.key} className="step">
            <span className="step-mark" aria-hidden="true">
              {step.settled === 'done'
                ? '✓'
                : step.settled === 'exempted'
                  ? '免'
                  : step.need === 'notApplicable'
                    ? '－'
                    : '○'}
            </span>
            <span>
              {step.label} <span className="minor">{standing(step)}</span>
              {step.reason && <span className="minor">理由：{step.reason}</span>}
              <span className="citation">{step.citation}</span>
            </span>
            {step.exemptOn && (
              <Button size="small" onClick={() => setExempting(step)} aria-label={`免除环节“${step.label}”`}>
                免除
              </Button>
            )}
          </li>
        ))}
      </ul>
      {exempting && (
        <ReasonForm
          caseId={file.id}
          title={`免除“${exempting.label}”`}
          intro={exempting.citation}
          label="免除理由"
          submit="免除"
          grounds={exempting.exemptOn ?? []}
          path={`/cases/${file.id}/exemptions`}
          body={(reason, ground) => ({ version: file.version, step: exempting.key, ground, reason })}
          done={`已免除“${exempting.label}”。`}
          onClose={() => setExempting(null)}
        />
      )}
    </Panel>
  )
}

const needs = { necessary: '应办，尚未办理', optional: '可选', notApplicable: '按已知情况不适用' } as const
const standing = ({ settled, on, ground, need }: Step): string => {
  if (settled === 'done') return `${on}已办`
  if (settled === 'exempted') return `${on}免除${ground ? `：${ground}` : ''}`
  return needs[need]
}
