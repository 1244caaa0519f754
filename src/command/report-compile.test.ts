import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediation } from '../../procedures/mediation.ts'
import { type TestCounty, testCounty } from '../case/test-county.ts'
import { createOffices } from '../office/offices.ts'
import { county as qinghe, writeSmallCounty } from '../office/small-county.ts'
import { run } from './report-compile.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([mediation])
  await county.engine.db.transaction(qinghe, writeSmallCounty)
})
afterAll(() => county.close())

const compile = async (...args: string[]) => {
  const printed: string[] = []
  const said: string[] = []
  const code = await run(args, {
    installation: {
      engine: county.engine,
      offices: createOffices(county.engine.db),
      prepare: async () => {},
      forgetRules: () => {},
      jurisdictions: async () => [{ id: qinghe, name: '青禾县', demonstration: false }],
      fingerprints: async () => new Map(),
      close: async () => {},
    },
    now: () => '2026-11-22T04:00:00.000Z',
    print: text => printed.push(text),
    say: line => said.push(line),
  })
  return { code, printed: printed.join(''), said: said.join('\n') }
}

describe('yifa report compile', () => {
  it('prints JSON with unit, year and cutoff', async () => {
    const { code, printed } = await compile('--unit', '县司法局', '--year', '2019')
    expect(code).toBe(0)
    expect(JSON.parse(printed)).toMatchObject({
      unit: { id: 'justice', name: '青禾县司法局' },
      year: 2019,
      cutoff: '2026-11-22T04:00:00.000Z',
      level: 'department',
    })
  })

  it('means the root by the name of a jurisdiction, and counts the units of the last day of the year', async () => {
    const units = async (year: string) => JSON.parse((await compile('--unit', '青禾县', '--year', year)).printed).units
    expect(await units('2018')).toEqual(expect.arrayContaining(['government', 'legal-office', 'dongguan']))
    expect(await units('2019')).not.toContain('legal-office')
  })

  it('writes Markdown and Word to a file', async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'yifa-report-'))
    const md = path.join(directory, 'a.md')
    const docx = path.join(directory, 'a.docx')
    const asked = ['--unit', 'justice', '--year', '2019', '--cutoff', '2020-02-28T17:00:00+08:00']
    expect(await compile(...asked, '--format', 'md', '--out', md)).toMatchObject({ code: 0, printed: '' })
    expect(readFileSync(md, 'utf8')).toContain('数据截至：2020年2月28日17时0分0秒')
    expect(await compile(...asked, '--format', 'docx', '--out', docx)).toMatchObject({ code: 0 })
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK')
  })

  it('compiles the disclosure report by its kind, in the form of its year', async () => {
    const of = async (year: string) =>
      (await compile('--unit', 'justice', '--year', year, '--kind', 'disclosure', '--format', 'md')).printed
    expect(await of('2019')).toContain('# 青禾县司法局2019年政府信息公开工作年度报告')
    expect(await of('2019')).toContain('第二十条第（九）项')
    expect(await of('2021')).not.toContain('第二十条第（九）项')
  })

  it.each([
    [['--year', '2019'], '请用 --unit 指定单位'],
    [['--unit', 'justice'], '请用 --year 指定四位年度'],
    [['--unit', 'justice', '--year', '2015'], '没有2015年度的报告模板'],
    [['--unit', 'justice', '--year', '2019', '--format', 'xls'], '没有“xls”这一种格式'],
    [['--unit', 'justice', '--year', '2019', '--kind', 'monthly'], '没有“monthly”这一种报告'],
    [['--unit', 'justice', '--year', '2018', '--kind', 'disclosure'], '没有2018年度的报告模板'],
    [['--unit', 'justice', '--year', '2019', '--format', 'docx'], 'docx 须用 --out 指定文件'],
    [['--unit', 'justice', '--year', '2019', '--cutoff', '2020-02-28'], '数据截止时刻应含时区'],
    [['--unit', 'justice', '--year', '2019', '--cutoff', '2026-11-22T04:00:01Z'], '数据截止时刻不得晚于现在'],
    [['--unit', '交通局', '--year', '2019'], '没有“交通局”这一单位，或者它在2019年12月31日不存在'],
    [['--unit', '青禾县', '--year', '2016'], '没有“青禾县”这一单位，或者它在2016年12月31日不存在'],
    [['--unit', '关', '--year', '2019'], '“关”可以指2个单位，请写明其一：'],
    [['--nonsense'], '--nonsense'],
  ])('refuses %j', async (args, why) => {
    const { code, said, printed } = await compile(...args)
    expect({ code, printed }).toEqual({ code: 2, printed: '' })
    expect(said).toContain(why)
  })
})
