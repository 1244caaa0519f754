import { defineStatute } from '../src/procedure/statute.ts'

export const villagersCommitteeLaw = defineStatute({
  id: 'villagers-committee-law',
  name: '中华人民共和国村民委员会组织法',
  shortName: '村民委员会组织法',
  edition: '2018年修正',
  issuer: '全国人民代表大会常务委员会',
  level: 'law',
  inForce: { from: '2018-12-29' },
  source: '村民委员会组织法（2018年12月29日修正）文本，据公开法规库 LawRefBook/Laws 2025年4月版',
  mark: 'V',
  articles: {
    '30': {
      text: '实行村务公开制度；一般事项至少每季度公布一次，集体财务往来较多的每月公布一次，重大事项随时公布，接受村民监督。',
    },
  },
})
