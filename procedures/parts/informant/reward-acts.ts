/** 举报奖励的认定、告知、领取和发放. Who assesses and pays never learns who reported; who knows the person moves no money. */
import type { CaseView } from '../../../src/procedure/case-view.ts'
import { choice, date, money, number, text, unit, yesNo } from '../../../src/procedure/field.ts'
import type { ActInput, Condition } from '../../../src/procedure/procedure.ts'
import { whistleblowerRewardMeasures as measures } from '../../../statutes/hotline-documents.ts'
import { leavesNoTrace } from './case.ts'
import { ceiling, type Grade, grades, standardReward, treasuryFrom } from './reward-amount.ts'

export const rewardFields = {
  proposedOn: date('启动日期'),
  reportNumber: text('举报编号'),
  claimCode: text('领奖代码'),
  penaltyNumber: text('处罚决定书（移送）文号'),
  concludedOn: date('结案（移送）日期', { past: true }),
  fine: money('罚没款金额'),
  criminal: yesNo('移送追究刑事责任'),
  raised: yesNo('符合办法规定的提高标准情形', { help: '由举报受理人员核定；不写明是哪一种情形，以免推知举报人' }),
  serious: choice('所属重大违法行为', {
    quality: '食品、药品、特种设备、工业产品质量安全',
    systemic: '具有区域性、系统性风险',
    harm: '社会影响较大，严重危害人身财产安全',
    crime: '涉嫌犯罪移送追究刑事责任',
  }),
  wish: choice('举报人意愿', { apply: '申请奖励', forgo: '放弃奖励' }),
  toldOn: date('告知奖励权利日期'),
  keyEvidence: yesNo('有明确的被举报对象和具体事实线索，并提供了关键证据'),
  unknownBefore: yesNo('举报内容事先未被掌握'),
  exclusion: choice('不予奖励情形', {
    none: '没有',
    duty: '市场监管工作人员或者有法定监督、报告义务的人员',
    party: '被侵权方及其代理人、利害关系人',
    offender: '实施违法行为人（内部举报人除外）',
    paid: '已因举报获得其他市场主体报酬',
    later: '同一线索已奖励最先举报人',
  }),
  consistentFine: money('与举报一致部分的罚没款', {
    help: '只就查实事实与举报一致的部分计算；全部一致的与罚没款金额相同',
  }),
  grade: choice('奖励等级', grades),
  amount: money('奖励金额'),
  localStandard: text('本地奖励标准文号', { help: '地方性法规、政府规章或者本级办法另有标准的，填写文号和条款' }),
  financeUnit: unit('同级财政部门'),
  financeDocument: text('财政部门意见文号', { help: '单笔50万元以上或者提高标准的，商财政部门确定' }),
  decidedOn: date('奖励决定日期'),
  refusal: text('不予奖励的理由', { lines: 2 }),
  notifiedOn: date('告知奖励决定日期'),
  objection: text('对奖励金额的异议', { lines: 2 }),
  objectedOn: date('申请复核日期'),
  reviewOpinion: text('复核意见', { lines: 2 }),
  presentedCode: text('领取人出示的代码'),
  delegated: yesNo('委托他人代领'),
  verification: choice('核验方式', {
    identity: '有效身份证明（不留存）',
    code: '身份代码和举报密码',
    proxy: '授权委托书和双方身份证明（不留存）',
  }),
  claimedOn: date('核验领取日期'),
  payWay: choice('发放方式', { account: '转账', cash: '现金（双人发放）' }),
  voucher: text('支付凭证号', { help: '凭证由财务另存，不附领取人身份' }),
  paidOn: date('发放日期'),
  people: number('联名举报人数', '人', { min: 1 }),
} as const
export type RewardCase = CaseView<typeof rewardFields>
type RewardCondition = Condition<typeof rewardFields>

