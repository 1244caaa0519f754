import { afterAll, beforeAll, expect, it } from 'vitest'
import { mediation } from '../../procedures/mediation.ts'
import { definitionsCounted } from '../case/recount-changed.ts'
import { at, jurisdiction, type TestCounty, testCounty } from '../case/test-county.ts'
import { neighbourDispute } from '../case/test-dispute.ts'
import type { Installation } from '../services.ts'
import { run } from './recount.ts'
import type { CommandContext } from './report-compile.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([mediation])
})
afterAll(() => county.close())

const fields = (on: string) => neighbourDispute(on).fields
const recounting = async (fingerprint: string, ...args: string[]) => {
  const printed: string[] = []
  const { engine } = county
  const { acts } = mediation
  const changed = { ...mediation, acts: { ...acts, accept: { ...acts.accept, by: 'assignment' } } } as typeof mediation
  const context: CommandContext = {
    installation: {
      engine: { ...engine, procedures: new Map([['mediation', changed]]) },
      prepare: async () => {},
      jurisdictions: async () => [{ id: jurisdiction, name: '清河县', demonstration: false }],
      fingerprints: async () => new Map([['mediation', fingerprint]]),
    } as unknown as Installation,
    now: () => at('2026-04-01'),
    print: text => printed.push(text),
    say: text => printed.push(text),
  }
  return { code: await run(args, context), printed }
}

it('prints what was recounted with old value and new, then that there is nothing more to do', async () => {
  const person = county.person('孙登记', 'township', 'registration', 'mediation')
  const opened = await county.open('mediation', 'register', 'township', person, {
    on: '2026-03-04',
    fields: fields('2026-03-04'),
  })
  const id = opened.ok ? opened.value.id : ''
  const counted = new Map([['mediation', 'before']])
  await definitionsCounted(county.engine, jurisdiction, { fingerprints: counted, now: () => at('2026-03-05') })

  expect(await recounting('before')).toEqual({ code: 0, printed: ['清河县：事项定义没有变动，无须重算'] })
  const { code, printed } = await recounting('after')
  expect(code).toBe(0)
  expect(printed[0]).toBe('清河县：“矛盾纠纷调解”定义有更新，核对案件1件，重算1件')
  expect(printed[1]).toMatch(new RegExp(`^  ${id}　待办“township，待办”：mediation.*→assignment`))
  expect((await county.state(id)).work).toMatchObject([{ duties: expect.arrayContaining(['assignment']) }])
  expect(await recounting('after')).toEqual({ code: 0, printed: ['清河县：事项定义没有变动，无须重算'] })
})

it('tells a program what changed, part by part', async () => {
  const { printed } = await recounting('once more', '--json')
  expect(JSON.parse(printed[0] ?? '')).toEqual([
    {
      jurisdiction,
      name: '清河县',
      procedures: [{ procedure: 'mediation', cases: 1, changed: 0, failed: [] }],
      changed: [],
    },
  ])
})

it('knows no other option', async () => {
  expect(await recounting('after', '--force')).toEqual({ code: 2, printed: ['用法：bin/yifa recount [--json]'] })
})
