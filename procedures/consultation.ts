/**
 * 意见征集: a draft is put before the public, anyone may say something about it without an account, every opinion is
 * considered, and what came of it is published. Used by major decisions and normative documents, and alone.
 * Sources: 重大行政决策程序暂行条例第十四条至第十八条；国办发〔2018〕37号（五）；国办发〔2016〕80号一（二）.
 */
import { firstDone } from '../src/procedure/case-view.ts'
import { defineProcedure, final, stage, withheld } from '../src/procedure/procedure.ts'
import { majorDecisionRegulation as law } from '../statutes/major-decision-regulation.ts'
import { stateCouncil37Of2018 as making } from '../statutes/state-council-37-2018.ts'
import { stateCouncil80Of2016 as openness } from '../statutes/state-council-80-2016.ts'
import {
  adoptedOf,
  announced,
  endsBefore,
  fields,
  lastDayOf,
  local,
  online,
  receivedOf,
} from './parts/consultation/consultation-case.ts'
import { consultationClocks } from './parts/consultation/consultation-clocks.ts'

export const consultation = defineProcedure({
  id: 'consultation',
  label: '意见征集',
  module: '意见征集',
  about:
    '公布草案和说明，向社会公开征求意见；逐条研究，公布采纳情况。重大行政决策一般不少于三十日，缩短的在公布时说明理由（条例第十五条）。',
  fields,
  title: c => c.facts.topic ?? '征求意见事项未填',
  receivedOn: 'startedOn',
  faceToLinked: true,
  stages: {
    prepared: stage('准备'),
    open: stage('征求意见中'),
    considering: stage('研究意见'),
    answered: stage('采纳情况已公布'),
    closed: final('已办结'),
    ended: final('终止'),
  },
  clocks: consultationClocks,
  acts: {
    prepare: {
      label: '启动意见征集',
      help: '写明为哪一件决策或者文件征求意见；单独征求的不填所涉案件。',
      by: 'drafting',
      from: 'new',
      to: 'prepared',
      asks: ['startedOn', 'topic', 'purpose', 'draft', 'explanation', 'contact'],
      mayGive: ['subject', 'files'],
      needs: {
        conditions: [
          {
            unmet: '为重大行政决策、规范性文件征求意见的，应当指明所涉案件',
            holds: c => c.facts.purpose === 'other' || Boolean(c.facts.subject),
            article: law.article('14'),
          },
        ],
      },
      article: law.article('14'),
    },
    publish: {
      label: '公布征求意见稿',
      help: '草案、说明、截止日期和反馈方式同时公布。期限缩短的，理由一并公布。涉密和依法不公开的不在此办理。',
      by: 'publication',
      from: 'prepared',
      to: 'open',
      asks: ['until'],
      mayGive: ['shortened', 'shorteningReason'],
      sets: 'publishedOn',
      numbers: 'consultation',
      approvedBy: ['unitHead'],
      needs: {
        filled: ['draft', 'explanation', 'contact'],
        conditions: [
          {
            unmet: '缩短期限的，应当在公开征求意见时说明',
            holds: c => announced(c) || Boolean(c.facts.shorteningReason),
            article: law.article('15'),
          },
          {
            unmet: '截止日期早于三十日届满之日：请改为届满之日以后，或者选择缩短期限的情形并说明理由',
            holds: c => !endsBefore(c, 'decisionPeriod'),
            article: law.article('15'),
          },
          {
            unmet: '截止日期早于规定的最短期间届满之日：请改为届满之日以后，或者选择缩短期限的情形并说明理由',
            holds: c => !endsBefore(c, 'documentPeriod'),
            article: making.article('(五)'),
          },
          {
            unmet: '截止日期应当在公布日期之后',
            holds: (c, { on }) => (c.facts.until ?? '') > on,
            article: law.article('15'),
          },
        ],
      },
      article: openness.article('一(二)'),
    },
    prolong: {
      label: '延长征求意见期间',
      help: '意见较多、分歧较大的可以延长；新的截止日期随公告公布。',
      by: 'publication',
      from: 'open',
      asks: ['prolongedTo'],
      derives: { until: c => c.facts.prolongedTo, formerUntil: c => c.facts.until },
      needs: {
        conditions: [
          {
            unmet: '新的截止日期应当在今天之后',
            holds: (c, { on }) => (c.facts.until ?? '') > on,
            article: local,
          },
          {
            unmet: '只能延长：新的截止日期应当晚于已经公告的截止日期',
            holds: c => (c.facts.until ?? '') > (c.facts.formerUntil ?? ''),
            article: law.article('15'),
          },
        ],
      },
      article: law.article('15'),
    },
    hear: {
      label: '记录座谈、走访和书面意见',
      help: '涉及特定群体利益的，与人民团体、社会组织和群众代表沟通协商。每次填写全部记录。',
      by: 'drafting',
      from: ['open', 'considering'],
      asks: ['heard'],
      article: law.article('14'),
    },
    closeCollection: {
      label: '征求意见结束',
      help: '公告期间和法定最短期间都届满后办理；此后网上不再收取意见。',
      by: 'drafting',
      from: 'open',
      to: 'considering',
      article: law.article('15'),
    },
    publishSummary: {
      label: '公布意见采纳情况',
      help: '网上意见和座谈、书面意见逐条研究完毕后公布；没有收到意见的也要说明。不写提出人的姓名。',
      by: 'publication',
      from: 'considering',
      to: 'answered',
      asks: ['summary'],
      sets: 'summaryOn',
      counts: ['public-comment'],
      derives: { received: (c, _, input) => receivedOf(c, input), adopted: (c, _, input) => adoptedOf(c, input) },
      approvedBy: ['unitHead'],
      needs: {
        conditions: [
          {
            unmet: '还有网上意见没有研究',
            holds: (_, input) => online(input).open === 0,
            article: law.article('18'),
          },
          {
            unmet: '座谈、书面意见没有采纳或者部分采纳的，应当逐条说明理由',
            holds: c =>
              (c.facts.heard ?? []).every(
                ({ disposition, reason }) =>
                  disposition === 'adopted' || (disposition !== undefined && Boolean(reason)),
              ),
            article: law.article('18'),
          },
        ],
      },
      article: law.article('18'),
    },
    close: {
      label: '办结',
      help: '采纳情况已公布，意见已用于完善草案。',
      by: 'drafting',
      from: 'answered',
      to: 'closed',
      article: law.article('18'),
    },
    end: {
      label: '终止意见征集',
      help: '所涉决策或者文件不再制定，或者草案需要重新起草的，终止并公布理由。',
      by: 'drafting',
      from: ['prepared', 'open', 'considering'],
      to: 'ended',
      asks: ['ending'],
      approvedBy: ['unitHead'],
      article: local,
    },
  },
  outcomes: {
    answered: { label: '已公布采纳情况', by: ['close'], retain: 30 },
    ended: { label: '终止', by: ['end'], retain: 10 },
  },
  registers: { consultation: { label: '征集编号', pattern: '{unit}征〔{year}〕{n}号', per: 'unit' } },
  flags: {
    over: {
      label: '公告的期间已满，应当结束征求意见',
      when: (c, today) => c.stage === 'open' && today > (c.facts.until ?? today),
    },
    shortened: { label: '期限缩短', when: c => !announced(c) },
    tooShort: {
      label: '公告期短于法定期间，须等法定期间届满',
      when: c => c.stage === 'open' && (endsBefore(c, 'decisionPeriod') || endsBefore(c, 'documentPeriod')),
    },
  },
  indicators: {
    published: { kind: 'count', label: '公开征求意见件数', unit: '件', on: c => c.facts.publishedOn },
    answered: { kind: 'count', label: '公布采纳情况件数', unit: '件', on: c => c.facts.summaryOn },
    answerRate: { kind: 'rate', label: '采纳情况公布率', numerator: 'answered', denominator: 'finished' },
    finished: { kind: 'count', label: '征求意见结束件数', unit: '件', on: c => firstDone(c, 'closeCollection') },
    shortened: {
      kind: 'count',
      label: '缩短期限件数',
      unit: '件',
      on: c => c.facts.publishedOn,
      when: c => !announced(c),
    },
    heard: {
      kind: 'sum',
      label: '座谈、书面意见条数',
      unit: '条',
      on: c => c.facts.summaryOn,
      of: c => (c.facts.heard ?? []).length,
    },
  },
  form: [
    { title: '事项', fields: ['startedOn', 'topic', 'purpose', 'subject', 'draft', 'explanation', 'files', 'contact'] },
    { title: '公布', fields: ['publishedOn', 'until', 'prolongedTo', 'formerUntil', 'shortened', 'shorteningReason'] },
    { title: '意见和采纳', fields: ['heard', 'received', 'adopted', 'summary', 'summaryOn', 'ending'] },
  ],
  list: ['topic', 'purpose', 'publishedOn', 'until', 'summaryOn'],
  publication: {
    column: '意见征集',
    by: 'publish',
    withdrawnBy: [],
    title: c => c.facts.topic ?? '',
    // What came of it is read first, once there is something.
    shows: [
      'topic',
      'purpose',
      'publishedOn',
      'until',
      'contact',
      'shortened',
      'shorteningReason',
      'received',
      'adopted',
      'summaryOn',
      'summary',
      'ending',
      'draft',
      'explanation',
    ],
    withholds: withheld(
      '内部办理信息；座谈、书面意见的原文可能含有个人信息，随采纳情况概括公布',
      'startedOn',
      'subject',
      'files',
      'heard',
      'prolongedTo',
      'formerUntil',
    ),
    invites: c => (c.stage === 'open' ? lastDayOf(c) : null),
    standing: c =>
      ({ open: '征求意见中', considering: '已截止，研究中', ended: '已终止' })[c.stage] ?? '采纳情况已公布',
    article: law.article('15'),
  },
})
