import { trimmed } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'

const longNames =
  /习近平新时代中国特色社会主义思想|党的[一二三四五六七八九十]+大精神|习近平法治思想|习近平总书记[^，。；、]{2,20}重要讲话精神/g

/**
 * The same long name three times in consecutive clauses. Source: 公文条例 article 19 (文字精练). A paragraph of its own on the
 * name may well use it often; so it is a hint, at the third.
 */
export const repetition: CheckRule = ({ body }) =>
  body.flatMap(({ number: line, plain }) => {
    const found = [...plain.matchAll(longNames)].filter(one => plain[one.index - 1] !== '《')
    const third =
      found.find((one, index) => {
        const [first, second] = [found[index - 2], found[index - 1]]
        return index >= 2 && first?.[0] === one[0] && second?.[0] === one[0] && one.index - first.index < 110
      }) ?? thirdWithin(found)
    if (!third) return []
    const start = Math.max(...[...'，；。'].map(mark => plain.lastIndexOf(mark, third.index))) + 1
    const end = plain.slice(third.index).search(/[，；。]/)
    return [
      {
        severity: 'hint' as const,
        at: trimmed(plain, { line, from: start, to: end < 0 ? plain.length : third.index + end }),
        wrong: `“${third[0]}”在相邻几句中出现三次`,
        right: '合并或者省略',
      },
    ]
  })

/** Others may stand between. */
const thirdWithin = (found: readonly RegExpExecArray[]): RegExpExecArray | undefined =>
  found.find(one => {
    const same = found.filter(other => other[0] === one[0] && other.index <= one.index && one.index - other.index < 110)
    return same.length === 3
  })

/** 涉及及, 的的, 了了. Source: no such words. */
export const doubledCharacter: CheckRule = ({ body }) =>
  body.flatMap(({ number: line, plain }) =>
    [
      ...plain.matchAll(
        /(?:\p{Script=Han}(?:及及|的的(?!确|士)|了了|和和|在在|是是|为为|与与|对对(?!子)|将将|把把|并并|不不|等等等))|([，。；：、])\1+/gu,
      ),
    ].map(found => ({
      severity: 'error' as const,
      at: { line, from: found.index, to: found.index + found[0].length },
      wrong: found[1] ? '标点重复' : '字重复',
      right: '删去一个',
    })),
  )
