/** The letters of a petition, and the registers their numbers come from. Names are put in when a letter is printed. */
import { dateInWords } from '../../../src/procedure/date-in-words.ts'
import type { LetterContext } from '../../../src/procedure/procedure.ts'
import { citation } from '../../../src/procedure/statute.ts'
import { termLabel } from '../../../src/procedure/term.ts'
import { citedOn, formerLaw, law, type PetitionCase } from './case.ts'
import { ways } from './fields.ts'

export const petitionRegisters = {
  petition: { label: '信访登记号', pattern: '{unit}信〔{year}〕{n}号', per: 'unit' },
  notice: { label: '告知书文号', pattern: '{unit}信告〔{year}〕{n}号', per: 'unit' },
  transfer: { label: '转送函文号', pattern: '{unit}信转〔{year}〕{n}号', per: 'unit' },
  assignment: { label: '交办函文号', pattern: '{unit}信交〔{year}〕{n}号', per: 'unit' },
  opinion: { label: '处理意见书文号', pattern: '{unit}信处〔{year}〕{n}号', per: 'unit' },
  review: { label: '复查意见书文号', pattern: '{unit}信查〔{year}〕{n}号', per: 'unit' },
  rereview: { label: '复核意见书文号', pattern: '{unit}信核〔{year}〕{n}号', per: 'unit' },
  urge: { label: '督办函文号', pattern: '{unit}信督〔{year}〕{n}号', per: 'unit' },
} as const

const day = (iso: string | undefined): string => (iso ? dateInWords(iso) : '（日期未填）')
/** What a clerk entered, ended with a full stop where it has none. */
const sentence = (entered = ''): string => (/[。！？；]$/.test(entered) || entered === '' ? entered : `${entered}。`)
const number = (c: PetitionCase): string =>
  c.numbers.find(({ register }) => register === 'petition')?.text ?? '（未编号）'
const raised = (c: PetitionCase): string =>
  `你（单位）提出的信访事项“${c.facts.subject ?? ''}”（${number(c)}）已于${day(c.facts.receivedOn)}收到。`
const present = (...paragraphs: readonly (string | false | undefined)[]): readonly string[] =>
  paragraphs.filter((paragraph): paragraph is string => typeof paragraph === 'string' && paragraph !== '')

const findings = {
  support: '请求事实清楚，符合有关规定，予以支持',
  explain: '请求事由合理但缺乏法律依据，作出解释说明',
  reject: '请求缺乏事实根据或者不符合有关规定，不予支持',
} as const
const results = { upheld: '维持', changed: '变更', returned: '撤销，责成原办理单位重新办理' } as const
const adoptions = { adopted: '予以采纳', partly: '部分采纳', not: '未予采纳' } as const

