/**
 * 告知、陈述申辩、听证 (articles 44, 45, 62 to 65; before 15 July 2021: 31, 32, 41, 42). Nobody is punished unheard, nobody
 * worse for having spoken.
 */
import { findClock } from '../../../src/procedure/case-view.ts'
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { days, inForce, workingDays } from '../../../src/procedure/term.ts'
import {
  administrativePenaltyLaw2017 as formerLaw,
  administrativePenaltyLaw2021 as law,
} from '../../../statutes/administrative-penalty-law.ts'
import { stateCouncil27Of2022 as benchmarks } from '../../../statutes/enforcement-documents.ts'
import {
  marketPenaltyProcedureRules as market,
  marketPenaltyHearingMeasures,
} from '../../../statutes/penalty-procedure-rules.ts'
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
import { inTime } from './filing.ts'
import { nobodyRecused, recusalOpen } from './investigation.ts'
import { amountOf, imposes, withinNotified } from './kinds.ts'
import { terms } from './ministry-rules.ts'

const noticeServed = (c: PenaltyCase): boolean =>
  (c.letters.findLast(({ key }) => key === 'notice')?.served.length ?? 0) > 0

/** What must hold of any penalty, proposed or decided; `of` says which of the two. */
export const imposable = (of: 'proposed' | 'penalties'): readonly Gate[] => [
  inTime,
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
    unmet: '同一违法行为已被罚款，不得再处罚款',
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
  unmet: '处罚决定超出告知的种类或者数额：不得因陈述、申辩、听证而加重；有新的事实的，重新告知',
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
  hearingRequest: {
    label: '当事人要求听证',
    owedBy: 'party',
    from: { served: 'notice' },
    metBy: ['requestHearing', 'waiveHearing'],
    term: inForce(
      { since: '1996-10-01', until: '2021-07-14', term: days(3), article: formerLaw.article('42', { item: 1 }) },
      { since: '2021-07-15', term: workingDays(5), article: law.article('64', { item: 1 }) },
    ),
    when: hearingRight,
    article: law.article('64', { item: 1 }),
  },
  hearingNotice: {
    label: '送达听证通知书',
    owedBy: 'authority',
    kind: 'before',
    from: 'hearingOn',
    metBy: ['serveHearingNotice'],
    term: inForce(
      { since: '1996-10-01', until: '2021-07-14', term: days(7), article: formerLaw.article('42', { item: 2 }) },
      { since: '2021-07-15', term: workingDays(7), article: law.article('64', { item: 2 }) },
    ),
    article: law.article('64', { item: 2 }),
  },
  hearingReport: {
    label: '听证报告',
    owedBy: 'authority',
    from: { act: 'holdHearing' },
    metBy: ['reportHearing'],
    term: terms.hearingReport,
    article: marketPenaltyHearingMeasures.article('29'),
  },
} as const satisfies Clocks

export const noticeDeemed = {
  hearingLapsed: {
    label: '逾期未要求听证，视为放弃',
    expired: 'hearingRequest',
    effectiveOn: 'nextDay',
    from: ['notified'],
    when: (c: PenaltyCase) => !hearingAsked(c) && !hearingGivenUp(c),
    article: law.article('64', { item: 1 }),
  },
} as const

