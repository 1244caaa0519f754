-- Which case points to which: an act finds the cases that point to its own without reading every case.
create table case_link (
  jurisdiction text not null,
  from_case uuid not null,
  -- Key of the link field; `rows.column` for a link in a row.
  field text not null,
  to_case uuid not null,
  primary key (jurisdiction, from_case, field, to_case),
  foreign key (jurisdiction, from_case) references case_file (jurisdiction, id)
);
create index case_link_to on case_link (jurisdiction, to_case);

alter table case_link enable row level security;
alter table case_link force row level security;
create policy jurisdiction on case_link using (jurisdiction = current_setting('yifa.jurisdiction', true));

do $$
begin
  if exists (select from pg_roles where rolname = 'yifa_app') then
    revoke update on case_link from yifa_app;
  end if;
end $$;

-- The link fields there were before this table.
insert into case_link (jurisdiction, from_case, field, to_case)
select c.jurisdiction, c.id, l.field, (c.state -> 'facts' ->> l.field)::uuid
from case_file c join (values ('disclosure-request', 'earlierRequest'), ('normative-document', 'earlier')) as l (procedure, field)
  on l.procedure = c.procedure
where c.state -> 'facts' ->> l.field ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
