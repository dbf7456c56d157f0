-- Requests that are no act, under the key that their client gave them: asked again, they are answered as the first was (spec/log.md says it of acts,
-- whose keys stand in the log). Kept a day; read by the asking person alone.
set local citus.multi_shard_modify_mode = 'sequential';

create table platform.request (
  user_id text collate "C" not null,
  request_key text collate "C" not null,
  input_hash bytea not null,
  state text not null check (state in ('begun', 'answered', 'told')),
  answer jsonb,
  begun_at timestamptz not null,
  primary key (user_id, request_key),
  check ((state = 'answered') = (answer is not null))
);
grant select, insert, update, delete on platform.request to sunlot_app;

alter table platform.request enable row level security;
create policy mine on platform.request to sunlot_app
  using (user_id = (select current_setting('app.user_id', true)))
  with check (user_id = (select current_setting('app.user_id', true)));
