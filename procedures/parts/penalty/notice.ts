/**
 * 告知、陈述、申辩 (articles 44, 45, 62; before 15 July 2021: 31, 32, 41). Nobody is punished unheard, nobody
 * worse for having spoken.
 */
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { administrativePenaltyLaw2021 as law } from '../../../statutes/administrative-penalty-law.ts'
import { stateCouncil27Of2022 as benchmarks } from '../../../statutes/enforcement-documents.ts'
import {
  marketPenaltyProcedureRules as market,
  marketPenaltyHearingMeasures,
} from '../../../statutes/penalty-procedure-rules.ts'
import { standardFor, standardsOfTheDay } from './amounts.ts'
import {
  type Acts,
  anyHead,
  type Clocks,
  doneSince,
  enforcing,
  type Gate,
  heard,
  hearingAsked,
  hearingGivenUp,
  hearingRight,
  type PenaltyCase,
  ran,
  unserved,
} from './case.ts'
import { inTime, ofKnownKind } from './filing.ts'
import { amountOf, imposes, withinNotified } from './kinds.ts'
import { terms } from './ministry-rules.ts'
import { nobodyRecused, recusalOpen } from './recusal.ts'

const noticeServed = (c: PenaltyCase): boolean =>
  (c.letters.findLast(({ key }) => key === 'notice')?.served.length ?? 0) > 0

/** What must hold of any penalty, proposed or decided; `of` says which of the two. */
export const imposable = (of: 'proposed' | 'penalties'): readonly Gate[] => [
  inTime,
  ofKnownKind(of),
  {
    unmet: '不满十四周岁，或者不能辨认、控制自己行为的，不予行政处罚',
    holds: ({ facts }) => facts.capacity !== 'under14' && facts.capacity !== 'incapable',
    article: law.article('30'),
  },
  {
    unmet: '已满十四周岁不满十八周岁的，应当从轻或者减轻处罚',
    holds: ({ facts }) =>
      facts.capacity !== 'under18' || facts.discretion === 'lighter' || facts.discretion === 'reduced',
    article: law.article('30'),
  },
  {
    unmet: '同一违法行为已被罚款的，不得再处罚款',
    holds: ({ facts }) => facts.finedElsewhere === 'no' || !imposes(facts[of], 'fine'),
    article: law.article('29'),
  },
  {
    unmet: '有违法所得的，除依法应当退赔的外，应当予以没收',
    holds: ({ facts }) =>
      amountOf(facts[of], 'confiscateGains') >= Math.round(((facts.gains ?? 0) - (facts.refunded ?? 0)) * 100) / 100,
    during: { since: '2021-07-15' },
    article: law.article('28'),
  },
  {
    unmet: '罚款、没收违法所得须写明金额',
    holds: ({ facts }) =>
      (facts[of] ?? []).every(
        ({ kind, amount }) => (kind !== 'fine' && kind !== 'confiscateGains') || (amount ?? 0) > 0,
      ),
    article: law.article('59'),
  },
  {
    unmet: '行政拘留只能由公安机关和法律规定的其他机关实施',
    holds: ({ facts }) => facts.power === 'own' || !imposes(facts[of], 'detention'),
    article: law.article('18'),
  },
  {
    unmet: '涉嫌犯罪的应当及时移送司法机关；司法机关退回、不追究刑事责任的，填写其文书',
    holds: ({ facts }) => facts.suspectedCrime !== true || Boolean(facts.judicialReturn),
    article: law.article('27'),
  },
  {
    unmet: '回避申请尚未决定',
    holds: c => !recusalOpen(c),
    article: law.article('43'),
  },
  nobodyRecused,
]

