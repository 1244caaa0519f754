/**
 * A definition told as data, for those who cannot run its functions: the desk builds its forms from this, and
 * `bin/yifa procedures --json` prints it. Labels are Chinese, articles are citations.
 */
import { z } from 'zod'
import { anySuffices, approvalsOf, roundText, signersOf } from './approval.ts'
import { certificates, dutyLabel } from './duty.ts'
import type { Field } from './field.ts'
import { issuesOf } from './issues.ts'
import type { LocalAmount } from './local-amount.ts'
import { yuanLabel } from './local-rule.ts'
import { periodInWords } from './period.ts'
import type { AnyProcedure, Source } from './procedure.ts'
import { citation } from './statute.ts'
import { type Term, type TermRule, termLabel } from './term.ts'

const named = z.object({ key: z.string(), label: z.string() })
const articled = named.extend({ citation: z.string() })

/** One input. Which other keys are there depends on `kind`. */
const columnSchema = named.extend({
  kind: z.enum([
    'text',
    'number',
    'money',
    'date',
    'boolean',
    'choice',
    'unit',
    'party',
    'person',
    'attachment',
    'link',
    'rows',
  ]),
  help: z.string().optional(),
  /** Several values: a list. */
  many: z.boolean().optional(),
  /** Of a text: lines of the input, greatest length. */
  lines: z.number().optional(),
  max: z.number().optional(),
  /** Of a number: its unit, smallest value (greatest is `max`), decimal places. */
  unit: z.string().optional(),
  min: z.number().optional(),
  decimals: z.number().optional(),
  /** Of a date: may lie after today, before the day of receipt. */
  future: z.boolean().optional(),
  past: z.boolean().optional(),
  options: z.array(named).optional(),
  /** Of a link: what it means, and the procedures it may point to. */
  meaning: z.string().optional(),
  to: z.array(z.string()).optional(),
  /** Of people: the certificate each must hold on the day of the act. */
  certified: named.optional(),
})
export const fieldDescription = columnSchema.extend({ columns: z.array(columnSchema).optional() })

const outcomeDescription = named.extend({
  by: z.array(z.string()),
  remedy: z.string().nullable(),
  /** 永久, 30年, 10年 */
  retain: z.string(),
  letters: z.array(z.string()),
  group: z.string().optional(),
  cell: z.string().optional(),
})

export const actDescription = articled.extend({
  help: z.string().nullable(),
  /** The duty, or `public`. */
  by: z.string(),
  dutyLabel: z.string(),
  /** Whose post must hold it: handler, origin, referral, or the unit named by a field. */
  in: z.string(),
  from: z.array(z.string()),
  to: z.string().nullable(),
  asks: z.array(z.string()),
  mayGive: z.array(z.string()),
  sets: z.string().nullable(),
  /** The outcomes it may fix; one must be chosen where there are several. */
  outcomes: z.array(z.string()),
  extends: z
    .object({
      clock: z.string(),
      label: z.string(),
      upTo: z.object({ n: z.number(), unit: z.string() }),
      text: z.string(),
    })
    .nullable(),
  opens: z.object({ interval: z.string(), label: z.string(), grounds: z.array(named) }).nullable(),
  closes: z.string().nullable(),
  refers: z.object({ referral: z.string(), label: z.string(), to: z.enum(['unit', 'authority', 'party']) }).nullable(),
  /** The referral whose receipt by the other side it records; the request names which. */
  receives: z.string().nullable(),
  returns: z.string().nullable(),
  /** Letters it issues, some perhaps only where they apply. */
  issues: z.array(z.string()),
  serves: z.string().nullable(),
  settles: z.string().nullable(),
  track: z.string().nullable(),
  /** In words, where it is known to the law of some days only. */
  during: z.string().nullable(),
  /** What must hold, with its article; asked of acts on some days only where `during` says so. */
  conditions: z.array(z.object({ text: z.string(), citation: z.string(), during: z.string().nullable() })),
  /** Who signs before it takes effect, round after round. */
  approvedBy: z.array(
    z.object({
      /** all 会签 · any 或签: the first signature suffices */
      mode: z.enum(['all', 'any']),
      /** A duty in the unit where the act is performed, or in each unit that a field names. */
      signers: z.array(z.object({ duty: z.string(), of: z.string().nullable(), label: z.string() })),
      /** In words: “单位主要负责人”, “会签（甲、乙）”. */
      label: z.string(),
    }),
  ),
  /** Units told of it (抄送): `origin`, or the field that names them. */
  copiedTo: z.array(z.string()),
})

