-- Turns taken in a minute (P11): by address, session or key, counted in lots so that several servers keep one limit together.
set local citus.multi_shard_modify_mode = 'sequential';

create table organisation.turn (
  kind text not null check (kind in ('public', 'sign-in', 'session', 'key')),
  key_hash bytea not null,
  minute timestamptz not null,
  taken integer not null,
  primary key (kind, key_hash, minute)
);
create index turn_minute on organisation.turn (minute);
alter table organisation.turn enable row level security;
create policy known on organisation.turn to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
grant select, insert, update, delete on organisation.turn to sunlot_app;
