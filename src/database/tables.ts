/** The tables as Kysely sees them. Dates are 'YYYY-MM-DD', instants ISO strings with zone, numerics decimal strings. */
import type { ColumnType, Generated, JSONColumnType } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: jsonb of many shapes; each reader states its own
type Json = JSONColumnType<any>
type Nullable<T> = T | null

export interface Tables {
  case_file: {
    jurisdiction: string
    id: string
    procedure: string
    unit: string
    origin: string
    stage: string
    track: Nullable<string>
    outcome: Nullable<string>
    title: string
    number: Nullable<string>
    opened_on: string
    closed_on: Nullable<string>
    next_due: Nullable<string>
    version: number
    state: Json
    head: string
  }
  event: {
    jurisdiction: string
    case_id: string
    seq: number
    kind: string
    act: string
    occurred_on: string
    recorded_at: string
    actor: Json
    data: Json
    definition: string
    stated: Json
    previous: string
    hash: string
  }
  clock: {
    jurisdiction: string
    case_id: string
    key: string
    procedure: string
    unit: string
    owed_by: string
    start_on: string
    raw: Nullable<string>
    due: Nullable<string>
    norm: Nullable<string>
    provisional: boolean
    state: string
    met_on: Nullable<string>
  }
  clock_change: {
    jurisdiction: string
    case_id: string
    key: string
    changed_at: string
    old_due: Nullable<string>
    new_due: Nullable<string>
    reason: string
  }
  case_link: { jurisdiction: string; from_case: string; field: string; to_case: string }
  work: {
    jurisdiction: string
    case_id: string
    unit: string
    duties: string[]
    due: Nullable<string>
    clock: Nullable<string>
    clock_key: Nullable<string>
    provisional: boolean
    reason: string
    people: Generated<string[]>
  }
  case_reader: { jurisdiction: string; case_id: string; unit: string }
  contribution: {
    jurisdiction: string
    indicator: string
    unit: string
    on_date: string
    case_id: string
    seq: number
    value: ColumnType<string, number | string, number | string>
    added_at: string
    removed_at: Nullable<string>
  }
  figure_delta: {
    jurisdiction: string
    indicator: string
    unit: string
    month: string
    value: ColumnType<string, number | string, number | string>
    cases: number
  }
  figure_total: {
    jurisdiction: string
    grain: 'month' | 'year'
    period: string
    indicator: string
    unit: string
    value: ColumnType<string, number | string, number | string>
    cases: number
  }
  party: {
    jurisdiction: string
    id: string
    case_id: string
    field: string
    form: string
    key_id: string
    sealed: Buffer
  }
  attachment: {
    jurisdiction: string
    id: string
    case_id: Nullable<string>
    name: string
    media_type: string
    bytes: number
    sha256: string
    content: Buffer
    uploaded_by: Nullable<string>
    uploaded_at: string
  }
  letter: {
    jurisdiction: string
    id: string
    case_id: string
    key: string
    number: Nullable<string>
    issued_on: string
    content: Json
  }
  register_head: { jurisdiction: string; register: string; scope: string; year: number; last: number }
  register_number: {
    jurisdiction: string
    register: string
    scope: string
    year: number
    n: number
    text: string
    case_id: string
    taken_at: string
    voided_at: Nullable<string>
    void_reason: Nullable<string>
  }
  publication: {
    jurisdiction: string
    case_id: string
    procedure: string
    column_name: string
    unit: string
    title: string
    number: Nullable<string>
    content: Json
    standing: Nullable<string>
    published_on: string
    withdrawn_on: Nullable<string>
    withdrawal_reason: Nullable<string>
    invites: Generated<boolean>
    invites_until: Nullable<string>
  }
  progress: { jurisdiction: string; code_hash: string; case_id: string; content: Json }
  notice: {
    jurisdiction: string
    id: string
    case_id: string
    seq: number
    unit: string
    duties: string[]
    text: string
    created_at: string
    delivered_at: Nullable<string>
    people: Generated<string[]>
  }
  idempotency: {
    jurisdiction: string
    key: string
    person: string
    request: string
    case_id: string
    answer: Json
    created_at: string
  }
  checkpoint: {
    jurisdiction: string
    day: string
    events: number
    root: string
    previous: string
    made_at: string
  }
  local_setting: {
    jurisdiction: string
    key: string
    since: string
    until: Nullable<string>
    value: Json
    source: string
    recount_due: Generated<boolean>
  }
  calendar_exception: {
    jurisdiction: string
    day: string
    working: boolean
    name: string
    source: string
    issued_on: string
  }
  calendar_in_use: { jurisdiction: string; version: string; since: string }
  definition_in_use: { jurisdiction: string; procedure: string; fingerprint: string; since: string }
  jurisdiction: {
    id: string
    name: string
    level: string
    region_code: Nullable<string>
    parent: Nullable<string>
    demonstration: Generated<boolean>
  }
  unit: {
    jurisdiction: string
    id: string
    kind: string
    document_code: Nullable<string>
    founded_on: string
    abolished_on: Nullable<string>
    first_responsible_post: Nullable<string>
  }
  unit_name: {
    jurisdiction: string
    unit: string
    since: string
    until: Nullable<string>
    name: string
    short_name: Nullable<string>
  }
  unit_parent: { jurisdiction: string; unit: string; since: string; until: Nullable<string>; parent: Nullable<string> }
  person: {
    jurisdiction: string
    id: string
    name: string
    account: Nullable<string>
    left_on: Nullable<string>
  }
  post: {
    jurisdiction: string
    id: string
    unit: string
    name: string
    duties: string[]
    since: string
    until: Nullable<string>
  }
  certificate: {
    jurisdiction: string
    kind: string
    number: string
    person: string
    unit: string
    since: string
    until: Nullable<string>
    withdrawn_on: Nullable<string>
    withdrawal_reason: Nullable<string>
  }
  appointment: {
    jurisdiction: string
    person: string
    post: string
    since: string
    until: Nullable<string>
  }
}
