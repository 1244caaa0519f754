/** 第二章、第三十一条、第三十二条: an application comes in, by itself or through the penalising organ, and is corrected. */
import { firstDone, letterServed } from '../../../src/procedure/case-view.ts'
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { inForce, localTerm, workingDays } from '../../../src/procedure/term.ts'
import { administrativeReconsiderationLaw2023 as law } from '../../../statutes/administrative-reconsideration-law.ts'
import { administrativeReconsiderationRegulation as regulation } from '../../../statutes/administrative-reconsideration-regulation.ts'
import { withinExamination } from './accepting.ts'
import { type Acts, before2024, type Clocks, type Reconsideration, revisedOn, since2024, standsOn } from './case.ts'
import { limitFacts } from './time-limit.ts'

const formerCase = (c: Reconsideration) => (c.facts.receivedOn ?? revisedOn) < revisedOn
const extended = (c: Reconsideration) => c.acts.extendCorrection !== undefined

export const correctionIntervals = {
  correction: {
    label: '等待申请人补正',
    effect: 'restart',
    clocks: ['examination'],
    article: law.article('31', { paragraph: 3 }),
  },
} as const

export const applicationClocks = {
  forwarding: {
    label: '处理或者转送复议申请',
    owedBy: 'authority',
    from: 'appliedOn',
    metBy: ['forward', 'correctOurselves'],
    term: inForce({ since: revisedOn, term: workingDays(5), article: law.article('32') }),
    when: c => c.acts.handIn !== undefined,
    article: law.article('32'),
  },
  correction: {
    label: '申请人补正',
    owedBy: 'party',
    from: { served: 'correctionNotice' },
    metBy: ['correct'],
    term: inForce({ since: revisedOn, term: workingDays(10), article: law.article('31', { paragraph: 2 }) }),
    when: c => !formerCase(c) && !extended(c),
    article: law.article('31', { paragraph: 2 }),
  },
  formerCorrection: {
    label: '申请人补正（合理期限）',
    owedBy: 'party',
    from: { served: 'correctionNotice' },
    until: 'correctBy',
    metBy: ['correct'],
    term: localTerm('reconsideration.correction', '补正期限', workingDays(10), '条例只要求通知中载明合理的补正期限'),
    when: c => formerCase(c) && !extended(c),
    article: regulation.article('29'),
  },
  extendedCorrection: {
    label: '申请人补正（延长后）',
    owedBy: 'party',
    from: { act: 'extendCorrection' },
    until: 'correctBy',
    metBy: ['correct'],
    term: workingDays(10),
    article: law.article('31', { paragraph: 2 }),
  },
} as const satisfies Clocks

const registered = ['applicants', 'matter', 'claim', 'reasons', 'knewOn'] as const
/** The rest of the file is completed before acceptance (补记申请事项): the counter asks only what is in front of it. */
const mayBeRegistered = [
  'contestedNumber',
  'madeOn',
  'compensationClaimed',
  'reviewClaimed',
  'reviewedTitle',
  'evidence',
] as const

