/** What the demonstration county has fixed of meetings, major decisions and consultations. Its documents are invented. */
import { days, months, type Term, workingDays } from '../procedure/term.ts'

const decisions = '《云岭县重大行政决策程序规定》（云政规〔演示〕3号）'
const comments = '《云岭县公开征求意见办理规定》（云政规〔演示〕4号）'
const meetings = '《云岭县人民政府工作规则》（云政发〔演示〕1号）'

export const decisionRules: readonly { readonly key: string; readonly term: Term; readonly source: string }[] = [
  { key: 'major-decision.unit-opinion', term: workingDays(7), source: decisions },
  { key: 'major-decision.archive', term: months(6), source: decisions },
  { key: 'major-decision.execution-report', term: days(180), source: decisions },
  { key: 'decision-catalogue.closing', term: months(12), source: decisions },
  { key: 'consultation.period', term: days(7), source: comments },
  { key: 'consultation.summary', term: workingDays(20), source: comments },
  { key: 'consultation.answer', term: workingDays(60), source: comments },
  { key: 'meeting.materials', term: workingDays(2), source: meetings },
  { key: 'meeting.minutes', term: workingDays(5), source: meetings },
]
