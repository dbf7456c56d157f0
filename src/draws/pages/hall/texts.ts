// The words of the draw hall. They never call chance what is a demonstration or a rehearsal: the same words serve every kind of draw.
import type { Texts } from '../../../platform/domain.ts';

export const texts = {
  'draws.hall': { zh: '抽取现场', en: 'Draw hall' },
  'draws.hall.sub': { zh: '抽取现场　{office}牵头', en: 'Draw hall, led by {office}' },
  'draws.hall.phases': { zh: '进程', en: 'Phases' },
  'draws.hall.phase.skipped': { zh: '无', en: 'none' },
  'draws.hall.light': { zh: '浅色', en: 'Light' },
  'draws.hall.dark': { zh: '深色', en: 'Dark' },
  'draws.hall.live': { zh: '回到当前', en: 'Back to now' },
  'draws.hall.loading': { zh: '正在读取抽取状态', en: 'Reading the state of the draw' },
  'draws.hall.signed-out': { zh: '请先登录', en: 'Sign in first' },
  'draws.hall.signed-out.next': {
    zh: '大屏须由工作人员登录后打开。登录后回到本页即可；抽取不受影响。',
    en: 'The hall is opened by staff. Sign in and come back; the draw goes on meanwhile.',
  },
  'draws.hall.sign-in': { zh: '到工作台登录', en: 'Sign in at the workbench' },
  'draws.hall.refused': { zh: '还不能打开大屏', en: 'Cannot open the hall' },
  'draws.hall.offline': {
    zh: '连不上服务器，正在重试；抽取不受影响',
    en: 'The server cannot be reached, trying again; the draw goes on',
  },

  'draws.hall.from': { zh: '从名单中抽取', en: 'Drawn from the list' },
  'draws.hall.from.sum': {
    zh: '从 {n} 户中抽 {wanted} 户，备选 {reserve} 户',
    en: '{wanted} of {n} {n:unit|units}, {reserve} in reserve',
  },
  'draws.hall.unit': { zh: '户', en: 'units' },
  'draws.hall.reserve': { zh: '备选 {n}', en: 'reserve {n}' },
  'draws.hall.directory': {
    zh: '名录 {directory} 户，排除 {excluded} 户，均有理由',
    en: 'Directory {directory}, {excluded} left out, each with a reason',
  },
  'draws.hall.share': { zh: '抽取／户数', en: 'Share' },
  'draws.hall.c': { zh: '承诺', en: 'Commitment' },
  'draws.hall.objects-root': { zh: '名单根', en: 'Root of list' },
  'draws.hall.officers-root': { zh: '人员根', en: 'Root of people' },
  'draws.hall.excluded-root': { zh: '排除 {n} 户的根', en: 'Root of {n} left out' },
  'draws.hall.fixed': {
    zh: '名单、名额、人员已于 {at} 固定。此后任何改动都会使承诺不符。',
    en: 'List, numbers and people were fixed at {at}. Any later change breaks the commitment.',
  },
  'draws.hall.unfixed': {
    zh: '还没有承诺：名单已冻结，各方正在出数。',
    en: 'Not committed yet: the list is frozen, the parties are committing.',
  },

  'draws.hall.commit.waiting': { zh: '等待各方交承诺', en: 'Waiting for the commitments' },
  'draws.hall.commit.waiting.why': {
    zh: '每一方掷骰子，把结果锁进承诺。此刻还没有人能算出结果。',
    en: 'Each party rolls dice and locks them into a commitment. Nobody can compute the result now.',
  },
  'draws.hall.commit.ready': { zh: '各方已交承诺，等待承办人承诺', en: 'All have committed; waiting for the officer' },
  'draws.hall.commit.done': { zh: '已承诺', en: 'Committed' },
  'draws.hall.commit.done.why': {
    zh: '这一串由名单、名额、人员、各方承诺和信标一起算出，本机重算{same}。',
    en: 'Computed from list, numbers, people, commitments and beacon together; recomputed here: {same}.',
  },
  'draws.hall.same': { zh: '相同', en: 'same' },
  'draws.hall.differs': { zh: '不同', en: 'different' },
  'draws.hall.reveal': { zh: '等待各方公开', en: 'Waiting for the reveals' },
  'draws.hall.reveal.why': {
    zh: '{at} 截止；没有公开的记为缺席，抽取照常进行',
    en: 'Until {at}; who stays silent is absent, the draw goes on',
  },
  'draws.hall.reveal.done': { zh: '公开已截止', en: 'Reveals are closed' },
  'draws.hall.beacon.drand': {
    zh: 'drand 第 {round} 轮，{at} 产生。此刻无人能够预知它的值',
    en: 'drand round {round}, due {at}. Nobody can know its value now',
  },
  'draws.hall.beacon.demo': {
    zh: '演示信标第 {round} 轮，{at}。它的值事先可以算出，仅供演示',
    en: 'Demo beacon round {round}, {at}. Its value can be computed beforehand: for demonstration only',
  },
  'draws.hall.beacon.staged': {
    zh: '演练没有信标，{at} 起计算',
    en: 'A rehearsal has no beacon; computed from {at} on',
  },
  'draws.hall.beacon.public': {
    zh: '{n} 个公共信标合成，最后一个 {at} 产生。此刻无人能够预知',
    en: '{n} public values together, the last due {at}. Nobody can know it now',
  },
  'draws.hall.beacons': {
    zh: '公共信标：缺一不可，晚到就等',
    en: 'Public beacons: all are needed, a late one is waited for',
  },
  'draws.hall.sources': {
    zh: '{n} 个来源一致，由不同部门的人录入',
    en: '{n} sources agree, told under different heads',
  },
  'draws.hall.beacon.over': { zh: '时间已到，正在取得信标', en: 'It is time; the beacon is being fetched' },
  'draws.hall.beacon.taken': { zh: '信标已取得', en: 'Beacon taken' },
  'draws.hall.bls': {
    zh: '签名由服务器验证，公示后任何人可再验',
    en: 'Signature checked by the server; anybody can check it again after publication',
  },
  'draws.hall.seconds': { zh: '秒', en: 's' },
  'draws.hall.left': { zh: '还有 {left}', en: '{left} left' },
  'draws.hall.absent-soon': { zh: '正在记录缺席和公开', en: 'Absences and reveals are being recorded' },
  'draws.hall.parties': {
    zh: '各方出的数：先承诺，后公开',
    en: 'What the parties bring: committed first, revealed later',
  },
  'draws.hall.value': { zh: '公开的数', en: 'Revealed' },

  'draws.hall.seed': { zh: '种子', en: 'Seed' },
  'draws.hall.seed.waiting': { zh: '等待公开和信标', en: 'Waiting for reveals and beacon' },
  'draws.hall.seed.why': {
    zh: '本机由承诺、各方公开的数和信标算出',
    en: 'Computed here from commitment, reveals and beacon',
  },
  'draws.hall.seed.same': { zh: '与日志中的种子相同', en: 'Same as in the log' },
  'draws.hall.seed.differs': { zh: '与日志中的种子不同', en: 'Different from the log' },
  'draws.hall.seed.not-said': { zh: '日志还没有写下种子，本机已经算出', en: 'Computed here before the log has it' },
  'draws.hall.list.waiting': { zh: '种子定了才有名单', en: 'The list follows from the seed' },
  'draws.hall.list.names': {
    zh: '位置已由本机算出，正在读取名称',
    en: 'Positions are computed here; names are being read',
  },
  'draws.hall.positions.differ': {
    zh: '日志中的名单与本机算出的位置不同',
    en: 'The recorded list differs from the positions computed here',
  },
  'draws.hall.page': { zh: '第 {from} 至 {to} 位', en: 'ranks {from}–{to}' },
  'draws.hall.assign.waiting': { zh: '名单出来后选派检查组', en: 'Teams follow the list' },
  'draws.hall.one-candidate': { zh: '唯一候选', en: 'only candidate' },
  'draws.hall.publish.waiting': { zh: '结果已定，等待公示', en: 'The result stands; to be published' },
  'draws.hall.publish.waiting.why': {
    zh: '抽中 {n} 户，选派 {people} 人次。公示由承办人办理。',
    en: '{n} drawn, {people} {people:place|places} filled. The officer publishes.',
  },
  'draws.hall.publish.done': { zh: '已公示', en: 'Published' },
  'draws.hall.publish.done.why': {
    zh: '抽中 {n} 户，选派 {people} 人次。扫码核验，或下载证据包自己算。',
    en: '{n} drawn, {people} {people:place|places} filled. Scan to verify, or compute it from the bundle.',
  },
  'draws.hall.publish.later': { zh: '有结果后公示', en: 'Published after the result' },
  'draws.hall.void': { zh: '本次抽取已作废：{reason}', en: 'This draw is void: {reason}' },

  'draws.hall.scan': { zh: '扫码自己算', en: 'Scan and compute' },
  'draws.hall.scan.why': { zh: '用手机核对承诺、信标和名单', en: 'Check commitment, beacon and list on your phone' },
  'draws.hall.scan.later': { zh: '公示后，用手机核对承诺、信标和名单', en: 'Once published, check it on your phone' },
  'draws.hall.qr': { zh: '二维码：{url}', en: 'QR code: {url}' },
  'draws.hall.log': { zh: '日志', en: 'Log' },
  'draws.hall.log.none': { zh: '承诺是第一条', en: 'The commitment comes first' },
  'draws.hall.log.sealing': { zh: '封存中', en: 'sealing' },
  'draws.hall.times': { zh: '时刻　{day}', en: 'Times, {day}' },
  'draws.hall.t0': { zh: '承诺', en: 'Committed' },
  'draws.hall.t1': { zh: '公开截止', en: 'Reveals end' },
  'draws.hall.t2': { zh: '信标', en: 'Beacon' },
  'draws.hall.t2.staged': { zh: '计算', en: 'Computed' },
  'draws.hall.foot': {
    zh: '名单不从屏幕产生：结果由承诺、各方公开的数和信标唯一决定，任何人都可以先于本页算出。',
    en: 'This screen makes nothing: the result follows from commitment, reveals and beacon; anybody may compute it first.',
  },
  'draws.hall.foot.list': {
    zh: '右侧数字：对象在本层名单中的位置。结果自 {at} 起已唯一确定，刷新或断电不改变。',
    en: 'Figures at the right: position in the stratum. Determined since {at}; a reload or power cut changes nothing.',
  },
  'draws.hall.checkpoint': { zh: '检查点', en: 'Checkpoint' },
  'draws.hall.checkpoint.alone': { zh: '{at} 签发，还没有外部见证人副署', en: 'signed {at}, no outside witness yet' },
  'draws.hall.checkpoint.witnessed': {
    zh: '{at} 签发，{n} 个外部见证人已副署',
    en: 'signed {at}, cosigned by {n} {n:outside witness|outside witnesses}',
  },
  'draws.hall.list.replaced': { zh: '已替换', en: 'replaced' },
  'draws.hall.list.called': { zh: '替补第 {rank} 位', en: 'in place of rank {rank}' },
} as const satisfies Texts;
