import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  figuresIn,
  fromPlainText,
  type Inline,
  joined,
  limits,
  type Mark,
  marksIn,
  type Paragraph,
  type RichText,
  readRichText,
} from './rich-text.ts'
import { plainWordsOf, sameGround, suggestionsIn, withoutSuggestions } from './rich-text-suggestions.ts'
import { compareTexts } from './versions-diff.ts'
import { mergeTexts } from './versions-merge.ts'

const words = (text: string, ...marks: readonly Mark[]): Inline => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks } : {}),
})
const figure = (id: string, ...marks: readonly Mark[]): Inline => ({
  type: 'figure',
  attrs: { id },
  ...(marks.length > 0 ? { marks } : {}),
})
const paragraph = (...content: readonly Inline[]): Paragraph => ({
  type: 'paragraph',
  ...(content.length > 0 ? { content } : {}),
})
const doc = (...content: readonly Paragraph[]): RichText => ({ type: 'doc', content })
const mark = (type: Mark['type'], id: string): Mark => ({ type, attrs: { id } })
const insert = mark('insertion', 'aaaaaa01')
const remove = mark('deletion', 'bbbbbb02')
const refusalOf = (given: unknown): string | null => {
  const read = readRichText(given)
  return read.ok ? null : read.refusal
}

describe('what may stand in a narrative', () => {
  it('words, figures and their marks are taken as they are', () => {
    const text = doc(
      paragraph(words('调解纠纷'), figure('mediation-total', insert), words('件。', mark('comment', 'cccccc03'))),
    )
    expect(readRichText(text)).toEqual({ ok: true, value: text })
    expect(figuresIn(text)).toEqual(['mediation-total'])
    expect(marksIn(text, 'comment')).toEqual(['cccccc03'])
    expect(marksIn(text, 'insertion', 'deletion')).toEqual(['aaaaaa01'])
  })
  it.each([
    ['没有 doc', { type: 'paragraph' }, '正文格式不能识别'],
    ['a table', { type: 'doc', content: [{ type: 'table' }] }, '正文只能有段落，不能有“table”'],
    [
      'an image',
      doc({ type: 'paragraph', content: [{ type: 'image' }] } as never),
      '段落中只能有文字和数字，不能有“image”',
    ],
    ['bold', doc(paragraph(words('粗', { type: 'bold', attrs: { id: 'aaaaaa' } } as never))), '文字不能带“bold”格式'],
    ['a figure without an id', doc(paragraph({ type: 'figure', attrs: {} } as never)), '数字没有指明是哪一个指标'],
    ['a figure with a script for an id', doc(paragraph(figure('<script>'))), '数字没有指明是哪一个指标'],
    [
      'a mark without an id',
      doc(paragraph(words('字', { type: 'comment', attrs: {} } as never))),
      '批注或者修改建议没有编号',
    ],
    ['a list of lists', { type: 'doc', content: [[]] }, '段落格式不能识别'],
    ['nothing', null, '正文格式不能识别'],
  ])('%s is refused', (_, given, refusal) => {
    expect(refusalOf(given)).toBe(refusal)
  })
  it('what is not known beside it falls away', () => {
    const given = {
      type: 'doc',
      style: 'x',
      content: [{ type: 'paragraph', attrs: { align: 'right' }, content: [{ type: 'text', text: '字', font: 'x' }] }],
    }
    expect(readRichText(given)).toEqual({ ok: true, value: doc(paragraph(words('字'))) })
  })
  it('a tab and a lost surrogate are made harmless, an empty run falls away', () => {
    const read = readRichText(doc(paragraph(words('一\t二\ud800'), words(''))))
    expect(read.ok && read.value).toEqual(doc(paragraph(words('一 二\ufffd'))))
  })
  it.each([
    ['characters', limits.characters, (n: number) => doc(paragraph(words('字'.repeat(n))))],
    ['paragraphs', limits.paragraphs, (n: number) => doc(...Array.from({ length: n }, () => paragraph()))],
    ['figures', limits.figures, (n: number) => doc(paragraph(...Array.from({ length: n }, () => figure('a'))))],
    [
      'marks on one word',
      limits.marks,
      (n: number) =>
        doc(paragraph(words('字', ...Array.from({ length: n }, (_, i) => mark('comment', `thread0${i}`))))),
    ],
  ] as const)('at most so many %s', (_, limit, make) => {
    expect(refusalOf(make(limit))).toBeNull()
    expect(refusalOf(make(limit + 1))).toMatch(/不得超过/)
  })
  it('old plain words are paragraphs by line', () => {
    expect(fromPlainText('一是\n\n二是 ')).toEqual(doc(paragraph(words('一是')), paragraph(), paragraph(words('二是'))))
    expect(plainWordsOf(fromPlainText('一是\n二是'))).toBe('一是\n二是')
  })
  it('whatever is sent is taken or refused, and what was taken is taken again unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), given => {
        const read = readRichText(given)
        if (read.ok) expect(readRichText(read.value)).toEqual(read)
        else expect(read.refusal).not.toBe('')
      }),
    )
  })
})

