/** The rules a compiled report is run through, gravest first. */
import type { ReportKind } from '../template.ts'
import { countedAndReported } from './counted-and-reported.ts'
import { disclosureRules } from './disclosure-tables.ts'
import { missingPart } from './missing-part.ts'
import { notAddedUp } from './not-added-up.ts'
import { partOfWhole } from './part-of-whole.ts'
import { procedureCheck } from './procedure-check.ts'
import { publishedRate } from './published-rate.ts'
import { fullRateWithoutBase, rateWithoutBase } from './rate-without-base.ts'
import { reachableRate } from './reachable-rate.ts'
import type { ReportRule } from './report-rule.ts'
import { figureWithoutValue, typedFigure } from './typed-figure.ts'
import { personsAndTimes, unitOfFigure } from './unit-of-figure.ts'

export const rulesOf = (kind: ReportKind): readonly ReportRule[] =>
  kind === 'disclosure' ? [...disclosureRules, ...rules] : rules

const rules: readonly ReportRule[] = [
  publishedRate,
  partOfWhole,
  procedureCheck,
  countedAndReported,
  missingPart,
  reachableRate,
  fullRateWithoutBase,
  rateWithoutBase,
  unitOfFigure,
  personsAndTimes,
  notAddedUp,
  figureWithoutValue,
  typedFigure,
]
