/** What the chapters of 举报 share. */
import type { CaseView } from '../../../src/procedure/case-view.ts'
import type { Condition } from '../../../src/procedure/procedure.ts'
import { inForce, workingDays } from '../../../src/procedure/term.ts'
import {
  stateCouncil53Of2020 as hotline,
  complaintMeasures2020 as interim,
  complaintMeasures2026 as measures,
  stateCouncil18Of2019 as protectionOpinion,
  whistleblowerRewardMeasures as rewards,
} from '../../../statutes/hotline-documents.ts'
import type { reportFields } from './report-fields.ts'

export { hotline, measures, protectionOpinion, rewards }
export type ReportCase = CaseView<typeof reportFields>
export type ReportCondition = Condition<typeof reportFields>
export const localIntake = { local: '举报办理规定', source: '本级主管部门规定' } as const

/** Areas that market supervision investigates by its own rules of procedure. */
export const ofMarket = ({ facts }: ReportCase): boolean =>
  ['food', 'drug', 'equipment', 'product', 'price', 'competition'].includes(facts.area ?? '')
export const named = ({ facts }: ReportCase): boolean => facts.named === 'named'
export const upheld = ({ facts }: ReportCase): boolean => facts.finding === 'verified' || facts.finding === 'partly'

/** Five working days, first by the measures of 2020, then by those of 2026. */
export const tellingTerm = inForce(
  { since: '2020-01-01', until: '2026-04-14', term: workingDays(5), article: interim.article('31') },
  { since: '2026-04-15', term: workingDays(5), article: measures.article('举报告知') },
)

const traces = [/\d{11}/, /\d{17}[\dXx]/, /[\w.]+@[\w.]+/, /举报人[:：是]/]
/** No number, address or word in a text that leads to whoever reported. Names cannot be told apart: a person checks them. */
export const leavesNoTrace = (entered: string | undefined): boolean =>
  !traces.some(trace => trace.test((entered ?? '').replace(/[\s-]/g, '')))
