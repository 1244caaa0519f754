/** The facts of a reconsideration case, in the order of its course, and what its chapters may say. */
import type { CaseView } from '../../../src/procedure/case-view.ts'
import {
  attachments,
  choice,
  date,
  keysOf,
  link,
  money,
  number,
  parties,
  people,
  person,
  rows,
  text,
  unit,
  units,
  yesNo,
} from '../../../src/procedure/field.ts'
import type { Act, Clock, Condition, Step } from '../../../src/procedure/procedure.ts'
import { contestedActFields } from './contested-act.ts'

/** 第三十条第一款: what an application must satisfy, item by item. */
export const shortcomings = {
  unclear: '没有明确的申请人或者符合规定的被申请人',
  noInterest: '申请人与行政行为没有利害关系',
  unspecific: '没有具体的复议请求和理由',
  late: '超过法定申请期限',
  outOfScope: '不属于复议范围',
  notOurs: '不属于本机关管辖',
  repeated: '已经受理过，或者人民法院已经受理',
} as const
/** Why the organ is competent: 第二十四条, 第二十七条, 第二十八条; before 2024 departments were competent too. */
const jurisdictions = {
  department: '本级政府工作部门作出（第二十四条第一款第一项）',
  lower: '下一级政府作出（第二十四条第一款第二项）',
  dispatchedOrgan: '本级政府的派出机关作出（第二十四条第一款第三项）',
  authorised: '本级政府或者其部门管理的授权组织作出（第二十四条第一款第四项）',
  dispatchedBody: '本级政府工作部门的派出机构以自己名义作出（第二十四条第四款）',
  justice: '司法行政部门作出（第二十八条）',
  vertical: '垂直领导机关，由上一级主管部门管辖（第二十七条）',
  formerDepartment: '由上一级主管部门受理（原法第十二条）',
} as const
const sides = { applicant: '申请人', respondent: '被申请人', thirdParty: '第三人' } as const

const application = {
  appliedOn: date('申请日期', { help: '当面提交、网上提交、交邮或者口头申请之日；期满前交邮的不算过期' }),
  receivedOn: date('复议机关收到申请之日', { help: '审查期限从这一天起算' }),
  channel: choice('申请方式', {
    window: '当面提交',
    mail: '邮寄',
    online: '互联网渠道',
    oral: '口头申请，当场记录',
    throughOrgan: '通过作出处罚决定的机关提交',
  }),
  applicants: parties('申请人', { help: '口头申请的，当场记录并由申请人核对签字' }),
  representatives: parties('代表人', { help: '申请人超过五人的，推选一至五名' }),
  agents: parties('代理人', { help: '一至二名；附授权委托书和身份证明' }),
  thirdParties: parties('第三人'),
  respondentName: text('被申请人名称'),
  ...contestedActFields,
  claim: text('复议请求', { lines: 2 }),
  reasons: text('事实和理由', { lines: 6 }),
  compensationClaimed: yesNo('一并提出行政赔偿请求'),
  reviewClaimed: yesNo('一并申请审查所依据的规范性文件', { help: '不含规章' }),
  reviewedTitle: text('规范性文件名称和条款'),
  reviewed: link('所审查的规范性文件', '附带审查', { to: ['normative-document'] }),
  evidence: attachments('申请人、第三人提交的材料'),
} as const

const timeLimit = {
  knewOn: date('知道或者应当知道行政行为之日', {
    past: true,
    help: '签收、公告期满之日；不作为的，填履行期限届满之日，没有期限的，填机关收到申请满六十日之日',
  }),
  rightsTold: yesNo('行政机关告知了复议权利、机关和期限'),
  rightsKnownOn: date('知道复议权利之日', { past: true, help: '未告知权利的填写' }),
  longerDays: number('法律规定的更长申请期限', '日', { min: 61 }),
  longerSource: text('更长期限的法律依据'),
  obstacles: rows(
    '耽误期限的障碍',
    { from: date('开始', { past: true }), to: date('消除', { past: true }), reason: text('不可抗力或者正当理由') },
    '障碍消除后，申请期限继续计算',
  ),
  property: yesNo('因不动产提出'),
  limitBy: date('申请期限届满日（未顺延）', { past: true, future: true }),
  limitWords: text('申请期限的计算'),
} as const

