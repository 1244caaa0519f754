import { defineStatute } from '../src/procedure/statute.ts'

export const annualDisclosureReportFormat2021 = defineStatute({
  id: 'annual-disclosure-report-format-2021',
  law: 'annual-disclosure-report-format',
  name: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
  shortName: '中华人民共和国政府信息公开工作年度报告格式',
  edition: '2021年',
  issuer: '国务院办公厅政府信息与政务公开办公室',
  number: '国办公开办函〔2021〕30号',
  level: 'state-council-document',
  inForce: { from: '2021-09-26' },
  source: '国办公开办函〔2021〕30号，据公开的年度报告和年报核对系统核对；表三（六）1、2两行全称凭记忆',
  mark: 'V',
  articles: {
    章节: {
      text: '六章：总体情况；主动公开政府信息情况；收到和处理政府信息公开申请情况；行政复议、行政诉讼情况；存在的主要问题及改进情况；其他需要报告的事项（含信息处理费收取情况）。',
    },
    表二: {
      text: '第二十条第（一）项规章、规范性文件的本年制发、废止、现行有效件数；第（五）项行政许可、第（六）项行政处罚、行政强制的本年处理决定数量；第（八）项行政事业性收费的本年收费金额（万元）。',
    },
    表三: {
      text: '列为自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计；行为本年新收、上年结转、本年度办理结果（七类明细及总计）、结转下年度继续办理。每列：本年新收加上年结转等于办理结果总计加结转下年度。部分公开只计这一情形。',
    },
    表四: {
      text: '行政复议、未经复议直接起诉、复议后起诉各计结果维持、结果纠正、其他结果、尚未审结、总计，共十五格。',
    },
  },
})

/** For the reports of 2019 and 2020; its table two differs, its table three does not count the same rows. */
export const annualDisclosureReportFormat2019 = defineStatute({
  id: 'annual-disclosure-report-format-2019',
  law: 'annual-disclosure-report-format',
  name: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
  edition: '2019年',
  issuer: '国务院办公厅政府信息与政务公开办公室',
  level: 'state-council-document',
  inForce: { from: '2019-11-01', until: '2021-09-25' },
  source: '表二旧行列据2019年度样例核对；名称、文号和成文日凭记忆，成文日以当月首日代',
  mark: 'K',
  articles: {
    表二: {
      text: '另有其他对外管理服务事项、政府集中采购两行；规章、规范性文件的列为本年新制作、本年新公开、对外公开总数量。',
      mark: 'V',
    },
  },
})
