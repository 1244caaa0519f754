/** bin/yifa as it is typed, on a database of its own. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database/test-database.ts'
import vectors from '../deadline/deadline-vectors.json' with { type: 'json' }

const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'yifa-command-'))
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(async () => {
  await database.close()
  fs.rmSync(directory, { recursive: true, force: true })
})

const yifa = async (args: readonly string[], input = ''): Promise<{ code: number; output: string; errors: string }> => {
  const child = spawn(path.join(import.meta.dirname, '../../bin/yifa'), args, {
    env: { ...process.env, DATABASE_URL: database.url, YIFA_DATA: directory },
  })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    errors += text
  })
  child.stdin.end(input)
  const code = await new Promise<number>(resolve => child.on('close', status => resolve(status ?? 1)))
  return { code, output, errors }
}

describe('without a database', () => {
  it('due answers every vector with its date and explanation', async () => {
    const { code, output } = await yifa(['due', '--json'], JSON.stringify(vectors))
    expect(code).toBe(0)
    const answers = JSON.parse(output)
    expect(answers).toHaveLength(51)
    expect(answers[0]).toMatchObject({ id: 'foi-reply-basic', due: '2026-03-30', provisional: false })
    expect(answers[0].explanation.text).toContain('第20个工作日')
  })

  it('due says in Chinese what is wrong with its input', async () => {
    for (const input of ['{', '{}', '[{"id":"甲","rule":"?","start":"2026-03-02"}]']) {
      const { code, output, errors } = await yifa(['due', '--json'], input)
      expect([code, output]).toEqual([1, ''])
      expect(errors).toMatch(/\p{sc=Han}/u)
    }
  })

  it('procedures lists every definition with its acts, clocks, indicators and articles', async () => {
    const { code, output } = await yifa(['procedures', '--json'])
    expect(code).toBe(0)
    const procedures = JSON.parse(output)
    expect(procedures.length).toBeGreaterThanOrEqual(4)
    for (const procedure of procedures) {
      expect(procedure).toMatchObject({
        id: expect.any(String),
        label: expect.any(String),
        publication: expect.any(Object),
      })
      expect(procedure.acts.length).toBeGreaterThan(0)
      expect(procedure.indicators.length).toBeGreaterThan(0)
      expect(procedure.articles.length).toBeGreaterThan(0)
      for (const clock of procedure.clocks) expect(clock.citation).not.toBe('')
    }
    expect((await yifa(['procedures', '--matrix'])).output).toContain('# 权限矩阵')
  })

  it('a command that does not exist is answered by those that do', async () => {
    const unknown = await yifa(['conquer'])
    expect(unknown.code).toBe(2)
    expect(unknown.errors).toContain('没有“conquer”这一命令')
    expect((await yifa(['help'])).output).toContain('report compile')
  })
})

describe('on a database', () => {
  it('rebuilds a district, compiles its report, and verifies until a byte is changed', {
    timeout: 180_000,
  }, async () => {
    expect((await yifa(['verify'])).code).toBe(0)
    const loaded = await yifa(['demo', 'hunjiang'])
    expect([loaded.code, loaded.errors]).toEqual([0, expect.stringContaining('已载入浑江区2019年案件')])
    expect((await yifa(['demo', 'hunjiang'])).errors).toContain('没有改动')

    const report = await yifa(['report', 'compile', '--unit', '浑江区', '--year', '2019', '--format', 'json'])
    expect([report.code, report.errors]).toEqual([0, ''])
    const { unit, figures } = JSON.parse(report.output)
    expect(unit.id).toBe('hunjiang')
    for (const figure of figures)
      expect(figure).toMatchObject({
        indicator: expect.any(String),
        unit: expect.any(String),
        query: expect.any(Object),
        caseCount: expect.any(Number),
        cutoff: expect.any(String),
      })

    const clean = await yifa(['verify'])
    expect([clean.code, clean.output]).toEqual([0, expect.stringContaining('核验一致')])
    await database.db.owner.query(
      `update event set data = jsonb_set(data, '{fields,summary}', '"改写"') where (case_id, seq) =
       (select case_id, seq from event where kind = 'act' and data -> 'fields' ? 'summary' order by case_id limit 1)`,
    )
    const changed = await yifa(['verify'])
    expect([changed.code, changed.output]).toEqual([1, expect.stringContaining('记录链')])
  })

  it('doctor names the database and what is missing', async () => {
    const { code, output } = await yifa(['doctor'])
    expect([code, output]).toEqual([0, expect.stringMatching(/✓ 数据库 PostgreSQL \d+/)])
  })
})
