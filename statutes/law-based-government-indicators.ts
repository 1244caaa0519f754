import { defineStatute } from '../src/procedure/statute.ts'

export const lawBasedGovernmentIndicators2021 = defineStatute({
  id: 'law-based-government-indicators-2021',
  name: '市县法治政府建设示范指标体系（2021年版）',
  issuer: '中央全面依法治国委员会办公室',
  number: '2021年版',
  level: 'party-document',
  inForce: { from: '2021-01-01' },
  source: '项数据问答稿和一市方案核对（9/32/100与10/34/104，差额可能为附加项，未核）；印发日以年度首日代',
  mark: 'V',
  articles: {
    全文: { text: '市县法治政府建设示范创建的评估标准；分值权重不随文公布。' },
  },
})

export const stateCouncil33Of2010 = defineStatute({
  id: 'state-council-33-2010',
  name: '国务院关于加强法治政府建设的意见',
  issuer: '国务院',
  number: '国发〔2010〕33号',
  level: 'state-council-document',
  inForce: { from: '2010-10-10' },
  source: '凭记忆，待与国发〔2010〕33号核对',
  mark: 'K',
  articles: {
    规范性文件: {
      text: '规范性文件一般每隔两年清理一次，清理结果向社会公布；未列入继续有效目录的不得作为行政管理依据。',
    },
  },
})