const base = ({ facts }: RewardCase): number | undefined => facts.consistentFine ?? facts.fine
const standard = (c: RewardCase): number => standardReward((c.facts.grade ?? 'third') as Grade, base(c))
/** Local standards and the raise the treasury agreed to leave the national figure; with a fine it is exact, without one a least. */
const fitting = (c: RewardCase): boolean => {
  const amount = c.facts.amount ?? 0
  if (c.facts.localStandard) return amount > 0
  if (c.facts.raised && c.facts.financeDocument) return amount >= standard(c)
  return base(c) ? amount === standard(c) : amount >= standard(c)
}
const amountFits: readonly RewardCondition[] = [
  {
    unmet: '奖励金额与标准不符：一级5%、二级3%、三级1%，不足5000元、3000元、1000元的按该数；另有本地标准的填写文号',
    holds: fitting,
    article: measures.article('标准'),
  },
  {
    unmet: '每起案件奖励金额不得超过100万元',
    holds: ({ facts }) => (facts.amount ?? 0) <= ceiling,
    article: measures.article('12'),
  },
  {
    unmet: '单笔50万元以上（含）的，商同级财政部门确定，填写财政部门及其意见文号',
    holds: ({ facts }) =>
      (facts.amount ?? 0) < treasuryFrom || (facts.financeUnit !== undefined && facts.financeDocument !== undefined),
    article: measures.article('12'),
  },
  {
    unmet: '与举报一致部分的罚没款不得多于罚没款金额',
    holds: ({ facts }) => (facts.consistentFine ?? 0) <= (facts.fine ?? 0),
    article: measures.article('原则'),
  },
]
const meetsConditions: readonly RewardCondition[] = [
  {
    unmet: '须有明确的被举报对象和具体事实线索，并提供关键证据',
    holds: ({ facts }) => facts.keyEvidence === true,
    article: measures.article('条件'),
  },
  {
    unmet: '举报内容事先已被掌握的，不予奖励',
    holds: ({ facts }) => facts.unknownBefore === true,
    article: measures.article('条件'),
  },
  {
    unmet: '有不予奖励情形的，请用“不予奖励”',
    holds: ({ facts }) => facts.exclusion === 'none',
    article: measures.article('不予奖励'),
  },
]
const signed = ['unitHead', { duty: 'unitHead', of: 'financeUnit' }] as const
const assessing = ['grade', 'amount'] as const
const mayAssess = ['consistentFine', 'localStandard', 'financeUnit', 'financeDocument', 'people'] as const

