// What is said of contact data and of inspectors' accounts (P2, P11).
import type { Texts } from '../../platform/domain.ts';

export const contacts = {
  'registers.contact-hidden': {
    zh: '没有本单位可以查看的联系信息：没有登记过，或由其他单位登记。',
    en: 'There are no contact data that your office may see: none are recorded, or another office recorded them.',
  },
  'registers.recusal-own': {
    zh: '您只能为本人登记回避，且账号须先与本人的人员记录关联。请由本单位承办人登记或关联账号。',
    en: 'You may declare recusals for yourself only, once your account is linked to your own record. Ask your office.',
  },
  'registers.account-linked': {
    zh: '该人员已关联账号。请先解除原来的关联。',
    en: 'This inspector has an account already. Take it off first.',
  },
  'registers.account-taken': {
    zh: '该账号已是另一名人员。请选择其他账号。',
    en: 'This account is another inspector already. Choose another.',
  },
  'registers.account-elsewhere': {
    zh: '该账号不属于这名人员的单位，或已停用。请选择本单位的账号。',
    en: "The account is not of the inspector's office, or is disabled. Choose one of that office.",
  },
  'registers.account-none': { zh: '该人员没有关联账号。', en: 'This inspector has no account.' },
  'entry.inspector.linked': { zh: '关联人员账号', en: "Inspector's account linked" },
  'entry.inspector.unlinked': { zh: '解除人员账号', en: "Inspector's account taken off" },
  'registers.reveal.inspection': { zh: '开展检查', en: 'An inspection' },
  'registers.reveal.service': { zh: '送达文书', en: 'Serving a document' },
  'registers.reveal.complaint': { zh: '处理投诉举报', en: 'A complaint' },
  'registers.reveal.correction': { zh: '核对登记信息', en: 'Correcting the record' },
  'registers.note.contact_dropped': {
    zh: '联系信息不像电话或身份证号，没有记入',
    en: 'Contact data that are no telephone or identity number were left out',
  },
  'registers.field.contactName': { zh: '法定代表人或负责人（不公开）', en: 'Legal representative (not public)' },
  'registers.field.contactPhone': { zh: '联系电话（不公开）', en: 'Telephone (not public)' },
  'registers.field.phone': { zh: '联系电话（不公开）', en: 'Telephone (not public)' },
  'registers.field.idNumber': { zh: '身份证号（不公开）', en: 'Identity number (not public)' },
} as const satisfies Texts;
