/**
 * Two people wrote on the same version: their changes brought together paragraph by paragraph. Where both changed the same
 * paragraphs, the other's stand first and one's own behind them, so that nothing is lost; the writer then removes what is
 * too much.
 */
import { diffArrays } from 'diff'
import type { Mark, Paragraph, RichText } from './rich-text.ts'

export interface Merged {
  readonly doc: RichText
  /** How many places both had changed. */
  readonly clashes: number
}

/**
 * @param base the version both began with.
 * @param suggestion of somebody who only suggests: an id for one's own paragraphs where both changed the same; they then
 * stand as suggested paragraphs behind the other's.
 */
export const mergeTexts = (base: RichText, theirs: RichText, mine: RichText, suggestion?: string): Merged => {
  const original = base.content.map(keyOf)
  const theirEdits = editsOf(original, theirs)
  const myEdits = editsOf(original, mine)
  const content: Paragraph[] = []
  let clashes = 0
  let at = 0
  while (at <= original.length) {
    const group = overlapping(at, theirEdits, myEdits)
    if (!group) {
      const kept = base.content[at]
      if (kept) content.push(kept)
      at += 1
      continue
    }
    const fromThem = resultOf(base, theirEdits, group)
    const fromMe = resultOf(base, myEdits, group)
    const theyChanged = theirEdits.some(edit => within(edit, group))
    const iChanged = myEdits.some(edit => within(edit, group))
    if (theyChanged && iChanged && !same(fromThem, fromMe)) {
      clashes += 1
      const known = new Set(fromThem.map(keyOf))
      const own = fromMe.filter(paragraph => !known.has(keyOf(paragraph)))
      content.push(...fromThem, ...(suggestion === undefined ? own : own.map(one => suggested(one, suggestion))))
    } else content.push(...(theyChanged ? fromThem : fromMe))
    at = group.to
    if (group.to === group.from) {
      const kept = base.content[at]
      if (kept) content.push(kept)
      at += 1
    }
  }
  return { doc: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }, clashes }
}

/** As it would read with its own suggestions taken, all of it put in anew. */
const suggested = ({ content = [] }: Paragraph, id: string): Paragraph => {
  const marks: readonly Mark[] = [{ type: 'insertion', attrs: { id } }]
  return {
    type: 'paragraph',
    marks,
    content: content
      .filter(inline => !inline.marks?.some(({ type }) => type === 'deletion'))
      .map(inline => ({ ...inline, marks })),
  }
}

/** Paragraphs `from` up to `to` of the base replaced by others; `from` = `to` where something was only put in. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly put: readonly Paragraph[]
}
interface Group {
  readonly from: number
  readonly to: number
}
const keyOf = (paragraph: Paragraph): string => JSON.stringify(paragraph)
const same = (a: readonly Paragraph[], b: readonly Paragraph[]): boolean =>
  a.map(keyOf).join('\n') === b.map(keyOf).join('\n')
const within = (edit: Edit, group: Group): boolean => edit.from >= group.from && edit.to <= group.to

const editsOf = (original: readonly string[], changed: RichText): readonly Edit[] => {
  const edits: { from: number; to: number; put: Paragraph[] }[] = []
  let from = 0
  let next = 0
  let open: { from: number; to: number; put: Paragraph[] } | null = null
  for (const { value, added, removed } of diffArrays([...original], changed.content.map(keyOf))) {
    if (!added && !removed) {
      open = null
      from += value.length
      next += value.length
      continue
    }
    if (!open) {
      open = { from, to: from, put: [] }
      edits.push(open)
    }
    if (added) {
      open.put.push(...changed.content.slice(next, next + value.length))
      next += value.length
    } else {
      from += value.length
      open.to = from
    }
  }
  return edits
}

/** The stretch of the base that changes beginning here touch, on either side. Null where nothing begins here. */
const overlapping = (at: number, ...sides: readonly (readonly Edit[])[]): Group | null => {
  const edits = sides.flat()
  const [first] = edits.filter(({ from }) => from === at)
  if (!first) return null
  let to = at
  for (const edit of edits) if (edit.from === at) to = Math.max(to, edit.to)
  for (let grew = true; grew; ) {
    const reach = Math.max(to, ...edits.filter(({ from }) => from >= at && from < to).map(edit => edit.to))
    grew = reach > to
    to = reach
  }
  return { from: at, to }
}

/** One side's paragraphs for a stretch of the base. */
const resultOf = (base: RichText, edits: readonly Edit[], { from, to }: Group): readonly Paragraph[] => {
  const result: Paragraph[] = []
  let at = from
  for (const edit of edits.filter(one => within(one, { from, to }))) {
    result.push(...base.content.slice(at, edit.from), ...edit.put)
    at = edit.to
  }
  return [...result, ...base.content.slice(at, to)]
}
