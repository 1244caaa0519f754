/**
 * The figures of GB/T 9704-2012, in millimetres and points, that Word, PDF and OFD share. 5.2.2: A4, 天头 37 mm, 订口 28 mm,
 * 版心 156 × 225 mm; 5.2.3: 22 lines of 28 characters of 3号.
 */

export const pointsPerMillimetre = 72 / 25.4

export const sheet = {
  width: 210,
  height: 297,
  margin: { top: 37, bottom: 35, left: 28, right: 26 },
  /** 版心 */
  text: { width: 156, height: 225 },
  lines: 22,
  characters: 28,
} as const

/** Points from one line to the next: 28.99. */
export const linePitch = (sheet.text.height / sheet.lines) * pointsPerMillimetre
/** Points from one character to the next, 28 to the line: 15.79. */
export const characterPitch = (sheet.text.width / sheet.characters) * pointsPerMillimetre

/** 字号, in points. */
export const sizes = { two: 22, three: 16, four: 14, table: 10.5, small: 9 } as const

export const head = {
  /** 7.2.4: top of the mark below the top of 版心; of a letter (10.1) below the edge of the paper. */
  markBelowText: 35,
  /** 10.2: of an order. */
  orderMarkBelowText: 20,
  markBelowEdge: 30,
  /** 7.2.7, 10.1: the rule below the number, or below a letter's mark. */
  ruleBelow: 4,
  /** 10.1: the lower double rule above the edge, and the length of both. */
  lowerRuleAboveEdge: 20,
  letterRuleLength: 170,
  /** 10.1: what stands below the double rule keeps 7/8 of a character from it. */
  belowLetterRule: (sizes.three * 7) / 8 / pointsPerMillimetre,
} as const

/** 7.5: the dash of the page number below 版心; 7.4.2: rules of 版记. */
export const foot = { pageNumberBelowText: 7, thickRule: 0.35, thinRule: 0.25 } as const

export const red = 'FF0000'

/** Width in characters of 3号: Chinese 1, Latin and digits one half. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (/[\u0020-\u00ff]/.test(character) ? 0.5 : 1), 0)

/** Between the names of several issuers, in their height. */
export const markGap = 0.35
/** Millimetres that the names of several issuers may take: title and text must begin on the first page (7.3.3). */
const jointMarkHeight = 70

/**
 * 发文机关标志: as large as fits on the line, narrowed to four fifths at most before it is made smaller; never larger than
 * 15 mm, which leaves the superior's larger.
 */
export const markSize = (
  characters: number,
  room: number = sheet.text.width,
  lines = 1,
): { size: number; scale: number } => {
  const largest = 15 * pointsPerMillimetre
  const width = room * pointsPerMillimetre
  const scale = Math.min(1, Math.max(0.7, width / (characters * largest)))
  const high = (jointMarkHeight * pointsPerMillimetre) / (lines + (lines - 1) * markGap)
  const size = Math.min(largest, width / (characters * scale), high)
  return { size: Math.floor(size * 2) / 2, scale: Math.floor(scale * 100) / 100 }
}
