import { defineStatute } from '../src/procedure/statute.ts'

export const accessibilityLaw = defineStatute({
  id: 'accessibility-law',
  name: '中华人民共和国无障碍环境建设法',
  shortName: '无障碍环境建设法',
  issuer: '全国人民代表大会常务委员会',
  level: 'law',
  inForce: { from: '2023-09-01' },
  source: '无障碍环境建设法文本，据公开法规库 LawRefBook/Laws 2025年4月版',
  mark: 'V',
  articles: {
    '32': {
      text: '利用财政资金建立的互联网网站、服务平台、移动互联网应用程序，应当逐步符合无障碍网站设计标准和国家信息无障碍标准。',
    },
  },
})

export const webAccessibilityStandard = defineStatute({
  id: 'web-accessibility-standard',
  name: '信息技术 互联网内容无障碍可访问性技术要求与测试方法',
  issuer: '国家市场监督管理总局、国家标准化管理委员会',
  number: 'GB/T 37668-2019',
  level: 'standard',
  inForce: { from: '2020-03-01' },
  source: 'GB/T 37668-2019，指标数据公开报道核对；实施日凭记忆',
  mark: 'V',
  articles: {
    全文: { text: '可感知、可操作、可理解、兼容性四项原则，58项指标：一级20项，二级再加17项，三级为全部58项。' },
  },
})

export const websiteAccessibilityNotice = defineStatute({
  id: 'website-accessibility-notice',
  name: '国务院办公厅政府信息与政务公开办公室关于政府网站适老化与无障碍改造工作的通知',
  issuer: '国务院办公厅政府信息与政务公开办公室',
  number: '国办公开办函〔2021〕28号',
  level: 'state-council-document',
  inForce: { from: '2021-01-01' },
  source: '国办公开办函〔2021〕28号，文号据公开转载核对；名称、成文日和功能项凭记忆，成文日以年度首日代',
  mark: 'K',
  articles: {
    全文: { text: '政府网站与政务新媒体提供大字、高对比度、读屏支持、无广告弹窗、长辈版等功能。' },
  },
})
