/**
 * What is being typed, kept in this browser tab until it is handed in: a lost connection, an expired session or a closed
 * drawer loses nothing. Drafts may hold parties' names, so they end with the tab and with signing out.
 */
import { useCallback, useState } from 'react'
import { newKey } from '../api.ts'

const prefix = 'yifa:draft:'

interface Kept<T> {
  readonly entry: T
  /** Idempotency key: handing the same form in twice records it once. */
  readonly key: string
}
export interface Draft<T> {
  readonly entry: T
  readonly key: string
  /** Something typed earlier was found. */
  readonly restored: boolean
  readonly change: (next: (entry: T) => T) => void
  readonly forget: () => void
}

/** @param place the person and the form, such as `zhaoLei:new:mediation:register`. */
export const useDraft = <T>(place: string, empty: () => T): Draft<T> => {
  const [restored] = useState(() => readDraft<T>(place) !== null)
  const [kept, setKept] = useState<Kept<T>>(() => readDraft<T>(place) ?? { entry: empty(), key: newKey() })
  const change = useCallback(
    (next: (entry: T) => T) =>
      setKept(before => {
        const after = { ...before, entry: next(before.entry) }
        writeDraft(place, after)
        return after
      }),
    [place],
  )
  const forget = useCallback(() => sessionStorage.removeItem(prefix + place), [place])
  return { entry: kept.entry, key: kept.key, restored, change, forget }
}

export const forgetDrafts = (): void => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}

const readDraft = <T>(place: string): Kept<T> | null => {
  try {
    const text = sessionStorage.getItem(prefix + place)
    return text === null ? null : (JSON.parse(text) as Kept<T>)
  } catch {
    return null
  }
}

const writeDraft = (place: string, kept: unknown): void => {
  try {
    sessionStorage.setItem(prefix + place, JSON.stringify(kept))
  } catch {
    // The tab's storage is full: the form goes on, only without its copy.
  }
}
