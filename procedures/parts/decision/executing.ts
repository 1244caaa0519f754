/** 执行、报告、后评估、中止、调整 (条例第三十四条至第三十七条)。 */
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { majorDecisionRegulation as law } from '../../../statutes/major-decision-regulation.ts'
import { discussedAs } from '../meeting/discussed-as.ts'
import { type Acts, type Decision, type Intervals, inItsMeeting, type Referrals } from './decision.ts'
import { terms } from './local-terms.ts'

export const executionReferrals = {
  execution: {
    label: '交办执行',
    to: 'unit',
    within: terms.executionReport,
    silence: 'escalate',
    article: law.article('34'),
  },
} as const satisfies Referrals

export const executionIntervals = {
  suspended: {
    label: '中止执行',
    effect: 'suspend',
    clocks: [],
    grounds: { urgent: '情况紧急，行政首长先决定中止', decided: '经法定程序决定中止' },
    article: law.article('37'),
  },
} as const satisfies Intervals

/** By an item that passed after the decision itself did. */
const decidedAnew = (c: Decision, input: ActInput): boolean =>
  discussedAs(c, input, 'passed') && (input.linked('agendaItem')?.closedOn ?? '') > (c.facts.decidedOn ?? '')
const inExecution = ['announced', 'executing'] as const

export const executionActs = {
  assignExecution: {
    label: '交办执行单位',
    help: '明确负责执行的单位，各自报告执行情况，各自计时。',
    by: 'assignment',
    from: inExecution,
    to: 'executing',
    refers: 'execution',
    derives: {
      executors: (c, _, { referrals = [] }) => [...new Set([...(c.facts.executors ?? []), ...referrals])],
    },
    article: law.article('34'),
  },
  reportExecution: {
    label: '报告执行情况',
    help: '全面、及时、正确执行；发现问题、情况重大变化或者不可抗力的，及时报告。',
    by: 'jointHandling',
    in: 'referral',
    from: inExecution,
    returns: 'execution',
    article: law.article('34'),
  },
  suspend: {
    label: '中止执行',
    help: '出现问题、情况重大变化或者不可抗力的；情况紧急的，行政首长可以先决定中止，其他的经集体讨论决定，选择中止的议题。',
    by: 'assignment',
    from: inExecution,
    asks: ['changeReason'],
    mayGive: ['agendaItem'],
    reads: ['agendaItem'],
    opens: 'suspended',
    approvedBy: ['governmentHead'],
    needs: {
      conditions: [
        {
          unmet: '不属于情况紧急的，中止执行应当经集体讨论决定：请选择中止执行的议题',
          holds: (c, input) => input.ground !== 'decided' || (decidedAnew(c, input) && inItsMeeting.holds(c, input)),
          article: law.article('37'),
        },
      ],
    },
    offered: c => !c.intervals.some(({ key, to }) => key === 'suspended' && to === null),
    article: law.article('37'),
  },
  resume: {
    label: '恢复执行',
    help: '中止的原因消除后恢复。',
    by: 'assignment',
    from: inExecution,
    closes: 'suspended',
    approvedBy: ['governmentHead'],
    offered: c => c.intervals.some(({ key, to }) => key === 'suspended' && to === null),
    article: law.article('37'),
  },
  evaluate: {
    label: '决策后评估',
    help: '明显未达到预期效果、公众意见较多或者有必要的，可以评估；结果作为调整决策的重要依据。',
    by: 'oversight',
    from: [...inExecution, 'executed'],
    asks: ['evaluator', 'evaluatorInvolved', 'evaluation'],
    sets: 'evaluatedOn',
    mayGive: ['files'],
    needs: {
      conditions: [
        {
          unmet: '不得委托承担过决策作出前主要论证评估工作的单位开展后评估',
          holds: c => c.facts.evaluatorInvolved === false,
          article: law.article('36'),
        },
      ],
    },
    article: law.article('36'),
  },
  adjust: {
    label: '启动重大调整',
    help: '重大调整须重新履行决策程序：同时立一件新的决策事项，本决策在新决策作出前继续有效或者中止。',
    by: 'assignment',
    from: inExecution,
    asks: ['changeReason'],
    approvedBy: ['governmentHead'],
    opensCases: (c, { on }) => [
      {
        procedure: 'major-decision',
        act: 'propose',
        unit: c.origin,
        fields: {
          title: `${c.facts.title ?? ''}（调整）`.slice(0, 200),
          proposedOn: on,
          source: 'adjustment',
          kind: c.facts.kind,
          outsideRegulation: false,
          organ: c.facts.organ,
          ...(c.facts.organKind ? { organKind: c.facts.organKind } : {}),
          study: c.facts.changeReason,
          adjusts: c.id,
          outsideCatalogue: '对执行中决策的重大调整',
        },
      },
    ],
    article: law.article('37'),
  },
  finish: {
    label: '执行完毕',
    help: '各执行单位均已报告，任务完成。',
    by: 'assignment',
    from: 'executing',
    to: 'executed',
    asks: ['executionReport'],
    needs: {
      returned: ['execution'],
      conditions: [
        {
          unmet: '中止执行的，应当先恢复执行或者停止执行',
          holds: c => !c.intervals.some(({ key, to }) => key === 'suspended' && to === null),
          article: law.article('37'),
        },
      ],
    },
    article: law.article('34'),
  },
  stop: {
    label: '停止执行',
    help: '未经法定程序不得停止执行：须经集体讨论决定。',
    by: 'assignment',
    from: inExecution,
    to: 'stopped',
    asks: ['changeReason', 'agendaItem'],
    reads: ['agendaItem'],
    approvedBy: ['governmentHead'],
    needs: {
      conditions: [
        {
          unmet: '停止执行应当经集体讨论决定：请选择停止执行的议题',
          holds: decidedAnew,
          article: law.article('37'),
        },
        inItsMeeting,
      ],
    },
    article: law.article('37'),
  },
} as const satisfies Acts
