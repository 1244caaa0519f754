import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediation } from '../../procedures/mediation.ts'
import type { Result } from '../case/refusal.ts'
import { jurisdiction, type TestCounty, testCounty, testUnits } from '../case/test-county.ts'
import { neighbourDispute } from '../case/test-dispute.ts'
import { indicatorBook } from '../indicator/indicator-book.ts'
import type { Office } from '../office/office.ts'
import { compileReport, cutoffOf } from './compile-report.ts'
import type { CompiledReport } from './compiled-report.ts'
import { writeNarrative } from './narrative.ts'
import { renderJson } from './render-json.ts'
import { renderMarkdown } from './render-markdown.ts'
import { casesBehind, narrativePlaces, opensOf } from './report-page-data.ts'
import { findKeptReport, keepReport } from './store-report.ts'

/** 清河县 with every unit under the government. */
const office = (on: string): Office => ({
  jurisdiction,
  on,
  units: new Map(
    Object.entries(testUnits).map(([id, { name, documentCode }]) => [
      id,
      {
        id,
        name,
        shortName: null,
        kind: id === 'government' ? 'government' : id === 'township' ? 'township' : 'department',
        documentCode,
        parent: id === 'government' ? null : 'government',
        children: id === 'government' ? Object.keys(testUnits).filter(other => other !== 'government') : [],
        firstResponsiblePost: null,
        firstResponsible: null,
      },
    ]),
  ),
  roots: ['government'],
  otherNames: new Map(),
})

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([mediation])
})
afterAll(() => county.close())

const book = indicatorBook([mediation])
const compile = (unit: string, cutoff: string, year = 2026): Promise<CompiledReport> =>
  county.engine.db.read(jurisdiction, q =>
    compileReport(q, {
      jurisdiction,
      unit,
      year,
      kind: 'lawgov',
      cutoff,
      office: office(`${year}-12-31`),
      book,
      procedures: county.engine.procedures,
    }),
  )
const mediate = async (unit: 'township' | 'justice', day: string, agreed: boolean): Promise<string> => {
  const clerk = county.person('孙登记', unit, 'registration', 'mediation')
  const opened = done(await county.open('mediation', 'register', unit, clerk, neighbourDispute(day)))
  const fields = { willing: 'willing', mediators: '李调解' }
  done(await county.act(opened.id, 'accept', clerk, { on: day, fields }))
  if (agreed) await agree(opened.id, unit, day)
  return opened.id
}
const agree = async (id: string, unit: 'township' | 'justice', day: string): Promise<void> => {
  const fields = {
    agreementForm: 'oral',
    agreedOn: day,
    agreement: '疏通水沟',
    performDue: day,
    records: [{ on: day, mediator: '李调解', note: '各方同意疏通' }],
  }
  done(await county.act(id, 'agree', county.person('孙登记', unit, 'mediation'), { on: day, fields }))
}
const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const figureOf = (report: CompiledReport, id: string) => report.figures.find(({ indicator }) => indicator === id)

const openRate = (report: CompiledReport) => {
  const rate = figureOf(report, 'mediation-success-rate')
  const [open] = rate ? opensOf(rate) : []
  if (!open) throw new Error('the rate opens nothing')
  return county.engine.db.read(jurisdiction, q => casesBehind(q, book, report, open.query, { limit: 10 }))
}

