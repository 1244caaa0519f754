import { defineStatute } from '../src/procedure/statute.ts'

/** It has no clause on working days: its days are calendar days. */
export const legalAidLaw = defineStatute({
  id: 'legal-aid-law',
  law: 'legal-aid',
  name: '中华人民共和国法律援助法',
  shortName: '法律援助法',
  issuer: '全国人民代表大会常务委员会',
  level: 'law',
  inForce: { from: '2022-01-01' },
  source: '法律援助法（2021年8月20日通过）文本，据公开法规库 LawRefBook/Laws 2025年4月版',
  mark: 'V',
  articles: {
    '36': { text: '办案机关通知辩护的，法律援助机构应当自收到通知之日起三日内指派律师。' },
    '39': { text: '羁押等场所收到法律援助申请的，应当在二十四小时内转交法律援助机构。' },
    '41': { text: '申请人以书面承诺等方式说明经济困难状况，由法律援助机构核查或者实行个人诚信承诺。', mark: 'K' },
    '42': {
      text: '无固定生活来源的未成年人、老年人、残疾人等特定群体，社会救助、司法救助或者优抚对象，请求支付劳动报酬或者工伤赔偿的进城务工人员等，免予核查经济困难状况。',
    },
    '43': {
      text: '自收到申请之日起七日内审查并决定是否给予；决定给予的，自决定之日起三日内指派；材料不齐全的一次性告知，未按要求补充的视为撤回申请。',
    },
    '44': { text: '距法定时效或者期限届满不足七日等紧急情形，可以先行提供法律援助。' },
    '48': {
      text: '以欺骗取得、故意隐瞒或者提供虚假证据、利用法律援助从事违法活动、经济状况变化、撤销案件等情形，应当终止法律援助。',
    },
    '49': {
      text: '对不予或者终止法律援助的决定有异议的，可以向司法行政部门提出；司法行政部门自收到之日起五日内审查，维持或者责令改正。',
    },
  },
})

export const legalAidRegulation2003 = defineStatute({
  id: 'legal-aid-regulation-2003',
  law: 'legal-aid',
  name: '法律援助条例',
  issuer: '国务院',
  number: '国务院令第385号',
  level: 'administrative-regulation',
  inForce: { from: '2003-09-01', until: '2021-12-31' },
  source: '凭记忆，条文未逐条收录，待与国务院令第385号核对',
  mark: 'K',
  articles: {
    全文: { text: '2003年至2021年的法律援助范围、申请、审查和实施。' },
  },
})
