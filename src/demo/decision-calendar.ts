/** When each major decision of the county comes to each of its steps: its consultation and its agenda item go by the same days. */
import type { DemonstrationDays } from './days.ts'
import { type DecisionKey, type DecisionTopic, decisionTopics } from './decision-texts.ts'
import { executiveMeetingFrom, type PlannedMeeting } from './meeting-calendar.ts'

/** How it ends, or the stage where it waits today. */
export type DecisionFate =
  | 'executed'
  | 'stopped'
  | 'adjusted'
  | 'suspended'
  | 'rejected'
  | 'declined'
  | 'terminated'
  | 'executing'
  | 'announced'
  | 'decided'
  | 'tabled'
  | 'reviewed'
  | 'reviewing'
  | 'submitted'
  | 'consulting'
  | 'proposed'
export interface PlannedDecision {
  readonly name: string
  readonly key: DecisionKey
  readonly topic: DecisionTopic
  readonly fate: DecisionFate
  readonly day: DecisionDays
}

export interface DecisionDays {
  readonly proposed: string
  readonly initiated: string
  readonly drafted: string
  /** The draft is before the public from one day until another. */
  readonly published: string
  readonly until: string
  readonly closed: string
  readonly summarised: string
  readonly submitted: string
  readonly accepted: string
  readonly concluded: string
  readonly tabled: string
  readonly itemProposed: string
  /** Undefined where the meeting that comes next has not been called. */
  readonly meeting: PlannedMeeting | undefined
  readonly decided: string
  readonly announced: string
  readonly assigned: string
}

export const decisionsOf = (days: DemonstrationDays): readonly PlannedDecision[] => {
  const known = calendars.get(days) ?? plannedIn(days)
  calendars.set(days, known)
  return known
}
const calendars = new WeakMap<DemonstrationDays, readonly PlannedDecision[]>()

const plannedIn = (days: DemonstrationDays): readonly PlannedDecision[] => {
  const [first = 0, second = 0] = days.years
  const begun = (key: DecisionKey, fate: DecisionFate, opens: string) => ({ key, fate, opens: days.working(opens) })
  const standing = (key: DecisionKey, fate: DecisionFate, step: Reached, on: string) => ({
    key,
    fate,
    opens: openedFor(days, step, on),
  })
  const back = (n: number) => days.workingDays(days.today, -n)
  return [
    begun('buses', 'executed', `${first}-02-20`),
    begun('sorting', 'executed', `${first}-05-10`),
    begun('bicycles', 'stopped', `${first}-06-20`),
    begun('estates', 'adjusted', `${second}-01-10`),
    begun('schools', 'suspended', `${second}-02-20`),
    begun('parkingFees', 'rejected', `${second}-04-15`),
    begun('nightMarket', 'declined', `${second}-05-20`),
    begun('waterPrice', 'terminated', `${second}-06-25`),
    // The units that carry it out report within half a year of being charged: one is a day late, one still has days.
    standing('medicine', 'executing', 'assigned', days.later(days.today, -181)),
    standing('restoration', 'announced', 'announced', back(4)),
    standing('heating', 'decided', 'decided', back(7)),
    standing('elderly', 'tabled', 'tabled', back(5)),
    standing('farmland', 'reviewed', 'concluded', back(2)),
    standing('station', 'reviewing', 'accepted', back(4)),
    standing('training', 'submitted', 'submitted', back(1)),
    standing('parking', 'consulting', 'published', days.later(days.today, -16)),
    standing('markets', 'proposed', 'proposed', back(6)),
  ].map(({ key, fate, opens }) => ({
    name: `decision/${key}`,
    key,
    fate,
    topic: decisionTopics[key],
    day: decisionDays(days, opens),
  }))
}

type Reached = Exclude<keyof DecisionDays, 'meeting'>
/** The latest opening from which the step is reached by a day. */
const openedFor = (days: DemonstrationDays, step: Reached, by: string): string => {
  for (let n = 0; n < 500; n++) {
    const opens = days.workingDays(by, -n)
    if (decisionDays(days, opens)[step] <= by) return opens
  }
  throw new Error(`no day from which ${step} is reached by ${by}`)
}

const decisionDays = (days: DemonstrationDays, proposed: string): DecisionDays => {
  const after = (day: string, n: number) => days.workingDays(day, n)
  const initiated = after(proposed, 4)
  const drafted = after(initiated, 8)
  const published = after(drafted, 2)
  const until = days.working(days.later(published, 31))
  const closed = after(until, 1)
  const summarised = after(closed, 6)
  const submitted = after(summarised, 4)
  const accepted = after(submitted, 1)
  const concluded = after(accepted, 9)
  const tabled = after(concluded, 2)
  const itemProposed = after(tabled, 1)
  const meeting = executiveMeetingFrom(days, after(itemProposed, 3))
  const decided = after(meeting?.heldOn ?? days.later(days.today, 60), 1)
  const announced = after(decided, 8)
  return {
    proposed,
    initiated,
    drafted,
    published,
    until,
    closed,
    summarised,
    submitted,
    accepted,
    concluded,
    tabled,
    itemProposed,
    meeting,
    decided,
    announced,
    assigned: after(announced, 4),
  }
}

/** The meeting that stops a decision after a year or so of trying. */
export const stoppingMeeting = (days: DemonstrationDays, { day }: PlannedDecision): PlannedMeeting | undefined =>
  executiveMeetingFrom(days, days.later(day.assigned, 330))
