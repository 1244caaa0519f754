/**
 * 举报的受理、转交、告知和保护. What leaves this case is a summary without a trace of who reported: a clue of 行政处罚, or a
 * letter to an authority outside. What comes back is entered here; nobody who investigates ever sees this case.
 */
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { marketPenaltyProcedureRules as penaltyRules } from '../../../statutes/penalty-procedure-rules.ts'
import {
  hotline,
  leavesNoTrace,
  localIntake,
  measures,
  named,
  protectionOpinion,
  type ReportCase,
  type ReportCondition,
  rewards,
  upheld,
} from './case.ts'
import { clueComplete, clueToOpen } from './penalty-clue.ts'

const intake = { by: 'informantIntake' } as const
const what = ['named', 'area', 'grounds'] as const
const alsoGiven = ['informant', 'identityCode', 'insider', 'accused', 'evidence', 'wantsReward'] as const
const whoReports: readonly ReportCondition[] = [
  {
    unmet: '实名举报的，请填写举报人姓名和联系方式',
    holds: c => !named(c) || c.facts.informant !== undefined,
    article: rewards.article('匿名'),
  },
  {
    unmet: '匿名举报的，不得填写举报人身份',
    holds: c => named(c) || c.facts.informant === undefined,
    article: measures.article('举报保密'),
  },
  {
    unmet: '匿名举报人要求奖励的，请约定身份代码',
    holds: c => named(c) || c.facts.wantsReward !== true || c.facts.identityCode !== undefined,
    article: rewards.article('匿名'),
  },
  {
    unmet: '举报内容含有电话、证件号码、邮箱或者指明了举报人，请移入“举报人”',
    holds: ({ facts }) => leavesNoTrace(facts.grounds),
    article: measures.article('举报保密'),
  },
]
const toNobodyAccused: ReportCondition = {
  unmet: '不得把线索交给被举报的机关、单位',
  holds: ({ facts }) => !(facts.accusedUnits ?? []).includes(facts.investigator ?? ''),
  article: protectionOpinion.article('全文'),
}
const withoutTrace: readonly ReportCondition[] = [
  {
    unmet: '线索摘要、案由或者地点含有电话、证件号码、邮箱或者指明了举报人，不得转出',
    holds: ({ facts }) => [facts.summary, facts.clueMatter, facts.cluePlace].every(leavesNoTrace),
    article: measures.article('举报保密'),
  },
  {
    unmet: '请逐句核对摘要，确认不能推知举报人后再转交',
    holds: ({ facts }) => facts.redacted === true,
    article: measures.article('举报保密'),
  },
]
/** Who reports without a name gets no letter: there is nobody to address it to. */
const toNamed = <const L extends string>(letter: L) => ({ letter, when: named })
const accepting = {
  ...intake,
  from: 'received',
  to: 'handling',
  asks: ['risk'],
  mayGive: ['accusedUnits', 'protection'],
  sets: 'acceptedOn',
  needs: {
    conditions: [
      {
        unmet: '有打击报复可能的，请写明保护措施',
        holds: ({ facts }: ReportCase) => facts.risk === 'none' || facts.protection !== undefined,
        article: protectionOpinion.article('全文'),
      },
    ],
  },
  article: measures.article('举报处理'),
} as const
const handling = { ...intake, from: 'handling' } as const
const investigating = { ...intake, from: 'investigating' } as const

