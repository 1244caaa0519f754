/** Stories of 填报数据: what the county does not handle as cases, typed with its source and confirmed by a second person. */
import { chanceOf } from './chance.ts'
import { units } from './county.ts'
import type { DemonstrationDays } from './days.ts'
import { type Story, type StoryPlan, signature, type Telling } from './story.ts'

const procedure = 'reported-figure'

/** What stands at a day is reported as of its last; what happens in a period is reported for the period. */
interface Reported {
  readonly indicator: string
  readonly unit: string
  /** About how many in a year, or on a day. */
  readonly about: number
  readonly at?: 'day'
  readonly source: string
}
const happens = (unit: string, source: string, figures: Readonly<Record<string, number>>): readonly Reported[] =>
  Object.entries(figures).map(([indicator, about]) => ({ indicator, unit, about, source }))
const stands = (unit: string, source: string, figures: Readonly<Record<string, number>>): readonly Reported[] =>
  happens(unit, source, figures).map(figure => ({ ...figure, at: 'day' }))

const ofTheCounty: readonly Reported[] = [
  ...stands('government', '县政务服务管理台账（演示）', {
    'first-responsible-persons': 29,
    'plan-main-tasks': 36,
    'service-center-resident-units': 31,
    'service-branch-hall-units': 6,
    'service-center-items': 1180,
    'service-branch-hall-items': 164,
    'unit-residence-rate': 97,
    'item-residence-rate': 98,
    'one-network-item-rate': 93,
    'no-meeting-item-rate': 88,
    'power-items-standardized': 3420,
    'license-list-units': 22,
    'license-items-published': 236,
    'publicity-member-units': 48,
    'democratic-villages-provincial': 5,
    'democratic-villages-municipal': 14,
    'democratic-villages-district': 33,
    'village-legal-adviser-villages': 62,
    'supervision-checklist-completion-rate': 99,
    'superior-platform-on-time-rate': 98,
  }),
  ...happens('government', '县政府办公室会议台账（演示）', {
    'reports-to-npc-standing-committee': 1,
    'executive-meeting-rule-of-law-briefings': 3,
    'delegates-attending-executive-meetings': 24,
    'procedures-simplified': 42,
    'superior-platform-items': 57,
    'proactive-disclosure-items': 6400,
    'disclosure-pilot-fields': 26,
  }),
  ...happens('justice', '县司法局业务台账（演示）', {
    'leader-law-study-sessions': 8,
    'training-classes': 6,
    'legal-aid-consultations': 2600,
    'legal-aid-documents-drafted': 340,
    'legal-aid-cases': 410,
    'rural-legal-aid-cases': 230,
    'legal-aid-losses-recovered': 620,
    'legal-adviser-opinions': 210,
    'legal-adviser-litigation-review-cases': 34,
    'legal-adviser-consultations': 900,
    'legal-adviser-documents-drafted': 120,
    'legal-adviser-disputes-mediated': 76,
    'legal-adviser-other-matters': 45,
    'contracts-reviewed': 160,
    'losses-recovered': 380,
    'enforcement-officers-exam': 310,
    'publicity-films': 2,
    'publicity-articles': 180,
  }),
  ...happens('petitions', '县信访局登记台账（演示）', {
    'petitioners-total': 520,
    'petitioners-guided-to-litigation': 310,
  }),
  ...happens('audit', '县审计局整改台账（演示）', { 'audit-issue-classes': 7, 'audit-issues': 46 }),
]
const ofATown = {
  'publicity-activities': 22,
  'publicity-materials': 5200,
  'publicity-consultations': 640,
  'village-consultations': 320,
} as const
const ofTowns: readonly Reported[] = units
  .filter(({ kind }) => kind === 'township' || kind === 'subdistrict')
  .flatMap(({ id, shortName }) => happens(id, `${shortName}普法和公共法律服务台账（演示）`, ofATown))

