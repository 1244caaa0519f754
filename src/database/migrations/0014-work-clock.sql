-- The work list says which clock falls due and whether the day is provisional, without looking each clock up.
alter table work add column clock_key text, add column provisional boolean not null default false;
