import { defineStatute } from '../src/procedure/statute.ts'

export const partyGroupWorkRegulation = defineStatute({
  id: 'party-group-work-regulation',
  name: '中国共产党党组工作条例',
  edition: '2019年修订',
  issuer: '中共中央',
  level: 'party-regulation',
  inForce: { from: '2019-04-06' },
  source: '人数、表决、回避和频次取自2015年试行版与公开归纳，2019年修订版条号未逐条核对',
  mark: 'K',
  articles: {
    会议: { text: '党组会议一般每月召开1次，遇有重要情况可以随时召开；议题由书记提出或者综合考虑后确定。' },
    到会: { text: '半数以上党组成员到会方可召开；讨论决定干部任免、处分党员事项，应当有三分之二以上成员到会。' },
    表决: { text: '赞成人数超过应到会成员半数为通过；未到会成员可以书面表达意见，但不计入票数；多个事项逐项表决。' },
    回避: { text: '讨论事项涉及本人及其亲属或者有其他需要回避情形的，应当回避。' },
    发言: { text: '主要负责人末位表态。' },
  },
})
