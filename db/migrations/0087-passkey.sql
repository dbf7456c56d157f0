-- Passkeys (P11; WebAuthn): a second factor beside the authenticator, and alone where an office allows it. What is kept is public: the secret never
-- leaves the device.
set local citus.multi_shard_modify_mode = 'sequential';

alter table organisation.factor drop constraint factor_kind_check;
alter table organisation.factor add constraint factor_kind_check check (kind in ('totp', 'recovery', 'passkey'));
create table organisation.passkey (
  factor_id uuid primary key,
  credential_id text collate "C" not null unique,
  public_key bytea not null,
  counter bigint not null
);
alter table organisation.passkey add constraint passkey_factor foreign key (factor_id) references organisation.factor (factor_id);
-- A challenge is answered once; `user_id` is empty where nobody has said who he is.
create table organisation.challenge (
  challenge text collate "C" primary key,
  user_id text not null,
  until timestamptz not null
);
create index challenge_until on organisation.challenge (until);
create table organisation.passkey_office (
  office_id text primary key,
  since timestamptz not null
);
alter table organisation.passkey_office add constraint passkey_office_office foreign key (office_id) references organisation.office (office_id);

alter table organisation.passkey enable row level security;
create policy known on organisation.passkey to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table organisation.challenge enable row level security;
create policy known on organisation.challenge to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table organisation.passkey_office enable row level security;
create policy known on organisation.passkey_office to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
grant select, insert, update on organisation.passkey to sunlot_app;
grant select, insert, delete on organisation.challenge to sunlot_app;
grant select, insert, delete on organisation.passkey_office to sunlot_app;
