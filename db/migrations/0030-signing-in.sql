-- breaking: passwords move to a table that keeps their history, and all sessions end
-- Signing in (P11): rules as data, passwords with their history, counted attempts, sessions that can be listed and ended.
set local citus.multi_shard_modify_mode = 'sequential';

-- Numbers that the standards leave to the operator, each with its source; db/codes/access-rule.sql fills it.
create table organisation.access_rule (
  rule_id text collate "C" primary key,
  value integer not null check (value >= 0),
  source text not null,
  reviewed_on date not null
);
create table organisation.common_word (word text collate "C" primary key);

-- The newest row is the password in force; rows are only added (a reset by another adds one, it need not see the old) and
-- taken away by their own user when they fall out of the history.
create table organisation.password_private (
  user_id text not null,
  password_id uuid not null,
  password_hash text not null,
  set_at timestamptz not null,
  one_time boolean not null,
  primary key (user_id, password_id)
);
alter table organisation.password_private add constraint password_private_account foreign key (user_id) references organisation.account (user_id);
insert into organisation.password_private (user_id, password_id, password_hash, set_at, one_time)
  select user_id, '00000000-0000-7000-8000-000000000001', password_hash, changed_at, false from organisation.account_private;
drop table organisation.account_private;
alter table organisation.password_private enable row level security;
create policy own_row on organisation.password_private to sunlot_app
  using (user_id = (select current_setting('app.user_id', true)))
  with check (true);

-- Failures by account name or address, known to the system or not; the key is a hash, since people type passwords into the wrong field.
create table organisation.attempt (
  kind text not null check (kind in ('account', 'address', 'own')),
  key_hash bytea not null,
  failures integer not null,
  since timestamptz not null,
  held_until timestamptz,
  primary key (kind, key_hash)
);
create index attempt_since on organisation.attempt (since);

-- Sessions of before know no device: they end, and their people sign in again.
delete from organisation.session;
alter table organisation.session add column session_id uuid not null unique;
alter table organisation.session add column idle_seconds integer not null;
alter table organisation.session add column device text not null;
alter table organisation.session add column address text not null;
alter table organisation.session add column factor text;
alter table organisation.session add column owes text check (owes in ('password', 'factor', 'enrolment'));

grant select on organisation.access_rule, organisation.common_word to sunlot_app;
grant select, insert, delete on organisation.password_private to sunlot_app;
grant select, insert, update, delete on organisation.attempt to sunlot_app;
