/** The procedures in service. */
import type { AnyProcedure } from '../src/procedure/procedure.ts'
import { disclosureRequest } from './disclosure-request.ts'
import { mediation } from './mediation.ts'
import { normativeDocument } from './normative-document.ts'
import { proposal } from './proposal.ts'
import { reportedFigure } from './reported-figure.ts'

/** In the order the desk and the portal show them. */
export const procedures: readonly AnyProcedure[] = [
  normativeDocument,
  disclosureRequest,
  mediation,
  proposal,
  reportedFigure,
]
