/** Kinds of penalty (article 9), how they are told, and which of them give a right to a hearing (article 63). */
import { choice, money, rows, text } from '../../../src/procedure/field.ts'

export const kinds = {
  warning: '警告',
  criticism: '通报批评',
  fine: '罚款',
  confiscateGains: '没收违法所得',
  confiscateGoods: '没收非法财物',
  suspendLicence: '暂扣许可证件',
  lowerGrade: '降低资质等级',
  revokeLicence: '吊销许可证件',
  restrictBusiness: '限制开展生产经营活动',
  stopBusiness: '责令停产停业',
  closeBusiness: '责令关闭',
  restrictWork: '限制从业',
  detention: '行政拘留',
  other: '其他行政处罚',
} as const
export type Kind = keyof typeof kinds
export interface Penalty {
  readonly kind?: Kind
  readonly amount?: number
  readonly detail?: string
}
export type Penalties = readonly Penalty[] | undefined

export const penaltyRows = (label: string, help: string) =>
  rows(
    label,
    {
      kind: choice('种类', kinds),
      amount: money('金额', { help: '罚款、没收违法所得的数额，没收非法财物的价值' }),
      detail: text('内容', { help: '没收物品的名称数量，暂扣、停业、限制的期限' }),
    },
    help,
  )

/** Sum of what is to be paid or handed over under some kinds, in yuan. */
export const amountOf = (penalties: Penalties, ...wanted: readonly Kind[]): number =>
  (penalties ?? []).reduce(
    (sum, { kind, amount }) => (kind && wanted.includes(kind) ? Math.round((sum + (amount ?? 0)) * 100) / 100 : sum),
    0,
  )
export const imposes = (penalties: Penalties, ...wanted: readonly Kind[]): boolean =>
  (penalties ?? []).some(({ kind }) => kind !== undefined && wanted.includes(kind))

/** 罚款5000元；没收违法所得1200元；责令停产停业（七日）. */
export const inWords = (penalties: Penalties): string =>
  (penalties ?? [])
    .map(
      ({ kind, amount, detail }) =>
        `${kind ? kinds[kind] : ''}${amount === undefined ? '' : `${amount}元`}${detail ? `（${detail}）` : ''}`,
    )
    .join('；')

/** From the lightest to the heaviest, as the yearly figures count a decision with several kinds once (凭记忆，待核对). */
const byWeight: readonly Kind[] = [
  'other',
  'warning',
  'criticism',
  'fine',
  'confiscateGoods',
  'confiscateGains',
  'suspendLicence',
  'lowerGrade',
  'restrictBusiness',
  'restrictWork',
  'revokeLicence',
  'stopBusiness',
  'closeBusiness',
  'detention',
]
export const heaviest = (penalties: Penalties): Kind | undefined => byWeight.findLast(kind => imposes(penalties, kind))

/** Nothing in `decided` goes beyond what was notified: no further kind, no higher sum of a kind. */
export const withinNotified = (decided: Penalties, notified: Penalties): boolean =>
  (Object.keys(kinds) as Kind[]).every(
    kind => !imposes(decided, kind) || (imposes(notified, kind) && amountOf(decided, kind) <= amountOf(notified, kind)),
  )

/** Items 3 and 4 of article 63 do not depend on an amount. */
export const heardAlways: readonly Kind[] = [
  'lowerGrade',
  'revokeLicence',
  'stopBusiness',
  'closeBusiness',
  'restrictWork',
]
