-- Longest terms for which a subject may be left out of draws, with their source (R20, R53, P1). Repeatable; the office reviews them by review_on.
-- suspended: a market subject may suspend business for three years at most. under_investigation: a case is decided within 90 days of filing
-- unless law or rules say otherwise. inspected_recently: caps are counted by year. force_majeure: defined by law, without a term.
insert into registers.exclusion_reason (reason, longest_days, basis, review_on) values
  ('suspended', 1096, '《市场主体登记管理条例》（国务院令第746号）第三十条', '2027-06-30'),
  ('under_investigation', 90, '《行政处罚法》第六十条', '2027-06-30'),
  ('inspected_recently', 366, '《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）', '2027-06-30'),
  ('force_majeure', null, '《民法典》第一百八十条', '2027-06-30')
on conflict (reason) do update set longest_days = excluded.longest_days, basis = excluded.basis, review_on = excluded.review_on;
