import { likeness } from '../restore-text.ts'

/** Bytes to text: by byte order mark, as UTF-8 where it is that, else as GB 18030, in which Chinese offices wrote. */
export const decodeText = (content: Uint8Array): string => {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content)
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content)
  if (isBinary(content)) throw new Error('binary content')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return decodeDamaged(content)
  }
}

/** Neither clean: whichever reads more like a report. A few broken bytes stay visible as �. */
const decodeDamaged = (content: Uint8Array): string => {
  const [first = '', second = ''] = ['utf-8', 'gb18030'].map(encoding => new TextDecoder(encoding).decode(content))
  return likeness(second) > likeness(first) ? second : first
}

/** A text holds no zero bytes. */
const isBinary = (content: Uint8Array): boolean => content.subarray(0, 8192).includes(0)
