/**
 * 12345热线工单 (国办发〔2020〕53号): one number, day and night; accepted, dispatched, handled, answered, urged, concluded, called
 * back, rated. It replaces no department and no procedure: what the law leads elsewhere is told so and goes there, with the
 * clocks of that procedure. The opinion fixes no days; every number here is the place's own. Who informs against somebody
 * leaves no name in a work order, but is passed to 举报受理.
 */
import { findClock, firstDone, lastDone } from '../src/procedure/case-view.ts'
import { defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { localTerm, workingDays } from '../src/procedure/term.ts'
import { stateCouncil53Of2020 as opinion } from '../statutes/hotline-documents.ts'
import { hotlineActs, hotlineFields } from './parts/petition/hotline.ts'

const local = (key: string, label: string, n: number, usual: string) =>
  localTerm(`petition-hotline.${key}`, label, workingDays(n), usual)
export const petitionHotline = defineProcedure({
  id: 'petition-hotline',
  label: '12345热线工单',
  module: '信访举报',
  about:
    '政务服务便民热线受理、派单、办理、答复、督办、办结、回访、评价的闭环（国办发〔2020〕53号）。热线不代替部门职能，法定程序另走。',
  fields: hotlineFields,
  title: ({ facts }) => facts.subject ?? '热线工单',
  receivedOn: 'receivedOn',
  handler: 'organ',
  tracks: { ordinary: '一般', question: '咨询', complex: '复杂' },
  stages: {
    received: stage('已受理，待派单'),
    dispatched: stage('已派单，办理中'),
    answered: stage('已答复，待回访'),
    closed: final('已办结'),
  },
  clocks: {
    dispatch: {
      label: '派单',
      owedBy: 'authority',
      from: 'receivedOn',
      metBy: ['dispatch', 'answerAtOnce', 'tellRoute', 'turnToIntake'],
      term: local('dispatch', '派单期限', 1, '各地多为一个工作日'),
      article: opinion.article('闭环'),
    },
    sendBack: {
      label: '退单',
      owedBy: 'unit',
      from: 'dispatchedOn',
      metBy: ['sendBack', 'reply'],
      term: local('send-back', '退单期限', 1, '各地多为一个工作日'),
      article: opinion.article('闭环'),
    },
    reply: {
      label: '办理并答复',
      owedBy: 'authority',
      from: 'dispatchedOn',
      metBy: ['reply'],
      term: {
        byTrack: {
          question: local('question', '咨询类办理期限', 3, '各地多为三个工作日'),
          ordinary: local('ordinary', '一般诉求办理期限', 5, '各地多为五个工作日'),
          complex: local('complex', '复杂诉求办理期限', 15, '各地多为十五个工作日'),
        },
      },
      article: opinion.article('闭环'),
    },
    revisit: {
      label: '回访',
      owedBy: 'authority',
      from: 'answeredOn',
      metBy: ['revisit'],
      term: local('revisit', '回访期限', 3, '各地多为三个工作日'),
      article: opinion.article('闭环'),
    },
  },
  acts: hotlineActs,
  outcomes: {
    answeredAtOnce: { label: '直接解答', by: ['answerAtOnce'], retain: 10 },
    concluded: { label: '已办结', by: ['revisit'], retain: 10 },
    route: { label: '告知法定渠道', by: ['tellRoute'], retain: 10 },
    intake: { label: '转举报受理', by: ['turnToIntake'], retain: 10 },
  },
  registers: { order: { label: '工单号', pattern: '{unit}热线〔{year}〕{n}号', per: 'unit' } },
  flags: {
    overdue: {
      label: '逾期',
      when: (c, today) =>
        c.clocks.some(({ key, state, due }) => key !== 'sendBack' && state === 'open' && due !== null && due < today),
    },
  },
  indicators: {
    received: { kind: 'count', label: '热线受理件数', unit: '件', on: c => c.facts.receivedOn },
    answeredAtOnce: { kind: 'count', label: '直接解答件数', unit: '件', on: c => firstDone(c, 'answerAtOnce') },
    dispatched: { kind: 'count', label: '派单件数', unit: '件', on: c => firstDone(c, 'dispatch') },
    replied: { kind: 'count', label: '热线答复件数', unit: '件', on: c => findClock(c, 'reply')?.metOn },
    repliedInTime: {
      kind: 'count',
      label: '热线按期答复件数',
      unit: '件',
      on: c => findClock(c, 'reply')?.metOn,
      when: c => findClock(c, 'reply')?.state === 'met',
    },
    onTimeRate: { kind: 'rate', label: '热线按期答复率', numerator: 'repliedInTime', denominator: 'replied' },
    revisited: {
      kind: 'count',
      label: '热线回访评价件数',
      unit: '件',
      on: c => lastDone(c, 'revisit'),
      when: c => c.facts.rating !== undefined,
    },
    satisfied: {
      kind: 'count',
      label: '热线满意、基本满意件数',
      unit: '件',
      on: c => lastDone(c, 'revisit'),
      when: c => c.facts.rating === 'satisfied' || c.facts.rating === 'basically',
    },
    satisfactionRate: { kind: 'rate', label: '热线满意率', numerator: 'satisfied', denominator: 'revisited' },
    routed: { kind: 'count', label: '告知法定渠道件数', unit: '件', on: c => firstDone(c, 'tellRoute') },
  },
  form: [
    { title: '来电', fields: ['receivedOn', 'category', 'caller', 'subject', 'content', 'place', 'area'] },
    {
      title: '派单和办理',
      fields: [
        'routeGround',
        'routeBody',
        'routeCase',
        'organ',
        'dispatchedOn',
        'returnReason',
        'urgeNote',
        'enforcement',
        'answer',
        'answeredOn',
      ],
    },
    { title: '回访和评价', fields: ['callback', 'rating', 'revisitNote'] },
  ],
  list: ['category', 'subject', 'organ', 'receivedOn', 'answeredOn'],
  partySees: { fields: ['subject', 'receivedOn', 'organ', 'answer', 'answeredOn'], letters: [] },
  publication: never('涉及来电人个人信息；公开的是年度受理件数、按期答复率和满意率'),
})
