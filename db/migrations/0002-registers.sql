-- The two libraries (R18, R19, R23): subjects and inspectors, their earlier versions, their imports.
set local citus.multi_shard_modify_mode = 'sequential';

create schema registers;
grant usage on schema registers to sunlot_app, sunlot_public;

create table registers.region (
  code text primary key,
  name_zh text not null,
  name_en text,
  level smallint not null,
  parent text,
  kind text not null check (kind in ('division', 'zone')),
  valid_from date not null,
  valid_until date,
  successor text,
  -- Words by which an address is recognised to lie there (zones have no code of GB/T 2260 to tell it).
  address_words text[] not null default '{}'
);
create table registers.industry (
  code text primary key,
  name_zh text not null,
  level smallint not null,
  parent text
);

-- subject_id is the code under which the subject was first recorded and never changes; a later code is an alias.
create table registers.subject (
  subject_id text collate "C" not null primary key,
  code text not null,
  code_kind text not null check (code_kind in ('uscc', 'reg15', 'assigned')),
  name text not null,
  name_grams text[] not null,
  nature text not null check (nature in ('profit', 'nonprofit')),
  type text not null,
  industry text,
  section text,
  region text,
  street text,
  address text not null,
  status text not null check (status in ('active', 'abnormal', 'revoked', 'deregistered', 'moved')),
  risk_class text check (risk_class in ('A', 'B', 'C', 'D')),
  registered_on date,
  source text not null,
  content_hash bytea not null,
  recorded_at timestamptz not null,
  entry_id uuid not null
);
create index subject_name_grams on registers.subject using gin (name_grams);
create index subject_region on registers.subject (region, subject_id);
-- All that a list filters by, so that whatever does not match is never fetched, and a count reads nothing but this index.
create index subject_facets on registers.subject
  (section, region, status, risk_class, industry, nature, code_kind, subject_id);
create index subject_recorded on registers.subject (recorded_at, subject_id);
create table registers.subject_history (
  subject_id text collate "C" not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz not null,
  superseded_by uuid not null,
  code text not null,
  code_kind text not null,
  name text not null,
  nature text not null,
  type text not null,
  industry text,
  section text,
  region text,
  street text,
  address text not null,
  status text not null,
  risk_class text,
  registered_on date,
  source text not null,
  content_hash bytea not null,
  entry_id uuid not null,
  primary key (subject_id, recorded_at)
);
create table registers.subject_alias (
  subject_id text collate "C" not null,
  alias text collate "C" not null,
  recorded_at timestamptz not null,
  primary key (subject_id, alias)
);
create index subject_alias_alias on registers.subject_alias (alias);
-- Each office keeps the contact data that it was given itself.
create table registers.subject_private (
  subject_id text collate "C" not null,
  office_id text not null,
  contact_name text,
  contact_phone text,
  recorded_at timestamptz not null,
  primary key (subject_id, office_id)
);

create table registers.inspector (
  inspector_id text collate "C" not null primary key,
  name text not null,
  office_id text not null,
  region text,
  category text not null check (category in ('civil_servant', 'qualified_staff', 'daily_staff')),
  certificate text,
  valid_from date,
  valid_until date,
  post text not null,
  may_lead boolean not null,
  specialties text[] not null,
  status text not null check (status in ('active', 'suspended', 'left')),
  source text not null,
  content_hash bytea not null,
  recorded_at timestamptz not null,
  entry_id uuid not null
);
create index inspector_office on registers.inspector (office_id, inspector_id);
create table registers.inspector_history (
  inspector_id text collate "C" not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz not null,
  superseded_by uuid not null,
  name text not null,
  office_id text not null,
  region text,
  category text not null,
  certificate text,
  valid_from date,
  valid_until date,
  post text not null,
  may_lead boolean not null,
  specialties text[] not null,
  status text not null,
  source text not null,
  content_hash bytea not null,
  entry_id uuid not null,
  primary key (inspector_id, recorded_at)
);
create table registers.inspector_private (
  inspector_id text collate "C" not null primary key,
  office_id text not null,
  phone text,
  id_number text,
  recorded_at timestamptz not null
);
create table registers.recusal (
  recusal_id uuid primary key,
  inspector_id text collate "C" not null,
  subject_id text collate "C" not null,
  relation text not null check (relation in ('self', 'kin', 'interest', 'former_post', 'other')),
  declared_by text not null,
  declared_at timestamptz not null,
  ended_at timestamptz,
  entry_id uuid not null
);
create index recusal_inspector on registers.recusal (inspector_id);
create index recusal_subject on registers.recusal (subject_id);
create table registers.recusal_private (
  recusal_id uuid primary key,
  office_id text not null,
  reason text not null
);

