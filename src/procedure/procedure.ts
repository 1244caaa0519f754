/**
 * The vocabulary procedures are written in. A definition is plain data with small named pure functions; importing one
 * does nothing. The keys of each section are type parameters, inferred where they are declared and only used elsewhere
 * (NoInfer), so the compiler refuses an unknown stage, step, clock, letter or field.
 *
 * What each part answers, and which systems paid for lacking it: ARCHITECTURE.md, “The vocabulary”.
 */
import type { CaseView } from './case-view.ts'
import type { CaseDuty, Duty } from './duty.ts'
import type { Facts, Fields, KeysOf, PublishableKeys } from './field.ts'
import type { AmountInForce, LocalAmount } from './local-amount.ts'
import type { Period } from './period.ts'
import type { Article, LocalSource } from './statute.ts'
import type { Term, TermInForce, TermRule } from './term.ts'

export type Source = Article | LocalSource
type Grounds = Readonly<Record<string, string>>

export interface Stage {
  readonly label: string
  /** Nothing more is owed: the case is closed and has its outcome. */
  readonly final?: true
}
export const stage = (label: string): Stage => ({ label })
export const final = (label: string): Stage => ({ label, final: true })

/** A countable step (环节) beside the main track. */
export interface Step<F extends Fields> {
  readonly label: string
  /** `always`, `may`, or on a condition; a condition whose facts are unknown counts as met. */
  readonly need: 'always' | 'may' | { readonly when: string; readonly test: (c: CaseView<F>) => boolean }
  /** Compulsory to say: may a named person exempt it, on which grounds? */
  readonly exempt: 'never' | { readonly grounds: Grounds; readonly by: CaseDuty }
  readonly article: Source
}

/** A stop beside the stage. `restart` voids the days run so far: the clock runs afresh from the day it closes. */
export interface Interval<C extends string> {
  readonly label: string
  readonly effect: 'suspend' | 'exclude' | 'restart'
  readonly clocks: readonly C[]
  readonly grounds?: Grounds
  readonly article: Source
}

/** Something sent out that is due back (征询、会办、转送). */
export interface Referral<I extends string> {
  readonly label: string
  readonly to: 'unit' | 'authority' | 'party'
  readonly within: TermRule
  /** The interval it holds open until everything has come back. */
  readonly opens?: I
  /** What silence means when the term runs out. */
  readonly silence: 'consent' | 'none' | 'escalate'
  readonly article: Source
}

export interface Clock<F extends Fields, L extends string, A extends string, T extends string> {
  readonly label: string
  /** Only the authority's clocks enter timeliness rates; a party's overdue leads to a deemed act. */
  readonly owedBy: 'authority' | 'party' | 'unit'
  /**
   * atMost 上限 (unless said) · atLeast 下限: the acts that meet it must wait until it has run out · before 倒计: counted
   * back from its start, which is the event · fixed 固定日期.
   */
  readonly kind?: 'atMost' | 'atLeast' | 'before' | 'fixed'
  readonly from: KeysOf<F, 'date'> | { readonly served: L } | { readonly act: A }
  readonly metBy: readonly A[]
  readonly term: TermRule | { readonly byTrack: Readonly<Record<T, TermRule>> }
  /** The last day the authority itself fixed in its notice (合理期限); while it has fixed none, `term` runs. */
  readonly until?: KeysOf<F, 'date'>
  /** A promised shorter term (承诺时限), of the tracks that have one. */
  readonly norm?: TermRule | { readonly byTrack: Readonly<Partial<Record<T, TermRule>>> }
  /** A last day on a rest day moves to the next working day, unless said. Fixed dates never move. */
  readonly roll?: 'forward' | 'none'
  readonly extension?: {
    readonly upTo: Term
    /** What earlier law allowed to clocks that started under it. */
    readonly formerly?: readonly TermInForce[]
    readonly times?: number
    /** The letter that tells the party. The extension counts only once it was served, while the term still ran (告知凭证). */
    readonly notice?: L
    readonly approvedBy: CaseDuty
    readonly tracks?: readonly T[]
    readonly article: Source
  }
  readonly when?: (c: CaseView<F>) => boolean
  /** Goes on after the case is closed. */
  readonly survives?: true
  readonly article: Source
}

