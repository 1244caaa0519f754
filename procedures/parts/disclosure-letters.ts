/** The letters of a disclosure request. The names of applicant and third parties are put in when a letter is printed. */
import { dateInWords } from '../../src/procedure/date-in-words.ts'
import type { LetterContext } from '../../src/procedure/procedure.ts'
import { type Article, citation } from '../../src/procedure/statute.ts'
import { termLabel } from '../../src/procedure/term.ts'
import { administrativeLitigationLaw as litigation } from '../../statutes/administrative-litigation-law.ts'
import {
  administrativeReconsiderationLaw2017,
  administrativeReconsiderationLaw2023,
} from '../../statutes/administrative-reconsideration-law.ts'
import { disclosureFeeMeasures as fees } from '../../statutes/disclosure-fee-measures.ts'
import {
  disclosureRegulation2008 as formerLaw,
  disclosureRegulation2019 as law,
} from '../../statutes/disclosure-regulation.ts'
import { type DisclosureCase, disclosureFields } from './disclosure-fields.ts'
import { type DisclosureOutcome, disclosureOutcomes } from './disclosure-outcomes.ts'
import { delayInWords, feeInWords } from './disclosure-volume.ts'

const day = (iso: string | undefined): string => (iso ? dateInWords(iso) : '（日期未填）')
const applicationNumber = (c: DisclosureCase): string =>
  c.numbers.find(({ register }) => register === 'application')?.text ?? '（未编号）'
const received = (c: DisclosureCase): string =>
  `本机关于${day(c.facts.receivedOn)}收到你（单位）提出的政府信息公开申请（${applicationNumber(c)}），申请获取“${c.facts.subject ?? ''}”。`
/** The article of the regulation in force when the request was received. */
const underLaw = (c: DisclosureCase, now: Article, then: Article): string =>
  citation((c.facts.receivedOn ?? '') < law.inForce.from ? then : now)
/** What a clerk entered, ended with a full stop where it has none. */
const sentence = (entered = ''): string => (/[。！？；]$/.test(entered) || entered === '' ? entered : `${entered}。`)
const present = (...paragraphs: readonly (string | null | undefined | false)[]): readonly string[] =>
  paragraphs.filter(paragraph => typeof paragraph === 'string' && paragraph !== '') as string[]

