import { describe, expect, test } from 'vitest'
import vectors from './deadline-vectors.json' with { type: 'json' }
import { answerVectors, VectorError } from './vectors.ts'

describe('the deadline vectors', () => {
  test('are 51', () => {
    expect(answerVectors(vectors)).toHaveLength(51)
  })

  test.each(vectors)('$id: $rule from $start is due $due', vector => {
    const [answer] = answerVectors([vector])
    expect(answer).toMatchObject({
      id: vector.id,
      due: vector.due,
      raw: vector.raw ?? vector.due,
      provisional: vector.provisional ?? false,
    })
    expect(answer?.explanation.text).toContain(vector.basis)
    expect(answer?.explanation.text).not.toMatch(/undefined|null|NaN/)
  })
})

describe('rules beyond the given vectors', () => {
  const ask = (rule: string, start: string, more: object = {}) =>
    answerVectors([{ id: 'case', rule, start, ...more }])[0]

  test('a day counted back rolls to the working day before', () => {
    expect(ask('7d before roll-', '2026-10-14')).toMatchObject({ raw: '2026-10-07', due: '2026-09-30' })
  })

  test('a restart begins again from its event', () => {
    const events = [{ date: '2026-03-20', type: 'restart' }]
    expect(ask('20wd restart', '2026-03-02', { events })?.due).toBe(ask('20wd', '2026-03-20')?.due)
  })

  test('an extension stated by the rule alone is granted', () => {
    expect(ask('20wd+20wd', '2026-01-30')?.due).toBe('2026-04-02')
  })

  test('two opinions at once stop the clock once', () => {
    const events = [
      { date: '2026-03-06', type: 'suspend', reason: '第三方' },
      { date: '2026-03-09', type: 'suspend', reason: '共同制作机关' },
      { date: '2026-03-16', type: 'resume', reason: '第三方' },
      { date: '2026-03-20', type: 'resume', reason: '共同制作机关' },
    ]
    expect(ask('20wd excl', '2026-03-02', { events })?.due).toBe('2026-04-14')
  })

  test('a clock that stands has no due date yet', () => {
    const events = [{ date: '2026-03-06', type: 'suspend', reason: '征求第三方意见' }]
    const answer = ask('20wd excl', '2026-03-02', { events })
    expect(answer).toMatchObject({ due: null, raw: null })
    expect(answer?.explanation.text).toContain('已用4个工作日，尚余16个工作日')
  })

  test('the calendar may be that known before a day, without naming another', () => {
    expect(ask('20wd @calendar-before-2020-01-27', '2020-01-17')?.due).toBe('2020-02-19')
    expect(ask('20wd @calendar-before-2020-01-28', '2020-01-17')?.due).toBe('2020-02-21')
  })
})

describe('bad input is refused in Chinese, by name', () => {
  const good = { id: 'foi', rule: '20wd', start: '2026-03-02' }

  test.each([
    ['no list', {}, /数组/],
    ['no id', [{ rule: '20wd', start: '2026-03-02' }], /第1个算例/],
    ['an unknown unit', [{ ...good, rule: '20wk' }], /算例“foi”：规则“20wk”无法识别/],
    ['an unknown flag', [{ ...good, rule: '20wd rolled' }], /算例“foi”.*“rolled”/],
    ['a notice before an event rolling towards it', [{ ...good, rule: '5wd before roll+' }], /算例“foi”.*矛盾/],
    ['a date that is none', [{ ...good, start: '2026-02-30' }], /算例“foi”.*2026-02-30/],
    ['a direction against the rule', [{ ...good, direction: 'backward' }], /算例“foi”.*方向/],
    ['an unknown event', [{ ...good, events: [{ date: '2026-03-03', type: 'pause' }] }], /算例“foi”.*events\.0/],
    ['a resumption of nothing', [{ ...good, events: [{ date: '2026-03-03', type: 'resume' }] }], /算例“foi”.*恢复/],
    ['an extension without length', [{ ...good, events: [{ date: '2026-03-03', type: 'extend' }] }], /算例“foi”.*延长/],
    [
      'an extension of another length than the rule says',
      [{ ...good, rule: '20wd+20wd', events: [{ date: '2026-03-03', type: 'extend', wd: 10 }] }],
      /算例“foi”.*不一致/,
    ],
    [
      'a calendar day not before the one in the rule',
      [{ ...good, rule: '20wd @calendar-before-2020-01-27', calendarAsOf: '2020-01-27' }],
      /算例“foi”.*2020-01-27/,
    ],
    ['a date of the year that is none', [{ ...good, rule: 'fixed by 02-30' }], /算例“foi”/],
  ])('%s', (_, input, message) => {
    expect(() => answerVectors(input)).toThrow(VectorError)
    expect(() => answerVectors(input)).toThrow(message)
  })
})
