/**
 * Saving a narrative part from the editor. Whoever may write changes the text; whoever reviews may only suggest and comment:
 * the ground of the text, without suggestions, must then be what it was.
 */
import type { Queries } from '../database/connection.ts'
import { listThreads, openThread } from './comments.ts'
import { appendNarrative, findNarrative, lockNarratives, type ReportName, type Writing } from './narrative.ts'
import { authorsOf, listSuggestions, recordSuggestions } from './narrative-suggestions.ts'
import { figuresIn, marksIn, type RichText } from './rich-text.ts'
import { plainWordsOf, sameGround, suggestionsIn } from './rich-text-suggestions.ts'

export interface NarrativeSave extends Writing {
  readonly doc: RichText
  /** The version it was written on. */
  readonly base: number
  readonly decisions: Readonly<Record<string, 'accepted' | 'rejected'>>
  readonly threads: readonly { readonly id: string; readonly quote: string; readonly text: string }[]
  /** False for somebody who only reviews. */
  readonly mayWrite: boolean
  /** Whether this installation has such a figure. */
  readonly knows: (figures: readonly string[]) => Promise<ReadonlySet<string>>
}

export type NarrativeSaved =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly stale: true }
  /** In Chinese, every reason at once. */
  | { readonly ok: false; readonly stale: false; readonly unmet: readonly string[] }

/** A text that is as it was is not written again. */
export const saveNarrative = async (tx: Queries, name: ReportName, save: NarrativeSave): Promise<NarrativeSaved> => {
  const { slot, at, by, doc, base, decisions, threads } = save
  await lockNarratives(tx, name)
  const current = await findNarrative(tx, name, slot)
  if (current?.version !== base) return { ok: false, stale: true }
  const unmet = [
    ...(await unknownFigures(current.doc, save)),
    ...(await unknownThreads(tx, name, save)),
    ...(save.mayWrite ? [] : await beyondReview(tx, name, current.doc, save)),
  ]
  if (unmet.length > 0) return { ok: false, stale: false, unmet }
  for (const { id, quote, text } of threads) await openThread(tx, name, { slot, at, by, thread: id, quote, text })
  if (JSON.stringify(doc) === JSON.stringify(current.doc)) return { ok: true, version: base }
  const version = await appendNarrative(tx, name, { slot, at, by, text: plainWordsOf(doc), rich: doc })
  await recordSuggestions(tx, name, { before: current.doc, after: doc, decisions, version }, { slot, at, by })
  return { ok: true, version }
}

const unknownFigures = async (before: RichText, { doc, knows }: NarrativeSave): Promise<readonly string[]> => {
  const had = new Set(figuresIn(before))
  const fresh = figuresIn(doc).filter(id => !had.has(id))
  if (fresh.length === 0) return []
  const known = await knows(fresh)
  return fresh.filter(id => !known.has(id)).map(id => `没有“${id}”这一指标，不能放入正文`)
}

const unknownThreads = async (
  tx: Queries,
  name: ReportName,
  { slot, doc, threads }: NarrativeSave,
): Promise<readonly string[]> => {
  const there = new Set((await listThreads(tx, name, slot)).map(({ id }) => id))
  const twice = threads.filter(({ id }) => there.has(id)).map(() => '批注编号重复，请重新添加批注')
  const known = new Set([...there, ...threads.map(({ id }) => id)])
  return [
    ...twice,
    ...(marksIn(doc, 'comment').every(id => known.has(id)) ? [] : ['正文中有找不到的批注，请重新添加批注']),
  ]
}

/** Reviewers leave the ground as it is, and others' suggestions too. */
const beyondReview = async (
  tx: Queries,
  name: ReportName,
  before: RichText,
  { slot, doc, by }: NarrativeSave,
): Promise<readonly string[]> => {
  const authors = authorsOf(await listSuggestions(tx, name, slot))
  const has = new Set(marksIn(doc, 'insertion', 'deletion'))
  const others = suggestionsIn(before).filter(({ id }) => !has.has(id) && authors.get(id)?.person !== by.person)
  const had = marksIn(before, 'comment')
  const marked = new Set(marksIn(doc, 'comment'))
  return [
    ...(sameGround(before, doc) ? [] : ['您只能提出修改建议，不能直接改动正文']),
    ...(others.length > 0 ? ['修改建议由编写人采纳或者不采纳，您只能撤回自己的建议'] : []),
    ...(had.every(id => marked.has(id)) ? [] : ['不能去掉正文中的批注标记']),
  ]
}
