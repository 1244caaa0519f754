import { inflateRawSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compose } from '../document/composition.ts'
import { documentPrinter } from '../document/print-document.ts'
import { readPages } from '../document/read-pages.ts'
import { writeDocx } from '../document/write-docx.ts'
import type { CompiledFigure } from './compiled-report.ts'
import { fillTemplate } from './fill-template.ts'
import { reportDocument } from './render-document.ts'
import type { MarkType, RichText, Words } from './rich-text.ts'
import { getTemplate } from './templates.ts'

const cutoff = '2026-02-10T01:30:05Z'
const figure = (indicator: string, value: number): CompiledFigure => ({
  indicator,
  label: indicator,
  unit: '件',
  kind: 'count',
  value,
  shown: String(value),
  basis: 'counted',
  source: 'mediation/total',
  query: {
    indicator: 'mediation/total',
    unit: 'government',
    units: 'subtree',
    from: '2025-01-01',
    to: '2025-12-31',
    cutoff,
  },
  caseCount: value,
  cutoff,
})
/** 人手不足 commented on, 和经费 suggested to come in, 较严重 to go; a figure suggested too. */
const marked = (text: string, type: MarkType, id: string): Words => ({
  type: 'text',
  text,
  marks: [{ type, attrs: { id } }],
})
const narrated: RichText = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '全年调解' },
        { type: 'figure', attrs: { id: 'mediation-total' } },
        { type: 'text', text: '件，' },
        marked('人手', 'comment', 'c1'),
        marked('和经费', 'insertion', 's1'),
        { type: 'text', text: '不足' },
        marked('较严重', 'deletion', 's2'),
        { type: 'text', text: '。' },
        { type: 'figure', attrs: { id: 'petition/received' }, marks: [{ type: 'insertion', attrs: { id: 's3' } }] },
      ],
    },
    {
      type: 'paragraph',
      content: [marked('另起一段的建议。', 'insertion', 's4')],
      marks: [{ type: 'insertion', attrs: { id: 's4' } }],
    },
    { type: 'paragraph', content: [{ type: 'text', text: '人手不足 <不是标记>' }] },
  ],
}
const report = fillTemplate({
  entries: new Map(),
  template: getTemplate('lawgov', 2025),
  resolved: {
    figures: new Map([
      ['mediation-total', figure('mediation-total', 42)],
      ['petition/received', figure('petition/received', 7777)],
    ]),
    notAdded: [],
    twice: [],
  },
  narratives: { shortcomings: narrated },
  checks: [],
  year: 2025,
  about: {
    jurisdiction: 'qinghe',
    unit: { id: 'government', name: '清河县人民政府' },
    level: 'government',
    units: ['government'],
    period: { from: '2025-01-01', to: '2025-12-31' },
    cutoff,
  },
})

const wordFile = () => writeDocx(compose(reportDocument(report)))

/** The text of a file in a zip archive, found by its central directory. */
const readZipped = (archive: Buffer, name: string): string => {
  for (let at = archive.indexOf('PK\x01\x02'); at >= 0; at = archive.indexOf('PK\x01\x02', at + 4)) {
    const nameLength = archive.readUInt16LE(at + 28)
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    return inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20))).toString('utf8')
  }
  throw new Error(`${name} is not in the archive`)
}
const paragraphs = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([p]) =>
    [...p.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
  )

it('the Word file holds title, parts, figures, signature and the appendix of queries', async () => {
  const xml = readZipped(await wordFile(), 'word/document.xml')
  const text = paragraphs(xml)
  expect(text[0]).toBe('清河县人民政府关于2025年度法治政府建设情况的报告')
  expect(text).toContain('（数据截至2026年2月10日9时30分5秒）')
  expect(text).toContain('一、2025年度推进法治政府建设的主要举措和成效')
  expect(text).toContain('（一）依法有效化解社会矛盾纠纷')
  expect(text).toContain('全年共排查调处矛盾纠纷42件。')
  expect(text).toContain('人手不足 &lt;不是标记&gt;')
  expect(text).toContain('2026年2月10日')
  expect(text).toContain('mediation/total｜本级及下级｜2025-01-01至2025-12-31')
})

it('the copy that is issued says neither when its figures were counted nor where they come from', () => {
  const { subtitle, attachments, body, signature } = reportDocument(report, 'issue')
  expect({ subtitle, attachments }).toEqual({ subtitle: undefined, attachments: undefined })
  expect({ body, signature }).toEqual({
    body: reportDocument(report).body,
    signature: reportDocument(report).signature,
  })
})

it('is laid out by lines of 28.95 points, with a face for each script named on the run', async () => {
  const xml = readZipped(await wordFile(), 'word/document.xml')
  const has = (part: string): boolean => xml.includes(part)
  expect(has('<w:docGrid w:type="lines" w:linePitch="579"/>')).toBe(true)
  expect(has('w:line="579" w:lineRule="exact"')).toBe(true)
  expect(has('w:eastAsia="方正小标宋简体"') && has('w:eastAsia="仿宋_GB2312"')).toBe(true)
})

describe('words written between the figures', () => {
  const words = '全年调解42件，人手不足较严重。'
  const unprinted = ['和经费', '另起一段', '【数】', 'petition/received', '7777', '批注']

  it('the Word file has figures as they are counted, no comment, and the text without what is only suggested', async () => {
    const file = await wordFile()
    const xml = readZipped(file, 'word/document.xml')
    expect(paragraphs(xml)).toContain(words)
    for (const text of unprinted) expect(paragraphs(xml).join()).not.toContain(text)
    expect(xml).not.toMatch(/w:(ins|del|commentReference|commentRangeStart)\b/)
    expect(() => readZipped(file, 'word/comments.xml')).toThrow()
  })

  it('so have PDF and OFD', async () => {
    const printer = documentPrinter({ fontFolder: '/nowhere' })
    const [pdf, ofd] = [
      await printer.print(reportDocument(report), 'pdf'),
      await printer.print(reportDocument(report), 'ofd'),
    ]
    printer.close()
    if (!pdf.ok || !ofd.ok) throw new Error('not printed')
    const glyphs = (await readPages(pdf.file)).flatMap(({ runs }) =>
      runs.flatMap(run => run.glyphs.map(({ text }) => text)),
    )
    const parts = Object.entries(unzipSync(ofd.file)).filter(([name]) => name.endsWith('Content.xml'))
    const placed = parts.flatMap(([, xml]) =>
      [...strFromU8(xml).matchAll(/<ofd:TextCode[^>]*>([^<]*)</g)].map(([, text]) => text),
    )
    for (const text of [glyphs.join(''), placed.join('')]) {
      expect(text).toContain(words)
      for (const not of unprinted) expect(text).not.toContain(not)
    }
  })
})
