/** 文书 of a penalty case. Numbers, dates and names come from the case; the wording follows common practice. */
import { lastDone } from '../../../src/procedure/case-view.ts'
import { dateInWords } from '../../../src/procedure/date-in-words.ts'
import type { LetterContext } from '../../../src/procedure/procedure.ts'
import { type Article, citation } from '../../../src/procedure/statute.ts'
import { administrativeCoercionLaw as coercion } from '../../../statutes/administrative-coercion-law.ts'
import {
  administrativePenaltyLaw2017 as formerLaw,
  administrativePenaltyLaw2021 as law,
} from '../../../statutes/administrative-penalty-law.ts'
import { payableUntil } from './additional-fine.ts'
import { heard, hearingRight, type PenaltyCase, payable, penaltyWords, unpaid } from './case.ts'
import { fields } from './fields.ts'
import { inWords } from './kinds.ts'
import { type RemedyBodies, remedy, remedyOnSpot } from './outcomes.ts'

/** The article in force on the day of the letter. */
const underLaw = (on: string, now: Article, before: Article): string => citation(on >= law.inForce.from ? now : before)
const day = (on: string | undefined): string => (on ? dateInWords(on) : '（未定）')
const sentence = (entered: string | undefined): string => {
  const text = (entered ?? '').trim()
  return text === '' || /[。！？；]$/.test(text) ? text : `${text}。`
}
/** To stand within a sentence. */
const unended = (entered: string | undefined): string => (entered ?? '').trim().replace(/(的规定)?[。；，、]*$/, '')
const hearingHeld = (c: PenaltyCase): string => {
  const { attendance } = c.facts
  return attendance === 'absent' || attendance === 'left'
    ? `当事人要求听证，${day(lastDone(c, 'holdHearing'))}举行听证时${fields.attendance.options[attendance]}，视为放弃听证权利，听证终止。`
    : `应当事人的要求，本机关于${day(lastDone(c, 'holdHearing'))}举行了听证。`
}
const present = (...paragraphs: readonly (string | false | undefined)[]): readonly string[] =>
  paragraphs.filter(paragraph => typeof paragraph === 'string' && paragraph !== '') as string[]
const named = ({ facts }: PenaltyCase): RemedyBodies => ({ reviewAuthority: facts.reviewAuthority, court: facts.court })
const numberOf = (c: PenaltyCase, register: string): string =>
  c.numbers.findLast(taken => taken.register === register)?.text ?? ''
const decisionNumber = (c: PenaltyCase): string => numberOf(c, 'decision') || numberOf(c, 'ticket')
const payments = (c: PenaltyCase, on: string): string | false =>
  payable(c) > 0 &&
  `罚没款应当自收到本决定书之日起十五日内缴纳：${sentence(c.facts.performance)}到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款，加处罚款不超过罚款数额（${underLaw(on, law.article('72'), formerLaw.article('51'))}、${citation(coercion.article('45'))}）。`

