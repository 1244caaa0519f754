/** A section as paragraphs: neighbouring sentences run on, each line of a narrative and each entry is a paragraph of its own. */
import { blockText, type CompiledSection, type CompiledTable } from './compiled-report.ts'

/** Paragraphs and tables, in their order. */
export const contentOf = (section: CompiledSection): readonly (string | CompiledTable)[] => {
  const content: (string | CompiledTable)[] = []
  let running = false
  for (const block of section.blocks) {
    if (block.kind === 'table') content.push(block)
    else if (block.kind === 'sentence' && running) content.push(`${content.pop() ?? ''}${blockText(block)}`)
    else if (block.kind === 'sentence') content.push(blockText(block))
    else
      content.push(
        ...blockText(block)
          .split('\n')
          .map(line => line.trim())
          .filter(line => line !== ''),
      )
    running = block.kind === 'sentence'
  }
  return content
}

/** The words alone. */
export const paragraphsOf = (section: CompiledSection): readonly string[] =>
  contentOf(section).filter(part => typeof part === 'string')

/** The label of a row as it is printed: two characters further in for each level. */
export const rowLabel = ({ label, level }: CompiledTable['rows'][number]): string => `${'　'.repeat(level - 1)}${label}`

/** Shown in the place of a part nobody has written. */
export const unwritten = '（本部分尚未填写）'
