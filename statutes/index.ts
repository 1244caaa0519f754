// Every statute the product holds. Old versions stay: a case uses the one in force when its facts happened.

import type { Article, ArticleText, Statute } from '../src/procedure/statute.ts'
import { archivesRetentionRules } from './archives-retention-rules.ts'
import { civilCode } from './civil-code.ts'
import { civilProcedureLaw2017, civilProcedureLaw2021, civilProcedureLaw2023 } from './civil-procedure-law.ts'
import { deputiesLaw2015, deputiesLaw2025 } from './deputies-law.ts'
import { disclosureFeeMeasures } from './disclosure-fee-measures.ts'
import { disclosureRegulation2008, disclosureRegulation2019 } from './disclosure-regulation.ts'
import { fairCompetitionReviewRegulation } from './fair-competition-review-regulation.ts'
import { judicialConfirmationInterpretation } from './judicial-confirmation-interpretation.ts'
import { localOrgansLaw } from './local-organs-law.ts'
import { officialDocumentFormat, officialDocumentsRegulation } from './official-documents-regulation.ts'
import { peopleMediationLaw } from './people-mediation-law.ts'
import {
  firstResponsiblePersonRules,
  lawBasedGovernmentOutline2015,
  lawBasedGovernmentOutline2021,
  ruleOfLawSupervisionRules,
} from './rule-of-law-supervision.ts'
import { stateCouncil37Of2018 } from './state-council-37-2018.ts'
import { stateCouncil80Of2016 } from './state-council-80-2016.ts'
import { stateCouncil115Of2018 } from './state-council-115-2018.ts'

export const statutes: readonly Statute[] = [
  archivesRetentionRules,
  civilCode,
  civilProcedureLaw2017,
  civilProcedureLaw2021,
  civilProcedureLaw2023,
  deputiesLaw2015,
  deputiesLaw2025,
  disclosureFeeMeasures,
  disclosureRegulation2008,
  disclosureRegulation2019,
  fairCompetitionReviewRegulation,
  firstResponsiblePersonRules,
  judicialConfirmationInterpretation,
  lawBasedGovernmentOutline2015,
  lawBasedGovernmentOutline2021,
  localOrgansLaw,
  officialDocumentFormat,
  officialDocumentsRegulation,
  peopleMediationLaw,
  ruleOfLawSupervisionRules,
  stateCouncil37Of2018,
  stateCouncil80Of2016,
  stateCouncil115Of2018,
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
