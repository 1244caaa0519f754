// The law as data: a statute holds its articles, their restated content and the dates they are in force.
// Clocks, acts and gates cite an Article; screens, letters and refusals print its citation.

/** V: checked against the text; K: from knowledge, not yet checked word for word; K?: doubtful, check before relying on it. */
export type Mark = 'V' | 'K' | 'K?'

export interface ArticleText {
  /** Restated content in one or two sentences; never the official wording. */
  text: string
  /** Only where it differs from the statute's. */
  mark?: Mark
  /** What this article was checked against, only where it differs from the statute's. */
  source?: string
  /** In force from and until (both days included), only where they differ from the statute's. */
  from?: string
  until?: string
}

export type Level =
  | 'law'
  | 'administrative-regulation'
  | 'ministry-rule'
  | 'party-regulation'
  | 'party-document'
  | 'state-council-document'
  | 'ministry-document'
  | 'judicial-interpretation'
  | 'standard'
  | 'local'

export interface Statute<N extends string = string> {
  /** Stable; versions of one law differ in it, e.g. 'disclosure-regulation-2019'. */
  id: string
  /** Shared by the versions of one law, e.g. 'disclosure-regulation'. Absent where only one version is held. */
  law?: string
  name: string
  /** What a citation prints in place of the full name. */
  shortName?: string
  /** Names the version, e.g. '2021年修订'. */
  edition?: string
  issuer: string
  /** 文号: order number of a regulation, document number of a document. */
  number?: string
  level: Level
  /** Both days included; no `until` while in force. */
  inForce: { from: string; until?: string }
  source: string
  mark: Mark
  /**
   * Keys: '33' for 第三十三条, '33-1' for 第三十三条之一, '一(二)' for part 一 item (二) of a document, '(六)' for an item
   * numbered through the document, '表三' for a table, '7.3.5' for a clause of a standard, '全文' for the whole, and a
   * subject such as '到会' where the number is not known.
   */
  articles: Record<N, ArticleText>
}

/** What clocks, acts and gates cite. Plain data; survives JSON. */
export interface Article {
  /** Id of the statute. */
  statute: string
  name: string
  /** 文号, only for documents and interpretations, which are cited with it. */
  number?: string
  /** The version, printed only once that version is no longer in force. */
  edition?: string
  no: string
  paragraph?: number
  item?: number
  from: string
  until?: string
}

/** A local rule: configuration, with the document it rests on. */
export interface LocalSource {
  /** Name of the rule, as the citation prints it. */
  local: string
  /** Issuer and document number, or where the unit's setting comes from. */
  source: string
  from?: string
  until?: string
}

/** A paragraph (款) and item (项) of an article, each counted from 1. */
export interface Part {
  paragraph?: number
  item?: number
}

export type CitableStatute<N extends string = string> = Statute<N> & { article(no: N, part?: Part): Article }

/**
 * Declares a statute. `article('33')` of a number not held is a type error, and throws where the type was evaded.
 *
 *   disclosureRegulation2019.article('33', { paragraph: 2 })  // 《政府信息公开条例》第三十三条第二款
 */
export const defineStatute = <const N extends string>(statute: Statute<N>): CitableStatute<N> => ({
  ...statute,
  article: (no, part = {}) => articleOf(statute, no, part),
})

const citedWithNumber: readonly Level[] = [
  'party-regulation',
  'party-document',
  'state-council-document',
  'ministry-document',
  'judicial-interpretation',
]

const articleOf = <N extends string>(statute: Statute<N>, no: N, part: Part): Article => {
  if (!Object.hasOwn(statute.articles, no)) throw new Error(`${statute.id} holds no article ${no}`)
  const held: ArticleText = statute.articles[no]
  const until = held.until ?? statute.inForce.until
  return {
    statute: statute.id,
    name: statute.shortName ?? statute.name,
    ...(statute.number !== undefined && citedWithNumber.includes(statute.level) && { number: statute.number }),
    ...(statute.edition !== undefined && { edition: statute.edition }),
    no,
    ...part,
    from: held.from ?? statute.inForce.from,
    ...(until !== undefined && { until }),
  }
}

/**
 * The citation in Chinese: 《政府信息公开条例》第三十三条第二款第（一）项. Documents carry their number, versions no longer
 * in force their edition; a local rule is its name and its source.
 */
export const citation = (cited: Article | LocalSource): string => {
  const known = written.get(cited)
  if (known !== undefined) return known
  const text = writeCitation(cited)
  written.set(cited, text)
  return text
}
// Every case page cites the same few articles, dozens of times.
const written = new WeakMap<Article | LocalSource, string>()

const writeCitation = (cited: Article | LocalSource): string => {
  if ('local' in cited) return `${cited.local}（${cited.source}）`
  const number = cited.number === undefined ? '' : `（${cited.number}）`
  const edition = cited.edition === undefined || cited.until === undefined ? '' : `（${cited.edition}）`
  const paragraph = cited.paragraph === undefined ? '' : `第${chineseNumeral(cited.paragraph)}款`
  const item = cited.item === undefined ? '' : `第（${chineseNumeral(cited.item)}）项`
  return `《${cited.name}》${number}${edition}${place(cited.no)}${paragraph}${item}`
}

const place = (no: string): string => {
  if (no === '全文') return ''
  const [, article, inserted] = /^(\d+)(?:-(\d+))?$/.exec(no) ?? []
  if (article !== undefined)
    return `第${chineseNumeral(Number(article))}条${inserted === undefined ? '' : `之${chineseNumeral(Number(inserted))}`}`
  if (/^\d+(\.\d+)+$/.test(no)) return `第${no}条`
  const [, part, item] = /^([一二三四五六七八九十]+)?(?:\(([一二三四五六七八九十]+)\))?$/.exec(no) ?? []
  if (part === undefined && item === undefined) return no.startsWith('表') ? no : `关于${no}的规定`
  return `${part === undefined ? '' : `第${part}部分`}${item === undefined ? '' : `第（${item}）项`}`
}

const digits = '零一二三四五六七八九'

/** 1 to 9999 in Chinese numerals as articles are numbered: 十, 二十一, 一百零三, 一千二百五十九. */
export const chineseNumeral = (n: number): string => {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`no article numeral for ${n}`)
  const written = [...String(n)]
    .map((digit, index, all) => {
      const unit = ['', '十', '百', '千'][all.length - 1 - index] ?? ''
      return digit === '0' ? '零' : `${digits[Number(digit)]}${unit}`
    })
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
  return n >= 10 && n < 20 ? written.slice(1) : written
}