export const reportActs = {
  submit: {
    label: '网上举报',
    by: 'public',
    from: 'new',
    to: 'received',
    asks: what,
    mayGive: alsoGiven,
    sets: 'receivedOn',
    derives: { channel: () => 'web' as const },
    numbers: 'report',
    needs: { conditions: whoReports },
    article: measures.article('举报处理'),
  },
  register: {
    label: '登记举报',
    help: '12315、12345、12317和来信来访来电的举报，由举报受理人员登记。身份只填在“举报人”，不写进举报内容。',
    ...intake,
    from: 'new',
    to: 'received',
    asks: ['receivedOn', 'channel', ...what],
    mayGive: [...alsoGiven, 'accusedUnits', 'handedBy', 'risk'],
    numbers: 'report',
    needs: {
      conditions: [
        ...whoReports,
        {
          unmet: '热线转来、其他机关移送的，请填写转来单位',
          holds: ({ facts }: ReportCase) =>
            !['hotline12345', 'handedOver'].includes(facts.channel ?? '') || facts.handedBy !== undefined,
          article: hotline.article('闭环'),
        },
      ],
    },
    article: measures.article('举报处理'),
  },
  accept: {
    label: '受理',
    help: '属于本机关职责的受理，评估打击报复风险。实名的出具受理告知书；匿名的不出具文书，约定了代码的凭代码告知。',
    ...accepting,
    issues: [toNamed('acceptanceNotice')],
  },
  // Retired: an act of its own as long as an act could not leave its letter out.
  acceptAnonymous: {
    label: '受理（匿名）',
    help: '匿名举报不出具文书，约定了代码的凭代码告知。',
    ...accepting,
    offered: () => false,
  },
  decline: {
    label: '告知向有权机关举报',
    help: '不属于本机关职责的，告知向哪个机关举报，实名的出具告知书；不得把举报人信息转给该机关，由举报人自行选择。',
    ...intake,
    from: 'received',
    to: 'closed',
    asks: ['refusal', 'outsideBody'],
    issues: [toNamed('directionNotice')],
    article: measures.article('举报处理'),
  },
  handOn: {
    label: '转交查办单位',
    help: '只转线索摘要，同时在查办单位开立行政处罚线索；举报件、举报人和举报渠道不随案移送。',
    ...handling,
    to: 'investigating',
    asks: [
      'investigator',
      'summary',
      'redacted',
      'clueMatter',
      'clueParty',
      'cluePlace',
      'clueEndedOn',
      'clueGrave',
      'clueDomain',
    ],
    sets: 'handedOn',
    derives: { openClue: () => true },
    opensCases: (c: ReportCase, input: ActInput) => clueToOpen(c.facts, c.facts.investigator ?? c.unit, input),
    needs: {
      conditions: [
        toNobodyAccused,
        ...withoutTrace,
        {
          unmet: '线索要素没有填全',
          holds: ({ facts }: ReportCase) => clueComplete({ ...facts, openClue: true }),
          article: measures.article('举报处理'),
        },
      ],
    },
    article: measures.article('举报处理'),
  },
  handOnOutside: {
    label: '转交外单位查办',
    help: '不在本系统的查办机关，出具线索转办函，只写线索摘要。',
    ...handling,
    to: 'investigating',
    asks: ['outsideBody', 'summary', 'redacted'],
    sets: 'handedOn',
    issues: 'clueLetter',
    needs: { conditions: withoutTrace },
    article: measures.article('举报处理'),
  },
  recordFiling: {
    label: '登记是否立案',
    help: '填写查办单位决定是否立案的日期；实名举报的，自决定之日起5个工作日内告知举报人。',
    ...investigating,
    asks: ['filing', 'filingOn'],
    mayGive: ['filingExtended', 'penaltyCase'],
    reads: ['penaltyCase'],
    needs: {
      conditions: [
        {
          unmet: '关联的案件还在线索核查阶段，尚未立案',
          holds: ({ facts }: ReportCase, { linked }: ActInput) =>
            facts.filing !== 'filed' || linked('penaltyCase')?.stage !== 'clue',
          article: penaltyRules.article('18'),
        },
      ],
    },
    article: penaltyRules.article('18'),
  },
  tellFiling: {
    label: '告知是否立案',
    help: '只对实名举报人；写明怎样告知，不经被举报人和无关人员。',
    ...intake,
    from: ['investigating', 'resulted', 'closed'],
    offered: (c: ReportCase) => named(c) && c.facts.filing !== undefined,
    asks: ['resultTold'],
    issues: 'filingNotice',
    article: measures.article('举报告知'),
  },
  recordResult: {
    label: '登记查办结果',
    help: '据查办单位的反馈登记；查证属实并处罚或者移送的，填写文号、罚没款和结案日期，用于举报奖励。',
    ...investigating,
    to: 'resulted',
    asks: ['finding', 'result'],
    mayGive: ['penaltyCase', 'penaltyNumber', 'fine', 'criminal', 'concludedOn'],
    needs: {
      filled: ['filing'],
      conditions: [
        {
          unmet: '查证属实的，请填写结案（移送）日期',
          holds: (c: ReportCase) => c.facts.finding !== 'verified' || c.facts.concludedOn !== undefined,
          article: rewards.article('条件'),
        },
      ],
    },
    article: measures.article('举报结果'),
  },
  tellResult: {
    label: '告知处理结果',
    help: '实名的书面告知本人，匿名的凭约定代码告知，不出具文书；没有约定代码的匿名举报，可以不告知，直接办结。',
    ...intake,
    from: 'resulted',
    asks: ['resultTold'],
    issues: [toNamed('resultNotice')],
    article: measures.article('举报结果'),
  },
  startReward: {
    label: '启动举报奖励',
    help: '符合奖励条件的，转奖励台账；台账只有举报编号和领奖代码，没有身份。',
    ...intake,
    from: ['resulted', 'closed'],
    offered: (c: ReportCase) => c.facts.wantsReward === true && c.facts.rewardRefusal === undefined,
    asks: ['claimCode'],
    opensCases: ({ facts, numbers, unit }: ReportCase, { on }: ActInput) => [
      {
        procedure: 'informant-reward',
        act: 'propose',
        unit,
        fields: {
          proposedOn: on,
          reportNumber: numbers[0]?.text,
          claimCode: facts.claimCode,
          concludedOn: facts.concludedOn,
          penaltyNumber: facts.penaltyNumber,
          criminal: facts.criminal ?? false,
          raised: facts.insider ?? false,
          fine: facts.fine,
        },
      },
    ],
    needs: {
      conditions: [
        {
          unmet: '举报内容经查证属实、已经结案处罚或者移送追究刑事责任的，方可奖励',
          holds: (c: ReportCase) =>
            upheld(c) &&
            c.facts.concludedOn !== undefined &&
            (c.facts.penaltyNumber !== undefined || c.facts.criminal === true),
          article: rewards.article('条件'),
        },
        {
          unmet: '奖励已经启动，不得重复奖励',
          holds: (c: ReportCase) => c.acts.startReward === undefined,
          article: rewards.article('原则'),
        },
        {
          unmet: '领奖代码不得含有电话、证件号码或者邮箱',
          holds: ({ facts }: ReportCase) => leavesNoTrace(facts.claimCode),
          article: rewards.article('保密'),
        },
      ],
    },
    article: rewards.article('告知'),
  },
  declineReward: {
    label: '不启动奖励',
    help: '不符合奖励条件的，写明理由并告知举报人。',
    ...intake,
    from: 'resulted',
    offered: (c: ReportCase) => c.facts.wantsReward === true && c.acts.startReward === undefined,
    asks: ['rewardRefusal'],
    article: rewards.article('不予奖励'),
  },
  protect: {
    label: '采取保护措施',
    help: '发现有打击报复可能的，写明风险和保护措施；需要公安机关、用人单位配合的，只提供必要信息。',
    ...intake,
    from: ['received', 'handling', 'investigating', 'resulted', 'closed'],
    asks: ['risk', 'protection'],
    article: protectionOpinion.article('全文'),
  },
  reportRetaliation: {
    label: '反映遭受打击报复',
    by: 'public',
    from: ['received', 'handling', 'investigating', 'resulted', 'closed'],
    asks: ['retaliation'],
    sets: 'retaliationOn',
    article: protectionOpinion.article('全文'),
  },
  handleRetaliation: {
    label: '处理打击报复',
    help: '及时采取保护措施，移送有权机关依法处理，并告知举报人。',
    ...intake,
    from: ['received', 'handling', 'investigating', 'resulted', 'closed'],
    offered: ({ facts }: ReportCase) => facts.retaliationOn !== undefined,
    asks: ['retaliationHandled', 'protection'],
    article: protectionOpinion.article('全文'),
  },
  close: {
    label: '办结',
    help: '告知处理结果，奖励已启动或者已说明不启动理由的，办结归档。',
    ...intake,
    from: 'resulted',
    to: 'closed',
    needs: {
      conditions: [
        {
          unmet: '尚未把处理结果告知举报人',
          holds: (c: ReportCase) =>
            c.acts.tellResult !== undefined || (!named(c) && c.facts.identityCode === undefined),
          article: measures.article('举报结果'),
        },
        {
          unmet: '举报人申请奖励的，请先启动奖励或者写明不启动的理由',
          holds: (c: ReportCase) =>
            c.facts.wantsReward !== true || c.acts.startReward !== undefined || c.facts.rewardRefusal !== undefined,
          article: rewards.article('告知'),
        },
        {
          unmet: '办理结果应当与查办结果一致',
          holds: (c: ReportCase, { outcome }: ActInput) => outcome === undefined || outcome === c.facts.finding,
          article: localIntake,
        },
      ],
    },
    article: localIntake,
  },
  withdraw: {
    label: '举报人撤回',
    by: 'public',
    from: ['received', 'handling'],
    to: 'closed',
    article: localIntake,
  },
  serve: {
    label: '登记送达',
    help: '按与举报人约定的方式送达，不经单位收发和无关人员。',
    ...intake,
    from: ['handling', 'investigating', 'resulted', 'closed'],
    serves: 'any',
    article: measures.article('举报保密'),
  },
} as const
