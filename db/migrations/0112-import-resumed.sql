-- A check that was cancelled or crashed is taken up where it stood (R18); and what of each row was tidied, from what to what.
set local citus.multi_shard_modify_mode = 'sequential';

-- The last line that is staged, and what had been counted up to it. Staged rows are unlogged: they are counted before they are trusted.
alter table registers.import add column reached integer not null default 0;
alter table registers.import add column partial jsonb;

create table registers.import_tidied (
  import_id uuid not null,
  line integer not null,
  field text not null,
  before text not null,
  after text not null,
  primary key (import_id, line, field)
);
grant select, insert, delete on registers.import_tidied to sunlot_app;
alter table registers.import_tidied enable row level security;
create policy known on registers.import_tidied to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
