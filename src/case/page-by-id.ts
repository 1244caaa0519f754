/** Reads rows that are ordered by id to their end, a page at a time, so that no number of them fills the memory. */
export async function* pageById<T extends { readonly id: string }>(
  load: (after: string) => Promise<readonly T[]>,
): AsyncGenerator<T> {
  let after = firstId
  for (;;) {
    const rows = await load(after)
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

/** Before all ids. */
export const firstId = '00000000-0000-0000-0000-000000000000'
