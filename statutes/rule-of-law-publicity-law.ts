import { defineStatute } from '../src/procedure/statute.ts'

export const ruleOfLawPublicityLaw = defineStatute({
  id: 'rule-of-law-publicity-law',
  name: '中华人民共和国法治宣传教育法',
  shortName: '法治宣传教育法',
  issuer: '全国人民代表大会常务委员会',
  level: 'law',
  inForce: { from: '2025-11-01' },
  source: '法治宣传教育法，通过与施行日、第二、四、九、四十八、四十九条据公开摘编核对',
  mark: 'V',
  articles: {
    '2': { text: '国家机关、社会团体、企业事业单位和其他组织依法开展法治宣传教育。', mark: 'K' },
    '4': { text: '国家实行公民终身法治教育制度。' },
    '9': { text: '实行国家机关“谁执法谁普法”普法责任制。' },
    国家工作人员: { text: '法律知识纳入录用考试，法治教育纳入培训规划计划，领导干部学法用法情况按规定列入年度述职。' },
    全文: { text: '国家机关普法责任和全社会法治宣传教育。' },
  },
})

export const publicityResponsibilityOpinion = defineStatute({
  id: 'publicity-responsibility-opinion',
  name: '关于实行国家机关“谁执法谁普法”普法责任制的意见',
  issuer: '中共中央办公厅、国务院办公厅',
  number: '中办发〔2017〕31号',
  level: 'party-document',
  inForce: { from: '2017-05-17' },
  source: '文号据转引该文的省级文件核对；成文日和要素凭记忆',
  mark: 'K',
  articles: {
    全文: { text: '国家机关建立普法责任制，公布责任清单，制定年度计划，开展以案释法，报告年度履职情况。' },
  },
})

export const eighthPublicityPlan = defineStatute({
  id: 'eighth-publicity-plan',
  name: '关于开展法治宣传教育的第八个五年规划（2021—2025年）',
  issuer: '中央宣传部、司法部',
  level: 'party-document',
  inForce: { from: '2021-01-01', until: '2025-12-31' },
  source: '规划期据公开报道核对；未检索到2026年以后的接续规划',
  mark: 'V',
  articles: {
    全文: { text: '2021至2025年普法规划。' },
  },
})

export const officialsLawStudyOpinion = defineStatute({
  id: 'officials-law-study-opinion',
  name: '关于完善国家工作人员学法用法制度的意见',
  issuer: '中央组织部、中央宣传部、司法部、人力资源和社会保障部',
  level: 'party-document',
  inForce: { from: '2016-03-22' },
  source: '据新华社2016年4月7日报道核对',
  mark: 'V',
  articles: {
    全文: { text: '国家工作人员学法用法：党委（党组）中心组学法、日常学法、法治培训、任前考法、年度考核等制度。' },
  },
})

export const democraticVillageNaming = defineStatute({
  id: 'democratic-village-naming-measures',
  name: '“全国民主法治示范村（社区）”命名管理办法',
  issuer: '司法部、民政部',
  level: 'ministry-document',
  inForce: { from: '2020-01-01' },
  source: '命名、复核和结论据公开报道核对；施行日凭记忆，以年度首日代',
  mark: 'V',
  articles: {
    全文: {
      text: '由司法部、民政部命名，一般每2年命名一次、每2年复核一次，结论为保留、撤销、注销；申报一般须有下一级称号。',
    },
  },
})
