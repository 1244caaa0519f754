import { defineStatute } from '../src/procedure/statute.ts'

/** Sets no number of days for rectification: the term comes from the report, the decision or a local rule. */
export const auditLaw = defineStatute({
  id: 'audit-law',
  name: '中华人民共和国审计法',
  shortName: '审计法',
  edition: '2021年修正',
  issuer: '全国人民代表大会常务委员会',
  level: 'law',
  inForce: { from: '2022-01-01' },
  source: '审计法（2021年10月23日修正）文本，据公开法规库 LawRefBook/Laws 2025年4月版',
  mark: 'V',
  articles: {
    '44': {
      text: '审计组的审计报告报送审计机关前，应当征求被审计对象意见；被审计对象自接到审计报告之日起十日内提交书面意见。',
    },
    '52': {
      text: '被审计单位应当按照规定时间整改，向审计机关、本级人民政府和主管部门报告整改情况，并按照规定向社会公布。',
    },
  },
})

export const auditRegulation = defineStatute({
  id: 'audit-law-implementing-regulation',
  name: '中华人民共和国审计法实施条例',
  shortName: '审计法实施条例',
  issuer: '国务院',
  number: '国务院令第571号',
  level: 'administrative-regulation',
  inForce: { from: '2010-05-01' },
  source: '审计法实施条例（2010年2月11日修订）文本，据公开法规库 LawRefBook/Laws 2025年4月版；施行日与令号凭记忆',
  mark: 'V',
  articles: {
    '39': { text: '被审计单位自收到审计报告之日起10日内提出书面意见；10日内未提出的，视同无异议。' },
    '52': {
      text: '对财政收支审计决定不服的，可以自收到之日起60日内提请本级人民政府裁决；应当自提请之日起60日内作出，特殊情况可以延长不超过30日。',
    },
  },
})
