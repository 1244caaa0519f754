/** Short words for templates. */
import type { EntryList, NarrativeSlot, Sentence } from './template.ts'

export const narrative = (key: string, label: string, help?: string): NarrativeSlot => ({
  kind: 'narrative',
  key,
  label,
  ...(help ? { help } : {}),
})
export const sentence = (key: string, ...clauses: Sentence['clauses']): Sentence => ({ kind: 'sentence', key, clauses })
export const entries = (key: string, label: string, procedure: string, of: EntryList['of'] = 'year'): EntryList => ({
  kind: 'entries',
  key,
  label,
  procedure,
  of,
})
