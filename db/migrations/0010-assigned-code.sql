-- Codes that an office assigns to subjects without any (R44): what a subject is recognised by, and the next number of a region.
set local citus.multi_shard_modify_mode = 'sequential';

-- A key is a hash: of source and the registrar's own number (own), or of name and address. It is given once and stays, so the
-- same row of any file always means the same code.
create table registers.assigned_key (
  key text collate "C" not null primary key,
  code text collate "C" not null,
  own boolean not null
);
create index assigned_key_code on registers.assigned_key (code);
create table registers.assigned_counter (
  region text not null primary key,
  next integer not null
);

grant select, insert on registers.assigned_key to sunlot_app;
grant select, insert, update on registers.assigned_counter to sunlot_app;
