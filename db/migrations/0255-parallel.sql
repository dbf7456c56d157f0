-- Draws in parallel over the same units (spec/draw.md section 3; R7): of each pair of draws whose time from commitment to end overlaps, how many units
-- stand in both lists. The later commitment is the one that is told; a pair that shares nobody is kept without an entry, so that it is compared once.
set local citus.multi_shard_modify_mode = 'sequential';

create table draws.parallel (
  draw_id text not null,
  other_id text not null,
  shared integer not null,
  found_at timestamptz not null,
  entry_id uuid,
  primary key (draw_id, other_id),
  check ((shared > 0) = (entry_id is not null))
);
create index parallel_other on draws.parallel (other_id);
grant select, insert on draws.parallel to sunlot_app;
alter table draws.parallel enable row level security;
create policy known on draws.parallel to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');

-- Both ways round, where both draws are public.
create view draws.public_parallel as
  select p.draw_id, o.draw_id as other_id, o.title, x.shared, x.entry_id
  from draws.parallel x join draws.public_draw p on p.draw_id in (x.draw_id, x.other_id)
    join draws.public_draw o on o.draw_id in (x.draw_id, x.other_id) and o.draw_id <> p.draw_id
  where x.shared > 0;
grant select on draws.public_parallel to sunlot_public;
