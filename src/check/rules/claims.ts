import { findInClause, findWords, tellsResults, trimmed } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'
import type { ReportDocument } from '../report-document.ts'

const plainOf = ({ body }: ReportDocument, line: number): string =>
  body.find(({ number }) => number === line)?.plain ?? ''

/**
 * All, every, none: what can be counted is to be counted. Only of results; plans may promise everything. Source: 公文条例 article
 * 19 (实事求是); a report's claims need a register behind them.
 */
export const absoluteClaim: CheckRule = document =>
  findInClause(
    document.body,
    /(?:全年|均|从)?(?:未|没有)(?:出现|发生)[^，。；]{0,16}(?:决策|失误|违反|违法|事故|纠错|败诉|超期|撤销|现象|情况|案件)[^。；]{0,24}|(?:件件有[^，。；]{1,4}|事事有[^，。；]{1,4}|条条有[^，。；]{1,4})(?:，(?:事事|件件|条条)有[^，。；]{1,4})?|(?:无一例外|零失误|零差错|零投诉|零违法|百分之百)[^，。；]{0,10}/g,
  )
    .filter(({ line }) => tellsResults(document, line))
    .map(found => ({
      severity: 'warning' as const,
      at: trimmed(plainOf(document, found.line), found),
      wrong: '绝对的说法，没有件数可以核对',
      right: '写明事项总数和其中如此的件数，如“交办N件，均已反馈”',
    }))

/**
 * 及时纠正不当或违法的规范性文件, when nobody says how many; and the same paragraph says there were none. Source: 规范性文件
 * corrected are counted (国办发〔2018〕37号).
 */
export const correctionWithoutCount: CheckRule = document =>
  findWords(
    document.body,
    /(?:及时|坚决|依法)?(?:撤销和|发现并)?纠正(?:了)?(?:和惩处)?[^，。；]{0,8}(?:不当|违法|不合法)[^，。；]{0,12}(?:文件|行为|案件|决定)/g,
  )
    .filter(({ line }) => tellsResults(document, line))
    .flatMap(found => {
      const plain = plainOf(document, found.line)
      const denied = /(没有|未(?:发现|出现))[^，。；]{0,8}(违法|不当)/.exec(plain)
      const counted = /纠正[^，。；]{0,16}\d+件/.test(plain)
      if (counted || /防止和$/.test(plain.slice(0, found.from))) return []
      return [
        {
          severity: denied ? ('warning' as const) : ('hint' as const),
          at: found,
          wrong: denied ? '称纠正了违法或者不当的文件，同段又称没有违法情况，也没有纠正的件数' : '称有纠正，没有件数',
          right: '写明纠正的件数；没有的，不写“纠正”',
          ...(denied ? { also: [{ line: found.line, from: denied.index, to: denied.index + denied[0].length }] } : {}),
        },
      ]
    })

/** 第一时间, 多次: how soon, how often? Source: 公文条例 article 19 (表述准确). */
export const vagueTime: CheckRule = document =>
  [
    ...findInClause(document.body, /第一时间[^，。；]{0,40}/g).map(found => ({
      found,
      wrong: '“第一时间”没有说明多长时间',
      right: '写明时限，如“24小时内”',
    })),
    ...findWords(document.body, /多次(?:召开|组织|开展|专题|研究|听取)[^，。；、]{0,40}/g).map(found => ({
      found,
      wrong: '“多次”没有说明几次',
      right: '写明次数',
    })),
  ]
    .filter(({ found }) => tellsResults(document, found.line) && !/“第一时间|第一时间”/.test(found.words))
    .map(({ found, wrong, right }) => ({
      severity: 'hint' as const,
      at: trimmed(plainOf(document, found.line), found),
      wrong,
      right,
    }))

/**
 * 区委 and 区政府 report “在区委、区政府的正确领导下”: nobody leads himself; the wording is a department's. Source: the issuer of the
 * report, by its title.
 */
export const ownLeadership: CheckRule = document => {
  const { issuer } = document
  if (!issuer) return []
  const government = /([市县区州旗镇乡])(?:人民)?政府$/.exec(issuer)?.[1]
  if (!government) return []
  return findWords(
    document.body,
    /在[^，。；]{0,12}?([市县区州旗镇乡])(?:党)?委和?[、]?\1?(?:人民)?政府的?(?:正确|坚强|领导|统一|共同)[^，。；]{0,6}领导[^，。；]{0,30}下/g,
  )
    .filter(({ groups, words }) => groups[0] === government && !/上级/.test(words))
    .map(found => ({
      severity: 'warning' as const,
      at: found,
      wrong: `报告由${government}（委）政府自己作出，却写“在${government}委、${government}政府领导下”`,
      right: '写上一级党委、政府的领导，或者删去',
    }))
}