const toPetitioner = { recipient: 'petitioners', register: 'notice', service: true } as const
export const petitionLetters = {
  transferLetter: {
    label: '转送函',
    title: '信访事项转送函',
    register: 'transfer',
    recipient: 'unit',
    body: (c: PetitionCase, { due }: LetterContext) => [
      `现将信访事项“${c.facts.subject ?? ''}”（${number(c)}）转送你单位处理。`,
      `请最迟于${due('notice')}书面告知信访人接收情况和处理途径。不属于你单位职权范围的，请自收到之日起5个工作日内提出异议并详细说明理由。`,
      confidential,
    ],
  },
  assignmentLetter: {
    label: '交办函',
    title: '信访事项交办函',
    register: 'assignment',
    recipient: 'unit',
    body: (c: PetitionCase, { due }: LetterContext) => [
      `现将信访事项“${c.facts.subject ?? ''}”（${number(c)}）交由你单位办理。`,
      `请最迟于${due('notice')}书面告知信访人，并最迟于${day(c.facts.reportBackBy)}反馈结果、提交办结报告。`,
      confidential,
    ],
  },
  outsideTransferLetter: {
    label: '转送函（外单位）',
    title: '信访事项转送函',
    register: 'transfer',
    recipient: 'authority',
    body: (c: PetitionCase) => [
      `现将信访事项（${number(c)}）转送${c.facts.outsideBody ?? '你单位'}依规依纪依法处理。`,
      confidential,
    ],
  },
  whereaboutsNotice: {
    label: '转送告知书',
    title: '信访事项转送告知书',
    ...toPetitioner,
    body: (c: PetitionCase) => [
      raised(c),
      `根据${citedOn(c.facts.organReceivedOn, law.article('23', { paragraph: 1 }), formerLaw.article('21'))}，已转送${c.facts.outsideBody ?? '本系统有权处理的下级机关、单位'}处理，由其依照规定办理并答复。`,
    ],
  },
  acceptanceNotice: {
    label: '受理告知书',
    title: '信访事项受理告知书',
    ...toPetitioner,
    body: (c: PetitionCase, { due }: LetterContext) => [
      raised(c),
      `经审查，根据${citedOn(c.facts.acceptedOn, law.article('31', { item: 6 }), formerLaw.article('22'))}，本单位自${day(c.facts.acceptedOn)}起受理，最迟于${due('handling')}办结并书面答复。`,
      '办理中你（单位）可以陈述事实和理由、补充材料；认为办理人员有直接利害关系的，可以申请回避。进展可凭编号和查询码查询。',
    ],
  },
  receiptNotice: {
    label: '接收告知书',
    title: '信访事项接收告知书',
    ...toPetitioner,
    body: (c: PetitionCase, { due }: LetterContext) => [
      raised(c),
      `该事项属于建议意见类，本单位将研究论证，最迟于${due('suggestion')}回复采纳情况。`,
    ],
  },
  routeNotice: {
    label: '处理途径告知书',
    title: '信访事项处理途径告知书',
    ...toPetitioner,
    body: (c: PetitionCase, { due }: LetterContext) =>
      present(
        raised(c),
        `经审查，该事项属于${citation(law.article('31'))}${c.facts.way ? ways[c.facts.way] : ''}的情形。`,
        c.facts.way === 'duty'
          ? `本单位将依法履行职责，最迟于${due('duty')}作出处理或者答复。`
          : `请向有权处理的机关提出：${sentence(c.facts.routeBody)}`,
        c.facts.routeRule && `依据：${sentence(c.facts.routeRule)}法定期限请以该程序的规定为准，以免逾期。`,
        c.facts.way !== 'duty' && '是否提出由你（单位）决定；需要法律援助的，可以向法律援助机构申请。',
      ),
  },
  directionNotice: {
    label: '告知书',
    title: '信访事项告知书',
    ...toPetitioner,
    body: (c: PetitionCase) => [
      raised(c),
      `该事项不属于本机关及本系统职权范围，请向${c.facts.outsideBody ?? '有权处理的机关'}提出。`,
    ],
  },
  declineNotice: {
    label: '不予受理告知书',
    title: '信访事项不予受理告知书',
    ...toPetitioner,
    body: (c: PetitionCase, { issuedOn }: LetterContext) =>
      present(
        raised(c),
        `根据${citedOn(issuedOn, law.article('19', { paragraph: 3 }), formerLaw.article(c.facts.routeBody ? '21' : '16'))}，不予受理：${sentence(c.facts.refusal)}`,
        c.facts.routeBody && `请依照法定程序向有权机关提出：${sentence(c.facts.routeBody)}`,
      ),
  },
  noFurtherNotice: {
    label: '不再受理告知书',
    title: '信访事项不再受理告知书',
    ...toPetitioner,
    body: (c: PetitionCase, { issuedOn }: LetterContext) => [
      raised(c),
      `该事项已经复核终结。根据${citedOn(issuedOn, law.article('36', { paragraph: 3 }), formerLaw.article('35', { paragraph: 3 }))}，仍以同一事实和理由提出的，不再受理：${sentence(c.facts.refusal)}`,
      '有新的事实和理由的，可以另行提出。',
    ],
  },
  extensionNotice: {
    label: '延期告知书',
    title: '信访事项延期办理告知书',
    ...toPetitioner,
    body: (c: PetitionCase, { due, issuedOn }: LetterContext) => {
      const extension = c.extensions.at(-1)
      return [
        raised(c),
        `因${(extension?.reason ?? '').replace(/[，。；]+$/, '')}，不能在${due('handling')}以前办结。经本单位负责人批准，根据${citedOn(issuedOn, law.article('34'), formerLaw.article('33'))}，延长办理期限${extension ? termLabel(extension.by) : ''}，自原期限届满次日起算。`,
      ]
    },
  },
  opinion: {
    label: '处理意见书',
    title: '信访事项处理意见书',
    register: 'opinion',
    recipient: 'petitioners',
    service: 'proven',
    body: (c: PetitionCase, { issuedOn }: LetterContext) =>
      present(
        raised(c),
        `投诉请求：${sentence(c.facts.request)}`,
        `你（单位）陈述的事实和理由：${sentence(c.facts.statement ?? c.facts.grounds)}`,
        `经调查核实：${sentence(c.facts.investigation)}`,
        `处理意见：${c.facts.finding ? findings[c.facts.finding] : ''}。${sentence(c.facts.opinion)}`,
        `依据：${sentence(c.facts.basis)}`,
        `不服本处理意见的，可以自收到之日起30日内向${reviewerOf(c)}请求复查（${citedOn(issuedOn, law.article('35'), formerLaw.article('34'))}）。`,
      ),
  },
  dutyReply: {
    label: '履行职责答复书',
    title: '关于信访事项履行职责情况的答复',
    register: 'opinion',
    recipient: 'petitioners',
    service: 'proven',
    body: (c: PetitionCase) => [raised(c), sentence(c.facts.reply), '不服的，可以依法申请行政复议或者提起行政诉讼。'],
  },
  suggestionReply: {
    label: '建议意见回复',
    title: '关于人民建议的回复',
    ...toPetitioner,
    body: (c: PetitionCase) => [
      raised(c),
      `经研究论证，${c.facts.adoption ? adoptions[c.facts.adoption] : ''}。${sentence(c.facts.reply)}`,
    ],
  },
  reviewOpinion: {
    label: '复查意见书',
    title: '信访事项复查意见书',
    register: 'review',
    recipient: 'petitioners',
    service: 'proven',
    body: (c: PetitionCase, { issuedOn }: LetterContext) =>
      present(
        `你（单位）不服信访事项（${number(c)}）的处理意见，于${day(c.facts.reviewRequestedOn)}请求复查。`,
        `复查请求：${sentence(c.facts.reviewRequest)}`,
        `复查意见：${c.facts.reviewResult ? results[c.facts.reviewResult] : ''}。${sentence(c.facts.reviewOpinion)}`,
        c.facts.reviewResult !== 'returned' &&
          `不服的，可以自收到之日起30日内向${c.facts.rereviewerOutside ?? '本机关的上一级机关'}请求复核（${citedOn(issuedOn, law.article('36'), formerLaw.article('35'))}）。`,
      ),
  },
  rereviewOpinion: {
    label: '复核意见书',
    title: '信访事项复核意见书',
    register: 'rereview',
    recipient: 'petitioners',
    service: 'proven',
    body: (c: PetitionCase, { issuedOn }: LetterContext) =>
      present(
        `你（单位）不服信访事项（${number(c)}）的复查意见，于${day(c.facts.rereviewRequestedOn)}请求复核。`,
        `复核请求：${sentence(c.facts.rereviewRequest)}`,
        `复核意见：${c.facts.rereviewResult ? results[c.facts.rereviewResult] : ''}。${sentence(c.facts.rereviewOpinion)}`,
        c.facts.rereviewResult !== 'returned' &&
          `本意见为终结意见。仍以同一事实和理由提出的，不再受理（${citedOn(issuedOn, law.article('36', { paragraph: 3 }), formerLaw.article('35', { paragraph: 3 }))}）。`,
      ),
  },
  urgeLetter: {
    label: '督办函',
    title: '信访事项督办函',
    register: 'urge',
    recipient: 'unit',
    body: (c: PetitionCase) => [
      `信访事项“${c.facts.subject ?? ''}”（${number(c)}）：${sentence(c.facts.urgeNote)}`,
      `请按照${citation(law.article('40'))}的要求办理，并书面反馈。`,
    ],
  },
} as const

const confidential =
  '请依法保护信访人：不得将检举、揭发材料及有关情况透露或者转给被检举、揭发的人员或者单位；任何组织和个人不得打击报复信访人。'
const reviewerOf = ({ facts }: PetitionCase): string => facts.reviewerOutside ?? '本单位的上一级机关、单位'
