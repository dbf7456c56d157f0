-- Teams first (R35; spec/draw.md section 5, rule 7): the team of each place, and who stands in for a member at one object only.
set local citus.multi_shard_modify_mode = 'sequential';

alter table draws.slot add column team text;
alter table draws.slot add column substitute boolean not null default false;

create or replace view draws.public_slot as
  select s.draw_id, s.subject_id, s.n, s.department, s.role, s.officer, s.skipped, s.candidates, s.directed, s.team, s.substitute
  from draws.slot s join draws.public_draw p on p.draw_id = s.draw_id
  where s.sealed_for is null
    or exists (select 1 from draws.public_drawn w where w.draw_id = s.draw_id and w.subject_id = s.subject_id);
