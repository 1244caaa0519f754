/**
 * Annual reports of the years that are over, each through its case: the county's own of both kinds, and of the last year
 * those of some departments and townships. One came late, two are still on their way, the others are missing.
 */
import type { ActRequest } from '../case/act-input.ts'
import type { Engine } from '../case/engine.ts'
import { exemptStep } from '../case/exempt-step.ts'
import { performAct } from '../case/perform-act.ts'
import { signAct } from '../case/sign-act.ts'
import type { Offices } from '../office/offices.ts'
import { writeNarrative } from '../report/narrative.ts'
import { reportProcedure } from '../report/report-case.ts'
import type { ReportKind } from '../report/template.ts'
import { actorAt, done, instant } from './annual-acts.ts'
import { reportWords } from './annual-report-words.ts'
import { holders, demonstrationId as jurisdiction, units } from './county.ts'
import type { DemonstrationDays } from './days.ts'

interface Plan {
  readonly kind: ReportKind
  readonly unit: string
  readonly year: number
  /** Month and day of the year after; what has none was not come to. */
  readonly checked: string
  readonly reviewed?: string
  readonly issued?: string
  readonly submitted?: string
  readonly published?: string
}

/** @returns how many were begun, each a case. */
export const publishAnnualReports = async (
  engine: Engine,
  offices: Offices,
  days: DemonstrationDays,
): Promise<number> => {
  const plans = plansOf(days)
  for (const plan of plans.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))) {
    await handleReport(engine, offices, plan)
  }
  return plans.length
}

/** Numbers of a register rise with its days. */
const orderOf = ({ year, issued, checked }: Plan): string => `${year}-${issued ?? checked}`

const lawgov = { kind: 'lawgov', checked: '02-20', reviewed: '02-22', issued: '02-23' } as const
/** Those not named here or below have not begun. */
const punctual: readonly string[] = ['office', 'justice', 'market', 'resources', 'finance', 'guyu', 'xiaoman', 'bailu']
const disclosure = { kind: 'disclosure', checked: '01-12', reviewed: '01-14', issued: '01-15' } as const
const inTime = { submitted: '02-24', published: '02-26' } as const
const plansOf = ({ years, last }: DemonstrationDays): readonly Plan[] => {
  const over = years.filter(year => `${year + 1}-04-10` <= last)
  const year = over.at(-1)
  if (year === undefined) return []
  return [
    ...over.flatMap((year): Plan[] => [
      { ...lawgov, ...inTime, unit: 'government', year },
      {
        kind: 'disclosure',
        unit: 'government',
        year,
        checked: '03-10',
        reviewed: '03-12',
        issued: '03-13',
        published: '03-18',
      },
    ]),
    ...punctual.map(unit => ({ ...lawgov, ...inTime, unit, year })),
    // After 1 March and after 1 April.
    {
      kind: 'lawgov',
      unit: 'urban',
      year,
      checked: '03-20',
      reviewed: '03-24',
      issued: '03-25',
      submitted: '03-26',
      published: '04-08',
    },
    { ...lawgov, unit: 'housing', year, submitted: '02-25' },
    { kind: 'lawgov', unit: 'health', year, checked: '02-26' },
    ...['justice', 'housing', 'xiaoman'].map(unit => ({
      ...disclosure,
      unit,
      year,
      submitted: '01-16',
      published: '01-20',
    })),
    // Due by 31 January.
    { ...disclosure, unit: 'market', year, submitted: '01-30', published: '02-04' },
  ]
}

