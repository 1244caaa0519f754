import { expect, test } from 'vitest'
import { mediation } from '../../../procedures/mediation.ts'
import { describeProcedure } from '../../procedure/describe.ts'
import { newEntry, requestOf, sectionsOf } from './act-entry.ts'

const procedure = describeProcedure(mediation, { on: '2026-03-02' })
const act = (key: string) => {
  const found = procedure.acts.find(described => described.key === key)
  if (!found) throw new Error(`mediation has no act ${key}`)
  return found
}

test('the form asks in the order and under the headings of the definition, and says what is compulsory', () => {
  const sections = sectionsOf(procedure, act('register'))
  expect(sections.map(({ title }) => title)).toContain('登记')
  const asked = sections.flatMap(({ fields }) => fields)
  expect(asked.find(({ field }) => field.key === 'parties')?.required).toBe(true)
  expect(asked.find(({ field }) => field.key === 'amount')?.required).toBe(false)
  expect(asked.map(({ field }) => field.key).sort()).toEqual(
    [...act('register').asks, ...act('register').mayGive].sort(),
  )
})

test('what was left empty is not sent, and a party nobody began to enter is none', () => {
  const entry = {
    ...newEntry(procedure, act('register'), '2026-03-02'),
    fields: {
      place: '  ',
      summary: '漏水\n争议 ',
      parties: [{ form: 'person', name: ' 甲 ', phone: '' }, {}],
      files: [],
    },
  } as const
  expect(requestOf(procedure, act('register'), entry)).toEqual({
    on: '2026-03-02',
    fields: { summary: '漏水\n争议', parties: [{ form: 'person', name: '甲' }] },
  })
})

test('an act of service asks for letter, recipient and way even where none was touched', () => {
  const serving = { ...act('register'), serves: 'any' }
  expect(requestOf(procedure, serving, { on: '2026-03-02', fields: {} }).service).toEqual({
    letter: '',
    recipient: '',
    on: '2026-03-02',
    way: '',
  })
})

test('files are handed in by their ids', () => {
  const entry = { on: '2026-03-02', fields: { files: [{ id: 'a1', name: '申请书.pdf', bytes: 10 }] } }
  expect(requestOf(procedure, act('register'), entry).fields).toEqual({ files: ['a1'] })
})

test('the form of a later act opens with what the case already knows, without parties and files', () => {
  const facts = { records: [{ note: '第一次调解' }], files: [{ id: 'a1' }], place: '柳林镇' }
  expect(newEntry(procedure, act('agree'), '2026-03-02', facts).fields).toEqual({ records: [{ note: '第一次调解' }] })
})

test('an empty amount is left out, and a nought is kept', () => {
  const at = (amount: unknown) => requestOf(procedure, act('register'), { on: '2026-03-02', fields: { amount } }).fields
  expect(at(null)).toEqual({})
  expect(at(0)).toEqual({ amount: 0 })
})
