/** An installation from before the index of links: what its cases pointed to is found in their stored states. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { disclosureRequest } from '../../procedures/disclosure-request.ts'
import { jurisdiction, testCounty } from '../case/test-county.ts'

const migration = readFileSync(path.join(import.meta.dirname, 'migrations/0016-links.sql'), 'utf8')
const fill = migration.slice(migration.indexOf('insert into case_link'))

it('the links there were before the index are filled in, and nothing else', async () => {
  const county = await testCounty([disclosureRequest])
  const apply = async () => {
    const fields = {
      applicant: { form: 'person', name: '赵大年', phone: '13900000000' },
      applicantType: 'person',
      subject: '补偿方案',
      description: '2025年补偿方案全文',
      deliveryForm: 'post',
    }
    const opened = await county.open('disclosure-request', 'apply', 'justice', 'public', { on: '2026-03-02', fields })
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
    return opened.value.id
  }
  const [earlier, later, other] = [await apply(), await apply(), await apply()]
  const { owner } = county.engine.db
  const state = (id: string, fact: string | null) =>
    owner.query(`update case_file set state = jsonb_set(state, '{facts,earlierRequest}', $2::jsonb) where id = $1`, [
      id,
      JSON.stringify(fact),
    ])
  await state(later, earlier)
  await state(other, null)
  await owner.query(fill)
  const { rows } = await owner.query('select jurisdiction, from_case, field, to_case from case_link')
  expect(rows).toEqual([{ jurisdiction, from_case: later, field: 'earlierRequest', to_case: earlier }])
  await county.close()
})
