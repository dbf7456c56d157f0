-- Platform, log and organisation: who acts, what is recorded, what is running (R1, R11; LOG.md 1-5 in spec/log.md).
-- The roles sunlot_app, sunlot_sequencer, sunlot_retention and sunlot_public exist before any migration runs.
set local citus.multi_shard_modify_mode = 'sequential';

create schema if not exists platform; -- the migration ledger made it
create schema log;
create schema organisation;
grant usage on schema platform, log, organisation to sunlot_app, sunlot_sequencer, sunlot_retention, sunlot_public;

-- platform: long work that can be watched and left, and uploaded files in pieces.
create table platform.job (
  job_id uuid primary key,
  kind text not null,
  user_id text not null,
  office_id text not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  done bigint not null default 0,
  total bigint,
  input jsonb not null,
  result jsonb,
  cancel_asked boolean not null default false,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz
);
create index job_user on platform.job (user_id, created_at desc);

create table platform.file (
  file_id uuid primary key,
  sha256 bytea not null,
  size bigint not null,
  name text not null,
  media_type text not null,
  user_id text not null,
  stored_at timestamptz not null
);
create table platform.file_chunk (
  file_id uuid not null,
  n integer not null,
  body bytea not null,
  primary key (file_id, n)
);

-- log: entries are inserted and never changed; only what is personal can be erased.
create sequence log.arrival;
create table log.entry (
  entry_id uuid primary key,
  arrival bigint not null default nextval('log.arrival') unique,
  type text not null,
  at timestamptz not null,
  user_id text not null,
  on_behalf_of text,
  office_id text,
  thing text,
  facts jsonb not null,
  facts_salt bytea not null,
  facts_hash bytea not null,
  private_hash bytea,
  leaf bytea not null check (length(leaf) < 65536),
  request_key text unique,
  input_hash bytea not null,
  answer jsonb
);
create index entry_thing on log.entry (thing, arrival);
create index entry_user on log.entry (user_id, arrival);
create index entry_type on log.entry (type, arrival);
create table log.document (
  entry_id uuid primary key,
  salt bytea not null,
  body jsonb not null
);
create table log.pending (
  arrival bigint primary key,
  entry_id uuid not null
);
create table log.leaf (
  index bigint primary key,
  entry_id uuid not null unique,
  leaf_hash bytea not null
);
create table log.tile (
  level smallint not null,
  n bigint not null,
  hashes bytea not null,
  primary key (level, n)
);
create table log.checkpoint (
  size bigint primary key,
  root bytea not null,
  note text not null,
  signed_at timestamptz not null
);
create table log.observation (
  observation_id uuid not null,
  at timestamptz not null,
  user_id text not null,
  kind text not null check (kind in ('read', 'refused', 'sign-in')),
  thing text not null,
  code text,
  count integer not null default 1,
  salt bytea not null,
  hash bytea not null,
  primary key (at, observation_id)
) partition by range (at);
create table log.observation_default partition of log.observation default;
create index observation_user on log.observation (user_id, at);

-- organisation: offices, legal bases, accounts, grants, sessions, approvals, messages.
create table organisation.office (
  office_id text primary key,
  parent_id text,
  kind text not null check (kind in ('city', 'county', 'zone', 'department', 'coordination', 'stationed')),
  name_zh text not null,
  short_zh text not null,
  name_en text not null,
  region text,
  department text,
  head text not null,
  opened_on date not null,
  closed_on date
);
create table organisation.legal_basis (
  basis_id text primary key,
  title text not null,
  issued_by text not null,
  issued_on date not null,
  number text not null,
  superior text,
  url text
);
create table organisation.account (
  user_id text primary key,
  account text not null unique,
  name text not null,
  office_id text not null,
  status text not null check (status in ('active', 'disabled')),
  created_at timestamptz not null
);
create table organisation.account_private (
  user_id text primary key,
  password_hash text not null,
  changed_at timestamptz not null
);
create table organisation.role_grant (
  grant_id uuid primary key,
  user_id text not null,
  role text not null check (role in ('inspector', 'planner', 'head', 'coordination', 'supervisor', 'administrator')),
  office_id text not null,
  region text,
  from_on date not null,
  until_on date,
  via text not null check (via in ('role', 'delegation')),
  on_behalf_of text
);
create index role_grant_user on organisation.role_grant (user_id);
create table organisation.session (
  token_hash bytea primary key,
  user_id text not null,
  csrf text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_by_user on organisation.session (user_id);
create table organisation.approval (
  approval_id uuid primary key,
  kind text not null,
  thing text not null,
  title text not null,
  content_hash bytea not null,
  office_id text not null,
  permission text not null,
  different_head boolean not null,
  asked_by text not null,
  asked_by_head text not null,
  asked_at timestamptz not null,
  decided_by text,
  on_behalf_of text,
  decided_at timestamptz,
  decision text check (decision in ('approved', 'returned', 'withdrawn')),
  reason text
);
create index approval_thing on organisation.approval (kind, thing, asked_at);
create index approval_open on organisation.approval (office_id, asked_at) where decision is null;
create table organisation.message (
  message_id uuid primary key,
  user_id text not null,
  kind text not null,
  thing text not null,
  fill jsonb not null,
  at timestamptz not null,
  read_at timestamptz
);
create index message_user on organisation.message (user_id, at desc);

alter table organisation.office add constraint office_parent foreign key (parent_id) references organisation.office (office_id);
alter table organisation.legal_basis add constraint legal_basis_superior foreign key (superior) references organisation.legal_basis (basis_id);
alter table organisation.account add constraint account_office foreign key (office_id) references organisation.office (office_id);
alter table organisation.account_private add constraint account_private_account foreign key (user_id) references organisation.account (user_id);
alter table organisation.role_grant add constraint role_grant_account foreign key (user_id) references organisation.account (user_id);
alter table organisation.session add constraint session_account foreign key (user_id) references organisation.account (user_id);

-- A row of account_private is visible to its own user only; without the setting, to nobody.
alter table organisation.account_private enable row level security;
create policy own_row on organisation.account_private to sunlot_app
  using (user_id = (select current_setting('app.user_id', true)))
  with check (true);

grant select, insert, update on platform.job to sunlot_app;
grant select, insert, delete on platform.file, platform.file_chunk to sunlot_app;
grant usage on sequence log.arrival to sunlot_app, sunlot_sequencer;
grant select on log.entry, log.document, log.pending, log.leaf, log.tile, log.checkpoint, log.observation to sunlot_app;
grant insert on log.entry, log.document, log.pending, log.observation to sunlot_app;
grant select on log.entry, log.pending, log.leaf, log.tile, log.checkpoint, log.observation to sunlot_sequencer;
grant insert on log.entry, log.pending, log.leaf, log.tile, log.checkpoint to sunlot_sequencer;
grant delete on log.pending to sunlot_sequencer;
grant select, delete on log.document to sunlot_retention;
grant select on log.entry, log.observation to sunlot_retention;
grant select on log.leaf, log.tile, log.checkpoint to sunlot_public;
grant select (entry_id, leaf) on log.entry to sunlot_public;
grant select on organisation.office, organisation.legal_basis to sunlot_app, sunlot_public;
grant select, insert, update on organisation.account, organisation.account_private, organisation.role_grant,
  organisation.session, organisation.approval, organisation.message to sunlot_app;
grant insert, update on organisation.office to sunlot_app;
grant delete on organisation.session to sunlot_app;
