-- Words that a password must not come down to (P11; NIST SP 800-63B asks for such a list). Made for this project from the words of an office
-- and its neighbourhood, English and pinyin; add those of your own. Letters only: digits and signs at the ends and look-alikes (@ for a) do not help.
insert into organisation.common_word (word) values
  ('abc'), ('abcd'), ('abcde'), ('abcdef'), ('abcdefg'), ('abcdefgh'), ('abcxyz'), ('access'),
  ('admin'), ('administrator'), ('angel'), ('april'), ('asdf'), ('asdfgh'), ('asdfghjkl'), ('august'),
  ('autumn'), ('baby'), ('bangong'), ('bangongshi'), ('basketball'), ('begin'), ('beijing'), ('ceshi'),
  ('change'), ('changeme'), ('china'), ('choucha'), ('chunjie'), ('chuzhang'), ('computer'), ('dalian'),
  ('danwei'), ('database'), ('dawa'), ('december'), ('default'), ('demo'), ('denglu'), ('dragon'),
  ('draw'), ('facai'), ('february'), ('first'), ('football'), ('friday'), ('fulu'), ('fuwuqi'),
  ('gongshi'), ('gongxi'), ('gongzuo'), ('guanli'), ('guanliyuan'), ('guest'), ('guoqing'), ('hello'),
  ('huanying'), ('iloveyou'), ('initial'), ('inspection'), ('internet'), ('january'), ('jiancha'), ('jianguan'),
  ('jiedao'), ('jigou'), ('jinzhou'), ('jixiang'), ('july'), ('june'), ('juzhang'), ('keyuan'),
  ('kezhang'), ('kouling'), ('kuaile'), ('laoshi'), ('letmein'), ('liaoning'), ('lingdao'), ('linux'),
  ('login'), ('logon'), ('love'), ('manager'), ('march'), ('mima'), ('monday'), ('monkey'),
  ('moren'), ('network'), ('nihao'), ('nihaoma'), ('november'), ('october'), ('office'), ('open'),
  ('operator'), ('oracle'), ('panjin'), ('panshan'), ('passcode'), ('passwd'), ('password'), ('pengyou'),
  ('postgres'), ('qazwsx'), ('qazwsxedc'), ('qu'), ('qwerty'), ('qwertyui'), ('qwertyuiop'), ('random'),
  ('register'), ('root'), ('ruyi'), ('saturday'), ('secret'), ('september'), ('server'), ('sesame'),
  ('shanghai'), ('sheng'), ('shenyang'), ('shi'), ('shichang'), ('shichangjianguan'), ('shouxi'), ('shuangsuiji'),
  ('shuangtaizi'), ('signin'), ('spring'), ('start'), ('suiji'), ('summer'), ('sunday'), ('sunlot'),
  ('sunshine'), ('superman'), ('supervision'), ('system'), ('temp'), ('temporary'), ('test'), ('tester'),
  ('testing'), ('thursday'), ('tongzhi'), ('tuesday'), ('user'), ('wednesday'), ('welcome'), ('windows'),
  ('winter'), ('woaini'), ('woaizhongguo'), ('work'), ('worker'), ('xian'), ('xiangzhen'), ('xinglongtai'),
  ('xingqier'), ('xingqisan'), ('xingqisi'), ('xingqiwu'), ('xingqiyi'), ('xinnian'), ('xitong'), ('xuesheng'),
  ('yangguang'), ('yingkou'), ('yonghu'), ('zhanghao'), ('zhengfu'), ('zhongguo'), ('zhonghua'), ('zhongqiu'),
  ('zxcv'), ('zxcvbn'), ('zxcvbnm')
on conflict (word) do nothing;
