/**
 * 调解协议 (人民调解法第五章): made in writing or by word of mouth, in effect on a day that follows from its signatures, performed,
 * looked after, filed.
 */

import { choice, date, money, text, yesNo } from '../../src/procedure/field.ts'
import type { ActInput } from '../../src/procedure/procedure.ts'
import { days, localTerm } from '../../src/procedure/term.ts'
import { peopleMediationLaw as law } from '../../statutes/people-mediation-law.ts'
import { escalationReported } from './mediation-escalation.ts'

interface Agreement {
  readonly facts: {
    readonly form?: string
    readonly agreementForm?: string
    readonly agreedOn?: string
    readonly signedOn?: string
    readonly sealedOn?: string
    readonly charged?: boolean
  }
}
/** A written agreement takes effect on the last of signatures and seal (第二十九条), an oral one when it is reached (第三十条). */
const effectiveDay = ({ facts }: Agreement): string | undefined =>
  facts.agreementForm === 'oral'
    ? facts.agreedOn
    : facts.agreedOn && facts.signedOn && facts.sealedOn
      ? [facts.agreedOn, facts.signedOn, facts.sealedOn].sort().at(-1)
      : undefined

export const agreementFields = {
  agreementForm: choice('协议形式', { written: '书面协议', oral: '口头协议' }),
  agreedOn: date('达成协议日期'),
  signedOn: date('当事人签名、盖章或者按指印日期', { help: '以最后一方为准；书面协议必填' }),
  sealedOn: date('调解员签名并加盖调解组织印章日期', { help: '书面协议必填' }),
  agreementOn: date('协议生效日期'),
  agreement: text('协议内容', { lines: 6, help: '口头协议由调解员记录协议内容' }),
  agreementAmount: money('协议涉及金额'),
  performDue: date('履行期限', { future: true, help: '即时履行的，填达成协议日期' }),
  performed: choice('履行情况', { full: '全部履行', partly: '部分履行', none: '未履行' }),
  revisitNote: text('回访和督促情况', { lines: 3 }),
  revisitedOn: date('回访日期'),
  charged: yesNo('向当事人收取过费用'),
}

export const agreementClocks = {
  revisit: {
    label: '履行回访',
    owedBy: 'authority',
    from: 'performDue',
    metBy: ['revisit'],
    term: localTerm('mediation.revisit', '履行回访期限', days(15), '人民调解工作规范，各地不一'),
    article: law.article('31'),
  },
} as const

export const agreementActs = {
  agree: {
    label: '达成协议',
    help: '书面协议自各方当事人签名、盖章或者按指印，调解员签名并加盖印章之日起生效；口头协议自达成之日起生效。',
    by: 'mediation',
    from: 'mediating',
    to: 'agreed',
    asks: ['agreementForm', 'agreedOn', 'agreement', 'performDue'],
    mayGive: ['signedOn', 'sealedOn', 'agreementAmount', 'records', 'escalation', 'files'],
    derives: { agreementOn: effectiveDay },
    needs: {
      filled: ['records'],
      conditions: [
        {
          unmet: '书面协议须有各方当事人签名、盖章或者按指印，调解员签名并加盖印章',
          holds: (c: Agreement) => effectiveDay(c) !== undefined,
          article: law.article('29'),
        },
        {
          unmet: '协议尚未生效',
          holds: (c: Agreement, { on }: ActInput) => (effectiveDay(c) ?? on) <= on,
          article: law.article('29'),
        },
        escalationReported,
      ],
    },
    article: law.article('28'),
  },
  revisit: {
    label: '回访履行情况',
    help: '履行期限届满后回访；未履行的督促履行，可以多次回访。',
    by: 'mediation',
    from: 'agreed',
    asks: ['performed', 'revisitNote'],
    sets: 'revisitedOn',
    article: law.article('31'),
  },
  close: {
    label: '立卷归档',
    help: '登记、调解记录、协议书、回访记录立卷归档。未履行的，告知当事人可以起诉；已经司法确认的，可以申请强制执行。',
    by: 'mediation',
    from: 'agreed',
    to: 'closed',
    asks: ['charged'],
    needs: {
      filled: ['performed'],
      conditions: [
        {
          unmet: '人民调解不收取任何费用，已经收取的应当退还',
          holds: ({ facts }: Agreement) => facts.form !== 'people' || facts.charged !== true,
          article: law.article('4'),
        },
        escalationReported,
      ],
    },
    article: law.article('27'),
  },
} as const

export const agreementGroup = {
  title: '协议和履行',
  fields: Object.keys(agreementFields) as (keyof typeof agreementFields)[],
}
