// What each finding of the verifier means, in plain Chinese and English (codes: step.reason, spec/evidence-bundle.md section 5).

import { checkpointFindings } from './checkpoint.ts';
import { objectFindings } from './objects.ts';

export type Text = { readonly zh: string; readonly en: string };
type Texts = Readonly<Record<string, Text>>;

/** Findings that any step may have. */
export const general: Texts = {
  'no-commitment': {
    zh: '承诺文件不能用，本步没有计算。',
    en: 'The commitment cannot be used, so this step was not computed.',
  },
  'no-result': { zh: '没有结果文件，本步没有计算。', en: 'There is no result, so this step was not computed.' },
  'no-seed': {
    zh: '种子没有算出，本步没有重算。',
    en: 'The seed could not be computed, so nothing was recomputed here.',
  },
  'no-bundle': { zh: '文件不是证据包。', en: 'The file is no evidence bundle.' },
  unreadable: { zh: '本步的材料不成形，无法计算。', en: 'The material of this step is malformed beyond computing.' },
};

export const findings: Texts = {
  ...checkpointFindings,
  'inclusion.no-checkpoint': {
    zh: '没有可用的检查点，收录未核。',
    en: 'Without a valid checkpoint, inclusion was not checked.',
  },
  'inclusion.entry-order': { zh: '第 {index} 条记录排列次序不对。', en: 'Entry {index} is out of order.' },
  'inclusion.other-draw': {
    zh: '第 {index} 条记录属于另一次抽取（{draw}）。',
    en: 'Entry {index} belongs to another draw ({draw}).',
  },
  'inclusion.leaf-form': { zh: '第 {index} 条记录不成形。', en: 'Entry {index} is malformed.' },
  'inclusion.beyond-checkpoint': {
    zh: '第 {index} 条记录超出日志（{size} 条）：日志被截短。',
    en: 'Entry {index} lies beyond the log of {size}: the log was truncated.',
  },
  'inclusion.proof': {
    zh: '第 {index} 条记录不在日志中：内容或位置被改动。',
    en: 'Entry {index} is not in the log: its content or place was changed.',
  },
  'inclusion.type': { zh: '第 {index} 条记录的类别与日志不同。', en: 'Entry {index} is of another type in the log.' },
  'inclusion.facts-form': {
    zh: '第 {index} 条记录的内容不合规定（{field}）。',
    en: 'The facts of entry {index} break their form ({field}).',
  },
  'inclusion.facts-hash': { zh: '第 {index} 条记录的内容被改动。', en: 'The facts of entry {index} were changed.' },
  'inclusion.step-twice': { zh: '同一步骤出现两次（{type}）。', en: 'A step occurs twice ({type}).' },
  'inclusion.reveal-after-beacon': {
    zh: '第 {index} 条：随机数在信标之后才公开。',
    en: 'Entry {index}: entropy was opened after the beacon.',
  },
  'inclusion.reveal-late': {
    zh: '第 {index} 条：随机数在截止之后才公开（{at}）。',
    en: 'Entry {index}: entropy was opened after the limit ({at}).',
  },
  'inclusion.commit-late': {
    zh: '第 {index} 条：承诺晚于公开截止（{at}）。',
    en: 'Entry {index}: the commitment came after the time to reveal ({at}).',
  },
  'inclusion.before-beacon': {
    zh: '第 {index} 条：早于信标公布时刻（{at}）。',
    en: 'Entry {index} claims a time before the beacon was due ({at}).',
  },
  'inclusion.step-order': {
    zh: '第 {index} 条：步骤先后颠倒（{type}）。',
    en: 'Entry {index}: a step in the wrong order ({type}).',
  },
  'inclusion.too-few-witnesses': {
    zh: '时间由 {witnesses} 个见证人证实，少于要求的 {least} 个。',
    en: 'Time is proven by {witnesses} {witnesses:witness|witnesses}; {least} are asked for.',
  },
  'inclusion.time-not-proven': {
    zh: '时间未证实：见证人签注晚于信标，或未覆盖承诺与公开。',
    en: 'Time not proven: the witness came after the beacon, or saw the log before the reveals.',
  },
  'sequence.gap': {
    zh: '抽取次序有缺：第 {seq} 次之前应有的抽取没有全部列出。',
    en: 'The sequence has a gap: not every draw before number {seq} is shown.',
  },
  'sequence.repeated-without-void': {
    zh: '第 {seq} 次已有结果，没有作废就又抽了一次。',
    en: 'Draw {seq} had its result and was not voided before the next one.',
  },
  'sequence.unresolved': {
    zh: '第 {seq} 次承诺后没有结果，视为作废并计数。',
    en: 'Draw {seq} was committed and never resolved; it counts as void.',
  },
  'sequence.void-hides-result': {
    zh: '第 {seq} 次作废时没有公布它的结果。',
    en: 'Draw {seq} was voided without publishing the result that was killed.',
  },
  'sequence.void-other-result': {
    zh: '第 {seq} 次作废所公布的不是它的结果。',
    en: 'The void of draw {seq} publishes another result than its own.',
  },
  'sequence.void-of-another': {
    zh: '第 {seq} 次的作废记录写的是另一次抽取。',
    en: 'The void of draw {seq} speaks of another draw.',
  },
  'sequence.beacon-was-there': {
    zh: '第 {seq} 次以「信标缺失」作废，但信标存在。',
    en: 'Draw {seq} was voided for an absent beacon, but the beacon is there.',
  },
  'sequence.killed-result-missing': {
    zh: '文件不含第 {seq} 次被作废的结果。',
    en: 'The file lacks the voided result of draw {seq}.',
  },
  'sequence.roots-changed': {
    zh: '第 {seq} 次作废后名单或人员变了，没有登记差异。',
    en: 'After draw {seq} was voided, list or inspectors changed and no difference was logged.',
  },
  'sequence.draw-id-reused': { zh: '同一抽取编号用了两次。', en: 'A draw id was used twice.' },
  'sequence.entropy-reused': { zh: '同一份随机数承诺用了两次。', en: 'A commitment of entropy was used twice.' },
  'sequence.earlier-unreadable': {
    zh: '此前某次抽取的承诺文件不能读。',
    en: 'The commitment of an earlier draw cannot be read.',
  },
  'sequence.earlier-not-logged': {
    zh: '第 {seq} 次的承诺不在日志中。',
    en: 'The commitment of draw {seq} is not in the log.',
  },
  'commitment.rule': { zh: '承诺文件不合规则（{rule}）。', en: 'The commitment breaks a rule ({rule}).' },
  'commitment.chain-not-pinned': {
    zh: '信标属于本程序没有内置公钥的链。',
    en: 'The beacon belongs to a network whose key is not built in here.',
  },
  'commitment.hash': { zh: '承诺文件与日志中的摘要不同。', en: 'The commitment differs from its hash in the log.' },
  'commitment.identity': { zh: '日志写的是另一次抽取（{draw}）。', en: 'The log names another draw ({draw}).' },
  'commitment.not-logged': { zh: '文件不含承诺的日志记录。', en: 'The log entry of the commitment is missing.' },
  'commitment.objects-root': { zh: '各层合起来与名单总根不符。', en: 'The strata do not give the root of the list.' },
  'entropy.unknown-party': {
    zh: '「{party}」没有承诺过，却公开了随机数。',
    en: '"{party}" opened entropy without having committed to any.',
  },
  'entropy.one-head': {
    zh: '公开随机数的各方不足两个互不隶属的机构（{heads} 个）。',
    en: 'Fewer than two independent heads opened entropy ({heads}).',
  },
  'entropy.answered-twice': { zh: '「{party}」有两条记录。', en: '"{party}" answered twice.' },
  'entropy.wrong-reveal': {
    zh: '「{party}」公开的数值与承诺不符。',
    en: 'What "{party}" opened is not what it had committed to.',
  },
  'entropy.unanswered': {
    zh: '「{party}」既没有公开也没有记为缺席。',
    en: '"{party}" neither opened nor was recorded as absent.',
  },
  'entropy.waiting': { zh: '「{party}」还没有公开。', en: '"{party}" has not opened yet.' },
  'beacon.staged': {
    zh: '演练：没有公共信标，不能称为随机。',
    en: 'A rehearsal without public beacon: it cannot be called random.',
  },
  'beacon.demo': { zh: '演示信标，不能称为随机。', en: 'A demonstration beacon: it cannot be called random.' },
  'beacon.not-committed': { zh: '用了没有承诺过的信标。', en: 'A beacon was used that was not committed.' },
  'beacon.twice': { zh: '同一信标有两个值。', en: 'A beacon has two values.' },
  'beacon.missing': { zh: '信标尚未公布或没有收入文件。', en: 'The beacon is not out yet or not in the file.' },
  'beacon.text': { zh: '信标写法不合规定。', en: 'The beacon text is malformed.' },
  'beacon.other-round': { zh: '用的不是承诺的那一轮（期）信标。', en: 'It is not the committed round or issue.' },
  'beacon.one-source': { zh: '开奖号码只有一个来源。', en: 'The lottery result rests on a single source.' },
  'beacon.issue-unknown': {
    zh: '该年没有这一期彩票：承诺的期号不存在。',
    en: 'The lottery has no such issue in that year: the committed one does not exist.',
  },
  'beacon.issue-time': {
    zh: '承诺的开奖时间不是这一期的开奖时间，号码可能事先已知。',
    en: 'The committed time is not when that issue is drawn; its numbers may have been known before.',
  },
  'beacon.calendar-not-pinned': {
    zh: '本程序没有内置该年的彩票休市安排，开奖日期请自行核对。',
    en: 'The pauses of that year are not built in here; check the day of the issue yourself.',
  },
  'beacon.chain-not-pinned': {
    zh: '链公钥不是本程序内置的，可能是另一条链。',
    en: 'The key of the network is not built in here; it may be another network.',
  },
  'beacon.signature': {
    zh: '信标签名无效：不是该轮的公布值。',
    en: 'The signature is invalid: this is not the value of that round.',
  },
  'seed.parts-missing': {
    zh: '承诺、随机数或信标不全，种子没有计算。',
    en: 'Commitment, entropy or beacon is incomplete; no seed was computed.',
  },
  'seed.not-logged': { zh: '种子尚未登记。', en: 'The seed is not logged yet.' },
  'seed.not-logged-before-result': { zh: '有结果而没有登记种子。', en: 'There is a result, but no seed was logged.' },
  'seed.different': { zh: '登记的种子与重算不同。', en: 'The logged seed is not the recomputed one.' },
  'seed.other-commitment': { zh: '种子出自另一份承诺。', en: 'The seed comes from another commitment.' },
  ...objectFindings,
  'officers.officer-twice': { zh: '人员 {officer} 出现两次。', en: 'Inspector {officer} occurs twice.' },
  'officers.root': { zh: '人员名单与承诺不符。', en: 'The inspectors differ from the commitment.' },
  'officers.recusal-twice': { zh: '同一回避登记了两次。', en: 'A recusal occurs twice.' },
  'officers.recusal-root': { zh: '回避名单与承诺不符。', en: 'The recusals differ from the commitment.' },
  'officers.order': { zh: '人员名单次序不对。', en: 'The inspectors are out of order.' },
  'officers.uncertified': {
    zh: '{officer} 没有执法资格，不能参加抽取。',
    en: '{officer} holds no certificate of enforcement and must not be drawn.',
  },
  'officers.slot-unknown': {
    zh: '{object} 的第 {slot} 个位次没有承诺过。',
    en: 'Slot {slot} of {object} was not committed.',
  },
  'officers.unknown': {
    zh: '{officer} 不在承诺的人员中（{object} 位次 {slot}）。',
    en: '{officer} is not among the committed inspectors ({object}, slot {slot}).',
  },
  'officers.unfit': {
    zh: '{officer} 的部门、职责、专业或区域不合（{object} 位次 {slot}）。',
    en: '{officer} has the wrong department, role, specialty or area ({object}, slot {slot}).',
  },
  'officers.recused': { zh: '{officer} 对 {object} 应当回避。', en: '{officer} is recused from {object}.' },
  'officers.twice-on-team': {
    zh: '{officer} 在 {object} 的检查组中出现两次。',
    en: '{officer} is twice on the team of {object}.',
  },
  'officers.overloaded': {
    zh: '{officer} 超过承诺的上限（{cap} 户）。',
    en: '{officer} exceeds the committed cap of {cap}.',
  },
  'officers.infeasible': {
    zh: '按承诺的人员无法配齐（缺 {slots} 个位次），却公布了选派。',
    en: 'The committed inspectors cannot fill {slots} {slots:slot|slots}, yet an assignment was published.',
  },
  'officers.slots': { zh: '位次或其次序与重算不同。', en: 'The slots or their order differ.' },
  'officers.different': { zh: '{object} 的第 {slot} 个位次与重算不同。', en: 'Slot {slot} of {object} differs.' },
  'officers.candidates': {
    zh: '{object} 位次 {slot} 的候选人数不对。',
    en: 'The number of candidates of slot {slot} of {object} is wrong.',
  },
  'officers.skipped': {
    zh: '{object} 位次 {slot} 的跳过记录不对。',
    en: 'The skips of slot {slot} of {object} are wrong.',
  },
  'officers.objects-unsound': {
    zh: '抽中对象有误，人员没有重算。',
    en: 'The drawn objects are unsound, so the inspectors were not recomputed.',
  },
  'exceptions.same-person': {
    zh: '第 {index} 条：申请与批准是同一人。',
    en: 'Entry {index}: asked and approved by the same person.',
  },
  'exceptions.same-head': {
    zh: '第 {index} 条：申请与批准属同一负责人。',
    en: 'Entry {index}: asked and approved under the same head.',
  },
  'exceptions.replacement-not-allowed': {
    zh: '第 {index} 条：承诺不允许替换。',
    en: 'Entry {index}: the commitment allows no replacement.',
  },
  'exceptions.not-drawn': {
    zh: '第 {index} 条：被替换的 {object} 不在抽中之列。',
    en: 'Entry {index}: {object} was not drawn and cannot be replaced.',
  },
  'exceptions.omitted-not-drawn': {
    zh: '第 {index} 条：写明不检查的 {object} 不在该位次。',
    en: 'Entry {index}: {object}, said not to be inspected, holds no such place.',
  },
  'exceptions.omitted-twice': {
    zh: '第 {index} 条：{object} 两次写明不检查。',
    en: 'Entry {index}: {object} is said twice not to be inspected.',
  },
  'exceptions.omitted-replaced': {
    zh: '第 {index} 条：已写明不检查的位次又被替换。',
    en: 'Entry {index}: a place that is not to be inspected was replaced all the same.',
  },
  'exceptions.reserve-empty': {
    zh: '第 {index} 条：「{stratum}」层备选已用完。',
    en: 'Entry {index}: the reserve of stratum "{stratum}" is used up.',
  },
  'exceptions.reserve-skipped': {
    zh: '第 {index} 条：没有按次序取下一位备选。',
    en: 'Entry {index}: the next reserve rank was skipped.',
  },
  'exceptions.other-successor': {
    zh: '第 {index} 条：{successor} 不是那一位备选。',
    en: 'Entry {index}: {successor} does not hold that reserve rank.',
  },
  'exceptions.direct-unknown-slot': {
    zh: '第 {index} 条：没有这个位次（{object} 位次 {slot}）。',
    en: 'Entry {index}: there is no slot {slot} of {object}.',
  },
  'exceptions.direct-instead': {
    zh: '第 {index} 条：写错了原来抽中的人员。',
    en: 'Entry {index}: it names the wrong inspector as the one drawn.',
  },
  'exceptions.direct-unknown-officer': {
    zh: '第 {index} 条：{officer} 不在承诺的人员中。',
    en: 'Entry {index}: {officer} is not among the committed inspectors.',
  },
  'exceptions.direct-uncertified': {
    zh: '第 {index} 条：{officer} 没有执法资格。',
    en: 'Entry {index}: {officer} holds no certificate of enforcement.',
  },
  'exceptions.direct-unfit': {
    zh: '第 {index} 条：{officer} 不合这个位次。',
    en: 'Entry {index}: {officer} does not fit the slot.',
  },
  'exceptions.direct-twice': {
    zh: '第 {index} 条：{officer} 已在该检查组。',
    en: 'Entry {index}: {officer} is already on that team.',
  },
  'exceptions.direct-recused': {
    zh: '直接指派的 {officer} 对 {object} 应当回避。',
    en: '{officer}, assigned directly, is recused from {object}.',
  },
  'exceptions.successor-recused': {
    zh: '{officer} 对替补的 {object} 应当回避。',
    en: '{officer} is recused from {object}, which took over the team.',
  },
  'exceptions.overloaded': {
    zh: '例外之后 {officer} 超过上限（{cap} 户）。',
    en: 'After the exceptions {officer} exceeds the cap of {cap}.',
  },
};
