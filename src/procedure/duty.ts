/**
 * Duties (职责): what a post is charged with. An act names the duty it needs, a post holds duties, and nothing else
 * decides who may act. 三员 duties administer the system and never touch a case.
 */
export const duties = {
  registration: '登记收件',
  handling: '承办',
  mediation: '调解',
  jointHandling: '会办',
  assignment: '交办分办',
  drafting: '起草',
  disclosureReview: '公开与保密审查',
  disclosureHead: '政府信息公开工作机构负责人',
  legalityReview: '合法性审核',
  fairCompetitionReview: '公平竞争审查',
  meetingSecretary: '会议组织与记录',
  documentRegistry: '统一登记编号印发',
  recordFiling: '备案审查',
  publication: '信息发布',
  unitHead: '单位主要负责人',
  governmentHead: '政府主要负责人',
  figures: '数据填报',
  reporting: '年度报告编制',
  oversight: '督办检查',
  deputyHead: '分管负责人',
  enforcement: '行政执法',
  hearing: '听证主持',
  reconsideration: '行政复议承办',
  reconsiderationHead: '行政复议机构负责人',
  litigation: '应诉承办',
  petition: '信访办理',
  informantIntake: '举报受理（可查阅举报人）',
  rewards: '举报奖励发放',
  secrecyReview: '保密审查',
  deputiesLiaison: '建议提案联络',
  performanceRecord: '履职记录',
} as const
export type CaseDuty = keyof typeof duties

/** Certificates of people that gates ask for. */
export const certificates = {
  enforcement: '行政执法证',
  enforcementSupervision: '行政执法监督证',
  lawyer: '法律职业资格或公职律师证',
} as const
export type Certificate = keyof typeof certificates

/** Acts of people without an account: an application, a correction, an opinion. */
export const publicDuty = 'public'
export type Duty = CaseDuty | typeof publicDuty

/** 三员分立: three different people, none of whom handles cases. */
export const administrators = {
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全保密管理员',
  auditAdministrator: '安全审计员',
} as const
export type AdministratorDuty = keyof typeof administrators

const labels: Readonly<Record<CaseDuty | AdministratorDuty, string>> = { ...duties, ...administrators }
export const dutyLabel = (duty: Duty | AdministratorDuty): string => (duty === publicDuty ? '公众' : labels[duty])
