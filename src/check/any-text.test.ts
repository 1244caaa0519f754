/** Whatever the text, the checker answers, and its quotes stand where it says. */
import { Document, Packer, Paragraph } from 'docx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkText } from './check-document.ts'
import { reportNames, reportText } from './fixtures/reports.ts'
import { readReportFile } from './read/read-report-file.ts'

const seed = 20_261_122
const quotesStand = (text: string): boolean => {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\f]/)
  return checkText(text)
    .flatMap(finding => [finding, ...finding.also])
    .every(({ line, from, quote }) => lines[line - 1]?.startsWith(quote, from))
}

/** Words and marks the rules look for, thrown together. */
const fragments = fc.constantFrom(
  ...[
    '一、',
    '（一）',
    '1.',
    '一是',
    '二是',
    '其中',
    '100%',
    '约80%',
    '以上',
    '件',
    '人次',
    '86名',
    '中的75人',
    '率',
    '2020年',
    '（',
    '）',
    '《',
    '》',
    '的通知',
    '“',
    '”',
    '。',
    '，',
    '；',
    '：',
    '\n',
    '法制建设',
    '以下五个方面工作：',
    '同比下降6%',
    '**',
    '?',
    '�',
    '锟斤拷',
    '委、政府',
    '20212025年',
    '915日',
    '亲自部署',
    '关于',
    '报告',
    '\t',
    '存在问题',
    '第一责任人',
    '全年',
    '截止目前',
    '于',
    '關',
    '叭匾淮蟆',
    'Ã¤Â¸',
    '１２',
  ],
)

describe('any text', () => {
  it('of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), quotesStand), { numRuns: 300, seed })
  })
  it('of graphemes of every script', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), quotesStand), { numRuns: 200, seed })
  })
  it('made of the words of reports', () => {
    const text = fc.array(fragments, { maxLength: 120 }).map(words => words.join(''))
    fc.assert(fc.property(text, quotesStand), { numRuns: 500, seed })
  })
  it('a report with pieces cut out, turned or doubled', () => {
    const cut = fc
      .tuple(fc.constantFrom(...reportNames), fc.nat(4000), fc.nat(400), fc.constantFrom('cut', 'double', 'reverse'))
      .map(([name, from, length, how]) => {
        const text = reportText(name)
        const piece = text.slice(from, from + length)
        const put = how === 'cut' ? '' : how === 'double' ? piece + piece : [...piece].toReversed().join('')
        return text.slice(0, from) + put + text.slice(from + length)
      })
    fc.assert(fc.property(cut, quotesStand), { numRuns: 60, seed })
  })
  it('of half a surrogate, of nothing, of one line of ten thousand characters', () => {
    expect(quotesStand('\ud840、《\udc00》')).toBe(true)
    expect(checkText('')).toEqual([])
    expect(quotesStand('，'.repeat(5_000) + '“'.repeat(5_000))).toBe(true)
  })
})

const word = async (...paragraphs: string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: paragraphs.map(text => new Paragraph(text)) }] }))

describe('any file', () => {
  it('of any bytes is read or refused', async () => {
    const bytes = fc.uint8Array({ maxLength: 400 })
    const heads = fc.constantFrom('', '%PDF-1.7\n', 'PK\u0003\u0004', '\xff\xfe', '\xd0\xcf\x11\xe0', '<html>')
    await fc.assert(
      fc.asyncProperty(heads, bytes, async (head, rest) => {
        const content = Buffer.concat([Buffer.from(head, 'latin1'), rest])
        const read = await readReportFile(content, '报告')
        return read.ok ? quotesStand(read.value.text) : read.refusal.title !== ''
      }),
      { numRuns: 80, seed },
    )
  })
  it('a Word file cut short or with wrong bytes', async () => {
    const whole = await word('某区2020年法治政府建设报告', '一、主要工作', '全年办结6件。')
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(255), async (at, byte) => {
        const cut = await readReportFile(whole.subarray(0, at), '报告.docx')
        const wrong = Buffer.from(whole)
        wrong[at % wrong.length] = byte
        const read = await readReportFile(wrong, '报告.docx')
        return [cut, read].every(one => (one.ok ? quotesStand(one.value.text) : one.refusal.title !== ''))
      }),
      { numRuns: 25, seed },
    )
  })
})
