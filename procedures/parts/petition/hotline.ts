/** The facts and the acts of a 12345 work order: taken in, dispatched, answered, called back. */
import { type CaseView, findClock } from '../../../src/procedure/case-view.ts'
import { choice, date, link, party, text, unit, yesNo } from '../../../src/procedure/field.ts'
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { stateCouncil53Of2020 as opinion } from '../../../statutes/hotline-documents.ts'
import { areas } from './fields.ts'

const categories = {
  question: '咨询',
  help: '求助',
  complaint: '投诉',
  report: '举报',
  suggestion: '意见建议',
} as const
const rated = { satisfied: '满意', basically: '基本满意', unsatisfied: '不满意' } as const
export const hotlineFields = {
  receivedOn: date('来电（受理）日期'),
  category: choice('诉求类别', categories),
  caller: party('来电人', { help: '只用于答复和回访；举报违法行为的不填' }),
  subject: text('诉求事项', { help: '一句话概括，不写姓名' }),
  content: text('诉求内容', { lines: 5 }),
  place: text('发生地'),
  area: choice('涉及领域', areas),
  answer: text('解答、答复内容', { lines: 4 }),
  routeGround: choice('不予受理的情形', {
    litigation: '须通过诉讼、仲裁解决',
    discipline: '须由纪检监察机关处理',
    review: '须通过行政复议解决',
    disclosure: '须申请政府信息公开',
    petition: '已进入信访渠道',
    other: '其他不属于热线受理范围的',
  }),
  routeBody: text('告知的渠道和机关'),
  routeCase: link('转入程序的案件', '由热线工单转入'),
  organ: unit('承办单位'),
  dispatchedOn: date('派单日期'),
  returnReason: text('退单理由', { lines: 2 }),
  enforcement: yesNo('涉及行政执法，已转执法程序'),
  urgeNote: text('督办意见', { lines: 2 }),
  answeredOn: date('答复日期'),
  callback: choice('回访结果', { reached: '已回访', unreached: '三次未接通' }),
  rating: choice('评价', rated),
  revisitNote: text('回访情况', { lines: 2 }),
} as const
type Order = CaseView<typeof hotlineFields>
const notReport = ({ facts }: Order): boolean => facts.category !== 'report'

