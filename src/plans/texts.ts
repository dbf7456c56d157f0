// What tasks say: states, refusals, messages, entries of the log, in Chinese and English.
import type { Texts } from '../platform/domain.ts';
import { entrustment } from './texts/entrustment.ts';

export const texts = {
  ...entrustment,
  'plans.concern.open': { zh: '未了结的抽查任务', en: 'Tasks that are not over' },
  'plans.task-missing': {
    zh: '没有编号为「{task}」的抽查任务。请从任务列表中选择。',
    en: 'There is no task "{task}". Choose one from the list.',
  },
  'plans.wrong-state': {
    zh: '任务现在的状态不允许这一步（现为「{state}」，不能「{step}」）。请刷新页面查看最新状态。',
    en: 'The task stands at "{state}": {step} is not possible now. Reload the page to see where it stands.',
  },
  'plans.changed-meanwhile': {
    zh: '他人已修改这项任务，现为第 {version} 版。请刷新后对照，再改一次。',
    en: 'Somebody changed this task meanwhile; it is at version {version}. Reload, compare and change it again.',
  },
  'plans.lead-fixed': {
    zh: '牵头部门不能更改。请撤回本任务，由新的牵头部门起草。',
    en: 'The lead office cannot be changed. Withdraw the task and let the new lead draft it.',
  },
  'plans.office-missing': {
    zh: '机构「{office}」不存在，或不是能参加检查的部门。请从机构列表中选择部门。',
    en: 'Office "{office}" does not exist or is no department. Choose a department from the list.',
  },
  'plans.item-missing': {
    zh: '抽查事项「{item}」不在清单中。请从事项清单中选择。',
    en: 'Item "{item}" is not on the list. Choose one from the catalogue.',
  },
  'plans.no-items': {
    zh: '任务没有抽查事项。请至少选择 1 项已公布的抽查事项。',
    en: 'The task has no item. Choose at least one published item.',
  },
  'plans.period': {
    zh: '任务期从 {from} 到 {until}，结束早于开始。请改正日期。',
    en: 'The period runs from {from} to {until} and ends before it begins. Correct the dates.',
  },
  'plans.open-by': {
    zh: '封存名单的开启期限（{openBy}）早于任务期结束（{until}）：还没查完就要开启。请改晚期限。',
    en: 'The sealed list would be opened by {openBy}, before the period ends on {until}. Choose a later day.',
  },
  'plans.holder-same-head': {
    zh: '保管封存名单副本的{office}与牵头部门同属一个负责人。请另选一个机构。',
    en: '{office}, which would hold the copy of the sealed list, stands under the same head. Choose another office.',
  },
  'plans.joint-directory': {
    zh: '{offices} 个部门联合检查，还没有指定联合名录。请先建立联合名录，各参与单位同意后在对象范围中选择它。',
    en: '{offices} {offices:office inspects|offices inspect} together and no joint directory is named. Make one, let each partner agree, and choose it in the scope.',
  },
  'plans.share': {
    zh: '抽取比例大于 100 %。请把分子改为不大于分母。',
    en: 'The share is above 100 %. Make the numerator no larger than the denominator.',
  },
  'plans.candidates-alike': {
    zh: '时间、事项、方法、区域和先后只能等机会抽取，或全部抽取先后。请改抽取方法。',
    en: 'Times, items, methods, areas and orders are drawn with equal chances, or all of them in drawn order. Change the method.',
  },
  'plans.candidates-alone': {
    zh: '这类抽取不分层，也不派人。请去掉分层和检查组。',
    en: 'Such a draw has no strata and assigns nobody. Remove strata and team.',
  },
  'plans.candidates-few': {
    zh: '至少写两个可供抽取的选项，每行一个。',
    en: 'Give at least two candidates, one a line.',
  },
  'plans.candidate-text': {
    zh: '选项「{candidate}」有看不见的字符，或超过 64 字节。请改写。',
    en: 'The candidate "{candidate}" has invisible characters or more than 64 bytes. Write it anew.',
  },
  'plans.candidate-twice': {
    zh: '选项「{candidate}」写了两次。请只留一个。',
    en: 'The candidate "{candidate}" stands twice. Keep one.',
  },
  'plans.stratum.class.is': { zh: '{class} 级', en: 'class {class}' },
  'plans.class-rates': {
    zh: '按信用风险等级定比例，须为 A、B、C、D 四级各写一个，且都大于 0。请补全。',
    en: 'Rates by credit class need one for each of A, B, C and D, all above 0. Give all four.',
  },
  'plans.class-method': {
    zh: '已按权重抽取，不能再按等级定比例。请把抽取方法改为机会均等、少打扰近期查过的，或改名额。',
    en: 'Weights already say how often each is met. Choose equal chances or sparing those inspected lately, or another rule for the numbers.',
  },
  'plans.class-range': {
    zh: '{class} 级的比例 {percent} % 不在 {least} % 到 {most} % 之间（{source}）。请改比例。',
    en: 'The rate of class {class}, {percent} %, does not lie between {least} % and {most} % ({source}). Change it.',
  },
  'plans.class-few': {
    zh: '有 {few} 个按等级的层不足 {least} 户，{alone} 处只有一个等级：公开的层数会让人猜出是谁。请少分层或扩大范围。',
    en: '{few} {few:stratum|strata} by class smaller than {least}, {alone} {alone:place|places} with one class alone: public numbers would tell who it is. Use fewer strata or a wider scope.',
  },
  'plans.class-certain': {
    zh: '有 {places} 处某一等级全部必抽、其他等级不是：没抽中的就不是这一等级。请降低该等级的比例或权重。',
    en: '{places} {places:place|places} where one class is drawn whole and others are not: whoever is not drawn is not of it. Lower its rate or weight.',
  },
  'plans.class-tells': {
    zh: '有 {places} 处抽中的半数以上属于同一等级：抽中本身就透露等级。请降低该等级的比例，或提高其他等级的。',
    en: '{places} {places:place|places} where more than half of those drawn are of one class: being drawn would tell it. Lower its rate, or raise the others.',
  },
  'plans.cap-classes': {
    zh: '有 {units} 户因只对某一信用类别有效的频次上限而被排除，公开名单会让人看出其类别。请将名单封存（理由选「分层涉及信用风险等级」）。',
    en: '{units} {units:subject is|subjects are} left out by a cap that holds for one credit class, and an open list would tell it. Seal the list (ground: strata would tell a class).',
  },
  'plans.layered-short': {
    zh: '层「{stratum}」要抽 {n} 户，未到次数上限的只有 {below} 户。请减少抽取数，或提高上限并说明理由。',
    en: 'Stratum "{stratum}" is to give {n} {n:subject|subjects} and only {below} are below the cap. Draw fewer, or raise the cap and say why.',
  },
  'plans.floor': {
    zh: '从全体均等抽取的份额须在五分之一到全部之间。请改份额。',
    en: 'The share drawn from all alike lies between one fifth and all. Change it.',
  },
  'plans.class-twice': {
    zh: '同一信用等级写了两次，或同时写了行业权重。请只按等级或只按行业。',
    en: 'A credit class has two weights, or industries have weights as well. Go by class or by industry.',
  },
  'plans.class-sealed': {
    zh: '按信用等级抽取的名单必须封存，否则公开的权重会透露等级。请选「分层涉及信用风险等级：封存名单」。',
    en: 'A list by credit class must be sealed, for open weights would tell the class. Choose the sealed list for strata that tell a risk class.',
  },
  'plans.weight-twice': {
    zh: '行业门类 {section} 写了两次权重。请只留一个。',
    en: 'Section {section} has two weights. Keep one.',
  },
  'plans.unbiased-method': {
    zh: '随机进位不能与「少打扰近期查过的」或「风险高的行业多抽」并用：抽取前算不出概率。请改用按比例取整或按总数。',
    en: 'Rounding by the seed does not go with sparing or weights: chances could not be told before the draw. Choose a share rounded up, or a number.',
  },
  'plans.all-share': {
    zh: '「全部对象，抽取批次顺序」要求比例为 100 %。请把比例改为 1/1，或改用等概率抽取。',
    en: '"Everyone, in drawn order" needs a share of 100 %. Set 1/1 or choose equal chance.',
  },
  'plans.all-extension': {
    zh: '全部对象都要检查，没有可追加的。请把追加改为 0。',
    en: 'Everyone is inspected; nobody is left to add. Set the extension to 0.',
  },
  'plans.two-inspectors': {
    zh: '每个对象只安排 {wanted} 名检查人员，至少须 {least} 名持证人员（行政处罚法第四十二条）。请增加位次。',
    en: 'Each object has {wanted} {wanted:inspector|inspectors}; at least {least} {least:certified one|certified ones} must go (Administrative Penalty Law, art. 42). Add places.',
  },
  'plans.leader': {
    zh: '每个检查组须有且只有 1 名牵头部门的组长，现有 {leaders} 名。请调整组长位次。',
    en: 'A team has exactly one leader, of the lead department; now {leaders}. Adjust the leader place.',
  },
  'plans.foreign-department': {
    zh: '位次中的部门「{department}」不是牵头或配合部门。请先把它加为配合部门。',
    en: 'Department "{department}" in the demand neither leads nor cooperates. Add it as a cooperating office first.',
  },
  'plans.department-idle': {
    zh: '部门「{department}」参加任务却没有检查人员位次。请为它增加位次，或从配合部门中去掉。',
    en: 'Department "{department}" takes part but has no place in the team. Add one or remove the department.',
  },
  'plans.quotaRate': {
    zh: '抽查比例须在 0 与 100% 之间。请改正比例。',
    en: 'A share lies between 0 and 100 %. Correct it.',
  },
  'plans.quotaTotal': {
    zh: '要抽取 {total} 家，但范围内只有 {size} 家。请减少数量或扩大范围。',
    en: '{total} are to be drawn, but the scope holds only {size}. Ask for fewer or widen the scope.',
  },
  'plans.nothing-to-draw': {
    zh: '按现在的范围没有可抽取的对象（名录 {directory} 户，排除 {excluded} 户）。请放宽范围。',
    en: 'Nothing can be drawn in this scope ({directory} in the directory, {excluded} left out). Widen the scope.',
  },
  'plans.total-too-large': {
    zh: '要抽 {total} 户，可抽的只有 {size} 户。请减少总数或放宽范围。',
    en: '{total} are to be drawn, only {size} can be. Lower the number or widen the scope.',
  },
  'plans.infeasible': {
    zh: '检查人员不够：{needed} 个位次（{who}）至多能由 {officers} 人承担 {capacity} 个。可以增加人员、减少名额，或提高每人上限。',
    en: 'Not enough inspectors: {needed} {needed:place|places} ({who}) and {officers} {officers:person|people} who can take {capacity}. Add people, draw fewer objects, or raise the cap.',
  },
  'plans.teams-joint': {
    zh: '先抽检查组适用于联合检查。请添加配合部门，或改为逐户抽取检查人员。',
    en: 'Teams are drawn first for joint inspections. Add a cooperating office, or draw inspectors subject by subject.',
  },
  'plans.follows-missing': {
    zh: '所接续的任务「{task}」不存在或没有获批。请另选一项。',
    en: 'Task "{task}", which this one is to follow, does not exist or is not approved. Choose another.',
  },
  'plans.follows-itself': { zh: '任务不能接续自己。请另选一项。', en: 'A task cannot follow itself. Choose another.' },
  'plans.follows-office': {
    zh: '任务「{task}」由别的机关牵头。只能接续本机关牵头的任务。',
    en: 'Task "{task}" is led by another office. Follow one that your own office leads.',
  },
  'plans.follows-alike': {
    zh: '系列只用于抽取对象。抽取时间、事项、方法、区域的，请取消「接续」。',
    en: 'A series is of draws of subjects. For times, items, methods or areas, follow none.',
  },
  'plans.follows-sealed': {
    zh: '封存名单、以及不抽对象的任务，不能接续或被接续：须能公开核对谁被替换、谁是新设。请取消「接续」或另选一项。',
    en: 'A sealed list, or a draw over something else than subjects, neither follows nor is followed: others must see who was replaced and who is new. Follow none, or another.',
  },
  'plans.follows-unbiased': {
    zh: '上次被替换的对象必定抽中，与「由种子取整，每户机会恰好等于比例」相矛盾。请改用比例或总数。',
    en: 'Who was replaced is drawn for certain, which contradicts rounding by the seed, where every unit has exactly the rate. Ask for a share or a total.',
  },
  'plans.follows-taken': {
    zh: '任务「{task}」已由「{other}」接续。一次抽取只能被接续一次，请接续「{other}」。',
    en: 'Task "{task}" is followed by "{other}" already. A draw is followed once: follow "{other}".',
  },
  'plans.teams-room': {
    zh: '{teams} 个检查组至多承担 {places} 户，本任务最多会抽取 {objects} 户。请增加组数、提高每组上限，或减少名额。',
    en: '{teams} {teams:team|teams} can take {places} {places:subject|subjects}, and this task may draw {objects}. Add teams, raise the cap per team, or draw fewer.',
  },
  'plans.teams-substitutes': {
    zh: '组员需要回避或不能到该区域时，「{who}」位次只有 {able} 人可以替补，至少需要 {wanted} 人。请增加人员，或改为逐户抽取检查人员。',
    en: 'Where a member is recused or does not serve the area, only {able} can stand in as "{who}"; {wanted} are needed. Add people, or draw inspectors subject by subject.',
  },
  'plans.told.approved': { zh: '任务「{name}」（{task}）已批准。', en: 'Task "{name}" ({task}) was approved.' },
  'plans.told.returned': {
    zh: '任务「{name}」（{task}）被退回：{reason}',
    en: 'Task "{name}" ({task}) was returned: {reason}',
  },
  'plans.state.drafted': { zh: '草稿', en: 'Draft' },
  'plans.state.submitted': { zh: '待批准', en: 'Submitted' },
  'plans.state.approved': { zh: '已批准', en: 'Approved' },
  'plans.state.returned': { zh: '已退回', en: 'Returned' },
  'plans.state.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'plans.role.leader': { zh: '组长', en: 'Leader' },
  'plans.role.specialist': { zh: '专业人员', en: 'Specialist' },
  'plans.role.member': { zh: '组员', en: 'Member' },
  'entry.task.drafted': { zh: '起草任务', en: 'Task drafted' },
  'entry.task.changed': { zh: '修改任务', en: 'Task changed' },
  'entry.task.submitted': { zh: '送审任务', en: 'Task submitted' },
  'entry.task.decided': { zh: '审批任务', en: 'Task decided' },
  'entry.task.withdrawn': { zh: '撤回任务', en: 'Task withdrawn' },
} as const satisfies Texts;
