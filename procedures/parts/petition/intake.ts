/**
 * 登记、转送、交办 (第十九条至第二十五条): every petition is registered on receipt, a petition office hands it on within fifteen
 * days, and who is not competent objects within five working days, with reasons.
 */
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { law, notAfter, type PetitionCase, type PetitionCondition, since2022, whereKnown } from './case.ts'

const registration: readonly PetitionCondition[] = [
  {
    unmet: '请填写信访人；姓名（名称）、住址不清的，注明“姓名、住址不清”',
    holds: ({ facts }) => (facts.petitioners ?? []).length > 0 || facts.contactUnclear === true,
    article: law.article('19'),
  },
  {
    unmet: '多人走访的应当推选代表，代表不得超过5人',
    holds: ({ facts }) => facts.channel !== 'visit' || (facts.petitioners ?? []).length <= 5,
    article: law.article('20', { paragraph: 3 }),
  },
  {
    unmet: '来访人次不得少于所填的代表人数',
    holds: ({ facts }) => facts.people === undefined || facts.people >= (facts.petitioners ?? []).length,
    article: law.article('20', { paragraph: 3 }),
  },
  {
    unmet: '上级转送交办、其他机关移送、热线转来的，请填写转来单位',
    holds: ({ facts }) =>
      !['handedDown', 'handedOver', 'hotline'].includes(facts.channel ?? '') || facts.handedBy !== undefined,
    article: law.article('22'),
  },
  {
    unmet: '仍以同一事实和理由提出的，请关联此前的信访事项',
    holds: ({ facts }) => facts.sameFacts !== true || facts.earlier !== undefined,
    article: law.article('36', { paragraph: 3 }),
  },
]
const what = ['subject', 'request', 'grounds', 'area'] as const
const alsoGiven = [
  'petitioners',
  'contactUnclear',
  'people',
  'oral',
  'place',
  'files',
  'handedBy',
  'handedNumber',
  'earlier',
  'sameFacts',
  'accused',
  'accusedUnits',
] as const
const registering = {
  from: 'new',
  asks: ['receivedOn', 'channel', ...what],
  mayGive: alsoGiven,
  numbers: 'petition',
  needs: { conditions: registration },
} as const
/** 重信重访 is a mark that follows from the link to the earlier petition, and nothing else. */
const repeated = ({ facts }: PetitionCase): boolean => facts.earlier !== undefined
const receivedHere = ({ facts }: PetitionCase, on: string): string => facts.receivedOn ?? on

const handingOn = {
  by: 'petition',
  from: 'registered',
  to: 'informing',
  asks: ['organ'],
  sets: 'organReceivedOn',
  derives: { transferredBy: (c: PetitionCase) => c.unit },
} as const
const toAnother: PetitionCondition = {
  unmet: '本单位办理的，请用“由本单位办理”',
  holds: ({ facts, unit }) => facts.organ !== unit,
  article: law.article('22'),
}

export const intakeActs = {
  submit: {
    label: '网上信访',
    by: 'public',
    from: 'new',
    to: 'submitted',
    asks: ['petitioners', ...what],
    mayGive: ['place', 'files'],
    sets: 'receivedOn',
    derives: { channel: () => 'web' as const, repeat: repeated },
    numbers: 'petition',
    article: law.article('17'),
  },
  takeInAtOffice: {
    label: '信访部门接收网上信访',
    help: '网上提出时已经登记并取得编号。由信访部门转送、交办的，在收到之日起15日内办理。',
    by: 'petition',
    from: 'submitted',
    to: 'registered',
    mayGive: ['earlier', 'sameFacts', 'accused', 'accusedUnits'],
    derives: { viaOffice: () => true, repeat: repeated },
    needs: { conditions: registration },
    article: law.article('21'),
  },
  takeInAtOrgan: {
    label: '本单位接收网上信访',
    help: '向本单位直接提出的。自收到之日起15日内书面告知，能够当场告知的当场告知。',
    by: 'registration',
    from: 'submitted',
    to: 'informing',
    mayGive: ['canTellAtOnce', 'earlier', 'sameFacts', 'accused', 'accusedUnits'],
    derives: { viaOffice: () => false, organReceivedOn: receivedHere, repeat: repeated },
    needs: { conditions: registration },
    article: law.article('23'),
  },
  register: {
    label: '登记（信访部门）',
    help: '收到的信访事项一律登记，取得编号。多人来访的登记推选的代表，不超过5人；同一事项以前来过的，关联前件。',
    by: 'petition',
    to: 'registered',
    ...registering,
    derives: { viaOffice: () => true, repeat: repeated },
    article: law.article('22'),
  },
  registerDirect: {
    label: '登记（本单位直接收到）',
    help: '信访人直接向本单位提出的，一律登记。能够当场告知的选“能够当场告知”，并当场出具告知书。',
    by: 'registration',
    to: 'informing',
    ...registering,
    mayGive: [...alsoGiven, 'canTellAtOnce'],
    derives: { viaOffice: () => false, organReceivedOn: receivedHere, repeat: repeated },
    article: law.article('23'),
  },
  transfer: {
    label: '转送',
    help: '自收到之日起15日内转送有权处理的机关、单位。被检举、揭发的单位不得作为转送对象。',
    ...handingOn,
    mayGive: ['accusedUnits'],
    issues: 'transferLetter',
    needs: { conditions: [toAnother] },
    article: law.article('22', { item: 1 }),
  },
  assign: {
    label: '交办',
    help: '重要情况需要反馈办理结果的交办，写明反馈日期；承办单位到期提交办结报告。',
    ...handingOn,
    asks: ['organ', 'reportBackBy'],
    mayGive: ['accusedUnits'],
    issues: 'assignmentLetter',
    needs: {
      conditions: [
        toAnother,
        {
          unmet: '反馈日期应当在今天以后',
          holds: ({ facts }: PetitionCase, { on }: ActInput) => (facts.reportBackBy ?? '') > on,
          article: law.article('22', { item: 3 }),
        },
      ],
    },
    article: law.article('22', { item: 3 }),
  },
  keepHere: {
    label: '由本单位办理',
    help: '属于本单位职权的，转入告知和办理；自今天起15日内书面告知信访人。',
    by: 'petition',
    from: 'registered',
    to: 'informing',
    sets: 'organReceivedOn',
    derives: { organ: (c: PetitionCase) => c.unit },
    article: law.article('22', { item: 1 }),
  },
  handOn: {
    label: '转送政法部门、纪检监察机关或者外单位',
    help: '涉法涉诉信件转送同级政法部门；检举控告按管理权限转送纪检监察机关；本级以外有权处理的，转送该机关。转送即办结。',
    by: 'petition',
    from: 'registered',
    to: 'closed',
    asks: ['matter', 'outsideBody'],
    issues: 'outsideTransferLetter',
    article: law.article('22', { paragraph: 2 }),
  },
} as const

