/**
 * The figures that may be typed with evidence, for what is not yet, or never, handled as cases: the choice list of
 * 填报数据. Ids are those of the annual reports; `unit` is the unit a value is entered in, whatever the text it is taken
 * from says. An id once used is never taken out; it may only be added to.
 */
import { disclosureFigures } from './report/disclosure-figures.ts'

export interface KnownFigure {
  readonly label: string
  readonly unit: string
  readonly kind: 'count' | 'rate' | 'money'
  /** As the modules of procedures are named. */
  readonly module: string
}
const figure =
  (kind: KnownFigure['kind']) =>
  (module: string, label: string, unit: string): KnownFigure => ({ label, unit, kind, module })
const count = figure('count')
const rate = figure('rate')
const money = figure('money')

export const reportedIndicators = {
  // 学法用法
  'law-books-purchased': count('学法用法', '购买法律图书册数', '本'),
  'leader-law-study-sessions': count('学法用法', '领导干部专题法律知识学习次数', '次'),
  'training-classes': count('学法用法', '党政领导干部和公务员培训班期数', '期'),
  'training-attendance': count('学法用法', '培训人次', '人次'),
  'party-group-study': count('学法用法', '党组（党委）会议集体学习次数', '次'),
  'study-exam-participation-rate': rate('学法用法', '学法考试参考率', '%'),
  'study-exam-pass-rate': rate('学法用法', '学法考试合格率', '%'),

  // 法治建设责任
  'first-responsible-persons': count('法治建设责任', '确定为法治建设第一责任人的部门数', '个'),

  // 年度报告
  'reports-to-npc-standing-committee': count('年度报告', '向人大常委会汇报法治政府建设次数', '次'),

  // 会议
  'executive-meeting-rule-of-law-briefings': count('会议', '政府常务会议听取法治政府建设汇报次数', '次'),
  'delegates-attending-executive-meetings': count('会议', '代表委员列席常务会议人次', '人次'),
  'executive-meetings': count('会议', '召开政府常务会议次数', '次'),
  'special-meetings': count('会议', '召开政府专题会议次数', '次'),
  'party-group-meetings': count('会议', '召开党组（党委）会议次数', '次'),
  'big-three-items': count('会议', '“三重一大”事项上会件数', '件'),

  // 重大行政决策
  'major-decisions': count('重大行政决策', '作出重大行政决策项数', '项'),
  'decision-catalogue-items': count('重大行政决策', '列入重大行政决策年度目录事项数', '项'),

  // 意见征集
  'consultations-published': count('意见征集', '公开征求意见件数', '件'),

  // 工作部署
  'plan-main-tasks': count('工作部署', '年度法治政府建设主要任务数', '项'),

  // 政务服务
  'service-center-resident-units': count('政务服务', '进驻政务服务中心单位数', '个'),
  'service-branch-hall-units': count('政务服务', '进驻分厅单位数', '个'),
  'service-center-items': count('政务服务', '进驻政务大厅集中办理事项数', '项'),
  'service-branch-hall-items': count('政务服务', '进驻分厅集中办理事项数', '项'),
  'unit-residence-rate': rate('政务服务', '部门进驻率', '%'),
  'item-residence-rate': rate('政务服务', '事项进驻率', '%'),
  'one-network-item-rate': rate('政务服务', '“一网通办”事项比例', '%'),
  'no-meeting-item-rate': rate('政务服务', '“不见面、马上办”事项比例', '%'),
  'procedures-simplified': count('政务服务', '精简办事手续项数', '项'),
  'power-items-standardized': count('政务服务', '统一规范的职权事项数', '项'),
  'license-list-units': count('政务服务', '行政许可事项上平台的行政部门数', '个'),
  'license-items-published': count('政务服务', '行政许可事项审核发布项数', '项'),
  'livelihood-projects': count('政务服务', '民生实事项数', '项'),
  'livelihood-projects-done': count('政务服务', '完成民生实事项数', '项'),

  // 公文
  'official-documents-handled': count('公文', '办理公文件数', '件'),

  // 政府信息公开
  'proactive-disclosure-items': count('政府信息公开', '主动公开政府信息条数', '条'),
  'foi-requests': count('政府信息公开', '依申请公开件数', '件'),
  'disclosure-pilot-fields': count('政府信息公开', '政务公开标准目录试点领域数', '个'),
  'foi-reply-rate': rate('政府信息公开', '依申请公开答复率', '%'),
  'foi-timely-reply-rate': rate('政府信息公开', '依申请公开按期答复率', '%'),
  'website-items': count('政府信息公开', '政府网站发布信息条数', '条'),
  'new-media-items': count('政府信息公开', '政务新媒体发布信息条数', '条'),
  'government-documents-published': count('政府信息公开', '公开政府文件件数', '件'),
  'policy-interpretations': count('政府信息公开', '发布政策解读件数', '件'),
  ...disclosureFigures,

  // 普法
  'publicity-member-units': count('普法', '普法成员单位数', '个'),
  'publicity-activities': count('普法', '普法宣传咨询活动场次', '场次'),
  'publicity-vehicle-trips': count('普法', '出动普法宣传车台次', '台次'),
  'publicity-consultations': count('普法', '普法活动解答法律咨询人次', '人次'),
  'publicity-materials': count('普法', '发放法律宣传资料份数', '份'),
  'publicity-performances': count('普法', '普法文艺演出场次', '场次'),
  'publicity-audience': count('普法', '受教育人次', '人次'),
  'publicity-special-activities': count('普法', '扫黑除恶专题宣传活动场次', '场次'),
  'publicity-films': count('普法', '制作专题片部数', '部'),
  'publicity-articles': count('普法', '发表普法信息稿件篇数', '篇'),
  'law-lectures': count('普法', '法治讲座、宣讲场次', '场次'),
  'democratic-villages-national': count('普法', '全国民主法治示范村(社区)个数', '个'),
  'democratic-villages-provincial': count('普法', '省级民主法治示范村(社区)个数', '个'),
  'democratic-villages-municipal': count('普法', '市级民主法治示范村(社区)个数', '个'),
  'democratic-villages-district': count('普法', '区级民主法治示范村(社区)个数', '个'),

  // 调解
  'mediation-total': count('调解', '排查调处矛盾纠纷件数', '件'),
  'mediation-success': count('调解', '调解成功件数', '件'),
  'mediation-success-rate': rate('调解', '调解成功率', '%'),

  // 信访举报
  'petitioners-total': count('信访举报', '以案释法对象上访人员数', '名'),
  'petitioners-guided-to-litigation': count('信访举报', '引导走诉讼途径的上访人员数', '人'),
  'petitioners-guided-rate': rate('信访举报', '通过法定渠道解决比率', '%'),
  'petitions-received': count('信访举报', '受理信访事项件数', '件'),
  'petitions-on-time-rate': rate('信访举报', '信访事项按期办结率', '%'),
  'petitions-satisfaction-rate': rate('信访举报', '信访事项满意率', '%'),
  'hotline-received': count('信访举报', '受理热线工单件数', '件'),
  'hotline-on-time-rate': rate('信访举报', '热线工单按期答复率', '%'),
  'hotline-satisfaction-rate': rate('信访举报', '热线工单满意率', '%'),

  // 法律援助
  'legal-aid-consultations': count('法律援助', '法律援助咨询人次', '人次'),
  'legal-aid-documents-drafted': count('法律援助', '法援代写法律文书份数', '份'),
  'legal-aid-cases': count('法律援助', '受理法律援助案件数', '件'),
  'legal-aid-losses-recovered': money('法律援助', '为受援人挽回经济损失', '万元'),
  'village-legal-adviser-villages': count('法律援助', '一村一法律顾问服务行政村数', '个'),
  'village-legal-opinions': count('法律援助', '为村集体提供法律意见件数', '件'),
  'village-consultations': count('法律援助', '为村民提供法律咨询次数', '次'),
  'village-contracts-reviewed': count('法律援助', '审查村集体合同件数', '件'),
  'rural-legal-aid-cases': count('法律援助', '受理农村法律援助案件数', '件'),

  // 建议提案
  'npc-review-opinions-implemented': count('建议提案', '落实人大审议意见条数', '条'),
  'cppcc-inspection-suggestions-adopted': count('建议提案', '采纳政协视察建议条数', '条'),
  'proposals-total-both-sessions': count('建议提案', '两会议案提案件数', '件'),
  'proposals-satisfaction-rate': rate('建议提案', '建议提案满意率', '%'),
  'proposals-completion-rate': rate('建议提案', '议案建议提案办结率', '%'),
  'proposals-on-time-rate': rate('建议提案', '建议提案按期答复率', '%'),
  'npc-suggestions': count('建议提案', '人大代表建议件数', '件'),
  'npc-suggestions-provincial': count('建议提案', '省级人大代表建议件数', '件'),
  'npc-suggestions-municipal': count('建议提案', '市级人大代表建议件数', '件'),
  'npc-suggestions-district': count('建议提案', '县（区）级人大代表建议件数', '件'),
  'npc-suggestions-by-government': count('建议提案', '政府系统办理人大代表建议件数', '件'),
  'cppcc-proposals': count('建议提案', '政协提案件数', '件'),
  'cppcc-proposals-provincial': count('建议提案', '省级政协提案件数', '件'),
  'cppcc-proposals-municipal': count('建议提案', '市级政协提案件数', '件'),
  'cppcc-proposals-district': count('建议提案', '县（区）级政协提案件数', '件'),
  'cppcc-proposals-filed': count('建议提案', '政协提案立案件数', '件'),
  'cppcc-letters': count('建议提案', '政协提案转信函件数', '件'),
  'cppcc-proposals-by-government': count('建议提案', '政府系统办理政协提案件数', '件'),

  // 合法性审核
  'legal-adviser-opinions': count('合法性审核', '法律顾问提供法律意见条数', '条'),
  'legal-adviser-litigation-review-cases': count('合法性审核', '法律顾问代理诉讼、参与复议案件数', '件'),
  'legal-adviser-consultations': count('合法性审核', '法律顾问解答群众咨询人次', '人次'),
  'legal-adviser-documents-drafted': count('合法性审核', '法律顾问代写文书份数', '份'),
  'legal-adviser-disputes-mediated': count('合法性审核', '法律顾问参与调解民间纠纷起数', '起'),
  'legal-adviser-other-matters': count('合法性审核', '法律顾问协助处理其他涉法事务件数', '件'),
  'contracts-reviewed': count('合法性审核', '审核合同及框架协议件数', '件'),
  'losses-recovered': money('合法性审核', '为政府挽回经济损失', '万元'),
  'losses-avoided': money('合法性审核', '避免经济损失', '亿元'),
  'legality-reviews': count('合法性审核', '合法性审核（审查）件数', '件'),
  'government-lawyers': count('合法性审核', '公职律师人数', '名'),
  'legal-advisers': count('合法性审核', '聘请法律顾问人数', '名'),

  // 规范性文件
  'normative-documents-reviewed': count('规范性文件', '审核规范性文件件数', '件'),
  'normative-documents-issued': count('规范性文件', '印发行政规范性文件件数', '件'),
  'normative-documents-filed': count('规范性文件', '规范性文件报送备案件数', '件'),
  'normative-documents-ended': count('规范性文件', '规范性文件废止失效件数', '件'),
  'normative-documents-in-force': count('规范性文件', '现行有效行政规范性文件件数', '件'),

  // 复议应诉
  'reconsideration-cases-closed': count('复议应诉', '办结行政复议案件数', '件'),
  'reconsideration-as-respondent': count('复议应诉', '以政府为被申请人的复议案件数', '件'),
  'litigation-as-defendant': count('复议应诉', '以政府为被告的行政应诉案件数', '件'),
  'reconsideration-received': count('复议应诉', '收到行政复议申请件数', '件'),
  'reconsideration-accepted': count('复议应诉', '受理行政复议申请件数', '件'),
  'reconsideration-correction-rate': rate('复议应诉', '行政复议直接纠错率', '%'),
  'head-appearance-rate': rate('复议应诉', '行政机关负责人出庭应诉率', '%'),
  'litigation-loss-rate': rate('复议应诉', '行政诉讼败诉率', '%'),

  // 行政执法
  'enforcement-officers-exam': count('行政执法', '参加执法资格考试人数', '人'),
  'internet-supervision-documents': count('行政执法', '“互联网+监管”相关文件数', '个'),
  'supervision-checklist-completion-rate': rate('行政执法', '监管实施清单编制完成率', '%'),
  'penalty-cases-filed': count('行政执法', '立案查处违法案件数', '件'),
  'enforcement-officers-certified': count('行政执法', '持有行政执法证人数', '人'),
  'case-files-reviewed': count('行政执法', '评查行政执法案卷数', '卷'),

  // 督查审计
  'superior-platform-items': count('督查审计', '市级督查平台交办事项数', '项'),
  'superior-platform-on-time-rate': rate('督查审计', '督查交办按时办结率', '%'),
  'audit-issue-classes': count('督查审计', '审计反馈问题类数', '类'),
  'audit-issues': count('督查审计', '审计反馈问题项数', '项'),
} as const satisfies Readonly<Record<string, KnownFigure>>

export type ReportedIndicatorId = keyof typeof reportedIndicators
/** The choices of 填报: id and label. */
export const reportedLabels = Object.fromEntries(
  Object.entries(reportedIndicators).map(([id, { label }]) => [id, label]),
) as Readonly<Record<ReportedIndicatorId, string>>
export const findReportedIndicator = (id: string | undefined): KnownFigure | undefined =>
  id !== undefined && Object.hasOwn(reportedIndicators, id) ? reportedIndicators[id as ReportedIndicatorId] : undefined
