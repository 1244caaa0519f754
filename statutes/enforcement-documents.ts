import { defineStatute } from '../src/procedure/statute.ts'

export const stateCouncil27Of2022 = defineStatute({
  id: 'state-council-27-2022',
  name: '国务院办公厅关于进一步规范行政裁量权基准制定和管理工作的意见',
  issuer: '国务院办公厅',
  number: '国办发〔2022〕27号',
  level: 'state-council-document',
  inForce: { from: '2022-07-29' },
  source: '国办发〔2022〕27号，普遍建立的期限据一省解读核对；成文日凭记忆',
  mark: 'V',
  articles: {
    全文: { text: '建立健全行政裁量权基准制度，2023年底前普遍建立；裁量权基准应当向社会公布。' },
  },
})

export const stateCouncil54Of2024 = defineStatute({
  id: 'state-council-54-2024',
  name: '国务院办公厅关于严格规范涉企行政检查的意见',
  issuer: '国务院办公厅',
  number: '国办发〔2024〕54号',
  level: 'state-council-document',
  inForce: { from: '2024-12-30' },
  source: '国办发〔2024〕54号要点和2025年两个节点据公开转述核对；年度计划备案凭记忆',
  mark: 'V',
  articles: {
    实施主体: {
      text: '涉企检查主体须有执法权、法定授权或者受委托并公告；议事协调机构、第三方、外包中介和无证辅助人员不得检查。',
    },
    检查事项: { text: '检查事项清理后公布；能合并的不重复，能联合的不多头，能书面核查的不入企。' },
    检查程序: { text: '检查必审批、必通知；严格遵守“五个严禁”“八个不得”；专项检查经批准并备案。' },
    检查频次: { text: '分级分类检查标准、同一企业年度频次上限于2025年6月底前公布；异地协助机制于2025年12月底前建立。' },
    检查计划: { text: '年度检查计划报县级以上政府备案并公布。', mark: 'K' },
  },
})

export const stateCouncil5Of2019 = defineStatute({
  id: 'state-council-5-2019',
  name: '国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见',
  issuer: '国务院',
  number: '国发〔2019〕5号',
  level: 'state-council-document',
  inForce: { from: '2019-01-27' },
  source: '凭记忆，待与国发〔2019〕5号核对',
  mark: 'K',
  articles: {
    全文: { text: '随机抽取检查对象、随机选派执法人员，抽查结束后20个工作日内公示检查结果。' },
  },
})
