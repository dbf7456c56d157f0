-- Rules of signing in (P11). GB/T 22239-2019 8.1.4.1 asks for complex passwords that are changed from time to time, for limits on failed
-- sign-ins and for sessions that end, and leaves the numbers to the operator; NIST SP 800-63B gives numbers for some. Each office reviews
-- them and changes this file; it is applied at the next start. Nothing else knows these numbers.
insert into organisation.access_rule (rule_id, value, source, reviewed_on) values
  ('password.least-length', 12, 'GB/T 22239-2019 8.1.4.1 a)（长度由运营者定）；NIST SP 800-63B：不得少于 8', '2026-11-01'),
  ('password.least-kinds', 2, 'GB/T 22239-2019 8.1.4.1 a)：复杂度要求（字符种类数由运营者定）', '2026-11-01'),
  ('password.history', 5, 'GB/T 22239-2019 8.1.4.1 a)：定期更换（不得与前几次相同，次数由运营者定）', '2026-11-01'),
  ('password.oldest-days', 90, 'GB/T 22239-2019 8.1.4.1 a)：定期更换（周期由运营者定）', '2026-11-01'),
  ('password.one-time-hours', 72, '运营者规定：一次性密码的有效期', '2026-11-01'),
  ('sign-in.account-tries', 5, 'GB/T 22239-2019 8.1.4.1 b)：限制非法登录次数；NIST SP 800-63B：不得超过 100', '2026-11-01'),
  ('sign-in.account-held-minutes', 30, 'GB/T 22239-2019 8.1.4.1 b)（锁定时长由运营者定）', '2026-11-01'),
  ('sign-in.address-tries', 100, 'GB/T 22239-2019 8.1.4.1 b)（同一地址的次数由运营者定；单位出口常为同一地址）', '2026-11-01'),
  ('sign-in.address-held-minutes', 5, 'GB/T 22239-2019 8.1.4.1 b)（锁定时长由运营者定）', '2026-11-01'),
  ('sign-in.window-minutes', 30, '运营者规定：失败次数在多长时间内累计', '2026-11-01'),
  ('delegation.longest-days', 90, '运营者规定：委托他人代行职权的最长期限', '2026-11-01'),
  ('key.longest-days', 366, '运营者规定：接口密钥的最长有效期', '2026-11-01'),
  ('turns.public', 1200, '运营者规定：同一地址每分钟未登录请求数（单位出口常为同一地址）', '2026-11-01'),
  ('turns.sign-in', 120, '运营者规定：同一地址每分钟登录请求数；失败次数另有限制', '2026-11-01'),
  ('turns.session', 1800, '运营者规定：同一会话每分钟请求数', '2026-11-01'),
  ('turns.key', 600, '运营者规定：同一接口密钥每分钟请求数', '2026-11-01'),
  ('session.most', 5, '运营者规定：同一账号同时有效的会话数，超出时结束最早的', '2026-11-01'),
  ('session.idle-minutes', 30, 'GB/T 22239-2019 8.1.4.1 b)：登录连接超时自动退出（时长由运营者定）', '2026-11-01'),
  ('session.longest-hours', 12, 'NIST SP 800-63B（AAL2）：12 小时后重新登录', '2026-11-01')
on conflict (rule_id) do update set value = excluded.value, source = excluded.source, reviewed_on = excluded.reviewed_on;
