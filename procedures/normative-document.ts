/**
 * 行政规范性文件: 立项、起草、审核、审议、三统一、公布、解读、备案、清理、失效。
 * Sources: 地方组织法第七十五条；国办发〔2018〕37号、115号；公平竞争审查条例；国办发〔2016〕80号；政府信息公开条例。
 *
 * This file is the frame: stages, outcomes, figures and publication. The acts with their gates and the clocks follow the
 * document's life in parts/normative-document/: preparing (立项至送审), deciding (审核至印发), publishing (公布、解读、
 * 备案), in-force (评估至失效). What national rules leave to the place stands in local-terms; a jurisdiction sets it with
 * the number of its own rule.
 */
import { findClock, firstDone, lastDone, metInTime } from '../src/procedure/case-view.ts'
import { defineProcedure, final, stage } from '../src/procedure/procedure.ts'
import { localOrgansLaw } from '../statutes/local-organs-law.ts'
import { stateCouncil37Of2018 as making } from '../statutes/state-council-37-2018.ts'
import { stateCouncil80Of2016 as openness } from '../statutes/state-council-80-2016.ts'
import { consultingActs, consultingClocks, consultingReferrals } from './parts/normative-document/consulting.ts'
import { decisionActs, decisionClocks, decisionSteps } from './parts/normative-document/deciding.ts'
import {
  fields,
  form,
  inEffect,
  isPolicy,
  living,
  local,
  shown,
  toBePublic,
  withheld,
} from './parts/normative-document/document.ts'
import { forceActs, forceClocks } from './parts/normative-document/in-force.ts'
import { documentLetters } from './parts/normative-document/letters.ts'
import { preparationActs, preparationSteps } from './parts/normative-document/preparing.ts'
import { publicationActs, publicationClocks, publicationSteps } from './parts/normative-document/publishing.ts'

