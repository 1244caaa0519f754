-- Cases and what an act writes. `jurisdiction` leads every key, so one installation serves many governments and the
-- schema can be sharded by it; row-level security on it is the second wall behind the duty check.

create table case_file (
  jurisdiction text not null,
  id uuid not null,
  procedure text not null,
  unit text not null,
  origin text not null,
  stage text not null,
  track text,
  outcome text,
  title text not null,
  number text,
  opened_on date not null,
  closed_on date,
  next_due date,
  -- The number of events; an act names the version its performer saw.
  version integer not null,
  -- The case recounted from its events; `yifa verify` recounts it again and compares.
  state jsonb not null,
  -- The hash of its last event.
  head text not null,
  primary key (jurisdiction, id)
);
create index case_file_register on case_file (jurisdiction, procedure, unit, opened_on desc, id);
create index case_file_recent on case_file (jurisdiction, opened_on desc, id);
create unique index case_file_number on case_file (jurisdiction, procedure, number) where number is not null;

-- Append-only: the application role may insert and read, nothing else (see the grants below).
create table event (
  jurisdiction text not null,
  case_id uuid not null,
  seq integer not null,
  kind text not null,
  act text not null,
  occurred_on date not null,
  recorded_at timestamptz not null,
  actor jsonb not null,
  data jsonb not null,
  -- Hash of the definition the act was performed under, and the due dates shown then.
  definition text not null,
  stated jsonb not null,
  previous text not null,
  hash text not null,
  primary key (jurisdiction, case_id, seq),
  foreign key (jurisdiction, case_id) references case_file (jurisdiction, id)
);
create index event_recorded on event using brin (recorded_at);

create table clock (
  jurisdiction text not null,
  case_id uuid not null,
  key text not null,
  procedure text not null,
  unit text not null,
  owed_by text not null,
  start_on date not null,
  raw date,
  due date,
  norm date,
  provisional boolean not null,
  state text not null,
  met_on date,
  primary key (jurisdiction, case_id, key),
  foreign key (jurisdiction, case_id) references case_file (jurisdiction, id)
);
create index clock_open on clock (jurisdiction, due) where state in ('open', 'stopped');

-- A new calendar notice moves open clocks: old date, new date and why.
create table clock_change (
  jurisdiction text not null,
  case_id uuid not null,
  key text not null,
  changed_at timestamptz not null,
  old_due date,
  new_due date,
  reason text not null,
  primary key (jurisdiction, case_id, key, changed_at)
);

-- Who has to do something about a case now, and by when.
create table work (
  jurisdiction text not null,
  case_id uuid not null,
  unit text not null,
  duties text[] not null,
  due date,
  clock text,
  reason text not null,
  primary key (jurisdiction, case_id, unit, reason)
);
create index work_by_unit on work (jurisdiction, unit, due, case_id);

-- What each case adds to each figure, since which event and until which: a figure of any past moment can be counted
-- again, and opens its cases.
create table contribution (
  jurisdiction text not null,
  indicator text not null,
  unit text not null,
  on_date date not null,
  case_id uuid not null,
  seq integer not null,
  value numeric(20, 4) not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (jurisdiction, indicator, unit, on_date, case_id, seq)
);

-- Counters: an act appends its differences without a lock; timed work folds them into the monthly totals; a reader adds
-- both, so a figure is exact at every moment.
create table figure_delta (
  jurisdiction text not null,
  indicator text not null,
  unit text not null,
  month date not null,
  value numeric(20, 4) not null,
  cases integer not null
);
create index figure_delta_read on figure_delta (jurisdiction, indicator);
-- Kept per month and per year ('month', 'year'): a year over all units reads one short range.
create table figure_total (
  jurisdiction text not null,
  grain text not null,
  period date not null,
  indicator text not null,
  unit text not null,
  value numeric(24, 4) not null,
  cases bigint not null,
  primary key (jurisdiction, grain, period, indicator, unit)
);

-- Personal data of parties, sealed (AES-256-GCM). Events and cases hold only the id.
create table party (
  jurisdiction text not null,
  id uuid not null,
  case_id uuid not null,
  field text not null,
  form text not null,
  key_id text not null,
  sealed bytea not null,
  primary key (jurisdiction, id)
);
create index party_of_case on party (jurisdiction, case_id);

