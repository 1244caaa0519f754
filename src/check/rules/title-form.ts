import { findWords, span } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'

/** Issuers of a joint report are set apart: 中共某区委 某区人民政府. Source: GB/T 9704-2012, 7.2.4, 7.3.1. */
export const jointIssuers: CheckRule = ({ title, body }) => {
  if (!title) return []
  const line = body.filter(({ number }) => number === title.line)
  return findWords(line, /(?:[市县区州旗镇乡]委|委员会)(?=(\p{Script=Han}{2,10}?(?:人民)?政府))/gu).map(found => ({
    severity: 'warning' as const,
    at: { line: found.line, from: title.from, to: found.to + (found.groups[0]?.length ?? 0) },
    wrong: '标题中两个发文机关连写，没有隔开',
    right: '两个机关之间空一字或者加顿号',
  }))
}

/** No stray spaces inside the title, left where it was wrapped. Source: GB/T 9704-2012, 7.3.1 (lines break by sense, unmarked). */
export const spaceInTitle: CheckRule = ({ title, body }) => {
  if (!title) return []
  const line = body.filter(({ number }) => number === title.line)
  return findWords(line, /(?<=[\p{Script=Han}）])\s+(?=关于|\p{Script=Han})/gu)
    .slice(0, 1)
    .map(found => ({
      severity: 'hint' as const,
      at: span(title, title),
      wrong: '标题中有多余的空格，可能是换行的痕迹',
      right: '去掉空格',
      also: [{ ...found, from: Math.max(0, found.from - 3), to: found.to + 3 }],
    }))
}

/** 《某某流程的通知》: a notice is 关于某某的通知. Source: 公文条例 article 9 (title: organ, matter, kind). */
export const citedTitleForm: CheckRule = ({ body }) =>
  findWords(body, /《((?:(?!《|》|关于|印发|转发|批转).){1,80})的(通知|意见|决定|办法)》/gu).map(found => ({
    severity: 'warning' as const,
    at: found,
    wrong: `所引文件标题缺“关于”：“…的${found.groups[1]}”之前应有“关于”`,
    right: `核对原文，如《${(found.groups[0] ?? '').replace(/^(\p{Script=Han}{2,8}?[省市区县州])?/u, '$1关于')}的${found.groups[1]}》`,
  }))

/** 《2020年全面法治政府建设工作要点》: probably 全市 or 全区. Source: the way such plans are named. */
export const citedPlanName: CheckRule = ({ body }) =>
  findWords(body, /《[^《》]{0,40}?全面(?=法治政府建设工作要点|依法行政工作要点)[^》]{0,40}》/g).map(found => ({
    severity: 'warning' as const,
    at: found,
    wrong: '“全面法治政府建设”不成词，“全面”疑为“全市”“全区”“全县”之误',
    right: '核对所引文件的标题',
  }))

/** 小渡镇关于…的报告: a place reports nothing, its government does. Source: GB/T 9704-2012, 7.3.1 (name of the organ). */
export const issuerName: CheckRule = ({ title, issuer, body }) => {
  if (!title || !issuer || !/[镇乡县区市州旗]$/.test(issuer)) return []
  const plain = body.find(({ number }) => number === title.line)?.plain ?? ''
  const from = plain.indexOf(issuer)
  if (from < 0 || !/^\s*关于/.test(plain.slice(from + issuer.length))) return []
  return [
    {
      severity: 'hint',
      at: { line: title.line, from, to: from + issuer.length + 2 },
      wrong: '标题中的发文机关只写了地名',
      right: `${issuer}人民政府（或者所发文的机关）`,
    },
  ]
}

/**
 * 《某某规则等4项工作制度》 sums up, 《某某委员会》 is a body: neither is a title. Source: GB/T 15834-2011, 4.15 (书名号 marks
 * titles).
 */
export const noTitle: CheckRule = ({ body }) => [
  ...findWords(body, /《[^《》]{2,40}等\d*[一二三四五六七八九十]*[项个份][^《》]{0,10}》/g).map(found => ({
    severity: 'hint' as const,
    at: found,
    wrong: '书名号里是概括，不是文件名称',
    right: '“等”字及以后移到书名号之外',
  })),
  ...findWords(body, /(?:成立|设立|组建)了?《[^《》]{2,20}(?:委员会|领导小组|办公室|中心|工作组|专班)》/g).map(
    found => ({
      severity: 'hint' as const,
      at: found,
      wrong: '机构名称不用书名号',
      right: found.words.replace(/[《》]/g, ''),
    }),
  ),
]

/** （2015-2020）: the period of a plan takes a dash and 年. Source: GB/T 15834-2011, 4.13 (连接号); the plans' own names. */
export const periodForm: CheckRule = ({ body, lines }) => {
  const raw = new Map(lines.map(({ number, text }) => [number, text]))
  const found = findWords(body, /（20\d\d\s?[-—~～至]+\s?20\d\d年?）(?=》)/g).filter(
    ({ line, from, to, words }) => !words.includes('年') || /\d-\d/.test(raw.get(line)?.slice(from, to) ?? ''),
  )
  const [first, ...rest] = found
  if (!first) return []
  return [
    {
      severity: 'hint',
      at: first,
      wrong: '规划期间的写法不规范',
      right: first.words.replace(/\s?[-—~～至]+\s?/, '—').replace(/年?）/, '年）'),
      also: rest,
    },
  ]
}
