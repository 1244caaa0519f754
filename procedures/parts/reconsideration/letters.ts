/** 行政复议文书. Names of parties are put in when a letter is printed; numbers and dates come from the case. */
import { findClock } from '../../../src/procedure/case-view.ts'
import { dateInWords } from '../../../src/procedure/date-in-words.ts'
import type { LetterContext } from '../../../src/procedure/procedure.ts'
import { citation } from '../../../src/procedure/statute.ts'
import { termLabel } from '../../../src/procedure/term.ts'
import { administrativeLitigationLaw as litigation } from '../../../statutes/administrative-litigation-law.ts'
import {
  administrativeReconsiderationLaw2017 as formerLaw,
  administrativeReconsiderationLaw2023 as law,
} from '../../../statutes/administrative-reconsideration-law.ts'
import { fields, type Reconsideration, revisedOn, shortcomings, simple, underRevisedLaw } from './case.ts'
import { matters } from './contested-act.ts'
import { type Decision, decisions } from './deciding.ts'

const day = (iso: string | undefined): string => (iso ? dateInWords(iso) : '（日期未填）')
const sentence = (entered = ''): string => (/[。！？；]$/.test(entered) || entered === '' ? entered : `${entered}。`)
const number = (c: Reconsideration): string =>
  c.numbers.find(({ register }) => register === 'application')?.text ?? '（未编号）'
const act = (c: Reconsideration): string =>
  `${c.facts.matter ? matters[c.facts.matter] : '行政行为'}${c.facts.contestedNumber ? `（${c.facts.contestedNumber}）` : ''}`
const received = (c: Reconsideration): string =>
  `申请人不服${act(c)}，于${day(c.facts.appliedOn)}申请行政复议（${number(c)}），本机关于${day(c.facts.receivedOn)}收到。`
const present = (...paragraphs: readonly (string | undefined | false)[]): readonly string[] =>
  paragraphs.filter(paragraph => typeof paragraph === 'string' && paragraph !== '') as string[]
const suit = (): string =>
  `如不服本决定，可以自收到之日起15日内向人民法院提起行政诉讼（${citation(litigation.article('45'))}）。`
const toApplicants = { recipient: 'applicants', register: 'notice' } as const
const proven = { ...toApplicants, service: 'proven' } as const