/** A named condition of a gate. `holds` answers true when it is met. */
export interface Condition<F extends Fields> {
  /** The sentence a clerk reads when it is not met. */
  readonly unmet: string
  readonly holds: (c: CaseView<F>, input: ActInput) => boolean
  /** Asked only of acts in this period: a gate that came with, or ended with, a law. */
  readonly during?: Period
  /**
   * May be overridden for a reason by the holder of a duty, in the unit where the act is performed. The case stays flagged
   * until another person clears it. Where absent, nobody may override it.
   */
  readonly override?: { readonly by: CaseDuty; readonly clearedBy: CaseDuty }
  readonly article: Source
}
/** What a gate may look at of the act being performed. */
export interface ActInput {
  readonly on: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly outcome?: string
  /** Key of the ground chosen for the interval it opens; undefined before one is chosen. */
  readonly ground?: string
  /** The reason written with an extension, or with what opens or closes an interval. */
  readonly reason?: string
  /** Where it sends its referrals: ids of units, names of outside authorities, empty for a party. */
  readonly referrals?: readonly string[]
  /** An amount the place fixes, of those the definition names in `amounts`, as it stands on the day of the act. */
  readonly amount: (key: string) => AmountInForce
  /** The case a link field points to, for a link the act `reads`; undefined where it points nowhere. */
  readonly linked: (field: string) => LinkedCase | undefined
  /** Cases of another procedure that point to this one, of the procedures the act `counts`. */
  readonly pointing: (procedure: string) => LinkedCount
  /** What the act `consults` by name answered; undefined where nothing was asked, as on a page that only offers the act. */
  readonly consulted: (name: string) => Readonly<Record<string, unknown>> | undefined
}
/** Another case as a gate sees it: read in the same transaction and held until it ends. */
export interface LinkedCase extends CaseView {
  /**
   * What stands in the way of its act marked `collective`, without what that act itself hands in; empty when it may be
   * put to a meeting, null when it has no such act or is not at its stage.
   */
  readonly beforeMeeting: readonly { readonly text: string; readonly article?: string }[] | null
}
/** How many cases point here: all, not yet closed, and by outcome. */
export interface LinkedCount {
  readonly total: number
  readonly open: number
  readonly byOutcome: Readonly<Record<string, number>>
}
/** A case that an act of another one opens. Its opening act meets its own gates; a refusal there refuses both. */
export interface CaseToOpen {
  readonly procedure: string
  readonly act: string
  /** The unit that opens it. */
  readonly unit: string
  readonly fields: Readonly<Record<string, unknown>>
}

/**
 * Who signs: the holder of a duty in the unit where the act is performed, or in every unit that a field names
 * (会签单位).
 */
export type Signer<F extends Fields> = CaseDuty | { readonly duty: CaseDuty; readonly of: KeysOf<F, 'unit'> }
/** One round of an approval: one signer, 会签 (all must sign, in any order) or 或签 (any one suffices). */
export type Approval<F extends Fields> =
  | Signer<F>
  | { readonly all: readonly Signer<F>[] }
  | { readonly any: readonly Signer<F>[] }

export interface Needs<F extends Fields, P extends string, R extends string, L extends string> {
  /** Steps settled: done, exempted on a ground, or not applicable on the recorded facts. */
  readonly settled?: readonly P[]
  /** Every referral sent has come back, or its silence is recorded. */
  readonly returned?: readonly R[]
  readonly issued?: readonly L[]
  readonly served?: readonly L[]
  readonly filled?: readonly (keyof F & string)[]
  readonly conditions?: readonly Condition<F>[]
}

/** A letter, always or only where it applies (当事人无联系方式的，不出具告知书). */
export type Issued<F extends Fields, L extends string> =
  | L
  | { readonly letter: L; readonly when: (c: CaseView<F>) => boolean }

