/**
 * 受理和调解期限: how soon it is accepted, how long it may take, and its one extension. People's and administrative mediation have each their
 * own local rule and clock; everything else about the two is the same, so it is said once.
 */

import { yesNo } from '../../src/procedure/field.ts'
import type { LocalSource } from '../../src/procedure/statute.ts'
import { days, localTerm, months, type Term, workingDays } from '../../src/procedure/term.ts'

export const peoplesRules = { local: '人民调解工作规范', source: '本级司法行政部门规定' } as const
const administrativeRules = { local: '行政调解办法', source: '本级人民政府规定' } as const

interface Mediated {
  readonly facts: { readonly form?: string; readonly extensionAgreed?: boolean }
}
const isAdministrative = ({ facts }: Mediated): boolean => facts.form === 'administrative'
const isNot = (c: Mediated): boolean => !isAdministrative(c)

export const termFields = { extensionAgreed: yesNo('当事人同意延长调解期限') }

const termClock = <L extends string>(
  label: L,
  term: ReturnType<typeof localTerm>,
  upTo: Term,
  when: (c: Mediated) => boolean,
  article: LocalSource,
) =>
  ({
    label,
    owedBy: 'authority',
    from: 'acceptedOn',
    metBy: ['agree', 'fail', 'withdraw', 'handOver', 'turnToPolice'],
    term,
    extension: { upTo, approvedBy: 'unitHead', article },
    when,
    article,
  }) as const

export const termClocks = {
  acceptance: {
    label: '决定是否受理',
    owedBy: 'authority',
    from: 'receivedOn',
    metBy: ['accept', 'decline', 'handOver', 'withdraw', 'turnToPolice'],
    term: localTerm(
      'mediation.administrative-acceptance',
      '行政调解受理期限',
      workingDays(5),
      '各地行政调解办法常用五个工作日',
    ),
    when: isAdministrative,
    article: administrativeRules,
  },
  mediation: termClock(
    '调解期限',
    localTerm('mediation.term', '调解期限', months(1), '人民调解工作规范常用一个月'),
    months(1),
    isNot,
    peoplesRules,
  ),
  administrativeMediation: termClock(
    '行政调解期限',
    localTerm('mediation.administrative-term', '行政调解期限', days(30), '各地行政调解办法常用三十日'),
    days(30),
    isAdministrative,
    administrativeRules,
  ),
} as const

const extension = <C extends string>(
  label: string,
  clock: C,
  offered: (c: Mediated) => boolean,
  article: LocalSource,
) =>
  ({
    label,
    help: '经当事人同意，写明理由，由单位主要负责人签批；只能在期限届满前延长一次。',
    by: 'mediation',
    from: 'mediating',
    offered,
    asks: ['extensionAgreed'],
    extends: clock,
    needs: {
      conditions: [
        {
          unmet: '延长调解期限须经当事人同意',
          holds: ({ facts }: Mediated) => facts.extensionAgreed === true,
          article,
        },
      ],
    },
    article,
  }) as const

export const termActs = {
  extend: extension('延长调解期限', 'mediation', isNot, peoplesRules),
  extendAdministrative: extension('延长行政调解期限', 'administrativeMediation', isAdministrative, administrativeRules),
}
