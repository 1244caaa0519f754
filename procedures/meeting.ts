/**
 * 会议: the Party group's meetings and the government's, from the notice to the minutes. What is discussed are cases of
 * their own (会议议题), which look at this one for who was due, who came and who presided.
 * Sources: 中国共产党党组工作条例；地方组织法第七十八条；本机关议事规则.
 */
import { firstDone } from '../src/procedure/case-view.ts'
import { defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { localTerm, workingDays } from '../src/procedure/term.ts'
import { localOrgansLaw as organs } from '../statutes/local-organs-law.ts'
import { partyGroupWorkRegulation as party } from '../statutes/party-group-work-regulation.ts'
import { came, fields, local, members } from './parts/meeting/meeting-record.ts'
import { unitInNumber } from './parts/unit-in-number.ts'

export const meeting = defineProcedure({
  id: 'meeting',
  label: '会议',
  module: '会议',
  about:
    '党组会议、政府常务会议和全体会议、部门办公会议。半数以上成员到会方可召开，讨论干部任免、处分党员须三分之二以上；不得以传阅、会签、个别征求意见代替会议。',
  fields,
  title: c => c.facts.session ?? '会议届次未填',
  receivedOn: 'calledOn',
  // An organ counts its own sessions, and one that was cancelled is called again under the same number.
  numberedBy: c => (c.stage === 'cancelled' || !c.facts.session ? null : `${c.facts.session}〔${c.unit}〕`),
  numberShown: unitInNumber,
  faceToLinked: true,
  stages: {
    called: stage('已召集'),
    open: stage('正在开会'),
    ended: stage('已散会，待印发纪要'),
    minuted: final('纪要已印发'),
    cancelled: final('取消'),
  },
  clocks: {
    materials: {
      label: '议题材料送达成员',
      owedBy: 'authority',
      kind: 'before',
      from: 'heldOn',
      metBy: ['sendMaterials'],
      term: localTerm(
        'meeting.materials',
        '会议材料提前送达',
        workingDays(2),
        '由本机关议事规则规定；两个工作日为示例',
      ),
      article: local,
    },
    minutes: {
      label: '印发会议纪要',
      owedBy: 'authority',
      from: { act: 'end' },
      metBy: ['issueMinutes'],
      term: localTerm('meeting.minutes', '会议纪要印发期限', workingDays(5), '由本机关议事规则规定；五个工作日为示例'),
      article: local,
    },
  },
  acts: {
    call: {
      label: '召集会议',
      help: '写明届次、日期、应到成员；议题由主要负责人提出或者审定。',
      by: 'meetingSecretary',
      from: 'new',
      to: 'called',
      asks: ['calledOn', 'kind', 'session', 'heldOn', 'place', 'chair', 'due', 'appointments'],
      mayGive: ['observers'],
      needs: {
        conditions: [
          {
            unmet: '主持人应当是应到成员',
            holds: c => (c.facts.due ?? []).includes(c.facts.chair ?? ''),
            article: organs.article('78'),
          },
        ],
      },
      article: organs.article('78'),
    },
    change: {
      label: '变更会议安排',
      help: '改期、改地点、增减议题性质的，材料重新按新日期送达。',
      by: 'meetingSecretary',
      from: 'called',
      asks: ['heldOn', 'place', 'appointments'],
      mayGive: ['observers', 'due', 'chair'],
      article: local,
    },
    sendMaterials: {
      label: '送达议题材料',
      help: '提前送达成员，逾期送达的，由主持人决定是否改期。',
      by: 'meetingSecretary',
      from: 'called',
      sets: 'materialsOn',
      article: local,
    },
    begin: {
      label: '开会',
      help: '点名：应到、实到、请假。办理日期即会议日期。人数不足的，系统不予开会。',
      by: 'meetingSecretary',
      from: 'called',
      to: 'open',
      asks: ['present'],
      mayGive: ['absent', 'observers'],
      needs: {
        conditions: [
          {
            unmet: '会议应当在通知的日期召开，改期的先变更安排',
            holds: (c, { on }) => on === c.facts.heldOn,
            article: local,
          },
          {
            unmet: '半数以上成员到会方可开会',
            holds: c => came(c) * 2 >= members(c),
            article: party.article('到会'),
          },
          {
            unmet: '讨论干部任免、处分党员事项，应当有三分之二以上成员到会',
            holds: c => c.facts.appointments === false || came(c) * 3 >= members(c) * 2,
            article: party.article('到会'),
          },
          {
            unmet: '实到成员中有不是应到成员的，请记为列席',
            holds: c => came(c) === (c.facts.present ?? []).length,
            article: local,
          },
          {
            unmet: '主持人没有到会',
            holds: c => (c.facts.present ?? []).includes(c.facts.chair ?? ''),
            article: organs.article('78'),
          },
          {
            unmet: '尚未送达议题材料',
            holds: c => c.facts.materialsOn !== undefined,
            override: { by: 'unitHead', clearedBy: 'oversight' },
            article: local,
          },
        ],
      },
      article: party.article('到会'),
    },
    end: {
      label: '散会',
      help: '全部议题都有结果：通过、否决或者暂缓。',
      by: 'meetingSecretary',
      from: 'open',
      to: 'ended',
      counts: ['agenda-item'],
      needs: {
        conditions: [
          {
            unmet: '还有议题没有结果',
            holds: (_, { pointing }) => pointing('agenda-item').open === 0,
            article: party.article('表决'),
          },
        ],
      },
      article: party.article('会议'),
    },
    draftMinutes: {
      label: '起草纪要',
      help: '写明决定事项、责任单位和时限；表决和不同意见如实记录在议题里。',
      by: 'meetingSecretary',
      from: 'ended',
      asks: ['minutes'],
      article: local,
    },
    issueMinutes: {
      label: '印发纪要',
      help: '经主持人所在单位主要负责人签发后编号印发。',
      by: 'meetingSecretary',
      from: 'ended',
      to: 'minuted',
      sets: 'minutesOn',
      issues: 'minutes',
      approvedBy: ['unitHead'],
      needs: { filled: ['minutes'] },
      article: local,
    },
    cancel: {
      label: '取消会议',
      help: '已列入的议题退回，另行安排。',
      by: 'meetingSecretary',
      from: 'called',
      to: 'cancelled',
      asks: ['cancelReason'],
      counts: ['agenda-item'],
      needs: {
        conditions: [
          {
            unmet: '还有议题列在本次会议，请先改列或者撤回',
            holds: (_, { pointing }) => pointing('agenda-item').open === 0,
            article: local,
          },
        ],
      },
      article: local,
    },
  },
  outcomes: {
    held: { label: '已召开', by: ['issueMinutes'], retain: 'permanent', letters: ['minutes'] },
    cancelled: { label: '取消', by: ['cancel'], retain: 10 },
  },
  letters: {
    minutes: {
      label: '会议纪要',
      register: 'minutes',
      title: '会议纪要',
      recipient: 'unit',
      body: c => [
        `${c.facts.session ?? ''}于${c.facts.heldOn ?? ''}在${c.facts.place ?? ''}召开，应到${members(c)}人，实到${came(c)}人。`,
        ...(c.facts.minutes ?? '').split(/\n+/).filter(Boolean),
      ],
    },
  },
  registers: { minutes: { label: '纪要编号', pattern: '{unit}纪要〔{year}〕{n}号', per: 'unit' } },
  flags: {
    lateMaterials: {
      label: '材料迟送',
      when: c => c.clocks.some(({ key, state }) => key === 'materials' && state === 'late'),
    },
  },
  indicators: {
    partyGroup: {
      kind: 'count',
      label: '召开党组会议次数',
      unit: '次',
      on: c => firstDone(c, 'begin'),
      when: c => c.facts.kind === 'partyGroup',
    },
    executive: {
      kind: 'count',
      label: '召开政府常务会议次数',
      unit: '次',
      on: c => firstDone(c, 'begin'),
      when: c => c.facts.kind === 'executive',
    },
    plenary: {
      kind: 'count',
      label: '召开政府全体会议次数',
      unit: '次',
      on: c => firstDone(c, 'begin'),
      when: c => c.facts.kind === 'plenary',
    },
    office: {
      kind: 'count',
      label: '召开部门办公会议次数',
      unit: '次',
      on: c => firstDone(c, 'begin'),
      when: c => c.facts.kind === 'office',
    },
    special: {
      kind: 'count',
      label: '召开专题会议次数',
      unit: '次',
      on: c => firstDone(c, 'begin'),
      when: c => c.facts.kind === 'special',
    },
    held: { kind: 'count', label: '召开会议次数', unit: '次', on: c => firstDone(c, 'begin') },
    minutesDue: {
      kind: 'count',
      label: '应印发纪要份数',
      unit: '份',
      on: c => c.clocks.find(({ key }) => key === 'minutes')?.due,
    },
    minutesInTime: {
      kind: 'count',
      label: '按期印发纪要份数',
      unit: '份',
      on: c => c.clocks.find(({ key }) => key === 'minutes')?.due,
      when: c => c.clocks.some(({ key, state }) => key === 'minutes' && state === 'met'),
    },
    minutesRate: { kind: 'rate', label: '纪要按期印发率', numerator: 'minutesInTime', denominator: 'minutesDue' },
  },
  checks: [
    {
      label: '各类会议次数之和等于会议次数',
      left: ['partyGroup', 'executive', 'plenary', 'office', 'special'],
      relation: '=',
      right: ['held'],
      article: organs.article('78'),
    },
  ],
  form: [
    {
      title: '会议',
      fields: ['calledOn', 'kind', 'session', 'heldOn', 'place', 'chair', 'due', 'observers', 'appointments'],
    },
    { title: '到会', fields: ['materialsOn', 'present', 'absent'] },
    { title: '纪要', fields: ['minutes', 'minutesOn', 'cancelReason'] },
  ],
  list: ['session', 'kind', 'heldOn', 'minutesOn'],
  publication: never('会议和纪要依法依规不公开；所作决策、项目和资金安排的结果，由各自的案件公开'),
})
