/** What a document must not be issued with, all faults at once, each with its article. */
import { officialDocumentFormat, officialDocumentsRegulation } from '../../statutes/official-documents-regulation.ts'
import { type Article, citation } from '../procedure/statute.ts'
import type { Block, OfficialDocument } from './official-document.ts'
import { sheet } from './sheet.ts'
import { linesOf, signatureOf } from './signature-places.ts'

export interface DocumentFault {
  readonly text: string
  /** Citation, such as 《党政机关公文格式》第7.2.5条. */
  readonly article?: string
}

export const documentFaults = (document: OfficialDocument): readonly DocumentFault[] => [
  ...secrecy(document),
  ...title(document),
  ...order(document),
  ...number(document),
  ...parties(document),
  ...body('正文', document.body, ['letter', 'order', 'instrument', 'plain'].includes(document.format)),
  ...attachments(document),
  ...dates(document),
  ...places(document),
  ...strayCharacters(document),
]

const fault = (text: string, article?: Article): DocumentFault => ({
  text,
  ...(article ? { article: citation(article) } : {}),
})
const regulation = officialDocumentsRegulation.article
const format = officialDocumentFormat.article

const secrecy = ({ classification }: OfficialDocument): DocumentFault[] =>
  classification === undefined ? [] : [fault(`本系统不处理涉密公文，不能标注密级“${classification}”`, regulation('9'))]

/** 文种 of article 8; a text passed on keeps its own kind in brackets: 办法（试行）. */
const kinds = [
  ...[
    '决议',
    '决定',
    '命令',
    '令',
    '公报',
    '公告',
    '通告',
    '意见',
    '通知',
    '通报',
    '报告',
    '请示',
    '批复',
    '议案',
    '函',
  ],
  '纪要',
]

const title = ({ title, format: kind, issuers }: OfficialDocument): DocumentFault[] => {
  const faults: DocumentFault[] = []
  if (title.trim() === '') return [fault('没有标题', format('7.3.1'))]
  if (/[。，；：、！？,.;:!?]$/.test(title)) faults.push(fault(`标题“${title}”末尾不用标点`, format('7.3.1')))
  const bare = title.replace(/（[^（）]*）$/, '')
  const official = kind === 'downward' || kind === 'upward' || kind === 'letter'
  if (official && !kinds.some(one => bare.endsWith(one)))
    faults.push(fault(`标题“${title}”没有以文种（通知、报告、函等）结尾`, regulation('8')))
  if (kind === 'upward' && !/(报告|请示|意见|议案)$/.test(bare))
    faults.push(fault('上行文的文种应为报告、请示、意见或者议案', regulation('15')))
  if (issuers.length === 0 || issuers.some(name => name.trim() === ''))
    faults.push(fault('没有发文机关', regulation('9')))
  return faults
}

/** 10.2. */
const order = ({ format: kind, mark, recipients = [], signature }: OfficialDocument): DocumentFault[] => {
  const stamps = signature?.stamps ?? []
  const posts = stamps.flatMap(({ post }) =>
    post.trim() === '' ? [fault('签名章前没有签发人职务', format('7.3.5.3'))] : [],
  )
  if (stamps.length > 0 && (signature?.units.length ?? 0) > 0)
    posts.push(fault('加盖签发人签名章的，不再署发文机关名称、加盖印章', format('7.3.5.3')))
  if (kind !== 'order') return posts
  return [
    ...posts,
    ...(mark !== undefined && !mark.endsWith('令')
      ? [fault(`命令（令）的发文机关标志“${mark}”应以“命令”或者“令”结尾`, format('10.2'))]
      : []),
    ...(stamps.length === 0 ? [fault('命令（令）没有签发人职务', format('10.2'))] : []),
    ...(recipients.length > 0 ? [fault('命令（令）不标注主送机关', format('10.2'))] : []),
  ]
}

const number = ({ number, format: kind, copyNumber }: OfficialDocument): DocumentFault[] => {
  const faults: DocumentFault[] = []
  if (copyNumber !== undefined && !/^\d{6}$/.test(copyNumber))
    faults.push(fault(`份号应为6位数字，现为“${copyNumber}”`, regulation('9')))
  if (kind === 'order') {
    if (number === undefined) return [...faults, fault('没有令号', format('10.2'))]
    if (!/^第[1-9]\d*号$/.test(number)) faults.push(fault(`令号“${number}”应写作“第1号”`, format('10.2')))
    return faults
  }
  const place = format('7.2.5')
  if (number === undefined) {
    if (kind === 'downward' || kind === 'upward') faults.push(fault('没有发文字号', place))
    return faults
  }
  if (/[[\]【】()（）]|﹝|﹞/.test(number)) faults.push(fault(`发文字号“${number}”的年份应用六角括号〔〕`, place))
  if (/第/.test(number) && kind !== 'minutes') faults.push(fault(`发文字号“${number}”不加“第”字`, place))
  if (/[〕\D]0\d*号/.test(number)) faults.push(fault(`发文字号“${number}”的序号不编虚位（1不编为001）`, place))
  if (kind === 'minutes' || kind === 'plain' || kind === 'instrument' || faults.length > 0) return faults
  return /^[^\d〔〕]+〔\d{4}〕\d+号$/.test(number)
    ? faults
    : [
        ...faults,
        fault(`发文字号“${number}”应由机关代字、年份、发文顺序号组成，如“清政发〔2026〕1号”`, regulation('9')),
      ]
}

