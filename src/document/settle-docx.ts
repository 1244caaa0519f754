/**
 * What the docx library cannot be told: no stops beyond the edge, no extra space between Chinese and digits, no drawing of lines to the grid (all have
 * their exact height), and no time of creation but the document's own, so that the same document gives the same bytes.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** @param date of the document, 'YYYY-MM-DD'. */
export const settleDocx = (file: Uint8Array, about: { readonly author: string; readonly date: string }): Buffer => {
  const parts = unzipSync(file)
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = parts[name]
    if (!part) throw new Error(`the Word file has no ${name}`)
    parts[name] = strToU8(change(strFromU8(part)))
  }
  edit('word/styles.xml', xml =>
    replaceOnce(xml, /<w:pPrDefault\/>/, `<w:pPrDefault><w:pPr>${plainLines}</w:pPr></w:pPrDefault>`),
  )
  edit('docProps/core.xml', xml =>
    replaceOnce(
      xml.replaceAll(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${about.date}T00:00:00Z`),
      /(<cp:lastModifiedBy>)[^<]*/,
      `$1${escaped(about.author)}`,
    ),
  )
  // The zip format holds local time: this one is the same in every zone.
  const mtime = new Date(1980, 0, 1)
  const names = Object.keys(parts).sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  return Buffer.from(
    zipSync(Object.fromEntries(names.map(name => [name, [parts[name] as Uint8Array, { mtime, level: 6 }]]))),
  )
}

const plainLines =
  '<w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'

const replaceOnce = (xml: string, what: RegExp, by: string): string => {
  if (!what.test(xml)) throw new Error(`the Word file has no ${what}`)
  return xml.replace(what, by)
}

/** Readers look for the list of types first. */
const order = (name: string): number => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2)

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('$', '$$$$')