export interface Act<
  F extends Fields,
  S extends string,
  T extends string,
  I extends string,
  C extends string,
  R extends string,
  P extends string,
  L extends string,
  N extends string,
> {
  readonly label: string
  /** Plain Chinese: what this act does and what to watch. */
  readonly help?: string
  readonly by: Duty
  /** Whoever last did one of these acts may not do this one (制衡、回避): who recorded does not verify, who investigated does not hear. */
  readonly notBy?: readonly string[]
  /** Whose post must hold the duty: the handling unit (unless said), the opening unit, the referral's unit or a field's. */
  readonly in?: 'handler' | 'origin' | 'referral' | { readonly field: KeysOf<F, 'unit'> }
  readonly from: 'new' | 'anyOpen' | S | readonly S[]
  readonly to?: S
  readonly asks?: readonly (keyof F & string)[]
  /** Asked, but may be left empty. */
  readonly mayGive?: readonly (keyof F & string)[]
  readonly needs?: Needs<F, P, R, L>
  /** Filled with the day of the act. */
  readonly sets?: KeysOf<F, 'date'>
  /**
   * Facts that follow from the case and from what is entered with the act, so that nobody types them (协议生效日期).
   * Computed when the act is put forward, before its gates are asked, and kept with the event; undefined leaves the fact
   * as it is.
   */
  readonly derives?: {
    readonly [K in keyof F]?: (c: CaseView<F>, on: string, input: ActInput) => Facts<F>[K] | undefined
  }
  readonly track?: T
  readonly opens?: I
  readonly closes?: I
  readonly settles?: P
  readonly refers?: R
  /** Records the day on which the other side received what was sent: its term starts there. */
  readonly receives?: R
  readonly returns?: R
  readonly extends?: C
  /** The letter that goes out with it; several, or one only where it applies to the case as the act leaves it. */
  readonly issues?: L | readonly Issued<F, L>[]
  /** Records the service (送达) of one letter, or of any letter of the case. */
  readonly serves?: L | 'any'
  /** Takes the next number of a register. */
  readonly numbers?: N
  /**
   * Signed round after round, each signer signing or returning (退回) with a reason, before the act takes effect. Whoever
   * may sign may also add a signer (加签) or hand the signing on (转办); that need not be said here. A round whose fields
   * name no unit is left out; an act without any signer takes effect at once. Not for acts that open a case.
   */
  readonly approvedBy?: readonly Approval<F>[]
  /** Units told of the act, which may see the case from then on (抄送); whoever performs it may name more. */
  readonly copiedTo?: readonly ('origin' | KeysOf<F, 'unit'>)[]
  /** Acts before or after this period are refused: what only earlier or later law knows. */
  readonly during?: Period
  /** Links whose cases its gates and derived facts look at. */
  readonly reads?: readonly KeysOf<F, 'link'>[]
  /** Procedures whose cases pointing here its gates count. */
  readonly counts?: readonly string[]
  /** Asked of the installation by name before its gates are (年度报告核对); an act put forward for signature asks nothing. */
  readonly consults?: readonly string[]
  /** Had done by the installation, in the same transaction, when the act takes effect (上网公开). */
  readonly does?: readonly string[]
  /** Cases of other procedures opened with it, in the same transaction. */
  readonly opensCases?: (c: CaseView<F>, input: ActInput) => readonly CaseToOpen[]
  /** The act by which a meeting's decision is taken into the case (集体讨论). At most one a procedure. */
  readonly collective?: true
  /** Hidden from the ordinary act list: only while this holds. */
  readonly offered?: (c: CaseView<F>) => boolean
  readonly article: Source
}

/** What the law supposes when a clock runs out. Performed by timed work. */
export interface Deemed<F extends Fields, S extends string, C extends string, P extends string, I extends string> {
  readonly label: string
  readonly expired: C
  /** The day it takes effect: the last day of the term, or the day after it. */
  readonly effectiveOn: 'lastDay' | 'nextDay' | { readonly field: KeysOf<F, 'date'> }
  readonly from: S | readonly S[]
  readonly to?: S
  readonly sets?: KeysOf<F, 'date'>
  readonly settles?: P
  readonly closes?: I
  readonly outcome?: string
  readonly when?: (c: CaseView<F>) => boolean
  readonly article: Source
}

