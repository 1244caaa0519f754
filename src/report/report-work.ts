/** What the procedure of an annual report asks of the installation: the compiled report's findings, and its publication. */
import type { About, OutsideWork } from '../case/outside-work.ts'
import type { Queries } from '../database/connection.ts'
import { indicatorBook } from '../indicator/indicator-book.ts'
import type { Offices } from '../office/offices.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { compileReport, cutoffOf } from './compile-report.ts'
import type { CompiledReport } from './compiled-report.ts'
import { publishReport } from './publish-report.ts'
import type { ReportKind } from './template.ts'
import { withdrawReport } from './withdraw-report.ts'

export interface ReportWorkNeeds {
  readonly offices: Offices
  readonly procedures: ReadonlyMap<string, AnyProcedure>
}

/** By the names definitions use. The report is that of the unit that opened the case. */
export const reportWork = (needs: ReportWorkNeeds): readonly (readonly [string, OutsideWork])[] => [
  [
    'compiled-report',
    {
      consult: async (q, about) => {
        const report = await compileFor(q, needs, about, cutoffOf(about.now))
        const count = (severity: string) => report.findings.filter(finding => finding.severity === severity).length
        return { cutoff: report.cutoff, errors: count('error'), warnings: count('warning') }
      },
    },
  ],
  [
    'publish-report',
    {
      perform: async (tx, about) => {
        const { by, on, now, state } = about
        const report = await compileFor(tx, needs, about, String((state.facts as { cutoff?: string }).cutoff))
        const published = await publishReport(tx, report, { on, at: now, by: { person: by.person, name: by.name } })
        return published.ok ? [] : published.unmet
      },
      undo: async (tx, { jurisdiction, state, on, now: at, by }) => {
        const since = await withdrawReport(tx, { jurisdiction, unit: state.origin, ...reportOf(state) }, { on, at, by })
        return { ok: true, done: since === null ? '年度报告已不在门户公开' : `${since}公开的年度报告已从门户撤下` }
      },
    },
  ],
]

/** @throws where the case names no year or kind of report; its opening act asks for both. */
const reportOf = ({ id, facts }: About['state']): { readonly year: number; readonly kind: ReportKind } => {
  const { year, kind } = facts as { year?: number; kind?: ReportKind }
  if (year === undefined || kind === undefined) throw new Error(`case ${id} names no report`)
  return { year, kind }
}

const compileFor = async (
  q: Queries,
  { offices, procedures }: ReportWorkNeeds,
  { jurisdiction, state }: About,
  cutoff: string,
): Promise<CompiledReport> => {
  const { year, kind } = reportOf(state)
  return compileReport(q, {
    jurisdiction,
    unit: state.origin,
    year,
    kind,
    cutoff,
    office: await offices.on(jurisdiction, `${year}-12-31`),
    book: indicatorBook(procedures.values()),
    procedures,
  })
}