export const letters = {
  acceptanceNotice: {
    label: '受理通知书',
    title: '行政复议受理通知书',
    ...toApplicants,
    service: true,
    body: (c: Reconsideration, { due }: LetterContext) => [
      received(c),
      `经审查符合受理条件，决定予以受理，适用${simple(c) ? '简易' : '普通'}程序，最迟于${due('decision')}作出决定；中止、延长期限的，另行书面告知。`,
      '复议期间行政行为不停止执行，法律另有规定的除外。受理行政复议申请不收取任何费用。',
    ],
  },
  correctionNotice: {
    label: '补正通知书',
    title: '行政复议补正通知书',
    ...proven,
    body: (c: Reconsideration, { due, issuedOn }: LetterContext) => [
      received(c),
      `经审查，申请材料不齐全或者表述不清楚，现一次性通知补正以下事项：${sentence(c.facts.correctionMatters)}`,
      issuedOn >= revisedOn
        ? `请自收到本通知之日起10个工作日内补正；有正当理由不能按期补正的，可以申请延长。无正当理由逾期不补正的，视为放弃行政复议申请（${citation(law.article('31'))}）。`
        : `请最迟于${due('formerCorrection') === '（尚未确定）' ? day(c.facts.correctBy) : due('formerCorrection')}补正。无正当理由逾期不补正的，视为放弃行政复议申请。`,
    ],
  },
  refusalDecision: {
    label: '不予受理决定书',
    title: '行政复议不予受理决定书',
    ...proven,
    register: 'decision',
    body: (c: Reconsideration) =>
      present(
        received(c),
        `经审查，${c.facts.shortcoming ? shortcomings[c.facts.shortcoming] : ''}：${sentence(c.facts.refusalReason)}`,
        c.facts.shortcoming === 'late' && `申请期限的计算：${sentence(c.facts.limitWords)}`,
        `根据${citation(law.article('30', { paragraph: 2 }))}，决定不予受理。`,
        c.facts.competentOrgan && `有管辖权的行政复议机关：${sentence(c.facts.competentOrgan)}`,
        suit(),
      ),
  },
  transferLetter: {
    label: '移送函',
    title: '行政复议案件移送函',
    recipient: 'authority',
    register: 'notice',
    body: (c: Reconsideration) => [
      received(c),
      `现移送${c.facts.transferredTo ?? ''}办理。依据：${sentence(c.facts.transferGround ? fields.transferGround.options[c.facts.transferGround] : '')}`,
    ],
  },
  answerNotice: {
    label: '答复通知书（附申请书副本）',
    title: '行政复议答复通知书',
    recipient: 'unit',
    register: 'notice',
    service: 'proven',
    body: (c: Reconsideration, { issuedOn }: LetterContext) => [
      `${received(c)}已于${day(c.facts.acceptedOn)}受理，现将申请书副本发送你单位。`,
      `请自收到之日起${simple(c) ? '5个工作日' : issuedOn >= revisedOn ? '10个工作日' : '10日'}内提出书面答复，并提交作出行政行为的证据、依据和其他有关材料。`,
      `逾期的，视为该行政行为没有证据、依据（${citation(issuedOn >= revisedOn ? law.article('70') : formerLaw.article('28'))}）。复议期间不得自行向申请人和其他单位、个人收集证据。`,
    ],
  },
  stayNotice: {
    label: '停止执行通知书',
    title: '行政复议停止执行通知书',
    ...proven,
    body: (c: Reconsideration) => [
      received(c),
      `因${c.facts.stayGround ? fields.stayGround.options[c.facts.stayGround] : ''}，根据${citation(law.article('42'))}，自本通知送达之日起停止执行被复议的行政行为。`,
    ],
  },
  hearingNotice: {
    label: '听证通知书',
    title: '行政复议听证通知书',
    ...toApplicants,
    service: true,
    body: (c: Reconsideration) => [
      received(c),
      `定于${day(c.facts.hearingOn)}在${c.facts.hearingPlace ?? ''}举行听证。拟听证事项：${sentence(c.facts.hearingMatters)}`,
      '申请人无正当理由拒不参加的，视为放弃听证权利；被申请人的负责人应当参加，不能参加的，应当说明理由并委托相应的工作人员参加。',
    ],
  },
  trackNotice: {
    label: '转为普通程序通知书',
    title: '行政复议转为普通程序通知书',
    ...toApplicants,
    service: true,
    body: (c: Reconsideration, { due }: LetterContext) => [
      `${received(c)}因${(c.facts.trackReason ?? '').replace(/[，。；]+$/, '')}，经行政复议机构负责人批准，转为普通程序审理（${citation(law.article('55'))}）。`,
      `自受理之日（${day(c.facts.acceptedOn)}）起60日内，最迟于${due('decision')}作出决定。`,
    ],
  },
  suspensionNotice: {
    label: '中止通知书',
    title: '行政复议中止通知书',
    ...proven,
    body: (c: Reconsideration) => [
      received(c),
      `因${(c.facts.suspensionReason ?? '').replace(/[，。；]+$/, '')}，根据${citation(law.article('39'))}，自${day(c.intervals.findLast(({ key }) => key === 'suspended')?.from)}起中止。原因消除后及时恢复审理并书面告知。`,
    ],
  },
  resumptionNotice: {
    label: '恢复审理通知书',
    title: '行政复议恢复审理通知书',
    ...proven,
    body: (c: Reconsideration, { due }: LetterContext) => [
      received(c),
      `${sentence(c.facts.resumptionReason)}现恢复审理，最迟于${due('decision')}作出决定。`,
    ],
  },
  reviewSuspension: {
    label: '附带审查中止通知书',
    title: '行政复议中止通知书（附带审查）',
    ...proven,
    body: (c: Reconsideration) => [
      received(c),
      `对${c.facts.reviewedTitle ?? '所依据的规范性文件'}${c.facts.reviewedClause ?? ''}进行附带审查，${c.facts.reviewPower === 'own' ? '由本机关在30日内处理' : '由本机关转送有权处理的机关'}。根据${citation(law.article('39', { paragraph: 1, item: 9 }))}，复议中止。`,
    ],
  },
  makerNotice: {
    label: '规范性文件答复通知书',
    title: '行政复议附带审查答复通知书',
    recipient: 'unit',
    register: 'notice',
    body: (c: Reconsideration) => [
      `本机关正在审查${c.facts.reviewedTitle ?? ''}${c.facts.reviewedClause ?? ''}的合法性。`,
      `根据${citation(law.article('58'))}，请自收到本通知之日起10个工作日内提交书面答复及相关材料。`,
    ],
  },
  reviewTransfer: {
    label: '规范性文件转送函',
    title: '行政复议附带审查转送函',
    recipient: 'authority',
    register: 'notice',
    body: (c: Reconsideration) => [
      `${received(c)}申请人一并申请或者本机关审查中认为需要审查${c.facts.reviewedTitle ?? ''}${c.facts.reviewedClause ?? ''}，本机关无权处理，现予转送。`,
      `根据${citation(law.article('60'))}，请自收到转送之日起60日内将处理意见回复本机关。`,
    ],
  },
  reviewResult: {
    label: '附带审查处理通知书',
    title: '行政复议附带审查处理通知书',
    ...proven,
    body: (c: Reconsideration, { due }: LetterContext) =>
      present(
        `对${c.facts.reviewedTitle ?? ''}${c.facts.reviewedClause ?? ''}的处理结果：${c.facts.reviewFinding ? fields.reviewFinding.options[c.facts.reviewFinding] : ''}。${sentence(c.facts.reviewNote)}`,
        c.facts.reviewPower === 'own' &&
          c.facts.reviewFinding !== 'lawful' &&
          `根据${citation(law.article('59'))}，决定停止该条款的执行，责令制定机关予以纠正。`,
        `自即日起恢复复议，最迟于${due('decision')}作出决定。`,
      ),
  },
  extensionNotice: {
    label: '延期审理通知书',
    title: '行政复议延期审理通知书',
    ...proven,
    body: (c: Reconsideration, { due }: LetterContext) => {
      const extension = c.extensions.at(-1)
      return [
        received(c),
        `因${(extension?.reason ?? '').replace(/[，。；]+$/, '')}，不能在${due('decision')}以前作出决定。根据${citation(underRevisedLaw(c) ? law.article('62', { paragraph: 1 }) : formerLaw.article('31'))}，经批准延长${extension ? termLabel(extension.by) : ''}，自原期限届满次日起算。`,
      ]
    },
  },
  terminationDecision: {
    label: '终止决定书',
    title: '行政复议终止决定书',
    ...proven,
    register: 'decision',
    body: (c: Reconsideration) => [
      received(c),
      c.facts.withdrawalOn
        ? `申请人于${day(c.facts.withdrawalOn)}${c.facts.settlement ? '因与被申请人达成和解' : ''}申请撤回行政复议申请，准予撤回。`
        : sentence(c.facts.terminationNote),
      `根据${citation(law.article('41'))}，决定终止行政复议。`,
    ],
  },
  mediationLetter: {
    label: '调解书',
    title: '行政复议调解书',
    ...proven,
    register: 'mediation',
    body: (c: Reconsideration) => [
      received(c),
      `复议请求：${sentence(c.facts.claim)}`,
      `经调解，当事人自愿达成如下协议：${sentence(c.facts.agreement)}`,
      `本调解书经各方当事人签字或者签章，并加盖行政复议机关印章，即具有法律效力（${citation(law.article('73'))}）。`,
    ],
  },
  dismissalDecision: {
    label: '驳回申请决定书',
    title: '驳回行政复议申请决定书',
    ...proven,
    register: 'decision',
    body: (c: Reconsideration) => [
      received(c),
      `受理后查明，${c.facts.shortcoming ? shortcomings[c.facts.shortcoming] : ''}：${sentence(c.facts.refusalReason)}`,
      `根据${citation(law.article('33'))}，决定驳回行政复议申请。`,
      suit(),
    ],
  },
  decision: {
    label: '行政复议决定书',
    title: '行政复议决定书',
    ...proven,
    register: 'decision',
    body: (c: Reconsideration) =>
      present(
        received(c),
        `复议请求：${sentence(c.facts.claim)}`,
        c.acts.noEvidence && findClock(c, 'answer')?.state !== 'met'
          ? '被申请人未在法定期限内提出书面答复、提交证据、依据。'
          : undefined,
        `经审理查明：${sentence(c.facts.findings)}`,
        c.facts.reviewFinding &&
          `对${c.facts.reviewedTitle ?? '所依据的规范性文件'}的审查：${fields.reviewFinding.options[c.facts.reviewFinding]}。`,
        `根据${ground(c)}，决定${decisions[c.outcome as Decision]?.label ?? ''}：${sentence(c.facts.decision)}`,
        c.facts.performBy &&
          `被申请人应当最迟于${day(c.facts.performBy)}履行${c.facts.remake ? '（重新作出行政行为）' : ''}。`,
        c.facts.compensationDecided && `对行政赔偿请求：${sentence(c.facts.compensationDecided)}`,
        suit(),
      ),
  },
  superiorCopy: {
    label: '抄告函',
    title: '行政复议决定抄告函',
    recipient: 'authority',
    register: 'notice',
    body: (c: Reconsideration) => [
      `根据${citation(law.article('79', { paragraph: 2 }))}，现将${number(c)}案发生法律效力的行政复议决定书${c.acts.issueOpinion ? '、意见书' : ''}抄告${c.facts.superior ?? ''}。`,
    ],
  },
  performanceOrder: {
    label: '责令履行通知书',
    title: '责令限期履行通知书',
    recipient: 'unit',
    register: 'notice',
    service: 'proven',
    body: (c: Reconsideration) => [
      `你单位未履行${number(c)}案的行政复议决定。根据${citation(law.article('77', { paragraph: 2 }))}，责令最迟于${day(c.facts.orderedBy)}履行。`,
    ],
  },
  opinionLetter: {
    label: '复议意见书',
    title: '行政复议意见书',
    recipient: 'unit',
    register: 'opinion',
    service: 'proven',
    body: (c: Reconsideration) => [
      `本机关在办理${number(c)}案过程中发现：${sentence(c.facts.opinion)}`,
      `根据${citation(law.article('76'))}，请自收到本意见书之日起60日内将纠正情况报送本机关。`,
    ],
  },
} as const

/** The article the decision rests on; the silent respondent's is named beside it. */
const ground = (c: Reconsideration): string => {
  if (!underRevisedLaw(c)) return citation(formerLaw.article('28'))
  const own = decisions[c.outcome as Decision]
  const cited = own ? citation(law.article(own.article)) : citation(law.article('61'))
  return c.acts.noEvidence ? `${citation(law.article('70'))}、${cited}` : cited
}
