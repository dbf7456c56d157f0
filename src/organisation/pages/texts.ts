// What the pages about one's own account and about an account say, in Chinese and English.
import type { Texts } from '../../platform/domain.ts';

export const texts = {
  'organisation.me': { zh: '账号与安全', en: 'Account and security' },
  'organisation.me.password': { zh: '修改密码', en: 'Change password' },
  'organisation.me.password.done': {
    zh: '密码已修改，另有 {n} 个会话已结束。',
    en: 'The password was changed; {n} other sessions ended.',
  },
  'organisation.sessions': { zh: '登录会话', en: 'Sessions' },
  'organisation.sessions.note': {
    zh: '不认识的请结束并修改密码',
    en: 'End what you do not know and change the password',
  },
  'organisation.sessions.end-others': { zh: '结束其他全部会话', en: 'End all others' },
  'organisation.session.own': { zh: '本次', en: 'This one' },
  'organisation.session.end': { zh: '结束', en: 'End' },
  'organisation.session.act': { zh: '办理', en: 'Act' },
  'organisation.session.device': { zh: '设备', en: 'Device' },
  'organisation.session.address': { zh: '地址', en: 'Address' },
  'organisation.session.since': { zh: '登录时间', en: 'Signed in' },
  'organisation.session.seen': { zh: '最近使用', en: 'Last used' },
  'organisation.account.page': { zh: '账号', en: 'Account' },
  'organisation.account.facts': { zh: '账号信息', en: 'Account' },
  'organisation.account.since': { zh: '开通时间', en: 'Opened' },
  'organisation.account.act-cannot': { zh: '没有办成', en: 'This was not done' },
  'organisation.status.held': { zh: '锁定至 {until}', en: 'Locked until {until}' },
  'organisation.account.release': { zh: '解除锁定', en: 'Unlock' },
  'organisation.account.release.title': { zh: '解除锁定：{name}', en: 'Unlock {name}' },
  'organisation.account.release.will': {
    zh: '失败次数清零，本人可立即再次登录。先确认失败的登录出自本人。',
    en: 'The count of failures is cleared and the person can sign in at once. Make sure first that the failures were theirs.',
  },
  'organisation.account.disable': { zh: '停用', en: 'Disable' },
  'organisation.account.disable.title': { zh: '停用账号：{name}', en: 'Disable {name}' },
  'organisation.account.disable.will': {
    zh: '不能再登录，{n} 个会话立即结束。做过的事和记录都保留。',
    en: 'No further sign-in; {n} sessions end at once. What the person did and its records stay.',
  },
  'organisation.account.enable': { zh: '启用', en: 'Enable' },
  'organisation.account.enable.title': { zh: '启用账号：{name}', en: 'Enable {name}' },
  'organisation.account.enable.will': {
    zh: '可以用原密码登录，权限按现有授权。',
    en: 'The person can sign in with the old password and the grants in force.',
  },
  'organisation.account.end-sessions': { zh: '结束全部会话', en: 'End all sessions' },
  'organisation.account.end-sessions.title': { zh: '结束全部会话：{name}', en: 'End all sessions of {name}' },
  'organisation.account.end-sessions.will': {
    zh: '{n} 个会话立即结束，须重新登录。',
    en: '{n} sessions end at once; the person signs in again.',
  },
  'organisation.account.reset': { zh: '重置密码', en: 'Reset password' },
  'organisation.account.reset.title': { zh: '重置密码：{name}', en: 'Reset the password of {name}' },
  'organisation.account.reset.will': {
    zh: '原密码立即失效，会话全部结束，锁定解除。',
    en: 'The old password ends at once, all sessions end, a lock is lifted.',
  },
  'organisation.account.reset.told': {
    zh: '生成一次性密码，只显示一次；本人登录后须修改。本人会收到通知。',
    en: 'A one-time password is made and shown once; the person must change it at sign-in, and is told.',
  },
  'organisation.account.reset.password': { zh: '一次性密码：', en: 'One-time password:' },
  'organisation.account.reset.done': { zh: '已抄下，关闭', en: 'Noted, close' },
} as const satisfies Texts;
