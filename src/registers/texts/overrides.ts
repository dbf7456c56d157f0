// What is said of codes recorded although their check digit fails: refusals, entries, states, told outcomes (R18, R19).
import type { Texts } from '../../platform/domain.ts';

export const overrides = {
  'registers.override-missing': {
    zh: '没有这件代码例外申请。请刷新后查看。',
    en: 'There is no such request for an override. Reload the page.',
  },
  'registers.override-needless': {
    zh: '代码 {code} 的校验位正确，不需要例外。请从清单中去掉。',
    en: 'The check digit of {code} is right and needs no override. Take it off the list.',
  },
  'registers.override-known': {
    zh: '代码 {code} 已经申请或正在生效。请从清单中去掉，或打开那一件查看。',
    en: 'The code {code} was asked for before or is in force. Take it off the list, or open that request.',
  },
  'registers.override-over': {
    zh: '这个代码的例外不在生效中，无须撤销。请刷新后查看。',
    en: 'The override of this code is not in force, so there is nothing to end. Reload the page.',
  },
  'registers.override.told.approved': {
    zh: '{count} 个代码的例外申请已批准，现在可以重新核对并入库。{reason}',
    en: 'The override of {count} {count:code|codes} was granted; check the import again to record them. {reason}',
  },
  'registers.override.told.returned': {
    zh: '{count} 个代码的例外申请已退回：{reason}',
    en: 'The override of {count} {count:code|codes} was returned: {reason}',
  },
  'entry.override.asked': { zh: '申请代码例外', en: 'Code override asked for' },
  'entry.override.granted': { zh: '批准代码例外', en: 'Code override granted' },
  'entry.override.returned': { zh: '退回代码例外申请', en: 'Code override returned' },
  'entry.override.ended': { zh: '撤销代码例外', en: 'Code override ended' },
  'registers.override.asked': { zh: '待审批', en: 'To be decided' },
  'registers.override.force': { zh: '生效中', en: 'In force' },
  'registers.override.returned': { zh: '已退回', en: 'Returned' },
  'registers.override.ended': { zh: '已撤销', en: 'Ended' },
} as const satisfies Texts;
