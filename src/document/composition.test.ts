import { expect, it } from 'vitest'
import { compose } from './composition.ts'
import type { Block, OfficialDocument } from './official-document.ts'
import { downward, letter, minutes, upward } from './test-documents.ts'

const numbersOf = (body: readonly Block[]): readonly string[] =>
  compose({ ...downward, body }).body.flatMap(block => (block.kind === 'heading' ? [block.number] : []))
const heading = (level: 1 | 2 | 3 | 4): Block => ({ kind: 'heading', level, heading: '甲' })

it('levels are numbered 一、（一）1.（1）, and a heading begins those below it anew', () => {
  expect(numbersOf([heading(1), heading(2), heading(3), heading(4), heading(4), heading(3), heading(2)])).toEqual([
    ...['一、', '（一）', '1.', '（1）', '（2）', '2.', '（二）'],
  ])
  expect(numbersOf([heading(1), heading(2), heading(1), heading(2)])).toEqual(['一、', '（一）', '二、', '（一）'])
  expect(numbersOf(Array.from({ length: 11 }, () => heading(1))).at(-1)).toBe('十一、')
})

const signed = (name: string, seal: 'place' | 'none', date = '2026-03-02') => {
  const document: OfficialDocument = { ...downward, date, signature: { units: [name], seal } }
  const { rows, date: day } = compose(document).signature
  return { name: rows[0]?.names[0]?.right, date: day.right }
}

it('with a seal the date stands four characters from the right and the name is centred over it', () => {
  // 2026年3月2日 is as wide as six characters, 清河县司法局 too.
  expect(signed('清河县司法局', 'place')).toEqual({ name: 4, date: 4 })
  expect(signed('县政府', 'place')).toEqual({ name: 5.5, date: 4 })
  // A long name would leave the page: both move in.
  expect(signed('清河县推进政府职能转变协调小组办公室', 'place')).toEqual({ name: 0, date: 6 })
})

it('without a seal the name stands two characters from the right and the date begins two after it', () => {
  expect(signed('清河县市场监督管理局', 'none')).toEqual({ name: 2, date: 4 })
  // A date that is longer stands two from the right, the name two before its beginning.
  expect(signed('县政府', 'none', '2026-11-22')).toEqual({ name: 8, date: 2 })
})

it('signers stand two to a line, a third below the first, short names as wide as long ones', () => {
  const lines = (signers: readonly string[]) => compose({ ...upward, signers }).head.signers
  expect(lines(['王建国'])).toEqual(['王建国'])
  expect(lines(['李文'])).toEqual(['李　文'])
  expect(lines(['王建国', '李文', '赵明'])).toEqual(['王建国　李　文', '赵　明　　　　'])
})

it('the mark is the issuers with 文件, of minutes and letters without, and fits the line', () => {
  const mark = (document: OfficialDocument) => compose(document).head.mark
  expect(mark(downward)).toMatchObject({ lines: ['清河县人民政府文件'], after: '' })
  expect(mark(letter)?.lines).toEqual(['清河县司法局'])
  expect(mark({ ...minutes, mark: undefined } as never)?.lines).toEqual(['清河县人民政府办公室会议纪要'])
  expect(mark({ ...downward, issuers: ['清河县司法局', '清河县财政局'] })).toMatchObject({
    lines: ['清河县司法局', '清河县财政局'],
    after: '文件',
  })
  for (const length of [3, 9, 20, 40]) {
    const { size = 0, scale = 0 } = mark({ ...downward, issuers: ['县'.repeat(length)] }) ?? {}
    expect((length + 2) * size * scale).toBeLessThanOrEqual((150 * 72) / 25.4)
    // No larger than 15 mm, no narrower than seven tenths.
    expect(size).toBeLessThanOrEqual(42.6)
    expect(scale).toBeGreaterThanOrEqual(0.7)
  }
})

it('one attachment has no number, several have', () => {
  const [first] = downward.attachments ?? []
  expect(compose({ ...downward, attachments: first ? [first] : [] })).toMatchObject({
    attachmentList: ['2026年法治政府建设工作要点任务分解表'],
    attachments: [{ label: '附件' }],
  })
  expect(compose(downward).attachmentList[1]).toBe('2.联络员名单')
  expect(compose(downward).attachments[1]?.label).toBe('附件2')
})
