/** Which drafts are before the public and when: of major decisions, of normative documents, and some of their own. */
import { type Chance, chanceOf } from './chance.ts'
import {
  consultedDocuments,
  type DocumentKey,
  type Opinion,
  type OwnKey,
  opinionsOn,
  ownMatters,
  unrelated,
} from './consultation-texts.ts'
import type { DemonstrationDays } from './days.ts'
import { decisionsOf } from './decision-calendar.ts'
import { type DecisionKey, draftOf } from './decision-texts.ts'
import { fullText } from './document-texts.ts'
import { executiveMeetingFrom, type PlannedMeeting } from './meeting-calendar.ts'

export interface PlannedConsultation {
  readonly name: string
  readonly key: DecisionKey | OwnKey | DocumentKey
  readonly unit: string
  readonly topic: string
  readonly purpose: 'decision' | 'document' | 'other'
  /** The case it is for. */
  readonly subject?: string
  readonly draft: string
  readonly explanation: string
  readonly published: string
  readonly until: string
  readonly closed: string
  readonly summarised: string
  /** `unsigned`: put to the head for signature; `open`: nobody has closed it; `considering`: closed, nothing published of it. */
  readonly fate: 'answered' | 'unsigned' | 'open' | 'considering' | 'ended'
  readonly says: number
}

export const consultationsOf = (days: DemonstrationDays): readonly PlannedConsultation[] => [
  ...forDecisions(days),
  ...forDocuments(days),
  ...ofTheirOwn(days),
]

const forDecisions = (days: DemonstrationDays): readonly PlannedConsultation[] =>
  decisionsOf(days)
    .filter(({ fate }) => fate !== 'proposed' && fate !== 'declined')
    .map(({ name, key, topic, fate, day }) => ({
      name: `consultation/${key}`,
      key,
      unit: topic.undertaker,
      topic: `${topic.title}（草案）`,
      purpose: 'decision',
      subject: name,
      draft: draftOf(topic, '草案'),
      explanation: `为了${topic.purpose}，${topic.others.length > 0 ? '会同有关单位' : '经调查研究'}起草了草案，现公开征求意见。草案全文和说明如下。`,
      published: day.published,
      until: day.until,
      closed: day.closed,
      summarised: day.summarised,
      fate: fate === 'consulting' ? 'open' : fate === 'terminated' ? 'ended' : 'answered',
      says: fate === 'terminated' ? 2 : opinionsOn(key).length,
    }))

export interface PlannedDocument {
  readonly name: string
  readonly key: DocumentKey
  readonly day: DocumentDays
}
interface DocumentDays {
  readonly initiated: string
  readonly drafted: string
  readonly published: string
  readonly until: string
  readonly closed: string
  readonly summarised: string
  readonly submitted: string
  readonly concluded: string
  readonly tabled: string
  readonly itemProposed: string
  readonly meeting: PlannedMeeting | undefined
}
export const consultedDocumentsOf = (days: DemonstrationDays): readonly PlannedDocument[] => {
  const [, second = 0] = days.years
  // One is in force, one goes to the meeting that was called, one is before the public.
  const begun: Readonly<Record<DocumentKey, string>> = {
    delivery: days.working(`${second}-03-03`),
    dogs: startedFor(days, 'tabled', days.workingDays(days.today, -5)),
    contracts: startedFor(days, 'published', days.later(days.today, -22)),
  }
  return (Object.keys(begun) as DocumentKey[]).map(key => ({
    name: `document/${key}`,
    key,
    day: documentDays(days, begun[key]),
  }))
}
const startedFor = (days: DemonstrationDays, step: 'tabled' | 'published', by: string): string => {
  for (let n = 0; ; n++) {
    const starts = days.workingDays(by, -n)
    if (documentDays(days, starts)[step] <= by) return starts
  }
}
const documentDays = (days: DemonstrationDays, initiated: string): DocumentDays => {
  const after = (day: string, n: number) => days.workingDays(day, n)
  const drafted = after(initiated, 10)
  const published = after(drafted, 3)
  const until = days.working(days.later(published, 31))
  const closed = after(until, 1)
  const summarised = after(closed, 6)
  const submitted = after(summarised, 4)
  const concluded = after(submitted, 11)
  const tabled = after(concluded, 2)
  const itemProposed = after(tabled, 1)
  const meeting = executiveMeetingFrom(days, after(itemProposed, 3))
  return {
    initiated,
    drafted,
    published,
    until,
    closed,
    summarised,
    submitted,
    concluded,
    tabled,
    itemProposed,
    meeting,
  }
}
export const documentText = (key: DocumentKey): string =>
  fullText(consultedDocuments[key], { place: '本县', lead: '承办部门', from: '公布之日', until: null })

