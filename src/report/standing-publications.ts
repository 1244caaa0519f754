/** Publications of reports that have not been taken back, as a table to select from. */
const standing = (known: (row: string) => string): string =>
  `(select * from report_publication made where withdraws is null ${known('made')} and not exists (
    select from report_publication taken where taken.jurisdiction = made.jurisdiction and taken.unit = made.unit
    and taken.year = made.year and taken.kind = made.kind and taken.withdraws = made.seq ${known('taken')}))`

export const standingPublications = standing(() => '')
/** As they stood at the instant that is the parameter of this name. */
export const standingAsOf = (instant: `$${number}`): string => standing(row => `and ${row}.published_at <= ${instant}`)
