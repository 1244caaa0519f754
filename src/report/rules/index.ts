/** The rules a compiled report is run through, gravest first. */
import { countedAndReported } from './counted-and-reported.ts'
import { missingPart } from './missing-part.ts'
import { notAddedUp } from './not-added-up.ts'
import { partOfWhole } from './part-of-whole.ts'
import { procedureCheck } from './procedure-check.ts'
import { publishedRate } from './published-rate.ts'
import { fullRateWithoutBase, rateWithoutBase } from './rate-without-base.ts'
import { reachableRate } from './reachable-rate.ts'
import type { ReportRule } from './report-rule.ts'
import { personsAndTimes, unitOfFigure } from './unit-of-figure.ts'

export const reportRules: readonly ReportRule[] = [
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
]
