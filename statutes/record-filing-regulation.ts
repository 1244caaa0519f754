import { defineStatute } from '../src/procedure/statute.ts'

export const recordFilingRegulation = defineStatute({
  id: 'record-filing-regulation',
  name: '法规规章备案审查条例',
  issuer: '国务院',
  number: '国务院令第789号',
  level: 'administrative-regulation',
  inForce: { from: '2024-11-01' },
  source: '法规规章备案审查条例文本，据公开法规库 LawRefBook/Laws 2025年4月版；除第二十三、二十五条外条号凭记忆',
  mark: 'V',
  articles: {
    报备期限: {
      text: '规章公布后三十日内报国务院和省级人民政府备案；不符合要求退回补正的，自收到之日起十五日内重新报送。',
    },
    处理期限: { text: '制定机关自收到处理通知之日起三十日内报告处理结果。' },
    年度目录: { text: '每年1月31日前报送上一年度制定的规章目录。' },
    '23': { text: '不按规定报备、不按期纠正的，通报批评并责令改正。' },
    '25': { text: '省级人民政府应当建立对下级机关发布的决定、命令的备案审查制度。' },
  },
})
