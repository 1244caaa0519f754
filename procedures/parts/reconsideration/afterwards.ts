/** 送达以后 (第七十五条至第七十九条): service, publication, copies to the superior, performance, opinion letter, later suit. */
import { findClock, letterServed } from '../../../src/procedure/case-view.ts'
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { days, inForce } from '../../../src/procedure/term.ts'
import { administrativeLitigationLaw as litigation } from '../../../statutes/administrative-litigation-law.ts'
import { administrativeReconsiderationLaw2023 as law } from '../../../statutes/administrative-reconsideration-law.ts'
import { administrativeReconsiderationRegulation as regulation } from '../../../statutes/administrative-reconsideration-regulation.ts'
import { type Acts, type Clocks, type Reconsideration, revisedOn } from './case.ts'

const closed = ['decided', 'refused', 'ended', 'transferred'] as const
const concludes = ['decision', 'dismissalDecision'] as const
/** The decision has reached whoever it was served on, and so has legal effect (第七十五条第二款). */
export const inEffect = (c: Reconsideration): boolean => concludes.some(letter => letterServed(c, letter))
const toBePerformed = (c: Reconsideration): boolean =>
  c.outcome === 'ordered' || c.outcome === 'agreementOrdered' || c.facts.remake === true

const suing = { owedBy: 'party', metBy: ['recordSuit'], term: days(15), survives: true } as const
export const afterClocks = {
  performance: {
    label: '被申请人履行复议决定',
    owedBy: 'unit',
    from: { served: 'decision' },
    until: 'performBy',
    metBy: ['perform', 'enterPerformance'],
    // 条例第四十九条, for what is to be made anew where neither the decision nor a law names a day.
    term: inForce({ since: '2007-08-01', term: days(60), article: regulation.article('49') }),
    when: toBePerformed,
    survives: true,
    article: law.article('77', { paragraph: 1 }),
  },
  orderedPerformance: {
    label: '责令限期履行',
    owedBy: 'unit',
    from: { act: 'orderPerformance' },
    until: 'orderedBy',
    metBy: ['perform', 'enterPerformance'],
    term: days(30),
    survives: true,
    article: law.article('77', { paragraph: 2 }),
  },
  opinion: {
    label: '报送复议意见书纠正情况',
    owedBy: 'unit',
    from: { served: 'opinionLetter' },
    metBy: ['reportOpinion', 'enterOpinionReport'],
    term: inForce(
      { since: '2007-08-01', until: '2023-12-31', term: days(60), article: regulation.article('57') },
      { since: revisedOn, term: days(60), article: law.article('76') },
    ),
    survives: true,
    article: law.article('76'),
  },
  suit: { ...suing, label: '申请人起诉', from: { served: 'decision' }, article: litigation.article('45') },
  suitAfterDismissal: {
    ...suing,
    label: '申请人起诉（驳回申请）',
    from: { served: 'dismissalDecision' },
    article: litigation.article('45'),
  },
  suitAfterRefusal: {
    ...suing,
    label: '申请人起诉（不予受理）',
    from: { served: 'refusalDecision' },
    article: law.article('34'),
  },
} as const satisfies Clocks

/** Nobody sued in time: the clock ends. What was brought in time may still be entered. */
const unsued = <C extends 'suit' | 'suitAfterDismissal' | 'suitAfterRefusal'>(expired: C) =>
  ({ label: '起诉期限届满', expired, effectiveOn: 'nextDay', from: closed, article: litigation.article('45') }) as const
export const afterDeemed = {
  unsued: unsued('suit'),
  unsuedAfterDismissal: unsued('suitAfterDismissal'),
  unsuedAfterRefusal: unsued('suitAfterRefusal'),
} as const

const reconsideration = { by: 'reconsideration', from: closed } as const
const performing = {
  from: 'decided',
  asks: ['performed', 'performance'],
  offered: (c: Reconsideration): boolean =>
    toBePerformed(c) || c.outcome === 'mediated' || c.acts.orderPerformance !== undefined,
  article: law.article('77', { paragraph: 1 }),
} as const
const reporting = {
  from: ['heard', ...closed],
  asks: ['opinionResult'],
  offered: (c: Reconsideration): boolean =>
    findClock(c, 'opinion') !== undefined && c.facts.opinionResult === undefined,
  article: law.article('76'),
} as const

