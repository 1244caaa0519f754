/** A section as paragraphs: neighbouring sentences run on, each line of a narrative and each entry is a paragraph of its own. */
import { blockText, type CompiledSection } from './compiled-report.ts'

export const paragraphsOf = (section: CompiledSection): readonly string[] => {
  const paragraphs: string[] = []
  let running = false
  for (const block of section.blocks) {
    const text = blockText(block)
    if (block.kind !== 'sentence')
      paragraphs.push(
        ...text
          .split('\n')
          .map(line => line.trim())
          .filter(line => line !== ''),
      )
    else if (running) paragraphs.push(`${paragraphs.pop() ?? ''}${text}`)
    else paragraphs.push(text)
    running = block.kind === 'sentence'
  }
  return paragraphs
}

/** Shown in the place of a part nobody has written. */
export const unwritten = '（本部分尚未填写）'
