import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { disclosureRequest } from '../../../procedures/disclosure-request.ts'
import { reconsideration } from '../../../procedures/reconsideration.ts'
import type { ActAnswer } from '../../case/perform-act.ts'
import type { Result } from '../../case/refusal.ts'
import { jurisdiction, type TestCounty, type TestUnit, testCounty, testUnits } from '../../case/test-county.ts'
import { indicatorBook } from '../../indicator/indicator-book.ts'
import type { Office } from '../../office/office.ts'
import type { CaseDuty } from '../../procedure/duty.ts'
import type { AnyProcedure } from '../../procedure/procedure.ts'
import { compileReport } from '../compile-report.ts'
import type { CompiledReport } from '../compiled-report.ts'

/** The government with two departments below it. */
const below = ['housing', 'market'] as const
const unit = (id: TestUnit) => ({
  id,
  name: testUnits[id].name,
  shortName: null,
  kind: id === 'government' ? ('government' as const) : ('department' as const),
  documentCode: testUnits[id].documentCode,
  parent: id === 'government' ? null : 'government',
  children: id === 'government' ? [...below] : [],
  firstResponsiblePost: null,
  firstResponsible: null,
})
const office: Office = {
  jurisdiction,
  on: '2026-12-31',
  units: new Map((['government', ...below] as const).map(id => [id, unit(id)])),
  roots: ['government'],
  otherNames: new Map(),
}

const procedures = [disclosureRequest, reconsideration]
let county: TestCounty
beforeAll(async () => {
  county = await testCounty(procedures)
})
afterAll(() => county.close())

const done = async (result: Promise<Result<ActAnswer>>): Promise<ActAnswer> => {
  const given = await result
  if (!given.ok) throw new Error(JSON.stringify(given.refusal))
  return given.value
}
/** Somebody for each duty: nobody signs what he put forward. */
const as = (at: TestUnit, duty: CaseDuty) => county.person(duty, at, duty)
const compile = (
  of: TestUnit,
  inService: readonly AnyProcedure[] = procedures,
  cutoff = '2027-01-10T00:00:00Z',
): Promise<CompiledReport> =>
  county.engine.db.read(jurisdiction, q =>
    compileReport(q, {
      ...{ jurisdiction, unit: of, year: 2026, kind: 'disclosure', cutoff, office },
      book: indicatorBook(inService),
      procedures: new Map(inService.map(one => [one.id, one])),
    }),
  )
/** 维持、纠正、其他、尚未审结、总计 of reconsideration. */
const review = (report: CompiledReport): string =>
  report.parts
    .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
    .flatMap(block => (block.kind === 'table' && block.key === 'table-four' ? block.rows : []))
    .find(({ label }) => label === '行政复议')
    ?.cells.map(({ shown }) => shown)
    .join(' ') ?? ''
const differences = ({ findings }: CompiledReport): readonly string[] =>
  findings.filter(({ rule }) => rule === 'disclosure-registers').map(({ message }) => message)
const figure = ({ figures }: CompiledReport, id: string) => figures.find(({ indicator }) => indicator === id)