const forDocuments = (days: DemonstrationDays): readonly PlannedConsultation[] =>
  consultedDocumentsOf(days).map(({ name, key, day }) => {
    const { title, purpose, drafter } = consultedDocuments[key]
    return {
      name: `consultation/${key}`,
      key,
      unit: drafter,
      topic: `${title}（征求意见稿）`,
      purpose: 'document',
      subject: name,
      draft: documentText(key),
      explanation: `为了${purpose}，起草了征求意见稿，现公开征求意见。征求意见稿全文和说明如下。`,
      published: day.published,
      until: day.until,
      closed: day.closed,
      summarised: day.summarised,
      fate: key === 'contracts' ? 'open' : 'answered',
      says: opinionsOn(key).length,
    }
  })

const ofTheirOwn = (days: DemonstrationDays): readonly PlannedConsultation[] => {
  const [first = 0] = days.years
  const before = (n: number) => days.workingDays(days.today, -n)
  const long = days.working(`${first}-04-08`)
  const own = (key: OwnKey, fate: PlannedConsultation['fate'], published: string, until: string) => {
    const { unit, topic, draft, explanation } = ownMatters[key]
    const closed = days.workingDays(days.working(until), 1)
    return {
      name: `consultation/${key}`,
      key,
      unit,
      topic,
      purpose: 'other' as const,
      draft: [topic, ...draft.map((text, n) => `第${'一二三四五'[n]}条　${text}`), '（演示内容，均为虚构）'].join('\n'),
      explanation,
      published,
      until,
      closed,
      summarised: days.workingDays(closed, 8),
      fate,
      says: fate === 'unsigned' ? 0 : opinionsOn(key).length,
    }
  }
  return [
    own('breakfast', 'answered', long, days.later(long, 20)),
    // The portal asks for opinions about this one.
    own('charging', 'open', days.later(days.today, -14), days.later(days.today, 16)),
    own('renting', 'unsigned', before(1), days.later(days.today, 15)),
    // Its period has run out; nobody has closed it yet.
    own('care', 'open', before(17), before(2)),
    // Closed three weeks ago and still not answered: some opinions are older than their term, the result is due today.
    own('signs', 'considering', before(70), before(21)),
  ]
}

export interface PlannedComment {
  readonly consultation: string
  readonly unit: string
  readonly on: string
  readonly opinion: Opinion
  readonly becomes: 'adopt' | 'adoptInPart' | 'decline' | 'setAside' | 'withdraw' | 'waits'
  /** When it is considered, or withdrawn. */
  readonly then: string
}
/** What was said up to yesterday. */
export const commentsOf = (days: DemonstrationDays): readonly PlannedComment[] =>
  consultationsOf(days).flatMap(consultation => {
    const chance = chanceOf(`comment/${consultation.key}`)
    const opinions = opinionsOn(consultation.key).slice(0, consultation.says)
    return [...opinions, ...(opinions.length > 0 && chance.happens(0.25) ? [unrelated] : [])].flatMap(opinion => {
      const comment = said(days, consultation, opinion, chance)
      return comment.on <= days.last ? [comment] : []
    })
  })

const said = (
  days: DemonstrationDays,
  { name, unit, published, until, closed, summarised, fate }: PlannedConsultation,
  opinion: Opinion,
  chance: Chance,
): PlannedComment => {
  const last = until < days.last ? until : days.last
  const span = Math.max(1, Math.round((Date.parse(last) - Date.parse(published)) / 86_400_000))
  const on = days.later(published, chance.whole(1, span))
  const [, , answer] = opinion
  const wanted = opinion === unrelated ? 'setAside' : becomesOf(answer)
  const withdrawn = wanted === 'decline' && chance.happens(0.1)
  const while_ = fate === 'open' || fate === 'considering'
  const then = withdrawn
    ? days.later(on, 1)
    : while_
      ? days.workingDays(on, chance.whole(3, 6))
      : days.workingDays(closed, chance.whole(1, 4))
  const answered = answer !== '' && (!while_ || chance.happens(0.5)) && then < summarised
  return {
    consultation: name,
    unit,
    on,
    opinion,
    becomes: withdrawn ? 'withdraw' : answered ? wanted : 'waits',
    then,
  }
}
const becomesOf = (answer: string): PlannedComment['becomes'] =>
  answer.startsWith('采纳') ? 'adopt' : answer.startsWith('部分采纳') ? 'adoptInPart' : 'decline'
