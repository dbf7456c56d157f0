// What draws say: refusals, states, reasons, entries of the log, in Chinese and English.
import type { Texts } from '../platform/domain.ts';
import { beaconTexts } from './texts/beacons.ts';
import { extensionTexts } from './texts/extension.ts';
import { flipTexts } from './texts/flips.ts';
import { methodTexts } from './texts/methods.ts';
import { parallelTexts } from './texts/parallel.ts';
import { refillTexts } from './texts/refill.ts';
import { sealedTexts } from './texts/sealed.ts';
import { unexecutedTexts } from './texts/unexecuted.ts';

export const texts = {
  'draws.concern.prepared': { zh: '正在准备、尚未承诺的抽取', en: 'Draws in preparation, not committed yet' },
  'draws.concern.running': { zh: '已承诺、正在进行的抽取', en: 'Draws that are committed and running' },
  'draws.task-not-approved': {
    zh: '任务 {task} 还没有批准，不能冻结名单或抽取。请先送审并由负责人批准。',
    en: 'Task {task} is not approved; nothing can be frozen or drawn. Submit it and have the head approve it.',
  },
  'draws.list-building': {
    zh: '任务 {task} 的名单正在冻结。请等待完成后再操作。',
    en: 'The list of task {task} is being frozen. Wait until it is done.',
  },
  'draws.list-missing': {
    zh: '没有这份名单。请从任务页面进入。',
    en: 'There is no such list. Enter from the page of the task.',
  },
  'draws.list-finished': {
    zh: '这份名单已经冻结，不能再改。需要更正时，可以作废本次抽取并重新冻结。',
    en: 'This list is frozen and cannot change. To correct it, void the draw and freeze a new list.',
  },
  'draws.list-unfinished': {
    zh: '名单还没有冻结完成。请等待冻结完成，或重新冻结。',
    en: 'The list is not frozen yet. Wait for it, or freeze it again.',
  },
  'draws.no-list': {
    zh: '任务 {task} 还没有冻结名单。请先冻结名单。',
    en: 'Task {task} has no frozen list. Freeze the list first.',
  },
  'draws.draw-missing': {
    zh: '没有编号为「{draw}」的抽取，或它尚未公示。请核对编号。',
    en: 'There is no draw "{draw}", or it is not published. Check the number.',
  },
  'draws.stratum.owed': { zh: '上次被替换', en: 'replaced before' },
  'draws.follows-undrawn': {
    zh: '所接续的任务「{task}」还没有已公示的抽取结果，或它的名单是封存的。请先公示它的结果，再生成名单。',
    en: 'Task "{task}", which this one follows, has no published result yet, or its list is sealed. Publish its result first, then freeze the list.',
  },
  'draws.series': {
    zh: '承诺与所接续的抽取「{draw}」不相符（层：{stratum}）。请重新生成名单。',
    en: 'The commitment does not fit draw "{draw}", which it follows (stratum: {stratum}). Freeze the list anew.',
  },
  'draws.series-moved': {
    zh: '名单生成之后，所接续的抽取「{draw}」中又有对象被替换。被替换的必须列入本次抽取，请重新生成名单。',
    en: 'Since the list was frozen, more was replaced in draw "{draw}", which this one follows. What was replaced must be drawn now: freeze the list anew.',
  },
  'draws.no-visits': {
    zh: '抽取「{draw}」的名单不按检查负担抽取，没有检查记录文件。',
    en: 'The list of draw "{draw}" does not go by burden, so there is no file of inspections. Take the evidence bundle alone.',
  },
  'draws.draw-exists': {
    zh: '任务已有抽取 {draw}，不能再抽。没有重抽这一操作；确有法定理由时可以作废，作废公开并计数。',
    en: 'Draw {draw} of this task exists; nobody draws again. Where the law gives a reason it can be voided, which is public and counted.',
  },
  'draws.demo-only': {
    zh: '演示信标只能在演示系统中使用。请选择 drand 信标。',
    en: 'The demo beacon works on a demonstration system only. Choose drand.',
  },
  'draws.party-twice': {
    zh: '同一人被列为两方。每一方须是不同的人。',
    en: 'One person stands for two parties. Each party is a different person.',
  },
  'draws.party-missing': {
    zh: '账号「{user}」不存在或已停用。请另选一人。',
    en: 'Account "{user}" does not exist or is disabled. Choose somebody else.',
  },
  'draws.party-not-entitled': {
    zh: '{name} 没有提供随机数的权限。请选择承办人、负责人或监督人员。',
    en: '{name} may not bring randomness. Choose a planner, a head or a supervisor.',
  },
  'draws.parties-dependent': {
    zh: '提供随机数的人只来自 {heads} 位负责人之下，至少须来自 2 位不同负责人。请加入其他部门的见证人。',
    en: 'The parties stand under {heads} head(s); at least two are needed. Add a witness of another department.',
  },
  'draws.partiesDependent': {
    zh: '提供随机数的各方须来自至少两位不同负责人之下。',
    en: 'The parties must stand under at least two different heads.',
  },
  'draws.party-unknown': { zh: '本次抽取没有名为「{party}」的一方。', en: 'This draw has no party "{party}".' },
  'draws.party-other': {
    zh: '这一方的随机数只能由其本人提交。',
    en: 'Only the party itself may submit its randomness.',
  },
  'draws.parties-waiting': {
    zh: '还有各方没有提交承诺：{waiting}。请等待他们提交，或重新准备抽取。',
    en: 'These parties have not committed yet: {waiting}. Wait for them, or prepare the draw anew.',
  },
  'draws.committed-already': {
    zh: '抽取已承诺，随机数承诺不能再改。',
    en: 'The draw is committed; nothing of it can change.',
  },
  'draws.entropy-reused': {
    zh: '这个随机数承诺已被使用过。请重新生成。',
    en: 'This commitment was used before. Make a new one.',
  },
  'draws.wrong-step': {
    zh: '抽取现为「{state}」，不能到「{step}」这一步。请刷新页面。',
    en: 'The draw stands at "{state}" and cannot go to "{step}" now. Reload the page.',
  },
  'draws.being-sealed': {
    zh: '上一步正在写入日志并封存，请几秒后再试。',
    en: 'The step before is being sealed in the log. Try again in a few seconds.',
  },
  'draws.revealed-already': {
    zh: '这一方已经公开或已记为缺席。',
    en: 'This party has revealed already, or is recorded as absent.',
  },
  'draws.reveal-late': {
    zh: '公开的截止时间已过，本方记为缺席，抽取照常进行。',
    en: 'The time to reveal has passed; the party is absent and the draw goes on.',
  },
  'draws.reveal-open': {
    zh: '公开的截止时间未到，不能记为缺席。',
    en: 'The time to reveal has not passed; nobody is absent yet.',
  },
  'draws.revealWrong': {
    zh: '公开的数与承诺不符。请核对骰子数与本机保存的凭条。',
    en: 'This does not fit what was committed. Check the dice and the slip kept in this browser.',
  },
  'draws.revealNonce': { zh: '随机数须为 {bytes} 字节。', en: 'The nonce has {bytes} {bytes:byte|bytes}.' },
  'draws.staged-no-beacon': { zh: '演练抽取没有信标。', en: 'A staged draw has no beacon.' },
  'draws.beacon-early': {
    zh: '公共信标 {t2} 才产生，时间未到。',
    en: 'The public value comes at {t2}; it is not time yet.',
  },
  'draws.beacon-other': {
    zh: '这不是承诺中指定的那一轮信标。只能使用承诺的那一轮。',
    en: 'This is not the round that the commitment names. Only that round counts.',
  },
  'draws.beacon-false': {
    zh: '第 {round} 轮信标的签名验证不通过。请核对抄录的内容。',
    en: 'The signature of round {round} does not verify. Check what was copied.',
  },
  'draws.beaconText': {
    zh: '信标文本格式不对。应形如 drand/链哈希/轮次/签名。',
    en: 'The beacon text is not well formed. It reads drand/<chain>/<round>/<signature>.',
  },
  'draws.beaconChain': { zh: '信标所属的链不在固定名单中。', en: 'The beacon belongs to a chain that is not pinned.' },
  'draws.void-prepared': {
    zh: '抽取还没有承诺，不需要作废；可以直接重新准备。',
    en: 'Nothing is committed yet; prepare it anew instead of voiding.',
  },
  'draws.void-before-result': {
    zh: '公共信标已产生，结果已经确定。须先公布结果，再作废。',
    en: 'The public value exists, so the result is determined. It must be written first, then it can be voided.',
  },
  'draws.beacon-present': {
    zh: '信标已产生，或时间未到，不能以「信标缺失」作废。',
    en: 'The beacon exists or is not due; "beacon absent" is no reason.',
  },
  'draws.not-committed': {
    zh: '抽取还没有承诺，没有可公示的内容。',
    en: 'Nothing is committed yet; there is nothing to publish.',
  },
  'draws.published-already': { zh: '这次抽取已经公示。', en: 'This draw is published already.' },
  'draws.not-resulted': { zh: '抽取还没有结果。', en: 'The draw has no result yet.' },
  'draws.not-holding': {
    zh: '第 {rank} 位已被替换，或不是抽中的对象。',
    en: 'Rank {rank} was replaced already or was not drawn.',
  },
  'draws.no-reserve': { zh: '层 {stratum} 的备选已用完。', en: 'The reserve of stratum {stratum} is used up.' },
  'draws.exception-open': {
    zh: '已有一项待审批的申请。请等待其办结。',
    en: 'A request about this is waiting for a decision. Wait for it.',
  },
  'draws.exception-missing': {
    zh: '没有这项申请，或类型不符。',
    en: 'There is no such request, or it is of another kind.',
  },
  'draws.decider-same-head': {
    zh: '{office}与您同属一位负责人，不能审批。请选择其他部门。',
    en: '{office} stands under your own head. Choose another department.',
  },
  'draws.slot-missing': { zh: '没有第 {slot} 个位次。', en: 'There is no place no. {slot}.' },
  'draws.officer-outside': {
    zh: '{officer} 不在本次抽取承诺的人员之内。',
    en: '{officer} is not among the people the commitment names.',
  },
  'draws.officer-unfit': {
    zh: '{name} 的部门、角色、专业或辖区不符合该位次。',
    en: '{name} does not fit this place by department, role, specialty or area.',
  },
  'draws.officer-recused': { zh: '{name} 须对该对象回避。', en: '{name} is recused for this object.' },
  'draws.officer-on-team': { zh: '{name} 已在该检查组中。', en: '{name} is on this team already.' },
  'draws.officer-full': {
    zh: '{name} 已达每人上限 {cap} 个对象。',
    en: '{name} has reached the cap of {cap} {cap:object|objects}.',
  },
  'draws.successor-recused': {
    zh: '备选对象「{name}」须由检查组中的 {officer} 回避。请先对该位次申请直接指派，再替换。',
    en: 'For the next reserve "{name}" officer {officer} of the team is recused. Ask for a direct assignment of that place first.',
  },
  'draws.documentField': { zh: '文件字段不符合规定：{field}', en: 'A field is not as it must be: {field}' },
  'draws.documentNotCanonical': {
    zh: '文件不是规范形式（RFC 8785）。',
    en: 'The document is not in canonical form (RFC 8785).',
  },
  'draws.strataOrder': { zh: '层的次序不对：{stratum}', en: 'Strata are out of order at {stratum}.' },
  'draws.teamsRoom': {
    zh: '检查组合计只能承担 {places} 户，本次抽取 {drawn} 户。请修改任务，增加组数或每组上限。',
    en: 'The teams can take {places} {places:subject|subjects} together, and {drawn} are drawn. Change the task: more teams, or more for each.',
  },
  'draws.tooFewUnits': {
    zh: '层 {stratum} 只有 {size} 户，不能抽 {n} 户。请减少名额。',
    en: 'Stratum {stratum} has {size} {size:unit|units}; {n} cannot be drawn. Lower the number.',
  },
  ...beaconTexts,
  ...methodTexts,
  ...refillTexts,
  ...extensionTexts,
  ...sealedTexts,
  ...flipTexts,
  ...unexecutedTexts,
  ...parallelTexts,
  'draws.quotaMismatch': {
    zh: '层 {stratum} 的名额与规则不符。',
    en: 'The number of stratum {stratum} does not follow the quota rule.',
  },
  'draws.directoryCount': {
    zh: '名单与排除之和 {counted} 不等于名录户数 {directory}。',
    en: 'Listed and excluded add up to {counted}, the directory has {directory}.',
  },
  'draws.partyTwice': { zh: '同一方出现两次。', en: 'A party stands twice.' },
  'draws.beaconMixed': { zh: '演示信标不能与公共信标混用。', en: 'A demo beacon cannot stand beside a public one.' },
  'draws.beaconTwice': { zh: '同一信标出现两次。', en: 'One beacon stands twice.' },
  'draws.beaconBits': { zh: '公共随机性不足 {bits} 比特。', en: 'Fewer than {bits} {bits:public bit|public bits}.' },
  'draws.beaconTime': {
    zh: '信标须在公开截止之后至少 60 秒产生。请缩短公开时间，或重新准备，选更晚的轮次或期号。',
    en: 'A beacon must be due at least 60 s after the reveals end. Shorten the time to reveal, or prepare anew with later rounds or issues.',
  },
  'draws.timeOrder': {
    zh: '时间次序不对：承诺须早于公开截止，公开截止须早于信标至少 60 秒。',
    en: 'Times are out of order: commitment, end of reveals, and at least 60 s later the beacon.',
  },
  'draws.openByEarly': {
    zh: '封存名单的开启期限（{openBy}）须晚于抽取时间（{t2}）。请改晚期限。',
    en: 'A sealed list must be opened after the draw ({t2}), not by {openBy}. Choose a later day.',
  },
  'draws.objectsRoot': { zh: '名单根与各层不符。', en: 'The root of the list does not follow from its strata.' },
  'draws.listDuplicate': {
    zh: '编号 {id} 在名单中出现两次。请先在名录中更正。',
    en: 'Id {id} stands twice in the list. Correct the register first.',
  },
  'draws.listOrder': { zh: '编号 {id} 次序不对。', en: 'Id {id} is out of order.' },
  'draws.listWeight': { zh: '编号 {id} 的权重不合规定。', en: 'The weight of {id} is not allowed.' },
  'draws.listBurden': { zh: '编号 {id} 的负担值不合规定。', en: 'The burden of {id} is not allowed.' },
  'draws.officerDuplicate': { zh: '人员 {id} 出现两次。', en: 'Officer {id} stands twice.' },
  'draws.recusalDuplicate': { zh: '对象 {id} 的回避重复登记。', en: 'A recusal for {id} stands twice.' },
  'draws.idTooLong': { zh: '编号超过 64 字节。', en: 'An id is longer than 64 bytes.' },
  'draws.textEmpty': { zh: '内容为空。请填写。', en: 'The text is empty. Fill it in.' },
  'draws.textInvisible': {
    zh: '内容含不可见字符。请重新输入。',
    en: 'The text has an invisible character. Type it again.',
  },
  'draws.textNotNfc': {
    zh: '内容不是标准 Unicode 形式（NFC）。请重新输入。',
    en: 'The text is not in Unicode form NFC. Type it again.',
  },
  'draws.textSpace': { zh: '内容首尾有空格。请去掉。', en: 'The text begins or ends with a space. Remove it.' },
  'draws.told.invited': {
    zh: '请为抽取「{title}」出数：掷骰子，提交承诺。',
    en: 'Bring randomness to the draw "{title}": roll dice and commit them.',
  },
  'draws.told.reveal': {
    zh: '抽取「{title}」已承诺，请在截止前公开您出的数。',
    en: 'The draw "{title}" is committed: reveal what you brought before the time is up.',
  },
  'draws.told.resulted': {
    zh: '抽取「{title}」已有结果，请按时公示名单。',
    en: 'The draw "{title}" has its result: publish the list in time.',
  },
  'draws.told.approved': {
    zh: '抽取 {draw} 的例外申请（{object}）已批准。',
    en: 'The exception of draw {draw} ({object}) was approved.',
  },
  'draws.told.returned': {
    zh: '抽取 {draw} 的例外申请（{object}）被退回：{reason}',
    en: 'The exception of draw {draw} ({object}) was returned: {reason}',
  },
  'draws.state.prepared': { zh: '准备中', en: 'Prepared' },
  'draws.state.committed': { zh: '已承诺', en: 'Committed' },
  'draws.state.revealed': { zh: '待信标', en: 'Waiting for the beacon' },
  'draws.state.beaconed': { zh: '信标已到', en: 'Beacon taken' },
  'draws.state.seeded': { zh: '种子已定', en: 'Seed fixed' },
  'draws.state.resulted': { zh: '已完成', en: 'Done' },
  'draws.state.voided': { zh: '已作废', en: 'Void' },
  'draws.assurance.fully': { zh: '可完全验证', en: 'Fully verifiable' },
  'draws.assurance.timeUnproven': { zh: '时间未证实', en: 'Time not proven' },
  'draws.assurance.demo': { zh: '演示信标', en: 'Demo beacon' },
  'draws.assurance.staged': { zh: '演练，非随机', en: 'Rehearsal, not random' },
  'draws.kind.public': { zh: '公共信标组合', en: 'Public beacons' },
  'draws.kind.drand': { zh: 'drand 公共信标', en: 'drand public beacon' },
  'draws.kind.demo': { zh: '演示信标', en: 'Demo beacon' },
  'draws.kind.staged': { zh: '演练，非随机', en: 'Staged, not random' },
  'draws.reason.deregistered': { zh: '已注销', en: 'Deregistered' },
  'draws.reason.revoked': { zh: '已吊销', en: 'Revoked' },
  'draws.reason.moved_away': { zh: '已迁出', en: 'Moved away' },
  'draws.reason.suspended': { zh: '停业', en: 'Suspended' },
  'draws.reason.under_investigation': { zh: '另案查处中', en: 'Under investigation' },
  'draws.reason.inspected_recently': { zh: '近期已检查', en: 'Inspected recently' },
  'draws.reason.cap_all': { zh: '已达全部门频次上限', en: 'At the cap over all offices' },
  'draws.reason.cap_agency': { zh: '已达本机关频次上限', en: 'At the cap of one office' },
  'draws.reason.force_majeure': { zh: '不可抗力', en: 'Force majeure' },
  'draws.void.list-wrong': { zh: '名单有误', en: 'List wrong' },
  'draws.void.demand-wrong': { zh: '需求有误', en: 'Demand wrong' },
  'draws.void.beacon-absent': { zh: '信标缺失', en: 'Beacon absent' },
  'draws.void.infeasible': { zh: '无法选派', en: 'Infeasible' },
  'draws.void.ordered': { zh: '上级决定', en: 'Ordered by a superior' },
  'draws.void.withdrawn': { zh: '任务撤回', en: 'Task withdrawn' },
  'draws.replace.closed': { zh: '已停业', en: 'Closed' },
  'draws.replace.moved': { zh: '已迁走', en: 'Moved' },
  'draws.replace.not-found': { zh: '查无下落', en: 'Not found' },
  'draws.replace.suspended': { zh: '歇业', en: 'Suspended' },
  'draws.replace.duplicate': { zh: '重复登记', en: 'Duplicate' },
  'draws.replace.force-majeure': { zh: '不可抗力', en: 'Force majeure' },
  'draws.direct.specialty': { zh: '专业需要', en: 'Specialty needed' },
  'draws.direct.infeasible': { zh: '无法随机选派', en: 'No random choice possible' },
  'draws.direct.emergency': { zh: '紧急情况', en: 'Emergency' },
  'draws.direct.safety': { zh: '安全需要', en: 'Safety' },
  'draws.direct.continuity': { zh: '案件连续性', en: 'Continuity of a case' },
  'draws.exception.replacement': { zh: '替换对象', en: 'Object replaced' },
  'draws.exception.direct_assignment': { zh: '直接指派', en: 'Direct assignment' },
  'draws.exceptionState.asked': { zh: '待审批', en: 'Waiting' },
  'draws.exceptionState.granted': { zh: '已批准', en: 'Approved' },
  'draws.exceptionState.returned': { zh: '已退回', en: 'Returned' },
  'job.draws.freeze': { zh: '冻结名单', en: 'Freezing a list' },
  'entry.list.ordered': { zh: '冻结名单（开始）', en: 'List ordered' },
  'entry.list.frozen': { zh: '名单已冻结', en: 'List frozen' },
  'entry.draw.prepared': { zh: '准备抽取', en: 'Draw prepared' },
  'entry.draw.entropy': { zh: '提交随机数承诺', en: 'Randomness committed' },
  'entry.draw.published': { zh: '公示抽取', en: 'Draw published' },
  'entry.draw.committed': { zh: '承诺', en: 'Commitment' },
  'entry.draw.revealed': { zh: '公开所出的数', en: 'Reveal' },
  'entry.draw.absent': { zh: '缺席', en: 'Absence' },
  'entry.draw.beaconed': { zh: '公共信标', en: 'Beacon' },
  'entry.draw.seeded': { zh: '种子', en: 'Seed' },
  'entry.draw.resulted': { zh: '结果', en: 'Result' },
  'entry.draw.voided': { zh: '作废', en: 'Void' },
  'entry.replacement.asked': { zh: '申请替换对象', en: 'Replacement asked' },
  'entry.assignment.asked': { zh: '申请直接指派', en: 'Direct assignment asked' },
  'entry.exception.returned': { zh: '退回例外申请', en: 'Exception returned' },
  'entry.draw.replaced': { zh: '替换对象', en: 'Object replaced' },
  'entry.draw.directed': { zh: '直接指派', en: 'Inspector directed' },
} as const satisfies Texts;
