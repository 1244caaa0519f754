/**
 * 会议议题: one matter put before a meeting, with its 三重一大 class. No matter whose own case still lacks something comes
 * onto the agenda; the presider speaks last; votes are counted against the members due, not those present; different
 * opinions are recorded; what was decided may open a case of another procedure.
 * Sources: 中国共产党党组工作条例（到会、表决、回避、发言）；重大行政决策程序暂行条例第三十条；地方组织法第七十七条、第七十八条.
 */
import { defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { partyGroupWorkRegulation as party } from '../statutes/party-group-work-regulation.ts'
import {
  calledForAppointments,
  classedByAmount,
  fields,
  largeFunds,
  local,
  facts as meetingFacts,
  meetingOf,
  ready,
} from './parts/meeting/agenda.ts'
import { deliberation } from './parts/meeting/deliberation.ts'

export const agendaItem = defineProcedure({
  id: 'agenda-item',
  label: '会议议题',
  module: '会议',
  about:
    '提交会议讨论的一件事项。“三重一大”事项必须经集体讨论，不得以传阅、会签、个别征求意见代替；表决以赞成超过应到会成员半数为通过。',
  fields,
  title: c => c.facts.title ?? '议题未填',
  receivedOn: 'proposedOn',
  handler: 'organ',
  amounts: { largeFunds },
  stages: {
    proposed: stage('已提出，待审定'),
    admitted: stage('已审定，待列入会议'),
    scheduled: stage('已列入会议'),
    discussed: stage('已讨论，待决定'),
    passed: final('通过'),
    rejected: final('未通过'),
    deferred: final('暂缓'),
    withdrawn: final('撤回'),
  },
  clocks: {},
  acts: {
    propose: {
      label: '提出议题',
      help: '写明“三重一大”类别；已经立案的决策、文件指明所涉案件，前置程序没有办完的不得提出。',
      by: 'drafting',
      in: 'origin',
      from: 'new',
      to: 'proposed',
      asks: ['proposedOn', 'title', 'bigThree', 'topic', 'organ', 'report'],
      mayGive: ['subject', 'amount'],
      reads: ['subject'],
      needs: {
        conditions: [
          ready,
          {
            unmet: '大额资金使用、重要项目安排，应当写明金额',
            holds: c => !['funds', 'project'].includes(c.facts.bigThree ?? '') || c.facts.amount !== undefined,
            article: local,
          },
          classedByAmount,
        ],
      },
      article: party.article('会议'),
    },
    admit: {
      label: '审定议题',
      help: '议题由主要负责人提出或者综合考虑后确定。',
      by: 'meetingSecretary',
      from: 'proposed',
      to: 'admitted',
      numbers: 'item',
      approvedBy: ['unitHead'],
      reads: ['subject'],
      needs: { conditions: [ready] },
      article: party.article('会议'),
    },
    schedule: {
      label: '列入会议',
      help: '列入尚未召开的会议；干部任免须列入为此召集的会议。列入时再次核对前置程序。',
      by: 'meetingSecretary',
      from: ['admitted', 'scheduled'],
      to: 'scheduled',
      asks: ['meeting'],
      reads: ['meeting', 'subject'],
      // The case the item is about looks no further than the item: what meeting it was stands in it.
      derives: { meetingKind: (_, __, input) => meetingFacts(input).kind },
      needs: {
        conditions: [
          ready,
          {
            unmet: '只能列入本机关已召集、尚未散会的会议',
            holds: (c, input) => {
              const held = meetingOf(input)
              return (held?.stage === 'called' || held?.stage === 'open') && held.unit === c.unit
            },
            article: local,
          },
          calledForAppointments,
        ],
      },
      article: party.article('会议'),
    },
    ...deliberation,
    defer: {
      label: '暂缓',
      help: '分歧较大的暂缓决定；修改后另行提出议题。',
      by: 'meetingSecretary',
      from: ['scheduled', 'discussed'],
      to: 'deferred',
      asks: ['deferReason'],
      article: party.article('表决'),
    },
    withdraw: {
      label: '撤回议题',
      help: '讨论以前可以撤回。',
      by: 'meetingSecretary',
      from: ['proposed', 'admitted', 'scheduled'],
      to: 'withdrawn',
      asks: ['deferReason'],
      article: local,
    },
  },
  outcomes: {
    passed: { label: '通过', by: ['pass'], retain: 'permanent' },
    rejected: { label: '未通过', by: ['reject'], retain: 'permanent' },
    deferred: { label: '暂缓', by: ['defer'], retain: 30 },
    withdrawn: { label: '撤回', by: ['withdraw'], retain: 10 },
  },
  registers: { item: { label: '议题编号', pattern: '{unit}议〔{year}〕{n}号', per: 'unit' } },
  flags: {
    dissent: { label: '有不同意见', when: c => (c.facts.speeches ?? []).some(({ opinion }) => opinion === 'disagree') },
    againstMajority: { label: '与多数意见不一致', when: c => c.facts.againstMajority === true },
  },
  indicators: {
    discussed: { kind: 'count', label: '会议讨论议题数', unit: '件', on: c => c.acts.discuss?.dates.at(-1) },
    bigThree: {
      kind: 'count',
      label: '“三重一大”事项上会件数',
      unit: '件',
      on: c => c.acts.discuss?.dates.at(-1),
      when: c => c.facts.bigThree !== 'none',
    },
    ruleOfLaw: {
      kind: 'count',
      label: '研究法治建设议题数',
      unit: '件',
      on: c => c.acts.discuss?.dates.at(-1),
      when: c => c.facts.topic === 'ruleOfLaw',
    },
    passed: { kind: 'count', label: '议题通过数', unit: '件', on: c => c.acts.pass?.dates.at(-1) },
    rejected: { kind: 'count', label: '议题未通过数', unit: '件', on: c => c.acts.reject?.dates.at(-1) },
    deferred: { kind: 'count', label: '议题暂缓数', unit: '件', on: c => c.acts.defer?.dates.at(-1) },
    amount: {
      kind: 'sum',
      label: '集体讨论的项目和资金金额',
      unit: '元',
      on: c => c.acts.pass?.dates.at(-1),
      of: c => c.facts.amount,
    },
  },
  checks: [
    {
      label: '“三重一大”上会件数不多于讨论议题数',
      left: ['bigThree'],
      relation: '<=',
      right: ['discussed'],
      article: party.article('会议'),
    },
  ],
  form: [
    {
      title: '议题',
      fields: [
        'proposedOn',
        'title',
        'bigThree',
        'topic',
        'subject',
        'amount',
        'organ',
        'report',
        'meeting',
        'meetingKind',
      ],
    },
    { title: '讨论', fields: ['recused', 'recusalReason', 'speeches'] },
    {
      title: '决定',
      fields: [
        'method',
        'agreed',
        'opposed',
        'abstained',
        'againstMajority',
        'headReasons',
        'decision',
        'responsible',
        'opens',
        'deferReason',
      ],
    },
  ],
  list: ['title', 'bigThree', 'topic', 'organ'],
  publication: never('会议讨论情况依法依规不公开；所作决策、项目和资金安排的结果，由各自的案件公开'),
})
