-- Beside the narrative parts of reports: what reviewers say of them, and what became of the changes they suggested. Both
-- are only ever added to: a thread that was resolved stays to be read.

create table report_comment (
  jurisdiction text not null,
  unit text not null,
  year integer not null,
  kind text not null,
  slot text not null,
  -- The mark in the text carries the same id.
  thread text not null,
  seq integer not null,
  step text not null check (step in ('opened', 'reply', 'resolved', 'reopened')),
  -- The words it was opened on.
  quote text not null,
  text text not null,
  written_at timestamptz not null,
  written_by jsonb not null,
  primary key (jurisdiction, unit, year, kind, slot, thread, seq)
);

create table report_suggestion (
  jurisdiction text not null,
  unit text not null,
  year integer not null,
  kind text not null,
  slot text not null,
  -- The marks in the text carry the same id.
  suggestion text not null,
  -- The version of the narrative that first has it, or no longer has it.
  version integer not null,
  step text not null check (step in ('made', 'accepted', 'rejected', 'withdrawn')),
  inserted text not null,
  deleted text not null,
  written_at timestamptz not null,
  written_by jsonb not null,
  primary key (jurisdiction, unit, year, kind, slot, suggestion, version)
);

do $$
declare name text;
begin
  foreach name in array array['report_comment', 'report_suggestion']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy jurisdiction on %I using (jurisdiction = current_setting(''yifa.jurisdiction'', true))', name);
  end loop;
  if exists (select from pg_roles where rolname = 'yifa_app') then
    revoke update, delete, truncate on report_comment, report_suggestion from yifa_app;
  end if;
end $$;
