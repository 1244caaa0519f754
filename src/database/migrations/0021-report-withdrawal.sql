-- A publication whose act was struck (作废) is taken back by a row of its own, so that both stay on record: it names the
-- row that it withdraws. What was public before, if anything was, is shown again.
alter table report_publication add column withdraws integer;
