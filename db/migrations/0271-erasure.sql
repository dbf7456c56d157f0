set local citus.multi_shard_modify_mode = 'sequential';
-- Personal documents that are to go before their term (R11, P11): asked by one administrator, granted or returned by another.
create table organisation.erasure (
  erasure_id uuid primary key,
  -- Whose document it is, and what kind of entry: the one who decides need not read the log.
  entry_id uuid not null,
  type text not null,
  office_id text,
  ground text not null check (ground in ('request', 'wrong-entry', 'unlawful')),
  -- Why, as it was asked; emptied once the document is gone, for it may say what was to be forgotten.
  reason text not null,
  content_hash bytea not null,
  state text not null check (state in ('asked', 'granted', 'returned', 'done')),
  asked_by text not null,
  asked_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  granting_entry uuid,
  done_at timestamptz
);
create index erasure_entry on organisation.erasure (entry_id);
alter table organisation.erasure enable row level security;
create policy known on organisation.erasure to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
grant select, insert, update on organisation.erasure to sunlot_app;
