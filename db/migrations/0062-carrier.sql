-- Carriers of conduct (R22): products, projects, premises and points, linked to the subjects that answer for them, with their place on the map.
set local citus.multi_shard_modify_mode = 'sequential';

create table registers.carrier (
  -- Kind and the registrar's own number: it never changes.
  carrier_id text collate "C" not null primary key,
  kind text not null check (kind in ('product', 'project', 'premises', 'point')),
  number text not null,
  name text not null,
  subject_ids text[] not null,
  region text,
  street text,
  address text not null,
  -- Millionths of a degree, in the system that was stated with them.
  longitude integer,
  latitude integer,
  datum text check (datum in ('wgs84', 'gcj02')),
  status text not null check (status in ('active', 'ended')),
  source text not null,
  content_hash bytea not null,
  recorded_at timestamptz not null,
  entry_id uuid not null,
  check ((longitude is null) = (latitude is null) and (longitude is null) = (datum is null))
);
create index carrier_subjects on registers.carrier using gin (subject_ids);
create index carrier_region on registers.carrier (region, carrier_id);
create index carrier_entry on registers.carrier (entry_id, carrier_id);
create table registers.carrier_history (
  carrier_id text collate "C" not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz not null,
  superseded_by uuid not null,
  kind text not null,
  number text not null,
  name text not null,
  subject_ids text[] not null,
  region text,
  street text,
  address text not null,
  longitude integer,
  latitude integer,
  datum text,
  status text not null,
  source text not null,
  content_hash bytea not null,
  entry_id uuid not null,
  primary key (carrier_id, recorded_at)
);
create index carrier_history_entry on registers.carrier_history (entry_id, carrier_id);
create index carrier_history_superseded on registers.carrier_history (superseded_by, carrier_id);
create unlogged table registers.import_carrier (
  import_id uuid not null,
  line integer not null,
  carrier_id text collate "C" not null,
  content_hash bytea not null,
  kind text not null,
  number text not null,
  name text not null,
  subject_ids text[] not null,
  region text,
  street text,
  address text not null,
  longitude integer,
  latitude integer,
  datum text,
  status text not null,
  source text not null,
  primary key (import_id, line)
);

alter table registers.import drop constraint import_kind_check;
alter table registers.import add constraint import_kind_check check (kind in ('subject', 'inspector', 'carrier'));

grant select, insert, update on registers.carrier to sunlot_app;
grant select, insert on registers.carrier_history to sunlot_app;
grant select, insert, update, delete on registers.import_carrier to sunlot_app;