export const afterActs = {
  serve: {
    label: '送达文书',
    help: '决定书一经送达即发生法律效力。填写收件人、日期、方式和凭证（送达回证、邮寄单号）；送达依照民事诉讼法。',
    by: 'reconsideration',
    from: ['examined', 'heard', ...closed],
    serves: 'any',
    article: law.article('88', { paragraph: 1 }),
  },
  copyToSuperior: {
    label: '抄告上一级主管部门',
    help: '以本级政府部门为被申请人的，将生效的决定书、意见书同时抄告其上一级主管部门。',
    ...reconsideration,
    asks: ['superior'],
    issues: 'superiorCopy',
    offered: (c: Reconsideration): boolean => c.facts.jurisdiction === 'department',
    needs: {
      conditions: [
        {
          unmet: '决定书、意见书尚未送达，未发生法律效力',
          holds: (c: Reconsideration) => inEffect(c) || letterServed(c, 'opinionLetter'),
          article: law.article('79', { paragraph: 2 }),
        },
      ],
    },
    article: law.article('79', { paragraph: 2 }),
  },
  publish: {
    label: '公开复议决定书',
    help: '根据被复议行为的公开情况公开；隐去申请人、第三人的姓名、名称、住址和证件号码。',
    by: 'publication',
    from: 'decided',
    asks: ['actPublic', 'publicTitle', 'publicText'],
    derives: {
      publicNumber: ({ letters }: Reconsideration) =>
        letters.findLast(({ key }) => (concludes as readonly string[]).includes(key))?.number ?? undefined,
    },
    approvedBy: ['reconsiderationHead'],
    needs: {
      conditions: [
        {
          unmet: '只公开行为本身已经或者依法应当公开的决定书',
          holds: ({ facts }: Reconsideration) => facts.actPublic === 'public',
          article: law.article('79', { paragraph: 1 }),
        },
        { unmet: '决定书尚未送达，未发生法律效力', holds: inEffect, article: law.article('75', { paragraph: 2 }) },
      ],
    },
    article: law.article('79', { paragraph: 1 }),
  },
  unpublish: {
    label: '撤回公开',
    help: '发现不应当公开的内容，或者决定书被判决撤销的，立即撤回。',
    by: 'publication',
    from: 'decided',
    offered: (c: Reconsideration): boolean => c.acts.publish !== undefined,
    article: law.article('79', { paragraph: 1 }),
  },
  perform: {
    label: '报告履行情况',
    help: '由被申请人报告决定书、调解书的履行情况。不履行或者拖延的，责任人员受处分（第八十三条）。',
    by: 'litigation',
    in: { field: 'respondent' },
    ...performing,
  },
  enterPerformance: { label: '登记履行情况', help: '由复议机构核实并登记。', by: 'reconsideration', ...performing },
  orderPerformance: {
    label: '责令限期履行',
    help: '不履行或者无正当理由拖延履行的；可以约谈有关负责人或者通报批评。',
    ...reconsideration,
    asks: ['orderedBy', 'censure'],
    issues: 'performanceOrder',
    approvedBy: ['reconsiderationHead'],
    needs: {
      conditions: [
        {
          unmet: '须尚未全部履行',
          holds: ({ facts }: Reconsideration) => facts.performed !== 'full',
          article: law.article('77', { paragraph: 2 }),
        },
        {
          unmet: '限期应当在今天以后',
          holds: ({ facts }: Reconsideration, { on }: ActInput) => (facts.orderedBy ?? '') > on,
          article: law.article('77', { paragraph: 2 }),
        },
      ],
    },
    offered: (c: Reconsideration): boolean => c.stage === 'decided',
    article: law.article('77', { paragraph: 2 }),
  },
  issueOpinion: {
    label: '制发复议意见书',
    help: '发现被申请人或者其他下级机关的行政行为违法或者不当的；有关机关自收到之日起60日内报送纠正情况。',
    by: 'reconsideration',
    from: ['heard', ...closed],
    asks: ['opinionTo', 'opinion'],
    issues: 'opinionLetter',
    copiedTo: ['opinionTo'],
    approvedBy: ['reconsiderationHead'],
    article: law.article('76'),
  },
  signForOpinion: {
    label: '签收复议意见书',
    help: '由收到意见书的机关签收，60日从次日起算。',
    by: 'litigation',
    in: { field: 'opinionTo' },
    from: ['heard', ...closed],
    serves: 'opinionLetter',
    offered: (c: Reconsideration): boolean =>
      c.letters.some(({ key, served }) => key === 'opinionLetter' && served.length === 0),
    article: law.article('76'),
  },
  reportOpinion: {
    label: '报送纠正情况',
    help: '自收到意见书之日起60日内，将纠正违法或者不当行政行为的情况报送复议机关。',
    by: 'litigation',
    in: { field: 'opinionTo' },
    ...reporting,
  },
  enterOpinionReport: {
    label: '登记纠正情况',
    help: '有关机关以纸质报送的，由复议机构登记。',
    by: 'reconsideration',
    ...reporting,
  },
  recordSuit: {
    label: '登记起诉',
    help: '收到应诉通知或者得知申请人起诉的，登记并关联行政应诉案件。',
    ...reconsideration,
    asks: ['suitCourt'],
    mayGive: ['suit'],
    article: litigation.article('45'),
  },
} as const satisfies Acts
