-- Outside witnesses of the log (R7; spec/log.md section 3): who is accepted, and what they cosigned. A cosignature is evidence, so it is
-- only ever added.
set local citus.multi_shard_modify_mode = 'sequential';

create table organisation.witness (
  witness_id uuid primary key,
  -- The verifier key as the witness told it: name+id+key.
  key text collate "C" not null,
  name text collate "C" not null,
  organisation text not null,
  state text not null check (state in ('proposed', 'accepted', 'returned', 'ended')),
  content_hash bytea not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  ended_at timestamptz
);
create index witness_key on organisation.witness (key);
alter table organisation.witness enable row level security;
create policy known on organisation.witness to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
grant select, insert, update on organisation.witness to sunlot_app;

-- Who vouches is for everybody to know, also after it ended: old draws lean on it.
create view organisation.public_witness as
  select w.key, w.name, w.organisation, w.decided_at as accepted_at, w.ended_at
  from organisation.witness w
  where w.state in ('accepted', 'ended');
grant select on organisation.public_witness to sunlot_app, sunlot_public, sunlot_sequencer;

create table log.cosignature (
  size bigint not null,
  key text collate "C" not null,
  -- When the witness says it saw this tree, and the signature line as it stands under the note.
  at timestamptz not null,
  line text not null,
  received_at timestamptz not null,
  primary key (size, key)
);
create index cosignature_at on log.cosignature (at);
grant select, insert on log.cosignature to sunlot_sequencer;
grant select on log.cosignature to sunlot_app, sunlot_public;
