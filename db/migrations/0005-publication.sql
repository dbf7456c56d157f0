-- What has been made public, and which entries of the log it opened (R46; LOG.md: facts are opened by publication).
set local citus.multi_shard_modify_mode = 'sequential';

create schema publication;
grant usage on schema publication to sunlot_app, sunlot_public;
create table publication.record (
  kind text not null check (kind in ('draw', 'task')),
  thing text not null,
  title text not null,
  office_id text not null,
  published_by text not null,
  published_at timestamptz not null,
  entry_id uuid not null,
  primary key (kind, thing)
);
create index record_published on publication.record (published_at desc, kind, thing);
create table publication.opened_entry (
  entry_id uuid primary key,
  kind text not null,
  thing text not null,
  opened_at timestamptz not null
);
create index opened_entry_thing on publication.opened_entry (kind, thing);
grant select, insert on publication.record, publication.opened_entry to sunlot_app;
grant select on publication.record, publication.opened_entry to sunlot_public;

-- The facts of opened entries, without request keys, answers or personal documents.
create view publication.public_entry as
  select e.entry_id, e.type, e.at, e.office_id, e.thing, e.facts, e.facts_salt, e.leaf, o.kind as record_kind, o.thing as record_thing, l.index
  from log.entry e join publication.opened_entry o on o.entry_id = e.entry_id left join log.leaf l on l.entry_id = e.entry_id;
grant select on publication.public_entry to sunlot_app, sunlot_public;
