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
  findWords(body, /《((?:(?!《|》|关于|印发|转发|批转).)+)的(通知|意见|决定|办法)》/gu).map(found => ({
    severity: 'warning' as const,
    at: found,
    wrong: `所引文件标题缺“关于”：“…的${found.groups[1]}”之前应有“关于”`,
    right: `核对原文，如《${(found.groups[0] ?? '').replace(/^(\p{Script=Han}{2,8}?[省市区县州])?/u, '$1关于')}的${found.groups[1]}》`,
  }))

/** 《2020年全面法治政府建设工作要点》: probably 全市 or 全区. Source: the way such plans are named. */
export const citedPlanName: CheckRule = ({ body }) =>
  findWords(body, /《[^》]*?(?:20\d\d年度?)?全面(?=法治政府建设工作要点|依法行政工作要点)[^》]*》/g).map(found => ({
    severity: 'warning' as const,
    at: found,
    wrong: '“全面法治政府建设”不成词，“全面”疑为“全市”“全区”“全县”之误',
    right: '核对所引文件的标题',
  }))
