-- Inspectors after the draw (R5, R7; spec/draw.md section 5, rules 9 and 10): who withdrew, which pool was widened, which places are open and who came.
set local citus.multi_shard_modify_mode = 'sequential';

alter table draws.step drop constraint step_kind_check;
alter table draws.step add constraint step_kind_check check (kind in ('commit', 'reveal', 'absent', 'beacon', 'seed', 'result', 'void',
  'replacement', 'exception', 'opening', 'unsealing', 'withdrawal', 'amendment', 'refill'));

alter table draws.exception drop constraint exception_kind_check;
alter table draws.exception add constraint exception_kind_check
  check (kind in ('replacement', 'direct_assignment', 'withdrawal', 'amendment'));
alter table draws.exception add column offices text[];

-- An entry that made places open. `places`: [{object, slot}] by ids of this system; `due`: when the named value is there; null in a staged draw.
create table draws.refill (
  entry_id uuid primary key,
  draw_id text not null,
  kind text not null check (kind in ('withdrawal', 'amendment')),
  officer text collate "C",
  subject_id text collate "C",
  ground text not null,
  beacon text not null,
  due timestamptz,
  at timestamptz not null,
  state text not null check (state in ('waiting', 'drawn')),
  places jsonb not null,
  filled jsonb,
  open jsonb,
  short jsonb,
  refilled_by uuid,
  refilled_at timestamptz,
  sealed_for text
);
create index refill_draw on draws.refill (draw_id, at);
create index refill_state on draws.refill (state, due);
create index refill_officer on draws.refill (officer, at);
alter table draws.refill enable row level security;
create policy sealed on draws.refill to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '' and (
    sealed_for is null
    or sealed_for = any ((select string_to_array(current_setting('app.offices', true), ','))::text[])
    or (select starts_with(current_setting('app.user_id', true), 'system:'))
    or draw_id = any ((select string_to_array(current_setting('app.opened', true), ','))::text[])))
  with check ((select current_setting('app.user_id', true)) <> '');
grant select, insert, update on draws.refill to sunlot_app;

-- `opened_by`: the entry since which nobody holds the place; `refilled`: who stands there was drawn again.
alter table draws.slot add column opened_by uuid;
alter table draws.slot add column refilled boolean not null default false;
alter table draws.officer add column joined_by uuid;

create or replace view draws.public_slot as
  select s.draw_id, s.subject_id, s.n, s.department, s.role, s.officer, s.skipped, s.candidates, s.directed, s.team, s.substitute,
    s.opened_by is not null as open, s.refilled
  from draws.slot s join draws.public_draw p on p.draw_id = s.draw_id
  where s.sealed_for is null
    or exists (select 1 from draws.public_drawn w where w.draw_id = s.draw_id and w.subject_id = s.subject_id);
create or replace view draws.public_officer as
  select o.* from draws.officer o join draws.public_draw p on p.draw_id = o.draw_id;
