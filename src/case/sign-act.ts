/** Signing or returning an act that was put forward. The last signature lets it take effect, on the day it is given. */

import { entitled } from './authorise.ts'
import { requestAgain, stageRefusal } from './decide-act.ts'
import { type Engine, shanghaiDay } from './engine.ts'
import { unmetPoints } from './gates.ts'
import { lockLinks } from './linked-cases.ts'
import { appendEvent, type CaseCommand, changeCase } from './open-for-change.ts'
import { type ActAnswer, takeEffect } from './perform-act.ts'
import { accepted, type Result, refused } from './refusal.ts'
import { applyEvent } from './state.ts'
import { signingUnit } from './work-items.ts'

export interface SignCommand extends CaseCommand {
  /** Sequence number of the proposal. */
  readonly proposal: number
  /** A reason returns it; none signs it. */
  readonly returnedBecause?: string
}

export const signAct = (engine: Engine, command: SignCommand): Promise<Result<ActAnswer>> =>
  changeCase(engine, command, async opened => {
    const { tx, definition, before, head } = opened
    const { jurisdiction, actor, now, proposal, returnedBecause } = command
    const pending = before.pending.find(({ seq }) => seq === proposal)
    const [duty, ...later] = pending?.remaining ?? []
    if (!pending || !duty) return refused('nothing-pending', '没有等待签批的事项，可能已签批或退回')
    const label = definition.acts[pending.act]?.label ?? pending.act
    const signer = entitled(actor, duty as never, signingUnit(definition, before, pending.act), `签批“${label}”`)
    if (!signer.ok) return signer
    if (pending.proposer.person === actor.person) return refused('own-proposal', '不能签批本人提出的事项')
    const today = shanghaiDay(now)
    const record = { occurredOn: today, recordedAt: now, actor: signer.value }
    if (returnedBecause !== undefined) {
      if (returnedBecause.trim() === '') return refused('bad-input', '请写明退回的理由')
      const returned = await appendEvent(engine, opened, jurisdiction, {
        ...record,
        kind: 'return',
        act: pending.act,
        data: { of: proposal, reason: returnedBecause },
      })
      return returned.ok ? accepted({ ...returned.value, number: null }) : returned
    }
    const signature = { ...record, kind: 'signature' as const, act: pending.act, data: { of: proposal } }
    if (later.length > 0) {
      const signed = await appendEvent(engine, opened, jurisdiction, signature)
      return signed.ok ? accepted({ ...signed.value, number: null, waitsFor: later }) : signed
    }
    // What held when it was put forward must still hold now: the case may have gone on meanwhile.
    const act = definition.acts[pending.act]
    const wrongStage = act && stageRefusal(definition, before, act)
    if (wrongStage) return wrongStage
    const after = applyEvent(definition, before, { ...signature, seq: before.seq + 1 })
    const facts = { ...after.facts, ...pending.data.fields } as typeof after.facts
    const { links } = await lockLinks(
      tx,
      {
        engine,
        jurisdiction,
        definition,
        acts: [pending.act],
        state: { id: before.id, facts },
        on: today,
      },
      pending.data.fields ?? {},
    )
    const unmet = unmetPoints(definition, pending.act, { ...after, facts }, requestAgain(pending.data, today), links)
    if (unmet.length > 0) return refused('unmet', `“${label}”已不具备条件，请退回`, unmet)
    const signatures = after.pending.find(({ seq }) => seq === proposal)?.signatures ?? []
    return takeEffect(
      {
        engine,
        tx,
        command: { jurisdiction, now, act: pending.act },
        definition,
        before,
        head,
        isNew: false,
        parties: [],
        attachments: [],
        first: [signature],
      },
      {
        ...record,
        kind: 'act',
        act: pending.act,
        actor: pending.proposer,
        data: { ...pending.data, of: proposal, signatures },
      },
    )
  })
