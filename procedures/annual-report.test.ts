import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutsideWork } from '../src/case/outside-work.ts'
import { performAct } from '../src/case/perform-act.ts'
import { signAct } from '../src/case/sign-act.ts'
import { at, jurisdiction, type TestCounty, type Told, testCounty, told } from '../src/case/test-county.ts'
import type { Actor } from '../src/office/actor.ts'
import { annualReport } from './annual-report.ts'

let county: TestCounty
let writer: Actor
let lawyer: Actor
let head: Actor
let publisher: Actor
/** What compiling the report finds, and whether it can be shown. The real work is tested in src/report. */
let errors = 0
let published: string[] = []
const outside = new Map<string, OutsideWork>([
  ['compiled-report', { consult: async (_, { now }) => ({ cutoff: now, errors, warnings: 1 }) }],
  [
    'publish-report',
    {
      perform: async (_, { state }) => {
        published.push(String((state.facts as { cutoff?: string }).cutoff))
        return []
      },
    },
  ],
])
beforeAll(async () => {
  county = await testCounty([annualReport])
  writer = county.person('吴编报', 'justice', 'reporting')
  lawyer = county.person('郑审核', 'justice', 'legalityReview', 'secrecyReview')
  head = county.person('王局长', 'justice', 'unitHead')
  publisher = county.person('冯发布', 'justice', 'publication')
})
afterAll(() => county.close())

const engine = () => ({ ...county.engine, outside })
const start = (fields: object = {}, on = '2025-12-22') =>
  county.open('annual-report', 'start', 'justice', writer, {
    on,
    fields: { startedOn: on, kind: 'lawgov', level: 'department', year: 2025, reviewer: 'justice', ...fields },
  })
const started = async (fields: object = {}, on?: string): Promise<string> => {
  const result = await start(fields, on)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}
const act = async (id: string, key: string, by: Actor, on: string, fields: object = {}): Promise<Told> => {
  const { seq } = await county.state(id)
  const result = await performAct(engine(), {
    jurisdiction,
    actor: by,
    now: at(on),
    act: key,
    request: { on, fields: { ...fields } },
    on: { case: id, version: seq },
  })
  return told(result)
}
const sign = async (id: string, on: string) => {
  const { seq, pending } = await county.state(id)
  const result = await signAct(engine(), {
    jurisdiction,
    actor: head,
    now: at(on),
    case: id,
    version: seq,
    proposal: pending[0]?.seq ?? 0,
  })
  return result.ok ? result.value.stage : result.refusal.title
}
let year = 2029
/** Each report of a year of its own: there is one a year. */
const issued = async (): Promise<{ id: string; next: number }> => {
  const of = ++year
  const id = await started({ year: of, level: 'township' }, `${of}-12-22`)
  const next = of + 1
  expect(await act(id, 'check', writer, `${next}-01-13`)).toBe('checked')
  await act(id, 'reviewLegality', lawyer, `${next}-01-14`, { legality: '无异议' })
  await act(id, 'reviewSecrecy', lawyer, `${next}-01-14`, { secrecy: '不涉密' })
  expect(await act(id, 'completeReview', writer, `${next}-01-15`)).toBe('reviewed')
  return { id, next }
}

describe('核对', () => {
  it('is done by compiling: a report with errors is not checked, whoever says so', async () => {
    const id = await started()
    errors = 2
    expect(await act(id, 'check', writer, '2026-01-12')).toEqual(['编制的报告还有错误，请在年度报告页逐条处理后再核对'])
    errors = 0
    expect(await act(id, 'check', writer, '2026-01-12')).toBe('checked')
    expect((await county.state(id)).facts).toMatchObject({ cutoff: at('2026-01-12'), errors: 0, warnings: 1 })
  })
  it('may begin in December, but the year’s figures are checked when the year is over', async () => {
    const id = await started({ year: 2026 }, '2026-12-15')
    expect(await act(id, 'check', writer, '2026-12-31')).toEqual(['报告年度尚未结束，全年数据还不能核对'])
    expect(await act(id, 'check', writer, '2027-01-01')).toBe('checked')
  })
  it('is one report a unit, a year and a kind', async () => {
    const again = await start()
    expect(again.ok || again.refusal.type).toBe('duplicate-number')
  })
  it('may be begun anew after one that was begun by mistake was dropped', async () => {
    const id = await started({ year: 2028 }, '2029-01-04')
    await act(id, 'drop', writer, '2029-01-05', { returnReason: '误立' })
    expect(await sign(id, '2029-01-05')).toBe('dropped')
    await started({ year: 2028 }, '2029-01-06')
  })
})

describe('审查', () => {
  it('asks for legality and for secrets, by somebody who did not check the figures', async () => {
    const id = await started({ year: 2024 }, '2025-01-06')
    await act(id, 'check', writer, '2025-01-07')
    expect(await act(id, 'completeReview', writer, '2025-01-08')).toEqual([
      '环节“合法性审核”尚未办理',
      '环节“保密审查”尚未办理',
    ])
    const both = { ...writer, holdings: [...writer.holdings, ...lawyer.holdings] }
    expect(await act(id, 'reviewSecrecy', both, '2025-01-08', { secrecy: '不涉密' })).toEqual([
      '办理“核对数据”的人不能办理“保密审查”',
    ])
    expect(await act(id, 'reviewSecrecy', lawyer, '2025-01-08', { secrecy: '不涉密' })).toBe('checked')
  })
  it('sends a report back to be drafted and checked again', async () => {
    const { id, next } = await issued()
    expect(await act(id, 'sendBack', writer, `${next}-01-16`, { returnReason: '数据有更正' })).toBe('drafting')
  })
})

