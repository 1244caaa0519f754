/**
 * 行政处罚: 行政处罚法 (2021年修订), chapters 三 to 六, from a clue to the closed file; for acts before 15 July 2021 the law as
 * amended in 2017. This file is the course of a case; beside it in `parts/penalty/`:
 *
 * - fields: the facts                                - deciding: 审核、集体讨论、决定, 33, 57 to 61
 * - filing: 线索、时效、立案, 18 to 24, 36, 54           - on-spot: 简易程序、当场收缴, 51 to 53, 67 to 71
 * - investigation: 取证、登记保存, 40 to 47, 55, 56      - performing: 缴款、暂缓分期、结案, 66, 67, 74
 * - recusal: 回避, 43                                  - remedies: 复议、诉讼、催告、申请执行, 72, 73
 * - ninety-days: 办案期限, 60; ministry-rules            - publicity: 公开与撤回, 48
 * - notice: 告知、陈述申辩, 44, 45, 62                   - leaving: 移送、终止, 25, 27
 * - hearing: 听证, 63 to 65                             - letters, outcomes, figures, kinds, additional-fine, amounts
 *
 * 查封、扣押 and 强制执行 by the office itself are matters of 行政强制; reviews and suits are cases of their own.
 */
import { letterServed } from '../src/procedure/case-view.ts'
import { defineProcedure, final, stage } from '../src/procedure/procedure.ts'
import { additionalFine } from './parts/penalty/additional-fine.ts'
import { penaltyAmounts } from './parts/penalty/amounts.ts'
import { toBePublic } from './parts/penalty/case.ts'
import { decisionActs, decisionClocks, decisionSteps } from './parts/penalty/deciding.ts'
import { fields, form } from './parts/penalty/fields.ts'
import { penaltyChecks, penaltyFigures } from './parts/penalty/figures.ts'
import { filingActs, filingClocks } from './parts/penalty/filing.ts'
import { hearingActs, hearingClocks, hearingDeemed } from './parts/penalty/hearing.ts'
import {
  investigationActs,
  investigationClocks,
  investigationDeemed,
  preservationOpen,
} from './parts/penalty/investigation.ts'
import { leavingActs } from './parts/penalty/leaving.ts'
import { penaltyLetters } from './parts/penalty/letters.ts'
import { ninetyDaysActs, ninetyDaysClocks, ninetyDaysIntervals } from './parts/penalty/ninety-days.ts'
import { noticeActs, noticeClocks, noticeDeemed } from './parts/penalty/notice.ts'
import { onSpotActs, onSpotClocks } from './parts/penalty/on-spot.ts'
import { penaltyOutcomes } from './parts/penalty/outcomes.ts'
import { performanceActs, performanceClocks } from './parts/penalty/performing.ts'
import { penaltyPublication, publicityActs, publicityClocks } from './parts/penalty/publicity.ts'
import { recusalActs, recusalOpen } from './parts/penalty/recusal.ts'
import { remedyActs, remedyClocks, remedyDeemed, remedyIntervals } from './parts/penalty/remedies.ts'

