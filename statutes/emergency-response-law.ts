import { defineStatute } from '../src/procedure/statute.ts'

export const emergencyResponseLaw = defineStatute({
  id: 'emergency-response-law',
  law: 'emergency-response-law',
  name: '中华人民共和国突发事件应对法',
  shortName: '突发事件应对法',
  edition: '2024年修订',
  issuer: '全国人民代表大会常务委员会',
  level: 'law',
  inForce: { from: '2024-11-01' },
  source: '突发事件应对法（2024年6月28日修订）文本，据公开法规库 LawRefBook/Laws 2025年4月版',
  mark: 'V',
  articles: {
    '17': {
      text: '突发事件发生后，发生地县级人民政府应当立即向上一级人民政府报告，必要时可以越级上报；具备条件的应当网络直报或者自动速报。',
    },
    '62': {
      text: '可能发生重大或者特别重大突发事件的，应当立即向上级人民政府报告，并向毗邻或者相关地区通报。',
    },
  },
})

export const emergencyResponseLaw2007 = defineStatute({
  id: 'emergency-response-law-2007',
  law: 'emergency-response-law',
  name: '中华人民共和国突发事件应对法',
  shortName: '突发事件应对法',
  edition: '2007年公布',
  issuer: '全国人民代表大会常务委员会',
  level: 'law',
  inForce: { from: '2007-11-01', until: '2024-10-31' },
  source: '凭记忆，条文未逐条收录，待与2007年8月30日文本核对',
  mark: 'K',
  articles: {
    全文: { text: '2007年至2024年的突发事件预防、监测预警、处置和恢复。' },
  },
})

export const publicHealthEmergencyRegulation = defineStatute({
  id: 'public-health-emergency-regulation',
  name: '突发公共卫生事件应急条例',
  edition: '2011年修订',
  issuer: '国务院',
  level: 'administrative-regulation',
  inForce: { from: '2011-01-08' },
  source: '突发公共卫生事件应急条例（2011年1月8日修订）文本，据公开法规库 LawRefBook/Laws 2025年4月版',
  mark: 'V',
  articles: {
    '19': {
      text: '省级人民政府接到报告1小时内向国务院卫生行政主管部门报告；国务院卫生行政主管部门对可能造成重大社会影响的立即报告。',
    },
    '20': {
      text: '医疗机构等发现后2小时内向县级卫生行政主管部门报告；该部门2小时内向本级政府和上级卫生行政主管部门报告；县级政府2小时内向设区的市级政府报告，设区的市级政府2小时内向省级政府报告。',
    },
  },
})
