-- What everybody may see of the task behind a published draw (R45, R46): a task none of whose draws is public shows nowhere, so a surprise
-- inspection stays unknown before it (R49). Members of the terms are named one by one: what a later version adds stays inside until it is named.
set local citus.multi_shard_modify_mode = 'sequential';

create view draws.public_task as
  select t.task_id, t.name, t.kind, t.lead_office, t.period_from, t.period_until,
    jsonb_build_object(
      'items', t.terms -> 'items',
      'cooperating', t.terms -> 'cooperating',
      'scope', jsonb_build_object(
        'regions', t.terms -> 'scope' -> 'regions', 'sections', t.terms -> 'scope' -> 'sections',
        'industries', t.terms -> 'scope' -> 'industries', 'nature', t.terms -> 'scope' -> 'nature'),
      'stratifyBy', t.terms -> 'stratifyBy', 'method', t.terms -> 'method', 'quota', t.terms -> 'quota',
      'reserve', t.terms -> 'reserve', 'demand', t.terms -> 'demand', 'cap', t.terms -> 'cap') as terms
  from plans.task t where exists (select 1 from draws.public_draw p where p.task_id = t.task_id);
grant select on draws.public_task to sunlot_public;
