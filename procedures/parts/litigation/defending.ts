/** 起诉状副本到达以后: who is sued (行诉法 26), defence and evidence within fifteen days (67), delay of evidence (36). */
import { findClock } from '../../../src/procedure/case-view.ts'
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { days } from '../../../src/procedure/term.ts'
import {
  administrativeLitigationInterpretation as interpretation,
  administrativeLitigationLaw as law,
} from '../../../statutes/administrative-litigation-law.ts'
import {
  type Acts,
  type Clocks,
  type Conditions,
  defendants,
  firstInstance,
  type Litigation,
  signedByHead,
} from './case.ts'

export const defenceIntervals = {
  delay: {
    label: '准许延期提供证据',
    effect: 'restart',
    clocks: ['defence'],
    article: interpretation.article('34'),
  },
} as const

const owesEvidence = (c: Litigation): boolean => firstInstance(c) && c.facts.role !== 'thirdParty'
export const defenceClocks = {
  defence: {
    label: '提交证据、依据和答辩状',
    owedBy: 'authority',
    from: 'receivedOn',
    metBy: ['submitDefence'],
    term: days(15),
    when: owesEvidence,
    article: law.article('67'),
  },
  // The consequence has come; what is missing still has to be explained and brought.
  lateDefence: {
    label: '逾期未举证，补交并说明理由',
    owedBy: 'authority',
    from: 'lapsedOn',
    metBy: ['submitDefence'],
    term: days(0),
    roll: 'none',
    article: law.article('34', { paragraph: 2 }),
  },
  appealDefence: {
    label: '提交二审答辩状',
    owedBy: 'authority',
    from: 'receivedOn',
    metBy: ['submitOpinion'],
    term: days(15),
    when: c => c.facts.instance === 'second' && c.facts.role === 'appellee',
    article: interpretation.article('108'),
  },
  retrialOpinion: {
    label: '对再审申请提交书面意见',
    owedBy: 'authority',
    from: 'receivedOn',
    metBy: ['submitOpinion'],
    term: days(15),
    when: c => c.facts.instance === 'retrialReview' && c.facts.role === 'respondent',
    article: interpretation.article('111'),
  },
} as const satisfies Clocks

const sued = [
  {
    unmet: '复议后起诉的，请填写复议结果',
    holds: ({ facts }: Litigation) => facts.suitKind !== 'afterReview' || facts.reviewOutcome !== undefined,
    article: law.article('26', { paragraph: 2 }),
  },
  {
    unmet: '复议维持的，作出原行政行为的机关和复议机关是共同被告',
    holds: (c: Litigation, { linked }: ActInput) => {
      if (c.facts.suitKind !== 'afterReview' || c.facts.reviewOutcome !== 'upheld') return true
      const review = linked('reconsidered')?.facts as { organ?: string; respondent?: string } | undefined
      const named = defendants(c)
      const both = [review?.organ, review?.respondent].filter(unit => unit !== undefined)
      return named.length >= 2 && both.every(unit => named.includes(unit))
    },
    article: law.article('26', { paragraph: 2 }),
  },
  {
    unmet: '复议改变原行政行为的，复议机关是被告',
    holds: ({ facts }: Litigation, { linked }: ActInput) => {
      const organ = (linked('reconsidered')?.facts as { organ?: string } | undefined)?.organ
      return facts.reviewOutcome !== 'changed' || organ === undefined || facts.defendant === organ
    },
    article: law.article('26', { paragraph: 2 }),
  },
  {
    unmet: '所填复议结果与复议案件不符',
    holds: ({ facts }: Litigation, { linked }: ActInput) => {
      const outcome = linked('reconsidered')?.outcome
      if (!outcome || facts.reviewOutcome === undefined) return true
      // 解释第一百三十三条: dismissing the claim upholds, dismissing the application for want of its conditions does not.
      return ['upheld', 'claimDismissed'].includes(outcome) === (facts.reviewOutcome === 'upheld')
    },
    article: interpretation.article('133'),
  },
] as const satisfies Conditions

const opening = { by: 'litigation', from: 'new', to: 'defending', sets: 'receivedOn', numbers: 'suit' } as const
const handling = { by: 'litigation', from: 'defending' } as const

