import { expect, it } from 'vitest'
import { documentFaults } from './document-faults.ts'
import type { Block, OfficialDocument } from './official-document.ts'
import { downward, joint, jointOrder, letter, minutes, order, upward } from './test-documents.ts'

const says = (document: OfficialDocument): readonly string[] => documentFaults(document).map(({ text }) => text)
const without = <K extends keyof OfficialDocument>(document: OfficialDocument, key: K) => {
  const { [key]: _, ...rest } = document
  return rest as OfficialDocument
}

it.each([
  ['下行文', downward],
  ['上行文', upward],
  ['信函', letter],
  ['纪要', minutes],
  ['命令', order],
  ['联合发布的命令', jointOrder],
  ['联合行文', joint],
] as const)('a complete %s has no fault', (_, document) => {
  expect(documentFaults(document)).toEqual([])
})

it('a document with a secrecy mark is refused', () => {
  expect(documentFaults({ ...downward, classification: '秘密★1年' })).toEqual([
    {
      text: '本系统不处理涉密公文，不能标注密级“秘密★1年”',
      article: '《党政机关公文处理工作条例》（中办发〔2012〕14号）第九条',
    },
  ])
})

it('a title is there, ends with its kind of document and has no stop', () => {
  expect(says({ ...downward, title: ' ' })).toContain('没有标题')
  expect(says({ ...downward, title: '关于做好工作的通知。' })).toContain('标题“关于做好工作的通知。”末尾不用标点')
  expect(says({ ...downward, title: '关于做好工作' })).toContain('标题“关于做好工作”没有以文种（通知、报告、函等）结尾')
  expect(says({ ...downward, title: '关于做好工作的通知（试行）' })).toEqual([])
  expect(says({ ...upward, title: '关于做好工作的通知' })).toContain('上行文的文种应为报告、请示、意见或者议案')
})

it('a number is code, year in 〔〕 and order without zeros or 第', () => {
  const numbered = (number: string) => says({ ...downward, number })
  expect(numbered('清政发〔2026〕1号')).toEqual([])
  expect(numbered('清政发[2026]1号')).toEqual(['发文字号“清政发[2026]1号”的年份应用六角括号〔〕'])
  expect(numbered('清政发〔2026〕01号')).toEqual(['发文字号“清政发〔2026〕01号”的序号不编虚位（1不编为001）'])
  expect(numbered('清政发〔2026〕第1号')).toEqual(['发文字号“清政发〔2026〕第1号”不加“第”字'])
  expect(numbered('〔2026〕1号')).toHaveLength(1)
  expect(numbered('清政发〔2026〕100号')).toEqual([])
  expect(says(without(downward, 'number'))).toEqual(['没有发文字号'])
})

it('an order has a number of its own kind, the post of its signer, and addresses nobody', () => {
  expect(says(without(order, 'number'))).toEqual(['没有令号'])
  expect(says({ ...order, number: '第01号' })).toEqual(['令号“第01号”应写作“第1号”'])
  expect(says({ ...order, number: '清政令〔2026〕1号' })).toHaveLength(1)
  expect(says({ ...order, mark: '清河县人民政府命令' })).toEqual([])
  expect(says({ ...order, mark: '清河县人民政府文件' })).toEqual([
    '命令（令）的发文机关标志“清河县人民政府文件”应以“命令”或者“令”结尾',
  ])
  expect(says({ ...order, recipients: ['各乡镇人民政府'] })).toEqual(['命令（令）不标注主送机关'])
  expect(says({ ...order, signature: { units: ['清河县人民政府'], seal: 'place' } })).toEqual([
    '命令（令）没有签发人职务',
  ])
  expect(says({ ...order, signature: { units: [], seal: 'none', stamps: [{ post: ' ' }] } })).toEqual([
    '签名章前没有签发人职务',
  ])
})

it('a stamp of the signer takes the place of name and seal, on any document', () => {
  const stamps = [{ post: '县长' }]
  expect(says({ ...downward, signature: { units: [], seal: 'none', stamps } })).toEqual([])
  expect(says({ ...downward, signature: { units: ['清河县人民政府'], seal: 'place', stamps } })).toEqual([
    '加盖签发人签名章的，不再署发文机关名称、加盖印章',
  ])
})

it('names, seals and date fit on a page: twelve in rows of three, four below each other', () => {
  const issuedBy = (name: string, count: number) => {
    const units = Array.from({ length: count }, () => name)
    return says({ ...joint, issuers: units, signature: { units, seal: 'place' } })
  }
  expect(issuedBy('清河县司法局', 12)).toEqual([])
  expect(issuedBy('清河县司法局', 13)).toEqual([
    '署名、印章和成文日期要占24行，一面22行，还须有正文；机关名称可用规范化简称',
  ])
  expect(issuedBy('清河县推进政府职能转变协调小组', 4)).toEqual([])
  expect(issuedBy('清河县推进政府职能转变协调小组', 5)).toHaveLength(1)
})

it('a 上行文 names its signer, no other document does', () => {
  expect(says(without(upward, 'signers'))).toEqual(['上行文应当标注签发人'])
  expect(says({ ...downward, signers: ['王建国'] })).toEqual(['只有上行文标注签发人'])
})

it('a 请示 goes to one superior', () => {
  const request = { ...upward, title: '关于增加编制的请示' }
  expect(says(request)).toEqual([])
  expect(says({ ...request, recipients: ['平原市人民政府', '平原市委'] })).toEqual([
    '请示只能主送一个上级机关，现为2个',
  ])
})

it('somebody is addressed, unless it is for everybody', () => {
  expect(says({ ...downward, recipients: [] })).toEqual(['没有主送机关'])
  expect(says({ ...downward, recipients: [], title: '关于停水的通告' })).toEqual([])
})

it('no level of headings is skipped', () => {
  const heading = (level: 1 | 2 | 3 | 4): Block => ({ kind: 'heading', level, heading: '甲' })
  expect(says({ ...downward, body: [heading(1), heading(2), heading(3), heading(4), heading(1)] })).toEqual([])
  expect(says({ ...downward, body: [heading(1), heading(3)] })).toEqual([
    '正文第2段“甲”跳过了层次：“一、”之后不能直接用“1.”',
  ])
  expect(says({ ...downward, body: [heading(2)] })).toHaveLength(1)
})

it('rows of a table are as long as its head', () => {
  const table: Block = { kind: 'table', columns: [{ label: '甲', width: 1 }], rows: [['1'], ['2', '3']] }
  expect(says({ ...downward, body: [table] })).toEqual(['正文第1段的表格第2行有2格，栏目有1个'])
})

it('it is not printed before it was made, and days exist', () => {
  expect(says({ ...downward, imprint: { printedOn: downward.date } })).toEqual([])
  expect(says({ ...downward, imprint: { printedOn: '2026-03-01' } })).toEqual([
    '印发日期2026-03-01早于成文日期2026-03-02',
  ])
  expect(says({ ...without(downward, 'imprint'), date: '2026-02-29' })).toEqual(['成文日期“2026-02-29”不是有效日期'])
})

it('characters without a shape are named', () => {
  expect(says({ ...downward, note: '此件\u0007公开\ue000发布' })).toEqual([
    '文中有不能排印的字符U+0007',
    '文中有不能排印的字符U+E000',
  ])
})

it('all faults are said at once', () => {
  expect(
    says({ ...downward, title: '', body: [], recipients: [], classification: '机密' }).length,
  ).toBeGreaterThanOrEqual(4)
})
