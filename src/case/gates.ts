/**
 * Gates: everything an act still lacks, at once, each point with its article. The server, the desk and the printed
 * manual read the same list.
 */
import { publicDuty } from '../procedure/duty.ts'
import { lettersIssued } from '../procedure/issues.ts'
import { perDefinition } from '../procedure/per-definition.ts'
import { inPeriod, periodInWords } from '../procedure/period.ts'
import type { AnyProcedure, Needs, Source } from '../procedure/procedure.ts'
import { citation } from '../procedure/statute.ts'
import { termLabel } from '../procedure/term.ts'
import type { ActRequest } from './act-input.ts'
import { extensionLimit } from './case-clocks.ts'
import { gateInput, type Surroundings } from './gate-input.ts'
import { keptFromPoints, unitsReached } from './kept-from.ts'
import type { GatePoint } from './override.ts'
import type { Unmet } from './refusal.ts'
import { type CaseState, stepSettled } from './state.ts'

type AnyAct = AnyProcedure['acts'][string]
export type ActNeeds = Needs<never, string, string, string>

/** May the act be offered at this stage at all? */
export const fromStage = (definition: AnyProcedure, state: Pick<CaseState, 'stage'>, act: AnyAct): boolean => {
  if (act.from === 'new') return state.stage === ''
  if (act.from === 'anyOpen') return state.stage !== '' && definition.stages[state.stage]?.final !== true
  return typeof act.from === 'string' ? act.from === state.stage : act.from.includes(state.stage)
}

/** The acts that may be offered at a stage; '' before the case is opened. */
export const actsAt = (definition: AnyProcedure, stage: string): readonly (readonly [string, AnyAct])[] => {
  const known = actsByStage(definition)
  const found = known.get(stage)
  if (found) return found
  const acts = Object.entries(definition.acts).filter(([, act]) => fromStage(definition, { stage }, act))
  known.set(stage, acts)
  return acts
}
const actsByStage = perDefinition(() => new Map<string, readonly (readonly [string, AnyAct])[]>())

/** The stages an act may start from, in words. */
export const stageNames = (definition: AnyProcedure, act: AnyAct): string =>
  act.from === 'new'
    ? '新立案件'
    : act.from === 'anyOpen'
      ? '尚未办结'
      : [act.from]
          .flat()
          .map(key => definition.stages[key]?.label ?? key)
          .join('、')

/**
 * What stands in the way of performing the act on the given facts. `after` is the case with the entered facts filled in,
 * so a gate sees what is being handed in with the act; `needs` are those of the act, or the part of them that is asked
 * for.
 */
export const unmetPoints = (
  definition: AnyProcedure,
  actKey: string,
  after: CaseState,
  request: ActRequest,
  surroundings: Surroundings,
  needs: ActNeeds = definition.acts[actKey]?.needs ?? noNeeds,
): readonly GatePoint[] => {
  const act = definition.acts[actKey]
  if (!act) throw new Error(`${definition.id} has no act ${actKey}`)
  const points: readonly GatePoint[] = [
    ...outsidePeriod(act, request.on),
    ...unmetNeeds(definition, after, needs, request, act.article, surroundings),
    ...waitingClocks(definition, actKey, after, request),
    ...unmetExtension(definition, act, after, request),
    ...unmetInterval(definition, act, after, request),
    ...unmetReferral(definition, act, after, request),
    ...unmetService(definition, act, after, request),
    ...unmetOutcome(definition, actKey, act, after, request),
    ...(definition.keptFrom
      ? keptFromPoints(definition, after.facts, unitsReached(definition, actKey, after, request))
      : []),
  ]
  // Asked last: a definition that orders its acts by date says so itself, with its own article.
  return points.some(({ override }) => !override)
    ? points
    : [...points, ...beforeItsStage(definition, act, after, request)]
}

/** What only earlier or later law knows: judged by the day of the act (程序行为发生日). */
export const outsidePeriod = ({ label, during, article }: AnyAct, on: string): Unmet[] =>
  during && !inPeriod(during, on)
    ? [{ text: `“${label}”限于${periodInWords(during)}办理，办理日期为${on}`, article: citation(article) }]
    : []

/**
 * An act of ours that moves the case on cannot have happened before the case came to where it stands: nobody meets a term
 * by dating back. What the public did may have reached us late.
 */
const beforeItsStage = (definition: AnyProcedure, act: AnyAct, c: CaseState, { on }: ActRequest): Unmet[] => {
  if (!act.to || act.to === c.stage || act.by === publicDuty || c.stage === '') return []
  // Of several ways into the stage the earliest: some acts lead from a stage into itself.
  const [since] = (waysInto(definition).get(c.stage) ?? []).flatMap(key => c.acts[key]?.dates.slice(-1) ?? []).sort()
  if (!since || on >= since) return []
  const stage = definition.stages[c.stage]?.label ?? c.stage
  const text = `办理日期（${on}）不得早于案件进入“${stage}”阶段之日（${since}）`
  return [{ text, article: citation(act.article) }]
}

