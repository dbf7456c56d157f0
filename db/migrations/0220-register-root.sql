-- Once a day the root of each register is logged (R7; spec/draw.md section 2), so that nobody can bend a register just before a draw unseen. A frozen
-- list names the root it is anchored to, and keeps what changed since.
set local citus.multi_shard_modify_mode = 'sequential';

create table registers.root (
  register text collate "C" not null check (register in ('registers.subject', 'registers.inspector', 'registers.carrier')),
  -- The day at whose end the register stood so.
  day date not null,
  as_of timestamptz not null,
  count integer not null,
  root bytea not null,
  logged_at timestamptz not null,
  late boolean not null,
  entry_id uuid not null,
  primary key (register, day)
);
create index root_logged on registers.root (register, logged_at);
grant select, insert on registers.root to sunlot_app;
grant select on registers.root to sunlot_public;

-- {"register", "day", "asOf", "loggedAt", "entryId", "root", "changesRoot", "changes"}; null: not anchored.
alter table draws.list add column anchor jsonb;
create table draws.change_tile (
  list_id uuid not null,
  n integer not null,
  leaves bytea not null,
  primary key (list_id, n)
);
grant select, insert on draws.change_tile to sunlot_app;
grant select on draws.change_tile to sunlot_public;
alter table draws.change_tile enable row level security;
create policy known on draws.change_tile to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
create policy published on draws.change_tile for select to sunlot_public
  using (list_id in (select p.list_id from draws.public_draw p));
create view draws.public_anchor as
  select l.list_id, l.anchor from draws.list l
  where l.anchor is not null and exists (select 1 from draws.public_draw p where p.list_id = l.list_id);
grant select on draws.public_anchor to sunlot_public;