export interface Outcome<A extends string, D extends string, L extends string> {
  readonly label: string
  /** The acts or deemed acts that may end the case so. */
  readonly by: readonly (A | D)[]
  /** 永久, 30 or 10 years (国家档案局令第8号); starts at the end of the year of closing. */
  readonly retain: 'permanent' | 30 | 10
  /** Cell of the statutory table it is counted in. */
  readonly cell?: string
  readonly group?: string
  /** Letters that must have been issued. */
  readonly letters?: readonly L[]
  /** What the decision must tell the party about remedies (救济告知), by the law of its day. */
  readonly remedy?: string | ((on: string) => string)
}

export interface Letter<F extends Fields, N extends string> {
  readonly label: string
  readonly register?: N
  readonly title: string
  /** The body, a paragraph each. Parties are named by the engine where `recipient` says so. */
  readonly body: (c: CaseView<F>, context: LetterContext) => readonly string[]
  readonly recipient: KeysOf<F, 'party'> | 'unit' | 'authority' | 'public'
  /** 送达 must be recorded; `proven`: with its proof (送达回证、邮寄单号). */
  readonly service?: true | 'proven'
}
export interface LetterContext {
  /** The unit that issues the letter. */
  readonly unitName: string
  readonly issuedOn: string
  readonly number: string | null
  readonly outcome: string | null
  /** Due date of one of the case's clocks, in words: “2026年3月30日”, with （暂定） where provisional. */
  readonly due: (clock: string) => string
}

/** A register of numbers without gaps. `{unit}` is the unit's document code (机关代字). */
export interface Register {
  readonly label: string
  /** Such as `{unit}公开申请〔{year}〕{n}号`. */
  readonly pattern: string
  readonly per: 'unit' | 'jurisdiction'
}

type On<F extends Fields> = (c: CaseView<F>) => string | null | undefined
export type Indicator<F extends Fields = Fields, K extends string = string> =
  | {
      readonly kind: 'count'
      readonly label: string
      readonly unit: string
      /** The day it is attributed to; nothing is counted while there is none. */
      readonly on: On<F>
      readonly when?: (c: CaseView<F>) => boolean
      readonly at?: KeysOf<F, 'unit'>
    }
  | {
      readonly kind: 'sum'
      readonly label: string
      readonly unit: string
      readonly on: On<F>
      readonly of: (c: CaseView<F>) => number | null | undefined
      readonly when?: (c: CaseView<F>) => boolean
      readonly at?: KeysOf<F, 'unit'>
    }
  | {
      /** In force, open, carried over: counted from one day until another, read at the end of a period. */
      readonly kind: 'stock'
      readonly label: string
      readonly unit: string
      readonly from: On<F>
      readonly until: On<F>
      readonly when?: (c: CaseView<F>) => boolean
      readonly at?: KeysOf<F, 'unit'>
    }
  | {
      /** The same for several things in one case, such as its promises. */
      readonly kind: 'stock'
      readonly label: string
      readonly unit: string
      readonly each: (
        c: CaseView<F>,
      ) => readonly { readonly from: string; readonly until?: string | null | undefined }[]
      readonly when?: (c: CaseView<F>) => boolean
      readonly at?: KeysOf<F, 'unit'>
    }
  | {
      /** Percent; with a denominator of 0 it is “—”, never 100 %. */
      readonly kind: 'rate'
      readonly label: string
      readonly numerator: K
      readonly denominator: K
    }
  | {
      /** A figure typed with evidence, filed under the indicator its own field names. */
      readonly kind: 'reported'
      readonly label: string
      readonly indicator: (c: CaseView<F>) => string | null | undefined
      /** The indicators that field may name. */
      readonly known: Readonly<Record<string, ReportedIndicator>>
      readonly on: On<F>
      readonly of: (c: CaseView<F>) => number | null | undefined
      readonly at?: KeysOf<F, 'unit'>
    }