export const defenceActs = {
  register: {
    label: '登记应诉案件',
    help: '办理日期填收到起诉状（上诉状、再审申请书）副本之日，次日起15日内答辩举证。一个审级登记一案。',
    ...opening,
    asks: [
      'instance',
      'court',
      'courtNumber',
      'role',
      'defendant',
      'plaintiffs',
      'plaintiffKind',
      'matter',
      'suitKind',
      'importance',
    ],
    mayGive: [
      'earlier',
      'filedOn',
      'courtTrack',
      'coDefendants',
      'handledBy',
      'thirdParties',
      'contested',
      'contestedNumber',
      'madeOn',
      'claims',
      'reconsidered',
      'reviewOutcome',
      'documentClaimed',
      'documentTitle',
      'retrialBy',
    ],
    reads: ['reconsidered'],
    copiedTo: ['defendant', 'coDefendants'],
    needs: { conditions: sued },
    article: law.article('67'),
  },
  openNext: {
    label: '登记上诉、重审案件（案号未到）',
    help: '登记上诉、发回重审时由系统同时开立，当事人和被诉行为随前案转入；案号立案以后补记。',
    ...opening,
    asks: ['instance', 'earlier', 'role', 'defendant', 'matter', 'suitKind'],
    mayGive: [
      'coDefendants',
      'handledBy',
      'plaintiffs',
      'plaintiffKind',
      'contested',
      'contestedNumber',
      'madeOn',
      'reconsidered',
      'reviewOutcome',
      'importance',
    ],
    copiedTo: ['defendant', 'coDefendants'],
    article: law.article('85'),
  },
  recordDocket: {
    label: '登记案号和审理法院',
    help: '二审、重审立案以后补记案号、法院、立案日期。',
    ...handling,
    asks: ['court', 'courtNumber'],
    mayGive: ['filedOn', 'courtTrack', 'importance', 'retrialBy'],
    offered: (c: Litigation): boolean => c.facts.courtNumber === undefined || c.facts.filedOn === undefined,
    article: law.article('88'),
  },
  submitDefence: {
    label: '提交答辩状和证据、依据',
    help: '收到副本之日起15日内提交，由被诉机关主要负责人签发；不提供或者无正当理由逾期的，视为没有相应证据（第三十四条）。',
    ...handling,
    asks: ['defence', 'evidenceList', 'norms', 'gatheredBefore'],
    mayGive: ['lateReason', 'thirdPartyEvidence', 'files'],
    sets: 'defendedOn',
    issues: 'defenceLetter',
    approvedBy: signedByHead,
    offered: (c: Litigation): boolean => owesEvidence(c) && c.facts.defendedOn === undefined,
    needs: {
      conditions: [
        {
          unmet: '诉讼过程中不得自行收集证据；只能提交作出行政行为时已经收集的证据',
          holds: ({ facts }: Litigation) => facts.gatheredBefore === true,
          article: law.article('35'),
        },
        {
          unmet: '已超过15日的举证期限，须写明正当理由，由人民法院审查',
          holds: (c: Litigation, { on }: ActInput) =>
            Boolean(c.facts.lateReason) || on <= (findClock(c, 'defence')?.due ?? on),
          article: law.article('34', { paragraph: 2 }),
        },
      ],
    },
    article: law.article('67'),
  },
  submitOpinion: {
    label: '提交二审答辩、再审意见',
    help: '收到上诉状、再审申请书副本之日起15日内；不提交的，不影响人民法院审理。',
    ...handling,
    asks: ['defence'],
    mayGive: ['files'],
    sets: 'defendedOn',
    issues: 'defenceLetter',
    approvedBy: signedByHead,
    offered: (c: Litigation): boolean => !firstInstance(c) && c.facts.defendedOn === undefined,
    article: interpretation.article('108'),
  },
  requestDelay: {
    label: '申请延期提供证据',
    help: '证据作出行政行为时已经收集，因不可抗力等正当事由不能提供的，15日内书面提出。',
    ...handling,
    asks: ['delayReason'],
    issues: 'delayRequest',
    offered: (c: Litigation): boolean => owesEvidence(c) && c.facts.defendedOn === undefined,
    needs: {
      conditions: [
        {
          unmet: '延期提供证据应当在收到起诉状副本之日起15日内书面提出',
          holds: (c: Litigation, { on }: ActInput) => on <= (findClock(c, 'defence')?.due ?? on),
          article: interpretation.article('34'),
        },
      ],
    },
    article: law.article('36'),
  },
  delayGranted: {
    label: '登记法院准许延期',
    help: '准许的，正当事由消除后15日内提供证据；事由消除时办理“正当事由消除”。',
    ...handling,
    opens: 'delay',
    offered: (c: Litigation): boolean => c.acts.requestDelay !== undefined,
    article: interpretation.article('34'),
  },
  obstacleGone: {
    label: '正当事由消除',
    help: '自次日起15日内提供证据；逾期的，视为没有相应证据。',
    ...handling,
    closes: 'delay',
    offered: (c: Litigation): boolean => c.acts.delayGranted !== undefined,
    article: interpretation.article('34'),
  },
} as const satisfies Acts

export const defenceDeemed = {
  noEvidence: {
    label: '逾期不提供证据，视为没有相应证据',
    expired: 'defence',
    effectiveOn: 'nextDay',
    from: 'defending',
    sets: 'lapsedOn',
    when: (c: Litigation) => c.acts.noEvidence === undefined,
    article: law.article('34', { paragraph: 2 }),
  },
} as const
