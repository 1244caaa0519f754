/** Where a page ended, as one word for an address. It is not secret, and is checked like anything else that comes in. */
export const writeCursor = (parts: readonly (string | null)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

/** Null for a word that we did not write. */
export const readCursor = (cursor: string): readonly unknown[] | null => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parts) ? parts : null
  } catch {
    return null
  }
}
