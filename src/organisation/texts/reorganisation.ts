// Reorganisation 机构改革 in words: refusals, states, entries.
import type { Texts } from '../../platform/domain.ts';

export const texts = {
  'organisation.office-over': {
    zh: '「{office}」已撤销，不能再办理新的事项。请选择承接它的机构。',
    en: '"{office}" is closed; nothing new begins under it. Choose the office that took over.',
  },
  'organisation.office-taken': {
    zh: '编号「{office}」已有机构使用过。请另起一个编号。',
    en: 'The number "{office}" is or was another office. Choose a new one.',
  },
  'organisation.office-name-taken': {
    zh: '现有机构「{office}」已用这个名称或简称。请换一个，或改为并入该机构。',
    en: 'The office "{office}" bears this name already. Choose another, or merge into that office.',
  },
  'organisation.office-cycle': {
    zh: '「{office}」会成为自己的上级，或挂在将撤销的机构之下。请先调整它的隶属关系，或选择别的机构。',
    en: '"{office}" would stand below itself or below an office that closes. Move it first, or choose another office.',
  },
  'organisation.office-root': {
    zh: '「{office}」是机构树的根，不能划转或撤销。可以更名。',
    en: '"{office}" is the root of the tree: it can be renamed, neither moved nor closed.',
  },
  'organisation.head-elsewhere': {
    zh: '续任的负责人须来自被合并的机构之一。请重新选择，或留空后另行授权。',
    en: 'The head who goes on comes from one of the merged offices. Choose again, or leave it open and grant the role later.',
  },
  'organisation.head-held': {
    zh: '「{name}」自 {from} 起担任这个机构的负责人，期限与此重叠。请先结束其授权，或由其委托他人代行。',
    en: '{name} heads this office since {from}, and the terms overlap. End that grant first, or let the head hand the role on.',
  },
  'organisation.person-twice': {
    zh: '同一个人被分到了两个新机构。请只选一个。',
    en: 'One person is sent to two of the new offices. Choose one.',
  },
  'organisation.person-elsewhere': {
    zh: '「{user}」不在被拆分的机构。请只分配该机构的人员。',
    en: '"{user}" does not belong to the office that is split. Choose from its people only.',
  },
  'organisation.reorganisation-past': {
    zh: '生效日期不能早于今天（{today}）：日志里已办的事不能倒改。请选择今天或以后；文件从更早的日子起算的，填在「文件起算日」。',
    en: 'It cannot be in force before today ({today}): what was done is not changed backwards. Choose today or later; if the instrument counts from an earlier day, say so under "The instrument counts from".',
  },
  'organisation.lawful-day-late': {
    zh: '文件起算日须早于生效日期（{from}）。同一天的不用填写。',
    en: 'The instrument must count from a day before it is in force here ({from}). Leave it empty when it is the same day.',
  },
  'organisation.lawful-day-early': {
    zh: '文件起算日早于所涉机构的设立日（{opened}）。请核对文件。',
    en: 'The instrument cannot count from before the office was there ({opened}). Check the document.',
  },
  'organisation.reorganisation-pending': {
    zh: '同一机构已有一项 {from} 起的改革尚未生效。请等它生效，或先撤回它。',
    en: 'Another change of the same office is under way, for {from}. Wait until it is in force, or withdraw it first.',
  },
  'organisation.reorganisation-busy': {
    zh: '将撤销的机构还有 {n} 个抽取正在准备、尚未承诺。请先完成承诺或作废，再办理。',
    en: 'An office that would close has {n} {n:draw|draws} in preparation, not committed. Commit or void them first.',
  },
  'organisation.reorganisation-missing': {
    zh: '没有这项机构改革。请从机构页查看。',
    en: 'There is no such reorganisation. See the page of the offices.',
  },
  'organisation.reorganisation-settled': {
    zh: '这项机构改革已经生效、退回或撤回，或生效日期未到。请刷新后查看。',
    en: 'This reorganisation is in force, returned or withdrawn already, or its day has not come. Reload to see.',
  },
  'organisation.message.moved': {
    zh: '根据「{basis}」，您自 {from} 起隶属机构「{office}」，授权一并转入。',
    en: 'By "{basis}" you belong to the office "{office}" from {from} on; your roles go along.',
  },
  'organisation.concern.people': { zh: '在用账号', en: 'Active accounts' },
  'organisation.concern.grants': { zh: '有效授权', en: 'Grants in force' },
  'organisation.concern.waiting': { zh: '待审批事项', en: 'Questions that wait for a decision' },
  'organisation.concern.keys': { zh: '接口密钥', en: 'API keys' },
  'organisation.reorganisation.state.ordered': { zh: '待审批', en: 'Awaits a decision' },
  'organisation.reorganisation.state.approved': { zh: '已同意，待生效', en: 'Agreed, not in force yet' },
  'organisation.reorganisation.state.returned': { zh: '已退回', en: 'Returned' },
  'organisation.reorganisation.state.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'organisation.reorganisation.state.effected': { zh: '已生效', en: 'In force' },
  'organisation.reorganisation.kind.renamed': { zh: '更名', en: 'Renaming' },
  'organisation.reorganisation.kind.moved': { zh: '划转隶属', en: 'Moving' },
  'organisation.reorganisation.kind.merged': { zh: '合并', en: 'Merger' },
  'organisation.reorganisation.kind.split': { zh: '拆分', en: 'Split' },
  'organisation.reorganisation.kind.closed': { zh: '撤销并承接', en: 'Closing with a successor' },
  'permission.reorganisation.ordered': { zh: '提出机构改革', en: 'Order reorganisations' },
  'permission.reorganisation.decided': { zh: '审批机构改革', en: 'Decide reorganisations' },
  'permission.reorganisation.withdrawn': { zh: '撤回机构改革', en: 'Withdraw reorganisations' },
  'permission.reorganisation.effected': { zh: '机构改革生效（系统）', en: 'Put reorganisations in force (system)' },
  'entry.reorganisation.ordered': { zh: '提出机构改革', en: 'Reorganisation ordered' },
  'entry.reorganisation.decided': { zh: '审批机构改革', en: 'Reorganisation decided' },
  'entry.reorganisation.withdrawn': { zh: '撤回机构改革', en: 'Reorganisation withdrawn' },
  'entry.reorganisation.effected': { zh: '机构改革生效', en: 'Reorganisation in force' },
} as const satisfies Texts;
