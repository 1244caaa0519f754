import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { alone } from './report-check.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'yifa-check-'))
const fileOf = (name: string, content: string | Buffer): string => {
  const file = path.join(directory, name)
  writeFileSync(file, content)
  return file
}
const check = async (...args: string[]) => {
  const printed: string[] = []
  const said: string[] = []
  const code = await alone(args, {
    now: () => '2026-11-22T04:00:00.000Z',
    print: text => printed.push(text),
    say: line => said.push(line),
  })
  return { code, printed: printed.join('\n'), said: said.join('\n') }
}

describe('yifa report check', () => {
  it('answers 1 where there are errors, with line, words and what would be right', async () => {
    const { code, printed } = await check(fileOf('错.txt', '一、工作\n培训人数达1200余人次。'))
    expect(code).toBe(1)
    expect(printed).toContain('第2行　错误　人数与人次混用\n    “培训人数达1200余人次”')
    expect(printed).toContain('错误1条，警告0条，提示0条')
  })
  it('answers 0 where there are only warnings, or nothing', async () => {
    expect(await check(fileOf('疑.txt', '一、工作\n发文数量同比下降6%。'))).toMatchObject({ code: 0 })
    const sound = await check(fileOf('好.txt', '一、工作\n办结6件。'))
    expect(sound).toMatchObject({ code: 0, printed: '错误0条，警告0条，提示0条' })
  })
  it('prints JSON for programs', async () => {
    const { code, printed } = await check(fileOf('错.txt', '一、工作\n培训人数达1200余人次。'), '--json')
    expect(code).toBe(1)
    expect(JSON.parse(printed).findings).toMatchObject([
      { rule: 'persons-and-times', severity: 'error', line: 2, from: 0, quote: '培训人数达1200余人次', also: [] },
    ])
  })
  it.each([
    [[], '请指定一个文件'],
    [['甲.txt', '乙.txt'], '请指定一个文件'],
    [['没有.txt'], '读不到文件“没有.txt”'],
    [['--nonsense'], '--nonsense'],
  ])('refuses %j', async (args, why) => {
    const { code, said, printed } = await check(...args)
    expect({ code, printed }).toEqual({ code: 2, printed: '' })
    expect(said).toContain(why)
  })
  it('refuses what it cannot read', async () => {
    const refused = await check(fileOf('坏.docx', 'PK\u0003\u0004坏'))
    expect(refused).toMatchObject({ code: 2, printed: '' })
    expect(refused.said).toContain('已损坏')
  })
})
