/** What is recorded of a normative document, and what kinds of document the law tells apart. */
import { type CaseView, lastDone } from '../../../src/procedure/case-view.ts'
import { attachments, choice, date, keysOf, link, rows, text, unit, yesNo } from '../../../src/procedure/field.ts'
import type { Act, ActInput, Clock, Referral, Source, Step } from '../../../src/procedure/procedure.ts'
import { contentProhibitions, needlessDocuments } from '../content-prohibitions.ts'
import { disclosureAttributeFields } from '../disclosure-attribute.ts'
import { fairCompetitionFields } from '../fair-competition.ts'
import { departmentReviewFields, legalityReviewFields } from '../legality-review.ts'
import { publicCommentFields } from '../public-comment.ts'

/** 立项 */
const initiation = {
  title: text('文件名称'),
  initiatedOn: date('立项日期'),
  issuer: unit('制定机关'),
  issuerKind: choice('制定机关类型', {
    county: '县级以上人民政府',
    office: '政府办公机构（经政府同意）',
    township: '乡镇人民政府、街道办事处',
    department: '政府部门',
    vertical: '实行垂直管理的部门',
    authorised: '法律、法规授权的组织',
    internal: '部门内设机构',
    temporary: '临时机构、议事协调机构',
    dispatched: '部门派出机构',
  }),
  nature: choice('制定性质', {
    make: '新制定',
    reissue: '到期重新发布（延期）',
    amend: '修改现行文件',
    repeal: '废止现行文件',
  }),
  earlier: link('所涉现行文件', '延期、修改或者废止', { to: ['normative-document'] }),
  basis: text('制定依据', { lines: 3 }),
  necessity: text('制定的必要性', { lines: 3 }),
  bindsPublic: yesNo('涉及公民、法人和其他组织的权利义务，具有普遍约束力'),
  ...needlessDocuments,
  important: yesNo('重要的行政规范性文件'),
  majorImpact: yesNo('涉及群众切身利益或者对权利义务有重大影响'),
  specialised: yesNo('专业性、技术性较强'),
  otherUnits: yesNo('涉及其他部门职权'),
  urgency: text('需要立即制定实施的紧急情形', { lines: 3, help: '应对突发事件，或者执行上级机关的紧急命令、决定' }),
} as const
/** 起草 */
const drafting = {
  draft: text('文件正文（送审稿、定稿）', { lines: 30 }),
  ...contentProhibitions,
  ...disclosureAttributeFields,
  interpretationPlan: text('解读方案', { lines: 3 }),
} as const
/** 评估论证、征求意见、公平竞争审查、部门审核 */
const opinions = {
  evaluation: text('评估论证情况', { lines: 4, help: '必要性、可行性、合理性，预期效果和可能影响' }),
  experts: text('专家论证情况', { lines: 3 }),
  ...publicCommentFields,
  ...fairCompetitionFields,
  dissent: choice('部门意见分歧', { none: '没有分歧', settled: '有分歧，经协商一致', open: '有分歧，未能一致' }),
  dissentNote: text('分歧意见和协调情况', { lines: 3 }),
  ...departmentReviewFields,
} as const
/** 合法性审核、审议、签发、三统一 */
const decision = {
  returnReason: text('退回、暂缓理由', { lines: 3 }),
  ...legalityReviewFields,
  meeting: choice('审议形式', {
    executive: '政府常务会议',
    plenary: '政府全体会议',
    office: '办公会议',
    circulation: '传阅、会签',
  }),
  session: text('会议届次', { help: '如第十八届人民政府第52次常务会议' }),
  agenda: text('会议议题'),
  agendaItem: link('所经议题', '经其审议', { to: ['agenda-item'] }),
  signedOn: date('签发（成文）日期'),
  registeredOn: date('统一登记日期'),
  printedOn: date('统一印发日期'),
} as const
/** 公布、解读、备案 */
const publishing = {
  publishedOn: date('公布日期'),
  channels: text('公布渠道', { help: '政府网站、报刊、公告栏等' }),
  url: text('公布网址'),
  effectiveOn: date('施行日期', { future: true }),
  immediate: text('不能在公布后等待施行的理由'),
  trial: yesNo('名称为暂行、试行'),
  validUntil: date('有效期至', { future: true }),
  openEnded: text('不规定有效期的依据'),
  gazette: text('政府公报期号', { help: '如2026年第2期' }),
  interpretation: text('解读材料', { lines: 8 }),
  interpretationUrl: text('解读网址'),
  filedWith: rows('报送备案', {
    recipient: choice('备案机关', {
      superiorGovernment: '上一级人民政府',
      standingCommittee: '本级人民代表大会常务委员会',
      ownGovernment: '本级人民政府',
      superiorDepartment: '上一级主管部门',
    }),
    receipt: text('回执'),
  }),
  filingNumber: text('备案登记号'),
  deferredOn: date('暂缓备案登记通知日期'),
  correctionOn: date('责令纠正日期'),
  correctionBy: text('责令纠正的机关'),
  correctionGround: text('责令纠正的理由', { lines: 3 }),
} as const
/** 评估、清理、修改、终止 */
const force = {
  evaluatedLater: choice('实施后评估结论', {
    reissue: '需要继续执行，重新发布',
    amend: '修改',
    repeal: '废止',
    lapse: '到期失效',
  }),
  evaluationReport: text('实施后评估情况', { lines: 4 }),
  cleanUp: choice('清理结论', { keep: '继续有效', amend: '修改', repeal: '废止', lapse: '宣布失效' }),
  amendedOn: date('修改日期'),
  amendedBy: text('修改决定的文号'),
  repealGround: choice('废止原因', {
    replaced: '被新文件替代',
    basis: '上位规定修改或者废止',
    obsolete: '任务完成或者不适应实际',
    corrected: '内容违法或者不当，自行纠正',
  }),
  repealDecision: text('废止决定的文号或者会议届次'),
  revokedBy: text('撤销机关'),
  revocationGround: text('撤销的依据和理由', { lines: 3 }),
  endedOn: date('终止效力日期'),
  terminationReason: text('终止制定的理由'),
  files: attachments('材料'),
} as const

