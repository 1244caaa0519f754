/**
 * 重大行政决策: 启动、草案、公众参与、专家论证、风险评估、公平竞争审查、合法性审查、集体讨论、请示报告、公布、归档、执行、
 * 后评估、调整. Source: 重大行政决策程序暂行条例（国务院令第713号，2019-09-01）.
 *
 * This file is the frame: stages, outcomes, figures and publication. The acts with their gates and the clocks follow the
 * decision's life in parts/decision/. Opinions of the public are gathered in a case of their own (意见征集), and the
 * meeting's discussion in another (会议议题): this case looks at both.
 */
import { firstDone, lastDone } from '../src/procedure/case-view.ts'
import { defineProcedure, final, stage } from '../src/procedure/procedure.ts'
import { majorDecisionRegulation as law } from '../statutes/major-decision-regulation.ts'
import { decidingActs, decidingClocks, decidingSteps } from './parts/decision/deciding.ts'
import { type Decision, fields, form, shown, withheldFields } from './parts/decision/decision.ts'
import { executionActs, executionIntervals, executionReferrals } from './parts/decision/executing.ts'
import { decisionLetters } from './parts/decision/letters.ts'
import { participationActs, participationClocks, participationSteps } from './parts/decision/participation.ts'
import { preparationActs, preparationReferrals, preparationSteps, terminationActs } from './parts/decision/preparing.ts'

/** Counted in the year of the decision: what was done on the way to it. */
const done = (step: string) => (c: Decision) => c.facts.decidedOn !== undefined && c.steps[step]?.settled === 'done'

