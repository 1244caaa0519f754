/** The facts of a disclosure request, in the order of its course; what article 29 asks of an application comes first. */
import type { CaseView } from '../../src/procedure/case-view.ts'
import { attachments, choice, date, link, money, number, parties, text, yesNo } from '../../src/procedure/field.ts'
import { applicantFields } from './applicant.ts'

const court = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' } as const

export const disclosureFields = {
  arrivedOn: date('到达日期', { help: '当面提交、签收、收到平常信函或者传真、网上提交之日' }),
  receivedOn: date('收到申请之日', { help: '条例第三十一条：答复期限从这一天起算' }),
  channel: choice('申请渠道', {
    inPerson: '当面提交',
    signedMail: '邮寄（需签收）',
    ordinaryMail: '平常信函等无需签收的邮寄',
    fax: '传真',
    online: '互联网渠道',
  }),
  oral: yesNo('口头申请，由本机关代为填写'),
  ...applicantFields,
  subject: text('所需政府信息的名称或者文号'),
  description: text('所需政府信息的内容描述', { lines: 5, help: '名称、文号或者便于查询的其他特征' }),
  deliveryForm: choice('获取形式', {
    post: '纸质，邮寄',
    pickup: '纸质，自行领取',
    email: '电子邮件',
    online: '网上查看、下载',
    inspect: '当面查阅、抄录',
  }),

  correctionMatters: text('需要补正的事项和理由', { lines: 3 }),
  correctionAskedOn: date('要求补正之日'),
  correctBy: date('补正期限', { future: true, help: '合理期限的最后一日；未写明的按本级规定' }),
  correction: text('补正的内容', { lines: 5 }),
  correctionExcuse: text('逾期补正的正当理由', { lines: 2 }),

  searchRecord: text('检索记录', { lines: 4, help: '检索的范围、库和档案、关键词、经办人、结果' }),
  secrecy: choice('保密审查', {
    clear: '不涉及国家秘密',
    secret: '含有国家秘密',
    undetermined: '不能确定，已报有关主管部门确定',
  }),
  reviewOpinion: text('公开审查意见', { lines: 4 }),
  thirdParties: parties('第三方'),
  thirdPartyDecision: text('对第三方意见的处理', {
    lines: 3,
    help: '第三方逾期未提出意见的，由本机关依照条例决定并说明',
  }),
  publicInterest: text('不公开可能对公共利益造成重大影响的理由', { lines: 3 }),

  volumeReason: text('申请人说明的理由', { lines: 3 }),
  volumeFinding: text('对数量、频次和理由的认定', { lines: 3 }),
  delayedUntil: date('延迟答复至', { future: true }),
  feeStandard: choice('收费标准', { byPiece: '按件', byPage: '按量' }),
  piecesBefore: number('本自然月该申请人此前申请', '件', { min: 0 }),
  pieces: number('本次计费', '件', { min: 1, help: '一份申请含多项内容的，可以按“一事一申请”拆分' }),
  pages: number('本次计费', '页', { min: 1 }),
  fee: money('信息处理费'),

  answer: text('答复内容', { lines: 6 }),
  grounds: text('理由和依据', { lines: 4 }),
  withheldPart: text('不予公开的部分和理由', { lines: 3 }),
  whereToFind: text('获取信息的方式、途径', { lines: 2 }),
  rightBody: text('负责公开的机关及联系方式'),
  earlierRequest: link('此前的申请', '重复于', { to: ['disclosure-request'] }),
  earlierNumber: text('此前答复的文号'),
  provided: attachments('提供的信息'),
  repliedOn: date('答复日期'),

  reviewFiledOn: date('申请行政复议之日'),
  reviewClosedOn: date('行政复议决定之日'),
  reviewResult: choice('行政复议结果', court),
  suitKind: choice('行政诉讼类型', { direct: '未经复议直接起诉', afterReview: '复议后起诉' }),
  suitFiledOn: date('提起行政诉讼之日'),
  suitClosedOn: date('行政诉讼审结之日'),
  suitResult: choice('行政诉讼结果', court),
  redoBy: date('责令重新答复的期限', { future: true }),
  secondAnswer: text('重新答复的内容', { lines: 6 }),

  publicTitle: text('公开标题', { max: 80 }),
  publicText: text('公开内容', { lines: 8, help: '隐去申请人、第三方的姓名、名称和联系方式' }),
} as const
export type DisclosureCase = CaseView<typeof disclosureFields>

/** An interval (待补正、征求意见、待缴费) is open. */
export const waits = (c: DisclosureCase, interval: string): boolean =>
  c.intervals.some(({ key, to }) => key === interval && to === null)