const applicant = { form: 'person', name: '孙晓岚', idNumber: '110101199003070011', phone: '13900000002' }
/** A request refused and complained of, as the unit that refused it writes it down. */
const complainedOf = async (at: TestUnit, result?: 'upheld' | 'corrected'): Promise<void> => {
  const asked = { channel: 'inPerson', applicant, applicantType: 'person', subject: '方案', deliveryForm: 'post' }
  const { id } = await done(
    county.open('disclosure-request', 'register', at, as(at, 'registration'), {
      on: '2026-03-02',
      fields: { ...asked, description: '征收补偿方案' },
    }),
  )
  const act = (key: string, duty: CaseDuty, on: string, request: object = {}) =>
    done(county.act(id, key, as(at, duty), { on, ...request }))
  await act('accept', 'registration', '2026-03-02')
  await act('review', 'disclosureReview', '2026-03-03', { fields: { secrecy: 'clear', reviewOpinion: '同意' } })
  const { waitsFor } = await act('disclose', 'handling', '2026-03-04', {
    outcome: 'provided',
    fields: { answer: '随函提供。' },
  })
  for (const duty of waitsFor ?? []) await done(county.sign(id, as(at, duty as CaseDuty), '2026-03-04'))
  await act('recordReview', 'handling', '2026-04-01', { fields: { reviewFiledOn: '2026-04-01' } })
  if (result)
    await act('recordReviewResult', 'handling', '2026-05-20', {
      fields: { reviewResult: result, reviewClosedOn: '2026-05-20' },
    })
}
/** A case that the city decides and the unit answers. */
const answeredOutside = async (at: TestUnit, outcome?: 'outsideUpheld'): Promise<void> => {
  const lawyer = as(at, 'litigation')
  const { id } = await done(
    county.open('reconsideration', 'recordOutside', at, lawyer, {
      on: '2026-04-01',
      fields: { outsideOrgan: '平原市人民政府', outsideServedOn: '2026-04-01', respondent: at, matter: 'disclosure' },
    }),
  )
  if (!outcome) return
  const evidence = { answer: '请求维持', answerEvidence: [{ name: '答复书', proves: '已依法答复' }] }
  await done(county.act(id, 'answerOutside', lawyer, { on: '2026-04-10', fields: evidence }))
  const result = { outcome, fields: { decision: '维持', decidedOn: '2026-05-20' } }
  await done(county.act(id, 'recordOutsideResult', lawyer, { on: '2026-05-21', ...result }))
}

describe('table four has one source for each unit', () => {
  it('a unit whose cases are decided elsewhere and not kept here has it from its requests', async () => {
    await complainedOf('housing', 'corrected')
    const report = await compile('housing')
    expect(review(report)).toBe('0 1 0 0 1')
    expect(figure(report, 'disclosure-review-corrected')).toMatchObject({
      source: 'disclosure-request/review-corrected',
      query: { units: ['housing'] },
    })
    expect(differences(report)).toEqual([])
  })

  it('a unit whose cases are kept as such has it from them, and what its requests say is not added', async () => {
    await answeredOutside('market', 'outsideUpheld')
    await complainedOf('market', 'upheld')
    const report = await compile('market')
    expect(review(report)).toBe('1 0 0 0 1')
    expect(figure(report, 'disclosure-review-upheld')).toMatchObject({
      source: 'reconsideration/disclosure-upheld',
      caseCount: 1,
    })
    expect(differences(report)).toEqual([])
  })

  it('a government’s report adds its units, each from its own source; the cell opens both', async () => {
    await answeredOutside('government')
    const report = await compile('government')
    expect(review(report)).toBe('1 1 0 1 3')
    expect(figure(report, 'disclosure-review-corrected')).toMatchObject({
      query: { indicator: 'disclosure-request/review-corrected', units: ['housing'] },
    })
    await complainedOf('housing')
    const both = await compile('government')
    expect(review(both)).toBe('1 1 0 2 4')
    expect(figure(both, 'disclosure-review-pending')).toMatchObject({
      basis: 'computed',
      addends: [
        { query: { indicator: 'reconsideration/disclosure-pending', units: 'subtree' } },
        { query: { indicator: 'disclosure-request/review-pending', units: ['housing'] } },
      ],
    })
  })

  it('where a unit has both and they differ, the cases count and the difference is told', async () => {
    await complainedOf('market', 'corrected')
    for (const report of [await compile('market'), await compile('government')])
      expect(differences(report)).toEqual([
        '表四行政复议：清河县市场监督管理局的复议案件与依申请公开办理记录不一致（前者、后者依次为：结果纠正0件、1件），按复议案件计，请核对',
      ])
    expect(review(await compile('market'))).toBe('1 0 0 0 1')
  })

  it('an installation without cases of reconsideration has all of it from requests', async () => {
    expect(review(await compile('government', [disclosureRequest]))).toBe('1 2 0 1 4')
  })

  it('at a cutoff before anything was recorded there is nothing', async () => {
    expect(review(await compile('government', procedures, '2026-02-01T00:00:00Z'))).toBe('0 0 0 0 0')
  })
})
