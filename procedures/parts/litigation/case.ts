/** The facts of one instance of an administrative suit (一审、二审、再审各为一案), and what its chapters may say. */
import type { CaseView } from '../../../src/procedure/case-view.ts'
import {
  attachments,
  choice,
  date,
  keysOf,
  link,
  parties,
  people,
  person,
  rows,
  text,
  unit,
  units,
  yesNo,
} from '../../../src/procedure/field.ts'
import type { Act, Clock, Condition } from '../../../src/procedure/procedure.ts'
import { contestedActFields, results } from '../reconsideration/contested-act.ts'

/** 规定第二条: who counts as a head; 解释第一百二十八条 says the same in fewer words. */
export const ranks = {
  principal: '正职负责人',
  deputy: '副职负责人',
  viceLevel: '参与分管被诉行为实施工作的副职级别负责人',
  inCharge: '其他参与分管的负责人',
} as const
const attendances = {
  head: '负责人出庭',
  staff: '仅工作人员出庭',
  lawyers: '仅委托律师出庭',
  nobody: '均未出庭',
} as const
const excuses = {
  stated: '有正当理由并提交证明',
  fulfilled: '同一审级已出庭一次',
  none: '无正当理由',
} as const

const suit = {
  receivedOn: date('收到起诉状（上诉状、再审申请书）副本之日', { help: '答辩和举证期限从这一天起算' }),
  instance: choice('审级', { first: '一审', second: '二审', retrialReview: '再审审查', retrial: '再审' }),
  earlier: link('前一审级的案件', '承接', { to: ['litigation'] }),
  court: text('人民法院'),
  courtNumber: text('案号', { help: '如（2026）云0000行初12号' }),
  filedOn: date('立案日期', { past: true }),
  courtTrack: choice('审理程序', { ordinary: '普通程序', simple: '简易程序' }),
  role: choice('诉讼地位', {
    defendant: '被告',
    appellant: '上诉人',
    appellee: '被上诉人',
    petitioner: '再审申请人',
    respondent: '再审被申请人',
    thirdParty: '第三人',
  }),
  defendant: unit('被告（被诉行政机关）'),
  coDefendants: units('共同被告'),
  handledBy: unit('承办应诉的单位', {
    help: '不填的，由登记单位承办；政府为被告的，可以由复议机构承办（复议法第四条）',
  }),
  plaintiffs: parties('原告'),
  thirdParties: parties('第三人'),
  plaintiffKind: choice('起诉人', {
    person: '公民',
    organisation: '法人或者其他组织',
    procuratorate: '人民检察院（行政公益诉讼）',
  }),
  ...contestedActFields,
  claims: text('诉讼请求', { lines: 3 }),
  suitKind: choice('是否经过复议', { direct: '未经复议直接起诉', afterReview: '复议后起诉' }),
  reconsidered: link('复议案件', '复议后起诉', { to: ['reconsideration'] }),
  reviewOutcome: choice('复议结果', { upheld: '维持', changed: '改变原行政行为', none: '逾期未作决定' }),
  documentClaimed: yesNo('一并请求审查规范性文件'),
  documentTitle: text('请求审查的规范性文件'),
  importance: choice('案件影响', {
    usual: '一般',
    publicInterest: '涉及重大公共利益',
    concern: '社会高度关注',
    massRisk: '可能引发群体性事件',
  }),
} as const

const term = {
  suedOn: date('起诉日期', { past: true }),
  knewOn: date('原告知道行政行为之日', { past: true }),
  limitTold: yesNo('告知了起诉期限'),
  limitKnownOn: date('知道起诉期限之日', { past: true, help: '未告知的填写' }),
  reviewServedOn: date('原告收到复议决定书之日', { past: true }),
  dutyAppliedOn: date('原告申请履行职责之日', { past: true }),
  property: yesNo('因不动产起诉'),
  suitFrom: date('起诉期限起算日', { past: true }),
  suitBy: date('起诉期限届满日（未顺延）', { past: true, future: true }),
  suitWords: text('起诉期限的计算'),
} as const

const defence = {
  defence: text('答辩意见', { lines: 6 }),
  evidenceList: rows('证据目录', { name: text('证据'), proves: text('证明事项') }),
  norms: text('所依据的规范性文件', { lines: 2 }),
  gatheredBefore: yesNo('证据均在作出行政行为时已经收集', { help: '诉讼中不得自行收集证据（行政诉讼法第三十五条）' }),
  lateReason: text('逾期提交的正当理由', { lines: 2 }),
  defendedOn: date('提交答辩状和证据之日'),
  thirdPartyEvidence: yesNo('涉及第三人合法权益，第三人提供了证据'),
  lapsedOn: date('视为没有相应证据之日'),
  delayReason: text('申请延期提供证据的正当事由', { lines: 2 }),
  files: attachments('诉讼材料'),
} as const

