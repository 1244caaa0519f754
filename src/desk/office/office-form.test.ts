import { expect, it } from 'vitest'
import { firstOfficeEntry, missingOf, newPassword, type OfficeForm, officeBody } from './office-form.ts'

const form: OfficeForm = {
  title: '设立单位',
  path: '/units',
  fields: [
    { kind: 'day', key: 'on', label: '设立之日', required: true, initial: '2026-03-10' },
    { kind: 'text', key: 'name', label: '名称', required: true, max: 100 },
    { kind: 'text', key: 'shortName', label: '简称', max: 30 },
    { kind: 'unit', key: 'parent', label: '上级单位' },
  ],
  also: { kind: 'department' },
  submit: '设立',
  done: '已设立。',
}

it('begins with what is known', () => {
  expect(firstOfficeEntry(form)).toEqual({ on: '2026-03-10' })
})
it('names what is missing, blank text too', () => {
  expect(missingOf(form, { on: '2026-03-10', name: ' ' })).toEqual({ name: '请填写名称' })
  expect(missingOf(form, { name: '某局' })).toEqual({ on: '请选择设立之日' })
  expect(missingOf(form, { on: '2026-03-10', name: '某局' })).toEqual({})
})
it('a number is filled in, not chosen; one taken out again is missing and not sent', () => {
  const counted: OfficeForm = {
    ...form,
    fields: [{ kind: 'number', key: 'n', label: '期限', required: true, decimals: 0 }],
  }
  expect(missingOf(counted, { n: null })).toEqual({ n: '请填写期限' })
  expect(missingOf(counted, { n: 0 })).toEqual({})
  expect(officeBody(counted, { n: null })).toEqual({ kind: 'department' })
})
it('sends what was filled in, no parent as none, and no empty words', () => {
  expect(officeBody(form, { on: '2026-03-10', name: '某局', shortName: '' })).toEqual({
    on: '2026-03-10',
    name: '某局',
    parent: null,
    kind: 'department',
  })
})
it('makes passwords long enough, of signs that nobody misreads', () => {
  expect(newPassword()).toMatch(/^[a-hjkmnp-z2-9]{12}$/)
  expect(newPassword()).not.toBe(newPassword())
})