export const procedureDescription = z.object({
  id: z.string(),
  label: z.string(),
  module: z.string(),
  about: z.string(),
  receivedOn: z.string(),
  handler: z.string().nullable(),
  fields: z.array(fieldDescription),
  tracks: z.array(named),
  stages: z.array(named.extend({ final: z.boolean() })),
  steps: z.array(
    articled.extend({
      need: z.string(),
      exempt: z.object({ by: z.string(), byLabel: z.string(), grounds: z.array(named) }).nullable(),
    }),
  ),
  acts: z.array(actDescription),
  clocks: z.array(
    articled.extend({
      kind: z.enum(['atMost', 'atLeast', 'before', 'fixed']),
      owedBy: z.enum(['authority', 'party', 'unit']),
      /** In words: “20个工作日”. */
      term: z.string(),
      norm: z.string().nullable(),
      from: z.string(),
      metBy: z.array(z.string()),
      extension: z.string().nullable(),
    }),
  ),
  /** Amounts of money left to the place, as they stand on the day of the reading. */
  amounts: z.array(named.extend({ value: z.string() })),
  intervals: z.array(
    articled.extend({
      effect: z.enum(['suspend', 'exclude', 'restart']),
      clocks: z.array(z.string()),
      grounds: z.array(named),
    }),
  ),
  referrals: z.array(
    articled.extend({
      to: z.enum(['unit', 'authority', 'party']),
      within: z.string(),
      opens: z.string().nullable(),
      silence: z.enum(['consent', 'none', 'escalate']),
    }),
  ),
  deemed: z.array(
    articled.extend({
      expired: z.string(),
      from: z.array(z.string()),
      to: z.string().nullable(),
      outcome: z.string().nullable(),
    }),
  ),
  outcomes: z.array(outcomeDescription),
  letters: z.array(named.extend({ register: z.string().nullable(), recipient: z.string(), service: z.boolean() })),
  registers: z.array(named.extend({ pattern: z.string(), per: z.enum(['unit', 'jurisdiction']) })),
  form: z.array(z.object({ title: z.string(), fields: z.array(z.string()) })),
  list: z.array(z.string()),
  flags: z.array(named),
  /** Open to holders of this duty in the units of the case alone. */
  sealed: z.object({ label: z.string(), citation: z.string() }).nullable(),
  publication: z.union([
    z.object({ never: z.string() }),
    z.object({
      column: z.string(),
      by: z.string(),
      withdrawnBy: z.array(z.string()),
      shows: z.array(named),
      withholds: z.array(named.extend({ ground: z.string() })),
      within: z.string().nullable(),
      citation: z.string(),
    }),
  ]),
})
export type ProcedureDescription = z.infer<typeof procedureDescription>
export type FieldDescription = z.infer<typeof fieldDescription>
export type ActDescription = z.infer<typeof actDescription>

/** Where and when the definition is read: terms fixed by law or locally are those in force there on that day. */
export interface Reading {
  readonly on: string
  readonly localTerm?: (key: string, on: string) => { readonly term: Term; readonly source: string } | undefined
  readonly localAmount?: (key: string, on: string) => { readonly yuan: number; readonly source: string } | undefined
}

export const describeProcedure = (definition: AnyProcedure, reading: Reading): ProcedureDescription => ({
  id: definition.id,
  label: definition.label,
  module: definition.module,
  about: definition.about,
  receivedOn: definition.receivedOn,
  handler: definition.handler ?? null,
  fields: entries<Field>(definition.fields).map(([key, field]) => describeField(key, field)),
  tracks: labels(definition.tracks),
  stages: entries(definition.stages).map(([key, { label, final }]) => ({ key, label, final: final === true })),
  steps: describeSteps(definition),
  acts: Object.keys(definition.acts).map(key => describeAct(definition, key)),
  clocks: describeClocks(definition, reading),
  amounts: entries(definition.amounts).map(([key, amount]) => ({
    key,
    label: amount.label,
    value: amountText(amount, reading),
  })),
  intervals: entries(definition.intervals).map(([key, { label, effect, clocks, grounds, article }]) => ({
    key,
    label,
    effect,
    clocks: [...clocks],
    grounds: labels(grounds),
    citation: citation(article),
  })),
  referrals: entries(definition.referrals).map(([key, { label, to, within, opens, silence, article }]) => ({
    key,
    label,
    to,
    within: termText(within, reading),
    opens: opens ?? null,
    silence,
    citation: citation(article),
  })),
  deemed: entries(definition.deemed).map(([key, { label, expired, from, to, outcome, article }]) => ({
    key,
    label,
    expired,
    from: [from].flat(),
    to: to ?? null,
    outcome: outcome ?? null,
    citation: citation(article),
  })),
  outcomes: entries(definition.outcomes).map(([key, { label, by, remedy, retain, letters, group, cell }]) => ({
    key,
    label,
    by: [...by],
    remedy: typeof remedy === 'function' ? remedy(reading.on) : (remedy ?? null),
    retain: retain === 'permanent' ? '永久' : `${retain}年`,
    letters: [...(letters ?? [])],
    ...(group ? { group } : {}),
    ...(cell ? { cell } : {}),
  })),
  letters: entries(definition.letters).map(([key, { label, register, recipient, service }]) => ({
    key,
    label,
    register: register ?? null,
    recipient,
    service: service !== undefined,
  })),
  registers: entries(definition.registers).map(([key, { label, pattern, per }]) => ({ key, label, pattern, per })),
  form: definition.form.map(({ title, fields }) => ({ title, fields: [...fields] })),
  list: [...definition.list],
  flags: entries(definition.flags).map(([key, { label }]) => ({ key, label })),
  sealed: definition.sealed
    ? { label: dutyLabel(definition.sealed.by), citation: citation(definition.sealed.article) }
    : null,
  publication: describePublication(definition),
})

