-- Codes recorded although their check digit fails (R18, R19): asked for with reason and evidence, granted by a second person, ended one by one.
set local citus.multi_shard_modify_mode = 'sequential';

create table registers.override (
  override_id uuid primary key,
  reason text not null,
  evidence text not null,
  evidence_hash bytea not null,
  office_id text not null,
  decider_id text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'granted', 'returned')),
  decided_by text,
  decided_at timestamptz,
  decision text,
  entry_id uuid not null
);
create table registers.override_code (
  line_id uuid primary key,
  override_id uuid not null,
  code text collate "C" not null,
  name text not null,
  ended_at timestamptz,
  ended_by text,
  end_reason text
);
alter table registers.override_code add constraint override_code_override foreign key (override_id) references registers.override (override_id);
create index override_code_code on registers.override_code (code);
create index override_code_by_override on registers.override_code (override_id, code);

grant select, insert, update on registers.override, registers.override_code to sunlot_app;

alter table registers.override enable row level security;
create policy known on registers.override to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table registers.override_code enable row level security;
create policy known on registers.override_code to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
