import { expect, it } from 'vitest'
import { lettersOfEvent } from './letters-of-event.ts'

const described = [
  { key: 'transfer', label: '转送函', register: null, recipient: 'unit', service: false },
  { key: 'notice', label: '告知书', register: 'notices', recipient: 'petitioner', service: true },
]

it('the record of an act names every letter it issued, whether one or several', () => {
  expect(lettersOfEvent({}, described)).toEqual([])
  expect(lettersOfEvent({ letter: { key: 'notice', number: '清信告〔2026〕1号' } }, described)).toEqual([
    '《告知书》清信告〔2026〕1号',
  ])
  const letters = [{ key: 'transfer', number: null }, { key: 'notice' }]
  expect(lettersOfEvent({ letters }, described)).toEqual(['《转送函》', '《告知书》'])
})
