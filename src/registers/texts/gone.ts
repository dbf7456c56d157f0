// What is said of subjects that are gone from their source, in Chinese and English.
import type { Texts } from '../../platform/domain.ts';

export const gone = {
  'registers.gone-changed': {
    zh: '有 {count} 个对象已处理过，或已由其他来源更新。请刷新后再选。',
    en: '{count} of the subjects were settled before, or another source has reported them since. Reload and choose again.',
  },
  'registers.gone.kept': { zh: '保留原状', en: 'Left as it is' },
  'registers.gone.deregistered': { zh: '已注销', en: 'Deregistered' },
  'registers.gone.revoked': { zh: '已吊销', en: 'Revoked' },
  'registers.gone.moved': { zh: '已迁出', en: 'Moved away' },
  'entry.subjects.settled': { zh: '处理来源中已没有的对象', en: 'Subjects gone from a source settled' },
} as const satisfies Texts;
