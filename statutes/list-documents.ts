import { defineStatute } from '../src/procedure/statute.ts'

export const stateCouncil42Of2020 = defineStatute({
  id: 'state-council-42-2020',
  name: '国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见',
  issuer: '国务院办公厅',
  number: '国办发〔2020〕42号',
  level: 'state-council-document',
  inForce: { from: '2020-10-27' },
  source: '国办发〔2020〕42号，告知要素和不适用范围据公开转载核对；成文日凭记忆',
  mark: 'V',
  articles: {
    告知: {
      text: '书面（含电子）告知证明义务、证明内容、不实承诺的法律责任等；申请人承诺后不再索要证明，依据承诺办理。',
    },
    核查: { text: '对承诺事项核查，不实承诺的终止办理、撤销决定并记入信用。', mark: 'K' },
    不适用: {
      text: '直接涉及国家安全、国家秘密、公共安全、金融业审慎监管、生态环境保护、人身健康、生命财产安全、重要涉外等风险较大的事项不适用。',
    },
  },
})

export const powerListOpinion = defineStatute({
  id: 'power-list-opinion',
  name: '关于推行地方各级政府工作部门权力清单制度的指导意见',
  issuer: '中共中央办公厅、国务院办公厅',
  number: '中办发〔2015〕21号',
  level: 'party-document',
  inForce: { from: '2015-03-24' },
  source: '凭记忆，待与中办发〔2015〕21号核对',
  mark: 'K',
  articles: {
    全文: { text: '部门权力和责任清单列明事项名称、类型、依据、主体、责任、流程等，公开并动态调整。' },
  },
})

export const stateCouncil27Of2018 = defineStatute({
  id: 'state-council-27-2018',
  name: '国务院关于加快推进全国一体化在线政务服务平台建设的指导意见',
  issuer: '国务院',
  number: '国发〔2018〕27号',
  level: 'state-council-document',
  inForce: { from: '2018-07-25' },
  source: '凭记忆，待与国发〔2018〕27号核对',
  mark: 'K',
  articles: {
    全文: { text: '同一政务服务事项国家、省、市、县四级名称、编码、依据、类型相同。' },
  },
})

export const stateCouncil5Of2022 = defineStatute({
  id: 'state-council-5-2022',
  name: '国务院关于加快推进政务服务标准化规范化便利化的指导意见',
  issuer: '国务院',
  number: '国发〔2022〕5号',
  level: 'state-council-document',
  inForce: { from: '2022-02-07' },
  source: '凭记忆，待与国发〔2022〕5号核对',
  mark: 'K',
  articles: {
    全文: { text: '编制政务服务事项基本目录和实施清单，规范办理条件、材料、时限、收费、流程、结果等要素。' },
  },
})

export const stateCouncil2Of2022 = defineStatute({
  id: 'state-council-2-2022',
  name: '国务院办公厅关于全面实行行政许可事项清单管理的通知',
  issuer: '国务院办公厅',
  number: '国办发〔2022〕2号',
  level: 'state-council-document',
  inForce: { from: '2022-01-10' },
  source: '凭记忆，待与国办发〔2022〕2号核对',
  mark: 'K',
  articles: {
    全文: { text: '行政许可事项全部纳入清单管理，清单之外一律不得违法实施行政许可。' },
  },
})
