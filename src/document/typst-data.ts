/** What the Typst template reads: the composition, the figures of the sheet, and the faces of each role. */
import type { Composition } from './composition.ts'
import type { FontSet, Role } from './fonts.ts'
import { foot, head, markGap, sheet, sizes } from './sheet.ts'

type Chains = FontSet['chains']

/** How the text goes over to the page of the signature. */
export interface Ending {
  /** Left free at the foot of the page on which the last paragraph begins. */
  readonly freeLines: number
  /** The last paragraph begins on a new page. */
  readonly newPage: boolean
}
export const asItFalls: Ending = { freeLines: 0, newPage: false }

export const typstData = (composition: Composition, chains: Chains, ending: Ending): unknown => {
  const [year, month, day] = composition.about.date.split('-').map(Number)
  return {
    ...composition,
    ...ending,
    fonts: Object.fromEntries((Object.keys(chains) as Role[]).map(role => [role, familiesOf(chains, role)])),
    sheet,
    sizes,
    foot,
    head: { ...head, markGap, ...composition.head },
    about: { ...composition.about, day: { year, month, day } },
  }
}

/**
 * Latin letters and digits from the Latin face, everything else down the chain of the role. Our own 楷体 has narrow
 * quotation marks; those of 宋体 are as wide as a character.
 */
const familiesOf = (chains: Chains, role: Role): readonly (string | { name: string; covers: string })[] => {
  const running = role === 'fangsong' || role === 'kai'
  const [first] = chains[role]
  const [latin] = chains.latin
  const [song] = chains.song
  return [
    ...(running && latin ? [{ name: latin.family, covers: 'latin-in-cjk' }] : []),
    ...(running && first?.origin === 'own' && song ? [{ name: song.family, covers: 'quotes' }] : []),
    ...new Set(chains[role].map(({ family }) => family)),
  ]
}
