import type { CheckRule, Fault } from '../finding.ts'
import type { Line, Place } from '../report-document.ts'
import { oneToMany } from '../words/scripts.ts'
import { mojibake } from './mojibake.ts'

/**
 * A traditional text that was simplified before keeps simplified forms where one character stands for several (關于, 干部,
 * 規范): a machine turned it, character by character. Said once, with the pairs. Source: 简化字总表 (同音代替字).
 */
export const traditionalResidue: CheckRule = ({ body, traditional }) => {
  if (!traditional) return []
  const found = oneToMany.flatMap(({ pattern, from, to }) =>
    body.flatMap(({ number: line, text }) =>
      [...text.matchAll(pattern)].map(one => {
        const at = one.index + Math.max(0, one[0].indexOf(from))
        return { from, to, place: { line, from: Math.max(0, at - 1), to: Math.min(text.length, at + 2) } }
      }),
    ),
  )
  const [first] = found
  if (!first || found.length < 2) return []
  const pairs = [...new Set(found.map(({ from, to }) => `${from}→${to}`))]
  const byPair = pairs.flatMap(pair => found.find(({ from, to }) => `${from}→${to}` === pair) ?? [])
  return [
    {
      severity: 'warning',
      at: first.place,
      wrong: `由简体逐字转成的繁体，一简对多繁处没有转对（${found.length}处）`,
      right: pairs.join('，'),
      also: byPair.filter(one => one !== first).map(({ place }) => place),
    },
  ]
}

/** Traditional forms left in a simplified text, and whole simplified stretches in a traditional one. Source: 通用规范汉字表. */
export const mixedScripts: CheckRule = document => {
  const { body, traditional } = document
  const foreign = traditional
    ? /[设实国务领导发会议关规责资讯们对业经开与来时产党习统书证据应动员县区镇运笔马]/g
    : /[設實國務領導發會議關於規範責資訊題們對個業經開與來時產黨學習執統書證據應動員縣區鎮運後為裡]/g
  const faults: Fault[] = []
  const damaged = mojibake(document)
  const places = body
    .flatMap(line => placesOf(line, foreign))
    .filter(place => !damaged.some(({ at }) => at.line === place.line && at.from <= place.to && place.from <= at.to))
  const [first, ...rest] = places
  if (first)
    faults.push({
      severity: 'warning',
      at: first,
      wrong: traditional ? `繁体文中夹有简体字（${places.length}处）` : `简体文中夹有繁体字（${places.length}处）`,
      right: traditional ? '改为繁体' : '改为规范的简体字',
      also: rest.slice(0, 10),
    })
  return faults
}
const placesOf = ({ number: line, text }: Line, foreign: RegExp): readonly Place[] =>
  [...text.matchAll(foreign)].map(found => ({
    line,
    from: Math.max(0, found.index - 1),
    to: Math.min(text.length, found.index + 2),
  }))
