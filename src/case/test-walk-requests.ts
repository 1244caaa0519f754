/** What a walk enters: values that fields accept most of the time, and what else the request of an act must say. */
import { addWorkingDays, type Calendar } from '../deadline/calendar.ts'
import type { AttachmentReference, Field } from '../procedure/field.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { ActRequest } from './act-input.ts'
import { outcomesOf } from './gates.ts'
import type { CaseState } from './state.ts'

/** Numbers from 0 up to 1, the same from the same seed: a small linear congruential generator. */
export const randomFrom = (seed: number): (() => number) => {
  let s = seed
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0
    return s / 2 ** 32
  }
}
export const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)]

const anyone = { form: 'person', name: '赵大年', phone: '13900000001' } as const
const organisation = { form: 'organisation', name: '清河县柳林砖厂' } as const
const units = ['government', 'government', 'justice', 'market']
const people = ['walker', 'runner', 'rider', 'rower', 'climber']
const file = {
  id: '00000000-0000-4000-8000-00000000f11e',
  name: '材料.pdf',
  bytes: 1024,
  sha256: 'f'.repeat(64),
}
/** The files that may be named as uploaded. */
export const files: ReadonlyMap<string, AttachmentReference> = new Map([[file.id, file]])

/** The case a link names. */
export const otherId = '00000000-0000-4000-8000-00000000ffff'

interface Entering {
  readonly random: () => number
  readonly today: string
  readonly calendar: Calendar
}
/**
 * What somebody who knows the procedure enters, mostly: where only one value among many passes a gate, chance
 * does not find it.
 */
const usual: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'normative-document': { disclosure: 'active' },
  meeting: { kind: 'executive', chair: 'climber', due: people, present: people, absent: [] },
  'agenda-item': { speeches: ['walker', 'climber'].map(who => ({ who, opinion: 'agree' })), recused: [] },
  'administrative-penalty': {
    officers: people.slice(0, 2),
    investigators: people.slice(0, 2),
    host: 'climber',
    reviewer: 'rower',
    publicInterest: false,
    entangled: false,
    sealed: true,
    socialImpact: true,
    correction: 'moot',
    reviewResult: 'passed',
    discussionResult: 'agreed',
    proposed: [{ kind: 'fine', amount: 20_000, detail: '罚款' }],
    penalties: [{ kind: 'fine', amount: 20_000, detail: '罚款' }],
  },
  // 政府信息公开信息处理费管理办法: the eleventh piece within a month costs 100 yuan.
  'disclosure-request': { feeStandard: 'byPiece', piecesBefore: 10, fee: 100 },
  reconsideration: {
    jurisdiction: 'department',
    hearers: people.slice(0, 2),
    hearingHost: 'climber',
    hearingRecorder: 'rower',
  },
}

/** How one form is filled in: boxes mostly ticked or mostly not, choices mostly the first or any. */
interface Filling extends Entering {
  readonly ticks: number
  readonly first: number
}

/** A value a field accepts, most of the time. */
const sampleValue = (field: Field, filling: Filling): unknown => {
  const { random, today, calendar, ticks, first } = filling
  const some = (list: readonly string[]) => list.slice(0, 1 + Math.floor(random() * list.length))
  switch (field.kind) {
    case 'text':
      return '试填内容'
    case 'number': {
      const size = pick([4, 10, 10, 100], random) ?? 10
      return Math.max(field.min ?? 0, Math.min(field.max ?? size, Math.floor(random() * size)))
    }
    case 'money':
      return pick([0, 100, 5_000, 20_000], random)
    case 'date':
      if (field.future && random() < 0.5) return addWorkingDays(today, 1 + Math.floor(random() * 40), calendar)
      return field.past && random() < 0.3 ? addWorkingDays(today, -1 - Math.floor(random() * 40), calendar) : today
    case 'boolean':
      return random() < ticks
    case 'choice':
      return random() < first ? Object.keys(field.options)[0] : pick(Object.keys(field.options), random)
    case 'party': {
      const party = random() < 0.5 ? anyone : organisation
      return field.many ? [party] : party
    }
    case 'unit': {
      const unit = pick(units, random)
      return field.many ? (random() < 0.5 ? [unit] : units.slice(1)) : unit
    }
    case 'person':
      return field.many ? some(people) : pick(people, random)
    case 'rows':
      return sampleRows(field, filling)
    case 'attachment':
      return [file.id]
    case 'link':
      return otherId
  }
}

/** One row or two, or one for each option of its first choice. */
const sampleRows = (field: Extract<Field, { kind: 'rows' }>, filling: Filling): unknown[] => {
  const columns = Object.entries(field.columns)
  const row = () => Object.fromEntries(columns.map(([key, column]) => [key, sampleValue(column, filling)]))
  const choice = columns.find(([, { kind }]) => kind === 'choice')
  if (choice && choice[1].kind === 'choice' && filling.random() < 0.6)
    return Object.keys(choice[1].options).map(option => ({ ...row(), [choice[0]]: option }))
  return filling.random() < 0.5 ? [row()] : [row(), row()]
}

export const requestFor = (definition: AnyProcedure, state: CaseState, key: string, entering: Entering): ActRequest => {
  const { random, today } = entering
  const filling = { ...entering, ticks: pick([0.05, 0.5, 0.95], random) ?? 0, first: pick([0, 0, 0.8], random) ?? 0 }
  const act = definition.acts[key]
  const asked = [...(act?.asks ?? []), ...(act?.mayGive ?? []).filter(() => random() < 0.5)]
  const fields = Object.fromEntries(
    asked.flatMap(name => {
      const field = definition.fields[name]
      const known = usual[definition.id]?.[name]
      const value = known !== undefined && random() < 0.85 ? known : field && sampleValue(field, filling)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const grounds = act?.opens ? Object.keys(definition.intervals?.[act.opens]?.grounds ?? {}) : []
  const sent = act?.returns ?? act?.receives
  const referral = pick(
    state.referrals.filter(r => r.key === sent && r.returnedOn === null && !(act?.receives && r.receivedOn)),
    random,
  )
  const unserved = state.letters.filter(l => act?.serves === 'any' || l.key === act?.serves)
  const letter = act?.serves ? (unserved.findLast(({ served }) => served.length === 0) ?? unserved.at(-1)) : undefined
  const [outcome, ground] = [pick(outcomesOf(definition, key), random), pick(grounds, random)]
  // What was sent and not yet received waits for its arrival, which is an act of its own.
  const arrived = random() < 0.5 ? { receivedOn: today } : {}
  return {
    on: today,
    fields,
    reason: '试填理由',
    ...(random() < 0.5 ? { override: { reason: '试越门槛' } } : {}),
    ...(random() < 0.2 && !definition.sealed ? { copyTo: ['market', 'justice'] } : {}),
    ...(outcome ? { outcome } : {}),
    ...(ground ? { ground } : {}),
    ...(act?.refers ? { referrals: [{ to: 'market', ...arrived }] } : {}),
    ...(referral ? { referral: referral.id, reply: '试填回复' } : {}),
    ...(letter
      ? { service: { letter: letter.id, recipient: '申请人', on: today, way: '直接送达', proof: '送达回证' } }
      : {}),
  }
}
