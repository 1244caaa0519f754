/** 第四章第三节、第四节: copies and answer, hearing the parties, investigation, and the change of track. */
import { findClock, firstDone } from '../../../src/procedure/case-view.ts'
import { days, inForce, workingDays } from '../../../src/procedure/term.ts'
import {
  administrativeReconsiderationLaw2017 as formerLaw,
  administrativeReconsiderationLaw2023 as law,
} from '../../../statutes/administrative-reconsideration-law.ts'
import { administrativeReconsiderationRegulation as regulation } from '../../../statutes/administrative-reconsideration-regulation.ts'
import { type Acts, type Clocks, type Reconsideration, revisedOn, type Steps, simple, underRevisedLaw } from './case.ts'

export const trialSteps = {
  opinions: {
    label: '听取当事人意见',
    need: { when: '普通程序', test: c => !simple(c) && underRevisedLaw(c) },
    exempt: { grounds: { theirs: '因当事人原因不能听取意见，书面审理' }, by: 'reconsiderationHead' },
    article: law.article('49'),
  },
} as const satisfies Steps

const formerCopies = {
  since: '2018-01-01',
  until: '2023-12-31',
  term: workingDays(7),
  article: formerLaw.article('23'),
}
export const trialClocks = {
  copies: {
    label: '发送申请书副本',
    owedBy: 'authority',
    from: 'acceptedOn',
    metBy: ['sendCopy'],
    term: {
      byTrack: {
        ordinary: inForce(formerCopies, { since: revisedOn, term: workingDays(7), article: law.article('48') }),
        simple: inForce({ since: revisedOn, term: workingDays(3), article: law.article('54', { paragraph: 1 }) }),
      },
    },
    article: law.article('48'),
  },
  answer: {
    label: '被申请人书面答复',
    owedBy: 'unit',
    from: { served: 'answerNotice' },
    metBy: ['answer', 'enterAnswer'],
    term: {
      byTrack: {
        ordinary: inForce(
          // 原法第四十条: only 五日 and 七日 were working days.
          { since: '2018-01-01', until: '2023-12-31', term: days(10), article: formerLaw.article('23') },
          { since: revisedOn, term: workingDays(10), article: law.article('48') },
        ),
        simple: inForce({ since: revisedOn, term: workingDays(5), article: law.article('54', { paragraph: 1 }) }),
      },
    },
    article: law.article('48'),
  },
  // The consequence has come; the answer is still owed.
  lateAnswer: {
    label: '逾期未答复，补交',
    owedBy: 'unit',
    from: 'answerLapsedOn',
    metBy: ['answer', 'enterAnswer'],
    term: days(0),
    roll: 'none',
    article: law.article('70'),
  },
} as const satisfies Clocks

const answering = {
  from: 'heard',
  asks: ['answer', 'answerEvidence'],
  mayGive: ['answerFiles'],
  sets: 'answeredOn',
  offered: (c: Reconsideration): boolean => findClock(c, 'answer') !== undefined && c.facts.answeredOn === undefined,
  article: law.article('48'),
} as const
const handling = { by: 'reconsideration', from: 'heard' } as const

