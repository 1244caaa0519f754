-- Accounts, sessions and tries to sign in. They stand in a schema of their own, which the role acts run under may not
-- enter: a query of a case can never reach a password. The first four tables are better-auth's, under its names.
create schema sign_in;

create table sign_in."user" (
  id text primary key,
  name text not null,
  -- better-auth wants an address; ours is made from the user name and leads nowhere
  email text not null unique,
  email_verified boolean not null,
  image text,
  username text not null unique,
  jurisdiction text not null references public.jurisdiction (id),
  person text not null,
  -- the password was set by someone else: the person must choose one before anything else
  password_change_due boolean not null default false,
  suspended_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (jurisdiction, person),
  foreign key (jurisdiction, person) references public.person (jurisdiction, id)
);

create table sign_in.session (
  id text primary key,
  user_id text not null references sign_in."user" (id),
  -- worth nothing without the signature the cookie carries beside it
  token text not null unique,
  expires_at timestamptz not null,
  -- written at most once a minute
  seen_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_of_user on sign_in.session (user_id);

create table sign_in.account (
  id text primary key,
  user_id text not null references sign_in."user" (id),
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index account_of_user on sign_in.account (user_id);

create table sign_in.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_of_identifier on sign_in.verification (identifier);

-- A try is written before the password is looked at, as failed, so that many tries at once cannot pass the limit.
create table sign_in.attempt (
  id bigint generated always as identity primary key,
  -- as typed, in lower case; it need not exist
  username text not null,
  address text not null,
  at timestamptz not null,
  succeeded boolean not null default false
);
create index attempt_of_username on sign_in.attempt (username, at);
create index attempt_of_address on sign_in.attempt (address, at);

create table sign_in.lock (
  username text not null,
  locked_at timestamptz not null,
  until timestamptz not null,
  primary key (username, locked_at)
);

-- 安全日志, read by the audit administrator: who signed in or failed to, whose rights changed, by whom.
create table security_log (
  jurisdiction text not null,
  id bigint generated always as identity,
  at timestamptz not null,
  -- sign-in/succeeded, sign-in/failed, ... listed in src/office/security-log.ts
  kind text not null,
  -- who did it: a person, or nobody known
  person text,
  username text,
  -- on whose account or rights
  subject text,
  address text,
  detail jsonb not null,
  primary key (jurisdiction, id)
);
create index security_log_recent on security_log (jurisdiction, at desc, id desc);

alter table security_log enable row level security;
create policy jurisdiction on security_log using (jurisdiction = current_setting('yifa.jurisdiction', true));
do $$
begin
  if exists (select from pg_roles where rolname = 'yifa_app') then
    revoke update, delete, truncate on security_log from yifa_app;
  end if;
end $$;

-- Where no separate role could be made, acts run as the owner too: only the pools that say so then see accounts.
do $$
declare name text;
begin
  foreach name in array array['user', 'session', 'account', 'verification', 'attempt', 'lock']
  loop
    execute format('alter table sign_in.%I enable row level security', name);
    execute format('alter table sign_in.%I force row level security', name);
    execute format('create policy owner on sign_in.%I using (current_setting(''yifa.owner'', true) = ''on'')', name);
  end loop;
end $$;