const handleReport = async (engine: Engine, offices: Offices, plan: Plan): Promise<void> => {
  const { kind, unit, year } = plan
  const county = unit === 'government'
  const on = (day: string): string => `${year + 1}-${day}`
  const actor = (post: string, day: string) => actorAt(offices, post, day)
  const what = (act: string): string => `the ${kind} report of ${unit} for ${year}, ${act}`
  const writer = county ? 'government-reporting' : `${unit}-clerk`
  const publisher = county ? 'government-secretary' : `${unit}-clerk`
  await write(engine, plan, on(plan.checked), writer)

  const begun = `${year}-12-${county && kind === 'lawgov' ? '16' : '18'}`
  const start = done(
    what('start'),
    await performAct(engine, {
      jurisdiction,
      actor: await actor(writer, begun),
      now: instant(begun),
      act: 'start',
      request: { on: begun, fields: { startedOn: begun, kind, level: levelOf(unit), year, reviewer: 'justice' } },
      on: { procedure: reportProcedure, unit },
    }),
  )
  let { version } = start
  const act = async (key: string, post: string, day: string, fields: ActRequest['fields'] = {}) => {
    const result = await performAct(engine, {
      jurisdiction,
      actor: await actor(post, day),
      now: instant(day),
      act: key,
      request: { on: day, fields },
      on: { case: start.id, version },
    })
    // What a report finds wrong with itself depends on the day the county is made: such a report stays in draft.
    if (!result.ok && result.refusal.type === 'unmet' && key === 'check') return false
    ;({ version } = done(what(key), result))
    return true
  }
  const byHead = async (day: string) => ({
    jurisdiction,
    actor: await actor(`${unit}-head`, day),
    now: instant(day),
    case: start.id,
    version,
  })

  if (!(await act('check', writer, on(plan.checked))) || !plan.reviewed || !plan.issued) return
  await act('reviewLegality', 'justice-legal', on(plan.reviewed), { legality: '引用的法律、法规和数据准确。' })
  const secrecy = { secrecy: '不涉及国家秘密，可以公开。' }
  await act('reviewSecrecy', county ? 'government-secretary' : `${unit}-office`, on(plan.reviewed), secrecy)
  await act('completeReview', writer, on(plan.reviewed))
  if (kind === 'lawgov') {
    const exemption = { step: 'meeting', ground: 'small', reason: '会议此前已专题研究，本次由主要负责人签发' }
    const exempted = await exemptStep(engine, { ...(await byHead(on(plan.reviewed))), ...exemption })
    ;({ version } = done(what('exempt'), exempted))
  }
  await act('issue', writer, on(plan.issued))
  const signed = await signAct(engine, { ...(await byHead(on(plan.issued))), proposal: version })
  ;({ version } = done(what('sign'), signed))
  if (plan.submitted) {
    const day = on(plan.submitted)
    const submissions = Object.entries(receiptsOf(plan)).map(([to, receipt]) => ({ to, on: day, receipt }))
    await act('submit', writer, day, { submissions })
  }
  if (!plan.published) return
  await act('publish', publisher, on(plan.published), { channels: '县人民政府门户网站' })
  await act('close', writer, on(plan.published))
}

const write = async (engine: Engine, { kind, unit, year }: Plan, day: string, post: string): Promise<void> => {
  const holder = holders.find(held => held.post === post)
  const by = { person: holder?.person ?? null, name: holder?.name ?? '' }
  const shortName = units.find(({ id }) => id === unit)?.shortName ?? unit
  await engine.db.transaction(jurisdiction, async tx => {
    for (const [slot, text] of Object.entries(reportWords(kind, unit, shortName)))
      await writeNarrative(tx, { jurisdiction, unit, year, kind }, { slot, text, at: instant(day), by })
  })
}

const levelOf = (unit: string): 'government' | 'department' | 'township' => {
  const kind = units.find(({ id }) => id === unit)?.kind
  return kind === 'government' ? 'government' : kind === 'department' ? 'department' : 'township'
}

const receiptsOf = ({ kind, unit }: Plan): Readonly<Record<string, string>> => {
  if (kind === 'disclosure') return { disclosureOffice: '县政府办公室收文' }
  if (unit === 'government')
    return { partyCommittee: '县委收文', congress: '县人大办收文', superior: '市政府收文', supervision: '督察单位签收' }
  return levelOf(unit) === 'department'
    ? { ownGovernment: '县政府办公室收文', superiorDepartment: '市级主管部门收文', supervision: '督察单位签收' }
    : { superior: '县委县政府收文', supervision: '督察单位签收' }
}
