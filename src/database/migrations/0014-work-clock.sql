-- The work list says which clock falls due and whether the day is provisional, without looking each clock up.
alter table work add column clock_key text, add column provisional boolean not null default false;

-- Each unit's page is read in order and no further, also of what has no date.
drop index work_by_unit;
create index work_by_unit on work (jurisdiction, unit, due, case_id, reason);
