-- A list that follows a draw of its series (spec/draw.md section 4): {"follows": draw, "certain": [strata of replaced units], "replaced": how many
-- had been replaced when the list was frozen}; null where it follows none.
set local citus.multi_shard_modify_mode = 'sequential';

alter table draws.list add column series jsonb;

-- Which task follows a task: asked whenever one is submitted.
create index task_follows on plans.task ((terms ->> 'follows')) where terms ->> 'follows' is not null;

-- Which published draw follows which.
create view draws.public_series as
  select p.draw_id, p.seq, l.series ->> 'follows' as follows from draws.public_draw p join draws.list l on l.list_id = p.list_id
  where l.series is not null;
grant select on draws.public_series to sunlot_public;
