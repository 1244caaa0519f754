/**
 * 举报: sealed. Seen by 举报受理 alone, in the unit that received it; every reading is an event. What goes out is a redacted
 * summary, opened as a clue of 行政处罚 that does not say where it came from. In `parts/informant/`:
 *
 * - report-fields: the facts     - intake-acts: intake, handing on     - following-acts: telling, reward, protection
 * - report-letters: the letters  - penalty-clue: the case that is opened    - case: what they share
 *
 * The number of reports is no target and ranks nobody; what is judged is whether each was handed on, told and protected.
 */
import { findClock, firstDone, lastDone } from '../src/procedure/case-view.ts'
import { defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { localTerm, workingDays } from '../src/procedure/term.ts'
import { marketPenaltyProcedureRules as penaltyRules } from '../statutes/penalty-procedure-rules.ts'
import {
  localIntake,
  measures,
  named,
  ofMarket,
  protectionOpinion,
  type ReportCase,
  tellingTerm,
} from './parts/informant/case.ts'
import { followingActs } from './parts/informant/following-acts.ts'
import { intakeActs } from './parts/informant/intake-acts.ts'
import { reportAreas, reportChannels, reportFields, reportForm } from './parts/informant/report-fields.ts'
import { reportLetters } from './parts/informant/report-letters.ts'

const count = (label: string, on: (c: ReportCase) => string | null | undefined, when?: (c: ReportCase) => boolean) =>
  ({ kind: 'count', label, unit: '件', on, ...(when ? { when } : {}) }) as const
const each = <K extends string, P extends string>(
  prefix: P,
  label: string,
  options: Readonly<Record<K, string>>,
  value: (c: ReportCase) => string | undefined,
) =>
  Object.fromEntries(
    Object.entries<string>(options).map(([key, name]) => [
      `${prefix}-${key}`,
      count(
        `${label}：${name}`,
        c => c.facts.receivedOn,
        c => value(c) === key,
      ),
    ]),
  ) as Record<`${P}-${K}`, ReturnType<typeof count>>
const toldOn = (c: ReportCase) => findClock(c, 'tellFiling')?.metOn

export const informantReport = defineProcedure({
  id: 'informant-report',
  label: '举报',
  module: '信访举报',
  about:
    '违法行为举报的受理、转交查办、告知和举报人保护。举报人身份单独加密，只有举报受理人员可以查阅，查阅留痕；转出的只有线索摘要。',
  fields: reportFields,
  title: ({ facts }) => `举报线索（${facts.area ? reportAreas[facts.area] : '领域未填'}）`,
  receivedOn: 'receivedOn',
  sealed: { by: 'informantIntake', article: measures.article('举报保密') },
  keptFrom: {
    field: 'accusedUnits',
    unmet: '不得把举报转给被举报的机关、单位',
    article: protectionOpinion.article('全文'),
  },
  stages: {
    received: stage('已登记，待审查受理'),
    handling: stage('已受理，待转交'),
    investigating: stage('查办中'),
    resulted: stage('已有结果，待告知'),
    closed: final('已办结'),
  },
  clocks: {
    acceptance: {
      label: '审查并决定是否受理',
      owedBy: 'authority',
      from: 'receivedOn',
      metBy: ['accept', 'acceptAnonymous', 'decline', 'withdraw'],
      term: localTerm(
        'informant-report.acceptance',
        '举报受理期限',
        workingDays(5),
        '各地举报办理规定多为五至七个工作日',
      ),
      article: localIntake,
    },
    handOn: {
      label: '转交查办',
      owedBy: 'authority',
      from: 'acceptedOn',
      metBy: ['handOn', 'handOnOutside', 'withdraw'],
      term: localTerm(
        'informant-report.hand-on',
        '举报转交期限',
        workingDays(2),
        '各地举报办理规定；查办期限自收到材料之日起算',
      ),
      article: localIntake,
    },
    filing: {
      label: '核查并决定是否立案',
      owedBy: 'authority',
      from: 'receivedOn',
      metBy: ['recordFiling'],
      term: workingDays(15),
      when: c => ofMarket(c) && c.facts.filingExtended !== true,
      article: penaltyRules.article('18'),
    },
    // The head of the investigating unit approves fifteen days more in the penalty case: not an extension of this one.
    filingExtended: {
      label: '核查并决定是否立案（已延长15个工作日）',
      owedBy: 'authority',
      from: 'receivedOn',
      metBy: ['recordFiling'],
      term: workingDays(30),
      when: c => ofMarket(c) && c.facts.filingExtended === true,
      article: penaltyRules.article('18'),
    },
    tellFiling: {
      label: '告知举报人是否立案',
      owedBy: 'authority',
      from: 'filingOn',
      metBy: ['tellFiling'],
      term: tellingTerm,
      when: named,
      survives: true,
      article: measures.article('举报告知'),
    },
    protection: {
      label: '处理打击报复',
      owedBy: 'authority',
      from: 'retaliationOn',
      metBy: ['handleRetaliation'],
      term: localTerm(
        'informant-report.protection',
        '打击报复处理期限',
        workingDays(3),
        '国发〔2019〕18号要求严格保护，未定天数',
      ),
      survives: true,
      article: protectionOpinion.article('全文'),
    },
  },
  acts: { ...intakeActs, ...followingActs },
  outcomes: {
    verified: { label: '查证属实', by: ['close'], retain: 30 },
    partly: { label: '部分属实', by: ['close'], retain: 30 },
    unfounded: { label: '不属实', by: ['close'], retain: 10 },
    unverifiable: { label: '无法核实', by: ['close'], retain: 10 },
    directed: { label: '告知向有权机关举报', by: ['decline'], retain: 10 },
    withdrawn: { label: '举报人撤回', by: ['withdraw'], retain: 10 },
  },
  letters: reportLetters,
  registers: {
    report: { label: '举报编号', pattern: '{unit}举〔{year}〕{n}号', per: 'unit' },
    notice: { label: '举报告知书文号', pattern: '{unit}举告〔{year}〕{n}号', per: 'unit' },
    clue: { label: '线索转办函文号', pattern: '{unit}线转〔{year}〕{n}号', per: 'unit' },
  },
  flags: {
    retaliation: {
      label: '反映打击报复，待处理',
      when: ({ facts, acts }) =>
        facts.retaliationOn !== undefined && (lastDone({ acts }, 'handleRetaliation') ?? '') < facts.retaliationOn,
    },
    atRisk: { label: '有打击报复风险', when: ({ facts }) => facts.risk === 'possible' || facts.risk === 'real' },
    untold: {
      label: '是否立案未告知',
      when: (c, today) =>
        c.clocks.some(({ key, state, due }) => key === 'tellFiling' && state === 'open' && (due ?? today) < today),
    },
  },
  indicators: {
    received: count('举报件数', c => c.facts.receivedOn),
    named: count('实名举报件数', c => c.facts.receivedOn, named),
    ...each('channel', '举报渠道', reportChannels, c => c.facts.channel),
    ...each('area', '举报领域', reportAreas, c => c.facts.area),
    accepted: count('受理举报件数', c => firstDone(c, 'accept') ?? firstDone(c, 'acceptAnonymous')),
    handedOn: count('转交查办件数', c => c.facts.handedOn),
    filed: count(
      '立案件数',
      c => c.facts.filingOn,
      c => c.facts.filing === 'filed',
    ),
    verified: count(
      '查证属实件数',
      c => lastDone(c, 'recordResult'),
      c => c.facts.finding === 'verified',
    ),
    told: count('告知是否立案件数', toldOn),
    toldInTime: count('按期告知是否立案件数', toldOn, c => findClock(c, 'tellFiling')?.state === 'met'),
    tellingRate: { kind: 'rate', label: '举报按期告知率', numerator: 'toldInTime', denominator: 'told' },
    retaliations: count('反映打击报复件数', c => c.facts.retaliationOn),
    rewarded: count('启动奖励件数', c => firstDone(c, 'startReward')),
  },
  checks: [
    {
      label: '举报件数应当等于各渠道之和',
      left: ['received'],
      relation: '=',
      right: (Object.keys(reportChannels) as (keyof typeof reportChannels)[]).map(key => `channel-${key}` as const),
      article: localIntake,
    },
  ],
  form: reportForm,
  list: ['area', 'channel', 'receivedOn'],
  partySees: {
    fields: ['receivedOn', 'acceptedOn', 'filing', 'filingOn', 'finding'],
    letters: ['acceptanceNotice', 'directionNotice', 'filingNotice', 'resultNotice'],
  },
  publication: never('保护举报人，个案不公开；公开的是年度举报件数和告知率'),
})
