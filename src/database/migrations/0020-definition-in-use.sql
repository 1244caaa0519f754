-- Under which text of its definition the cases of a procedure were last counted: where it is another, they are counted again.
create table definition_in_use (
  jurisdiction text not null,
  procedure text not null,
  fingerprint text not null,
  since timestamptz not null,
  primary key (jurisdiction, procedure)
);

alter table definition_in_use enable row level security;
alter table definition_in_use force row level security;
create policy jurisdiction on definition_in_use using (jurisdiction = current_setting('yifa.jurisdiction', true));

do $$
begin
  if exists (select from pg_roles where rolname = 'yifa_app') then
    revoke delete, truncate on definition_in_use from yifa_app;
  end if;
end $$;
