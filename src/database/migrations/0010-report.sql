-- Annual reports: the words people write between the figures, and the versions that were kept. Both are only ever
-- added to, so a report compiled again for an earlier cutoff has the words of that time.

create table report_narrative (
  jurisdiction text not null,
  unit text not null,
  year integer not null,
  -- lawgov 法治政府建设年度报告
  kind text not null,
  -- Key of the template's slot.
  slot text not null,
  seq integer not null,
  text text not null,
  written_at timestamptz not null,
  written_by jsonb not null,
  primary key (jurisdiction, unit, year, kind, slot, seq)
);

create table report (
  jurisdiction text not null,
  unit text not null,
  year integer not null,
  kind text not null,
  version integer not null,
  cutoff timestamptz not null,
  template text not null,
  narrative jsonb not null,
  -- The compiled report with its figures, queries and findings.
  compiled jsonb not null,
  -- SHA-256 of its JSON output: a second compile with the same cutoff is compared with it.
  sha256 text not null,
  compiled_at timestamptz not null,
  compiled_by jsonb not null,
  primary key (jurisdiction, unit, year, kind, version)
);

do $$
declare name text;
begin
  foreach name in array array['report_narrative', 'report']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy jurisdiction on %I using (jurisdiction = current_setting(''yifa.jurisdiction'', true))', name);
  end loop;
  if exists (select from pg_roles where rolname = 'yifa_app') then
    revoke update, delete, truncate on report_narrative, report from yifa_app;
  end if;
end $$;
