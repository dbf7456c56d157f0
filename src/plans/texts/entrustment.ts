// What is said of inspections entrusted to lower offices (R36): refusals, entries, states, pages.
import type { Texts } from '../../platform/domain.ts';

export const entrustment = {
  'plans.entrust-missing': {
    zh: '没有这项委托。请从委托列表中选择。',
    en: 'There is no such entrustment. Choose one from the list.',
  },
  'plans.entrust-part': {
    zh: '您的机关不参加这项任务，不能委托。请由牵头或配合部门委托。',
    en: 'Your office takes no part in this task. Let the lead or a cooperating office entrust it.',
  },
  'plans.entrust-candidates': {
    zh: '这项任务抽取的不是检查对象，不派检查人员，无可委托。请查看任务内容。',
    en: 'This task draws no subjects and assigns nobody, so there is nothing to entrust. See its terms.',
  },
  'plans.entrust-level': {
    zh: '「{office}」不是下级机关。请选择下一级的机关。',
    en: 'Office "{office}" stands at no lower level. Choose a lower one.',
  },
  'plans.entrust-pool': {
    zh: '「{office}」的检查人员本来就可以抽取，无须委托。请选择其他机关。',
    en: 'The inspectors of "{office}" may be drawn anyhow. Choose another office.',
  },
  'plans.entrust-region': {
    zh: '请选择委托的区域；没有代码为「{region}」的区域。',
    en: 'Choose the regions entrusted; there is no region "{region}".',
  },
  'plans.entrust-strata': {
    zh: '任务不按县区分层，抽取时分不清受托区域。请把任务按县区分层，或委托任务的全部区域。',
    en: 'The task has no strata by region, so the draw could not keep to the regions entrusted. Stratify it by region, or entrust all its regions.',
  },
  'plans.entrust-term': {
    zh: '委托期限须包含任务期限（{from} 至 {until}）。请改期限。',
    en: 'The term must contain the period of the task ({from} to {until}). Change it.',
  },
  'plans.entrust-known': {
    zh: '这项任务已向「{office}」委托或正在申请。请先办结那一项。',
    en: 'This task is entrusted to {office} already, or it was asked for. Settle that one first.',
  },
  'plans.entrust-withdrawn': {
    zh: '任务已撤回，不能再委托。请选择其他任务。',
    en: 'The task was withdrawn. Choose another one.',
  },
  'plans.entrust-over': {
    zh: '这项委托不在生效状态，无须终止。请刷新后查看。',
    en: 'This entrustment is not granted, so there is nothing to end. Reload the page.',
  },
  'plans.entrust.told.approved': {
    zh: '任务 {task} 的委托（{instrument}）已批准。{reason}',
    en: 'The entrustment of task {task} ({instrument}) was granted. {reason}',
  },
  'plans.entrust.told.returned': {
    zh: '任务 {task} 的委托（{instrument}）被退回：{reason}',
    en: 'The entrustment of task {task} ({instrument}) was returned: {reason}',
  },
  'entry.entrustment.asked': { zh: '申请委托检查', en: 'Entrustment asked for' },
  'entry.task.entrusted': { zh: '委托检查', en: 'Inspections entrusted' },
  'entry.entrustment.returned': { zh: '退回委托申请', en: 'Entrustment returned' },
  'entry.entrustment.ended': { zh: '终止委托', en: 'Entrustment ended' },
  'plans.entrusted.asked': { zh: '待审批', en: 'To be decided' },
  'plans.entrusted.granted': { zh: '已批准', en: 'Granted' },
  'plans.entrusted.coming': { zh: '未到起始日', en: 'To come' },
  'plans.entrusted.force': { zh: '委托中', en: 'In force' },
  'plans.entrusted.over': { zh: '已期满', en: 'Over' },
  'plans.entrusted.ended': { zh: '已终止', en: 'Ended' },
  'plans.entrusted.returned': { zh: '已退回', en: 'Returned' },
  'plans.entrustments': { zh: '委托检查', en: 'Entrusted inspections' },
  'plans.entrustments.unit': { zh: '项', en: '{n:entrustment|entrustments}' },
  'plans.entrustments.note': {
    zh: '上级机关把任务的检查委托给下级机关：有委托文书、区域和期限，经另一负责人批准；受托机关全体符合条件的人员进入抽取范围，从不点名。',
    en: 'A superior office entrusts the inspections of a task to a lower one, by an instrument, for regions and a term, under another head. All its inspectors who are fit join the pool; nobody is named.',
  },
  'plans.entrustments.none': { zh: '没有委托', en: 'Nothing is entrusted' },
  'plans.entrustments.none.next': {
    zh: '需要下级机关承担检查的，在任务页面申请委托。',
    en: 'Where a lower office is to inspect, ask for it on the page of the task.',
  },
  'plans.entrustments.search': { zh: '任务名称、编号或文书号', en: 'Name or number of the task, or instrument' },
  'plans.entrust.new': { zh: '申请委托', en: 'Entrust to a lower office' },
  'plans.entrust.submit': { zh: '送审', en: 'Ask for approval' },
  'plans.entrust.cannot': { zh: '不能送审', en: 'It cannot be asked for' },
  'plans.entrust.by': { zh: '委托机关', en: 'Entrusted by' },
  'plans.entrust.to': { zh: '受托机关', en: 'Entrusted to' },
  'plans.entrust.to.hint': {
    zh: '下级机关；其人员本来就能抽取的不在其中。',
    en: 'Lower offices; those whose inspectors may be drawn anyhow are left out.',
  },
  'plans.entrust.instrument': { zh: '委托文书号', en: 'Number of the instrument' },
  'plans.entrust.wording': { zh: '委托文书内容', en: 'Words of the instrument' },
  'plans.entrust.wording.hint': {
    zh: '委托什么、由谁负责。其哈希进日志并公布，内容不公布。',
    en: 'What is entrusted and who answers for it. Its hash goes into the log and is public; the words are not.',
  },
  'plans.entrust.hash': { zh: '文书哈希', en: 'Hash of the instrument' },
  'plans.entrust.regions': { zh: '委托区域', en: 'Regions entrusted' },
  'plans.entrust.term.is': { zh: '{from} 至 {until}', en: '{from} to {until}' },
  'plans.entrust.asked': { zh: '申请', en: 'Asked' },
  'plans.entrust.one': { zh: '委托{office}检查', en: 'Entrusted to {office}' },
  'plans.entrust.effect': {
    zh: '批准后，受托机关全体符合条件的人员进入此后承诺的抽取范围，只在委托区域内，代委托机关承担位次。',
    en: 'Once granted, all fit inspectors of that office stand in the pool of commitments made from then on, in these regions alone, in places of the office that entrusts.',
  },
  'plans.entrust.end': { zh: '终止委托', en: 'End the entrustment' },
  'plans.entrust.end.title': { zh: '终止对{office}的委托', en: 'End the entrustment to {office}' },
  'plans.entrust.end.1': {
    zh: '此后的承诺不再把其人员列入抽取范围。',
    en: 'Commitments made from now on leave its inspectors out.',
  },
  'plans.entrust.end.2': {
    zh: '已经承诺的抽取不变；要退出的人员按退出办理。终止日期公布。',
    en: 'Draws committed before stay as they are; whoever must leave them withdraws. The day is made public.',
  },
  'plans.entrust.end.cannot': { zh: '不能终止', en: 'It cannot be ended' },
} as const satisfies Texts;
