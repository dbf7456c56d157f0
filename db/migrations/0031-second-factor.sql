-- Second factors (P11; GB/T 22239-2019 8.1.4.1 d): what an account has, its secrets apart, and the offices that require one.
set local citus.multi_shard_modify_mode = 'sequential';

create table organisation.factor (
  factor_id uuid primary key,
  user_id text not null,
  kind text not null check (kind in ('totp', 'recovery')),
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  last_step bigint,
  removed_at timestamptz
);
create index factor_user on organisation.factor (user_id);
-- Sealed under a key outside the database. An administrator takes a factor away without seeing its secret; the secret is deleted under
-- its own person's setting, at the latest when he next signs in.
create table organisation.factor_private (
  factor_id uuid primary key,
  user_id text not null,
  sealed bytea not null
);
create table organisation.recovery_private (
  factor_id uuid not null,
  user_id text not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (factor_id, code_hash)
);
-- An office that requires a second factor of its people and of all below it.
create table organisation.factor_requirement (
  office_id text primary key,
  since timestamptz not null
);
alter table organisation.factor add constraint factor_account foreign key (user_id) references organisation.account (user_id);
alter table organisation.factor_private add constraint factor_private_factor foreign key (factor_id) references organisation.factor (factor_id);
alter table organisation.recovery_private add constraint recovery_private_factor foreign key (factor_id) references organisation.factor (factor_id);
alter table organisation.factor_requirement add constraint factor_requirement_office foreign key (office_id) references organisation.office (office_id);
alter table organisation.factor_private enable row level security;
create policy own_row on organisation.factor_private to sunlot_app
  using (user_id = (select current_setting('app.user_id', true)));
alter table organisation.recovery_private enable row level security;
create policy own_row on organisation.recovery_private to sunlot_app
  using (user_id = (select current_setting('app.user_id', true)));
grant select, insert, update on organisation.factor to sunlot_app;
grant select, insert, delete on organisation.factor_private to sunlot_app;
grant select, insert, update, delete on organisation.recovery_private to sunlot_app;
grant select, insert, delete on organisation.factor_requirement to sunlot_app;
