/**
 * 司法确认: both parties may ask a court, within thirty days of the agreement taking effect, to confirm it (人民调解法第三十三条；
 * 民事诉讼法第二百零五条、第二百零六条). The applying is the parties', the deciding the court's; we record both, as parts of the
 * mediation's case.
 */

import { type CaseView, findClock } from '../../src/procedure/case-view.ts'
import { choice, date, text, yesNo } from '../../src/procedure/field.ts'
import type { ActInput } from '../../src/procedure/procedure.ts'
import { days, inForce } from '../../src/procedure/term.ts'
import { civilProcedureLaw2023 as civilProcedure } from '../../statutes/civil-procedure-law.ts'
import { judicialConfirmationInterpretation as interpretation } from '../../statutes/judicial-confirmation-interpretation.ts'
import { peopleMediationLaw as law } from '../../statutes/people-mediation-law.ts'

export const confirmationFields = {
  jointly: yesNo('双方当事人共同申请'),
  aboutStatus: yesNo('请求确认身份关系、收养关系或者婚姻关系'),
  court: text('受理申请的人民法院', {
    help: '法院邀请调解的，向邀请的法院；自行调解的，向当事人住所地、标的物所在地、调解组织所在地的基层人民法院',
  }),
  confirmationAppliedOn: date('申请司法确认日期'),
  courtReply: choice('法院是否受理', { accepted: '受理', refused: '不予受理' }),
  courtRepliedOn: date('法院决定是否受理日期'),
  courtExtended: yesNo('经法院院长批准延长十日'),
  ruling: choice('裁定结果', { confirmed: '裁定调解协议有效', dismissed: '裁定驳回申请' }),
  rulingNumber: text('裁定书编号'),
  rulingOn: date('裁定日期'),
}

interface Confirmation {
  readonly facts: {
    readonly agreementOn?: string
    readonly jointly?: boolean
    readonly aboutStatus?: boolean
    readonly confirmationAppliedOn?: string
    readonly courtReply?: string
    readonly courtExtended?: boolean
    readonly ruling?: string
  }
}
/** The thirty days of the agreement as it stands now; the day the court is asked must lie within them. */
const withinThirtyDays = (c: Pick<CaseView, 'clocks'>, { on }: ActInput): boolean => {
  const due = findClock(c, 'confirmation')?.due
  return due !== undefined && due !== null && on <= due
}

export const confirmationClocks = {
  confirmation: {
    label: '共同申请司法确认',
    owedBy: 'party',
    from: 'agreementOn',
    metBy: ['applyConfirmation'],
    term: inForce({ since: '2011-01-01', term: days(30), article: law.article('33') }),
    survives: true,
    article: law.article('33'),
  },
  courtReply: {
    label: '法院决定是否受理',
    owedBy: 'party',
    from: 'confirmationAppliedOn',
    metBy: ['recordCourtReply'],
    term: inForce({ since: '2011-03-30', term: days(3), article: interpretation.article('4') }),
    survives: true,
    article: interpretation.article('4'),
  },
  courtRuling: {
    label: '法院审查作出裁定',
    owedBy: 'party',
    from: 'courtRepliedOn',
    metBy: ['recordRuling'],
    term: inForce({ since: '2011-03-30', term: days(15), article: interpretation.article('5') }),
    when: ({ facts }: Confirmation) => facts.courtReply === 'accepted' && facts.courtExtended !== true,
    survives: true,
    article: interpretation.article('5'),
  },
  // The president of the court approves ten days more: not our approval, so not an extension of ours.
  courtRulingExtended: {
    label: '法院审查作出裁定（已延长十日）',
    owedBy: 'party',
    from: 'courtRepliedOn',
    metBy: ['recordRuling'],
    term: inForce({ since: '2011-03-30', term: days(25), article: interpretation.article('5') }),
    when: ({ facts }: Confirmation) => facts.courtReply === 'accepted' && facts.courtExtended === true,
    survives: true,
    article: interpretation.article('5'),
  },
} as const

