-- Special directories of an office and joint ones of several (R20, R21): a filter with subjects taken in or left out by hand, frozen as versions.
set local citus.multi_shard_modify_mode = 'sequential';

create table registers.directory (
  directory_id uuid primary key,
  name text not null,
  kind text not null check (kind in ('special', 'joint')),
  office_id text not null,
  -- What the next version will be made from.
  scope jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  -- The newest frozen version, and the newest that is in force.
  version integer not null default 0,
  in_force integer,
  members integer not null default 0,
  changed_at timestamptz not null,
  entry_id uuid not null
);
create index directory_changed on registers.directory (changed_at, directory_id);
create table registers.directory_partner (
  directory_id uuid not null,
  office_id text not null,
  primary key (directory_id, office_id)
);
create table registers.directory_choice (
  directory_id uuid not null,
  subject_id text collate "C" not null,
  choice text not null check (choice in ('in', 'out')),
  reason text not null,
  chosen_by text not null,
  chosen_at timestamptz not null,
  entry_id uuid not null,
  primary key (directory_id, subject_id)
);
create table registers.directory_version (
  directory_id uuid not null,
  version integer not null,
  state text not null check (state in ('asked', 'in_force', 'returned')),
  scope jsonb not null,
  -- As they stood: subject, choice and reason.
  choices jsonb not null,
  members integer not null,
  added integer not null,
  dropped integer not null,
  root bytea not null,
  frozen_by text not null,
  frozen_at timestamptz not null,
  entry_id uuid not null,
  primary key (directory_id, version)
);
create table registers.directory_consent (
  directory_id uuid not null,
  version integer not null,
  office_id text not null,
  decision text check (decision in ('agreed', 'returned')),
  decided_by text,
  decided_at timestamptz,
  reason text,
  primary key (directory_id, version, office_id)
);
-- A member from one version until before another: a version of a million that changes by ten costs ten rows.
create table registers.directory_member (
  directory_id uuid not null,
  subject_id text collate "C" not null,
  since_version integer not null,
  until_version integer,
  by_hand boolean not null,
  primary key (directory_id, subject_id, since_version)
);

grant select, insert, update on registers.directory, registers.directory_version, registers.directory_consent,
  registers.directory_member to sunlot_app;
grant select, insert on registers.directory_partner to sunlot_app;
grant select, insert, update, delete on registers.directory_choice to sunlot_app;
