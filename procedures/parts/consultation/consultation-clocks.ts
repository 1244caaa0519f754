/** How long the public has, and by when it is told what came of it. */
import type { Clock } from '../../../src/procedure/procedure.ts'
import { days, localTerm, workingDays } from '../../../src/procedure/term.ts'
import { majorDecisionRegulation as law } from '../../../statutes/major-decision-regulation.ts'
import { stateCouncil37Of2018 as making } from '../../../statutes/state-council-37-2018.ts'
import { terms as documentTerms } from '../normative-document/local-terms.ts'
import { announced, type fields, local } from './consultation-case.ts'

export const consultationClocks = {
  decisionPeriod: {
    label: '重大行政决策征求意见期间',
    owedBy: 'authority',
    kind: 'atLeast',
    from: 'publishedOn',
    metBy: ['closeCollection'],
    term: days(30),
    when: c => c.facts.purpose === 'decision' && announced(c),
    article: law.article('15'),
  },
  documentPeriod: {
    label: '规范性文件征求意见期间',
    owedBy: 'authority',
    kind: 'atLeast',
    from: 'publishedOn',
    metBy: ['closeCollection'],
    term: documentTerms.comment,
    when: c => c.facts.purpose === 'document' && announced(c),
    article: making.article('(五)'),
  },
  announcedPeriod: {
    label: '公告的征求意见期间',
    owedBy: 'authority',
    kind: 'atLeast',
    from: 'publishedOn',
    metBy: ['closeCollection'],
    until: 'until',
    term: localTerm(
      'consultation.period',
      '其他事项征求意见最短期间',
      days(7),
      '国家未定；七日为示例，使用前按本地规定填写',
    ),
    article: local,
  },
  answer: {
    label: '公布采纳情况期限',
    owedBy: 'authority',
    from: { act: 'closeCollection' },
    metBy: ['publishSummary', 'end'],
    term: localTerm(
      'consultation.summary',
      '公布意见采纳情况期限',
      workingDays(20),
      '国家未定；二十个工作日参照政府信息公开条例第二十六条主动公开期限',
    ),
    article: local,
  },
} as const satisfies Readonly<Record<string, Clock<typeof fields, never, string, never>>>
