-- While true, the published page offers the acts by which the public answers it (提出意见).
alter table publication add column invites boolean not null default false;