describe('a report compiled from cases', () => {
  let early: { json: string; markdown: string }
  const cutoff = '2026-06-30T16:00:00Z'
  let undecided: string

  it('leaves out every sentence that has no figure', async () => {
    const report = await compile('government', cutoff)
    expect(report.title).toBe('清河县人民政府关于2026年度法治政府建设情况的报告')
    expect(report.figures).toEqual([])
    expect(report.parts.map(({ number, heading }) => `${number}、${heading}`)).toEqual([
      '一、2026年度推进法治政府建设的主要举措和成效',
      '二、存在的不足和原因',
      '三、党政主要负责人履行推进法治建设第一责任人职责的情况',
      '四、2027年度推进法治政府建设的主要安排',
    ])
    expect(report.findings.map(({ rule }) => rule)).toEqual([
      'missing-part',
      'missing-part',
      'missing-part',
      'missing-part',
    ])
  })

  it('states what was counted in the unit and all units below it', async () => {
    await mediate('township', '2026-03-02', true)
    await mediate('township', '2026-04-02', true)
    undecided = await mediate('justice', '2026-05-06', false)
    const report = await compile('government', cutoff)
    expect(renderMarkdown(report)).toContain('全年共排查调处矛盾纠纷3件，调解成功2件，调解成功率66.7%。')
    expect(figureOf(report, 'mediation-success-rate')).toMatchObject({
      value: 66.6667,
      shown: '66.7%',
      numerator: 2,
      denominator: 3,
      basis: 'counted',
      caseCount: 3,
      query: { indicator: 'mediation/successRate', unit: 'government', units: 'subtree', cutoff },
    })
    expect(figureOf(await compile('township', cutoff), 'mediation-total')).toMatchObject({ value: 2, shown: '2' })
  })

  it('opens the cases of each figure, as recorded by its cutoff', async () => {
    const report = await compile('government', cutoff)
    const cases = await openRate(report)
    expect(cases.map(({ on, above }) => [on, above])).toEqual([
      ['2026-03-02', true],
      ['2026-04-02', true],
      ['2026-05-06', false],
    ])
  })

  it('puts the words people wrote between the figures', async () => {
    const write = (slot: string, text: string, at: string) =>
      county.engine.db.transaction(jurisdiction, tx =>
        writeNarrative(
          tx,
          { jurisdiction, unit: 'government', year: 2026, kind: 'lawgov' },
          { slot, text, at, by: { person: 'sun', name: '孙国强' } },
        ),
      )
    await write('achievements.disputes', '健全大调解机制。', '2026-05-01T00:00:00Z')
    await write('shortcomings', '调解力量不足。\n基层人手少。', '2026-05-01T00:00:00Z')
    const report = await compile('government', cutoff)
    early = { json: renderJson(report), markdown: renderMarkdown(report) }
    expect(early.markdown).toContain(
      '### （一）依法有效化解社会矛盾纠纷\n\n健全大调解机制。\n\n全年共排查调处矛盾纠纷3件',
    )
    expect(early.markdown).toContain('## 二、存在的不足和原因\n\n调解力量不足。\n\n基层人手少。')
    expect(report.findings).toHaveLength(2)
    const places = narrativePlaces(report)
    expect(places.find(({ key }) => key === 'achievements.disputes')).toEqual({
      key: 'achievements.disputes',
      label: '化解矛盾纠纷的举措',
      help: null,
      part: '2026年度推进法治政府建设的主要举措和成效',
      section: '依法有效化解社会矛盾纠纷',
      text: '健全大调解机制。',
    })
    expect(places.filter(({ text }) => text !== '').map(({ key }) => key)).toEqual([
      'achievements.disputes',
      'shortcomings',
    ])
    await write('shortcomings', '', '2026-07-02T00:00:00Z')
    await expect(write('nowhere', '', cutoff)).rejects.toThrow('no slot nowhere')
  })

  it('a second compile with the same cutoff gives the same bytes, whatever was done in between', async () => {
    await mediate('township', '2026-07-01', true)
    await agree(undecided, 'justice', '2026-07-02')
    const again = await compile('government', cutoff)
    expect(renderJson(again)).toBe(early.json)
    expect(renderMarkdown(again)).toBe(early.markdown)
    expect((await openRate(again)).map(({ above }) => above)).toEqual([true, true, false])
    const later = await compile('government', '2026-07-31T16:00:00Z')
    expect((await openRate(later)).map(({ above }) => above)).toEqual([true, true, true, true])
    expect(figureOf(later, 'mediation-total')?.value).toBe(4)
    expect(renderMarkdown(later)).not.toContain('调解力量不足')
  })

  it('a kept version stays as it was compiled', async () => {
    const compiled = await compile('government', cutoff)
    const by = { person: 'sun', name: '孙国强' }
    const keep = () =>
      county.engine.db.transaction(jurisdiction, tx => keepReport(tx, compiled, { at: '2026-08-01T00:00:00Z', by }))
    expect([await keep(), await keep()]).toEqual([1, 2])
    const kept = await county.engine.db.read(jurisdiction, q =>
      findKeptReport(q, { jurisdiction, unit: 'government', year: 2026, kind: 'lawgov' }),
    )
    expect(kept).toMatchObject({ version: 2, compiledBy: by })
    expect(kept?.compiled).toEqual(compiled)
  })
})

describe('which template', () => {
  it('until the report of 2018 the first quarter, from 2019 before 1 March and published before 1 April', async () => {
    const cutoff = cutoffOf('2026-11-22T11:30:35.12+08:00')
    expect(cutoff).toBe('2026-11-22T03:30:35.120Z')
    const old = await compile('government', cutoff, 2018)
    expect(old.duties.map(({ by, lastDay }) => [by, lastDay])).toEqual([
      ['第一季度', '2019-03-31'],
      ['第一季度', '2019-03-31'],
    ])
    const since = await compile('government', cutoff, 2019)
    expect(since.duties.map(({ what, to, by, lastDay }) => [what, to, by, lastDay])).toEqual([
      ['report', '同级党委、人大常委会', '3月1日前', '2020-02-29'],
      ['report', '上一级党委和政府', '3月1日前', '2020-02-29'],
      ['copy', '上一级督察单位', '3月1日前', '2020-02-29'],
      ['publish', '社会', '4月1日前', '2020-03-31'],
    ])
    expect(since.duties[0]?.citation).toBe('《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）第二十四条')
    await expect(compile('government', cutoff, 2015)).rejects.toThrow('no lawgov template for 2015')
  })

  it('a department reports to its own government and the department above, a township to the level above', async () => {
    const cutoff = '2026-11-22T03:30:35Z'
    const to = async (unit: string) => (await compile(unit, cutoff, 2025)).duties[0]?.to
    expect(await to('justice')).toBe('本级党委和政府、上一级主管部门')
    expect(await to('township')).toBe('上一级党委和政府')
  })
})