/** 凡…必须, 每一份…都: what holds for every one of them can be counted. A hint, since rules are told in the same words. */
export const everyClaim: CheckRule = document =>
  findWords(
    document.body,
    /(?:做到|坚持|确保)?“?[^，。；：]{0,12}”?事项必(?:上|经|须)[^，。；]{2,12}|凡(?:是)?[^，。；]{2,14}(?:案件|事项|合同|文件)，[^，。；]{0,16}(?:必须|一律|均)[^，。；]{2,12}|每一?[份件个项次][^，。；]{2,20}(?:都|均)[^，。；]{2,24}|每次[^，。；]{2,10}后(?:及时|均|都)[^，。；]{2,12}/g,
  )
    .filter(({ line }) => tellsResults(document, line))
    .map(found => ({
      severity: 'hint' as const,
      at: trimmed(plainOf(document, found.line), found),
      wrong: '称件件如此，没有件数',
      right: '写明共多少件，其中多少件如此',
    }))

/** 评分高居全国第三名: among how many, by whose count? Source: 公文条例 article 19 (实事求是). */
export const rankWithoutBase: CheckRule = document =>
  findInClause(
    document.body,
    /(?:(?:居|列|获得?|排名?)全[国省市区县]?第[一二三四五六七八九十\d]+名?|名列前茅|位居前列|居全[国省市区县]前[列茅三五十])[^，。；]{0,6}/g,
  )
    .filter(({ line }) => tellsResults(document, line))
    .map(found => ({
      severity: 'hint' as const,
      at: trimmed(plainOf(document, found.line), found),
      wrong: '名次没有写明参评总数和评定机关',
      right: '写明由谁评定、共多少单位参评',
    }))

const fourInPerson = ['重要工作亲自部署', '重大问题亲自过问', '重点环节亲自协调', '重要任务亲自督办'] as const
/**
 * 亲自 claimed three or four times, without one date or count; and which of the four the rules name is not among them. Source:
 * 党政主要负责人履行推进法治建设第一责任人职责规定 article 4.
 */
export const inPersonClaim: CheckRule = document =>
  document.body.flatMap(({ number: line, plain }) => {
    const claims = [...plain.matchAll(/(?:重要|重大|重点)\p{Script=Han}{2}亲自\p{Script=Han}{2}/gu)]
    const [first, last] = [claims[0], claims.at(-1)]
    if (!first || !last || claims.length < 2) return []
    const absent = fourInPerson.filter(
      one => !plain.includes(one) && !plain.includes(one.replace('重要任务', '重大任务').replace('督办', '督导')),
    )
    const counted = document.figures.some(figure => figure.line === line) || /\d+月\d+日/.test(plain)
    if (counted && absent.length === 0) return []
    return [
      {
        severity: 'hint' as const,
        at: { line, from: first.index, to: last.index + last[0].length },
        wrong: [
          ...(counted ? [] : ['称“亲自”，没有一次写明时间、事项或者次数']),
          ...(absent.length > 0 ? [`规定的四项中没有“${absent.join('”“')}”`] : []),
        ].join('；'),
        right: '按《党政主要负责人履行推进法治建设第一责任人职责规定》第四条，逐项写明做了什么、几次',
      },
    ]
  })

/** What known mechanisms are about; what cannot be their effect. */
const mechanisms: readonly { readonly name: string; readonly about: RegExp; readonly not: RegExp }[] = [
  { name: '双随机、一公开', about: /抽查|检查|监管|执法/, not: /许可(?:名称|事项)|编码|统一目标|清单/ },
  { name: '一网通办', about: /办理|审批|服务|网上|政务/, not: /执法|抽查|普法/ },
  { name: '法律顾问', about: /法律|合法|咨询|合同|诉讼|决策/, not: /许可|抽查|普法/ },
]
/** 建立“双随机、一公开”机制，实现了…行政许可…编码…统一: the effect is not of that cause. Source: 国办发〔2015〕58号 on random checks. */
export const mechanismAndEffect: CheckRule = document =>
  mechanisms.flatMap(({ name, about, not }) =>
    findWords(
      document.body,
      new RegExp(
        `(?:建立|推行|实行|落实)(?:了)?“${name}”[^，。；]{0,8}，(?:基本)?(?:实现|完成|达到)[^。；]{0,60}`,
        'g',
      ),
    )
      .filter(({ words }) => not.test(words.slice(name.length + 6)) && !about.test(words.slice(name.length + 8)))
      .map(found => ({
        severity: 'hint' as const,
        at: found,
        wrong: `“${name}”与所称的结果没有因果关系`,
        right: '分开写：各项工作写各自的结果',
      })),
  )
