import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportedFigure } from '../../procedures/reported-figure.ts'
import { createKnownUnits } from '../case/known-units.ts'
import { type TestCounty, testCounty } from '../case/test-county.ts'
import type { ReportName } from '../check/fixtures/reports.ts'
import { createOffices } from '../office/offices.ts'
import { county as qinghe, writeSmallCounty } from '../office/small-county.ts'
import type { CommandContext } from './report-compile.ts'
import { run } from './report-import.ts'

const file = path.join(mkdtempSync(path.join(tmpdir(), 'yifa-import-')), '年度报告.txt')
writeFileSync(
  file,
  [
    '青禾县人民政府2024年法治政府建设报告',
    '一、主要工作和成效',
    '调处矛盾纠纷161件，主动公开政府信息4771条，召开座谈会8次。',
    '二、2025年打算',
    '公开信息5000条。',
  ].join('\n'),
)

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([reportedFigure])
  await county.engine.db.transaction(qinghe, writeSmallCounty)
  await county.engine.db.owner.query(
    `update post set duties = duties || '{figures}' where jurisdiction = $1 and id = 'justice-clerk'`,
    [qinghe],
  )
})
afterAll(() => county.close())

const importing = async (...args: string[]) => {
  const printed: string[] = []
  const said: string[] = []
  const code = await run([file, '--unit', '县司法局', '--year', '2024', ...args], context(printed, said))
  return { code, printed: printed.join('\n'), said: said.join('\n') }
}
const importingOf = async (name: ReportName, issuer: string, year: number, ...args: string[]) => {
  const printed: string[] = []
  const said: string[] = []
  const given = fileURLToPath(new URL(`../check/fixtures/${name}.txt`, import.meta.url))
  const code = await run([given, '--issuer', issuer, '--year', String(year), ...args], context(printed, said))
  return { code, printed: printed.join('\n'), said: said.join('\n') }
}
const context = (printed: string[], said: string[]): CommandContext => {
  const offices = createOffices(county.engine.db)
  const units = createKnownUnits(offices)
  return {
    installation: {
      engine: { ...county.engine, unit: units.unit },
      offices,
      prepare: jurisdiction => units.refresh(jurisdiction),
      forgetRules: () => {},
      jurisdictions: async () => [{ id: qinghe, name: '青禾县', demonstration: false }],
      fingerprints: async () => new Map(),
      close: async () => {},
    },
    now: () => '2026-11-22T04:00:00.000Z',
    print: text => printed.push(text),
    say: line => said.push(line),
  }
}
const written = async () =>
  (
    await county.engine.db.owner.query(
      `select state->'facts' as facts from case_file where jurisdiction = $1 and procedure = 'reported-figure' order by id`,
      [qinghe],
    )
  ).rows.map(({ facts }) => facts)

describe('yifa report import', () => {
  it('shows the figures of the results with their indicators, and writes nothing', async () => {
    const { code, printed, said } = await importing()
    expect(code).toBe(0)
    expect(printed).toContain('1　161件　')
    expect(printed).toContain('主动公开政府信息条数：4771条\n     第3行：主动公开政府信息4771条')
    expect(printed).not.toContain('5000')
    expect(said).toContain('没有写入')
    expect(await written()).toEqual([])
  })

  it.each([
    [['--confirm', 'all'], '请用 --by 写明由谁填报'],
    [['--by', '无此人', '--confirm', 'all'], '没有“无此人”这个人'],
    [['--by', '无此人', '--confirm', '9'], '没有第9个数据'],
    [['--by', '无此人', '--confirm', '一'], '--confirm 应为序号'],
  ])('refuses %j and writes nothing', async (args, why) => {
    const { code, said } = await importing(...args)
    expect(code).toBe(2)
    expect(said).toContain(why)
    expect(await written()).toEqual([])
  })

  it('is refused to whoever has no such duty in the unit, with the reason', async () => {
    const { code, printed, said } = await importing('--by', '王芳', '--confirm', 'all')
    expect(code).toBe(1)
    expect(printed).toContain('写入0个')
    expect(said).toMatch(/不能写入 4771条 主动公开政府信息条数：.*职责/)
    expect(await written()).toEqual([])
  })

  it('writes what was confirmed, with clause, line, source and the file; the same again writes nothing more', async () => {
    expect(await importing('--by', '赵磊', '--confirm', '2')).toMatchObject({ code: 0 })
    const [fact, ...more] = await written()
    expect(more).toEqual([])
    expect(fact).toMatchObject({
      indicator: 'proactive-disclosure-items',
      value: 4771,
      qualifier: '无',
      raw: '4771条',
      year: 2024,
      clause: '主动公开政府信息4771条',
      line: 3,
      source: '青禾县人民政府2024年法治政府建设报告',
      evidence: [{ name: '年度报告.txt' }],
    })
    const again = await importing('--by', 'zhaoLei', '--confirm', '2')
    expect(again).toMatchObject({ code: 0, printed: expect.stringContaining('写入0个，1个此前已由同一文件写入') })
    expect(await written()).toHaveLength(1)
  })

  it('a second figure for the same indicator, unit and year is refused, and with it all others of the file', async () => {
    writeFileSync(
      file,
      '青禾县人民政府2024年法治政府建设报告\n一、主要工作\n主动公开政府信息5000条，制定行政规范性文件3件。',
    )
    const other = await importing('--by', '赵磊', '--confirm', 'all')
    expect(other).toMatchObject({ code: 1, printed: expect.stringContaining('全部没有写入') })
    expect(other.said).toMatch(/不能写入 5000条/)
    expect(await written()).toHaveLength(1)
    const { rows } = await county.engine.db.owner.query('select 1 from attachment')
    expect(rows).toHaveLength(1)
  })
})

