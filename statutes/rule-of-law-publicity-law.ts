import { defineStatute } from '../src/procedure/statute.ts'

export const ruleOfLawPublicityLaw = defineStatute({
  id: 'rule-of-law-publicity-law',
  name: '中华人民共和国法治宣传教育法',
  shortName: '法治宣传教育法',
  issuer: '全国人民代表大会常务委员会',
  level: 'law',
  inForce: { from: '2025-11-01' },
  source: '法治宣传教育法（2025年9月12日通过）文本，据公开法规库 Theonefkguy/Chinese-Laws（取自国家法律法规数据库）',
  mark: 'V',
  articles: {
    '4': { text: '国家实行公民终身法治教育制度，将法治教育纳入国民教育、干部教育、社会教育体系。' },
    '6': { text: '国家编制全国法治宣传教育规划；省级依据规划，结合实际制定本行政区域相关规划。' },
    '7': { text: '县级以上地方人民政府司法行政部门主管本行政区域的法治宣传教育工作。' },
    '8': { text: '国家机关、群团组织、事业单位等应当结合各自职责开展法治宣传教育。' },
    '9': { text: '国家机关按照“谁执法谁普法”的精神，实行普法责任制。' },
    '13': { text: '加强宪法宣传教育；每年12月4日为国家宪法日，开展宪法宣传教育活动。' },
    '18': { text: '行政机关应当将法治宣传教育融入日常管理、服务、执法和争议解决过程，释法说理、发布解读典型案例。' },
    '25': { text: '各级人民政府应当加强基层法治宣传教育，支持、指导和帮助村民委员会、居民委员会开展。' },
    '33': { text: '加强国家工作人员宪法宣传教育，实行宪法宣誓制度。' },
    '35': { text: '录用国家工作人员，应当将有关法律知识纳入录用考试内容。' },
    '36': { text: '健全国家工作人员日常学法制度；有关部门应当将法治教育纳入教育培训规划、计划。' },
    '37': { text: '实行领导干部应知应会党内法规和法律法规清单制度，并动态调整。' },
    '38': { text: '领导干部学法用法情况应当按照规定列入年度述职内容。' },
    '46': { text: '司法行政部门在基层群众中培养具有法治素养、能发挥示范作用的人员，指导其开展法治宣传教育。' },
    '53': { text: '应当精准开展法治宣传教育，增强针对性和实效性，力戒形式主义。' },
    '55': { text: '县级以上人民政府应当将法治宣传教育经费列入本级预算。' },
    '56': { text: '司法行政部门评估规划实施情况，并将评估结果向社会公布。' },
    '57': {
      text: '发现同级部门、单位未依法履行职责的，司法行政部门应当及时发出普法提示；收到提示的应当及时改进并反馈。',
    },
    '58': { text: '县级以上人民政府应当向本级人大常委会报告法治宣传教育工作情况。' },
    '59': {
      text: '未依法履行职责的，责令限期改正、通报批评；收到普法提示后未及时改进的，予以通报批评；情节严重的给予处分。',
    },
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
