-- Caps on inspections of a subject in a calendar year (R52, P1). Repeatable: what an office has changed since stays as it is. The national opinion lays
-- down that each agency has a yearly cap and publishes it, not how high; so an agency's own is set by the agency.
insert into registers.cap (cap_id, reach, office_id, most, kinds, class, source, from_on, until_on, entry_id) values
  ('R52', 'all', null, 2, '{random,credit}', 'A', '盘政发〔2020〕3号：信用风险低、信用状况好的检查对象，每年双随机抽查不超过 2 次，联合抽查计 1 次', '2020-01-01', null, null)
on conflict (cap_id) do update set source = excluded.source;

-- Longest terms for which caps may be lifted for one subject, by ground.
insert into registers.lift_ground (ground, longest_days, basis, review_on) values
  ('key_object', 366, '盘政发〔2020〕3号：重点监管对象不受上限限制', '2027-06-30'),
  ('clue', 183, '《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）：根据投诉举报、转办交办、数据监测等线索', '2027-06-30'),
  ('law', 366, '《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）：法律、法规另有规定', '2027-06-30'),
  ('superior', 183, '《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）：上级部署', '2027-06-30')
on conflict (ground) do update set longest_days = excluded.longest_days, basis = excluded.basis, review_on = excluded.review_on;
