import { defineStatute } from '../src/procedure/statute.ts'

/** Normative documents of counties and districts are not its subject; article 25 leaves them to provincial rules. */
export const recordFilingRegulation = defineStatute({
  id: 'record-filing-regulation',
  name: '法规规章备案审查条例',
  issuer: '国务院',
  number: '国务院令第789号',
  level: 'administrative-regulation',
  inForce: { from: '2024-11-01' },
  source: '法规规章备案审查条例文本，据公开法规库 LawRefBook/Laws、Theonefkguy/Chinese-Laws',
  mark: 'V',
  articles: {
    '4': {
      text: '法规、规章自公布之日起30日内报送备案；设区的市、自治州政府规章报国务院备案，同时报省、自治区政府备案。',
    },
    '8': { text: '报送规章备案应当提交备案报告、规章文本和说明以及电子文本。' },
    '9': { text: '不符合要求的暂缓备案登记；制定机关自收到通知之日起15日内补充或者重新报送。' },
    '11': { text: '对报送备案的法规、规章主动审查，一般在审查程序启动后2个月内完成，疑难复杂的可以适当延长。' },
    '12': { text: '国家机关、社会组织、企业事业单位、公民可以向国务院书面提出审查建议。' },
    '13': { text: '审查是否符合重大决策部署、是否超越权限、是否违反上位法、规定是否一致适当、是否违背法定程序。' },
    '21': { text: '规章制定机关自接到处理通知之日起30日内，将处理情况报国务院备案审查工作机构。' },
    '22': { text: '制定机关每年1月31日前报送上一年所制定的法规、规章目录。' },
    '23': { text: '不报送或者不按时报送规章备案的，通知限期报送；逾期仍不报送的，给予通报并责令限期改正。' },
    '25': { text: '省级人民政府应当加强对下级行政机关规章和其他决定、命令的监督，建立相关的备案审查制度。' },
  },
})
