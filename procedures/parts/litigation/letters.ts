/** 应诉文书. Names of parties are put in when a letter is printed. */
import { dateInWords } from '../../../src/procedure/date-in-words.ts'
import type { LetterContext } from '../../../src/procedure/procedure.ts'
import { citation } from '../../../src/procedure/statute.ts'
import {
  administrativeLitigationInterpretation as interpretation,
  administrativeLitigationLaw as law,
  headAppearanceRules as rules,
} from '../../../statutes/administrative-litigation-law.ts'
import { matters } from '../reconsideration/contested-act.ts'
import { fields, firstInstance, type Litigation, ranks } from './case.ts'

const day = (iso: string | undefined): string => (iso ? dateInWords(iso) : '（日期未填）')
const sentence = (entered = ''): string => (/[。！？；]$/.test(entered) || entered === '' ? entered : `${entered}。`)
const suit = ({ facts }: Litigation): string =>
  `${facts.court ?? '人民法院'}${facts.courtNumber ?? ''}${facts.matter ? matters[facts.matter] : ''}一案`
const toCourt = { recipient: 'authority' } as const

export const letters = {
  defenceLetter: {
    label: '行政答辩状',
    title: '行政答辩状',
    register: 'defence',
    ...toCourt,
    body: (c: Litigation) => [
      `本机关于${day(c.facts.receivedOn)}收到${suit(c)}的${firstInstance(c) ? '起诉状' : '上诉状、再审申请书'}副本，现答辩如下：`,
      sentence(c.facts.defence),
      ...(c.facts.evidenceList ?? []).map(
        ({ name, proves }, n) => `证据${n + 1}：${name ?? ''}，证明${sentence(proves)}`,
      ),
      ...(c.facts.norms ? [`所依据的规范性文件：${sentence(c.facts.norms)}`] : []),
      ...(c.facts.lateReason ? [`逾期提交的正当理由：${sentence(c.facts.lateReason)}`] : []),
    ],
  },
  delayRequest: {
    label: '延期提供证据申请书',
    title: '延期提供证据申请书',
    register: 'court',
    ...toCourt,
    body: (c: Litigation) => [
      `本机关于${day(c.facts.receivedOn)}收到${suit(c)}的起诉状副本。作出行政行为时已经收集的证据，因以下正当事由不能按期提供：${sentence(c.facts.delayReason)}`,
      `根据${citation(law.article('36'))}、${citation(interpretation.article('34'))}，申请延期提供证据。`,
    ],
  },
  identityLetter: {
    label: '负责人身份证明书',
    title: '行政机关负责人身份证明书',
    register: 'court',
    ...toCourt,
    body: (c: Litigation, { unitName }: LetterContext) => [
      `${unitName}${c.facts.headPost ?? ''}（${c.facts.headRank ? ranks[c.facts.headRank] : ''}）于${day(c.facts.headFor)}出庭参加${suit(c)}的诉讼。特此证明（${citation(rules.article('6'))}）。`,
    ],
  },
  absenceStatement: {
    label: '负责人不能出庭情况说明',
    title: '行政机关负责人不能出庭应诉情况说明',
    register: 'court',
    ...toCourt,
    body: (c: Litigation) => [
      `${suit(c)}定于${day(c.facts.absenceFor)}开庭。本机关负责人因${c.facts.absenceReason ? fields.absenceReason.options[c.facts.absenceReason] : ''}不能出庭：${sentence(c.facts.absenceNote)}`,
      `证明材料：${sentence(c.facts.absenceEvidence)}`,
      `根据${citation(rules.article('9'))}，上述情况已由本机关主要负责人签字认可；本机关委托相应的工作人员出庭。`,
    ],
  },
  authorisation: {
    label: '授权委托书',
    title: '授权委托书',
    register: 'court',
    ...toCourt,
    body: (c: Litigation) => [
      `本机关就${suit(c)}委托${c.facts.agents ?? ''}为诉讼代理人，代理权限：${sentence(c.facts.agentsPower)}`,
    ],
  },
  suggestionReply: {
    label: '司法建议反馈函',
    title: '关于司法建议办理情况的函',
    register: 'court',
    ...toCourt,
    body: (c: Litigation) => [
      `本机关于${day(c.facts.suggestionOn)}收到${c.facts.suggestionNumber ?? ''}司法建议书。现将办理情况反馈如下：`,
      sentence(c.facts.suggestionAnswer),
    ],
  },
} as const