const entries = <T>(record: Readonly<Record<string, T>> | undefined): [string, T][] => Object.entries(record ?? {})
const labels = (record: Readonly<Record<string, string>> | undefined) =>
  entries(record).map(([key, label]) => ({ key, label }))

const describeField = (key: string, field: Field): FieldDescription => {
  const { kind, label, help } = field
  const column = { key, kind, label, ...(help ? { help } : {}) }
  switch (field.kind) {
    case 'text':
      return { ...column, lines: field.lines ?? 1, max: field.max ?? ((field.lines ?? 1) > 1 ? 20_000 : 200) }
    case 'number': {
      const { unit, min, max, decimals } = field
      return {
        ...column,
        unit,
        decimals: decimals ?? 0,
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      }
    }
    case 'money':
      return { ...column, unit: '元', min: 0, decimals: 2 }
    case 'date':
      return { ...column, future: field.future === true, past: field.past === true }
    case 'choice':
      return { ...column, options: labels(field.options) }
    case 'person': {
      const { certified } = field
      const certificate = certified ? { certified: { key: certified, label: certificates[certified] } } : {}
      return { ...column, many: field.many === true, ...certificate }
    }
    case 'party':
    case 'unit':
    case 'attachment':
      return { ...column, many: field.many === true }
    case 'link':
      return { ...column, meaning: field.meaning, ...(field.to ? { to: [...field.to] } : {}) }
    case 'rows':
      return { ...column, columns: Object.entries(field.columns).map(([k, c]) => describeField(k, c)) }
    default:
      return column
  }
}

const describeSteps = (definition: AnyProcedure): ProcedureDescription['steps'] =>
  entries(definition.steps).map(([key, { label, need, exempt, article }]) => ({
    key,
    label,
    need: need === 'always' ? '必经' : need === 'may' ? '可选' : need.when,
    exempt:
      exempt === 'never' ? null : { by: exempt.by, byLabel: dutyLabel(exempt.by), grounds: labels(exempt.grounds) },
    citation: citation(article),
  }))

/** One act; the case page shows it with what is still unmet. */
const describeAct = (definition: AnyProcedure, key: string): ActDescription => {
  const act = definition.acts[key]
  if (!act) throw new Error(`${definition.id} has no act ${key}`)
  const clock = act.extends ? definition.clocks[act.extends] : undefined
  const extension = clock?.extension
  const interval = act.opens ? definition.intervals?.[act.opens] : undefined
  const referral = act.refers ? definition.referrals?.[act.refers] : undefined
  return {
    key,
    label: act.label,
    help: act.help ?? null,
    by: act.by,
    dutyLabel: dutyLabel(act.by),
    in: typeof act.in === 'object' ? act.in.field : (act.in ?? 'handler'),
    from: [act.from].flat(),
    to: act.to ?? null,
    asks: [...(act.asks ?? [])],
    mayGive: [...(act.mayGive ?? [])],
    sets: act.sets ?? null,
    outcomes: Object.entries(definition.outcomes)
      .filter(([, { by }]) => by.includes(key))
      .map(([outcome]) => outcome),
    extends:
      act.extends && clock && extension
        ? { clock: act.extends, label: clock.label, upTo: { ...extension.upTo }, text: termLabel(extension.upTo) }
        : null,
    opens:
      act.opens && interval ? { interval: act.opens, label: interval.label, grounds: labels(interval.grounds) } : null,
    closes: act.closes ?? null,
    refers: act.refers && referral ? { referral: act.refers, label: referral.label, to: referral.to } : null,
    receives: act.receives ?? null,
    returns: act.returns ?? null,
    issues: issuesOf(definition, key).map(({ letter }) => letter),
    serves: act.serves ?? null,
    settles: act.settles ?? null,
    track: act.track ?? null,
    during: act.during ? periodInWords(act.during) : null,
    conditions: (act.needs?.conditions ?? []).map(({ unmet, article, during }) => ({
      text: unmet,
      citation: citation(article),
      during: during ? periodInWords(during) : null,
    })),
    approvedBy: approvalsOf(definition, key).map(round => ({
      mode: anySuffices(round) ? 'any' : 'all',
      signers: signersOf(round).map(signer =>
        typeof signer === 'string'
          ? { duty: signer, of: null, label: dutyLabel(signer) }
          : { duty: signer.duty, of: signer.of, label: dutyLabel(signer.duty) },
      ),
      label: roundText(definition, round),
    })),
    copiedTo: [...(act.copiedTo ?? [])],
    citation: citation(act.article),
  }
}

