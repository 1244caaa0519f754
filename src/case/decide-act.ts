/**
 * Deciding an act: pure. Given the case, the act and what was entered, either every reason against it or the event to
 * record. The transaction around it is `perform-act.ts`; bulk loading uses the same decision.
 */
import type { NumberTrace } from '../procedure/case-view.ts'
import type { AttachmentReference } from '../procedure/field.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { citation } from '../procedure/statute.ts'
import {
  type ActRequest,
  type EnteredParty,
  givenFields,
  isDate,
  isObject,
  type ReadFields,
  readFields,
  uuid,
} from './act-input.ts'
import { roundsOf, unitsNamed } from './approval-rounds.ts'
import { extensionLimit, type LocalRules, withClocks } from './case-clocks.ts'
import { shanghaiDay } from './engine.ts'
import { type ActData, type CaseEvent, type EventActor, type IssuedLetter, thePublic } from './event.ts'
import { gateInput, type Surroundings, surroundingsOn } from './gate-input.ts'
import { fromStage, outcomesOf, stageNames, unmetPoints } from './gates.ts'
import type { Links } from './links.ts'
import { overrideOf, toldTo } from './override.ts'
import { accepted, type Result, refused, type Unmet } from './refusal.ts'
import type { CaseState } from './state.ts'

export interface ActDecision {
  readonly definition: AnyProcedure
  readonly before: CaseState
  readonly act: string
  readonly request: ActRequest
  readonly actor: EventActor
  /** That the performer holds in the unit where the act is performed, to pass over a gate; none where absent. */
  readonly duties?: readonly string[]
  readonly now: string
  readonly rules: LocalRules
  /** Uploaded files by id, for those the request names. */
  readonly files: ReadonlyMap<string, AttachmentReference>
  /** The other cases its gates and derived facts look at. */
  readonly links: Links
  readonly newId: () => string
}
export interface DecidedAct {
  /** Of kind `submission` where signatures are needed first. */
  readonly record: Omit<CaseEvent, 'seq'>
  readonly parties: readonly (EnteredParty & { readonly id: string })[]
  readonly attachments: readonly string[]
}

export const decideAct = (decision: ActDecision): Result<DecidedAct> => {
  const { definition, before, request, actor, now, rules, links } = decision
  const act = definition.acts[decision.act]
  if (!act) return refused('unknown-act', '没有这一办理环节')
  const wrongStage = stageRefusal(definition, before, act)
  if (wrongStage) return wrongStage
  if (act.offered && !act.offered(before)) return refused('unmet', `“${act.label}”不适用于本案`)
  if (isPending(before, decision.act, request.referral))
    return refused('unmet', `“${act.label}”已经提请签批`, [{ text: '签批以前不再提请；内容有误的，先撤回或者退回' }])
  const checked = checkInput(decision)
  const filled = fillFacts(checked.fields, decision)
  const faults = [...checked.faults, ...filled.faults]
  const entered = withFacts(before, filled.values, act.sets, request.on)
  const outcome = request.outcome ?? onlyOutcome(definition, decision.act)
  const surroundings = surroundingsOn(links, definition, rules, request.on)
  const asked = outcome === undefined ? request : { ...request, outcome }
  const derived = faults.length === 0 ? derivedFacts(act, { ...before, facts: entered }, asked, surroundings) : {}
  const values = { ...filled.values, ...derived }
  const facts = { ...entered, ...derived } as CaseState['facts']
  const duties = decision.duties ?? []
  const given = { ...request, fields: givenFields(request.fields) }
  const points =
    faults.length > 0
      ? []
      : unmetPoints(definition, decision.act, withClocks(definition, { ...before, facts }, rules), given, surroundings)
  const override = overrideOf(points, request.override, duties)
  const unmet = faults.length > 0 ? faults : override ? [] : toldTo(points, duties)
  if (unmet.length > 0)
    return refused(
      faults.length > 0 ? 'bad-input' : 'unmet',
      `“${act.label}”尚不能办理，有${unmet.length}项未满足`,
      unmet,
    )
  const rounds = roundsOf(definition, decision.act, facts, actor.unit ?? before.unit)
  const copies = unitsTold(decision, facts)
  const data: ActData = {
    ...(Object.keys(values).length > 0 ? { fields: values } : {}),
    ...(outcome ? { outcome } : {}),
    ...requestData(decision),
    ...(copies.length > 0 ? { copies } : {}),
    ...(override ? { override } : {}),
    ...(rounds.length > 0 ? { rounds } : {}),
  }
  return accepted({
    record: {
      kind: rounds.length > 0 ? 'submission' : 'act',
      act: decision.act,
      occurredOn: request.on,
      recordedAt: now,
      actor,
      data,
    },
    parties: filled.parties,
    attachments: Object.values(checked.fields.attachments).flat(),
  })
}

