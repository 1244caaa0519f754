/**
 * 信息处理费 (国办函〔2020〕109号 articles 3 to 5): by the piece or by the page, never both, each rate only for the part
 * that falls into its band (超额累进).
 *
 * @example
 * feeByPiece(10)    // 100: the eleventh request of the month
 * feeByPage(35)     // 50: pages 31 to 35 at 10 yuan
 */

/**
 * Yuan for further requests of one applicant in a calendar month in which `earlier` were already counted. Pieces 1 to 10
 * are free, 11 to 30 cost 100 each, and from 31 on each band of 10 costs 100 more: 31 to 40 are 200 each, 41 to 50 are 300.
 */
export const feeByPiece = (earlier: number, pieces = 1): number => {
  let yuan = 0
  for (let piece = earlier + 1; piece <= earlier + pieces; piece++) yuan += pieceRate(piece)
  return yuan
}
const pieceRate = (piece: number): number => {
  if (piece <= 10) return 0
  return piece <= 30 ? 100 : 100 + 100 * Math.ceil((piece - 30) / 10)
}

/** The bands of pages with the yuan each page in them costs. */
const pageBands = [
  { upTo: 30, yuan: 0 },
  { upTo: 100, yuan: 10 },
  { upTo: 200, yuan: 20 },
  { upTo: Number.POSITIVE_INFINITY, yuan: 40 },
] as const

/** Yuan for the pages of one request: 30 free, then 10 yuan a page to 100, 20 to 200, 40 beyond. */
export const feeByPage = (pages: number): number => {
  let yuan = 0
  let counted = 0
  for (const band of pageBands) {
    yuan += Math.max(0, Math.min(pages, band.upTo) - counted) * band.yuan
    counted = band.upTo
  }
  return yuan
}

/** What a fee notice may ask for, from the facts stated in it; null while they are incomplete. */
export const statutoryFee = (facts: {
  readonly feeStandard?: 'byPiece' | 'byPage'
  readonly piecesBefore?: number
  readonly pieces?: number
  readonly pages?: number
}): number | null => {
  if (facts.feeStandard === 'byPiece' && facts.piecesBefore !== undefined)
    return feeByPiece(facts.piecesBefore, facts.pieces ?? 1)
  return facts.feeStandard === 'byPage' && facts.pages !== undefined ? feeByPage(facts.pages) : null
}
