import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { describe, expect, it } from 'vitest'
import { reportText } from '../fixtures/reports.ts'
import { readReportFile } from './read-report-file.ts'

const read = (content: Uint8Array | string, name = '报告') =>
  readReportFile(typeof content === 'string' ? Buffer.from(content) : content, name)
const textOf = async (content: Uint8Array | string, name?: string): Promise<string> => {
  const result = await read(content, name)
  if (!result.ok) throw new Error(result.refusal.title)
  return result.value.text
}

/** A PDF with one font whose codes are UTF-16, in the way of a Chinese word processor: lines at given heights. */
const pdf = (lines: readonly { readonly text: string; readonly x?: number; readonly y: number }[]): Buffer => {
  const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')
  const stream = lines.map(({ text, x = 72, y }) => `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`).join('\n')
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 8 0 R /DW 1000 >>',
    `<< /Length ${cmap.length} >>\nstream\n${cmap}\nendstream`,
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return Buffer.from(
    `${file}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`,
    'latin1',
  )
}

describe('plain text', () => {
  it('is read as UTF-8, with or without a mark, as UTF-16 and as GB 18030', async () => {
    const text = '一、工作开展情况'
    const gbk = Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xb9, 0xa4, 0xd7, 0xf7])
    expect(await textOf(text)).toBe(text)
    expect(await textOf(`\ufeff${text}`)).toBe(text)
    expect(await textOf(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text)
    expect(await textOf(gbk)).toBe('一、工作')
  })
  it('with some broken bytes keeps the rest and shows the place', async () => {
    const bytes = Buffer.concat([
      Buffer.from('全年办结行政复议案件'),
      Buffer.from([0xe6, 0x95]),
      Buffer.from('6件，均已公开'),
    ])
    expect(await textOf(bytes)).toContain('\ufffd')
    expect(await textOf(bytes)).toContain('6件，均已公开')
  })
})

describe('Word', () => {
  it('gives a line for each paragraph and tabs between the cells of a row', async () => {
    const row = (...cells: string[]) =>
      new TableRow({ children: cells.map(text => new TableCell({ children: [new Paragraph(text)] })) })
    const file = await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph('一、工作开展情况'),
              new Paragraph('办结6件。'),
              new Table({ rows: [row('办结案件', '7')] }),
            ],
          },
        ],
      }),
    )
    const lines = (await textOf(file)).split('\n').filter(line => line !== '')
    expect(lines).toEqual(['一、工作开展情况', '办结6件。', '办结案件\t7'])
  })
})

describe('PDF', () => {
  const full = '依法行政工作取得一定成绩但与建设法治政府的要求相比还有一定差距集中表现在下面'
  it('puts lines that run to the edge together, and leaves page numbers out', async () => {
    const file = pdf([
      { text: '一、工作开展情况', y: 780 },
      { text: full.slice(0, 30), x: 96, y: 750 },
      { text: `${full.slice(0, 31)}三`, y: 730 },
      { text: '个方面。', y: 710 },
      { text: '二、存在问题', y: 690 },
      { text: '- 1 -', x: 280, y: 60 },
    ])
    expect((await textOf(file)).split('\n')).toEqual([
      '一、工作开展情况',
      `${full.slice(0, 30)}${full.slice(0, 31)}三个方面。`,
      '二、存在问题',
    ])
  })
  it('turns the radicals and compatibility forms of fonts into characters, and leaves full-width marks', async () => {
    expect(await textOf(pdf([{ text: '⼀、⼯作，金額（⼆）', y: 700 }]))).toBe('一、工作，金額（二）')
  })
  it('without text is refused as a scan; cut short it is refused or read', async () => {
    const empty = await read(pdf([]), '扫描件.pdf')
    expect(empty).toMatchObject({ ok: false, refusal: { type: 'empty' } })
    const whole = pdf([{ text: '一、工作开展情况', y: 700 }])
    for (const at of [9, 40, 200, 500, whole.length - 40]) {
      const cut = await read(whole.subarray(0, at), '报告.pdf')
      expect(cut.ok ? cut.value.text : cut.refusal.title).not.toBe('')
    }
  })
})

describe('a web page', () => {
  it('gives its blocks as lines, its cells as tabs, without scripts', async () => {
    const page = `<!doctype html><html><head><title>x</title><style>p{}</style></head><body><script>var a = 1</script>
      <p>一、工作&nbsp;情况</p><p>办结<b>6</b>件，&ldquo;最多跑一次&rdquo;。</p><table><tr><td>办结案件</td><td>7</td></tr></table></body></html>`
    const lines = (await textOf(page)).split('\n').filter(line => line !== '')
    expect(lines).toEqual(['一、工作 情况', '办结6件，“最多跑一次”。', '办结案件\t7'])
  })
})

describe('what cannot be read', () => {
  it.each([
    ['旧版.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'unsupported', '另存为 DOCX'],
    ['图.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'unsupported', '图片'],
    ['坏.docx', Buffer.from('PK\u0003\u0004坏'), 'unreadable', '已损坏'],
    ['坏.pdf', Buffer.from('%PDF-1.7 坏'), 'unreadable', '已损坏'],
    ['数据.bin', Buffer.from([1, 0, 2, 0, 3]), 'unreadable', '已损坏'],
    ['空.txt', Buffer.from(' \n'), 'empty', '没有文字'],
  ])('%s is refused with the reason', async (name, content, type, words) => {
    const refused = await read(content, name)
    expect(refused).toMatchObject({ ok: false, refusal: { type } })
    expect(refused.ok ? '' : refused.refusal.title).toContain(words)
  })
})

it('a report comes out of a text file as it went in', async () => {
  expect(await textOf(reportText('tongnan-office-2020'))).toBe(reportText('tongnan-office-2020'))
})
