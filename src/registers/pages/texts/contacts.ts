// Words of contact data and accounts on the pages, in Chinese and English.
import type { Texts } from '../../../platform/domain.ts';

export const contacts = {
  'registers.contact': { zh: '联系信息', en: 'Contact data' },
  'registers.contact.note': {
    zh: '不公开；只显示本单位登记的，查看会连同事由留痕',
    en: 'Not public; what your office recorded, and looking at it is recorded with the reason',
  },
  'registers.contact.why': { zh: '查看事由', en: 'Reason for looking' },
  'registers.contact.show': { zh: '显示联系信息', en: 'Show contact data' },
  'registers.contact.cannot': { zh: '不能显示', en: 'Cannot be shown' },
  'registers.contact.name': { zh: '法定代表人（负责人）', en: 'Legal representative' },
  'registers.contact.phone': { zh: '联系电话', en: 'Telephone' },
  'registers.contact.idNumber': { zh: '身份证号', en: 'Identity number' },
  'registers.contact.recorded': { zh: '登记于', en: 'Recorded' },
  'registers.account': { zh: '账号', en: 'Account' },
  'registers.account.note': {
    zh: '关联后，本人可以为自己登记回避、查看选派给自己的抽取',
    en: 'With an account the person declares own recusals and sees own draws',
  },
  'registers.account.none': { zh: '没有关联账号', en: 'No account yet' },
  'registers.account.choose': { zh: '选择本单位账号', en: 'Choose an account of the office' },
  'registers.account.link': { zh: '关联', en: 'Link' },
  'registers.account.unlink': { zh: '解除关联', en: 'Take it off' },
  'registers.account.cannot': { zh: '没有办理', en: 'Not done' },
} as const satisfies Texts;
