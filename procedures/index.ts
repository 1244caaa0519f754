/** The procedures in service. */
import type { AnyProcedure } from '../src/procedure/procedure.ts'
import { disclosureRequest } from './disclosure-request.ts'
import { mediation } from './mediation.ts'
import { normativeDocument } from './normative-document.ts'
import { proposal } from './proposal.ts'
import { reportedFigure } from './reported-figure.ts'

export const procedures: readonly AnyProcedure[] = [
  disclosureRequest,
  mediation,
  reportedFigure,
  normativeDocument,
  proposal,
]
