// The words of the pages of public beacons: calendar, readings, choosing them for a draw, waiting for them.
import type { Texts } from '../../../platform/domain.ts';

export const beaconPageTexts = {
  'draws.page.beacons': { zh: '公共信标', en: 'Public beacons' },
  'draws.page.beacons.note': {
    zh: '抽取用的公共数：drand 轮次由签名证明，彩票开奖须有两个独立来源',
    en: 'Public values for draws: drand proves itself by signature, a lottery needs two independent sources',
  },
  'draws.page.beacons.coming': { zh: '即将产生', en: 'Coming' },
  'draws.page.beacons.coming.note': {
    zh: '时间由期号本身算出，休市日除外',
    en: 'Times are computed from the issue itself, pauses left out',
  },
  'draws.page.beacons.at': { zh: '产生时间', en: 'Due' },
  'draws.page.beacons.bits': { zh: '比特', en: 'Bits' },
  'draws.page.beacons.every': { zh: '每 {n} 秒一轮', en: 'a round every {n} s' },
  'draws.page.beacons.unknown': {
    zh: '{years} 年休市安排未录入，期号时间不能计算',
    en: 'Pauses of {years} are not known; issues have no time',
  },
  'draws.page.beacons.years': { zh: '休市安排', en: 'Pauses of the lotteries' },
  'draws.page.beacons.years.note': { zh: '按财政部每年公告', en: 'As the Ministry of Finance announces each year' },
  'draws.page.beacons.year': { zh: '年', en: 'Year' },
  'draws.page.beacons.pauses': { zh: '休市', en: 'No draws' },
  'draws.page.beacons.basis': { zh: '依据', en: 'Source' },
  'draws.page.beacons.pinned': { zh: '已内置于核验程序', en: 'Built into the verifier' },
  'draws.page.beacons.announced': { zh: '本系统录入，核验程序会提示', en: 'Entered here; the verifier says so' },
  'draws.page.beacons.of': { zh: '信标', en: 'Beacons' },
  'draws.page.beacons.value': { zh: '值', en: 'Value' },
  'draws.page.beacons.sources': { zh: '来源 {n} 个', en: '{n} sources' },
  'draws.page.beacons.tell': { zh: '录入开奖号码', en: 'Tell a result' },
  'draws.page.beacons.tell.why': {
    zh: '须由两个部门的两人，各按一个来源录入',
    en: 'Two people under two heads, each from another source',
  },
  'draws.page.beacon.issue': { zh: '{game} 第 {issue} 期', en: '{game} {issue}' },
  'draws.page.beacon.drand-round': { zh: 'drand {name} 第 {round} 轮', en: 'drand {name} round {round}' },
  'draws.page.beacon.demo-round': { zh: '演示信标第 {round} 轮', en: 'demo beacon round {round}' },

  'draws.page.tell': { zh: '录入开奖号码', en: 'Tell a result' },
  'draws.page.tell.note': {
    zh: '只录入自己亲眼看到的；另一来源由另一部门的人录入',
    en: 'Only what you read yourself; somebody of another office tells another source',
  },
  'draws.page.tell.game': { zh: '彩票', en: 'Lottery' },
  'draws.page.tell.source': { zh: '来源', en: 'Source' },
  'draws.page.tell.rows': { zh: '期号和号码，每行一期', en: 'Issue and numbers, one issue a line' },
  'draws.page.tell.rows.hint': { zh: '2026310 03 07 12 …', en: '2026310 03 07 12 …' },
  'draws.page.tell.evidence': {
    zh: '依据的文件（照片、保存的网页、公告）：只保存它的摘要',
    en: 'The document (photograph, saved page, announcement): only its hash is kept',
  },
  'draws.page.tell.file': {
    zh: '或导入来源的文件（CSV、文本），文件本身即为依据',
    en: "Or import the source's file (CSV, text), which is then the document",
  },
  'draws.page.tell.no-source': { zh: '选择来源', en: 'Choose the source' },
  'draws.page.tell.no-rows': { zh: '写下期号和号码', en: 'Write issue and numbers' },
  'draws.page.tell.no-evidence': { zh: '选择依据的文件', en: 'Choose the document' },
  'draws.page.tell.act': { zh: '录入 {n} 期', en: 'Tell {n}' },
  'draws.page.tell.refused': { zh: '没有录入', en: 'Not taken' },
  'draws.page.tell.done': { zh: '已录入 {taken} 期，{known} 期原已录入', en: '{taken} taken, {known} were known' },

  'draws.page.announce': { zh: '录入 {year} 年休市安排', en: 'Pauses of {year}' },
  'draws.page.announce.note': {
    zh: '录入后不能更改：期号的日子不能事后移动',
    en: 'Cannot change afterwards: the day of an issue must not move',
  },
  'draws.page.announce.pause': { zh: '第 {n} 段', en: 'Pause {n}' },
  'draws.page.announce.from': { zh: '起', en: 'From' },
  'draws.page.announce.until': { zh: '止', en: 'Until' },
  'draws.page.announce.more': { zh: '再加一段', en: 'Add a pause' },
  'draws.page.announce.no-source': { zh: '写明公告的名称和文号', en: 'Name the announcement and its number' },
  'draws.page.announce.act': { zh: '录入', en: 'Enter' },
  'draws.page.announce.refused': { zh: '没有录入', en: 'Not entered' },

  'draws.page.readings': { zh: '已录入的开奖号码', en: 'Results that were told' },
  'draws.page.readings.note': {
    zh: '两个来源、两人、两位负责人之下，一致才可信',
    en: 'Trusted when two sources, people and heads agree',
  },
  'draws.page.readings.none': {
    zh: '还没有录入。开奖后由在场各部门按各自的来源录入。',
    en: 'Nothing yet. After a draw of the lottery each office tells what its own source says.',
  },
  'draws.page.readings.numbers': { zh: '号码', en: 'Numbers' },
  'draws.page.readings.by': { zh: '录入人', en: 'Told by' },
  'draws.page.readings.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'draws.page.readings.withdraw': { zh: '撤回', en: 'Withdraw' },
  'draws.page.readings.withdraw.title': { zh: '撤回第 {issue} 期的录入', en: 'Withdraw the reading of {issue}' },
  'draws.page.readings.withdraw.will': {
    zh: '这条录入不再计入；它和理由留在记录和日志中',
    en: 'It no longer counts; it stays on record with the reason',
  },
  'draws.page.readings.withdraw.cannot': { zh: '不能撤回', en: 'Cannot withdraw' },

  'draws.page.kind.public.means': {
    zh: '事先指定 drand 轮次和彩票期号，几个公共数合成，合计至少 60 比特。没有网络的会场用彩票最方便。晚到就等，不换别的。',
    en: 'Rounds and issues named beforehand, several public values together, at least 60 bits. A room without a network can use lotteries. A late one is waited for, never replaced.',
  },
  'draws.page.plan.how': {
    zh: '勾选期号，或按时间加一轮 drand。最后产生的一个决定抽取时间。',
    en: 'Tick issues, or add a drand round by its time. The last one decides when the draw is made.',
  },
  'draws.page.plan.network': { zh: 'drand 网络', en: 'drand network' },
  'draws.page.plan.when': { zh: '北京时间', en: 'Beijing time' },
  'draws.page.plan.add-round': { zh: '加第 {round} 轮（{at}）', en: 'Add round {round} ({at})' },
  'draws.page.plan.bits': { zh: '{n} 比特', en: '{n} bits' },
  'draws.page.plan.sum': { zh: '合计 {bits} 比特，至少 {least}', en: '{bits} bits of {least} needed' },
  'draws.page.plan.missing': {
    zh: '还差 {n} 比特：加一轮 drand（128）或一期快乐8（61.61）',
    en: '{n} bits missing: add a drand round (128) or an issue of KL8 (61.61)',
  },
  'draws.page.plan.t2': { zh: '{at} 全部产生', en: 'all there at {at}' },
  'draws.page.plan.short': { zh: '所选信标不足 60 比特', en: 'The beacons give fewer than 60 bits' },
  'draws.page.commit.beacon.public': {
    zh: '准备时指定的轮次和期号，缺一不可，不能换别的',
    en: 'The rounds and issues named in the preparation: all are needed and no other counts',
  },
  'draws.page.wait.public': { zh: '等待公共信标', en: 'Waiting for the public beacons' },
  'draws.page.wait.public.until': {
    zh: '最后一个于 {at} 产生；彩票号码还须两个来源录入',
    en: 'The last is due {at}; a lottery also needs its two sources',
  },
} as const satisfies Texts;
