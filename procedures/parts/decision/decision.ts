/** What is recorded of a major decision, in the order of the regulation's chapters. */
import { type CaseView, lastDone } from '../../../src/procedure/case-view.ts'
import {
  attachments,
  choice,
  date,
  keysOf,
  link,
  rows,
  text,
  unit,
  units,
  yesNo,
} from '../../../src/procedure/field.ts'
import type {
  Act,
  ActInput,
  Clock,
  Condition,
  Interval,
  Referral,
  Source,
  Step,
} from '../../../src/procedure/procedure.ts'
import { majorDecisionRegulation as law } from '../../../statutes/major-decision-regulation.ts'
import { fairCompetitionFields } from '../fair-competition.ts'
import { discussedIn } from '../meeting/discussed-as.ts'
import type { MeetingKind } from '../meeting/meeting-record.ts'

/** 启动 (条例第三条、第十条、第十一条) */
const initiation = {
  title: text('决策事项'),
  proposedOn: date('提出日期'),
  source: choice('建议来源', {
    leader: '决策机关领导人员提出',
    unit: '所属部门、下一级政府提出',
    deputy: '人大代表建议、政协提案',
    citizen: '公民、法人和其他组织书面建议',
    adjustment: '已有决策的重大调整',
  }),
  kind: choice('事项类别', {
    policy: '有关公共服务、市场监管、社会管理、环境保护等方面的重大公共政策和措施',
    plan: '经济和社会发展等方面的重要规划',
    resources: '开发利用、保护重要自然资源和文化资源的重大公共政策和措施',
    project: '在本行政区域实施的重大公共建设项目',
    other: '对经济社会发展有重大影响、涉及重大公共利益或者社会公众切身利益的其他重大事项',
  }),
  outsideRegulation: yesNo('属于宏观调控决策、政府立法决策或者突发事件应急处置决策'),
  organ: unit('决策机关'),
  organKind: choice(
    '决策机关类型',
    { government: '县级以上人民政府', department: '政府部门', township: '乡镇人民政府、街道办事处' },
    { help: '不填按县级以上人民政府办理' },
  ),
  catalogue: link('列入的年度目录', '列入', { to: ['decision-catalogue'] }),
  outsideCatalogue: text('未列入目录仍需启动的理由', { lines: 2 }),
  adjusts: link('所调整的决策', '调整', { to: ['major-decision'] }),
  study: text('研究论证情况', { lines: 4, help: '必要性、可行性、合法性的初步研究' }),
  undertaker: unit('决策承办单位', { help: '两个以上单位承办的，填写牵头单位' }),
  declineReason: text('不启动、终止的理由', { lines: 2 }),
} as const
/** 拟订草案 (第十二条、第十三条) */
const drafting = {
  draft: text('决策草案', { lines: 20 }),
  basis: text('依据和说明', { lines: 6 }),
  alternatives: text('其他方案', { lines: 4, help: '分歧较大的，可以提出两个以上方案' }),
  otherUnits: yesNo('涉及有关部门、下一级政府的职责'),
  dissent: text('争议问题、各方意见和理由', { lines: 3, help: '协商不能一致的填写' }),
  files: attachments('材料'),
} as const
/** 公众参与 (第十四条至第十八条) */
const participation = {
  consultation: link('公开征求意见', '意见征集', { to: ['consultation'] }),
  specialGroups: yesNo('涉及特定群体利益'),
  groupsHeard: text('与相关人民团体、社会组织和群众代表沟通协商情况', { lines: 3 }),
  closeInterest: yesNo('直接涉及公民、法人和其他组织切身利益，或者存在较大分歧'),
  hearingDuty: yesNo('法律、法规、规章规定应当听证'),
  hearingOn: date('听证会日期', { future: true }),
  hearingPlace: text('听证会地点'),
  participants: rows('听证参加人', {
    group: text('代表的群体或者单位', { help: '不写个人姓名；名单另行公布' }),
    count: choice('人数', { one: '1人', two: '2人', more: '3人以上' }),
  }),
  papersServedOn: date('听证材料送达日期'),
  hearingRecord: text('听证记录要点', { lines: 6, help: '陈述、质证、辩论；参加人对记录确认签字' }),
  recordSigned: yesNo('听证记录经参加人签字或者盖章'),
  opinionsUsed: text('意见归纳和采纳情况', { lines: 4 }),
} as const
/** 专家论证、风险评估、公平竞争审查 (第十九条至第二十四条、第二十九条) */
const assessment = {
  specialised: yesNo('专业性、技术性较强'),
  experts: rows('论证专家、专业机构', {
    name: text('姓名或者机构名称'),
    field: text('专业领域'),
    interested: choice('与决策事项的利害关系', { none: '没有直接利害关系', direct: '有直接利害关系' }),
    signed: choice('论证意见', { signed: '已署名盖章', unsigned: '未署名盖章' }),
  }),
  expertOpinion: text('专家论证意见和采纳情况', { lines: 4 }),
  riskPossible: yesNo('可能对社会稳定、公共安全等方面造成不利影响'),
  riskAssessor: text('风险评估单位'),
  riskReport: text('风险评估报告要点', { lines: 4, help: '风险源、风险点、风险等级、防范措施和处置预案' }),
  risk: choice('风险结论', { low: '低风险，可控', medium: '中风险，采取措施后可控', uncontrollable: '风险不可控' }),
  ...fairCompetitionFields,
} as const
/** 合法性审查 (第二十五条至第二十八条) */
const review = {
  reviewer: unit('合法性审查部门'),
  reviewReceivedOn: date('送审材料合格日期'),
  counselHeard: text('法律顾问、公职律师意见', { lines: 2 }),
  legality: choice('合法性审查意见', {
    lawful: '合法',
    exploring: '探索性改革，明确没有规定，已明示法律风险',
    amend: '应当修改',
    unlawful: '不合法',
  }),
  findings: text('审查情况和理由', { lines: 5 }),
  adoption: text('审查意见采纳情况', { lines: 3, help: '未完全采纳的，说明理由和依据' }),
  returnReason: text('退回理由', { lines: 2 }),
} as const
/** 集体讨论、决定、公布、归档 (第八条、第三十条至第三十三条) */
const decision = {
  agendaItem: link('集体讨论的议题', '经其讨论', { to: ['agenda-item'] }),
  decidedOn: date('决定日期'),
  congressMatter: yesNo('属于人大及其常委会讨论决定，或者应当在出台前报告的事项'),
  congressReport: text('向人大及其常委会报告情况', { lines: 2 }),
  partyReport: text('向同级党委请示报告情况', { lines: 2 }),
  decisionText: text('决定内容（公布稿）', { lines: 20 }),
  interpretationDue: yesNo('社会公众普遍关心或者专业性、技术性较强'),
  interpretation: text('意见采纳说明和解读', { lines: 6 }),
  announcedOn: date('公布日期'),
  channels: text('公布渠道', { help: '政府公报、政府网站和本行政区域内的报纸等' }),
  secrecyGround: text('依法不予公开的依据', { lines: 2 }),
  archivedOn: date('归档日期'),
  archiveNumber: text('档号'),
} as const
/** 执行、后评估、调整 (第三十四条至第三十七条) */
const execution = {
  executors: units('执行单位'),
  executionReport: text('执行情况', { lines: 4 }),
  evaluator: text('后评估单位'),
  evaluatorInvolved: yesNo('该单位承担过本决策作出前的主要论证评估工作'),
  evaluation: text('后评估报告要点', { lines: 5 }),
  evaluatedOn: date('后评估日期'),
  changeReason: text('中止、调整、停止执行的理由', { lines: 3 }),
} as const

