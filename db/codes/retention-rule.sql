-- How long the personal documents of entries and the observations are kept. 个人信息保护法 第十九条: the shortest time that the purpose needs, and
-- leaves the number to the operator; 网络安全法 第二十一条: network logs at least six months. Each office reviews the terms and changes this
-- file; it is applied at the next start. Facts, heads and hashes of the log are kept for ever and hold nothing personal beyond opaque ids.
insert into log.retention_rule (kind, months, least_months, source, reviewed_on) values
  ('*', 120, 1, '国家档案局令第8号（机关文件材料归档范围和文书档案保管期限规定）：定期10年（档次由运营者定）；个人信息保护法 第十九条', '2026-11-01'),
  ('list.exported', 36, 1, '个人信息保护法 第十九条（期限由运营者定）：导出条件可能含姓名', '2026-11-01'),
  ('trail.exported', 36, 1, '个人信息保护法 第十九条（期限由运营者定）：导出条件可能含姓名', '2026-11-01'),
  ('account.opened', 60, 1, '个人信息保护法 第十九条（期限由运营者定）：账号与姓名在机构用户库另存', '2026-11-01'),
  ('observation', 12, 6, '网络安全法 第二十一条第三项：不少于六个月（期限由运营者定）', '2026-11-01')
on conflict (kind) do update set months = excluded.months, least_months = excluded.least_months, source = excluded.source, reviewed_on = excluded.reviewed_on;
