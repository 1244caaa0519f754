import { defineStatute } from '../src/procedure/statute.ts'

const common = {
  law: 'villagers-committee-law',
  name: '中华人民共和国村民委员会组织法',
  shortName: '村民委员会组织法',
  issuer: '全国人民代表大会常务委员会',
  level: 'law',
} as const

/** Openness of village affairs moved from article 30 to article 35. */
export const villagersCommitteeLaw2025 = defineStatute({
  ...common,
  id: 'villagers-committee-law-2025',
  edition: '2025年修正',
  inForce: { from: '2026-01-01' },
  source: '村民委员会组织法（2025年10月28日修正）文本，据公开法规库 Theonefkguy/Chinese-Laws；施行日凭记忆，待核',
  mark: 'V',
  articles: {
    '9': { text: '村民委员会根据需要设人民调解、治安保卫、公共卫生等委员会。' },
    '31': {
      text: '村民会议可以制定和修改村民自治章程、村规民约，报乡级人民政府备案；不得与法律法规相抵触，违反的由乡级人民政府责令改正。',
    },
    '35': {
      text: '实行村务公开制度：一般事项至少每季度公布一次，财务往来较多的财务收支每月公布一次，重大事项随时公布；公布期限不少于十五日。',
    },
    '36': {
      text: '不及时公布或者公布不真实的，村民可以向乡级、县级人民政府及其部门反映，由其调查核实，责令依法公布。',
    },
  },
})

export const villagersCommitteeLaw2018 = defineStatute({
  ...common,
  id: 'villagers-committee-law-2018',
  edition: '2018年修正',
  inForce: { from: '2018-12-29', until: '2025-12-31' },
  source: '村民委员会组织法（2018年12月29日修正）文本，据公开法规库 LawRefBook/Laws 2025年4月版',
  mark: 'V',
  articles: {
    '30': {
      text: '实行村务公开制度：一般事项至少每季度公布一次，集体财务往来较多的每月公布一次，重大事项随时公布，接受村民监督。',
    },
  },
})
