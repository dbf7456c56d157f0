-- How many days before the end of a certificate its holder and the office are warned (R23, P2). No law sets them: an office may change them.
insert into registers.certificate_warning (days, basis) values
  (60, '内部管理：换证申请通常需要一个月以上'),
  (30, '内部管理：到期前一个月'),
  (7, '内部管理：到期前一周')
on conflict (days) do update set basis = excluded.basis;
