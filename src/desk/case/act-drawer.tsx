import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Drawer } from 'antd'
import { type FormEvent, useState } from 'react'
import type { ActAnswerBody, CaseAnswer, PerformActBody, ProcedureDescription } from '../../http/contract.ts'
import { isRefusal, post } from '../api.ts'
import { today } from '../day-words.ts'
import { type ActEntry, newEntry, recipientOf, requestOf } from '../form/act-entry.ts'
import { ActForm, formFields, SubmitRow } from '../form/act-form.tsx'
import { useDraft } from '../form/draft.ts'
import { FaultBox, FaultList, faultsByField } from '../form/faults.tsx'
import { caseQuery } from '../server-state.ts'
import { useReadAgain } from './after-change.ts'
import { ApprovalNote } from './approval-note.tsx'
import { CopyQuestion } from './copy-question.tsx'
import { issuedBefore, mustMeet, type OfferedAct } from './offered-act.ts'
import { OverrideQuestion, overridable } from './override-question.tsx'
import { UnmetPoints } from './unmet-points.tsx'

interface ActDrawerProps {
  readonly person: string
  readonly file: CaseAnswer
  readonly procedure: ProcedureDescription
  /** As it was offered when the drawer was opened. */
  readonly act: OfferedAct
  /** As it stands now; absent once the case has moved past it. */
  readonly offered: OfferedAct | undefined
  readonly onClose: () => void
}

/**
 * The form of one act. When somebody else acts first, the server refuses (409), the case is read again, what happened
 * meanwhile is told, and what was typed stays for a second look.
 */
export const ActDrawer = ({ person, file, procedure, act, offered, onClose }: ActDrawerProps) => {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const readAgain = useReadAgain(file.id)
  const draft = useDraft<ActEntry>(`${person}:${file.id}:${act.key}`, () => firstEntry(procedure, act, file))
  // The newest event this person had seen when the form was opened, or when last told of others' acts.
  const [seen, setSeen] = useState(file.version)
  const performing = useMutation({
    mutationFn: async () => {
      const perform = (version: number) => {
        const body: PerformActBody = { version, request: requestOf(procedure, act, draft.entry) }
        return post<ActAnswerBody>(`/cases/${file.id}/acts/${act.key}`, body, draft.key)
      }
      try {
        return await perform(file.version)
      } catch (error) {
        const now = isRefusal(error, 'case/stale-version') ? await queries.fetchQuery(fresh(file.id)) : null
        // That somebody read the parties' data changes nothing of what was decided on.
        if (!now || now.events.some(({ seq, kind }) => seq > file.version && kind !== 'reading')) throw error
        return perform(now.version)
      }
    },
    onSuccess: async ({ waitsFor, opened = [] }) => {
      draft.forget()
      onClose()
      message.success(waitsFor?.length ? `“${act.label}”已提交，等待签批。` : `“${act.label}”已办理。`)
      if (opened.length > 0) message.info(openedInWords(opened), 8)
      await readAgain()
    },
    onError: async error => {
      if (isRefusal(error, 'case/stale-version') || isRefusal(error, 'case/wrong-stage')) await readAgain()
    },
  })
  const fields = formFields(procedure, offered ?? act)
  const stale = isRefusal(performing.error, 'case/stale-version')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSeen(file.version)
    performing.mutate()
  }
  return (
    <Drawer open onClose={onClose} size={720} title={act.label} maskClosable={false} className="act-drawer">
      {act.help && <p>{act.help}</p>}
      <p className="citation">{act.citation}</p>
      {issuedBefore(act, file.letters, procedure.letters).map(told => (
        <p key={told} className="note">
          {told}
        </p>
      ))}
      <UnmetPoints points={mustMeet(offered ?? act)} intro="办理时须一并满足" />
      {draft.restored && (
        <p className="note" role="status">
          已恢复您上次没有提交的内容，请核对。
        </p>
      )}
      {stale ? <OthersActed file={file} since={seen} /> : <FaultList error={performing.error} fields={fields} />}
      {!offered && !performing.isPending && (
        <p className="note" role="alert">
          案件情况已变，这一环节现在不能办理。您填写的内容仍保留在下面，可以复制。
        </p>
      )}
      <form className="act-form" onSubmit={submit} noValidate aria-label={act.label}>
        <ActForm
          procedure={procedure}
          act={offered ?? act}
          entry={draft.entry}
          onChange={draft.change}
          faults={faultsByField(performing.error, fields)}
        />
        <CopyQuestion
          procedure={procedure}
          act={act}
          value={draft.entry.copyTo}
          onChange={copyTo => draft.change(entry => ({ ...entry, copyTo }))}
        />
        <OverrideQuestion
          points={overridable((offered ?? act).unmet, performing.error)}
          value={draft.entry.override}
          onChange={override =>
            draft.change(({ override: _, ...entry }) => (override ? { ...entry, override } : entry))
          }
        />
        <ApprovalNote approvedBy={act.approvedBy} />
        {offered && (
          <SubmitRow busy={performing.isPending} label={stale ? `核对后${act.label}` : act.label} onCancel={onClose} />
        )}
      </form>
    </Drawer>
  )
}

const openedInWords = (opened: NonNullable<ActAnswerBody['opened']>): string =>
  `已同时开立：${opened.map(({ label, number }) => (number ? `${label} ${number}` : label)).join('、')}。`

const fresh = (id: string) => ({ ...caseQuery(id), staleTime: 0 })

/** One thing to choose is chosen already. */
const firstEntry = (procedure: ProcedureDescription, act: OfferedAct, file: CaseAnswer): ActEntry => {
  const entry = newEntry(procedure, act, today(), file.facts)
  const [referral] = act.openReferrals
  const [letter] = act.letters
  return {
    ...entry,
    ...(act.openReferrals.length === 1 && referral ? { referral: referral.id } : {}),
    ...(act.serves && act.letters.length === 1 && letter
      ? { service: { letter: letter.id, recipient: recipientOf(procedure, act, letter.id) ?? '' } }
      : {}),
    ...(act.refers?.to === 'party' ? { referrals: [{ to: '' }] } : {}),
  }
}

const OthersActed = ({ file, since }: { file: CaseAnswer; since: number }) => (
  <FaultBox title="您填写期间，案件有了新的办理情况，本次没有提交">
    <ul>
      {file.events
        .filter(({ seq }) => seq > since)
        .map(({ seq, actor, actorUnit, kindLabel, label, occurredOn }) => (
          <li key={seq}>
            {occurredOn} {actorUnit} {actor}：{label}（{kindLabel}）
          </li>
        ))}
    </ul>
    <p>页面已更新为最新情况，您填写的内容没有丢失。请核对后再次提交。</p>
  </FaultBox>
)