create table registers.import (
  import_id uuid primary key,
  kind text not null check (kind in ('subject', 'inspector')),
  source text not null,
  file_id uuid not null,
  file_sha256 bytea not null,
  file_name text not null,
  columns text[] not null,
  delimiter text not null,
  encoding text not null default 'utf-8' check (encoding in ('utf-8', 'gb18030')),
  mapping jsonb not null,
  mode text check (mode in ('all', 'good')),
  state text not null check (state in ('uploaded', 'checking', 'checked', 'applying', 'applied', 'refused')),
  problem jsonb,
  notes jsonb not null default '{}',
  rows integer not null default 0,
  added integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  rows_root bytea,
  job_id uuid,
  office_id text not null,
  user_id text not null,
  created_at timestamptz not null,
  applied_at timestamptz,
  entry_id uuid
);
create index import_created on registers.import (created_at, import_id);
-- Rows that were found good, between check and act; emptied by the act. Lost in a crash, which asks for another check.
create unlogged table registers.import_subject (
  import_id uuid not null,
  line integer not null,
  subject_id text collate "C" not null,
  former_code text collate "C",
  own_key text collate "C",
  place_key text collate "C",
  content_hash bytea not null,
  name_grams text[] not null,
  code text not null,
  code_kind text not null,
  name text not null,
  nature text not null,
  type text not null,
  industry text,
  section text,
  region text,
  street text,
  address text not null,
  status text not null,
  risk_class text,
  registered_on date,
  source text not null,
  primary key (import_id, line)
);
create unlogged table registers.import_inspector (
  import_id uuid not null,
  line integer not null,
  inspector_id text collate "C" not null,
  content_hash bytea not null,
  name text not null,
  office_id text not null,
  region text,
  category text not null,
  certificate text,
  valid_from date,
  valid_until date,
  post text not null,
  may_lead boolean not null,
  specialties text[] not null,
  status text not null,
  source text not null,
  primary key (import_id, line)
);
create table registers.import_fault (
  import_id uuid not null,
  line integer not null,
  field text not null,
  value text not null,
  code text not null,
  fill jsonb not null,
  primary key (import_id, line, field, code)
);

-- A subject kept out of the draws for a while: ground, approver of another head, term (spec/draw.md section 2).
create table registers.exclusion (
  exclusion_id uuid primary key,
  subject_id text collate "C" not null,
  reason text not null check (reason in ('suspended', 'under_investigation', 'inspected_recently', 'force_majeure')),
  evidence text not null,
  evidence_hash bytea not null,
  office_id text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'granted', 'returned', 'ended')),
  from_on date not null,
  until_on date not null,
  approved_by text,
  entry_id uuid not null,
  -- The legal source, the office whose head was asked, what was decided and how it ended.
  basis text not null,
  decider_id text not null,
  decided_at timestamptz,
  decision text,
  ended_at timestamptz,
  ended_by text,
  end_reason text
);
create index exclusion_subject on registers.exclusion (subject_id);

alter table registers.subject_private enable row level security;
create policy own_office on registers.subject_private to sunlot_app
  using (office_id = any ((select string_to_array(current_setting('app.offices', true), ','))::text[]))
  with check (true);
alter table registers.inspector_private enable row level security;
create policy own_office on registers.inspector_private to sunlot_app
  using (office_id = any ((select string_to_array(current_setting('app.offices', true), ','))::text[]))
  with check (true);
alter table registers.recusal_private enable row level security;
create policy own_office on registers.recusal_private to sunlot_app
  using (office_id = any ((select string_to_array(current_setting('app.offices', true), ','))::text[]))
  with check (true);

grant select on registers.region, registers.industry to sunlot_app, sunlot_public;
grant select, insert, update on registers.subject, registers.inspector, registers.recusal, registers.import,
  registers.exclusion, registers.subject_private, registers.inspector_private, registers.recusal_private to sunlot_app;
grant select, insert on registers.subject_history, registers.inspector_history, registers.subject_alias to sunlot_app;
grant select, insert, update, delete on registers.import_subject, registers.import_inspector to sunlot_app;
grant select, insert, delete on registers.import_fault to sunlot_app;