const receiving = {
  body: unit('行政复议机构', { help: '转送给办理行政复议事项的机构' }),
  organ: unit('行政复议机关'),
  respondent: unit('被申请人'),
  coRespondents: units('共同被申请人'),
  correctionMatters: text('需要补正的事项', { lines: 3, help: '一次性载明' }),
  correctBy: date('补正期限', { future: true, help: '延长后的最后一日；2023年以前的合理期限' }),
  correction: text('补正的内容', { lines: 4 }),
  correctedOn: date('收到补正之日'),
  correctionExcuse: text('不能按期补正的正当理由', { lines: 2 }),
  jurisdiction: choice('管辖依据', jurisdictions),
  clearParties: yesNo('有明确的申请人和符合规定的被申请人'),
  interested: yesNo('申请人与行政行为有利害关系'),
  specific: yesNo('有具体的复议请求和理由'),
  inScope: yesNo('属于复议范围'),
  firstTime: yesNo('未就同一行为受理过，人民法院未受理'),
  simpleGround: choice('适用简易程序的理由', {
    onTheSpot: '当场作出的行为',
    warning: '警告或者通报批评',
    small: '款额三千元以下',
    disclosure: '政府信息公开案件',
    agreed: '当事人各方同意',
  }),
  plain: yesNo('事实清楚、权利义务关系明确、争议不大'),
  amount: money('案件涉及款额'),
  acceptedOn: date('受理日期', { past: true }),
  shortcoming: choice('不符合的受理条件', shortcomings),
  refusalReason: text('理由', { lines: 3 }),
  competentOrgan: text('有管辖权的复议机关'),
  transferredTo: text('移送的机关'),
  transferGround: choice('移送的依据', {
    higher: '由上级复议机关审理（第三十八条）',
    former: '应由其他机关受理，转送（原法第十八条）',
  }),
} as const

const trial = {
  reviewers: people('行政复议人员', { help: '普通程序二名以上' }),
  major: yesNo('案情重大、疑难、复杂'),
  specialised: yesNo('专业性、技术性较强'),
  trackReason: text('不宜适用简易程序的理由'),
  answer: text('书面答复', { lines: 6 }),
  answerEvidence: rows('证据、依据清单', { name: text('名称'), proves: text('证明事项') }),
  answerFiles: attachments('答复和证据材料'),
  answeredOn: date('收到书面答复之日'),
  answerLapsedOn: date('视为没有证据、依据之日'),
  thirdPartyEvidence: yesNo('行为涉及第三人合法权益，第三人提供了证据'),
  opinions: rows('听取意见记录', {
    on: date('日期'),
    side: choice('当事人', sides),
    way: choice('方式', { person: '当面', internet: '互联网', phone: '电话' }),
    note: text('意见', { max: 2000 }),
  }),
  investigators: people('调查取证人员'),
  investigation: text('调查取证、查阅情况', { lines: 4 }),
  stayGround: choice('停止执行的事由', {
    respondent: '被申请人认为需要停止执行',
    organ: '复议机关认为需要停止执行',
    applicant: '申请人、第三人申请，要求合理',
    law: '法律、法规、规章规定停止执行',
  }),
  hearingOn: date('听证日期', { future: true }),
  hearingPlace: text('听证地点'),
  hearingMatters: text('拟听证事项', { lines: 2 }),
  hearingHost: person('听证主持人'),
  hearers: people('听证员', { help: '二名以上' }),
  hearingRecorder: person('记录员'),
  hearingRecord: text('听证笔录', { lines: 6 }),
  applicantAtHearing: choice('申请人参加听证', {
    attended: '参加',
    excused: '有正当理由未参加',
    absent: '无正当理由拒不参加，视为放弃听证权利',
  }),
  headAtHearing: choice('被申请人的负责人参加听证', {
    head: '负责人参加',
    staff: '不能参加，说明理由并委托工作人员',
    nobody: '负责人和工作人员均未参加',
  }),
  headAbsence: text('负责人不能参加的理由'),
  committeeOpinion: text('行政复议委员会咨询意见', { lines: 4 }),
} as const

const stops = {
  suspensionReason: text('中止的原因', { lines: 2 }),
  resumptionReason: text('恢复审理的原因', { lines: 2 }),
  withdrawalReason: text('撤回申请的理由'),
  withdrawalOn: date('申请撤回之日'),
  settlement: text('和解内容', { lines: 3 }),
  settlementLawful: yesNo('不损害国家、公共利益和他人权益，不违反强制性规定'),
  terminationGround: choice('终止的事由', {
    noSuccessor: '申请人死亡，没有近亲属或者近亲属放弃',
    orgEnded: '申请人组织终止，没有承受人或者承受人放弃',
    criminal: '因同一违法行为被采取刑事强制措施',
  }),
  terminationNote: text('终止的说明', { lines: 2 }),
  mediation: text('调解情况', { lines: 3 }),
  mediable: yesNo('自由裁量行为，或者行政赔偿、补偿纠纷'),
  agreement: text('调解协议', { lines: 4 }),
  signatures: rows('各方签字、签章', { side: choice('当事人', sides), on: date('日期') }),
  sealedOn: date('复议机关盖章日期'),
  mediationFailure: text('未达成协议、反悔的情况'),
} as const

