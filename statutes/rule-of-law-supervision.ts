import { defineStatute } from '../src/procedure/statute.ts'

/** Annual report on law-based government: who reports to whom, by when, and what it contains. */
export const ruleOfLawSupervisionRules = defineStatute({
  id: 'rule-of-law-supervision-rules',
  name: '法治政府建设与责任落实督察工作规定',
  issuer: '中共中央办公厅、国务院办公厅',
  number: '厅字〔2019〕28号',
  level: 'party-regulation',
  inForce: { from: '2019-04-15' },
  source: '厅字〔2019〕28号，据多地工作指引、解读和公开目录的转述核对；原文条号未逐字核对',
  mark: 'V',
  articles: {
    '24': {
      text: '每年4月1日前，各省级党委和政府、国务院各部门向党中央、国务院报告上一年度法治政府建设情况；3月1日前，县级以上地方政府向同级党委、人大常委会报告，省级以下地方各级党委和政府向上一级党委和政府报告并抄送上一级督察单位，县级以上政府部门向本级党委和政府、上一级主管部门报告并抄送本级督察单位。',
    },
    '25': {
      text: '每年4月1日前，地方各级政府和县级以上政府部门的法治政府建设年度报告，除涉及党和国家秘密的外，应当通过报刊、网站等新闻媒体向社会公开，接受监督。',
      mark: 'K',
    },
    '26': {
      text: '年度报告主要包括：上一年度推进法治政府建设的主要举措和成效；存在的不足和原因；党政主要负责人履行推进法治建设第一责任人职责的情况；下一年度主要安排；其他需要报告的情况。',
    },
    '30': { text: '不按时报告、不按时公开或者内容虚假的，由督察单位通报、约谈，并依规问责。', mark: 'K?' },
  },
})

/** The rule before 2019-04-15: reports of the years 2016 to 2018. */
export const lawBasedGovernmentOutline2015 = defineStatute({
  id: 'law-based-government-outline-2015',
  law: 'law-based-government-outline',
  name: '法治政府建设实施纲要（2015—2020年）',
  issuer: '中共中央、国务院',
  level: 'party-document',
  inForce: { from: '2015-12-23', until: '2020-12-31' },
  source: '纲要时期的报告规则据公开转述核对；印发日和部分序号凭记忆',
  mark: 'V',
  articles: {
    年度报告: {
      text: '县级以上地方各级政府每年第一季度向同级党委、人大常委会和上一级政府报告上一年度法治政府建设情况，政府部门每年第一季度向本级政府和上一级主管部门报告，并向社会公开。',
      until: '2019-04-14',
    },
    全文: { text: '2015至2020年法治政府建设的任务和时间表。' },
  },
})

/** No successor for 2026 to 2030 had been found by 2026-11-22; the period of this one has run out. */
export const lawBasedGovernmentOutline2021 = defineStatute({
  id: 'law-based-government-outline-2021',
  law: 'law-based-government-outline',
  name: '法治政府建设实施纲要（2021—2025年）',
  issuer: '中共中央、国务院',
  level: 'party-document',
  inForce: { from: '2021-08-02', until: '2025-12-31' },
  source: '凭记忆；规划期据名称',
  mark: 'K',
  articles: {
    全文: { text: '2021至2025年法治政府建设的任务，包括重大行政决策年度目录公开、行政规范性文件管理、行政执法等。' },
  },
})

export const firstResponsiblePersonRules = defineStatute({
  id: 'first-responsible-person-rules',
  name: '党政主要负责人履行推进法治建设第一责任人职责规定',
  issuer: '中共中央办公厅、国务院办公厅',
  level: 'party-regulation',
  inForce: { from: '2016-11-30' },
  source: '党政主要负责人履行推进法治建设第一责任人职责规定（2016年11月30日），第一至五条据公开译文核对；其余凭记忆',
  mark: 'V',
  articles: {
    '2': { text: '适用于县级以上地方党委和政府主要负责人；部门、乡镇（街道）由省级办法扩展或者参照。' },
    '4': { text: '党政主要负责人对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。' },
    '5': {
      text: '党委主要负责人定期听取有关工作汇报，及时研究解决重大问题，把法治建设纳入地区发展总体规划和年度工作计划。',
    },
    '6': {
      text: '政府主要负责人严格执行重大行政决策法定程序，落实法律顾问和公职律师制度，依法制定文件，推进政务公开，支持司法，带头学法。',
      mark: 'K',
    },
    '7': { text: '党政主要负责人应当将履行推进法治建设第一责任人职责情况列入年终述职内容。', mark: 'K' },
  },
})
