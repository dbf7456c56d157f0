-- The inspections that the burdens of a frozen list were counted from (spec/draw.md section 4), as they stood when the list was frozen: leaf data
-- behind their lengths, by ascending id. Counting again later could contradict the committed root, since inspections get published and withdrawn.
set local citus.multi_shard_modify_mode = 'sequential';

create table draws.visit_tile (
  list_id uuid not null,
  n integer not null,
  leaves bytea not null,
  primary key (list_id, n)
);
grant select, insert on draws.visit_tile to sunlot_app;

alter table draws.visit_tile enable row level security;
create policy known on draws.visit_tile to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '')
  with check ((select current_setting('app.user_id', true)) <> '');

-- Published results of inspections, of published draws: everybody's, also where the list of the draw is sealed (it then holds those of everybody).
create view draws.public_visit_tile as
  select v.list_id, v.n, v.leaves from draws.visit_tile v
  where exists (select 1 from draws.public_draw p where p.list_id = v.list_id);
grant select on draws.public_visit_tile to sunlot_public;