const review = {
  reviewGround: choice('附带审查的起因', {
    claimed: '申请人提出（第五十六条）',
    found: '审查中认为依据不合法（第五十七条）',
  }),
  reviewRaisedOn: date('提出附带审查之日', { past: true }),
  reviewPower: choice('处理权限', { own: '本机关有权处理', other: '本机关无权处理，应当转送' }),
  reviewedClause: text('相关条款', { lines: 2 }),
  reviewFinding: choice('处理结果', {
    lawful: '相关条款合法',
    ultraVires: '相关条款超越权限',
    conflicting: '相关条款违反上位法',
  }),
  reviewNote: text('处理意见', { lines: 4 }),
} as const

const deciding = {
  findings: text('查明的事实和复议机构意见', { lines: 6 }),
  decision: text('决定主文', { lines: 4 }),
  worse: yesNo('变更后对申请人更为不利'),
  thirdPartyOpposes: yesNo('第三人提出相反请求'),
  remake: yesNo('责令重新作出行政行为'),
  performBy: date('履行期限', { future: true, help: '责令履行、重新作出的期限' }),
  compensationDecided: text('对赔偿请求的决定', { lines: 2 }),
  decidedOn: date('作出决定日期'),
} as const

const afterwards = {
  actPublic: choice('被复议行为的公开情况', { public: '已经或者依法应当公开', closed: '依法不公开' }),
  publicTitle: text('公开标题', { max: 80 }),
  publicNumber: text('决定书文号'),
  publicText: text('公开的决定书', { lines: 10, help: '隐去申请人、第三人的姓名、名称、住址和证件号码' }),
  superior: text('被申请人的上一级主管部门'),
  opinionTo: unit('复议意见书发往'),
  opinion: text('违法或者不当情况和整改意见', { lines: 5 }),
  opinionResult: text('纠正情况', { lines: 4 }),
  performance: text('履行情况', { lines: 3 }),
  performed: choice('履行', { full: '全部履行', partial: '部分履行', refused: '未履行' }),
  orderedBy: date('责令限期履行的期限', { future: true }),
  censure: choice('约谈、通报', { talk: '约谈有关负责人', notice: '通报批评', none: '未采取' }),
  suit: link('提起的行政诉讼', '起诉至', { to: ['litigation'] }),
  suitCourt: text('受理的人民法院'),
  outsideOrgan: text('办理的上级复议机关'),
  outsideNumber: text('上级机关案号'),
  outsideServedOn: date('收到申请书副本之日'),
} as const

export const fields = {
  ...application,
  ...timeLimit,
  ...receiving,
  ...trial,
  ...stops,
  ...review,
  ...deciding,
  ...afterwards,
} as const

export const form = [
  { title: '申请', fields: keysOf(application) },
  { title: '申请期限', fields: keysOf(timeLimit) },
  { title: '补正、受理', fields: keysOf(receiving) },
  { title: '审理', fields: keysOf(trial) },
  { title: '中止、终止、调解、和解', fields: keysOf(stops) },
  { title: '规范性文件附带审查', fields: keysOf(review) },
  { title: '决定', fields: keysOf(deciding) },
  { title: '送达以后', fields: keysOf(afterwards) },
] as const
export const fieldKeys = keysOf(fields)

type F = typeof fields
export type Reconsideration = CaseView<F>
export type Track = 'ordinary' | 'simple'
/** What a chapter may say. Names of stages, steps and letters are checked where the chapters meet. */
export type Acts = Readonly<Record<string, Act<F, string, Track, string, string, string, string, string, string>>>
export type Clocks = Readonly<Record<string, Clock<F, string, string, Track>>>
export type Steps = Readonly<Record<string, Step<F>>>
export type Conditions = readonly Condition<F>[]

/** The revised law applies from here; what lies before follows the law of its day (程序行为发生日). */
export const revisedOn = '2024-01-01'
export const before2024 = { until: '2023-12-31' } as const
export const since2024 = { since: revisedOn } as const

/** The case stands still on one of these intervals. */
export const standsOn = (c: Reconsideration, interval: string): boolean =>
  c.intervals.some(({ key, to }) => key === interval && to === null)
export const simple = (c: Reconsideration): boolean => c.track === 'simple'
/** Accepted under the revised law. */
export const underRevisedLaw = (c: Reconsideration): boolean => (c.facts.acceptedOn ?? revisedOn) >= revisedOn
/** A single party posted by the public stands alone where several may stand. */
export const howMany = (given: unknown): number => (given === undefined ? 0 : [given].flat().length)
