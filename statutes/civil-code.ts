import { defineStatute } from '../src/procedure/statute.ts'

/** How periods are counted, wherever no special law says otherwise. */
export const civilCode = defineStatute({
  id: 'civil-code',
  name: '中华人民共和国民法典',
  shortName: '民法典',
  issuer: '全国人民代表大会',
  level: 'law',
  inForce: { from: '2021-01-01' },
  source: '民法典（2020年5月28日通过）文本，据公开法规库 LawRefBook/Laws 2025年4月版',
  mark: 'V',
  articles: {
    '200': { text: '期间按照公历年、月、日、小时计算。', mark: 'K' },
    '201': {
      text: '按年、月、日计算期间的，开始的当日不计入，自下一日开始计算；按小时计算的，自法律规定或者当事人约定的时间开始计算。',
    },
    '202': { text: '按年、月计算期间的，到期月的对应日为期间的最后一日；没有对应日的，月末日为最后一日。' },
    '203': {
      text: '期间的最后一日是法定休假日的，以法定休假日结束的次日为最后一日；最后一日截止到二十四时，有业务时间的截止到停止业务活动的时间。',
    },
    '204': { text: '期间的计算方法依照民法典；法律另有规定或者当事人另有约定的除外。', mark: 'K' },
    '1259': { text: '“以上”“以下”“以内”“届满”包括本数；“不满”“超过”“以外”不包括本数。' },
  },
})
