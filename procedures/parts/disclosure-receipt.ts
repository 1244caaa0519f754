/**
 * How an application comes in (articles 29 and 31): online by the applicant, on paper by the registrar. Handed over or
 * signed for, it is received that day; otherwise on the day authority and applicant have confirmed it.
 */
import type { ActInput } from '../../src/procedure/procedure.ts'
import { disclosureRegulation2019 as law } from '../../statutes/disclosure-regulation.ts'
import type { DisclosureCase } from './disclosure-fields.ts'

// Article 31: how an application comes decides from which day it counts as received.
const countsOnArrival = ['inPerson', 'signedMail']
const applicationFields = ['applicant', 'applicantType', 'subject', 'description', 'deliveryForm'] as const
const application = [
  {
    unmet: '请填写申请人的联系方式（电话、邮箱或者通信地址）',
    holds: (_: DisclosureCase, { fields }: ActInput) => {
      const { phone, email, address } = (fields.applicant ?? {}) as Record<string, unknown>
      return Boolean(phone || email || address)
    },
    article: law.article('29'),
  },
  {
    unmet: '申请人类型与申请人不符：自然人填“自然人”，法人或者其他组织填其余各类',
    holds: (c: DisclosureCase) => (c.facts.applicantType === 'person') === (c.facts.applicant?.form === 'person'),
    article: law.article('29'),
  },
] as const

export const receiptActs = {
  apply: {
    label: '网上申请',
    by: 'public',
    from: 'new',
    to: 'unconfirmed',
    asks: applicationFields,
    mayGive: ['identityProof'],
    sets: 'arrivedOn',
    derives: { channel: () => 'online' as const },
    numbers: 'application',
    needs: { conditions: application },
    article: law.article('29'),
  },
  register: {
    label: '登记当面提交或者签收的申请',
    help: '办理日期填当面提交之日或者签收之日，即收到申请之日。口头申请由本机关代为填写。',
    by: 'registration',
    from: 'new',
    to: 'examining',
    asks: ['channel', ...applicationFields],
    mayGive: ['oral', 'identityProof'],
    sets: 'arrivedOn',
    derives: { receivedOn: (_: DisclosureCase, on: string) => on },
    numbers: 'application',
    issues: 'receipt',
    needs: {
      conditions: [
        ...application,
        {
          unmet: '平常信函、传真、互联网渠道以与申请人确认之日为收到之日，请用“登记待确认的申请”',
          holds: (c: DisclosureCase) => countsOnArrival.includes(c.facts.channel ?? ''),
          article: law.article('31'),
        },
      ],
    },
    article: law.article('31'),
  },
  enter: {
    label: '登记待确认的申请',
    help: '平常信函、传真：办理日期填到达之日。平常信函应当在收到当日与申请人确认。',
    by: 'registration',
    from: 'new',
    to: 'unconfirmed',
    asks: ['channel', ...applicationFields],
    mayGive: ['identityProof'],
    sets: 'arrivedOn',
    numbers: 'application',
    needs: {
      conditions: [
        ...application,
        {
          unmet: '当面提交、签收的申请当日即为收到，请用“登记当面提交或者签收的申请”',
          holds: (c: DisclosureCase) => !countsOnArrival.includes(c.facts.channel ?? ''),
          article: law.article('31'),
        },
      ],
    },
    article: law.article('31'),
  },
  confirm: {
    label: '与申请人确认收到',
    help: '办理日期填双方确认之日，即收到申请之日；答复期限从这一天起算。',
    by: 'registration',
    from: 'unconfirmed',
    to: 'examining',
    sets: 'receivedOn',
    issues: 'receipt',
    article: law.article('31'),
  },
} as const
