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

export { mayStandFor, statedPlaces } from '../check/stated-figure.ts'

/** The unit written in a text: 8条 → 条, 65,000余份 → 份, 约达80% → %, 600余万元 → 万元, 1.1万余条 → 条, 一部 → 部. */
export const unitOfText = (raw: string): string =>
  raw
    .replace(/\d[\d,，.]*|余|约|以上|均|达|\s/g, '')
    .replace(/^[零一二三四五六七八九十百千]+/, '')
    .replace(/万(?!元)/, '')
