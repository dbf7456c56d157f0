-- Several registrars of one subject (R18, R19): which source is authoritative for which field, where each value came from, and what they disagree about.
set local citus.multi_shard_modify_mode = 'sequential';

-- Lower is more authoritative; a source without a row comes after all that have one.
create table registers.source_rank (
  field text not null,
  source text not null,
  rank integer not null check (rank >= 1),
  primary key (field, source)
);
-- Which edition of the ranks is in force, so that two people do not overwrite each other.
create table registers.precedence (
  one boolean primary key default true check (one),
  version integer not null,
  set_by text,
  set_at timestamptz,
  entry_id uuid
);
insert into registers.precedence (version) values (0);

-- Fields that did not come from the row's own source, by the source that they came from.
alter table registers.subject add column origins jsonb not null default '{}';
alter table registers.import_subject add column origins jsonb not null default '{}';
-- Fields that the row of the file does not state itself.
alter table registers.import_subject add column unstated text[] not null default '{}';
alter table registers.import add column conflicts integer not null default 0;

-- What a source reported that was not taken, because a more authoritative one says otherwise. Nothing is deleted.
create table registers.conflict (
  conflict_id uuid primary key,
  subject_id text collate "C" not null,
  field text not null,
  held jsonb not null,
  held_source text not null,
  held_at timestamptz not null,
  value jsonb not null,
  source text not null,
  found_at timestamptz not null,
  import_id uuid not null,
  state text not null check (state in ('open', 'kept', 'taken', 'agreed', 'replaced')),
  reason text,
  settled_by text,
  settled_at timestamptz,
  entry_id uuid
);
create index conflict_subject on registers.conflict (subject_id, state);
create index conflict_found on registers.conflict (found_at, conflict_id);
create index conflict_alike on registers.conflict (state, field, held_source, source);

grant select, insert, update, delete on registers.source_rank to sunlot_app;
grant select, update on registers.precedence to sunlot_app;
grant select, insert, update on registers.conflict to sunlot_app;

alter table registers.conflict enable row level security;
create policy known on registers.conflict to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
