/** The procedures in service. */
import type { AnyProcedure } from '../src/procedure/procedure.ts'
import { mediation } from './mediation.ts'
import { normativeDocument } from './normative-document.ts'
import { reportedFigure } from './reported-figure.ts'

export const procedures: readonly AnyProcedure[] = [mediation, reportedFigure, normativeDocument]
