/** Exempting a step on one of its legal grounds, by a named person who says why. */
import { citation } from '../procedure/statute.ts'
import { entitled } from './authorise.ts'
import { type Engine, shanghaiDay } from './engine.ts'
import { appendEvent, type CaseCommand, changeCase } from './open-for-change.ts'
import { type Result, refused } from './refusal.ts'

export interface ExemptCommand extends CaseCommand {
  readonly step: string
  readonly ground: string
  readonly reason: string
}

export const exemptStep = (
  engine: Engine,
  command: ExemptCommand,
): Promise<Result<{ id: string; version: number; stage: string }>> =>
  changeCase(engine, command, async opened => {
    const { definition, before } = opened
    const step = definition.steps?.[command.step]
    if (!step) return refused('unknown-act', '没有这一环节')
    const article = citation(step.article)
    if (step.exempt === 'never')
      return refused('unmet', `“${step.label}”不得免除`, [{ text: `“${step.label}”为必经环节`, article }])
    const actor = entitled(command.actor, step.exempt.by, before.unit, `免除“${step.label}”`)
    if (!actor.ok) return actor
    const unmet = [
      ...(definition.stages[before.stage]?.final ? [{ text: '案件已办结' }] : []),
      ...(before.steps[command.step] ? [{ text: `“${step.label}”已办理或已免除` }] : []),
      ...(Object.hasOwn(step.exempt.grounds, command.ground) ? [] : [{ text: '请选择免除的法定事由', article }]),
      ...(command.reason.trim() === '' ? [{ text: '请写明免除的理由' }] : []),
    ]
    if (unmet.length > 0) return refused('unmet', `“${step.label}”不能免除`, unmet)
    return appendEvent(engine, opened, command.jurisdiction, {
      kind: 'exemption',
      act: command.step,
      occurredOn: shanghaiDay(command.now),
      recordedAt: command.now,
      actor: actor.value,
      data: { ground: command.ground, reason: command.reason },
    })
  })
