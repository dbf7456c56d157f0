-- Lists taken away whole (R10, R11): the file belongs to who asked, and is gone after a while. And lists looked at again: a person's saved views.
set local citus.multi_shard_modify_mode = 'sequential';

-- Null: kept. Pieces are stored as they are: files of spreadsheets are packed already, and packing rows again would halve the pace of an export.
alter table platform.file add column expires_at timestamptz;
create index file_expires on platform.file (expires_at) where expires_at is not null;
alter table platform.file_chunk alter column body set storage external;

create table organisation.list_view (
  view_id uuid primary key,
  user_id text not null,
  list text not null,
  name text not null,
  -- conditions and order as they stand in an address
  query text not null,
  saved_at timestamptz not null,
  unique (user_id, list, name)
);
alter table organisation.list_view enable row level security;
create policy own on organisation.list_view to sunlot_app
  using (user_id = current_setting('app.user_id', true)) with check (user_id = current_setting('app.user_id', true));
grant select, insert, delete on organisation.list_view to sunlot_app;
