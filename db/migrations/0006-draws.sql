-- The verifiable draw (R30-R33; spec/draw.md): frozen lists, commitments, entropy, beacons, results, exceptions.
set local citus.multi_shard_modify_mode = 'sequential';

create schema draws;
grant usage on schema draws to sunlot_app, sunlot_public;

-- A frozen list: strata of sorted leaves in tiles of 256; no row per member.
create table draws.list (
  list_id uuid primary key,
  task_id text not null,
  job_id uuid,
  state text not null check (state in ('building', 'finished', 'failed')),
  suite text not null,
  directory_count integer not null default 0,
  listed_count integer not null default 0,
  excluded_count integer not null default 0,
  objects_root bytea,
  excluded_root bytea,
  -- register, time, count, query hash (spec/draw.md section 3)
  snapshot jsonb not null,
  failure text,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index list_task on draws.list (task_id, created_at desc);
create table draws.list_stratum (
  list_id uuid not null,
  code text collate "C" not null,
  label text not null,
  units integer not null,
  weight bigint not null,
  wanted integer not null,
  reserve integer not null,
  root bytea not null,
  header bytea not null,
  primary key (list_id, code)
);
create table draws.list_tile (
  list_id uuid not null,
  stratum text collate "C" not null,
  n integer not null,
  first_id text collate "C" not null,
  leaves bytea not null,
  root bytea not null,
  primary key (list_id, stratum, n)
);
create index list_tile_first on draws.list_tile (list_id, stratum, first_id);
create table draws.excluded_tile (
  list_id uuid not null,
  n integer not null,
  first_id text collate "C" not null,
  leaves bytea not null,
  root bytea not null,
  primary key (list_id, n)
);
create index excluded_tile_first on draws.excluded_tile (list_id, first_id);
create table draws.excluded_reason (
  list_id uuid not null,
  reason text not null,
  units integer not null,
  primary key (list_id, reason)
);

create table draws.draw (
  draw_id text primary key,
  task_id text not null,
  seq integer not null,
  list_id uuid not null,
  kind text not null check (kind in ('drand', 'demo', 'staged')),
  state text not null check (state in ('prepared', 'committed', 'revealed', 'beaconed', 'seeded', 'resulted', 'voided')),
  title text not null,
  lead_office text not null,
  prepared_by text not null,
  prepared_at timestamptz not null,
  commitment text,
  commit_hash bytea,
  committed_at timestamptz,
  reveal_by timestamptz,
  beacon_at timestamptz,
  beacon text,
  beaconed_at timestamptz,
  seed bytea,
  result text,
  result_hash bytea,
  resulted_at timestamptz,
  void_reason text,
  void_evidence text,
  -- hash of the logged difference between the roots of this draw and those of the next seq
  void_difference bytea,
  voided_at timestamptz,
  assurance jsonb not null,
  demo boolean not null default false,
  unique (task_id, seq)
);
create index draw_prepared on draws.draw (prepared_at desc, draw_id);
-- Who brings randomness: the commitment is public at once, nonce and value only when revealed. A sealed nonce is encrypted under the key file.
create table draws.party (
  draw_id text not null,
  party text not null,
  position integer not null,
  label text not null,
  office_id text,
  head text not null,
  user_id text,
  commitment bytea,
  sealed bytea,
  nonce bytea,
  value text,
  state text not null check (state in ('invited', 'committed', 'revealed', 'absent', 'wrong')),
  revealed_at timestamptz,
  primary key (draw_id, party)
);
-- The protocol's steps in the log, in order: COMMIT, REVEAL, ABSENT, BEACON, SEED, RESULT, VOID, REPLACE, ...
create table draws.step (
  draw_id text not null,
  n integer not null,
  kind text not null check (kind in ('commit', 'reveal', 'absent', 'beacon', 'seed', 'result', 'void', 'replacement', 'exception')),
  entry_id uuid not null,
  at timestamptz not null,
  party text,
  primary key (draw_id, n)
);
create unique index step_entry on draws.step (entry_id);
create table draws.drawn (
  draw_id text not null,
  stratum text collate "C" not null,
  rank integer not null,
  position integer not null,
  subject_id text collate "C" not null,
  name text not null,
  leaf bytea not null,
  proof bytea not null,
  role text not null check (role in ('drawn', 'reserve')),
  state text not null check (state in ('standing', 'waiting', 'replaced', 'called')),
  primary key (draw_id, stratum, rank)
);
create index drawn_subject on draws.drawn (subject_id, draw_id);
create table draws.slot (
  draw_id text not null,
  subject_id text collate "C" not null,
  n integer not null,
  department text not null,
  role text not null,
  officer text not null,
  skipped jsonb not null,
  candidates integer not null,
  directed boolean not null default false,
  primary key (draw_id, subject_id, n)
);
create index slot_officer on draws.slot (officer, draw_id);
create table draws.officer (
  draw_id text not null,
  officer text collate "C" not null,
  name text not null,
  office_id text not null,
  certificate text not null,
  department text not null,
  body jsonb not null,
  primary key (draw_id, officer)
);
create table draws.recusal (
  draw_id text not null,
  officer text collate "C" not null,
  subject_id text collate "C" not null,
  reason text not null,
  primary key (draw_id, officer, subject_id)
);
-- Departures from the draw: asked, decided by another head, counted and public (R5, R33).
create table draws.exception (
  exception_id uuid primary key,
  kind text not null check (kind in ('replacement', 'direct_assignment')),
  draw_id text not null,
  stratum text,
  rank integer,
  subject_id text collate "C",
  slot integer,
  officer text,
  ground text not null,
  reason text not null,
  evidence text not null,
  office_id text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'granted', 'returned')),
  decided_by text,
  decided_at timestamptz,
  replaced_by_rank integer,
  entry_id uuid not null
);
create index exception_draw on draws.exception (draw_id, asked_at);
create index exception_asked on draws.exception (asked_at desc, exception_id);
alter table draws.draw add constraint draw_list foreign key (list_id) references draws.list (list_id);
alter table draws.draw add constraint draw_task foreign key (task_id) references plans.task (task_id);

