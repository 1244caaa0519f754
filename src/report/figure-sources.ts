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
  /**
   * Kept in one of two registers: unit by unit under the indicator `first` where the unit has anything counted under
   * `shownBy`, else under `second`.
   */
  readonly kept?: { readonly first: string; readonly second: string; readonly shownBy: readonly string[] }
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
  'foi-timely-reply-rate': { counted: 'disclosure-request/timelyRate' },
  'proposals-total-both-sessions': { counted: 'proposal/total' },
  'proposals-completion-rate': { counted: 'proposal/replyRate' },
  'proposals-on-time-rate': { counted: 'proposal/onTimeRate' },
  'proposals-satisfaction-rate': { counted: 'proposal/satisfactionRate' },
  'reconsideration-cases-closed': { counted: 'reconsideration/concluded' },
  'reconsideration-as-respondent': { counted: 'reconsideration/outsideAsRespondent' },
  'litigation-as-defendant': { counted: 'litigation/received' },
  'normative-documents-reviewed': { counted: 'normative-document/reviewed' },
  'normative-documents-issued': { counted: 'normative-document/issued' },
  'normative-documents-filed': { counted: 'normative-document/filed' },
  'normative-documents-ended': { counted: 'normative-document/ended' },
  'normative-documents-in-force': { counted: 'normative-document/inForce', stock: true },
  'executive-meetings': { counted: 'meeting/executive' },
  'special-meetings': { counted: 'meeting/special' },
  'party-group-meetings': { counted: 'meeting/partyGroup' },
  'big-three-items': { counted: 'agenda-item/bigThree' },
  'major-decisions': { counted: 'major-decision/decided' },
  'decision-catalogue-items': { counted: 'decision-catalogue/items' },
  'consultations-published': { counted: 'consultation/published' },
  'penalty-cases-filed': { counted: 'administrative-penalty/filed' },
  'petitions-received': { counted: 'petition/received' },
  'petitions-on-time-rate': { counted: 'petition/onTimeRate' },
  'petitions-satisfaction-rate': { counted: 'petition/satisfactionRate' },
  'hotline-received': { counted: 'petition-hotline/received' },
  'hotline-on-time-rate': { counted: 'petition-hotline/onTimeRate' },
  'hotline-satisfaction-rate': { counted: 'petition-hotline/satisfactionRate' },
  'npc-suggestions': { counted: 'proposal/byNpc' },
  'cppcc-proposals': { counted: 'proposal/byCppcc' },
  'cppcc-proposals-filed': { counted: 'proposal/filed' },
  'cppcc-letters': { counted: 'proposal/letters' },
  'reconsideration-received': { counted: 'reconsideration/received' },
  'reconsideration-accepted': { counted: 'reconsideration/accepted' },
  'reconsideration-correction-rate': { counted: 'reconsideration/directRate' },
  'head-appearance-rate': { counted: 'litigation/appearanceRate' },
  'litigation-loss-rate': { counted: 'litigation/lossRate' },
  'first-responsible-persons': stock,
  'service-center-resident-units': stock,
  'service-branch-hall-units': stock,
  'service-center-items': stock,
  'service-branch-hall-items': stock,
  'power-items-standardized': stock,
  'license-list-units': stock,
  'license-items-published': stock,
  'publicity-member-units': stock,
  'democratic-villages-national': stock,
  'democratic-villages-provincial': stock,
  'democratic-villages-municipal': stock,
  'democratic-villages-district': stock,
  'village-legal-adviser-villages': stock,
  'plan-main-tasks': stock,
  'government-lawyers': stock,
  'legal-advisers': stock,
  'enforcement-officers-certified': stock,
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
