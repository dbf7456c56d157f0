-- Entrusting inspections downwards (R36): an office that takes part in a task entrusts them to a lower one by an instrument, in some regions and for a term,
-- under another head. Its inspectors then stand in the pool of the task's draw.
set local citus.multi_shard_modify_mode = 'sequential';

create table plans.entrustment (
  entrustment_id uuid primary key,
  task_id text collate "C" not null,
  office_id text collate "C" not null,
  to_office text collate "C" not null,
  instrument text not null,
  wording text not null,
  wording_hash bytea not null,
  regions text[] not null,
  from_on date not null,
  until_on date not null,
  decider_id text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'granted', 'returned', 'ended')),
  decided_by text,
  decided_at timestamptz,
  decision text,
  ended_by text,
  ended_at timestamptz,
  end_reason text,
  entry_id uuid not null
);
create index entrustment_task on plans.entrustment (task_id);
create index entrustment_asked on plans.entrustment (asked_at desc, entrustment_id);
alter table plans.entrustment enable row level security;
create policy known on plans.entrustment to sunlot_app using ((select current_setting('app.user_id', true)) <> '');
grant select, insert, update on plans.entrustment to sunlot_app;

-- What everybody reads of a published task: who was entrusted, by which instrument, where and for how long. The people stay within.
create view draws.public_entrustment as
  select e.entrustment_id, e.task_id, e.office_id, e.to_office, e.instrument, e.wording_hash, e.regions, e.from_on, e.until_on,
    e.decided_at, (e.ended_at at time zone 'Asia/Shanghai')::date as ended_on
  from plans.entrustment e
  where e.state in ('granted', 'ended') and exists (select 1 from draws.public_task t where t.task_id = e.task_id);
grant select on draws.public_entrustment to sunlot_public;