export const rewardActs = {
  propose: {
    label: '启动奖励',
    help: '由举报受理人员从举报件启动；台账只记举报编号和领奖代码，不记举报人身份。',
    by: 'informantIntake',
    from: 'new',
    to: 'proposed',
    asks: ['proposedOn', 'reportNumber', 'claimCode', 'concludedOn', 'criminal'],
    mayGive: ['penaltyNumber', 'fine', 'raised'],
    numbers: 'reward',
    during: { since: measures.inForce.from },
    needs: {
      conditions: [
        {
          unmet: '经查处结案并处罚，或者移送追究刑事责任的，方可奖励',
          holds: ({ facts }: RewardCase) => facts.penaltyNumber !== undefined || facts.criminal === true,
          article: measures.article('条件'),
        },
        {
          unmet: '领奖代码不得含有电话、证件号码、邮箱或者举报人姓名',
          holds: ({ facts }: RewardCase) => leavesNoTrace(facts.claimCode),
          article: measures.article('保密'),
        },
      ],
    },
    article: measures.article('告知'),
  },
  tell: {
    label: '告知奖励权利',
    help: '结案或者移送后15个工作日内告知举报人可以申请奖励，登记其意愿；由举报受理人员办理，台账不记告知对象。',
    by: 'informantIntake',
    from: 'proposed',
    to: 'told',
    asks: ['wish'],
    sets: 'toldOn',
    article: measures.article('告知'),
  },
  waive: {
    label: '登记举报人放弃',
    help: '举报人明确表示不要奖励的，办结。',
    by: 'informantIntake',
    from: 'told',
    to: 'closed',
    offered: ({ facts }: RewardCase) => facts.wish === 'forgo',
    article: measures.article('领取'),
  },
  assess: {
    label: '认定奖励等级和金额',
    help: '按提供事实和证据的程度定等级，按与举报一致部分的罚没款计算金额；由主要负责人签批，50万元以上另由财政部门会签。',
    by: 'rewards',
    notBy: ['propose', 'tell'],
    from: 'told',
    to: 'decided',
    offered: ({ facts }: RewardCase) => facts.wish === 'apply',
    asks: ['serious', 'keyEvidence', 'unknownBefore', 'exclusion', ...assessing],
    mayGive: mayAssess,
    sets: 'decidedOn',
    issues: 'decision',
    approvedBy: signed,
    needs: { conditions: [...meetsConditions, ...amountFits] },
    article: measures.article('等级'),
  },
  refuse: {
    label: '不予奖励',
    help: '有不予奖励情形或者不符合条件的，写明理由，由主要负责人签批后告知举报人。',
    by: 'rewards',
    from: 'told',
    to: 'closed',
    asks: ['exclusion', 'refusal'],
    approvedBy: ['unitHead'],
    article: measures.article('不予奖励'),
  },
  notify: {
    label: '告知奖励决定',
    help: '由举报受理人员按约定方式告知举报人；自告知之日起10个工作日内可以申请复核，30个工作日内领取。',
    by: 'informantIntake',
    from: 'decided',
    to: 'notified',
    sets: 'notifiedOn',
    article: measures.article('领取'),
  },
  object: {
    label: '登记复核申请',
    help: '举报人对奖励金额有异议的，在10个工作日内申请；由举报受理人员代为登记。',
    by: 'informantIntake',
    from: 'notified',
    to: 'objected',
    asks: ['objection'],
    sets: 'objectedOn',
    needs: {
      conditions: [
        {
          unmet: '自告知奖励决定之日起已超过10个工作日，不得再申请复核',
          holds: (c: RewardCase, { on }: ActInput) =>
            on <= (c.clocks.find(({ key }) => key === 'objection')?.due ?? on),
          article: measures.article('复核'),
        },
        {
          unmet: '已经复核过一次',
          holds: (c: RewardCase) => c.acts.reassess === undefined,
          article: measures.article('复核'),
        },
      ],
    },
    article: measures.article('复核'),
  },
  reassess: {
    label: '复核奖励金额',
    help: '维持或者变更金额，写明理由，由主要负责人签批后重新告知。',
    by: 'rewards',
    from: 'objected',
    to: 'decided',
    asks: [...assessing, 'reviewOpinion'],
    mayGive: mayAssess,
    sets: 'decidedOn',
    issues: 'decision',
    approvedBy: signed,
    needs: { conditions: amountFits },
    article: measures.article('复核'),
  },
  verifyClaimant: {
    label: '核验领取人',
    help: '由举报受理人员当面核验身份或者代码，与举报件一致；身份证明看过即还，不复印、不写入台账。',
    by: 'informantIntake',
    from: 'notified',
    to: 'claimed',
    asks: ['presentedCode', 'verification', 'delegated'],
    sets: 'claimedOn',
    needs: {
      conditions: [
        {
          unmet: '出示的代码与领奖代码不符',
          holds: ({ facts }: RewardCase) => facts.presentedCode === facts.claimCode,
          article: measures.article('匿名'),
        },
        {
          unmet: '委托代领的，须核验授权委托书和双方身份证明',
          holds: ({ facts }: RewardCase) => (facts.delegated === true) === (facts.verification === 'proxy'),
          article: measures.article('领取'),
        },
        {
          unmet: '领取期限（30个工作日）已过',
          holds: (c: RewardCase, { on }: ActInput) => on <= (c.clocks.find(({ key }) => key === 'claim')?.due ?? on),
          article: measures.article('领取'),
        },
      ],
    },
    article: measures.article('领取'),
  },
  pay: {
    label: '发放奖励',
    help: '核验之后发放，一般转账；登记凭证号，不登记收款人。',
    by: 'rewards',
    notBy: ['propose', 'notify', 'verifyClaimant'],
    from: 'claimed',
    to: 'closed',
    asks: ['payWay', 'voucher'],
    sets: 'paidOn',
    article: measures.article('领取'),
  },
} as const
