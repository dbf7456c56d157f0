-- breaking: the administrator becomes the system administrator; a security and an audit administrator are opened beside him
-- Three administrators whose permissions do not meet (P11; GB/T 22239-2019 8.1.5: system, audit, security), and delegation in absence.
set local citus.multi_shard_modify_mode = 'sequential';

alter table organisation.role_grant drop constraint role_grant_role_check;
update organisation.role_grant set role = 'system_admin' where role = 'administrator';
alter table organisation.role_grant add constraint role_grant_role_check check (role in
  ('inspector', 'planner', 'head', 'coordination', 'supervisor', 'system_admin', 'security_admin', 'audit_admin'));
-- A delegation holds no longer than the grant that it hands on.
alter table organisation.role_grant add column source_grant uuid;
alter table organisation.role_grant add constraint role_grant_source foreign key (source_grant) references organisation.role_grant (grant_id);
create index role_grant_giver on organisation.role_grant (on_behalf_of) where on_behalf_of is not null;
