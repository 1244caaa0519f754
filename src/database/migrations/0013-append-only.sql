-- What the engine never changes, the role of acts may not change: a letter as issued, a file as uploaded, sealed data, a
-- number as taken, what a case added to a figure. Where an act does change such a row, it may change that column alone.
do $$
begin
  if exists (select from pg_roles where rolname = 'yifa_app') then
    revoke update on attachment, contribution, idempotency, letter, notice, party, register_head, register_number
      from yifa_app;
    revoke delete on contribution, notice, progress, publication, calendar_in_use, calendar_exception, local_setting
      from yifa_app;
    -- The organisation is dated: what ends gets its last day.
    revoke delete on jurisdiction, unit, unit_name, unit_parent, person, post, appointment from yifa_app;
    revoke insert, update, delete on migration from yifa_app;
    grant update (case_id) on attachment to yifa_app;
    grant update (removed_at) on contribution to yifa_app;
    grant update (delivered_at) on notice to yifa_app;
    grant update (last) on register_head to yifa_app;
    grant update (voided_at, void_reason) on register_number to yifa_app;
  end if;
end $$;

-- A file is filed with a case once, and stays there; files no act ever named are cleared away.
create policy filed_update on attachment as restrictive for update using (case_id is null) with check (true);
create policy filed_delete on attachment as restrictive for delete using (case_id is null);
