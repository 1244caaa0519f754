/** The rules a report is checked by; docs/checker.md tells each. Order decides nothing. */
import type { CheckRule, Severity } from '../finding.ts'
import { announcedCount } from './announced-count.ts'
import { basesDiffer } from './bases-differ.ts'
import { changeWithoutBase, degreeWithoutFigure } from './change-without-base.ts'
import {
  absoluteClaim,
  correctionWithoutCount,
  everyClaim,
  inPersonClaim,
  mechanismAndEffect,
  ownLeadership,
  rankWithoutBase,
  vagueTime,
} from './claims.ts'
import { formalElements } from './formal-elements.ts'
import { headingAndContent } from './heading-and-content.ts'
import { headingForm } from './heading-form.ts'
import { headingLevels, headingSequence } from './heading-sequence.ts'
import { lostCharacters, unpairedMarks } from './lost-characters.ts'
import { missingCause } from './missing-cause.ts'
import { mojibake } from './mojibake.ts'
import { mergedCategories, sameFigureTwice, subsetNotDeclared, twoFiguresOneIndicator } from './one-indicator.ts'
import { openEnumeration } from './open-enumeration.ts'
import { mixedClasses, ofWhich, partsAndTotal } from './parts-and-total.ts'
import { personsAndTimes } from './persons-and-times.ts'
import {
  brokenSeries,
  listOfTitles,
  missingComma,
  mixedWidth,
  numberFormat,
  strayComma,
  straySpace,
  unfinishedParagraph,
} from './punctuation.ts'
import { fullRateWithoutBase, rateWithoutBase } from './rate-without-base.ts'
import { goalAndRate } from './rates-compared.ts'
import { reachableRate } from './reachable-rate.ts'
import { recomputedRate } from './recomputed-rate.ts'
import { doubledCharacter, repetition } from './repetition.ts'
import { requiredParts } from './required-parts.ts'
import { mixedScripts, traditionalResidue } from './script-residue.ts'
import { sentenceFault } from './sentence-faults.ts'
import { tableAndText } from './table-and-text.ts'
import { brokenParagraph, emptySignOff, markupResidue, pageResidue, readingResidue, webResidue } from './text-damage.ts'
import {
  citedPlanName,
  citedTitleForm,
  issuerName,
  jointIssuers,
  noTitle,
  periodForm,
  spaceInTitle,
} from './title-form.ts'
import { documentNumberForm, knownNumber, reviewTerms, twoNames } from './two-names.ts'
import {
  exactAbout,
  fewFigures,
  resultMissing,
  scopeMissing,
  stockOrFlow,
  unmeasurableAmount,
  usualUnit,
} from './unclear-figures.ts'
import { wrongWord } from './wrong-words.ts'
import { planElsewhere, planPeriod, publicityPlan, thisYear, yearMismatch, yearNotOver } from './years.ts'

export interface NamedRule {
  readonly id: string
  readonly label: string
  readonly find: CheckRule
}

const rule = (id: string, label: string, find: CheckRule): NamedRule => ({ id, label, find })

