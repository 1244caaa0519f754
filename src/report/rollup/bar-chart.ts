/**
 * A bar chart as SVG: one row a unit, one bar a year, the latest darkest. Drawn for a narrow page and enlarged on a wide one,
 * so that its words stay readable on both. The table beside it says the same in figures.
 */

export interface BarChart {
  readonly title: string
  /** In the order they are drawn. */
  readonly series: readonly string[]
  readonly rows: readonly { readonly label: string; readonly values: readonly (Bar | null)[] }[]
  /** One bar over the others, as parts of a whole; side by side unless said. */
  readonly stacked?: true
}
export interface Bar {
  readonly value: number
  readonly shown: string
}

const width = 360
const left = 112
const narrowest = 46
const bar = 11
const gap = 9
const head = 44
/** Told apart by lightness, not by hue alone. */
const shades = ['#b9c6da', '#7f99bf', '#1f3d6b', '#8a5a00'] as const

export const barChart = ({ title, series, rows, stacked }: BarChart): string => {
  const whole = (values: BarChart['rows'][number]['values']): number =>
    stacked ? values.reduce((sum, one) => sum + (one?.value ?? 0), 0) : Math.max(0, ...values.map(v => v?.value ?? 0))
  const most = Math.max(1, ...rows.map(({ values }) => whole(values)))
  // Room for the longest figure behind its bar; a character of Chinese is as wide as the type is high.
  const longest = Math.max(0, ...rows.flatMap(({ values }) => values.map(one => widthOf(one?.shown ?? ''))))
  const right = stacked ? narrowest : Math.max(narrowest, longest + 10)
  const scale = (value: number): number => Math.round(((width - left - right) * value * 10) / most) / 10
  const step = (stacked ? bar * 1.6 : bar * series.length) + gap
  const shade = (index: number): string =>
    shades[(stacked ? 0 : shades.length - 1 - series.length) + index] ?? '#1f3d6b'
  const height = head + rows.length * step + 4
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}" font-family="sans-serif" font-size="10" fill="#1d2733">`,
    `<title>${escaped(title)}</title><rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="4" y="14" font-size="12" font-weight="bold">${escaped(title)}</text>`,
    ...series.map((label, index) => {
      const x = 4 + index * 84
      return `<rect x="${x}" y="23" width="10" height="10" fill="${shade(index)}"/><text x="${x + 14}" y="32">${escaped(label)}</text>`
    }),
    ...rows.flatMap(({ label, values }, at) => {
      const top = head + at * step
      const middle = top + (step - gap) / 2 + 3.5
      const name = `<text x="${left - 6}" y="${middle}" text-anchor="end">${escaped(short(label))}</text>`
      return [name, ...(stacked ? partsOf(values, top) : barsOf(values, top))]
    }),
    '</svg>',
  ].join('')

  function barsOf(values: readonly (Bar | null)[], top: number): readonly string[] {
    return values.map((one, index) => {
      if (one === null) return ''
      const y = top + index * bar
      const long = scale(one.value)
      return `<rect x="${left}" y="${y}" width="${Math.max(long, 0.5)}" height="${bar - 2}" fill="${shade(index)}"/><text x="${left + long + 4}" y="${y + 8.5}">${escaped(one.shown)}</text>`
    })
  }
  function partsOf(values: readonly (Bar | null)[], top: number): readonly string[] {
    let x = left
    return values.flatMap((one, index) => {
      if (one === null || one.value === 0) return []
      const long = scale(one.value)
      const at = x
      x += long
      const ink = index === 0 ? '#1d2733' : '#fff'
      const words = `<text x="${at + long / 2}" y="${top + 12}" text-anchor="middle" fill="${ink}">${escaped(one.shown)}</text>`
      return [
        `<rect x="${at}" y="${top}" width="${long}" height="${bar * 1.6}" fill="${shade(index)}"/>`,
        long > 9 ? words : '',
      ]
    })
  }
}

const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 10 : 6), 0)
const short = (label: string): string => (label.length > 10 ? `${label.slice(0, 9)}…` : label)
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