describe('suggested changes', () => {
  const text = doc(paragraph(words('人手'), words('不足', remove), words('紧张', insert), words('。')))
  it('are told with what they put in and take out', () => {
    expect(suggestionsIn(text)).toEqual([
      { id: 'bbbbbb02', inserted: '', deleted: '不足' },
      { id: 'aaaaaa01', inserted: '紧张', deleted: '' },
    ])
  })
  it('are not in the text while they are open', () => {
    expect(withoutSuggestions(text)).toEqual(doc(paragraph(words('人手不足。'))))
  })
  it('a suggested break joins again, and a paragraph suggested whole is not there', () => {
    const broken = doc(
      paragraph(words('前'), words('\u200b', insert)),
      paragraph(words('\u200b', insert), words('后')),
      { ...paragraph(words('新段')), marks: [insert] },
    )
    expect(withoutSuggestions(broken)).toEqual(doc(paragraph(words('前后'))))
    expect(suggestionsIn(broken)).toEqual([{ id: 'aaaaaa01', inserted: '¶新段', deleted: '' }])
  })
  it('leave the ground as it is; a word changed without a suggestion does not', () => {
    expect(sameGround(doc(paragraph(words('人手不足。'))), text)).toBe(true)
    expect(sameGround(doc(paragraph(words('人手不够。'))), text)).toBe(false)
    expect(sameGround(doc(paragraph(words('人手', mark('comment', 'cccccc03')), words('不足。'))), text)).toBe(true)
    expect(sameGround(doc(paragraph(words('调解'), figure('a'))), doc(paragraph(words('调解'), figure('b'))))).toBe(
      false,
    )
  })
  it('a figure that is suggested is not yet there; one suggested away still is', () => {
    expect(plainWordsOf(doc(paragraph(words('调解'), figure('a', insert), figure('b', remove), words('件'))))).toBe(
      '调解【b】件',
    )
  })
})

describe('two versions', () => {
  it('are compared by Chinese words', () => {
    expect(compareTexts('基层执法力量不足', '基层执法力量仍然薄弱')).toEqual([
      { text: '基层执法力量', change: 'same' },
      { text: '不足', change: 'removed' },
      { text: '仍然薄弱', change: 'added' },
    ])
  })
  it('a word changes as a whole, and so does a number with its places', () => {
    const changes = (before: string, after: string) =>
      compareTexts(before, after)
        .filter(({ change }) => change !== 'same')
        .map(({ text }) => text)
    expect(changes('基层人手不够。', '基层人手不足。')).toEqual(['人手不够', '人手不足'])
    expect(changes('满意率86.0%', '满意率87.4%')).toEqual(['86.0', '87.4'])
    expect(changes('挽回损失1,234元', '挽回损失1,235元')).toEqual(['1,234', '1,235'])
  })
  it('both sides come back from the pieces', () => {
    const letters = fc
      .array(fc.constantFrom('执法', '力量', '不足', '，', '。', '\n', '12'))
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const pieces = compareTexts(before, after)
        const side = (left: string) =>
          pieces
            .filter(({ change }) => change !== left)
            .map(piece => piece.text)
            .join('')
        expect([side('added'), side('removed')]).toEqual([before, after])
      }),
    )
  })
})

