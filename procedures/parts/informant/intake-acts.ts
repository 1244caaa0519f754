/**
 * 举报的受理和转交. What leaves this case is a summary without a trace of who reported: a clue of 行政处罚, or a
 * letter to an authority outside. What comes back is entered here; nobody who investigates ever sees this case.
 */
import type { ActInput } from '../../../src/procedure/procedure.ts'
import {
  hotline,
  leavesNoTrace,
  measures,
  named,
  protectionOpinion,
  type ReportCase,
  type ReportCondition,
  rewards,
} from './case.ts'
import { clueComplete, clueToOpen } from './penalty-clue.ts'

export const intake = { by: 'informantIntake' } as const
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
export const toNamed = <const L extends string>(letter: L) => ({ letter, when: named })
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
export const investigating = { ...intake, from: 'investigating' } as const

export const intakeActs = {
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
} as const
