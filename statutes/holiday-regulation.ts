import { defineStatute } from '../src/procedure/statute.ts'

export const holidayRegulation2024 = defineStatute({
  id: 'holiday-regulation-2024',
  law: 'holiday-regulation',
  name: '全国年节及纪念日放假办法',
  edition: '2024年修订',
  issuer: '国务院',
  number: '国务院令第795号',
  level: 'administrative-regulation',
  inForce: { from: '2025-01-01' },
  source:
    '全国年节及纪念日放假办法（2024年11月10日修订）文本，据公开法规库 LawRefBook/Laws 2025年4月版；令号和施行日凭记忆',
  mark: 'V',
  articles: {
    '2': {
      text: '全体公民放假的节日共13天：新年1天、春节4天（除夕至初三）、清明节1天、劳动节2天、端午节1天、中秋节1天、国庆节3天。',
    },
    '3': { text: '妇女节、青年节、儿童节、建军节，部分公民放假半天等；不列入放假通知。' },
    '4': { text: '少数民族习惯的节日，由各少数民族聚居地区的地方人民政府规定放假日期。' },
    '6': { text: '全体公民放假的假日适逢周六、周日的，应当在工作日补假；部分公民放假的假日不补假。' },
    '7': { text: '可以统一安排放假调休；除个别特殊情形外，法定节假日前后连续工作一般不超过6天。' },
  },
})

export const holidayRegulation2013 = defineStatute({
  id: 'holiday-regulation-2013',
  law: 'holiday-regulation',
  name: '全国年节及纪念日放假办法',
  edition: '2013年修订',
  issuer: '国务院',
  number: '国务院令第644号',
  level: 'administrative-regulation',
  inForce: { from: '2014-01-01', until: '2024-12-31' },
  source: '11天制据新旧办法对照核对；其余凭记忆',
  mark: 'K',
  articles: {
    '2': {
      text: '全体公民放假的节日共11天：新年1天、春节3天（初一至初三）、清明节1天、劳动节1天、端午节1天、中秋节1天、国庆节3天。',
    },
  },
})
