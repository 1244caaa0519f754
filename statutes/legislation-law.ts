import { defineStatute } from '../src/procedure/statute.ts'

export const legislationLaw = defineStatute({
  id: 'legislation-law',
  name: '中华人民共和国立法法',
  shortName: '立法法',
  edition: '2023年修正',
  issuer: '全国人民代表大会',
  level: 'law',
  inForce: { from: '2023-03-15' },
  source: '立法法（2023年3月13日修正）文本，据公开法规库 LawRefBook/Laws 2025年4月版；施行日凭记忆',
  mark: 'V',
  articles: {
    '97': {
      text: '规章签署公布后及时在公报、网站和报纸上刊载；国务院公报、部门公报和地方人民政府公报上刊登的规章文本为标准文本。',
    },
  },
})
