import { expect, test } from 'vitest'
import { Refused } from '../api.ts'
import { faultsByField } from './faults.tsx'

const fields = [
  { id: 'f-receivedOn', label: '登记日期' },
  { id: 'f-parties', label: '当事人' },
]
const refusal = (...texts: string[]) =>
  new Refused({ type: '/problems/case/bad-input', title: '', status: 400, unmet: texts.map(text => ({ text })) })

test('a fault stands at the field whose label it names', () => {
  expect(faultsByField(refusal('请填写“当事人”'), fields)).toEqual({ 'f-parties': '请填写“当事人”' })
})
test('two faults of one field stand together', () => {
  expect(faultsByField(refusal('“当事人”第1名：请填写姓名', '“当事人”第2名：请填写姓名'), fields)).toEqual({
    'f-parties': '“当事人”第1名：请填写姓名；“当事人”第2名：请填写姓名',
  })
})
test('a fault that names no field stands at none', () => {
  expect(faultsByField(refusal('环节“审查”尚未办理'), fields)).toEqual({})
})
