/**
 * 数量、频次明显超过合理范围 (articles 35 and 42): reasons are asked for; unreasonable ones end the matter, reasonable ones
 * may delay the reply; a fee for processing may be charged (国办函〔2020〕109号).
 */

import { findClock } from '../../src/procedure/case-view.ts'
import { dateInWords } from '../../src/procedure/date-in-words.ts'
import type { ActInput } from '../../src/procedure/procedure.ts'
import { inForce, workingDays } from '../../src/procedure/term.ts'
import { disclosureFeeMeasures as fees } from '../../statutes/disclosure-fee-measures.ts'
import { disclosureRegulation2019 as law } from '../../statutes/disclosure-regulation.ts'
import { statutoryFee } from './disclosure-fee.ts'
import { type DisclosureCase, waits } from './disclosure-fields.ts'

/** The day of the act lies within the term of the reply, or the term stands still. */
const beforeReplyIsDue = (c: DisclosureCase, { on }: ActInput): boolean => {
  const due = findClock(c, 'reply')?.due
  return due === null || due === undefined || on <= due
}

// The measures, as remembered, restart the term on the day after payment (article 7, K); until their text has been
// checked the days of payment are excluded and the days already run are kept, the stricter reading for the authority.
export const paymentInterval = {
  label: '等待缴纳信息处理费',
  effect: 'exclude',
  clocks: ['reply'],
  article: fees.article('7'),
} as const
export const paymentClock = {
  label: '缴纳信息处理费',
  owedBy: 'party',
  from: { served: 'feeNotice' },
  metBy: ['recordPayment'],
  term: inForce({ since: '2021-01-01', term: workingDays(20), article: fees.article('6') }),
  when: (c: DisclosureCase): boolean => c.facts.fee !== undefined,
  article: fees.article('6'),
} as const

const handling = { by: 'handling', from: 'handling' } as const

export const volumeActs = {
  askVolumeReason: {
    label: '要求说明理由',
    help: '申请的数量、频次明显超过合理范围的，要求申请人说明理由；答复期限照常计算。',
    ...handling,
    asks: ['volumeFinding'],
    issues: 'reasonsNotice',
    article: law.article('35'),
  },
  giveVolumeReason: {
    label: '说明理由',
    by: 'public',
    from: 'handling',
    asks: ['volumeReason'],
    offered: (c: DisclosureCase): boolean => c.acts.askVolumeReason !== undefined,
    article: law.article('35'),
  },
  delay: {
    label: '确定延迟答复的合理期限',
    help: '理由合理，但无法在期限内答复的，确定合理期限并告知申请人；在原答复期限内办理。',
    ...handling,
    asks: ['delayedUntil', 'volumeFinding'],
    issues: 'delayNotice',
    approvedBy: ['disclosureHead'],
    needs: {
      filled: ['volumeReason'],
      conditions: [
        { unmet: '答复期限已经届满，不得再延迟答复', holds: beforeReplyIsDue, article: law.article('35') },
        {
          unmet: '延迟答复的期限应当在今天以后',
          holds: (c: DisclosureCase, { on }: ActInput) => (c.facts.delayedUntil ?? '') > on,
          article: law.article('35'),
        },
      ],
    },
    article: law.article('35'),
  },
  chargeFee: {
    label: '发出收费通知',
    help: '只对明显超过合理范围的申请，在处理期限内发出；按件、按量选择一种。收到通知次日起20个工作日内缴纳。',
    ...handling,
    asks: ['feeStandard', 'fee', 'volumeFinding'],
    mayGive: ['piecesBefore', 'pieces', 'pages'],
    opens: 'payment',
    issues: 'feeNotice',
    approvedBy: ['disclosureHead'],
    needs: {
      conditions: [
        {
          unmet: '2021年1月1日以后方可收取信息处理费',
          holds: (_: DisclosureCase, { on }: ActInput) => on >= fees.inForce.from,
          article: fees.article('全文'),
        },
        { unmet: '收费通知应当在处理期限内发出', holds: beforeReplyIsDue, article: fees.article('6') },
        {
          unmet: '信息处理费与标准不符：按件或者按量计算，超额累进，标准以内不收费',
          holds: (c: DisclosureCase) => (c.facts.fee ?? 0) > 0 && c.facts.fee === statutoryFee(c.facts),
          article: fees.article('3'),
        },
        {
          unmet: '按件、按量只能选择一种，不得并计',
          holds: (c: DisclosureCase) =>
            c.facts.feeStandard === 'byPiece' ? c.facts.pages === undefined : c.facts.piecesBefore === undefined,
          article: fees.article('3'),
        },
      ],
    },
    article: law.article('42'),
  },
  recordPayment: {
    label: '登记缴费',
    help: '填写申请人完成缴费之日；答复期限从次日起续算。',
    ...handling,
    closes: 'payment',
    article: fees.article('7'),
  },
} as const

export const feeInWords = (c: DisclosureCase): string =>
  c.facts.feeStandard === 'byPiece'
    ? `按件计收：本自然月此前已申请${c.facts.piecesBefore ?? 0}件，本次计费${c.facts.pieces ?? 1}件`
    : `按量计收：本次计费${c.facts.pages ?? 0}页`
export const delayInWords = (c: DisclosureCase): string =>
  c.facts.delayedUntil ? dateInWords(c.facts.delayedUntil) : ''
export const awaitsPayment = (c: DisclosureCase): boolean => waits(c, 'payment')
