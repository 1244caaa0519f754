/**
 * 征求意见 (articles 11, 32 to 34): third parties, bodies that made the information jointly, and other bodies. The time
 * each takes is excluded from the term of the reply. Silence of a third party is no consent: the authority decides;
 * silence of a joint maker is consent.
 */
import type { ActInput } from '../../src/procedure/procedure.ts'
import { inForce, localTerm, workingDays } from '../../src/procedure/term.ts'
import { disclosureRegulation2019 as law } from '../../statutes/disclosure-regulation.ts'
import type { DisclosureCase } from './disclosure-fields.ts'

const excluded = law.article('33', { paragraph: 3 })
const fifteenDays = (article: '32' | '34') =>
  inForce({ since: '2019-05-15', term: workingDays(15), article: law.article(article) })

export const consultationIntervals = {
  thirdPartyAsked: { label: '征求第三方意见', effect: 'exclude', clocks: ['reply'], article: excluded },
  jointMakerAsked: { label: '征求共同制作机关意见', effect: 'exclude', clocks: ['reply'], article: excluded },
  otherBodyAsked: { label: '征求其他机关意见', effect: 'exclude', clocks: ['reply'], article: excluded },
} as const

export const consultationReferrals = {
  thirdParty: {
    label: '第三方意见',
    to: 'party',
    within: fifteenDays('32'),
    opens: 'thirdPartyAsked',
    silence: 'none',
    article: law.article('32'),
  },
  jointMaker: {
    label: '共同制作机关意见',
    to: 'unit',
    within: fifteenDays('34'),
    opens: 'jointMakerAsked',
    silence: 'consent',
    article: law.article('34'),
  },
  outsideJointMaker: {
    label: '本级以外的共同制作机关意见',
    to: 'authority',
    within: fifteenDays('34'),
    opens: 'jointMakerAsked',
    silence: 'consent',
    article: law.article('34'),
  },
  otherBody: {
    label: '其他机关意见',
    to: 'authority',
    within: localTerm(
      'disclosure-request.consultation',
      '其他机关提出意见的期限',
      workingDays(15),
      '条例未规定，参照第三十四条的15个工作日',
    ),
    opens: 'otherBodyAsked',
    silence: 'none',
    article: law.article('11'),
  },
} as const

const handling = { by: 'handling', from: 'handling' } as const

export const consultationActs = {
  askThirdParty: {
    label: '征求第三方意见',
    help: '公开会损害第三方合法权益的，书面征求意见；发出次日至收到意见当日不计入答复期限。逾期未答复不等于同意。',
    ...handling,
    asks: ['thirdParties'],
    refers: 'thirdParty',
    issues: 'thirdPartyConsultation',
    article: law.article('32'),
  },
  thirdPartyReceived: {
    label: '登记第三方收到征求意见书',
    help: '填写第三方收到之日，15个工作日从次日起算。',
    ...handling,
    receives: 'thirdParty',
    article: law.article('32'),
  },
  thirdPartyAgrees: {
    label: '第三方同意公开',
    help: '登记第三方的书面意见。',
    ...handling,
    returns: 'thirdParty',
    article: law.article('32'),
  },
  thirdPartyObjects: {
    label: '第三方不同意公开',
    help: '登记第三方的意见和理由；有合理理由的不予公开，不公开可能对公共利益造成重大影响的可以公开。',
    ...handling,
    returns: 'thirdParty',
    article: law.article('32'),
  },
  tellThirdParty: {
    label: '告知第三方决定公开',
    help: '第三方不同意而决定公开的，将决定公开的内容和理由书面告知第三方。',
    ...handling,
    asks: ['publicInterest', 'thirdPartyDecision'],
    issues: 'thirdPartyDecision',
    approvedBy: ['disclosureHead'],
    article: law.article('32'),
  },
  askJointMaker: {
    label: '征求共同制作机关意见',
    help: '本机关牵头制作的信息；被征求机关15个工作日内不提出意见的，视为同意公开。',
    ...handling,
    refers: 'jointMaker',
    issues: 'jointMakerConsultation',
    article: law.article('34'),
  },
  jointMakerReceived: {
    label: '签收征求意见书',
    help: '由被征求的机关签收，15个工作日从次日起算。',
    by: 'jointHandling',
    in: 'referral',
    from: 'handling',
    receives: 'jointMaker',
    article: law.article('34'),
  },
  jointMakerReplies: {
    label: '提出共同制作机关意见',
    help: '写明是否同意公开；不同意的说明理由。',
    by: 'jointHandling',
    in: 'referral',
    from: 'handling',
    returns: 'jointMaker',
    article: law.article('34'),
  },
  askOutsideJointMaker: {
    label: '征求本级以外共同制作机关意见',
    help: '写明机关名称；由本机关登记其收到之日和意见。',
    ...handling,
    refers: 'outsideJointMaker',
    issues: 'outsideConsultation',
    article: law.article('34'),
  },
  outsideJointMakerReceived: {
    label: '登记本级以外共同制作机关收到',
    help: '填写对方收到之日。',
    ...handling,
    receives: 'outsideJointMaker',
    article: law.article('34'),
  },
  outsideJointMakerReplies: {
    label: '登记本级以外共同制作机关意见',
    help: '逾期未提出的视为同意公开，不必登记。',
    ...handling,
    returns: 'outsideJointMaker',
    article: law.article('34'),
  },
  askOtherBody: {
    label: '征求其他机关意见',
    help: '公开的信息涉及其他机关的，协商、确认后公开。',
    ...handling,
    refers: 'otherBody',
    issues: 'outsideConsultation',
    article: law.article('11'),
  },
  otherBodyReceived: {
    label: '登记其他机关收到',
    help: '填写对方收到之日。',
    ...handling,
    receives: 'otherBody',
    article: law.article('11'),
  },
  otherBodyReplies: {
    label: '登记其他机关意见',
    help: '写明对方是否同意公开及理由。',
    ...handling,
    returns: 'otherBody',
    article: law.article('11'),
  },
} as const

/** What stands between third parties and disclosure: an objection must be overridden and told, silence weighed. */
export const thirdPartyConditions = [
  {
    unmet: '第三方未同意的，须写明对第三方意见的处理：逾期未提出意见不等于同意，由本机关依照条例决定',
    holds: (c: DisclosureCase): boolean => everyThirdPartyAgreed(c) || Boolean(c.facts.thirdPartyDecision),
    article: law.article('32'),
  },
  {
    unmet: '第三方不同意公开的，须不公开可能对公共利益造成重大影响方可公开，并先书面告知第三方',
    // Partial disclosure may leave out just what the third party objects to.
    holds: (c: DisclosureCase, { outcome }: ActInput): boolean =>
      outcome === 'partial' || !c.acts.thirdPartyObjects || c.letters.some(({ key }) => key === 'thirdPartyDecision'),
    article: law.article('32'),
  },
] as const
const everyThirdPartyAgreed = (c: DisclosureCase): boolean =>
  !c.acts.thirdPartyObjects && c.referrals.every(({ key, silent }) => key !== 'thirdParty' || !silent)
