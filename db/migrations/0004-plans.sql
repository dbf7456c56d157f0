-- Inspection tasks (R5, R30-R34): what is to be drawn from what, by whom, and who approved it.
set local citus.multi_shard_modify_mode = 'sequential';

create schema plans;
grant usage on schema plans to sunlot_app, sunlot_public;
create table plans.task (
  task_id text primary key,
  name text not null,
  kind text not null check (kind in ('random', 'key', 'credit', 'special')),
  state text not null check (state in ('drafted', 'submitted', 'approved', 'returned', 'withdrawn')),
  lead_office text not null,
  period_from date not null,
  period_until date not null,
  -- scope, strata, quota, reserve, demand, pool: the document that is approved, drawn and shown (src/plans/rules/task.ts)
  terms jsonb not null,
  content_hash bytea not null,
  version integer not null,
  demo boolean not null default false,
  created_by text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  approved_at timestamptz,
  entry_id uuid not null
);
create index task_state on plans.task (state, changed_at desc, task_id);
create index task_by_lead_office on plans.task (lead_office, changed_at desc);
create table plans.task_item (
  task_id text not null,
  item_id text not null,
  primary key (task_id, item_id)
);
create table plans.task_office (
  task_id text not null,
  office_id text not null,
  primary key (task_id, office_id)
);
create table plans.task_number (
  prefix text primary key,
  last integer not null
);
alter table plans.task add constraint task_lead_office foreign key (lead_office) references organisation.office (office_id);
alter table plans.task_item add constraint task_item_task foreign key (task_id) references plans.task (task_id);
alter table plans.task_item add constraint task_item_item foreign key (item_id) references catalogue.item (item_id);
alter table plans.task_office add constraint task_office_task foreign key (task_id) references plans.task (task_id);
alter table plans.task_office add constraint task_office_office foreign key (office_id) references organisation.office (office_id);
grant select, insert, update on plans.task, plans.task_number to sunlot_app;
grant select, insert, delete on plans.task_item, plans.task_office to sunlot_app;
