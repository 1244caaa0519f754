/**
 * What is counted of litigation, at the organ sued. A suit is one, whatever its instances: it is received with its first
 * instance and concluded by the decision that took effect. 出庭率 is of cases in which a court sat.
 */
import { findClock, metInTime } from '../../../src/procedure/case-view.ts'
import type { Check, Indicator } from '../../../src/procedure/procedure.ts'
import { annualDisclosureReportFormat2021 as format } from '../../../statutes/annual-disclosure-report-format.ts'
import { results } from '../reconsideration/contested-act.ts'
import { lost, toPerform } from './afterwards.ts'
import { mustAppear } from './appearing.ts'
import { type fields, firstInstance, type Litigation, secondInstance } from './case.ts'

type Figure = Extract<Indicator<typeof fields>, { kind: 'count' } | { kind: 'stock'; from: unknown }>
type Counted = Extract<Figure, { kind: 'count' }>
type Day = string | null | undefined
const at = { unit: '件', at: 'defendant' } as const
const count = (label: string, on: (c: Litigation) => Day, when?: (c: Litigation) => boolean): Counted => ({
  kind: 'count',
  label,
  on,
  ...at,
  ...(when ? { when } : {}),
})

/** Begun by a suit, not sent back from above. */
const begun = (c: Litigation): Day => (firstInstance(c) && c.acts.openNext === undefined ? c.facts.receivedOn : null)
const ordinary = (c: Litigation): boolean => firstInstance(c) || secondInstance(c)
const concluded = (c: Litigation): Day => (ordinary(c) && c.facts.result !== undefined ? c.facts.effectiveOn : null)
/** Its last day, once it was kept or missed: what is not due yet is no failure. */
const defenceDue = (c: Litigation): Day => {
  const clock = findClock(c, 'defence')
  return clock && clock.state !== 'open' && clock.state !== 'stopped' ? clock.due : null
}
const satOn = ({ facts }: Litigation): Day => facts.hearings?.[0]?.on
const sittings = ({ facts }: Litigation) => facts.hearings ?? []
const headCame = (c: Litigation): boolean => sittings(c).some(({ attendance }) => attendance === 'head')
const outcome =
  (...keys: readonly string[]) =>
  (c: Litigation) =>
    keys.includes(c.outcome ?? '')

const kinds = { direct: '未经复议直接起诉', afterReview: '复议后起诉' } as const
type Kind = keyof typeof kinds
type Cell = keyof typeof results | 'pending' | 'filed'
const tableFour = Object.fromEntries(
  (Object.keys(kinds) as Kind[]).flatMap((kind): [string, Figure][] => {
    const here = (c: Litigation): boolean => c.facts.matter === 'disclosure' && c.facts.suitKind === kind
    const label = `表四行政诉讼（${kinds[kind]}）`
    return [
      ...(Object.keys(results) as (keyof typeof results)[]).map((key): [string, Figure] => [
        `disclosure-${kind}-${key}`,
        count(`${label}：${results[key]}`, concluded, c => here(c) && c.facts.result === key),
      ]),
      [
        `disclosure-${kind}-pending`,
        // Each instance while it is open: an appeal closes one and opens the next on the same day.
        {
          kind: 'stock',
          label: `${label}：尚未审结`,
          ...at,
          from: c => c.facts.receivedOn,
          until: c => c.closedOn,
          when: c => ordinary(c) && here(c),
        },
      ],
      [`disclosure-${kind}-filed`, count(`${label}：本年新收`, begun, here)],
    ]
  }),
) as Readonly<Record<`disclosure-${Kind}-${Cell}`, Figure>>