interface Period {
  /** Fields that name it. */
  readonly of: (at: 'day' | undefined) => Readonly<Record<string, unknown>>
  /** Part of a year. */
  readonly part: number
  readonly entered: string
}
/** Two whole years, then half a year and a quarter of the present one, as far as they are over. */
const periodsOf = ({ years, last }: DemonstrationDays): readonly Period[] => {
  const [first = 0, second = 0, present = 0] = years
  const whole = (year: number): Period => ({
    of: at => (at ? { asOf: `${year}-12-31` } : { year }),
    part: 1,
    entered: `${year + 1}-01-08`,
  })
  const span = (from: string, to: string, part: number, entered: string): Period => ({
    of: at => (at ? { asOf: `${present}-${to}` } : { from: `${present}-${from}`, to: `${present}-${to}` }),
    part,
    entered: `${present}-${entered}`,
  })
  return [
    whole(first),
    whole(second),
    span('01-01', '06-30', 0.5, '07-06'),
    span('07-01', '09-30', 0.25, '10-12'),
  ].filter(({ entered }) => entered <= last)
}

/** @param scale 1 for the whole county; a test takes less. */
export const figurePlans = (days: DemonstrationDays, seed: string, scale: number): readonly StoryPlan[] => {
  const chance = chanceOf(seed)
  const all = [...ofTheCounty, ...ofTowns]
  return periodsOf(days)
    .flatMap(period => {
      // A quarter is reported by the towns only.
      const reported = period.part < 0.5 ? ofTowns : all
      return reported
        .filter((_, n) => n % Math.round(1 / scale) === 0)
        .map(figure => {
          const opens = days.workingDays(period.entered, chance.whole(0, 8))
          return {
            procedure,
            unit: figure.unit,
            opens,
            tell: (telling: Telling) => reportedFigure(telling, figure, period),
          }
        })
    })
    .concat(enteredLately(days))
}

/** Typed in the last days: not yet sent, or waiting for the head of the unit. None of them is reported otherwise. */
const enteredLately = (days: DemonstrationDays): StoryPlan[] =>
  (
    [
      ['xiaoman', 'training-attendance', 'unsent'],
      ['xiaoman', 'publicity-audience', 'sent'],
      ['guyu', 'publicity-performances', 'sent'],
      ['justice', 'publicity-special-activities', 'sent'],
      ['government', 'npc-review-opinions-implemented', 'sent'],
      ['government', 'cppcc-inspection-suggestions-adopted', 'unsent'],
    ] as const
  ).map(([unit, indicator, standing]) => ({
    procedure,
    unit,
    opens: days.workingDays(days.today, -3),
    tell: telling => lately(telling, indicator, standing === 'sent'),
  }))

function* reportedFigure(
  { chance, days, opens }: Telling,
  { indicator, about, at, source }: Reported,
  { of, part }: Period,
): Story {
  const rate = indicator.endsWith('-rate')
  const of100 = Math.min(100, about + chance.whole(-2, 2))
  const many = Math.max(1, Math.round(about * (at ? 1 : part) * (0.9 + 0.2 * chance.fraction())))
  yield {
    act: 'enter',
    on: opens,
    fields: {
      indicator,
      value: rate ? of100 : many,
      ...of(at),
      source,
      statement: '按台账逐笔汇总，经办人和分管负责人已核对。',
    },
  }
  const sent = days.workingDays(opens, chance.whole(0, 2))
  yield { act: 'confirm', on: sent }
  yield signature(days.workingDays(sent, chance.whole(0, 3)))
}

function* lately({ chance, days, opens }: Telling, indicator: string, sent: boolean): Story {
  const month = days.later(`${opens.slice(0, 8)}01`, -1)
  yield {
    act: 'enter',
    on: opens,
    fields: {
      indicator,
      value: chance.whole(6, 90),
      from: `${month.slice(0, 8)}01`,
      to: month,
      source: '月度台账（演示）',
      statement: '按签到表汇总。',
    },
  }
  if (sent) yield { act: 'confirm', on: days.workingDays(opens, 1) }
}
