-- The evidence of a draw brings what its flip report found (R7; docs/decisions/0100): the very texts under the root, officers by an alias that says nothing.
set local citus.multi_shard_modify_mode = 'sequential';

alter table draws.flip add column document text;
-- Of the newest report. Who is on a list that is opened to its units alone is told to nobody else.
create view draws.public_flip as
  select f.draw_id, f.document from draws.flip f
  join draws.public_draw p on p.draw_id = f.draw_id
  join draws.list l on l.list_id = p.list_id
  where f.document is not null and l.sealed is distinct from 'units'
    and not exists (select from draws.flip_report o where o.draw_id = f.draw_id and o.n > f.n);
grant select on draws.public_flip to sunlot_public;