/** 本系统内转送、异议和受理争议 (第二十三条、第二十四条). */
export const objectionActs = {
  object: {
    label: '提出异议',
    help: '转送、交办的事项不属于本机关或者本系统职权的，自收到之日起5个工作日内提出，详细说明理由；核实同意前不得自行退回或者转走。',
    by: 'handling',
    from: 'informing',
    to: 'objected',
    during: since2022,
    offered: ({ facts }: PetitionCase) => facts.transferredBy !== undefined,
    asks: ['objection'],
    sets: 'objectedOn',
    needs: {
      conditions: [
        {
          unmet: '收到已超过5个工作日，不得再提异议',
          holds: notAfter('objection'),
          article: law.article('23', { paragraph: 3 }),
        },
        {
          unmet: '受理机关已经决定，不得再提异议',
          holds: ({ facts }: PetitionCase) => facts.settledBy === undefined,
          article: law.article('24'),
        },
      ],
    },
    article: law.article('23', { paragraph: 3 }),
  },
  passDown: {
    label: '转送、交办本系统下级',
    help: '属于本系统下级机关、单位职权的，出具转送函，并书面告知信访人去向；下级自收到之日起重新计15日。',
    by: 'petition',
    from: 'informing',
    asks: ['organ'],
    mayGive: ['accusedUnits'],
    sets: 'organReceivedOn',
    derives: { transferredBy: (c: PetitionCase) => c.unit },
    copiedTo: ['transferredBy'],
    issues: [whereKnown('whereaboutsNotice'), 'transferLetter'],
    needs: { conditions: [toAnother] },
    article: law.article('23', { paragraph: 1 }),
  },
  agreeObjection: {
    label: '同意异议，收回材料',
    help: '核实属实的同意，收回后另行转送、交办；转送交办的15日不重新计算。',
    by: 'petition',
    in: { field: 'transferredBy' },
    from: 'objected',
    to: 'registered',
    asks: ['objectionOpinion'],
    derives: { organ: ({ facts }: PetitionCase) => facts.transferredBy },
    article: law.article('23', { paragraph: 3 }),
  },
  refuseObjection: {
    label: '不同意异议，退回办理',
    help: '写明理由；承办单位自最初收到之日起的15日照常计算。',
    by: 'petition',
    in: { field: 'transferredBy' },
    from: 'objected',
    to: 'informing',
    asks: ['objectionOpinion'],
    article: law.article('23', { paragraph: 3 }),
  },
  settleHandler: {
    label: '登记决定受理机关',
    help: '几个机关对受理有争议的，由共同的上一级机关决定；没有的由联席会议协调。登记决定的机关和文号。',
    by: 'petition',
    in: 'origin',
    from: ['registered', 'objected'],
    to: 'informing',
    asks: ['organ', 'settledBy', 'settledDocument'],
    sets: 'organReceivedOn',
    derives: { transferredBy: (c: PetitionCase) => c.origin },
    article: law.article('24'),
  },
  reportUrgent: {
    label: '报告重大、紧急事项',
    help: '涉及公共安全等重大、紧急情况的，报告本级党委和政府并通报主管部门；写明报告的事和已采取的措施，不写对个人的评价。',
    by: 'petition',
    from: 'anyOpen',
    asks: ['urgent'],
    sets: 'urgentReportedOn',
    article: law.article('25'),
  },
} as const
