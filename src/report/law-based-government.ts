/**
 * 法治政府建设年度报告: five parts (督察工作规定第二十六条). Up to the report of 2018 due in the first quarter; from the report
 * of 2019 due by 1 March and published by 1 April. The sentences serve every level: those whose figures a unit does not
 * have are left out.
 */
import { lawBasedGovernmentOutline2015, ruleOfLawSupervisionRules } from '../../statutes/rule-of-law-supervision.ts'
import { achievements } from './lawgov-achievements.ts'
import { fig, type ReportDuty, type ReportLevel, type ReportTemplate, type TemplatePart } from './template.ts'
import { entries, narrative, sentence } from './template-words.ts'

const shortcomings: TemplatePart = {
  key: 'shortcomings',
  heading: '存在的不足和原因',
  required: true,
  sections: [
    {
      key: 'shortcomings',
      blocks: [
        narrative('shortcomings', '不足和原因', '每一项不足都写明原因；登记在“不足和整改”的逐项列在后面'),
        entries('shortcomings.list', '登记的不足', 'shortcoming'),
      ],
    },
  ],
}

const firstResponsible: TemplatePart = {
  key: 'first-responsible',
  heading: '党政主要负责人履行推进法治建设第一责任人职责的情况',
  required: true,
  sections: [
    {
      key: 'first-responsible',
      blocks: [
        narrative(
          'first-responsible',
          '第一责任人履职情况',
          '重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办，以及年终述法',
        ),
        sentence(
          'leader-duties',
          ['第一责任人亲自部署法治建设重要工作', fig('leader-duty/deployed'), '次'],
          ['亲自过问重大问题', fig('leader-duty/asked'), '次'],
          ['亲自协调重点环节', fig('leader-duty/coordinated'), '次'],
          ['亲自督办重要任务', fig('leader-duty/supervised'), '次'],
        ),
        entries('first-responsible.list', '经核实的履职记录', 'leader-duty'),
      ],
    },
  ],
}

const nextYear: TemplatePart = {
  key: 'next-year',
  heading: '{next}年度推进法治政府建设的主要安排',
  required: true,
  sections: [
    {
      key: 'next-year',
      blocks: [
        narrative('next-year', '下一年度主要安排'),
        entries('next-year.list', '下达的任务', 'rule-of-law-task', 'next'),
      ],
    },
  ],
}

const other: TemplatePart = {
  key: 'other',
  heading: '其他需要报告的情况',
  required: false,
  sections: [{ key: 'other', blocks: [narrative('other', '其他需要报告的情况')] }],
}

const parts = [achievements, shortcomings, firstResponsible, nextYear, other]
const title = '{unit}关于{year}年度法治政府建设情况的报告'

const reporting = ruleOfLawSupervisionRules.article('24')
const publishing = ruleOfLawSupervisionRules.article('25')
const dueSince2019: Record<ReportLevel, readonly ReportDuty[]> = {
  government: [
    report('同级党委、人大常委会'),
    report('上一级党委和政府'),
    { ...report('上一级督察单位'), what: 'copy' },
    publishedBy(),
  ],
  department: [report('本级党委和政府、上一级主管部门'), { ...report('本级督察单位'), what: 'copy' }, publishedBy()],
  township: [report('上一级党委和政府'), { ...report('上一级督察单位'), what: 'copy' }, publishedBy()],
}
function report(to: string): ReportDuty {
  return { what: 'report', to, by: '3月1日前', before: '03-01', article: reporting }
}
function publishedBy(): ReportDuty {
  return { what: 'publish', to: '社会', by: '4月1日前', before: '04-01', article: publishing }
}

const firstQuarter = lawBasedGovernmentOutline2015.article('年度报告')
const inFirstQuarter = (what: ReportDuty['what'], to: string): ReportDuty => ({
  what,
  to,
  by: '第一季度',
  before: '04-01',
  article: firstQuarter,
})
const dueUntil2018: Record<ReportLevel, readonly ReportDuty[]> = {
  government: [inFirstQuarter('report', '同级党委、人大常委会和上一级政府'), inFirstQuarter('publish', '社会')],
  department: [inFirstQuarter('report', '本级政府和上一级主管部门'), inFirstQuarter('publish', '社会')],
  // The outline speaks of governments from the county up and of departments; townships report by local custom.
  township: [],
}

export const lawBasedGovernmentReports: readonly ReportTemplate[] = [
  {
    id: 'lawgov-2016',
    kind: 'lawgov',
    label: '法治政府建设年度报告（2016—2018年度）',
    years: { from: 2016, to: 2018 },
    title,
    contents: firstQuarter,
    duties: dueUntil2018,
    parts,
  },
  {
    id: 'lawgov-2019',
    kind: 'lawgov',
    label: '法治政府建设年度报告（2019年度起）',
    years: { from: 2019 },
    title,
    contents: ruleOfLawSupervisionRules.article('26'),
    duties: dueSince2019,
    parts,
  },
]

/** Which duties of reporting a unit has, by its kind. */
export const levelOf = (unitKind: string): ReportLevel =>
  unitKind === 'government'
    ? 'government'
    : unitKind === 'township' || unitKind === 'subdistrict'
      ? 'township'
      : 'department'
