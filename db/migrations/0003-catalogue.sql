-- The random inspection item list (R15, R16). Versions (R17) come with the catalogue's own acts.
set local citus.multi_shard_modify_mode = 'sequential';

create schema catalogue;
grant usage on schema catalogue to sunlot_app, sunlot_public;
create table catalogue.item (
  item_id text primary key,
  department text not null,
  name text not null,
  object text not null,
  method text not null,
  basis text not null,
  importance text not null check (importance in ('general', 'key')),
  level text not null,
  ratio text,
  source text not null,
  source_url text
);
create index item_department on catalogue.item (department, item_id);
grant select on catalogue.item to sunlot_app, sunlot_public;
