/** What is recorded of an annual report on its way, to whom it is owed, and by when. */
import type { CaseView } from '../../../src/procedure/case-view.ts'
import { attachments, choice, date, link, number, rows, text, unit } from '../../../src/procedure/field.ts'
import type { ActInput, Clock } from '../../../src/procedure/procedure.ts'
import { localTerm, workingDays } from '../../../src/procedure/term.ts'
import { disclosureRegulation2019 as disclosure } from '../../../statutes/disclosure-regulation.ts'
import {
  lawBasedGovernmentOutline2015 as outline,
  ruleOfLawSupervisionRules as rules,
} from '../../../statutes/rule-of-law-supervision.ts'

export const local = { local: '本地年度报告编制办法', source: '由本地规定' } as const
export const fields = {
  startedOn: date('启动日期'),
  kind: choice('报告', { lawgov: '法治政府建设年度报告', disclosure: '政府信息公开工作年度报告' }),
  level: choice('报告单位', {
    government: '县级以上人民政府',
    department: '政府部门',
    township: '乡镇人民政府、街道办事处',
  }),
  year: number('报告年度', '年', { min: 2016, max: 2099 }),
  reviewer: unit('合法性审核机构'),
  yearEnd: date('报告年度末', { future: true, past: true }),
  cutoff: text('核对时的数据截止时刻'),
  errors: number('核对发现的错误', '处', { min: 0 }),
  warnings: number('核对发现的警告', '处', { min: 0 }),
  legality: text('合法性审核意见', { lines: 2 }),
  secrecy: text('保密审查意见', { lines: 2 }),
  agendaItem: link('讨论的会议议题', '经其讨论', { to: ['agenda-item'] }),
  returnReason: text('退回理由', { lines: 2 }),
  issuedOn: date('印发日期'),
  submissions: rows('报送', {
    to: choice('报送对象', {
      partyCommittee: '同级党委',
      congress: '同级人大常委会',
      superior: '上一级党委和政府',
      superiorDepartment: '上一级主管部门',
      ownGovernment: '本级党委和政府',
      supervision: '督察单位（抄送）',
      disclosureOffice: '政府信息公开工作主管部门',
    }),
    on: date('报送日期'),
    receipt: text('文号、回执'),
  }),
  publishedOn: date('公开日期'),
  channels: text('公开渠道', { help: '政府网站、报刊等' }),
  files: attachments('材料'),
} as const
type Report = CaseView<typeof fields>

export const lawgov = (c: Report) => c.facts.kind === 'lawgov'
/** Reports of 2019 and later are due by 1 March and public by 1 April; earlier ones in the first quarter. */
const sinceRules = (c: Report) => lawgov(c) && (c.facts.year ?? 0) >= 2019
export const checked = ({ consulted }: ActInput) => consulted('compiled-report')
/** To whom a unit reports (督察工作规定第二十四条; 条例第四十九条). */
export const bodies = (c: Report): readonly string[] => {
  if (!lawgov(c)) return c.facts.level === 'government' ? [] : ['disclosureOffice']
  if (c.facts.level === 'government') return ['partyCommittee', 'congress', 'superior', 'supervision']
  return c.facts.level === 'department'
    ? ['ownGovernment', 'superiorDepartment', 'supervision']
    : ['superior', 'supervision']
}
const before = (month: number, day: number) => ({ month, day, inclusive: false, yearsAfter: 1 }) as const

export const reportClocks = {
  submission: {
    label: '报送期限（3月1日前）',
    owedBy: 'authority',
    kind: 'fixed',
    from: 'yearEnd',
    metBy: ['submit'],
    term: before(3, 1),
    when: sinceRules,
    article: rules.article('24'),
  },
  publication: {
    label: '公开期限（4月1日前）',
    owedBy: 'authority',
    kind: 'fixed',
    from: 'yearEnd',
    metBy: ['publish'],
    term: before(4, 1),
    when: sinceRules,
    article: rules.article('25'),
  },
  firstQuarter: {
    label: '报送公开期限（第一季度）',
    owedBy: 'authority',
    kind: 'fixed',
    from: 'yearEnd',
    metBy: ['publish'],
    term: before(4, 1),
    when: c => lawgov(c) && !sinceRules(c),
    article: outline.article('年度报告'),
  },
  departmentDisclosure: {
    label: '公布期限（1月31日前）',
    owedBy: 'authority',
    kind: 'fixed',
    from: 'yearEnd',
    metBy: ['publish'],
    term: { month: 1, day: 31, inclusive: true, yearsAfter: 1 },
    when: c => !lawgov(c) && c.facts.level !== 'government',
    article: disclosure.article('49'),
  },
  governmentDisclosure: {
    label: '公布期限（3月31日前）',
    owedBy: 'authority',
    kind: 'fixed',
    from: 'yearEnd',
    metBy: ['publish'],
    term: { month: 3, day: 31, inclusive: true, yearsAfter: 1 },
    when: c => !lawgov(c) && c.facts.level === 'government',
    article: disclosure.article('49'),
  },
  review: {
    label: '审查期限',
    owedBy: 'authority',
    from: { act: 'check' },
    metBy: ['completeReview', 'sendBack'],
    term: localTerm('annual-report.review', '年度报告审查期限', workingDays(5), '国家未定；五个工作日为示例'),
    article: local,
  },
} as const satisfies Readonly<Record<string, Clock<typeof fields, never, string, never>>>