export const hotlineActs = {
  receive: {
    label: '受理来电',
    help: '记明类别和内容。举报违法行为的，不记来电人，转举报受理人员接听。',
    by: 'registration',
    from: 'new',
    to: 'received',
    asks: ['receivedOn', 'category', 'subject', 'content', 'area'],
    mayGive: ['caller', 'place'],
    numbers: 'order',
    needs: {
      conditions: [
        {
          unmet: '举报违法行为的，工单不得记来电人，请转举报受理',
          holds: (c: Order) => notReport(c) || c.facts.caller === undefined,
          article: opinion.article('受理范围'),
        },
      ],
    },
    article: opinion.article('受理范围'),
  },
  answerAtOnce: {
    label: '直接解答',
    help: '能够直接解答的，当场解答并办结。',
    by: 'registration',
    from: 'received',
    to: 'closed',
    offered: notReport,
    asks: ['answer'],
    sets: 'answeredOn',
    article: opinion.article('闭环'),
  },
  tellRoute: {
    label: '告知法定渠道（不予受理）',
    help: '须通过诉讼、仲裁、纪检监察、行政复议、政府信息公开等程序解决的，和已进入信访渠道的，告知相应渠道；不因此挂断或者不记录。',
    by: 'registration',
    from: 'received',
    to: 'closed',
    asks: ['routeGround', 'routeBody'],
    mayGive: ['routeCase'],
    article: opinion.article('受理范围'),
  },
  turnToIntake: {
    label: '转举报受理',
    help: '举报违法行为的，由举报受理人员另行登记，身份不经工单流转。',
    by: 'registration',
    from: 'received',
    to: 'closed',
    offered: (c: Order) => !notReport(c),
    article: opinion.article('闭环'),
  },
  dispatch: {
    label: '派单',
    help: '派给有职责的单位；涉及执法的，承办单位按执法程序办理和计时，热线不代替部门作出处理。',
    by: 'registration',
    in: 'origin',
    from: 'received',
    to: 'dispatched',
    offered: notReport,
    asks: ['organ'],
    sets: 'dispatchedOn',
    article: opinion.article('闭环'),
  },
  treatAsQuestion: {
    label: '定为咨询类',
    help: '适用咨询类办理期限；起算日不变。',
    by: 'registration',
    in: 'origin',
    from: ['received', 'dispatched'],
    track: 'question',
    offered: (c: Order) => c.facts.category === 'question' && c.track === 'ordinary',
    article: opinion.article('闭环'),
  },
  treatAsComplex: {
    label: '定为复杂诉求',
    help: '须多部门协同或者现场核实的，在原期限届满前定为复杂，起算日不变。',
    by: 'registration',
    in: 'origin',
    from: ['received', 'dispatched'],
    track: 'complex',
    offered: (c: Order) => c.track === 'ordinary',
    needs: {
      conditions: [
        {
          unmet: '原办理期限已过，不得再定为复杂诉求',
          holds: (c: Order, { on }: ActInput) => on <= (findClock(c, 'reply')?.due ?? on),
          article: opinion.article('闭环'),
        },
      ],
    },
    article: opinion.article('闭环'),
  },
  sendBack: {
    label: '退单',
    help: '不属于本单位职责的，在退单期限内说明理由退回，由热线重新派单；不得自行转走。',
    by: 'handling',
    from: 'dispatched',
    to: 'received',
    asks: ['returnReason'],
    needs: {
      conditions: [
        {
          unmet: '退单期限已过，请办理并答复',
          holds: (c: Order, { on }: ActInput) => on <= (findClock(c, 'sendBack')?.due ?? on),
          article: opinion.article('闭环'),
        },
      ],
    },
    article: opinion.article('闭环'),
  },
  urge: {
    label: '督办',
    help: '逾期未答复、答复敷衍的，督办。',
    by: 'registration',
    in: 'origin',
    from: 'dispatched',
    asks: ['urgeNote'],
    article: opinion.article('闭环'),
  },
  reply: {
    label: '答复来电人',
    help: '写明怎样处理。涉及执法的，注明已转执法程序，并填写关联案件。',
    by: 'handling',
    from: 'dispatched',
    to: 'answered',
    asks: ['answer', 'enforcement'],
    mayGive: ['routeCase'],
    sets: 'answeredOn',
    needs: {
      conditions: [
        {
          unmet: '涉及行政执法的，请填写转入执法程序的案件：热线不代替部门职能',
          holds: ({ facts }: Order) => facts.enforcement !== true || facts.routeCase !== undefined,
          article: opinion.article('闭环'),
        },
      ],
    },
    article: opinion.article('闭环'),
  },
  revisit: {
    label: '回访办结',
    help: '由热线回访，如实记录评价；不满意且有正当理由的，用“重新派单”。',
    by: 'registration',
    in: 'origin',
    from: 'answered',
    to: 'closed',
    asks: ['callback'],
    mayGive: ['rating', 'revisitNote'],
    needs: {
      conditions: [
        {
          unmet: '已回访的，请填写评价',
          holds: ({ facts }: Order) => facts.callback !== 'reached' || facts.rating !== undefined,
          article: opinion.article('闭环'),
        },
      ],
    },
    article: opinion.article('闭环'),
  },
  dispatchAgain: {
    label: '重新派单',
    help: '回访不满意且有正当理由的，退回重办，办理期限重新计算。',
    by: 'registration',
    in: 'origin',
    from: 'answered',
    to: 'dispatched',
    asks: ['rating', 'revisitNote'],
    sets: 'dispatchedOn',
    needs: {
      conditions: [
        {
          unmet: '重新派单只适用于回访不满意的',
          holds: ({ facts }: Order) => facts.rating === 'unsatisfied',
          article: opinion.article('闭环'),
        },
      ],
    },
    article: opinion.article('闭环'),
  },
} as const
