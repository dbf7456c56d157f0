-- When the log changed its key (LOG 29 in spec/log.md): the checkpoint that the old and the new key both signed, and its entry.
set local citus.multi_shard_modify_mode = 'sequential';

create table log.rotation (
  size bigint primary key,
  at timestamptz not null,
  entry_id uuid not null,
  from_key text not null,
  to_key text not null
);
grant select, insert on log.rotation to sunlot_sequencer;
grant select on log.rotation to sunlot_app, sunlot_public;

-- What a rotation's entry says is for everybody, from the moment it is sealed.
create view log.public_rotation as
  select r.size, r.at, r.from_key, r.to_key, c.note, e.entry_id, l.index, e.leaf, e.facts, e.facts_salt
  from log.rotation r
  join log.checkpoint c on c.size = r.size
  join log.entry e on e.entry_id = r.entry_id
  join log.leaf l on l.entry_id = r.entry_id;
grant select on log.public_rotation to sunlot_app, sunlot_public, sunlot_sequencer;