export const majorDecision = defineProcedure({
  id: 'major-decision',
  label: '重大行政决策',
  module: '重大行政决策',
  about:
    '县级以上人民政府的重大公共政策、规划、资源开发保护、公共建设项目等决策；部门和乡级参照。公众参与、专家论证、风险评估、合法性审查、集体讨论缺一不可，免除的须有理由和责任人（条例第三条、第四十二条）。',
  fields,
  title: c => c.facts.title ?? '决策事项未填',
  receivedOn: 'proposedOn',
  // The organ answers for the decision; the undertaking unit does the work.
  handler: 'organ',
  faceToLinked: true,
  stages: {
    proposed: stage('已提出，待决定启动'),
    drafting: stage('拟订草案'),
    submitted: stage('已送请合法性审查'),
    reviewing: stage('合法性审查'),
    reviewed: stage('已审查'),
    tabled: stage('待集体讨论'),
    decided: stage('已决定，待公布'),
    announced: stage('已公布，待执行'),
    executing: stage('执行中'),
    executed: final('执行完毕'),
    stopped: final('停止执行'),
    declined: final('不启动'),
    rejected: final('未通过'),
    terminated: final('终止'),
  },
  steps: { ...preparationSteps, ...participationSteps, ...decidingSteps },
  intervals: executionIntervals,
  referrals: { ...preparationReferrals, ...executionReferrals },
  clocks: { ...participationClocks, ...decidingClocks },
  acts: { ...preparationActs, ...participationActs, ...terminationActs, ...decidingActs, ...executionActs },
  outcomes: {
    executed: { label: '作出决策并执行完毕', by: ['finish'], retain: 'permanent' },
    stopped: { label: '决策停止执行', by: ['stop'], retain: 'permanent' },
    declined: { label: '不启动决策程序', by: ['decline'], retain: 10 },
    rejected: { label: '集体讨论未通过', by: ['reject'], retain: 'permanent' },
    terminated: { label: '终止决策程序', by: ['terminate'], retain: 30 },
  },
  letters: decisionLetters,
  registers: {
    decision: { label: '决策编号', pattern: '{unit}决〔{year}〕{n}号', per: 'unit' },
    hearing: { label: '听证公告编号', pattern: '{unit}听告〔{year}〕{n}号', per: 'unit' },
    opinion: { label: '合法性审查意见书编号', pattern: '{unit}决审〔{year}〕{n}号', per: 'unit' },
  },
  flags: {
    exempted: {
      label: '有环节经批准免除',
      when: c => Object.values(c.steps).some(trace => trace?.settled === 'exempted'),
    },
    suspended: { label: '中止执行', when: c => c.intervals.some(({ to }) => to === null) },
    risky: { label: '风险不可控', when: c => c.facts.risk === 'uncontrollable' && c.facts.decidedOn === undefined },
    exploring: { label: '探索性改革，已明示法律风险', when: c => c.facts.legality === 'exploring' },
    adjusting: { label: '正在重大调整', when: c => lastDone(c, 'adjust') !== undefined && c.closedOn === null },
  },
  indicators: {
    proposed: { kind: 'count', label: '提出决策事项数', unit: '项', on: c => c.facts.proposedOn },
    initiated: { kind: 'count', label: '启动决策事项数', unit: '项', on: c => firstDone(c, 'initiate') },
    decided: { kind: 'count', label: '作出重大行政决策数', unit: '项', on: c => c.facts.decidedOn },
    consulted: {
      kind: 'count',
      label: '履行公众参与数',
      unit: '项',
      on: c => c.facts.decidedOn,
      when: done('participation'),
    },
    heard: { kind: 'count', label: '举行听证数', unit: '项', on: c => c.facts.decidedOn, when: done('hearing') },
    argued: { kind: 'count', label: '专家论证数', unit: '项', on: c => c.facts.decidedOn, when: done('expertise') },
    assessed: { kind: 'count', label: '风险评估数', unit: '项', on: c => c.facts.decidedOn, when: done('risk') },
    competitionReviewed: {
      kind: 'count',
      label: '公平竞争审查数',
      unit: '项',
      on: c => c.facts.decidedOn,
      when: done('fairCompetition'),
    },
    reviewed: { kind: 'count', label: '合法性审查数', unit: '项', on: c => c.facts.decidedOn, when: done('legality') },
    reviewedRate: { kind: 'rate', label: '合法性审查率', numerator: 'reviewed', denominator: 'decided' },
    opinions: {
      kind: 'count',
      label: '出具决策合法性审查意见件数',
      unit: '件',
      on: c => firstDone(c, 'concludeReview'),
      at: 'reviewer',
    },
    exempted: {
      kind: 'count',
      label: '有环节免除的决策数',
      unit: '项',
      on: c => c.facts.decidedOn,
      when: c => Object.values(c.steps).some(trace => trace?.settled === 'exempted'),
    },
    returned: {
      kind: 'count',
      label: '审查退回次数',
      unit: '次',
      on: c => lastDone(c, 'returnMaterials') ?? lastDone(c, 'redraft'),
    },
    rejected: { kind: 'count', label: '集体讨论未通过数', unit: '项', on: c => firstDone(c, 'reject') },
    announced: { kind: 'count', label: '公布决策数', unit: '项', on: c => c.facts.announcedOn },
    evaluated: { kind: 'count', label: '开展后评估数', unit: '项', on: c => c.facts.evaluatedOn },
    adjusted: { kind: 'count', label: '启动重大调整数', unit: '项', on: c => firstDone(c, 'adjust') },
    archived: { kind: 'count', label: '归档决策数', unit: '项', on: c => c.facts.archivedOn },
    inExecution: {
      kind: 'stock',
      label: '执行中的重大行政决策',
      unit: '项',
      from: c => c.facts.decidedOn,
      until: c => c.closedOn,
    },
  },
  checks: [
    {
      label: '合法性审查数等于作出决策数',
      left: ['reviewed'],
      relation: '=',
      right: ['decided'],
      article: law.article('25'),
    },
    {
      label: '公布数不多于作出决策数',
      left: ['announced'],
      relation: '<=',
      right: ['decided'],
      article: law.article('32'),
    },
  ],
  form,
  list: ['title', 'kind', 'organ', 'undertaker', 'decidedOn', 'announcedOn'],
  publication: {
    column: '重大行政决策',
    by: 'announce',
    withdrawnBy: [],
    title: c => c.facts.title ?? '',
    shows: shown,
    withholds: withheldFields,
    within: 'announcement',
    standing: c =>
      c.stage === 'executed'
        ? '执行完毕'
        : c.stage === 'stopped'
          ? '已停止执行'
          : c.intervals.some(({ to }) => to === null)
            ? '中止执行'
            : '执行中',
    article: law.article('32'),
  },
})
