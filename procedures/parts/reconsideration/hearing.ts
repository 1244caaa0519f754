/** 第五十条至第五十二条: the hearing and the committee, which a grave, difficult or complex case must have. */
import { findClock, type LetterTrace } from '../../../src/procedure/case-view.ts'
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { workingDays } from '../../../src/procedure/term.ts'
import { administrativeReconsiderationLaw2023 as law } from '../../../statutes/administrative-reconsideration-law.ts'
import {
  type Acts,
  type Clocks,
  type Reconsideration,
  revisedOn,
  type Steps,
  simple,
  since2024,
  underRevisedLaw,
} from './case.ts'

export const hearingSteps = {
  hearing: {
    label: '听证',
    need: { when: '重大、疑难、复杂的案件', test: c => !simple(c) && underRevisedLaw(c) && c.facts.major !== false },
    exempt: 'never',
    article: law.article('50', { paragraph: 1 }),
  },
  committee: {
    label: '提请行政复议委员会咨询',
    need: {
      when: '案情重大、疑难、复杂，或者专业性、技术性较强',
      test: c => !simple(c) && underRevisedLaw(c) && (c.facts.major !== false || c.facts.specialised !== false),
    },
    exempt: 'never',
    article: law.article('52', { paragraph: 2 }),
  },
} as const satisfies Steps

export const hearingClocks = {
  hearingNotice: {
    label: '听证通知（听证5日前送达）',
    owedBy: 'authority',
    kind: 'before',
    from: 'hearingOn',
    metBy: ['serveHearingNotice'],
    term: workingDays(5),
    when: c => (c.facts.hearingOn ?? '') >= revisedOn,
    article: law.article('51', { paragraph: 1 }),
  },
} as const satisfies Clocks

/** The notice of the hearing that is to come: the last one issued. */
const lastNotice = (c: Reconsideration): LetterTrace | undefined =>
  c.letters.filter(({ key }) => key === 'hearingNotice').at(-1)
const toldInTime = (c: Reconsideration): boolean => {
  const due = findClock(c, 'hearingNotice')?.due
  const served = lastNotice(c)?.served ?? []
  return due === undefined || due === null || (served.length > 0 && served.every(({ on }) => on <= due))
}

const handling = { by: 'reconsideration', from: 'heard' } as const
const toBeHeld = (c: Reconsideration): boolean => c.facts.hearingOn !== undefined && c.steps.hearing === undefined

export const hearingActs = {
  callHearing: {
    label: '通知听证',
    help: '定下时间、地点和事项；通知须在听证5个工作日前送达各方。改期的，重新通知。',
    ...handling,
    asks: ['hearingOn', 'hearingPlace', 'hearingMatters'],
    issues: 'hearingNotice',
    offered: (c: Reconsideration): boolean => c.steps.hearing === undefined,
    needs: {
      conditions: [
        {
          unmet: '听证日期应当在今天以后',
          holds: ({ facts }: Reconsideration, { on }: ActInput) => (facts.hearingOn ?? '') > on,
          article: law.article('51', { paragraph: 1 }),
        },
      ],
    },
    article: law.article('51', { paragraph: 1 }),
  },
  serveHearingNotice: {
    label: '送达听证通知',
    help: '每送达一方，记一次。',
    ...handling,
    serves: 'hearingNotice',
    offered: toBeHeld,
    article: law.article('51', { paragraph: 1 }),
  },
  holdHearing: {
    label: '举行听证',
    help: '主持人一名、听证员两名以上、记录员一名；被申请人的负责人应当参加，不能参加的说明理由并委托工作人员。',
    by: 'hearing',
    from: 'heard',
    asks: ['hearingHost', 'hearers', 'hearingRecorder', 'hearingRecord', 'applicantAtHearing', 'headAtHearing'],
    mayGive: ['headAbsence'],
    settles: 'hearing',
    offered: toBeHeld,
    needs: {
      conditions: [
        {
          unmet: '听证通知未在听证5个工作日前送达',
          holds: toldInTime,
          during: since2024,
          article: law.article('51', { paragraph: 1 }),
        },
        {
          unmet: '听证应当在通知的日期举行；改期的，重新通知',
          holds: ({ facts }: Reconsideration, { on }: ActInput) => facts.hearingOn === on,
          article: law.article('51', { paragraph: 1 }),
        },
        {
          unmet: '听证员应当两名以上，不由主持人、记录员兼任',
          holds: ({ facts }: Reconsideration) => {
            const hearers = facts.hearers ?? []
            const others = [facts.hearingHost, facts.hearingRecorder]
            return new Set(hearers).size >= 2 && !hearers.some(hearer => others.includes(hearer))
          },
          article: law.article('50', { paragraph: 3 }),
        },
        {
          unmet: '主持人和记录员应当是不同的人',
          holds: ({ facts }: Reconsideration) => facts.hearingHost !== facts.hearingRecorder,
          article: law.article('50', { paragraph: 3 }),
        },
        {
          unmet: '被申请人的负责人不能参加听证的，应当说明理由',
          holds: ({ facts }: Reconsideration) => facts.headAtHearing !== 'staff' || Boolean(facts.headAbsence),
          article: law.article('51', { paragraph: 3 }),
        },
      ],
    },
    article: law.article('50'),
  },
  consultCommittee: {
    label: '记录复议委员会咨询意见',
    help: '案情重大疑难复杂、专业性技术性较强的，应当提请咨询；意见是作出决定的重要参考。',
    ...handling,
    asks: ['committeeOpinion'],
    settles: 'committee',
    offered: (c: Reconsideration): boolean => c.steps.committee === undefined,
    article: law.article('52'),
  },
} as const satisfies Acts