export const checkRules: readonly NamedRule[] = [
  // Form
  rule('required-parts', '缺少应有的部分', requiredParts),
  rule('formal-elements', '缺少公文要素', formalElements),
  rule('heading-sequence', '标题序号不连续', headingSequence),
  rule('heading-levels', '标题层次不一致', headingLevels),
  rule('heading-form', '标题标点不一致', headingForm),
  rule('announced-count', '所称项数与实际不符', announcedCount),
  rule('open-enumeration', '列举不全', openEnumeration),
  rule('heading-and-content', '标题与内容不符', headingAndContent),
  rule('missing-cause', '没有写原因', missingCause),
  rule('joint-issuers', '联合行文机关连写', jointIssuers),
  rule('space-in-title', '标题中有空格', spaceInTitle),
  rule('issuer-name', '发文机关不全', issuerName),
  rule('no-title', '书名号误用', noTitle),
  rule('period-form', '期间写法不规范', periodForm),
  rule('cited-title-form', '所引文件标题缺“关于”', citedTitleForm),
  rule('cited-plan-name', '所引文件标题有误', citedPlanName),
  // Figures
  rule('recomputed-rate', '比率与其件数不符', recomputedRate),
  rule('reachable-rate', '按其基数不可能出现的比率', reachableRate),
  rule('full-rate-without-base', '100%没有件数', fullRateWithoutBase),
  rule('rate-without-base', '比率没有分子分母', rateWithoutBase),
  rule('change-without-base', '增减、倍数没有基数', changeWithoutBase),
  rule('degree-without-figure', '只说程度没有数', degreeWithoutFigure),
  rule('parts-and-total', '各项之和与总数不符', partsAndTotal),
  rule('mixed-classes', '分项口径混用', mixedClasses),
  rule('of-which', '“其中”前后不是同一批对象', ofWhich),
  rule('persons-and-times', '人数与人次混用', personsAndTimes),
  rule('two-figures-one-indicator', '同一指标两个数', twoFiguresOneIndicator),
  rule('same-figure-twice', '两个指标同一个数', sameFigureTwice),
  rule('merged-categories', '两类事项合用一个数', mergedCategories),
  rule('subset-not-declared', '是否包含没有说明', subsetNotDeclared),
  rule('bases-differ', '总数口径不一', basesDiffer),
  rule('goal-and-rate', '目标与比率矛盾', goalAndRate),
  rule('stock-or-flow', '新增与累计不分', stockOrFlow),
  rule('usual-unit', '计量单位不规范', usualUnit),
  rule('scope-missing', '统计范围没有说明', scopeMissing),
  rule('unmeasurable-amount', '金额无法计量', unmeasurableAmount),
  rule('result-missing', '有过程没有结果', resultMissing),
  rule('exact-about', '精确数又称约数', exactAbout),
  rule('few-figures', '缺少数据', fewFigures),
  rule('table-and-text', '表与正文不符', tableAndText),
  // Claims
  rule('absolute-claim', '绝对的说法没有件数', absoluteClaim),
  rule('correction-without-count', '称有纠正没有件数', correctionWithoutCount),
  rule('vague-time', '时间、次数含糊', vagueTime),
  rule('every-claim', '称件件如此没有件数', everyClaim),
  rule('rank-without-base', '名次没有依据', rankWithoutBase),
  rule('in-person-claim', '“亲自”没有事实', inPersonClaim),
  rule('own-leadership', '在自己领导下', ownLeadership),
  rule('mechanism-and-effect', '措施与结果不相干', mechanismAndEffect),
  // Time
  rule('year-mismatch', '年度不符', yearMismatch),
  rule('this-year', '“今年”所指不明', thisYear),
  rule('year-not-over', '年度未结束先报全年数', yearNotOver),
  rule('plan-period', '所引规划期间不含本年', planPeriod),
  rule('plan-elsewhere', '下年打算写错部分', planElsewhere),
  rule('publicity-plan', '普法规划期次不符', publicityPlan),
  // Words
  rule('wrong-word', '用词、名称有误', wrongWord),
  rule('sentence-fault', '语句不通', sentenceFault),
  rule('two-names', '同一名称两种写法', twoNames),
  rule('review-terms', '审核与审查混用', reviewTerms),
  rule('document-number-form', '发文字号不规范', documentNumberForm),
  rule('known-number', '所引文号有误', knownNumber),
  rule('repetition', '重复', repetition),
  rule('doubled-character', '字或标点重复', doubledCharacter),
  // Marks and spaces
  rule('mixed-width', '全角半角标点混用', mixedWidth),
  rule('missing-comma', '缺标点', missingComma),
  rule('stray-comma', '多标点', strayComma),
  rule('broken-series', '并列项被句号断开', brokenSeries),
  rule('stray-space', '多余的空格', straySpace),
  rule('number-format', '数字写法不一', numberFormat),
  rule('list-of-titles', '书名号之间用顿号', listOfTitles),
  rule('unfinished-paragraph', '段末没有句号', unfinishedParagraph),
  rule('unpaired-marks', '标点不成对', unpairedMarks),
  // Damage
  rule('lost-characters', '丢字', lostCharacters),
  rule('mojibake', '乱码', mojibake),
  rule('traditional-residue', '简转繁残留', traditionalResidue),
  rule('mixed-scripts', '简繁混杂', mixedScripts),
  rule('broken-paragraph', '段落被断开', brokenParagraph),
  rule('markup-residue', '排版标记残留', markupResidue),
  rule('reading-residue', '注音残留', readingResidue),
  rule('page-residue', '页码残留', pageResidue),
  rule('web-residue', '网页信息残留', webResidue),
  rule('empty-sign-off', '审签栏空着', emptySignOff),
]

export const severities: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' }

const labels = new Map(checkRules.map(({ id, label }) => [id, label]))
/** 比率与其件数不符 */
export const labelOf = (id: string): string => labels.get(id) ?? id