describe('yifa report import --issuer', () => {
  const inPublished = async (): Promise<readonly { unit: string; stage: string; indicator: string; line: number }[]> =>
    (
      await county.engine.db.owner.query(
        `select n.name as unit, c.stage, c.state->'facts'->>'indicator' as indicator, (c.state->'facts'->>'line')::int as line
         from case_file c join unit_name n on n.jurisdiction = c.jurisdiction and n.unit = c.unit
         where c.jurisdiction = 'published-reports' order by c.id`,
      )
    ).rows

  it('takes over the five published reports, each as its issuer’s, confirmed, with clause and line', async () => {
    const reports = [
      ['poverty-office-2020', '重庆市扶贫开发办公室', 2020, 1],
      ['hunjiang-2019', '白山市浑江区人民政府', 2019, 67],
      ['xiaodu-2022', '重庆市潼南区小渡镇人民政府', 2022, 0],
      ['tongnan-office-2020', '重庆市潼南区人民政府办公室', 2020, 12],
      ['maoming-office-2020', '茂名市人民政府办公室', 2020, 25],
    ] as const
    for (const [name, issuer, year, figures] of reports)
      expect(await importingOf(name, issuer, year, '--confirm', 'all')).toMatchObject({
        code: 0,
        printed: `写入${issuer}${year}年数据${figures}个，可在“数据比较”中对照。`,
      })
    const rows = await inPublished()
    expect(rows).toHaveLength(105)
    expect(new Set(rows.map(({ stage }) => stage))).toEqual(new Set(['confirmed']))
    expect(rows).toContainEqual(
      expect.objectContaining({ unit: '茂名市人民政府办公室', indicator: 'cppcc-letters', line: 10 }),
    )
  })
  it('the same again writes nothing more; another report of the same year that states the same is refused whole', async () => {
    const again = await importingOf('tongnan-office-2020', '重庆市潼南区人民政府办公室', 2020, '--confirm', 'all')
    expect(again).toMatchObject({ code: 0, printed: expect.stringContaining('数据0个，12个此前已由同一文件写入') })
    const other = await importingOf('maoming-office-2020', '重庆市潼南区人民政府办公室', 2020, '--confirm', 'all')
    expect(other).toMatchObject({ code: 1, printed: expect.stringContaining('全部没有写入') })
    expect(other.said).toContain('依申请公开答复率')
    expect(await inPublished()).toHaveLength(105)
  })
  it('is refused for a year other than the one the report is of', async () => {
    const { code, said } = await importingOf('tongnan-office-2020', '潼南区人民政府办公室', 2021)
    expect({ code, said }).toEqual({ code: 2, said: '这份报告写的是2020年度，--year 写的是2021：请核对' })
  })
  it('is not for a unit of one’s own, and shows without writing', async () => {
    expect(await importingOf('tongnan-office-2020', '某局', 2020, '--by', '赵磊')).toMatchObject({
      code: 2,
      said: expect.stringContaining('不与 --unit、--by 同用'),
    })
    expect(await importingOf('tongnan-office-2020', '某局', 2020)).toMatchObject({
      code: 0,
      said: expect.stringContaining('没有写入'),
    })
    expect(await inPublished()).toHaveLength(105)
  })
  it('stands below the installation’s own government', async () => {
    const { rows } = await county.engine.db.owner.query(
      `select parent from jurisdiction where id = 'published-reports'`,
    )
    expect(rows).toEqual([{ parent: qinghe }])
  })
})
