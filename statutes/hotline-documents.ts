import { defineStatute } from '../src/procedure/statute.ts'

export const stateCouncil53Of2020 = defineStatute({
  id: 'state-council-53-2020',
  name: '国务院办公厅关于进一步优化地方政务服务便民热线的指导意见',
  issuer: '国务院办公厅',
  number: '国办发〔2020〕53号',
  level: 'state-council-document',
  inForce: { from: '2020-12-28' },
  source: '国办发〔2020〕53号，据公开转载核对；成文日凭记忆',
  mark: 'V',
  articles: {
    归并: { text: '地方政务服务便民热线归并为12345“一号”，提供7乘24小时人工服务。' },
    受理范围: {
      text: '受理咨询、求助、投诉、举报和意见建议；须通过诉讼、仲裁、纪检监察、行政复议、政府信息公开等程序解决的和已进入信访渠道的不予受理。',
    },
    闭环: {
      text: '受理、派单、办理、答复、督办、办结、回访、评价闭环运行；热线不代替部门职能，涉及执法的转部门依法办理。',
    },
  },
})

export const whistleblowerRewardMeasures = defineStatute({
  id: 'whistleblower-reward-measures',
  name: '市场监管领域重大违法行为举报奖励暂行办法',
  issuer: '市场监管总局、财政部',
  number: '国市监稽规〔2021〕4号',
  level: 'ministry-document',
  inForce: { from: '2021-12-01' },
  source: '国市监稽规〔2021〕4号，条件、等级、标准、上限和施行日据公开转载核对；程序各条条号和天数凭记忆',
  mark: 'V',
  articles: {
    全文: { text: '对市场监管领域重大违法行为的举报查实后给予奖励，并为举报人保密。' },
    '2': {
      text: '举报人应当为自然人；重大违法行为指涉嫌犯罪或者被处以停产停业、关闭、吊销、较大数额罚没款等处罚的行为。',
    },
    '3': { text: '食品药品特种设备工业产品、区域性系统性风险、社会影响较大等重大违法行为，经查证属实结案后给予奖励。' },
    条件: {
      text: '有明确的被举报对象和具体事实线索并提供关键证据；举报内容事先未被掌握；经查处结案并处罚，或者移送追究刑事责任。',
    },
    不予奖励: {
      text: '市场监管工作人员或者有法定监督报告义务的人员，被侵权方及其代理人、利害关系人，违法行为人（内部举报人除外），已因举报获得其他市场主体报酬的，不予奖励。',
    },
    原则: {
      text: '同一线索奖励最先举报人，联名举报按一件奖励，同一事项不重复奖励，只就与查实事实一致的部分计算。',
      mark: 'K',
    },
    等级: { text: '按提供事实和证据的程度、与违法事实相符的程度分为三个等级。' },
    标准: {
      text: '一级按罚没款5%、不足5000元给5000元，二级3%、3000元，三级1%、1000元；无罚没款的分别不低于5000元、3000元、1000元；违法主体内部人员举报的，经同级财政部门同意可以适当提高。',
    },
    '12': { text: '每起案件奖励金额上限为100万元；单笔50万元以上（含）的，商本级政府财政部门确定。' },
    告知: { text: '查处结案或者移送追究刑事责任后，对符合条件的15个工作日内告知举报人。', mark: 'K' },
    领取: {
      text: '自被告知奖励决定之日起30个工作日内由本人领取，可以委托代领；无正当理由逾期未领取的，视为主动放弃。',
      mark: 'K',
    },
    复核: { text: '对奖励金额有异议的，自奖励决定告知之日起10个工作日内申请复核。', mark: 'K' },
    匿名: {
      text: '匿名举报人有奖励诉求的提供身份代码，并约定举报密码和告知方式；领取时主动提供，便于验明身份。',
      mark: 'K',
    },
    保密: { text: '对举报人的身份、举报内容和奖励情况保密，不得泄露给被举报人或者无关人员。', mark: 'K' },
  },
})

export const stateCouncil18Of2019 = defineStatute({
  id: 'state-council-18-2019',
  name: '国务院关于加强和规范事中事后监管的指导意见',
  issuer: '国务院',
  number: '国发〔2019〕18号',
  level: 'state-council-document',
  inForce: { from: '2019-09-06' },
  source: '凭记忆，待与国发〔2019〕18号核对',
  mark: 'K',
  articles: {
    全文: {
      text: '建立“吹哨人”、内部举报人等制度，对举报严重违法违规行为和重大风险隐患的有功人员予以重奖和严格保护。',
    },
  },
})

export const complaintMeasures2020 = defineStatute({
  id: 'market-complaint-measures-2020',
  law: 'market-complaint-measures',
  name: '市场监督管理投诉举报处理暂行办法',
  edition: '2019年公布',
  issuer: '国家市场监督管理总局',
  number: '国家市场监督管理总局令第20号',
  level: 'ministry-rule',
  inForce: { from: '2020-01-01', until: '2026-04-14' },
  source: '凭记忆，待与国家市场监督管理总局令第20号核对；废止日据新办法施行日',
  mark: 'K',
  articles: {
    '31': { text: '按照行政处罚有关规定处理举报；实名举报的，自作出是否立案决定之日起五个工作日内告知举报人。' },
    '32': { text: '法律、法规、规章规定应当告知举报处理结果或者奖励的，予以告知或者奖励。' },
    '33': { text: '对举报人的信息予以保密，不得泄露给被举报人或者与办理举报工作无关的人员。' },
  },
})

export const complaintMeasures2026 = defineStatute({
  id: 'market-complaint-measures-2026',
  law: 'market-complaint-measures',
  name: '市场监督管理投诉举报处理办法',
  edition: '2025年公布',
  issuer: '国家市场监督管理总局',
  number: '国家市场监督管理总局令第121号',
  level: 'ministry-rule',
  inForce: { from: '2026-04-15' },
  source: '名称、令号和施行日据公开转述；条号和天数未见原文，暂按令第20号',
  mark: 'K?',
  articles: {
    举报告知: { text: '实名举报的，自作出是否立案决定之日起五个工作日内告知举报人。' },
    举报保密: { text: '对举报人的信息予以保密。' },
  },
})
