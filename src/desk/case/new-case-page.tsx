import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import type { ActAnswerBody, OpenCaseBody, ProcedureDescription } from '../../http/contract.ts'
import { post } from '../api.ts'
import { today } from '../day-words.ts'
import { type ActEntry, newEntry, requestOf } from '../form/act-entry.ts'
import { ActForm, formFields, SubmitRow } from '../form/act-form.tsx'
import { useDraft } from '../form/draft.ts'
import { FaultList, faultsByField } from '../form/faults.tsx'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { type Me, meQuery, proceduresQuery } from '../server-state.ts'
import { ApprovalNote } from './approval-note.tsx'
import { Receipt } from './receipt.tsx'

const route = getRouteApi('/frame/cases/new')
type Opening = ProcedureDescription['acts'][number]

export const NewCasePage = () => {
  const chosen = route.useSearch()
  const { data: me } = useQuery(meQuery)
  const { data: procedures, error } = useQuery(proceduresQuery)
  if (error) return <ProblemAlert error={error} />
  if (!me || !procedures) return <PageWaiting />
  const open = procedures.flatMap(procedure => {
    const acts = procedure.acts.filter(act => act.from.includes('new') && openingUnits(me, act).length > 0)
    return acts.length > 0 ? [{ procedure, acts }] : []
  })
  const picked =
    open.find(({ procedure }) => procedure.id === chosen.procedure) ?? (open.length === 1 ? open[0] : undefined)
  const act =
    picked?.acts.find(({ key }) => key === chosen.act) ?? (picked?.acts.length === 1 ? picked.acts[0] : undefined)
  const units = act ? openingUnits(me, act) : []
  const unit = units.find(({ id }) => id === chosen.unit) ?? (units.length === 1 ? units[0] : undefined)

  if (!picked) return <ChooseProcedure open={open} />
  if (!act) return <ChooseAct procedure={picked.procedure} acts={picked.acts} />
  if (!unit) return <ChooseUnit procedure={picked.procedure} act={act} units={units} />
  return (
    <NewCaseForm
      key={`${picked.procedure.id} ${act.key} ${unit.id}`}
      person={me.person}
      procedure={picked.procedure}
      act={act}
      unit={unit}
    />
  )
}

/** Units in which this person may open such a case; what the public may do, a registrar may enter for it. */
const openingUnits = (me: Me, act: Opening): { id: string; name: string }[] => {
  const duty = act.by === 'public' ? 'registration' : act.by
  const held = me.holdings.filter(({ duties }) => duties.some(({ id }) => id === duty))
  return [...new Map(held.map(({ unit, unitName }) => [unit, { id: unit, name: unitName }])).values()]
}

const ChooseProcedure = ({ open }: { open: readonly { procedure: ProcedureDescription }[] }) => (
  <Page title="新立案件">
    {open.length === 0 ? (
      <p>您的岗位没有新立案件的职责。需要时，请联系本单位的登记收件人员。</p>
    ) : (
      <ul className="choices">
        {open.map(({ procedure }) => (
          <li key={procedure.id}>
            <Link to="/cases/new" search={{ procedure: procedure.id }}>
              {procedure.label}
            </Link>
            <p>{procedure.about}</p>
          </li>
        ))}
      </ul>
    )}
  </Page>
)

const ChooseAct = ({ procedure, acts }: { procedure: ProcedureDescription; acts: readonly Opening[] }) => (
  <Page title={`新立：${procedure.label}`}>
    <p>从哪一环节开始？</p>
    <ul className="choices">
      {acts.map(act => (
        <li key={act.key}>
          <Link to="/cases/new" search={{ procedure: procedure.id, act: act.key }}>
            {act.label}
          </Link>
          <p>
            {act.help} <span className="citation">{act.citation}</span>
          </p>
        </li>
      ))}
    </ul>
  </Page>
)

const ChooseUnit = ({
  procedure,
  act,
  units,
}: {
  procedure: ProcedureDescription
  act: Opening
  units: readonly { id: string; name: string }[]
}) => (
  <Page title={`新立：${procedure.label}`}>
    <p>由哪个单位办理？</p>
    <ul className="choices">
      {units.map(({ id, name }) => (
        <li key={id}>
          <Link to="/cases/new" search={{ procedure: procedure.id, act: act.key, unit: id }}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  </Page>
)

interface NewCaseFormProps {
  readonly person: string
  readonly procedure: ProcedureDescription
  readonly act: Opening
  readonly unit: { readonly id: string; readonly name: string }
}

const NewCaseForm = ({ person, procedure, act, unit }: NewCaseFormProps) => {
  const queries = useQueryClient()
  const draft = useDraft<ActEntry>(`${person}:new:${procedure.id}:${act.key}:${unit.id}`, () => ({
    ...newEntry(procedure, act, today()),
    fields: { [procedure.receivedOn]: today() },
  }))
  const [opened, setOpened] = useState<ActAnswerBody | null>(null)
  const opening = useMutation({
    mutationFn: () => {
      const body: OpenCaseBody = {
        procedure: procedure.id,
        unit: unit.id,
        act: act.key,
        request: requestOf(procedure, act, draft.entry),
      }
      return post<ActAnswerBody>('/cases', body, draft.key)
    },
    onSuccess: answer => {
      draft.forget()
      setOpened(answer)
      queries.invalidateQueries({ queryKey: ['work'] })
      queries.invalidateQueries({ queryKey: ['cases'] })
    },
  })
  if (opened) return <Receipt answer={opened} procedure={procedure} unitName={unit.name} on={draft.entry.on} />
  const formAct = { ...act, openReferrals: [], letters: [] }
  const fields = formFields(procedure, formAct)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    opening.mutate()
  }
  return (
    <Page
      title={`新立：${procedure.label}`}
      actions={
        <Link to="/cases/new" className="quiet-link">
          换一种事项
        </Link>
      }
    >
      <p className="lead">
        {unit.name} · {act.label} <span className="citation">{act.citation}</span>
      </p>
      <p className="field-help">{act.help ?? procedure.about}</p>
      {draft.restored && (
        <p className="note" role="status">
          已恢复您上次没有提交的内容。
          <Button
            type="link"
            size="small"
            onClick={() => {
              draft.forget()
              location.reload()
            }}
          >
            清空重填
          </Button>
        </p>
      )}
      <FaultList error={opening.error} fields={fields} />
      <form className="act-form" onSubmit={submit} noValidate aria-label={act.label}>
        <ActForm
          procedure={procedure}
          act={formAct}
          entry={draft.entry}
          onChange={draft.change}
          dateLast
          faults={faultsByField(opening.error, fields)}
        />
        <ApprovalNote approvedBy={act.approvedBy} />
        <SubmitRow busy={opening.isPending} label={act.label} />
      </form>
    </Page>
  )
}
