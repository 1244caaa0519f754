/** How a penalty case ends (articles 27, 30, 31, 33, 36, 57), and what its party is told of remedies, by the law of the day. */
import { citation } from '../../../src/procedure/statute.ts'
import { administrativeLitigationLaw as litigation } from '../../../statutes/administrative-litigation-law.ts'
import {
  administrativeReconsiderationLaw2017 as formerReconsideration,
  administrativeReconsiderationLaw2023 as reconsideration,
} from '../../../statutes/administrative-reconsideration-law.ts'

export interface RemedyBodies {
  readonly reviewAuthority?: string | undefined
  readonly court?: string | undefined
}
const bodies = ({ reviewAuthority, court }: RemedyBodies) => ({
  authority: reviewAuthority ?? '行政复议机关',
  at: court ?? '人民法院',
})
/** 救济告知 of a decision. */
export const remedy = (on: string, named: RemedyBodies = {}): string => {
  const { authority, at } = bodies(named)
  const sixtyDays =
    on >= reconsideration.inForce.from ? reconsideration.article('20') : formerReconsideration.article('9')
  return `如不服本决定，可以自收到本决定书之日起60日内向${authority}申请行政复议（${citation(sixtyDays)}），也可以自收到之日起6个月内向${at}提起行政诉讼（${citation(litigation.article('46'))}）。`
}
/** Since 2024 a penalty decided on the spot goes to reconsideration first (23), handed in through us if the party likes (32). */
export const remedyOnSpot = (on: string, named: RemedyBodies = {}): string => {
  if (on < reconsideration.inForce.from) return remedy(on, named)
  const { authority, at } = bodies(named)
  return `如不服本决定，应当自收到本决定书之日起60日内先向${authority}申请行政复议，也可以通过本机关提交（${citation(reconsideration.article('23'))}、${citation(reconsideration.article('32'))}）；对复议决定不服的，可以自收到复议决定书之日起15日内向${at}提起行政诉讼（${citation(litigation.article('45'))}）。`
}

const spared = <const L extends string>(label: L) =>
  ({ label, by: ['decideNoPenalty'], retain: 30, group: '不予处罚', letters: ['noPenalty'], remedy }) as const

/** Retention is a proposal (K): each organ's approved schedule overrides it. */
export const penaltyOutcomes = {
  penalised: { label: '给予行政处罚', by: ['decide'], retain: 30, group: '处罚', letters: ['decision'], remedy },
  onSpot: {
    label: '当场处罚',
    by: ['decideOnSpot'],
    retain: 10,
    group: '处罚',
    letters: ['ticket'],
    remedy: remedyOnSpot,
  },
  minor: spared('不予处罚：轻微并及时改正，没有危害后果'),
  firstOffence: spared('不予处罚：初次违法且危害后果轻微并及时改正'),
  noFault: spared('不予处罚：没有主观过错'),
  incapable: spared('不予处罚：不满十四周岁或者不能辨认、控制自己行为'),
  notEstablished: spared('不予处罚：违法事实不能成立'),
  expired: spared('不予处罚：超过追究时效'),
  lawChanged: spared('不予处罚：新规定不认为是违法'),
  crime: { label: '移送司法机关', by: ['transferCrime'], retain: 30, group: '移送', letters: ['crimeLetter'] },
  forwarded: { label: '移送有管辖权的机关', by: ['forward'], retain: 10, group: '移送', letters: ['transferLetter'] },
  notFiled: { label: '不予立案', by: ['decline'], retain: 10, group: '不予立案', letters: ['noFilingForm'] },
  ended: { label: '终止调查', by: ['end'], retain: 10, group: '终止' },
} as const
