-- More units of a stratum by the same seed, within the committed limit (R5, R7, R30; spec/draw.md section 4, extension), and places that nobody has held yet.
set local citus.multi_shard_modify_mode = 'sequential';

alter table draws.step drop constraint step_kind_check;
alter table draws.step add constraint step_kind_check check (kind in ('commit', 'reveal', 'absent', 'beacon', 'seed', 'result', 'void',
  'replacement', 'exception', 'opening', 'unsealing', 'withdrawal', 'amendment', 'refill', 'extension'));

alter table draws.exception drop constraint exception_kind_check;
alter table draws.exception add constraint exception_kind_check
  check (kind in ('replacement', 'direct_assignment', 'withdrawal', 'amendment', 'extension'));
-- How many units an extension adds.
alter table draws.exception add column units integer;

alter table draws.refill drop constraint refill_kind_check;
alter table draws.refill add constraint refill_kind_check check (kind in ('withdrawal', 'amendment', 'extension'));

alter table draws.drawn drop constraint drawn_role_check;
alter table draws.drawn add constraint drawn_role_check check (role in ('drawn', 'reserve', 'extended'));

-- A place that waits for its first inspector has none.
alter table draws.slot alter column officer drop not null;

create or replace view draws.public_drawn as
  select w.draw_id, w.stratum, w.rank, w.position, w.role, w.proof, w.leaf_hash,
    -- What became of one place would tell, with what is known of the firms, in which stratum each stood.
    case when l.sealed = 'units' then case w.role when 'drawn' then 'standing' else 'waiting' end else w.state end as state,
    case when o.shown then w.visited_on end as visited_on,
    case when o.shown then w.subject_id end as subject_id, case when o.shown then w.name end as name, case when o.shown then w.leaf end as leaf
  from draws.drawn w join draws.public_draw p on p.draw_id = w.draw_id join draws.list l on l.list_id = p.list_id
    cross join lateral (select w.sealed_for is null
      or (l.sealed = 'everyone' and (w.opened_at is not null or p.unsealed_at is not null)) as shown) o
  -- The entry that adds units to a secret stratum is shown to nobody, so neither are they.
  where w.role <> 'extended' or l.sealed is distinct from 'units';

create or replace view draws.public_exception as
  select x.exception_id, x.kind, x.draw_id,
    case when l.sealed is distinct from 'units' then x.stratum end as stratum, case when l.sealed is distinct from 'units' then x.rank end as rank,
    case when x.sealed_for is null or exists (select 1 from draws.public_drawn w where w.draw_id = x.draw_id and w.subject_id = x.subject_id)
      then x.subject_id end as subject_id,
    x.slot, x.officer, x.ground, x.state, x.office_id, x.asked_at, x.decided_at,
    case when l.sealed is distinct from 'units' then x.replaced_by_rank end as replaced_by_rank, x.entry_id, x.units
  from draws.exception x join draws.public_draw p on p.draw_id = x.draw_id join draws.list l on l.list_id = p.list_id;

-- How many more may be drawn is public with the task.
create or replace view draws.public_task as
  select t.task_id, t.name, t.kind, t.lead_office, t.period_from, t.period_until,
    jsonb_build_object(
      'items', t.terms -> 'items',
      'cooperating', t.terms -> 'cooperating',
      'scope', jsonb_build_object(
        'regions', t.terms -> 'scope' -> 'regions', 'sections', t.terms -> 'scope' -> 'sections',
        'industries', t.terms -> 'scope' -> 'industries', 'nature', t.terms -> 'scope' -> 'nature'),
      'stratifyBy', t.terms -> 'stratifyBy', 'method', t.terms -> 'method', 'quota', t.terms -> 'quota',
      'reserve', t.terms -> 'reserve', 'demand', t.terms -> 'demand', 'cap', t.terms -> 'cap')
      || jsonb_build_object('extensionLimit', coalesce(t.terms -> 'extensionLimit', '0')) as terms
  from plans.task t where exists (select 1 from draws.public_draw p where p.task_id = t.task_id);
