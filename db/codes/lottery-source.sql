-- Where a result of a lottery may be read (spec/draw.md section 3): two different ones are needed. Repeatable; reviewed each January.
insert into draws.lottery_source (source, name_zh, name_en, reads, valid_from, valid_until, basis) values
  ('cwl', '中国福利彩票发行管理中心网站开奖公告', 'Announcement on the site of China Welfare Lottery', 'www.cwl.gov.cn', '2021-01-01', null, '《彩票管理条例》（国务院令第554号）第三章（开奖和兑奖管理）'),
  ('province', '省福利彩票发行中心开奖公告', 'Announcement of the provincial welfare lottery centre', '省级福利彩票发行中心网站或销售场所张贴的公告', '2021-01-01', null, '《彩票管理条例》（国务院令第554号）第三章（开奖和兑奖管理）'),
  ('broadcast', '开奖过程电视或网络播出', 'Broadcast of the draw', '开奖现场直播或录像', '2021-01-01', null, '《彩票管理条例》（国务院令第554号）第三章（开奖和兑奖管理）'),
  ('paper', '报纸刊登的开奖公告', 'Announcement printed in a newspaper', '当日或次日报纸', '2021-01-01', null, '《彩票管理条例》（国务院令第554号）第三章（开奖和兑奖管理）'),
  ('notary', '公证机构出具的开奖记录', 'Record of the draw by a notary', '公证书或现场记录', '2021-01-01', null, '《公证法》第十一条')
on conflict (source) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, reads = excluded.reads,
  valid_from = excluded.valid_from, valid_until = excluded.valid_until, basis = excluded.basis;
