-- Annual reports made public: which kept version, when and by whom. Publishing again replaces what the portal shows; what
-- was public before stays on record.
create table report_publication (
  jurisdiction text not null,
  unit text not null,
  year integer not null,
  kind text not null,
  seq integer not null,
  version integer not null,
  published_on date not null,
  published_at timestamptz not null,
  published_by jsonb not null,
  primary key (jurisdiction, unit, year, kind, seq),
  foreign key (jurisdiction, unit, year, kind, version) references report (jurisdiction, unit, year, kind, version)
);
alter table report_publication enable row level security;
alter table report_publication force row level security;
create policy jurisdiction on report_publication using (jurisdiction = current_setting('yifa.jurisdiction', true));
do $$
begin
  if exists (select from pg_roles where rolname = 'yifa_app') then
    revoke update, delete, truncate on report_publication from yifa_app;
  end if;
end $$;
