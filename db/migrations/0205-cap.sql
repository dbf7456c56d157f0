-- How often a subject may be inspected in a calendar year (R52, P1), and who is excepted (R53): data with source and validity, changed under another head.
set local citus.multi_shard_modify_mode = 'sequential';

create table registers.cap (
  cap_id text collate "C" not null primary key,
  -- all: comings of all offices together. agency: of each office by itself, or of the one named.
  reach text not null check (reach in ('all', 'agency')),
  office_id text,
  most integer not null check (most between 1 and 365),
  -- the kinds of inspection that count
  kinds text[] not null check (cardinality(kinds) > 0),
  -- null: every subject; otherwise only those of the class, which is secret (P8)
  class text check (class in ('A', 'B', 'C', 'D')),
  source text not null,
  from_on date not null,
  until_on date,
  -- null: laid down with the platform, before any office could ask
  entry_id uuid
);
grant select, insert, update on registers.cap to sunlot_app;
grant select on registers.cap to sunlot_public;

-- For how long all caps may be lifted for a subject on each ground (R53, P1).
create table registers.lift_ground (
  ground text not null primary key check (ground in ('key_object', 'clue', 'law', 'superior')),
  longest_days integer not null,
  basis text not null,
  review_on date not null
);
grant select on registers.lift_ground to sunlot_app;

-- What was asked of the caps: set one (in place of another), end one, or lift all for a subject for a term.
create table registers.cap_change (
  change_id uuid not null primary key,
  kind text not null check (kind in ('set', 'end', 'lift')),
  -- the cap that is replaced or ended
  cap_id text collate "C",
  cap jsonb,
  subject_id text collate "C",
  ground text check (ground in ('key_object', 'clue', 'law', 'superior')),
  basis text not null,
  evidence text not null,
  evidence_hash bytea not null,
  from_on date not null,
  until_on date,
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
create index cap_change_subject on registers.cap_change (subject_id, state);
grant select, insert, update on registers.cap_change to sunlot_app;
alter table registers.cap_change enable row level security;
create policy known on registers.cap_change to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
-- How many exceptions there are and on which ground: counted in public (R5), without the subjects.
create view registers.public_lift as
  select ground, from_on, until_on, count(*)::integer as subjects from registers.cap_change
  where kind = 'lift' and state = 'granted' group by ground, from_on, until_on;
grant select on registers.public_lift to sunlot_public;

-- The caps that left somebody out of a list, as documents whose hash stands in the leaves as evidence.
create table draws.list_cap (
  list_id uuid not null,
  cap_id text collate "C" not null,
  document jsonb not null,
  units integer not null,
  primary key (list_id, cap_id)
);
grant select, insert on draws.list_cap to sunlot_app;
alter table draws.list_cap enable row level security;
create policy known on draws.list_cap to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
create view draws.public_list_cap as
  select c.list_id, c.cap_id, c.document, c.units from draws.list_cap c join draws.public_list l on l.list_id = c.list_id;
grant select on draws.public_list_cap to sunlot_public;
