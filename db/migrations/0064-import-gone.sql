-- A file that is all of its source tells who is gone from it (R18, R19): noted when it is recorded, settled by a person, never deleted.
set local citus.multi_shard_modify_mode = 'sequential';

alter table registers.import add column whole boolean not null default false;
create table registers.import_gone (
  import_id uuid not null,
  subject_id text collate "C" not null,
  choice text check (choice in ('kept', 'deregistered', 'revoked', 'moved')),
  reason text,
  settled_by text,
  settled_at timestamptz,
  entry_id uuid,
  primary key (import_id, subject_id)
);

grant select, insert, update on registers.import_gone to sunlot_app;
