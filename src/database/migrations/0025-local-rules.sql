-- The administrator fixes local rules on a page. A new one is a new row, the one before only gets its last day; cases
-- whose clocks it concerns are counted again afterwards, and until then the row says so.
alter table local_setting add column recount_due boolean not null default false;

do $$
begin
  if exists (select from pg_roles where rolname = 'yifa_app') then
    revoke update on local_setting from yifa_app;
    grant update (until, recount_due) on local_setting to yifa_app;
  end if;
end $$;