const appearance = {
  hearingOn: date('开庭日期', { future: true }),
  headSummoned: yesNo('人民法院书面建议、通知负责人出庭'),
  head: person('出庭负责人'),
  headRank: choice('负责人类别', ranks),
  headPost: text('负责人职务'),
  headUnit: unit('负责人所在单位'),
  headFor: date('负责人拟出庭的庭次', { future: true }),
  absenceReason: choice('负责人不能出庭的理由', {
    forceMajeure: '不可抗力',
    accident: '意外事件',
    duty: '需要履行他人不能代替的公务',
    other: '无法出庭的其他正当事由',
  }),
  absenceNote: text('情况说明', { lines: 3 }),
  absenceEvidence: text('证明材料', { help: '如会议通知、住院证明；加盖印章或者由主要负责人签字认可' }),
  absenceFor: date('说明不能出庭的庭次', { future: true }),
  staff: people('出庭的工作人员', { help: '具体行使行政职权的工作人员；不得仅委托律师' }),
  agents: text('委托的诉讼代理人', { help: '一至二名，写明姓名、律师事务所' }),
  agentsPower: text('代理权限'),
  attendance: choice('出庭情况', attendances),
  headSpoke: yesNo('负责人就实质性解决争议发表意见（出声）'),
  hearingNote: text('庭审情况', { lines: 3 }),
  hearings: rows('庭审记录', {
    on: date('开庭日期'),
    attendance: choice('出庭情况', attendances),
    rank: choice('负责人类别', ranks),
    post: text('职务'),
    spoke: yesNo('出声'),
    excuse: choice('未出庭', excuses),
  }),
} as const

const judgment = {
  judgedOn: date('裁判日期'),
  judgmentNumber: text('裁判文书号'),
  servedOn: date('本机关收到裁判文书之日'),
  lastServedOn: date('最后一方收到之日', { help: '各方收到的日期不同的，上诉期分别计算，最后届满的起生效' }),
  appealFrom: date('上诉期起算日'),
  changedAct: yesNo('被告改变行政行为后原告撤诉'),
  remake: yesNo('判决重新作出行政行为'),
  performBy: date('裁判确定的履行期限', { future: true }),
  statedResult: choice('最终结果', results, { help: '改判、维持原裁判而前审案件不在本系统的，填写' }),
  result: choice('结果', results),
  retrialBy: choice('再审适用的程序', { first: '按第一审程序', second: '按第二审程序或者提审' }),
  appealDecision: choice('是否上诉', { appeal: '上诉', accept: '服判' }),
  appealReason: text('理由', { lines: 3 }),
  appellant: choice('上诉一方', { plaintiff: '原告', us: '本机关', both: '双方', thirdParty: '第三人' }),
  effectiveOn: date('裁判生效日期'),
  stopNote: text('审理期限扣除情况'),
} as const

const afterwards = {
  performed: choice('履行', { full: '全部履行', partial: '部分履行', refused: '未履行' }),
  performance: text('履行情况', { lines: 3 }),
  performedOn: date('履行日期'),
  suggestionOn: date('收到司法建议之日'),
  suggestionNumber: text('司法建议文号'),
  suggestionKind: choice('司法建议事项', {
    general: '改进行政执法、管理',
    appearance: '负责人未依法出庭（规定第十二条）',
    document: '修改、废止规范性文件（解释第一百四十九条）',
    performance: '不履行生效裁判（行政诉讼法第九十六条）',
  }),
  suggestion: text('司法建议内容', { lines: 3 }),
  suggestionAnswer: text('对司法建议的答复', { lines: 4 }),
  lossCause: choice('败诉主要原因', {
    evidence: '主要证据不足',
    law: '适用法律、法规错误',
    procedure: '违反法定程序',
    powers: '超越职权',
    abuse: '滥用职权',
    unfit: '明显不当',
    inaction: '不履行法定职责',
    lateEvidence: '未依法举证',
    agreement: '违反行政协议',
  }),
  lossAnalysis: text('败诉原因分析', { lines: 4 }),
  lossMeasures: text('整改措施和责任单位', { lines: 3 }),
} as const

export const fields = { ...suit, ...term, ...defence, ...appearance, ...judgment, ...afterwards } as const
export const form = [
  { title: '案件', fields: keysOf(suit) },
  { title: '起诉期限', fields: keysOf(term) },
  { title: '答辩和举证', fields: keysOf(defence) },
  { title: '开庭和负责人出庭', fields: keysOf(appearance) },
  { title: '裁判', fields: keysOf(judgment) },
  { title: '履行、司法建议、败诉分析', fields: keysOf(afterwards) },
] as const

type F = typeof fields
export type Litigation = CaseView<F>
/** What a chapter may say. Names of stages, clocks and letters are checked where the chapters meet. */
export type Acts = Readonly<Record<string, Act<F, string, never, string, string, string, string, string, string>>>
export type Clocks = Readonly<Record<string, Clock<F, string, string, never>>>
export type Conditions = readonly Condition<F>[]

export const firstInstance = (c: Litigation): boolean => (c.facts.instance ?? 'first') === 'first'
/** A second answer of the same court: no evidence is due, only an opinion. */
export const secondInstance = (c: Litigation): boolean => c.facts.instance === 'second'
/** 主要负责人 of the organ sued signs what goes to the court in its name. */
export const signedByHead = [{ duty: 'unitHead', of: 'defendant' }] as const
export const defendants = ({ facts }: Litigation): readonly string[] => [
  ...(facts.defendant ? [facts.defendant] : []),
  ...(facts.coDefendants ?? []),
]