/** The acts, and what is deemed, that lead to each stage. */
const waysInto = perDefinition(({ acts, deemed }) =>
  Map.groupBy([...Object.keys({ ...acts, ...deemed })], key => (acts[key] ?? deemed?.[key])?.to ?? ''),
)

export const noNeeds: ActNeeds = {}
const unmetNeeds = (
  definition: AnyProcedure,
  c: CaseState,
  needs: ActNeeds,
  request: ActRequest,
  article: Source,
  surroundings: Surroundings,
): GatePoint[] => {
  if (needs === noNeeds) return []
  const cited = citation(article)
  const input = gateInput(request, surroundings)
  return [
    ...(needs.settled ?? [])
      .filter(step => !stepSettled(definition, c, step))
      .map(step => ({
        text: `环节“${definition.steps?.[step]?.label ?? step}”尚未办理`,
        article: citation(definition.steps?.[step]?.article ?? article),
      })),
    ...(needs.returned ?? []).flatMap(key => {
      const out = c.referrals.filter(referral => referral.key === key && referral.returnedOn === null)
      const kind = definition.referrals?.[key]
      return out.length > 0
        ? [{ text: `“${kind?.label ?? key}”还有${out.length}件未回复`, article: citation(kind?.article ?? article) }]
        : []
    }),
    ...(needs.issued ?? [])
      .filter(key => !c.letters.some(letter => letter.key === key))
      .map(key => ({ text: `尚未出具《${definition.letters?.[key]?.label ?? key}》`, article: cited })),
    ...(needs.served ?? [])
      .filter(key => !c.letters.some(letter => letter.key === key && letter.served.length > 0))
      .map(key => ({ text: `《${definition.letters?.[key]?.label ?? key}》尚未送达`, article: cited })),
    ...(needs.filled ?? [])
      .filter(key => (c.facts as Record<string, unknown>)[key] === undefined)
      .map(key => ({ text: `尚未填写“${definition.fields[key]?.label ?? key}”`, article: cited })),
    ...(needs.conditions ?? [])
      .filter(({ during, holds }) => inPeriod(during, request.on) && !holds(c as never, input))
      .map(({ unmet, article: source, override }) => ({
        text: unmet,
        article: citation(source),
        ...(override ? { override } : {}),
      })),
  ]
}

/** A lower limit: the acts that meet it wait until its last day has passed. */
const waitingClocks = (definition: AnyProcedure, actKey: string, c: CaseState, request: ActRequest): Unmet[] =>
  lowerLimits(definition).flatMap(([key, clock]) => {
    if (!clock.metBy.includes(actKey)) return []
    const counted = c.clocks.find(trace => trace.key === key)
    if (!counted || counted.due === null || request.on > counted.due) return []
    return [{ text: `“${clock.label}”至${counted.due}届满，次日起方可办理`, article: counted.citation }]
  })
const lowerLimits = perDefinition(({ clocks }) => Object.entries(clocks).filter(([, { kind }]) => kind === 'atLeast'))

const unmetExtension = (definition: AnyProcedure, act: AnyAct, c: CaseState, request: ActRequest): Unmet[] => {
  if (!act.extends) return []
  const clock = definition.clocks[act.extends]
  const extension = clock?.extension
  if (!clock || !extension) throw new Error(`${definition.id}: ${act.extends} cannot be extended`)
  const article = citation(extension.article)
  const counted = c.clocks.find(trace => trace.key === act.extends)
  const made = c.extensions.filter(({ clock: key, on }) => key === act.extends && on >= (counted?.start ?? '')).length
  const points: Unmet[] = []
  if (!counted || counted.state === 'met' || counted.state === 'late' || counted.state === 'void')
    points.push({ text: `“${clock.label}”不在计时，不能延长`, article })
  else if (counted.due !== null && request.on > counted.due)
    points.push({ text: `“${clock.label}”已于${counted.due}届满，届满后不得延长`, article })
  if (made >= (extension.times ?? 1)) points.push({ text: `“${clock.label}”已延长${made}次，不得再延长`, article })
  if (extension.tracks && !extension.tracks.includes(c.track ?? ''))
    points.push({ text: '适用的程序不得延长', article })
  if (!request.reason?.trim()) points.push({ text: '请写明延长的理由', article })
  const limit = extensionLimit(extension, counted?.start ?? request.on)
  if (
    request.extendBy !== undefined &&
    !(Number.isInteger(request.extendBy) && request.extendBy >= 1 && request.extendBy <= limit.n)
  )
    points.push({ text: `延长不得超过${termLabel(limit)}`, article })
  return points
}

const unmetInterval = (definition: AnyProcedure, act: AnyAct, c: CaseState, request: ActRequest): Unmet[] => {
  const openInterval = (key: string) =>
    c.intervals.find(interval => interval.key === key && interval.to === null && !interval.referral)
  const points: Unmet[] = []
  if (act.opens) {
    const interval = definition.intervals?.[act.opens]
    const article = citation(interval?.article ?? act.article)
    if (openInterval(act.opens)) points.push({ text: `已在“${interval?.label ?? act.opens}”期间`, article })
    if (interval?.grounds && !Object.hasOwn(interval.grounds, request.ground ?? ''))
      points.push({ text: `请选择“${interval.label}”的法定事由`, article })
  }
  if (act.closes) {
    const label = definition.intervals?.[act.closes]?.label ?? act.closes
    const open = openInterval(act.closes)
    if (!open) points.push({ text: `不在“${label}”期间`, article: citation(act.article) })
    else if (request.on < open.from) points.push({ text: `“${label}”自${open.from}开始，不得在此之前结束` })
  }
  return points
}

