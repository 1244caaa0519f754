import { findWords } from '../find-words.ts'
import type { CheckRule, Fault } from '../finding.ts'

/** 区委区政府 here, 区委、区政府 there. Source: 公文条例 article 19; one form in one document. */
export const twoNames: CheckRule = ({ body }) => {
  const joined = findWords(body, /([市县区州旗镇])委\1(?:人民)?政府/g)
  const apart = findWords(body, /([市县区州旗镇])委、\1(?:人民)?政府/g)
  const [first, ...rest] = joined
  if (!first || apart.length === 0) return []
  return [
    {
      severity: 'hint' as const,
      at: first,
      wrong: `“${first.words}”与他处“${apart[0]?.words}”写法不一`,
      right: `统一为“${apart[0]?.words}”`,
      also: rest,
    },
  ]
}

/**
 * 规范性文件 are 审核 (国办发〔2018〕115号), major decisions 审查 (国务院令第713号 article 25): in one sentence about normative
 * documents both words are one too many.
 */
export const reviewTerms: CheckRule = ({ sentences }) =>
  sentences.flatMap(({ line, from, plain }): readonly Fault[] => {
    const wrong = /合法性审查/.exec(plain)
    const right = /合法性审核/.exec(plain)
    if (!wrong || !right || !/规范性文件/.test(plain) || /重大(?:行政)?决策/.test(plain)) return []
    const at = {
      line,
      from: from + Math.min(wrong.index, right.index),
      to: from + Math.max(wrong.index, right.index) + 5,
    }
    return [
      {
        severity: 'hint',
        at,
        wrong: '同一句里“合法性审核”“合法性审查”混用',
        right: '规范性文件用“合法性审核”（国办发〔2018〕115号），重大行政决策用“合法性审查”（国务院令第713号）',
      },
    ]
  })

/** 〔2021〕 takes six-cornered brackets, no others; 号 at the end. Source: GB/T 9704-2012, 7.2.5. */
export const documentNumberForm: CheckRule = ({ body, lines }) => {
  const raw = new Map(lines.map(({ number, text }) => [number, text]))
  return findWords(body, /\p{Script=Han}{1,8}[〔（【\u005b]20\d\d[〕）】\u005d]第?\d+号/gu).flatMap(found => {
    const text = raw.get(found.line)?.slice(found.from, found.to) ?? ''
    const brackets = !/〔20\d\d〕/.test(text)
    const ordinal = /第\d+号/.test(text)
    if (!brackets && !ordinal) return []
    return [
      {
        severity: 'warning' as const,
        at: found,
        wrong: brackets ? '发文字号的年份没有用六角括号“〔〕”' : '发文字号的序号不加“第”',
        right: found.words.replace(/[（【\u005b](20\d\d)[）】\u005d]/, '〔$1〕').replace('第', ''),
      },
    ]
  })
}

/** Numbers of documents that are known, by name. */
const numbersOfDocuments: readonly { readonly name: RegExp; readonly number: string }[] = [
  { name: /《法治政府建设实施纲要（2015[—-]+2020年?）》/, number: '中发〔2015〕36号' },
  { name: /《法治政府建设实施纲要（2021[—-]+2025年?）》/, number: '中发〔2021〕33号' },
  { name: /《法治政府建设与责任落实督察工作规定》/, number: '厅字〔2019〕28号' },
]
/** The number beside the name of a known document is its own. Source: the documents as issued. */
export const knownNumber: CheckRule = ({ body }) =>
  findWords(body, /《[^《》]{1,80}》（(\p{Script=Han}{1,6}〔20\d\d〕\d+号)）/gu).flatMap(found => {
    const known = numbersOfDocuments.find(({ name }) => name.test(found.words))
    if (!known || known.number === found.groups[0]) return []
    return [
      {
        severity: 'warning' as const,
        at: { ...found, from: found.to - (found.groups[0]?.length ?? 0) - 2 },
        wrong: `所引文号“${found.groups[0]}”与该文件不符`,
        right: `${known.number}（请核对原文）`,
      },
    ]
  })
