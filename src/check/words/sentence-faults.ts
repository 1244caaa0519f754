/** Turns of phrase that do not fit together, as patterns over the simplified, full-width form. */
import type { Severity } from '../finding.ts'

export interface SentenceFault {
  readonly pattern: RegExp
  readonly severity: Severity
  readonly wrong: string
  readonly right: string
  /** Only where the report tells results. */
  readonly results?: true
}

export const sentenceFaults: readonly SentenceFault[] = [
  {
    pattern:
      /(?<=^|[，。；：])(?:全面|积极|持续|深入|认真)?(?:推动|推进|完善|推动完善|促进)[^，。；：、《》]{2,24}情况(?=[，。；])/g,
    severity: 'warning',
    wrong: '“推动…情况”搭配不当，是提纲（“…情况”）的残留',
    right: '去掉“情况”，写做了什么',
  },
  {
    pattern:
      /(?<=^|[，。；：])对(?![^，。；]{0,40}的，)[^，。；]{6,40}[，](?:都|均)?(?:必须|应当|须)(?:经|由|通过)[^，。；]{0,60}/g,
    severity: 'hint',
    wrong: '“对…，必须经…”缺主语，介词与谓语不搭配',
    right: '去掉“对”，如“报请制定的规范性文件必须经…合法性审核”',
  },
  {
    pattern: /引导(?:诉讼|法定|法律|正规|司法)(?:途径|渠道|程序)(?=[^，。；]{0,6}(?:表达|解决|维权|反映))/g,
    severity: 'warning',
    wrong: '缺动词：引导的是人，不是途径',
    right: '引导…通过诉讼途径…',
  },
  {
    pattern: /(?<=其他成员)(?=(?:下属|所属|直属))/g,
    severity: 'warning',
    wrong: '两个并列成分之间缺顿号或者“和”',
    right: '其他成员和下属单位',
  },
  {
    pattern: /主要以[^。；]{4,40}(?:等|等形式|形式|方式)(?=，(?!为主|进行|开展))(?![^。；]{0,6}(?:为主|进行|开展))/g,
    severity: 'hint',
    wrong: '“主要以…等形式”没有说完',
    right: '以…为主，或者以…等形式开展',
  },
  {
    pattern: /(?<=[。，]|^|监管方式。)我\p{Script=Han}{1,2}(?:贯彻)?落实[^，。；]{2,16}的情况下/gu,
    severity: 'warning',
    wrong: '缺“在”：“…的情况下”之前没有介词',
    right: '在…的情况下',
  },
  {
    pattern: /(?:加大|加强)对[^，。；]{2,20}(?:问题|行为|现象)等?问?题?，(?=开展|组织|进行)/g,
    severity: 'warning',
    wrong: '“加大对…”缺宾语（力度）',
    right: '加大对…的整治力度',
  },
  {
    pattern: /在(?:各项|全面|推进)[^，。；上中里下内时方面]{2,10}(?=发挥|起到)/g,
    severity: 'warning',
    wrong: '“在…”缺方位词',
    right: '在…中发挥',
  },
  {
    pattern: /是(?:非常|很|十分)?[^，。；]{0,8}(?:的原因|的目的)(?:是|在于)(?:因为|由于)/g,
    severity: 'hint',
    wrong: '“原因是因为”语义重复',
    right: '原因是',
  },
  {
    pattern: /均已?全部|全部均|都已?全部/g,
    severity: 'hint',
    wrong: '“均”“全部”语义重复',
    right: '只用一个',
  },
  {
    pattern: /(?:大约|约|近|超过|不少于)\d[\d.]*[^，。；\d]{0,4}(?:左右|上下|以上)/g,
    severity: 'hint',
    wrong: '两个表示约数的词重复',
    right: '只用一个',
  },
]
