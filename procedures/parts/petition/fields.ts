/** The facts of a petition, and the form they stand in. */
import {
  attachments,
  choice,
  date,
  link,
  number,
  parties,
  people,
  text,
  unit,
  units,
  yesNo,
} from '../../../src/procedure/field.ts'
import { clueFields } from '../informant/penalty-clue.ts'

export const channels = {
  letter: '来信',
  web: '网上信访',
  visit: '来访',
  phone: '来电',
  fax: '传真',
  hotline: '12345热线转来',
  handedDown: '上级转送交办',
  handedOver: '其他机关移送',
} as const
export const areas = {
  land: '征地拆迁',
  construction: '城乡建设',
  labour: '劳动和社会保障',
  rural: '农业农村',
  education: '教育',
  health: '卫生健康',
  environment: '生态环境',
  market: '市场监管',
  transport: '交通运输',
  order: '公安政法',
  civil: '民政救助',
  officials: '干部作风',
  other: '其他',
} as const
/** The six ways of article 31. Only the sixth is handled as a petition, with its sixty days. */
export const ways = {
  judicial: '（一）诉讼、检察、公安等法律程序',
  arbitration: '（二）仲裁',
  partyAppeal: '（三）党员申诉、申请复审',
  administrative: '（四）复议、裁决、确认、许可、处罚等行政程序',
  duty: '（五）申请查处违法行为、履行保护职责',
  petition: '（六）不属于以上情形，按信访程序办理',
} as const
const result = { upheld: '维持', changed: '变更', returned: '撤销，责成重新办理' } as const
const rated = { satisfied: '满意', basically: '基本满意', unsatisfied: '不满意' } as const

const intakeFields = {
  receivedOn: date('收到日期'),
  channel: choice('信访形式', channels),
  handedBy: text('转来单位'),
  handedNumber: text('来文（工单）编号'),
  petitioners: parties('信访人', { help: '姓名（名称）、住址和联系方式；多人走访的填推选的代表，不得超过5人' }),
  contactUnclear: yesNo('信访人姓名（名称）、住址不清'),
  people: number('信访人次', '人次', { min: 1, help: '来访的填到访人数，联名的填署名人数；不填按1人次' }),
  subject: text('信访事项', { help: '一句话概括，不写姓名' }),
  request: text('投诉请求', { lines: 3 }),
  grounds: text('事实和理由', { lines: 6 }),
  oral: yesNo('口头提出，已如实记录'),
  place: text('问题属地'),
  area: choice('涉及领域', areas),
  files: attachments('材料'),
  earlier: link('此前的信访事项', '同一信访人就同一事项此前提出的信访', {
    to: ['petition'],
    help: '重信重访只靠这一关联标记，不建人员档案',
  }),
  repeat: yesNo('重信重访'),
  sameFacts: yesNo('仍以同一事实和理由提出'),
  accused: parties('被检举、揭发的人员', { readBy: 'petition', help: '不写入标题和文书' }),
  accusedUnits: units('被检举、揭发的单位', { help: '材料不得转给、抄送这些单位' }),
  urgent: text('重大、紧急情况', { lines: 2, help: '报告了什么、采取了什么措施' }),
  urgentReportedOn: date('报告本级党委和政府日期'),
} as const

const routingFields = {
  viaOffice: yesNo('由信访部门收到'),
  organ: unit('承办机关、单位'),
  transferredBy: unit('转送、交办单位'),
  organReceivedOn: date('承办单位收到日期'),
  reportBackBy: date('要求反馈结果的日期', { future: true }),
  report: text('办结报告', { lines: 4 }),
  objection: text('异议理由', { lines: 3 }),
  objectedOn: date('提出异议日期'),
  objectionOpinion: text('对异议的核实意见', { lines: 2 }),
  settledBy: choice('决定受理机关的', { superior: '共同的上一级机关', conference: '信访工作联席会议' }),
  settledDocument: text('决定文号或者会议纪要'),
  outsideBody: text('转送的机关', { help: '政法部门、纪检监察机关或者本级以外有权处理的机关' }),
} as const

