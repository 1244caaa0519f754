/** The procedures in service. */
import type { AnyProcedure } from '../src/procedure/procedure.ts'
import { administrativePenalty } from './administrative-penalty.ts'
import { agendaItem } from './agenda-item.ts'
import { annualReport } from './annual-report.ts'
import { consultation } from './consultation.ts'
import { decisionCatalogue } from './decision-catalogue.ts'
import { disclosureRequest } from './disclosure-request.ts'
import { informantReport } from './informant-report.ts'
import { informantReward } from './informant-reward.ts'
import { leaderDuty } from './leader-duty.ts'
import { litigation } from './litigation.ts'
import { majorDecision } from './major-decision.ts'
import { mediation } from './mediation.ts'
import { meeting } from './meeting.ts'
import { normativeDocument } from './normative-document.ts'
import { petition } from './petition.ts'
import { petitionHotline } from './petition-hotline.ts'
import { petitionSuggestion } from './petition-suggestion.ts'
import { proposal } from './proposal.ts'
import { publicComment } from './public-comment.ts'
import { reconsideration } from './reconsideration.ts'
import { reportedFigure } from './reported-figure.ts'
import { ruleOfLawTask } from './rule-of-law-task.ts'
import { shortcoming } from './shortcoming.ts'

/** In the order the desk and the portal show them. */
export const procedures: readonly AnyProcedure[] = [
  normativeDocument,
  majorDecision,
  decisionCatalogue,
  consultation,
  publicComment,
  meeting,
  agendaItem,
  disclosureRequest,
  administrativePenalty,
  reconsideration,
  litigation,
  mediation,
  petition,
  petitionSuggestion,
  petitionHotline,
  informantReport,
  informantReward,
  proposal,
  annualReport,
  leaderDuty,
  shortcoming,
  ruleOfLawTask,
  reportedFigure,
]
