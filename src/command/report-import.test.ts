import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportedFigure } from '../../procedures/reported-figure.ts'
import { type TestCounty, testCounty } from '../case/test-county.ts'
import { createOffices } from '../office/offices.ts'
import { county as qinghe, writeSmallCounty } from '../office/small-county.ts'
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
  const offices = createOffices(county.engine.db)
  const code = await run([file, '--unit', '县司法局', '--year', '2024', ...args], {
    installation: {
      engine: county.engine,
      offices,
      prepare: async () => {},
      jurisdictions: async () => [{ id: qinghe, name: '青禾县', demonstration: false }],
      close: async () => {},
    },
    now: () => '2026-11-22T04:00:00.000Z',
    print: text => printed.push(text),
    say: line => said.push(line),
  })
  return { code, printed: printed.join('\n'), said: said.join('\n') }
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
    expect(said).toMatch(/未写入 4771条 主动公开政府信息条数：.*职责/)
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
    expect((await importing('--by', 'zhaoLei', '--confirm', '2')).printed).toContain('写入1个')
    expect(await written()).toHaveLength(1)
  })

  it('a second figure for the same indicator, unit and year is refused', async () => {
    const other = await importing('--by', '赵磊', '--confirm', '2', '--source', '另一份报告')
    expect(other.code).toBe(1)
    expect(await written()).toHaveLength(1)
  })
})
