/** 举报的告知、奖励、保护和办结. */
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { marketPenaltyProcedureRules as penaltyRules } from '../../../statutes/penalty-procedure-rules.ts'
import {
  leavesNoTrace,
  localIntake,
  measures,
  named,
  protectionOpinion,
  type ReportCase,
  rewards,
  upheld,
} from './case.ts'
import { intake, investigating, toNamed } from './intake-acts.ts'

export const followingActs = {
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
