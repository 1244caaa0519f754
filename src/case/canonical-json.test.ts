import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asStored, canonicalJson } from './canonical-json.ts'

test('keys stand in the order of their code units, whatever order they were written in', () => {
  expect(canonicalJson({ b: 1, a: [{ 𝒳: 2, 丙: 1, é: true }], A: null })).toBe(
    '{"A":null,"a":[{"é":true,"丙":1,"𝒳":2}],"b":1}',
  )
  expect(canonicalJson({ a: { c: 1, b: 2 } })).toBe(canonicalJson({ a: { b: 2, c: 1 } }))
})

test('whole numbers as keys are ordered as text, and __proto__ is a key like others', () => {
  expect(canonicalJson({ 10: 'ten', 9: 'nine', a: { 2: 'two', 1: 'one' } })).toBe(
    '{"10":"ten","9":"nine","a":{"1":"one","2":"two"}}',
  )
  const text = '{"__proto__":{"a":1},"b":2}'
  expect(canonicalJson(JSON.parse(text))).toBe(text)
})

test('what has no value is left out of a record, and null in a list', () => {
  expect(canonicalJson({ a: undefined, b: [undefined, 1] })).toBe('{"b":[null,1]}')
})

test('a value is as it will be read back: as it is where every key has a value, a copy without the others elsewhere', () => {
  const whole = { a: [{ b: null }], c: 'd' }
  expect(asStored(whole)).toBe(whole)
  const partly = { a: [{ b: undefined, c: 1 }, undefined], d: undefined, e: whole }
  const stored = asStored(partly)
  expect(stored).toStrictEqual(JSON.parse(JSON.stringify(partly)))
  expect(stored.e).toBe(whole)
  expect(Object.hasOwn(partly, 'd')).toBe(true)
})

test('what RFC 8785 cannot express is refused', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 'a\ud800', ['\udc00b']])
    expect(() => canonicalJson({ value })).toThrow()
})

test('every value is the text that the reference implementation writes', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' })), value => {
      expect(canonicalJson(value)).toBe(canonicalize(value))
    }),
  )
})
