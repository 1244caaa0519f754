// Every statute the product holds. Old versions stay: a case uses the one in force when its facts happened.

import type { Article, ArticleText, Statute } from '../src/procedure/statute.ts'
import { accessibilityLaw, webAccessibilityStandard, websiteAccessibilityNotice } from './accessibility-law.ts'
import { administrativeCoercionLaw } from './administrative-coercion-law.ts'
import { administrativeLicensingLaw } from './administrative-licensing-law.ts'
import {
  administrativeLitigationInterpretation,
  administrativeLitigationLaw,
  headAppearanceRules,
} from './administrative-litigation-law.ts'
import { administrativePenaltyLaw2017, administrativePenaltyLaw2021 } from './administrative-penalty-law.ts'
import {
  administrativeReconsiderationLaw2017,
  administrativeReconsiderationLaw2023,
} from './administrative-reconsideration-law.ts'
import { administrativeReconsiderationRegulation } from './administrative-reconsideration-regulation.ts'
import {
  annualDisclosureReportFormat2019,
  annualDisclosureReportFormat2021,
} from './annual-disclosure-report-format.ts'
import { archivesRetentionRules } from './archives-retention-rules.ts'
import { auditLaw, auditRegulation } from './audit-law.ts'
import { businessEnvironmentRegulation } from './business-environment-regulation.ts'
import { civilCode } from './civil-code.ts'
import { civilProcedureLaw2017, civilProcedureLaw2021, civilProcedureLaw2023 } from './civil-procedure-law.ts'
import { deputiesLaw2015, deputiesLaw2025 } from './deputies-law.ts'
import { disclosureFeeMeasures } from './disclosure-fee-measures.ts'
import { disclosureRegulation2008, disclosureRegulation2019 } from './disclosure-regulation.ts'
import {
  emergencyResponseLaw,
  emergencyResponseLaw2007,
  publicHealthEmergencyRegulation,
} from './emergency-response-law.ts'
import { stateCouncil5Of2019, stateCouncil27Of2022, stateCouncil54Of2024 } from './enforcement-documents.ts'
import { enforcementSupervisionRegulation } from './enforcement-supervision-regulation.ts'
import { stateCouncil118Of2018 } from './enforcement-three-systems.ts'
import { fairCompetitionReviewRegulation } from './fair-competition-review-regulation.ts'
import {
  governmentWebsiteGuide,
  stateCouncil12Of2018,
  stateCouncil22Of2018,
  websiteInspectionIndicators,
} from './government-website-guide.ts'
import { holidayRegulation2013, holidayRegulation2024 } from './holiday-regulation.ts'
import {
  complaintMeasures2020,
  complaintMeasures2026,
  stateCouncil18Of2019,
  stateCouncil53Of2020,
  whistleblowerRewardMeasures,
} from './hotline-documents.ts'
import { inspectionRegulation } from './inspection-regulation.ts'
import { judicialConfirmationInterpretation } from './judicial-confirmation-interpretation.ts'
import { lawBasedGovernmentIndicators2021, stateCouncil33Of2010 } from './law-based-government-indicators.ts'
import { legalAidLaw, legalAidRegulation2003 } from './legal-aid-law.ts'
import { legalCounselOpinion, publicLawyerMeasures, villageCounselOpinion } from './legal-counsel-documents.ts'
import { legislationLaw } from './legislation-law.ts'
import {
  powerListOpinion,
  stateCouncil2Of2022,
  stateCouncil5Of2022,
  stateCouncil27Of2018,
  stateCouncil42Of2020,
} from './list-documents.ts'
import { localOrgansLaw } from './local-organs-law.ts'
import { majorDecisionRegulation } from './major-decision-regulation.ts'
import { officialDocumentFormat, officialDocumentsRegulation } from './official-documents-regulation.ts'
import { partyGroupWorkRegulation } from './party-group-work-regulation.ts'
import {
  agriculturePenaltyProcedureRules,
  housingPenaltyProcedureRules,
  marketPenaltyHearingMeasures,
  marketPenaltyProcedureRules,
  transportEnforcementProcedureRules,
} from './penalty-procedure-rules.ts'
import { peopleMediationLaw } from './people-mediation-law.ts'
import { personalInformationProtectionLaw } from './personal-information-protection-law.ts'
import { petitionRegulation2005, petitionWorkRegulation2022 } from './petition-work-regulation.ts'
import { cppccProposalRules, stateCouncil46Of2014 } from './proposal-handling.ts'
import { stateCouncil61Of2016 } from './public-opinion-response.ts'
import { recordFilingRegulation } from './record-filing-regulation.ts'
import {
  democraticVillageNaming,
  eighthPublicityPlan,
  officialsLawStudyOpinion,
  publicityResponsibilityOpinion,
  ruleOfLawPublicityLaw,
} from './rule-of-law-publicity-law.ts'
import {
  firstResponsiblePersonRules,
  lawBasedGovernmentOutline2015,
  lawBasedGovernmentOutline2021,
  ruleOfLawSupervisionRules,
} from './rule-of-law-supervision.ts'
import { stateCouncil37Of2018 } from './state-council-37-2018.ts'
import { stateCouncil80Of2016 } from './state-council-80-2016.ts'
import { stateCouncil115Of2018 } from './state-council-115-2018.ts'
import { supervisionLaw } from './supervision-law.ts'
import { villagersCommitteeLaw2018, villagersCommitteeLaw2025 } from './villagers-committee-law.ts'
import { workSafetyAccidentRegulation } from './work-safety-accident-regulation.ts'

