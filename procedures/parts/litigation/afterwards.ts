/** 裁判以后: performance (行诉法 94, 96), judicial suggestions (解释 149, 规定 12), and what is learnt from a loss. */
import { findClock, lastDone } from '../../../src/procedure/case-view.ts'
import { days, localTerm } from '../../../src/procedure/term.ts'
import {
  administrativeLitigationInterpretation as interpretation,
  administrativeLitigationLaw as law,
  headAppearanceRules as rules,
} from '../../../statutes/administrative-litigation-law.ts'
import { type Acts, type Clocks, type Litigation, signedByHead } from './case.ts'
import { judged } from './judging.ts'

const local = { local: '行政应诉办法', source: '由本地规定' } as const
export const lost = ({ facts }: Litigation): boolean => facts.result === 'corrected'
/** Something is left for the organ to do: named by the decision, or because the act is to be made anew. */
export const toPerform = (c: Litigation): boolean => {
  const corrects = lost(c) || c.outcome === 'mediated'
  return (
    c.facts.remake === true || (corrects && (judged(c.outcome)?.perform === true || c.facts.performBy !== undefined))
  )
}

export const afterClocks = {
  performance: {
    label: '履行生效裁判',
    owedBy: 'authority',
    from: 'effectiveOn',
    until: 'performBy',
    metBy: ['recordPerformance'],
    term: localTerm('litigation.performance', '履行期限', days(60), '裁判未写明期限时供提醒；本地行政应诉办法可另定'),
    when: toPerform,
    survives: true,
    article: law.article('94'),
  },
  documentSuggestion: {
    label: '答复规范性文件司法建议',
    owedBy: 'authority',
    from: 'suggestionOn',
    metBy: ['answerSuggestion'],
    term: days(60),
    when: c => c.facts.suggestionKind === 'document',
    survives: true,
    article: interpretation.article('149', { paragraph: 4 }),
  },
  suggestion: {
    label: '反馈司法建议',
    owedBy: 'authority',
    from: 'suggestionOn',
    metBy: ['answerSuggestion'],
    term: localTerm(
      'litigation.suggestion',
      '司法建议反馈期限',
      days(60),
      '国家层面未规定，参照规范性文件司法建议的60日',
    ),
    when: c => c.facts.suggestionKind !== undefined && c.facts.suggestionKind !== 'document',
    survives: true,
    article: local,
  },
  lossReview: {
    label: '败诉案件分析',
    owedBy: 'authority',
    from: 'effectiveOn',
    metBy: ['reviewLoss'],
    term: localTerm('litigation.loss-review', '败诉分析期限', days(30), '国家层面未规定；各地行政应诉办法常用三十日'),
    when: lost,
    survives: true,
    article: local,
  },
} as const satisfies Clocks

const handling = { by: 'litigation' } as const
export const afterActs = {
  recordPerformance: {
    label: '登记履行生效裁判',
    help: '全部、部分或者未履行。拒绝履行的，法院可以划拨、罚款、公告、提出司法建议（第九十六条）。',
    ...handling,
    from: 'effective',
    asks: ['performed', 'performance'],
    sets: 'performedOn',
    offered: toPerform,
    article: law.article('94'),
  },
  receiveSuggestion: {
    label: '登记司法建议',
    help: '办理日期填收到之日；规范性文件的司法建议60日内书面答复，其余按本地规定反馈。',
    ...handling,
    from: ['defending', 'judged', 'effective', 'appealed'],
    asks: ['suggestionNumber', 'suggestionKind', 'suggestion'],
    sets: 'suggestionOn',
    article: rules.article('12'),
  },
  answerSuggestion: {
    label: '答复司法建议',
    help: '写明采纳情况和整改措施，由主要负责人签发。',
    ...handling,
    from: ['defending', 'judged', 'effective', 'appealed'],
    asks: ['suggestionAnswer'],
    issues: 'suggestionReply',
    approvedBy: signedByHead,
    offered: (c: Litigation): boolean =>
      (lastDone(c, 'receiveSuggestion') ?? '') > (lastDone(c, 'answerSuggestion') ?? ''),
    article: interpretation.article('149', { paragraph: 4 }),
  },
  reviewLoss: {
    label: '败诉案件分析',
    help: '裁判纠正行政行为的，分析原因、整改措施和责任单位，避免同类问题再次发生。',
    ...handling,
    from: ['effective', 'appealed'],
    asks: ['lossCause', 'lossAnalysis', 'lossMeasures'],
    offered: lost,
    article: local,
  },
} as const satisfies Acts

/** Any of the clocks that ask us to do something after the judgment has passed its day. */
export const overdueAfterwards = (c: Litigation, today: string): boolean =>
  Object.keys(afterClocks).some(key => {
    const clock = findClock(c, key)
    return clock?.state === 'open' && (clock.due ?? today) < today
  })
