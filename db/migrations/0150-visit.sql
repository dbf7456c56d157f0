-- Inspections made (R3, R52, P1): of which subject, by which office, on which day, of what kind. What burden and caps are counted from.
set local citus.multi_shard_modify_mode = 'sequential';

create table registers.visit (
  -- The office and its own number of the inspection: a result that is sent again is the same visit.
  visit_id text collate "C" not null primary key,
  subject_id text collate "C" not null,
  office_id text not null,
  on_day date not null,
  kind text not null check (kind in ('random', 'key', 'credit', 'special', 'clue', 'safety', 'daily')),
  -- Asked for by the subject itself, as a licence or a review: no burden.
  solicited boolean not null,
  -- Offices that came together name the same one: to the subject, on one day, it was one inspection.
  joint_id text collate "C",
  task_id text,
  -- Null until its result is public; only then others can count it.
  published_on date,
  source text not null,
  recorded_at timestamptz not null,
  entry_id uuid not null,
  withdrawn_at timestamptz
);
create index visit_subject on registers.visit (subject_id, on_day);
create index visit_day on registers.visit (on_day, visit_id);
create index visit_office on registers.visit (office_id, on_day);
create index visit_entry on registers.visit (entry_id);

grant select, insert, update on registers.visit to sunlot_app;

alter table registers.visit enable row level security;
create policy known on registers.visit to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