/** Put forward already, and not yet signed: once more would only leave one that nobody can sign. */
export const isPending = ({ pending }: CaseState, act: string, referral: string | undefined): boolean =>
  pending.some(proposal => proposal.act === act && proposal.data.referral === referral)

/** Units told of the act (抄送): those the definition names and those its performer adds, not the performer's own. */
const unitsTold = ({ definition, act, request, before, actor }: ActDecision, facts: object): readonly string[] => {
  const named = (definition.acts[act]?.copiedTo ?? []).flatMap(place =>
    place === 'origin' ? [before.origin] : unitsNamed(facts, place),
  )
  return [...new Set([...named, ...(request.copyTo ?? [])])].filter(unit => unit !== actor.unit)
}

/** Why the act cannot be performed at the case's stage; null where it can. */
export const stageRefusal = (
  definition: AnyProcedure,
  before: CaseState,
  act: AnyProcedure['acts'][string],
): Result<never> | null =>
  fromStage(definition, before, act)
    ? null
    : refused('wrong-stage', `“${act.label}”只能在“${stageNames(definition, act)}”阶段办理`, [
        {
          text: `案件现处于“${definition.stages[before.stage]?.label ?? '未立案'}”阶段`,
          article: citation(act.article),
        },
      ])

const checkInput = ({
  definition,
  act,
  request,
  now,
  before,
  actor,
}: ActDecision): { fields: ReadFields; faults: readonly Unmet[] } => {
  const today = shanghaiDay(now)
  const faults: Unmet[] = []
  const received =
    (before.facts as Record<string, unknown>)[definition.receivedOn] ?? request.fields?.[definition.receivedOn]
  const receivedOn = isDate(received) ? received : null
  if (!isDate(request.on)) faults.push({ text: '请填写有效的办理日期' })
  else if (request.on > today) faults.push({ text: `办理日期（${request.on}）不得晚于今天（${today}）` })
  // Whoever acts himself acts now; what came by letter or in person is dated by the clerk who enters it.
  else if (actor === thePublic && request.on !== today) faults.push({ text: `网上办理的日期为提交当天（${today}）` })
  else if (receivedOn && request.on < receivedOn)
    faults.push({ text: `办理日期（${request.on}）不得早于收到日（${receivedOn}）` })
  for (const text of [
    request.reason,
    request.reply,
    request.service?.proof,
    request.service?.recipient,
    request.service?.way,
    request.override?.reason,
  ])
    if (text !== undefined && (text.length > 20_000 || !text.isWellFormed() || text.includes('\0')))
      faults.push({ text: '文字过长或含有无法保存的字符' })
  for (const day of [request.service?.on, ...(request.referrals ?? []).map(({ receivedOn: day }) => day)])
    if (day !== undefined && (!isDate(day) || day > today)) faults.push({ text: '日期无效，或晚于今天' })
  if (
    request.referrals?.some(
      ({ to }) =>
        (to.length === 0 && !sentToParty(definition, act)) ||
        to.length > 100 ||
        !to.isWellFormed() ||
        to.includes('\0'),
    )
  )
    faults.push({ text: '发往的单位无效' })
  if (request.override?.reason.trim() === '') faults.push({ text: '请写明越过门槛的理由' })
  if (request.copyTo?.length && actor === thePublic) faults.push({ text: '抄送由工作人员办理' })
  if (request.copyTo?.length && definition.sealed)
    faults.push({ text: '本事项案件限知悉范围，不得抄送', article: citation(definition.sealed.article) })
  const fields = readFields(definition, act, request.fields ?? {}, { receivedOn, today })
  return { fields, faults: [...faults, ...fields.faults] }
}

/** Facts as the case keeps them: attachments by reference, parties by id with their data apart. */
const fillFacts = (
  fields: ReadFields,
  { files, newId, request }: ActDecision,
): {
  values: Record<string, unknown>
  parties: readonly (EnteredParty & { id: string })[]
  faults: readonly Unmet[]
} => {
  const parties = fields.parties.map(entered => ({ ...entered, id: newId() }))
  const values: Record<string, unknown> = { ...fields.values }
  const missing = Object.values(fields.attachments)
    .flat()
    .some(id => !files.has(id))
  for (const [key, ids] of Object.entries(fields.attachments)) values[key] = ids.map(id => files.get(id))
  for (const { field, id, party } of parties) {
    const reference = { id, form: party.form }
    const list = values[field]
    const many = Array.isArray(request.fields?.[field])
    values[field] = many ? [...(Array.isArray(list) ? list : []), reference] : reference
  }
  return { values, parties, faults: missing ? [{ text: '附件不存在或已归入其他案件，请重新上传' }] : [] }
}

