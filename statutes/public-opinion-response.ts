import { defineStatute } from '../src/procedure/statute.ts'

export const stateCouncil61Of2016 = defineStatute({
  id: 'state-council-61-2016',
  name: '国务院办公厅关于在政务公开工作中进一步做好政务舆情回应的通知',
  issuer: '国务院办公厅',
  number: '国办发〔2016〕61号',
  level: 'state-council-document',
  inForce: { from: '2016-07-30' },
  source: '国办发〔2016〕61号，据公开报道核对；成文日凭记忆',
  mark: 'V',
  articles: {
    全文: { text: '涉及特别重大、重大突发事件的政务舆情最迟24小时内举行新闻发布会，其他政务舆情48小时内回应。' },
  },
})