export const statutes: readonly Statute[] = [
  accessibilityLaw,
  administrativeCoercionLaw,
  administrativeLicensingLaw,
  administrativeLitigationInterpretation,
  administrativeLitigationLaw,
  administrativePenaltyLaw2017,
  administrativePenaltyLaw2021,
  administrativeReconsiderationLaw2017,
  administrativeReconsiderationLaw2023,
  administrativeReconsiderationRegulation,
  agriculturePenaltyProcedureRules,
  annualDisclosureReportFormat2019,
  annualDisclosureReportFormat2021,
  archivesRetentionRules,
  auditLaw,
  auditRegulation,
  businessEnvironmentRegulation,
  civilCode,
  civilProcedureLaw2017,
  civilProcedureLaw2021,
  civilProcedureLaw2023,
  complaintMeasures2020,
  complaintMeasures2026,
  cppccProposalRules,
  democraticVillageNaming,
  deputiesLaw2015,
  deputiesLaw2025,
  disclosureFeeMeasures,
  disclosureRegulation2008,
  disclosureRegulation2019,
  eighthPublicityPlan,
  emergencyResponseLaw,
  emergencyResponseLaw2007,
  enforcementSupervisionRegulation,
  fairCompetitionReviewRegulation,
  firstResponsiblePersonRules,
  governmentWebsiteGuide,
  headAppearanceRules,
  holidayRegulation2013,
  holidayRegulation2024,
  housingPenaltyProcedureRules,
  inspectionRegulation,
  judicialConfirmationInterpretation,
  lawBasedGovernmentIndicators2021,
  lawBasedGovernmentOutline2015,
  lawBasedGovernmentOutline2021,
  legalAidLaw,
  legalAidRegulation2003,
  legalCounselOpinion,
  legislationLaw,
  localOrgansLaw,
  majorDecisionRegulation,
  marketPenaltyHearingMeasures,
  marketPenaltyProcedureRules,
  officialDocumentFormat,
  officialDocumentsRegulation,
  officialsLawStudyOpinion,
  partyGroupWorkRegulation,
  peopleMediationLaw,
  personalInformationProtectionLaw,
  petitionRegulation2005,
  petitionWorkRegulation2022,
  powerListOpinion,
  publicHealthEmergencyRegulation,
  publicLawyerMeasures,
  publicityResponsibilityOpinion,
  recordFilingRegulation,
  ruleOfLawPublicityLaw,
  ruleOfLawSupervisionRules,
  stateCouncil115Of2018,
  stateCouncil118Of2018,
  stateCouncil12Of2018,
  stateCouncil18Of2019,
  stateCouncil22Of2018,
  stateCouncil27Of2018,
  stateCouncil27Of2022,
  stateCouncil2Of2022,
  stateCouncil33Of2010,
  stateCouncil37Of2018,
  stateCouncil42Of2020,
  stateCouncil46Of2014,
  stateCouncil53Of2020,
  stateCouncil54Of2024,
  stateCouncil5Of2019,
  stateCouncil5Of2022,
  stateCouncil61Of2016,
  stateCouncil80Of2016,
  supervisionLaw,
  transportEnforcementProcedureRules,
  villageCounselOpinion,
  villagersCommitteeLaw2018,
  villagersCommitteeLaw2025,
  webAccessibilityStandard,
  websiteAccessibilityNotice,
  websiteInspectionIndicators,
  whistleblowerRewardMeasures,
  workSafetyAccidentRegulation,
]

const byId: ReadonlyMap<string, Statute> = new Map(statutes.map(statute => [statute.id, statute]))

export const findStatute = (id: string): Statute | undefined => byId.get(id)

/** The text behind a citation; nothing where the statute or the article is not held. */
export const findArticle = ({ statute, no }: Pick<Article, 'statute' | 'no'>): ArticleText | undefined => {
  const articles = findStatute(statute)?.articles
  return articles !== undefined && Object.hasOwn(articles, no) ? articles[no] : undefined
}

/** The version of a law (its `law`, or the id of a law held in one version) in force on a day; nothing where none is. */
export const findStatuteInForce = (law: string, day: string): Statute | undefined =>
  statutes.find(
    ({ id, law: family, inForce }) =>
      (family ?? id) === law && inForce.from <= day && (inForce.until === undefined || day <= inForce.until),
  )