export const fields = {
  ...initiation,
  ...drafting,
  ...participation,
  ...assessment,
  ...review,
  ...decision,
  ...execution,
} as const
export const form = [
  { title: '启动', fields: keysOf(initiation) },
  { title: '草案', fields: keysOf(drafting) },
  { title: '公众参与', fields: keysOf(participation) },
  { title: '专家论证、风险评估、公平竞争审查', fields: keysOf(assessment) },
  { title: '合法性审查', fields: keysOf(review) },
  { title: '集体讨论、公布、归档', fields: keysOf(decision) },
  { title: '执行、后评估、调整', fields: keysOf(execution) },
] as const

type F = typeof fields
export type Decision = CaseView<F>
/** What a chapter may say. Names of stages, steps and letters are checked where the chapters meet. */
export type Steps = Readonly<Record<string, Step<F>>>
export type Clocks = Readonly<Record<string, Clock<F, string, string, never>>>
export type Acts = Readonly<Record<string, Act<F, string, never, string, string, string, string, string, string>>>
export type Referrals = Readonly<Record<string, Referral<string>>>
export type Intervals = Readonly<Record<string, Interval<string>>>

export const local = { local: '本地重大行政决策程序规定', source: '由本地规定' } as const

/** Acts follow one another in time, not only in order. */
export const notBefore = (act: string, name: string, article: Source) => ({
  unmet: `办理日期不得早于${name}之日`,
  holds: (c: Decision, { on }: ActInput) => on >= (lastDone(c, act) ?? ''),
  article,
})

/** Who discusses it (第三十条); departments and townships follow the regulation in a meeting of their own (第四十二条). */
const meetingsOf = (c: Decision): readonly MeetingKind[] =>
  (c.facts.organKind ?? 'government') === 'government' ? ['executive', 'plenary'] : ['executive', 'plenary', 'office']
export const inItsMeeting: Condition<F> = {
  unmet: '应当经决策机关的常务会议或者全体会议讨论（部门、乡级为办公会议）：所选议题列入的是其他会议',
  holds: (c, input) => discussedIn(input, meetingsOf(c)),
  article: law.article('30'),
}

export const shown = [
  'kind',
  'organ',
  'undertaker',
  'decidedOn',
  'announcedOn',
  'decisionText',
  'interpretation',
  'channels',
] as const
export const withheldFields = Object.fromEntries(
  keysOf(fields)
    .filter(key => !(shown as readonly string[]).includes(key))
    .map(key => [key, '过程性信息、内部事务信息（政府信息公开条例第十六条）']),
)