/** A figure that is typed with evidence rather than counted. */
export interface ReportedIndicator {
  readonly label: string
  /** The unit a value is entered in. */
  readonly unit: string
  readonly kind: 'count' | 'rate' | 'money'
  readonly module: string
}

/** A validation rule: two expressions over indicators and how they must stand. */
export interface Check<K extends string> {
  readonly label: string
  readonly left: readonly K[]
  readonly relation: '=' | '<=' | '>='
  readonly right: readonly K[]
  readonly article: Source
}

export interface Publication<F extends Fields, A extends string, C extends string> {
  /** The portal column. */
  readonly column: string
  /** The act that publishes, and those that take it back. */
  readonly by: A
  readonly withdrawnBy: readonly A[]
  readonly when?: (c: CaseView<F>) => boolean
  readonly title: (c: CaseView<F>) => string
  readonly shows: readonly PublishableKeys<F>[]
  /** Every other field, with the ground for withholding it. */
  readonly withholds: Readonly<Partial<Record<keyof F & string, string>>>
  /** The clock that says by when. */
  readonly within?: C
  /** Standing shown beside it: 现行有效, 已废止 … */
  readonly standing?: (c: CaseView<F>) => string
  /**
   * The last day, all of it, on which the published page offers the acts of the public that open a case pointing to this
   * one; null where it offers none.
   */
  readonly invites?: (c: CaseView<F>) => string | null
  readonly article: Source
}
/** A case as a line of a report (第一责任人履职、不足、下年安排). */
export interface ReportEntry<F extends Fields> {
  /** The year whose report lists it; none, it is not listed. */
  readonly year: (c: CaseView<F>) => number | null | undefined
  /** Lines stand in the order of this key, then of their days. */
  readonly order?: (c: CaseView<F>) => string
  /** A sentence without a full stop; never a party's name. */
  readonly text: (c: CaseView<F>, names: EntryNames) => string
}
export interface EntryNames {
  readonly unit: (id: string | undefined) => string
  readonly person: (id: string | undefined) => string
}
export interface NeverPublished {
  readonly never: string
}
/** One ground for withholding several fields. */
export const withheld = <const K extends string>(
  ground: string,
  ...fields: readonly K[]
): Readonly<Record<K, string>> => Object.fromEntries(fields.map(field => [field, ground])) as Record<K, string>
export const never = (reason: string): NeverPublished => ({ never: reason })

export interface Procedure<
  F extends Fields,
  S extends string,
  T extends string,
  I extends string,
  C extends string,
  R extends string,
  P extends string,
  A extends string,
  D extends string,
  L extends string,
  N extends string,
  K extends string,
