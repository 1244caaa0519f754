import { expect, it } from 'vitest'
import type { LocalRuleOfPlace } from '../../http/contract.ts'
import { fixLocalRuleForm } from './local-rule-form.ts'
import { countRules, rulesToShow } from './local-rules-shown.ts'
import { firstOfficeEntry, officeBody } from './office-form.ts'

const days = [
  { id: 'day', label: '日' },
  { id: 'month', label: '个月' },
]
const setting = {
  since: '2020-01-01',
  until: null,
  text: '30日',
  value: null,
  source: '《审查办法》（清政发〔2019〕9号）',
}
const base: LocalRuleOfPlace = {
  key: 'document.filing',
  kind: 'term',
  label: '报送备案期限',
  units: days,
  counts: ['备案'],
  inForce: null,
  fallback: { text: '15日', value: { n: 15, unit: 'day' }, source: '县乡常见十五日' },
  coming: [],
  past: [],
}
const fixed = { ...base, inForce: setting }
const review = { ...base, key: 'document.review', label: '审核时间', units: [{ id: 'workingDay', label: '工作日' }] }
const amount: LocalRuleOfPlace = {
  ...base,
  key: 'penalty.large',
  kind: 'amount',
  label: '较大数额',
  units: [],
  counts: [],
}
const procedures = [
  { id: 'document', label: '规范性文件', rules: [fixed, review] },
  { id: 'penalty', label: '行政处罚', rules: [amount] },
]
const keys = (shown: { q: string; show?: string }) =>
  rulesToShow(procedures, shown).flatMap(({ rules }) => rules.map(({ key }) => key))

it('finds rules by procedure, name, clock or document, and leaves out procedures without any', () => {
  expect(keys({ q: '' })).toEqual(['document.filing', 'document.review', 'penalty.large'])
  expect(keys({ q: ' 规范性 ' })).toEqual(['document.filing', 'document.review'])
  expect(keys({ q: '清政发' })).toEqual(['document.filing'])
  expect(keys({ q: '数额' })).toEqual(['penalty.large'])
  expect(rulesToShow(procedures, { q: '没有' })).toEqual([])
})

it('tells what is fixed from what runs on the example', () => {
  expect(keys({ q: '', show: 'fixed' })).toEqual(['document.filing'])
  expect(keys({ q: '', show: 'example' })).toEqual(['document.review', 'penalty.large'])
  // Counted once, though two procedures count by it.
  expect(countRules([...procedures, { rules: [fixed] }])).toEqual({ all: 3, fixed: 1 })
})

it('asks for a unit only where there is a choice, and sends what the server asks for', () => {
  const asked = (rule: LocalRuleOfPlace) => fixLocalRuleForm(rule).fields.map(({ key }) => key)
  expect(asked(base)).toEqual(['n', 'unit', 'on', 'document', 'number'])
  expect(asked(review)).toEqual(['n', 'on', 'document', 'number'])
  expect(asked(amount)).toEqual(['yuan', 'on', 'document', 'number'])
  const entry = { n: 7, on: '2026-03-10', document: '审查办法', number: '1号' }
  expect(officeBody(fixLocalRuleForm(review), entry)).toEqual({ key: 'document.review', unit: 'workingDay', ...entry })
  expect(officeBody(fixLocalRuleForm(base), { ...entry, unit: 'month' })).toEqual({
    key: 'document.filing',
    unit: 'month',
    ...entry,
  })
})

it('begins with the unit that holds today', () => {
  const unit = (rule: LocalRuleOfPlace) => firstOfficeEntry(fixLocalRuleForm(rule)).unit
  expect(unit(base)).toBe('day')
  expect(unit({ ...fixed, inForce: { ...setting, value: { n: 1, unit: 'month' } } })).toBe('month')
})

it('says what holds today, and after which day a new one may begin', () => {
  expect(fixLocalRuleForm(base).intro).toMatch(/^本地没有设定，暂按15日（县乡常见十五日）。/)
  expect(fixLocalRuleForm(fixed).intro).toMatch(/^今天适用：30日，《审查办法》/)
  const help = (rule: LocalRuleOfPlace) => fixLocalRuleForm(rule).fields.find(({ key }) => key === 'on')?.help
  expect(help(base)).not.toContain('应晚于')
  expect(help(fixed)).toContain('应晚于2020-01-01')
  expect(help({ ...fixed, coming: [{ ...setting, since: '2027-01-01' }] })).toContain('应晚于2027-01-01')
})
