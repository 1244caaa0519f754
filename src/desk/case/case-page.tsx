import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { CaseAnswer, ProcedureDescription } from '../../http/contract.ts'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { caseQuery, meQuery, proceduresQuery } from '../server-state.ts'
import { ActDrawer } from './act-drawer.tsx'
import { ActList } from './act-list.tsx'
import { CaseHeader } from './case-header.tsx'
import { ClockExplanation } from './clock-explanation.tsx'
import { ClockPanel } from './clock-panel.tsx'
import { FactSections } from './fact-sections.tsx'
import { LetterList } from './letter-list.tsx'
import { LinkedCases } from './linked-cases.tsx'
import { byUrgency, type OfferedAct, offeredActs } from './offered-act.ts'
import { OverridePanel } from './override-panel.tsx'
import { PendingList } from './pending-list.tsx'
import { ReferralList } from './referral-list.tsx'
import { StageTrack } from './stage-track.tsx'
import { StepList } from './step-list.tsx'
import { Timeline } from './timeline.tsx'

const route = getRouteApi('/frame/cases/$id')

export const CasePage = () => {
  const { id } = route.useParams()
  const found = useQuery(caseQuery(id))
  const { data: procedures, error } = useQuery(proceduresQuery)
  const procedure = procedures?.find(described => described.id === found.data?.procedure)
  if (found.error ?? error)
    return (
      <Page title="案件">
        <ProblemAlert error={found.error ?? error} />
      </Page>
    )
  if (!found.data || !procedure) return <PageWaiting />
  return <OneCase key={id} file={found.data} procedure={procedure} />
}

const OneCase = ({ file, procedure }: { file: CaseAnswer; procedure: ProcedureDescription }) => {
  const { clock } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: me } = useQuery(meQuery)
  // As it was offered: should somebody else act first, what was typed stays on the screen.
  const [act, setAct] = useState<OfferedAct | null>(null)
  const acts = byUrgency(offeredActs(file, procedure), file, procedure)
  const explain = (key: string | undefined) => navigate({ search: key ? { clock: key } : {}, resetScroll: false })
  return (
    <Page title={file.title} className="case">
      <CaseHeader file={file} procedure={procedure} onExplain={explain} />
      <StageTrack file={file} procedure={procedure} />
      <div className="case-columns">
        <div className="case-main">
          <PendingList file={file} procedure={procedure} />
          <OverridePanel file={file} />
          <ActList file={file} procedure={procedure} acts={acts} onOpen={setAct} />
          <FactSections file={file} procedure={procedure} />
          <Timeline file={file} procedure={procedure} />
        </div>
        <div className="case-side">
          <ClockPanel file={file} onExplain={explain} />
          <StepList file={file} />
          <ReferralList file={file} />
          <LetterList file={file} procedure={procedure} />
          <LinkedCases file={file} />
        </div>
      </div>
      {act && me && (
        <ActDrawer
          person={me.person}
          file={file}
          procedure={procedure}
          act={act}
          offered={acts.find(({ key }) => key === act.key)}
          onClose={() => setAct(null)}
        />
      )}
      {clock && <ClockExplanation file={file} clockKey={clock} onClose={() => explain(undefined)} />}
    </Page>
  )
}
