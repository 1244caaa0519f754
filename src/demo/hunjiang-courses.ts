/**
 * 浑江区 2019 as courses of cases: as many mediations, disclosure requests and proposals as the published totals say, with the
 * published results, and one reported figure for each measured figure. Days are spread evenly over the year; no person
 * is named, since none was published.
 */

import type { ActRequest } from '../case/act-input.ts'
import type { EventActor } from '../case/event.ts'
import type { Course, CourseStep } from '../case/load-courses.ts'
import { formatDate, parseDate } from '../deadline/civil-date.ts'
import type { HunjiangUnit } from './hunjiang-office.ts'
import { hunjiang } from './hunjiang-office.ts'
import { type MeasuredFigure, measuredFigures, reportYear, sourceTitle } from './hunjiang-source.ts'

/** The published totals that cases are made to. */
export interface PublishedTotals {
  readonly mediations: number
  readonly agreements: number
  readonly requests: number
  readonly proposals: number
  /** 96%以上 of 49 can only be 48 or 49; the fewer is taken. */
  readonly satisfied: number
}
const publishedValue = (indicator: string): number => {
  const figure = measuredFigures().find(measured => measured.indicator === indicator)
  if (!figure) throw new Error(`${indicator} is not in the source`)
  return figure.value
}
const publishedTotals = (): PublishedTotals => {
  const proposals = publishedValue('proposals-total-both-sessions')
  return {
    mediations: publishedValue('mediation-total'),
    agreements: publishedValue('mediation-success'),
    requests: publishedValue('foi-requests'),
    proposals,
    satisfied: Math.ceil((publishedValue('proposals-satisfaction-rate') / 100) * proposals),
  }
}

/** @param recordedOn the day of loading: the cases happened in 2019, but were recorded now. */
export function* hunjiangCourses(recordedOn: string): Generator<Course> {
  const { mediations, agreements, requests, proposals, satisfied } = publishedTotals()
  for (let i = 0; i < mediations; i++) yield mediation(i, mediations, failsAt(i, mediations, agreements), recordedOn)
  for (let i = 0; i < requests; i++) yield disclosureRequest(i, requests, recordedOn)
  for (let i = 0; i < proposals; i++) yield proposal(i, proposals, i < satisfied, recordedOn)
  for (const figure of measuredFigures()) yield reportedFigure(figure, recordedOn)
}

/** The unsuccessful ones lie evenly between the others. */
const failsAt = (i: number, total: number, succeeded: number): boolean => {
  const failed = total - succeeded
  return Math.floor(((i + 1) * failed) / total) > Math.floor((i * failed) / total)
}

/** The i-th of n days spread over the year, early enough for what follows to end in it. */
const dayOf = (i: number, n: number, span = 330): string => plusDays(`${reportYear}-01-02`, Math.floor((i * span) / n))
const plusDays = (day: string, n: number): string => formatDate(parseDate(day) + n)

const rebuilt = '由已公布合计数重建'
const unpublished = { form: 'person', name: '未公布', address: '未公布' } as const
const by = (unit: HunjiangUnit): EventActor => ({ person: null, name: rebuilt, unit, post: null })

type Steps = {
  (act: string, on: string, request?: Omit<ActRequest, 'on'>): CourseStep
  sign: (on: string) => CourseStep
}
const stepsOf = (unit: HunjiangUnit, recordedOn: string): Steps =>
  Object.assign(
    (act: string, on: string, request: Omit<ActRequest, 'on'> = {}): CourseStep => ({
      act,
      actor: by(unit),
      request: { on, ...request },
      recordedOn,
    }),
    { sign: (on: string): CourseStep => ({ sign: true, on, actor: by(unit), recordedOn }) },
  )

