// Passkeys in words.
import type { Texts } from '../../platform/domain.ts';

export const texts = {
  'organisation.passkey-wrong': {
    zh: '通行密钥没有通过：可能不是为本系统登记的、已移除、超过了五分钟，或本机构不允许单独使用。请重试，或用账号和密码登录。',
    en: 'The passkey did not open: it may be of another site, removed, later than five minutes, or not allowed alone at your office. Try again, or sign in with account and password.',
  },
  'organisation.passkey-none': {
    zh: '没有登记通行密钥。请输入验证码或恢复码。',
    en: 'No passkey is enrolled. Enter a code or a recovery code.',
  },
  'organisation.passkey-known': {
    zh: '这把通行密钥已经登记。请换一台设备，或先移除它。',
    en: 'This passkey is enrolled already. Use another device, or remove it first.',
  },
  'entry.office.passkeys': { zh: '设定通行密钥单独登录', en: 'Passkeys alone at an office set' },
  'organisation.factor.passkey': { zh: '通行密钥', en: 'Passkey' },
  'organisation.factor.rename': { zh: '改名', en: 'Rename' },
  'organisation.factor.rename.title': { zh: '改名：{name}', en: 'Rename {name}' },
  'organisation.factor.name': { zh: '名称', en: 'Name' },
  'organisation.factor.name.hint': {
    zh: '自己认得出是哪台设备即可，最多 40 字',
    en: 'So that you know which device it is; 40 characters at most',
  },
  'organisation.passkey.enrol': { zh: '登记通行密钥', en: 'Enrol a passkey' },
  'organisation.passkeys.allow': { zh: '允许只用通行密钥', en: 'Allow passkeys alone' },
  'organisation.passkeys.allow.title': { zh: '允许只用通行密钥登录：{name}', en: 'Allow passkeys alone at {name}' },
  'organisation.passkeys.allow.will': {
    zh: '本机构及下级的人可以不输密码，用已登记的通行密钥登录；设备须先验证本人（指纹、面容或 PIN）。',
    en: 'People here and below may sign in by an enrolled passkey without a password; the device verifies its user first.',
  },
  'organisation.passkeys.forbid': { zh: '不再允许只用通行密钥', en: 'No longer allow passkeys alone' },
  'organisation.passkeys.forbid.title': {
    zh: '不再允许只用通行密钥登录：{name}',
    en: 'No longer allow passkeys alone at {name}',
  },
  'organisation.passkeys.forbid.will': {
    zh: '本机构及下级的人须先输密码，通行密钥只作第二因素。',
    en: 'People here and below need their password again; passkeys stay a second factor.',
  },
} as const satisfies Texts;
