import { defineStatute } from '../src/procedure/statute.ts'

export const judicialConfirmationInterpretation = defineStatute({
  id: 'judicial-confirmation-interpretation',
  name: '最高人民法院关于人民调解协议司法确认程序的若干规定',
  issuer: '最高人民法院',
  number: '法释〔2011〕5号',
  level: 'judicial-interpretation',
  inForce: { from: '2011-03-30' },
  source:
    '最高人民法院关于人民调解协议司法确认程序的若干规定（2011年）文本，据公开法规库 LawRefBook/Laws 2025年4月版；文号与施行日凭记忆',
  mark: 'V',
  articles: {
    '4': {
      text: '人民法院收到司法确认申请，应当在三日内决定是否受理；双方同时到法院的，可以当即受理并决定。不属于受理范围、涉及确认身份、收养或者婚姻关系等的，不予受理。',
    },
    '5': {
      text: '人民法院应当自受理之日起十五日内作出是否确认的决定；因特殊情况需要延长的，经本院院长批准可以延长十日。',
    },
    '11': { text: '人民法院办理人民调解协议司法确认案件，不收取费用。' },
  },
})
