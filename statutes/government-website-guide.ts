import { defineStatute } from '../src/procedure/statute.ts'

export const governmentWebsiteGuide = defineStatute({
  id: 'government-website-guide',
  name: '政府网站发展指引',
  issuer: '国务院办公厅',
  number: '国办发〔2017〕47号',
  level: 'state-council-document',
  inForce: { from: '2017-05-15' },
  source: '国办发〔2017〕47号，据公开转载和网页源码样例核对；标签必选可选、底部要素凭记忆',
  mark: 'V',
  articles: {
    开设: { text: '县级以上政府及其部门原则上一个单位最多开设一个网站；乡镇、街道原则上不开设，信息在上级门户发布。' },
    域名: { text: '使用 .gov.cn 域名；部门网站使用本级或者上级门户网站的下级域名。' },
    页面标签: {
      text: '站点标签 SiteName、SiteDomain、SiteIDCode，栏目标签 ColumnName、ColumnType，内容页标签 ArticleTitle、PubDate、ContentSource 等。',
    },
    页面底部: { text: '底部列明党政机关标识、网站标识码、备案号、主办承办单位和联系方式。', mark: 'K' },
  },
})

export const websiteInspectionIndicators = defineStatute({
  id: 'website-inspection-indicators',
  name: '政府网站与政务新媒体检查指标、监管工作年度考核指标',
  issuer: '国务院办公厅',
  number: '国办秘函〔2019〕19号',
  level: 'state-council-document',
  inForce: { from: '2019-04-01' },
  source: '国办秘函〔2019〕19号，指标数字据检查表和自查报告核对；文号和成文日凭记忆',
  mark: 'V',
  articles: {
    单项否决: {
      text: '严重错误、泄密、安全事故处置不力、弄虚作假；监测一周每天不少于20次、15秒以上打不开累计达到5%；首页2周无更新；动态要闻类2周内、通知公告和政策文件类6个月内未更新的栏目合计达到5个，或者应更新未更新栏目达到10个，或者空白栏目达到5个；无有效互动渠道，或者政务咨询类有效留言超过3个月未回应；服务不实用。',
    },
    评分: { text: '扣分制一百分，不足60分不合格，超过80分才计加分项。' },
    政务新媒体: { text: '监测前2周无更新、无有效互动的不合格。' },
  },
})

export const stateCouncil12Of2018 = defineStatute({
  id: 'state-council-letter-12-2018',
  name: '国务院办公厅关于做好政府网站年度工作报表发布工作的通知',
  issuer: '国务院办公厅',
  number: '国办函〔2018〕12号',
  level: 'state-council-document',
  inForce: { from: '2018-01-01' },
  source: '国办函〔2018〕12号，据公开转载核对；成文日以当月首日代',
  mark: 'V',
  articles: {
    全文: { text: '各级各类政府网站每年1月31日前在本网站首页显著位置发布上一年度《政府网站工作年度报表》。' },
  },
})

export const stateCouncil22Of2018 = defineStatute({
  id: 'state-council-22-2018',
  name: '国务院办公厅关于做好政府公报工作的通知',
  issuer: '国务院办公厅',
  number: '国办发〔2018〕22号',
  level: 'state-council-document',
  inForce: { from: '2018-04-01' },
  source: '国办发〔2018〕22号，据2018年4月19日报道核对；成文日以当月首日代',
  mark: 'V',
  articles: {
    全文: {
      text: '政府公报分中央、省、市三级，县级可以探索，部门与乡镇（街道）不办；网站首页设专栏，电子版与纸质版一致，建设公报数据库并开放。',
    },
  },
})
