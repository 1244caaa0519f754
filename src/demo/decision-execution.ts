/** What becomes of a decision once it was announced: handed out, reported on, evaluated, adjusted, suspended, stopped, finished. */

import { latest } from './days.ts'
import type { PlannedDecision } from './decision-calendar.ts'
import type { PlannedMeeting } from './meeting-calendar.ts'
import { type Part, signed, type Telling } from './story.ts'

export function* carriedOut(
  { days, named }: Telling,
  { fate, day, name, topic }: PlannedDecision,
  stopping: PlannedMeeting | undefined,
): Part<void> {
  const executors = [topic.undertaker, ...topic.others.slice(0, 1)]
  const c = yield {
    act: 'assignExecution',
    on: day.assigned,
    referrals: executors.map(to => ({ to, receivedOn: day.assigned })),
  }
  yield {
    act: 'archive',
    on: days.working(days.later(day.decided, 100)),
    fields: { archiveNumber: `云政决〔演示〕${day.decided.slice(0, 4)}-${day.decided.slice(5, 7)}` },
  }
  const [own, other] = c.referrals.filter(({ key }) => key === 'execution')
  // One has told; the other is about to be late, or is.
  if (own)
    yield {
      act: 'reportExecution',
      on: days.working(days.later(day.assigned, 120)),
      referral: own.id,
      reply: '年度任务完成过半，进展正常；资金支付略慢，已协调。',
    }
  if (fate === 'executing') return
  const reported = days.working(days.later(day.assigned, 150))
  if (other)
    yield { act: 'reportExecution', on: reported, referral: other.id, reply: '配合事项已完成，没有需要协调的问题。' }
  switch (fate) {
    case 'adjusted':
      yield* signed({
        act: 'adjust',
        on: days.workingDays(reported, 45),
        fields: { changeReason: '摸底新增小区二十一个，资金测算和年度任务需要重大调整。' },
      })
      return
    case 'suspended':
      yield* signed({
        act: 'suspend',
        on: days.workingDays(reported, 60),
        ground: 'urgent',
        fields: { changeReason: '选址地块发现地下文物，考古勘探期间先行中止相关学校建设。' },
      })
      return
    case 'stopped':
      yield {
        act: 'evaluate',
        on: days.working(days.later(day.assigned, 280)),
        fields: {
          evaluator: '省内高校公共管理学院（演示）',
          evaluatorInvolved: false,
          evaluation: '乱停乱放反映集中，企业退出一家，投放效果明显低于预期，建议停止投放。',
        },
      }
      if (!stopping) return
      yield* signed({
        act: 'stop',
        on: days.workingDays(stopping.heldOn, 2),
        fields: {
          changeReason: '后评估显示未达到预期效果，经常务会议讨论决定停止执行。',
          agendaItem: named(`item/stop/${name}`).id,
        },
      })
      return
    default: {
      const evaluated = days.working(days.later(day.assigned, 300))
      yield {
        act: 'evaluate',
        on: evaluated,
        fields: {
          evaluator: '市统计调查机构（演示）',
          evaluatorInvolved: false,
          evaluation: '群众满意率91%，主要目标基本实现；建议继续完善偏远村组服务。',
        },
      }
      yield {
        act: 'finish',
        on: latest(days.workingDays(evaluated, 20), days.working(days.later(day.assigned, 340))),
        fields: { executionReport: '各项任务完成，转入常态管理。' },
      }
    }
  }
}