export const figures = {
  received: count('被诉案件（一审）', begun),
  appeals: count('二审案件', c => c.facts.receivedOn, secondInstance),
  retrials: count(
    '再审和再审审查案件',
    c => c.facts.receivedOn,
    c => !ordinary(c),
  ),
  publicInterest: count('行政公益诉讼', begun, c => c.facts.plaintiffKind === 'procuratorate'),
  concluded: count('审结（生效）', concluded),
  pending: {
    kind: 'stock',
    label: '尚未审结',
    ...at,
    from: c => c.facts.receivedOn,
    until: c => c.closedOn,
    when: ordinary,
  },
  upheld: count('审结：维持（驳回诉讼请求）', concluded, c => c.facts.result === 'upheld'),
  lost: count('审结：纠正（败诉）', concluded, lost),
  other: count('审结：其他', concluded, c => c.facts.result === 'other'),
  lossRate: { kind: 'rate', label: '败诉率（纠正÷审结）', numerator: 'lost', denominator: 'concluded' },
  withdrawn: count('撤诉', concluded, outcome('withdrawn', 'deemedWithdrawn')),
  withdrawnAfterChange: count('被告改变行为后撤诉', concluded, c => c.facts.changedAct === true),
  mediated: count('调解结案', concluded, outcome('mediated')),
  defences: count('应当答辩举证', defenceDue),
  defencesInTime: count('按期答辩举证', defenceDue, c => metInTime(c, 'defence')),
  defenceRate: { kind: 'rate', label: '按期答辩举证率', numerator: 'defencesInTime', denominator: 'defences' },
  sat: count('开庭审理案件', satOn),
  headsAppeared: count('负责人出庭案件', satOn, headCame),
  appearanceRate: {
    kind: 'rate',
    label: '负责人出庭率（负责人出庭案件÷开庭案件）',
    numerator: 'headsAppeared',
    denominator: 'sat',
  },
  principals: count('正职负责人出庭案件', satOn, c => sittings(c).some(({ rank }) => rank === 'principal')),
  principalRate: { kind: 'rate', label: '正职出庭率（÷开庭案件）', numerator: 'principals', denominator: 'sat' },
  spoke: count('负责人出庭又出声案件', satOn, c => sittings(c).some(({ spoke }) => spoke === true)),
  speakingRate: { kind: 'rate', label: '出声率（÷负责人出庭案件）', numerator: 'spoke', denominator: 'headsAppeared' },
  bound: count('负责人应当出庭案件（解释第一百二十九条）', satOn, mustAppear),
  boundAppeared: count('其中已出庭', satOn, c => mustAppear(c) && headCame(c)),
  boundRate: { kind: 'rate', label: '应出必出率', numerator: 'boundAppeared', denominator: 'bound' },
  unexcused: count(
    '无正当理由未出庭案件',
    satOn,
    c => !headCame(c) && sittings(c).some(({ excuse }) => excuse === 'none'),
  ),
  lawyersOnly: count('仅委托律师出庭案件', satOn, c => sittings(c).some(({ attendance }) => attendance === 'lawyers')),
  toPerform: count('有履行内容的生效裁判', c => c.facts.effectiveOn, toPerform),
  performed: count(
    '已全部履行',
    c => c.facts.effectiveOn,
    c => toPerform(c) && c.facts.performed === 'full',
  ),
  performanceRate: { kind: 'rate', label: '生效裁判履行率', numerator: 'performed', denominator: 'toPerform' },
  suggestions: count('收到司法建议', c => c.facts.suggestionOn),
  suggestionsAnswered: count(
    '按期反馈司法建议',
    c => c.facts.suggestionOn,
    c => metInTime(c, 'suggestion') || metInTime(c, 'documentSuggestion'),
  ),
  lossesReviewed: count('已作败诉分析', concluded, c => lost(c) && c.acts.reviewLoss !== undefined),
  ...tableFour,
} as const satisfies Readonly<Record<string, Indicator<typeof fields>>>
export type FigureKey = keyof typeof figures

const article = format.article('表四')
export const checks: readonly Check<FigureKey>[] = [
  { label: '审结＝维持＋纠正＋其他', left: ['upheld', 'lost', 'other'], relation: '=', right: ['concluded'], article },
  { label: '负责人出庭案件不多于开庭案件', left: ['headsAppeared'], relation: '<=', right: ['sat'], article },
]