export const disclosureLetters = {
  receipt: {
    label: '登记回执',
    title: '政府信息公开申请登记回执',
    recipient: 'applicant',
    body: (c: DisclosureCase, { due }: LetterContext) => [
      received(c),
      `申请渠道：${c.facts.channel ? disclosureFields.channel.options[c.facts.channel] : ''}。收到申请之日：${day(c.facts.receivedOn)}。`,
      `本机关最迟于${due('reply')}答复；需要补正、征求第三方或者其他机关意见、延长期限的，另行告知。`,
    ],
  },
  correctionNotice: {
    label: '补正告知书',
    title: '政府信息公开申请补正告知书',
    register: 'notice',
    recipient: 'applicant',
    service: 'proven',
    body: (c: DisclosureCase, { due }: LetterContext) => [
      received(c),
      `经审查，申请内容不明确。根据${underLaw(c, law.article('30'), formerLaw.article('21'))}，现一次性告知你（单位）补正以下事项：${sentence(c.facts.correctionMatters)}`,
      `请最迟于${due('correction')}补正。答复期限自本机关收到补正的申请之日起计算；无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。`,
    ],
  },
  thirdPartyConsultation: {
    label: '第三方意见征询书',
    title: '政府信息公开第三方意见征询书',
    register: 'notice',
    recipient: 'thirdParties',
    body: (c: DisclosureCase) => [
      `本机关收到一件政府信息公开申请，所涉信息“${c.facts.subject ?? ''}”与你（单位）有关，公开可能损害你（单位）的合法权益。`,
      `根据${underLaw(c, law.article('32'), formerLaw.article('23'))}，请自收到本征询书之日起15个工作日内书面提出是否同意公开的意见；不同意公开的，请说明理由。`,
      '逾期未提出意见的，由本机关依照条例的规定决定是否公开。',
    ],
  },
  thirdPartyDecision: {
    label: '决定公开告知书',
    title: '政府信息公开第三方告知书',
    register: 'notice',
    recipient: 'thirdParties',
    service: 'proven',
    body: (c: DisclosureCase, { issuedOn }: LetterContext) => [
      `你（单位）不同意公开“${c.facts.subject ?? ''}”。经审查，不公开可能对公共利益造成重大影响：${sentence(c.facts.publicInterest)}`,
      `根据${underLaw(c, law.article('32'), formerLaw.article('23'))}，本机关决定予以公开。对你（单位）意见的处理：${sentence(c.facts.thirdPartyDecision)}`,
      remedy(issuedOn, false),
    ],
  },
  jointMakerConsultation: {
    label: '共同制作机关征求意见书',
    title: '政府信息公开征求意见书',
    register: 'notice',
    recipient: 'unit',
    body: consultation,
  },
  outsideConsultation: {
    label: '其他机关征求意见书',
    title: '政府信息公开征求意见书',
    register: 'notice',
    recipient: 'authority',
    body: consultation,
  },
  extensionNotice: {
    label: '延长答复期限告知书',
    title: '政府信息公开延长答复期限告知书',
    register: 'notice',
    recipient: 'applicant',
    service: 'proven',
    // The new day is not yet in the clock: the extension counts only once this letter has been served.
    body: (c: DisclosureCase, { due }: LetterContext) => {
      const extension = c.extensions.at(-1)
      return [
        received(c),
        `因${(extension?.reason ?? '').replace(/[，。；]+$/, '')}，不能在${due('reply')}以前答复。经政府信息公开工作机构负责人同意，根据${underLaw(c, law.article('33', { paragraph: 2 }), formerLaw.article('24'))}，延长答复期限${extension ? termLabel(extension.by) : ''}，自原期限届满次日起算。`,
      ]
    },
  },
  reasonsNotice: {
    label: '要求说明理由告知书',
    title: '政府信息公开申请说明理由告知书',
    register: 'notice',
    recipient: 'applicant',
    service: 'proven',
    body: (c: DisclosureCase) => [
      received(c),
      `经查，你（单位）申请公开政府信息的数量、频次明显超过合理范围：${sentence(c.facts.volumeFinding)}`,
      `根据${citation(law.article('35'))}，请说明理由。理由不合理的，本机关告知不予处理。`,
    ],
  },
  delayNotice: {
    label: '延迟答复告知书',
    title: '政府信息公开延迟答复告知书',
    register: 'notice',
    recipient: 'applicant',
    service: 'proven',
    body: (c: DisclosureCase) => [
      received(c),
      `你（单位）说明的理由合理，但本机关无法在规定期限内答复：${sentence(c.facts.volumeFinding)}`,
      `根据${citation(law.article('35'))}，本机关确定最迟于${delayInWords(c)}答复。`,
    ],
  },
  feeNotice: {
    label: '收费通知',
    title: '政府信息公开信息处理费收费通知',
    register: 'notice',
    recipient: 'applicant',
    service: 'proven',
    body: (c: DisclosureCase) => [
      received(c),
      `你（单位）申请公开政府信息的数量、频次明显超过合理范围：${sentence(c.facts.volumeFinding)}`,
      `根据${citation(law.article('42'))}和${citation(fees.article('全文'))}，${feeInWords(c)}，共计${(c.facts.fee ?? 0).toFixed(2)}元。`,
      '请自收到本通知次日起20个工作日内缴纳；逾期未缴纳的，视为放弃申请，本机关不再处理该申请。',
    ],
  },
  reply: {
    label: '答复书',
    title: '政府信息公开申请答复书',
    register: 'reply',
    recipient: 'applicant',
    service: 'proven',
    body: (c: DisclosureCase, { issuedOn }: LetterContext) =>
      present(
        received(c),
        decision(c),
        c.facts.answer,
        c.facts.whereToFind && `获取方式和途径：${sentence(c.facts.whereToFind)}`,
        c.facts.withheldPart && `不予公开的部分和理由：${sentence(c.facts.withheldPart)}`,
        c.facts.grounds && `理由和依据：${sentence(c.facts.grounds)}`,
        c.facts.rightBody && `该信息由以下机关负责公开：${sentence(c.facts.rightBody)}`,
        c.outcome === 'repeated' && `此前答复：${c.facts.earlierNumber ?? '见此前申请的答复书'}`,
        remedy(issuedOn, outcomeGroup(c) === '（三）不予公开'),
      ),
  },
  secondReply: {
    label: '重新答复书',
    title: '政府信息公开申请重新答复书',
    register: 'reply',
    recipient: 'applicant',
    service: 'proven',
    body: (c: DisclosureCase, { issuedOn }: LetterContext) =>
      present(
        received(c),
        `本机关曾于${day(c.facts.repliedOn)}答复。按照行政复议决定（行政判决），现重新答复如下：`,
        c.facts.secondAnswer,
        remedy(issuedOn, false),
      ),
  },
} as const

