// What organisation says: refusals, roles, permissions, entries of the log, in Chinese and English.
import type { Texts } from '../platform/domain.ts';

export const texts = {
  'organisation.wrong-password': {
    zh: '账号或密码不对。请核对后重试；忘记密码请联系本单位管理员。',
    en: 'Account or password is not right. Check them; if you forgot the password, ask your administrator.',
  },
  'organisation.office-missing': {
    zh: '没有编号为「{office}」的机构。请从机构列表中选择。',
    en: 'There is no office "{office}". Choose one from the list of offices.',
  },
  'organisation.password-short': {
    zh: '密码至少 {least} 个字符。请换一个更长的密码。',
    en: 'A password has at least {least} characters. Choose a longer one.',
  },
  'organisation.account-taken': {
    zh: '账号「{account}」已被使用。请换一个账号名。',
    en: 'The account name "{account}" is taken. Choose another.',
  },
  'approval.not-open': {
    zh: '这件事没有待决定的审批，可能已由他人办结或已撤回。请刷新后查看经过。',
    en: 'Nothing is waiting for a decision here; somebody may have decided or withdrawn it. Reload and see the history.',
  },
  'approval.own-question': {
    zh: '不能审批自己提交的事项。请由另一位负责人办理。',
    en: 'You cannot decide what you asked for. Let another head decide.',
  },
  'approval.same-head': {
    zh: '这件事须由另一部门的负责人审批。请转给其他部门的负责人或协调办公室。',
    en: 'A head of another department must decide this. Pass it to another department or to the coordination office.',
  },
  'approval.changed': {
    zh: '内容在送审之后有改动，不能按原审批决定。请退回并重新送审。',
    en: 'The content changed after it was submitted. Return it and have it submitted again.',
  },
  'approval.reason-missing': { zh: '退回须写明理由。', en: 'Give a reason for returning it.' },
  'role.inspector': { zh: '执法检查人员', en: 'Inspector' },
  'role.planner': { zh: '承办人', en: 'Planner' },
  'role.head': { zh: '负责人', en: 'Head' },
  'role.coordination': { zh: '协调办公室', en: 'Coordination office' },
  'role.supervisor': { zh: '监督人员', en: 'Supervisor' },
  'role.administrator': { zh: '系统管理员', en: 'Administrator' },
  'entry.account.opened': { zh: '开通账号', en: 'Account opened' },
} as const satisfies Texts;