const onlyOutcome = (definition: AnyProcedure, act: string): string | undefined => {
  const possible = outcomesOf(definition, act)
  return possible.length === 1 ? possible[0] : undefined
}

const sentToParty = (definition: AnyProcedure, key: string): boolean => {
  const refers = definition.acts[key]?.refers
  return refers !== undefined && definition.referrals?.[refers]?.to === 'party'
}

/** The rest of the request as the event records it. */
const requestData = ({ definition, act: key, request, newId, before }: ActDecision): ActData => {
  const act = definition.acts[key]
  const extension = act?.extends ? definition.clocks[act.extends]?.extension : undefined
  const start = before.clocks.find(clock => clock.key === act?.extends)?.start ?? request.on
  const limit = extension ? extensionLimit(extension, start) : undefined
  return {
    ...(request.ground ? { ground: request.ground } : {}),
    ...(request.reason ? { reason: request.reason } : {}),
    ...(limit ? { extendBy: { n: request.extendBy ?? limit.n, unit: limit.unit } } : {}),
    ...(act?.refers
      ? {
          referrals: (request.referrals ?? []).map(({ to, receivedOn }) => ({
            id: newId(),
            // A party's name is personal data: it stays in its sealed field and out of the event.
            to: sentToParty(definition, key) ? '' : to,
            receivedOn: receivedOn ?? null,
          })),
        }
      : {}),
    ...(act?.receives && request.referral ? { referral: request.referral } : {}),
    ...(act?.returns && request.referral ? { referral: request.referral, reply: request.reply ?? '' } : {}),
    ...(act?.serves && request.service
      ? { served: { ...request.service, ...(request.service.proof ? { proof: request.service.proof } : {}) } }
      : {}),
  }
}

export const withFacts = (before: CaseState, values: Record<string, unknown>, sets: string | undefined, on: string) =>
  ({ ...before.facts, ...values, ...(sets ? { [sets]: on } : {}) }) as CaseState['facts']

/** What follows from the case and what was entered, with what lies outside it as it stands. */
export const derivedFacts = (
  act: AnyProcedure['acts'][string],
  entered: CaseState,
  request: ActRequest,
  surroundings: Surroundings,
): Record<string, unknown> => {
  if (!act.derives) return {}
  const input = gateInput({ ...request, fields: entered.facts as Record<string, unknown> }, surroundings)
  return Object.fromEntries(
    Object.entries(act.derives)
      .map(([key, derive]) => [key, derive?.(entered, request.on, input)])
      // An event is JSON, which has no undefined: a fact once known is not unlearned.
      .filter(([, value]) => value !== undefined),
  )
}

/** Ids of uploaded files an act's request names. */
export const attachmentIds = (definition: AnyProcedure, request: ActRequest): readonly string[] =>
  Object.entries(isObject(request.fields) ? request.fields : {}).flatMap(([key, value]) =>
    definition.fields[key]?.kind === 'attachment' && Array.isArray(value)
      ? value.filter((id): id is string => typeof id === 'string' && uuid.test(id))
      : [],
  )

/** The registers an act takes a number from when it takes effect: its own, then its letters'. */
export const registersTaken = (
  definition: AnyProcedure,
  actKey: string,
  letters: readonly string[],
): readonly string[] =>
  [definition.acts[actKey]?.numbers, ...letters.map(key => definition.letters?.[key]?.register)].filter(
    register => register !== undefined,
  )

/** The record of an act that takes effect, with the numbers it took, in the order of `registersTaken`, and its letters. */
export const withEffects = (
  definition: AnyProcedure,
  record: Omit<CaseEvent, 'seq'>,
  letters: readonly string[],
  numbers: readonly NumberTrace[],
  newId: () => string,
): Omit<CaseEvent, 'seq'> => {
  const own = numbers.slice(definition.acts[record.act]?.numbers ? 1 : 0).values()
  const issued = letters.map((key): IssuedLetter => {
    const number = definition.letters?.[key]?.register ? (own.next().value?.text ?? null) : null
    return { id: newId(), key, number, issuedOn: record.occurredOn }
  })
  const [letter] = issued
  return {
    ...record,
    data: {
      ...record.data,
      ...(numbers.length > 0 ? { numbers } : {}),
      ...(letter ? (issued.length === 1 ? { letter } : { letters: issued }) : {}),
    },
  }
}
