set local citus.multi_shard_modify_mode = 'sequential';
-- A message either tells, or waits for a deed of its reader until that is done or past (待办).
alter table organisation.message add column waits boolean not null default false;
alter table organisation.message add column due_at timestamptz;
alter table organisation.message add column done_at timestamptz;
create index message_waiting on organisation.message (user_id, at desc) where waits and done_at is null;
create index message_thing on organisation.message (thing) where waits and done_at is null;
