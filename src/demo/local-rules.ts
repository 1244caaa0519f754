/** What the demonstration county has fixed itself where national rules leave it to the place. Its documents are invented. */
import { days, months, type Term, workingDays, years } from '../procedure/term.ts'

const mediation = '《云岭县矛盾纠纷多元化解工作办法》（云政规〔演示〕1号）'
const documents = '《云岭县行政规范性文件管理办法》（云政规〔演示〕2号）'

export const localRules: readonly { readonly key: string; readonly term: Term; readonly source: string }[] = [
  { key: 'mediation.term', term: months(1), source: mediation },
  { key: 'mediation.administrative-acceptance', term: workingDays(5), source: mediation },
  { key: 'mediation.administrative-term', term: days(30), source: mediation },
  { key: 'mediation.revisit', term: days(15), source: mediation },
  { key: 'normative-document.comment', term: days(30), source: documents },
  { key: 'normative-document.review', term: workingDays(15), source: documents },
  { key: 'normative-document.before-effect', term: days(30), source: documents },
  { key: 'normative-document.validity', term: years(5), source: documents },
  { key: 'normative-document.trial-validity', term: years(2), source: documents },
  { key: 'normative-document.filing', term: days(15), source: documents },
]

const hearings = '《云岭县所在省行政处罚听证规定》（演示）第五条'
const meetings = '《云岭县人民政府工作规则》（云政发〔演示〕1号）'
/** 较大数额 as the demonstration county's province has fixed it, and 大额资金 as the county has, in yuan. */
export const localAmounts: readonly { readonly key: string; readonly yuan: number; readonly source: string }[] = [
  { key: 'administrative-penalty.hearing.person', yuan: 5000, source: hearings },
  { key: 'administrative-penalty.hearing.organisation', yuan: 50_000, source: hearings },
  { key: 'agenda-item.large-funds', yuan: 4_000_000, source: meetings },
]
