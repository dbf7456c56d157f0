-- What became of a result (spec/draw.md section 3; PROTOCOL section 3): every drawn unit is inspected, replaced, or not inspected for a published
-- reason; what is open when the period of the task is over is a finding.
set local citus.multi_shard_modify_mode = 'sequential';

alter table draws.exception drop constraint exception_kind_check;
alter table draws.exception add constraint exception_kind_check
  check (kind in ('replacement', 'direct_assignment', 'withdrawal', 'amendment', 'extension', 'omission'));
alter table draws.step drop constraint step_kind_check;
alter table draws.step add constraint step_kind_check check (kind in ('commit', 'reveal', 'absent', 'beacon', 'seed', 'result', 'void', 'replacement',
  'exception', 'opening', 'unsealing', 'withdrawal', 'amendment', 'refill', 'extension', 'omission'));

create table draws.unexecuted_report (
  draw_id text primary key,
  made_at timestamptz not null,
  period_until date not null,
  -- Units that hold a place; of these inspected within the period, left out for a reason, and neither.
  units integer not null,
  inspected integer not null,
  omitted integer not null,
  open integer not null,
  entry_id uuid not null
);
create table draws.unexecuted (
  draw_id text not null,
  stratum text collate "C" not null,
  rank integer not null,
  subject_id text collate "C" not null,
  name text not null,
  period_until date not null,
  sealed_for text,
  primary key (draw_id, stratum, rank)
);
grant select, insert on draws.unexecuted_report, draws.unexecuted to sunlot_app;
alter table draws.unexecuted_report enable row level security;
alter table draws.unexecuted enable row level security;
create policy known on draws.unexecuted_report to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
create policy sealed on draws.unexecuted to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '' and (sealed_for is null
    or sealed_for = any ((select string_to_array(current_setting('app.offices', true), ','))::text[])
    or (select starts_with(current_setting('app.user_id', true), 'system:'))
    or draw_id = any ((select string_to_array(current_setting('app.opened', true), ','))::text[])))
  with check ((select current_setting('app.user_id', true)) <> '');

-- Units that hold a place of a result. Inspected: a published, unsolicited inspection by an office of the task since the result, or the visit of a sealed place.
-- Whoever reads it sees the rows that he may see of the tables beneath.
create view draws.outcome with (security_invoker = true) as
  select w.draw_id, w.stratum, w.rank, w.subject_id, w.name, w.sealed_for,
    coalesce(w.visited_on, (
      select min(v.on_day) from registers.visit v
      where v.subject_id = w.subject_id and not v.solicited and v.published_on is not null and v.withdrawn_at is null
        and v.on_day >= (d.resulted_at at time zone 'Asia/Shanghai')::date
        and (v.office_id = d.lead_office or exists (select from plans.task_office o where o.task_id = d.task_id and o.office_id = v.office_id)))) as inspected_on,
    (select min(x.ground) from draws.exception x where x.draw_id = w.draw_id and x.kind = 'omission' and x.state = 'granted'
      and x.stratum = w.stratum and x.rank = w.rank) as omitted
  from draws.drawn w join draws.draw d on d.draw_id = w.draw_id
  where d.state = 'resulted' and w.state in ('standing', 'called');
grant select on draws.outcome to sunlot_app;

create view draws.public_unexecuted_report as
  select r.* from draws.unexecuted_report r join draws.public_draw p on p.draw_id = r.draw_id;
-- What became since of what was open, as draws.outcome says it; the public login reads no table beneath. Where strata are secret no place stands beside
-- it, and a unit is named where its draw names it.
create view draws.public_unexecuted as
  select u.draw_id, u.period_until,
    coalesce(w.visited_on, (
      select min(v.on_day) from registers.visit v
      where v.subject_id = u.subject_id and not v.solicited and v.published_on is not null and v.withdrawn_at is null
        and v.on_day >= (d.resulted_at at time zone 'Asia/Shanghai')::date
        and (v.office_id = d.lead_office or exists (select from plans.task_office o where o.task_id = d.task_id and o.office_id = v.office_id)))) as inspected_on,
    (select min(x.ground) from draws.exception x where x.draw_id = u.draw_id and x.kind = 'omission' and x.state = 'granted'
      and x.stratum = u.stratum and x.rank = u.rank) as omitted,
    case when l.sealed is distinct from 'units' then u.stratum end as stratum,
    case when l.sealed is distinct from 'units' then u.rank end as rank,
    case when l.sealed is distinct from 'units' then p.subject_id end as subject_id,
    case when l.sealed is distinct from 'units' then p.name end as name
  from draws.unexecuted u join draws.public_drawn p on p.draw_id = u.draw_id and p.stratum = u.stratum and p.rank = u.rank
    join draws.drawn w on w.draw_id = u.draw_id and w.stratum = u.stratum and w.rank = u.rank
    join draws.draw d on d.draw_id = u.draw_id join draws.list l on l.list_id = d.list_id;
grant select on draws.public_unexecuted_report, draws.public_unexecuted to sunlot_public;