const triageFields = {
  matter: choice('信访事项类别', { suggestion: '建议意见类', accusation: '检举控告类', appeal: '申诉求决类' }),
  formerMatter: choice('信访事项类别（2005年条例）', {
    situation: '反映情况',
    suggestion: '建议、意见',
    complaint: '投诉请求',
  }),
  way: choice('第三十一条的办理途径', ways),
  noOtherWay: yesNo('经审查，不属于第三十一条第（一）至（五）项'),
  canTellAtOnce: yesNo('能够当场告知'),
  routeBody: text('导入的程序和有权处理的机关'),
  routeRule: text('依据的法律法规', { help: '如“行政复议法第十一条”；2005年条例不予受理的，同样写明' }),
  routeCase: link('导入程序的案件', '由本信访事项导入', { help: '本系统已有该程序案件的，填其案件' }),
  ...clueFields,
  refusal: text('不予受理、不再受理的理由', { lines: 2 }),
  acceptedOn: date('受理日期'),
  takenUpOn: date('建议意见转研究日期'),
  answeredBy: unit('作出答复的机关、单位'),
} as const

const handlingFields = {
  officers: people('办理人员'),
  interested: yesNo('办理人员与信访事项、信访人有直接利害关系'),
  recusalAsked: text('申请回避的对象和理由', { lines: 2 }),
  recusalDecision: choice('对回避申请的决定', { granted: '同意回避，已更换办理人员', refused: '不属于应当回避的情形' }),
  statement: text('信访人陈述的事实和理由', { lines: 4 }),
  investigation: text('调查核实情况', { lines: 5 }),
  hearingNote: text('听证情况和结论', { lines: 4 }),
  aid: text('告知、帮助申请救助和法律援助的情况', { lines: 2, help: '经本人同意；接受与否不影响信访事项的办理' }),
  finding: choice('处理意见类别', { support: '予以支持', explain: '解释说明', reject: '不予支持' }),
  opinion: text('处理意见', { lines: 6 }),
  basis: text('法律法规依据', { lines: 2 }),
  reviewer: unit('复查机关', { help: '原办理机关的上一级；不在本系统的，填下一栏' }),
  reviewerOutside: text('本系统以外的复查机关'),
  decidedOn: date('出具处理意见日期'),
  execution: text('督促执行情况', { lines: 2 }),
  executedOn: date('处理意见执行日期'),
  adoption: choice('建议意见采纳情况', { adopted: '采纳', partly: '部分采纳', not: '未采纳' }),
  reply: text('回复内容', { lines: 5 }),
  agreementKind: choice('达成一致的方式', { mediated: '调解', reconciled: '和解' }),
  bothAgreed: yesNo('争议双方均同意'),
  agreement: text('协议书内容', { lines: 4 }),
  agreementFiles: attachments('协议书'),
  withdrawal: text('撤回说明', { lines: 2 }),
} as const

const reviewFields = {
  reviewRequest: text('复查请求和理由', { lines: 3 }),
  reviewRequestedOn: date('收到复查请求日期'),
  reviewResult: choice('复查结论', result),
  reviewOpinion: text('复查意见', { lines: 5 }),
  reviewedOn: date('出具复查意见日期'),
  reviewReceivedOn: date('信访人收到复查意见日期'),
  rereviewer: unit('复核机关', { help: '复查机关的上一级；不在本系统的，填下一栏' }),
  rereviewerOutside: text('本系统以外的复核机关'),
  rereviewRequest: text('复核请求和理由', { lines: 3 }),
  rereviewRequestedOn: date('收到复核请求日期'),
  rereviewResult: choice('复核结论', result),
  rereviewOpinion: text('复核意见', { lines: 5 }),
  rereviewedOn: date('出具复核意见日期'),
} as const

const supervisionFields = {
  urgeGround: choice('督办情形', {
    late: '无正当理由未按期办结',
    unreported: '未按规定反馈办理结果',
    unlawful: '违反规定受理、办理',
    shirking: '推诿、敷衍、拖延、弄虚作假',
    unexecuted: '拒不执行处理意见',
  }),
  urgeNote: text('督办意见', { lines: 3 }),
  officeRating: choice('对信访部门的评价', rated),
  organRating: choice('对责任单位的评价', rated),
  ratingNote: text('评价意见', { lines: 2 }),
  ratedOn: date('评价日期'),
  repeatedOn: date('就同一事项再次来信来访日期'),
} as const

export const petitionFields = {
  ...intakeFields,
  ...routingFields,
  ...triageFields,
  ...handlingFields,
  ...reviewFields,
  ...supervisionFields,
} as const
type Key = keyof typeof petitionFields
const group = (title: string, fields: object) => ({ title, fields: Object.keys(fields) as Key[] })

export const petitionForm = [
  group('登记', intakeFields),
  group('转送和交办', routingFields),
  group('分类和告知', triageFields),
  group('办理和答复', handlingFields),
  group('复查和复核', reviewFields),
  group('督办和评价', supervisionFields),
]