export const noticeActs = {
  notify: {
    label: '告知拟处罚内容和权利',
    help: '告知拟处罚的内容及事实、理由、依据和陈述、申辩的权利；属于听证范围的，告知书自动写入听证权利（第四十四条、第六十三条）。',
    ...enforcing,
    from: ['concluded', 'notified', 'heard'],
    to: 'notified',
    asks: ['proposed'],
    mayGive: ['largeStandard', 'largeStandardRule', 'newFacts', 'judicialReturn'],
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
          unmet: '适用本地“较大数额”标准的，写明文号',
          holds: ({ facts }) => facts.largeStandard === undefined || Boolean(facts.largeStandardRule),
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
  requestHearing: {
    label: '登记要求听证',
    help: '当事人在告知后五日（工作日）内提出；2021年7月15日以前送达的为三日（第六十四条）。',
    ...enforcing,
    from: 'notified',
    mayGive: ['files'],
    offered: c => hearingRight(c) && !hearingAsked(c) && !hearingGivenUp(c),
    needs: {
      served: ['notice'],
      conditions: [
        {
          unmet: '已超过要求听证的期限',
          holds: (c, { on }) => on <= (findClock(c, 'hearingRequest')?.due ?? on),
          article: law.article('64', { item: 1 }),
        },
      ],
    },
    article: law.article('64', { item: 1 }),
  },
  waiveHearing: {
    label: '登记放弃、撤回听证',
    help: '当事人明确放弃听证权利或者撤回听证要求的，附书面材料。',
    ...enforcing,
    from: 'notified',
    mayGive: ['files'],
    offered: c => hearingRight(c) && !hearingGivenUp(c),
    needs: { served: ['notice'] },
    article: law.article('63'),
  },
  callHearing: {
    label: '通知听证',
    help: '确定时间、地点和非本案调查人员的主持人；举行七日前送达通知书，日历按听证日倒数（第六十四条）。',
    by: 'hearing',
    from: 'notified',
    asks: ['hearingOn', 'hearingPlace', 'host', 'hearingOpen'],
    issues: 'hearingNotice',
    offered: hearingAsked,
    needs: {
      conditions: [
        {
          unmet: '听证由非本案调查人员主持',
          holds: ({ facts }) =>
            ![...(facts.officers ?? []), ...(facts.investigators ?? [])].some(id => id === facts.host),
          article: law.article('64', { item: 4 }),
        },
        {
          unmet: '听证日期距今不足七日，来不及依法通知',
          holds: (c, { on }) => on <= (findClock(c, 'hearingNotice')?.due ?? ''),
          article: law.article('64', { item: 2 }),
        },
      ],
    },
    article: law.article('64', { item: 2 }),
  },
  serveHearingNotice: {
    label: '送达听证通知书',
    help: '最迟在举行听证的七日前送达；迟了的，改期重新通知。',
    by: 'hearing',
    from: 'notified',
    serves: 'hearingNotice',
    offered: c => unserved(c, 'hearingNotice'),
    article: law.article('64', { item: 2 }),
  },
  holdHearing: {
    label: '举行听证',
    help: '调查人员提出事实、证据和建议，当事人申辩、质证；笔录交当事人核对签字。当事人无故缺席、退出的，视为放弃听证权利，终止听证（第六十四条）。',
    by: 'hearing',
    from: 'notified',
    to: 'heard',
    asks: ['attendance', 'hearingRecord', 'recordSigned'],
    offered: hearingAsked,
    needs: {
      served: ['hearingNotice'],
      conditions: [
        {
          unmet: '听证通知书没有在七日前送达，请改期重新通知',
          holds: c => {
            const due = findClock(c, 'hearingNotice')?.due ?? ''
            return (c.letters.findLast(({ key }) => key === 'hearingNotice')?.served[0]?.on ?? '9999') <= due
          },
          article: law.article('64', { item: 2 }),
        },
        {
          unmet: '办理日期应当是通知的听证日期',
          holds: (c, { on }) => on === c.facts.hearingOn,
          article: law.article('64', { item: 2 }),
        },
        {
          unmet: '听证主持人应当回避，请另行指定并重新通知',
          holds: ({ facts }) => facts.recusalDecision !== 'granted' || facts.recusalPerson !== facts.host,
          article: law.article('64', { item: 4 }),
        },
      ],
    },
    article: law.article('64'),
  },
  reportHearing: {
    label: '提出听证报告',
    help: '写明听证基本情况和处理意见；决定应当根据听证笔录作出（第六十五条）。',
    by: 'hearing',
    from: 'heard',
    asks: ['hearingReport'],
    offered: c => !doneSince(c, 'reportHearing', 'holdHearing'),
    article: law.article('65'),
  },
} as const satisfies Acts
