-- The last day, all of it, on which the published page offers the acts by which the public answers it. Of a record that
-- was published before there was such a day it is empty: the act itself refuses what comes too late.
alter table publication add column invites_until date;
