/**
 * Stories of 不足和整改: each January what the report of the year before names, with cause, owner, measure and day; a year
 * later it is checked. Most are put right, some are carried and named again; this year's are on their way.
 */
import type { CaseState } from '../case/state.ts'
import type { DemonstrationDays } from './days.ts'
import { type Story, type StoryPlan, signed, type Telling } from './story.ts'

const procedure = 'shortcoming'
const unit = 'government'

interface Shortcoming {
  readonly problem: string
  readonly cause: string
  readonly from: 'figures' | 'inspection' | 'review' | 'congress' | 'audit' | 'public' | 'self'
  readonly owner: string
  readonly measure: string
  readonly result: string
}
type Fate = 'mended' | 'partly' | 'carried'

/** By the year they are about: two before the last, the one before it, the last. */
const named: readonly (readonly (readonly [Shortcoming, Fate])[])[] = [
  [
    [
      {
        problem: '依申请公开有少数答复超过法定期限',
        cause: '历史档案没有电子目录，人工检索耗时长',
        from: 'figures',
        owner: 'housing',
        measure: '完成近十年项目档案电子目录；检索满十个工作日仍无结果的当日报告。',
        result: '电子目录已编到近六年，逾期答复减少。',
      },
      'partly',
    ],
    [
      {
        problem: '行政处罚决定公示不及时',
        cause: '决定作出和公示由两个岗位办理，没有交接时限',
        from: 'inspection',
        owner: 'market',
        measure: '决定作出当日移交公示岗，七个工作日内公示，每月抽查。',
        result: '全年公示均在七个工作日内，抽查四次未发现超期。',
      },
      'mended',
    ],
    [
      {
        problem: '部分村居调解协议没有回访',
        cause: '专职调解员不足，回访没有列入考核',
        from: 'self',
        owner: 'justice',
        measure: '协议履行期满十日内回访，回访率列入司法所考核。',
        result: '回访率由六成升到九成五。',
      },
      'mended',
    ],
  ],
  [
    [
      {
        problem: '个别规范性文件报送备案不及时',
        cause: '公布与报备由不同岗位办理，衔接不够',
        from: 'figures',
        owner: 'office',
        measure: '公布当日自动生成报备提醒，备案审查专员每周核对。',
        result: '下半年报备全部按期。',
      },
      'mended',
    ],
    [
      {
        problem: '行政机关负责人出庭应诉后不出声',
        cause: '庭前没有准备，委托律师包办',
        from: 'review',
        owner: 'urban',
        measure: '庭前三日召开准备会，负责人至少就争议焦点陈述一次。',
        result: '尚未开庭，无法检验。',
      },
      'carried',
    ],
  ],
  [
    [
      {
        problem: '乡镇综合执法案卷文书不规范',
        cause: '执法人员法律专业的少，没有统一文书样式',
        from: 'inspection',
        owner: 'xiaoman',
        measure: '使用统一文书，每季度由县司法局评查一次。',
        result: '',
      },
      'carried',
    ],
    [
      {
        problem: '信访部门尚未明确推进法治建设第一责任人',
        cause: '主要负责人调整后没有及时重新确定',
        from: 'self',
        owner: 'petitions',
        measure: '主要负责人到任后十个工作日内确定并报备。',
        result: '',
      },
      'carried',
    ],
    [
      {
        problem: '重大行政决策后评估开展少',
        cause: '没有明确评估时间和委托办法',
        from: 'congress',
        owner: 'planning',
        measure: '实施满一年的决策全部列入后评估计划。',
        result: '两项决策已完成后评估，报告已提交常务会议。',
      },
      'mended',
    ],
  ],
]

export const shortcomingPlans = (days: DemonstrationDays): readonly StoryPlan[] =>
  named.flatMap((list, n) => {
    const opens = days.working(`${days.years[n]}-01-12`)
    return list.map(([shortcoming, fate], turn) => planned(opens, shortcoming, fate, turn))
  })

const planned = (opens: string, shortcoming: Shortcoming, fate: Fate, turn: number): StoryPlan => ({
  procedure,
  unit,
  opens,
  tell: telling => told(telling, shortcoming, fate, turn),
  // What is named again gets a measure, and is still being worked at.
  opened: (c: CaseState) => (c.procedure === procedure ? { tell: telling => again(telling, c, shortcoming) } : null),
})

function* told(telling: Telling, shortcoming: Shortcoming, fate: Fate, turn: number): Story {
  const { days, opens } = telling
  const { problem, cause, from, owner } = shortcoming
  const year = Number(opens.slice(0, 4))
  yield { act: 'register', on: opens, fields: { foundOn: opens, year: year - 1, problem, cause, from, owner } }
  const plans = days.workingDays(opens, 12 + turn * 4)
  yield* signed({ act: 'plan', on: plans, fields: { measure: shortcoming.measure, due: `${year}-11-30` } })
  if (shortcoming.result)
    yield { act: 'report', on: days.working(`${year}-10-2${turn}`), fields: { result: shortcoming.result } }
  // The year after: checked before the next report is compiled.
  const on = days.working(`${year + 1}-01-0${5 + turn}`)
  if (fate === 'mended') yield { act: 'confirm', on, fields: { finding: '对照措施逐项核对，已经改好。' } }
  else if (fate === 'partly')
    yield {
      act: 'carryPart',
      on,
      fields: { finding: '目录完成近六年，还差四年。', carryReason: '早年档案残缺，需要补档后编目' },
    }
  else yield { act: 'carry', on, fields: { finding: '没有可以检验的结果。', carryReason: '当年没有开庭，无从检验' } }
}

function* again({ days }: Telling, { openedOn }: CaseState, { measure }: Shortcoming): Story {
  const year = Number(openedOn.slice(0, 4))
  const on = days.workingDays(openedOn, 15)
  yield* signed({ act: 'plan', on, fields: { measure, due: `${year}-12-10` } })
}
