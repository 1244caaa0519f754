/**
 * Who may do what, generated from the acts and never written by hand: act × duty × stage and field × duty. It is kept as
 * a snapshot, so that a change of rights shows in review.
 */
import { approvalText } from './approval.ts'
import { dutyLabel } from './duty.ts'
import type { Fields } from './field.ts'
import type { AnyProcedure } from './procedure.ts'

export const rightsMatrix = (procedures: readonly AnyProcedure[]): string =>
  [
    '# 权限矩阵',
    '',
    '由各办理事项的定义生成，不手工修改。',
    ...procedures.flatMap(procedure => [
      '',
      `## ${procedure.label}（${procedure.id}）`,
      '',
      ...actRows(procedure),
      '',
      ...fieldRows(procedure),
    ]),
    '',
  ].join('\n')

const actRows = (procedure: AnyProcedure): string[] => [
  '| 环节 | 职责 | 在哪一单位 | 阶段 | 签批 |',
  '| --- | --- | --- | --- | --- |',
  ...Object.entries(procedure.acts).flatMap(([key, act]) => {
    const stages =
      act.from === 'new'
        ? '立案'
        : act.from === 'anyOpen'
          ? '未办结'
          : [act.from]
              .flat()
              .map(stage => procedure.stages[stage]?.label ?? stage)
              .join('、')
    const where = place(procedure, act.in)
    return [
      `| ${act.label}（${key}） | ${dutyLabel(act.by)}${notBy(procedure, act.notBy)} | ${where} | ${stages} | ${approvalText(procedure, key)} |`,
      ...(act.needs?.conditions ?? []).flatMap(({ unmet, override }) =>
        override
          ? `| 越过门槛：${unmet}（${key}） | ${dutyLabel(override.by)} | ${where} | ${stages} | 由${dutyLabel(override.clearedBy)}核销 |`
          : [],
      ),
    ]
  }),
  ...Object.entries(procedure.steps ?? {}).flatMap(([key, step]) =>
    step.exempt === 'never'
      ? []
      : [`| 免除：${step.label}（${key}） | ${dutyLabel(step.exempt.by)} | 承办单位 | 未办结 |  |`],
  ),
]
/** Who is kept from an act: whoever did one of these before it. */
const notBy = (procedure: AnyProcedure, acts: readonly string[] | undefined): string =>
  acts ? `（办理${acts.map(key => `“${procedure.acts[key]?.label ?? key}”`).join('、')}的人除外）` : ''

const place = (procedure: AnyProcedure, where: AnyProcedure['acts'][string]['in']): string => {
  if (where === undefined || where === 'handler') return '承办单位'
  if (where === 'origin') return '立案单位'
  if (where === 'referral') return '被征询单位'
  return procedure.fields[where.field]?.label ?? where.field
}

const fieldRows = (procedure: AnyProcedure): string[] => [
  '| 内容 | 谁可填写 |',
  '| --- | --- |',
  ...Object.entries(procedure.fields as Fields).map(([key, field]) => {
    const writers = Object.values(procedure.acts).filter(
      act => act.asks?.includes(key) || act.mayGive?.includes(key) || act.sets === key,
    )
    return `| ${field.label}（${key}） | ${[...new Set(writers.map(({ by }) => dutyLabel(by)))].join('、')} |`
  }),
]