export const administrativePenalty = defineProcedure({
  id: 'administrative-penalty',
  label: '行政处罚',
  module: '行政执法',
  about:
    '从违法线索到结案归档：立案、两人以上持证调查、告知、听取陈述申辩、听证、法制审核、集体讨论、决定、送达、执行、公开（行政处罚法）。事实不清、未经告知、未经审核的，不得处罚。',
  fields,
  title: c => c.facts.matter ?? '（案由未填）',
  receivedOn: 'foundOn',
  tracks: { ordinary: '普通程序', simple: '简易程序' },
  amounts: penaltyAmounts,
  stages: {
    clue: stage('线索核查'),
    filed: stage('已立案，调查中'),
    concluded: stage('调查终结，拟处理'),
    notified: stage('已告知，听取意见'),
    heard: stage('已听证'),
    decided: stage('已决定，待执行'),
    closed: final('已结案'),
    unpunished: final('不予处罚'),
    notFiled: final('不予立案'),
    transferred: final('已移送'),
    ended: final('终止调查'),
  },
  steps: decisionSteps,
  intervals: { ...ninetyDaysIntervals, ...remedyIntervals },
  clocks: {
    ...filingClocks,
    ...ninetyDaysClocks,
    ...investigationClocks,
    ...noticeClocks,
    ...hearingClocks,
    ...decisionClocks,
    ...onSpotClocks,
    ...performanceClocks,
    ...remedyClocks,
    ...publicityClocks,
  },
  acts: {
    ...filingActs,
    ...investigationActs,
    ...noticeActs,
    ...hearingActs,
    ...decisionActs,
    ...recusalActs,
    ...ninetyDaysActs,
    ...leavingActs,
    ...performanceActs,
    ...remedyActs,
    ...onSpotActs,
    ...publicityActs,
  },
  deemed: { ...investigationDeemed, ...noticeDeemed, ...hearingDeemed, ...remedyDeemed },
  outcomes: penaltyOutcomes,
  letters: penaltyLetters,
  registers: {
    case: { label: '案件编号', pattern: '{unit}案〔{year}〕{n}号', per: 'unit' },
    filing: { label: '立案号', pattern: '{unit}罚立〔{year}〕{n}号', per: 'unit' },
    preservation: { label: '登记保存文号', pattern: '{unit}罚存〔{year}〕{n}号', per: 'unit' },
    correction: { label: '责令改正文号', pattern: '{unit}责改〔{year}〕{n}号', per: 'unit' },
    notice: { label: '告知书文号', pattern: '{unit}罚告〔{year}〕{n}号', per: 'unit' },
    hearing: { label: '听证通知文号', pattern: '{unit}罚听〔{year}〕{n}号', per: 'unit' },
    review: { label: '审核意见文号', pattern: '{unit}罚审〔{year}〕{n}号', per: 'unit' },
    decision: { label: '决定书文号', pattern: '{unit}罚决〔{year}〕{n}号', per: 'unit' },
    ticket: { label: '当场决定书号', pattern: '{unit}当罚〔{year}〕{n}号', per: 'unit' },
    deferral: { label: '暂缓分期文号', pattern: '{unit}罚缓〔{year}〕{n}号', per: 'unit' },
    demand: { label: '催告书文号', pattern: '{unit}罚催〔{year}〕{n}号', per: 'unit' },
    application: { label: '强制执行申请文号', pattern: '{unit}罚申〔{year}〕{n}号', per: 'unit' },
    transfer: { label: '移送文号', pattern: '{unit}罚移〔{year}〕{n}号', per: 'unit' },
  },
  flags: {
    soon: {
      label: '临期',
      when: (c, today) =>
        c.clocks.some(
          ({ owedBy, state, soon, due }) =>
            owedBy === 'authority' && state === 'open' && soon && due && soon <= today && today <= due,
        ),
    },
    overdue: {
      label: '逾期',
      when: (c, today) =>
        c.clocks.some(
          ({ owedBy, state, kind, due }) =>
            owedBy === 'authority' && state === 'open' && kind !== 'atLeast' && due && due < today,
        ),
    },
    provisional: {
      label: '暂定',
      when: c =>
        c.clocks.some(({ owedBy, state, provisional }) => owedBy === 'authority' && state === 'open' && provisional),
    },
    preserved: { label: '登记保存待处理', when: c => preservationOpen(c) },
    recusal: { label: '回避待决定', when: c => recusalOpen(c) },
    unpublished: { label: '应公开未公开', when: c => toBePublic(c) && c.acts.publish === undefined },
    unserved: { label: '决定书未送达', when: c => c.acts.decide !== undefined && !letterServed(c, 'decision') },
    additionalFine: {
      label: '正在加处罚款',
      when: (c, today) => c.stage === 'decided' && c.acts.settlePayment === undefined && additionalFine(c, today) > 0,
    },
  },
  indicators: penaltyFigures,
  checks: penaltyChecks,
  form,
  list: ['matter', 'domain', 'foundOn', 'filedOn', 'decidedOn'],
  publication: penaltyPublication,
})