const describeClocks = (definition: AnyProcedure, reading: Reading): ProcedureDescription['clocks'] =>
  entries(definition.clocks).map(([key, clock]) => ({
    key,
    label: clock.label,
    kind: clock.kind ?? 'atMost',
    owedBy: clock.owedBy,
    term: trackTermText(definition, clock.term, reading),
    norm: clock.norm ? trackTermText(definition, clock.norm, reading) : null,
    from: startText(definition, clock.from),
    metBy: [...clock.metBy],
    extension: clock.extension
      ? `可延长${clock.extension.times ?? 1}次，不超过${termLabel(clock.extension.upTo)}，须经“${dutyLabel(clock.extension.approvedBy)}”批准（${citation(clock.extension.article)}）`
      : null,
    citation: clockCitation(clock, reading),
  }))

const trackTermText = (
  definition: AnyProcedure,
  term: NonNullable<AnyProcedure['clocks'][string]['norm']>,
  reading: Reading,
): string =>
  'byTrack' in term
    ? entries(term.byTrack)
        .flatMap(([track, rule]) => (rule ? `${definition.tracks?.[track] ?? track}：${termText(rule, reading)}` : []))
        .join('；')
    : termText(term, reading)

const startText = (definition: AnyProcedure, from: AnyProcedure['clocks'][string]['from']): string => {
  if (typeof from === 'string') return definition.fields[from]?.label ?? from
  if ('served' in from) return `《${definition.letters?.[from.served]?.label ?? from.served}》送达`
  return definition.acts[from.act]?.label ?? from.act
}

const clockCitation = (
  { term, article }: { term: AnyProcedure['clocks'][string]['term']; article: Source },
  { on }: Reading,
): string => {
  if ('versions' in term) {
    const version = versionOn(term.versions, on)
    if (version) return citation(version.article)
  }
  return citation(article)
}

/** A term in words, as it stands on the day of the reading. */
const termText = (rule: TermRule, { on, localTerm }: Reading): string => {
  if ('versions' in rule) {
    const version = versionOn(rule.versions, on)
    return version ? termLabel(version.term) : '—'
  }
  if ('local' in rule) {
    const set = localTerm?.(rule.local, on)
    return set
      ? `${termLabel(set.term)}（${set.source}）`
      : `${termLabel(rule.fallback)}（未设本地规定，暂按${rule.source}）`
  }
  if ('month' in rule) {
    const year = ['当年', '次年'][rule.yearsAfter] ?? `${rule.yearsAfter}年后`
    return `${year}${rule.month}月${rule.day}日${rule.inclusive ? '前（含当日）' : '之前'}`
  }
  return termLabel(rule)
}
/** An amount in words, as it stands on the day of the reading. */
const amountText = ({ local, fallback, source }: LocalAmount, { on, localAmount }: Reading): string => {
  const set = localAmount?.(local, on)
  if (set) return `${yuanLabel(set.yuan)}（${set.source}）`
  return fallback === null
    ? `未设本地规定，不作判断（${source}）`
    : `${yuanLabel(fallback)}（未设本地规定，暂按${source}）`
}

const versionOn = <V extends { readonly since: string; readonly until?: string }>(
  versions: readonly V[],
  on: string,
): V | undefined => versions.find(({ since, until }) => since <= on && (!until || on <= until)) ?? versions[0]

const describePublication = ({ fields, publication }: AnyProcedure): ProcedureDescription['publication'] => {
  if ('never' in publication) return { never: publication.never }
  const withheld: Readonly<Record<string, string | undefined>> = publication.withholds
  const field = (key: string) => ({ key, label: fields[key]?.label ?? key })
  return {
    column: publication.column,
    by: publication.by,
    withdrawnBy: [...publication.withdrawnBy],
    shows: publication.shows.map(key => field(String(key))),
    withholds: Object.entries(withheld).map(([key, ground]) => ({ ...field(key), ground: ground ?? '' })),
    within: publication.within ?? null,
    citation: citation(publication.article),
  }
}
