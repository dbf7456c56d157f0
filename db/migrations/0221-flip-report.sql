-- The flip report of a draw (R7; spec/draw.md section 2): units that were changed shortly before the list was taken, and changed back soon after.
set local citus.multi_shard_modify_mode = 'sequential';

create table draws.flip_rule (
  rule_id text primary key,
  days_before integer not null check (days_before > 0),
  days_after integer not null check (days_after > 0),
  basis text not null
);
grant select on draws.flip_rule to sunlot_app;

create table draws.flip_report (
  draw_id text not null,
  n integer not null,
  made_at timestamptz not null,
  taken_at timestamptz not null,
  days_before integer not null,
  days_after integer not null,
  -- Made after the last day that is looked at.
  final boolean not null,
  subjects integer not null,
  officers integer not null,
  root bytea not null,
  entry_id uuid not null,
  primary key (draw_id, n)
);
create table draws.flip (
  draw_id text not null,
  n integer not null,
  kind text not null check (kind in ('subject', 'exclusion', 'officer', 'recusal')),
  unit text collate "C" not null,
  -- What it was to the draw before, and when the list was taken.
  before text not null,
  taken text not null,
  changed_at timestamptz not null,
  reverted_at timestamptz not null,
  primary key (draw_id, n, kind, unit)
);
grant select, insert on draws.flip_report, draws.flip to sunlot_app;
alter table draws.flip_report enable row level security;
alter table draws.flip enable row level security;
create policy known on draws.flip_report to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
create policy known on draws.flip to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
-- How many, of draws that are published; not who.
create view draws.public_flip_report as
  select distinct on (r.draw_id) r.draw_id, r.made_at, r.days_before, r.days_after, r.final, r.subjects, r.officers, r.entry_id
  from draws.flip_report r join draws.public_draw p on p.draw_id = r.draw_id order by r.draw_id, r.n desc;
grant select on draws.public_flip_report to sunlot_public;
-- Whose row was superseded in some months.
create index subject_history_until on registers.subject_history (superseded_at, subject_id);
