-- Work and notices for people asked by name: added to a round of signatures, or signing for another.
alter table work add column people text[] not null default '{}';
alter table notice add column people text[] not null default '{}';

-- Units that see a case besides its own and those it was referred to: told of it (抄送), asked to sign, or having signed.
create table case_reader (
  jurisdiction text not null,
  case_id uuid not null,
  unit text not null,
  primary key (jurisdiction, case_id, unit),
  foreign key (jurisdiction, case_id) references case_file (jurisdiction, id)
);
create index case_reader_unit on case_reader (jurisdiction, unit);

-- Cases as they stand get what they lack, and an act that waits for signatures its rounds: until now each duty was a
-- round of its own, in the unit of whoever put the act forward.
update case_file c set state = c.state || jsonb_build_object(
  'copies', '[]'::jsonb,
  'overrides', '[]'::jsonb,
  'signed', '[]'::jsonb,
  'readers', (
    select coalesce(jsonb_agg(distinct unit collate "C"), '[]')
    from (select w ->> 'unit' as unit from jsonb_array_elements(c.state -> 'work') as w) as work
    where unit not in (c.unit, c.origin)),
  'pending', (
    select coalesce(jsonb_agg((p.act - 'remaining' - 'signatures') || jsonb_build_object('rounds', (
      select coalesce(jsonb_agg(jsonb_build_object('signers', jsonb_build_array(signer)) order by signed desc, place), '[]')
      from (
        select true as signed, s.place,
          jsonb_build_object('unit', p.unit, 'duty', s.signature -> 'duty', 'signed', s.signature - 'duty') as signer
        from jsonb_array_elements(p.act -> 'signatures') with ordinality as s (signature, place)
        union all
        select false, r.place, jsonb_build_object('unit', p.unit, 'duty', r.duty, 'signed', null)
        from jsonb_array_elements(p.act -> 'remaining') with ordinality as r (duty, place)) as signers)) order by p.place), '[]')
    from (
      select act, place, coalesce(act -> 'proposer' ->> 'unit', c.unit) as unit
      from jsonb_array_elements(c.state -> 'pending') with ordinality as pending (act, place)) as p));

insert into case_reader (jurisdiction, case_id, unit)
select c.jurisdiction, c.id, r.reader
from case_file c cross join lateral jsonb_array_elements_text(c.state -> 'readers') as r (reader);

alter table case_reader enable row level security;
create policy jurisdiction on case_reader using (jurisdiction = current_setting('yifa.jurisdiction', true));
do $$
begin
  if exists (select from pg_roles where rolname = 'yifa_app') then
    revoke update on case_reader from yifa_app;
  end if;
end $$;
