-- 执法证, 执法监督证, 法律职业资格或公职律师证: who may be named in an act that asks for one.
create table certificate (
  jurisdiction text not null,
  kind text not null,
  number text not null,
  person text not null,
  -- The unit it was issued for.
  unit text not null,
  since date not null,
  until date,
  -- The first day on which it no longer holds.
  withdrawn_on date,
  withdrawal_reason text,
  primary key (jurisdiction, kind, number),
  foreign key (jurisdiction, person) references person (jurisdiction, id),
  foreign key (jurisdiction, unit) references unit (jurisdiction, id)
);

alter table certificate enable row level security;
alter table certificate force row level security;
create policy jurisdiction on certificate using (jurisdiction = current_setting('yifa.jurisdiction', true));

do $$
begin
  if exists (select from pg_roles where rolname = 'yifa_app') then
    revoke update, delete, truncate on certificate from yifa_app;
    grant update (withdrawn_on, withdrawal_reason) on certificate to yifa_app;
  end if;
end $$;
