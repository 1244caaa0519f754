/** What people of the demonstration county complain of: acts of its organs, and what the two sides and the decision say. */

export interface Grievance {
  readonly matter: string
  readonly respondent: string
  /** 管辖依据 */
  readonly jurisdiction: 'department' | 'lower' | 'dispatchedOrgan'
  /** `{year}` and `{n}` are filled in; absent for an omission. */
  readonly number?: string
  readonly claim: string
  readonly reasons: string
  readonly answer: string
  readonly proof: readonly string[]
  readonly findings: string
  /** What is wrong with it where it is corrected. */
  readonly fault: string
  readonly by: 'person' | 'organisation'
}

const grievance = (
  matter: string,
  respondent: string,
  jurisdiction: Grievance['jurisdiction'],
  rest: Omit<Grievance, 'matter' | 'respondent' | 'jurisdiction'>,
): Grievance => ({ matter, respondent, jurisdiction, ...rest })

export const grievances = {
  foodPenalty: grievance('penalty', 'market', 'department', {
    number: '云市监罚〔{year}〕{n}号',
    claim: '请求撤销行政处罚决定。',
    reasons: '涉案食品货值很小，已主动下架并退还货款，处罚过重，也没有考虑首次违法。',
    answer: '现场检查发现超过保质期的食品待售，事实清楚，依照食品安全法作出处罚，裁量适当。',
    proof: ['现场检查笔录和照片', '进货台账'],
    findings: '经营超过保质期食品的事实有现场笔录、照片和台账为证，处罚前已告知权利并听取陈述。',
    fault: '当事人系首次违法、危害后果轻微并及时改正，处罚幅度与裁量基准不符。',
    by: 'organisation',
  }),
  adPenalty: grievance('penalty', 'market', 'department', {
    number: '云市监罚〔{year}〕{n}号',
    claim: '请求撤销对广告宣传作出的罚款决定。',
    reasons: '店内海报是供应商统一提供的，并非虚假宣传；处罚前没有告知听证的权利。',
    answer: '海报使用绝对化用语，事实清楚；罚款数额未达到听证标准。',
    proof: ['海报照片', '询问笔录'],
    findings: '店内海报含有绝对化用语，悬挂时间较短，未发现消费者受到误导。',
    fault: '处罚告知书未送达当事人，违反法定程序。',
    by: 'organisation',
  }),
  complaintReply: grievance('duty', 'market', 'department', {
    claim: '请求责令对举报的食品标签问题依法处理并答复。',
    reasons: '举报后超过期限没有收到是否立案的告知。',
    answer: '已对举报事项核查，因承办人调整，告知迟延。',
    proof: ['举报登记表', '核查记录'],
    findings: '收到举报后进行了现场核查，但未在规定期限内告知举报人是否立案。',
    fault: '未在规定期限内告知处理结果，构成不履行法定职责。',
    by: 'person',
  }),
  stallSeizure: grievance('coercion', 'urban', 'department', {
    number: '云城管扣〔{year}〕{n}号',
    claim: '请求确认扣押三轮车的强制措施违法并返还。',
    reasons: '扣押时没有出示执法证，也没有当场交付清单。',
    answer: '占道经营事实清楚，扣押经负责人批准，清单因当事人离开未能当场交付。',
    proof: ['执法记录仪录像', '扣押物品清单'],
    findings: '扣押经批准，执法人员着装并出示证件，清单于次日送达。',
    fault: '未当场交付查封、扣押决定书和清单，违反行政强制法规定的程序。',
    by: 'person',
  }),
  signPenalty: grievance('penalty', 'urban', 'department', {
    number: '云城管罚〔{year}〕{n}号',
    claim: '请求撤销因设置店招作出的警告、罚款决定。',
    reasons: '原店招是物业统一安装的，没有给予改正的机会。',
    answer: '责令限期改正期满未改正，依法处罚。',
    proof: ['责令改正通知书', '现场照片'],
    findings: '责令改正通知书已送达，期满未改正，处罚数额在法定幅度以内。',
    fault: '责令改正的期限明显过短，期满当日即予处罚，内容不适当。',
    by: 'organisation',
  }),
  overloadPenalty: grievance('penalty', 'transport', 'department', {
    number: '云交罚〔{year}〕{n}号',
    claim: '请求撤销超限运输的处罚决定。',
    reasons: '称重设备检定证书已经过期，数据不能作为依据。',
    answer: '称重设备在检定有效期内，超限事实清楚。',
    proof: ['称重检测单', '检定证书'],
    findings: '称重设备检定证书在有效期内，检测数据经当事人签字确认。',
    fault: '称重设备检定证书在检测当日已过有效期，主要证据不足。',
    by: 'organisation',
  }),
  landReply: grievance('disclosure', 'resources', 'department', {
    number: '云自然资公开复〔{year}〕{n}号',
    claim: '请求撤销政府信息不存在的答复，重新答复。',
    reasons: '征地补偿安置方案曾经张贴公告，不可能不存在。',
    answer: '经检索本机关没有所申请的信息，已如实答复。',
    proof: ['检索记录', '答复书'],
    findings: '被申请人检索了档案室和业务系统，检索范围与所申请的信息相符。',
    fault: '检索范围遗漏了征地事务机构移交的档案，未尽合理检索义务。',
    by: 'person',
  }),
  renovationReply: grievance('disclosure', 'housing', 'department', {
    number: '云住建公开复〔{year}〕{n}号',
    claim: '请求责令公开老旧小区改造的工程量清单。',
    reasons: '被申请人以商业秘密为由不予公开，没有征求施工单位意见。',
    answer: '清单含有投标报价，属于商业秘密。',
    proof: ['答复书', '清单目录'],
    findings: '工程量清单中的数量与报价可以区分，数量部分不属于商业秘密。',
    fault: '未征求第三方意见，也未作区分处理即决定不予公开。',
    by: 'person',
  }),
  injury: grievance('workInjury', 'labour', 'department', {
    number: '云人社工认〔{year}〕{n}号',
    claim: '请求撤销不予认定工伤的决定。',
    reasons: '在上班途中受到非本人主要责任的交通事故伤害。',
    answer: '事故发生地点不在上下班的合理路线上。',
    proof: ['事故认定书', '考勤记录', '路线示意图'],
    findings: '事故发生时间与上班时间相差较大，路线明显偏离居住地与单位之间的合理路线。',
    fault: '对绕行接送子女是否属于合理路线未作调查，事实不清。',
    by: 'person',
  }),
  injuryByEmployer: grievance('workInjury', 'labour', 'department', {
    number: '云人社工认〔{year}〕{n}号',
    claim: '请求撤销工伤认定决定。',
    reasons: '职工受伤时不在工作岗位，用人单位提交的监控没有被采信。',
    answer: '职工在工作时间、工作场所因工作原因受伤，认定正确。',
    proof: ['监控录像', '证人证言', '诊断证明'],
    findings: '职工在车间搬运物料时受伤，与诊断证明、证人证言相互印证。',
    fault: '未向用人单位送达举证通知，违反法定程序。',
    by: 'organisation',
  }),
  homestead: grievance('licence', 'xiaoman', 'lower', {
    number: '小政宅批〔{year}〕{n}号',
    claim: '请求撤销不予批准宅基地的决定。',
    reasons: '符合一户一宅条件，村民会议已经同意。',
    answer: '申请人户内已有一处宅基地，不符合分户条件。',
    proof: ['宅基地档案', '户籍资料'],
    findings: '申请人户内登记有一处宅基地，子女未达到分户条件。',
    fault: '未核实原宅基地已经退回村集体的事实，主要事实不清。',
    by: 'person',
  }),
  demolition: grievance('coercion', 'mangzhong', 'lower', {
    number: '芒政限拆〔{year}〕{n}号',
    claim: '请求撤销限期拆除决定。',
    reasons: '房屋建于规划实施以前，没有听取陈述申辩。',
    answer: '建房未取得乡村建设规划许可，拆除前已催告。',
    proof: ['现场勘验笔录', '影像资料'],
    findings: '房屋没有乡村建设规划许可，建成时间在规划实施以后。',
    fault: '作出限期拆除决定前未听取陈述申辩，违反法定程序。',
    by: 'person',
  }),
  forest: grievance('resources', 'bailu', 'lower', {
    number: '白政处〔{year}〕{n}号',
    claim: '请求撤销林地使用权争议处理决定。',
    reasons: '争议林地历来由本组管护，有林权证存根。',
    answer: '依据林权登记档案和现场指界作出处理。',
    proof: ['林权登记档案', '现场指界图'],
    findings: '双方林权证四至有重叠，现场指界时一方未到场。',
    fault: '现场指界程序不合法，四至认定的主要证据不足。',
    by: 'person',
  }),
  shopfront: grievance('burden', 'guyu', 'dispatchedOrgan', {
    number: '谷办通〔{year}〕{n}号',
    claim: '请求撤销要求沿街商户统一更换门头并自行承担费用的通知。',
    reasons: '没有法律依据，属于违法要求履行义务。',
    answer: '为提升街区形象，依据街区整治方案通知。',
    proof: ['街区整治方案', '通知'],
    findings: '通知以整治方案为依据，整治方案未经公布，没有上位法依据。',
    fault: '要求商户承担费用没有法律依据，属于违法要求履行义务。',
    by: 'organisation',
  }),
  allowance: grievance('welfare', 'civil-affairs', 'department', {
    claim: '请求责令审核最低生活保障申请。',
    reasons: '提交申请后三个多月没有结果。',
    answer: '申请材料在乡镇核查，已催办。',
    proof: ['申请登记', '催办记录'],
    findings: '申请材料齐全，超过规定期限没有作出审核确认决定。',
    fault: '超过规定期限未作审核确认，构成不履行法定职责。',
    by: 'person',
  }),
  pesticide: grievance('penalty', 'agriculture', 'department', {
    number: '云农罚〔{year}〕{n}号',
    claim: '请求变更罚款数额。',
    reasons: '只销售了两瓶，没有造成损害，罚款过高。',
    answer: '经营过期农药事实清楚，处罚在法定幅度以内。',
    proof: ['抽样记录', '销售票据'],
    findings: '销售数量少、没有造成损害后果，当事人主动追回。',
    fault: '罚款数额与违法行为的事实、情节不相当。',
    by: 'person',
  }),
} as const satisfies Readonly<Record<string, Grievance>>
export type GrievanceKey = keyof typeof grievances

