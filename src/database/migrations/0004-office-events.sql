-- What was changed in the organisation, when, and by which administrator. The last number is the revision by which a
-- cache of the organisation knows that it is old.
create table office_event (
  jurisdiction text not null,
  seq bigint not null,
  kind text not null,
  occurred_on date not null,
  recorded_at timestamptz not null,
  actor jsonb not null,
  data jsonb not null,
  primary key (jurisdiction, seq)
);

alter table office_event enable row level security;
create policy jurisdiction on office_event using (jurisdiction = current_setting('yifa.jurisdiction', true));
do $$
begin
  if exists (select from pg_roles where rolname = 'yifa_app') then
    revoke update, delete, truncate on office_event from yifa_app;
  end if;
end $$;
