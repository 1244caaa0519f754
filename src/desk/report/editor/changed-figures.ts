/** What differs between a report and an earlier one: figures that changed, came in, or are no longer there; parts on either side. */
import type { CompiledFigure, CompiledPart, CompiledReport } from '../../../report/compiled-report.ts'

export interface ChangedFigure {
  readonly figure: CompiledFigure
  /** Null where the report does not show it. */
  readonly before: CompiledFigure | null
  readonly after: CompiledFigure | null
}

type Figures = Pick<CompiledReport, 'figures'>

/** In the order of the later report, those it no longer shows last. */
export const changedFigures = (before: Figures, after: Figures): readonly ChangedFigure[] => {
  const [earlier, later] = [byIndicator(before), byIndicator(after)]
  return [
    ...after.figures.map(figure => ({ figure, before: earlier.get(figure.indicator) ?? null, after: figure })),
    ...before.figures
      .filter(({ indicator }) => !later.has(indicator))
      .map(figure => ({ figure, before: figure, after: null })),
  ].filter(({ before, after }) => before?.shown !== after?.shown)
}
const byIndicator = ({ figures }: Figures): ReadonlyMap<string, CompiledFigure> =>
  new Map(figures.map(figure => [figure.indicator, figure]))

type Parts = Pick<CompiledReport, 'parts'>

/** Each part with the one of the same key on the other side; those only the earlier report has come last. */
export const pairedParts = (
  before: Parts,
  after: Parts,
): readonly { readonly before: CompiledPart | null; readonly after: CompiledPart | null }[] => {
  const of = (parts: readonly CompiledPart[], key: string): CompiledPart | null =>
    parts.find(part => part.key === key) ?? null
  return [
    ...after.parts.map(part => ({ before: of(before.parts, part.key), after: part })),
    ...before.parts.filter(({ key }) => !of(after.parts, key)).map(part => ({ before: part, after: null })),
  ]
}
