/** Which units count the same kind of thing. */
const sameUnits: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['件', '起', '宗'],
  ['个', '家'],
]

/** 个(部门) is 个. Whether two units count the same thing. */
export const sameUnit = (a: string, b: string): boolean => {
  const [first, second] = [a, b].map(unit => unit.replace(/[（(].*$/, ''))
  return first === second || sameUnits.some(units => units.includes(first ?? '') && units.includes(second ?? ''))
}
