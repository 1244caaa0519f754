/**
 * Where a report figure comes from. Without an entry here a figure is typed with evidence: `reported/<id>`. With one it is
 * counted from cases where there are any, or divided from two other figures; what was typed is then shown beside it with
 * the difference.
 */
import { disclosureFigureSources } from './disclosure-report/figure-sources.ts'

export interface FigureSource {
  /** The counted indicator, `procedure/key`. */
  readonly counted?: string
  /** A rate of two other report figures. */
  readonly ratio?: { readonly numerator: string; readonly denominator: string }
  /** Added up from other report figures, some of them taken off. */
  readonly sum?: { readonly plus: readonly string[]; readonly minus?: readonly string[] }
  /** The value where nobody typed one: 0 where the unit cannot have any. */
  readonly absent?: 0
  /** Stands at a day rather than happening in the year: never added up over units or dates. */
  readonly stock?: true
  /** For a figure that is only ever counted, and so in no dictionary of typed figures. */
  readonly label?: string
  readonly unit?: string
}

const stock = { stock: true } as const

export const figureSources: Readonly<Record<string, FigureSource>> = {
  'mediation-total': { counted: 'mediation/total' },
  'mediation-success': { counted: 'mediation/succeeded' },
  'mediation-success-rate': {
    counted: 'mediation/successRate',
    ratio: { numerator: 'mediation-success', denominator: 'mediation-total' },
  },
  'petitioners-guided-rate': {
    ratio: { numerator: 'petitioners-guided-to-litigation', denominator: 'petitioners-total' },
  },
  'foi-requests': { counted: 'disclosure-request/received' },
  'foi-reply-rate': { counted: 'disclosure-request/replyRate' },
  'foi-timely-reply-rate': { counted: 'disclosure-request/timelyRate', label: '依申请公开按期答复率', unit: '%' },
  'proposals-total-both-sessions': { counted: 'proposal/total' },
  'proposals-completion-rate': { counted: 'proposal/replyRate' },
  'proposals-on-time-rate': { counted: 'proposal/onTimeRate', label: '建议提案按期答复率', unit: '%' },
  'proposals-satisfaction-rate': { counted: 'proposal/satisfactionRate' },
  'reconsideration-cases-closed': { counted: 'reconsideration/concluded' },
  'reconsideration-as-respondent': { counted: 'reconsideration/outsideAsRespondent' },
  'litigation-as-defendant': { counted: 'litigation/received' },
  'normative-documents-reviewed': { counted: 'normative-document/reviewed' },
  'normative-documents-issued': { counted: 'normative-document/issued', label: '印发行政规范性文件件数', unit: '件' },
  'normative-documents-filed': { counted: 'normative-document/filed', label: '规范性文件报送备案件数', unit: '件' },
  'normative-documents-ended': { counted: 'normative-document/ended', label: '规范性文件废止失效件数', unit: '件' },
  'normative-documents-in-force': {
    counted: 'normative-document/inForce',
    label: '现行有效行政规范性文件件数',
    unit: '件',
    stock: true,
  },
  'first-responsible-persons': stock,
  'service-center-resident-units': stock,
  'service-branch-hall-units': stock,
  'service-center-items': stock,
  'service-branch-hall-items': stock,
  'power-items-standardized': stock,
  'license-list-units': stock,
  'license-items-published': stock,
  'publicity-member-units': stock,
  'democratic-villages-provincial': stock,
  'democratic-villages-municipal': stock,
  'democratic-villages-district': stock,
  'village-legal-adviser-villages': stock,
  'plan-main-tasks': stock,
  ...disclosureFigureSources,
}

/** An indicator of the book (`mediation/total`) is its own source. */
export const sourceOf = (id: string): FigureSource => (id.includes('/') ? { counted: id } : (figureSources[id] ?? {}))

/** Figures that are part of another: a part larger than its whole is a fault. */
export const parts: readonly { readonly part: string; readonly whole: string }[] = [
  { part: 'mediation-success', whole: 'mediation-total' },
  { part: 'petitioners-guided-to-litigation', whole: 'petitioners-total' },
  { part: 'rural-legal-aid-cases', whole: 'legal-aid-cases' },
  { part: 'publicity-special-activities', whole: 'publicity-activities' },
]
