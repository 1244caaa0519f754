/** What mediation counts: 排查、受理、成功、履行、金额、司法确认、民转刑. */

import { type CaseView, lastDone } from '../../src/procedure/case-view.ts'

type Mediation = Pick<CaseView, 'acts' | 'stage' | 'outcome'> & {
  readonly facts: {
    readonly receivedOn?: string
    readonly source?: string
    readonly form?: string
    readonly amount?: number
    readonly agreementOn?: string
    readonly agreementAmount?: number
    readonly revisitedOn?: string
    readonly performed?: string
    readonly confirmationAppliedOn?: string
    readonly ruling?: string
    readonly rulingOn?: string
    readonly crime?: string
  }
}
/** An agreement was made and still stands: not sent back to mediation after the court dismissed it. */
const agreementStands = (c: Mediation): boolean => c.stage === 'agreed' || c.outcome === 'succeeded'
const only = (form: string) => (c: Mediation) => c.facts.form === form
const acceptedOn = (c: Mediation) => lastDone(c, 'accept')

export const mediationFigures = {
  registered: { kind: 'count', label: '登记矛盾纠纷件数', unit: '件', on: (c: Mediation) => c.facts.receivedOn },
  screened: {
    kind: 'count',
    label: '排查发现矛盾纠纷件数',
    unit: '件',
    on: (c: Mediation) => c.facts.receivedOn,
    when: ({ facts }: Mediation) => facts.source === 'screened',
  },
  total: { kind: 'count', label: '排查调处矛盾纠纷件数', unit: '件', on: acceptedOn },
  people: {
    kind: 'count',
    label: '人民调解件数',
    unit: '件',
    on: acceptedOn,
    when: only('people'),
  },
  administrative: {
    kind: 'count',
    label: '行政调解件数',
    unit: '件',
    on: acceptedOn,
    when: only('administrative'),
  },
  judicial: {
    kind: 'count',
    label: '司法衔接调解件数',
    unit: '件',
    on: acceptedOn,
    when: only('judicial'),
  },
  amount: {
    kind: 'sum',
    label: '受理纠纷涉及金额',
    unit: '元',
    on: acceptedOn,
    of: (c: Mediation) => c.facts.amount,
  },
  succeeded: {
    kind: 'count',
    label: '调解成功件数',
    unit: '件',
    on: (c: Mediation) => c.facts.agreementOn,
    when: agreementStands,
  },
  successRate: { kind: 'rate', label: '调解成功率', numerator: 'succeeded', denominator: 'total' },
  agreementAmount: {
    kind: 'sum',
    label: '协议涉及金额',
    unit: '元',
    on: (c: Mediation) => c.facts.agreementOn,
    of: (c: Mediation) => c.facts.agreementAmount,
    when: agreementStands,
  },
  failed: { kind: 'count', label: '调解不成件数', unit: '件', on: (c: Mediation) => lastDone(c, 'fail') },
  revisited: { kind: 'count', label: '已回访协议件数', unit: '件', on: (c: Mediation) => c.facts.revisitedOn },
  performed: {
    kind: 'count',
    label: '已全部履行协议件数',
    unit: '件',
    on: (c: Mediation) => c.facts.revisitedOn,
    when: ({ facts }: Mediation) => facts.performed === 'full',
  },
  // Of the agreements revisited: one that was not looked at is neither performed nor broken.
  performanceRate: { kind: 'rate', label: '协议履行率', numerator: 'performed', denominator: 'revisited' },
  confirmationsApplied: {
    kind: 'count',
    label: '申请司法确认件数',
    unit: '件',
    on: (c: Mediation) => c.facts.confirmationAppliedOn,
  },
  confirmed: {
    kind: 'count',
    label: '司法确认件数',
    unit: '件',
    on: (c: Mediation) => c.facts.rulingOn,
    when: ({ facts }: Mediation) => facts.ruling === 'confirmed',
  },
  turnedCriminal: {
    kind: 'count',
    label: '民转刑案件数',
    unit: '件',
    on: (c: Mediation) => lastDone(c, 'turnToPolice'),
    when: ({ facts }: Mediation) => facts.crime === 'criminal',
  },
} as const

const sums = { local: '统计口径', source: '各数同出一库，按受理日期或者回访日期归属' } as const
export const mediationChecks = [
  {
    label: '受理数应当等于三类调解之和',
    left: ['people', 'administrative', 'judicial'],
    relation: '=',
    right: ['total'],
    article: sums,
  },
  { label: '履行数不得多于回访数', left: ['performed'], relation: '<=', right: ['revisited'], article: sums },
] as const
