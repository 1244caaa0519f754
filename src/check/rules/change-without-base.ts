import { findInClause, span, trimmed, within } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'
import type { StatedFigure } from '../stated-figure.ts'

const change = /(同比|环比|比上年|较上年|比去年|较去年|增长|下降|上升|减少|提高|增加|压缩|缩短|降低|提升|增幅|降幅)/

/**
 * A change (同比下降6%, 提高2倍) is of something: both years' counts, or this year's, must stand near it. 提高2倍 can moreover
 * mean two or three times as much. Source: 统计法 article 6; 出版物上数字用法 GB/T 15835 on 倍.
 */
export const changeWithoutBase: CheckRule = ({ figures, body }) =>
  figures
    .filter(({ kind }) => kind === 'rate' || kind === 'multiple')
    .flatMap(figure => {
      const plain = body.find(({ number }) => number === figure.line)?.plain ?? ''
      const clause = plain.slice(figure.clause.from, figure.from)
      if (!change.test(clause) || !nearChange(plain, figure)) return []
      const based = figures.some(
        other =>
          other !== figure &&
          (other.kind === 'count' || other.kind === 'money') &&
          within(other, figure.segment) &&
          Math.abs(other.from - figure.from) < 40,
      )
      if (based && figure.kind === 'rate') return []
      const times = figure.kind === 'multiple'
      return [
        {
          severity: 'warning' as const,
          at: trimmed(plain, span(figure.clause, { ...figure, from: figure.clause.from })),
          wrong: times
            ? `“${figure.raw}”没有基数；“提高${figure.raw}”可以理解为原来的${figure.value}倍或者${figure.value + 1}倍`
            : `增减幅度${figure.raw}没有两年的数`,
          right: times ? '写明由多少到多少' : '写明上年、本年各多少',
        },
      ]
    })

const nearChange = (plain: string, figure: StatedFigure): boolean =>
  /(同比|环比|比上年|较上年|比去年|较去年)?\p{Script=Han}{0,4}(增长|下降|上升|减少|提高|增加|压缩|缩短|降低|提升|增幅|降幅)(了|达|约|近|超过?|到?达?){0,2}$/u.test(
    plain.slice(figure.clause.from, figure.from),
  )

/**
 * “大幅压缩” of something measured, without before and after. Only nouns that have a measure (时间, 时限, 成本, 数量 …).
 * Source: 公文条例 article 19 (表述准确).
 */
export const degreeWithoutFigure: CheckRule = ({ body, figures }) =>
  findInClause(
    body,
    /(?:时间|时限|期限|成本|数量|环节|材料|发案率|效率|成功率|投诉量|案件量|负担)(?:大幅度?|明显|显著|大大|进一步大幅)(?:压缩|减少|下降|降低|缩短|提高|提升|增加|减轻)/g,
  )
    .filter(
      ({ line, from, to }) =>
        !figures.some(figure => figure.line === line && figure.from >= from && figure.from <= to + 14),
    )
    .map(at => ({ severity: 'hint' as const, at, wrong: '说了程度，没有前后的数', right: '写明由多少到多少' }))