export const penaltyLetters = {
  filingForm: {
    label: '立案审批表',
    title: '行政处罚立案审批表',
    recipient: 'unit',
    body: (c: PenaltyCase) => [
      `案由：${c.facts.matter ?? ''}。线索来源：${c.facts.source ? fields.source.options[c.facts.source] : ''}，${day(c.facts.foundOn)}发现。违法行为发生地：${c.facts.place ?? ''}。`,
      `核查情况：${sentence(c.facts.checkNote)}`,
      '经核查，有证据初步证明存在违法行为，依法应当给予行政处罚，属于本机关管辖，尚在追究时效之内，批准立案。',
    ],
  },
  noFilingForm: {
    label: '不予立案审批表',
    title: '行政处罚不予立案审批表',
    recipient: 'unit',
    body: (c: PenaltyCase) => [
      `案由：${c.facts.matter ?? ''}。${day(c.facts.foundOn)}发现。`,
      `核查情况：${sentence(c.facts.checkNote)}`,
      `不予立案的理由：${c.facts.declineGround ? fields.declineGround.options[c.facts.declineGround] : ''}。${sentence(c.facts.declineReason)}`,
    ],
  },
  transferLetter: {
    label: '案件移送函',
    title: '案件移送函',
    register: 'transfer',
    recipient: 'authority',
    body: (c: PenaltyCase) => [
      `${c.facts.transferTo ?? ''}：本机关办理的“${c.facts.matter ?? ''}”一案，经核查不属于本机关管辖，根据${citation(law.article('25'))}，现移送你单位处理，附案件材料。`,
    ],
  },
  crimeLetter: {
    label: '涉嫌犯罪案件移送书',
    title: '涉嫌犯罪案件移送书',
    register: 'transfer',
    recipient: 'authority',
    body: (c: PenaltyCase, { issuedOn }: LetterContext) => [
      `${c.facts.transferTo ?? ''}：本机关查办的“${c.facts.matter ?? ''}”一案涉嫌犯罪，根据${underLaw(issuedOn, law.article('27'), formerLaw.article('22'))}，现将案件移送你单位，附案件材料和涉案物品清单。`,
      '请将是否立案的决定书面告知本机关；依法不需要追究刑事责任但应当给予行政处罚的，请及时移送本机关。',
    ],
  },
  preservationNotice: {
    label: '先行登记保存证据通知书',
    title: '先行登记保存证据通知书',
    register: 'preservation',
    recipient: 'party',
    service: true,
    body: (c: PenaltyCase, { issuedOn, due }: LetterContext) => [
      `为调查“${c.facts.matter ?? ''}”一案，因${(c.facts.preservationReason ?? '').replace(/[。；]+$/, '')}，根据${underLaw(issuedOn, law.article('56'), formerLaw.article('37'))}，经本机关负责人批准，对下列证据先行登记保存：${(c.facts.preservedItems ?? []).map(({ item, quantity, keptAt }) => [item, quantity, keptAt && `存放于${keptAt}`].filter(Boolean).join('，')).join('；')}。`,
      `保存期间，不得销毁或者转移。本机关最迟于${due('preservation')}作出处理决定；逾期未处理的，登记保存自动解除。`,
    ],
  },
  correctionOrder: {
    label: '责令改正通知书',
    title: '责令改正通知书',
    register: 'correction',
    recipient: 'party',
    service: true,
    body: (c: PenaltyCase, { issuedOn }: LetterContext) => [
      `经查，你（单位）涉嫌“${c.facts.matter ?? ''}”。根据${underLaw(issuedOn, law.article('28'), formerLaw.article('23'))}，责令你（单位）${c.facts.correctBy ? `于${day(c.facts.correctBy)}以前` : '立即'}改正：${sentence(c.facts.correctionOrder)}`,
    ],
  },
  notice: {
    label: '行政处罚告知书',
    title: '行政处罚告知书',
    register: 'notice',
    recipient: 'party',
    service: 'proven',
    body: (c: PenaltyCase, { issuedOn }: LetterContext) =>
      present(
        `本机关对“${c.facts.matter ?? ''}”一案调查终结。根据${underLaw(issuedOn, law.article('44'), formerLaw.article('31'))}，现将拟作出的行政处罚告知如下。`,
        `查明的事实：${sentence(c.facts.facts)}`,
        `上述行为违反了${unended(c.facts.violated)}的规定，应当依据${unended(c.facts.basis)}处理。裁量：${sentence(c.facts.discretionReason)}${c.facts.benchmark ? `适用的裁量基准：${sentence(c.facts.benchmark)}` : ''}`,
        `拟给予的处罚：${sentence(inWords(c.facts.proposed))}`,
        c.facts.newFacts && `重新告知的新事实、新证据：${sentence(c.facts.newFacts)}`,
        `你（单位）有权陈述、申辩；请自收到本告知书之日起五个工作日内提出（本地另有规定的从其规定），逾期未提出的，本机关依法作出决定。本机关不会因陈述、申辩而给予更重的处罚（${underLaw(issuedOn, law.article('45'), formerLaw.article('32'))}）。`,
        hearingRight(c) &&
          (issuedOn >= law.inForce.from
            ? `你（单位）有权要求听证，应当自收到本告知书之日起五个工作日内提出，不承担听证费用；逾期视为放弃（${citation(law.article('63'))}、${citation(law.article('64'))}）。`
            : `你（单位）有权要求听证，应当自收到本告知书之日起三日内提出，不承担听证费用（${citation(formerLaw.article('42'))}）。`),
      ),
  },
  hearingNotice: {
    label: '听证通知书',
    title: '行政处罚听证通知书',
    register: 'hearing',
    recipient: 'party',
    service: 'proven',
    body: (c: PenaltyCase, { issuedOn }: LetterContext) => [
      `应你（单位）的要求，本机关定于${day(c.facts.hearingOn)}在${c.facts.hearingPlace ?? ''}就“${c.facts.matter ?? ''}”一案举行听证，${c.facts.hearingOpen === 'secret' ? '依法不公开举行' : '公开举行'}（${underLaw(issuedOn, law.article('64'), formerLaw.article('42'))}）。`,
      '听证由本机关指定的非本案调查人员主持，其姓名随本通知书一并告知；认为主持人与本案有直接利害关系的，可以申请回避。',
      '你（单位）可以亲自参加，也可以委托一至二人代理。无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利。',
    ],
  },
  reviewOpinion: {
    label: '法制审核意见书',
    title: '重大执法决定法制审核意见书',
    register: 'review',
    recipient: 'unit',
    body: (c: PenaltyCase) => [
      `“${c.facts.matter ?? ''}”一案于${day(lastDone(c, 'submitReview'))}送审。审核了管辖、事实、证据、定性、依据、程序和裁量。`,
      `审核意见：${c.facts.reviewResult ? fields.reviewResult.options[c.facts.reviewResult] : ''}。${sentence(c.facts.reviewNote)}`,
    ],
  },
  decision: {
    label: '行政处罚决定书',
    title: '行政处罚决定书',
    register: 'decision',
    recipient: 'party',
    service: 'proven',
    body: (c: PenaltyCase, { issuedOn }: LetterContext) =>
      present(
        `本机关对“${c.facts.matter ?? ''}”一案立案调查，于${day(lastDone(c, 'notify'))}告知拟处罚的内容和权利。现已审查终结。`,
        `查明的事实和证据：${sentence(c.facts.facts)}${(c.facts.evidence ?? []).length > 0 ? `以上事实有下列证据证明：${(c.facts.evidence ?? []).map(({ name }) => unended(name)).join('；')}。` : ''}`,
        c.facts.statement
          ? `当事人陈述、申辩：${sentence(c.facts.statement)}复核：${sentence(c.facts.statementReview)}${c.facts.statementAdopted ? `${fields.statementAdopted.options[c.facts.statementAdopted]}。` : ''}`
          : !heard(c) && '当事人未提出陈述、申辩。',
        heard(c) && hearingHeld(c),
        sentence(c.facts.reasons),
        `上述行为违反了${unended(c.facts.violated)}的规定。依据${unended(c.facts.basis)}，决定给予如下处罚：${sentence(penaltyWords(c))}`,
        c.facts.correctionOrder && `责令改正：${sentence(c.facts.correctionOrder)}`,
        payments(c, issuedOn) || `履行方式和期限：${sentence(c.facts.performance)}`,
        remedy(issuedOn, named(c)),
        c.facts.socialImpact === true && `本决定将依法向社会公开（${citation(law.article('48'))}）。`,
      ),
  },
  noPenalty: {
    label: '不予行政处罚决定书',
    title: '不予行政处罚决定书',
    register: 'decision',
    recipient: 'party',
    service: 'proven',
    body: (c: PenaltyCase, { issuedOn, outcome }: LetterContext) =>
      present(
        `本机关对“${c.facts.matter ?? ''}”一案调查终结。${sentence(c.facts.reasons)}`,
        `本机关决定：${outcome ?? '不予行政处罚'}（${underLaw(issuedOn, law.article('57'), formerLaw.article('38'))}）。`,
        c.facts.education && `教育：${sentence(c.facts.education)}`,
        remedy(issuedOn, named(c)),
      ),
  },
  ticket: {
    label: '当场行政处罚决定书',
    title: '当场行政处罚决定书',
    register: 'ticket',
    recipient: 'party',
    body: (c: PenaltyCase, { issuedOn }: LetterContext) =>
      present(
        `时间：${day(issuedOn)}。地点：${c.facts.place ?? ''}。违法事实：${sentence(c.facts.facts)}`,
        `违反了${unended(c.facts.violated)}的规定。依据${unended(c.facts.basis)}，当场给予如下处罚：${sentence(penaltyWords(c))}`,
        payable(c) > 0 &&
          `罚款应当自收到本决定书之日起十五日内到指定的银行或者通过电子支付系统缴纳；依法可以当场收缴的除外（${underLaw(issuedOn, law.article('53'), formerLaw.article('33'))}）。`,
        remedyOnSpot(issuedOn, named(c)),
      ),
  },
  deferralNotice: {
    label: '暂缓、分期缴纳罚款通知书',
    title: '暂缓（分期）缴纳罚款通知书',
    register: 'deferral',
    recipient: 'party',
    body: (c: PenaltyCase, { issuedOn }: LetterContext) =>
      present(
        `你（单位）因${(c.facts.hardship ?? '').replace(/[。；]+$/, '')}申请暂缓（分期）缴纳${decisionNumber(c)}决定的罚款。根据${underLaw(issuedOn, law.article('66'), formerLaw.article('52'))}，批准最迟于${day(c.facts.payBy)}缴清。`,
        (c.facts.instalments ?? []).length > 0 &&
          `分期：${(c.facts.instalments ?? []).map(({ dueOn, amount }) => `${day(dueOn)}以前${amount ?? 0}元`).join('；')}。`,
        '期满仍未缴清的，本机关将依法加处罚款并申请人民法院强制执行。',
      ),
  },
  demand: {
    label: '履行行政处罚决定催告书',
    title: '履行行政处罚决定催告书',
    register: 'demand',
    recipient: 'party',
    service: 'proven',
    body: (c: PenaltyCase) => [
      `${decisionNumber(c)}行政处罚决定书已经送达。你（单位）应当最迟于${day(payableUntil(c))}履行，至今尚欠${unpaid(c).toFixed(2)}元。`,
      `截至${day(c.facts.accruedUntil)}，加处罚款${(c.facts.additionalFine ?? 0).toFixed(2)}元；加处罚款不超过罚款数额，复议、诉讼期间不计。`,
      `请自收到本催告书之日起十个工作日内履行；你（单位）有权陈述、申辩。逾期仍不履行的，本机关将申请人民法院强制执行（${citation(coercion.article('54'))}）。`,
    ],
  },
  courtApplication: {
    label: '强制执行申请书',
    title: '强制执行申请书',
    register: 'application',
    recipient: 'authority',
    body: (c: PenaltyCase) => [
      `${c.facts.executionCourt ?? ''}：本机关${decisionNumber(c)}行政处罚决定书送达后，当事人在法定期限内不申请行政复议、不提起行政诉讼，又不履行；经催告仍未履行。`,
      `根据${citation(coercion.article('53'))}，申请强制执行：${sentence(penaltyWords(c))}已缴纳${(c.facts.paidTotal ?? 0).toFixed(2)}元，加处罚款${(c.facts.additionalFine ?? 0).toFixed(2)}元。`,
      '附：行政处罚决定书及作出决定的事实、理由和依据，当事人的意见及催告情况，执行标的情况。',
    ],
  },
  closingForm: {
    label: '结案审批表',
    title: '行政处罚案件结案审批表',
    recipient: 'unit',
    body: (c: PenaltyCase) => [
      `案由：${c.facts.matter ?? ''}。决定书：${decisionNumber(c)}，处罚：${sentence(penaltyWords(c))}`,
      `执行：${c.facts.closingResult ? fields.closingResult.options[c.facts.closingResult] : ''}，已缴纳${(c.facts.paidTotal ?? 0).toFixed(2)}元。案卷号：${c.facts.archiveNumber ?? ''}。`,
    ],
  },
} as const