export const opinionsHeard = [
  '申请人补充说明了事情经过，请求依法从轻或者撤销。',
  '申请人坚持复议请求，愿意在法律规定范围内调解。',
  '申请人表示收到决定后才知道还可以陈述申辩。',
]
export const corrections = [
  '请补交被复议行政行为的决定书复印件；代理人提交授权委托书。',
  '请明确被申请人和具体的复议请求。',
  '请补交申请人身份证明，并说明知道行政行为的时间。',
]
export const committeeOpinions = [
  '委员会多数意见认为程序存在瑕疵，建议纠正；少数意见认为可以维持。',
  '委员会认为专业认定有依据，建议维持，同时提示规范文书。',
]
export const opinionLetters = [
  '执法文书送达不规范，告知与决定的日期倒置，请对同类案件自查并整改。',
  '未依法公开裁量基准，同类案件处罚幅度差别较大，请规范裁量权行使。',
]
export const correctionReports = [
  '已对近一年同类案卷自查，补正文书问题，并组织执法人员培训。',
  '已公布裁量基准并在系统中设定提示。',
]
export const reviewedDocuments = [
  { title: '《云岭县占道经营管理办法》', clause: '第八条“一律扣押经营工具”的规定', maker: 'urban' },
  { title: '《云岭县沿街门店招牌设置规定》', clause: '第六条关于费用承担的规定', maker: 'housing' },
] as const
