import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrativePenalty } from '../../../procedures/administrative-penalty.ts'
import { disclosureRequest } from '../../../procedures/disclosure-request.ts'
import { normativeDocument } from '../../../procedures/normative-document.ts'
import { reportedFigure } from '../../../procedures/reported-figure.ts'
import type { Result } from '../../case/refusal.ts'
import { jurisdiction, type TestCounty, testCounty } from '../../case/test-county.ts'
import { indicatorBook } from '../../indicator/indicator-book.ts'
import type { Office } from '../../office/office.ts'
import type { CaseDuty } from '../../procedure/duty.ts'
import { compileReport } from '../compile-report.ts'
import type { CompiledReport, CompiledTable } from '../compiled-report.ts'
import { writeNarrative } from '../narrative.ts'
import { publishReport } from '../publish-report.ts'
import { reportDocument } from '../render-document.ts'
import { renderMarkdown } from '../render-markdown.ts'
import { findTemplate } from '../templates.ts'

const office = (on: string): Office => ({
  jurisdiction,
  on,
  units: new Map([
    [
      'housing',
      {
        id: 'housing',
        name: '清河县住房和城乡建设局',
        shortName: null,
        kind: 'department',
        documentCode: '清住建',
        parent: null,
        children: [],
        firstResponsiblePost: null,
        firstResponsible: null,
      },
    ],
  ]),
  roots: ['housing'],
  otherNames: new Map(),
})
const by = { person: null, name: '孙登记' }

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([disclosureRequest])
})
afterAll(() => county.close())

const compile = (year: number, cutoff: string, book = indicatorBook([disclosureRequest])): Promise<CompiledReport> =>
  county.engine.db.read(jurisdiction, q =>
    compileReport(q, {
      jurisdiction,
      unit: 'housing',
      year,
      kind: 'disclosure',
      cutoff,
      office: office(`${year}-12-31`),
      book,
      procedures: county.engine.procedures,
    }),
  )
const tableOf = (report: CompiledReport, key: string): CompiledTable => {
  const blocks = report.parts.flatMap(({ sections }) => sections.flatMap(section => section.blocks))
  const found = blocks.find(block => block.key === key)
  if (found?.kind !== 'table') throw new Error(`no table ${key}`)
  return found
}
const row = (report: CompiledReport, label: string): readonly string[] =>
  tableOf(report, 'table-three')
    .rows.find(one => one.label.startsWith(label))
    ?.cells.map(({ shown }) => shown) ?? []
const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const application = {
  channel: 'inPerson',
  applicant: { form: 'person', name: '孙晓岚', idNumber: '110101199003070011', phone: '13900000002' },
  applicantType: 'person',
  subject: '征收补偿方案',
  description: '柳河路改造工程的征收补偿方案',
  deliveryForm: 'post',
}
const company = {
  applicant: { form: 'organisation', name: '清河建材有限公司', phone: '0439-1' },
  applicantType: 'business',
}

const receive = async (on: string, fields: object = {}, recordedOn = on): Promise<string> => {
  const registrar = county.person('窗口', 'housing', 'registration')
  const request = { on, fields: { ...application, ...fields } }
  return done(await county.open('disclosure-request', 'register', 'housing', registrar, request, recordedOn)).id
}
const disclose = async (id: string, on: string): Promise<void> => {
  done(await county.act(id, 'accept', county.person('窗口', 'housing', 'registration'), { on }))
  const reviewer = county.person('审查', 'housing', 'disclosureReview')
  done(await county.act(id, 'review', reviewer, { on, fields: { secrecy: 'clear', reviewOpinion: '同意' } }))
  const clerk = county.person('承办', 'housing', 'handling')
  const reply = { on, outcome: 'provided', fields: { answer: '随函提供复印件。' } }
  const { waitsFor } = done(await county.act(id, 'disclose', clerk, reply))
  for (const duty of waitsFor ?? [])
    done(await county.sign(id, county.person('负责人', 'housing', duty as CaseDuty), on))
}

describe('the tables by year of form', () => {
  it('there is none before the report of 2019', () => {
    expect(findTemplate('disclosure', 2018)).toBeNull()
    expect(findTemplate('disclosure', 2019)?.id).toBe('disclosure-2019')
    expect(findTemplate('disclosure', 2020)?.id).toBe('disclosure-2019')
    expect(findTemplate('disclosure', 2021)?.id).toBe('disclosure-2021')
  })
  it('（六） is divided since 2021; table two loses two matters', async () => {
    const [old, since] = [await compile(2020, '2021-01-10T00:00:00Z'), await compile(2021, '2022-01-10T00:00:00Z')]
    expect(row(old, '（六）')).toEqual(['0', '0', '0', '0', '0', '0', '0'])
    expect(row(since, '（六）')).toEqual([])
    expect(tableOf(old, 'table-two-五').rows.map(({ label }) => label)).toEqual(['行政许可', '其他对外管理服务事项'])
    expect(tableOf(since, 'table-two-五').rows.map(({ label }) => label)).toEqual(['行政许可'])
    expect(tableOf(old, 'table-two-九').rows.map(({ label }) => label)).toEqual(['政府集中采购'])
    expect(() => tableOf(since, 'table-two-九')).toThrow()
  })
  it.each([2020, 2021])('every figure of the tables of %i is called by its row and column', async year => {
    const all = indicatorBook([disclosureRequest, normativeDocument, administrativePenalty, reportedFigure])
    const report = await compile(year, '2022-01-10T00:00:00Z', all)
    const labels = new Map(report.figures.map(({ indicator, label }) => [indicator, label]))
    const tables = report.parts.flatMap(({ sections }) =>
      sections.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'table')),
    )
    for (const { columns, rows } of tables)
      for (const { label, cells } of rows)
        for (const [i, { figure }] of cells.entries()) {
          const called = labels.get(figure) ?? ''
          expect(called).toContain(label.replace(/（区分.*/, ''))
          expect(called).toContain(columns[i + 1])
          expect(called).not.toMatch(/\(/)
        }
    expect(labels.get('disclosure-request/concluded-3.4-business')).toBe(
      '三、本年度办理结果（三）不予公开：4.保护第三方合法权益（法人或其他组织：商业企业）',
    )
    expect(labels.get('disclosure-direct-total')).toBe('表四行政诉讼：未经复议直接起诉：总计')
    expect(labels.get('penalties-decided')).toBe(
      year === 2020 ? '行政处罚：处理决定数量' : '行政处罚：本年处理决定数量',
    )
  })
  it('a department makes it public by 31 January', async () => {
    const { duties } = await compile(2021, '2022-01-10T00:00:00Z')
    expect(duties.map(({ what, lastDay }) => [what, lastDay])).toEqual([
      ['report', '2022-01-31'],
      ['publish', '2022-01-31'],
    ])
  })
})

