/** What goes over HTTP about the narrative parts of reports; the desk and the routes read the same types. */
import { z } from 'zod'
import type { Thread } from '../report/comments.ts'
import type { NarrativeVersion } from '../report/narrative.ts'
import type { SuggestionEntry } from '../report/narrative-suggestions.ts'
import { reportQuery, shortId, text } from './contract.ts'

const slot = z.string().regex(/^[\w./-]{1,80}$/)
const mark = z.string().regex(/^[a-z0-9]{6,40}$/)
const place = { unit: shortId, year: z.int().min(1990).max(2099), slot }

/** GET /reports/:kind/text: one part, the latest version unless one is named. */
export const textQuery = reportQuery.omit({ cutoff: true }).extend({
  slot,
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
})
export interface FigureInText {
  readonly id: string
  readonly label: string
  readonly unit: string
  /** As the report shows it now. */
  readonly shown: string
  readonly kind: 'count' | 'rate'
}
export interface TextAnswer extends NarrativeVersion {
  /** False for those who review: they suggest and comment. */
  readonly mayWrite: boolean
  readonly threads: readonly Thread[]
  /** What became of each suggestion so far. */
  readonly suggestions: readonly SuggestionEntry[]
  /** The figures that stand in it. */
  readonly figures: readonly FigureInText[]
}

/** PUT /reports/:kind/text */
export const textBody = z.strictObject({
  ...place,
  /** The version it was written on, 0 for the first. */
  base: z.int().min(0).max(1_000_000),
  /** src/report/rich-text.ts says what may be in it. */
  doc: z.looseObject({ type: z.literal('doc') }),
  /** What was done with suggestions that are gone; one named nowhere was taken back. */
  decisions: z.record(mark, z.enum(['accepted', 'rejected'])).default({}),
  /** Threads that begin with this version, whose marks it has. */
  threads: z
    .array(z.strictObject({ id: mark, quote: text(500), text: text(2_000).min(1) }))
    .max(50)
    .default([]),
})
export type TextBody = z.input<typeof textBody>
export interface TextSaved {
  readonly version: number
}

/** GET /reports/:kind/text/versions, newest first. */
export const versionsQuery = textQuery.omit({ version: true })
export interface VersionsAnswer {
  readonly versions: readonly Pick<NarrativeVersion, 'version' | 'writtenAt' | 'writtenBy'>[]
}

/** GET /reports/:kind/text/figures: what may be put into a text, the report's own first. */
export const textFiguresQuery = reportQuery.omit({ cutoff: true })
export interface TextFiguresAnswer {
  readonly figures: readonly FigureInText[]
}

/** POST /reports/:kind/text/comments */
export const commentBody = z
  .strictObject({
    ...place,
    thread: mark,
    step: z.enum(['reply', 'resolved', 'reopened']),
    text: text(2_000).default(''),
  })
  .refine(({ step, text: words }) => step !== 'reply' || words.trim() !== '', { message: '请填写回复' })
export type CommentBody = z.input<typeof commentBody>
