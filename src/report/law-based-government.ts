/**
 * 法治政府建设年度报告: five parts (督察工作规定第二十六条). Up to the report of 2018 due in the first quarter; from the report
 * of 2019 due by 1 March and published by 1 April. The sentences serve every level: those whose figures a unit does not
 * have are left out.
 */
import { lawBasedGovernmentOutline2015, ruleOfLawSupervisionRules } from '../../statutes/rule-of-law-supervision.ts'
import {
  fig,
  type NarrativeSlot,
  type ReportDuty,
  type ReportLevel,
  type ReportTemplate,
  type Sentence,
  type TemplatePart,
} from './template.ts'

const narrative = (key: string, label: string, help?: string): NarrativeSlot => ({
  kind: 'narrative',
  key,
  label,
  ...(help ? { help } : {}),
})
const sentence = (key: string, ...clauses: Sentence['clauses']): Sentence => ({ kind: 'sentence', key, clauses })

const achievements: TemplatePart = {
  key: 'achievements',
  heading: '{year}年度推进法治政府建设的主要举措和成效',
  required: true,
  sections: [
    { key: 'opening', blocks: [narrative('achievements.opening', '总述')] },
    {
      key: 'leadership',
      heading: '加强法治政府建设组织领导',
      blocks: [
        narrative('achievements.leadership', '组织领导的举措'),
        sentence('first-responsible', [
          '将',
          fig('first-responsible-persons'),
          '个部门党政主要负责人确定为推进法治建设第一责任人',
        ]),
        sentence(
          'briefings',
          ['向人大常委会报告法治政府建设工作', fig('reports-to-npc-standing-committee'), '次'],
          ['政府常务会议听取法治政府建设工作汇报', fig('executive-meeting-rule-of-law-briefings'), '次'],
        ),
        sentence('plan', ['年度法治政府建设工作安排确定主要任务', fig('plan-main-tasks'), '项']),
      ],
    },
    {
      key: 'functions',
      heading: '依法全面履行政府职能',
      blocks: [
        narrative('achievements.functions', '履行职能、优化政务服务的举措'),
        {
          ...sentence(
            'service-centre',
            ['进驻政务服务中心单位', fig('service-center-resident-units'), '个'],
            ['进驻分厅单位', fig('service-branch-hall-units'), '个'],
            ['进驻政务大厅集中办理事项', fig('service-center-items'), '项'],
            ['进驻各分厅集中办理事项', fig('service-branch-hall-items'), '项'],
          ),
          opens: '截至年末，',
        },
        sentence(
          'service-rates',
          ['部门进驻率', fig('unit-residence-rate')],
          ['事项进驻率', fig('item-residence-rate')],
          ['“一网通办”事项占', fig('one-network-item-rate')],
          ['“不见面、马上办”审批事项占', fig('no-meeting-item-rate')],
        ),
        sentence('simplified', ['精简办事手续', fig('procedures-simplified'), '项']),
        sentence('power-list', ['统一规范职权事项', fig('power-items-standardized'), '项']),
        sentence('licence-list', [
          fig('license-list-units'),
          '个行政部门的',
          fig('license-items-published'),
          '项行政许可事项在政务平台审核发布',
        ]),
        sentence(
          'online-supervision',
          ['印发“互联网+监管”相关文件', fig('internet-supervision-documents'), '个'],
          ['监管实施清单编制完成率', fig('supervision-checklist-completion-rate')],
        ),
      ],
    },
    {
      key: 'decisions',
      heading: '健全依法决策机制，加强规范性文件管理',
      blocks: [
        narrative('achievements.decisions', '依法决策、制度建设的举措'),
        sentence(
          'normative-documents',
          ['审核行政规范性文件', fig('normative-documents-reviewed'), '件'],
          ['审核合同及框架协议', fig('contracts-reviewed'), '件'],
        ),
        sentence(
          'normative-register',
          ['印发行政规范性文件', fig('normative-documents-issued'), '件'],
          ['报送备案', fig('normative-documents-filed'), '件'],
          ['废止或者失效', fig('normative-documents-ended'), '件'],
          ['现行有效', fig('normative-documents-in-force'), '件'],
        ),
        sentence(
          'losses',
          ['为政府挽回经济损失', fig('losses-recovered'), '万元'],
          ['避免经济损失', fig('losses-avoided'), '亿元'],
        ),
        sentence(
          'advisers',
          ['法律顾问提供法律意见', fig('legal-adviser-opinions'), '条'],
          ['代理诉讼、参与行政复议案件', fig('legal-adviser-litigation-review-cases'), '件'],
          ['解答群众法律咨询', fig('legal-adviser-consultations'), '人次'],
          ['代写法律文书', fig('legal-adviser-documents-drafted'), '份'],
          ['参与调解民间纠纷', fig('legal-adviser-disputes-mediated'), '起'],
          ['协助处理其他涉法事务', fig('legal-adviser-other-matters'), '件'],
        ),
      ],
    },
    {
      key: 'enforcement',
      heading: '严格规范公正文明执法',
      blocks: [
        narrative('achievements.enforcement', '行政执法的举措'),
        sentence('enforcement-exam', ['组织行政执法人员资格考试', fig('enforcement-officers-exam'), '人']),
      ],
    },
    {
      key: 'disputes',
      heading: '依法有效化解社会矛盾纠纷',
      blocks: [
        narrative('achievements.disputes', '化解矛盾纠纷的举措'),
        sentence(
          'mediation',
          ['全年共排查调处矛盾纠纷', fig('mediation-total'), '件'],
          ['调解成功', fig('mediation-success'), '件'],
          ['调解成功率', fig('mediation-success-rate', { decimals: 1 })],
        ),
        sentence(
          'petitioners',
          [
            fig('petitioners-total'),
            '名上访人员中，引导',
            fig('petitioners-guided-to-litigation'),
            '人通过诉讼途径依法表达诉求',
          ],
          ['通过法定渠道解决的比率为', fig('petitioners-guided-rate', { decimals: 1 })],
        ),
        sentence(
          'legal-aid',
          ['法律援助机构接待法律咨询', fig('legal-aid-consultations'), '人次'],
          ['代写法律文书', fig('legal-aid-documents-drafted'), '份'],
          ['受理法律援助案件', fig('legal-aid-cases'), '件'],
          ['为受援人挽回经济损失', fig('legal-aid-losses-recovered'), '万元'],
        ),
        sentence(
          'village-advisers',
          ['为', fig('village-legal-adviser-villages'), '个行政村提供“一村一法律顾问”服务'],
          ['为村集体提供法律意见', fig('village-legal-opinions'), '件'],
          ['为群众提供法律咨询', fig('village-consultations'), '次'],
          ['审查村集体合同', fig('village-contracts-reviewed'), '件'],
          ['受理农村法律援助案件', fig('rural-legal-aid-cases'), '件'],
        ),
        sentence(
          'reconsideration',
          ['办结行政复议案件', fig('reconsideration-cases-closed'), '件'],
          ['以政府为被申请人的行政复议案件', fig('reconsideration-as-respondent'), '件'],
          ['以政府为被告的行政应诉案件', fig('litigation-as-defendant'), '件'],
        ),
      ],
    },
    {
      key: 'supervision',
      heading: '强化对行政权力的制约和监督',
      blocks: [
        narrative('achievements.supervision', '接受监督的举措'),
        sentence(
          'proposals',
          ['办理人大代表建议、政协提案', fig('proposals-total-both-sessions'), '件'],
          ['办结率', fig('proposals-completion-rate')],
          ['按期答复率', fig('proposals-on-time-rate')],
          ['满意率', fig('proposals-satisfaction-rate', { decimals: 1 })],
        ),
        sentence(
          'congress',
          ['落实人大审议意见', fig('npc-review-opinions-implemented'), '条'],
          ['采纳政协视察建议', fig('cppcc-inspection-suggestions-adopted'), '条'],
          ['邀请代表委员列席政府常务会议', fig('delegates-attending-executive-meetings'), '人次'],
        ),
        sentence(
          'assigned-items',
          ['办理上级督查平台交办事项', fig('superior-platform-items'), '项'],
          ['按时办结率', fig('superior-platform-on-time-rate')],
        ),
        sentence('audit', ['梳理审计反馈问题', fig('audit-issue-classes'), '类、', fig('audit-issues'), '项']),
      ],
    },
    {
      key: 'disclosure',
      heading: '全面推进政务公开',
      blocks: [
        narrative('achievements.disclosure', '政务公开的举措'),
        sentence('proactive', ['主动公开政府信息', fig('proactive-disclosure-items'), '条']),
        sentence(
          'requests',
          ['收到政府信息公开申请', fig('foi-requests'), '件'],
          ['答复率', fig('foi-reply-rate')],
          ['按期答复率', fig('foi-timely-reply-rate')],
        ),
        sentence('pilot-fields', ['完成', fig('disclosure-pilot-fields'), '个试点领域基层政务公开标准目录编制']),
      ],
    },
    {
      key: 'publicity',
      heading: '加强法治宣传教育和学法用法',
      blocks: [
        narrative('achievements.publicity', '普法和学法用法的举措'),
        sentence(
          'publicity',
          [fig('publicity-member-units'), '个普法成员单位开展宣传'],
          ['开展普法宣传咨询活动', fig('publicity-activities'), '场次'],
          ['出动普法宣传车', fig('publicity-vehicle-trips'), '台次'],
          ['解答群众法律咨询', fig('publicity-consultations'), '人次'],
          ['发放法律宣传资料', fig('publicity-materials'), '份'],
          ['组织普法文艺演出', fig('publicity-performances'), '场次'],
          ['受教育', fig('publicity-audience'), '人次'],
        ),
        sentence(
          'publicity-special',
          ['开展专题宣传活动', fig('publicity-special-activities'), '场次'],
          ['制作专题片', fig('publicity-films'), '部'],
          ['发表普法信息稿件', fig('publicity-articles'), '篇'],
        ),
        sentence(
          'democratic-villages',
          ['省级民主法治示范村（社区）', fig('democratic-villages-provincial'), '个'],
          ['市级', fig('democratic-villages-municipal'), '个'],
          ['区县级', fig('democratic-villages-district'), '个'],
        ),
        sentence(
          'study',
          ['组织领导干部专题学法', fig('leader-law-study-sessions'), '次'],
          ['举办党政领导干部和公务员培训班', fig('training-classes'), '期'],
          ['培训', fig('training-attendance'), '人次'],
          ['购买法律图书', fig('law-books-purchased'), '本'],
        ),
      ],
    },
  ],
}

const shortcomings: TemplatePart = {
  key: 'shortcomings',
  heading: '存在的不足和原因',
  required: true,
  sections: [{ key: 'shortcomings', blocks: [narrative('shortcomings', '不足和原因', '每一项不足都写明原因')] }],
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
      blocks: [narrative('next-year', '下一年度主要安排')],
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

/** @throws for a year before the first template: there was no such report. */
export const getTemplate = (kind: ReportTemplate['kind'], year: number): ReportTemplate => {
  const found = lawBasedGovernmentReports.find(
    template => template.kind === kind && template.years.from <= year && year <= (template.years.to ?? 9999),
  )
  if (!found) throw new RangeError(`no ${kind} template for ${year}`)
  return found
}

/** Which duties of reporting a unit has, by its kind. */
export const levelOf = (unitKind: string): ReportLevel =>
  unitKind === 'government'
    ? 'government'
    : unitKind === 'township' || unitKind === 'subdistrict'
      ? 'township'
      : 'department'