/**
 * When the last day has passed the parties can no longer ask, or the court's time is over: the clock ends, nothing else
 * follows. What happened in time may still be entered later.
 */
const lapse = <C extends keyof typeof confirmationClocks>(expired: C) =>
  ({
    label: `期限届满：${confirmationClocks[expired].label}`,
    expired,
    from: ['agreed', 'closed'],
    effectiveOn: 'lastDay',
    article: confirmationClocks[expired].article,
  }) as const
export const confirmationLapses = {
  confirmationLapsed: lapse('confirmation'),
  courtReplyLapsed: lapse('courtReply'),
  courtRulingLapsed: lapse('courtRuling'),
  courtRulingExtendedLapsed: lapse('courtRulingExtended'),
}

export const confirmationActs = {
  applyConfirmation: {
    label: '登记司法确认申请',
    help: '办理日期填双方当事人向法院提出申请的日期。',
    by: 'mediation',
    from: ['agreed', 'closed'],
    offered: ({ facts }: Confirmation) => facts.agreementOn !== undefined,
    asks: ['jointly', 'aboutStatus', 'court'],
    sets: 'confirmationAppliedOn',
    needs: {
      conditions: [
        {
          unmet: '司法确认须由双方当事人共同申请',
          holds: ({ facts }: Confirmation) => facts.jointly === true,
          article: civilProcedure.article('205'),
        },
        {
          unmet: '自调解协议生效之日起三十日内申请，期限已过',
          holds: withinThirtyDays,
          article: law.article('33'),
        },
        {
          unmet: '确认身份关系、收养关系、婚姻关系的，人民法院不予受理',
          holds: ({ facts }: Confirmation) => facts.aboutStatus === false,
          article: interpretation.article('4'),
        },
      ],
    },
    article: law.article('33'),
  },
  recordCourtReply: {
    label: '登记法院是否受理',
    help: '办理日期填法院作出决定的日期。',
    by: 'mediation',
    from: ['agreed', 'closed'],
    offered: ({ facts }: Confirmation) => facts.confirmationAppliedOn !== undefined,
    asks: ['courtReply'],
    sets: 'courtRepliedOn',
    article: interpretation.article('4'),
  },
  recordCourtExtension: {
    label: '登记法院延长审查期限',
    help: '因特殊情况，经该院院长批准可以延长十日。',
    by: 'mediation',
    from: ['agreed', 'closed'],
    offered: ({ facts }: Confirmation) => facts.courtReply === 'accepted' && facts.ruling === undefined,
    derives: { courtExtended: () => true },
    article: interpretation.article('5'),
  },
  recordRuling: {
    label: '登记法院裁定',
    help: '办理日期填裁定书的日期。',
    by: 'mediation',
    from: ['agreed', 'closed'],
    offered: ({ facts }: Confirmation) => facts.courtReply === 'accepted',
    asks: ['ruling', 'rulingNumber'],
    sets: 'rulingOn',
    article: civilProcedure.article('206'),
  },
  /** A dismissed application leaves the parties free to mediate again, or to sue. */
  mediateAgain: {
    label: '重新调解',
    help: '裁定驳回后，当事人可以重新达成协议；不愿再调解的，可以向法院起诉。',
    by: 'mediation',
    from: ['agreed', 'closed'],
    to: 'mediating',
    offered: ({ facts }: Confirmation) => facts.ruling === 'dismissed',
    asks: ['willing'],
    sets: 'acceptedOn',
    needs: {
      conditions: [
        {
          unmet: '当事人一方明确拒绝调解的，不得调解',
          holds: ({ facts }: { readonly facts: { readonly willing?: string } }) => facts.willing !== 'refused',
          article: law.article('17'),
        },
      ],
    },
    article: civilProcedure.article('206'),
  },
} as const

export const confirmationGroup = {
  title: '司法确认',
  fields: Object.keys(confirmationFields) as (keyof typeof confirmationFields)[],
}