export const trialActs = {
  sendCopy: {
    label: '指定复议人员，发送副本',
    help: '受理之日起7个工作日（简易程序3个工作日）内发送；同时认定案情，决定是否须听证、提请委员会咨询。',
    ...handling,
    asks: ['reviewers', 'major', 'specialised'],
    // 视为受理的, nobody has yet said why the organ is competent.
    mayGive: ['organ', 'respondent', 'coRespondents', 'thirdParties', 'jurisdiction'],
    // An application accepted by silence has raised the review of a document all the same.
    derives: {
      reviewRaisedOn: ({ facts }) => (facts.reviewClaimed ? (facts.reviewRaisedOn ?? facts.acceptedOn) : undefined),
      reviewGround: ({ facts }) => (facts.reviewClaimed ? (facts.reviewGround ?? 'claimed') : undefined),
    },
    issues: 'answerNotice',
    copiedTo: ['respondent', 'coRespondents'],
    // Again where the respondent was wrong, until it has answered.
    offered: (c: Reconsideration): boolean => c.facts.answeredOn === undefined,
    needs: {
      filled: ['organ', 'respondent', 'jurisdiction'],
      conditions: [
        {
          unmet: '普通程序由两名以上行政复议人员审理',
          holds: (c: Reconsideration) => simple(c) || (c.facts.reviewers?.length ?? 0) >= 2,
          article: regulation.article('32'),
        },
      ],
    },
    article: law.article('48'),
  },
  signForCopy: {
    label: '签收申请书副本',
    help: '由被申请人办理；自签收次日起10个工作日（简易程序5个工作日）内提出书面答复、提交证据依据。',
    by: 'litigation',
    in: { field: 'respondent' },
    from: 'heard',
    serves: 'answerNotice',
    offered: (c: Reconsideration): boolean =>
      c.letters.some(({ key, served }) => key === 'answerNotice' && served.length === 0),
    article: law.article('48'),
  },
  answer: {
    label: '提出书面答复',
    help: '由被申请人办理，附作出行政行为的证据、依据。逾期不答复、不提交的，视为没有证据、依据（第七十条），责任人员受处分（第八十二条）。',
    by: 'litigation',
    in: { field: 'respondent' },
    ...answering,
  },
  enterAnswer: {
    label: '登记被申请人的书面答复',
    help: '被申请人以纸质提交的，由复议机构登记，办理日期为收到之日。',
    by: 'reconsideration',
    ...answering,
  },
  reassess: {
    label: '重新认定案情',
    help: '审理中发现案情重大复杂或者专业性较强的，重新认定；须听证、咨询的随之增加。',
    ...handling,
    asks: ['major', 'specialised'],
    offered: (c: Reconsideration): boolean => c.acts.sendCopy !== undefined,
    article: law.article('50'),
  },
  hearOpinions: {
    label: '听取意见',
    help: '当面或者通过互联网、电话听取，逐次记录在案。因当事人原因不能听取的，由机构负责人免除，书面审理。',
    ...handling,
    asks: ['opinions'],
    settles: 'opinions',
    needs: {
      conditions: [
        {
          unmet: '应当听取申请人的意见并记录',
          holds: ({ facts }: Reconsideration) =>
            (facts.opinions ?? []).some(({ side, note }) => side === 'applicant' && Boolean(note)),
          article: law.article('49'),
        },
      ],
    },
    article: law.article('49'),
  },
  investigate: {
    label: '调查取证、安排查阅',
    help: '调查取证不少于二人并出示工作证件；申请人、第三人查阅复制材料的也在此记录（第四十七条）。',
    ...handling,
    asks: ['investigators', 'investigation'],
    needs: {
      conditions: [
        {
          unmet: '调查取证的行政复议人员不得少于两人',
          holds: ({ facts }: Reconsideration) => (facts.investigators?.length ?? 0) >= 2,
          article: law.article('45', { paragraph: 2 }),
        },
      ],
    },
    article: law.article('45'),
  },
  stay: {
    label: '停止执行',
    help: '复议期间行政行为不停止执行；有法定情形的停止，通知被申请人和申请人。',
    ...handling,
    asks: ['stayGround'],
    issues: 'stayNotice',
    approvedBy: ['reconsiderationHead'],
    offered: (c: Reconsideration): boolean => c.acts.stay === undefined,
    article: law.article('42'),
  },
  toOrdinary: {
    label: '转为普通程序',
    help: '不宜适用简易程序的，经复议机构负责人批准；受理之日不变，期限改为60日。',
    ...handling,
    asks: ['trackReason', 'major', 'specialised'],
    track: 'ordinary',
    issues: 'trackNotice',
    approvedBy: ['reconsiderationHead'],
    offered: simple,
    article: law.article('55'),
  },
} as const satisfies Acts

export const trialDeemed = {
  noEvidence: {
    label: '逾期不答复、不提交证据，视为行政行为没有证据、依据',
    expired: 'answer',
    effectiveOn: 'nextDay',
    from: 'heard',
    sets: 'answerLapsedOn',
    when: (c: Reconsideration) => firstDone(c, 'noEvidence') === undefined,
    article: law.article('70'),
  },
} as const
