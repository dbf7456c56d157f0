-- How far a flip report looks back and ahead.
insert into draws.flip_rule (rule_id, days_before, days_after, basis) values
  ('flip', 30, 90, 'DR1, spec/draw.md section 2')
on conflict (rule_id) do update set days_before = excluded.days_before, days_after = excluded.days_after, basis = excluded.basis;
