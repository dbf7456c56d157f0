// What is said of several registrars of one subject: refusals, entries, states of a conflict (R18, R19).
import type { Texts } from '../../platform/domain.ts';

export const precedence = {
  'registers.precedence-double': {
    zh: '同一项目或同一登记方写了两次。请各留一次。',
    en: 'A field or a source stands twice. Keep each once.',
  },
  'registers.precedence-changed': {
    zh: '优先顺序已由他人改为第 {now} 版。请刷新后重新修改。',
    en: 'Somebody has set edition {now} meanwhile. Reload the page and change it again.',
  },
  'registers.conflict-settled': {
    zh: '有 {count} 处已处理过。请刷新后再选。',
    en: '{count} of them were settled before. Reload and choose again.',
  },
  'entry.precedence.set': { zh: '设定登记方优先顺序', en: 'Precedence of registrars set' },
  'entry.conflicts.settled': { zh: '处理登记方之间的分歧', en: 'Conflicts between registrars settled' },
  'registers.conflict.open': { zh: '待处理', en: 'To be settled' },
  'registers.conflict.kept': { zh: '保留原值', en: 'Kept as it was' },
  'registers.conflict.taken': { zh: '采用新值', en: 'Taken over' },
  'registers.conflict.agreed': { zh: '已一致', en: 'They agree now' },
  'registers.conflict.replaced': { zh: '已有更新的说法', en: 'Said anew since' },
  'registers.field.place': { zh: '住所和区划', en: 'Address and region' },
  'registers.field.source': { zh: '登记方', en: 'Registrar' },
} as const satisfies Texts;