export const normativeDocument = defineProcedure({
  id: 'normative-document',
  label: '行政规范性文件',
  module: '规范性文件',
  about:
    '涉及公民、法人和其他组织权利义务、具有普遍约束力、在一定期限内反复适用的文件，从立项到失效。内部管理、人事任免、会议纪要、工作方案、请示报告、表彰奖惩不在此列（国办发〔2018〕115号）。',
  fields,
  title: c => c.facts.title ?? '规范性文件',
  receivedOn: 'initiatedOn',
  // The issuing organ answers for the document; drafting happens where the case was opened.
  handler: 'issuer',
  faceToLinked: true,
  tracks: { ordinary: '一般程序', urgent: '紧急程序' },
  stages: {
    drafting: stage('起草'),
    submitted: stage('已送审，待办公机构审核'),
    reviewing: stage('合法性审核'),
    reviewed: stage('已审核'),
    tabled: stage('待集体审议'),
    adopted: stage('已审议通过'),
    signed: stage('已签发'),
    registered: stage('已登记'),
    numbered: stage('已编号'),
    printed: stage('已印发，待公布'),
    published: stage('已公布，待备案'),
    effective: final('已公布并备案'),
    repealed: final('已废止'),
    lapsed: final('已失效'),
    revoked: final('已撤销'),
    internal: final('不公布，不作为行政管理依据'),
    abandoned: final('终止制定'),
  },
  steps: { ...preparationSteps, ...decisionSteps, ...publicationSteps },
  referrals: consultingReferrals,
  clocks: { ...consultingClocks, ...decisionClocks, ...publicationClocks, ...forceClocks },
  acts: { ...preparationActs, ...consultingActs, ...decisionActs, ...publicationActs, ...forceActs },
  deemed: {
    lapse: {
      label: '有效期届满，失效',
      expired: 'validity',
      effectiveOn: 'nextDay',
      from: living,
      to: 'lapsed',
      sets: 'endedOn',
      outcome: 'lapsed',
      article: local,
    },
  },
  outcomes: {
    effective: { label: '公布施行', by: ['recordFiling'], retain: 'permanent', letters: ['filingReport'] },
    repealed: { label: '废止', by: ['repeal'], retain: 'permanent' },
    lapsed: { label: '失效', by: ['lapse'], retain: 'permanent' },
    revoked: { label: '撤销', by: ['revoke'], retain: 'permanent' },
    internal: { label: '不公布', by: ['keepInternal'], retain: 'permanent' },
    abandoned: { label: '终止制定', by: ['terminate'], retain: 10 },
  },
  letters: documentLetters,
  registers: {
    // The document number is the case's number; the registration comes before it, and nothing is numbered without it.
    document: { label: '发文字号', pattern: '{unit}规〔{year}〕{n}号', per: 'unit' },
    registration: { label: '统一登记号', pattern: '规登〔{year}〕{n}号', per: 'jurisdiction' },
    opinion: { label: '合法性审核意见书编号', pattern: '{unit}审〔{year}〕{n}号', per: 'unit' },
    filingReport: { label: '备案报告编号', pattern: '{unit}规备〔{year}〕{n}号', per: 'unit' },
  },
  flags: {
    notYetEffective: { label: '尚未施行', when: (c, today) => inEffect(c) && (c.facts.effectiveOn ?? '') > today },
    expiring: {
      label: '有效期将满，待评估',
      when: (c, today) => {
        const evaluation = findClock(c, 'expiryEvaluation')
        return inEffect(c) && evaluation?.state === 'open' && (evaluation.due ?? '9') <= today
      },
    },
    unlawful: { label: '经审核不合法', when: c => c.stage === 'reviewed' && c.facts.opinion === 'unlawful' },
    dissenting: { label: '部门意见未能一致', when: c => c.facts.dissent === 'open' && c.facts.signedOn === undefined },
    toBeEnded: {
      label: '清理结论待落实',
      when: c => inEffect(c) && c.facts.cleanUp !== undefined && c.facts.cleanUp !== 'keep',
    },
  },
  indicators: {
    // 印发 is the day a document is counted as made, so that made − ended is the change of what is in force.
    issued: { kind: 'count', label: '本年制发件数', unit: '件', on: c => c.facts.printedOn, when: toBePublic },
    ended: { kind: 'count', label: '本年废止件数（含失效、撤销）', unit: '件', on: c => c.facts.endedOn },
    repealed: {
      kind: 'count',
      label: '废止件数',
      unit: '件',
      on: c => c.facts.endedOn,
      when: c => c.outcome === 'repealed',
    },
    lapsed: {
      kind: 'count',
      label: '失效件数',
      unit: '件',
      on: c => c.facts.endedOn,
      when: c => c.outcome === 'lapsed',
    },
    revoked: {
      kind: 'count',
      label: '被撤销件数',
      unit: '件',
      on: c => c.facts.endedOn,
      when: c => c.outcome === 'revoked',
    },
    corrected: { kind: 'count', label: '被责令纠正件数', unit: '件', on: c => c.facts.correctionOn },
    inForce: {
      kind: 'stock',
      label: '现行有效件数',
      unit: '件',
      from: c => c.facts.printedOn,
      until: c => c.facts.endedOn,
      when: toBePublic,
    },
    reviewed: {
      kind: 'count',
      label: '审核规范性文件件数',
      unit: '件',
      on: c => firstDone(c, 'concludeReview'),
      at: 'reviewer',
    },
    commented: { kind: 'count', label: '公开征求意见件数', unit: '件', on: c => firstDone(c, 'closeComments') },
    opinionsReceived: {
      kind: 'sum',
      label: '收到意见条数',
      unit: '条',
      on: c => firstDone(c, 'closeComments'),
      of: c => c.facts.opinions,
    },
    opinionsAdopted: {
      kind: 'sum',
      label: '采纳意见条数',
      unit: '条',
      on: c => firstDone(c, 'closeComments'),
      of: c => c.facts.opinionsAdopted,
    },
    adoptionRate: { kind: 'rate', label: '意见采纳率', numerator: 'opinionsAdopted', denominator: 'opinionsReceived' },
    fairlyReviewed: {
      kind: 'count',
      label: '公平竞争审查件数',
      unit: '件',
      on: c => firstDone(c, 'concludeFairReview'),
    },
    filed: { kind: 'count', label: '报送备案件数', unit: '件', on: c => firstDone(c, 'file') },
    // Counted on the last day for filing: what is not yet due does not spoil the rate, what is overdue does.
    filingsDue: { kind: 'count', label: '应报送备案件数', unit: '件', on: c => findClock(c, 'filing')?.due },
    filedInTime: {
      kind: 'count',
      label: '按期报送备案件数',
      unit: '件',
      on: c => findClock(c, 'filing')?.due,
      when: c => metInTime(c, 'filing'),
    },
    filingRate: { kind: 'rate', label: '备案及时率', numerator: 'filedInTime', denominator: 'filingsDue' },
    policies: { kind: 'count', label: '公布政策性文件件数', unit: '件', on: c => c.facts.publishedOn, when: isPolicy },
    interpreted: {
      kind: 'count',
      label: '已解读政策性文件件数',
      unit: '件',
      on: c => c.facts.publishedOn,
      when: c => isPolicy(c) && c.steps.interpretation !== undefined,
    },
    gazetted: { kind: 'count', label: '政府公报刊登件数', unit: '件', on: c => firstDone(c, 'recordGazette') },
    cleanedUp: { kind: 'count', label: '清理件数', unit: '件', on: c => lastDone(c, 'cleanUp') },
    interpretationRate: { kind: 'rate', label: '政策解读率', numerator: 'interpreted', denominator: 'policies' },
  },
  checks: [
    {
      label: '采纳意见条数不多于收到意见条数',
      left: ['opinionsAdopted'],
      relation: '<=',
      right: ['opinionsReceived'],
      article: making.article('(五)'),
    },
    {
      label: '按期报送备案件数不多于应报送件数',
      left: ['filedInTime'],
      relation: '<=',
      right: ['filingsDue'],
      article: localOrgansLaw.article('75'),
    },
    {
      label: '已解读件数不多于公布的政策性文件件数',
      left: ['interpreted'],
      relation: '<=',
      right: ['policies'],
      article: openness.article('二'),
    },
    {
      label: '废止、失效、撤销件数合计等于本年废止件数',
      left: ['repealed', 'lapsed', 'revoked'],
      relation: '=',
      right: ['ended'],
      article: making.article('(八)'),
    },
  ],
  form,
  list: ['title', 'issuer', 'signedOn', 'effectiveOn', 'validUntil'],
  publication: {
    column: '行政规范性文件',
    by: 'publish',
    // Repealed documents stay, with their standing: the public must be able to see what applied when.
    withdrawnBy: [],
    when: toBePublic,
    title: c => c.facts.title ?? '',
    shows: shown,
    withholds: withheld,
    within: 'publication',
    standing: c =>
      ({ repealed: '已废止', lapsed: '已失效', revoked: '已撤销' })[c.stage] ??
      (c.facts.amendedOn === undefined ? '现行有效' : '已修改，现行有效'),
    article: making.article('(八)'),
  },
})
