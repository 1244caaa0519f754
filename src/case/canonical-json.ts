/**
 * Canonical JSON (RFC 8785): the same value is the same text, in whichever order its keys were written. Every event is
 * hashed over it when it is recorded, and again when it is verified, so it is put in order here and written by
 * JSON.stringify at once; the library is asked where an object would not keep the order.
 */
import canonicalize from 'canonicalize'

/** @throws for what RFC 8785 cannot express: numbers that are not finite, lone surrogates. */
export const canonicalJson = (value: object): string => {
  const copy = inOrder(value)
  return copy === unordered ? (canonicalize(value) ?? '') : JSON.stringify(copy)
}

/** A value as it would come back from where JSON is kept: without the keys that have no value. It is copied only where it has some. */
export const asStored = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value
  return (Array.isArray(value) ? listAsStored(value) : recordAsStored(value as Record<string, unknown>)) as T
}
const listAsStored = (values: readonly unknown[]): readonly unknown[] => {
  let copy: unknown[] | undefined
  for (let index = 0; index < values.length; index++) {
    const stored = values[index] === undefined ? null : asStored(values[index])
    if (stored === values[index]) continue
    copy ??= [...values]
    copy[index] = stored
  }
  return copy ?? values
}
const recordAsStored = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  let copy: Record<string, unknown> | undefined
  for (const key in values) {
    const stored = asStored(values[key])
    if (stored === values[key] && stored !== undefined) continue
    copy ??= { ...values }
    if (stored === undefined) delete copy[key]
    else copy[key] = stored
  }
  return copy ?? values
}

/** Said of a value with a key that JavaScript moves to its own place whatever the order (whole numbers), or keeps for itself. */
const unordered = Symbol('unordered')

/** A copy with the keys of every object in the order of their UTF-16 code units; keys without a value are left out. */
const inOrder = (value: unknown): unknown => {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('a lone surrogate cannot stand in canonical JSON')
    return value
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} cannot stand in canonical JSON`)
    return value
  }
  if (typeof value !== 'object' || value === null) return value
  return Array.isArray(value) ? listInOrder(value) : recordInOrder(value as Readonly<Record<string, unknown>>)
}

const listInOrder = (values: readonly unknown[]): unknown => {
  const copy: unknown[] = []
  for (const value of values) {
    const ordered = inOrder(value)
    if (ordered === unordered) return unordered
    copy.push(ordered)
  }
  return copy
}

const recordInOrder = (values: Readonly<Record<string, unknown>>): unknown => {
  if ('toJSON' in values) return unordered
  const copy: Record<string, unknown> = {}
  for (const key of sorted(Object.keys(values))) {
    if (ownPlace(key)) return unordered
    const value = values[key]
    if (value === undefined) continue
    const ordered = inOrder(value)
    if (ordered === unordered) return unordered
    copy[key] = ordered
  }
  return copy
}

const ownPlace = (key: string): boolean => (key >= '0' && key < ':') || key === '__proto__'

/** By insertion: a record has a handful of keys, and mostly they are in order already. */
const sorted = (keys: string[]): readonly string[] => {
  for (let next = 1; next < keys.length; next++) {
    const key = keys[next] as string
    let place = next
    for (; place > 0 && (keys[place - 1] as string) > key; place--) keys[place] = keys[place - 1] as string
    keys[place] = key
  }
  return keys
}
