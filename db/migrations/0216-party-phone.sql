-- Parties on their own devices (R7): a code that is scanned once lets one phone speak for one party of one draw. Only hashes are kept. And who revealed
-- too late, or something else than was committed, is on record.
set local citus.multi_shard_modify_mode = 'sequential';

alter table draws.party add column wrong integer not null default 0;
alter table draws.party add column late_at timestamptz;
create or replace view draws.public_party as
  select y.draw_id, y.party, y.position, y.label, y.head, y.commitment, y.nonce, y.value, y.state, y.revealed_at, y.wrong, y.late_at
  from draws.party y join draws.public_draw p on p.draw_id = y.draw_id;

create table draws.party_device (
  token_hash bytea primary key,
  draw_id text not null,
  party text not null,
  made_by text not null,
  made_at timestamptz not null,
  -- Until when the code may be scanned; it is over once used or replaced.
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  device_hash bytea unique,
  device_until timestamptz
);
create index party_device_party on draws.party_device (draw_id, party);
alter table draws.party_device enable row level security;
create policy known on draws.party_device to sunlot_app using ((select current_setting('app.user_id', true)) <> '');
grant select, insert, update on draws.party_device to sunlot_app;
