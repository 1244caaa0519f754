/** What reviewers say beside the narrative parts of a report: threads on words of the text, kept when they are resolved. */
import type { Queries } from '../database/connection.ts'
import type { Author, ReportName, Writing } from './narrative.ts'

export type CommentStep = 'opened' | 'reply' | 'resolved' | 'reopened'
export interface Comment {
  readonly step: CommentStep
  /** Empty where a thread was only resolved or reopened. */
  readonly text: string
  readonly at: string
  readonly by: Author
}
export interface Thread {
  readonly id: string
  readonly slot: string
  /** The words it was opened on. */
  readonly quote: string
  readonly open: boolean
  readonly comments: readonly Comment[]
}

/** Of one slot, or of the whole report; in the order in which they were opened. */
export const listThreads = async (
  q: Queries,
  { jurisdiction, unit, year, kind }: ReportName,
  slot?: string,
): Promise<readonly Thread[]> => {
  const { rows } = await q.query<Comment & { slot: string; thread: string; quote: string } & Record<string, unknown>>(
    `select slot, thread, step, quote, text, written_at as at, written_by as by from report_comment
     where jurisdiction = $1 and unit = $2 and year = $3 and kind = $4 and ($5::text is null or slot = $5)
     order by slot, thread, seq`,
    [jurisdiction, unit, year, kind, slot ?? null],
  )
  return [...Map.groupBy(rows, row => `${row.slot} ${row.thread}`).values()]
    .flatMap(([first, ...later]) => (first ? [threadOf(first, later)] : []))
    .toSorted((a, b) => ((a.comments[0]?.at ?? '') < (b.comments[0]?.at ?? '') ? -1 : 1))
}
type Row = Comment & { readonly slot: string; readonly thread: string; readonly quote: string }
const threadOf = (first: Row, later: readonly Row[]): Thread => {
  const comments = [first, ...later].map(({ step, text, at, by }) => ({ step, text, at, by }))
  return {
    id: first.thread,
    slot: first.slot,
    quote: first.quote,
    open: comments.findLast(({ step }) => step !== 'reply')?.step !== 'resolved',
    comments,
  }
}

/** A thread is opened together with the text that carries its mark. */
export const openThread = async (
  tx: Queries,
  name: ReportName,
  {
    thread,
    quote,
    text,
    ...writing
  }: Writing & { readonly thread: string; readonly quote: string; readonly text: string },
): Promise<void> => append(tx, name, { ...writing, thread, step: 'opened', quote, text })

export type ThreadRefusal = 'unknown-thread' | 'already-resolved' | 'still-open'

/** Null where it was recorded. Whoever resolves says so once; a resolved thread takes no reply until it is reopened. */
export const continueThread = async (
  tx: Queries,
  name: ReportName,
  {
    thread,
    step,
    text,
    ...writing
  }: Writing & {
    readonly thread: string
    readonly step: Exclude<CommentStep, 'opened'>
    readonly text: string
  },
): Promise<ThreadRefusal | null> => {
  await lockThread(tx, name, thread)
  const found = (await listThreads(tx, name, writing.slot)).find(({ id }) => id === thread)
  if (!found) return 'unknown-thread'
  if (step === 'reopened' && found.open) return 'still-open'
  if (step !== 'reopened' && !found.open) return 'already-resolved'
  await append(tx, name, { ...writing, thread, step, quote: found.quote, text })
  return null
}
const lockThread = (tx: Queries, { jurisdiction, unit, year, kind }: ReportName, thread: string) =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `comment ${jurisdiction} ${unit} ${year} ${kind} ${thread}`,
  ])

const append = async (
  tx: Queries,
  { jurisdiction, unit, year, kind }: ReportName,
  {
    slot,
    thread,
    step,
    quote,
    text,
    at,
    by,
  }: Writing & { readonly thread: string; readonly step: CommentStep; readonly quote: string; readonly text: string },
): Promise<void> => {
  await tx.query(
    `insert into report_comment (jurisdiction, unit, year, kind, slot, thread, seq, step, quote, text, written_at, written_by)
     select $1, $2, $3, $4, $5, $6, coalesce(max(seq), 0) + 1, $7, $8, $9, $10, $11 from report_comment
     where jurisdiction = $1 and unit = $2 and year = $3 and kind = $4 and slot = $5 and thread = $6`,
    [
      jurisdiction,
      unit,
      year,
      kind,
      slot,
      thread,
      step,
      quote,
      text,
      at,
      JSON.stringify({ person: by.person, name: by.name }),
    ],
  )
}
