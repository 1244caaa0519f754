/** What is recorded of a meeting, and how its members are counted. */
import type { CaseView } from '../../../src/procedure/case-view.ts'
import { choice, date, people, person, rows, text, yesNo } from '../../../src/procedure/field.ts'

export const local = { local: '本机关议事规则', source: '由本地规定' } as const
export const meetingKinds = {
  partyGroup: '党组会议',
  executive: '政府常务会议',
  plenary: '政府全体会议',
  office: '部门办公会议',
  special: '专题会议',
} as const
export type MeetingKind = keyof typeof meetingKinds
export const fields = {
  calledOn: date('召集日期'),
  kind: choice('会议', meetingKinds),
  session: text('届次', { help: '如“第十八届人民政府第52次常务会议”' }),
  heldOn: date('会议日期', { future: true }),
  place: text('地点'),
  chair: person('主持人'),
  due: people('应到成员'),
  observers: text('列席', { lines: 2, help: '列席的单位和职务' }),
  appointments: yesNo('讨论干部任免或者处分党员事项'),
  materialsOn: date('议题材料送达日期'),
  present: people('实到成员'),
  absent: rows('请假', {
    who: person('姓名'),
    reason: text('原因'),
    written: choice('书面意见', { yes: '已书面表达意见（不计票）', no: '没有' }),
  }),
  minutes: text('纪要', { lines: 20 }),
  minutesOn: date('纪要印发日期'),
  cancelReason: text('取消理由'),
} as const
type Meeting = CaseView<typeof fields>

export const came = (c: Meeting) => (c.facts.present ?? []).filter(id => (c.facts.due ?? []).includes(id)).length
export const members = (c: Meeting) => (c.facts.due ?? []).length
