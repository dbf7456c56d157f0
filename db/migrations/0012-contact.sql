-- Contact data on their way in (P11), and which account is which person of the inspector library (P2).
set local citus.multi_shard_modify_mode = 'sequential';

-- Beside the rows that were found good; emptied by the act, by another check and by a cancelled one.
create unlogged table registers.import_private (
  import_id uuid not null,
  line integer not null,
  office_id text not null,
  name text,
  phone text,
  id_number text,
  primary key (import_id, line)
);
alter table registers.import_private enable row level security;
create policy own_office on registers.import_private to sunlot_app
  using (office_id = any ((select string_to_array(current_setting('app.offices', true), ','))::text[]))
  with check (true);

create table registers.inspector_account (
  inspector_id text collate "C" not null primary key,
  user_id text not null unique,
  linked_at timestamptz not null,
  entry_id uuid not null
);

grant select, insert, delete on registers.import_private to sunlot_app;
grant select, insert, delete on registers.inspector_account to sunlot_app;