describe('印发和报送', () => {
  it('is issued after discussion, or on the head’s own ground where the place has it so', async () => {
    const { id, next } = await issued()
    expect(await act(id, 'issue', writer, `${next}-01-20`)).toEqual(['环节“会议讨论”尚未办理'])
  })
  it('goes to each body of its level, with a receipt from each (规定 24)', async () => {
    const { id, next } = await issued()
    const { exemptStep } = await import('../src/case/exempt-step.ts')
    const { seq } = await county.state(id)
    const exempted = await exemptStep(engine(), {
      jurisdiction,
      actor: head,
      now: at(`${next}-01-19`),
      case: id,
      version: seq,
      step: 'meeting',
      ground: 'small',
      reason: '镇级报告由镇长签发',
      on: `${next}-01-19`,
    } as never)
    expect(exempted.ok).toBe(true)
    await act(id, 'issue', writer, `${next}-01-20`)
    expect(await sign(id, `${next}-01-20`)).toBe('issued')
    const submit = (rows: object[]) => act(id, 'submit', writer, `${next}-02-10`, { submissions: rows })
    const on = `${next}-02-10`
    expect(await submit([{ to: 'superior', on, receipt: '收文12号' }])).toEqual([
      '还有应当报送的对象没有报送，或者没有凭据',
    ])
    expect(
      await submit([
        { to: 'superior', on, receipt: '收文12号' },
        { to: 'supervision', on, receipt: '签收' },
      ]),
    ).toBe('issued')
    published = []
    expect(await act(id, 'publish', publisher, `${next}-03-02`, { channels: '门户网站' })).toBe('published')
    expect(published).toEqual([at(`${next}-01-13`)])
    expect(await act(id, 'close', writer, `${next}-03-02`)).toBe('closed')
  })
})

describe('期限', () => {
  const due = async (fields: object, key: string) =>
    (await county.state(await started(fields, `${(fields as { year: number }).year}-12-22`))).clocks.find(
      clock => clock.key === key,
    )?.due
  it('is the day before 1 March for the bodies, and before 1 April for the public (规定 24, 25)', async () => {
    expect(await due({ year: 2021 }, 'submission')).toBe('2022-02-28')
    expect(await due({ year: 2022 }, 'publication')).toBe('2023-03-31')
    // A leap year has one day more.
    expect(await due({ year: 2023 }, 'submission')).toBe('2024-02-29')
  })
  it('was the first quarter for the reports of 2016 to 2018', async () => {
    expect(await due({ year: 2018 }, 'firstQuarter')).toBe('2019-03-31')
    expect(await due({ year: 2017 }, 'submission')).toBeUndefined()
  })
  it('is 31 January for a department’s disclosure report, 31 March for a government’s (条例 49)', async () => {
    expect(await due({ year: 2020, kind: 'disclosure' }, 'departmentDisclosure')).toBe('2021-01-31')
    expect(await due({ year: 2019, kind: 'disclosure', level: 'government' }, 'governmentDisclosure')).toBe(
      '2020-03-31',
    )
  })
  it.each([
    [2022, '01-31', ['disclosureDue', 'disclosureInTime', 'disclosurePublished']],
    [2021, '02-01', ['disclosureDue', 'disclosurePublished']],
  ] as const)(
    'a department’s disclosure report for %i, published on %s, counts as %j; no meeting need discuss it',
    async (of, on, counted) => {
      const id = await started({ year: of, kind: 'disclosure' }, `${of + 1}-01-04`)
      await act(id, 'check', writer, `${of + 1}-01-05`)
      await act(id, 'reviewLegality', lawyer, `${of + 1}-01-06`, { legality: '无异议' })
      await act(id, 'reviewSecrecy', lawyer, `${of + 1}-01-06`, { secrecy: '不涉密' })
      await act(id, 'completeReview', writer, `${of + 1}-01-07`)
      await act(id, 'issue', writer, `${of + 1}-01-10`)
      expect(await sign(id, `${of + 1}-01-10`)).toBe('issued')
      expect(await act(id, 'publish', publisher, `${of + 1}-${on}`, { channels: '门户网站' })).toBe('published')
      const { rows } = await county.engine.db.owner.query(
        'select indicator from contribution where case_id = $1 and removed_at is null order by indicator',
        [id],
      )
      expect(rows.map(({ indicator }) => indicator.slice('annual-report/'.length))).toEqual(counted)
    },
  )
  it.each([
    ['2041-01-18', 'met'],
    ['2041-01-21', 'late'],
  ] as const)(
    'gives the reviewers five working days from the check: done on %s is %s (local rule)',
    async (on, state) => {
      const id = await started({ year: 2040, level: 'township' }, '2040-12-22')
      await act(id, 'check', writer, '2041-01-11')
      await act(id, 'reviewLegality', lawyer, '2041-01-14', { legality: '无异议' })
      await act(id, 'reviewSecrecy', lawyer, '2041-01-14', { secrecy: '不涉密' })
      expect(await act(id, 'completeReview', writer, on)).toBe('reviewed')
      const { clocks } = await county.state(id)
      expect(clocks.find(({ key }) => key === 'review')).toMatchObject({ due: '2041-01-18', state })
      await act(id, 'sendBack', writer, on, { returnReason: '更正' })
      await act(id, 'drop', writer, on, { returnReason: '误立' })
      expect(await sign(id, on)).toBe('dropped')
    },
  )
  it('shows what was late as late', async () => {
    const id = await started({ year: 2016 }, '2017-01-09')
    await county.morning('2017-04-05')
    const { clocks } = await county.state(id)
    expect(clocks.find(({ key }) => key === 'firstQuarter')).toMatchObject({ due: '2017-03-31', state: 'open' })
  })
})
