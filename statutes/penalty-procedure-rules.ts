import { defineStatute } from '../src/procedure/statute.ts'

/** Held as amended by orders 42 (2021) and 61 (2022); the text of 2018 differs and is not held. */
export const marketPenaltyProcedureRules = defineStatute({
  id: 'market-penalty-procedure-rules-2021',
  name: '市场监督管理行政处罚程序规定',
  issuer: '国家市场监督管理总局',
  number: '国家市场监督管理总局令第2号',
  level: 'ministry-rule',
  inForce: { from: '2021-07-15' },
  source:
    '2018年公布，2021年总局令第42号、2022年总局令第61号修正的文本，据公开法规库 Theonefkguy/Chinese-Laws；2021年修正的施行日凭记忆',
  mark: 'V',
  articles: {
    '4': {
      text: '主要负责人的回避由负责人集体讨论决定，其他负责人的回避由主要负责人决定，其他人员的回避由负责人决定。',
    },
    '18': {
      text: '自发现线索或者收到材料之日起十五个工作日内核查并决定是否立案；特殊情况经负责人批准可以延长十五个工作日；检测、检验、检疫、鉴定和权利人辨认或者鉴别的时间不计入。',
    },
    '19': {
      text: '有证据初步证明存在违法行为、依法应当给予处罚、属于本部门管辖、在给予处罚的法定期限内的，应当立案；立案审批后指定两名以上有资格的办案人员。',
    },
    '20': {
      text: '违法行为轻微并及时改正且没有危害后果、初次违法且危害后果轻微并及时改正、没有主观过错等情形，可以不予立案，填写不予立案审批表。',
    },
    '33': {
      text: '采取或者解除先行登记保存应当经负责人批准；情况紧急当场采取的，二十四小时内报告并补办批准手续。',
    },
    '35': {
      text: '对先行登记保存的证据，七个工作日内采取证据保全、送检、查封扣押、没收或者解除等措施；逾期未采取的，自动解除。',
    },
    '46': {
      text: '须以相关案件裁判或者其他行政决定为依据、须有权机关解释确认、不可抗力、当事人下落不明等情形，经负责人批准中止调查；原因消除后立即恢复。',
    },
    '47': { text: '自然人死亡或者法人、其他组织终止且无权利义务承受人等，调查无法继续的，经负责人批准终止调查。' },
    '48': {
      text: '案件调查终结报告载明当事人、案件来源和调查经过、事实和证据、违法性质、处理意见和依据、裁量理由等。',
    },
    '49': { text: '调查终结报告和案件材料交审核机构审核；办案人员不得作为审核人员。' },
    '50': { text: '情节复杂或者重大违法行为的四类案件应当法制审核；经过听证程序的，在听证程序结束后审核。' },
    '54': {
      text: '审核意见：同意；定性、依据、程序或者处理不当的建议纠正；事实不清、证据不足的建议补充调查；其他意见。',
    },
    '55': { text: '审核机构自接到审核材料之日起十个工作日内完成审核；特殊情况经负责人批准可以延长。' },
    '57': {
      text: '书面告知拟处罚内容及事实、理由、依据和权利；告知书送达之日起五个工作日内未陈述、申辩或者未要求听证的，视为放弃。',
    },
    '64': {
      text: '自立案之日起九十日内作出处理决定；经负责人批准可以延长三十日；经延期仍不能决定的，负责人集体讨论决定是否继续延期并确定合理期限。中止、听证、公告和检测、检验、检疫、鉴定、权利人辨认或者鉴别、责令退款的时间不计入。',
    },
    '70': { text: '适用简易程序的有关材料，自作出决定之日起七个工作日内交至所在部门归档保存。' },
    '74': { text: '暂缓或者分期缴纳罚款由当事人书面申请，经负责人批准，书面告知暂缓或者分期的期限。' },
    '77': {
      text: '处罚决定执行完毕、法院裁定终结执行、终止调查等情形，十五个工作日内填写结案审批表，经负责人批准结案。',
    },
    '78': { text: '结案后立卷归档，一案一卷、材料齐全、规范有序。' },
  },
})

export const marketPenaltyHearingMeasures = defineStatute({
  id: 'market-penalty-hearing-measures',
  name: '市场监督管理行政处罚听证办法',
  issuer: '国家市场监督管理总局',
  number: '国家市场监督管理总局令第3号',
  level: 'ministry-rule',
  inForce: { from: '2021-07-15' },
  source: '2018年公布、2021年总局令第42号修正的文本，据公开法规库 Theonefkguy/Chinese-Laws；2021年修正的施行日凭记忆',
  mark: 'V',
  articles: {
    '5': {
      text: '对自然人一万元以上、对法人或者其他组织十万元以上罚款，没收总额达到该数额，责令停产停业、责令关闭、限制从业，降低资质、吊销许可证件或者执照等，应当告知听证权利；省级对数额另有规定的可以从其规定。',
    },
    '20': { text: '举行听证的七个工作日前送达听证通知书，载明时间、地点和听证人员姓名，并告知有权申请回避。' },
    '29': { text: '听证结束后五个工作日内撰写听证报告，连同听证笔录上报负责人；根据听证笔录、结合听证报告作出决定。' },
  },
})

/** Housing, agriculture and transport: only the term of a case is held, from memory. */
const fromMemory = { level: 'ministry-rule', mark: 'K' } as const
const excluded = '九十日内作出处理决定，经负责人批准可以延长三十日；中止、听证、公告、检验、检测、鉴定等时间不计入。'
export const housingPenaltyProcedureRules = defineStatute({
  ...fromMemory,
  id: 'housing-penalty-procedure-rules',
  name: '住房和城乡建设行政处罚程序规定',
  issuer: '住房和城乡建设部',
  number: '住房和城乡建设部令第55号',
  inForce: { from: '2022-05-01' },
  source: '令号和施行日据公开转载核对；办案期限凭记忆，条号待核对',
  articles: { 办案期限: { text: `自立案之日起${excluded}` } },
})
export const agriculturePenaltyProcedureRules = defineStatute({
  ...fromMemory,
  id: 'agriculture-penalty-procedure-rules',
  name: '农业行政处罚程序规定',
  issuer: '农业农村部',
  number: '农业农村部令2021年第4号',
  inForce: { from: '2022-02-01' },
  source: '凭记忆，待与农业农村部令2021年第4号核对',
  articles: { 办案期限: { text: `自立案之日起${excluded}` } },
})
export const transportEnforcementProcedureRules = defineStatute({
  ...fromMemory,
  id: 'transport-enforcement-procedure-rules',
  name: '交通运输行政执法程序规定',
  issuer: '交通运输部',
  number: '交通运输部令2021年第6号',
  inForce: { from: '2021-07-15' },
  source: '2021年6月30日修正据公开转载核对；令号、施行日和办案期限凭记忆，待核对',
  articles: { 办案期限: { text: `自立案之日起${excluded}` } },
})