const unmetReferral = (definition: AnyProcedure, act: AnyAct, c: CaseState, request: ActRequest): Unmet[] => {
  const points: Unmet[] = []
  if (act.refers && !request.referrals?.length)
    points.push({
      text: `请写明“${definition.referrals?.[act.refers]?.label ?? act.refers}”发给谁`,
      article: citation(act.article),
    })
  if (act.refers && request.referrals?.some(({ receivedOn }) => receivedOn !== undefined && receivedOn < request.on))
    points.push({ text: `对方收到日不得早于发出日（${request.on}）` })
  const answered = act.receives ?? act.returns
  if (answered && request.referral === undefined && !c.referrals.some(({ key }) => key === answered)) {
    const label = definition.referrals?.[answered]?.label ?? answered
    return [...points, { text: `“${label}”尚未发出`, article: citation(act.article) }]
  }
  if (act.receives) {
    const referral = c.referrals.find(({ id, key }) => id === request.referral && key === act.receives)
    if (!referral) points.push({ text: '请指明对方收到的是哪一件', article: citation(act.article) })
    else if (referral.receivedOn !== null || referral.returnedOn !== null)
      points.push({ text: '该件的收到日已经登记', article: citation(act.article) })
    else if (request.on < referral.sentOn) points.push({ text: `对方收到日不得早于发出日（${referral.sentOn}）` })
  }
  if (act.returns) {
    const referral = c.referrals.find(({ id, key }) => id === request.referral && key === act.returns)
    if (!referral) points.push({ text: '请指明回复的是哪一件', article: citation(act.article) })
    else if (referral.returnedOn !== null) points.push({ text: '该件已经回复', article: citation(act.article) })
    else if (request.on < (referral.receivedOn ?? referral.sentOn)) points.push({ text: '回复日不得早于对方收到日' })
    if (!request.reply?.trim()) points.push({ text: '请填写回复内容' })
  }
  return points
}

const unmetService = (definition: AnyProcedure, act: AnyAct, c: CaseState, request: ActRequest): Unmet[] => {
  if (!act.serves) return []
  const label = act.serves === 'any' ? '文书' : `《${definition.letters?.[act.serves]?.label ?? act.serves}》`
  const article = citation(act.article)
  const { service } = request
  const issued = c.letters.some(({ key }) => act.serves === 'any' || key === act.serves)
  if (!service) return [{ text: issued ? `请填写${label}的送达情况` : `${label}尚未出具，没有可送达的`, article }]
  const letter = c.letters.find(({ id, key }) => id === service.letter && (act.serves === 'any' || key === act.serves))
  if (!letter) return [{ text: `没有可送达的${label}`, article }]
  const served = definition.letters?.[letter.key]
  return [
    ...(service.on < letter.issuedOn || service.on > request.on
      ? [{ text: `送达日应在出具日（${letter.issuedOn}）与办理日之间`, article }]
      : []),
    ...(served?.service === 'proven' && !service.proof
      ? [{ text: `请填写《${served.label}》的送达凭证`, article }]
      : []),
  ]
}

/** The outcomes an act may fix. */
export const outcomesOf = (definition: AnyProcedure, actKey: string): readonly string[] =>
  outcomesByAct(definition).get(actKey) ?? []
const outcomesByAct = perDefinition(({ outcomes }) => {
  const byAct = new Map<string, string[]>()
  for (const [key, { by }] of Object.entries(outcomes))
    for (const act of by) byAct.set(act, [...(byAct.get(act) ?? []), key])
  return byAct
})

const unmetOutcome = (
  definition: AnyProcedure,
  actKey: string,
  act: AnyAct,
  c: CaseState,
  request: ActRequest,
): Unmet[] => {
  const possible = outcomesOf(definition, actKey)
  const article = citation(act.article)
  if (possible.length === 0) return request.outcome ? [{ text: '本环节不确定办理结果' }] : []
  const outcome = request.outcome ?? (possible.length === 1 ? possible[0] : undefined)
  if (outcome === undefined) return [{ text: '请选择办理结果', article }]
  if (!possible.includes(outcome)) return [{ text: '所选办理结果不适用于本环节', article }]
  const wanted = definition.outcomes[outcome]?.letters ?? []
  if (wanted.length === 0) return []
  const issued = lettersIssued(definition, actKey, () => ({ ...c, outcome }))
  return wanted
    .filter(key => !issued.includes(key) && !c.letters.some(letter => letter.key === key))
    .map(key => ({ text: `该结果须先出具《${definition.letters?.[key]?.label ?? key}》`, article }))
}
