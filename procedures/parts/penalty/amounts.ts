/**
 * Sums on which a penalty's procedure hangs and which no law names: 较大数额 (article 63) is fixed by the province, what is
 * heavy enough for 法制审核 and 集体讨论 by each office's own list. Those in force on the day of the notice stay with the
 * case, so a later rule changes no case that was told before it.
 */
import type { CaseView } from '../../../src/procedure/case-view.ts'
import { localAmount } from '../../../src/procedure/local-amount.ts'
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { citation } from '../../../src/procedure/statute.ts'
import { marketPenaltyHearingMeasures } from '../../../statutes/penalty-procedure-rules.ts'
import type { fields } from './fields.ts'
import { amountOf, type Penalties } from './kinds.ts'

const measures = citation(marketPenaltyHearingMeasures.article('5'))
const list = '本机关重大执法决定法制审核目录清单'
const rule = '本机关负责人集体讨论制度'
const amount = (key: string, label: string, fallback: number | null, source: string) =>
  localAmount(`administrative-penalty.${key}`, label, fallback, source)

export const penaltyAmounts = {
  hearingPerson: amount('hearing.person', '听证的较大数额（公民）', 10_000, measures),
  hearingOrganisation: amount('hearing.organisation', '听证的较大数额（法人、其他组织）', 100_000, measures),
  reviewPerson: amount('review.person', '应当法制审核的数额（公民）', null, list),
  reviewOrganisation: amount('review.organisation', '应当法制审核的数额（法人、其他组织）', null, list),
  discussionPerson: amount('discussion.person', '应当集体讨论的数额（公民）', null, rule),
  discussionOrganisation: amount('discussion.organisation', '应当集体讨论的数额（法人、其他组织）', null, rule),
} as const

type PenaltyCase = CaseView<typeof fields>
type Sum = 'hearing' | 'review' | 'discussion'
/** The sum as it stands on the day of the act, for this party. */
export const standardFor = (sum: Sum, c: PenaltyCase, { amount: inForce }: ActInput) =>
  inForce(`${sum}${c.facts.party?.form === 'person' ? 'Person' : 'Organisation'}`)

const standard = (sum: Sum) => (c: PenaltyCase, _: string, input: ActInput) =>
  standardFor(sum, c, input).yuan ?? undefined
/** Kept with the notice. */
export const standardsOfTheDay = {
  hearingStandard: standard('hearing'),
  reviewStandard: standard('review'),
  discussionStandard: standard('discussion'),
  standardsRule: (c: PenaltyCase, _: string, input: ActInput) =>
    (['hearing', 'review', 'discussion'] as const)
      .map(sum => standardFor(sum, c, input))
      .flatMap(({ yuan, source }) => (yuan === null ? [] : [`${source}：${yuan}元`]))
      .join('；'),
} as const

/** A fine of the sum or more, or so much confiscated. */
export const reaches = (penalties: Penalties, sum: number | undefined): boolean =>
  sum !== undefined &&
  (amountOf(penalties, 'fine') >= sum || amountOf(penalties, 'confiscateGains', 'confiscateGoods') >= sum)
