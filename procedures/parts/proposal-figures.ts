/**
 * What the handling of proposals counts. A matter split between several units (分办) counts once in the totals, each part
 * in the replies of its unit. 满意率: of those who answered, by 对办理结果, without 基本满意; the rate with it stands beside.
 */

import { firstDone, lastDone, metInTime } from '../../src/procedure/case-view.ts'
import { byDeputies, local, type Proposal } from './proposal-case.ts'

const registered = ({ facts }: Proposal) => facts.receivedOn
const firstReply = (c: Proposal) => firstDone(c, 'reply')
const feedback = ({ facts }: Proposal) => facts.feedbackOn
/** Suggestions, motions turned into suggestions, and proposals; not the opinions and advice counted beside them. */
const ofTheSessions = (c: Proposal): boolean =>
  c.outcome !== 'withdrawn' && (byDeputies(c) || c.facts.kind === 'proposal')
const once = ({ facts }: Proposal): boolean => facts.role !== 'split' || facts.part === 1
const counted = (test: (c: Proposal) => boolean) => (c: Proposal) => ofTheSessions(c) && once(c) && test(c)
const replied = (test: (c: Proposal) => boolean) => (c: Proposal) => ofTheSessions(c) && test(c)
const inTime = (c: Proposal): boolean => metInTime(c, 'reply') || metInTime(c, 'localReply')
const category = (key: string) => replied(({ facts }) => facts.category === key)

const count = <L extends string>(
  label: L,
  on: (c: Proposal) => string | null | undefined,
  when: (c: Proposal) => boolean,
) => ({ kind: 'count', label, unit: '件', on, when }) as const
const rate = <N extends string, D extends string>(label: string, numerator: N, denominator: D) =>
  ({ kind: 'rate', label, numerator, denominator }) as const

export const proposalFigures = {
  total: count(
    '两会议案提案件数',
    registered,
    counted(() => true),
  ),
  byNpc: count('人大代表建议件数', registered, counted(byDeputies)),
  bills: count(
    '议案转建议件数',
    registered,
    counted(({ facts }) => facts.kind === 'bill'),
  ),
  byCppcc: count(
    '政协提案件数',
    registered,
    counted(({ facts }) => facts.kind === 'proposal'),
  ),
  filed: count(
    '政协提案立案件数',
    registered,
    counted(({ facts }) => facts.kind === 'proposal' && facts.filing === 'filed'),
  ),
  letters: count(
    '政协提案转信函件数',
    registered,
    counted(({ facts }) => facts.kind === 'proposal' && facts.filing === 'letter'),
  ),
  splitParts: count(
    '分办件数',
    registered,
    replied(({ facts }) => facts.role === 'split'),
  ),
  reviewOpinions: count('人大审议意见件数', registered, ({ facts }: Proposal) => facts.kind === 'reviewOpinion'),
  inspectionAdvice: count('政协视察建议件数', registered, ({ facts }: Proposal) => facts.kind === 'inspectionAdvice'),
  keyOversight: count('重点督办件数', ({ facts }: Proposal) => facts.keyOn, ofTheSessions),
  jointOpinions: {
    kind: 'sum',
    label: '会办件数',
    unit: '件',
    on: (c: Proposal) => lastDone(c, 'giveJointOpinion'),
    of: (c: Proposal) => c.referrals.filter(({ returnedOn }) => returnedOn !== null).length,
  },
  pending: {
    kind: 'stock',
    label: '在办未答复件数',
    unit: '件',
    from: ({ facts }: Proposal) => facts.assignedOn,
    until: firstReply,
    when: ofTheSessions,
  },
  replied: count('已答复件数', firstReply, ofTheSessions),
  repliedOnTime: count('按期答复件数', firstReply, replied(inTime)),
  owed: count('应当答复件数', registered, ofTheSessions),
  replyRate: rate('答复率', 'replied', 'owed'),
  onTimeRate: rate('按期答复率', 'repliedOnTime', 'replied'),
  faceToFace: count(
    '面商件数',
    firstReply,
    replied(({ facts }) => facts.contactWay === 'visit' || facts.contactWay === 'meeting'),
  ),
  faceToFaceRate: rate('面商率', 'faceToFace', 'replied'),
  categoryA: count('A类件数', firstReply, category('A')),
  categoryB: count('B类件数', firstReply, category('B')),
  categoryC: count('C类件数', firstReply, category('C')),
  categoryD: count('D类件数', firstReply, category('D')),
  categoryARate: rate('A类率', 'categoryA', 'replied'),
  feedback: count('已反馈件数', feedback, ofTheSessions),
  unanswered: count(
    '未反馈件数',
    firstReply,
    replied(({ facts }) => facts.feedbackOn === undefined),
  ),
  satisfied: count(
    '满意件数',
    feedback,
    replied(({ facts }) => facts.result === 'satisfied'),
  ),
  basicallySatisfied: count(
    '基本满意件数',
    feedback,
    replied(({ facts }) => facts.result === 'basically'),
  ),
  unsatisfied: count(
    '不满意件数',
    feedback,
    replied(({ facts }) => facts.result === 'unsatisfied'),
  ),
  satisfactionRate: rate('满意率（不含基本满意）', 'satisfied', 'feedback'),
  satisfiedOrBasically: count(
    '满意和基本满意件数',
    feedback,
    replied(({ facts }) => facts.result === 'satisfied' || facts.result === 'basically'),
  ),
  satisfactionRateWithBasic: rate('满意率（含基本满意）', 'satisfiedOrBasically', 'feedback'),
  attitudeSatisfied: count(
    '对办理态度满意件数',
    feedback,
    replied(({ facts }) => facts.attitude === 'satisfied'),
  ),
  attitudeRate: rate('办理态度满意率', 'attitudeSatisfied', 'feedback'),
  rehandled: count('重新办理件数', ({ facts }: Proposal) => facts.rehandledOn, ofTheSessions),
  published: count('公开复文件数', ({ facts }: Proposal) => facts.publishedOn, ofTheSessions),
  publicationRate: rate('复文公开率', 'published', 'replied'),
  carriedPromises: {
    kind: 'stock',
    label: '未落实承诺项数',
    unit: '项',
    each: ({ facts }: Proposal) =>
      (facts.promises ?? []).map(({ givenOn, fulfilledOn }) => ({ from: givenOn ?? '', until: fulfilledOn })),
  },
} as const

const equal = (label: string, left: readonly (keyof typeof proposalFigures)[], right: keyof typeof proposalFigures) =>
  ({ label, left, relation: '=', right: [right], article: local }) as const

export const proposalChecks = [
  equal('建议和提案之和应当等于两会总数', ['byNpc', 'byCppcc'], 'total'),
  equal('立案和转信函之和应当等于政协提案数', ['filed', 'letters'], 'byCppcc'),
  equal('各类之和应当等于已答复数', ['categoryA', 'categoryB', 'categoryC', 'categoryD'], 'replied'),
  equal('满意、基本满意、不满意之和应当等于已反馈数', ['satisfied', 'basicallySatisfied', 'unsatisfied'], 'feedback'),
  { label: '按期答复不得多于已答复', left: ['repliedOnTime'], relation: '<=', right: ['replied'], article: local },
] as const