function consultation(c: DisclosureCase): readonly string[] {
  return [
    `本机关收到一件政府信息公开申请，申请获取“${c.facts.subject ?? ''}”，涉及你单位。`,
    `根据${citation(law.article('11'))}、${citation(law.article('34'))}，请自收到本征求意见书之日起15个工作日内书面提出是否同意公开的意见并说明理由。信息由本机关与你单位共同制作的，逾期未提出视为同意公开。`,
  ]
}

const outcomeGroup = (c: DisclosureCase): string | undefined =>
  disclosureOutcomes[c.outcome as DisclosureOutcome]?.group

/** The deciding sentence, with the item of article 36 (2019) or 21 (before) that it rests on. */
const decision = (c: DisclosureCase): string => {
  const under = (now: Article, item: number) => underLaw(c, now, formerLaw.article('21', { item }))
  const item = (n: number) => law.article('36', { item: n })
  switch (c.outcome as DisclosureOutcome) {
    case 'provided':
      return `经审查，根据${under(item(2), 1)}，予以公开，现提供如下：`
    case 'alreadyPublic':
      return `经查，该信息已经主动公开，根据${under(item(1), 1)}，告知如下：`
    case 'partial':
      return `经审查，该信息含有不应当公开的内容，能够作区分处理，根据${underLaw(c, law.article('37'), formerLaw.article('22'))}，提供可以公开的内容：`
    case 'otherQuery':
      return `该信息属于有关法律、行政法规对获取另有规定的查询事项，根据${under(item(7), 2)}，请依照其规定办理。`
    case 'notHeld':
      return `经检索，本机关没有所申请公开的信息，根据${under(item(4), 3)}，告知该信息不存在。`
    case 'notOurs':
      return `该信息不属于本机关负责公开，根据${under(item(5), 3)}，告知如下：`
    case 'toBeMade':
      return `该信息没有现成形式，需要另行制作、加工、分析，根据${citation(law.article('38'))}，不予提供。`
    case 'stillUnclear':
      return `补正后申请内容仍不明确，根据${underLaw(c, law.article('30'), formerLaw.article('21', { item: 4 }))}，本机关无法提供。`
    case 'complaint':
    case 'publication':
      return `根据${citation(law.article('39'))}，不作为政府信息公开申请处理，告知如下：`
    case 'repeated':
    case 'reissue':
      return `根据${citation(item(6))}，不予重复处理，告知如下：`
    case 'excessive':
      return `申请的数量、频次明显超过合理范围且理由不合理，根据${citation(law.article('35'))}，不予处理：${sentence(c.facts.volumeFinding)}`
    case 'otherwise':
      return '经审查，答复如下：'
    default:
      return `经审查，根据${under(item(3), 2)}，决定不予公开。`
  }
}

/** 救济告知, by the law in force on the day of the letter: since 2024 a refusal must first go to reconsideration. */
const remedy = (issuedOn: string, refusal: boolean): string => {
  const renewed = issuedOn >= administrativeReconsiderationLaw2023.inForce.from
  const sixtyDays = citation(
    renewed ? administrativeReconsiderationLaw2023.article('20') : administrativeReconsiderationLaw2017.article('9'),
  )
  return renewed && refusal
    ? `如不服，应当自知道之日起60日内先向行政复议机关申请行政复议（${sixtyDays}、${citation(administrativeReconsiderationLaw2023.article('23'))}）；对复议决定不服的，可以自收到复议决定书之日起15日内向人民法院提起行政诉讼（${citation(litigation.article('45'))}）。`
    : `如不服，可以自知道之日起60日内向行政复议机关申请行政复议（${sixtyDays}），或者自知道之日起6个月内向人民法院提起行政诉讼（${citation(litigation.article('46'))}）。`
}