grant select, insert, update on draws.list, draws.draw, draws.party, draws.drawn, draws.slot, draws.exception to sunlot_app;
grant delete on draws.party to sunlot_app;
grant select, insert on draws.list_stratum, draws.list_tile, draws.excluded_tile, draws.excluded_reason, draws.step, draws.officer, draws.recusal to sunlot_app;

-- What the public may see of a draw that is published, each view without a column that is not meant for it.
create view draws.public_draw as
  select d.draw_id, d.task_id, d.seq, d.list_id, d.kind, d.state, d.title, d.lead_office, d.commitment, d.commit_hash, d.committed_at,
    d.reveal_by, d.beacon_at, d.beacon, d.beaconed_at, d.seed, d.result, d.resulted_at, d.void_reason, d.voided_at, d.assurance, d.demo,
    r.published_at, r.published_by, r.entry_id as published_entry
  from draws.draw d join publication.record r on r.kind = 'draw' and r.thing = d.draw_id;
create view draws.public_list as
  select l.list_id, l.task_id, l.suite, l.directory_count, l.listed_count, l.excluded_count, l.objects_root, l.excluded_root, l.snapshot
  from draws.list l where exists (select 1 from draws.public_draw p where p.list_id = l.list_id);
create view draws.public_stratum as
  select s.* from draws.list_stratum s where exists (select 1 from draws.public_draw p where p.list_id = s.list_id);
create view draws.public_excluded_reason as
  select e.* from draws.excluded_reason e where exists (select 1 from draws.public_draw p where p.list_id = e.list_id);
create view draws.public_party as
  select y.draw_id, y.party, y.position, y.label, y.head, y.commitment, y.nonce, y.value, y.state, y.revealed_at
  from draws.party y join draws.public_draw p on p.draw_id = y.draw_id;
create view draws.public_step as
  select s.* from draws.step s join draws.public_draw p on p.draw_id = s.draw_id;
create view draws.public_drawn as
  select w.* from draws.drawn w join draws.public_draw p on p.draw_id = w.draw_id;
create view draws.public_slot as
  select s.* from draws.slot s join draws.public_draw p on p.draw_id = s.draw_id;
create view draws.public_officer as
  select o.* from draws.officer o join draws.public_draw p on p.draw_id = o.draw_id;
create view draws.public_recusal as
  select c.* from draws.recusal c join draws.public_draw p on p.draw_id = c.draw_id;
create view draws.public_exception as
  select x.exception_id, x.kind, x.draw_id, x.stratum, x.rank, x.subject_id, x.slot, x.officer, x.ground, x.state, x.office_id, x.asked_at, x.decided_at, x.replaced_by_rank, x.entry_id
  from draws.exception x join draws.public_draw p on p.draw_id = x.draw_id;
grant select on draws.public_draw, draws.public_list, draws.public_stratum, draws.public_excluded_reason,
  draws.public_party, draws.public_step, draws.public_drawn, draws.public_slot, draws.public_officer, draws.public_recusal, draws.public_exception to sunlot_public;

-- Tiles are read by the same code for officers and for everybody; the public login sees those of published draws only.
alter table draws.list_tile enable row level security;
alter table draws.excluded_tile enable row level security;
create policy officers on draws.list_tile to sunlot_app using (true) with check (true);
create policy officers on draws.excluded_tile to sunlot_app using (true) with check (true);
create policy published on draws.list_tile for select to sunlot_public using (list_id in (select p.list_id from draws.public_draw p));
create policy published on draws.excluded_tile for select to sunlot_public using (list_id in (select p.list_id from draws.public_draw p));
grant select on draws.list_tile, draws.excluded_tile to sunlot_public;
