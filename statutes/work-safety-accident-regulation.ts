import { defineStatute } from '../src/procedure/statute.ts'

/** Its hours and days are counted on the clock and the calendar, not in working days. */
export const workSafetyAccidentRegulation = defineStatute({
  id: 'work-safety-accident-regulation',
  name: '生产安全事故报告和调查处理条例',
  issuer: '国务院',
  number: '国务院令第493号',
  level: 'administrative-regulation',
  inForce: { from: '2007-06-01' },
  source:
    '生产安全事故报告和调查处理条例文本，据公开法规库 LawRefBook/Laws 2025年4月版；第十三、二十九、三十二条条号与令号凭记忆',
  mark: 'V',
  articles: {
    '9': { text: '单位负责人接到报告后，应当于1小时内向事故发生地县级以上应急管理等部门报告。' },
    '11': { text: '各部门逐级上报，每级上报的时间不得超过2小时。' },
    '13': { text: '自事故发生之日起30日内（道路交通、火灾事故7日内）伤亡人数变化的，应当及时补报。' },
    '29': {
      text: '自事故发生之日起60日内提交事故调查报告；特殊情况经负责事故调查的人民政府批准可以延长，最长不超过60日。',
    },
    '32': {
      text: '负责事故调查的人民政府自收到调查报告之日起15日内批复；特别重大事故30日内，特殊情况可以延长不超过30日。',
    },
  },
})
