-- Governments, their units, posts and people. Names and places in the tree are dated: a report of 2019 shows the units
-- as they stood in 2019.

create table jurisdiction (
  id text primary key check (id ~ '^[a-z0-9-]{1,40}$'),
  name text not null,
  -- province, city, county, township
  level text not null,
  region_code text,
  parent text references jurisdiction (id),
  demonstration boolean not null default false
);

create table unit (
  jurisdiction text not null references jurisdiction (id),
  id text not null check (id ~ '^[a-z0-9-]{1,60}$'),
  -- government, department, township, subdistrict, office, institution, village, community, party, congress, conference
  kind text not null,
  -- 机关代字 in document numbers
  document_code text,
  founded_on date not null,
  abolished_on date,
  -- 推进法治建设第一责任人: the post of the principal leader
  first_responsible_post text,
  primary key (jurisdiction, id)
);
create table unit_name (
  jurisdiction text not null,
  unit text not null,
  since date not null,
  until date,
  name text not null,
  short_name text,
  primary key (jurisdiction, unit, since),
  foreign key (jurisdiction, unit) references unit (jurisdiction, id)
);
create table unit_parent (
  jurisdiction text not null,
  unit text not null,
  since date not null,
  until date,
  parent text,
  primary key (jurisdiction, unit, since),
  foreign key (jurisdiction, unit) references unit (jurisdiction, id),
  foreign key (jurisdiction, parent) references unit (jurisdiction, id)
);

create table person (
  jurisdiction text not null references jurisdiction (id),
  id text not null,
  name text not null,
  -- the sign-in account, where the person has one
  account text,
  left_on date,
  primary key (jurisdiction, id)
);
create unique index person_account on person (jurisdiction, account) where account is not null;

create table post (
  jurisdiction text not null,
  id text not null,
  unit text not null,
  name text not null,
  duties text[] not null,
  since date not null,
  until date,
  primary key (jurisdiction, id),
  foreign key (jurisdiction, unit) references unit (jurisdiction, id)
);
create table appointment (
  jurisdiction text not null,
  person text not null,
  post text not null,
  since date not null,
  until date,
  primary key (jurisdiction, person, post, since),
  foreign key (jurisdiction, person) references person (jurisdiction, id),
  foreign key (jurisdiction, post) references post (jurisdiction, id)
);

do $$
declare name text;
begin
  foreach name in array array['unit', 'unit_name', 'unit_parent', 'person', 'post', 'appointment']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy jurisdiction on %I using (jurisdiction = current_setting(''yifa.jurisdiction'', true))', name);
  end loop;
end $$;