export const applicationActs = {
  apply: {
    label: '网上申请行政复议',
    by: 'public',
    from: 'new',
    to: 'examined',
    asks: ['applicants', 'respondentName', 'matter', 'claim', 'reasons', 'knewOn'],
    mayGive: [
      'contestedNumber',
      'rightsTold',
      'rightsKnownOn',
      'compensationClaimed',
      'reviewClaimed',
      'reviewedTitle',
    ],
    sets: 'appliedOn',
    derives: { receivedOn: (_, on) => on, channel: () => 'online', ...limitFacts },
    numbers: 'application',
    article: law.article('22'),
  },
  register: {
    label: '登记复议申请',
    help: '办理日期填申请之日（交邮的填邮戳日），另填本机关收到之日。不得收取任何费用（第八十七条）；口头申请的当场记录。',
    by: 'reconsideration',
    from: 'new',
    to: 'examined',
    asks: ['channel', 'receivedOn', 'organ', 'respondent', ...registered],
    mayGive: mayBeRegistered,
    sets: 'appliedOn',
    derives: limitFacts,
    numbers: 'application',
    article: law.article('22'),
  },
  handIn: {
    label: '代收复议申请（当场处罚、电子监控处罚）',
    help: '由作出处罚决定的机关办理：对当场作出或者依据电子监控记录作出的处罚不服的，可以通过本机关提交。',
    by: 'registration',
    from: 'new',
    to: 'handedIn',
    asks: ['organ', 'respondent', ...registered],
    mayGive: mayBeRegistered,
    sets: 'appliedOn',
    derives: { channel: () => 'throughOrgan', ...limitFacts },
    numbers: 'application',
    during: since2024,
    article: law.article('32', { paragraph: 1 }),
  },
  forward: {
    label: '转送复议机构',
    help: '认为需要维持处罚决定的，自收到之日起5个工作日内转送；复议机构当日即收到，审查期限从这一天起算。',
    by: 'registration',
    from: 'handedIn',
    to: 'examined',
    asks: ['body'],
    sets: 'receivedOn',
    article: law.article('32', { paragraph: 2 }),
  },
  correctOurselves: {
    label: '自行改变、撤销处罚决定',
    help: '审查后认为不应当维持的，及时自行纠正并告知申请人，不必转送。',
    by: 'handling',
    from: 'handedIn',
    to: 'ended',
    asks: ['decision'],
    article: law.article('32', { paragraph: 2 }),
  },
  requestCorrection: {
    label: '通知补正',
    help: '自收到申请之日起5个工作日内书面通知，一次性载明；收到补正材料后重新审查5个工作日。',
    by: 'reconsideration',
    from: 'examined',
    asks: ['correctionMatters'],
    mayGive: ['correctBy'],
    opens: 'correction',
    issues: 'correctionNotice',
    needs: {
      conditions: [
        { ...withinExamination, article: law.article('31', { paragraph: 1 }) },
        {
          unmet: '已经通知过补正：补正通知应当一次性载明',
          holds: (c: Reconsideration) => firstDone(c, 'requestCorrection') === undefined,
          article: law.article('31', { paragraph: 1 }),
        },
        {
          unmet: '补正通知应当载明合理的补正期限',
          holds: ({ facts }: Reconsideration) => facts.correctBy !== undefined,
          during: before2024,
          article: regulation.article('29'),
        },
        {
          unmet: '补正期限由法律规定为收到通知之日起10个工作日，有正当理由的方可延长',
          holds: ({ facts }: Reconsideration) => facts.correctBy === undefined,
          during: since2024,
          article: law.article('31', { paragraph: 2 }),
        },
      ],
    },
    article: law.article('31', { paragraph: 1 }),
  },
  correct: {
    label: '提交补正材料',
    by: 'public',
    from: 'examined',
    asks: ['correction'],
    mayGive: ['evidence'],
    sets: 'correctedOn',
    closes: 'correction',
    offered: (c: Reconsideration) => standsOn(c, 'correction'),
    article: law.article('31', { paragraph: 2 }),
  },
  extendCorrection: {
    label: '延长补正期限',
    help: '申请人有正当理由不能按期补正的，延长合理的期限；已按放弃处理的，恢复审查。',
    by: 'reconsideration',
    from: ['examined', 'ended'],
    to: 'examined',
    asks: ['correctionExcuse', 'correctBy'],
    offered: (c: Reconsideration) => standsOn(c, 'correction') && letterServed(c, 'correctionNotice'),
    needs: {
      conditions: [
        {
          unmet: '延长后的补正期限应当在今天以后',
          holds: ({ facts }: Reconsideration, { on }: ActInput) => (facts.correctBy ?? '') > on,
          article: law.article('31', { paragraph: 2 }),
        },
      ],
    },
    article: law.article('31', { paragraph: 2 }),
  },
} as const satisfies Acts

const abandoned = {
  label: '逾期不补正，视为放弃申请',
  effectiveOn: 'nextDay',
  from: 'examined',
  to: 'ended',
  outcome: 'abandoned',
  when: (c: Reconsideration) => standsOn(c, 'correction'),
} as const
export const applicationDeemed = {
  abandon: { ...abandoned, expired: 'correction', article: law.article('31', { paragraph: 2 }) },
  formerlyAbandon: { ...abandoned, expired: 'formerCorrection', article: regulation.article('29') },
  abandonAfterAll: { ...abandoned, expired: 'extendedCorrection', article: law.article('31', { paragraph: 2 }) },
} as const
