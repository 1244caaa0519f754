import { defineStatute } from '../src/procedure/statute.ts'

/** Terms for proposals and days for sending back or publishing are local rules, not here. */
export const stateCouncil46Of2014 = defineStatute({
  id: 'state-council-46-2014',
  name: '国务院办公厅关于做好全国人大代表建议和全国政协委员提案办理结果公开工作的通知',
  issuer: '国务院办公厅',
  number: '国办发〔2014〕46号',
  level: 'state-council-document',
  inForce: { from: '2015-01-01' },
  source: '国办发〔2014〕46号两阶段公开据公开摘编核对；施行日以摘要公开起始年首日代，第二阶段起点凭记忆',
  mark: 'V',
  articles: {
    第一阶段: { text: '2015年起，涉及公共利益、公众权益、社会关切及需要社会广泛知晓的办理结果，先推动公开摘要。' },
    第二阶段: { text: '逐步扩大到复文全文公开；复文形成时同步进行公开审查。' },
  },
})

export const cppccProposalRules = defineStatute({
  id: 'cppcc-proposal-rules',
  name: '中国人民政治协商会议全国委员会提案工作条例',
  edition: '2018年修订',
  issuer: '中国人民政治协商会议全国委员会',
  level: 'party-regulation',
  inForce: { from: '2018-11-29' },
  source: '2018年11月29日修订据公开转载核对；办理期限条文未核',
  mark: 'V',
  articles: {
    全文: { text: '政协提案的提出、审查、办理、督办和反馈。' },
  },
})
