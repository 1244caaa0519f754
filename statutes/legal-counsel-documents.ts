import { defineStatute } from '../src/procedure/statute.ts'

export const legalCounselOpinion = defineStatute({
  id: 'legal-counsel-opinion',
  name: '关于推行法律顾问制度和公职律师公司律师制度的意见',
  issuer: '中共中央办公厅、国务院办公厅',
  number: '中办发〔2016〕30号',
  level: 'party-document',
  inForce: { from: '2016-06-16' },
  source: '据公开报道核对；文号和印发日凭记忆',
  mark: 'V',
  articles: {
    设立: { text: '县级以上党政机关2017年底前普遍设立法律顾问、公职律师，乡镇党委和政府根据需要设立。' },
    听取意见: { text: '应当听取法律顾问、公职律师意见而未听取，或者其认为不合法不合规的，不得提交讨论、作出决定。' },
    责任: { text: '应当听取而未听取、应当采纳而未采纳，造成重大损失或者严重不良影响的，依规追究责任。' },
  },
})

export const publicLawyerMeasures = defineStatute({
  id: 'public-lawyer-measures',
  name: '公职律师管理办法',
  issuer: '司法部',
  number: '司发通〔2018〕131号',
  level: 'ministry-document',
  inForce: { from: '2018-12-13' },
  source: '司发通〔2018〕131号，据公开转载核对',
  mark: 'V',
  articles: {
    条件: {
      text: '具有法律职业资格和公职人员身份，从事法律事务二年以上（或者曾任法官、检察官、律师一年以上），经所在单位同意。',
    },
    全文: { text: '公职律师的任职条件、程序、职责和监督管理。' },
  },
})

export const villageCounselOpinion = defineStatute({
  id: 'village-counsel-opinion',
  name: '关于进一步加强和规范村（居）法律顾问工作的意见',
  issuer: '司法部',
  level: 'ministry-document',
  inForce: { from: '2018-01-01' },
  source: '凭记忆，名称待核对；施行日以年度首日代',
  mark: 'K?',
  articles: {
    全文: { text: '一村（社区）一法律顾问的职责和工作记录。' },
  },
})