> {
  readonly id: string
  readonly label: string
  /** Module of the desk it is found under. */
  readonly module: string
  /** What a newcomer should know first, with the main source. */
  readonly about: string
  readonly fields: F
  /** The case's name in lists; never holds a party's name. */
  readonly title: (c: CaseView<NoInfer<F>>) => string
  /** The date the matter reached us: nothing in the case may be earlier, unless its field allows it. */
  readonly receivedOn: NoInfer<KeysOf<F, 'date'>>
  /** The field naming the unit that handles it; the opening unit where absent or empty. */
  readonly handler?: NoInfer<KeysOf<F, 'unit'>>
  /**
   * The number others gave the matter (建议编号): a field, or put together from several (届次 and 编号). No two cases of the
   * procedure may share it. Where absent, the number of the first register is the case's.
   */
  readonly numberedBy?: NoInfer<KeysOf<F, 'text'>> | ((c: CaseView<NoInfer<F>>) => string | null | undefined)
  /** How that number is read out, where it holds keys that keep units apart; `nameOf` answers for a unit's key. */
  readonly numberShown?: (number: string, nameOf: (unit: string) => string) => string
  /**
   * Whoever sees a case that points to one of these is told its title, number, stage and outcome, though not the case
   * itself. Where absent, only whoever sees it is; never for cases with parties, nor sealed ones.
   */
  readonly faceToLinked?: true
  readonly tracks?: Readonly<Record<T, string>>
  /** Amounts of money that places fix themselves; gates and derived facts ask for them by key. */
  readonly amounts?: Readonly<Record<string, LocalAmount>>
  readonly stages: Readonly<Record<S, Stage>>
  readonly steps?: Readonly<Record<P, Step<NoInfer<F>>>>
  readonly intervals?: Readonly<Record<I, Interval<NoInfer<C>>>>
  readonly referrals?: Readonly<Record<R, Referral<NoInfer<I>>>>
  readonly clocks: Readonly<Record<C, Clock<NoInfer<F>, NoInfer<L>, NoInfer<A>, NoInfer<T>>>>
  readonly acts: Readonly<
    Record<
      A,
      Act<NoInfer<F>, NoInfer<S>, NoInfer<T>, NoInfer<I>, NoInfer<C>, NoInfer<R>, NoInfer<P>, NoInfer<L>, NoInfer<N>>
    >
  >
  readonly deemed?: Readonly<Record<D, Deemed<NoInfer<F>, NoInfer<S>, NoInfer<C>, NoInfer<P>, NoInfer<I>>>>
  readonly outcomes: Readonly<Record<string, Outcome<NoInfer<A>, NoInfer<D>, NoInfer<L>>>>
  readonly letters?: Readonly<Record<L, Letter<NoInfer<F>, NoInfer<N>>>>
  readonly registers?: Readonly<Record<N, Register>>
  /** Work-list marks: pure predicates of the case and today, never stored, never gates. */
  readonly flags?: Readonly<
    Record<string, { readonly label: string; readonly when: (c: CaseView<NoInfer<F>>, today: string) => boolean }>
  >
  readonly indicators: Readonly<Record<K, Indicator<NoInfer<F>, NoInfer<K>>>>
  readonly checks?: readonly Check<NoInfer<K>>[]
  /** Groups of fields, in the order a clerk reads them. */
  readonly form: readonly { readonly title: string; readonly fields: readonly (keyof NoInfer<F> & string)[] }[]
  /** Columns of the register of cases. */
  readonly list: readonly (keyof NoInfer<F> & string)[]
  /** Fields and letters the party may see on its progress page; stages, numbers and due dates always are. */
  readonly partySees?: {
    readonly fields: readonly (keyof NoInfer<F> & string)[]
    readonly letters: readonly NoInfer<L>[]
  }
  readonly publication: Publication<NoInfer<F>, NoInfer<A>, NoInfer<C>> | NeverPublished
  /** How its cases stand in a report that lists them one by one. */
  readonly reportEntry?: ReportEntry<NoInfer<F>>
  /**
   * Seen only by holders of this duty in the units of the case, and every reading is an event. Left out of exports,
   * searches, links and the lists of everyone else (举报人保护).
   */
  readonly sealed?: { readonly by: CaseDuty; readonly article: Source }
  /** Units the case never reaches, by no act, referral, copy or signature: those the field names (被检举、揭发的单位). */
  readonly keptFrom?: { readonly field: NoInfer<KeysOf<F, 'unit'>>; readonly unmet: string; readonly article: Source }
}

/** The shape the engine works with: any definition, its keys forgotten. */
// biome-ignore lint/suspicious/noExplicitAny: a definition's functions take its own case view; only the engine erases it
type Erased = any
export type AnyProcedure = Procedure<
  Erased,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string
>

export const defineProcedure = <
  const F extends Fields,
  S extends string,
  A extends string,
  C extends string,
  K extends string,
  T extends string = never,
  I extends string = never,
  R extends string = never,
  P extends string = never,
  D extends string = never,
  L extends string = never,
  N extends string = never,
>(
  procedure: Procedure<F, S, T, I, C, R, P, A, D, L, N, K>,
): Procedure<F, S, T, I, C, R, P, A, D, L, N, K> => procedure
