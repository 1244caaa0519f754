/**
 * 重大行政决策事项年度目录: one case a year. It is drawn up, agreed to by the Party committee, published, adjusted through
 * the year with each adjustment published, and closed with what became of every item (条例第三条；法治政府建设实施纲要).
 */
import { firstDone, lastDone } from '../src/procedure/case-view.ts'
import { attachments, choice, date, number, rows, text, unit } from '../src/procedure/field.ts'
import { defineProcedure, final, stage, withheld } from '../src/procedure/procedure.ts'
import { localTerm, workingDays } from '../src/procedure/term.ts'
import { disclosureRegulation2019 as disclosure } from '../statutes/disclosure-regulation.ts'
import { majorDecisionRegulation as law } from '../statutes/major-decision-regulation.ts'
import { unitInNumber } from './parts/unit-in-number.ts'

const items = rows('目录事项', {
  title: text('决策事项'),
  undertaker: unit('承办单位'),
  due: date('计划完成时间', { future: true }),
  state: choice('状态', {
    planned: '列入',
    added: '年中增加',
    removed: '年中调出',
    done: '已决策',
    carried: '结转下年',
  }),
  reason: text('调整理由', { help: '增加、调出、结转的，写明理由' }),
})

export const decisionCatalogue = defineProcedure({
  id: 'decision-catalogue',
  label: '重大行政决策目录',
  module: '重大行政决策',
  about:
    '决策机关结合职责权限和本地实际确定年度决策事项目录，经同级党委同意后向社会公布，并根据实际情况调整（条例第三条）。',
  fields: {
    startedOn: date('启动日期'),
    year: number('年度', '年', { min: 2019, max: 2099 }),
    collected: text('征集情况', { lines: 3, help: '向哪些部门征集、收到多少项、怎样筛选' }),
    items,
    partyConsent: text('同级党委同意的文号或者会议'),
    publishedOn: date('公布日期'),
    adjustedOn: date('最近一次调整日期'),
    adjustment: text('调整说明', { lines: 3 }),
    result: text('年度执行情况', { lines: 4 }),
    files: attachments('材料'),
  },
  title: c => `${c.facts.year ?? ''}年度重大行政决策事项目录`,
  receivedOn: 'startedOn',
  numberedBy: c => (c.facts.year === undefined ? null : `${c.facts.year}年度目录〔${c.unit}〕`),
  numberShown: unitInNumber,
  faceToLinked: true,
  stages: {
    drafting: stage('拟定'),
    agreed: stage('已经党委同意，待公布'),
    inForce: stage('已公布'),
    closed: final('年度已结'),
  },
  clocks: {
    publication: {
      label: '公布目录',
      owedBy: 'authority',
      from: { act: 'recordConsent' },
      metBy: ['publish'],
      term: workingDays(20),
      article: disclosure.article('26'),
    },
    closing: {
      label: '总结年度目录',
      owedBy: 'authority',
      from: { act: 'publish' },
      metBy: ['closeYear'],
      term: localTerm(
        'decision-catalogue.closing',
        '年度目录总结期限',
        { n: 12, unit: 'month' },
        '国家未定；以公布后十二个月为示例',
      ),
      article: { local: '本地重大行政决策程序规定', source: '由本地规定' },
    },
  },
  acts: {
    draw: {
      label: '拟定目录',
      help: '向部门、下一级政府征集，结合职责权限和本地实际筛选。',
      by: 'assignment',
      from: 'new',
      to: 'drafting',
      asks: ['startedOn', 'year', 'collected', 'items'],
      mayGive: ['files'],
      article: law.article('3'),
    },
    revise: {
      label: '修改目录草案',
      help: '公布以前可以修改，每次填写全部事项。',
      by: 'assignment',
      from: 'drafting',
      asks: ['items'],
      article: law.article('3'),
    },
    recordConsent: {
      label: '记录党委同意',
      help: '目录经同级党委同意后才能公布；写明文号或者会议。',
      by: 'assignment',
      from: 'drafting',
      to: 'agreed',
      asks: ['partyConsent'],
      approvedBy: ['governmentHead'],
      article: law.article('3'),
    },
    publish: {
      label: '公布目录',
      help: '未经同级党委同意的不得公布。',
      by: 'publication',
      from: 'agreed',
      to: 'inForce',
      sets: 'publishedOn',
      needs: { filled: ['partyConsent', 'items'] },
      article: law.article('3'),
    },
    adjust: {
      label: '调整目录',
      help: '增加、调出事项的写明理由；调整后的目录同样经党委同意并即时公布。',
      by: 'assignment',
      from: 'inForce',
      asks: ['items', 'adjustment', 'partyConsent'],
      sets: 'adjustedOn',
      approvedBy: ['governmentHead'],
      needs: {
        conditions: [
          {
            unmet: '年中增加、调出的事项，应当逐项写明理由',
            holds: c =>
              (c.facts.items ?? []).every(
                ({ state, reason }) => (state !== 'added' && state !== 'removed') || Boolean(reason),
              ),
            article: law.article('3'),
          },
        ],
      },
      article: law.article('3'),
    },
    closeYear: {
      label: '年度总结',
      help: '逐项写明已决策、调出或者结转下年；结转的写明理由。',
      by: 'assignment',
      from: 'inForce',
      to: 'closed',
      asks: ['items', 'result'],
      needs: {
        conditions: [
          {
            unmet: '还有事项没有写明结果：应为已决策、调出或者结转下年',
            holds: c =>
              (c.facts.items ?? []).every(
                ({ state }) => state === 'done' || state === 'removed' || state === 'carried',
              ),
            article: law.article('3'),
          },
          {
            unmet: '结转下年的，应当写明理由',
            holds: c => (c.facts.items ?? []).every(({ state, reason }) => state !== 'carried' || Boolean(reason)),
            article: law.article('3'),
          },
        ],
      },
      article: law.article('3'),
    },
  },
  outcomes: { closed: { label: '年度已结', by: ['closeYear'], retain: 'permanent' } },
  indicators: {
    published: { kind: 'count', label: '公布年度目录数', unit: '份', on: c => firstDone(c, 'publish') },
    items: {
      kind: 'sum',
      label: '目录事项数',
      unit: '项',
      on: c => c.facts.publishedOn,
      of: c => (c.facts.items ?? []).filter(({ state }) => state !== 'removed').length,
    },
    completed: {
      kind: 'sum',
      label: '目录事项完成数',
      unit: '项',
      on: c => lastDone(c, 'closeYear'),
      of: c => (c.facts.items ?? []).filter(({ state }) => state === 'done').length,
    },
    adjustments: { kind: 'count', label: '调整目录的单位数', unit: '个', on: c => firstDone(c, 'adjust') },
  },
  form: [
    { title: '目录', fields: ['startedOn', 'year', 'collected', 'items', 'files'] },
    { title: '公布和调整', fields: ['partyConsent', 'publishedOn', 'adjustedOn', 'adjustment', 'result'] },
  ],
  list: ['year', 'publishedOn', 'adjustedOn'],
  publication: {
    column: '重大行政决策',
    by: 'publish',
    withdrawnBy: [],
    title: c => `${c.facts.year ?? ''}年度重大行政决策事项目录`,
    shows: ['year', 'items', 'publishedOn', 'adjustedOn', 'adjustment', 'result'],
    withholds: withheld('内部事务信息（政府信息公开条例第十六条）', 'startedOn', 'collected', 'partyConsent', 'files'),
    within: 'publication',
    standing: c => (c.stage === 'closed' ? '年度已结' : c.facts.adjustedOn === undefined ? '现行' : '现行（已调整）'),
    article: law.article('3'),
  },
})
