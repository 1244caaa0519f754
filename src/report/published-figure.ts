/** How a published figure is to be read: its qualifier, its places, its unit. Used by the report and by its checks. */

/** 余 and 以上: at least; 约: about. */
export type Qualifier = '余' | '约' | '以上'
export const isQualifier = (text: unknown): text is Qualifier => text === '余' || text === '约' || text === '以上'

export interface PublishedFigure {
  readonly value: number
  readonly qualifier: Qualifier | null
  /** As it stands in the text: 98%以上. */
  readonly raw: string
}

/** 约 allows two points of a rate, or two per cent of a count. */
export const aboutTolerance = 2

/** Whether a published figure may stand for a computed one. `kind` rate: both in percent. */
export const mayStandFor = (published: PublishedFigure, computed: number, kind: 'rate' | 'count'): boolean => {
  const { value, qualifier } = published
  if (qualifier === '约')
    return Math.abs(computed - value) <= (kind === 'rate' ? aboutTolerance : (value * aboutTolerance) / 100)
  if (qualifier) return computed >= value
  return Math.abs(computed - value) <= halfUnit(statedPlaces(published)) + 1e-9
}
/** The width of rounding: 96.5% may be anything from 96.45 to 96.55. */
export const halfUnit = (places: number): number => 0.5 * 10 ** -places

/** Decimal places of the number as it was written; of the number itself where the text has none. */
export const statedPlaces = ({ raw, value }: Pick<PublishedFigure, 'raw' | 'value'>): number => {
  const written = /\d[\d,，]*(?:\.(\d+))?/.exec(raw)
  return written ? (written[1]?.length ?? 0) : (String(value).split('.')[1]?.length ?? 0)
}

/** The unit written in a text: 8条 → 条, 65,000余份 → 份, 约达80% → %, 600余万元 → 万元, 1.1万余条 → 条, 一部 → 部. */
export const unitOfText = (raw: string): string =>
  raw
    .replace(/\d[\d,，.]*|余|约|以上|均|达|\s/g, '')
    .replace(/^[零一二三四五六七八九十百千]+/, '')
    .replace(/万(?!元)/, '')
