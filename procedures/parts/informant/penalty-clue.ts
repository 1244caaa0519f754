/**
 * A clue of 行政处罚 that a petition or an informant's report gives: only what the investigators need, never who gave it.
 * The case is opened in the same transaction as the act, and meets its own gates.
 */
import { choice, date, party, text, yesNo } from '../../../src/procedure/field.ts'
import type { ActInput, CaseToOpen } from '../../../src/procedure/procedure.ts'
import { domains } from '../penalty/ministry-rules.ts'

export const clueFields = {
  openClue: yesNo('同时开立行政处罚线索'),
  clueMatter: text('线索案由', { help: '如“涉嫌经营超过保质期的食品”，不写姓名、名称' }),
  clueParty: party('被反映的当事人', { help: '违法行为人的姓名或者名称，只转给查办单位' }),
  cluePlace: text('违法行为发生地'),
  clueEndedOn: date('违法行为发生之日', { past: true }),
  clueGrave: yesNo('涉及公民生命健康安全、金融安全且有危害后果'),
  clueDomain: choice('执法领域', domains),
} as const
export const clueKeys = [
  'openClue',
  'clueMatter',
  'clueParty',
  'cluePlace',
  'clueEndedOn',
  'clueGrave',
  'clueDomain',
] as const

type Clue = {
  readonly [K in Exclude<(typeof clueKeys)[number], 'openClue'>]?: unknown
} & { readonly openClue?: boolean }

/** Everything a clue needs is there, where one is to be opened. */
export const clueComplete = (facts: Clue): boolean =>
  facts.openClue !== true || clueKeys.every(key => facts[key] !== undefined)

/** The case to be opened at a unit, with the link back where it may be known. */
export const clueToOpen = (facts: Clue, unit: string, { on }: ActInput, earlier?: string): readonly CaseToOpen[] =>
  facts.openClue === true
    ? [
        {
          procedure: 'administrative-penalty',
          act: 'register',
          unit,
          fields: {
            foundOn: on,
            source: 'report',
            matter: facts.clueMatter,
            party: facts.clueParty,
            place: facts.cluePlace,
            endedOn: facts.clueEndedOn,
            grave: facts.clueGrave,
            domain: facts.clueDomain,
            power: 'own',
            ...(earlier ? { earlier } : {}),
          },
        },
      ]
    : []
