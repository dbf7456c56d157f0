-- How long personal documents and observations are kept (P11; LOG 23, LOG 30 in spec/log.md): terms are data, the order to let go is an entry,
-- and the retention login removes what such an entry names and nothing else.
set local citus.multi_shard_modify_mode = 'sequential';

-- `kind` is the type of an entry, `observation`, or `*` for every other entry.
create table log.retention_rule (
  kind text primary key,
  months integer not null,
  -- What the law asks at the least.
  least_months integer not null check (least_months > 0),
  source text not null,
  reviewed_on date not null,
  check (months >= least_months)
);
grant select on log.retention_rule to sunlot_app, sunlot_retention;

alter table log.observation enable row level security;
create policy observation_read on log.observation for select to sunlot_app, sunlot_sequencer, sunlot_retention using (true);
create policy observation_write on log.observation for insert to sunlot_app, sunlot_sequencer with check (true);
create policy observation_trim on log.observation for delete to sunlot_retention
  using (at < (select max((e.facts ->> 'before')::timestamptz) from log.entry e where e.type = 'log.trimmed'));
grant delete on log.observation to sunlot_retention;
