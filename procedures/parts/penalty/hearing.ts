/** 听证 (articles 63 to 65; before 15 July 2021: 42, 43): asked for in time, told of in time, led by somebody else. */
import { findClock } from '../../../src/procedure/case-view.ts'
import { days, inForce, workingDays } from '../../../src/procedure/term.ts'
import {
  administrativePenaltyLaw2017 as formerLaw,
  administrativePenaltyLaw2021 as law,
} from '../../../statutes/administrative-penalty-law.ts'
import { marketPenaltyHearingMeasures as measures } from '../../../statutes/penalty-procedure-rules.ts'
import {
  type Acts,
  type Clocks,
  doneSince,
  enforcing,
  hearingAsked,
  hearingGivenUp,
  hearingRight,
  type PenaltyCase,
  unserved,
} from './case.ts'
import { terms } from './ministry-rules.ts'

export const hearingClocks = {
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
    article: measures.article('29'),
  },
} as const satisfies Clocks

export const hearingDeemed = {
  hearingLapsed: {
    label: '逾期未要求听证，视为放弃',
    expired: 'hearingRequest',
    effectiveOn: 'nextDay',
    from: ['notified'],
    when: (c: PenaltyCase) => !hearingAsked(c) && !hearingGivenUp(c),
    article: law.article('64', { item: 1 }),
  },
} as const

export const hearingActs = {
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
    help: '确定时间、地点和非本案调查人员的主持人；举行七日（工作日）前送达通知书，从听证日往回数（第六十四条、第八十五条）。',
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
          unmet: '听证日期太近，应当留足七日（工作日）的通知时间，请改后听证日期',
          holds: (c, { on }) => on <= (findClock(c, 'hearingNotice')?.due ?? ''),
          article: law.article('64', { item: 2 }),
        },
      ],
    },
    article: law.article('64', { item: 2 }),
  },
  serveHearingNotice: {
    label: '送达听证通知书',
    help: '最迟在举行听证的七日（工作日）前送达；迟了的，改期重新通知。',
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
          unmet: '听证通知书没有在七日（工作日）前送达，请改期重新通知',
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
