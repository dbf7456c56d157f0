-- Kinds of marks of a subject with their longest term and source (R53, P8). Repeatable; the office reviews them by review_on. A class is computed every
-- month and lapses after a quarter; grounds of key objects are reviewed yearly, listings for as long as the national rules keep them.
insert into registers.mark_kind (kind, key_object, longest_days, basis, review_on) values
  ('class', false, 92, '《市场监管总局关于推进企业信用风险分类管理进一步提升监管效能的意见》（国市监信发〔2022〕6号）', '2027-06-30'),
  ('food_drug', true, 366, '盘政发〔2020〕3号：食品药品', '2027-06-30'),
  ('work_safety', true, 366, '盘政发〔2020〕3号：安全生产', '2027-06-30'),
  ('environment', true, 366, '盘政发〔2020〕3号：生态环境', '2027-06-30'),
  ('abnormal_list', true, 1096, '《企业信息公示暂行条例》（国务院令第654号）第十七条：经营异常名录', '2027-06-30'),
  ('complaints', true, 183, '盘政发〔2020〕3号：投诉举报多', '2027-06-30'),
  ('serious_violation', true, 1096, '《市场监督管理严重违法失信名单管理办法》（市场监管总局令第44号）', '2027-06-30'),
  ('high_risk', true, 183, '盘政发〔2020〕3号：风险等级高', '2027-06-30')
on conflict (kind) do update set key_object = excluded.key_object, longest_days = excluded.longest_days, basis = excluded.basis,
  review_on = excluded.review_on;

-- Weights by class, in the ratio of the shares that cities publish (30, 10, 2 and 1 in a hundred). The opinion asks for differences, not for these numbers.
insert into registers.class_weight (class, from_on, until_on, weight, source) values
  ('A', '2022-01-01', null, 1, '国市监信发〔2022〕6号：按信用风险分类实施差异化抽查；比例 1 % 见各地公布的抽查计划'),
  ('B', '2022-01-01', null, 2, '国市监信发〔2022〕6号：按信用风险分类实施差异化抽查；比例 2 % 见各地公布的抽查计划'),
  ('C', '2022-01-01', null, 10, '国市监信发〔2022〕6号：按信用风险分类实施差异化抽查；比例 10 % 见各地公布的抽查计划'),
  ('D', '2022-01-01', null, 30, '国市监信发〔2022〕6号：按信用风险分类实施差异化抽查；比例 30 % 见各地公布的抽查计划')
on conflict (class, from_on) do update set until_on = excluded.until_on, weight = excluded.weight, source = excluded.source;

-- Rates by class as cities publish them: low up to 5, general 5 to 20, higher 21 to 60, high 61 to 100 in a hundred. Nobody is exempted.
insert into registers.class_rate (class, from_on, until_on, least, most, offered, source) values
  ('A', '2022-01-01', null, 1, 5, 1, '国市监信发〔2022〕6号：按信用风险分类实施差异化抽查；比例见各地公布的抽查计划'),
  ('B', '2022-01-01', null, 5, 20, 5, '国市监信发〔2022〕6号：按信用风险分类实施差异化抽查；比例 5 % 至 20 % 见各地公布的抽查计划'),
  ('C', '2022-01-01', null, 21, 60, 21, '国市监信发〔2022〕6号：按信用风险分类实施差异化抽查；比例 21 % 至 60 % 见各地公布的抽查计划'),
  ('D', '2022-01-01', null, 61, 100, 61, '国市监信发〔2022〕6号：按信用风险分类实施差异化抽查；比例 61 % 至 100 % 见各地公布的抽查计划')
on conflict (class, from_on) do update set until_on = excluded.until_on, least = excluded.least, most = excluded.most,
  offered = excluded.offered, source = excluded.source;
