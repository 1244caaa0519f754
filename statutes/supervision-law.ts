import { defineStatute } from '../src/procedure/statute.ts'

export const supervisionLaw = defineStatute({
  id: 'supervision-law',
  name: '中华人民共和国各级人民代表大会常务委员会监督法',
  shortName: '各级人民代表大会常务委员会监督法',
  edition: '2024年修正',
  issuer: '全国人民代表大会常务委员会',
  level: 'law',
  inForce: { from: '2024-11-09' },
  source: '监督法（2024年11月8日修正）文本，据公开法规库 LawRefBook/Laws 2025年4月版；施行日为修正次日，凭记忆',
  mark: 'V',
  articles: {
    '15': { text: '专项工作报告在常委会会议二十日前送人大有关机构征求意见，修改后在会议十日前送交常委会。' },
    '17': {
      text: '审议意见由本级政府等研究处理，并向常委会提出书面报告；报告及审议意见、研究处理情况向代表通报并向社会公布。',
    },
    '27': { text: '常委会听取审计工作报告后的六个月内，听取和审议本级政府关于审计查出问题整改情况的报告。' },
    '39': {
      text: '县级以上地方人大常委会对本级人民政府的规范性文件，认为超越权限、抵触法律法规或者不适当的，有权撤销。',
    },
    '45': { text: '常委会应当每年听取和审议备案审查工作情况报告。' },
  },
})
