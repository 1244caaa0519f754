import { span, tellsResults, trimmed } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'
import type { ReportDocument } from '../report-document.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { sameUnit } from '../units.ts'

const counts = (document: ReportDocument): readonly StatedFigure[] =>
  document.figures.filter(
    ({ kind, line, subject }) =>
      (kind === 'count' || kind === 'money') && subject.length >= 4 && tellsResults(document, line),
  )
const clauseOf = (document: ReportDocument, figure: StatedFigure) =>
  trimmed(document.body.find(({ number }) => number === figure.line)?.plain ?? '', span(figure.clause, figure))

/**
 * One indicator has one figure: 代写法律文书150份 here, 代写法律文书80余份 there, when no word says whose each is. Source: 统计法
 * article 6; one indicator, one base.
 */
export const twoFiguresOneIndicator: CheckRule = document => {
  const all = counts(document)
  return all.flatMap((figure, index) => {
    const before = all
      .slice(0, index)
      .find(
        other =>
          other.subject === figure.subject &&
          sameUnit(other.unit, figure.unit) &&
          other.value !== figure.value &&
          (other.line !== figure.line || other.clause.from !== figure.clause.from),
      )
    if (!before || differentOrgans(document, before, figure)) return []
    return [
      {
        severity: 'warning' as const,
        at: clauseOf(document, figure),
        wrong: `“${figure.subject}”有两个数：${before.raw}（第${before.line}行）和${figure.raw}`,
        right: '分属不同单位或者口径的，各自写明；重复的，只留一个',
        also: [clauseOf(document, before)],
      },
    ]
  })
}

/** 法律顾问提供…, 法律援助机构接待…: each sentence opens with its own organ, so the figures are of two. */
const differentOrgans = (document: ReportDocument, a: StatedFigure, b: StatedFigure): boolean => {
  const [first, second] = [a, b].map(({ line, sentence }) => {
    const plain = document.body.find(({ number }) => number === line)?.plain ?? ''
    return opensWithOrgan.exec(plain.slice(sentence.from, sentence.to))?.[1]
  })
  return first !== undefined && second !== undefined && first !== second
}
const opensWithOrgan =
  /^\s*(?:20\d\d年)?(?:\d+个)?(\p{Script=Han}{0,10}(?:顾问|机构|中心|局|委|办|部门|法院|政府|单位|调委会))(?:为[^，。；]{2,14})?(?:提供|接待|办理|开展|受理|组织|审核|解答|代理|代写)/u

/**
 * The same approximate or large figure for two indicators: 法律咨询600余人次 of the legal aid centre and again of the
 * advisers, perhaps copied. Small exact numbers agree by chance and are passed over. Source: practice of report review.
 */
export const sameFigureTwice: CheckRule = document => {
  const all = counts(document)
  return all.flatMap((figure, index) => {
    if (figure.value < 50) return []
    const twin = all
      .slice(0, index)
      .find(
        other =>
          other.value === figure.value &&
          other.unit === figure.unit &&
          other.qualifier === figure.qualifier &&
          other.line !== figure.line &&
          figure.subject !== other.subject &&
          commonEnding(figure.subject, other.subject) >= 3,
      )
    if (!twin) return []
    return [
      {
        severity: 'warning' as const,
        at: clauseOf(document, figure),
        wrong: `与第${twin.line}行“${twin.subject}”同为${figure.raw}，疑为照抄或者重复计算`,
        right: '核对两处的来源；确属不同的，各自写明主体',
        also: [clauseOf(document, twin)],
      },
    ]
  })
}
const commonEnding = (a: string, b: string): number => {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

/**
 * One number for two kinds of matter: 代理诉讼、参与行政复议案件26件. Elsewhere each has its own count, and the reader cannot
 * tell whether these are among the 26. Source: 行政复议 and 行政诉讼 are counted apart.
 */
export const mergedCategories: CheckRule = document =>
  document.figures
    .filter(({ kind, line }) => kind === 'count' && tellsResults(document, line))
    .flatMap(figure => {
      const plain = document.body.find(({ number }) => number === figure.line)?.plain ?? ''
      const words = plain.slice(figure.clause.from, figure.from)
      if (!/诉讼[、和及].{0,6}复议案件共?$|复议[、和及].{0,6}(诉讼|应诉)案件共?$/.test(words)) return []
      const others = document.figures.filter(
        other =>
          other.line !== figure.line &&
          other.kind === 'count' &&
          sameUnit(other.unit, figure.unit) &&
          /(复议|应诉|诉讼)案件/.test(other.subject),
      )
      return [
        {
          severity: 'warning' as const,
          at: clauseOf(document, figure),
          wrong: `诉讼、复议合用一个数${figure.raw}${others.length > 0 ? `，与他处的${others.map(({ raw }) => raw).join('、')}不是同一口径，又未说明` : ''}`,
          right: '诉讼、复议分别写明件数和范围（如“区政府及各部门”）',
          also: others.slice(0, 4).map(other => clauseOf(document, other)),
        },
      ]
    })

/**
 * 受理法律援助案件126件 … 受理农村各类法律援助案件36件: is the second among the first? Said where both stand in one paragraph, one is
 * a kind of the other, and no 其中 or 另 tells. Source: 公文条例 article 19 (表述准确).
 */
export const subsetNotDeclared: CheckRule = document => {
  const all = counts(document)
  return all.flatMap((figure, index) => {
    const plain = document.body.find(({ number }) => number === figure.line)?.plain ?? ''
    const whole = all
      .slice(0, index)
      .find(
        other =>
          other.line === figure.line &&
          other.unit === figure.unit &&
          other.value > figure.value &&
          other.noun.length >= 4 &&
          isKindOf(figure.noun, other.noun),
      )
    if (!whole || /其中|另外?|此外|除此/.test(plain.slice(whole.to, figure.from))) return []
    return [
      {
        severity: 'hint' as const,
        at: clauseOf(document, figure),
        wrong: `没有说明这${figure.raw}是否包含在${whole.raw}（${whole.subject}）之内`,
        right: '包含的写“其中”，不包含的写“另”',
        also: [clauseOf(document, whole)],
      },
    ]
  })
}
/** 农村各类法律援助案件 of 法律援助案件; 扫黑除恶专题宣传活动 of 普法宣传咨询活动: the same ending, with something before it. */
const isKindOf = (kind: string, whole: string): boolean => {
  // 以区政府为被申请人的行政复议案件 divides the total before it; 依申请公开 is the other kind beside 主动公开.
  if (/^以|依申请/.test(kind)) return false
  if (kind !== whole && kind.endsWith(whole)) return true
  return kind !== whole && /宣传(咨询)?活动$/.test(kind) && /宣传(咨询)?活动$/.test(whole)
}