/** 未告知或者拒听不得处罚 (62). */
export const wasHeard: readonly Gate[] = [
  {
    unmet: '《行政处罚告知书》尚未送达，不得作出处罚决定',
    holds: noticeServed,
    article: law.article('62'),
  },
  {
    unmet: '陈述、申辩期限尚未届满：请等待当事人提出意见，或者明确放弃',
    holds: (c, { on }) =>
      doneSince(c, 'state', 'notify') || doneSince(c, 'waiveStatement', 'notify') || ran(c, 'defence', on),
    article: law.article('45'),
  },
  {
    unmet: '当事人的陈述、申辩尚未复核',
    holds: c => !doneSince(c, 'state', 'notify') || doneSince(c, 'reviewStatement', 'state'),
    article: law.article('45'),
  },
  {
    unmet: '要求听证的期限尚未届满',
    holds: (c, { on }) => !hearingRight(c) || hearingAsked(c) || hearingGivenUp(c) || ran(c, 'hearingRequest', on),
    article: law.article('64', { item: 1 }),
  },
  {
    unmet: '当事人要求听证，尚未举行',
    holds: c => !hearingAsked(c) || heard(c) || hearingGivenUp(c),
    article: law.article('63'),
  },
]
export const noHeavier: Gate = {
  unmet: '处罚不得超出告知的种类和数额，不得因陈述、申辩、听证而加重；有新的事实的，重新告知',
  holds: ({ facts }) => withinNotified(facts.penalties, facts.told),
  article: law.article('45', { paragraph: 2 }),
}
const heavierOnlyOnNewFacts: Gate = {
  unmet: '重新告知的处罚重于已告知的，须写明新的事实、证据；不得因陈述、申辩、听证而加重',
  holds: (c, { fields }: ActInput) =>
    c.facts.told === undefined ||
    (c.acts.state === undefined && c.acts.requestHearing === undefined) ||
    Boolean(fields.newFacts) ||
    withinNotified(c.facts.proposed, c.facts.told),
  article: law.article('45', { paragraph: 2 }),
}

export const noticeClocks = {
  defence: {
    label: '当事人陈述、申辩',
    owedBy: 'party',
    from: { served: 'notice' },
    metBy: ['state', 'waiveStatement'],
    term: terms.defence,
    article: market.article('57'),
  },
} as const satisfies Clocks

export const noticeDeemed = {
  statementLapsed: {
    label: '逾期未陈述、申辩',
    expired: 'defence',
    effectiveOn: 'nextDay',
    from: ['notified', 'heard'],
    article: market.article('57'),
  },
} as const

export const noticeActs = {
  notify: {
    label: '告知拟处罚内容和权利',
    help: '告知拟处罚的内容及事实、理由、依据和陈述、申辩的权利；是否达到较大数额按本地标准计算，属于听证范围的，告知书自动写入听证权利（第四十四条、第六十三条）。',
    ...enforcing,
    from: ['concluded', 'notified', 'heard'],
    to: 'notified',
    asks: ['proposed'],
    mayGive: ['largeStandard', 'largeStandardRule', 'newFacts', 'judicialReturn'],
    derives: standardsOfTheDay,
    issues: 'notice',
    approvedBy: [anyHead],
    needs: {
      conditions: [
        ...imposable('proposed'),
        {
          unmet: '请写明适用的裁量基准；没有制定的也应写明',
          holds: ({ facts }) => Boolean(facts.benchmark),
          during: { since: '2022-07-29' },
          article: benchmarks.article('全文'),
        },
        {
          unmet: '另行适用“较大数额”标准的，写明文号',
          holds: ({ facts }) => facts.largeStandard === undefined || Boolean(facts.largeStandardRule),
          article: marketPenaltyHearingMeasures.article('5'),
        },
        {
          unmet: '本地已规定“较大数额”标准的，不得另行适用更高的数额',
          holds: (c, input) => {
            const { yuan, fixed } = standardFor('hearing', c, input)
            return !fixed || (c.facts.largeStandard ?? 0) <= (yuan ?? 0)
          },
          article: marketPenaltyHearingMeasures.article('5'),
        },
        heavierOnlyOnNewFacts,
      ],
    },
    article: law.article('44'),
  },
  serveNotice: {
    label: '送达告知书',
    help: '陈述、申辩和要求听证的期限自送达次日起算；填写送达回证。',
    ...enforcing,
    from: 'notified',
    serves: 'notice',
    derives: { told: c => c.facts.proposed },
    offered: c => unserved(c, 'notice'),
    article: law.article('44'),
  },
  state: {
    label: '登记陈述、申辩',
    help: '必须充分听取；口头提出的记入笔录（第四十五条）。',
    ...enforcing,
    from: ['notified', 'heard'],
    asks: ['statement'],
    mayGive: ['files'],
    needs: { served: ['notice'] },
    article: law.article('45'),
  },
  waiveStatement: {
    label: '登记放弃陈述、申辩',
    help: '只登记当事人明确表示的放弃，附书面材料；沉默的，等期限届满（第六十二条）。',
    ...enforcing,
    from: ['notified', 'heard'],
    mayGive: ['files'],
    needs: { served: ['notice'] },
    offered: c => !doneSince(c, 'state', 'notify'),
    article: law.article('62'),
  },
  reviewStatement: {
    label: '复核陈述、申辩',
    help: '事实、理由、证据逐项复核，成立的应当采纳；不得因申辩加重（第四十五条）。',
    ...enforcing,
    from: ['notified', 'heard'],
    asks: ['statementReview', 'statementAdopted'],
    offered: c => c.acts.state !== undefined,
    article: law.article('45'),
  },
} as const satisfies Acts