export const fields = { ...initiation, ...drafting, ...opinions, ...decision, ...publishing, ...force } as const

export const form = [
  { title: '立项', fields: keysOf(initiation) },
  { title: '起草', fields: keysOf(drafting) },
  { title: '论证、征求意见和部门审核', fields: keysOf(opinions) },
  { title: '合法性审核、审议、签发、三统一', fields: keysOf(decision) },
  { title: '公布、解读、备案', fields: keysOf(publishing) },
  { title: '评估、清理、修改、终止', fields: keysOf(force) },
] as const

type F = typeof fields
export type Document = CaseView<F>
/** What a chapter may say. Names of stages, steps and letters are checked where the chapters meet. */
export type Steps = Readonly<Record<string, Step<F>>>
export type Clocks = Readonly<Record<string, Clock<F, string, string, 'ordinary' | 'urgent'>>>
export type Acts = Readonly<Record<string, Act<F, string, string, string, string, string, string, string, string>>>
export type Referrals = Readonly<Record<string, Referral<string>>>

/** Where national documents give no rule: 省级行政规范性文件管理办法 and its like. */
export const local = { local: '本地行政规范性文件管理办法', source: '由本地规定' } as const

/** A document the government issues, itself or through its office: its meetings decide. */
export const ofGovernment = (c: Document) => ['county', 'office', 'township'].includes(c.facts.issuerKind ?? 'county')
/** The office's documents go out over the signature of its own head, with the government's consent. */
export const signedByGovernment = (c: Document) => ofGovernment(c) && c.facts.issuerKind !== 'office'
export const ofCounty = (c: Document) => ['county', 'office'].includes(c.facts.issuerKind ?? 'county')
/** 部门起草、经政府同意印发: two levels of review. */
export const departmentDraft = (c: Document) => ofCounty(c) && c.origin !== c.facts.issuer
export const isPolicy = (c: Document) => c.facts.policy !== false
export const toBePublic = (c: Document) => c.facts.disclosure === 'active'
/** The limits of effect and validity bind the text that is about to be published; afterwards its own dates count. */
export const beingPublished = (c: Document) => c.stage === 'printed'

/** Acts follow one another in time, not only in order. */
export const notBefore = (act: string, name: string, article: Source) => ({
  unmet: `办理日期不得早于${name}之日`,
  holds: (c: Document, { on }: ActInput) => on >= (lastDone(c, act) ?? ''),
  article,
})
/** To whom a document is reported, by its issuer (37号第（十）项；地方组织法第七十五条). */
export const recipients = (c: Document) =>
  ofCounty(c)
    ? ['superiorGovernment', 'standingCommittee']
    : c.facts.issuerKind === 'vertical'
      ? ['superiorDepartment', 'ownGovernment']
      : ['ownGovernment']

/** The stages in which a document has effect, or will have it on its day. */
export const living = ['published', 'effective'] as const
export const inEffect = (c: Document) => c.stage === 'published' || c.stage === 'effective'

/** What the portal shows; everything else stays inside. */
export const shown = [
  'draft',
  'signedOn',
  'publishedOn',
  'effectiveOn',
  'validUntil',
  'opinions',
  'opinionsAdopted',
  'nonAdoptionReasons',
  'gazette',
  'interpretation',
  'interpretationUrl',
  'cleanUp',
  'amendedOn',
  'amendedBy',
  'repealGround',
  'repealDecision',
  'revokedBy',
  'endedOn',
] as const
/** A field nobody decided to show is withheld: 过程性信息 and 内部事务信息. */
export const withheld = Object.fromEntries(
  keysOf(fields)
    .filter(key => !(shown as readonly string[]).includes(key))
    .map(key => [key, '过程性信息、内部事务信息（政府信息公开条例第十六条）']),
)
