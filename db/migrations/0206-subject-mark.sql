-- Dated marks of a subject (R53, P8): its credit class, which is secret, and why it is a key object without upper limit.
set local citus.multi_shard_modify_mode = 'sequential';

create table registers.mark_kind (
  -- class, or the ground of a key object
  kind text collate "C" not null primary key,
  key_object boolean not null,
  -- the longest term of one mark
  longest_days integer not null,
  basis text not null,
  review_on date not null
);
grant select on registers.mark_kind to sunlot_app;

create table registers.subject_mark (
  mark_id uuid not null primary key,
  subject_id text collate "C" not null,
  kind text collate "C" not null,
  from_on date not null,
  until_on date not null,
  source text not null,
  office_id text not null,
  decider_id text,
  evidence_hash bytea not null,
  asked_by text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'granted', 'returned', 'ended')),
  decided_by text,
  decided_at timestamptz,
  decision text,
  ended_on date,
  entry_id uuid not null
);
create index mark_subject on registers.subject_mark (subject_id, kind, from_on);
create index mark_state on registers.subject_mark (state, kind);
grant select, insert, update on registers.subject_mark to sunlot_app;
alter table registers.subject_mark enable row level security;
create policy known on registers.subject_mark to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');

-- What a mark says and on which evidence: to the office that set it, and to acts that open it for themselves (`app.opened`).
create table registers.mark_private (
  mark_id uuid not null primary key,
  subject_id text collate "C" not null,
  office_id text not null,
  class text check (class in ('A', 'B', 'C', 'D')),
  evidence text not null
);
create index mark_private_subject on registers.mark_private (subject_id);
grant select, insert, update on registers.mark_private to sunlot_app;
alter table registers.mark_private enable row level security;
create policy office on registers.mark_private to sunlot_app
  using (office_id = any ((select string_to_array(current_setting('app.offices', true), ','))::text[])
    or 'marks' = any ((select string_to_array(current_setting('app.opened', true), ','))::text[]))
  with check ((select current_setting('app.user_id', true)) <> '');
