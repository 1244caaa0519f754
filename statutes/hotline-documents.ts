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
  source: '国市监稽规〔2021〕4号，成文日据公开转载核对；施行日凭记忆',
  mark: 'V',
  articles: {
    全文: { text: '对市场监管领域重大违法行为的举报查实后给予奖励，并为举报人保密。' },
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
