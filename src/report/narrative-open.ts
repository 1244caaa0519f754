/** What is still open in the narrative parts of a report: with any of it the report is not published. */
import type { Queries } from '../database/connection.ts'
import { listThreads } from './comments.ts'
import { loadNarratives, type ReportName } from './narrative.ts'
import { suggestionsIn } from './rich-text-suggestions.ts'
import { slotsOf } from './template.ts'
import { getTemplate } from './templates.ts'

/** In Chinese, each with the part it stands in. As of an instant for the texts; comments as they stand now. */
export const openMatters = async (q: Queries, name: ReportName, at: string): Promise<readonly string[]> => {
  const narratives = await loadNarratives(q, { ...name, cutoff: at })
  const threads = (await listThreads(q, name)).filter(({ open }) => open)
  return slotsOf(getTemplate(name.kind, name.year)).flatMap(({ key, label }) => {
    const doc = narratives[key]
    return [
      ...threads
        .filter(({ slot }) => slot === key)
        .map(({ quote }) => `“${label}”的批注没有解决：“${shortened(quote)}”`),
      ...(doc ? suggestionsIn(doc) : []).map(
        ({ inserted, deleted }) =>
          `“${label}”的修改建议没有处理：${[deleted && `删去“${shortened(deleted)}”`, inserted && `加入“${shortened(inserted)}”`].filter(Boolean).join('，')}`,
      ),
    ]
  })
}
const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
