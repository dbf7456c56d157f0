-- Keys of other systems (R14, P11): issued by the security administrator for an office and a responsible person, whose own permissions bound them.
set local citus.multi_shard_modify_mode = 'sequential';

create table organisation.api_key (
  key_id uuid primary key,
  -- SHA-256 of 256 bits of chance: the key itself is told once and kept nowhere.
  token_hash bytea not null unique,
  hint text not null,
  name text not null,
  purpose text not null,
  office_id text not null,
  owner text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  writes boolean not null,
  issued_by text not null,
  issued_at timestamptz not null,
  until_on date not null,
  used_at timestamptz,
  revoked_at timestamptz
);
alter table organisation.api_key add constraint api_key_office foreign key (office_id) references organisation.office (office_id);
alter table organisation.api_key add constraint api_key_owner foreign key (owner) references organisation.account (user_id);
create index api_key_owner on organisation.api_key (owner);
alter table organisation.api_key enable row level security;
create policy known on organisation.api_key to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
grant select, insert, update on organisation.api_key to sunlot_app;
