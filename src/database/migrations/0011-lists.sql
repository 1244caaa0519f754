-- A unit's register shows also what it opened and another unit handles; its inbox, what was sent to its posts.
create index case_file_origin on case_file (jurisdiction, origin, opened_on desc, id) where origin <> unit;
create index notice_of_unit on notice (jurisdiction, unit, id desc);