describe('two years of requests', () => {
  beforeAll(async () => {
    await disclose(await receive('2025-12-01', company), '2025-12-10')
    await receive('2025-12-22')
    const published = await compile(2025, '2026-01-08T00:00:00Z')
    const publishing = { on: '2026-01-20', at: '2026-01-20T02:00:00Z', by }
    const answer = await county.engine.db.transaction(jurisdiction, tx => publishReport(tx, published, publishing))
    expect(answer).toEqual({ ok: true, version: 1 })
  })

  it('are counted by type of applicant, and what stays open is carried out', async () => {
    const report = await compile(2025, '2026-01-08T00:00:00Z')
    expect(report.title).toBe('清河县住房和城乡建设局2025年政府信息公开工作年度报告')
    expect(row(report, '一、')).toEqual(['1', '1', '0', '0', '0', '0', '2'])
    expect(row(report, '（一）')).toEqual(['0', '1', '0', '0', '0', '0', '1'])
    expect(row(report, '（七）')).toEqual(['0', '1', '0', '0', '0', '0', '1'])
    expect(row(report, '四、')).toEqual(['1', '0', '0', '0', '0', '0', '1'])
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('the next year begins with what was carried over', async () => {
    const report = await compile(2026, '2026-01-25T00:00:00Z')
    expect(row(report, '二、')).toEqual(['1', '0', '0', '0', '0', '0', '1'])
    expect(report.findings.map(({ rule }) => rule).filter(rule => rule.includes('carry-over'))).toEqual([])
  })

  it('a request of last year recorded after its report was public no longer matches it', async () => {
    await receive('2025-12-29', {}, '2026-02-03')
    const report = await compile(2026, '2026-02-10T00:00:00Z')
    const faults = report.findings.filter(({ rule }) => rule.includes('carry-over'))
    expect(faults).toMatchObject([
      { rule: 'disclosure-carry-over', severity: 'error', expected: '1' },
      { rule: 'disclosure-carry-over', severity: 'error', expected: '1' },
    ])
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('自然人列，上年结转2件，上年报告的结转下年度继续办理为1件'),
      expect.stringContaining('总计列，上年结转2件'),
    ])
    // At a cutoff before it was recorded nothing is wrong.
    const before = await compile(2026, '2026-01-25T00:00:00Z')
    expect(before.findings.filter(({ rule }) => rule.includes('carry-over'))).toEqual([])
  })

  it('it stands where part six says why', async () => {
    const name = { jurisdiction, unit: 'housing', year: 2026, kind: 'disclosure' } as const
    const words = {
      slot: 'other',
      text: '上年12月29日收到的1件申请补登，已计入上年结转。',
      at: '2026-02-11T00:00:00Z',
      by,
    }
    await county.engine.db.transaction(jurisdiction, tx => writeNarrative(tx, name, words))
    const report = await compile(2026, '2026-02-12T00:00:00Z')
    expect(report.findings.filter(({ rule }) => rule.includes('carry-over')).map(({ severity }) => severity)).toEqual([
      'warning',
      'warning',
    ])
  })

  it('a request that stood in two final cells, or in none, is named', async () => {
    const { owner } = county.engine.db
    const { rows } = await owner.query("select * from contribution where indicator = 'disclosure-request/concluded-1'")
    expect(rows).toHaveLength(1)
    const columns = Object.keys(rows[0] as object)
    const chosen = columns.map(name => (name === 'indicator' ? `'disclosure-request/concluded-5.2'` : name)).join(', ')
    await owner.query(
      `insert into contribution (${columns.join(', ')}) select ${chosen} from contribution where indicator = 'disclosure-request/concluded-1'`,
    )
    const report = await compile(2025, '2026-01-08T00:00:00Z')
    const cells = report.findings.filter(({ rule }) => rule === 'disclosure-one-cell')
    expect(cells.map(({ message }) => message)).toEqual([expect.stringContaining('落在2个末级格')])
    await owner.query(
      "update contribution set removed_at = added_at where indicator = 'disclosure-request/concluded-5.2'",
    )
    const again = await compile(2025, '2026-01-08T00:00:00Z')
    expect(again.findings.filter(({ rule }) => rule === 'disclosure-one-cell')).toEqual([])
  })

  it('is printed with its tables and without an appendix', async () => {
    const report = await compile(2025, '2026-01-08T00:00:00Z')
    expect(renderMarkdown(report)).toContain('| 一、本年新收政府信息公开申请数量 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |')
    const { body, attachments } = reportDocument(report)
    expect(attachments).toBeUndefined()
    expect(body.filter(({ kind }) => kind === 'table')).toHaveLength(6)
  })
})