describe('two people who wrote on the same version', () => {
  const lines = (...all: readonly string[]) => fromPlainText(all.join('\n'))
  const merge = (base: RichText, theirs: RichText, mine: RichText) => {
    const { doc: merged, clashes } = mergeTexts(base, theirs, mine)
    return { text: plainWordsOf(merged).split('\n'), clashes }
  }
  const base = lines('甲', '乙', '丙')
  it('in different paragraphs: both changes are there', () => {
    expect(merge(base, lines('甲一', '乙', '丙'), lines('甲', '乙', '丙三'))).toEqual({
      text: ['甲一', '乙', '丙三'],
      clashes: 0,
    })
    expect(merge(base, lines('甲', '丙'), lines('新', '甲', '乙', '丙'))).toEqual({
      text: ['新', '甲', '丙'],
      clashes: 0,
    })
    expect(merge(base, lines('甲', '乙', '丙', '丁'), lines('甲', '乙二', '丙'))).toEqual({
      text: ['甲', '乙二', '丙', '丁'],
      clashes: 0,
    })
  })
  it('in the same paragraph: both stand, the other’s first', () => {
    expect(merge(base, lines('甲', '乙他', '丙'), lines('甲', '乙我', '丙'))).toEqual({
      text: ['甲', '乙他', '乙我', '丙'],
      clashes: 1,
    })
  })
  it('where one may only suggest, one’s own stand as suggested paragraphs and the ground is the other’s', () => {
    const mine = doc(paragraph(words('甲')), paragraph(words('乙'), words('我', insert)), paragraph(words('丙')))
    const theirs = lines('甲', '乙他', '丙')
    const { doc: merged, clashes } = mergeTexts(base, theirs, mine, 'dddddd04')
    expect(clashes).toBe(1)
    expect(sameGround(merged, theirs)).toBe(true)
    expect(suggestionsIn(merged)).toContainEqual({ id: 'dddddd04', inserted: '乙我', deleted: '' })
  })
  it('the same change twice is one change', () => {
    expect(merge(base, lines('甲', '乙二', '丙'), lines('甲', '乙二', '丙'))).toEqual({
      text: ['甲', '乙二', '丙'],
      clashes: 0,
    })
  })
  it('nothing that either wrote is lost, and one side alone is taken as it is', () => {
    const text = fc
      .array(fc.constantFrom('甲', '乙', '丙', '丁', '戊'), { minLength: 1, maxLength: 6 })
      .map(all => lines(...all))
    const fresh = fc
      .array(fc.constantFrom('己', '庚', '辛', '甲', '乙'), { minLength: 1, maxLength: 6 })
      .map(all => lines(...all))
    fc.assert(
      fc.property(text, fresh, fresh, (from, theirs, mine) => {
        const { text: merged } = merge(from, theirs, mine)
        for (const word of ['己', '庚', '辛'])
          if (plainWordsOf(theirs).includes(word) || plainWordsOf(mine).includes(word)) expect(merged).toContain(word)
        expect(merge(from, theirs, from).text).toEqual(plainWordsOf(theirs).split('\n'))
        expect(merge(from, from, mine).text).toEqual(plainWordsOf(mine).split('\n'))
      }),
    )
  })
})

it('neighbouring words with the same marks are one', () => {
  expect(joined([words('一'), words('二'), words('三', insert), words('四', insert)])).toEqual([
    words('一二'),
    words('三四', insert),
  ])
})