/** Left at the agreement: whether it was performed was not published. */
const mediation = (i: number, n: number, fails: boolean, recordedOn: string): Course => {
  const step = stepsOf('towns', recordedOn)
  const day = dayOf(i, n)
  const concluded = plusDays(day, 10)
  const records = [{ on: concluded, mediator: '未公布', note: rebuilt }]
  return {
    procedure: 'mediation',
    unit: 'towns',
    steps: [
      step('register', day, {
        fields: {
          receivedOn: day,
          source: 'screened',
          form: 'people',
          kind: 'other',
          place: rebuilt,
          parties: [unpublished],
          summary: rebuilt,
        },
      }),
      step('accept', day, { fields: { willing: 'willing', mediators: '未公布' } }),
      fails
        ? step('fail', concluded, { fields: { records } })
        : step('agree', concluded, {
            fields: {
              agreementForm: 'oral',
              agreedOn: concluded,
              agreement: rebuilt,
              performDue: concluded,
              records,
            },
          }),
    ],
  }
}

/** 依申请公开政务信息8条: received and disclosed. */
const disclosureRequest = (i: number, n: number, recordedOn: string): Course => {
  const step = stepsOf('office', recordedOn)
  const day = dayOf(i, n)
  const answered = plusDays(day, 9)
  return {
    procedure: 'disclosure-request',
    unit: 'office',
    steps: [
      step('register', day, {
        fields: {
          channel: 'inPerson',
          applicant: unpublished,
          applicantType: 'person',
          subject: rebuilt,
          description: rebuilt,
          deliveryForm: 'pickup',
        },
      }),
      step('accept', day),
      step('review', answered, { fields: { secrecy: 'clear', reviewOpinion: rebuilt } }),
      step('disclose', answered, { outcome: 'provided', fields: { answer: rebuilt } }),
      step.sign(answered),
    ],
  }
}

/** 49件全部按期办复，满意率96%以上: all replied to within the term; all but one deputy satisfied. */
const proposal = (i: number, n: number, satisfied: boolean, recordedOn: string): Course => {
  const step = stepsOf('departments', recordedOn)
  // The sessions meet in winter, and replies and opinions follow within the year.
  const day = dayOf(i, n, 60)
  const replied = plusDays(day, 60)
  const answered = plusDays(day, 75)
  const withheld = { disclosure: 'withheld', disclosureGround: '未公布' }
  return {
    procedure: 'proposal',
    unit: 'office',
    steps: [
      step('register', day, {
        fields: {
          receivedOn: day,
          kind: 'suggestion',
          session: `${reportYear}年区两会`,
          number: String(i + 1),
          subject: rebuilt,
          content: rebuilt,
          deputies: [unpublished],
        },
      }),
      step('assign', day, { fields: { lead: 'departments' } }),
      step('sign', day),
      step('contactDeputies', replied, { fields: { contactWay: 'written', contactNote: rebuilt } }),
      step('draftReply', replied, { fields: { draft: rebuilt, category: 'A', ...withheld } }),
      step('reviewLegality', replied, { fields: { legalityOpinion: 'passed' } }),
      step('reviewSecrecy', replied, { fields: { secrecyOpinion: 'passed', ...withheld } }),
      step('reply', replied, { fields: { replyWay: 'written' } }),
      step.sign(replied),
      step('recordFeedback', answered, {
        fields: { attitude: 'satisfied', result: satisfied ? 'satisfied' : 'basically' },
      }),
      step('close', answered),
    ],
  }
}

const reportedFigure = (figure: MeasuredFigure, recordedOn: string): Course => {
  const step = stepsOf(hunjiang, recordedOn)
  const { indicator, value, qualifier, raw, clause, line } = figure
  const endOfYear = `${reportYear}-12-31`
  return {
    procedure: 'reported-figure',
    unit: hunjiang,
    steps: [
      step('enter', endOfYear, {
        fields: {
          indicator,
          value,
          qualifier: qualifier ?? '无',
          raw,
          year: reportYear,
          clause,
          source: sourceTitle,
          line,
          statement: '已公布的年度报告原文',
        },
      }),
      step('confirm', endOfYear),
      step.sign(endOfYear),
    ],
  }
}
