/** What a recount made other of a case: its clocks, work, figures and readers, each with the value before and after. */
import type { ClockTrace } from '../procedure/case-view.ts'
import { canonicalJson } from './canonical-json.ts'
import { contributionChanges } from './derive.ts'
import type { CaseState, WorkItem } from './state.ts'

export interface DerivedChange {
  readonly part: '时限' | '待办' | '统计' | '知悉单位'
  /** Which clock, work item, figure or unit. */
  readonly of: string
  /** In words; null where there was none, or is none any more. */
  readonly old: string | null
  readonly new: string | null
}

/** Every difference between what is kept of a case and what follows from it now; empty where there is none. */
export const derivedChanges = (kept: CaseState, counted: CaseState): readonly DerivedChange[] => {
  const { added, removed } = contributionChanges(kept.contributions, counted.contributions)
  return [
    ...differing(
      '时限',
      byKey(kept.clocks, ({ key }) => key),
      byKey(counted.clocks, ({ key }) => key),
      clockInWords,
    ),
    ...differing('待办', byKey(kept.work, workKey), byKey(counted.work, workKey), workInWords),
    ...removed.map(({ indicator, unit, on, value }) => figureChange(`${indicator}（${unit}，${on}）`, value, null)),
    ...added.map(({ indicator, unit, on, value }) => figureChange(`${indicator}（${unit}，${on}）`, null, value)),
    ...differing('知悉单位', byKey(kept.readers, one), byKey(counted.readers, one), one),
  ]
}

const one = (unit: string): string => unit
const workKey = ({ unit, reason }: WorkItem): string => `${unit}，${reason}`
const byKey = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> =>
  new Map(items.map(item => [key(item), item]))

const differing = <T>(
  part: DerivedChange['part'],
  was: ReadonlyMap<string, T>,
  is: ReadonlyMap<string, T>,
  inWords: (item: T) => string,
): DerivedChange[] =>
  [...new Set([...was.keys(), ...is.keys()])].flatMap(key => {
    const [before, after] = [was.get(key), is.get(key)]
    if (same(before, after)) return []
    const words = (item: T | undefined) => (item === undefined ? null : inWords(item))
    return [{ part, of: key, old: words(before), new: words(after) }]
  })

/** As JSON, which is how the case is kept: without what is undefined, keys in any order. */
const same = (a: unknown, b: unknown): boolean => plain(a) === plain(b)
const plain = (value: unknown): string => canonicalJson([value])

const clockInWords = ({ label, due, norm, state, citation }: ClockTrace): string =>
  `${label}${due ?? '无届满日'}${norm ? `、承诺${norm}` : ''}、${clockStates[state]}，依${citation}`
const clockStates: Readonly<Record<ClockTrace['state'], string>> = {
  open: '计时中',
  stopped: '停止计时',
  met: '按期',
  late: '逾期',
  lapsed: '届满',
  void: '不再计时',
}
const workInWords = ({ duties, people = [], due, clock }: WorkItem): string =>
  `${[...duties, ...people].join('、')}${due ? `，${clock}${due}届满` : ''}`

const figureChange = (of: string, was: number | null, is: number | null): DerivedChange => ({
  part: '统计',
  of,
  old: was === null ? null : String(was),
  new: is === null ? null : String(is),
})

export const changeInWords = ({ part, of, old, new: now }: DerivedChange): string =>
  `${part}“${of}”：${old ?? '无'}→${now ?? '无'}`