const parties = ({ format: kind, recipients = [], signers = [], title }: OfficialDocument): DocumentFault[] => {
  const faults: DocumentFault[] = []
  if (kind === 'upward' && signers.length === 0) faults.push(fault('上行文应当标注签发人', regulation('9')))
  if (kind !== 'upward' && signers.length > 0) faults.push(fault('只有上行文标注签发人', regulation('9')))
  // 公告 and 通告 address everybody; 令 and 决定 need not name anyone.
  const toAll = /(公告|通告|公报|决定|决议|令)(（[^（）]*）)?$/.test(title)
  if ((kind === 'downward' || kind === 'upward' || kind === 'letter') && recipients.length === 0 && !toAll)
    faults.push(fault('没有主送机关', regulation('9')))
  if (/请示(（[^（）]*）)?$/.test(title) && recipients.length > 1)
    faults.push(fault(`请示只能主送一个上级机关，现为${recipients.length}个`, regulation('15')))
  for (const name of recipients)
    if (/[：:，。；]$/.test(name) || name.trim() === '') faults.push(fault(`主送机关“${name}”末尾不用标点，也不能为空`))
  return faults
}

/** @param free whether it may have no heading of the first level above one of the second. */
const body = (where: string, blocks: readonly Block[], free: boolean): DocumentFault[] => {
  const faults: DocumentFault[] = []
  if (blocks.length === 0) faults.push(fault(`${where}没有内容`, format('7.3.3')))
  let above = 0
  for (const [index, block] of blocks.entries()) {
    const place = `${where}第${index + 1}段`
    if (block.kind === 'heading') {
      if (block.heading.trim() === '') faults.push(fault(`${place}的小标题没有文字`, format('7.3.3')))
      if (block.level > above + 1 && !(above === 0 && free))
        faults.push(
          fault(
            `${place}“${block.heading}”跳过了层次：${levels[above]}之后不能直接用${levels[block.level]}`,
            format('7.3.3'),
          ),
        )
      above = block.level
    } else if (block.kind === 'table') faults.push(...table(place, block))
    else if (block.kind === 'paragraph' && block.text.trim() === '') faults.push(fault(`${place}没有文字`))
    else if (block.kind === 'roll' && (block.label.trim() === '' || block.names.trim() === ''))
      faults.push(fault(`${place}的名单没有标目或者没有人员`))
  }
  return faults
}
const levels = ['正文', '“一、”', '“（一）”', '“1.”', '“（1）”'] as const

const table = (place: string, { columns, rows }: Block & { kind: 'table' }): DocumentFault[] => {
  if (columns.length === 0 || rows.length === 0) return [fault(`${place}的表格没有栏目或者没有行`)]
  const uneven = rows.findIndex(row => row.length !== columns.length)
  return uneven < 0
    ? []
    : [fault(`${place}的表格第${uneven + 1}行有${rows[uneven]?.length ?? 0}格，栏目有${columns.length}个`)]
}

const attachments = ({ attachments = [] }: OfficialDocument): DocumentFault[] =>
  attachments.flatMap(({ title, body: blocks }, index) => [
    ...(title.trim() === '' ? [fault(`附件${index + 1}没有标题`)] : []),
    ...(/[。，；：、]$/.test(title) ? [fault(`附件名称“${title}”之后不加标点`, format('全文'))] : []),
    ...(attachments.findIndex(other => other.title === title) < index ? [fault(`有两个附件都叫“${title}”`)] : []),
    ...body(`附件${index + 1}`, blocks, true),
  ])

/** 7.3.5: they do not stand on a page without text. */
const places = (document: OfficialDocument): DocumentFault[] => {
  const lines = isDay(document.date) ? linesOf(signatureOf(document)) : 0
  return lines <= sheet.lines - 2
    ? []
    : [
        fault(
          `署名、印章和成文日期要占${lines}行，一面${sheet.lines}行，还须有正文；机关名称可用规范化简称`,
          format('7.3.5.1'),
        ),
      ]
}

const dates = ({ date, imprint, signature, format: kind }: OfficialDocument): DocumentFault[] => {
  const faults: DocumentFault[] = []
  if (!isDay(date)) faults.push(fault(`成文日期“${date}”不是有效日期`, format('7.3.5')))
  const printedOn = imprint?.printedOn
  if (printedOn !== undefined && !isDay(printedOn)) faults.push(fault(`印发日期“${printedOn}”不是有效日期`))
  else if (printedOn !== undefined && isDay(date) && printedOn < date)
    faults.push(fault(`印发日期${printedOn}早于成文日期${date}`, format('全文')))
  const named = signature?.units.some(name => name.trim() !== '') || signature?.stamps?.length
  if ((kind === 'downward' || kind === 'upward' || kind === 'letter') && !named)
    faults.push(fault('没有发文机关署名', format('7.3.5')))
  return faults
}

const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Breaks of lines belong to the layout; control and private characters have no shape that others would see. */
const strayCharacters = (document: OfficialDocument): DocumentFault[] => {
  const stray = new Set(
    JSON.stringify(document, (_, value) => (typeof value === 'string' ? visible(value) : value)).match(/⟦[0-9A-F]+⟧/g),
  )
  return [...stray].map(one => fault(`文中有不能排印的字符U+${one.slice(1, -1)}`))
}
const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\u2028\u2029\ufffd⟦⟧]/gu,
    sign => `⟦${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟧`,
  )
