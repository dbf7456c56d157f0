-- Single sign-on (P11): which person of the provider is which account, and what their claims give. Both are the security administrator's.
set local citus.multi_shard_modify_mode = 'sequential';

create table organisation.identity (
  issuer text not null,
  subject text not null,
  user_id text not null,
  linked_by text not null,
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
alter table organisation.identity add constraint identity_account foreign key (user_id) references organisation.account (user_id);
create index identity_user on organisation.identity (user_id);

-- A value of the claim gives a role at an office, as long as the claim has it at each sign-in.
create table organisation.claim_rule (
  rule_id uuid primary key,
  value text not null,
  role text not null,
  office_id text not null,
  added_by text not null,
  added_at timestamptz not null,
  ended_at timestamptz
);
alter table organisation.claim_rule add constraint claim_rule_office foreign key (office_id) references organisation.office (office_id);

alter table organisation.role_grant add column source_rule uuid;
alter table organisation.role_grant add constraint role_grant_rule foreign key (source_rule) references organisation.claim_rule (rule_id);
alter table organisation.session add column entered_by text not null default 'password' check (entered_by in ('password', 'sign-on', 'passkey'));

alter table organisation.identity enable row level security;
create policy known on organisation.identity to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table organisation.claim_rule enable row level security;
create policy known on organisation.claim_rule to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
grant select, insert, delete on organisation.identity to sunlot_app;
grant select, insert, update on organisation.claim_rule to sunlot_app;