create table attachment (
  jurisdiction text not null,
  id uuid not null,
  case_id uuid,
  name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  content bytea not null,
  uploaded_by text,
  uploaded_at timestamptz not null,
  primary key (jurisdiction, id)
);

create table letter (
  jurisdiction text not null,
  id uuid not null,
  case_id uuid not null,
  key text not null,
  number text,
  issued_on date not null,
  content jsonb not null,
  primary key (jurisdiction, id)
);
create index letter_of_case on letter (jurisdiction, case_id);

-- Registers without gaps or reuse: the head row is locked by the act that takes a number and goes back with it.
create table register_head (
  jurisdiction text not null,
  register text not null,
  scope text not null,
  year integer not null,
  last integer not null,
  primary key (jurisdiction, register, scope, year)
);
create table register_number (
  jurisdiction text not null,
  register text not null,
  scope text not null,
  year integer not null,
  n integer not null,
  text text not null,
  case_id uuid not null,
  taken_at timestamptz not null,
  voided_at timestamptz,
  void_reason text,
  primary key (jurisdiction, register, scope, year, n)
);
create unique index register_number_text on register_number (jurisdiction, register, text);

-- The public copy: only what a definition shows. The portal reads these two tables and nothing else of a case.
create table publication (
  jurisdiction text not null,
  case_id uuid not null,
  procedure text not null,
  column_name text not null,
  unit text not null,
  title text not null,
  number text,
  content jsonb not null,
  standing text,
  published_on date not null,
  withdrawn_on date,
  withdrawal_reason text,
  primary key (jurisdiction, case_id)
);
create index publication_column on publication (jurisdiction, column_name, published_on desc);

create table progress (
  jurisdiction text not null,
  -- SHA-256 of number and query code: the code itself is shown once, on the receipt.
  code_hash text not null,
  case_id uuid not null,
  content jsonb not null,
  primary key (jurisdiction, code_hash)
);
create unique index progress_of_case on progress (jurisdiction, case_id);

-- The outbox: written with the act, delivered by timed work from the recorded event.
create table notice (
  jurisdiction text not null,
  id uuid not null,
  case_id uuid not null,
  seq integer not null,
  unit text not null,
  duties text[] not null,
  text text not null,
  created_at timestamptz not null,
  delivered_at timestamptz,
  primary key (jurisdiction, id)
);
create index notice_waiting on notice (jurisdiction, created_at) where delivered_at is null;

-- A repeated request answers as the first did.
create table idempotency (
  jurisdiction text not null,
  key text not null,
  person text not null,
  request text not null,
  case_id uuid not null,
  answer jsonb not null,
  created_at timestamptz not null,
  primary key (jurisdiction, key)
);

-- One hash a day over every event recorded that day, chained to the day before.
create table checkpoint (
  jurisdiction text not null,
  day date not null,
  events bigint not null,
  root text not null,
  previous text not null,
  made_at timestamptz not null,
  primary key (jurisdiction, day)
);

-- Local rules (地方): terms and registers a jurisdiction fixes itself, each with its document.
create table local_setting (
  jurisdiction text not null,
  key text not null,
  since date not null,
  until date,
  value jsonb not null,
  source text not null,
  primary key (jurisdiction, key, since)
);
-- Regional holidays and local exception days, with the document that orders them.
create table calendar_exception (
  jurisdiction text not null,
  day date not null,
  working boolean not null,
  name text not null,
  source text not null,
  issued_on date not null,
  primary key (jurisdiction, day)
);
create table calendar_in_use (
  jurisdiction text not null,
  version text not null,
  since timestamptz not null,
  primary key (jurisdiction)
);

do $$
declare name text;
begin
  foreach name in array array['case_file', 'event', 'clock', 'clock_change', 'work', 'contribution', 'figure_delta',
    'figure_total', 'party', 'attachment', 'letter', 'register_head', 'register_number', 'publication', 'progress',
    'notice', 'idempotency', 'checkpoint', 'local_setting', 'calendar_exception', 'calendar_in_use']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy jurisdiction on %I using (jurisdiction = current_setting(''yifa.jurisdiction'', true))', name);
  end loop;
end $$;

-- What has happened is not edited.
do $$
begin
  if exists (select from pg_roles where rolname = 'yifa_app') then
    revoke update, delete, truncate on event, checkpoint, clock_change from yifa_app;
    revoke delete, truncate on case_file, register_head, register_number, letter, party from yifa_app;
  end if;
end $$;
